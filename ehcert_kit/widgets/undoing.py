"""Asks for confirmation before a change that undoes earlier steps, and says which."""

from __future__ import annotations

import html
from collections.abc import Callable, Collection
from typing import Any

from ..procedure.case import Agreement, Choice, File, Identification, Keys, Options, Stage
from ..texts import Texts
from .components import Actions, Html, Status
from .seen import Box

#: The stages whose loss has a sentence (``undo-NAME``). The loss of `File` is reported as that of `Keys`.
_MISSED: tuple[type[Stage], ...] = (Identification, Choice, Options, Agreement, Keys)


class Undoing(Box):
    """The question, which replaces the button that was pressed. Its widgets are made when it is first asked."""

    def __init__(self, say: Texts) -> None:
        self._say = say
        self._go: Callable[[], object] = lambda: None
        self._instead_of: Any = None
        super().__init__()

    def _make(self) -> None:
        self.warning = Status(tone="warning")
        self.list = Html(html="")
        self.actions = Actions()
        self.actions.on_press(self._pressed)
        self.children = (self.warning, self.list, self.actions)

    def ask(self, lost: Collection[type[Stage]], go: Callable[[], object], instead_of: Any) -> None:
        """Call `go` at once if no stage of `_MISSED` is lost; otherwise when the user confirms.

        lost: the stages that the change drops. instead_of: the component that is hidden while the question shows.
        """
        self._away()
        missed = [kind for kind in _MISSED if kind in lost or (kind is Keys and File in lost)]
        if not missed:
            go()
            return
        if not self.children:
            self._make()
        say = self._say
        self._go, self._instead_of = go, instead_of
        instead_of.visible = False
        self.warning.text = say("undo")
        items = "".join(f"<li>{html.escape(say(f'undo-{kind.__name__.lower()}'))}</li>" for kind in missed)
        self.list.html = f"<ul>{items}</ul>"
        self.actions.primary = say("undo-go")
        self.actions.secondary = [{"id": "stay", "label": say("undo-stay"), "kind": "button"}]
        self.warning.focus()

    def _pressed(self, button: str) -> None:
        go, instead_of = self._go, self._instead_of
        self._away()
        if button == "primary":
            go()
        else:
            instead_of.focus()

    def _away(self) -> None:
        if self._instead_of is None:
            return
        self._instead_of.visible = True
        self._instead_of = None
        self.warning.text = self.list.html = self.actions.primary = ""
        self.actions.secondary = []
