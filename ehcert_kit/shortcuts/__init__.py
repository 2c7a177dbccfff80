"""Something to double-click: an entry in the menu of programs, or an icon on the desktop."""

from __future__ import annotations

import sys
from pathlib import Path

import platformdirs

from ..disk import refusals
from ..texts import Texts, languages
from . import linux, macos
from .starter import Starter


def starter() -> Starter:
    """This very installation; -P: a folder of the same name where it is started is not taken for it."""
    return Starter(Path(sys.executable).absolute(), ("-P", "-m", "ehcert_kit.cli.started"))


def in_cache() -> bool:
    """Whether this installation lies in a cache, as that of `uvx` and `pipx run` does, and may be gone tomorrow.

    A cache says so itself, by a file (https://bford.info/cachedir/), which uv's virtual environments have too.
    """
    return any((folder / "CACHEDIR.TAG").is_file() for folder in Path(sys.prefix).resolve().parents)


def usual_folder(*, desktop: bool) -> Path:
    """Where a person looks for it on this system: among the programs, or on the desktop.

    macOS shows nothing among its programs but bundles, so there it is always the desktop.
    """
    if desktop or sys.platform == "darwin":
        return platformdirs.user_desktop_path()
    return platformdirs.user_applications_path()


def file_in(folder: Path, say: Texts) -> Path:
    """What the shortcut in this folder is called."""
    if sys.platform == "win32":
        return folder / f"{say('shortcut-name')}.lnk"
    if sys.platform == "darwin":
        return folder / f"{say('shortcut-name')}.command"
    return folder / "ehcert-kit.desktop"


def write(folder: Path, say: Texts) -> Path:
    """Make the shortcut in a folder, in the place of an earlier one. Returns: it. Raises: FolderNotWritable."""
    file, what = file_in(folder, say), starter()
    if sys.platform == "win32":
        from . import windows

        windows.write(file, what, say)
    elif sys.platform == "darwin":
        macos.write(file, what, say)
    else:
        linux.write(file, what, say)
    return file


def remove(folder: Path, say: Texts) -> Path | None:
    """Remove the shortcut from a folder, in whichever language it was made.

    Returns: what was removed, or None where there is none. Raises: FolderNotWritable.
    """
    for language in (say.language, *languages()):
        file = file_in(folder, Texts(language))
        with refusals(folder):
            if file.is_file():
                file.unlink()
                return file
    return None
