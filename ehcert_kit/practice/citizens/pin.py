"""The salted digest that a practice card stores instead of its PIN."""

from __future__ import annotations

import hashlib

#: Wrong PINs in a row before a card blocks.
MAX_TRIES = 3


def pin_digest(pin: str, salt: bytes) -> bytes:
    """The value that is kept and compared."""
    return hashlib.pbkdf2_hmac("sha256", pin.encode(), salt, 10_000)
