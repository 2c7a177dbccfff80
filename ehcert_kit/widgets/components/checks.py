"""A table of checks: the result of each in one word, the remedy, and a button to repeat the check."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from traitlets import List, Unicode

from ..guarding import guard
from .base import Component


class Checks(Component):
    """A table of checks; hidden if it has no rows.

    heads: of its three columns. rows: mappings with id, title, tone, word, detail; remedy and owner where
    something has to be done; kb and entry, as for a `Problem`; again and named: the visible label of the button
    that repeats the check, and its full label for screen readers; empty: no button.
    busy: the id of the row that is being checked.
    """

    module = "checks"
    sentences = ("problem-help", "new-tab")

    caption = Unicode().tag(sync=True)
    heads: List[str] = List().tag(sync=True)
    rows: List[Any] = List().tag(sync=True)
    busy = Unicode().tag(sync=True)

    def __init__(self, caption: str, **traits: Any) -> None:
        super().__init__(caption=caption, **traits)
        self._on_again: list[Callable[[str], object]] = []

    def on_again(self, callback: Callable[[str], object]) -> None:
        """Call `callback` with the id of each row whose check is to be repeated."""
        self._on_again.append(callback)

    def heard(self, content: Mapping[str, Any]) -> None:
        again = content.get("again")
        offered = {str(row.get("id")) for row in self.rows if row.get("again")}
        if not isinstance(again, str) or self.busy or again not in offered:
            return
        guard.acts()
        for callback in self._on_again:
            guard(callback)(again)
