"""A small file of the practice environment (a card without power): written whole, and there after a crash."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from ..disk import write_private
from ..disk.errors import FolderNotWritable


def write(file: Path, octets: bytes) -> None:
    """Replace the content at once; the file is its owner's alone. Whoever shares it holds a lock meanwhile.

    It is on the disk before this returns: a PIN counter that was lowered stays lowered, whatever is unplugged.

    Raises: FolderNotWritable.
    """

    def same(written: bytes) -> None:
        if written != octets:
            raise FolderNotWritable(str(file.parent), "other")

    write_private(file, octets, check=same, clock=lambda: datetime.now().astimezone(), keep=False)
