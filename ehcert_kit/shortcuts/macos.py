"""A `.command` file for macOS: Terminal runs it, and keeps its window open when it ends."""

from __future__ import annotations

import shlex
from pathlib import Path

from ..disk import refusals, write_public
from ..texts import Texts
from .starter import Starter


def write(file: Path, starter: Starter, say: Texts) -> None:
    """Write the file. Raises: FolderNotWritable."""
    with refusals(file.parent):
        file.parent.mkdir(parents=True, exist_ok=True)
    write_public(file, script(starter, say).encode())
    with refusals(file.parent):
        file.chmod(0o755)


def script(starter: Starter, say: Texts) -> str:
    """The script: it changes to the home folder, and replaces the shell by this program."""
    command = shlex.join((str(starter.python), *starter.arguments))
    return f"#!/bin/sh\n# {say('shortcut-comment')}\ncd ~ || exit 1\nexec {command}\n"
