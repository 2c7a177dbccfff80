"""A public key as octets, and the public key identifier, which names a request and its certificate."""

from __future__ import annotations

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

PublicKey = rsa.RSAPublicKey | ec.EllipticCurvePublicKey


def subject_public_key_info(key: PublicKey) -> bytes:
    """A public key with its algorithm: SubjectPublicKeyInfo, DER (RFC 5280 §4.1.2.7)."""
    return key.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)


def public_key_identifier(key: PublicKey) -> bytes:
    """Name a request by its key, as the certificate service does.

    SHA-1 over the content of the subjectPublicKey bit string. The issued certificate has the same octets as
    subject key identifier; by them the keystore of an answer is found.

    Returns: 20 bytes; on the wire forty hexadecimal digits, in capitals.
    Source: RFC 5280 §4.2.1.2 (1); etee core schema, PublicKeyIdentifier.
    """
    return x509.SubjectKeyIdentifier.from_public_key(key).digest
