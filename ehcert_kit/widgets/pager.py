"""One step at a time on a page; all of them in a notebook.

The cells of a step carry the tag ``step-<name>``. On a page the pager shows those of the current
step, keeps the address in step (``#etape=…``), and moves the focus to the heading.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import anywidget
import traitlets

from ..procedure.standing import Snapshot
from ..procedure.way import WayStep, following, where
from .desk import Desk


class Pager(anywidget.AnyWidget):
    """Where one is among the steps of a section."""

    _esm = Path(__file__).parent / "pager.js"
    steps: traitlets.List[dict[str, str]] = traitlets.List().tag(sync=True)
    current = traitlets.Unicode().tag(sync=True)
    caption = traitlets.Unicode().tag(sync=True)
    back = traitlets.Unicode().tag(sync=True)
    go_on = traitlets.Unicode().tag(sync=True)
    paged = traitlets.Bool().tag(sync=True)

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.section = desk.section
        here = where(self.section.name, desk.snapshot)
        super().__init__(current=here, paged=desk.paged, back=desk.say("back"))
        desk.shown(self.current)
        self.observe(lambda change: desk.shown(change["new"]), "current")
        self.on_msg(self._told)
        desk.watch(self._show)
        desk.on_done(self._done)

    def go(self, step: str) -> None:
        """Show this step."""
        now = self._desk.snapshot
        if step in [one.name for one in self.section.applying(now)]:
            self.current = step
            self._show(now)

    def _done(self, step: str) -> None:
        now = self._desk.snapshot
        if step == self.current and self._step(step).is_done(now):
            self.go(following(self.section.name, step, now))

    def _told(self, _: Any, content: dict[str, Any], __: Any) -> None:
        if content.get("go") == "next":
            self.go(following(self.section.name, self.current, self._desk.snapshot))
        elif isinstance(content.get("go"), str):
            self.go(content["go"])

    def _show(self, now: Snapshot) -> None:
        say = self._desk.say
        steps = self.section.applying(now)
        names = [step.name for step in steps]
        if self.current not in names:
            self.current = where(self.section.name, now)
        position = names.index(self.current)
        self.steps = [
            {"id": step.name, "label": say(f"step-{step.name}"), "state": self._state(step, now)} for step in steps
        ]
        self.caption = say("step-caption", number=position + 1, of=len(steps), label=say(f"step-{self.current}"))
        leads_on = self._step(self.current).goes_on_by_itself(now)
        self.go_on = say("continue") if not leads_on and position + 1 < len(steps) else ""

    def _step(self, name: str) -> WayStep:
        return next(step for step in self.section.steps if step.name == name)

    def _state(self, step: WayStep, now: Snapshot) -> str:
        if step.name == self.current:
            return "current"
        return "done" if step.is_done(now) else "todo"

    def __repr__(self) -> str:
        return f"Pager({self.section.name})"

    def _repr_mimebundle_(self, **kwargs: Any) -> Any:
        bundle = super()._repr_mimebundle_(**kwargs)
        data = bundle[0] if isinstance(bundle, tuple) else bundle
        if data is not None:
            data["text/plain"] = repr(self)
        return bundle
