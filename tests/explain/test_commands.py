"""Do not believe us: every command that is shown runs on this run's files and says what we said it would."""

from __future__ import annotations

import subprocess
from datetime import timedelta
from pathlib import Path

import pytest

from ehcert_kit.environments.kernel_settings import KernelSettings
from ehcert_kit.environments.settings import Settings
from ehcert_kit.explain.file import explain_file
from ehcert_kit.names import Step
from ehcert_kit.procedure import evidence
from ehcert_kit.procedure.workspace import EXCHANGES
from ehcert_kit.widgets.desk import Desk
from ehcert_kit.widgets.forms.start import MachineForm
from ehcert_kit.widgets.panel import ARTEFACTS, Panel
from tests.conftest import PASSWORD, walking

pytestmark = pytest.mark.slow

#: What is there from the beginning, and what is an answer, has nothing to be checked by a command.
WITHOUT_COMMAND = {
    *("environment", "trust", "machine", "organizations", "answer", "delivery"),
    *("exchanges", "sequence"),
}


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """A dossier at its end, on a machine that was looked at."""
    desk = Desk(KernelSettings(Settings(tmp_path_factory.mktemp("desk") / "w"), nobody=True), "valider")
    MachineForm(desk).act()
    list(walking(desk.session).steps())
    return desk


def test_a_chain_can_be_checked_where_the_practice_clock_is_ahead(tmp_path: Path) -> None:
    """By an hour, and already the certificate is of the future for a machine that knows its own time only."""
    desk = Desk(KernelSettings(Settings(tmp_path / "w"), nobody=True), "valider")
    assert desk.session.platform is not None
    desk.session.platform.clock.forward(timedelta(hours=1))
    list(walking(desk.session).steps(Step.CERTIFICATE))
    folder = evidence.write(desk.environment, desk.session.workspace)
    explained = Panel(desk, "chain").explained
    assert explained is not None
    command = explained.commands[0]
    run = subprocess.run(command.line, shell=True, cwd=folder, capture_output=True, text=True, check=False)
    assert command.expected in run.stdout, (command.line, run.stderr)


def test_a_message_that_a_power_cut_emptied_is_no_evidence(tmp_path: Path) -> None:
    """A question is not flushed to the disk; the page opens, and shows the next one."""
    desk = Desk(KernelSettings(Settings(tmp_path / "w"), nobody=True), "demander")
    list(walking(desk.session).steps(Step.ORGANIZATIONS))
    [question] = (tmp_path / "w" / EXCHANGES).glob("*-GetActorQualities-request.xml")
    question.write_bytes(b"")
    evidence.write(desk.environment, desk.session.workspace)
    assert Panel(desk, "question").explained is None


@pytest.mark.parametrize("artefact", ARTEFACTS)
def test_every_artefact_is_explained_and_its_commands_run(artefact: str, desk: Desk, tmp_path: Path) -> None:
    """In the folder of public artefacts, in a shell, as printed."""
    folder = evidence.write(desk.environment, desk.session.workspace)
    explained = Panel(desk, artefact).explained
    assert explained is not None
    assert explained.sentence
    assert bool(explained.commands) is (artefact not in WITHOUT_COMMAND)
    secret = tmp_path / "password"
    secret.write_text(PASSWORD.reveal())
    for command in explained.commands:
        assert command.files and all((folder / file).exists() for file in command.files), command.line
        # The reader types the password; a test has no terminal.
        line = command.line.replace("openssl pkcs12", f"openssl pkcs12 -passin file:{secret}")
        line = line.replace("keytool -list", f"keytool -list -storepass:file {secret}")
        run = subprocess.run(line, shell=True, cwd=folder, capture_output=True, text=True, check=False)
        assert run.returncode == 0, (line, run.stderr)
        assert command.expected in run.stdout + run.stderr, (line, run.stdout, run.stderr)


@pytest.mark.parametrize("name", ["question.xml", "requete.xml", "enregistrement.xml"])
def test_a_signed_message_that_is_inspected_can_be_checked(name: str, desk: Desk, tmp_path: Path) -> None:
    """By the command that is told, in the place where it lies; it fails where a letter was changed."""
    octets = (evidence.write(desk.environment, desk.session.workspace) / name).read_bytes()
    file = tmp_path / "d'un autre.xml"
    file.write_bytes(octets)
    (explained,) = explain_file(desk.say, file)
    (command,) = explained.commands
    run = subprocess.run(command.line, shell=True, capture_output=True, text=True, check=False)
    assert (run.returncode, command.expected in run.stdout + run.stderr) == (0, True)
    file.write_bytes(octets.replace(b'Id="_', b'Id="_0', 1))
    assert subprocess.run(command.line, shell=True, capture_output=True, check=False).returncode != 0

    file.write_bytes(b"POST /x HTTP/1.1\r\nHost: h\r\n\r\n" + octets)
    (recorded,) = explain_file(desk.say, file)
    assert recorded.commands == ()


def test_nothing_secret_is_among_the_evidence(desk: Desk) -> None:
    """Public artefacts only."""
    folder = evidence.write(desk.environment, desk.session.workspace)
    for file in folder.iterdir():
        assert b"PRIVATE KEY" not in file.read_bytes()


def test_a_changed_letter_breaks_the_signature(desk: Desk) -> None:
    """The command for the signed request fails on a request that was changed."""
    folder = evidence.write(desk.environment, desk.session.workspace)
    line = Panel(desk, "request").command
    file = folder / "requete.xml"
    original = file.read_bytes()
    file.write_bytes(original.replace(b"EXERCICE", b"EXERCISE", 1))
    run = subprocess.run(line, shell=True, cwd=folder, capture_output=True, check=False)
    file.write_bytes(original)
    assert run.returncode != 0
