"""Judging the states of a certificate at the platform, and whether an answer belongs to a request."""

from __future__ import annotations

from collections.abc import Sequence

from ..messages.certra import CertificateInfo
from ..messages.operations import CertificateStatus, EtkStatus
from .verdict import Reason, TrustFinding, Verdict


def answers(in_response_to: str | None, request_id: str | None) -> bool:
    """Whether an answer is to the request with this Id, or may be: InResponseTo is optional in the schema."""
    return in_response_to is None or request_id is None or in_response_to == request_id


def judge_info(infos: Sequence[CertificateInfo]) -> Verdict:
    """Judge the answer of GetCertificateInfoForAuthenticationCertificate: one, and it and its ETK active."""
    if not infos:
        return Verdict((TrustFinding(Reason.UNKNOWN_TO_PLATFORM),))
    if len(infos) > 1:
        return Verdict((TrustFinding(Reason.AMBIGUOUS, str(len(infos))),))
    info, findings = infos[0], []
    if info.certificate_status is not CertificateStatus.VALID_ACTIVE:
        findings.append(TrustFinding(Reason.CERTIFICATE_STATUS, info.certificate_status.value))
    if info.etk_status is not EtkStatus.VALID_ACTIVE:
        findings.append(TrustFinding(Reason.ETK_STATUS, info.etk_status.value))
    return Verdict(tuple(findings))
