"""A desktop entry (freedesktop.org, Desktop Entry Specification), for menus and desktops of Linux and BSD."""

from __future__ import annotations

import re
from pathlib import Path

from ..disk import refusals, write_public
from ..texts import Texts, languages
from . import icon
from .starter import Starter

#: Characters for which an argument needs quotation marks, and those escaped within them (section Exec).
_RESERVED = re.compile("[^\\w@%+=:,./-]", re.ASCII)
_ESCAPED = re.compile(r'(["`$\\])')


def write(file: Path, starter: Starter, say: Texts) -> None:
    """Write the entry. It opens a terminal, in which the program can be stopped. Raises: FolderNotWritable."""
    with refusals(file.parent):
        file.parent.mkdir(parents=True, exist_ok=True)
    write_public(file, entry(starter, say).encode())
    with refusals(file.parent):
        # Desktops start only entries that are executable.
        file.chmod(0o755)


def entry(starter: Starter, say: Texts) -> str:
    """The text of the entry, in every language; by default in the language of `say`."""
    command = " ".join(argument(word) for word in (str(starter.python), *starter.arguments))
    lines = ["[Desktop Entry]", "Type=Application", "Version=1.0"]
    lines += _told("Name", "shortcut-name", say)
    lines += _told("Comment", "shortcut-comment", say)
    lines += [
        f"Exec={_string(command)}",
        f"Icon={_string(str(icon.DRAWING))}",
        "Terminal=true",
        "Categories=Office;",
        "Keywords=eHealth;eID;certificat;certificaat;Zertifikat;certificate;",
    ]
    return "\n".join(lines) + "\n"


def argument(text: str) -> str:
    """Quote one argument of Exec. A single per cent sign would begin a field code."""
    doubled = text.replace("%", "%%")
    if not _RESERVED.search(doubled):
        return doubled
    return '"' + _ESCAPED.sub(r"\\\1", doubled) + '"'


def _told(name: str, key: str, say: Texts) -> list[str]:
    own = [f"{name}={_string(say(key))}"]
    return own + [f"{name}[{language}]={_string(Texts(language)(key))}" for language in languages()]


def _string(text: str) -> str:
    """A value of the type string."""
    return text.replace("\\", "\\\\").replace("\n", "\\n")
