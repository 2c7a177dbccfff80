"""Shows the steps of a section: one at a time on a page, all at once in JupyterLab.

The cells of a step have the tag ``step-<name>``. On a page the pager shows those of the current step, puts the
step into the address (``#etape=…``), moves the focus to the heading, and offers a button to the next step where
the step's form does not go there itself: as the main button only once the step is done.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import traitlets

from ..jupyter_internals import widgets as internals
from ..procedure.snapshot import Snapshot
from ..procedure.way import SECTIONS, WayStep, following, is_open, where
from .desk import Desk
from .guarding import guard
from .watching import Watching

SCRIPT = Path(__file__).with_name("pager.js")


class Pager(internals.WithText, internals.Module, Watching):
    """The list of steps of a section, with the current one. The page's side is `pager.js`."""

    steps: traitlets.List[dict[str, str]] = traitlets.List().tag(sync=True)
    current = traitlets.Unicode().tag(sync=True)
    caption = traitlets.Unicode().tag(sync=True)
    back = traitlets.Unicode().tag(sync=True)
    #: The button to the next step or page. label; look: "first" for the main button, else "second"; href: of the
    #: next page, if it leaves this one. Empty: no button.
    way_on: traitlets.Dict[str, str] = traitlets.Dict().tag(sync=True)
    paged = traitlets.Bool().tag(sync=True)

    @traitlets.default("_esm")
    def _source(self) -> str:
        return SCRIPT.read_text(encoding="utf-8")

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.section = desk.section
        here = where(self.section.name, desk.snapshot)
        super().__init__(current=here, paged=desk.paged, back=desk.say("back"))
        desk.shown(self.current)
        self.observe(lambda change: desk.shown(change["new"]), "current")
        self.watches(desk.watch(self._show))
        self.watches(desk.on_done(self._done))
        self.watches(desk.on_wanted(self.go))

    def go(self, step: str) -> None:
        """Show this step, if it applies to the case."""
        now = self._desk.snapshot
        if step in [one.name for one in self.section.applying(now)]:
            with self.hold_sync():  # sends the list and its current step in one update
                self.current = step
                self._show(now)

    def _done(self, step: str) -> None:
        now = self._desk.snapshot
        if step == self.current and self._step(step).is_done(now):
            self.go(following(self.section.name, step, now))

    def received(self, content: dict[str, Any], buffers: Sequence[Any]) -> None:
        guard.acts()
        guard(self._heard)(content)

    def _heard(self, content: Mapping[str, Any]) -> None:
        if content.get("go") == "next":
            self._next()
        elif isinstance(content.get("go"), str):
            self.go(content["go"])

    def _next(self) -> None:
        """Show the next step; note the current one as done if it is only to be read."""
        if self._step(self.current).tells:
            self._desk.note_read(self.current)
        self.go(following(self.section.name, self.current, self._desk.snapshot))

    def _show(self, now: Snapshot) -> None:
        say = self._desk.say
        steps = self.section.applying(now)
        names = [step.name for step in steps]
        if self.current not in names:
            self.current = where(self.section.name, now)
        position = names.index(self.current)
        self.steps = [
            {
                "id": step.name,
                "label": say(f"step-{step.name}"),
                "state": self._state(step, now),
                "open": "yes" if is_open(steps, step, now) else "",
            }
            for step in steps
        ]
        self.caption = say("step-caption", number=position + 1, of=len(steps), label=say(f"step-{self.current}"))
        self.way_on = self._way_on(now, last=position + 1 == len(steps))

    def _way_on(self, now: Snapshot, last: bool) -> dict[str, str]:
        step, then = self._step(self.current), self.section.then
        if not self.paged:
            # All steps are visible, so only the next notebook is offered: a file in the same folder.
            return {} if then is None else {"look": "second", **self._next_page(then)}
        if step.goes_on_by_itself(now) or (last and then is None):
            return {}
        look = "first" if step.is_way_on_first(now) else "second"
        if not last:
            return {"label": self._desk.say("continue"), "look": look}
        assert then is not None, "the last step leads to a page, or nowhere"
        return {"look": look, **self._next_page(then)}

    def _next_page(self, then: str) -> dict[str, str]:
        return {"label": self._desk.say(f"continue-{then}"), "href": f"{SECTIONS[then].notebook}.ipynb"}

    def _step(self, name: str) -> WayStep:
        return next(step for step in self.section.steps if step.name == name)

    def _state(self, step: WayStep, now: Snapshot) -> str:
        if step.name == self.current:
            return "current"
        return "done" if step.is_done(now) else "todo"

    def __repr__(self) -> str:
        return f"Pager({self.section.name})"
