"""A damaged case of each kind that sends something is rebuilt from what crossed the wire."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from ehcert_kit.client import wire_log
from ehcert_kit.distinguished_name import DistinguishedName
from ehcert_kit.environments.session import Session
from ehcert_kit.errors import StateSetAside
from ehcert_kit.identifiers.contact import ContactData
from ehcert_kit.keystore import pkcs12
from ehcert_kit.keystore.folder import file_name
from ehcert_kit.keystore.pkcs12 import KeyEntry
from ehcert_kit.keystore.placeholder import placeholder_certificate
from ehcert_kit.messages.operations import RevocationReason
from ehcert_kit.names import Step
from ehcert_kit.procedure.case import Case, File, Keys, Kind, Predecessor, Target
from ehcert_kit.procedure.foreigner import ForeignRequest
from ehcert_kit.procedure.standing import Standing, standing
from ehcert_kit.values import replace
from tests.conftest import PASSWORD, OpenPractice, scenario_file, walking
from tests.keys import rsa_key
from tests.procedure.harm import rearranged


def damaged(session: Session) -> Case:
    """The case in hand, whose file is then worth nothing."""
    case = session.workspace.case
    (session.workspace.folder / "cases" / f"{case.id}.json").write_bytes(b"{")
    return case


def facts(case: Case) -> tuple[object, ...]:
    """What the person said and signed, apart from when; a contract goes back with its name in another form."""
    signed = replace(case.contract, dn="") if case.contract else None
    return case.kind, case.holder, case.subject, case.contact, case.csr, case.keystore, signed


def named(case: Case) -> tuple[object, ...]:
    """Which certificate is to be revoked and why; its name as a value, for it has several spellings."""
    target = case.need(Target)
    name = DistinguishedName.parse(target.subject)
    return target.public_key_identifier, name, target.reason, target.serial


def said(session: Session) -> list[str]:
    return [problem.outcome for problem in session.workspace.problems if isinstance(problem, StateSetAside)]


# ── a revocation ─────────────────────────────────────────────────────────────────────────────


@pytest.fixture
def revoked(with_a_certificate: Callable[[], Session]) -> Session:
    session = with_a_certificate()
    file = session.workspace.case.keystore
    list(walking(session, keystore=file).revocation(RevocationReason.SUPERSEDED))
    assert session.workspace.case.kind is Kind.REVOCATION
    return session


def test_a_revocation_is_rebuilt_and_proved(revoked: Session, practice: OpenPractice) -> None:
    """Which, why, by whom and the signed octets; nothing is signed twice."""
    before = damaged(revoked)
    again = practice()
    after = again.workspace.case
    assert said(again) == ["rebuilt"]
    assert facts(after) == facts(before)
    assert named(after) == named(before)
    assert after.sent is not None and before.sent is not None
    assert after.sent.message == before.sent.message
    assert standing(after) is Standing.UNCERTAIN

    target = after.need(Target)
    list(walking(again).revocation(target.reason, serial=target.serial))
    assert standing(again.workspace.case) is Standing.REVOKED
    sent = {exchange.request for exchange in exchanges(again) if exchange.operation == "Revoke"}
    assert sent == {before.sent.message}


def test_a_revocation_whose_number_no_answer_told_is_rebuilt_all_the_same(
    revoked: Session, practice: OpenPractice
) -> None:
    """The number is for people; the platform goes by the key."""
    before = damaged(revoked)
    for answer in (revoked.workspace.folder / "exchanges").glob("*-GetCertificate*-response.xml"):
        answer.write_bytes(b"")
    assert named(practice().workspace.case) == (*named(before)[:-1], "")


def test_request_and_revocation_of_one_key_are_two_cases(revoked: Session, practice: OpenPractice) -> None:
    """Each damaged on its own; neither is taken for the other."""
    request = next(case for case in revoked.workspace.cases if case.kind is Kind.REQUEST)
    (revoked.workspace.folder / "cases" / f"{request.id}.json").write_bytes(b"")
    again = practice()
    assert {case.id: case.kind for case in again.workspace.cases} == {
        request.id: Kind.REQUEST,
        revoked.workspace.case.id: Kind.REVOCATION,
    }
    assert said(again) == ["rebuilt"]


# ── a request ────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("own", [True, False], ids=["beside its own", "alone"])
def test_another_file_of_the_same_owner_is_not_given_up_with_a_refused_request(
    practice: OpenPractice, tmp_path: Path, own: bool
) -> None:
    """It may be the finished one that the care software uses: neither taken for the request's, nor set aside."""
    scenario = scenario_file(tmp_path, 'accent = "plain"\ndelivery = { mode = "manual" }\n')
    session = practice(scenario)
    list(walking(session).steps(Step.REQUEST))
    case = session.workspace.case
    file, identifier = case.keystore, case.public_key_identifier
    assert file is not None and identifier is not None and case.actor is not None
    newer = file.with_name(file_name(case.actor.type, case.actor.number, None, datetime(2099, 1, 1), ".p12"))
    entry = KeyEntry("authentication", rsa_key(1), (placeholder_certificate(rsa_key(1), case.created),))
    newer.write_bytes(pkcs12.dump(pkcs12.Keystore((entry,)), PASSWORD, pkcs12.CHEAP_FOR_TESTS))
    if not own:
        file.unlink()
    damaged(session)

    again = practice(scenario)
    assert again.workspace.case.keystore == (file if own else None)
    # As a case does that an earlier version rebuilt.
    again.workspace.change(lambda now: replace(now, stages=(*now.back_before(File).stages, File(newer))))
    again.workspace.change(lambda now: replace(now, stages=(*now.stages, Keys(identifier, case.csr))))
    again.workspace.change(lambda now: now.back_before(File))
    assert again.workspace.case.keystore is None
    assert newer.exists()


# ── a renewal ────────────────────────────────────────────────────────────────────────────────


def test_a_renewal_is_rebuilt_with_what_it_replaces(
    with_a_certificate: Callable[[], Session], practice: OpenPractice
) -> None:
    """So its token waits for its activation, as before; in whatever order its chain was delivered."""
    session = with_a_certificate()
    *_, log = (session.workspace.folder / "exchanges").glob("*-GetCertificate-response.xml")
    log.write_bytes(rearranged(log.read_bytes(), lambda chain: chain[::-1]))
    assert session.platform is not None
    session.platform.clock.forward(timedelta(days=1020))
    list(walking(session).renewal())
    before = damaged(session)

    again = practice()
    after = again.workspace.case
    assert said(again) == ["rebuilt"]
    assert facts(after) == facts(before)
    assert after.get(Predecessor) == before.get(Predecessor)
    list(walking(again).renewal())
    assert standing(again.workspace.case) is Standing.TO_ACTIVATE
    list(walking(again).activation())
    assert standing(again.workspace.case) is Standing.READY
    assert again.platform is not None
    assert len(again.platform.show()["requests"]) == 2


# ── a person without a card ──────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("answered", [True, False], ids=["answered", "unanswered"])
def test_the_request_of_a_person_without_a_card_is_rebuilt(
    practice: OpenPractice, tmp_path: Path, answered: bool
) -> None:
    """With the address where it was answered; without, the same octets bring the same address again."""
    scenario = scenario_file(tmp_path, 'accent = "plain"\ndelivery = { after_s = 0 }\n')
    session = practice(scenario)
    contact = ContactData("anne@exercice.example", "0470 00 00 00")
    ForeignRequest(session.environment, session.workspace).begin("85410199973", "Anne", "Pratique", contact)
    list(walking(session).foreigner())
    if not answered:
        for answer in (session.workspace.folder / "exchanges").glob("*-SubmitCSRForForeigner-response.xml"):
            answer.unlink()
    before = damaged(session)

    again = practice(scenario)
    after = again.workspace.case
    assert said(again) == ["rebuilt"]
    assert facts(after) == facts(before)
    assert standing(after) is (Standing.WAITING if answered else Standing.UNCERTAIN)
    if answered:
        assert after.stages[-1] == before.stages[-1]
    list(walking(again).foreigner())
    assert again.platform is not None
    assert again.platform.confirm(before.public_key_identifier or b"")
    list(walking(again).foreigner())
    assert standing(again.workspace.case) is Standing.READY
    assert len(again.platform.show()["requests"]) == 1


# ── and nothing is made up ───────────────────────────────────────────────────────────────────


def test_what_was_sent_before_a_case_was_begun_is_none_of_it(revoked: Session, practice: OpenPractice) -> None:
    """A message that no case claims is older than the one that was lost."""
    cases = revoked.workspace.folder / "cases"
    (cases / f"{revoked.workspace.case.id}.json").unlink()
    (cases / "20991231-235959.json").write_bytes(b"{")
    again = practice()
    assert again.workspace.cases and said(again) == ["lost"]


def exchanges(session: Session) -> tuple[wire_log.LoggedExchange, ...]:
    return wire_log.exchanges(session.workspace.folder / "exchanges")
