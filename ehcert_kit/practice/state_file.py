"""What a practice card keeps without power, in a file: written whole, and there after a crash."""

from __future__ import annotations

from pathlib import Path

from ..disk import write_public


def write(file: Path, octets: bytes) -> None:
    """Replace the content at once; the file is its owner's alone. Whoever shares it holds a lock meanwhile.

    It is on the disk before this returns: a PIN counter that was lowered stays lowered, whatever is unplugged.
    """
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    write_public(file, octets)
