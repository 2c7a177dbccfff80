"""All that is left is the file: a pending keystore is completed, whoever made it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from ehcert_kit.environments.direction import walk as walk_of
from ehcert_kit.keystore import pkcs12
from ehcert_kit.keystore.pkcs12 import CertificateEntry
from ehcert_kit.names import Step
from ehcert_kit.procedure.case import File, Installed
from ehcert_kit.procedure.open_keystore import OpenKeystore
from ehcert_kit.procedure.standing import Standing, standing
from ehcert_kit.procedure.walk import Walk
from ehcert_kit.secret import Secret
from tests.conftest import AT_ONCE, PASSWORD, PIN, OpenPractice, scenario_file, walking
from tests.recordings import Recording, recordings

PENDING = [
    r for r in recordings() if (r.folder / "keystore-1-pending.p12").exists() and (r.folder / "csr.der").exists()
]
RECORDED_PASSWORD = "Pratique-2026!"


def scenario_that_knows(recording: Recording, folder: Path) -> str:
    """The platform is told that it took this request earlier."""
    shutil.copy(recording.folder / "csr.der", folder / "csr.der")
    file = folder / "connu.toml"
    file.write_text(
        'id = "connu"\ntitle.fr = "Connu"\nlesson.fr = "Un fichier suffit."\nsolution = { for_self = true }\n'
        'delivery = { after_s = 0.2 }\ncheck_digits = false\nknown_requests = [{ csr = "csr.der" }]\n'
    )
    return str(file)


@pytest.mark.slow
@pytest.mark.parametrize("recording", PENDING, ids=lambda r: r.name)
def test_recorded_pending_keystores_are_completed(
    recording: Recording, practice: OpenPractice, tmp_path: Path
) -> None:
    """Made by the official program, finished by this one: no card, no dossier, only file and password."""
    session = practice(scenario_that_knows(recording, tmp_path))
    file = session.environment.keystore_folder / f"{recording.actor} 20261124-065638.p12"
    file.parent.mkdir(parents=True)
    shutil.copy(recording.folder / "keystore-1-pending.p12", file)
    no_pin = pytest.fail
    walk = walk_of(session, lambda _: no_pin("no PIN is needed"), lambda: Secret(RECORDED_PASSWORD), patience=20)
    reports = list(walk.steps())

    assert standing(session.workspace.case) is Standing.READY
    assert [r.status for r in reports[:6]] == ["done", *["already"] * 5]
    assert reports[-1].artefacts["subject"] == recording.case["expected"]["csr_subject_rfc2253"]
    assert session.workspace.case.keystore == file


@pytest.mark.slow
def test_our_own_pending_keystore_is_enough(practice: OpenPractice) -> None:
    """The dossier is lost; the keystore and the platform are there."""
    first = practice()
    list(walking(first).steps(Step.REQUEST))
    shutil.rmtree(first.workspace.folder / "cases")

    again = practice()
    list(walking(again).steps())
    assert standing(again.workspace.case) is Standing.READY
    assert again.platform is not None
    assert len(again.platform.show()["certificates"]) == 1


def test_the_certificate_takes_the_place_of_the_placeholder(practice: OpenPractice, tmp_path: Path) -> None:
    """With its chain, and an entry for each certificate as the official program writes them; and it is noted."""
    session = practice(scenario_file(tmp_path, AT_ONCE))
    list(walking(session).steps(Step.CERTIFICATE))
    case = session.workspace.case
    opened = OpenKeystore.open(case.need(File).path, PASSWORD)
    assert opened.chain == case.chain != ()
    assert opened.content.certificates == tuple(pkcs12.chain_entries(opened.authentication.chain))
    assert case.need(Installed).digest == opened.digest


def test_a_file_from_elsewhere_is_named(practice: OpenPractice, tmp_path: Path) -> None:
    """Another place than the workspace's own folder."""
    first = practice()
    list(walking(first).steps(Step.REQUEST))
    keystore = first.workspace.case.keystore
    assert keystore is not None
    moved = tmp_path / "ailleurs.p12"
    keystore.rename(moved)
    shutil.rmtree(first.workspace.folder / "cases")

    again = practice()
    list(walking(again, keystore=moved).steps())
    assert again.workspace.case.keystore == moved
    assert isinstance(walking(again), Walk)
    assert PIN is not None


def test_a_root_that_somebody_put_into_the_file_is_in_nobodys_way(practice: OpenPractice) -> None:
    """Chains are not stored: read back, the chain goes on to that root, and the file is as good as any."""
    first = practice()
    list(walking(first).steps(Step.REQUEST))
    keystore = first.workspace.case.keystore
    assert keystore is not None
    root = CertificateEntry("root", first.environment.roots[0].der)
    content = pkcs12.load(keystore.read_bytes(), PASSWORD).with_certificates([root])
    keystore.write_bytes(pkcs12.dump(content, PASSWORD, pkcs12.CHEAP_FOR_TESTS))

    again = practice()
    list(walking(again).steps())
    assert standing(again.workspace.case) is Standing.READY
    finished = pkcs12.load(keystore.read_bytes(), PASSWORD)
    assert finished.key("authentication").chain[-1] == root.certificate
    assert root in finished.certificates
