"""Signatures in the form of XML signatures, verified by openssl."""

from __future__ import annotations

import hashlib
import subprocess
import tempfile
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, utils
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from ehcert_kit.card.interface import Card, CardKey
from ehcert_kit.secret import Secret

TEXT = b"what is to be signed"
DIGEST = hashlib.sha256(TEXT).digest()


def sign(card: Card, key: CardKey, pin: Secret | None) -> bytes:
    """The card's signature of `DIGEST`, with the certificate read from it."""
    return card.sign(key, DIGEST, pin, card.chain(key)[0])


def assert_signed(certificate: bytes, value: bytes, text: bytes = TEXT) -> None:
    """Assert that openssl verifies the signature. value: for a P-384 key r‖s, 96 octets."""
    key = x509.load_der_x509_certificate(certificate).public_key()
    if isinstance(key, ec.EllipticCurvePublicKey):
        assert len(value) == 96
        value = utils.encode_dss_signature(int.from_bytes(value[:48]), int.from_bytes(value[48:]))
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        (place / "key").write_bytes(key.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo))
        (place / "value").write_bytes(value)
        (place / "text").write_bytes(text)
        words = "openssl dgst -sha256 -verify key -signature value text".split()
        judged = subprocess.run(words, cwd=place, capture_output=True, text=True)
    assert judged.stdout.strip() == "Verified OK", judged.stderr
