"""No PIN and no password in any file, log, output, traceback or process list."""

from __future__ import annotations

import contextlib
import copy
import json
import os
import pickle
import subprocess
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from ehcert_kit.card import backends
from ehcert_kit.card.modules import ModuleKind
from ehcert_kit.practice.scenario import CardSetting
from ehcert_kit.secret import Secret
from tests import marked
from tests.card.daemon import virtual_reader
from tests.commands import KIT, kit


def pipe(text: str) -> int:
    """A descriptor from which a secret can be read once."""
    reading, writing = os.pipe()
    os.write(writing, (text + "\n").encode())
    os.close(writing)
    return reading


def processes() -> list[tuple[str, bytes]]:
    """Command lines and environments of every process that can be read."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        for name in ("cmdline", "environ"):
            try:
                found.append((f"{folder}/{name}", (folder / name).read_bytes()))
            except OSError:
                continue
    return found


@contextlib.contextmanager
def card_by(backend: str, scenario: str, folder: Path) -> Iterator[tuple[list[str], dict[str, str]]]:
    """The scenario's card by this backend: words for the command line, and what its environment needs.

    The token of SoftHSM lies in a folder of its own: it is a card, not something that the kit wrote.
    """
    name, _, applet = backend.partition(" ")
    if name == "practice":
        yield [], {}
    elif name == "softhsm":
        kit("softhsm-card", "--scenario", scenario, "--applet", applet, "--workspace", folder)
        module = backends.find(ModuleKind.SOFTHSM)
        yield ["--card", f"pkcs11:{module}"], {"SOFTHSM2_CONF": str(next(folder.rglob("softhsm2.conf")))}
    else:
        direct = ["--card", "pcsc", "--apdu-log", str(folder.parent / "searched" / "apdu.log")]
        # OpenSC has no way to sign with the other key: it goes as far as it can.
        words = direct if name == "pcsc" else ["--card", "opensc", "--until", "organizations"]
        with virtual_reader() as reader:
            setting = CardSetting(pin=marked.PIN)
            reader.insert(applet="1.7" if applet == "1.7" else "1.8", setting=setting)
            journal = reader.slots[0].journal
            named = {"PCSCLITE_CSOCK_NAME": reader.environment["PCSCLITE_CSOCK_NAME"]}
            yield words, named
            marked.assert_nowhere([("journal of the virtual card", journal.getvalue().encode())])


BACKENDS = ["practice", "softhsm 1.7", "softhsm 1.8", "opensc 1.7", "pcsc 1.7", "pcsc 1.8"]


@pytest.mark.slow
@pytest.mark.parametrize("pin", [marked.PIN, "000000000000"], ids=["right", "wrong"])
@pytest.mark.parametrize("backend", BACKENDS)
def test_a_headless_walk_leaves_no_secret_anywhere(backend: str, pin: str, tmp_path: Path) -> None:
    """Workspace, wire log, APDU log, home, temporary folder, output, process list; also when the PIN is wrong."""
    scenario = marked.scenario(tmp_path / "trainer")
    with card_by(backend, scenario, tmp_path / "card") as (words, named):
        run = _walk_and_search(pin, scenario, words, named, tmp_path / "searched")
    document = json.loads(run.stdout)
    done = [step["name"] for step in document["steps"]]
    if pin != marked.PIN:
        assert run.returncode == 1 and "organizations" not in done
    elif backend == "opensc 1.7":
        assert run.returncode == 0 and done[-1] == "organizations"
    else:
        assert run.returncode == 0 and document["status"] == "ready", run.stderr
    assert "practice_password" not in document


def _walk_and_search(
    pin: str, scenario: str, more: list[str], named: dict[str, str], home: Path
) -> subprocess.CompletedProcess[bytes]:
    environment = {
        **named,
        "HOME": str(home),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_CACHE_HOME": str(home / "cache"),
        "TMPDIR": str(home / "tmp"),
        "PATH": os.environ["PATH"],
        "PYTHONFAULTHANDLER": "1",
    }
    (home / "tmp").mkdir(parents=True)
    pin_fd, password_fd = pipe(pin), pipe(marked.PASSWORD)
    words = [*more, "--workspace", home / "w", "--wire-log", home / "wire", "--scenario", scenario]
    run = subprocess.Popen(
        [KIT, "walk", "--json", *map(str, words), "--pin-fd", str(pin_fd), "--password-fd", str(password_fd)],
        env=environment,
        pass_fds=(pin_fd, password_fd),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    lists: list[tuple[str, bytes]] = []

    def watch() -> None:
        while run.poll() is None:
            lists.extend(processes())
            time.sleep(0.2)

    watching = threading.Thread(target=watch)
    watching.start()
    output, error = run.communicate(timeout=60)
    watching.join()

    marked.assert_nowhere([*marked.files_in(home), ("stdout", output), ("stderr", error), *lists])
    return subprocess.CompletedProcess(run.args, run.returncode, output, error)


def test_the_search_itself_finds_every_form(tmp_path: Path) -> None:
    """A check that cannot fail is none: each form, hidden in a file, is found."""
    for number, form in enumerate(marked.forms(marked.PASSWORD)):
        (tmp_path / f"{number}").write_bytes(b"before " + form + b" after")
        with pytest.raises(AssertionError):
            marked.assert_nowhere(marked.files_in(tmp_path))
        (tmp_path / f"{number}").unlink()


def test_a_secret_is_mute() -> None:
    """Neither printed nor pickled nor copied nor compared."""
    secret = Secret(marked.PASSWORD)

    assert marked.PASSWORD not in f"{secret} {secret!r} {[secret]}"
    for act in (pickle.dumps, copy.copy, copy.deepcopy):
        with pytest.raises(TypeError):
            act(secret)
    assert secret != Secret(marked.PASSWORD)


def test_secrets_are_revealed_in_few_places() -> None:
    """The list of those who may look: card, keystore formats, password rules."""
    package = Path(__file__).parents[1] / "ehcert_kit"
    places = {
        str(file.relative_to(package))
        for file in package.rglob("*.py")
        if ".reveal()" in file.read_text() and file.name != "secret.py"
    }
    assert places == {
        "card/apdu.py",
        "card/interface.py",
        "card/pkcs11_module.py",
        "card/process.py",
        "keystore/password.py",
        "keystore/pkcs12_derivation.py",
        "practice/card.py",
        "procedure/etk_registration.py",
        "practice/softhsm.py",
    }
