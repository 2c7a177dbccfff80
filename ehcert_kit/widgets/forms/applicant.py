"""Notebook 4, first part: conditions, situation, applicant, organisation, options."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from typing import Any

from ...identifiers.application_id import ApplicationId
from ...identifiers.errors import ApplicationIdCharacters, ApplicationIdTooLong, IdentifierError, NameRefused
from ...identifiers.normalisation import normalise
from ...identifiers.organization import Organization
from ...identifiers.types import TYPES
from ...kit_error import KitError
from ...procedure.case import Choice as Chosen
from ...procedure.case import Conditions, ListedOrganization, Options, Purpose, Situation, Stage
from ...procedure.errors import AlreadyActive, ApplicationIdTaken
from ...procedure.snapshot import Snapshot
from ...texts import Texts
from ...texts.foreign import isolated
from ...values import replace
from ..components import Actions, Checkbox, Choice, Field, Html, Select
from ..markup import paragraph, way_on
from ..served_types import ServedTypes
from .base import Form, HasError, in_one_line

SITUATIONS = ("belgian", "foreigner", "none")
OTHER = "other"


class ConditionsForm(Form):
    """The conditions of use."""

    name = "conditions"

    def build(self) -> Iterable[Any]:
        self.accept = Checkbox(label=self.say("conditions-accept"))
        self.actions = Actions(primary=self.say("continue"))
        self.actions.on_press(lambda _: self._continue())
        return self.accept, self.actions

    def show(self, now: Snapshot) -> None:
        self.accept.value = self.accept.value or now.case.get(Conditions) is not None

    def sent(self, now: Snapshot) -> Iterable[tuple[str, str]]:
        conditions = now.case.get(Conditions)
        told = self.say("conditions-when", when=conditions.accepted) if conditions else ""
        return [(self.say("step-conditions"), told)]

    def act(self) -> str:
        self.accept.value = True
        self._continue()
        return self.say("conditions-accepted")

    def _continue(self) -> None:
        self.accept.error = "" if self.accept.value else self.say("conditions-missing")
        if self.accept.value:
            self.run(self.desk.request.accept_conditions, busy=self.actions)


class SituationForm(Form):
    """The applicant's situation, which decides the procedure: with a card, or without one."""

    name = "situation"

    def build(self) -> Iterable[Any]:
        say = self.say
        self.choice = Choice(
            legend=say("situation-legend"),
            options=[{"value": s, "label": say(f"situation-{s}")} for s in SITUATIONS],
        )
        self.choice.observe(lambda _: self._turn(), "value")
        self.actions = Actions(primary=say("continue"))
        self.actions.on_press(lambda _: self._continue())
        self.outcome = Html(html="")
        return self.choice, self.actions, self.outcome

    def show(self, now: Snapshot) -> None:
        noted = now.case.get(Situation)
        self.choice.value = self.choice.value or (noted.value if noted else None)

    def sent(self, now: Snapshot) -> Iterable[tuple[str, str]]:
        noted = now.case.get(Situation)
        return [(self.say("situation-legend"), self.say(f"situation-{noted.value}") if noted else "")]

    def act(self) -> str:
        self.choice.value = "belgian"
        self._continue()
        return self.say("situation-belgian")

    def _continue(self) -> None:
        situation = self.choice.value
        self.choice.error = "" if situation else self.say("situation-missing")
        if situation == "none":
            # Somebody without a card needs another procedure, by BIS number: link to its page.
            self.outcome.html = paragraph(self.say("situation-none.outcome")) + way_on(
                "10-non-resident.ipynb", self.say("situation-none.go")
            )
            self.actions.primary = ""
            self.outcome.focus()
        elif situation:
            self.run(lambda: self.desk.request.note_situation(situation), busy=self.actions)

    def _turn(self) -> None:
        self.outcome.html, self.actions.primary = "", self.say("continue")


class ActorForm(Form):
    """Whether the certificate is for an organisation or for oneself."""

    name = "actor"

    def build(self) -> Iterable[Any]:
        say = self.say
        self.choice = Choice(
            legend=say("actor-legend"),
            options=[
                {"value": "organisation", "label": say("actor-organisation")},
                {"value": "self", "label": say("actor-self"), "hint": say("actor-self.hint")},
            ],
        )
        self.actions = Actions(primary=say("continue"))
        self.actions.on_press(lambda _: self._continue())
        return self.choice, self.actions

    def show(self, now: Snapshot) -> None:
        if self.choice.value is None and now.case.get(Purpose) is not None:
            self.choice.value = "self" if now.case.for_self else "organisation"

    def sent(self, now: Snapshot) -> Iterable[tuple[str, str]]:
        chosen = "actor-self" if now.case.for_self else "actor-organisation"
        return [(self.say("actor-legend"), self.say(chosen))]

    def act(self) -> str:
        self.choice.value = "self" if self.desk.stand_in.answers.for_self else "organisation"
        self._continue()
        return self.say(f"actor-{self.choice.value}")

    def _continue(self) -> None:
        self.choice.error = "" if self.choice.value else self.say("actor-missing")
        request, for_self = self.desk.request, self.choice.value == "self"
        if self.choice.value:
            command = request.choose_self if for_self else request.note_organization_wanted
            self.run_if_wanted(command, Purpose(for_self), busy=self.actions)


class OrganizationForm(Form):
    """The organisation: one that the platform listed, or another one by type, number and name."""

    name = "organization"

    def build(self) -> Iterable[Any]:
        say = self.say
        self.choice = Choice(legend=say("organization-legend"), options=[])
        self.choice.observe(lambda _: self._toggle(), "value")
        self.type = Select(label=say("organization-type"), options=[])
        self.number = Field(label=say("organization-number"), width="medium")
        self.number.on_leave(self._tidy_number)
        self.organization_name = Field(label=say("organization-name"))
        self.organization_name.observe(lambda _: self._preview(), "value")
        self.keep = Actions()
        self.keep.on_press(lambda _: self._keep_first())
        self.other = [self.type, self.number, self.keep, self.organization_name]
        self.actions = Actions(primary=say("continue"), busy_label=say("organization-busy"))
        self.actions.on_press(lambda _: self._continue())
        self.type.observe(lambda _: self._hint(), "value")
        self._served = ServedTypes(self.desk, self._offer_types)
        self._offer_types()
        self.type.value = "NIHII-GROUP"
        self._toggle()
        return self.choice, *self.other, self.actions

    def show(self, now: Snapshot) -> None:
        identification = now.case.identification
        listed = identification.organizations if identification else ()
        options = [self._option(index, item) for index, item in enumerate(listed)]
        options.append(
            {
                "value": OTHER,
                "label": self.say("organization-other"),
                "hint": self.say("organization-other.hint"),
            }
        )
        if self.choice.options != options:
            self.choice.options = options
        actor = now.case.actor
        if self.choice.value is None and actor is not None and not actor.is_person:
            same = [i for i, item in enumerate(listed) if item.organization == actor]
            self.choice.value = str(same[0]) if same else OTHER
            if not same:
                self.type.value, self.number.value, self.organization_name.value = (
                    actor.type,
                    actor.number,
                    actor.name,
                )

    def sent(self, now: Snapshot) -> Iterable[tuple[str, str]]:
        actor = now.case.actor
        return [(self.say("sign-for"), f"{isolated(normalise(actor.name))} · {actor}" if actor else "")]

    def act(self) -> str:
        answer = self.desk.stand_in.answers.organization
        if isinstance(answer, Organization):
            self.choice.value = OTHER
            self.type.value, self.number.value, self.organization_name.value = (
                answer.type,
                answer.number,
                answer.name,
            )
        else:
            self.choice.value = str(answer)
        self._continue()
        actor = self.desk.workspace.case.actor
        return f"{actor} {actor.name if actor else ''}"

    def _option(self, index: int, item: ListedOrganization) -> dict[str, str]:
        organization = item.organization
        label = f"{isolated(normalise(organization.name))} · {organization}"
        return {"value": str(index), "label": label, "hint": active_certificates(self.say, item)}

    def _offer_types(self) -> None:
        chosen = self.type.value
        self.type.options = self._served.options
        self.type.value = chosen

    def _toggle(self) -> None:
        other = self.choice.value == OTHER
        if other:
            self._served.ask()
        for component in self.other:
            component.visible = other

    def _hint(self) -> None:
        kind = TYPES[self.type.value]
        self.number.hint = self.say("organization-number.hint", digits=kind.digits)

    def _preview(self) -> None:
        name = self.organization_name.value.strip()
        self.organization_name.hint = self.say("organization-name.hint", name=normalise(name)) if name else ""

    def _tidy_number(self) -> None:
        """Put the number into its canonical form, or show which rule it breaks."""
        self.number.error = ""
        self.keep.secondary = []
        if not self.number.value.strip():
            return
        kind = TYPES[self.type.value]
        try:
            self.number.value = kind.format(kind.parse(self.number.value))
        except KitError as error:
            self.number.error = in_one_line(self.say, error)
            if getattr(error, "actual", 0) > kind.digits:
                label = self.say("organization-keep", digits=kind.digits)
                self.keep.secondary = [{"id": "keep", "label": label, "kind": "button"}]

    def _keep_first(self) -> None:
        digits = "".join(c for c in self.number.value if c.isdigit())
        self.number.value = digits[: TYPES[self.type.value].digits]
        self._tidy_number()

    def _continue(self) -> None:
        self.choice.error = self.number.error = self.organization_name.error = ""
        if self.choice.value is None:
            self.choice.error = self.say("organization-missing")
        elif self.choice.value == OTHER:
            if not self.number.value.strip():
                self.number.error = self.say("organization-number-missing")
                self.number.focus()
                return
            at: dict[type[KitError], HasError] = {
                IdentifierError: self.number,
                NameRefused: self.organization_name,
            }
            type, number, name = self.type.value, self.number.value, self.organization_name.value
            self.run_if_wanted(
                lambda: self.desk.request.choose_other(type, number, name),
                *self._reached(_parsed(type, number, name)),
                busy=self.actions,
                at=at,
            )
        else:
            index = int(self.choice.value)
            self.run_if_wanted(
                lambda: self.desk.request.choose_listed(index),
                *self._reached(self._listed(index)),
                busy=self.actions,
            )

    def _listed(self, index: int) -> Organization | None:
        identification = self.desk.workspace.case.identification
        listed = identification.organizations if identification else ()
        return listed[index].organization if 0 <= index < len(listed) else None

    def _reached(self, actor: Organization | None) -> tuple[Stage, ...]:
        """The stages that choosing this organisation would reach; none if it is already chosen, or invalid."""
        if actor is None or actor == self.desk.workspace.case.actor:
            return ()
        return Purpose(actor.is_person), Chosen(actor)


def _parsed(type: str, number: str, name: str) -> Organization | None:
    with suppress(KitError):  # the command will raise it again
        return Organization.parse(type, number, name)
    return None


class OptionsForm(Form):
    """Application ID and special use (base services): most users need neither."""

    name = "options"

    def build(self) -> Iterable[Any]:
        say = self.say
        self.with_id = Checkbox(label=say("application-id-box"))
        self.application_id = Field(
            label=say("application-id-label"), hint=say("application-id-hint"), width="medium"
        )
        self.application_id.observe(lambda _: self._preview(), "value")
        self.with_use = Checkbox(label=say("use-box"))
        self.use = Choice(
            legend=say("use-legend"),
            options=[],
        )
        self._served = ServedTypes(self.desk, lambda: self.show(self.desk.snapshot))
        for box in (self.with_id, self.with_use):
            box.observe(lambda _: self._toggle(), "value")
        self.actions = Actions(primary=say("continue"), busy_label=say("options-busy"))
        self.actions.on_press(lambda _: self._continue())
        self._toggle()
        return self.with_id, self.application_id, self.with_use, self.use, self.actions

    def show(self, now: Snapshot) -> None:
        chosen, options = now.case.application_id, now.case.get(Options)
        services = self._served.base_services(now.case.actor.type) if now.case.actor else ()
        self.use.options = [{"value": s, "label": self.say.maybe(f"use-{s}") or s} for s in services]
        self.with_use.visible = bool(services)
        if chosen is not None and not self.application_id.value:
            self.with_id.value, self.application_id.value = True, chosen.typed
        if options is not None and options.base_services and self.use.value is None:
            self.with_use.value, self.use.value = True, options.base_services[0]

    def sent(self, now: Snapshot) -> Iterable[tuple[str, str]]:
        options = now.case.get(Options) or Options()
        used = ", ".join(self.say.maybe(f"use-{s}") or s for s in options.base_services)
        none = self.say("application-id-none")
        return [
            (self.say("sign-application-id"), str(now.case.application_id or none)),
            (self.say("use-legend"), used or none),
        ]

    def act(self) -> str:
        answers = self.desk.stand_in.answers
        self.with_id.value = bool(answers.application_id)
        self.application_id.value = answers.application_id
        if answers.base_services:
            self.with_use.value, self.use.value = True, answers.base_services[0]
        self._continue()
        return str(self.desk.workspace.case.application_id or self.say("application-id-none"))

    def _toggle(self) -> None:
        self.application_id.visible = self.with_id.value
        self.use.visible = self.with_use.value
        if self.with_use.value:
            self._served.ask()

    def _preview(self) -> None:
        """Add to the hint the form in which the ID will be written, if it is valid and not what was typed."""
        typed, written = self.application_id.value, ""
        with suppress(KitError):  # shown when the user continues
            written = str(ApplicationId.parse(typed) or "")
        preview = self.say("application-id-written", written=written) if written not in ("", typed) else ""
        self.application_id.hint = f"{self.say('application-id-hint')} {preview}".strip()
        self.application_id.error = ""

    def _continue(self) -> None:
        self.application_id.error = self.use.error = ""
        if self.with_id.value and not self.application_id.value.strip():
            self.application_id.error = self.say("application-id-missing")
            self.application_id.focus()
        elif self.with_use.value and self.use.value is None:
            self.use.error = self.say("use-missing")
        else:
            at: dict[type[KitError], HasError] = {
                ApplicationIdCharacters: self.application_id,
                ApplicationIdTooLong: self.application_id,
            }
            self.run_if_wanted(self._set, *self._reached(), busy=self.actions, at=at)

    def _reached(self) -> tuple[Stage, ...]:
        """The stage that the typed application ID would reach: it is part of the certificate's name."""
        choice = self.desk.workspace.case.get(Chosen)
        with suppress(KitError):  # the command will raise it again
            typed = ApplicationId.parse(self.application_id.value if self.with_id.value else "")
            return (replace(choice, application_id=typed),) if choice else ()
        return ()

    def _set(self) -> None:
        self.desk.request.set_application_id(self.application_id.value if self.with_id.value else "")
        services = (self.use.value,) if self.with_use.value and self.use.value else ()
        self.desk.request.set_base_services(services)

    def fail(self, error: Exception, at: Any = None) -> None:
        # Not an InputError, but the user corrects it at this field.
        if isinstance(error, ApplicationIdTaken):
            self.application_id.error = self.say.error(error).title
            self.application_id.focus()
        if isinstance(error, AlreadyActive):
            self.with_id.value = True
        super().fail(error, at)


def active_certificates(say: Texts, listed: ListedOrganization) -> str:
    """A sentence on the certificates that an organisation already has: each application ID once."""
    if not listed.active:
        return say("organization-free")
    ids = dict.fromkeys(str(i or say("organization-without-id")) for i in listed.active)
    return say("organization-active", ids=list(ids))
