"""The folder in which one works: what this program puts there, and who may look into it."""

from __future__ import annotations

from pathlib import Path

from .. import disk
from ..procedure.evidence import FOLDER
from ..procedure.workspace import CASES, EXCHANGES, FILE_NAME, FORMER_FILE_NAME
from .settings import KEYSTORES, PRACTICE_FOLDER

OURS = (FILE_NAME, CASES, FORMER_FILE_NAME, EXCHANGES, KEYSTORES.partition("/")[0], PRACTICE_FOLDER, FOLDER)
"""How the names begin of all that this program puts into a workspace."""


def workspace_of(keystore: Path) -> Path | None:
    """The workspace in whose own folder a keystore of practice lies; None: it lies elsewhere."""
    workspace = keystore.parent.parent.parent
    return workspace if (workspace / FILE_NAME).is_file() and keystore.parent == workspace / KEYSTORES else None


def close_to_others(workspace: Path) -> None:
    """Close a workspace that is there and open, unless its owner keeps something else in it.

    What is ours within it is closed in any case. The keystore folder of a real environment is not in it: other
    programs use that one too, so its rights stay, and the check of this computer tells of them.

    Raises: FolderNotWritable.
    """
    disk.close_to_others(workspace, OURS)
    for name in (CASES, EXCHANGES, KEYSTORES, PRACTICE_FOLDER, FOLDER):
        for folder in (workspace / name, *(workspace / name).parents):
            if folder != workspace and folder.is_relative_to(workspace):
                disk.close_to_others(folder, ("",))
