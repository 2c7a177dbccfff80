"""Where text meets the terminal: any text on any output, and nothing that the terminal would obey."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa

from ehcert_kit.cli import common, practice_platform, terminal, training, walk
from ehcert_kit.cli.status import _tell_entry
from ehcert_kit.cli.terminal import Output, inert, output_encoding
from ehcert_kit.errors import SecretUnreadable
from ehcert_kit.identifiers.organization import Organization
from ehcert_kit.practice.registry import RegistryView
from ehcert_kit.procedure.overview import KeyPlace, OverviewEntry
from ehcert_kit.texts import Texts
from tests.commands import KIT, Told, told
from tests.reference import RECORDED

COMMANDS = "serve walk practice-platform virtual-card softhsm-card doctor inspect".split()
#: Four that are no UTF-8, and Python's own ways of making an old locale UTF-8 switched off.
ENCODINGS = ("cp1252", "cp850", "ascii", "latin-1")
OLD_LOCALE = {"PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "LC_ALL": "C"}


def chosen(encoding: str) -> dict[str, str]:
    """The variables with which Python takes an encoding for its streams."""
    return {"PYTHONUTF8": "0", "PYTHONIOENCODING": encoding}


def kit(*words: str, **settings: str) -> subprocess.CompletedProcess[bytes]:
    """Run a command with its output in a pipe."""
    return subprocess.run(
        [KIT, *words], env={**os.environ, **settings}, stdin=subprocess.DEVNULL, capture_output=True, timeout=90
    )


# ── what a terminal would obey ───────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[2J", r"\x1b[2J"),
        ("\x01", r"\x01"),
        ("\x9b31m", r"\x9b31m"),
        ("\x7f", r"\x7f"),
        ("facture\u202efdp.exe", r"facture\u202efdp.exe"),
        ("\u2066x\u2069", r"\u2066x\u2069"),
        ("\u200e\u061c\ufeff\xad", r"\u200e\u061c\ufeff\xad"),
        ("\U000e0041", r"\U000e0041"),
        ("a\rb", r"a\rb"),
        ("a\r\nb\tc\n", "a\r\nb\tc\n"),
        ("« Hélène\u202f: 79\u202f665 Mo »", "« Hélène\u202f: 79\u202f665 Mo »"),
    ],
)
def test_what_a_terminal_would_obey_is_shown(text: str, shown: str) -> None:
    """Controls and turns of the direction of writing; text as French writes it stays."""
    assert inert(text) == shown


#: A name that would add a line to a table, and turn the direction of writing.
SPOOF = "Anne\n  valid until    forever\u202egnp\tx"
SHOWN = r"Anne\n  valid until    forever\u202egnp\tx"


@pytest.fixture(scope="module")
def spoofing() -> bytes:
    """A certificate with such a name in its subject."""
    key = rsa.generate_private_key(65537, 2048)
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, SPOOF)])
    begin = datetime(2026, 11, 1, tzinfo=UTC)
    made = x509.CertificateBuilder(name, name, key.public_key(), 5, begin, begin + timedelta(days=90))
    return made.sign(key, hashes.SHA256()).public_bytes(serialization.Encoding.DER)


@pytest.mark.parametrize("whole", [(), ("--tree",)], ids=["brief", "whole"])
def test_a_name_from_elsewhere_begins_no_line(whole: tuple[str, ...], spoofing: bytes, tmp_path: Path) -> None:
    """In a certificate, and of a file; and no command is shown that would not be the one to run."""
    plain, odd = tmp_path / "plain.der", tmp_path / f"{SPOOF}.der"
    for file in (plain, odd):
        file.write_bytes(spoofing)
    run, other = (told("inspect", file, *whole, "--lang", "en") for file in (plain, odd))
    assert (run.code, other.code) == (0, 0)
    lines = run.output.splitlines()
    assert f"  name           CN={SHOWN}" in lines and f"  issued by      CN={SHOWN}" in lines
    assert [line for line in lines if line.startswith("  valid until")] == ["  valid until    30 January 2027"]
    assert "$ openssl" in run.output and "$ openssl" not in other.output
    missing = told("inspect", tmp_path / f"none{SPOOF}.der", "--lang", "en")
    assert missing.error.splitlines()[0] == f"There is no file {tmp_path}/none{SHOWN}.der."


def test_a_name_from_elsewhere_stays_in_its_row(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where rows are printed without a sentence around them."""
    known: RegistryView = {"time": "", "requests": [{"name": SPOOF}], "certificates": [], "etks": [], "served": []}
    assert len(practice_platform._table(known).splitlines()) == 6
    training._show([{"name": SPOOF}], as_json=False)
    monkeypatch.setattr("sys.stdin", io.StringIO("1\n"))
    walk._index(Texts("en"), [Organization("NIHII-GROUP", "94000027", SPOOF)])
    _tell_entry(Texts("en"), OverviewEntry(SPOOF, None, None, None, KeyPlace.HERE), datetime.now(UTC))
    told = capsys.readouterr()
    assert len(told.out.splitlines()) == 3 and len(told.err.splitlines()) == 2
    assert told.out.count(r"Anne\n") == 2 and r"Anne\n" in told.err


@pytest.mark.parametrize(
    ("encoding", "shown"),
    [
        ("utf-8", "« Œuvre » – Ț 79\u202f665 …\\ud800"),
        ("cp1252", "« Œuvre » – \\u021a 79 665 …\\ud800"),
        ("cp850", "« OEuvre » - \\u021a 79 665 ...\\ud800"),
        ("ascii", '" OEuvre " - \\u021a 79 665 ...\\ud800'),
    ],
)
def test_what_an_output_cannot_show_is_replaced(encoding: str, shown: str) -> None:
    """Typography by what looks like it; a letter of a name by its number, never by another letter."""
    terminal.prepare()
    octets = io.BytesIO()
    output = Output(octets, encoding, "ehcert-lookalikes")
    output.write("« Œuvre » – Ț 79\u202f665 …\ud800")
    output.flush()
    assert octets.getvalue().decode(encoding) == shown


@pytest.mark.parametrize(
    ("native", "terminal", "system", "chosen", "encoding"),
    [
        ("cp1252", False, "nt", False, "utf-8"),
        ("cp1252", False, "nt", True, "cp1252"),
        ("utf-8", True, "nt", False, "utf-8"),
        ("iso8859-1", False, "posix", False, "iso8859-1"),
    ],
)
def test_the_encoding_of_an_output(native: str, terminal: bool, system: str, chosen: bool, encoding: str) -> None:
    """A file on Windows is UTF-8 unless somebody chose; elsewhere the locale says."""
    assert output_encoding(native, terminal, system, chosen) == encoding


# ── the same on every output ─────────────────────────────────────────────────────────────────


@pytest.fixture(scope="module")
def commands(tmp_path_factory: pytest.TempPathFactory) -> tuple[tuple[str, ...], ...]:
    """Seven, in one workspace."""
    folder = tmp_path_factory.mktemp("outputs")
    keystore = next((RECORDED / "cases").glob("*/keystore-3-etk.p12"))
    return (
        ("doctor", "--workspace", str(folder / "w")),
        ("status", "--workspace", str(folder / "w")),
        ("etk", "show", "NIHII-GROUP=94000027", "--workspace", str(folder / "w")),
        ("renew", "--workspace", str(folder / "w")),
        ("practice-platform", "show", "--workspace", str(folder / "w")),
        ("inspect", str(keystore)),
        ("inspect", str(folder / "Oe’absent.p12")),
    )


def assert_alike(told: Told, usual: Told) -> None:
    """As many lines, the same status, and no bug reported."""
    assert told.code == usual.code != 70, told.error
    assert len(told.error.splitlines()) == len(usual.error.splitlines())
    if "show" not in told.words:  # the platform has heard more by then
        assert len(told.output.splitlines()) == len(usual.output.splitlines())


@pytest.mark.slow
def test_every_command_ends_alike_on_every_output(commands: tuple[tuple[str, ...], ...]) -> None:
    """With each encoding that Python may have taken for it."""
    for words in commands:
        usual = told(*words)
        for encoding in ENCODINGS:
            assert_alike(told(*words, encoding=encoding), usual)


@pytest.mark.slow
@pytest.mark.parametrize("encoding", ENCODINGS)
def test_python_takes_the_encoding_that_was_chosen(encoding: str, tmp_path: Path) -> None:
    """From its start: a name that the output has no letters for is told all the same."""
    words = ("inspect", str(tmp_path / "Oe’absent Ț.p12"))
    run, usual = kit(*words, **chosen(encoding)), told(*words, encoding=encoding)
    assert (run.returncode, run.stderr.decode(encoding)) == (1, usual.error)
    assert "\\u021a" in usual.error


@pytest.mark.slow
def test_every_command_ends_alike_in_an_old_locale(commands: tuple[tuple[str, ...], ...]) -> None:
    """Where Python reads its arguments and writes in ASCII."""
    for words in commands:
        run = kit(*words, **OLD_LOCALE)
        output, error = (text.decode("ascii") for text in (run.stdout, run.stderr))
        assert_alike(Told(words, run.returncode, output, error), told(*words))


@pytest.mark.slow
@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help_is_shown_on_every_output(command: str) -> None:
    """Of each command."""
    run = kit(*command.split(), "--help", **OLD_LOCALE)
    assert run.returncode == 0 and run.stdout.startswith(b"usage : ehcert-kit"), run.stderr


@pytest.mark.slow
@pytest.mark.parametrize(
    ("redirection", "status"), [(">&-", 0), ("2>&-", 0), ("<&-", 0), ("| true", 0), (">/dev/full", 1)]
)
def test_an_output_that_is_gone(redirection: str, status: int) -> None:
    """Closed, read by nobody, or on a full disk: no traceback, and what is lost is said."""
    words = ["bash", "-o", "pipefail", "-c", f'"$@" {redirection}', "bash", KIT, "walk", "--help"]
    shell = subprocess.run(words, capture_output=True, timeout=60)
    assert shell.returncode == status, shell.stderr
    assert b"Traceback" not in shell.stderr and b"Exception ignored" not in shell.stderr
    told = "Impossible d'écrire le résultat de cette commande\u00a0: le disque est plein."
    assert (told.encode() in shell.stderr) is (status == 1)


@pytest.mark.slow
def test_a_walk_ends_where_it_would_though_nobody_reads_it(tmp_path: Path) -> None:
    """Not half-way, and not as if it were done."""
    for more, status in (("", 0), ("--environment acceptance", 1)):
        command = f'"$0" walk --workspace "$1" {more} | head -1; exit "${{PIPESTATUS[0]}}"'
        shell = subprocess.run(["bash", "-c", command, KIT, str(tmp_path)], capture_output=True, timeout=90)
        assert shell.returncode == status, shell.stderr
    assert list(tmp_path.rglob("*.p12"))


@pytest.mark.slow
def test_documents_for_programs_are_ascii(tmp_path: Path) -> None:
    """JSON that is the same on every output."""
    for words in (("doctor", "--json"), ("walk", "--json"), ("practice-platform", "show", "--json")):
        run = kit(*words, "--workspace", str(tmp_path / "Œ w"), **chosen("cp850"))
        assert run.stdout.isascii() and json.loads(run.stdout), run.stderr


@pytest.mark.slow
def test_a_file_cannot_speak_to_the_terminal(tmp_path: Path) -> None:
    """Its name is shown, not obeyed."""
    run = kit("inspect", str(tmp_path / "x\x1b]0;titre\x07\u202e.p12"))
    assert run.returncode == 1
    assert b"\x1b" not in run.stderr and rb"x\x1b]0;titre\x07\u202e" in run.stderr


# ── secrets through a pipe ───────────────────────────────────────────────────────────────────


def read(octets: bytes) -> str:
    """The first line of a pipe that holds these octets."""
    out, into = os.pipe()
    try:
        os.write(into, octets)
        os.close(into)
        return common.line(out)
    finally:
        os.close(out)


@pytest.mark.parametrize(
    ("octets", "secret"),
    [
        (b"1234\n", "1234"),
        (b"1234", "1234"),
        (b"1234\r\n5678\r\n", "1234"),
        (b"\xef\xbb\xbf1234\r\n", "1234"),
        ("Été-2026! \n".encode(), "Été-2026! "),
        (b"\n", ""),
    ],
)
def test_a_secret_is_a_line_of_text(octets: bytes, secret: str) -> None:
    """With or without the mark that Windows writes before it."""
    assert read(octets) == secret


@pytest.mark.parametrize(
    ("octets", "reason"),
    [
        ("Été-2026!\n".encode("cp850"), "encoding"),
        ("Été-2026!\n".encode("cp1252"), "encoding"),
        ("\ufffdt\ufffd-2026!\n".encode(), "encoding"),
        ("Mot\ufeffde\n".encode(), "encoding"),
        ("ï»¿1234\n".encode(), "encoding"),
        ("´╗┐1234\n".encode(), "encoding"),
        ("1234\n".encode("utf-16"), "utf-16"),
        ("1234\n".encode("utf-16-be"), "utf-16"),
    ],
)
def test_a_secret_that_was_hurt_on_the_way_is_refused(octets: bytes, reason: str) -> None:
    """Before it becomes another password than was meant, or a lost try of the PIN."""
    with pytest.raises(SecretUnreadable) as raised:
        read(octets)
    assert raised.value.reason == reason


# ── crashes ──────────────────────────────────────────────────────────────────────────────────

_DUMPABLE = "import ctypes; print(ctypes.CDLL(None).prctl(3))"  # PR_GET_DUMPABLE
_LIMIT = "import resource; print(resource.getrlimit(resource.RLIMIT_CORE))"


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="core dumps as Linux makes them")
@pytest.mark.parametrize(
    ("what", "told"),
    [
        (f"from ehcert_kit.secret import Secret; Secret(''); {_LIMIT}; {_DUMPABLE}", "(0, 0)\n0\n"),
        (f"from ehcert_kit.cli import main; main(['inspect', '/nowhere.p12']); {_LIMIT}", "(0, 0)\n"),
        (
            "from ehcert_kit.cli import main; import subprocess, sys; main(['inspect', '/nowhere.p12'])\n"
            f"subprocess.run([sys.executable, '-c', '{_LIMIT}'])",
            "(0, 0)\n",
        ),
    ],
    ids=["where a secret is", "the command line", "what it starts"],
)
def test_a_crash_leaves_no_image(what: str, told: str) -> None:
    """Of any process that has met a secret, and of those that the command line starts."""
    run = subprocess.run([sys.executable, "-c", what], capture_output=True, text=True, timeout=60)
    assert run.stdout == told, run.stderr
