"""Beginning an exercise again: the workspace is put aside whole, never emptied."""

from __future__ import annotations

import re
import shutil
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

from ..disk import refusals, replace
from ..environments.workspace import OURS

KEPT = 3


_STAMP = "%Y%m%d-%H%M%S"


def put_aside(workspace: Path, now: datetime) -> Path | None:
    """Rename a workspace to a folder beside it; the last three of these are kept, and any of them
    that holds something of the user's own.

    Returns: where it is now; None: there was none. Raises: FolderNotWritable.
    """
    with refusals(workspace.parent):
        if not workspace.exists():
            return None
        when = now.replace(tzinfo=None, microsecond=0)
        earlier = _aside(workspace)
        if earlier:
            # Their names tell their order, also when somebody is quick, or the clock late.
            when = max(when, max(earlier) + timedelta(seconds=1))
        aside = workspace.with_name(f"{workspace.name}.{when.strftime(_STAMP)}.backup")
        replace(workspace, aside)
    for _, old in sorted(_aside(workspace).items())[:-KEPT]:
        if all(entry.name.lstrip(".").startswith(OURS) for entry in old.iterdir()):
            # A folder that cannot be removed is no reason to stop.
            shutil.rmtree(old, ignore_errors=True)
    return aside


def _aside(workspace: Path) -> dict[datetime, Path]:
    """Those put aside, by their time. Nothing that somebody named by himself is among them."""
    pattern = re.compile(rf"{re.escape(workspace.name)}\.([0-9]{{8}}-[0-9]{{6}})\.backup")
    found = {}
    for folder in workspace.parent.iterdir():
        match = pattern.fullmatch(folder.name)
        if match is not None and folder.is_dir():
            with suppress(ValueError):  # digits that are no date
                found[datetime.strptime(match[1], _STAMP)] = folder
    return found
