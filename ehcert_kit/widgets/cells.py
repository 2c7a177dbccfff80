"""Closes the widgets of a cell when the cell is run again: JupyterLab would keep the widgets of every run."""

from __future__ import annotations

import ipywidgets
from IPython import get_ipython

#: The widgets of the last run of each cell, by the cell's id.
_made: dict[str, list[ipywidgets.Widget]] = {}
#: The id of the message that requested that run, by the cell's id.
_runs: dict[str, str] = {}


def made(widget: ipywidgets.Widget) -> None:
    """Assign a widget to the cell that is running, and close the widgets of that cell's earlier run.

    Without effect where no cell is known (on a page, in a test): no cell is run again there.
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
    """The id of the running cell, as JupyterLab sends it, and the id of the message that requested the run."""
    shell = get_ipython()
    parent = shell.get_parent() if shell is not None and hasattr(shell, "get_parent") else {}
    cell = parent.get("metadata", {}).get("cellId")
    return cell if isinstance(cell, str) else None, str(parent.get("header", {}).get("msg_id", ""))
