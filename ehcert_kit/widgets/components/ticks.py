"""A list of named items, with the same tasks to tick for each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from traitlets import List, Unicode

from ..guarding import guard
from .base import Component


class Ticks(Component):
    """A table of check boxes; hidden if it has no rows.

    head: of the column of names. tasks: id and label of each other column. rows: mappings with name, done (ids of
    tasks) and remove: the full label, for screen readers, of the button that removes the row. remove: its visible
    label.
    """

    module = "ticks"

    caption = Unicode().tag(sync=True)
    head = Unicode().tag(sync=True)
    tasks: List[Any] = List().tag(sync=True)
    rows: List[Any] = List().tag(sync=True)
    remove = Unicode().tag(sync=True)

    def __init__(self, caption: str, **traits: Any) -> None:
        super().__init__(caption=caption, **traits)
        self._on_tick: list[Callable[[str, str, bool], object]] = []
        self._on_remove: list[Callable[[str], object]] = []

    def on_tick(self, callback: Callable[[str, str, bool], object]) -> None:
        """Call `callback` with name, task and whether it is done, each time that a box is ticked or unticked."""
        self._on_tick.append(callback)

    def on_remove(self, callback: Callable[[str], object]) -> None:
        """Call `callback` with the name of each row to be removed."""
        self._on_remove.append(callback)

    def heard(self, content: Mapping[str, Any]) -> None:
        name, task = content.get("name"), content.get("task")
        if not isinstance(name, str) or name not in [row.get("name") for row in self.rows]:
            return
        guard.acts()
        if content.get("remove") is True:
            for removed in self._on_remove:
                guard(removed)(name)
        elif isinstance(task, str) and task in [known.get("id") for known in self.tasks]:
            for ticked in self._on_tick:
                guard(ticked)(name, task, content.get("done") is True)
