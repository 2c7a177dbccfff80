"""Two windows, or two programs, on one dossier: neither undoes what the other did, and nothing is sent twice."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from ehcert_kit.environments.session import Session
from ehcert_kit.environments.settings import now
from ehcert_kit.errors import AlreadySent, CardChanged, ChangedElsewhere, KitError
from ehcert_kit.identifiers.contact import ContactData
from ehcert_kit.keystore import pkcs12
from ehcert_kit.names import Step
from ehcert_kit.practice.card import PracticeCard
from ehcert_kit.practice.people import person
from ehcert_kit.practice.scenario import CardSetting
from ehcert_kit.procedure.case import Agreement, Outcome
from ehcert_kit.procedure.certificate_request import CertificateRequest
from ehcert_kit.procedure.completion import Completion
from ehcert_kit.procedure.open_keystore import OpenKeystore
from ehcert_kit.procedure.standing import Standing, standing
from tests.conftest import PASSWORD, PIN, OpenPractice, walking


def digest(session: Session) -> str:
    contract = session.workspace.case.contract
    assert contract is not None
    return contract.digest


def at_once(*acts: object) -> list[object]:
    """What each act gave or raised; they begin together."""

    def outcome(act: object) -> object:
        try:
            return act()  # type: ignore[operator]
        except KitError as error:
            return error

    with ThreadPoolExecutor(len(acts)) as threads:
        return list(threads.map(outcome, acts))


def test_two_windows_that_sign_at_once_send_once(practice: OpenPractice) -> None:
    """One of them is told that it is done already."""
    session = practice()
    list(walking(session).steps(Step.KEYSTORE))
    read = digest(session)
    windows = [CertificateRequest(session.environment, session.workspace) for _ in range(2)]
    outcomes = at_once(*(lambda w=w: w.sign_and_send(PIN, read) for w in windows))

    assert sorted(type(o).__name__ for o in outcomes) in (
        ["AlreadySent", "Sent"],
        ["ChangedElsewhere", "Sent"],
    )
    assert session.platform is not None
    assert len(session.platform.show()["requests"]) == 1


def test_two_windows_that_complete_at_once_make_one_encryption_key(practice: OpenPractice) -> None:
    """Each sees what the other wrote: one encryption key, registered, in the file."""
    session = practice()
    list(walking(session).steps(Step.WAIT))

    def complete() -> str:
        completion = Completion(session.environment, session.workspace)
        opened = completion.open_keystore(PASSWORD)
        completion.complete(opened)
        return "ready"

    assert at_once(complete, complete) == ["ready", "ready"]
    file = session.workspace.case.keystore
    assert file is not None
    aliases = pkcs12.load(file.read_bytes(), PASSWORD, file.name).aliases
    assert len([alias for alias in aliases if alias.isdigit()]) == 1
    assert session.platform is not None
    assert len(session.platform.show()["etks"]) == 1


def test_a_file_opened_long_ago_is_seen_as_it_is_now(practice: OpenPractice) -> None:
    """What was read before is not written back over what came since."""
    session = practice()
    list(walking(session).steps(Step.WAIT))
    completion = Completion(session.environment, session.workspace)
    early, late = completion.open_keystore(PASSWORD), completion.open_keystore(PASSWORD)
    completion.install_certificate(early)
    completion.register_etk(early)
    completion.install_certificate(late)
    completion.register_etk(late)
    assert late.content == OpenKeystore.open(late.path, PASSWORD).content == early.content


def test_the_contract_signed_is_the_one_that_was_read(practice: OpenPractice) -> None:
    """Another window has another one written: the first reader has not read that."""
    session = practice()
    list(walking(session).steps(Step.KEYSTORE))
    read = digest(session)
    other = CertificateRequest(session.environment, session.workspace)
    other.contract()
    agreement = session.workspace.case.get(Agreement)
    assert agreement is not None and agreement.read is None
    with pytest.raises(ChangedElsewhere):
        other.mark_contract_read(read + "x")
    other.mark_contract_read(digest(session))
    with pytest.raises(ChangedElsewhere):
        other.sign_and_send(PIN, read + "x")
    assert standing(session.workspace.case) is Standing.PREPARING


def test_what_is_chosen_while_the_card_signs_is_not_overwritten(practice: OpenPractice) -> None:
    """Signing takes time; what is signed must still be what is wanted."""
    session = practice()
    list(walking(session).steps(Step.KEYSTORE))
    request = CertificateRequest(session.environment, session.workspace)
    assert session.card is not None
    session.card._on_sign = lambda: request.set_contact(ContactData("autre@exercice.example", "02 000 00 00"))
    with pytest.raises(ChangedElsewhere):
        request.sign_and_send(PIN, digest(session))
    assert session.workspace.case.sent is None


def test_another_file_is_not_opened_while_a_request_is_uncertain(practice: OpenPractice, tmp_path: Path) -> None:
    """Its octets are all that tells what became of it."""
    other = practice(folder="other")
    list(walking(other).steps(Step.REQUEST))
    session = practice()
    list(walking(session).steps(Step.REQUEST))
    sent = session.workspace.case.sent
    assert sent is not None
    session.workspace.change(lambda case: case.refine(replace(sent, outcome=Outcome.PREPARED)))
    with pytest.raises(AlreadySent):
        Completion(session.environment, session.workspace).open_keystore(PASSWORD, other.workspace.case.keystore)
    assert standing(session.workspace.case) is Standing.UNCERTAIN


@pytest.mark.slow
def test_only_the_card_of_the_contract_signs_it(practice: OpenPractice, tmp_path: Path) -> None:
    """Another person's card is known before a PIN is tried."""
    session = practice()
    list(walking(session).steps(Step.KEYSTORE))
    stranger = PracticeCard.issue(tmp_path / "other.json", person(2), CardSetting(), now())
    swapped = CertificateRequest(replace(session.environment, card=stranger), session.workspace)
    with pytest.raises(CardChanged):
        swapped.sign_and_send(PIN, digest(session))
    with pytest.raises(CardChanged):
        swapped.sign_and_send(PIN, digest(session))
    assert stranger.tries_left() == 3


def test_the_list_of_another_person_starts_anew(practice: OpenPractice, tmp_path: Path) -> None:
    """A list asked for with another card is that person's, and so is everything after it."""
    session = practice()
    list(walking(session).steps(Step.KEYSTORE))
    stranger = PracticeCard.issue(tmp_path / "other.json", person(2), CardSetting(), now())
    swapped = CertificateRequest(replace(session.environment, card=stranger), session.workspace)
    swapped.organizations(PIN)
    case = session.workspace.case
    assert (case.holder, case.actor, case.contract) == (person(2), None, None)


def test_the_same_person_written_otherwise_is_the_same_person(practice: OpenPractice) -> None:
    """A card's file and its certificates write names differently; another backend starts nothing over."""
    session = practice()
    list(walking(session).steps(Step.KEYSTORE))
    before = session.workspace.case
    assert session.card is not None
    holder = session.card.identity().person
    session.card.change(person=replace(holder, first_names="Camille Louise"))
    CertificateRequest(session.environment, session.workspace).identify()
    assert session.workspace.case == before
