"""The buttons of a screen: a primary one, and others."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from traitlets import Bool, List, Unicode

from ..guarding import guard
from .base import Component


class Actions(Component):
    """A primary button and, beside it, links or buttons.

    primary: the label; empty: no primary button. secondary: mappings with id, label, and kind: "link" (the
    default), "button", or "print", which prints the page. second: whether the primary button looks like a
    secondary one, because another is the main one of the screen now. busy: the primary button shows `busy_label`,
    and presses are ignored.
    """

    module = "actions"

    primary = Unicode().tag(sync=True)
    secondary: List[Any] = List().tag(sync=True)
    busy = Bool(False).tag(sync=True)
    busy_label = Unicode().tag(sync=True)
    danger = Bool(False).tag(sync=True)
    second = Bool(False).tag(sync=True)

    def __init__(self, primary: str = "", **traits: Any) -> None:
        super().__init__(primary=primary, **traits)
        self._on_press: list[Callable[[str], object]] = []

    def on_press(self, callback: Callable[[str], object]) -> None:
        """Call `callback` with each button pressed: "primary", or the id of a secondary one."""
        self._on_press.append(callback)

    def press(self, id: str = "primary") -> None:
        """Handle a press on a button. Ignored while busy, and for a button that is not offered."""
        offered = {str(entry.get("id")) for entry in self.secondary} | ({"primary"} if self.primary else set())
        if self.busy or id not in offered:
            return
        guard.acts()
        for callback in self._on_press:
            guard(callback)(id)

    def heard(self, content: Mapping[str, Any]) -> None:
        pressed = content.get("press")
        if isinstance(pressed, str):
            self.press(pressed)
