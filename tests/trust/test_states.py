"""What the platform says of a certificate: one, it and its token active, or not."""

from __future__ import annotations

import pytest

from ehcert_kit.identifiers.contact import ContactData
from ehcert_kit.identifiers.organization import Organization
from ehcert_kit.messages.certra import CertificateInfo
from ehcert_kit.messages.operations import CertificateStatus, EtkStatus
from ehcert_kit.trust import Reason, TrustFinding, judge_info
from ehcert_kit.values import replace

from .making import NOW

INFO = CertificateInfo(
    public_key_identifier=bytes(20),
    organization=Organization("CBE", "0999000228", "Soins"),
    application_id=None,
    requested=NOW,
    certificate_status=CertificateStatus.VALID_ACTIVE,
    etk_status=EtkStatus.VALID_ACTIVE,
    automatically_validated=True,
    details=None,
    revocable=True,
    replaceable=False,
    replacement_from=None,
    contact=ContactData("a@b.example", "0470"),
)


def test_active_is_good() -> None:
    assert judge_info([INFO]).good


@pytest.mark.parametrize("status", [s for s in CertificateStatus if s is not CertificateStatus.VALID_ACTIVE])
def test_any_other_state_of_the_certificate_is_not(status: CertificateStatus) -> None:
    verdict = judge_info([replace(INFO, certificate_status=status)])
    assert verdict.findings == (TrustFinding(Reason.CERTIFICATE_STATUS, status.value),)


@pytest.mark.parametrize("status", [s for s in EtkStatus if s is not EtkStatus.VALID_ACTIVE])
def test_any_other_state_of_the_token_is_not(status: EtkStatus) -> None:
    verdict = judge_info([replace(INFO, etk_status=status)])
    assert verdict.findings == (TrustFinding(Reason.ETK_STATUS, status.value),)


def test_both_states_are_told() -> None:
    info = replace(INFO, certificate_status=CertificateStatus.REVOKED, etk_status=EtkStatus.EXPIRED)
    assert judge_info([info]).reasons == (Reason.CERTIFICATE_STATUS, Reason.ETK_STATUS)


def test_none_or_two_are_no_answer() -> None:
    assert judge_info([]).findings == (TrustFinding(Reason.UNKNOWN_TO_PLATFORM),)
    assert judge_info([INFO, INFO]).findings == (TrustFinding(Reason.AMBIGUOUS, "2"),)
