"""The command that a shortcut starts."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Starter:
    """python: the interpreter that has this program. arguments: those of the interpreter."""

    python: Path
    arguments: tuple[str, ...]
