"""A person without a Belgian card: from a BIS number to a file that is ready; nothing lost on the way."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

import httpx
import pytest

from ehcert_kit.environments.session import Session
from ehcert_kit.errors import (
    BisNumberWanted,
    CheckDigitsRefused,
    EmailRefused,
    InvitationExpired,
    KitError,
    LengthRefused,
    NameRefused,
    NeedsNoCard,
    NotYours,
    RequestRefused,
)
from ehcert_kit.identifiers.contact import ContactData
from ehcert_kit.messages.operations import RevocationReason
from ehcert_kit.names import Step
from ehcert_kit.practice.card_acts import CardAct, change_card
from ehcert_kit.procedure.case import File, Invitation, Kind
from ehcert_kit.procedure.foreigner import ForeignRequest
from ehcert_kit.procedure.open_keystore import OpenKeystore
from ehcert_kit.procedure.renewal import Renewal
from ehcert_kit.procedure.standing import Standing, standing
from tests.conftest import AT_ONCE, PASSWORD, OpenPractice, scenario_file, walking

from .harm import (
    REFUSED,
    Killed,
    fault,
    harmed,
    killed_after,
    killed_before,
    lost_after,
    lost_before,
    on_a_disk_that_fills,
)

CONTACT = ContactData("anne@exercice.example", "0470 00 00 00")
BIS = "85410199973"


@pytest.fixture
def again(practice: OpenPractice, tmp_path: Path) -> Callable[[], Session]:
    scenario = scenario_file(tmp_path, 'accent = "plain"\ndelivery = { after_s = 0 }\n')
    return lambda: practice(scenario)


@pytest.fixture
def begun(again: Callable[[], Session]) -> Session:
    session = again()
    ForeignRequest(session.environment, session.workspace).begin(BIS, "Anne", "Pratique", CONTACT)
    return session


def confirm(session: Session) -> None:
    assert session.platform is not None
    assert session.platform.confirm(session.workspace.case.public_key_identifier or b"")


def test_from_a_bis_number_to_a_file_that_is_ready(begun: Session) -> None:
    """The surname comes first in the name; until the person has said who he is the walk stops."""
    assert [report.name.value for report in walking(begun).foreigner()] == ["keystore", "request"]
    invitation = begun.workspace.case.need(Invitation)
    assert invitation.expires - begun.environment.clock() > timedelta(days=6)
    assert [report.name.value for report in walking(begun).foreigner()] == ["keystore", "request"]

    confirm(begun)
    list(walking(begun).foreigner())
    case = begun.workspace.case
    assert (standing(case), case.kind) == (Standing.READY, Kind.FOREIGNER)
    assert "OU=PRATIQUE ANNE" in case.chain[0].subject_text
    assert begun.platform is not None
    assert [row["status"] for row in begun.platform.show()["certificates"]] == ["VALID_ACTIVE"]


def test_too_late_the_address_is_worth_nothing_and_another_request_can_be_made(begun: Session) -> None:
    list(walking(begun).foreigner())
    assert begun.platform is not None
    begun.platform.clock.forward(timedelta(days=8))
    with pytest.raises(InvitationExpired):
        list(walking(begun).foreigner())
    assert standing(begun.workspace.case) is Standing.REFUSED

    list(walking(begun).foreigner())
    confirm(begun)
    list(walking(begun).foreigner())
    assert standing(begun.workspace.case) is Standing.READY


def test_after_the_address_expired_a_refusal_that_nobody_knows_drops_nothing(begun: Session) -> None:
    """The identity may have been confirmed in time; the clock of this computer may be wrong."""
    list(walking(begun).foreigner())
    case = begun.workspace.case
    confirm(begun)
    assert begun.platform is not None
    begun.platform.clock.forward(timedelta(days=8))
    refused = REFUSED.replace(b"GenerateContract", b"GetCertificate")

    def refuse(request: httpx.Request, send: Callable[[], httpx.Response]) -> httpx.Response:
        return httpx.Response(200, content=refused, headers={"Content-Type": "text/xml"})

    with pytest.raises(RequestRefused):
        list(walking(harmed(begun, "GetCertificate", refuse, 1)).foreigner())
    assert begun.workspace.case == case
    assert case.keystore is not None and case.keystore.exists()
    list(walking(begun).foreigner())
    assert standing(begun.workspace.case) is Standing.READY


@pytest.mark.parametrize("harm", [lost_before, lost_after, fault, killed_before, killed_after])
def test_an_answer_that_is_lost_is_asked_for_with_the_same_octets(
    begun: Session, again: Callable[[], Session], harm: Callable[..., httpx.Response]
) -> None:
    """One request, one key, whatever happened; its address is the one that the platform gave."""
    hurt = harmed(again(), "SubmitCSRForForeigner", harm, 1)
    with suppress(Killed, KitError):
        list(walking(hurt).foreigner())
    session = again()
    list(walking(session).foreigner())
    confirm(session)
    list(walking(session).foreigner())
    assert session.platform is not None
    assert len(session.platform.show()["requests"]) == 1
    assert standing(session.workspace.case) is Standing.READY


def test_where_an_address_is_lost_for_good_another_key_asks_again(
    begun: Session, again: Callable[[], Session]
) -> None:
    """The first one is put aside, not deleted."""
    with pytest.raises(Killed):
        list(walking(harmed(again(), "SubmitCSRForForeigner", killed_before, 1)).foreigner())
    assert begun.platform is not None
    begun.platform.clock.forward(timedelta(minutes=30))
    session = again()
    file = session.workspace.case.need(File).path
    list(walking(session).foreigner())
    assert not file.exists()
    assert list(file.parent.glob(f"{file.name}.*.backup"))
    assert session.workspace.case.get(Invitation) is not None


def test_what_is_typed_wrongly_is_refused_before_anything_is_begun(again: Callable[[], Session]) -> None:
    session = again()
    request = ForeignRequest(session.environment, session.workspace)
    for number, error in (
        ("80010199976", BisNumberWanted),
        ("85410199974", CheckDigitsRefused),
        ("8541019997", LengthRefused),
    ):
        with pytest.raises(error):
            request.begin(number, "Anne", "Pratique", CONTACT)
    with pytest.raises(NameRefused):
        request.begin(BIS, "", " ", CONTACT)
    with pytest.raises(NameRefused):
        request.begin(BIS, " ", "Pratique", CONTACT)
    with pytest.raises(EmailRefused):
        ContactData.parse("x", "0470 00 00 00")
    assert session.workspace.case.kind is Kind.REQUEST


def test_a_second_person_has_a_case_of_his_own(begun: Session) -> None:
    """The first one's goes on where the same words are said again."""
    request = ForeignRequest(begun.environment, begun.workspace)
    list(walking(begun).foreigner())
    first = begun.workspace.case
    request.begin(BIS, "Anne", "Pratique", CONTACT)
    assert begun.workspace.case == first
    request.begin("85410199874", "Jean", "Pratique", CONTACT)
    assert begun.workspace.case.id != first.id
    assert begun.workspace.case.get(Invitation) is None


def test_a_certificate_without_a_card_is_neither_renewed_nor_revoked_with_one(begun: Session) -> None:
    """Said before anything is begun or signed."""
    list(walking(begun).foreigner())
    confirm(begun)
    list(walking(begun).foreigner())
    file = begun.workspace.case.need(File).path
    assert begun.platform is not None
    begun.platform.clock.forward(timedelta(days=1020))
    with pytest.raises(NeedsNoCard):
        list(walking(begun, keystore=file).renewal())
    with pytest.raises(NotYours):
        list(walking(begun, keystore=file).revocation(RevocationReason.SUPERSEDED))
    assert Kind.RENEWAL not in {case.kind for case in begun.workspace.cases}


def test_whoever_has_a_card_with_a_bis_number_renews_with_it(practice: OpenPractice, tmp_path: Path) -> None:
    """A foreigner's card is used as any other (procedure reference §3.6); out of the reader, nobody's is there."""
    holder = f'{{ ssin = "{BIS}", first_names = "Anne", name = "PRATIQUE" }}'
    card = f'card = {{ algorithm = "ec", holder = {holder} }}\n'
    session = practice(scenario_file(tmp_path, f"{AT_ONCE}{card}solution = {{ for_self = true }}\n"))
    list(walking(session).request(Step.CERTIFICATE))
    file = session.workspace.case.need(File).path
    assert session.platform is not None and session.card is not None
    session.platform.clock.forward(timedelta(days=1020))
    renewal, opened = Renewal(session.environment, session.workspace), OpenKeystore.open(file, PASSWORD)
    change_card(session.card, CardAct.PULL)
    with pytest.raises(NeedsNoCard):
        renewal.examine(opened)
    change_card(session.card, CardAct.INSERT)
    assert renewal.examine(opened).organization.number == BIS


@pytest.mark.slow
def test_a_disk_that_is_full_at_any_write_costs_nothing(again: Callable[[], Session]) -> None:
    """One request, one key, one file; before the person has confirmed, and after."""

    def begun() -> None:
        session = again()
        ForeignRequest(session.environment, session.workspace).begin(BIS, "Anne", "Pratique", CONTACT)
        list(walking(session).foreigner())

    assert on_a_disk_that_fills(begun) > 3
    confirm(again())
    assert on_a_disk_that_fills(lambda: list(walking(again()).foreigner())) > 3
    session = again()
    assert session.platform is not None
    assert [row["status"] for row in session.platform.show()["requests"]] == ["VALID_ACTIVE"]
    assert len(list(session.environment.keystore_folder.glob("*.p12"))) == 1
