"""What a person can do on a screen: one main act, and what else there is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from traitlets import Bool, List, Unicode

from ..guarding import guard
from .base import Component


class Actions(Component):
    """The primary button and, beside it, links or buttons.

    secondary: id, label, and kind: "link", which is the default, "button", or "print", which prints the page.
    second: the primary button stands back, for another one is the main act of the screen now. While busy the
    primary button keeps its place, says `busy_label`, and no press counts.
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
        """Be told what was pressed: "primary", or the id of a secondary one."""
        self._on_press.append(callback)

    def press(self, id: str = "primary") -> None:
        """What a press does. Nothing while busy, nor for what is not on the screen."""
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
