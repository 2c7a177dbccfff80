"""Tokens looked up, messages sealed and opened, a token made again after a loss, copies for other programs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from unittest.mock import patch

import pytest

from ehcert_kit.environments.session import Session
from ehcert_kit.errors import (
    EnvironmentsMixed,
    EtkAbsent,
    EtkKeyMissing,
    FileBusy,
    FolderNotWritable,
    MessageTooLong,
    NotFinished,
    NotForThisFile,
    OwnerUnreadable,
    SamePlace,
)
from ehcert_kit.identifiers.organization import Organization
from ehcert_kit.keystore import pkcs12
from ehcert_kit.keystore.pkcs12 import MODERN, SECTOR
from ehcert_kit.names import Step
from ehcert_kit.procedure.completion import Completion
from ehcert_kit.procedure.export import export
from ehcert_kit.procedure.open_keystore import OpenKeystore
from ehcert_kit.procedure.sealing import LONGEST, find, owner_named, seal, unseal
from ehcert_kit.procedure.standing import Standing, standing
from ehcert_kit.values import replace
from tests.conftest import PASSWORD, OpenPractice, walking

GROUP = Organization("NIHII-GROUP", "94000027", "")


@pytest.fixture
def session(with_a_certificate: Callable[[], Session]) -> Session:
    return with_a_certificate()


def file_of(session: Session) -> Path:
    (file,) = session.environment.keystore_folder.glob("*p12")
    return file


def lose_the_encryption_key(session: Session) -> bytes:
    """What the file was before; its backups are lost too."""
    file = file_of(session)
    before = file.read_bytes()
    content = pkcs12.load(before, PASSWORD)
    file.write_bytes(pkcs12.dump(replace(content, keys=content.keys[:1]), PASSWORD, pkcs12.CHEAP_FOR_TESTS))
    for backup in file.parent.glob("*.backup"):
        backup.unlink()
    return before


# ── tokens and messages ──────────────────────────────────────────────────────────────────────


def test_what_is_sealed_for_a_token_its_file_opens(session: Session) -> None:
    """And no other file, nor is anything else a message."""
    token = find(session.environment, GROUP, None)
    opened = OpenKeystore.open(file_of(session), PASSWORD)
    sealed = seal(token, b"bonjour")
    assert token.serial in opened.encryption_aliases
    assert b"bonjour" not in sealed
    assert unseal(opened, sealed) == b"bonjour"

    with pytest.raises(MessageTooLong):
        seal(token, bytes(LONGEST + 1))

    lose_the_encryption_key(session)
    for octets in (sealed, b"", b"no message"):
        with pytest.raises(NotForThisFile):
            unseal(OpenKeystore.open(file_of(session), PASSWORD), octets)


@pytest.mark.parametrize(
    "pasted",
    ["NIHII-GROUP=94000027,LABO", " nihii-group = 9-40000-27 , labo ", "NIHII-GROUP=94000027\u200b,LABO\u00a0"],
)
def test_an_owner_is_read_as_it_was_pasted(pasted: str) -> None:
    """With the blanks, hyphens and invisible characters that a number may have on every form."""
    organization, application_id = owner_named(pasted)
    assert (str(organization), str(application_id)) == ("NIHII-GROUP=94000027", "LABO")


@pytest.mark.parametrize(
    "text", ["", "94000027", "=94000027", "NIHII-GROUP=", "NIHII-GROUP=\u200b", "CBE=٠١", "="]
)
def test_what_names_no_owner_is_refused(text: str) -> None:
    with pytest.raises(OwnerUnreadable):
        owner_named(text)


def test_nobody_has_a_token_without_a_file(session: Session) -> None:
    with pytest.raises(EtkAbsent):
        find(session.environment, replace(GROUP, number="94000126"), None)


def test_after_a_loss_another_token_is_made_and_the_old_messages_are_lost(session: Session) -> None:
    """Only where it is asked for; the new one serves once it is activated."""
    sealed = seal(find(session.environment, GROUP, None), b"bonjour")
    whole = lose_the_encryption_key(session)
    completion = Completion(session.environment, session.workspace)
    opened = completion.open_keystore(PASSWORD, file_of(session))
    with pytest.raises(EtkKeyMissing):
        completion.register_etk(opened)
    completion.register_etk(opened, again=True)
    assert standing(session.workspace.case) is Standing.TO_ACTIVATE
    completion.register_etk(opened, again=True)
    assert len(opened.encryption_aliases) == 1
    completion.activate_etk(opened)
    completion.verify(opened)
    assert standing(session.workspace.case) is Standing.READY

    assert unseal(opened, seal(find(session.environment, GROUP, None), b"encore")) == b"encore"
    with pytest.raises(NotForThisFile):
        unseal(opened, sealed)
    file_of(session).write_bytes(whole)
    assert unseal(OpenKeystore.open(file_of(session), PASSWORD), sealed) == b"bonjour"


# ── copies ───────────────────────────────────────────────────────────────────────────────────


def test_a_copy_is_the_same_file_and_noted(session: Session, tmp_path: Path) -> None:
    """Once; beside another file of that name under a free one."""
    folder = tmp_path / "logiciel"
    copy = export(session.environment, file_of(session), PASSWORD, folder, session.workspace)
    again = export(session.environment, file_of(session), PASSWORD, folder, session.workspace)
    assert copy.path == again.path
    assert copy.path.read_bytes() == file_of(session).read_bytes()
    assert copy.path.stat().st_mode & 0o777 == 0o600

    copy.path.write_bytes(b"somebody's own")
    other = export(session.environment, file_of(session), PASSWORD, folder, session.workspace)
    assert other.path.name.endswith(" (1).exercice.p12")
    assert copy.path.read_bytes() == b"somebody's own"
    assert [noted.path for noted in session.workspace.notes.copies] == [copy.path, other.path]


def test_a_copy_that_could_not_be_noted_is_there(session: Session, tmp_path: Path) -> None:
    """Its owner is told where it is, not that there is none."""
    with patch.object(session.workspace, "note", side_effect=FileBusy("workspace.json")):
        copy = export(session.environment, file_of(session), PASSWORD, tmp_path, session.workspace)
    assert copy.path.read_bytes() == file_of(session).read_bytes()


def test_a_copy_has_the_form_and_the_names_that_the_connector_expects(session: Session, tmp_path: Path) -> None:
    """Whatever the file itself has."""
    file = file_of(session)
    content = pkcs12.load(file.read_bytes(), PASSWORD)
    named = replace(content.keys[0], alias="Authentication")
    file.write_bytes(pkcs12.dump(replace(content, keys=(named, *content.keys[1:])), PASSWORD, MODERN))
    copy = export(session.environment, file, PASSWORD, tmp_path)

    read = pkcs12.load(copy.path.read_bytes(), PASSWORD)
    assert [entry.alias for entry in read.keys] == ["authentication", content.keys[1].alias]
    assert pkcs12.glance(copy.path.read_bytes()).encryption is SECTOR
    assert pkcs12.glance(file.read_bytes()).aes

    # Rewritten, it would have other octets each time.
    again = export(session.environment, file, PASSWORD, tmp_path)
    assert (again.path, again.digest) == (copy.path, copy.digest)
    copy.path.write_bytes(file.read_bytes())
    assert export(session.environment, file, PASSWORD, tmp_path).path != copy.path, "that form is not opened"


def test_what_is_not_copied(session: Session, practice: OpenPractice, tmp_path: Path) -> None:
    """An unfinished file, one of another environment, and nothing into a folder that is none."""
    other = replace(session.environment, owns=lambda certificate: False)
    with pytest.raises(EnvironmentsMixed):
        export(other, file_of(session), PASSWORD, tmp_path)
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(FolderNotWritable):
        export(session.environment, file_of(session), PASSWORD, tmp_path / "file")
    with pytest.raises(SamePlace):
        export(session.environment, file_of(session), PASSWORD, file_of(session).parent)
    pending = practice(folder="other")
    list(walking(pending).steps(Step.KEYSTORE))
    with pytest.raises(NotFinished):
        export(pending.environment, file_of(pending), PASSWORD, tmp_path)
