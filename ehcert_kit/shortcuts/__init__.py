"""Makes a shortcut to the program: an entry in the menu of programs, or an icon on the desktop."""

from __future__ import annotations

import sys
from pathlib import Path

import platformdirs

from ..disk import refusals
from ..texts import Texts, languages
from . import linux, macos
from .starter import Starter


def starter() -> Starter:
    """The command of this installation; -P: no module is imported from the current folder."""
    return Starter(Path(sys.executable).absolute(), ("-P", "-m", "ehcert_kit.cli.started"))


def in_cache() -> bool:
    """Whether this installation is in a cache, as with `uvx` and `pipx run`, and so may be removed at any time.

    A cache is marked by a file (https://bford.info/cachedir/), which uv's virtual environments have too.
    """
    return any((folder / "CACHEDIR.TAG").is_file() for folder in Path(sys.prefix).resolve().parents)


def usual_folder(*, desktop: bool) -> Path:
    """The usual folder of shortcuts on this system: that of the menu of programs, or the desktop.

    macOS lists only bundles among its programs, so there it is always the desktop.
    """
    if desktop or sys.platform == "darwin":
        return platformdirs.user_desktop_path()
    return platformdirs.user_applications_path()


def file_in(folder: Path, say: Texts) -> Path:
    """The path of the shortcut in this folder."""
    if sys.platform == "win32":
        return folder / f"{say('shortcut-name')}.lnk"
    if sys.platform == "darwin":
        return folder / f"{say('shortcut-name')}.command"
    return folder / "ehcert-kit.desktop"


def write(folder: Path, say: Texts) -> Path:
    """Make the shortcut in a folder; it replaces an earlier one. Returns: its path. Raises: FolderNotWritable."""
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

    Returns: the path of what was removed; None: there was none. Raises: FolderNotWritable.
    """
    for language in (say.language, *languages()):
        file = file_in(folder, Texts(language))
        with refusals(folder):
            if file.is_file():
                file.unlink()
                return file
    return None
