"""Notebook 1: for whom, what to have at hand, and this very machine."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import Any

from ...card import backends
from ...procedure.doctor import row
from ...procedure.prerequisites import CHECKS, Check, Verdict
from ...procedure.standing import Snapshot
from ..card_parts import CardStatus
from ..components import Actions, Checkbox, Choice, Html, Status
from ..markup import definition, paragraph
from .base import Form

KINDS = ("group", "institution", "unknown")
AT_HAND = ("card", "pin", "reader", "number", "email", "phone", "safe")
_TONES = {Verdict.OK: "ok", Verdict.WARNING: "warning", Verdict.FAILED: "error", Verdict.SKIPPED: "info"}
_OF_THE_CARD = ("backend", "service", "reader", "card", "certificates", "pin", "interference")
#: What is different on every computer, and so stays out of what a notebook says with nobody there.
_THIS_MACHINE = ("python", "system", "backend", "folder", "disk", "clock")


class KindForm(Form):
    """Which kind of organisation asks."""

    name = "kind"

    def build(self) -> Iterable[Any]:
        say = self.say
        self.choice = Choice(
            legend=say("kind-legend"),
            options=[{"value": kind, "label": say(f"kind-{kind}")} for kind in KINDS],
        )
        self.actions = Actions(primary=say("continue"))
        self.actions.on_press(lambda _: self._choose())
        self.outcome = Html(html="")
        return self.choice, self.actions, self.outcome

    def show(self, now: Snapshot) -> None:
        self.choice.value = self.choice.value or now.notes.kind
        self.outcome.html = paragraph(self.say(f"kind-{now.notes.kind}.outcome")) if now.notes.kind else ""

    def act(self) -> str:
        self.choice.value = "group"
        self._choose()
        return self.say("kind-group.outcome")

    def _choose(self) -> None:
        kind = self.choice.value
        self.choice.error = "" if kind else self.say("kind-missing")
        if kind:
            self.run(lambda: self.desk.request.note_kind(kind))


class AtHandForm(Form):
    """What to have at hand: ticks for oneself, nothing is kept."""

    name = "at-hand"

    def build(self) -> Iterable[Any]:
        self.ticks = [Checkbox(label=self.say(f"at-hand-{thing}")) for thing in AT_HAND]
        return [*self.ticks, Html(html=paragraph(self.say("at-hand-java")))]

    def act(self) -> str:
        for tick in self.ticks:
            tick.value = True
        return self.say("at-hand-done")


class BackendForm(Form):
    """How the card is reached: chosen by the program, or one of the backends that this computer has."""

    name = "backend"

    def build(self) -> Iterable[Any]:
        say, environment = self.say, self.desk.environment
        self.offered = backends.offered(environment.practice)
        self.choice = Choice(
            legend=say("backend-legend"),
            options=[
                {
                    "value": backend,
                    "label": say(f"backend-{backend}", environment=environment.name),
                    "hint": say(f"backend-{backend}.hint", environment=environment.name),
                }
                for backend in self.offered
            ],
        )
        stored = self.desk.workspace.notes.backend
        self.choice.value = stored if stored in self.offered else backends.AUTO
        self.actions = Actions(primary=say("backend-use"))
        self.actions.on_press(lambda _: self._use())
        self.status = CardStatus(self.desk)
        self.fixed = Status()
        if self.desk.backend_fixed is not None:
            self.fixed.text = say("backend-fixed", backend=self.desk.backend_fixed)
            for component in (self.choice, self.actions):
                component.layout.display = "none"
        return self.fixed, self.choice, self.actions, self.status

    def act(self) -> str:
        return self.say("backend-auto", environment=self.desk.environment.name)

    def _use(self) -> None:
        backend = self.choice.value
        # The browser sends this value, and may send any other one.
        if backend in self.offered:
            self.run(lambda: self.desk.take_backend(backend), busy=self.actions)


class MachineForm(Form):
    """Every prerequisite on this machine, each with its remedy and « Revérifier »."""

    name = "machine"

    def build(self) -> Iterable[Any]:
        self.actions = Actions(primary=self.say("machine-check"))
        self.actions.on_press(lambda _: self._check_all())
        self.rows: dict[str, tuple[Status, Html, Actions]] = {}
        parts: list[Any] = [self.actions]
        for name in CHECKS:
            status, remedy, again = Status(), Html(html=""), Actions()
            again.on_press(partial(self._again, name))
            self.rows[name] = status, remedy, again
            parts += [status, remedy, again]
        self._checked = False
        self.watches(self.desk.card_watch.watch(lambda _: self._card_changed()))
        return parts

    def act(self) -> str:
        checks = self._all()
        self._tell_all(checks)
        return "\n".join(self._words(check) for check in checks if check.name not in _THIS_MACHINE)

    def _all(self) -> tuple[Check, ...]:
        return self._some(CHECKS)

    def _check_all(self) -> None:
        self._checked = True
        self.run(self._all, busy=self.actions, then=self._tell_all)

    def _card_changed(self) -> None:
        """What was said of the card is no longer true: look again, if anything was said."""
        if self._checked and not self.desk.nobody:
            self.run(lambda: self._some(_OF_THE_CARD), then=self._tell_all)

    def _some(self, names: Iterable[str]) -> tuple[Check, ...]:
        return tuple(CHECKS[name](self.desk.environment, self.desk.workspace.folder) for name in names)

    def _tell_all(self, checks: Iterable[Check]) -> None:
        for check in checks:
            self._tell(check)

    def _again(self, name: str, _: str) -> None:
        self.run(lambda: self._some((name,)), busy=self.rows[name][2], then=self._tell_all)

    def _tell(self, check: Check) -> None:
        self.desk.checks[check.name] = check
        status, remedy, again = self.rows[check.name]
        told = row(self.say, check)
        status.tone, status.text = _TONES[check.verdict], self._words(check)
        status.about(check.error)
        again.secondary = [{"id": "again", "label": self.say("machine-again"), "kind": "link"}]
        remedy.html = ""
        if told.remedy is not None and told.owner is not None:
            remedy.html = definition((told.remedy, self.say.owner(told.owner)))

    def _words(self, check: Check) -> str:
        told = row(self.say, check)
        return f"{told.title} · {self.say(f'verdict-{check.verdict.value}')} · {told.detail}"
