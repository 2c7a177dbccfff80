"""Which scenarios one can choose, what is told of each, and who sits at a seat."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import dataclass

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


@dataclass(frozen=True)
class Seat:
    """Somebody's place in an exercise: who he is there, and what he types.

    number: 1, 2, … pin: None where the scenario's card has one of its own, which is nobody's to print.
    password: the published one, for the file of keys.
    """

    number: int
    person: Person
    organizations: tuple[Organization, ...]
    pin: str | None
    password: str
    email: str
    phone: str


def seat(scenario: Scenario, number: int | None = None) -> Seat:
    """The seat of this number in a scenario; None: the one of whom the scenario tells."""
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


@dataclass(frozen=True)
class About:
    """One scenario, in one language. trainer: notes for who leads the class. starts: where it may begin."""

    id: str
    title: str
    lesson: str
    minutes: int
    audience: str
    trainer: str
    starts: tuple[JumpTarget, ...]


def about(scenario: Scenario, language: str) -> About:
    """What is told of a scenario, in this language where it speaks it, else in French."""

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
    """Of a scenario that comes with the kit, or of a file. Raises: ScenarioRefused."""
    return about(load_scenario(name_or_file), language)


@functools.cache
def about_all(language: str) -> tuple[About, ...]:
    """Of all that come with the kit: the simplest first, then by whom they are for."""
    audiences = ("everyone", "manager", "helpdesk", "it")
    found = [about_named(name, language) for name in scenario_ids()]
    return tuple(sorted(found, key=lambda one: (one.id != "groupe-simple", audiences.index(one.audience), one.id)))
