"""Something to double-click: judged by what reads it, and started as a desktop starts it."""

from __future__ import annotations

import configparser
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from ehcert_kit import shortcuts
from ehcert_kit.cli import main
from ehcert_kit.shortcuts import icon, linux, macos
from ehcert_kit.shortcuts.starter import Starter
from ehcert_kit.texts import LANGUAGES, Texts

ODD = Starter(Path('/home/Hélène D/100 % "sûr" $HOME `x` \\a/python'), ("-m", "x"))


def kit(*words: str, home: Path) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "HOME": str(home)}
    environment.pop("XDG_DATA_HOME", None)
    command = [sys.executable, "-m", "ehcert_kit", "shortcut", *words]
    return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60)


def read(entry: str) -> configparser.SectionProxy:
    parser = configparser.RawConfigParser(interpolation=None, delimiters="=")
    parser.optionxform = str  # type: ignore[assignment,method-assign]  # names have capital letters
    parser.read_string(entry)
    return parser["Desktop Entry"]


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="a desktop entry is of Linux")
def test_in_the_menu_and_out_of_it_again(tmp_path: Path) -> None:
    """Where menus look, valid for freedesktop.org's own program; removed by a second command, and once only."""
    written = kit(home=tmp_path)
    file = tmp_path / ".local/share/applications/ehcert-kit.desktop"
    assert written.returncode == 0 and str(file) in written.stdout
    assert "Certificat eHealth" in written.stdout
    assert os.access(file, os.X_OK)
    assert shutil.which("desktop-file-validate"), "the package desktop-file-utils is missing: .ci/system-packages"
    judged = subprocess.run(["desktop-file-validate", str(file)], capture_output=True, text=True)
    assert (judged.returncode, judged.stdout) == (0, "")

    entry = read(file.read_text(encoding="utf-8"))
    assert {entry[f"Name[{language}]"] for language in LANGUAGES} == {
        Texts(language)("shortcut-name") for language in LANGUAGES
    }
    assert Path(entry["Icon"]).is_file()

    assert "enlevé" in kit("--remove", home=tmp_path).stdout and not file.exists()
    again = kit("--remove", home=tmp_path)
    assert again.returncode == 0 and "Aucun raccourci" in again.stdout


def test_none_to_what_a_cache_holds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """`uvx` and `pipx run` keep the program in a cache, which is emptied; an environment of uv's own is none."""
    environment, icons = tmp_path / "cache" / "archive-v0" / "x", tmp_path / "icons"
    environment.mkdir(parents=True)
    (environment / "CACHEDIR.TAG").touch()
    monkeypatch.setattr(sys, "prefix", str(environment))
    assert main(["shortcut", "--to", str(icons)]) == 0
    (tmp_path / "cache" / "CACHEDIR.TAG").touch()
    assert main(["shortcut", "--to", str(icons)]) == 1
    assert "uv tool install" in capsys.readouterr().err
    assert main(["shortcut", "--to", str(icons), "--remove"]) == 0 and list(icons.iterdir()) == []


def test_where_one_says(tmp_path: Path) -> None:
    """A folder that is not there yet; one that cannot be written is told with its remedy."""
    assert kit("--to", str(tmp_path / "Mes icônes"), home=tmp_path).returncode == 0
    assert len(list((tmp_path / "Mes icônes").iterdir())) == 1
    (tmp_path / "file").touch()
    refused = kit("--to", str(tmp_path / "file"), home=tmp_path)
    assert refused.returncode == 1 and "Traceback" not in refused.stderr and "Qui peut agir" in refused.stderr


def test_a_path_of_any_letters_reaches_the_program_as_it_is(tmp_path: Path) -> None:
    """In a desktop entry by GLib's own rules, in a script by the shell's."""
    entry = tmp_path / "x.desktop"
    linux.write(entry, ODD, Texts("fr"))
    judged = subprocess.run(["desktop-file-validate", str(entry)], capture_output=True, text=True)
    assert judged.stdout == ""
    command = read(entry.read_text(encoding="utf-8"))["Exec"].replace("\\\\", "\\").replace("%%", "%")
    # What is in quotation marks is escaped as a POSIX shell has it (Desktop Entry Specification, Exec).
    told = subprocess.run(["sh", "-c", f"printf '%s\\n' {command}"], capture_output=True, text=True).stdout
    assert told.splitlines() == [str(ODD.python), *ODD.arguments]

    script = macos.script(ODD, Texts("fr")).replace("exec ", "printf '%s\\n' ")
    told = subprocess.run(["sh", "-c", script], capture_output=True, text=True).stdout
    assert told.splitlines() == [str(ODD.python), *ODD.arguments]


@pytest.mark.slow
def test_what_the_icon_starts_opens_the_pages(tmp_path: Path) -> None:
    """As a desktop does: from the entry's own words, in a folder that has a package of the same name."""
    (tmp_path / "ehcert_kit").mkdir()
    (tmp_path / "ehcert_kit" / "__init__.py").write_text("raise SystemExit('another program')")
    starter = shortcuts.starter()
    environment = {**os.environ, "EHCERT_STATE": str(tmp_path / "state"), "XDG_DATA_HOME": str(tmp_path / "data")}
    environment |= {"BROWSER": "true", "PYTHONUNBUFFERED": "1"}
    words = [str(starter.python), *starter.arguments]
    pipe = subprocess.PIPE
    with subprocess.Popen(words, cwd=tmp_path, env=environment, stdout=pipe, text=True) as started:
        try:
            assert started.stdout is not None
            assert any("http://127.0.0.1:" in line for line in started.stdout)
        finally:
            started.send_signal(signal.SIGINT)
        # A person ended it: that is no failure, and there is nothing to be read.
        assert (started.wait(60), "Entrée" in started.stdout.read()) == (0, False)


@pytest.mark.slow
def test_a_window_in_which_it_failed_waits_to_be_read(tmp_path: Path) -> None:
    """The pages cannot be opened: the message, and a question that Enter answers."""
    (tmp_path / "data").touch()
    environment = {**os.environ, "XDG_DATA_HOME": str(tmp_path / "data"), "EHCERT_STATE": str(tmp_path / "state")}
    starter = shortcuts.starter()
    words = [str(starter.python), *starter.arguments]
    failed = subprocess.run(words, env=environment, input="\n", capture_output=True, text=True, timeout=100)
    assert failed.returncode == 1
    assert "appuyez sur Entrée" in failed.stdout


def test_the_picture_is_there_in_every_size() -> None:
    """16 pixels for a title, 256 for a desktop; and the drawing."""
    with Image.open(icon.WINDOWS) as picture:
        assert {(size, size) for size in (16, 24, 32, 48, 64, 256)} <= picture.info["sizes"]
    assert icon.DRAWING.read_text(encoding="utf-8").startswith("<svg ")
