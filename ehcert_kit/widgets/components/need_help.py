"""Hints, one at a time, for whoever asks for help."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from traitlets import List, Unicode

from ..guarding import guard
from .base import Component


class NeedHelp(Component):
    """A button that asks for help, and the hints given so far. On a page it stands at the end of the screen.

    hints: label and text of each. more: what the button says; empty, there is nothing more to ask for. done: what
    the button says that takes everything away again. note: said once when help is asked for.
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
        """Be told what was pressed: "more" or "done"."""
        self._on_press.append(callback)

    def press(self, what: str) -> None:
        """What a press does. Nothing for a button that is not there."""
        if what not in ("more", "done") or not getattr(self, what):
            return
        guard.acts()
        for callback in self._on_press:
            guard(callback)(what)

    def heard(self, content: Mapping[str, Any]) -> None:
        pressed = content.get("press")
        if isinstance(pressed, str):
            self.press(pressed)
