"""What a cell made is closed when the cell is run again: JupyterLab keeps every widget of every run."""

from __future__ import annotations

import ipywidgets
from IPython import get_ipython

#: The widgets of the last run of each cell, by the cell's id.
_made: dict[str, list[ipywidgets.Widget]] = {}
#: The message that asked for that run.
_runs: dict[str, str] = {}


def made(widget: ipywidgets.Widget) -> None:
    """This widget belongs to the cell that runs now; those of its earlier run are closed, and what they watch
    is no longer told to them.

    Where nothing says which cell runs (a page, a test), nothing is run again either.
    """
    cell, run = _running()
    if cell is None:
        return
    if _runs.get(cell) != run:
        _runs[cell] = run
        for old in _made.pop(cell, []):
            old.close()
    _made.setdefault(cell, []).append(widget)


def _running() -> tuple[str | None, str]:
    """The id of the cell that runs, as JupyterLab sends it, and of the message that asked for it."""
    shell = get_ipython()
    parent = shell.get_parent() if shell is not None and hasattr(shell, "get_parent") else {}
    cell = parent.get("metadata", {}).get("cellId")
    return cell if isinstance(cell, str) else None, str(parent.get("header", {}).get("msg_id", ""))
