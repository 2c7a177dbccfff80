"""Notebook 13: several organisations in one sitting, one after the other. A failure stops only its own case."""

from __future__ import annotations

import html
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from ...card.errors import PinFormatRefused, PinWrong
from ...identifiers.contact import ContactData, parse_email, parse_phone
from ...identifiers.normalisation import normalise
from ...keystore import password as passwords
from ...keystore.errors import KeystorePasswordWrong, PasswordRefused
from ...kit_error import KitError
from ...procedure.case import Case, ListedOrganization
from ...procedure.certificate_request import CertificateRequest
from ...procedure.sitting import SittingRow
from ...procedure.snapshot import Snapshot
from ...procedure.standing import Standing
from ...secret import Secret
from ...texts.foreign import isolated
from ..background import background
from ..components import Actions, Checkbox, Html, SecretForm, Status
from ..guarding import in_words
from ..seen import Box
from .agreement import SignForm, contact_fields, new_password, password_refused
from .applicant import active_certificates
from .base import Form


class SeveralForm(Form):
    """The choice of organisations from the platform's list, and the contact data for all of them."""

    name = "several"

    def build(self) -> Iterable[Any]:
        say = self.say
        self.none = Status(tone="warning")
        self.boxes = Box([])
        self.missing = Status(tone="error")
        self.email, self.phone = contact_fields(say)
        self.actions = Actions(primary=say("continue"))
        self.actions.on_press(lambda _: self._continue())
        self._listed: tuple[ListedOrganization, ...] = ()
        return self.none, self.boxes, self.missing, self.email, self.phone, self.actions

    def show(self, now: Snapshot) -> None:
        listed = now.case.identification.organizations if now.case.identification else ()
        self.none.text = "" if listed else self.say("several-none")
        begun = {one.case.actor: one for one in now.sitting}
        if listed != self._listed:
            self._listed = listed
            # New boxes, because the old ones may belong to other organisations.
            self.boxes.children = [self._box(item, item.organization in begun) for item in listed]
        for box, item in zip(self._boxes, listed, strict=True):
            box.hint = self._known(item, begun.get(item.organization))
        contact = now.case.contact
        if contact is not None and not self.email.value:
            self.email.value, self.phone.value = contact.email_private, contact.phone_private

    def act(self) -> str:
        contact = self.desk.stand_in.answers.contact
        self.email.value, self.phone.value = contact.email_private, contact.phone_private
        for box, item in zip(self._boxes, self._listed, strict=True):
            box.value = None not in item.active
        self._continue()
        return "\n".join(f"{box.label} · {box.hint}" for box in self._boxes if box.value)

    @property
    def _boxes(self) -> tuple[Checkbox, ...]:
        return tuple(self.boxes.children)

    def _box(self, item: ListedOrganization, ticked: bool) -> Checkbox:
        organization = item.organization
        box = Checkbox(label=f"{isolated(normalise(organization.name))} · {organization}", value=ticked)
        box.observe(lambda _: setattr(self.missing, "text", ""), "value")
        return box

    def _known(self, item: ListedOrganization, begun: Snapshot | None) -> str:
        say = self.say
        if begun is not None:
            return say("several-begun", state=say(f"frame-standing-{begun.standing}"))
        return active_certificates(say, item)

    def _continue(self) -> None:
        chosen = [index for index, box in enumerate(self._boxes) if box.value]
        email, phone = self.email.value, self.phone.value
        accepted = self.accepts((self.email, parse_email), (self.phone, parse_phone))
        if not chosen:
            # The focus is not moved, because a screen reader would then announce the new place, not this text.
            self.missing.text = self.say("several-missing")
        elif accepted:
            self.run(lambda: self.desk.sitting.begin(chosen, ContactData.parse(email, phone)), busy=self.actions)


class _OneAfterTheOther(Form):
    """A form that acts on the cases of a sitting in turn. An error is kept with its case; the next one follows.

    working: catalogue key of the sentence that names the case in progress.
    """

    working: str

    def build(self) -> Iterable[Any]:
        self.told = Status()
        self.table = Html(html="")
        self.progress = Status(tone="wait")
        return self.told, self.table, self.progress

    def in_turn(
        self,
        cases: Sequence[Case],
        act: Callable[[Case], object],
        busy: Any,
        then: Callable[[], None] = lambda: None,
    ) -> None:
        """Call `act` for each case in the background. An exception that is no KitError ends the loop.

        busy: the component that is marked as busy meanwhile. then: called after the last case, but not in an
        unattended notebook, where the first error is raised.
        """

        def attempted(case: Case) -> None:
            with _noted(self, case):
                act(case)
            self.desk.write_evidence()

        if self.desk.nobody:
            # Unattended, so at once; an error stops the notebook.
            for case in cases:
                attempted(case)
            self.desk.changed()
            return
        self.nothing_wrong()
        busy.busy = True
        left = list(cases)

        def next_one() -> None:
            if not left:
                ended(None)
                return
            case = left.pop(0)
            name = normalise(case.actor.name) if case.actor else ""
            number = len(cases) - len(left)
            self.progress.text = self.say(self.working, number=number, of=len(cases), name=name)
            background(lambda: attempted(case), tried)

        def tried(_: object, error: Exception | None) -> None:
            if error is not None and not isinstance(error, KitError):
                ended(error)
                return
            self.desk.changed()
            next_one()

        def ended(bug: Exception | None) -> None:
            self.progress.text = ""
            busy.busy = False
            if bug is not None:
                self.below(busy)
                self.fail(bug)
                return
            then()
            self.desk.changed()
            self.desk.done(self.name)

        next_one()

    def rows(self) -> tuple[SittingRow, ...]:
        return self.desk.sitting.rows(self.desk.stopped)

    def summary(self) -> str:
        """An HTML table with organisation, state and file of each case; below a case its error and the remedy."""
        say = self.say
        head = "".join(
            f'<th scope="col">{html.escape(say(key))}</th>'
            for key in ("several-organization", "several-state", "several-file")
        )
        body = "".join(map(self._line, self.rows()))
        return f'<table class="eh-several"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>'

    def _line(self, row: SittingRow) -> str:
        organization = row.organization
        file = row.case.keystore.name if row.case.keystore else ""
        name = f"{html.escape(isolated(normalise(organization.name)))}<br>{html.escape(str(organization))}"
        cells = (name, html.escape(self._state(row)), html.escape(file))
        line = "".join(f"<td>{cell}</td>" for cell in cells)
        told = self._way(row)
        if row.error is not None and row.standing is not Standing.READY:
            message = in_words(self.say, row.error)
            remedy = html.escape(f"{message.cause} {message.remedy}")
            told = f"<strong>{html.escape(message.title)}</strong> {remedy} {told}{self.entry_link(row.error)}"
        return f"<tr>{line}</tr>" + (f'<tr><td colspan="3">{told}</td></tr>' if told else "")

    def _way(self, row: SittingRow) -> str:
        """A link to the step where this case is continued; empty if that is here."""
        return ""

    def _state(self, row: SittingRow) -> str:
        if row.standing is Standing.PREPARING:
            return self.say("several-to-sign" if row.case.csr else "several-to-prepare")
        if row.standing in (Standing.DELIVERED, Standing.INSTALLED):
            return self.say("several-to-complete")
        return self.say(f"frame-standing-{row.standing}")


class SeveralFilesForm(_OneAfterTheOther):
    """One password for all files; for each case the contract is requested and the file made."""

    name = "several-files"
    working = "several-progress-files"

    def build(self) -> Iterable[Any]:
        self.secret = new_password(self.say, "several-files-button")
        self.secret.busy_label = self.say("several-files-busy")
        self.secret.on_submit(self._prepare)
        told, table, progress = super().build()
        return told, table, self.secret, progress

    def show(self, now: Snapshot) -> None:
        done = sum(one.prepared for one in now.sitting)
        self.told.tone = "ok" if done == len(now.sitting) else "info"
        self.told.text = self.say("several-files-told", done=done, of=len(now.sitting))
        self.table.html = self.summary()
        self.secret.visible = done != len(now.sitting)

    def act(self) -> str:
        self._prepare(self.desk.stand_in.password, self.desk.stand_in.password)
        return self.told.text

    def fail(self, error: Exception, at: Any = None) -> None:
        if not password_refused(self.say, self.secret, error):
            super().fail(error, at)

    def _prepare(self, password: Secret, confirmation: Secret | None) -> None:
        try:
            passwords.require(password, confirmation)
        except PasswordRefused as refused:
            # The password is the same for all, so it is checked before the first case.
            self.fail(refused)
            return
        cases = [one.case for one in self.desk.snapshot.sitting if not one.prepared]
        self.in_turn(cases, lambda case: self.desk.sitting.prepare(case, password, confirmation), self.secret)


class SeveralSignForm(SignForm):
    """Contract and PIN for one case at a time; the user may skip a case and come back to it."""

    name = "several-sign"
    # The same field is used for the next case, so a wrong PIN is shown at it too.
    at_pin = (PinFormatRefused, PinWrong)

    def build(self) -> Iterable[Any]:
        self.told = Status()
        self.which = Html(html="")
        self.pass_on = Actions()
        self.pass_on.on_press(lambda _: self._pass_on())
        self._current = ""
        return self.told, self.which, *super().build(), self.pass_on

    @property
    def now(self) -> Snapshot:
        now = self.desk.snapshot
        return next(iter(self._left(now)), now)

    @property
    def commands(self) -> CertificateRequest:
        return self.desk.sitting.request(self.now.case)

    def show(self, now: Snapshot) -> None:
        say, left = self.say, self._left(now)
        done = sum(one.standing.taken for one in now.sitting)
        self.told.tone = "ok" if now.sitting and done == len(now.sitting) else "info"
        self.told.text = say("several-signed", done=done, of=len(now.sitting))
        if left and left[0].case.id != self._current:
            self._turn_to(left[0].case)
        super().show(left[0] if left else now)
        self.which.html = self._which(now, left[0]) if left else ""
        passing = [{"id": "next", "label": say("several-next"), "kind": "button"}]
        self.pass_on.secondary = passing if len(left) > 1 else []
        if not left:
            self.write.primary = self.summary.html = self.signed.text = ""
            for component in (self.language, self.contract, self.read, self.reader, self.pin):
                component.visible = False

    def act(self) -> str:
        while self._left(self.desk.snapshot):
            self.read.value = True
            self._sign(self.desk.stand_in.pin)
        return self.told.text

    def _left(self, now: Snapshot) -> tuple[Snapshot, ...]:
        """The cases that can be signed, from the displayed one to the last, then from the first."""
        ids = [one.case.id for one in now.sitting]
        here = ids.index(self._current) if self._current in ids else 0
        rotated = (*now.sitting[here:], *now.sitting[:here])
        return tuple(one for one in rotated if one.prepared and not one.standing.taken)

    def _which(self, now: Snapshot, mine: Snapshot) -> str:
        number = [one.case.id for one in now.sitting].index(mine.case.id) + 1
        name = normalise(mine.case.actor.name) if mine.case.actor else ""
        return f"<h3>{html.escape(self.say('several-of', number=number, of=len(now.sitting), name=name))}</h3>"

    def _pass_on(self) -> None:
        now = self.desk.snapshot
        self.problem.show(None)
        self._turn_to(self._left(now)[1].case)
        self.show(now)
        self.read.focus()

    def _turn_to(self, case: Case) -> None:
        """Display this case, without the errors of another one."""
        self._current, self._needs_proof = case.id, False
        self.pin.error = self.read.error = ""

    def _sign_and_send(self, pin: Secret | None, digest: str) -> None:
        case = self.now.case
        with _noted(self, case):
            self.desk.sitting.sign(case, pin, digest)


class SeveralCompleteForm(_OneAfterTheOther):
    """One password for all files; for each case waits a short time for the certificate, and completes its file."""

    name = "several-complete"
    working = "several-progress-complete"

    def build(self) -> Iterable[Any]:
        say = self.say
        self.secret = SecretForm(
            label=say("file-password"),
            hint=say("several-password.hint"),
            button=say("several-complete-button"),
            busy_label=say("several-complete-busy"),
            kind="current-password",
        )
        self.secret.on_submit(lambda password, _: self._complete(password, self.secret))
        self.again = Actions(busy_label=say("several-complete-busy"))
        self.again.on_press(lambda _: self._try_again())
        #: Kept after a failure while this page is open, to try again without asking for it.
        self._password: Secret | None = None
        told, table, progress = super().build()
        return told, table, self.secret, self.again, progress

    def show(self, now: Snapshot) -> None:
        done = sum(one.standing is Standing.READY for one in now.sitting)
        self.told.tone = "ok" if now.sitting and done == len(now.sitting) else "info"
        self.told.text = self.say("several-complete-told", done=done, of=len(now.sitting))
        self.table.html = self.summary()
        left = self._left()
        self.secret.visible = bool(left) and self._password is None
        self.again.primary = self.say("several-again") if left and self._password is not None else ""

    def act(self) -> str:
        self._complete(self.desk.stand_in.password, self.secret)
        return "\n".join((self.told.text, *(f"{row.organization} · {self._state(row)}" for row in self.rows())))

    def _way(self, row: SittingRow) -> str:
        if row.standing.taken:
            return ""
        step = "sign" if row.case.csr else "files"
        return f'<a href="#etape=several-{step}">{html.escape(self.say(f"several-back-{step}"))}</a>'

    def _left(self) -> list[Case]:
        """The cases that were sent and are not ready yet."""
        return [row.case for row in self.rows() if row.standing.sent and row.standing is not Standing.READY]

    def _try_again(self) -> None:
        assert self._password is not None, "the button is there while it is kept"
        self._complete(self._password, self.again)

    def _complete(self, password: Secret, busy: Any) -> None:
        self.secret.error = ""

        def told() -> None:
            left = self._left()
            errors = [self.desk.stopped.get(case.id) for case in left]
            wrong = next((error for error in errors if isinstance(error, KeystorePasswordWrong)), None)
            # If it does not open one of the files, it has to be typed again.
            self._password = password if left and wrong is None else None
            if wrong is not None:
                self.fail(wrong, {KeystorePasswordWrong: self.secret})

        self.in_turn(self._left(), lambda case: self.desk.sitting.complete(case, password), busy, told)


@contextmanager
def _noted(form: Form, case: Case) -> Iterator[None]:
    """Record the KitError that stops a case, in place of an earlier one. Raises: it again."""
    stopped = form.desk.stopped
    stopped.pop(case.id, None)
    try:
        yield
    except KitError as error:
        stopped[case.id] = error
        raise
