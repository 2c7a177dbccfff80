"""Notebook 2: who the access manager is, according to the portal, the card and the platform."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable
from typing import Any

from ...card.errors import PinFormatRefused
from ...card.interface import CardKey, Identity
from ...identifiers.organization import Person, parse_person_name
from ...procedure.case import Applicant, Identification
from ...procedure.snapshot import Snapshot
from ...secret import Secret
from ..background import background
from ..card_parts import CardStatus, PinBox
from ..components import Actions, Field, Html, Status
from ..markup import paragraph, rows
from .base import Form


class ManagerForm(Form):
    """The name of the access manager, which the user read under « Vos responsables » on the portal."""

    name = "manager"

    def build(self) -> Iterable[Any]:
        say = self.say
        self.field = Field(label=say("manager-label"), hint=self._hint(), width="medium")
        self.actions = Actions(
            primary=say("manager-note"),
            secondary=[{"id": "none", "label": say("manager-none"), "kind": "link"}],
        )
        self.actions.on_press(self._pressed)
        self.outcome = Status()
        self.help = Html(html="")
        self.without = Actions()
        self.without.on_press(lambda _: self._go_on_without())
        return self.field, self.actions, self.outcome, self.help, self.without

    def show(self, now: Snapshot) -> None:
        noted = now.notes.manager
        if noted and not self.field.value:
            self.field.value = noted
        self.outcome.text = self.say("manager-noted", name=noted) if noted else ""
        self.outcome.tone = "ok"

    def act(self) -> str:
        self.field.value = self.desk.environment.card.identity().person.full_name
        self._pressed("primary")
        return self.say("manager-noted", name=self.desk.workspace.notes.manager or "")

    def _hint(self) -> str:
        return self.say("manager-hint" if self.desk.session.scenario is None else "manager-hint-exercise")

    def _pressed(self, button: str) -> None:
        if button == "none":
            self.help.html = paragraph(self.say("manager-none-help"))
            self.without.secondary = [{"id": "without", "label": self.say("manager-without"), "kind": "button"}]
            return
        if not self.field.value.strip():
            self.field.error = self.say("manager-missing")
            self.field.focus()
            return
        if not self.accepts((self.field, parse_person_name)):
            return
        self.run(lambda: self.desk.request.note_manager(self.field.value), busy=self.actions, at=self.field)

    def _go_on_without(self) -> None:
        self.run(lambda: self.desk.note_read(self.name), busy=self.without)


class IdentifyForm(Form):
    """Reads the card, then asks the platform for the organisations whose certificates its holder manages."""

    name = "identify"

    def build(self) -> Iterable[Any]:
        say = self.say
        self.reader = CardStatus(self.desk)
        self.card = Html(html="")
        self.compared = Status()
        self.other = Actions()
        self.other.on_press(self._other)
        self.read = Actions(primary=say("card-read"), busy_label=say("card-reading"))
        self.read.on_press(lambda _: self._read())
        self.pin = PinBox(
            self.desk,
            CardKey.AUTHENTICATION,
            label=say("pin-identify-label"),
            button=say("pin-identify-button"),
            busy_label=say("pin-identify-busy"),
        )
        self.pin.hint = say("pin-identify-hint")
        self.pin.on_pin(self._identify)
        self.outcome = Html(html="")
        self.anew = Actions()
        self.anew.on_press(lambda _: self._ask_anew())
        self._wanted_anew = False
        return self.reader, self.card, self.compared, self.other, self.read, self.pin, self.outcome, self.anew

    def show(self, now: Snapshot) -> None:
        holder, identification = now.case.holder, now.case.identification
        self.card.html = paragraph(self.say("card-holder", name=holder.full_name)) if holder else ""
        self._tell_whose(holder, now)
        self.outcome.html = self._organizations(identification) if identification else ""
        # After the identification the PIN is asked again only if the user wants a new list.
        self.read.primary = "" if holder else self.say("card-read")
        may_ask = holder is not None and not now.standing.sent
        asks = may_ask and (identification is None or self._wanted_anew)
        self.pin.visible = asks
        anew = [{"id": "anew", "label": self.say("pin-identify-again"), "kind": "link"}]
        self.anew.secondary = anew if may_ask and not asks else []

    def act(self) -> str:
        self._read()
        self._identify(self.desk.stand_in.pin)
        identification = self.desk.workspace.case.identification
        assert identification is not None
        return "\n".join(str(listed.organization) for listed in identification.organizations)

    def sent(self, now: Snapshot) -> Iterable[tuple[str, str]]:
        holder = now.case.holder
        return [(self.say("sign-signer"), holder.full_name if holder else "")]

    def still_shown(self) -> tuple[Any, ...]:
        return (self.outcome,)

    def _read(self) -> None:
        if self.desk.workspace.case.holder is None:
            self.run(self.desk.request.identify, busy=self.read)
        else:
            self._of_the_same_person(self.desk.changed, self.other)

    def _ask_anew(self) -> None:
        self._wanted_anew = True
        self.show(self.desk.snapshot)
        self.pin.focus()

    def _identify(self, pin: Secret | None) -> None:
        self.pin.error = ""

        def told(_: object) -> None:
            self._wanted_anew = False

        def ask() -> None:
            self.run(
                lambda: self.desk.request.organizations(pin),
                busy=self.pin,
                at={PinFormatRefused: self.pin},
                then=told,
            )

        if self.desk.nobody:
            ask()
        else:
            self._of_the_same_person(ask, self.pin)

    def _of_the_same_person(self, go: Callable[[], object], busy: Any) -> None:
        """Read the card; call `go` if its holder is the same, else ask to confirm, as choices will be undone."""
        card, holder = self.desk.environment.card, self.desk.workspace.case.holder

        def compared(identity: Identity | None, error: Exception | None) -> None:
            busy.busy = False
            if error is not None:
                self.below(busy)
                self.fail(error)
            elif identity is not None and holder is not None and identity.person.ssin != holder.ssin:
                self.run_if_wanted(self.desk.request.identify, Applicant(identity.person), busy=busy)
            else:
                go()

        self.nothing_wrong()
        busy.busy = True
        background(card.identity, compared)

    def _tell_whose(self, holder: Person | None, now: Snapshot) -> None:
        """Say whether the holder is the noted manager; if not, offer to read another card or correct the name."""
        noted = now.notes.manager
        same = holder is None or noted is None or same_person(noted, holder)
        told = holder is not None and noted is not None
        name = holder.full_name if holder else ""
        self.compared.tone = "ok" if same else "warning"
        self.compared.text = (
            self.say("card-same" if same else "card-other", name=name, noted=noted or "") if told else ""
        )
        ways = [("again", "card-again"), *([("name", "card-name")] if self._names_a_manager else [])]
        buttons = [{"id": id, "label": self.say(key), "kind": "button"} for id, key in ways]
        self.other.secondary = buttons if not same and not now.standing.sent else []

    @property
    def _names_a_manager(self) -> bool:
        return any(step.name == ManagerForm.name for step in self.desk.section.steps)

    def _other(self, button: str) -> None:
        if button == "name":
            self.desk.go(ManagerForm.name)
        else:
            self._read()

    def _organizations(self, identification: Identification) -> str:
        if not identification.organizations:
            return paragraph(self.say("no-organisation")) + paragraph(self.say("no-organisation.remedy"))
        listed = rows((o.organization.name, str(o.organization)) for o in identification.organizations)
        return paragraph(self.say("organizations-found", when=identification.when)) + listed


def same_person(noted: str, holder: Person) -> bool:
    """Whether a noted name matches the holder's, without regard to accents, case, order and missing names."""

    def words(name: str) -> set[str]:
        plain = unicodedata.normalize("NFKD", name.casefold())
        return {"".join(c for c in word if c.isalnum()) for word in plain.replace("-", " ").split()}

    noted_words, names = words(noted), words(holder.full_name)
    return bool(noted_words) and (noted_words <= names or names <= noted_words)
