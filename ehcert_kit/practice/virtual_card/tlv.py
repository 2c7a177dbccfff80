"""Tag, length, value: the two codings that a card uses.

DER (X.690) for the PKCS#15 directory, and the card's own for identity and address.
"""

from __future__ import annotations

from collections.abc import Mapping


def der(tag: int, *contents: bytes) -> bytes:
    """One DER element of a one-octet tag around its contents."""
    content = b"".join(contents)
    size = len(content)
    if size < 0x80:
        return bytes((tag, size)) + content
    octets = size.to_bytes((size.bit_length() + 7) // 8)
    return bytes((tag, 0x80 | len(octets))) + octets + content


def field(tag: int, value: bytes) -> bytes:
    """One field of an identity or address file.

    The length is one octet; from 255 on, a run of FF octets and what remains ("Card content" 6.1).
    """
    full, rest = divmod(len(value), 255)
    return bytes((tag, *[255] * full, rest)) + value


def fields(content: Mapping[int, bytes]) -> bytes:
    """An identity or address file: its fields by ascending tag."""
    return b"".join(field(tag, content[tag]) for tag in sorted(content))


def split(content: bytes) -> dict[int, bytes]:
    """The fields of an identity or address file by tag, each value without tag and length.

    A tag 00 of length 00, or at the very end, is padding: nothing follows it.

    Raises: ValueError: a field goes beyond the end.
    """
    found: dict[int, bytes] = {}
    at = 0
    while at < len(content):
        if not any(content[at : at + 2]):
            break
        tag, size, at = content[at], 0, at + 1
        while content[at : at + 1] == b"\xff":
            size, at = size + 255, at + 1
        if at >= len(content):
            raise ValueError("a length is cut off")
        size, at = size + content[at], at + 1
        if at + size > len(content):
            raise ValueError("a value is cut off")
        found[tag] = content[at : at + size]
        at += size
    return found
