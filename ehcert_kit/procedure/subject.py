"""The name in a certificate, as eHealth writes names."""

from __future__ import annotations

from cryptography import x509

from ..distinguished_name import DistinguishedName
from .errors import CertificateNotOurs


def subject_of(certificate: x509.Certificate) -> DistinguishedName:
    """The subject. Raises: CertificateNotOurs: not a name that eHealth could have written."""
    try:
        return DistinguishedName.from_der(certificate.subject.public_bytes())
    except ValueError:
        raise CertificateNotOurs("subject") from None
