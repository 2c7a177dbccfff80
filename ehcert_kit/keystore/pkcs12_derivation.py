"""Derivation of keys, initialisation vectors and MAC keys from a password.

Source: RFC 7292 appendix B.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from weakref import WeakKeyDictionary

from ..secret import Secret
from ..values import replace


@dataclass(frozen=True)
class Spelled:
    """A password in the encodings of the two key derivations."""

    bmp: bytes = field(repr=False)
    """UTF-16, big-endian, with a final zero character (RFC 7292 appendix B.1)."""
    utf8: bytes = field(repr=False)
    """UTF-8 (RFC 8018 §3)."""
    derived: dict[tuple[object, ...], bytes] = field(default_factory=dict, repr=False, compare=False)
    """Results of `derive`, by its other arguments."""


#: A cache, as a file is read back after it was written, opened and written again. It lives as long as its Secret.
_SPELLED: WeakKeyDictionary[Secret, tuple[Spelled, ...]] = WeakKeyDictionary()


def spell(password: Secret) -> Spelled:
    """A password in the encodings of the standard."""
    return spellings(password)[0]


def spellings(password: Secret) -> tuple[Spelled, ...]:
    """The encodings in which programs write a password: first the standard's, then deviating ones.

    .NET and Windows encode an empty password as no bytes, instead of the final zero character of the standard.
    OpenSSL before 1.1 took each byte of UTF-8 as a character.
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
    # A lone surrogate cannot be typed, but may be in a string: it must fail like any wrong password.
    return Spelled((text + "\0").encode("utf-16-be", "surrogatepass"), text.encode("utf-8", "surrogatepass"))


FOR_KEY, FOR_IV, FOR_MAC = 1, 2, 3
"""The purpose of the derived bytes (RFC 7292 appendix B.3)."""


def derive(password: Spelled, salt: bytes, rounds: int, hash_name: str, purpose: int, length: int) -> bytes:
    """Derive `length` bytes from a password (RFC 7292 appendix B.2). Results are cached in the password."""
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
    """`data` repeated, cut to its length rounded up to a multiple of `block`; empty if `data` is empty."""
    length = -(-len(data) // block) * block
    return (data * block)[:length]
