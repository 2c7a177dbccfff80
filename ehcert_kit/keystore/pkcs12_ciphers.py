"""The ciphers in which PKCS#12 files are written, in CBC mode with the padding of PKCS#7.

pycryptodome for all three: it alone has RC2 with 40 bits, which is in every file of the official client. It takes
a twentieth of a second to import, so whoever opens no file does without.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from Crypto.Cipher import AES, ARC2, DES3
from Crypto.Util.Padding import pad, unpad

_NEW: Mapping[str, Callable[[bytes, bytes], Any]] = {
    "aes": lambda key, iv: AES.new(key, AES.MODE_CBC, iv=iv),
    "tripledes": lambda key, iv: DES3.new(key, DES3.MODE_CBC, iv=iv),
    "rc2": lambda key, iv: ARC2.new(key, ARC2.MODE_CBC, iv=iv, effective_keylen=8 * len(key)),  # noqa: S304
}


def encrypt(name: str, key: bytes, iv: bytes, plain: bytes) -> bytes:
    """name: as ASN.1 names the cipher: aes, tripledes, rc2."""
    cipher = _NEW[name](key, iv)
    encrypted: bytes = cipher.encrypt(pad(plain, cipher.block_size))
    return encrypted


def decrypt(name: str, key: bytes, iv: bytes, encrypted: bytes) -> bytes:
    """name: as of `encrypt`. Raises: ValueError: what comes out is not padded as it should."""
    cipher = _NEW[name](key, iv)
    return unpad(cipher.decrypt(encrypted), cipher.block_size)
