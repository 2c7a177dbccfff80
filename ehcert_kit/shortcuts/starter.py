"""What a shortcut starts."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Starter:
    """python: the interpreter, which has this program. arguments: its own, each a word."""

    python: Path
    arguments: tuple[str, ...]
