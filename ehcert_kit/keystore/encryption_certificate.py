"""The certificate of the encryption key, made by its owner and signed with the authentication key."""

from __future__ import annotations

from asn1crypto import keys as asn1_keys
from asn1crypto import x509 as asn1_x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa

from .csr import subject_public_key_info


def encryption_certificate(
    authentication_certificate: bytes,
    authentication_key: rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey,
    encryption_key: rsa.RSAPublicKey,
    serial: int,
) -> bytes:
    """Bind the encryption key to the owner of the authentication certificate.

    Subject and issuer are the subject of the authentication certificate, octet for octet; validity
    is the same; the serial number comes from the platform's challenge; the one extension is a
    critical key usage of keyEncipherment and dataEncipherment. It looks self-issued, but verifies
    with the authentication key only. The algorithm follows that key: the official client takes the
    algorithm of the *authority*, and so fails when an EC authority signed an RSA key.

    Returns: X.509, DER. Source: reference client, CertificateUtils; recorded encryption certificates.
    """
    owner = asn1_x509.Certificate.load(authentication_certificate)["tbs_certificate"]
    algorithm = "sha256_rsa" if isinstance(authentication_key, rsa.RSAPrivateKey) else "sha384_ecdsa"
    tbs = asn1_x509.TbsCertificate(
        {
            "version": "v3",
            "serial_number": serial,
            "signature": {"algorithm": algorithm},
            "issuer": owner["subject"],
            "validity": owner["validity"],
            "subject": owner["subject"],
            "subject_public_key_info": asn1_keys.PublicKeyInfo.load(subject_public_key_info(encryption_key)),
            "extensions": [
                {
                    "extn_id": "key_usage",
                    "critical": True,
                    "extn_value": asn1_x509.KeyUsage({"key_encipherment", "data_encipherment"}),
                }
            ],
        }
    )
    octets = tbs.dump()
    if isinstance(authentication_key, rsa.RSAPrivateKey):
        signature = authentication_key.sign(octets, padding.PKCS1v15(), hashes.SHA256())
    else:
        signature = authentication_key.sign(octets, ec.ECDSA(hashes.SHA384()))
    return bytes(
        asn1_x509.Certificate(
            {
                "tbs_certificate": tbs,
                "signature_algorithm": {"algorithm": algorithm},
                "signature_value": signature,
            }
        ).dump()
    )
