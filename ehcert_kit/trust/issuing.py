"""The one check of an issuer: who signed a certificate, and whether he may."""

from __future__ import annotations

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.x509 import InvalidVersion

from ..certificate import Certificate
from .verdict import Reason


def signed_by(certificate: Certificate, signer: Certificate) -> bool:
    """Whether the issuer's name is the signer's subject and the signature verifies with its key."""
    try:
        certificate.x509.verify_directly_issued_by(signer.x509)
    except (InvalidSignature, InvalidVersion, UnsupportedAlgorithm, ValueError, TypeError):
        return False
    return True


def issued_by(certificate: Certificate, issuer: Certificate, below: int = 0) -> Reason | None:
    """Why `issuer` did not issue this certificate as an authority; None where it did.

    below: how many authorities stand between the issuer and the end of the path (RFC 5280 §4.2.1.9).
    """
    if not is_authority(issuer):
        return Reason.NOT_AN_AUTHORITY
    limit = issuer.basic_constraints
    if limit is not None and limit.path_length is not None and below > limit.path_length:
        return Reason.PATH_LENGTH
    return None if signed_by(certificate, issuer) else Reason.NOT_SIGNED_BY_ISSUER


def is_authority(certificate: Certificate) -> bool:
    """CA in the basic constraints, and keyCertSign where there is a key usage (RFC 5280 §4.2.1.3, §4.2.1.9)."""
    usage = certificate.key_usage
    return certificate.says_ca and (usage is None or usage.key_cert_sign)
