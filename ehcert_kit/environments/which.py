"""Which of a person's exercises a workspace holds: by this a platform that many share tells them apart.

A workspace that never began again has no name, and holds the first.
"""

from __future__ import annotations

import secrets
import shutil
from pathlib import Path

from ..disk import read_private, refusals
from ..disk.errors import FileAbsent
from ..practice import state_file
from ..practice.errors import PracticeStateDamaged
from ..practice.sqlite import make_private
from ..practice.training import is_exercise
from .settings import PRACTICE_FOLDER

#: In the practice folder of a workspace.
FILE = "exercise"


def exercise_in(workspace: Path) -> str:
    """Its name; empty: the first.

    Raises: FileNotReadable. PracticeStateDamaged: there is a file, and no name in it.
    """
    file = workspace / PRACTICE_FOLDER / FILE
    try:
        name = read_private(file).decode(errors="replace")
    except FileAbsent:
        return ""
    if not name or not is_exercise(name):
        raise PracticeStateDamaged(str(file))
    return name


def begin_as(beginning: Path, workspace: Path) -> None:
    """Make a workspace that begins as another one. Raises: FolderNotWritable."""
    with refusals(workspace):
        shutil.copytree(beginning, workspace)
    name_anew(workspace)


def name_anew(workspace: Path) -> None:
    """Make it another exercise than any before. Raises: FolderNotWritable."""
    file = workspace / PRACTICE_FOLDER / FILE
    make_private(file.parent)
    state_file.write(file, secrets.token_hex(8).encode())
