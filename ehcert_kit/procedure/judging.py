"""Verdicts of `ehcert_kit.trust` as the errors that a person is shown."""

from __future__ import annotations

from ..certificate import Certificate
from ..identifiers.application_id import ApplicationId
from ..identifiers.organization import Organization
from ..kit_error import KitError
from ..messages.errors import EtkUntrusted
from ..trust import Reason, Verdict
from .errors import CertificateEnded, CertificateNotOurs, ChainUntrusted, EtkNotActive, PlatformUnclear

_DIFFERENCES = {
    Reason.EMPTY: "key",
    Reason.KEY: "key",
    Reason.SUBJECT: "subject",
    Reason.NOT_YET_VALID: "dates",
}


def owner_of(certificate: Certificate) -> tuple[Organization, ApplicationId | None]:
    """Whose an eHealth certificate is. Raises: CertificateNotOurs: it bears no name that eHealth writes."""
    try:
        actor = certificate.subject.actor()
    except ValueError:
        actor = None
    if actor is None:
        raise CertificateNotOurs("subject")
    return actor


def require_chain(verdict: Verdict, leaf: Certificate) -> None:
    """Raises: CertificateNotOurs, CertificateEnded, ChainUntrusted: what speaks against a chain first."""
    for finding in verdict.findings[:1]:
        if finding.reason in _DIFFERENCES:
            raise CertificateNotOurs(_DIFFERENCES[finding.reason])
        if finding.reason is Reason.EXPIRED and finding.about == leaf.subject_text:
            raise CertificateEnded("EXPIRED")
        raise ChainUntrusted(finding.about, finding.reason.value)


def require_token(verdict: Verdict) -> None:
    """Raises: EtkUntrusted: what speaks against a token first."""
    for finding in verdict.findings[:1]:
        raise EtkUntrusted(finding.reason.value)


def require_active(verdict: Verdict) -> None:
    """Raises: CertificateEnded, EtkNotActive, PlatformUnclear: what the platform says of certificate and token."""
    for finding in verdict.findings[:1]:
        raise _state(finding.reason, finding.about)


def _state(reason: Reason, about: str) -> KitError:
    if reason is Reason.CERTIFICATE_STATUS:
        return CertificateEnded(about)
    if reason is Reason.ETK_STATUS:
        return EtkNotActive(about)
    return PlatformUnclear(int(about or 0))
