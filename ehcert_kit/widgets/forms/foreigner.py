"""Notebook 10: the request without a Belgian card, from the BIS number to the address for the identification."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ...environments.errors import PracticeOnly
from ...identifiers import ssin
from ...identifiers.contact import ContactData, parse_email, parse_phone
from ...identifiers.errors import NameRefused
from ...identifiers.organization import parse_person_name
from ...identifiers.ssin import parse_bis
from ...local_time import local_time
from ...procedure.case import Applicant, Case, Invitation, Keys, Kind
from ...procedure.foreigner import ForeignRequest
from ...procedure.snapshot import Snapshot
from ...procedure.validity import days_left
from ..components import Actions, Field, Html, Status
from ..markup import paragraph
from ..step_by_step import StepByStep
from .base import Form

#: E-mail and telephone of the published practice person.
_CONTACT = ("anne@exercice.example", "0470 00 00 00")
#: Seconds for which an unattended notebook waits for a certificate.
_PATIENCE = 60.0


class PersonForm(Form):
    """The applicant's BIS number, names and contact data."""

    name = "person"

    def build(self) -> Iterable[Any]:
        say = self.say
        self.number = Field(label=say("person-number"), hint=self._hint(), width="medium", private=True)
        self.first_names = Field(label=say("person-first-names"))
        self.surname = Field(label=say("person-name"))
        self.email = Field(label=say("contact-email"), kind="email", autocomplete="email")
        self.phone = Field(label=say("contact-phone"), kind="tel", autocomplete="tel", width="medium")
        self.actions = Actions(primary=say("continue"))
        self.actions.on_press(lambda _: self._continue())
        return (*self._fields, self.actions)

    @property
    def _fields(self) -> tuple[Field, ...]:
        return self.number, self.first_names, self.surname, self.email, self.phone

    def show(self, now: Snapshot) -> None:
        applicant, contact = now.case.get(Applicant), now.case.contact
        if now.case.kind is Kind.FOREIGNER and applicant and contact and not self.number.value:
            holder = applicant.holder
            typed = (holder.ssin, holder.first_names, holder.name, contact.email_private, contact.phone_private)
            self._fill(typed)

    def act(self) -> str:
        played = self.desk.session.published_non_resident
        if played is None:
            raise PracticeOnly("answers")
        self._fill((played.ssin, played.first_names, played.name, *_CONTACT))
        self._continue()
        return self.desk.workspace.case.need(Applicant).holder.full_name

    def _hint(self) -> str:
        """The format of the number; in practice also one that belongs to nobody, for the user to type."""
        played = self.desk.session.published_non_resident
        lent = self.say("person-in-practice", number=ssin.format(played.ssin)) if played else ""
        return f"{self.say('person-number.hint')} {lent}".strip()

    def _fill(self, typed: Iterable[str]) -> None:
        for field, text in zip(self._fields, typed, strict=True):
            field.value = text

    def _continue(self) -> None:
        if not self.accepts(
            (self.number, parse_bis),
            (self.first_names, parse_person_name),
            (self.surname, parse_person_name),
            (self.email, parse_email),
            (self.phone, parse_phone),
        ):
            if not self.number.value.strip():
                self.number.error = self.say("person-number.missing")
            return
        number, first_names, name, email, phone = (field.value for field in self._fields)

        def begin() -> None:
            contact = ContactData.parse(email, phone)
            ForeignRequest(self.desk.environment, self.desk.workspace).begin(number, first_names, name, contact)

        self.run(begin, busy=self.actions, at={NameRefused: self.surname})


class InvitationForm(Form):
    """Sends the request; then shows the address for the identification, and its expiry."""

    name = "invitation"

    def build(self) -> Iterable[Any]:
        self.send = Actions(busy_label=self.say("invitation-busy"))
        self.send.on_press(lambda _: self._go_on())
        self.status = Status()
        self.detail = Html(html="")
        self.coming = Status(tone="wait")
        self.practice = Actions()
        self.practice.on_press(lambda _: self._confirm())
        self.steps = StepByStep(self.desk)
        return self.status, self.detail, self.practice, self.coming, self.send, self.steps

    def show(self, now: Snapshot) -> None:
        invitation = self._invitation(now.case)
        ready = now.case.kind is Kind.FOREIGNER and now.case.get(Keys) is not None
        label = "invitation-send" if invitation is None else "invitation-ask"
        self.send.primary = self.say(label) if ready and not now.standing.arrived else ""
        self.steps.offer(ready and invitation is None)
        self.status.tone = "info"
        self.status.text = self._told(invitation) if invitation else ""
        self.detail.html = self._detail(invitation) if invitation else ""
        waits = invitation is not None and not now.standing.arrived and self.desk.session.platform is not None
        if invitation is None or now.standing.arrived:
            # It was said of an earlier request, or before another window fetched the certificate.
            self.coming.text = ""
        confirm = [{"id": "confirm", "label": self.say("invitation-confirm"), "kind": "button"}]
        self.practice.secondary = confirm if waits else []

    def act(self) -> str:
        self._go_on()
        self._confirm()
        self.run(lambda: self.desk.completion.wait(_PATIENCE))
        return self.say("invitation-done")

    def _invitation(self, case: Case) -> Invitation | None:
        return case.get(Invitation)

    def _told(self, invitation: Invitation) -> str:
        days = days_left(invitation.expires, self.desk.environment.clock())
        return self.say("invitation-until", until=local_time(invitation.expires), days=days)

    def _detail(self, invitation: Invitation) -> str:
        return (
            paragraph(self.say("invitation-address"))
            + paragraph(invitation.url)
            + paragraph(self.say("invitation-place"))
        )

    def _go_on(self) -> None:
        """Send the request; if it was sent, ask for the certificate."""
        desk = self.desk
        foreign = ForeignRequest(desk.environment, desk.workspace)
        if self._invitation(desk.workspace.case) is None:
            self.run(foreign.submit, busy=self.send)
            return

        def told(arrived: bool) -> None:
            self.coming.text = "" if arrived else self.say("platform-not-yet-delivered")

        self.run(lambda: foreign.arrived(desk.completion.ask), busy=self.send, then=told)

    def _confirm(self) -> None:
        """In practice, do what the applicant does at the address."""
        platform, identifier = self.desk.session.platform, self.desk.workspace.case.public_key_identifier
        assert platform is not None, "offered in practice"
        self.run(lambda: platform.confirm(identifier or b""), busy=self.practice)
