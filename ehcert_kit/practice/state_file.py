"""What a practice card keeps without power, in a file: written whole, and there after a crash."""

from __future__ import annotations

import os
from pathlib import Path


def write(file: Path, octets: bytes) -> None:
    """Replace the content at once; the file is its owner's alone. Whoever shares it holds a lock meanwhile.

    It is on the disk before this returns: a PIN counter that was lowered stays lowered, whatever is unplugged.
    """
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    beside = file.with_suffix(".new")
    descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "wb") as opened:
        opened.write(octets)
        opened.flush()
        os.fsync(opened.fileno())
    os.replace(beside, file)
