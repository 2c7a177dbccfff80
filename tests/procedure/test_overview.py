"""The overview: files joined with what the platform knows; each finding from what causes it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import httpx
import pytest
from asn1crypto import pkcs12 as asn1_pkcs12
from cryptography.hazmat.primitives.asymmetric import ed25519
from cryptography.hazmat.primitives.serialization import PrivateFormat
from cryptography.hazmat.primitives.serialization.pkcs12 import serialize_key_and_certificates

from ehcert_kit import disk
from ehcert_kit.card.interface import CardKey
from ehcert_kit.card.signing import signer
from ehcert_kit.client.platform import PlatformClient
from ehcert_kit.client.transport import Transport
from ehcert_kit.environments.session import Session
from ehcert_kit.errors import FileNotReadable
from ehcert_kit.keystore import pkcs12
from ehcert_kit.keystore.pkcs12 import CHEAP_FOR_TESTS, MODERN
from ehcert_kit.kit_error import Owner
from ehcert_kit.messages.operations import CertificateStatus, EtkStatus, RevocationReason
from ehcert_kit.names import Step
from ehcert_kit.procedure.environment import Refusals
from ehcert_kit.procedure.export import export
from ehcert_kit.procedure.overview import FINDINGS, KeyPlace, Overview, OverviewEntry, Severity
from ehcert_kit.procedure.survey import FEW_ROUNDS, SurveyScope, judge_file, look
from ehcert_kit.procedure.validity import days_left
from ehcert_kit.procedure.way import SECTIONS
from ehcert_kit.secret import Secret
from ehcert_kit.texts import Texts
from ehcert_kit.values import replace
from tests.conftest import PASSWORD, PIN, OpenPractice, scenario_file, walking


@pytest.fixture
def session(with_a_certificate: Callable[[], Session]) -> Session:
    """A certificate on its first day, in a file that is as well protected as the sector's, and sooner opened."""
    session = with_a_certificate()
    keep(session, file_of(session), lambda content: content)
    return session


def file_of(session: Session) -> Path:
    return next(iter(sorted(session.environment.keystore_folder.glob("*p12"))))


def keep(session: Session, file: Path, change: Callable[[pkcs12.Keystore], pkcs12.Keystore]) -> None:
    """Write a file again, changed."""
    file.write_bytes(pkcs12.dump(change(pkcs12.load(file.read_bytes(), PASSWORD)), PASSWORD, MODERN))


def forward(session: Session, days: int) -> None:
    assert session.platform is not None
    session.platform.clock.forward(timedelta(days=days))


def seen(session: Session, *, card: bool = True, password: Secret | None = PASSWORD, within: int = 90) -> Overview:
    by = signer(session.environment.card, CardKey.AUTHENTICATION, PIN) if card else None
    folders = (session.environment.keystore_folder,)
    return look(
        session.environment,
        SurveyScope(
            folders, session.workspace.cases, password, by, session.workspace.notes.copies, timedelta(within)
        ),
    )


def found(entry: OverviewEntry) -> list[str]:
    """Its findings, but for the one that every file has that was never copied."""
    return [finding.id for finding in entry.findings if finding.id != "one-copy"]


# ── one certificate ──────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("card", [True, False], ids=["card", "file"])
def test_on_its_first_day_there_is_nothing_to_say(session: Session, card: bool) -> None:
    """Whoever asks: the card for all, or the file for itself."""
    (entry,) = seen(session, card=card).entries
    leaf = session.workspace.case.chain[0]

    assert found(entry) == []
    assert not entry.to_do
    assert (entry.name, entry.owner) == ("EXERCICE SOINS DU PARC", "NIHII-GROUP=94000027")
    assert (entry.serial, entry.not_before, entry.not_after) == (leaf.serial, leaf.not_before, leaf.not_after)
    assert (entry.status, entry.etk, entry.key) == (
        CertificateStatus.VALID_ACTIVE, EtkStatus.VALID_ACTIVE, KeyPlace.HERE,
    )  # fmt: skip
    assert entry.keystore == file_of(session)
    today = session.environment.clock()
    assert entry.days_left(today) == (leaf.not_after.astimezone().date() - today.astimezone().date()).days
    assert entry.renewable_from == leaf.not_after - timedelta(days=90)


@pytest.mark.parametrize(
    ("days", "within", "expected"),
    [
        (1000, 90, []),
        (1000, 120, ["renew"]),
        (1010, 30, ["renewable"]),
        (1010, 90, ["renew"]),
        (1098, 90, ["expired"]),
    ],
)
def test_dates_ask_for_a_renewal_or_a_new_request(
    session: Session, days: int, within: int, expected: list[str]
) -> None:
    """97 days before its end, 87 days before, and after it; within the time that was given."""
    forward(session, days)
    (entry,) = seen(session, within=within).entries
    assert found(entry) == expected
    assert entry.to_do is (expected not in ([], ["renewable"]))


def test_a_file_that_nobody_opens_shows_what_its_case_knows(session: Session) -> None:
    """Which certificate it has stands in the clear."""
    (entry,) = seen(session, password=Secret("another-1")).entries
    assert found(entry) == ["locked"]
    assert (entry.serial, entry.status) == (session.workspace.case.chain[0].serial, CertificateStatus.VALID_ACTIVE)


def test_a_file_that_nobody_opens_and_no_case_knows_shows_its_name(session: Session) -> None:
    folders = (session.environment.keystore_folder,)
    (entry,) = look(session.environment, SurveyScope(folders)).entries
    assert (found(entry), entry.owner, entry.serial) == (["unread"], "NIHII-GROUP=94000027", None)
    assert entry.to_do


def test_pending(practice: OpenPractice, tmp_path: Path) -> None:
    """Before the platform has it, and while it examines it."""
    session = practice(scenario_file(tmp_path, 'accent = "plain"\ndelivery = { after_s = 60 }\n'))
    list(walking(session).steps(Step.KEYSTORE))
    keep(session, file_of(session), lambda content: content)
    (entry,) = seen(session, card=False).entries
    assert (found(entry), entry.key, entry.status) == (["pending"], KeyPlace.PENDING, None)
    (entry,) = seen(session).entries
    assert found(entry) == ["pending", "unknown-to-platform"]

    list(walking(session).steps(Step.REQUEST))
    (entry,) = seen(session).entries
    assert (found(entry), entry.status) == (["pending", "in-progress"], CertificateStatus.IN_PROGRESS)


def test_refused(practice: OpenPractice, tmp_path: Path) -> None:
    text = 'accent = "plain"\ndelivery = { mode = "manual", decision = "refuse", after_s = 0 }\n'
    session = practice(scenario_file(tmp_path, text))
    list(walking(session).steps(Step.REQUEST))
    keep(session, file_of(session), lambda content: content)
    (entry,) = seen(session).entries
    assert found(entry) == ["pending", "refused"]


def test_revoked_and_what_comes_after_it(session: Session) -> None:
    """Something is to be done as long as nothing else bears the name."""
    file = file_of(session)
    list(walking(session, keystore=file).revocation(RevocationReason.SUPERSEDED))
    for card in (True, False):
        (entry,) = seen(session, card=card).entries
        assert (found(entry), entry.status) == (["revoked"], CertificateStatus.REVOKED)


@pytest.mark.slow
def test_a_renewed_certificate_and_its_predecessor(session: Session) -> None:
    """First the new token waits; then the old file is only good for old messages."""
    forward(session, 1020)
    list(walking(session).renewal())
    new, old = seen(session).entries
    assert (set(found(new)) - {"weak-encryption"}, found(old)) == ({"to-activate"}, ["being-replaced"])
    assert new.etk is EtkStatus.WAIT_FOR_ACTIVATION

    list(walking(session).activation())
    both = {entry.keystore: found(entry) for entry in seen(session).entries}
    assert both[old.keystore] == ["replaced"]
    assert "to-activate" not in both[new.keystore]


def test_a_certificate_without_a_file(session: Session) -> None:
    """It is told by the card alone."""
    file_of(session).unlink()
    (entry,) = seen(session).entries
    assert (found(entry), entry.key, entry.keystore) == (["file-missing"], KeyPlace.MISSING, None)
    assert entry.serial == session.workspace.case.chain[0].serial
    assert seen(session, card=False).entries == ()


def test_an_encryption_key_that_is_gone(session: Session) -> None:
    """The depot gives out a token that this file cannot read."""
    keep(session, file_of(session), lambda content: replace(content, keys=content.keys[:1]))
    (entry,) = seen(session).entries
    assert found(entry) == ["etk-key-missing"]


def test_no_token_yet(practice: OpenPractice, tmp_path: Path) -> None:
    session = practice(scenario_file(tmp_path, 'accent = "plain"\ndelivery = { after_s = 0 }\n'))
    list(walking(session).steps(Step.CERTIFICATE))
    keep(session, file_of(session), lambda content: content)
    (entry,) = seen(session).entries
    assert found(entry) == ["etk-absent"]


def test_what_belongs_to_another_environment(session: Session) -> None:
    elsewhere = replace(session.environment, owns=lambda certificate: False)
    (entry,) = look(elsewhere, SurveyScope((session.environment.keystore_folder,), password=PASSWORD)).entries
    assert found(entry) == ["other-environment"]
    assert entry.status is None


def test_a_chain_that_does_not_hold_or_that_nobody_vouches_for(session: Session, practice: OpenPractice) -> None:
    other = practice(folder="other")
    folders = (session.environment.keystore_folder,)
    stranger = replace(session.environment, roots=session.workspace.case.chain[:1])
    assert found(look(stranger, SurveyScope(folders, password=PASSWORD)).entries[0]) == ["chain"]
    unjudged = replace(other.environment, platform=session.environment.platform, roots=())
    assert found(look(unjudged, SurveyScope(folders, password=PASSWORD)).entries[0]) == ["not-judged"]


def test_how_a_file_is_kept(session: Session, tmp_path: Path) -> None:
    """Weakly protected, open to others, in one copy only; or no keystore at all."""
    file = file_of(session)
    file.write_bytes(pkcs12.dump(pkcs12.load(file.read_bytes(), PASSWORD), PASSWORD, CHEAP_FOR_TESTS))
    assert found(seen(session).entries[0]) == ["weak-encryption"]
    keep(session, file, lambda content: content)
    file.chmod(0o640)
    assert found(seen(session).entries[0]) == ["open-to-others"]
    file.chmod(0o600)
    assert "one-copy" in [finding.id for finding in seen(session).entries[0].findings]
    export(session.environment, file, PASSWORD, tmp_path / "copie", session.workspace)
    assert "one-copy" not in [finding.id for finding in seen(session).entries[0].findings]
    file.write_bytes(b"no keystore")
    entry = next(entry for entry in seen(session).entries if entry.keystore == file)
    assert found(entry) == ["unreadable"]


# ── the whole ────────────────────────────────────────────────────────────────────────────────


def test_a_platform_that_is_away_leaves_what_files_tell(session: Session) -> None:
    """And it is said why nothing else is known."""
    for card in (True, False):
        overview = seen(silent(session), card=card)
        (entry,) = overview.entries
        assert overview.problem is not None
        assert overview.problem.key == "platform-unreachable"
        assert (entry.serial, entry.status) == (session.workspace.case.chain[0].serial, None)


def silent(session: Session) -> Session:
    """The same session with nothing at the other end."""

    def away(request: httpx.Request) -> httpx.Response:
        raise httpx.ConnectError("away", request=request)

    transport = Transport("http://x.invalid", httpx.Client(transport=httpx.MockTransport(away)), pauses=())
    client = PlatformClient(transport, session.environment.clock)
    return replace(session, environment=replace(session.environment, platform=client))


def test_what_is_urgent_comes_first_and_a_folder_is_looked_into_once(session: Session, tmp_path: Path) -> None:
    """Also under another name, and where there is nothing it is said where was looked."""
    folder = session.environment.keystore_folder
    (folder / "a.p12").write_bytes(b"no keystore")
    overview = look(session.environment, SurveyScope((folder, folder / ".", tmp_path / "none"), password=PASSWORD))
    assert [entry.name for entry in overview.entries] == ["a.p12", "EXERCICE SOINS DU PARC"]
    assert len(overview.looked_in) == 3


def test_every_finding_has_words_a_remedy_and_a_page_that_exists() -> None:
    say = Texts("fr")
    for finding in FINDINGS.values():
        assert say(f"finding-{finding.id}")
        assert say(f"finding-{finding.id}.remedy")
        assert isinstance(finding.owner, Owner)
        assert isinstance(finding.severity, Severity)
        assert finding.section is None or finding.section in SECTIONS


def test_a_token_that_cannot_be_read_spoils_nothing_else(session: Session) -> None:
    """It is said, and the certificate is shown."""

    class Garbled:
        def __getattr__(self, name: str) -> object:
            return (lambda *_: b"garbage") if name == "etk" else getattr(session.environment.platform, name)

    garbled = replace(session.environment, platform=Garbled())  # type: ignore[arg-type]
    overview = look(garbled, SurveyScope((session.environment.keystore_folder,), password=PASSWORD))
    assert [entry.status for entry in overview.entries] == [CertificateStatus.VALID_ACTIVE]
    assert overview.problem is not None


def test_where_no_code_tells_that_a_certificate_has_ended(session: Session) -> None:
    """As in a real environment: the file says what it can, and the platform did answer."""
    list(walking(session, keystore=file_of(session)).revocation(RevocationReason.SUPERSEDED))
    real = replace(session.environment, refusals=Refusals())
    overview = look(real, SurveyScope((session.environment.keystore_folder,), password=PASSWORD))
    assert found(overview.entries[0]) == ["untold"]

    class Empty:
        def __getattr__(self, name: str) -> object:
            return (lambda *_: ()) if name == "infos_for_citizen" else getattr(real.platform, name)

    empty = replace(real, platform=Empty())  # type: ignore[arg-type]
    card = signer(session.environment.card, CardKey.AUTHENTICATION, PIN)
    asked = look(empty, SurveyScope((session.environment.keystore_folder,), password=PASSWORD, card=card))
    assert found(asked.entries[0]) == ["unknown-to-platform"], "nobody is told to ask with the card again"
    assert overview.problem is None


def test_a_file_that_may_not_be_read_is_not_called_broken(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its backup would be of no use to anybody."""
    file = file_of(session)
    read = disk.read_private

    def refused(path: Path) -> bytes:
        if path == file:
            raise FileNotReadable(str(path), "permission")
        return read(path)

    monkeypatch.setattr(disk, "read_private", refused)
    entry = next(entry for entry in seen(session).entries if entry.keystore == file)
    assert found(entry) == ["not-permitted"]


# ── a file that was dropped ──────────────────────────────────────────────────────────────────


def without_mac(good: bytes) -> bytes:
    """As `openssl pkcs12 -export -nomac` writes it."""
    pfx = asn1_pkcs12.Pfx.load(good)
    written: bytes = asn1_pkcs12.Pfx({"version": "v3", "auth_safe": pfx["auth_safe"]}).dump()
    return written


def of_another_kind(good: bytes) -> bytes:
    """A key that eHealth does not certify, which shows once the file is open."""
    builder = PrivateFormat.PKCS12.encryption_builder().kdf_rounds(FEW_ROUNDS)
    protection = builder.build(PASSWORD.reveal().encode())
    key = ed25519.Ed25519PrivateKey.generate()
    return serialize_key_and_certificates(b"authentication", key, None, None, protection)


@pytest.mark.parametrize(
    ("octets", "password", "told"),
    [
        (lambda good: good, PASSWORD, []),
        (lambda good: good, None, ["unread"]),
        (lambda good: good, Secret("Another-2026!"), ["unread"]),
        (lambda good: good[:-400], PASSWORD, ["unreadable"]),
        (lambda good: b"text", PASSWORD, ["unreadable"]),
        (without_mac, PASSWORD, ["unsupported"]),
        (of_another_kind, PASSWORD, ["unsupported"]),
        (of_another_kind, None, ["unread"]),
        (
            lambda good: pkcs12.dump(pkcs12.load(good, PASSWORD), PASSWORD, CHEAP_FOR_TESTS),
            PASSWORD,
            ["weak-encryption"],
        ),
    ],
    ids=[
        *("good", "no password", "another password", "cut", "text", "no MAC"),
        *("Ed25519", "Ed25519, no password", "weak"),
    ],
)
def test_a_dropped_file_is_judged_by_itself(
    session: Session, octets: Callable[[bytes], bytes], password: Secret | None, told: list[str]
) -> None:
    """From its octets alone: nothing is asked, nothing is written."""
    good = file_of(session).read_bytes()
    before = sorted(session.environment.keystore_folder.iterdir())
    # Where it was asked, this platform would refuse to be.
    alone = replace(session.environment, platform=None)  # type: ignore[arg-type]

    entry = judge_file(alone, "../reçu (1).p12", octets(good), password)
    assert found(entry) == told
    assert (entry.status, entry.etk) == (None, None)
    assert entry.keystore is not None and entry.keystore.name == "reçu (1).p12"
    assert sorted(session.environment.keystore_folder.iterdir()) == before


def test_a_dropped_file_of_another_environment_is_said(session: Session) -> None:
    """Nothing from practice is taken for real."""
    real = replace(session.environment, owns=lambda certificate: False)
    entry = judge_file(real, "a.p12", file_of(session).read_bytes(), PASSWORD)
    assert found(entry) == ["other-environment"]


# ── the days that are left ───────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("now", "days"),
    [
        ((2027, 1, 1, 12, 0), 90),
        ((2027, 1, 1, 12, 1), 90),
        ((2027, 1, 1, 23, 59), 90),
        ((2027, 4, 1, 11, 59), 0),
        ((2027, 4, 1, 12, 1), -1),
        ((2027, 4, 3, 0, 0), -2),
    ],
)
def test_days_are_counted_as_a_calendar_does(now: tuple[int, ...], days: int) -> None:
    """A minute after « 90 days before » it is not 89; the last day is none, and what has passed is less."""
    end = datetime(2027, 4, 1, 12, 0).astimezone()
    assert days_left(end, datetime(*now).astimezone()) == days  # type: ignore[arg-type]
