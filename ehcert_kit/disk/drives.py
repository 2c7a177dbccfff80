"""Whether a folder is on a local disk of this computer, or where other people may read it too.

On Windows a folder has the rights of its drive: everybody who can read a shared drive can read the folder.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from enum import StrEnum
from pathlib import Path, PureWindowsPath


class Lying(StrEnum):
    """The kind of place of a folder that is not on a local disk."""

    NETWORK = "network"
    REMOVABLE = "removable"
    SYNCHRONISED = "synchronised"


#: By the results of GetDriveTypeW (fileapi.h): DRIVE_REMOVABLE, DRIVE_REMOTE.
_KINDS = {2: Lying.REMOVABLE, 4: Lying.NETWORK}
#: Environment variables in which OneDrive gives its folders, personal and of an organisation.
_ONEDRIVE = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")


def lying(folder: Path) -> Lying | None:
    """The kind of place of this folder; None on a local disk, and on systems other than Windows."""
    if sys.platform != "win32":
        return None
    import ctypes

    return on_windows(PureWindowsPath(folder.absolute()), ctypes.windll.kernel32.GetDriveTypeW, os.environ)


def on_windows(
    folder: PureWindowsPath, kind_of: Callable[[str], int], environment: Mapping[str, str]
) -> Lying | None:
    """As `lying`, on Windows. kind_of: GetDriveTypeW. environment: environment variables, with OneDrive's."""
    for name in _ONEDRIVE:
        place = environment.get(name)
        if place and folder.is_relative_to(place):
            return Lying.SYNCHRONISED
    return _KINDS.get(kind_of(folder.anchor))
