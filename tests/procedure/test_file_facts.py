"""What is known of a file belongs to its octets; platform and depot are asked before anything is registered."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from ehcert_kit.certificate import Certificate
from ehcert_kit.disk import backups
from ehcert_kit.environments.opening import open_session
from ehcert_kit.environments.session import Session
from ehcert_kit.environments.settings import Settings, now
from ehcert_kit.errors import (
    CertificateEnded,
    ChainUntrusted,
    EtkAbsent,
    EtkKeyMissing,
    EtkNotActive,
    FileFromElsewhere,
    KeystoreDamaged,
    KitError,
    PlatformUnclear,
)
from ehcert_kit.keystore import pkcs12
from ehcert_kit.keystore.pkcs12 import CertificateEntry, KeyEntry, Keystore
from ehcert_kit.keystore.placeholder import placeholder_certificate
from ehcert_kit.messages.certra import CertificateInfo
from ehcert_kit.messages.operations import CertificateStatus, EtkStatus
from ehcert_kit.names import Step
from ehcert_kit.procedure.case import Case, File, Kind, Registered, Verified
from ehcert_kit.procedure.completion import Completion
from ehcert_kit.procedure.etk_registration import spare_path
from ehcert_kit.procedure.open_keystore import OpenKeystore, read_back_as
from ehcert_kit.procedure.standing import Standing, standing
from ehcert_kit.values import replace
from tests.conftest import PASSWORD, OpenPractice, walking
from tests.keys import rsa_key
from tests.trust import making


@pytest.fixture
def finished(with_a_certificate: Callable[[], Session]) -> Session:
    """A walk that came to its end."""
    return with_a_certificate()


def file_of(session: Session) -> Path:
    file = session.workspace.case.keystore
    assert file is not None
    return file


def etks(session: Session) -> list[dict[str, object]]:
    assert session.platform is not None
    return list(session.platform.show()["etks"])


def test_ready_is_said_of_the_octets_on_disk(finished: Session) -> None:
    """Another file in the place of the one that was verified is not ready, and no walk says so."""
    file, whole = file_of(finished), file_of(finished).read_bytes()
    for backup in backups(file):
        shutil.copy(backup, file)
        assert standing(finished.workspace.case) is Standing.DELIVERED
        for _ in range(2):
            with pytest.raises(EtkKeyMissing):
                list(walking(finished).steps())
            assert standing(finished.workspace.case) is not Standing.READY
    assert len(etks(finished)) == 1

    file.write_bytes(whole)
    assert standing(finished.workspace.case) is Standing.READY
    list(walking(finished).steps())


def test_a_missing_key_is_looked_for_among_the_copies(finished: Session) -> None:
    """The file that holds it is named."""
    file = file_of(finished)
    kept = file.with_name("copie.p12")
    shutil.copy(file, kept)
    shutil.copy(backups(file)[-1], file)
    with pytest.raises(EtkKeyMissing) as raised:
        list(walking(finished).steps())
    registered = etks(finished)[0]
    assert (raised.value.serial, raised.value.files) == (registered["serial"], (kept.name,))


def test_a_missing_key_is_looked_for_beside_the_file_and_where_keystores_are(
    finished: Session, tmp_path: Path
) -> None:
    """The copy that was opened may lie in another folder than the one with the key."""
    file, without = file_of(finished), tmp_path / "ailleurs" / "sans.p12"
    without.parent.mkdir()
    shutil.copy(backups(file)[-1], without)
    shutil.copy(file, without.with_name("copie.p12"))
    completion = Completion(finished.environment, finished.workspace)
    with pytest.raises(EtkKeyMissing) as raised:
        completion.register_etk(completion.open_keystore(PASSWORD, without))
    assert raised.value.files == ("copie.p12", file.name)


@pytest.mark.slow
def test_of_two_copies_one_is_finished_and_nothing_is_registered_again(
    practice: OpenPractice, tmp_path: Path
) -> None:
    """The other one says where the key is, however often it is tried."""
    session = practice()
    list(walking(session).steps(Step.REQUEST))
    copy = tmp_path / "copie.p12"
    shutil.copy(file_of(session), copy)
    list(walking(session).steps())

    for _ in range(3):
        with pytest.raises(EtkKeyMissing):
            list(walking(session, keystore=copy).steps())
    assert len(etks(session)) == 1


def test_verifying_writes_nothing_that_was_known(finished: Session) -> None:
    """When the token was registered stays as it was; that it was verified is not news either."""
    before = finished.workspace.case
    completion = Completion(finished.environment, finished.workspace)
    completion.verify(completion.open_keystore(PASSWORD))
    assert finished.workspace.case == before
    assert before.get(Registered) is not None and before.get(Verified) is not None


def test_a_finished_file_from_elsewhere_is_verified(
    finished: Session, practice: OpenPractice, tmp_path: Path
) -> None:
    """Without a case of it: it becomes one, beside the others."""
    moved = tmp_path / "venu d'ailleurs.p12"
    shutil.copy(file_of(finished), moved)
    shutil.rmtree(finished.workspace.folder / "cases")

    again = practice()
    list(walking(again, keystore=moved).steps())
    case = again.workspace.case
    assert (case.kind, case.keystore, standing(case)) == (Kind.COMPLETION, moved, Standing.READY)
    assert len(etks(again)) == 1


def test_a_file_that_was_moved_is_still_that_of_its_case(finished: Session, tmp_path: Path) -> None:
    """Opened at its new place it is found there from then on, and nothing has to be done again."""
    before, moved = finished.workspace.case, tmp_path / "rangé.p12"
    file_of(finished).rename(moved)
    Completion(finished.environment, finished.workspace).open_keystore(PASSWORD, moved)
    case = finished.workspace.case
    assert (case.id, case.keystore, standing(case)) == (before.id, moved, Standing.READY)


def test_a_case_that_was_rebuilt_without_its_file_keeps_all_else(finished: Session, tmp_path: Path) -> None:
    """What was sent stays what was sent: only the file is added."""
    before = finished.workspace.case
    file = Path(shutil.copy(file_of(finished), tmp_path))

    def without(case: Case) -> Case:
        return replace(case, stages=tuple(stage for stage in case.stages if not isinstance(stage, File)))

    finished.workspace.change(without)
    Completion(finished.environment, finished.workspace).open_keystore(PASSWORD, file)
    after = finished.workspace.case
    assert (after.keystore, without(after)) == (file, without(before))


def test_another_file_is_another_case_and_the_first_is_kept(finished: Session, practice: OpenPractice) -> None:
    """Opening a file of another key takes its case in hand; opening the first again takes that one."""
    other = practice("plusieurs-organisations", folder="other")
    list(walking(other).steps(Step.REQUEST))
    first = finished.workspace.case
    completion = Completion(finished.environment, finished.workspace)

    completion.open_keystore(PASSWORD, file_of(other))
    assert finished.workspace.case.kind is Kind.COMPLETION
    assert finished.workspace.case.public_key_identifier == other.workspace.case.public_key_identifier
    completion.open_keystore(PASSWORD, first.keystore)
    assert finished.workspace.case == first
    assert len(finished.workspace.cases) == 2


# ── what the platform says of certificate and token ──────────────────────────────────────────


class Saying:
    """A platform that says something else of the certificate, or whose depot has something else."""

    def __init__(self, session: Session, **said: object) -> None:
        self._platform = session.environment.platform
        self._said = said

    def __getattr__(self, name: str) -> object:
        if name in self._said:
            return lambda *arguments: self._said[name]
        return getattr(self._platform, name)


def info_of(session: Session, certificate: CertificateStatus, etk: EtkStatus) -> CertificateInfo:
    completion = Completion(session.environment, session.workspace)
    (info,) = session.environment.platform.infos_for_certificate(completion.open_keystore(PASSWORD).signer)
    return replace(info, certificate_status=certificate, etk_status=etk)


def verify(session: Session, **said: object) -> None:
    environment = replace(session.environment, platform=Saying(session, **said))  # type: ignore[arg-type]
    completion = Completion(environment, session.workspace)
    completion.verify(completion.open_keystore(PASSWORD))


ACTIVE = CertificateStatus.VALID_ACTIVE


@pytest.mark.parametrize(
    ("infos", "error"),
    [
        (lambda s: (), PlatformUnclear),
        (lambda s: (info_of(s, ACTIVE, EtkStatus.VALID_ACTIVE),) * 2, PlatformUnclear),
        (
            lambda s: (replace(info_of(s, ACTIVE, EtkStatus.VALID_ACTIVE), public_key_identifier=bytes(20)),),
            PlatformUnclear,
        ),
        (lambda s: (info_of(s, CertificateStatus.REVOKED, EtkStatus.REVOKED),), CertificateEnded),
        (lambda s: (info_of(s, CertificateStatus.EXPIRED, EtkStatus.EXPIRED),), CertificateEnded),
        (lambda s: (info_of(s, ACTIVE, EtkStatus.WAIT_FOR_ACTIVATION),), EtkNotActive),
        (lambda s: (info_of(s, ACTIVE, EtkStatus.NOT_REQUESTED),), EtkNotActive),
    ],
    ids=["none", "two", "another key's", "revoked", "expired", "token waits", "no token"],
)
def test_what_the_platform_says_is_said(
    finished: Session, infos: Callable[[Session], object], error: type[KitError]
) -> None:
    """Each with a message of its own, and never « prêt »."""
    with pytest.raises(error):
        verify(finished, infos_for_certificate=infos(finished))


def test_a_file_is_judged_anew_each_time_it_is_verified(finished: Session) -> None:
    """Before anybody is asked: no authority that is trusted here issued its certificate."""
    stranger = Certificate(making.chain().root.der)
    completion = Completion(replace(finished.environment, roots=(stranger,)), finished.workspace)
    with pytest.raises(ChainUntrusted):
        completion.verify(OpenKeystore.open(file_of(finished), PASSWORD))


def test_what_is_on_the_disk_is_verified_and_not_what_was_read_before(finished: Session) -> None:
    """The file lost its encryption key since it was opened."""
    completion = Completion(finished.environment, finished.workspace)
    opened = completion.open_keystore(PASSWORD)
    without = replace(opened.content, keys=(opened.authentication,))
    opened.path.write_bytes(pkcs12.dump(without, PASSWORD, pkcs12.CHEAP_FOR_TESTS))
    with pytest.raises(EtkKeyMissing):
        completion.verify(opened)
    assert standing(finished.workspace.case) is not Standing.READY


def test_a_depot_without_the_token_is_said(finished: Session) -> None:
    with pytest.raises(EtkAbsent):
        verify(finished, etk=None)


def test_nothing_is_registered_for_a_token_that_the_depot_does_not_serve(finished: Session) -> None:
    """The platform contradicts itself, or the key of the one that waits is elsewhere: another would not help."""
    for state in (EtkStatus.WAIT_FOR_ACTIVATION, EtkStatus.VALID_ACTIVE):
        said = (info_of(finished, ACTIVE, state),)
        platform = Saying(finished, etk=None, infos_for_certificate=said)
        completion = Completion(replace(finished.environment, platform=platform), finished.workspace)  # type: ignore[arg-type]
        opened = completion.open_keystore(PASSWORD)
        opened.content = replace(opened.content, keys=(opened.authentication,))
        with pytest.raises(EtkNotActive):
            completion.register_etk(opened)
    assert len(etks(finished)) == 1


@pytest.mark.parametrize("state", [CertificateStatus.REVOKED, CertificateStatus.EXPIRED])
def test_nothing_is_registered_for_a_certificate_that_has_ended(
    finished: Session, state: CertificateStatus
) -> None:
    """The platform tells its state instead of refusing the question."""
    said = (info_of(finished, state, EtkStatus.NOT_REQUESTED),)
    platform = Saying(finished, etk=None, infos_for_certificate=said)
    completion = Completion(replace(finished.environment, platform=platform), finished.workspace)  # type: ignore[arg-type]
    opened = completion.open_keystore(PASSWORD)
    with pytest.raises(CertificateEnded):
        completion.register_etk(opened)
    assert not spare_path(opened.path).exists()


def test_a_token_that_waits_is_noted_and_nothing_is_proved_of_it(finished: Session) -> None:
    """Its key is in the file; it serves once it is activated."""
    said = (info_of(finished, ACTIVE, EtkStatus.WAIT_FOR_ACTIVATION),)
    platform = Saying(finished, etk=None, infos_for_certificate=said)
    completion = Completion(replace(finished.environment, platform=platform), finished.workspace)  # type: ignore[arg-type]
    completion.complete(completion.open_keystore(PASSWORD))
    assert standing(finished.workspace.case) is Standing.TO_ACTIVATE


def test_an_expired_certificate_has_a_remedy_of_its_own(finished: Session) -> None:
    """By the clock of practice: a new request, and the old file still opens old messages."""
    assert finished.platform is not None
    finished.platform.clock.forward(timedelta(days=1130))
    with pytest.raises(CertificateEnded) as raised:
        list(walking(finished).steps())
    assert raised.value.status == "EXPIRED"


def test_octets_that_hold_anything_else_are_not_put_in_the_place_of_a_file() -> None:
    """A certificate or a key that is missing, one too many, or another key under its name: the old file stays."""
    first, second, other = (
        KeyEntry(name, rsa_key(number), (placeholder_certificate(rsa_key(number), now()),))
        for name, number in (("authentication", 9), ("7", 10), ("7", 11))
    )
    entry = CertificateEntry("root", first.chain[0])
    content = Keystore((first, second), (entry,))
    check = read_back_as(content, PASSWORD, "key.p12")
    check(pkcs12.dump(content, PASSWORD, pkcs12.CHEAP_FOR_TESTS))
    for wrong in (
        Keystore((first, second), ()),
        Keystore((first,), (entry,)),
        Keystore((first, second, replace(other, alias="8")), (entry,)),
        Keystore((first, other), (entry,)),
    ):
        with pytest.raises(KeystoreDamaged):
            check(pkcs12.dump(wrong, PASSWORD, pkcs12.CHEAP_FOR_TESTS))


# ── a file taken in ──────────────────────────────────────────────────────────────────────────


def test_a_file_is_copied_beside_and_never_moved(finished: Session, practice: OpenPractice) -> None:
    """Under its own name, or one that is free; the same octets are not copied twice."""
    octets = file_of(finished).read_bytes()
    other = practice(folder="other")
    completion = Completion(other.environment, other.workspace)

    first = completion.take_in("C:\\fakepath\\mon fichier.p12", octets)
    assert (first.name, first.parent, first.read_bytes()) == (
        "mon fichier.p12",
        other.environment.keystore_folder,
        octets,
    )
    assert completion.take_in("mon fichier.p12", octets) == first
    changed = pkcs12.dump(pkcs12.load(octets, PASSWORD), PASSWORD, pkcs12.CHEAP_FOR_TESTS)
    assert completion.take_in("../mon fichier.p12", changed).name == "mon fichier (1).p12"
    assert completion.take_in("sans fin", octets).name == "sans fin.p12"
    assert completion.take_in("/home/x/..cachée.p12", octets).name == "cachée.p12"
    assert completion.take_in("..", octets).name == "keystore.p12"


def test_what_is_no_keystore_is_not_taken_in(practice: OpenPractice) -> None:
    """It is checked before anything is written."""
    session = practice()
    completion = Completion(session.environment, session.workspace)
    with pytest.raises(KitError):
        completion.take_in("photo.p12", b"\xff\xd8\xff")
    assert not session.environment.keystore_folder.exists()


@pytest.fixture
def elsewhere(tmp_path: Path) -> Session:
    """Another exercise: its platform has authorities of its own, of the same names."""
    return open_session(Settings(tmp_path / "elsewhere", encryption=pkcs12.CHEAP_FOR_TESTS))


def test_a_file_of_another_exercise_is_refused_and_changes_nothing(finished: Session, elsewhere: Session) -> None:
    """Its certificate does not become that of a case: nobody is told that it is theirs."""
    before = elsewhere.workspace.cases
    with pytest.raises(FileFromElsewhere):
        Completion(elsewhere.environment, elsewhere.workspace).open_keystore(PASSWORD, file_of(finished))
    assert elsewhere.workspace.cases == before


def test_a_file_is_opened_though_it_cannot_be_judged(finished: Session, elsewhere: Session) -> None:
    """Where no authority is known, nobody can say that it is from elsewhere."""
    unknown = replace(elsewhere.environment, roots=())
    assert Completion(unknown, elsewhere.workspace).open_keystore(PASSWORD, file_of(finished)).chain


def test_a_file_is_opened_though_its_certificate_has_ended(finished: Session) -> None:
    """It is from here all the same, and still opens old messages."""
    assert finished.platform is not None
    finished.platform.clock.forward(timedelta(days=1130))
    assert Completion(finished.environment, finished.workspace).open_keystore(PASSWORD, file_of(finished)).chain
