"""Hints that are shown one by one on request."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from traitlets import List, Unicode

from ..guarding import guard
from .base import Component


class NeedHelp(Component):
    """A button that requests help, and the hints given so far. On a page it is at the end of the screen.

    hints: mappings with label and text. more: label of the button for the next hint; empty: there are no more.
    done: label of the button that removes all hints. note: shown and announced with the hints.
    """

    module = "need_help"

    title = Unicode().tag(sync=True)
    hints: List[Any] = List().tag(sync=True)
    more = Unicode().tag(sync=True)
    done = Unicode().tag(sync=True)
    note = Unicode().tag(sync=True)

    def __init__(self, **traits: Any) -> None:
        super().__init__(**traits)
        self._on_press: list[Callable[[str], object]] = []

    def on_press(self, callback: Callable[[str], object]) -> None:
        """Call `callback` with each button pressed: "more" or "done"."""
        self._on_press.append(callback)

    def press(self, what: str) -> None:
        """Handle a press. what: "more" or "done". Ignored for a button that is not shown."""
        if what not in ("more", "done") or not getattr(self, what):
            return
        guard.acts()
        for callback in self._on_press:
            guard(callback)(what)

    def heard(self, content: Mapping[str, Any]) -> None:
        pressed = content.get("press")
        if isinstance(pressed, str):
            self.press(pressed)
