"""The name of the exercise in a workspace, by which a shared platform tells a person's exercises apart.

A workspace that was never begun again has no name; it holds the person's first exercise.
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
    """The name of the workspace's exercise; empty for the first.

    Raises: FileNotReadable. PracticeStateDamaged: the file holds no valid name.
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
    """Make a workspace as a copy of another, with a new exercise name. Raises: FolderNotWritable."""
    with refusals(workspace):
        shutil.copytree(beginning, workspace)
    name_anew(workspace)


def name_anew(workspace: Path) -> None:
    """Give the workspace's exercise a new random name. Raises: FolderNotWritable."""
    file = workspace / PRACTICE_FOLDER / FILE
    make_private(file.parent)
    state_file.write(file, secrets.token_hex(8).encode())
