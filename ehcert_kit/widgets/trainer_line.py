"""What the trainer says to a person, at the top of the page: a hint for the step that is shown."""

from __future__ import annotations

import ipywidgets

from .components import Status
from .desk import Desk
from .watching import Watching


class TrainerLine(Watching, ipywidgets.VBox):
    """Empty until the trainer gives a hint; another step takes it away."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._step, self._given = "", 0
        self.status = Status(tone="info")
        super().__init__([self.status])
        self.add_class("eh-root")
        self.watches(desk.trainer.on_hint(self._hint))
        self.watches(desk.on_shown(self._shown))

    def _shown(self, step: str) -> None:
        self._step, self._given = step, 0
        self.status.text = ""

    def _hint(self, _: int) -> None:
        steps = self._desk.section.steps
        found = next((way.step for way in steps if way.name == self._step and way.step), "")
        self.status.text = self._desk.hints.next(found, self._given)
        self._given += 1
