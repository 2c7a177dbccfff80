"""Beginning an exercise again: the workspace is put aside whole, never emptied."""

from __future__ import annotations

import shutil
import tomllib
from datetime import datetime
from pathlib import Path

from ..keystore.disk import refusals

KEPT = 3


def put_aside(workspace: Path, now: datetime) -> Path | None:
    """Rename a workspace to a folder beside it; the last three of these are kept.

    Returns: where it is now; None: there was none. Raises: FolderNotWritable.
    """
    with refusals(workspace.parent):
        if not workspace.exists():
            return None
        aside = workspace.with_name(f"{workspace.name}.{now:%Y%m%d-%H%M%S}.backup")
        number = 1
        while aside.exists():
            number += 1
            aside = workspace.with_name(f"{workspace.name}.{now:%Y%m%d-%H%M%S}-{number}.backup")
        workspace.rename(aside)
    for old in _aside(workspace)[:-KEPT]:
        # A folder that cannot be removed is no reason to stop.
        shutil.rmtree(old, ignore_errors=True)
    return aside


def _aside(workspace: Path) -> list[Path]:
    """Those put aside, oldest first."""
    return sorted(p for p in workspace.parent.glob(f"{_literal(workspace.name)}.*.backup") if p.is_dir())


def _literal(name: str) -> str:
    return "".join(f"[{char}]" if char in "*?[" else char for char in name)


def scenarios(language: str) -> dict[str, str]:
    """The scenarios that come with the kit, by id, with their titles.

    Read as data: only the wiring may know the practice world.
    """
    found = {}
    for file in sorted((Path(__file__).parent.parent / "practice" / "scenarios").glob("*.toml")):
        title = tomllib.loads(file.read_text(encoding="utf-8"))["title"]
        found[file.stem] = title.get(language) or title["fr"]
    return found
