"""Bytes derived from a password: keys, initial values, and keys of a MAC.

Source: RFC 7292 appendix B.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any
from weakref import WeakKeyDictionary

from ..secret import Secret


@dataclass(frozen=True)
class Spelled:
    """A password as the two key derivations want it."""

    bmp: bytes = field(repr=False)
    """UTF-16, big-endian, with a final zero character (RFC 7292 appendix B.1)."""
    utf8: bytes = field(repr=False)
    """UTF-8 (RFC 8018 §3)."""
    derived: dict[tuple[object, ...], bytes] = field(default_factory=dict, repr=False, compare=False)
    """What `derive` made of it already, by everything else that it depends on."""


#: A file that was written is read back, opened and written again. What was derived lives as long as its password.
_SPELLED: WeakKeyDictionary[Secret, tuple[Spelled, ...]] = WeakKeyDictionary()


def spell(password: Secret) -> Spelled:
    """A password as the standard spells it."""
    return spellings(password)[0]


def spellings(password: Secret) -> tuple[Spelled, ...]:
    """The ways in which programs spell a password: as the standard says, then as some do against it.

    No password is no byte at all for .NET and Windows, where the standard has the final zero character.
    OpenSSL before 1.1 took each byte of UTF-8 for a character.
    """
    if password not in _SPELLED:
        _SPELLED[password] = _spellings(password.reveal())
    return _SPELLED[password]


def _spellings(text: str) -> tuple[Spelled, ...]:
    if not text:
        return _spelled(text), Spelled(b"", b"")
    if not text.isascii():
        utf8 = text.encode("utf-8", "surrogatepass")
        return _spelled(text), replace(_spelled(utf8.decode("latin-1")), utf8=utf8)
    return (_spelled(text),)


def _spelled(text: str) -> Spelled:
    # Half of a surrogate pair cannot be typed, but may come in a string: it fails as a wrong password does.
    return Spelled((text + "\0").encode("utf-16-be", "surrogatepass"), text.encode("utf-8", "surrogatepass"))


FOR_KEY, FOR_IV, FOR_MAC = 1, 2, 3
"""What derived bytes are for (RFC 7292 appendix B.3)."""


def derive(password: Spelled, salt: bytes, rounds: int, hash_name: str, purpose: int, length: int) -> bytes:
    """Derive `length` bytes from a password, as RFC 7292 appendix B.2 says; once for each password and salt."""
    wanted = (salt, rounds, hash_name, purpose, length)
    if wanted not in password.derived:
        password.derived[wanted] = _derived(password, *wanted)
    return password.derived[wanted]


def _derived(password: Spelled, salt: bytes, rounds: int, hash_name: str, purpose: int, length: int) -> bytes:
    # This loop is the main cost of the whole program: about 0.3 µs a round and block.
    new: Callable[[bytes], Any] = getattr(hashlib, hash_name)
    block = new(b"").block_size
    label = bytes([purpose]) * block
    mixed = _repeated(salt, block) + _repeated(password.bmp, block)
    derived = b""
    while True:
        digest: bytes = new(label + mixed).digest()
        for _ in range(rounds - 1):
            digest = new(digest).digest()
        derived += digest
        if len(derived) >= length:
            return derived[:length]
        step = int.from_bytes(_repeated(digest, block)[:block]) + 1
        pieces = (int.from_bytes(mixed[at : at + block]) for at in range(0, len(mixed), block))
        mixed = b"".join(((piece + step) % (1 << 8 * block)).to_bytes(block) for piece in pieces)


def _repeated(data: bytes, block: int) -> bytes:
    """`data` again and again, up to the next multiple of `block`; nothing stays nothing."""
    length = -(-len(data) // block) * block
    return (data * block)[:length]
