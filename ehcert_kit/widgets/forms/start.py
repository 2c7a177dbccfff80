"""Notebook 1: the kind of applicant, what to have at hand, the card backend, and the checks of this computer."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ...card import backends
from ...procedure.doctor import row
from ...procedure.kind_advice import For, YesNoUnknown, advise_kind
from ...procedure.prerequisites import CHECKS, Check, Verdict
from ...procedure.snapshot import Snapshot
from ..card_parts import CardStatus
from ..components import Actions, Checkbox, Checks, Choice, Html, Status
from ..components.message import entry_of
from ..markup import paragraph
from .base import Form

KINDS = ("group", "institution", "unknown")
AT_HAND = ("card", "pin", "reader", "number", "email", "phone", "safe")
_TONES = {Verdict.OK: "ok", Verdict.WARNING: "warning", Verdict.FAILED: "error", Verdict.SKIPPED: "info"}
_OF_THE_CARD = ("backend", "service", "reader", "card", "certificates", "pin", "interference")
#: Checks whose result differs between computers: left out of the text of an unattended notebook.
_THIS_MACHINE = ("python", "system", "backend", "folder", "disk", "clock")


class KindForm(Form):
    """The kind of applicant; for users who do not know it, three questions that decide (`kind_advice`)."""

    name = "kind"

    def build(self) -> Iterable[Any]:
        say = self.say
        self.choice = Choice(
            legend=say("kind-legend"),
            options=[{"value": kind, "label": say(f"kind-{kind}")} for kind in KINDS],
        )
        self.whom = self._question("kind-whom", For)
        self.ninety_four = self._question("kind-94", YesNoUnknown)
        self.enterprise = self._question("kind-enterprise", YesNoUnknown)
        self.decided = Status(tone="info")
        for choice in (self.choice, *self._questions):
            choice.observe(lambda _: self._turn(), "value")
        self.actions = Actions(primary=say("continue"))
        self.actions.on_press(lambda _: self._choose())
        self._turn()
        return self.choice, *self._questions, self.decided, self.actions

    def show(self, now: Snapshot) -> None:
        noted = now.notes.kind
        if self.choice.value is None and noted is not None:
            self.choice.value = noted if noted in KINDS else "unknown"
        self._turn()

    def act(self) -> str:
        self.choice.value = "group"
        self._choose()
        return self.say("kind-group.outcome")

    @property
    def _questions(self) -> tuple[Choice, Choice, Choice]:
        return self.whom, self.ninety_four, self.enterprise

    def _question(self, key: str, values: Iterable[str]) -> Choice:
        options = [{"value": str(value), "label": self.say(f"{key}-{value}")} for value in values]
        return Choice(legend=self.say(key), options=options)

    def _asked(self) -> tuple[Choice, ...]:
        """The questions that still matter after the answers to the earlier ones."""
        if self.choice.value != "unknown":
            return ()
        if self.whom.value == For.SELF:
            return (self.whom,)
        return self._questions[:2] if self.ninety_four.value == YesNoUnknown.YES else self._questions

    def _turn(self) -> None:
        asked = self._asked()
        for question in self._questions:
            question.visible = question in asked
            question.error = ""
        self.choice.error = ""
        kind = self._kind()
        self.decided.text = self.say(f"kind-{kind}.outcome") if kind else ""

    def _kind(self) -> str | None:
        """The kind of applicant according to the answers; None: some are missing."""
        asked = self._asked()
        if not asked:
            return self.choice.value
        if any(question.value is None for question in asked):
            return None
        return advise_kind(
            For(self.whom.value or For.UNKNOWN),
            YesNoUnknown(self.ninety_four.value or YesNoUnknown.UNKNOWN),
            YesNoUnknown(self.enterprise.value or YesNoUnknown.UNKNOWN),
        ).value

    def _choose(self) -> None:
        kind = self._kind()
        if kind is not None:
            self.run(lambda: self.desk.request.note_kind(kind), busy=self.actions)
            return
        self.choice.error = "" if self.choice.value else self.say("kind-missing")
        open_ones = [question for question in self._asked() if question.value is None]
        for question in open_ones[:1]:
            question.error = self.say("kind-question-missing")
            question.focus()


class AtHandForm(Form):
    """A check list of what to have at hand. The ticks are not stored."""

    name = "at-hand"

    def build(self) -> Iterable[Any]:
        self.ticks = [Checkbox(label=self.say(f"at-hand-{thing}")) for thing in AT_HAND]
        return [*self.ticks, Html(html=paragraph(self.say("at-hand-java")))]

    def act(self) -> str:
        for tick in self.ticks:
            tick.value = True
        return self.say("at-hand-done")


class BackendForm(Form):
    """The card backend: chosen by the program, or one of those that this computer has."""

    name = "backend"
    # The field always starts with the choice in the workspace's notes.
    not_kept = ("choice",)

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
        self.actions = Actions(primary=say("backend-use"), second=True)
        self.actions.on_press(lambda _: self._use())
        self.status = CardStatus(self.desk)
        self.fixed = Status()
        if self.desk.backend_fixed is not None:
            self.fixed.text = say("backend-fixed", backend=self.desk.backend_fixed)
            for component in (self.choice, self.actions):
                component.visible = False
        return self.fixed, self.choice, self.actions, self.status

    def act(self) -> str:
        return self.say("backend-auto", environment=self.desk.environment.name)

    def _use(self) -> None:
        backend = self.choice.value
        # The value comes from the browser, so it may be anything.
        if backend in self.offered:
            self.run(lambda: self.desk.take_backend(backend), busy=self.actions)


class MachineForm(Form):
    """The checks of this computer: a summary in one line, then a table, the most urgent checks first."""

    name = "machine"

    def build(self) -> Iterable[Any]:
        self.actions = Actions(primary=self.say("machine-check"), busy_label=self.say("machine-busy"))
        self.actions.on_press(lambda _: self._check_all())
        self.verdict = Status()
        self.table = Checks(
            caption=self.say("machine-table"),
            heads=[self.say(f"machine-head-{head}") for head in ("check", "state", "told")],
        )
        self.table.on_again(self._again)
        self.watches(self.desk.card_watch.watch(lambda _: self._card_changed()))
        return self.verdict, self.actions, self.table

    def show(self, now: Snapshot) -> None:
        checks = self.desk.checks
        passed = self.name in now.notes.read
        self.actions.second = passed
        self.actions.primary = self.say("machine-all-again" if checks else "machine-check")
        if checks:
            self.verdict.tone, self.verdict.text = self._verdict(tuple(checks.values()))
        elif passed:
            self.verdict.tone, self.verdict.text = "ok", self.say("machine-before")
        self.table.rows = [self._row(check) for check in sorted(checks.values(), key=_urgency)]

    def act(self) -> str:
        checks = self._some(CHECKS)
        self._keep(checks)
        return "\n".join(self._words(check) for check in checks if check.name not in _THIS_MACHINE)

    def _check_all(self) -> None:
        self.run(lambda: self._some(CHECKS), busy=self.actions, then=self._keep)

    def _card_changed(self) -> None:
        """Repeat the checks that concern the card, if they were made before: their results are out of date."""
        if self.desk.checks and not self.desk.nobody:
            self.run(lambda: self._some(_OF_THE_CARD), then=self._keep)

    def _again(self, name: str) -> None:
        if name in CHECKS:
            self.table.busy = name
            self.run(lambda: self._some((name,)), then=self._keep)

    def fail(self, error: Exception, at: Any = None) -> None:
        self.table.busy = ""
        super().fail(error, at)

    def _some(self, names: Iterable[str]) -> tuple[Check, ...]:
        return tuple(CHECKS[name](self.desk.environment, self.desk.workspace.folder) for name in names)

    def _keep(self, checks: Iterable[Check]) -> None:
        self.table.busy = ""
        for check in checks:
            self.desk.checks[check.name] = check
        found = [self.desk.checks[name].verdict for name in CHECKS if name in self.desk.checks]
        whole = len(found) == len(CHECKS)
        if whole and not {Verdict.FAILED, Verdict.SKIPPED} & set(found) and not self.desk.nobody:
            self.desk.note_read(self.name)

    def _verdict(self, checks: tuple[Check, ...]) -> tuple[str, str]:
        failed = sum(check.verdict is Verdict.FAILED for check in checks)
        later = sum(check.verdict is Verdict.SKIPPED for check in checks)
        warnings = sum(check.verdict is Verdict.WARNING for check in checks)
        if failed or later:
            told = [self.say("machine-verdict-failed", number=failed)] if failed else []
            after = "machine-verdict-later" if failed else "machine-verdict-unseen"
            return "error", " ".join((*told, *([self.say(after, number=later)] if later else [])))
        if warnings:
            return "warning", self.say("machine-verdict-warning", number=warnings)
        return "ok", self.say("machine-verdict-ok")

    def _row(self, check: Check) -> dict[str, str]:
        told = row(self.say, check)
        good = check.verdict is Verdict.OK
        kb = (check.error.kb or "") if check.error is not None else ""
        return {
            "id": check.name,
            "title": told.title,
            "tone": _TONES[check.verdict],
            "word": self.say(f"verdict-{check.verdict.value}"),
            "detail": told.detail,
            "remedy": told.remedy or "",
            "owner": self.say.owner(told.owner) if told.remedy is not None and told.owner is not None else "",
            "kb": kb,
            "entry": entry_of(kb),
            "again": "" if good else self.say("machine-again"),
            "named": "" if good else self.say("machine-again.named", check=told.title),
        }

    def _words(self, check: Check) -> str:
        told = row(self.say, check)
        return f"{told.title} · {self.say(f'verdict-{check.verdict.value}')} · {told.detail}"


def _urgency(check: Check) -> int:
    """Sort key: by verdict, the failed ones first, then in the order of the checks."""
    order = (Verdict.FAILED, Verdict.SKIPPED, Verdict.WARNING, Verdict.OK)
    return order.index(check.verdict) * len(CHECKS) + list(CHECKS).index(check.name)
