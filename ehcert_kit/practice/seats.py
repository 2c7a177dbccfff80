"""Look-up of seats by person, and of the scenario's setting by organisation."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from ..identifiers.organization import Organization
from . import people
from .scenario import OrganizationSetting, Scenario

#: Seats that one practice platform knows.
SEATS = 60


class Seats:
    """The seats of one scenario. Where two have the same person or organisation, the first one counts."""

    def __init__(self, scenario: Scenario) -> None:
        self._scenario = scenario

    def of(self, ssin: str) -> int | None:
        """The seat of this person; None: the person has none."""
        return self._persons.get(ssin)

    def setting_of(self, organization: Organization) -> OrganizationSetting | None:
        """The scenario's setting of an organisation, at any seat; None: it is unknown."""
        return self._organizations.get((organization.type, organization.number))

    @cached_property
    def _persons(self) -> Mapping[str, int]:
        known = {people.person(seat).ssin: seat for seat in range(SEATS, 0, -1)}
        return {**known, self._scenario.holder().ssin: 1}

    @cached_property
    def _organizations(self) -> Mapping[tuple[str, str], OrganizationSetting]:
        found: dict[tuple[str, str], OrganizationSetting] = {}
        for seat in range(1, SEATS + 1):
            for organization, setting in self._scenario.known_organizations(seat):
                found.setdefault((organization.type, organization.number), setting)
        return found
