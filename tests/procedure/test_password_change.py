"""Another password for a file: for all its keys, with the old one, and never at the price of the file."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from ehcert_kit.environments.session import Session
from ehcert_kit.environments.settings import now
from ehcert_kit.errors import (
    FileBusy,
    FolderNotWritable,
    KeystorePasswordWrong,
    PasswordRefused,
    RegistrationUnfinished,
)
from ehcert_kit.keystore import pkcs12
from ehcert_kit.keystore.pkcs12 import CHEAP_FOR_TESTS, MODERN, SECTOR, Encryption, KeyEntry
from ehcert_kit.keystore.placeholder import placeholder_certificate
from ehcert_kit.procedure.etk_registration import spare_path
from ehcert_kit.procedure.open_keystore import OpenKeystore
from ehcert_kit.procedure.password_change import change_password
from ehcert_kit.procedure.standing import Standing, standing
from ehcert_kit.secret import Secret
from tests.conftest import PASSWORD
from tests.keys import rsa_key

NEW = Secret("Nouveau-2027!")


@pytest.fixture
def session(with_a_certificate: Callable[[], Session]) -> Session:
    return with_a_certificate()


def file_of(session: Session) -> Path:
    file = session.workspace.case.keystore
    assert file is not None
    return file


@pytest.mark.slow
@pytest.mark.parametrize("form", [SECTOR, MODERN], ids=lambda form: form.name)
def test_every_key_has_the_new_password_and_the_file_its_form(session: Session, form: Encryption) -> None:
    """And what it was before lies beside it."""
    file = file_of(session)
    content = pkcs12.load(file.read_bytes(), PASSWORD)
    before = pkcs12.dump(content, PASSWORD, form)
    file.write_bytes(before)
    change_password(file, PASSWORD, NEW, now, confirmation=NEW)

    assert pkcs12.load(file.read_bytes(), NEW) == content
    assert pkcs12.glance(file.read_bytes()).encryption is form
    assert pkcs12.glance(file.read_bytes()).rounds == form.bag_rounds
    with pytest.raises(KeystorePasswordWrong):
        pkcs12.load(file.read_bytes(), PASSWORD)
    assert before in [backup.read_bytes() for backup in file.parent.glob("*.backup")]
    assert file.stat().st_mode & 0o777 == 0o600


@pytest.mark.slow
def test_a_key_that_came_since_the_file_was_opened_is_kept(session: Session) -> None:
    """So is the new password, when that same window writes the next key."""
    file = file_of(session)
    early, other = OpenKeystore.open(file, PASSWORD), OpenKeystore.open(file, PASSWORD)
    since, after = (
        KeyEntry(alias, rsa_key(number), (placeholder_certificate(rsa_key(number), now()),))
        for alias, number in (("77", 9), ("78", 10))
    )
    other.write(lambda content: content.with_key(since), CHEAP_FOR_TESTS, now)
    early.change_password(NEW, now)
    early.write(lambda content: content.with_key(after), CHEAP_FOR_TESTS, now)
    read = OpenKeystore.open(file, NEW).content
    assert (read.key("77"), read.key("78")) == (since, after)


def test_what_was_proved_of_the_file_stays_proved(session: Session) -> None:
    """It was read back, and holds the same; where another case is in hand, too."""
    ready = session.workspace.case
    session.workspace.begin(ready.kind)
    change_password(file_of_case(ready.keystore), PASSWORD, NEW, now, workspace=session.workspace)
    session.workspace.take(ready)
    assert standing(session.workspace.case) is Standing.READY


def test_once_the_file_has_the_new_password_nothing_says_that_it_has_not(session: Session) -> None:
    """A workspace that cannot be written meanwhile: the file is checked again later."""
    file = file_of(session)

    def busy(*_: object) -> None:
        raise FileBusy("workspace.json")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(session.workspace, "change", busy)
        change_password(file, PASSWORD, NEW, now, workspace=session.workspace)
    assert pkcs12.load(file.read_bytes(), NEW).finished
    assert standing(session.workspace.case) is Standing.DELIVERED


def file_of_case(path: Path | None) -> Path:
    assert path is not None
    return path


def test_a_refused_change_leaves_the_file_as_it_was(session: Session) -> None:
    """A wrong old password, a weak new one, two that differ, a key that waits beside it, a full disk."""
    file = file_of(session)
    before = file.read_bytes()
    with pytest.raises(KeystorePasswordWrong):
        change_password(file, Secret("Wrong-2026!"), NEW, now)
    with pytest.raises(PasswordRefused):
        change_password(file, PASSWORD, Secret("court"), now)
    with pytest.raises(PasswordRefused):
        change_password(file, PASSWORD, NEW, now, confirmation=Secret("Nouveau-2028!"))
    spare_path(file).write_bytes(b"a key that waits")
    with pytest.raises(RegistrationUnfinished):
        change_password(file, PASSWORD, NEW, now)
    spare_path(file).unlink()

    def full(*_: object) -> Path:
        raise OSError(28, "No space left on device")

    with pytest.MonkeyPatch.context() as patch, pytest.raises(FolderNotWritable):
        patch.setattr("ehcert_kit.disk._write_beside", full)
        change_password(file, PASSWORD, NEW, now)
    assert file.read_bytes() == before


def test_what_is_not_read_back_as_written_is_not_put_in_its_place(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk that lies costs nothing."""
    file = file_of(session)
    before = file.read_bytes()
    other = pkcs12.dump(pkcs12.Keystore(), NEW, SECTOR)
    monkeypatch.setattr(pkcs12, "dump", lambda *_: other)
    with pytest.raises(Exception, match="not read back"):
        change_password(file, PASSWORD, NEW, lambda: datetime(2026, 1, 1))
    assert file.read_bytes() == before
