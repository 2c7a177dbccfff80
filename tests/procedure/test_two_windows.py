"""Two windows, or two programs, on one dossier: neither undoes what the other did, and nothing is sent twice."""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any
from unittest.mock import Mock

import httpx
import pytest
from cryptography.hazmat.primitives.asymmetric import rsa

from ehcert_kit.environments.session import Session
from ehcert_kit.environments.settings import now
from ehcert_kit.errors import (
    AlreadySent,
    CardChanged,
    ChangedElsewhere,
    ContractNotOurs,
    DecisionNegative,
    KeystoreAbsent,
    KitError,
    ReasonStands,
)
from ehcert_kit.identifiers.contact import ContactData
from ehcert_kit.keystore import pkcs12
from ehcert_kit.messages.operations import RevocationReason
from ehcert_kit.names import Step
from ehcert_kit.practice.card import PracticeCard
from ehcert_kit.practice.people import person
from ehcert_kit.practice.scenario import CardSetting
from ehcert_kit.procedure.case import Agreement, Choice, File, Identification, Keys, Kind, Outcome, Sent, Target
from ehcert_kit.procedure.certificate_request import CertificateRequest
from ehcert_kit.procedure.completion import Completion
from ehcert_kit.procedure.environment import Environment
from ehcert_kit.procedure.open_keystore import OpenKeystore
from ehcert_kit.procedure.revocation import Revocation
from ehcert_kit.procedure.standing import Standing, standing
from ehcert_kit.secret import Secret
from ehcert_kit.values import replace
from tests.conftest import AT_ONCE, PASSWORD, PIN, OpenPractice, scenario_file, walking
from tests.keys import rsa_key
from tests.procedure.harm import harmed


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


def test_two_windows_that_make_the_keystore_at_once_make_one_key(practice: OpenPractice) -> None:
    """The second finds the file of the first, and does not write another key over it."""
    session = practice()
    list(walking(session).steps(Step.CONTRACT))
    made: list[int] = []

    def make(bits: int) -> rsa.RSAPrivateKey:
        made.append(bits)
        time.sleep(0.2)  # the other window is at this point meanwhile, if it is not kept waiting
        return rsa_key(10)

    request = CertificateRequest(replace(session.environment, new_key=make), session.workspace)
    first, second = at_once(*(lambda: request.create_keystore(PASSWORD),) * 2)
    assert first == second == session.workspace.case.keystore
    assert len(made) == 1


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


@pytest.mark.parametrize(
    "choose",
    [
        lambda request: request.set_contact(ContactData("autre@exercice.example", "02 000 00 00")),
        lambda request: request.set_base_services(("autre",)),
    ],
    ids=["contact", "services"],
)
def test_what_is_chosen_while_the_card_signs_is_not_overwritten(
    choose: Callable[[CertificateRequest], None], practice: OpenPractice
) -> None:
    """Signing takes time; what is signed must still be what is wanted."""
    session = practice()
    list(walking(session).steps(Step.KEYSTORE))
    request = CertificateRequest(session.environment, session.workspace)
    assert session.card is not None
    session.card._on_sign = lambda: choose(request)
    with pytest.raises(ChangedElsewhere):
        request.sign_and_send(PIN, digest(session))
    assert session.workspace.case.sent is None


class Meanwhile:
    """A platform whose answer to one call takes its time: another window does something before it arrives."""

    def __init__(self, session: Session, call: str, act: Callable[[], object]) -> None:
        self._platform, self._call, self._acts = session.environment.platform, call, [act]

    def __getattr__(self, name: str) -> Any:
        call = getattr(self._platform, name)

        def slow(*arguments: Any) -> Any:
            try:
                return call(*arguments)
            finally:
                if self._acts:
                    self._acts.pop()()

        return slow if name == self._call else call


def while_asked(session: Session, call: str, act: Callable[[], object]) -> Environment:
    return replace(session.environment, platform=Meanwhile(session, call, act))  # type: ignore[arg-type]


OTHER_CONTACT = ContactData("autre@exercice.example", "02 000 00 00")


def test_a_contract_for_what_is_no_longer_wanted_is_not_kept(practice: OpenPractice) -> None:
    """It prints the contact data; another window changed them while the platform wrote it."""
    session = practice()
    list(walking(session).steps(Step.CONTRACT))
    other = CertificateRequest(session.environment, session.workspace)
    environment = while_asked(session, "contract", lambda: other.set_contact(OTHER_CONTACT))
    with pytest.raises(ChangedElsewhere):
        CertificateRequest(environment, session.workspace).contract()
    assert (session.workspace.case.contact, session.workspace.case.contract) == (OTHER_CONTACT, None)


def test_a_contract_that_comes_after_the_request_was_sent_changes_nothing(practice: OpenPractice) -> None:
    """Another window signed the former one meanwhile: what was sent is all that tells what became of it."""
    session = practice()
    list(walking(session).steps(Step.KEYSTORE))
    other = CertificateRequest(session.environment, session.workspace)
    environment = while_asked(session, "contract", lambda: other.sign_and_send(PIN, digest(session)))
    with pytest.raises(AlreadySent):
        CertificateRequest(environment, session.workspace).contract()
    assert standing(session.workspace.case) in (Standing.WAITING, Standing.DELIVERED)


def test_a_key_that_was_made_for_another_choice_is_not_that_of_the_case(practice: OpenPractice) -> None:
    """Making it takes time: its file bears the name of the organisation that was chosen before."""
    session = practice("plusieurs-organisations")
    list(walking(session).steps(Step.CONTRACT))
    other = CertificateRequest(session.environment, session.workspace)
    actors = [listed.organization for listed in session.workspace.case.need(Identification).organizations]
    before = session.workspace.case.need(Choice).actor
    index = next(i for i, actor in enumerate(actors) if actor != before)

    def make(bits: int) -> rsa.RSAPrivateKey:
        other.choose_listed(index)
        return rsa_key(10)

    slow = CertificateRequest(replace(session.environment, new_key=make), session.workspace)
    with pytest.raises(ChangedElsewhere):
        slow.create_keystore(PASSWORD)
    case = session.workspace.case
    assert (case.need(Choice).actor, case.keystore, case.get(Keys)) == (actors[index], None, None)


def test_two_requests_of_one_second_have_two_files(practice: OpenPractice) -> None:
    """The name of a file has the local time, to the second, which comes twice when summer ends."""
    session = practice()
    list(walking(session).steps(Step.CONTRACT))
    then = session.environment.clock()
    request = CertificateRequest(replace(session.environment, clock=lambda: then), session.workspace)
    one, first = request.create_keystore(PASSWORD), session.workspace.case
    session.workspace.begin(Kind.REQUEST, *first.back_before(File).stages)
    other = request.create_keystore(PASSWORD)
    assert one != other and first.public_key_identifier != session.workspace.case.public_key_identifier


def test_nothing_is_signed_for_a_file_that_is_gone(practice: OpenPractice) -> None:
    """Its key would be certified, and lost; the card is not even asked for its PIN."""
    session = practice()
    list(walking(session).steps(Step.KEYSTORE))
    session.workspace.case.need(File).path.unlink()
    assert session.card is not None
    signed: list[None] = []
    session.card._on_sign = lambda: signed.append(None)
    with pytest.raises(KeystoreAbsent):
        CertificateRequest(session.environment, session.workspace).sign_and_send(PIN, digest(session))
    assert (signed, session.workspace.case.sent) == ([], None)


def test_a_refusal_closes_the_case_of_its_request_alone(practice: OpenPractice, tmp_path: Path) -> None:
    """While the platform was asked, another window took another case in hand: that one keeps its file and key."""
    delivery = 'delivery = { mode = "manual", after_s = 0, decision = "refuse" }\n'
    session = practice(scenario_file(tmp_path, delivery))
    list(walking(session).steps(Step.REQUEST))
    kept = (File(tmp_path / "other.p12"), Keys(b"0" * 20))
    environment = while_asked(session, "certificate", lambda: session.workspace.begin(Kind.COMPLETION, *kept))
    with pytest.raises(DecisionNegative):
        Completion(environment, session.workspace).ask()
    case = session.workspace.case
    assert (case.get(File), case.get(Keys)) == kept


def file_of(session: Session) -> Path:
    return next(case.keystore for case in session.workspace.cases if case.keystore is not None)


def aimed(session: Session, reason: RevocationReason) -> Revocation:
    """A revocation of the session's certificate for this reason; its contract is still to come."""
    revocation = Revocation(session.environment, session.workspace)
    revocation.of_file(file_of(session), PASSWORD, reason)
    return revocation


def test_a_contract_for_another_reason_is_not_kept(with_a_certificate: Callable[[], Session]) -> None:
    """The reason of a revocation stays for ever: what is signed names the one that was chosen last."""
    session = with_a_certificate()
    aimed(session, RevocationReason.SUPERSEDED).identify()
    environment = while_asked(
        session, "revocation_contract", lambda: aimed(session, RevocationReason.KEY_COMPROMISE)
    )
    with pytest.raises(ChangedElsewhere):
        Revocation(environment, session.workspace).contract()
    case = session.workspace.case
    assert (case.need(Target).reason, case.contract) == (RevocationReason.KEY_COMPROMISE, None)


@pytest.mark.parametrize(
    "change",
    [{"reason": RevocationReason.KEY_COMPROMISE}, {"signer": person(2)}],
    ids=lambda change: next(iter(change)),
)
def test_a_contract_for_another_revocation_is_refused(
    with_a_certificate: Callable[[], Session], change: dict[str, Any]
) -> None:
    """Whoever signs it would revoke for a reason that he did not choose, or for somebody else."""
    session = with_a_certificate()
    aimed(session, RevocationReason.SUPERSEDED).identify()
    platform = session.environment.platform
    wrong = Mock(wraps=platform)
    wrong.revocation_contract = lambda request: platform.revocation_contract(replace(request, **change))
    with pytest.raises(ContractNotOurs):
        Revocation(replace(session.environment, platform=wrong), session.workspace).contract()
    assert session.workspace.case.contract is None


def ready_to_revoke(session: Session) -> Revocation:
    """A revocation whose contract was read."""
    revocation = aimed(session, RevocationReason.SUPERSEDED)
    revocation.identify()
    revocation.contract()
    revocation.mark_contract_read(digest(session))
    return revocation


def with_a_stranger(session: Session, folder: Path) -> tuple[Revocation, PracticeCard]:
    """The same case, with another person's card in the reader."""
    stranger = PracticeCard.issue(folder / "other.json", person(2), CardSetting(), now())
    return Revocation(replace(session.environment, card=stranger), session.workspace), stranger


def test_only_the_card_of_the_contract_revokes(with_a_certificate: Callable[[], Session], tmp_path: Path) -> None:
    """Nor is the state of one person's certificate looked up in another's list. No PIN is tried."""
    session = with_a_certificate()
    ready_to_revoke(session)
    swapped, stranger = with_a_stranger(session, tmp_path)
    with pytest.raises(CardChanged):
        swapped.sign_and_send(PIN, digest(session))
    with pytest.raises(CardChanged):
        swapped.look_up(Secret("9999"))
    assert stranger.tries_left() == 3


def test_a_contract_of_revocation_for_another_signer_is_not_kept(
    with_a_certificate: Callable[[], Session], tmp_path: Path
) -> None:
    """Another card was read while the platform wrote it for the first one."""
    session = with_a_certificate()
    aimed(session, RevocationReason.SUPERSEDED).identify()
    swapped, _ = with_a_stranger(session, tmp_path)
    environment = while_asked(session, "revocation_contract", swapped.identify)
    with pytest.raises(ChangedElsewhere):
        Revocation(environment, session.workspace).contract()
    assert (session.workspace.case.holder, session.workspace.case.contract) == (person(2), None)


def test_a_contract_of_revocation_that_comes_while_the_card_signs_is_not_taken_for_the_signed_one(
    with_a_certificate: Callable[[], Session],
) -> None:
    """The case would show a contract that nobody signed."""
    session = with_a_certificate()
    revocation = ready_to_revoke(session)
    platform = session.environment.platform
    wording = Mock(wraps=platform)
    wording.revocation_contract = lambda request: replace(
        platform.revocation_contract(request), texts={"FR": "<p>Autre</p>"}
    )
    other = Revocation(replace(session.environment, platform=wording), session.workspace)
    assert session.card is not None
    session.card._on_sign = other.contract
    with pytest.raises(ChangedElsewhere):
        revocation.sign_and_send(PIN, digest(session))
    assert session.workspace.case.sent is None


def test_two_windows_that_revoke_at_once_send_once(with_a_certificate: Callable[[], Session]) -> None:
    """The other one sends while the first one's card signs: what was sent stays in the case."""
    session = with_a_certificate()
    revocation, read = ready_to_revoke(session), digest(session)
    other = Revocation(session.environment, session.workspace)
    sent: list[Sent] = []
    card = session.card
    assert card is not None

    def meanwhile() -> None:
        card._on_sign = lambda: None
        sent.append(other.sign_and_send(PIN, read))

    card._on_sign = meanwhile
    with pytest.raises(AlreadySent):
        revocation.sign_and_send(PIN, read)
    assert [session.workspace.case.sent] == sent


def test_what_was_signed_for_another_reason_is_not_sent(with_a_certificate: Callable[[], Session]) -> None:
    """Nothing is revoked while two windows want it for two reasons."""
    session = with_a_certificate()
    revocation = ready_to_revoke(session)
    assert session.card is not None

    def meanwhile() -> None:
        aimed(session, RevocationReason.KEY_COMPROMISE)

    session.card._on_sign = meanwhile
    with pytest.raises(ChangedElsewhere):
        revocation.sign_and_send(PIN, digest(session))
    assert session.workspace.case.sent is None
    assert session.platform is not None
    assert [row["status"] for row in session.platform.show()["certificates"]] == ["VALID_ACTIVE"]


def test_after_sending_the_reason_stands(with_a_certificate: Callable[[], Session]) -> None:
    """Whoever wants another one is told which was signed; the case stays as it is."""
    session = with_a_certificate()
    revocation = ready_to_revoke(session)
    revocation.sign_and_send(PIN, digest(session))
    sent = session.workspace.case
    told = revocation.of_file(file_of(session), PASSWORD, RevocationReason.KEY_COMPROMISE)
    assert isinstance(told, ReasonStands) and told.reason == "superseded"
    assert session.workspace.case == sent
    assert revocation.of_file(file_of(session), PASSWORD, RevocationReason.SUPERSEDED) is None


def test_a_contract_that_comes_while_the_card_signs_the_former_one_is_not_taken_for_it(
    practice: OpenPractice,
) -> None:
    """The case would show a contract that nobody signed."""
    session = practice()
    list(walking(session).steps(Step.KEYSTORE))
    platform, signed = session.environment.platform, digest(session)
    wording = Mock(wraps=platform)
    wording.contract = lambda request: replace(platform.contract(request), texts={"FR": "<p>Autre</p>"})
    other = CertificateRequest(replace(session.environment, platform=wording), session.workspace)
    assert session.card is not None

    def meanwhile() -> None:
        other.contract()

    session.card._on_sign = meanwhile
    with pytest.raises(ChangedElsewhere):
        CertificateRequest(session.environment, session.workspace).sign_and_send(PIN, signed)
    assert session.workspace.case.sent is None


def test_a_request_for_a_key_that_is_no_longer_in_the_file_is_not_sent(practice: OpenPractice) -> None:
    """While the card signed, another window made the file anew: the certificate would be for a lost key."""
    session = practice()
    list(walking(session).steps(Step.KEYSTORE))
    other = CertificateRequest(session.environment, session.workspace)
    assert session.card is not None

    def meanwhile() -> None:
        file_of(session).unlink()
        other.create_keystore(PASSWORD)

    session.card._on_sign = meanwhile
    with pytest.raises(ChangedElsewhere):
        other.sign_and_send(PIN, digest(session))
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


def test_the_list_of_one_person_is_not_kept_for_another(practice: OpenPractice, tmp_path: Path) -> None:
    """Another card is read in a second window while the first one asks."""
    session = practice()
    request = CertificateRequest(session.environment, session.workspace)
    stranger = PracticeCard.issue(tmp_path / "other.json", person(2), CardSetting(), now())
    swapped = CertificateRequest(replace(session.environment, card=stranger), session.workspace)
    assert session.card is not None

    def swap() -> None:
        swapped.identify()

    session.card._on_sign = swap
    with pytest.raises(ChangedElsewhere):
        request.organizations(PIN)
    assert (session.workspace.case.holder, session.workspace.case.identification) == (person(2), None)


def test_a_certificate_is_kept_in_the_case_that_asked_for_it(practice: OpenPractice, tmp_path: Path) -> None:
    """Also where another case became the current one while the platform answered."""
    session = practice(scenario_file(tmp_path, AT_ONCE))
    list(walking(session).steps(Step.REQUEST))
    asking = session.workspace.case

    def switched(request: httpx.Request, send: Callable[[], httpx.Response]) -> httpx.Response:
        session.workspace.begin(Kind.COMPLETION, Keys(bytes(20)))
        return send()

    slow = harmed(session, "GetCertificate", switched, 1)
    chain = Completion(slow.environment, slow.workspace).ask()
    assert chain and session.workspace.case.chain == ()
    assert next(case for case in session.workspace.cases if case.id == asking.id).chain == chain


@pytest.mark.parametrize("operation", ["StartETKRegistration", "CompleteETKRegistration", "GetEtk"])
def test_what_is_found_of_a_file_is_kept_in_no_other_case(operation: str, practice: OpenPractice) -> None:
    """Another case becomes the current one while the token is registered, or proved."""
    session = practice()
    list(walking(session).steps(Step.CERTIFICATE))
    mine = session.workspace.case

    def switched(request: httpx.Request, send: Callable[[], httpx.Response]) -> httpx.Response:
        session.workspace.begin(Kind.COMPLETION, Keys(bytes(20)))
        return send()

    slow = harmed(session, operation, switched, 1)
    completion = Completion(slow.environment, slow.workspace)
    opened = completion.open_keystore(PASSWORD)
    completion.register_etk(opened)
    other = session.workspace.case
    assert {type(stage) for stage in other.stages} == {Keys}

    session.workspace.take(mine)
    completion.verify(opened)
    assert standing(session.workspace.case) is Standing.READY
