"""Which exercise of its person a workspace is: by this a platform that many share tells them apart.

A workspace that never began again has no name for it, and is the first.
"""

from __future__ import annotations

import secrets
from contextlib import suppress
from pathlib import Path

from ..disk import read_private, write_private
from ..disk.errors import FileAbsent
from ..practice.sqlite import make_private
from .settings import PRACTICE, now

#: In the practice folder of a workspace.
FILE = "exercise"


def exercise_in(workspace: Path) -> str:
    """Its name; empty: the first. Raises: FileNotReadable."""
    with suppress(FileAbsent):
        return read_private(workspace / PRACTICE / FILE).decode(errors="replace").strip()
    return ""


def name_anew(workspace: Path) -> None:
    """Make it another exercise than any before. Raises: FolderNotWritable."""
    file = workspace / PRACTICE / FILE
    make_private(file.parent)
    write_private(file, secrets.token_hex(8).encode(), check=bytes.decode, clock=now, keep=False)
