"""Notebook 7: the advice whether to renew, the renewal, and the activation of its token."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from ...keystore.errors import KeystorePasswordWrong, PasswordRefused
from ...local_time import local_time
from ...procedure.advice import Advice, End, FileState, advise, end_of
from ...procedure.case import Choice as Chosen
from ...procedure.case import Keys, Kind, Predecessor
from ...procedure.errors import RenewalTooEarly
from ...procedure.snapshot import Snapshot
from ...procedure.standing import Standing
from ...procedure.workstations import everywhere
from ...secret import Secret
from ..components import Actions, Checkbox, Choice, Html, SecretForm, Status
from ..keystore_choice import KeystoreChoice
from ..markup import link, paragraph, way_on
from ..step_by_step import StepByStep
from ..workstations import Workstations
from .agreement import new_password, password_refused
from .base import Form

#: The page for each advice, except for the renewal, which is on this page.
_PAGES = {
    Advice.NOTHING: "12-copier.ipynb#etape=calendar",
    Advice.NEW: "4-demander.ipynb",
    Advice.REVOKE_AND_NEW: "8-revoquer.ipynb",
}


class AdviceForm(Form):
    """Three questions that decide between renewal and other actions (`procedure/advice.py`)."""

    name = "advice"

    def build(self) -> Iterable[Any]:
        self.file = self._question("advice-file", FileState)
        self.changed = self._question("advice-changed", ("no", "yes"))
        self.end = self._question("advice-end", End)
        self.answer = Status()
        self.doubt = Status(tone="warning")
        self.actions = Actions(primary=self.say("continue"))
        self.actions.on_press(lambda _: self._go_on())
        self.way = Html(html="")
        self._questions = (self.file, self.changed, self.end)
        for question in self._questions:
            question.observe(lambda _: self._tell(), "value")
        return self.file, self.changed, self.end, self.answer, self.doubt, self.actions, self.way

    def show(self, now: Snapshot) -> None:
        self._tell()

    def act(self) -> str:
        self.file.value, self.changed.value, self.end.value = FileState.HERE, "no", End.NEAR
        return self.answer.text

    def _question(self, key: str, values: Iterable[str]) -> Choice:
        options = [{"value": str(value), "label": self.say(f"{key}-{value}")} for value in values]
        return Choice(legend=self.say(key), options=options)

    def _go_on(self) -> None:
        """Go to the next step, if all questions are answered."""
        unanswered = [question for question in self._questions if question.value is None]
        for question in unanswered:
            question.error = self.say("advice-missing")
        if unanswered:
            unanswered[0].focus()
        else:
            self.desk.go(RenewForm.name)

    def _tell(self) -> None:
        self.doubt.text = self._doubt()
        if self.file.value is None or self.changed.value is None or self.end.value is None:
            self.answer.text = self.way.html = ""
            self.actions.primary = self.say("continue")
            return
        advice = advise(FileState(self.file.value), self.changed.value == "yes", End(self.end.value))
        self.answer.tone = "info" if advice is not Advice.REVOKE_AND_NEW else "warning"
        self.answer.text = self.say(f"advice-{advice}")
        page = _PAGES.get(advice)
        self.actions.primary = "" if page else self.say("continue")
        self.way.html = way_on(page, self.say(f"advice-{advice}.go")) if page else ""

    def _doubt(self) -> str:
        """A warning if the current certificate contradicts the answer on its expiry; another one may be meant."""
        chain = self.desk.snapshot.case.chain
        if not chain or self.end.value is None:
            return ""
        until = chain[0].not_after
        same = end_of(until, self.desk.environment.clock()) == self.end.value
        return "" if same else self.say("advice-doubt", until=local_time(until))


class RenewForm(Form):
    """Opens the file to renew, and makes a new file beside it."""

    name = "renew"

    def build(self) -> Iterable[Any]:
        say = self.say
        self.which = KeystoreChoice(self.desk)
        self.old = SecretForm(
            label=say("renew-password"),
            hint=say("renew-password.hint"),
            button=say("renew-examine"),
            busy_label=say("renew-examining"),
            kind="current-password",
        )
        self.old.on_submit(self._examine)
        self.clock = Actions(busy_label=say("renew-examining"))
        self.clock.on_press(lambda _: self._forward())
        self.dates = Html(html="")
        self.examined = Status(tone="ok")
        self.new = new_password(say, "renew-button")
        self.new.on_submit(self._make)
        self.outcome = Status(tone="ok")
        #: Of the old file, whose encryption keys are copied to the new one. Kept while this page is open.
        self._password: Secret | None = None
        self._too_early: RenewalTooEarly | None = None
        return self.which, self.old, self.dates, self.clock, self.examined, self.new, self.outcome

    def show(self, now: Snapshot) -> None:
        renewing = now.case.kind is Kind.RENEWAL and now.standing is not Standing.READY
        made = renewing and now.case.get(Keys) is not None
        predecessor = now.case.get(Predecessor)
        self.which.offer(predecessor.path if predecessor else now.case.keystore)
        examined = renewing and self._password is not None
        for component in (self.which, self.old):
            component.visible = not (examined or made)
        self.new.visible = examined and not made
        self.examined.text = self._examined(predecessor) if examined and not made and predecessor else ""
        self.outcome.text = self.say("password-done", file=_name(now)) if made else ""
        calendar = link("12-copier.ipynb", self.say("renew-calendar"))
        self.dates.html = calendar if self._too_early is not None else ""
        practice = self._too_early is not None and self.desk.session.platform is not None
        forward = [{"id": "forward", "label": self.say("renew-forward"), "kind": "button"}]
        self.clock.secondary = forward if practice else []

    def fail(self, error: Exception, at: Any = None) -> None:
        if isinstance(error, RenewalTooEarly):
            self._too_early = error
        if not password_refused(self.say, self.new, error):
            super().fail(error, at)

    def act(self) -> str:
        self.show(self.desk.snapshot)
        self._examine(self.desk.stand_in.password, None)
        self._make(self.desk.stand_in.password, self.desk.stand_in.password)
        return self.say("password-written")

    def _examine(self, password: Secret, _: Secret | None) -> None:
        path = self.which.chosen()
        if path is None:
            return

        def begun(_: object) -> None:
            self._password, self._too_early = password, None

        self.run(
            lambda: self.desk.renewal.begin(password, path),
            busy=self.old,
            at={KeystorePasswordWrong: self.old, **self.which.at},
            then=begun,
        )

    def _make(self, password: Secret, confirmation: Secret | None) -> None:
        old = self._password
        assert old is not None, "the field is there once the old file was opened"

        def make() -> None:
            self.desk.request.identify()
            if self.desk.workspace.case.get(Chosen) is None:
                self.desk.renewal.choose()
            self.desk.request.create_keystore(password, confirmation, self.desk.renewal.keys_along(old))

        self.run(make, busy=self.new, at={PasswordRefused: self.new})

    def _forward(self) -> None:
        """Set the practice clock to a day after the certificate becomes renewable."""
        platform, early = self.desk.session.platform, self._too_early
        assert platform is not None, "offered in practice"
        assert early is not None, "offered where it is too early"

        def forward() -> None:
            platform.clock.to(early.since + timedelta(days=1))
            self._too_early = None

        self.run(forward, busy=self.clock)

    def _examined(self, predecessor: Predecessor) -> str:
        until = local_time(predecessor.certificate.not_after)
        return self.say("renew-examined", file=predecessor.path.name, until=until)


class ActivateForm(Form):
    """Activates the new token, which replaces the old one, once every workstation has the new file."""

    name = "activate"
    not_kept = ("everywhere",)

    def build(self) -> Iterable[Any]:
        say = self.say
        self.status = Status()
        self.list = Html(html="")
        self.workstations = Workstations(self.desk)
        self.everywhere = Checkbox(label=say("activate-everywhere"))
        self.secret = SecretForm(
            label=say("file-password"),
            hint=say("activate-password.hint"),
            button=say("activate-button"),
            busy_label=say("activate-busy"),
            kind="current-password",
        )
        self.secret.on_submit(self._activate)
        self.steps = StepByStep(self.desk)
        return self.status, self.list, self.workstations, self.everywhere, self.secret, self.steps

    def show(self, now: Snapshot) -> None:
        waits = now.standing is Standing.TO_ACTIVATE
        self.status.tone = "ok" if now.standing is Standing.READY else "info"
        told = (
            "activate-done"
            if now.standing is Standing.READY
            else "activate-waits"
            if waits
            else "activate-not-yet"
        )
        self.status.text = self.say(told)
        items = "".join(f"<li>{self.say(f'activate-todo-{number}')}</li>" for number in (1, 2, 3))
        self.list.html = f"{paragraph(self.say('activate-todo'))}<ul>{items}</ul>" if waits else ""
        for component in (self.workstations, self.everywhere, self.secret):
            component.visible = waits
        self.steps.offer(waits)
        # Ticked automatically if the list of workstations is complete; without a list by the user.
        if waits and everywhere(now.notes, now.case.id):
            self.everywhere.value = True

    def act(self) -> str:
        self.everywhere.value = True
        self._activate(self.desk.stand_in.password, None)
        return self.status.text

    def _activate(self, password: Secret, _: Secret | None) -> None:
        self.everywhere.error = ""
        if not self.everywhere.value:
            self.everywhere.error = self.say("activate-missing")
            return

        def activate() -> None:
            completion = self.desk.completion
            opened = completion.open_keystore(password)
            completion.activate_etk(opened)
            completion.verify(opened)

        self.run(activate, busy=self.secret, at={KeystorePasswordWrong: self.secret})


def _name(now: Snapshot) -> str:
    return now.case.keystore.name if now.case.keystore else ""
