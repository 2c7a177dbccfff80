"""Harm at the edges, for every step that writes or sends: nothing is lost, and one goes on."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from unittest.mock import Mock, patch

import httpx
import pytest

from ehcert_kit import trust
from ehcert_kit.card.interface import CardKey
from ehcert_kit.environments.session import Session
from ehcert_kit.environments.settings import now
from ehcert_kit.errors import (
    AlreadySent,
    AnswerFromNetwork,
    AnswerLost,
    AnswerMalformed,
    AnswerNotSoap,
    CardBlocked,
    CardRemoved,
    CertificateNotOurs,
    ChainUntrusted,
    ContractNotOurs,
    ContractNotRead,
    DecisionNegative,
    EnvironmentsMixed,
    FolderNotWritable,
    KeystoreDamaged,
    KeystorePasswordWrong,
    KitError,
    NameRefused,
    OrganizationAbsent,
    PasswordRefused,
    PinFormatRefused,
    PinWrong,
    PlatformFault,
    PlatformUnclear,
    PlatformUnreachable,
    RequestRefused,
    StepTooEarly,
    WaitTooLong,
)
from ehcert_kit.identifiers.application_id import ApplicationId
from ehcert_kit.identifiers.contact import ContactData
from ehcert_kit.identifiers.organization import Organization
from ehcert_kit.keystore.csr import generate_key
from ehcert_kit.messages.operations import CertificateStatus
from ehcert_kit.names import Step
from ehcert_kit.practice import people
from ehcert_kit.practice.certificates import encrypted_pem
from ehcert_kit.procedure.case import Delivered, File, Identification
from ehcert_kit.procedure.certificate_request import CertificateRequest
from ehcert_kit.procedure.completion import Completion
from ehcert_kit.procedure.etk_registration import spare_path
from ehcert_kit.procedure.guards import card_signer
from ehcert_kit.procedure.open_keystore import OpenKeystore
from ehcert_kit.procedure.prerequisites import check_card
from ehcert_kit.procedure.standing import Standing, standing
from ehcert_kit.secret import Secret
from ehcert_kit.values import replace
from tests.conftest import PASSWORD, PIN, OpenPractice, scenario_file, walking
from tests.procedure.harm import (
    FAULT,
    HARMS,
    Certificates,
    fault,
    harmed,
    html,
    html_after,
    losing_the_end,
    lost_after,
    on_a_disk_that_fills,
    refused,
    room_for,
    with_certificates,
)

OPERATIONS = [
    "GetActorQualities",
    "GetExistingApplicationIds",
    "GenerateContract",
    "GenerateCertificate",
    "GetCertificate",
    "StartETKRegistration",
    "CompleteETKRegistration",
    "GetEtk",
    "GetCertificateInfoForAuthenticationCertificate",
]


@pytest.mark.slow
@pytest.mark.parametrize("harm", HARMS, ids=lambda harm: harm.__name__)
@pytest.mark.parametrize("operation", OPERATIONS)
def test_every_operation_survives_every_harm(
    operation: str, harm: Callable[..., httpx.Response], practice: OpenPractice, tmp_path: Path
) -> None:
    """It is said in plain words, then walked on from there: one certificate, one token, no key lost."""
    scenario = scenario_file(tmp_path, 'accent = "plain"\ndelivery = { after_s = 0 }\n')
    session = practice(scenario)
    # As often as a repeatable operation is tried, and once for an act that binds.
    times = 1 if "GenerateCertificate" in operation or "ETK" in operation else 3
    try:
        list(walking(harmed(session, operation, harm, times), patience=1).steps())
    except KitError as error:
        assert error.key.startswith(("platform-", "wait-"))

    again = practice(scenario)
    list(walking(again).steps())
    assert again.platform is not None
    known = again.platform.show()
    assert standing(again.workspace.case) is Standing.READY
    assert len(known["certificates"]) == 1
    assert len(known["requests"]) == 1
    assert len(list(again.environment.keystore_folder.glob("*p12"))) == 1


# ── one by one: what is said, and what is safe ───────────────────────────────────────────────


@pytest.fixture
def ready_to_sign(practice: OpenPractice, tmp_path: Path) -> Session:
    session = practice(scenario_file(tmp_path, 'accent = "plain"\ndelivery = { after_s = 0 }\n'))
    list(walking(session).steps(Step.KEYSTORE))
    return session


def request_of(session: Session) -> CertificateRequest:
    return CertificateRequest(session.environment, session.workspace)


def sign_and_send(session: Session, pin: Secret) -> None:
    """Sign the contract that is there."""
    contract = session.workspace.case.contract
    request_of(session).sign_and_send(pin, contract.digest if contract else "")


def test_wrong_pins_show_the_tries_left_then_block(ready_to_sign: Session) -> None:
    """Two, one, blocked; then even the right one is refused. The dossier waits."""
    for left in (2, 1):
        with pytest.raises(PinWrong) as raised:
            sign_and_send(ready_to_sign, Secret("0000"))
        assert raised.value.tries_left == left
    for pin in ("0000", PIN.reveal()):
        with pytest.raises(CardBlocked):
            sign_and_send(ready_to_sign, Secret(pin))
    assert standing(ready_to_sign.workspace.case) is Standing.PREPARING
    assert ready_to_sign.card is not None
    ready_to_sign.card.change(tries_left=3)
    sign_and_send(ready_to_sign, PIN)
    assert standing(ready_to_sign.workspace.case) is Standing.WAITING


@pytest.mark.parametrize(
    ("pin", "rule"), [("", "missing"), ("12a4", "digits"), ("123", "length"), ("1" * 13, "length")]
)
def test_a_pin_that_no_card_takes_costs_no_try(ready_to_sign: Session, pin: str, rule: str) -> None:
    """Refused before the card sees it."""
    with pytest.raises(PinFormatRefused) as raised:
        sign_and_send(ready_to_sign, Secret(pin))
    assert raised.value.rule == rule
    assert ready_to_sign.environment.card.tries_left() == 3


def test_a_card_pulled_while_signing_signs_nothing(ready_to_sign: Session) -> None:
    """Nothing was sent; with the card back it goes on."""
    card = ready_to_sign.card
    assert card is not None
    card._on_sign = lambda: card.change(present=False)
    with pytest.raises(CardRemoved):
        sign_and_send(ready_to_sign, PIN)
    card._on_sign = lambda: None
    card.change(present=True)
    sign_and_send(ready_to_sign, PIN)

    assert ready_to_sign.platform is not None
    assert len(ready_to_sign.platform.show()["requests"]) == 1


def test_nothing_is_signed_before_the_contract_was_read(ready_to_sign: Session) -> None:
    """The reader says so, each time a contract is written."""
    request = request_of(ready_to_sign)
    request.contract()
    with pytest.raises(ContractNotRead):
        sign_and_send(ready_to_sign, PIN)


@pytest.mark.parametrize(
    "change",
    [
        {"application_id": ApplicationId.parse("AUTRE")},
        {"actor": Organization("CBE", "0999001020", "EXERCICE Autre")},
        {"signer": people.person(2)},
    ],
    ids=["application ID", "organisation", "signer"],
)
def test_a_contract_for_something_else_is_refused(ready_to_sign: Session, change: dict[str, object]) -> None:
    """Whoever signs it binds the wrong party; nobody gets to read it, so nobody can sign it."""
    session, platform = ready_to_sign, ready_to_sign.environment.platform
    before = session.workspace.case
    wrong = Mock(wraps=platform)
    wrong.contract = lambda request: platform.contract(replace(request, **change))
    with pytest.raises(ContractNotOurs):
        CertificateRequest(replace(session.environment, platform=wrong), session.workspace).contract()
    assert session.workspace.case == before


def test_what_was_sent_does_not_change(ready_to_sign: Session) -> None:
    """Neither name nor contact nor keystore, and nothing is sent twice; so no PIN is tried either."""
    request = request_of(ready_to_sign)
    sign_and_send(ready_to_sign, PIN)
    sent = ready_to_sign.workspace.case
    assert sent.contract is not None and sent.keystore is not None
    digest = sent.contract.digest
    sent.keystore.rename(sent.keystore.with_suffix(".moved"))
    for act in (
        lambda: request.choose_self(),
        lambda: request.choose_listed(0),
        lambda: request.set_application_id(""),
        lambda: request.set_base_services(("x",)),
        lambda: request.set_contact(ContactData("a@b.be", "02 000 00 00")),
        lambda: request.create_keystore(PASSWORD),
        lambda: request.contract(),
        lambda: request.mark_contract_read(digest),
        lambda: sign_and_send(ready_to_sign, Secret("9999")),
    ):
        with pytest.raises(AlreadySent):
            act()
    assert ready_to_sign.workspace.case == sent
    assert not sent.keystore.exists(), "no other key takes the place of the one that was sent"


def test_steps_out_of_order_are_said(practice: OpenPractice) -> None:
    """What an earlier step should have left is named."""
    request = request_of(practice())
    for act in (
        request.contract,
        lambda: request.mark_contract_read(""),
        lambda: request.create_keystore(PASSWORD),
    ):
        with pytest.raises(StepTooEarly):
            act()


@pytest.mark.parametrize("index", [-1, 3])
def test_only_what_is_listed_is_chosen(index: int, practice: OpenPractice) -> None:
    """The last one is not meant by a number below the first."""
    session = practice("plusieurs-organisations")
    list(walking(session).steps(Step.ORGANIZATIONS))
    listed = session.workspace.case.need(Identification).organizations
    before = session.workspace.case
    with pytest.raises(OrganizationAbsent):
        request_of(session).choose_listed(index)
    assert (len(listed), session.workspace.case) == (3, before)


def test_a_name_that_no_certificate_can_have_is_not_chosen(practice: OpenPractice) -> None:
    """A symbol of a private font: said at once, not at the contract."""
    session = practice()
    list(walking(session).steps(Step.ORGANIZATIONS))
    before = session.workspace.case
    with pytest.raises(NameRefused):
        request_of(session).choose_other("NIHII-GROUP", "94000126", "Groupe \ue000")
    assert session.workspace.case == before


def test_a_password_against_the_rules_makes_no_file(ready_to_sign: Session) -> None:
    """Every rule that is broken is named."""
    with pytest.raises(PasswordRefused) as raised:
        request_of(ready_to_sign).create_keystore(Secret("été"), Secret("ete"))
    assert raised.value.rules == ("length", "characters", "digit-or-symbol", "confirmation")


def test_choosing_another_organisation_sets_the_file_aside(practice: OpenPractice) -> None:
    """A key that was never sent is not deleted, and is not taken for the new one."""
    session = practice("plusieurs-organisations")
    list(walking(session).steps(Step.KEYSTORE))
    first = session.workspace.case.keystore
    request = request_of(session)
    request.choose_listed(2)
    request.set_application_id("")
    request.create_keystore(PASSWORD)

    names = sorted(p.name for p in session.environment.keystore_folder.iterdir() if not p.name.startswith("."))
    assert len([n for n in names if n.endswith("p12")]) == 1
    assert any(first is not None and n.startswith(first.name) and n.endswith(".backup") for n in names)


def test_where_the_case_cannot_be_written_its_file_stays(practice: OpenPractice) -> None:
    """Or the case would name a file that is not there; with room again both change together."""
    session = practice("plusieurs-organisations")
    list(walking(session).steps(Step.KEYSTORE))
    before, request = session.workspace.case, CertificateRequest(session.environment, session.workspace)
    assert before.keystore is not None
    content = before.keystore.read_bytes()

    with room_for(0), pytest.raises(FolderNotWritable):
        request.choose_listed(2)
    assert session.workspace.case == before
    assert before.keystore.read_bytes() == content
    request.choose_listed(2)
    assert session.workspace.case.keystore is None and not before.keystore.exists()
    assert [file.read_bytes() for file in before.keystore.parent.glob("*.backup")] == [content]


def test_an_unreachable_platform_leaves_the_signed_request_to_be_sent(ready_to_sign: Session) -> None:
    """Nothing arrived: the same octets go out again, without another PIN."""
    broken = harmed(ready_to_sign, "GenerateCertificate", refused, 1)
    with pytest.raises(PlatformUnreachable):
        sign_and_send(broken, PIN)
    assert standing(ready_to_sign.workspace.case) is Standing.UNCERTAIN
    sent = ready_to_sign.workspace.case.sent

    assert request_of(ready_to_sign).resume() is Standing.WAITING
    after = ready_to_sign.workspace.case.sent
    assert sent is not None and after is not None and after.message == sent.message


@pytest.mark.parametrize(
    ("harm", "error"),
    [(lost_after, AnswerLost), (html_after, AnswerNotSoap), (fault, PlatformFault)],
)
def test_a_lost_answer_is_looked_up_not_repeated(
    ready_to_sign: Session, harm: Callable[..., httpx.Response], error: type[KitError]
) -> None:
    """The platform is asked by key; nothing is signed a second time."""
    broken = harmed(ready_to_sign, "GenerateCertificate", harm, 1)
    with pytest.raises(error):
        sign_and_send(broken, PIN)

    assert request_of(ready_to_sign).resume() is Standing.WAITING
    assert ready_to_sign.platform is not None
    served = [s["operation"] for s in ready_to_sign.platform.show()["served"] if s["verdict"] == "success"]
    assert served.count("GenerateCertificate") == 1


def test_a_refusal_after_examination_closes_the_request(practice: OpenPractice, tmp_path: Path) -> None:
    """The dossier is kept, to start again faster."""
    scenario = scenario_file(tmp_path, 'delivery = { mode = "manual", after_s = 0, decision = "refuse" }\n')
    session = practice(scenario)
    with pytest.raises(DecisionNegative):
        list(walking(session).steps())
    case = session.workspace.case
    assert (standing(case), case.keystore, case.csr) == (Standing.REFUSED, None, None)
    assert case.contact is not None
    assert len(list(session.environment.keystore_folder.glob("*.backup"))) == 1


def test_after_a_refusal_a_new_request_has_a_new_key(practice: OpenPractice, tmp_path: Path) -> None:
    """The refused key is kept aside, and never asked for again."""
    scenario = scenario_file(tmp_path, 'delivery = { mode = "manual", after_s = 0, decision = "refuse" }\n')
    session = practice(scenario)
    with pytest.raises(DecisionNegative):
        list(walking(session).steps())
    list(walking(session).steps(Step.REQUEST))
    assert standing(session.workspace.case) is Standing.WAITING
    assert session.platform is not None
    keys = {request["public_key_identifier"] for request in session.platform.show()["requests"]}
    assert len(keys) == 2


@pytest.mark.slow
def test_waiting_ends_and_can_be_taken_up(practice: OpenPractice, tmp_path: Path) -> None:
    """Too early is no failure."""
    session = practice(scenario_file(tmp_path, "delivery = { after_s = 1.5 }\n"))
    with pytest.raises(WaitTooLong):
        list(walking(session, patience=0.3).steps())
    list(walking(practice(session.scenario and str(tmp_path / "essai.toml"))).steps())
    assert standing(session.workspace.case) is Standing.READY


def soa_fault(request: httpx.Request, send: Callable[[], httpx.Response]) -> httpx.Response:
    detail = b"<detail><e><Code>SOA-01001</Code><Message>panne</Message></e></detail></s:Fault>"
    return httpx.Response(500, content=FAULT.replace(b"</s:Fault>", detail), headers={"Content-Type": "text/xml"})


def captive(request: httpx.Request, send: Callable[[], httpx.Response]) -> httpx.Response:
    return httpx.Response(302, headers={"Location": "https://login.invalid/"})


@pytest.mark.parametrize("harm", [html, soa_fault])
def test_maintenance_does_not_end_a_wait(harm: Callable[..., httpx.Response], ready_to_sign: Session) -> None:
    """It passes; where it outlasts the patience, it is what is told."""
    sign_and_send(ready_to_sign, PIN)
    waiting = harmed(ready_to_sign, "GetCertificate", harm, 99)
    with pytest.raises((AnswerNotSoap, PlatformFault)):
        Completion(waiting.environment, waiting.workspace).wait(0)
    while_down = harmed(ready_to_sign, "GetCertificate", harm, 3)
    assert Completion(while_down.environment, while_down.workspace).wait(20)


@pytest.mark.parametrize(("harm", "error"), [(fault, PlatformFault), (captive, AnswerFromNetwork)])
def test_what_does_not_pass_ends_a_wait(
    harm: Callable[..., httpx.Response], error: type[KitError], ready_to_sign: Session
) -> None:
    """A fault of another code, and a page of the network that waits for a person."""
    sign_and_send(ready_to_sign, PIN)
    waiting = harmed(ready_to_sign, "GetCertificate", harm, 1)
    with pytest.raises(error):
        Completion(waiting.environment, waiting.workspace).wait(20)


def test_a_wrong_password_leaves_the_file_alone(ready_to_sign: Session) -> None:
    """As many tries as one wants."""
    sign_and_send(ready_to_sign, PIN)
    keystore = ready_to_sign.workspace.case.keystore
    assert keystore is not None
    before = keystore.read_bytes()
    with pytest.raises(KeystorePasswordWrong):
        Completion(ready_to_sign.environment, ready_to_sign.workspace).open_keystore(Secret("autre chose 1"))
    assert keystore.read_bytes() == before


def test_a_certificate_for_another_key_is_not_installed(practice: OpenPractice, tmp_path: Path) -> None:
    """What was delivered must be for the key in the file."""
    scenario = scenario_file(tmp_path, 'accent = "plain"\ndelivery = { after_s = 0 }\n')
    first, second = practice(scenario), practice(scenario, folder="other")
    for session in (first, second):
        list(walking(session).steps(Step.WAIT))
    first.workspace.reach(Delivered(second.workspace.case.chain))
    completion = Completion(first.environment, first.workspace)
    with pytest.raises(CertificateNotOurs):
        completion.install_certificate(completion.open_keystore(PASSWORD))


def test_a_certificate_that_is_not_ours_is_not_kept(practice: OpenPractice, tmp_path: Path) -> None:
    """Once kept it would not be asked for again: another key's, or one of another environment."""
    scenario = scenario_file(tmp_path, 'accent = "plain"\ndelivery = { after_s = 0 }\n')
    session, other = practice(scenario), practice(scenario, folder="other")
    list(walking(session).steps(Step.REQUEST))
    list(walking(other).steps(Step.WAIT))
    wrong = Mock(wraps=session.environment.platform)
    wrong.certificate = lambda identifier: other.workspace.case.chain
    with pytest.raises(CertificateNotOurs):
        Completion(replace(session.environment, platform=wrong), session.workspace).ask()
    real = replace(session.environment, name="production", owns=lambda certificate: False)
    with pytest.raises(EnvironmentsMixed):
        Completion(real, session.workspace).ask()
    assert session.workspace.case.chain == ()
    assert Completion(session.environment, session.workspace).ask() == session.workspace.case.chain != ()


@pytest.mark.parametrize(
    "order",
    [
        lambda chain: chain[::-1],
        lambda chain: [*chain, *chain],
        lambda chain: [chain[0], chain[0], *chain[1:]],
        lambda chain: [chain[1], *chain],
    ],
    ids=["reversed", "twice", "its leaf twice", "its authority first too"],
)
def test_a_chain_is_taken_in_any_order_and_kept_in_that_of_its_path(
    practice: OpenPractice, tmp_path: Path, order: Callable[[Certificates], Certificates]
) -> None:
    """The file is finished with it. An order is promised, but it is not what is trusted."""
    session = practice(scenario_file(tmp_path, 'accent = "plain"\ndelivery = { after_s = 0 }\n'))
    list(walking(session).steps(Step.REQUEST))
    disturbed = harmed(session, "GetCertificate", with_certificates(order), 1)
    leaf, issuing = Completion(disturbed.environment, session.workspace).ask()
    assert leaf.public_key_identifier == session.workspace.case.public_key_identifier
    assert trust.signed_by(leaf, issuing) and trust.signed_by(issuing, session.environment.roots[0])
    completion = Completion(session.environment, session.workspace)
    opened = completion.open_keystore(PASSWORD)
    completion.install_certificate(opened)
    assert opened.chain == OpenKeystore.open(opened.path, PASSWORD).chain == (leaf, issuing)


def test_a_chain_without_a_path_is_refused_with_its_reason_and_asked_for_again(
    practice: OpenPractice, tmp_path: Path
) -> None:
    """Its authority is missing, and no root is its issuer: nothing of it is kept, and the key is not given up."""
    session = practice(scenario_file(tmp_path, 'accent = "plain"\ndelivery = { after_s = 0 }\n'))
    list(walking(session).steps(Step.REQUEST))
    case = session.workspace.case
    disturbed = harmed(session, "GetCertificate", with_certificates(lambda chain: chain[:1] * 2), 1)
    with pytest.raises(ChainUntrusted) as refused:
        Completion(disturbed.environment, session.workspace).ask()
    assert session.workspace.case == case
    leaf, _ = Completion(session.environment, session.workspace).ask()
    assert (refused.value.reason, refused.value.issuer) == ("unknown-root", leaf.issuer_text)


def test_a_practice_keystore_is_refused_in_a_real_environment(practice: OpenPractice) -> None:
    """Nothing from practice can be taken for real."""
    session = practice()
    list(walking(session).steps())
    keystore = session.workspace.case.keystore
    real = replace(session.environment, name="production", owns=lambda certificate: False)
    with pytest.raises(EnvironmentsMixed):
        Completion(real, session.workspace).open_keystore(PASSWORD, keystore)


def test_a_practice_card_is_refused_in_a_real_environment(practice: OpenPractice) -> None:
    """Said of the card, before its identity is looked at, which another register signed."""
    session = practice()
    read = Mock(wraps=session.environment.card.identity)
    real = replace(session.environment, name="production", owns=lambda certificate: False)
    with patch.object(session.environment.card, "identity", read), pytest.raises(EnvironmentsMixed) as refused:
        CertificateRequest(real, session.workspace).identify()
    assert "(Authentication)" in refused.value.what
    row = check_card(real, session.workspace.folder)
    assert isinstance(row.error, EnvironmentsMixed)
    assert not read.called


def test_a_practice_card_signs_nothing_in_a_real_environment(ready_to_sign: Session) -> None:
    """Also where it took the place of the real one since that was read; no PIN is tried."""
    session = ready_to_sign
    real = replace(session.environment, name="production", owns=lambda certificate: False)
    contract = session.workspace.case.contract
    assert contract is not None and session.card is not None
    signed: list[None] = []
    session.card._on_sign = lambda: signed.append(None)
    with pytest.raises(EnvironmentsMixed):
        CertificateRequest(real, session.workspace).sign_and_send(PIN, contract.digest)
    assert (signed, session.workspace.case.sent) == ([], None)


@pytest.mark.slow
def test_a_disk_that_is_full_at_any_write_costs_nothing(practice: OpenPractice, tmp_path: Path) -> None:
    """From the card to « prêt »: one request, one file, two keys."""
    scenario = scenario_file(tmp_path, "delivery = { after_s = 0 }\n")
    practice(scenario)
    assert on_a_disk_that_fills(lambda: list(walking(practice(scenario)).steps())) > 10
    session = practice(scenario)
    assert session.platform is not None
    assert [row["status"] for row in session.platform.show()["requests"]] == ["VALID_ACTIVE"]
    assert standing(session.workspace.case) is Standing.READY
    assert len(list(session.environment.keystore_folder.glob("*.p12"))) == 1


def test_a_key_that_the_disk_did_not_keep_is_not_used(practice: OpenPractice) -> None:
    """Each file is read back: of a new keystore, of one that is taken in, of an encryption key."""
    session = practice()
    list(walking(session).steps(Step.CONTRACT))
    folder = session.environment.keystore_folder
    with losing_the_end("p12"), pytest.raises(KeystoreDamaged):
        CertificateRequest(session.environment, session.workspace).create_keystore(PASSWORD)
    assert (session.workspace.case.csr, list(folder.glob("*p12"))) == (None, [])

    list(walking(session).steps(Step.CERTIFICATE))
    file = session.workspace.case.need(File).path
    completion = Completion(session.environment, session.workspace)
    with losing_the_end("p12"), pytest.raises(KeystoreDamaged):
        completion.take_in("venu.p12", file.read_bytes())
    assert not (folder / "venu.p12").exists()

    opened = completion.open_keystore(PASSWORD)
    with losing_the_end(".pem"), pytest.raises(KeystoreDamaged):
        completion.register_etk(opened)
    assert not spare_path(file).exists()
    assert session.platform is not None
    assert session.platform.show()["etks"] == []
    list(walking(session).steps())


def test_a_full_disk_is_said_and_nothing_is_sent(practice: OpenPractice, tmp_path: Path) -> None:
    """The keystore comes before the request: without it no public half leaves."""
    session = practice(scenario_file(tmp_path, 'accent = "plain"\n'))
    list(walking(session).steps(Step.CONTRACT))
    blocked = tmp_path / "file"
    blocked.write_text("a file where a folder should be")
    broken = replace(session, environment=replace(session.environment, keystore_folder=blocked / "keystore"))
    with pytest.raises(FolderNotWritable):
        list(walking(broken).steps())
    assert session.platform is not None
    assert session.platform.show()["requests"] == []


def test_what_a_scenario_has_for_a_date_strikes_on_that_date(practice: OpenPractice, tmp_path: Path) -> None:
    """A card that is blocked since yesterday stops a walk; one that will be tomorrow does not."""
    for days, blocked in ((1, False), (-1, True)):
        day = (now() + timedelta(days=days)).date().isoformat()
        name = f"date{blocked}".lower()
        scenario = scenario_file(tmp_path, f'events = [{{ on = {day}, do = "block-card" }}]\n', name)
        walk = walking(practice(scenario, folder=name))
        if blocked:
            with pytest.raises(CardBlocked):
                list(walk.steps())
        else:
            list(walk.steps(Step.ORGANIZATIONS))


@pytest.mark.slow
@pytest.mark.parametrize("octets", [b"-----BEGIN NOTHING", None], ids=["damaged", "another password"])
def test_a_spare_encryption_key_that_does_not_open_is_put_aside(
    octets: bytes | None, practice: OpenPractice, tmp_path: Path
) -> None:
    """No token speaks for it, so another key is made; it is kept for the day on which its password comes back."""
    scenario = scenario_file(tmp_path, "delivery = { after_s = 0 }\n")
    session = practice(scenario)
    list(walking(session).steps(Step.CERTIFICATE))
    file = session.workspace.case.keystore
    assert file is not None
    spare = spare_path(file)
    spare.write_bytes(octets or encrypted_pem(generate_key()))
    spare.chmod(0o600)
    kept = spare.read_bytes()

    list(walking(practice(scenario)).steps())
    assert standing(practice(scenario).workspace.case) is Standing.READY
    assert not spare.exists()
    assert kept in [path.read_bytes() for path in file.parent.iterdir()]


# ── answers that are of another, or say two things ───────────────────────────────────────────


def of_another_key(request: httpx.Request, send: Callable[[], httpx.Response]) -> httpx.Response:
    """The request is accepted, and the answer names another key."""
    answer = re.sub(rb"(PublicKeyIdentifier>)[0-9A-F]{40}<", rb"\g<1>" + b"00" * 20 + b"<", send().read())
    return httpx.Response(200, content=answer, headers={"Content-Type": "text/xml"})


def test_an_acceptance_of_another_key_is_none_and_one_finds_out(practice: OpenPractice, tmp_path: Path) -> None:
    """Uncertain, until the platform says that it has this one; nothing is signed or sent twice."""
    session = practice(scenario_file(tmp_path, 'accent = "plain"\ndelivery = { after_s = 0 }\n'))
    list(walking(session).steps(Step.KEYSTORE))
    contract = session.workspace.case.contract
    assert contract is not None and session.platform is not None
    disturbed = harmed(session, "GenerateCertificate", of_another_key, 1)
    with pytest.raises(AnswerMalformed):
        CertificateRequest(disturbed.environment, session.workspace).sign_and_send(PIN, contract.digest)
    assert standing(session.workspace.case) is Standing.UNCERTAIN

    stranger = Mock(wraps=session.environment.platform)
    stranger.certificate = lambda identifier: session.environment.roots
    with pytest.raises(CertificateNotOurs):
        CertificateRequest(replace(session.environment, platform=stranger), session.workspace).resume()
    assert standing(session.workspace.case) is Standing.UNCERTAIN
    CertificateRequest(session.environment, session.workspace).resume()
    assert standing(session.workspace.case).sent
    assert len(session.platform.show()["requests"]) == 1


def test_a_request_that_is_refused_and_in_progress_is_not_given_up(practice: OpenPractice, tmp_path: Path) -> None:
    """With the first of both its key would be set aside, though the certificate may still come."""
    session = practice(scenario_file(tmp_path, 'accent = "plain"\ndelivery = { mode = "manual" }\n'))
    list(walking(session).steps(Step.REQUEST))
    case = session.workspace.case
    card = card_signer(session.environment, case.holder, CardKey.AUTHENTICATION, PIN)
    (info,) = session.environment.platform.infos_for_citizen(card)
    both = (replace(info, certificate_status=CertificateStatus.REFUSED), info)
    saying = Mock(wraps=session.environment.platform)
    saying.infos_for_citizen = lambda signer: both
    completion = Completion(replace(session.environment, platform=saying), session.workspace)
    with pytest.raises(PlatformUnclear):
        completion.decide(PIN, RequestRefused("GetCertificate", ("MOON",), ("",)))
    assert session.workspace.case == case
    saying.infos_for_citizen = lambda signer: both[:1]
    with pytest.raises(DecisionNegative):
        completion.decide(PIN, RequestRefused("GetCertificate", ("MOON",), ("",)))
