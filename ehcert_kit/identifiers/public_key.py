"""The public key identifier, which names a request and its certificate."""

from __future__ import annotations

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, rsa


def public_key_identifier(key: rsa.RSAPublicKey | ec.EllipticCurvePublicKey) -> bytes:
    """Name a request by its key, as the certificate service does.

    SHA-1 over the content of the subjectPublicKey bit string. The issued certificate has the same octets as
    subject key identifier; by them the keystore of an answer is found.

    Returns: 20 bytes; on the wire forty hexadecimal digits, in capitals.
    Source: RFC 5280 §4.2.1.2 (1); etee core schema, PublicKeyIdentifier.
    """
    return x509.SubjectKeyIdentifier.from_public_key(key).digest
