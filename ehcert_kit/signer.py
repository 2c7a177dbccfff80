"""Signing of SHA-256 digests by a card or by a software key, whatever the format of the document."""

from __future__ import annotations

from collections.abc import Callable
from typing import assert_never

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa, utils
from msgspec import Struct

from .certificate import Certificate


class Signer(Struct, frozen=True):
    """A key that signs, on a card or in software, with its certificates.

    chain: the certificate of the key first. sign: gives the signature value of a SHA-256 digest.
    """

    chain: tuple[Certificate, ...]
    sign: Callable[[bytes], bytes]


def sign_digest(key: rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey, digest: bytes) -> bytes:
    """Sign a SHA-256 digest with a software key.

    Returns: the value as XML signatures have it: PKCS#1 v1.5 for RSA, r‖s for EC (see `raw_ecdsa`).
    """
    prehashed = utils.Prehashed(hashes.SHA256())
    match key:
        case rsa.RSAPrivateKey():
            return key.sign(digest, padding.PKCS1v15(), prehashed)
        case ec.EllipticCurvePrivateKey():
            return raw_ecdsa(key.sign(digest, ec.ECDSA(prehashed)), key.curve.key_size)
        case _:
            assert_never(key)


def raw_ecdsa(der: bytes, key_size: int) -> bytes:
    """Turn a DER ECDSA-Sig-Value into r‖s, each padded to the curve's size in octets (RFC 4050 §3.3)."""
    size = (key_size + 7) // 8
    r, s = utils.decode_dss_signature(der)
    return r.to_bytes(size) + s.to_bytes(size)
