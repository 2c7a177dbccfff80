"""A small state file of the practice environment, such as a card's: written atomically and durably."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from ..disk import write_private
from ..disk.errors import FolderNotWritable


def write(file: Path, octets: bytes) -> None:
    """Replace the content atomically; the file is accessible to its owner alone. Callers that share it lock it.

    It is on the disk before this returns: a lowered PIN counter stays lowered even after a power failure.

    Raises: FolderNotWritable.
    """

    def same(written: bytes) -> None:
        if written != octets:
            raise FolderNotWritable(str(file.parent), "other")

    write_private(file, octets, check=same, clock=lambda: datetime.now().astimezone(), keep=False)
