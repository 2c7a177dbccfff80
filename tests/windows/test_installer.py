"""What the installer for Windows removes, and where it refuses: with a program of a few files, under wine."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path

import pytest

from ehcert_kit.shortcuts import icon
from release import installer
from tests.windows.wine import Windows, bare_windows, missing_for_installers

#: What somebody else may have in a folder, by names that the program has too.
FOREIGN = ("Lib/site.py", "share/x.txt", "etc/hosts", "tool.exe", "tool.dll", "python.exe", "LICENSE.txt")


def fill(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("x")


def held(folder: Path) -> set[str]:
    return {file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()}


def staged(folder: Path, library: str) -> Path:
    """A program whose library has another name in each version, as Python's has."""
    fill(folder, "python.exe", library, "Lib/encodings/utf_8.py", "share/jupyter/x.json", "ehcert-kit.cmd")
    (folder / icon.WINDOWS.name).write_bytes(icon.WINDOWS.read_bytes())
    return folder


def test_the_manifest_names_all_that_lies_at_the_top(tmp_path: Path) -> None:
    installer.write_manifest(staged(tmp_path, "python313.dll"))
    names = (tmp_path / installer.MANIFEST).read_text(encoding="ascii").splitlines()
    assert set(names) == {file.name for file in tmp_path.iterdir()} - {installer.MANIFEST} | {"uninstall.exe"}
    assert all(names)


def test_nothing_is_removed_by_a_pattern() -> None:
    """But what the manifest names, the one program by which it is seen whether it runs, and its own entry."""
    script = installer.SCRIPT.read_text(encoding="utf-8")
    removed = re.findall(r"^ *(?:Delete|RMDir)(?: /\w+)? \"(.*)\"$", script, re.MULTILINE)
    ours = {r"$INSTDIR\$1", r"$INSTDIR\python.exe", r"$INSTDIR\${MANIFEST}", "$0", "$INSTDIR"}
    assert set(removed) == ours
    assert re.findall(r"RMDir /r (.*)", script) == [r'"$INSTDIR\$1"']


@pytest.mark.slow
@pytest.mark.skipif(missing_for_installers() is not None, reason=f"installers: {missing_for_installers()}")
@pytest.mark.timeout(300)
def test_only_what_is_ours_is_touched() -> None:
    """Another program's folder is refused; an update goes where the program is, and leaves nothing of the old
    version and all that is the person's; so does the end, after which it can be installed again."""
    with tempfile.TemporaryDirectory(prefix="ehcert-wine-") as name:
        folder = Path(name)
        old = installer.pack(folder, staged(folder / "1", "python312.dll"), "1", compressed=False)
        new = installer.pack(folder, staged(folder / "2", "python313.dll"), "2", compressed=False)
        with bare_windows(folder, old) as system:
            theirs = system.home / "Tools"
            fill(theirs, *FOREIGN)
            assert system.install(theirs).returncode == 2
            assert held(theirs) == set(FOREIGN)
            # An uninstaller that somebody has copied there.
            assert system.install(system.program).returncode == 0
            (theirs / "uninstall.exe").write_bytes((system.program / "uninstall.exe").read_bytes())
            system.uninstall(theirs)
            assert held(theirs) - {"uninstall.exe"} == set(FOREIGN)

            assert system.install(system.program).returncode == 0
            fill(system.program, "notes.txt", "mine.dll", "Mine/tool.exe")
            updated = Windows(system.prefix, system.environment, new)
            assert updated.install(None).returncode == 0
            mine = {"notes.txt", "mine.dll", "Mine/tool.exe"}
            shipped = held(folder / "2") | {"uninstall.exe"}
            assert held(system.program) == shipped | mine

            assert system.uninstall(system.program).returncode == 0
            assert held(system.program) - {"uninstall.exe", installer.MANIFEST} == mine
            assert updated.install(system.program).returncode == 0
            assert held(system.program) == shipped | mine
