"""The check of an issuer: whether it signed a certificate, and whether it is an authority."""

from __future__ import annotations

from cryptography.exceptions import InvalidSignature

from ..certificate import Certificate
from ..der import X509_ERRORS
from .verdict import Reason


def signed_by(certificate: Certificate, signer: Certificate) -> bool:
    """Whether the issuer's name is the signer's subject and the signature verifies with its key."""
    try:
        certificate.x509.verify_directly_issued_by(signer.x509)
    except (InvalidSignature, *X509_ERRORS):
        return False
    return True


def issued_by(certificate: Certificate, issuer: Certificate, below: int = 0) -> Reason | None:
    """Why this certificate was not issued by `issuer` as an authority; None if it was.

    below: the number of authorities between the issuer and the leaf (RFC 5280 §4.2.1.9).
    """
    if not issuer.is_authority:
        return Reason.NOT_AN_AUTHORITY
    limit = issuer.restrictions.path_length
    if limit is not None and below > limit:
        return Reason.PATH_LENGTH
    return None if signed_by(certificate, issuer) else Reason.NOT_SIGNED_BY_ISSUER
