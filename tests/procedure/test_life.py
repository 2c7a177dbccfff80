"""The life after the first request: renewal, activation, revocation; interrupted anywhere, and gone on with."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from unittest.mock import Mock

import httpx
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import pkcs7

from ehcert_kit.environments.opening import open_session
from ehcert_kit.environments.session import Session
from ehcert_kit.environments.settings import Settings
from ehcert_kit.errors import (
    AlreadyRenewed,
    CertificateEnded,
    ContractNotRead,
    EnvironmentsMixed,
    EtkOfAnother,
    KeystorePasswordWrong,
    KitError,
    NoKeystore,
    NotFinished,
    PlatformUnclear,
    RenewalTooEarly,
    RequestRefused,
    SerialUnknown,
)
from ehcert_kit.keystore import pkcs12
from ehcert_kit.messages.certra import CertificateInfo
from ehcert_kit.messages.operations import CertificateStatus, EtkStatus, RevocationReason
from ehcert_kit.names import Step
from ehcert_kit.procedure.case import Kind, Revoked, Sent, Target
from ehcert_kit.procedure.completion import Completion
from ehcert_kit.procedure.environment import Environment
from ehcert_kit.procedure.open_keystore import OpenKeystore
from ehcert_kit.procedure.renewal import Renewal
from ehcert_kit.procedure.revocation import Revocation
from ehcert_kit.procedure.standing import Standing, standing
from ehcert_kit.procedure.walk import Report
from ehcert_kit.secret import Secret
from ehcert_kit.values import replace
from tests.conftest import AT_ONCE, PASSWORD, PIN, OpenPractice, scenario_file, walking

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
    refused,
)

WHY = RevocationReason.SUPERSEDED
Act = Callable[[Session], Iterator[Report]]


@pytest.fixture
def again(with_a_certificate: Callable[[], Session]) -> Callable[[], Session]:
    """The workspace, opened by another process."""
    return with_a_certificate


@pytest.fixture
def first(again: Callable[[], Session]) -> Session:
    """A certificate on its first day."""
    return again()


@pytest.fixture
def aged(first: Session) -> Session:
    """The same 76 days before its end."""
    forward(first, 1020)
    return first


def forward(session: Session, days: int) -> None:
    assert session.platform is not None
    session.platform.clock.forward(timedelta(days=days))


def files(session: Session) -> list[Path]:
    """Of the workspace, the oldest first."""
    return sorted(session.environment.keystore_folder.glob("*p12"))


def renewed(session: Session) -> Iterator[Report]:
    return walking(session).renewal()


def activated(session: Session) -> Iterator[Report]:
    return walking(session).activation()


def revoked(session: Session) -> Iterator[Report]:
    """The oldest file's certificate."""
    return walking(session, keystore=files(session)[0]).revocation(WHY)


def states(session: Session, what: str = "certificates") -> list[object]:
    assert session.platform is not None
    return [row["status"] for row in session.platform.show()[what]]  # type: ignore[literal-required]


def sealed_for(path: Path) -> bytes:
    """A message for the encryption key of a file."""
    entry = pkcs12.load(path.read_bytes(), PASSWORD).encryption_keys[-1]
    certificate = x509.load_der_x509_certificate(entry.chain[0])
    builder = pkcs7.PKCS7EnvelopeBuilder().set_data(b"ancien message").add_recipient(certificate)
    return builder.encrypt(serialization.Encoding.DER, [pkcs7.PKCS7Options.Binary])


def opened_with(path: Path, message: bytes) -> bytes:
    """What any encryption key of a file reads."""
    for entry in pkcs12.load(path.read_bytes(), PASSWORD).encryption_keys:
        assert isinstance(entry.private_key, rsa.RSAPrivateKey)
        with suppress(ValueError):
            certificate = x509.load_der_x509_certificate(entry.chain[0])
            return pkcs7.pkcs7_decrypt_der(message, certificate, entry.private_key, [])
    return b""


# ── the whole life ───────────────────────────────────────────────────────────────────────────


def test_a_certificate_is_renewed_activated_and_the_old_one_revoked(first: Session) -> None:
    """Both valid meanwhile; the depot gives the old token until the new one is activated; all stays readable."""
    old_message = sealed_for(files(first)[0])
    with pytest.raises(RenewalTooEarly) as raised:
        list(renewed(first))
    assert timedelta(days=89) < raised.value.until - raised.value.since < timedelta(days=91)
    assert [case.kind for case in first.workspace.cases] == [Kind.REQUEST]

    forward(first, 1020)
    assert [report.name.value for report in renewed(first)] == [
        "check", "identify", "contract", "keystore", "request", "wait", "certificate", "etk",
    ]  # fmt: skip
    old, new = files(first)
    assert standing(first.workspace.case) is Standing.TO_ACTIVATE
    assert states(first) == ["VALID_ACTIVE", "VALID_ACTIVE"]
    assert states(first, "etks") == ["VALID_ACTIVE", "WAIT_FOR_ACTIVATION"]

    assert [report.status for report in activated(first)] == ["done", "done"]
    assert standing(first.workspace.case) is Standing.READY
    assert states(first, "etks") == ["REPLACED", "VALID_ACTIVE"]

    assert [report.name.value for report in revoked(first)] == ["identify", "contract", "revoke", "state"]
    assert standing(first.workspace.case) is Standing.REVOKED
    said = first.workspace.case.need(Revoked)
    assert (said.certificate, said.etk) == (CertificateStatus.REVOKED, EtkStatus.REVOKED)
    assert states(first) == ["REVOKED", "VALID_ACTIVE"]

    assert opened_with(new, old_message) == opened_with(old, old_message) == b"ancien message"
    assert opened_with(new, sealed_for(new)) == b"ancien message"
    assert opened_with(old, sealed_for(new)) == b""


def test_a_renewal_asks_for_the_same_name_contact_and_uses(aged: Session) -> None:
    """They come from the platform and the old certificate; nobody types them again."""
    before = aged.workspace.case
    list(renewed(aged))
    after = aged.workspace.case

    assert after.kind is Kind.RENEWAL
    assert after.chain[0].subject == before.chain[0].subject
    assert after.contact == before.contact
    assert after.public_key_identifier != before.public_key_identifier
    assert aged.platform is not None
    assert aged.platform.show()["certificates"][1]["replaces"] == (before.public_key_identifier or b"").hex()


@pytest.mark.slow
def test_what_is_done_is_not_done_again(aged: Session) -> None:
    """A renewal that waits for its activation is no reason for another; nor is one that is ready."""
    list(renewed(aged))
    assert {report.status for report in renewed(aged)} == {"already"}
    list(activated(aged))
    assert [report.status for report in activated(aged)] == ["already", "already"]
    with pytest.raises(RenewalTooEarly):
        list(renewed(aged))
    list(revoked(aged))
    assert [report.status for report in revoked(aged)] == ["already", "already", "already", "done"]
    assert len(states(aged)) == 2


@pytest.mark.slow
def test_the_file_that_was_replaced_is_said_to_be(aged: Session, again: Callable[[], Session]) -> None:
    """Its token is another certificate's now; the message says whose."""
    list(renewed(aged))
    list(activated(again()))
    session = again()
    old, new = files(session)
    with pytest.raises(EtkOfAnother) as raised:
        list(walking(session, keystore=old).activation())
    assert raised.value.serial == OpenKeystore.open(new, PASSWORD).chain[0].serial


# ── interrupted ──────────────────────────────────────────────────────────────────────────────

ENDS = [lost_before, lost_after, fault, killed_before, killed_after]
RENEWING = [
    "GetCertificateInfoForAuthenticationCertificate",
    "GenerateContract",
    "GenerateCertificate",
    "GetCertificate",
    "StartETKRegistration",
    "CompleteETKRegistration",
    "GetEtk",
]
ACTIVATING = ["GetCertificateInfoForAuthenticationCertificate", "ActivateETK", "GetEtk"]
REVOKING = ["GenerateRevocationContract", "Revoke", "GetCertificateInfoForCitizen"]
EXCHANGES = [
    *[pytest.param(renewed, operation, id=f"renew-{operation}") for operation in RENEWING],
    *[pytest.param(activated, operation, id=f"activate-{operation}") for operation in ACTIVATING],
    *[pytest.param(revoked, operation, id=f"revoke-{operation}") for operation in REVOKING],
]


ACTS = (renewed, activated, revoked)


@pytest.fixture(scope="module")
def before_each_act(certified: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[Act, Path]:
    """Workspaces in which all is done that comes before an act, each by another process; to be copied."""
    folder = tmp_path_factory.mktemp("acts")
    shutil.copytree(certified, folder / "w")
    scenario = scenario_file(folder, AT_ONCE)

    def opened() -> Session:
        return open_session(Settings(folder / "w", scenario=scenario, encryption=pkcs12.CHEAP_FOR_TESTS))

    forward(opened(), 1020)
    workspaces: dict[Act, Path] = {}
    for act in ACTS:
        workspaces[act] = Path(shutil.copytree(folder / "w", folder / act.__name__))
        list(act(opened()))
    return workspaces


@pytest.mark.slow
@pytest.mark.parametrize("harm", ENDS, ids=lambda harm: harm.__name__)
@pytest.mark.parametrize(("act", "operation"), EXCHANGES)
def test_whatever_happens_to_an_exchange_one_goes_on(
    act: Act,
    operation: str,
    harm: Callable[..., httpx.Response],
    before_each_act: dict[Act, Path],
    practice: OpenPractice,
    tmp_path: Path,
) -> None:
    """Two certificates, never three; the key of whatever the platform knows is on disk."""
    shutil.copytree(before_each_act[act], tmp_path / "w")
    scenario = scenario_file(tmp_path, AT_ONCE)

    def again() -> Session:
        return practice(scenario)

    once = operation in ("GenerateCertificate", "Revoke") or "ETK" in operation
    hurt = harmed(again(), operation, harm, 1 if once else 3)
    try:
        list(act(hurt))
    except Killed:
        pass
    except KitError as error:
        assert error.key.startswith("platform-")

    session = again()
    for onwards in ACTS[ACTS.index(act) :]:
        list(onwards(again()))
    assert states(session) == ["REVOKED", "VALID_ACTIVE"]
    assert states(session, "etks")[-1] == "VALID_ACTIVE"
    assert len(files(session)) == 2
    assert len(pkcs12.load(files(session)[1].read_bytes(), PASSWORD).keys) == 3
    assert session.platform is not None
    requests = [row["public_key_identifier"] for row in session.platform.show()["requests"]]
    on_disk = [OpenKeystore.open(file, PASSWORD).public_key_identifier.hex() for file in files(session)]
    assert requests == on_disk


@pytest.mark.slow
def test_a_disk_that_is_full_at_any_write_costs_nothing(aged: Session, again: Callable[[], Session]) -> None:
    """Renewed, activated, revoked: it is said, and one goes on from there; every key is on disk, once."""
    before = files(aged)[0].read_bytes()
    for act in (renewed, activated, revoked):
        assert on_a_disk_that_fills(lambda act=act: list(act(again()))) > 3  # type: ignore[misc]
    session = again()
    assert files(session)[0].read_bytes() == before
    assert states(session) == ["REVOKED", "VALID_ACTIVE"]
    assert states(session, "etks")[-1] == "VALID_ACTIVE"
    assert len(pkcs12.load(files(session)[1].read_bytes(), PASSWORD).keys) == 3


def test_a_token_whose_registration_nobody_saw_answered_is_activated_all_the_same(
    aged: Session, again: Callable[[], Session]
) -> None:
    """The depot does not give it out yet; that its key is in the file, and waits, is known by asking."""
    hurt = harmed(again(), "CompleteETKRegistration", killed_after, 1)
    with pytest.raises(Killed):
        list(renewed(hurt))
    assert states(aged, "etks") == ["VALID_ACTIVE", "WAIT_FOR_ACTIVATION"]

    list(renewed(again()))
    session = again()
    assert standing(session.workspace.case) is Standing.TO_ACTIVATE
    registered = session.workspace.case.registered
    assert registered is not None
    assert registered.etk == b""
    list(activated(session))
    assert session.workspace.case.registered is not None
    assert session.workspace.case.registered.etk


# ── refused before anything is begun ─────────────────────────────────────────────────────────


def test_what_cannot_be_renewed(aged: Session, practice: OpenPractice) -> None:
    """A file that waits for its certificate, one of another environment, one that ended, none at all."""
    renewal = Renewal(aged.environment, aged.workspace)
    forward(aged, 90)
    with pytest.raises(CertificateEnded) as ended:
        renewal.begin(PASSWORD, files(aged)[0])
    assert ended.value.status == "EXPIRED"
    other = replace(aged.environment, owns=lambda certificate: False)
    with pytest.raises(EnvironmentsMixed):
        Renewal(other, aged.workspace).begin(PASSWORD, files(aged)[0])

    empty = practice(folder="other")
    with pytest.raises(NoKeystore):
        Renewal(empty.environment, empty.workspace).begin(PASSWORD)
    list(walking(empty).steps(Step.KEYSTORE))
    with pytest.raises(NotFinished):
        Renewal(empty.environment, empty.workspace).begin(PASSWORD, files(empty)[0])
    assert {case.kind for case in (*aged.workspace.cases, *empty.workspace.cases)} == {Kind.REQUEST}


@pytest.mark.parametrize("times", [0, 2])
def test_a_certificate_of_which_the_platform_says_nothing_or_two_things_is_not_renewed(
    times: int, aged: Session
) -> None:
    """Which contact and which uses the new one should have would be a guess."""
    (info,) = infos_of(aged)
    with pytest.raises(PlatformUnclear):
        Renewal(telling(aged, (info,) * times), aged.workspace).begin(PASSWORD)
    assert {case.kind for case in aged.workspace.cases} == {Kind.REQUEST}


def test_the_number_of_an_organisation_is_not_taken_for_that_of_a_foreigner(aged: Session) -> None:
    """Its third and fourth digits may be those of a BIS number: only a person has one."""
    (info,) = infos_of(aged)
    named = replace(info, organization=replace(info.organization, number="94200027"))
    opened = OpenKeystore.open(files(aged)[0], PASSWORD)
    assert Renewal(telling(aged, (named,)), aged.workspace).examine(opened) == named


def infos_of(session: Session) -> tuple[CertificateInfo, ...]:
    opened = OpenKeystore.open(files(session)[0], PASSWORD)
    return session.environment.platform.infos_for_certificate(opened.signer)


def telling(session: Session, infos: tuple[CertificateInfo, ...]) -> Environment:
    """A platform that says this of the certificate."""
    platform = Mock(wraps=session.environment.platform)
    platform.infos_for_certificate = lambda signer: infos
    return replace(session.environment, platform=platform)


def test_a_revoked_certificate_is_not_renewed(aged: Session) -> None:
    """The way on is a new request."""
    list(revoked(aged))
    with pytest.raises(CertificateEnded) as raised:
        list(walking(aged, keystore=files(aged)[0]).renewal())
    assert raised.value.status == "REVOKED"


# ── revocation ───────────────────────────────────────────────────────────────────────────────


def test_by_number_where_the_file_is_lost(first: Session) -> None:
    """The platform lists it for its manager; no file and no password is needed."""
    assert first.platform is not None
    (row,) = first.platform.show()["certificates"]
    ends = first.workspace.case.chain[0].not_after
    files(first)[0].unlink()
    with pytest.raises(SerialUnknown):
        list(walking(first).revocation(WHY, "4711"))
    list(walking(first).revocation(WHY, str(row["serial"])))

    assert states(first) == ["REVOKED"]
    target = first.workspace.case.need(Target)
    assert (target.serial, target.reason, target.not_after) == (row["serial"], WHY, ends)


def test_what_cannot_be_revoked(first: Session, practice: OpenPractice) -> None:
    """A file of another environment, and one that waits for its certificate: no case is begun."""
    other = replace(first.environment, owns=lambda certificate: False)
    with pytest.raises(EnvironmentsMixed):
        Revocation(other, first.workspace).of_file(files(first)[0], PASSWORD, WHY)
    waiting = practice(folder="other")
    list(walking(waiting).steps(Step.KEYSTORE))
    with pytest.raises(NotFinished):
        Revocation(waiting.environment, waiting.workspace).of_file(files(waiting)[0], PASSWORD, WHY)
    assert {case.kind for case in (*first.workspace.cases, *waiting.workspace.cases)} == {Kind.REQUEST}


def test_a_platform_that_is_away_prevents_nobody_from_preparing(first: Session) -> None:
    """A key that is in wrong hands is urgent: the certificate is chosen, and the platform is met later."""
    away = harmed(first, "GetCertificateInfoForAuthenticationCertificate", refused, 9)
    Revocation(away.environment, away.workspace).of_file(files(first)[0], PASSWORD, WHY)
    assert first.workspace.case.need(Target).reason is WHY


def test_nothing_is_revoked_whose_contract_nobody_read(first: Session) -> None:
    """Neither signed nor kept."""
    revocation = Revocation(first.environment, first.workspace)
    revocation.of_file(files(first)[0], PASSWORD, WHY)
    revocation.identify()
    revocation.contract()
    contract = first.workspace.case.contract
    assert contract is not None
    with pytest.raises(ContractNotRead):
        revocation.sign_and_send(PIN, contract.digest)
    assert first.workspace.case.get(Sent) is None
    assert states(first) == ["VALID_ACTIVE"]


def test_another_reason_wants_another_contract(first: Session) -> None:
    """Until it is sent, it is the same case."""
    revocation = Revocation(first.environment, first.workspace)
    revocation.of_file(files(first)[0], PASSWORD, WHY)
    revocation.identify()
    revocation.contract()
    revocation.of_file(files(first)[0], PASSWORD, RevocationReason.KEY_COMPROMISE)

    assert first.workspace.case.contract is None
    assert len([case for case in first.workspace.cases if case.kind is Kind.REVOCATION]) == 1
    revocation.contract()
    assert first.workspace.case.contract is not None
    assert first.workspace.case.contract.reason is RevocationReason.KEY_COMPROMISE


def test_after_a_revocation_a_walk_goes_on_with_the_request(first: Session) -> None:
    """What is walked is the request, whatever else was in hand."""
    list(revoked(first))
    with pytest.raises(CertificateEnded):
        list(walking(first).steps())
    assert first.workspace.case.kind is Kind.REQUEST


# ── what a stranger tried ────────────────────────────────────────────────────────────────────


def test_where_no_token_is_replaced_the_new_one_serves_at_once(practice: OpenPractice, tmp_path: Path) -> None:
    """The old certificate never had one: nothing waits, and the file is proved."""
    session = practice(scenario_file(tmp_path, AT_ONCE))
    list(walking(session).steps(Step.CERTIFICATE))
    forward(session, 1020)
    reports = list(walking(session, keystore=files(session)[0]).renewal())
    assert [report.name for report in reports][-2:] == [Step.ETK, Step.VERIFY]
    assert standing(session.workspace.case) is Standing.READY


def test_a_renewal_is_not_begun_twice_and_another_one_is_found(aged: Session) -> None:
    """The old file of a renewal that is over is no reason for a third certificate."""
    list(renewed(aged))
    list(activated(aged))
    with pytest.raises(AlreadyRenewed) as raised:
        list(walking(aged, keystore=files(aged)[0]).renewal())
    assert raised.value.successor == files(aged)[1].name
    assert len([case for case in aged.workspace.cases if case.kind is Kind.RENEWAL]) == 1


@pytest.mark.parametrize("moved", [False, True], ids=["written", "moved"])
@pytest.mark.parametrize("named", [True, False], ids=["named", "the newest"])
def test_a_renewal_that_was_proved_is_over_whatever_became_of_its_file(
    aged: Session, moved: bool, named: bool
) -> None:
    """Another program rewrote it, or it lies elsewhere: what is asked for is its renewal, not its check."""
    list(renewed(aged))
    list(activated(aged))
    assert aged.platform is not None
    aged.platform.clock.forward(timedelta(days=1020))
    file = files(aged)[1]
    if moved:
        file = file.rename(file.with_name("ailleurs.exercice.p12"))
    else:
        file.write_bytes(pkcs12.dump(pkcs12.load(file.read_bytes(), PASSWORD), PASSWORD, pkcs12.CHEAP_FOR_TESTS))
    list(walking(aged, keystore=file if named else None).renewal())
    assert [case.kind for case in aged.workspace.cases].count(Kind.RENEWAL) == 2
    assert states(aged).count("VALID_ACTIVE") == 2


def test_a_renewal_that_is_refused_is_not_called_a_name_in_use(aged: Session) -> None:
    """The name is in use, by the certificate that is replaced; the platform's own words say what is wrong."""

    def refuse(request: httpx.Request, send: Callable[[], httpx.Response]) -> httpx.Response:
        return httpx.Response(200, content=REFUSED, headers={"Content-Type": "text/xml"})

    with pytest.raises(RequestRefused, match="INVALID_PHONE"):
        list(walking(harmed(aged, "GenerateContract", refuse, 1)).renewal())


def test_a_renewal_that_was_begun_wants_the_password_of_the_old_file(aged: Session) -> None:
    """Its keys are still to come along."""
    renewal = Renewal(aged.environment, aged.workspace)
    renewal.begin(PASSWORD, files(aged)[0])
    with pytest.raises(KeystorePasswordWrong):
        renewal.begin(Secret("Another-1"), files(aged)[0])


def test_the_file_that_a_renewal_made_leads_back_to_it(aged: Session) -> None:
    """Chosen while another case is in hand: it waits for its certificate, and is not renewed itself.

    The password of the old file is not needed any more: its keys were brought along.
    """
    for report in renewed(aged):
        if report.name is Step.KEYSTORE:
            break
    begun = aged.workspace.case
    aged.workspace.begin(Kind.REQUEST)
    Renewal(aged.environment, aged.workspace).begin(Secret("Another-1"), files(aged)[1])
    assert aged.workspace.case == begun


@pytest.mark.parametrize("act", ["register_etk", "activate_etk", "verify"])
def test_nothing_is_done_with_a_file_that_waits(practice: OpenPractice, act: str) -> None:
    """It is said that its certificate is still to come."""
    session = practice()
    list(walking(session).steps(Step.KEYSTORE))
    completion = Completion(session.environment, session.workspace)
    opened = completion.open_keystore(PASSWORD)
    with pytest.raises(NotFinished):
        getattr(completion, act)(opened)


def test_what_was_revoked_elsewhere_is_not_revoked_again(first: Session, again: Callable[[], Session]) -> None:
    """Said before any PIN; no case is begun."""
    list(revoked(first))
    for case in first.workspace.folder.glob("cases/*.json"):
        if '"revocation"' in case.read_text():
            case.unlink()
    session = again()
    with pytest.raises(CertificateEnded) as raised:
        list(revoked(session))
    assert raised.value.status == "REVOKED"
    assert Kind.REVOCATION not in {case.kind for case in session.workspace.cases}
