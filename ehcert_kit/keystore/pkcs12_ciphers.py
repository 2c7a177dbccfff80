"""The ciphers of PKCS#12 files, in CBC mode with the padding of PKCS#7.

All three come from pycryptodome, the only library with 40-bit RC2, which every file of the official client has.
Its import takes a twentieth of a second, so this module is imported only when it is needed.
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
    """Pad and encrypt. name: that of asn1crypto for the cipher: aes, tripledes, rc2."""
    cipher = _NEW[name](key, iv)
    encrypted: bytes = cipher.encrypt(pad(plain, cipher.block_size))
    return encrypted


def decrypt(name: str, key: bytes, iv: bytes, encrypted: bytes) -> bytes:
    """Decrypt and unpad. name: as in `encrypt`. Raises: ValueError: wrong length or padding."""
    cipher = _NEW[name](key, iv)
    return unpad(cipher.decrypt(encrypted), cipher.block_size)
