"""The scenarios to choose from, their descriptions, and the persons at their seats."""

from __future__ import annotations

import functools
from collections.abc import Mapping

from msgspec import Struct

from ..identifiers.organization import Organization, Person
from ..practice import people
from ..practice.scenario import Event, Scenario, ScenarioAct, Slip
from ..practice.scenario import load as load_scenario
from ..practice.scenario_files import shipped as scenario_ids
from ..practice.scenario_files import titles as scenario_titles
from .jump import JumpTarget, targets

__all__ = [
    "About",
    "Event",
    "Scenario",
    "ScenarioAct",
    "Seat",
    "Slip",
    "about",
    "about_all",
    "about_named",
    "load_scenario",
    "scenario_ids",
    "scenario_titles",
    "seat",
]


class Seat(Struct, frozen=True):
    """A learner's role in an exercise: the person played, and what to type.

    number: 1, 2, … pin: None where the scenario's card has a PIN of its own, which is not published.
    password: the published one, for the keystore.
    """

    number: int
    person: Person
    organizations: tuple[Organization, ...]
    pin: str | None
    password: str
    email: str
    phone: str


def seat(scenario: Scenario, number: int | None = None) -> Seat:
    """The seat of this number in a scenario; None: the scenario's own seat."""
    number = number or scenario.seat
    contact = scenario.solution.contact
    return Seat(
        number=number,
        person=scenario.holder(number),
        organizations=tuple(organization for organization, _ in scenario.known_organizations(number)),
        pin=people.PIN if scenario.card.pin == people.PIN else None,
        password=people.PASSWORD,
        email=contact.email,
        phone=contact.phone,
    )


class About(Struct, frozen=True):
    """One scenario, in one language. trainer: notes for the trainer. starts: steps at which it can start."""

    id: str
    title: str
    lesson: str
    minutes: int
    audience: str
    trainer: str
    starts: tuple[JumpTarget, ...]


def about(scenario: Scenario, language: str) -> About:
    """The description of a scenario, in this language where it has it, else in French."""

    def said(texts: Mapping[str, str]) -> str:
        return texts.get(language) or texts.get("fr", "")

    return About(
        id=scenario.id,
        title=said(scenario.title),
        lesson=said(scenario.lesson),
        minutes=scenario.minutes,
        audience=scenario.audience,
        trainer=said(scenario.trainer),
        starts=targets(scenario),
    )


def about_named(name_or_file: str, language: str) -> About:
    """The description of a shipped scenario, or of a file. Raises: ScenarioUnknown, ScenarioRefused."""
    return about(load_scenario(name_or_file), language)


@functools.cache
def about_all(language: str) -> tuple[About, ...]:
    """The descriptions of all shipped scenarios: the simplest first, then by audience."""
    audiences = ("everyone", "manager", "helpdesk", "it")
    found = [about_named(name, language) for name in scenario_ids()]
    return tuple(sorted(found, key=lambda one: (one.id != "groupe-simple", audiences.index(one.audience), one.id)))
