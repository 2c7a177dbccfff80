"""Where a folder lies: on a disk of this computer alone, or where others may read it too.

On Windows the rights of a folder are those of its drive: on one that is shared, whoever may read there reads all.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from enum import StrEnum
from pathlib import Path, PureWindowsPath


class Lying(StrEnum):
    """Where a folder lies, if it is no disk of this computer's own."""

    NETWORK = "network"
    REMOVABLE = "removable"
    SYNCHRONISED = "synchronised"


#: What GetDriveTypeW answers (fileapi.h).
_KINDS = {2: Lying.REMOVABLE, 4: Lying.NETWORK}
#: OneDrive's folders, of a person and of an organisation, as it tells them to programs.
_ONEDRIVE = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")


def lying(folder: Path) -> Lying | None:
    """Where this folder lies; None: on a disk of this computer's own, or a system that does not say."""
    if sys.platform != "win32":
        return None
    import ctypes

    return on_windows(PureWindowsPath(folder.absolute()), ctypes.windll.kernel32.GetDriveTypeW, os.environ)


def on_windows(
    folder: PureWindowsPath, kind_of: Callable[[str], int], environment: Mapping[str, str]
) -> Lying | None:
    """The same, of Windows. kind_of: GetDriveTypeW. environment: with OneDrive's folders."""
    for name in _ONEDRIVE:
        place = environment.get(name)
        if place and folder.is_relative_to(place):
            return Lying.SYNCHRONISED
    return _KINDS.get(kind_of(folder.anchor))
