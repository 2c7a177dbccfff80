"""One step at a time on a page; all of them in a notebook.

The cells of a step carry the tag ``step-<name>``. On a page the pager shows those of the current
step, keeps the address in step (``#etape=…``), and moves the focus to the heading.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import anywidget
import traitlets

from .desk import Desk, Snapshot
from .steps import SECTIONS, applies, done, following, goes_on_by_itself, where


class Pager(anywidget.AnyWidget):
    """Where one is among the steps of a section."""

    _esm = Path(__file__).parent / "pager.js"
    steps: traitlets.List[dict[str, str]] = traitlets.List().tag(sync=True)
    current = traitlets.Unicode().tag(sync=True)
    caption = traitlets.Unicode().tag(sync=True)
    back = traitlets.Unicode().tag(sync=True)
    go_on = traitlets.Unicode().tag(sync=True)
    paged = traitlets.Bool().tag(sync=True)

    def __init__(self, desk: Desk, section: str) -> None:
        self._desk = desk
        self.section = section
        super().__init__(current=where(section, desk.snapshot), paged=desk.paged, back=desk.say("back"))
        desk.shown(self.current)
        self.observe(lambda change: desk.shown(change["new"]), "current")
        self.on_msg(self._told)
        desk.watch(self._show)
        desk.on_done(self._done)

    def go(self, step: str) -> None:
        """Show this step."""
        if step in SECTIONS[self.section] and applies(step, self._desk.snapshot):
            self.current = step
            self._show(self._desk.snapshot)

    def _done(self, step: str) -> None:
        now = self._desk.snapshot
        if step == self.current and done(step, now):
            self.go(following(self.section, step, now))

    def _told(self, _: Any, content: dict[str, Any], __: Any) -> None:
        if content.get("go") == "next":
            self.go(following(self.section, self.current, self._desk.snapshot))
        elif isinstance(content.get("go"), str):
            self.go(content["go"])

    def _show(self, now: Snapshot) -> None:
        say = self._desk.say
        steps = [step for step in SECTIONS[self.section] if applies(step, now)]
        if self.current not in steps:
            self.current = where(self.section, now)
        position = steps.index(self.current)
        self.steps = [
            {"id": step, "label": say(f"step-{step}"), "state": self._state(step, now)} for step in steps
        ]
        self.caption = say("step-caption", number=position + 1, of=len(steps), label=say(f"step-{self.current}"))
        leads_on = goes_on_by_itself(self.current, now)
        self.go_on = say("continue") if not leads_on and position + 1 < len(steps) else ""

    def _state(self, step: str, now: Snapshot) -> str:
        if step == self.current:
            return "current"
        return "done" if done(step, now) else "todo"

    def __repr__(self) -> str:
        return f"Pager({self.section})"

    def _repr_mimebundle_(self, **kwargs: Any) -> Any:
        bundle = super()._repr_mimebundle_(**kwargs)
        data = bundle[0] if isinstance(bundle, tuple) else bundle
        if data is not None:
            data["text/plain"] = repr(self)
        return bundle
