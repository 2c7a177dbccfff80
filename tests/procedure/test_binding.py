"""What binds: nothing is signed twice, and what the platform took is not called refused."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from unittest.mock import Mock

import httpx
import pytest

from ehcert_kit.client.platform import PlatformClient
from ehcert_kit.client.transport import Transport
from ehcert_kit.environments.session import Session
from ehcert_kit.environments.settings import now
from ehcert_kit.errors import (
    CardCertificateExpired,
    CardCertificateNotYetValid,
    CardChanged,
    CardError,
    CertificateNotYetDelivered,
    DecisionNegative,
    PlatformUnreachable,
    RequestRefused,
)
from ehcert_kit.messages.certra import CertificateInfo
from ehcert_kit.messages.operations import CertificateStatus
from ehcert_kit.messages.request import FRESHNESS
from ehcert_kit.names import Step
from ehcert_kit.practice.card import PracticeCard
from ehcert_kit.practice.in_process import InProcess
from ehcert_kit.practice.people import person
from ehcert_kit.practice.scenario import CardSetting
from ehcert_kit.procedure.binding import RESEND_WITHIN
from ehcert_kit.procedure.case import Keys, Refused
from ehcert_kit.procedure.certificate_request import CertificateRequest
from ehcert_kit.procedure.completion import Completion
from ehcert_kit.procedure.environment import Environment, Refusals
from ehcert_kit.procedure.standing import Standing, standing
from ehcert_kit.signer import Signer
from ehcert_kit.values import replace
from tests.conftest import PIN, OpenPractice, scenario_file, walking

Answer = Callable[[httpx.BaseTransport, httpx.Request], httpx.Response]


@pytest.fixture
def session(practice: OpenPractice, tmp_path: Path) -> Session:
    """A case whose contract was read, and nothing sent."""
    session = practice(scenario_file(tmp_path, 'accent = "plain"\ndelivery = { after_s = 600 }\n'))
    list(walking(session).steps(Step.KEYSTORE))
    return session


@pytest.fixture(params=["practice", "real"])
def refusals(request: pytest.FixtureRequest, session: Session) -> Refusals:
    """Codes that are known, and as in a real environment: none is."""
    return session.environment.refusals if request.param == "practice" else Refusals()


@dataclass
class Wire(httpx.BaseTransport):
    """Answers one operation otherwise."""

    inner: httpx.BaseTransport
    answer: Answer

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        if b"GenerateCertificateRequest" in request.read():
            return self.answer(self.inner, request)
        return self.inner.handle_request(request)


def over(session: Session, answer: Answer, refusals: Refusals) -> Environment:
    """The session's environment behind such a wire."""
    assert session.platform is not None
    wire = Wire(InProcess(session.platform), answer)
    transport = Transport(session.environment.address, httpx.Client(transport=wire), pauses=(0, 0))
    return replace(session.environment, platform=PlatformClient(transport, now), refusals=refusals)


def spoilt(platform: httpx.BaseTransport, request: httpx.Request) -> httpx.Response:
    """Something on the way changes a signed octet."""
    changed = request.content.replace(b"<FirstName>", b"<FirstName>X", 1)
    changed = changed if changed != request.content else request.content.replace(b"FirstName>", b"FirstName>X", 1)
    assert changed != request.content
    headers = {k: v for k, v in request.headers.items() if k.lower() != "content-length"}
    return platform.handle_request(httpx.Request("POST", request.url, headers=headers, content=changed))


def twice(platform: httpx.BaseTransport, request: httpx.Request) -> httpx.Response:
    """It repeats the request besides: the platform takes the first, and refuses the second as a replay."""
    platform.handle_request(request)
    return spoilt(platform, request)


def unreachable(platform: httpx.BaseTransport, request: httpx.Request) -> httpx.Response:
    raise httpx.ConnectError("refused", request=request)


def send(environment: Environment, session: Session) -> None:
    contract = session.workspace.case.contract
    assert contract is not None
    CertificateRequest(environment, session.workspace).sign_and_send(PIN, contract.digest)


def requests(session: Session) -> int:
    assert session.platform is not None
    return len(session.platform.show()["requests"])


def test_a_refusal_of_what_was_taken_is_no_refusal(session: Session, refusals: Refusals) -> None:
    """The platform is asked by key, and has it."""
    send(over(session, twice, refusals), session)
    case = session.workspace.case
    assert standing(case) is Standing.WAITING
    assert case.sent is not None and (case.sent.codes, case.sent.messages) == ((), ())
    assert requests(session) == 1


def test_a_refusal_by_a_known_code_is_one(session: Session) -> None:
    """Said at once; the contract served for this attempt, the key in the keystore stays."""
    keystore = session.workspace.case.keystore
    environment = over(session, spoilt, session.environment.refusals)
    watched = Mock(wraps=environment.platform)
    with pytest.raises(RequestRefused) as refused:
        send(replace(environment, platform=watched), session)
    watched.certificate.assert_not_called()
    assert refused.value.codes == ("PRATIQUE_SIGNATURE_INVALID",)
    case = session.workspace.case
    assert (standing(case), case.sent, case.contract) == (Standing.REFUSED, None, None)
    assert case.keystore == keystore


def test_a_refusal_by_an_unknown_code_is_proved_with_the_card(session: Session) -> None:
    """Neither code nor question tells: it stays uncertain until the holder's own list does."""
    environment = over(session, spoilt, Refusals())
    with pytest.raises(RequestRefused) as told:
        send(environment, session)
    assert told.value.codes == ("PRATIQUE_SIGNATURE_INVALID",)
    assert standing(session.workspace.case) is Standing.UNCERTAIN

    request = CertificateRequest(environment, session.workspace)
    with pytest.raises(RequestRefused) as unknown:
        request.resume()
    assert unknown.value.codes == ("PRATIQUE_UNKNOWN_IDENTIFIER",)
    assert standing(session.workspace.case) is Standing.UNCERTAIN

    with pytest.raises(RequestRefused) as refused:
        request.resume(PIN, prove=True)
    assert refused.value.codes == ("PRATIQUE_SIGNATURE_INVALID",)
    assert standing(session.workspace.case) is Standing.REFUSED


def test_a_refusal_by_an_unknown_code_is_one_where_the_platform_has_no_request(session: Session) -> None:
    """It is asked by key, and its answer is known: nothing is called accepted."""
    refusals = replace(session.environment.refusals, not_taken=frozenset())
    with pytest.raises(RequestRefused) as refused:
        send(over(session, spoilt, refusals), session)
    assert refused.value.codes == ("PRATIQUE_SIGNATURE_INVALID",)
    assert standing(session.workspace.case) is Standing.REFUSED


def test_another_attempt_after_a_refusal_leaves_no_refusal(session: Session) -> None:
    """With a new contract and the same key; the case tells of the attempt that counts."""
    with pytest.raises(RequestRefused):
        send(over(session, spoilt, session.environment.refusals), session)
    request = CertificateRequest(session.environment, session.workspace)
    request.contract()
    contract = session.workspace.case.contract
    assert contract is not None
    request.mark_contract_read(contract.digest)
    send(session.environment, session)
    case = session.workspace.case
    assert (standing(case), case.get(Refused)) == (Standing.WAITING, None)


def test_what_was_accepted_is_not_found_out_again(session: Session) -> None:
    """When it was accepted, and how, stays as the answer told; nobody is asked."""
    send(session.environment, session)
    case = session.workspace.case
    nobody = replace(session.environment, platform=Mock(side_effect=AssertionError))
    assert CertificateRequest(nobody, session.workspace).resume() is Standing.WAITING
    assert session.workspace.case == case


@pytest.mark.parametrize(
    ("late", "after"),
    [(-timedelta(seconds=1), Standing.WAITING), (timedelta(), Standing.PREPARING)],
    ids=["fresh", "stale"],
)
def test_the_same_octets_go_out_again_only_while_they_are_fresh(
    session: Session, late: timedelta, after: Standing
) -> None:
    """Later a new contract is wanted, and a new signature; the key stays."""
    with pytest.raises(PlatformUnreachable):
        send(over(session, unreachable, session.environment.refusals), session)
    sent, keystore = session.workspace.case.sent, session.workspace.case.keystore
    assert sent is not None
    environment = at(session, sent.prepared + RESEND_WITHIN + late)

    assert CertificateRequest(environment, session.workspace).resume() is after
    case = session.workspace.case
    assert (case.sent.message if case.sent else None) == (sent.message if after is Standing.WAITING else None)
    assert (case.contract is None) is (after is Standing.PREPARING)
    assert case.keystore == keystore


def test_what_goes_out_again_is_still_taken_when_it_comes() -> None:
    """The kit gives up a minute before the platform refuses: on the way, and by another clock, time passes."""
    assert timedelta(minutes=1) <= RESEND_WITHIN <= FRESHNESS - timedelta(minutes=1)


def at(session: Session, moment: datetime) -> Environment:
    return replace(session.environment, clock=lambda: moment)


def test_a_decision_by_an_unknown_code_is_told_by_the_holders_list(practice: OpenPractice, tmp_path: Path) -> None:
    """A wait that would never end: the state of the request says what the code does not."""
    refusing = 'accent = "plain"\ndelivery = { mode = "manual", after_s = 0, decision = "refuse" }\n'
    session = practice(scenario_file(tmp_path, refusing))
    list(walking(session).steps(Step.REQUEST))
    completion = Completion(replace(session.environment, refusals=Refusals()), session.workspace)
    with pytest.raises(RequestRefused) as refused:
        completion.ask()
    assert standing(session.workspace.case) is Standing.WAITING

    with pytest.raises(DecisionNegative):
        completion.decide(PIN, refused.value)
    assert standing(session.workspace.case) is Standing.REFUSED


def test_the_state_of_another_request_decides_nothing(practice: OpenPractice, tmp_path: Path) -> None:
    """The holder's list has all his requests: one that was refused does not close another one."""
    session = practice(scenario_file(tmp_path, 'accent = "plain"\ndelivery = { after_s = 600 }\n'))
    list(walking(session).steps(Step.REQUEST))
    platform, case = session.environment.platform, session.workspace.case
    with pytest.raises(CertificateNotYetDelivered) as waits:
        platform.certificate(case.need(Keys).public_key_identifier)
    unclear = RequestRefused(waits.value.operation, ("?",), ())

    def told(card: Signer) -> tuple[CertificateInfo, ...]:
        (ours,) = platform.infos_for_citizen(card)
        other = replace(ours, public_key_identifier=bytes(20), certificate_status=CertificateStatus.REFUSED)
        return (other, ours)

    listing = Mock(wraps=platform)
    listing.infos_for_citizen = told
    completion = Completion(replace(session.environment, platform=listing), session.workspace)
    with pytest.raises(CertificateNotYetDelivered):
        completion.decide(PIN, unclear)
    stranger = PracticeCard.issue(tmp_path / "other.json", person(2), CardSetting(), now())
    with pytest.raises(CardChanged):
        Completion(replace(session.environment, card=stranger), session.workspace).decide(PIN, unclear)
    assert session.workspace.case == case


@pytest.mark.parametrize(
    ("moved", "error"),
    [(-timedelta(days=4000), CardCertificateNotYetValid), (timedelta(days=8000), CardCertificateExpired)],
)
def test_a_card_outside_its_dates_signs_nothing(
    session: Session, moved: timedelta, error: type[CardError]
) -> None:
    """Known before any PIN is tried: not even a wrong one costs a try."""
    with pytest.raises(error):
        send(at(session, now() + moved), session)
    assert session.workspace.case.sent is None
    assert session.environment.card.tries_left() == 3
