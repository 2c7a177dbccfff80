"""The certificate of the encryption key, made by its owner and signed with the authentication key."""

from __future__ import annotations

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import Encoding


def encryption_certificate(
    authentication_certificate: bytes,
    authentication_key: rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey,
    encryption_key: rsa.RSAPublicKey,
    serial: int,
) -> bytes:
    """Bind the encryption key to the owner of the authentication certificate.

    Subject and issuer are the subject of the authentication certificate, octet for octet; validity
    is the same; the serial number comes from the platform's challenge; the only extension is a
    critical key usage of keyEncipherment and dataEncipherment. It looks self-issued, but verifies
    with the authentication key only. The signature algorithm is that of this key: the official client takes
    that of the *authority's* key, and so fails for an RSA key certified by an EC authority.

    Returns: X.509, DER. Raises: ValueError: the serial number is not positive, or has more than 159 bits.
    Source: reference client, CertificateUtils; recorded encryption certificates.
    """
    owner = x509.load_der_x509_certificate(authentication_certificate)
    algorithm = hashes.SHA256() if isinstance(authentication_key, rsa.RSAPrivateKey) else hashes.SHA384()
    certificate = (
        x509.CertificateBuilder()
        .subject_name(owner.subject)
        .issuer_name(owner.subject)
        .serial_number(serial)
        .not_valid_before(owner.not_valid_before_utc)
        .not_valid_after(owner.not_valid_after_utc)
        .public_key(encryption_key)
        .add_extension(_USAGE, critical=True)
        .sign(authentication_key, algorithm)
    )
    return certificate.public_bytes(Encoding.DER)


_USAGE = x509.KeyUsage(
    digital_signature=False,
    content_commitment=False,
    key_encipherment=True,
    data_encipherment=True,
    key_agreement=False,
    key_cert_sign=False,
    crl_sign=False,
    encipher_only=False,
    decipher_only=False,
)
