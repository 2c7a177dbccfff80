"""The folder of a workspace: which names in it are this program's, and its permissions."""

from __future__ import annotations

from pathlib import Path

from .. import disk
from ..names import PRACTICE
from ..practice.marks import of_practice
from ..procedure.errors import EnvironmentsMixed
from ..procedure.evidence import FOLDER
from ..procedure.open_keystore import OpenKeystore
from ..procedure.workspace import CASES, EXCHANGES, FILE_NAME, FORMER_FILE_NAME, Workspace
from .settings import KEYSTORES, PRACTICE_FOLDER

OURS = (FILE_NAME, CASES, FORMER_FILE_NAME, EXCHANGES, KEYSTORES.partition("/")[0], PRACTICE_FOLDER, FOLDER)
"""Prefixes of the names of all that this program puts into a workspace."""


def workspace_of(keystore: Path) -> Path | None:
    """The workspace whose keystore folder holds this practice keystore; None: it lies elsewhere."""
    workspace = keystore.parent.parent.parent
    return workspace if (workspace / FILE_NAME).is_file() and keystore.parent == workspace / KEYSTORES else None


def require_own(workspace: Workspace, opened: OpenKeystore) -> None:
    """Refuse a practice file for a workspace of a real environment, and the reverse. Raises: EnvironmentsMixed."""
    if opened.chain and of_practice(opened.chain[0].issuer_text) is not (workspace.environment == PRACTICE):
        raise EnvironmentsMixed(opened.path.name, workspace.environment)


def close_to_others(workspace: Path) -> None:
    """Make an existing workspace accessible to its owner alone, unless it holds files that are not this program's.

    This program's own files in it are closed in any case. The keystore folder of a real environment is outside:
    other programs use it too, so its permissions stay, and `prerequisites.check_folder` warns of them.

    Raises: FolderNotWritable.
    """
    disk.close_to_others(workspace, OURS)
    for name in (CASES, EXCHANGES, KEYSTORES, PRACTICE_FOLDER, FOLDER):
        for folder in (workspace / name, *(workspace / name).parents):
            if folder != workspace and folder.is_relative_to(workspace):
                disk.close_to_others(folder, ("",))
