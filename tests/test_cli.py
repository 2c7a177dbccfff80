"""The command line: what it prints, what it gives programs, how it ends."""

from __future__ import annotations

import functools
import io
import json
import os
import pwd
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path

import pytest

from ehcert_kit.cli import main
from ehcert_kit.cli.program import parse
from ehcert_kit.cli.secrets import Secrets
from ehcert_kit.cli.walk import asker, reader, walk_with
from ehcert_kit.errors import ContractNotRead, PasswordRefused
from ehcert_kit.messages.contract import Contract
from ehcert_kit.names import Step
from ehcert_kit.procedure.prerequisites import CHECKS
from ehcert_kit.secret import Secret
from ehcert_kit.texts import Texts
from ehcert_kit.values import replace
from tests import local, marked
from tests.commands import KIT, kit, running, told
from tests.conftest import OpenPractice, scenario_file, walking
from tests.reference import RECORDED, SAMPLES

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def walked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace in which the whole procedure was walked, with its JSON document and wire log."""
    folder = tmp_path_factory.mktemp("walked")
    document = kit("walk", "--workspace", str(folder / "w"), "--wire-log", str(folder / "wire"), "--json")
    (folder / "walk.json").write_text(document)
    return folder


def test_the_document_names_every_step_and_its_artefacts(walked: Path) -> None:
    """One document, for programs."""
    document = json.loads((walked / "walk.json").read_text())
    artefacts = {key: value for step in document["steps"] for key, value in step["artefacts"].items()}

    assert (document["status"], document["environment"]) == ("ready", "practice")
    assert [s["name"] for s in document["steps"]] == (
        "check identify organizations contract keystore request wait certificate etk verify".split()
    )
    assert {"keystore", "subject", "public_key_identifier", "certificate_serial", "etk_serial"} <= set(artefacts)
    assert document["practice_password"] == "Exercice-2026!"
    assert Path(artefacts["keystore"]).is_file()


def test_the_wire_log_pairs_requests_with_responses(walked: Path) -> None:
    """`NN-Operation-request.xml` and `-response.xml`, numbered in order."""
    names = sorted(p.name for p in (walked / "wire").iterdir())
    assert all(re.fullmatch(r"\d\d-[A-Za-z]+-(request|response)\.xml", name) for name in names)
    assert len([n for n in names if "request" in n]) == len([n for n in names if "response" in n]) >= 11


def test_people_read_sentences(tmp_path: Path) -> None:
    """Each step says what it did, in French; a second run says that all is ready."""
    first = kit("walk", "--workspace", str(tmp_path))
    assert "ENVIRONNEMENT D'EXERCICE" in first
    assert "Carte lue\u00a0: Camille EXERCICE." in first
    assert "Prêt." in first
    assert "(déjà fait)" in kit("walk", "--workspace", str(tmp_path))


def test_until_stops_where_asked(tmp_path: Path) -> None:
    """Any step."""
    document = json.loads(kit("walk", "--workspace", str(tmp_path), "--until", "contract", "--json"))
    assert document["status"] == "until contract"
    assert document["steps"][-1]["name"] == "contract"


def test_expected_trouble_is_said_in_five_parts_and_with_status_one(tmp_path: Path) -> None:
    """On the error stream, no traceback; programs find its key."""
    port = free_port()
    words = ("walk", "--workspace", str(tmp_path), "--platform", f"http://127.0.0.1:{port}")
    said = kit(*words, code=1)

    assert "La plate-forme d'exercice ne répond pas" in said
    assert "Qui peut agir" in said
    assert "Traceback" not in said


def test_a_mistake_in_a_scenario_is_said_with_file_and_key(tmp_path: Path) -> None:
    """Unknown keys, wrong types, goals that cannot be."""
    good = 'id = "x"\ntitle.fr = "x"\nlesson.fr = "x"\nsolution = { for_self = true }\n'
    for text, where in (
        (good + "wheels = 4\n", "wheels"),
        (good.replace('title.fr = "x"\n', 'title.nl = "x"\n'), "title.fr"),
        (
            good + 'organisations = [{ type = "CBE", number = "0123456740", name = "x" }]\n',
            "organisations[0].number",
        ),
        (good + 'events = [{ after = "Lunch", do = "down" }]\n', "events[0]"),
        (good + 'accent = "martian"\n', "accent"),
        ('id = "x"\n', "title"),
        ("id = ", "x.toml"),
    ):
        file = tmp_path / "x.toml"
        file.write_text(text)
        said = kit("walk", "--workspace", str(tmp_path / "w"), "--scenario", str(file), code=1)
        assert "x.toml" in said
        assert where in said, (where, said)


def test_practice_switches_are_refused_in_real_environments(tmp_path: Path) -> None:
    """Neither scenario, platform address nor practice card, and no practice workspace."""
    acceptance = ("walk", "--environment", "acceptance", "--workspace", str(tmp_path))
    for switch in (("--scenario", "pin-faux"), ("--platform", "http://127.0.0.1:1"), ("--card", "practice")):
        assert "n'existe que pour s'exercer" in kit(*acceptance, *switch, code=1)
    kit("walk", "--workspace", str(tmp_path / "w"), "--until", "identify")
    said = kit("walk", "--environment", "acceptance", "--workspace", str(tmp_path / "w"), code=1)
    assert (
        "environnement « practice »".replace(" ", "\u00a0").replace("environnement\u00a0", "environnement ")
        in said
    )


def test_a_real_platform_is_refused_as_practice_platform(tmp_path: Path) -> None:
    """Practice and reality do not mix."""
    words = ("walk", "--workspace", str(tmp_path), "--platform", "https://services.ehealth.fgov.be")
    assert "ne se mélangent pas" in kit(*words, code=1)


def test_passwords_are_no_arguments() -> None:
    """There is no such option, only descriptors."""
    help_ = kit("walk", "--help")
    assert "--pin-fd" in help_ and "--password-fd" in help_
    assert not re.search(r"--(pin|password)[ =]", help_)


def test_which_version_it_is() -> None:
    """Alone, as a module, and where a help desk looks."""
    here = f"ehcert-kit {version('ehcert-kit')}"
    assert kit("--version") == kit("--lang", "nl", "--version") == f"{here}\n"
    assert here in kit("doctor")


def test_every_command_teaches() -> None:
    """`--help` of each command has a sentence of its own, and each option one."""
    assert "pas à pas" in kit("--help")
    for command in ("serve", "walk", "practice-platform", "inspect"):
        text = kit(command, "--help")
        options = re.findall(r"^  (--[a-z-]+)[^\n]*(?:\n {10,}\S|  \S)", text, re.MULTILINE)
        assert len(options) == len(re.findall(r"^  --", text, re.MULTILINE)), text


def test_what_the_platform_knows(walked: Path) -> None:
    """Requests, certificates and tokens, as lists."""
    known = json.loads(kit("practice-platform", "show", "--workspace", str(walked / "w"), "--json"))
    assert [len(known[name]) for name in ("requests", "certificates", "etks")] == [1, 1, 1]


@pytest.mark.parametrize(
    ("file", "words"),
    [
        (RECORDED / "cases" / "r01-group" / "csr.der", "La demande de certificat"),
        (RECORDED / "cases" / "r01-group" / "csr.pem", "NIHII-GROUP"),
        (RECORDED / "cases" / "r01-group" / "keystore-1-pending.p12", "pas terminé"),
        (RECORDED / "cases" / "r01-group" / "keystore-3-etk.p12", "terminé"),
        (RECORDED / "cases" / "r01-group" / "messages" / "05-GenerateCertificate.request.http", "signature"),
        (
            RECORDED / "cases" / "r01-group" / "messages" / "06-GetCertificate.response.xml",
            "CERT_NOT_YET_DELIVERED",
        ),
        (RECORDED / "pki" / "eid-anne-auth.crt.pem", "digitalSignature"),
        (SAMPLES / "vectors" / "etk.ec.der", "jeton de chiffrement"),
        (SAMPLES / "keystore" / "placeholder.der", "provisoire"),
    ],
    ids=lambda value: value.name if isinstance(value, Path) else "",
)
def test_inspect_says_what_is_in_a_file(file: Path, words: str) -> None:
    """Keystores, certificates, CSRs, tokens, recorded messages."""
    assert words in kit("inspect", str(file))


def test_inspect_says_what_a_file_is_not(tmp_path: Path) -> None:
    """Something else, nothing, damaged."""
    (tmp_path / "x.txt").write_text("bonjour")
    assert "n'est pas un fichier de clés" in kit("inspect", str(tmp_path / "x.txt"), code=1)
    assert "Il n'y a pas de fichier" in kit("inspect", str(tmp_path / "y.p12"), code=1)
    assert "Le fichier de clés n'est pas là" in kit("password", str(tmp_path / "y.p12"), code=1)


# ── over HTTP ────────────────────────────────────────────────────────────────────────────────


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@contextmanager
def platform(folder: Path, *words: str) -> Iterator[str]:
    """A practice platform in a process of its own. Gives its address."""
    port = str(free_port())
    with running("practice-platform", "--port", port, "--workspace", folder, *words) as output:
        ends = time.monotonic() + 30
        while port not in output.read_text(encoding="utf-8"):
            assert time.monotonic() < ends, "it does not say that it serves"
            time.sleep(0.05)
        yield f"http://127.0.0.1:{port}"


def test_a_walk_against_a_platform_of_its_own(tmp_path: Path) -> None:
    """Started separately, asked over HTTP: the same procedure, the same end."""
    with platform(tmp_path / "p") as address:
        document = json.loads(kit("walk", "--platform", address, "--workspace", tmp_path / "w", "--json"))
        assert document["status"] == "ready"
        known = json.loads(kit("practice-platform", "show", "--workspace", tmp_path / "p", "--json"))
        assert len(known["certificates"]) == 1


@pytest.mark.slow
@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_a_platform_without_a_workspace_leaves_none(how: signal.Signals, tmp_path: Path) -> None:
    """Its folder is said, with the key of its control in it, and gone with it, however it ends."""
    command = [KIT, "practice-platform", "--port", str(free_port())]
    environment = {**os.environ, "TMPDIR": str(tmp_path)}
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, encoding="utf-8") as served:
        assert served.stdout is not None
        folder = Path(served.stdout.readline().split()[-1])
        assert "127.0.0.1" in served.stdout.readline()
        assert folder.parent == tmp_path and list(folder.rglob("control.key"))
        served.send_signal(how)
    assert served.returncode in (0, 130) and list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("event", ["drop-answer", "down"])
def test_mishaps_over_http_are_those_of_a_network(event: str, tmp_path: Path) -> None:
    """A dropped answer closes the connection; a platform that is down shows a page."""
    scenario = tmp_path / "essai.toml"
    trigger = "after" if event == "drop-answer" else "before"
    scenario.write_text(
        'extends = "groupe-simple"\nid = "essai"\ntitle.fr = "x"\nlesson.fr = "x"\ndelivery = { after_s = 0.1 }\n'
        f'events = [{{ {trigger} = "GenerateCertificate", do = "{event}" }}]\n'
    )
    with platform(tmp_path / "p", "--scenario", str(scenario)) as address:
        document = json.loads(kit("walk", "--platform", address, "--workspace", tmp_path / "w", "--json"))
        assert document["status"] == "ready"
        request = next(s for s in document["steps"] if s["name"] == "request")
        assert request["met"] == (["KB-50"] if event == "drop-answer" else ["KB-47"])


def test_two_secrets_on_one_descriptor(tmp_path: Path) -> None:
    """One line each, in the order in which they are asked for; a descriptor that is none is said."""
    words = ("walk", "--workspace", tmp_path / "w", "--pin-fd", "0", "--password-fd", "0", "--json")
    run = told(*words, typed="1234\nUn-mot-de-passe-9\n")
    assert run.code == 0, run.error
    document = json.loads(run.output)
    assert document["status"] == "ready" and "practice_password" not in document

    said = kit("walk", "--workspace", str(tmp_path / "x"), "--pin-fd", "57", code=1)
    assert "descripteur 57" in said


TOO_LONG = "a" * 300


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["inspect", TOO_LONG], 1),
        (["password", TOO_LONG], 1),
        (["status", "--workspace", TOO_LONG], 2),
        (["status", "--folder", TOO_LONG], 2),
        (["show", "sequence", "--workspace", TOO_LONG], 2),
        (["print", "memo", "--to", "memo.html", "--workspace", TOO_LONG], 1),
        (["practice-platform", "show", "--workspace", TOO_LONG], 2),
        (["practice-platform", "clock", "--workspace", TOO_LONG], 1),
        (["walk", "--scenario", TOO_LONG], 1),
    ],
    ids=lambda words: " ".join(words).replace(TOO_LONG, "") if isinstance(words, list) else "",
)
def test_a_name_that_no_file_can_have_is_told_like_any_other(words: list[str], code: int, tmp_path: Path) -> None:
    """The system refuses even the question whether there is such a file."""
    here = [] if "--workspace" in words or words[0] in ("inspect", "password") else ["--workspace", "."]
    run = told(*words, *here, folder=tmp_path)
    assert run.code == code, run.all
    assert TOO_LONG in run.error and "Errno" not in run.error


def test_a_password_that_is_typed_for_a_new_file_is_typed_twice(
    practice: OpenPractice, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Mistyped once, nobody could open the file again; a file that is there tells by itself."""
    session = practice()
    typed = iter(["Un-mot-de-passe-9", "Un-mot-de-pase-9", "Un-mot-de-passe-9"])
    asked: list[str] = []

    def prompt(question: str) -> Secret:
        asked.append(question)
        return Secret(next(typed))

    monkeypatch.setattr("ehcert_kit.cli.secrets.prompt", prompt)
    monkeypatch.setattr(type(session), "practice_password", None)
    options = Namespace(password_fd=None, pin_fd=None, patience=30.0)
    secrets = Secrets(options, session, Texts("fr"))
    with pytest.raises(PasswordRefused, match="confirmation"):
        list(walk_with(options, Texts("fr"), session, secrets).request(Step.KEYSTORE))
    assert not list(session.environment.keystore_folder.glob("*p12"))

    list(walk_with(options, Texts("fr"), session, secrets).request(Step.KEYSTORE))
    assert len(list(session.environment.keystore_folder.glob("*p12"))) == 1
    assert len(asked) == 3
    list(walk_with(options, Texts("fr"), session, secrets).request())
    assert len(asked) == 3


def test_the_doctor_says_row_by_row_whether_one_can_start(tmp_path: Path) -> None:
    """In words, as JSON, and as a report that a help desk may read."""
    report = tmp_path / "report.txt"
    rows = kit("doctor", "--workspace", str(tmp_path / "w"), "--report", str(report))
    assert "Carte lue\u00a0: Camille EXERCICE." in rows and "On peut commencer." in rows
    checks = json.loads(kit("doctor", "--workspace", str(tmp_path / "w"), "--json"))["checks"]
    assert len(checks) >= 10
    assert {"name", "status", "detail", "remedy", "owner"} == set(checks[0])
    assert all(row["remedy"] and row["owner"] for row in checks if row["status"] in ("failed", "warning"))
    masked = report.read_text()
    assert "EXERCICE" not in masked and not re.search(r"\d{8}", masked) and str(Path.home()) not in masked


def test_the_doctor_fails_where_one_cannot_start(tmp_path: Path) -> None:
    """Each failing row has its remedy and who can fix it; the exit status says it too."""
    run = told("doctor", "--workspace", tmp_path, "--card", "pkcs11:/nowhere/module.so", "--json")
    checks = {row["name"]: row for row in json.loads(run.output)["checks"]}
    assert run.code == 1
    assert checks["backend"]["status"] == "failed" and "/nowhere/module.so" in checks["backend"]["detail"]
    assert checks["backend"]["owner"] == "it" and checks["backend"]["remedy"]


def test_the_doctor_shows_its_other_rows_where_the_folder_cannot_be_written(tmp_path: Path) -> None:
    """The wrong one first. The practice card and platform would be in that folder: nothing is said of them."""
    (tmp_path / "file").write_text("")
    folder, report = tmp_path / "file" / "w", tmp_path / "report.txt"
    run = told("doctor", "--workspace", folder, "--json", "--report", report)
    first, *others = json.loads(run.output)["checks"]
    assert run.code == 1 and (first["name"], first["status"]) == ("folder", "failed")
    assert str(folder) in first["detail"] and first["remedy"] and first["owner"]
    status = {row["name"]: row["status"] for row in others}
    assert set(status) == set(CHECKS) - {"folder"} and status["python"] == "ok"
    assert {status[name] for name in ("card", "certificates", "pin", "platform", "clock")} == {"skipped"}
    assert "[failed]" in report.read_text() and "preparing" not in report.read_text()


def waiting(folder: Path) -> Path:
    """A scenario whose request waits for a tutor's decision."""
    scenario = folder / "attente.toml"
    scenario.write_text(
        'extends = "groupe-simple"\nid = "attente"\ntitle.fr = "Attente"\nlesson.fr = "Attendre."\n'
        'organisations = [{ type = "NIHII-GROUP", name = "EXERCICE Soins", manager = false }]\n'
    )
    return scenario


def test_a_tutor_decides_about_a_request_that_waits(tmp_path: Path) -> None:
    """A person without the right to act asks; somebody at the practice platform accepts."""
    scenario = waiting(tmp_path)
    folder = str(tmp_path / "w")
    kit("walk", "--workspace", folder, "--scenario", scenario, "--until", "request")
    shown = kit("practice-platform", "show", "--workspace", folder)
    assert "waits_for_tutor" in shown and not {"None", "True", "False"} & set(shown.split())
    assert "En attente" in kit("practice-platform", "accept", "ffff", "--workspace", folder, code=1)
    assert "acceptée" in kit("practice-platform", "accept", "--workspace", folder)
    assert "Prêt." in kit("walk", "--workspace", folder)


def test_what_a_tutor_and_a_counter_did_is_told_to_programs(tmp_path: Path) -> None:
    """As a document, also where there was nothing to do."""
    here = ("--json", "--workspace", tmp_path / "w")
    kit("walk", *here, "--scenario", waiting(tmp_path), "--until", "request")
    kit("practice-platform", "pull-card", *here)
    assert json.loads(kit("practice-platform", "counter", *here)) == {"done": "counter", "card": ["insert-card"]}
    assert json.loads(kit("practice-platform", "counter", *here)) == {"done": "counter", "card": []}
    nothing = json.loads(told("practice-platform", "confirm", *here).output)
    assert (nothing["status"], nothing["problem"]["key"]) == ("stopped", "cli-platform-none")
    accepted = json.loads(kit("practice-platform", "accept", *here))
    assert accepted["done"] == "accept" and len(accepted["public_key_identifier"]) == 40


def test_a_platform_that_is_not_there_knows_nothing(tmp_path: Path) -> None:
    """Asking does not make one."""
    kit("practice-platform", "show", "--workspace", str(tmp_path / "nowhere"), code=2)
    assert not (tmp_path / "nowhere").exists()


@pytest.mark.parametrize("words", ["status --json", "show sequence", "practice-platform show --json"])
def test_what_only_reads_creates_nothing(words: str, tmp_path: Path) -> None:
    """A workspace that was named must be there; the usual one may not have begun."""
    run = told(*words.split(), "--workspace", tmp_path / "typo9")
    assert (run.code, list(tmp_path.iterdir())) == (2, []) and "typo9" in run.error
    data = {"XDG_DATA_HOME": str(tmp_path), "HOME": str(tmp_path)}
    run = told(*words.split(), variables=data)
    assert (run.code, list(tmp_path.iterdir())) == (0 if "status" in words else 1, []), run.error


def test_status_begins_no_workspace_for_the_folders_that_it_is_given(walked: Path, tmp_path: Path) -> None:
    """And looks at them, and where the environment's keystores usually are, all the same."""
    data, temporary, usual = tmp_path / "data", tmp_path / "tmp", tmp_path / "home" / "ehealth" / "keystore"
    for folder in (data, temporary, usual):
        folder.mkdir(parents=True)
    file = next(walked.rglob("*.p12"))
    shutil.copy(file, usual / "official.p12")
    variables = {"XDG_DATA_HOME": str(data), "HOME": str(tmp_path / "home"), "TMPDIR": str(temporary)}
    run = told("status", "--json", "--folder", file.parent, variables=variables)
    seen = json.loads(run.output)
    assert [row["keystore"] for row in seen["certificates"]] == [str(file)], run.error
    assert seen["looked_in"][0].startswith(str(data))
    real = ("--environment", "acceptance", "--card", "pkcs11:/nowhere.so")
    run = told("status", "--json", *real, variables={**variables, "https_proxy": "http://127.0.0.1:1"})
    assert [row["keystore"] for row in json.loads(run.output)["certificates"]] == [str(usual / "official.p12")]
    assert [list(data.iterdir()), list(temporary.glob("ehcert-*"))] == [[], []]


#: The system refuses it, like one in a folder that is closed to the user.
REFUSED_NAME = "a" * 5000


@pytest.mark.parametrize(
    "words", ["inspect {}", "show exchanges --workspace {}", "password {}", "export {} --to d"]
)
def test_a_name_that_the_system_refuses_is_told_in_a_sentence(words: str, tmp_path: Path) -> None:
    """Wherever it stands."""
    run = told(*words.format(REFUSED_NAME).split(), folder=tmp_path)
    assert run.code in (1, 2)
    assert "Le système l'a refusé." in run.error


@pytest.mark.parametrize(
    ("words", "status", "key"),
    [
        ("walk --scenario typo", 1, "scenario-unknown"),
        ("walk --platform http://127.0.0.1:1", 1, "practice-platform-unreachable"),
        ("walk --organizations 99", 2, "cli-organizations-list"),
        ("walk --workspace file", 1, "folder-unusable"),
        ("foreigner --name X", 2, "cli-foreigner-all"),
        ("status --workspace typo", 2, "folder-absent"),
        (f"status --workspace {REFUSED_NAME}", 2, "file-not-readable"),
        (f"status --workspace . --folder {REFUSED_NAME}", 2, "file-not-readable"),
        (f"walk --workspace {REFUSED_NAME}", 1, "folder-not-writable"),
        ("practice-platform --reset", 2, "cli-platform-clock-only"),
        ("etk seal NIHII-GROUP=94000027", 2, "cli-etk-seal-needs"),
    ],
)
def test_programs_are_told_what_stopped_a_command(words: str, status: int, key: str, tmp_path: Path) -> None:
    """Whatever it was, in the document that they wait for."""
    (tmp_path / "file").touch()
    place = () if "--workspace" in words else ("--workspace", "w")
    run = told(*words.split(), *place, "--json", folder=tmp_path)
    document = json.loads(run.output)
    assert (run.code, document["status"], document["problem"]["key"]) == (status, "stopped", key)
    assert document["problem"]["title"] in run.error


@pytest.mark.parametrize(
    "words",
    [
        "walk --platform ftp://127.0.0.1:1",
        "walk --platform localhost:8765",
        "walk --card foo",
        "show sequence --to x.png",
        "softhsm-card --holder 61",
        "virtual-card --holder 61",
    ],
)
def test_a_word_that_cannot_be_is_refused_with_those_that_can(words: str, tmp_path: Path) -> None:
    run = told(*words.split(), folder=tmp_path)
    allowed = {"--platform": "http://", "--card": "pkcs11:", "--to": ".svg", "--holder": "1 à 60"}
    assert run.code == 2 and allowed[words.split()[-2]] in run.error, run.error
    assert list(tmp_path.iterdir()) == []


def test_what_a_platform_waits_for_and_where_its_key_is(tmp_path: Path) -> None:
    """In words, and for programs."""
    here = ("--workspace", tmp_path)
    kit("walk", *here, "--until", "identify")
    assert "Aucune demande n'attend" in kit("practice-platform", "accept", "zz", *here, code=1)
    key = json.loads(kit("practice-platform", "key", "--json", *here))["key"]
    assert Path(key).is_file()


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    said = kit("inspect", tmp_path, code=1)
    assert "est un dossier" in said and "copi" not in said


# ── what a person is asked ───────────────────────────────────────────────────────────────────


def test_only_a_number_of_the_list_chooses(
    practice: OpenPractice, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Anything else is asked again; list and questions go where errors go."""
    organizations = (
        '[{ type = "NIHII-GROUP", name = "EXERCICE Un" }, { type = "NIHII-PHARMACY", name = "EXERCICE Deux" }]'
    )
    session = practice(scenario_file(tmp_path, f"organisations = {organizations}\n"))
    list(walking(session).steps(Step.ORGANIZATIONS))
    capsys.readouterr()
    typed = ["abc", "", "²", "0", "3", "-1", "2", "a@exemple.be", "0470 00 00 00"]
    monkeypatch.setattr("sys.stdin", io.StringIO("\n".join(typed) + "\n"))
    answers = asker(Texts(), session)()
    said = capsys.readouterr()

    assert answers.organization == 1
    assert answers.contact.email_private == "a@exemple.be"
    assert said.out == ""
    assert "  2. EXERCICE Deux (NIHII-PHARMACY=" in said.err
    assert said.err.count("(de 1 à 2)") == 7


@pytest.mark.parametrize("answer", ["oui\n", "non\n", ""])
def test_a_contract_is_read_beside_the_document(
    answer: str, practice: OpenPractice, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """In a real environment: the text and the question are for a person, the output is for a program."""
    session = practice()
    session = replace(session, environment=replace(session.environment, name="acceptance"))
    list(walking(practice()).steps(Step.CONTRACT))
    contract = session.workspace.case.contract
    assert isinstance(contract, Contract)
    capsys.readouterr()
    monkeypatch.setattr("sys.stdin", io.StringIO(answer))
    if answer == "oui\n":
        reader(Texts(), session)(contract)
    else:
        with pytest.raises(ContractNotRead if answer else KeyboardInterrupt):
            reader(Texts(), session)(contract)
    said = capsys.readouterr()
    assert said.out == ""
    assert "Écrivez « oui »" in said.err.replace("\u00a0", " ") and len(said.err.splitlines()) > 3


def without_terminal(*words: str | Path, typed: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [KIT, *map(str, words)], input=typed, capture_output=True, text=True, timeout=60, start_new_session=True
    )


def test_without_a_terminal_no_secret_is_asked_for(tmp_path: Path, walked: Path) -> None:
    """It would be seen; how to hand it over is said instead."""
    scenario = marked.scenario(tmp_path)
    run = without_terminal("walk", "--workspace", tmp_path / "w", "--scenario", scenario, "--json", typed="1234\n")
    assert (run.returncode, json.loads(run.stdout)["problem"]["key"]) == (2, "no-terminal")
    file = next(walked.rglob("*.p12"))
    run = without_terminal("password", file)
    assert (run.returncode, run.stdout) == (2, "")
    assert "--new-password-fd" in run.stderr and "Warning" not in run.stderr and "Mot de passe" not in run.stderr


def test_a_new_password_is_asked_for_once_the_file_is_open(tmp_path: Path, walked: Path) -> None:
    """Not of a file that is not there, nor after an old password that is wrong."""
    assert without_terminal("password", tmp_path / "no.p12").returncode == 1
    run = without_terminal("password", next(walked.rglob("*.p12")), "--password-fd", "0", typed="Faux-2026!\n")
    assert run.returncode == 1 and "mot de passe" in run.stderr.lower(), run.stderr


# ── what is given on the command line ────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("doctor --report {}/file/report.txt", "{}/file"),
        ("doctor --report {}/absent/report.txt", "{}/absent"),
        ("doctor --card pcsc --apdu-log {}/absent/apdu.log", "{}/absent/apdu.log"),
        ("walk --card pcsc --apdu-log {}/file/apdu.log", "{}/file/apdu.log"),
        ("walk --wire-log {}/file", "{}/file"),
        ("walk --wire-log {}/file/wire", "{}/file/wire"),
        ("walk --wire-log /proc", "/proc"),
    ],
)
def test_a_place_that_cannot_be_written_is_said(words: str, place: str, tmp_path: Path) -> None:
    """Where, and that it is nobody's bug."""
    (tmp_path / "file").write_text("")
    placed = words.format(tmp_path).split()
    said = kit(*placed, "--workspace", str(tmp_path / "w"), code=1)
    assert f"Impossible d'écrire dans {place.format(tmp_path)}.\n" in said


@pytest.mark.parametrize("command", ["serve", "practice-platform"])
@pytest.mark.parametrize("port", ["99999", "65536", "-1", "²", "8765.0"])
def test_a_port_is_one(command: str, port: str) -> None:
    """No other one is taken instead."""
    assert "Un port est un nombre de 0 à 65535" in kit(command, "--port", port, code=2)


PROXY = {"https_proxy": "http://utilisateur:12secret/x@proxy:abc"}


@pytest.mark.parametrize("command", ["doctor", "walk"])
def test_a_proxy_s_address_that_is_none_is_said(command: str, tmp_path: Path) -> None:
    """With the place to mend, and without user and password; the doctor still has all its rows."""
    run = told(command, "--environment", "acceptance", "--workspace", tmp_path / "w", variables=PROXY)
    assert run.code == 1, run.all
    if command == "doctor":
        assert "https_proxy=proxy:abc" in run.output
        for title in ("Python", "Disque", "Proxy", "Réseau", "Horloge"):
            assert title in run.output
    assert "secret" not in run.all and "utilisateur" not in run.all and "pare-feu" not in run.all


def test_the_pages_open_whatever_the_proxy(tmp_path: Path) -> None:
    """It is said where the computer is checked, not by a server that does not start."""
    words = [KIT, "serve", "--no-browser", "--environment", "acceptance", "--workspace", str(tmp_path / "w")]
    run = subprocess.Popen(words, env={**os.environ, **PROXY}, stdout=subprocess.PIPE, text=True)
    assert run.stdout is not None
    assert "http://127.0.0.1:" in run.stdout.readline()
    run.terminate()
    assert run.wait(timeout=30) == 0


def test_a_tilde_that_no_shell_has_seen_is_the_home(tmp_path: Path) -> None:
    """Of oneself, of another, of nobody."""
    run = functools.partial(told, folder=tmp_path, variables={"HOME": str(tmp_path)})
    done = run("walk", "--workspace=~/w", "--wire-log=~/wire", "--until", "identify")
    assert done.code == 0, done.error
    assert (tmp_path / "w" / "practice").is_dir() and (tmp_path / "wire").is_dir()
    module = run("walk", "--workspace=~/w", "--card", "pkcs11:~/module.so")
    assert module.code == 1 and f"{tmp_path}/module.so" in module.error
    for words in (
        ("walk", "--workspace=~/w", "--card", "pkcs11:~no-such-user/x.so"),
        ("walk", "--workspace=~/w", "--keystore=~no-such-user/x.p12"),
        ("doctor", "--workspace=~/w", "--report=~no-such-user/x"),
        ("inspect", "~no-such-user/x"),
    ):
        nobody = run(*words)
        assert nobody.code == 1 and "~no-such-user" in nobody.error, words


@pytest.mark.parametrize(
    "words",
    [
        *("walk", "walk --environment acceptance --workspace w", "doctor", "status", "show sequence"),
        *("print memo --to memo.pdf", "practice-platform show", "softhsm-card"),
    ],
)
def test_a_user_without_a_home_is_told_so(
    words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """As a service or a container may have. It is nobody's bug, wherever the folder is first needed."""

    def unknown(uid: int) -> pwd.struct_passwd:
        raise KeyError(uid)

    monkeypatch.setattr(pwd, "getpwuid", unknown)
    monkeypatch.chdir(tmp_path)
    for name in ("HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "EHCERT_STATE"):
        monkeypatch.delenv(name, raising=False)
    assert main([*words.split(), "--lang", "en"]) == 2
    told = capsys.readouterr().err
    assert "No home folder is known." in told and "Set HOME" in told
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("words", [(), ("--lang", "nl"), ("--port", "8080"), ("serve",)], ids=" ".join)
def test_without_a_command_the_words_are_those_of_serve(words: tuple[str, ...]) -> None:
    options = Namespace()
    parse(words, Texts("fr"), options)
    assert (options.module, options.port) == ("serve", 8080 if "8080" in words else None)


def test_without_a_word_it_serves_the_pages(tmp_path: Path) -> None:
    """What `make run` does: the link is printed, the home page answers, and the signal ends it."""
    environment = {**os.environ, "HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path), "BROWSER": "true"}
    run = subprocess.Popen([KIT], env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    assert run.stdout is not None
    said = run.stdout.readline()
    link = re.search(r"http://\S+", said)
    assert link is not None, said + run.stdout.read()
    assert "Certificat eHealth" in local.get(link[0], follow_redirects=True).text
    run.terminate()
    assert run.wait(timeout=30) == 0


@pytest.mark.parametrize("command", [("doctor",), ("walk", "--until", "identify")], ids=" ".join)
def test_what_was_put_aside_is_said_by_every_command_that_opens(command: tuple[str, ...], tmp_path: Path) -> None:
    """The damaged file is kept under a dated name; the command does its work."""
    (tmp_path / "workspace.json").write_text("{")
    run = told(*command, "--workspace", tmp_path)
    assert run.code == 0, run.error
    (aside,) = tmp_path.glob("workspace.json.*")
    assert aside.name in run.error


INTERRUPTED = """
import sys

class Interrupted:
    def find_spec(self, name, *_):
        if name == sys.argv[1]:
            raise KeyboardInterrupt

sys.meta_path.insert(0, Interrupted())
from ehcert_kit.cli import main{more}
sys.exit({call})
"""


@pytest.mark.parametrize("imported", ["ehcert_kit.cli.program", "ehcert_kit.texts", "ehcert_kit.cli.commands"])
@pytest.mark.parametrize(("more", "call"), [("", "main(['--version'])"), (", started", "started.run()")])
def test_ctrl_c_while_the_program_starts(imported: str, more: str, call: str) -> None:
    """At a first start, with an antivirus that looks at every file, that is a long time."""
    code = INTERRUPTED.format(more=more, call=call)
    ended = subprocess.run(
        [sys.executable, "-c", code, imported], input="", capture_output=True, text=True, timeout=60
    )
    assert (ended.returncode, ended.stdout, ended.stderr) == (130, "", "")
