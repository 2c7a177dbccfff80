"""Verdicts of `ehcert_kit.trust` as the errors that are shown to the user."""

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
    """The owner of an eHealth certificate. Raises: CertificateNotOurs: its name is not in eHealth's form."""
    try:
        actor = certificate.subject.actor()
    except ValueError:
        actor = None
    if actor is None:
        raise CertificateNotOurs("subject")
    return actor


def require_chain(verdict: Verdict, leaf: Certificate) -> None:
    """Raises: CertificateNotOurs, CertificateEnded, ChainUntrusted: for the first finding against a chain."""
    for finding in verdict.findings[:1]:
        if finding.reason in _DIFFERENCES:
            raise CertificateNotOurs(_DIFFERENCES[finding.reason])
        if finding.reason is Reason.EXPIRED and finding.about == leaf.subject_text:
            raise CertificateEnded("EXPIRED")
        raise ChainUntrusted(finding.about, finding.reason.value)


def require_token(verdict: Verdict) -> None:
    """Raises: EtkUntrusted: for the first finding against a token."""
    for finding in verdict.findings[:1]:
        raise EtkUntrusted(finding.reason.value)


def require_active(verdict: Verdict) -> None:
    """Raises: CertificateEnded, EtkNotActive, PlatformUnclear: for the first finding on the platform's states."""
    for finding in verdict.findings[:1]:
        raise _state(finding.reason, finding.about)


def _state(reason: Reason, about: str) -> KitError:
    if reason is Reason.CERTIFICATE_STATUS:
        return CertificateEnded(about)
    if reason is Reason.ETK_STATUS:
        return EtkNotActive(about)
    return PlatformUnclear(int(about or 0))
