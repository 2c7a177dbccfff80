"""How the browser is opened: another user of the computer sees that it is, and cannot follow."""

from __future__ import annotations

import os
import re
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urlsplit

import httpx
import pytest

from ehcert_kit.texts import Texts
from ehcert_kit.voila import browser

SAY = Texts("fr")
URL = "http://127.0.0.1:8866/?token=0123456789abcdef&x=1"

# What another user does: he looks at the arguments of all processes, and goes where the browser's lead him.
SPY = r"""
import os, pathlib, sys, time, urllib.parse
os.setgroups([]); os.setgid(65534); os.setuid(65534)
program, token = sys.stdin.read().split()
seen, named, end = set(), set(), time.monotonic() + 30
while time.monotonic() < end and not named:
    for process in pathlib.Path("/proc").glob("[0-9]*/cmdline"):
        try:
            arguments = process.read_bytes().decode(errors="replace").split("\0")
        except OSError:
            continue
        seen.update(arguments)
        if program in arguments:
            named.update(word for word in arguments if word.startswith("file:"))
for word in named:
    path = urllib.parse.unquote(urllib.parse.urlsplit(word).path)
    for act in (lambda: open(path).read(), lambda: os.listdir(os.path.dirname(path))):
        try:
            print("read", act())
        except OSError as error:
            print("refused", type(error).__name__)
print("secrets", [word for word in seen if token in word])
"""


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "home"
    folder.mkdir()
    monkeypatch.setenv("HOME", str(folder))
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    return folder


def test_the_file_is_the_owners_alone_and_leads_to_the_pages(home: Path) -> None:
    with browser.leading_file(URL, SAY) as file:
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
        assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
        page = file.read_text(encoding="utf-8")
        refresh = re.search(r'http-equiv="refresh" content="0;url=([^"]+)"', page)
        assert refresh is not None
        assert unescape(refresh[1]) == URL
        assert URL.partition("=")[2] not in file.as_uri()


def test_the_file_is_removed_with_its_folder_at_the_end(home: Path) -> None:
    with browser.leading_file(URL, SAY) as file:
        pass
    assert not file.parent.exists()


def test_the_file_is_removed_soon_while_the_server_runs_on(home: Path) -> None:
    with browser.leading_file(URL, SAY, stays=0.1) as file:
        end = time.monotonic() + 5
        while file.parent.exists() and time.monotonic() < end:
            time.sleep(0.02)
        assert not file.parent.exists()


def test_a_browser_from_a_snap_is_given_a_file_that_it_can_read(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Such a browser reads what is in the home folder and not hidden, and nothing else."""
    monkeypatch.setattr("ehcert_kit.voila.browser._SNAPS", (home,))
    with browser.leading_file(URL, SAY) as file:
        inside = file.relative_to(home)
        assert not any(part.startswith(".") for part in inside.parts)
    assert list(home.iterdir()) == []


def test_without_snaps_the_home_folder_stays_as_it_is(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ehcert_kit.voila.browser._SNAPS", ())
    with browser.leading_file(URL, SAY) as file:
        assert home not in file.parents


def test_where_no_file_can_be_made_the_link_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The pages are served all the same."""
    monkeypatch.setattr("ehcert_kit.voila.browser._SNAPS", ())
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "absent"))
    with browser.opened(URL, SAY):
        pass
    assert capsys.readouterr().out == SAY("frame-no-browser") + "\n"


@pytest.fixture
def serving(tmp_path: Path) -> Iterator[tuple[str, Path]]:
    """A server that opens a browser, which takes its time; the printed link, and what the browser was given."""
    given = tmp_path / "given"
    program = tmp_path / "browser"
    program.write_text(
        f'#!/bin/sh\nsleep 2\ncp "${{1#file://}}" {given}.new\necho "$1" > {given}.arg\nmv {given}.new {given}\n'
    )
    program.chmod(0o755)
    command = [sys.executable, "-m", "ehcert_kit", "serve", "--port", "0", "--workspace", str(tmp_path / "w")]
    process = subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "BROWSER": f"{program} %s", "PYTHONUNBUFFERED": "1"},
    )
    assert process.stdout is not None
    found = re.search(r"http://\S+", process.stdout.readline())
    assert found is not None
    yield found.group(), given
    process.terminate()
    process.communicate(timeout=20)
    address = urlsplit(given.with_suffix(".arg").read_text().strip()).path
    assert not Path(unquote(address)).parent.exists()


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can be another user")
def test_another_user_of_the_computer_cannot_follow_the_browser(serving: tuple[str, Path]) -> None:
    """He reads all arguments: no secret is among them, the file that they name is closed to him."""
    link, given = serving
    asked = f"{given.with_name('browser')} {urlsplit(link).query.partition('=')[2]}"
    spy = [sys.executable, "-c", SPY]
    spied = subprocess.run(spy, input=asked, capture_output=True, text=True, check=True).stdout.splitlines()

    assert spied == ["refused PermissionError", "refused PermissionError", "secrets []"]
    for _ in range(200):
        if given.exists():
            break
        time.sleep(0.05)
    refresh = re.search(r'content="0;url=([^"]+)"', given.read_text())
    assert refresh is not None
    assert unescape(refresh[1]) == link
    with httpx.Client(follow_redirects=True) as owner:
        assert owner.get(unescape(refresh[1])).status_code == 200
    assert httpx.get(link.partition("?")[0]).status_code == 401
