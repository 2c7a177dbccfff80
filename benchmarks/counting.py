"""Counts the cryptographic operations of a walk, to check the numbers on which the floor is based.

It uses the interpreter's profiling hook, so the package is not changed. Verifications by which the keystore
module builds chains are part of its `load`, and not counted separately.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from ehcert_kit.keystore import pkcs12

#: Qualified name of a function written in C or Rust → what it counts as.
_BUILT_IN = {
    "generate_private_key": "generate",
    "RSAPrivateKey.sign": "sign",
    "create_x509_certificate": "sign",
    "RSAPublicKey.verify": "verify",
    "Certificate.verify_directly_issued_by": "verify",
    "RSAPublicKey.encrypt": "encrypt",
    "encrypt_and_serialize": "encrypt",
    "RSAPrivateKey.decrypt": "decrypt",
    "decrypt_der": "decrypt",
    "load_pem_private_key": "read PEM key",
    "fsync": "fsync",
    "Connection.close": "SQLite connection",
    "XMLParser": "XML parser",
}
_DUMP, _LOAD = pkcs12.dump.__code__, pkcs12.load.__code__


@contextmanager
def counted() -> Iterator[Counter[str]]:
    """Counts the calls of this thread within the block, by name."""
    found: Counter[str] = Counter()
    depth = 0

    def note(frame: FrameType, event: str, called: object) -> None:
        nonlocal depth
        if event in ("call", "return") and frame.f_code in (_DUMP, _LOAD):
            depth += 1 if event == "call" else -1
            if event == "call":
                found["dump" if frame.f_code is _DUMP else "load"] += 1
        elif event == "c_call" and depth == 0:
            name = getattr(called, "__qualname__", "")
            if name in _BUILT_IN:
                found[_BUILT_IN[name]] += 1

    sys.setprofile(note)
    try:
        yield found
    finally:
        sys.setprofile(None)
