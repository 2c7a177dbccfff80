"""No PIN and no password in any file, log, output, traceback or process list."""

from __future__ import annotations

import copy
import os
import pickle
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from ehcert_kit.secret import Secret
from tests import marked

KIT = Path(sys.executable).parent / "ehcert-kit"


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


@pytest.mark.parametrize("pin", [marked.PIN, "000000000000"], ids=["right", "wrong"])
def test_a_headless_walk_leaves_no_secret_anywhere(pin: str, tmp_path: Path) -> None:
    """Workspace, wire log, home, temporary folder, output, process list; also when the PIN is wrong."""
    home = tmp_path / "searched"
    environment = {
        "HOME": str(home),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_CACHE_HOME": str(home / "cache"),
        "TMPDIR": str(home / "tmp"),
        "PATH": os.environ["PATH"],
        "PYTHONFAULTHANDLER": "1",
    }
    (home / "tmp").mkdir(parents=True)
    pin_fd, password_fd = pipe(pin), pipe(marked.PASSWORD)
    scenario = marked.scenario(tmp_path / "trainer")
    words = ["--workspace", home / "w", "--wire-log", home / "wire", "--scenario", scenario]
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

    assert run.returncode == (0 if pin == marked.PIN else 1), error.decode()
    assert b'"ready"' in output or pin != marked.PIN
    assert b"practice_password" not in output
    marked.assert_nowhere([*marked.files_in(home), ("stdout", output), ("stderr", error), *lists])


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
    assert {place.split("/")[0] for place in places} <= {"card", "keystore", "practice", "procedure"}
    assert len(places) <= 6
