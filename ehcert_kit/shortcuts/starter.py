"""The command that a shortcut starts."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct


class Starter(Struct, frozen=True):
    """python: the interpreter that has this program. arguments: those of the interpreter."""

    python: Path
    arguments: tuple[str, ...]
