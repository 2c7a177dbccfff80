"""The commands for the life after the first request: documents, exit statuses, and what they refuse."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from ehcert_kit.keystore import pkcs12
from ehcert_kit.texts import Texts
from tests import commands
from tests.commands import kit
from tests.conftest import PASSWORD, PIN

pytestmark = pytest.mark.slow


@pytest.fixture
def workspace(certified: Path, tmp_path: Path) -> Path:
    """A copy of a workspace that was walked once."""
    return Path(shutil.copytree(certified, tmp_path / "w"))


def keystore(workspace: Path) -> Path:
    return sorted((workspace / "ehealth" / "keystore").glob("*p12"))[0]


def told(*words: str, code: int = 0, typed: str = "") -> dict[str, Any]:
    run = commands.told(*words, "--json", typed=typed)
    assert run.code == code, run.all
    document: dict[str, Any] = json.loads(run.output)
    return document


def test_renewed_and_activated_as_status_tells(workspace: Path) -> None:
    """Nothing to do, something, something else, nothing: 0, 1, 1, 0."""
    here = ("--workspace", str(workspace))
    (row,) = told("status", *here)["certificates"]
    assert {finding["severity"] for finding in row["findings"]} == {"note"}
    kit("practice-platform", "clock", *here, "--forward", "1020d")
    (row,) = told("status", *here, code=1)["certificates"]
    assert [finding["id"] for finding in row["findings"] if finding["severity"] == "act"] == ["renew"]
    assert all(finding["remedy"] and finding["owner"] for finding in row["findings"])
    assert told("status", "--within", "30d", *here)["certificates"]

    document = told("renew", *here)
    assert document["status"] == "to-activate"
    assert [step["name"] for step in document["steps"]][-1] == "etk"
    assert {row["etk_status"] for row in told("status", *here, code=1)["certificates"]} == {
        "VALID_ACTIVE",
        "WAIT_FOR_ACTIVATION",
    }
    assert told("activate", *here)["status"] == "ready"
    told("status", *here)
    revoked = told("revoke", "--keystore", str(keystore(workspace)), "--reason", "superseded", *here)
    assert revoked["status"] == "revoked"
    assert revoked["steps"][-1]["artefacts"] == {"certificate_status": "REVOKED", "etk_status": "REVOKED"}

    other = told("revoke", "--keystore", str(keystore(workspace)), "--reason", "keyCompromise", *here)
    assert other["status"] == "revoked"
    assert other["steps"][0]["met"] == ["reason-stands"]
    assert other["steps"][2]["artefacts"]["reason"] == "superseded"
    kit("status", *here)


def test_where_the_platform_told_nothing_the_document_says_why(workspace: Path) -> None:
    """A monitoring reads nothing but the document."""
    here = ("--workspace", str(workspace))
    kit("practice-platform", "cut", *here)
    document = told("status", *here, code=2)
    assert len(document["certificates"]) == 1
    assert set(document["problem"]) == {"key", "kb", "owner", "title"}


def test_what_runs_every_night_with_a_wrong_pin_blocks_no_card(workspace: Path) -> None:
    """The last try is left to a person; the files' own keys sign instead."""
    here = ("--workspace", str(workspace), "--pin-fd", "0")
    card = workspace / "practice" / "card.json"
    for _ in range(2):
        told("status", *here, code=2, typed="0000\n")
    assert '"tries_left":1' in card.read_text()
    run = commands.told("status", *here, "--json", typed="0000\n")
    assert json.loads(run.output)["certificates"] and run.code == 0
    assert Texts("fr")("machine-pin.warning") in run.error
    assert '"tries_left":1' in card.read_text()
    # The published PIN is that of this card.
    assert "Il ne reste qu'un essai" not in commands.told("status", *here[:2]).error


def test_what_could_not_be_looked_at_is_not_called_good(workspace: Path, tmp_path: Path) -> None:
    """A folder that is not there; a file whose dates nobody knows."""
    here = ("--workspace", str(workspace))
    assert "pas de dossier" in kit("status", *here, "--folder", str(tmp_path / "none"), code=2)
    shutil.copy(keystore(workspace), tmp_path / "autre.p12")
    (tmp_path / "autre.p12").write_bytes(
        pkcs12.dump(pkcs12.load(keystore(workspace).read_bytes(), PASSWORD), PASSWORD.__class__("Autre-2026!"))
    )
    (tmp_path / "v").mkdir()
    other = ("--workspace", str(tmp_path / "v"))
    (row,) = told("status", *other, "--folder", str(tmp_path), code=1)["certificates"]
    assert [finding["id"] for finding in row["findings"] if finding["severity"] == "act"] == ["unread"]


def test_nothing_is_written_over_a_keystore(workspace: Path) -> None:
    """Neither dates nor a sealed message nor a report."""
    file, here = keystore(workspace), ("--workspace", str(workspace))
    before = file.read_bytes()
    kit("calendar", str(file), "--to", str(file), code=1)
    kit("etk", "seal", "NIHII-GROUP=94000027", "--to", str(file), *here, code=1)
    kit("doctor", *here, "--report", str(file), code=1)
    assert file.read_bytes() == before


def test_a_file_of_practice_keeps_its_password_in_a_real_workspace(workspace: Path, tmp_path: Path) -> None:
    """As with every command that opens a file, environments are not mixed. In its own workspace it is changed."""
    file = keystore(workspace)
    before, words = file.read_bytes(), f"{PASSWORD.reveal()}\nNouveau-2027!\n"
    change = ("password", str(file), "--password-fd", "0", "--new-password-fd", "0")
    real = ("--environment", "acceptance", "--workspace", str(tmp_path / "real"))
    run = commands.told(*change, *real, typed=words)
    assert run.code == 1 and "Exercice et réalité ne se mélangent pas" in run.error
    assert file.read_bytes() == before
    assert commands.told(*change, typed=words).code == 0
    assert file.read_bytes() != before


def test_tokens_and_copies(workspace: Path, tmp_path: Path) -> None:
    """Looked up by its owner, proved with its file, tried with a message, and the file copied."""
    file, here = str(keystore(workspace)), ("--workspace", str(workspace))
    found = told("etk", "show", "nihii-group=94000027", *here)
    assert (found["status"], told("etk", "check", file, *here)["serial"]) == ("found", found["serial"])
    # As a path is pasted from elsewhere; its workspace is found by it.
    assert told("etk", "check", f'"{file}"')["serial"] == found["serial"]
    message = tmp_path / "m"
    sealed = commands.told("etk", "seal", "NIHII-GROUP=94000027", "--to", message, *here, typed="bonjour")
    assert sealed.code == 0, sealed.error
    assert told("etk", "open", message.as_uri(), "--keystore", file, *here)["text"] == "bonjour"
    copy = told("export", file, "--to", str(tmp_path / "copie"))
    assert Path(copy["copy"]).read_bytes() == Path(file).read_bytes()
    for words, code in (
        (("etk", "seal", "NIHII-GROUP=94000027"), 2),
        (("etk", "open", str(message)), 2),
        (("etk", "show", "94000027"), 1),
        (("etk", "show", "NIHII-GROUP=94000126"), 1),
    ):
        assert kit(*words, *here, code=code)


def test_a_person_without_a_card(tmp_path: Path) -> None:
    """Until he has confirmed, and then to the end; half of his words are not enough."""
    here = ("--workspace", str(tmp_path / "w"))
    who = ("--bis", "85410199973", "--first-names", "Anne", "--name", "Pratique")
    where = ("--email", "a@exercice.example", "--phone", "0470 00 00 00")
    kit("foreigner", *here, *who, code=2)
    refused = told("foreigner", *here, "--bis", "80010199976", *who[2:], *where, code=1)
    assert (refused["status"], refused["problem"]["key"]) == ("stopped", "bis-number-wanted")
    document = told("foreigner", *here, *who, *where)
    assert document["status"] == "to-confirm"
    assert "/practice/identity/" in document["steps"][-1]["artefacts"]["validation_url"]
    assert told("foreigner", *here, *who, *where)["status"] == "to-confirm"
    kit("practice-platform", "confirm", *here)
    kit("practice-platform", "clock", *here, "--forward", "1m")
    assert told("foreigner", *here)["status"] == "ready"


def test_another_request_beside_the_first(workspace: Path) -> None:
    """The name is taken; the first case stays as it is."""
    here = ("--workspace", str(workspace))
    assert "certificat actif" in kit("walk", "--new", *here, code=1)
    assert len(list((workspace / "cases").glob("*.json"))) == 2


def test_several_organisations_in_one_sitting(tmp_path: Path) -> None:
    """One document; the name that is in use is said with status 1, and the others are done all the same."""
    here = ("--workspace", str(tmp_path / "w"), "--scenario", "plusieurs-organisations")
    document = told("walk", "--organizations", "all", *here, code=1)
    assert (document["status"], document["environment"]) == ("stopped", "practice")
    first, *others = document["requests"]
    assert (first["status"], first["keystore"], first["problem"]["kb"]) == ("stopped", None, "KB-27")
    assert [request["status"] for request in others] == ["ready", "ready"]
    assert all(Path(request["keystore"]).is_file() and "problem" not in request for request in others)
    assert [step["name"] for step in others[1]["steps"]][-1] == "verify"
    assert [request["organization"] for request in others] == ["NIHII-GROUP=94010024", "CBE=0123456749"]

    again = told("walk", "--organizations", "2,3", *here)
    assert {step["status"] for request in again["requests"] for step in request["steps"]} == {"already"}
    assert "prêt." in kit("walk", "--organizations", "3", *here)
    for wrong in (("--organizations", "4"), ("--organizations", "0"), ("--organizations", "all", "--new")):
        kit("walk", *wrong, *here, code=2)


def test_each_signature_of_a_sitting_may_have_its_line(tmp_path: Path) -> None:
    """The first line says who it is, the next ones sign in turn; the last one serves for the rest."""
    sitting = ("walk", "--organizations", "2,3", "--scenario", "plusieurs-organisations", "--pin-fd", "0")
    pin = PIN.reveal()
    stopped = told(*sitting, "--workspace", str(tmp_path / "a"), code=1, typed=f"{pin}\n{pin}\n0000\n")
    assert [request["status"] for request in stopped["requests"]] == ["ready", "stopped"]
    assert stopped["requests"][1]["problem"]["key"] == "card-pin-wrong"

    refused = told(*sitting, "--workspace", str(tmp_path / "c"), code=1, typed=f"{pin}\n0000\n")
    assert [request["problem"]["key"] for request in refused["requests"]] == ["card-pin-wrong"] * 2
    assert refused["requests"][1]["steps"] == [], "the same wrong PIN is not sent again"

    all_by_one = told(*sitting, "--workspace", str(tmp_path / "b"), typed=f"{pin}\n")
    assert [request["status"] for request in all_by_one["requests"]] == ["ready", "ready"]
