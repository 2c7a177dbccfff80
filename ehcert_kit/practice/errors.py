"""Errors of the practice environment: its files, store, server, clock and scenarios."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from ..kit_error import EnvironmentProblem, Owner


@dataclass(eq=False)
class PracticePlatformAbsent(EnvironmentProblem):
    """No practice platform was begun in this folder."""

    folder: str
    key = "practice-platform-absent"


@dataclass(eq=False)
class PracticeStateDamaged(EnvironmentProblem):
    """A file of the practice environment cannot be read. aside: its new name, if it was put aside and replaced by
    a new file; else empty."""

    file: str
    aside: str = ""
    key = "practice-state-damaged"

    def facts(self) -> dict[str, object]:
        return {**super().facts(), "state": "aside" if self.aside else "there"}


@dataclass(eq=False)
class PracticeStoreRefused(EnvironmentProblem):
    """The database server of a practice platform cannot be used. address: without a password.

    `reason` is address, password (one stands in the address), driver (psycopg is missing), unreachable, login
    (the server answers, and refuses the connection), schema, permission, full, damaged, or begun (the platform of
    this folder has another store already). detail: PostgreSQL's own message, or empty.
    """

    address: str
    reason: str
    detail: str = ""
    key = "practice-store-refused"
    owner = Owner.IT


@dataclass(eq=False)
class PracticeHostRefused(EnvironmentProblem):
    """A practice platform cannot be served at this address. `reason` is taken (another program has the port),
    elsewhere (it is not this computer's), unknown (the name cannot be resolved), permission, or other. detail: the
    system's own message."""

    host: str
    port: int
    reason: str
    detail: str
    key = "practice-host-refused"

    def facts(self) -> dict[str, object]:
        # A name, not an amount: 8791, never 8,791.
        return {**super().facts(), "port": str(self.port)}


@dataclass(eq=False)
class PracticeClockRefused(EnvironmentProblem):
    """The practice clock cannot be set to this time. `reason` is back or beyond; now: its unchanged time."""

    now: datetime
    reason: str
    key = "practice-clock-refused"


@dataclass(eq=False)
class PracticeDayUnknown(EnvironmentProblem):
    """This day is past by the practice clock, or there is no certificate to determine it."""

    day: str
    key = "practice-day-unknown"


@dataclass(eq=False)
class NoFormerExercise(EnvironmentProblem):
    """There is no former exercise to bring back."""

    key = "no-former-exercise"


@dataclass(eq=False)
class ScenarioUnknown(EnvironmentProblem):
    """There is neither a shipped scenario nor a file of this name. known: the ids of those that are shipped."""

    name: str
    known: tuple[str, ...]
    key = "scenario-unknown"


@dataclass(eq=False)
class ScenarioOther(EnvironmentProblem):
    """A folder holds an exercise of another scenario. wanted, runs: ids of scenarios."""

    wanted: str
    runs: str
    key = "scenario-other"


@dataclass(eq=False)
class ScenarioRefused(EnvironmentProblem):
    """A scenario has a mistake. at: the key; empty: the file as a whole. problem: in English."""

    file: str
    at: str
    problem: str
    key = "scenario-refused"

    def facts(self) -> dict[str, object]:
        return {**super().facts(), "where": "key" if self.at else "file"}
