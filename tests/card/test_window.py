"""The PIN window of the official module: announced by the name that it shows, and only where it can open."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from ehcert_kit.card import window
from ehcert_kit.card.process import CardProcess
from tests.card.test_process import Middleware


@pytest.mark.skipif(sys.platform != "linux", reason="/proc is of Linux")
def test_the_window_names_the_interpreter_with_its_links_resolved(tmp_path: Path) -> None:
    """It reads /proc/PID/exe of the process that loaded the module, wherever links to Python lie."""
    link = tmp_path / "python-of-a-link"
    link.symlink_to(sys.executable)
    script = "from ehcert_kit.card.window import program_name; print(program_name())"
    run = subprocess.run(
        [str(link), "-c", script],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        check=True,
    )

    assert run.stdout.strip() == str(Path(sys.executable).resolve())


@pytest.mark.skipif(sys.platform != "linux", reason="/proc is of Linux")
def test_it_is_the_name_of_the_process_that_loads_the_module() -> None:
    """That is a child, and the name is announced by its parent."""
    card = CardProcess(Middleware)
    child = card.tries_left()

    assert str(Path(f"/proc/{child}/exe").readlink()) == window.program_name()
    card.close()


@pytest.mark.parametrize(
    ("platform", "variables", "possible"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": "", "WAYLAND_DISPLAY": ""}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("win32", {}, True),
        ("darwin", {}, True),
    ],
)
def test_on_linux_a_window_needs_a_graphical_session(
    platform: str, variables: dict[str, str], possible: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "platform", platform)

    assert window.can_open() is possible
