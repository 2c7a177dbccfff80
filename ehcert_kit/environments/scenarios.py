"""Which scenarios one can choose, and who sits at a seat."""

from __future__ import annotations

from dataclasses import dataclass

from ..identifiers.organization import Organization, Person
from ..practice import people
from ..practice.scenario import Act, Event, Scenario, Slip
from ..practice.scenario import load as load_scenario
from ..practice.scenario_files import shipped as scenario_ids
from ..practice.scenario_files import titles as scenario_titles

__all__ = ["Act", "Event", "Scenario", "Seat", "Slip", "load_scenario", "scenario_ids", "scenario_titles", "seat"]


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


def seat(scenario: Scenario, number: int = 1) -> Seat:
    """The seat of this number in a scenario."""
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
