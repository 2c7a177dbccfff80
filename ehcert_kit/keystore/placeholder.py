"""The placeholder in a keystore for the certificate that has been requested.

A Java keystore cannot hold a key without a certificate, so the official client makes one itself. Its form is
reproduced exactly, because other programs recognise an unfinished file by it.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import lru_cache

from asn1crypto import core as asn1_core
from asn1crypto import keys as asn1_keys
from asn1crypto import x509 as asn1_x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding, rsa

from ..der import parsing
from ..identifiers.public_key import subject_public_key_info


def placeholder_certificate(private_key: rsa.RSAPrivateKey, now: datetime) -> bytes:
    """A certificate for this key, DER, that expired almost a day before `now` (aware).

    Version 3, serial number 0, subject and issuer `C=Dummy`, valid for one minute, critical key usage
    keyEncipherment and dataEncipherment, signed by the key itself with SHA-256 and RSA.

    Serial number and country violate RFC 5280 (§4.1.2.2, appendix A.1) on purpose.
    Source: protocol reference §14; recorded pending keystores.
    """
    begin = now.astimezone(UTC).replace(microsecond=0) - timedelta(days=1)
    name = asn1_x509.Name.build({"country_name": "Dummy"})
    algorithm = {"algorithm": "sha256_rsa", "parameters": asn1_core.Null()}
    public_key = subject_public_key_info(private_key.public_key())
    usage = {"key_encipherment", "data_encipherment"}
    to_be_signed = asn1_x509.TbsCertificate(
        {
            "version": "v3",
            "serial_number": 0,
            "signature": algorithm,
            "issuer": name,
            "validity": {
                "not_before": asn1_x509.Time({"utc_time": begin}),
                "not_after": asn1_x509.Time({"utc_time": begin + timedelta(minutes=1)}),
            },
            "subject": name,
            "subject_public_key_info": asn1_keys.PublicKeyInfo.load(public_key),
            "extensions": [{"extn_id": "key_usage", "critical": True, "extn_value": usage}],
        }
    )
    certificate: bytes = asn1_x509.Certificate(
        {
            "tbs_certificate": to_be_signed,
            "signature_algorithm": algorithm,
            "signature_value": private_key.sign(to_be_signed.dump(), padding.PKCS1v15(), hashes.SHA256()),
        }
    ).dump()
    return certificate


# Asked of the same certificate again and again while its file is worked on.
@lru_cache(maxsize=256)
def is_placeholder(certificate: bytes) -> bool:
    """Whether this certificate is a placeholder: its subject has no common name, or its serial number is 0.

    No authority issues serial number 0 (RFC 5280 §4.1.2.2), so the validity need not be checked.

    Raises: ValueError: not a certificate.
    Source: protocol reference §14, "unfinished" test.
    """
    with parsing("certificate"):
        parsed = asn1_x509.Certificate.load(certificate, strict=True)
        return "common_name" not in parsed.subject.native or parsed.serial_number == 0
