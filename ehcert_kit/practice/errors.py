"""What goes wrong in the practice environment's own files."""

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
    """A file of the practice environment cannot be read. aside: where it lies now, if it was put aside and a
    new one was begun."""

    file: str
    aside: str = ""
    key = "practice-state-damaged"

    def facts(self) -> dict[str, object]:
        return {**super().facts(), "state": "aside" if self.aside else "there"}


@dataclass(eq=False)
class PracticeStoreRefused(EnvironmentProblem):
    """The database server of a practice platform cannot be used. address: without a password.

    `reason` is address, password (one stands in the address), driver (psycopg is missing), unreachable, schema,
    permission, full, damaged, or begun (the platform of this folder has another store already).
    detail: what PostgreSQL said, in its own language, where it did.
    """

    address: str
    reason: str
    detail: str = ""
    key = "practice-store-refused"
    owner = Owner.IT


@dataclass(eq=False)
class PracticeHostRefused(EnvironmentProblem):
    """A practice platform cannot be served at this address. `reason` is taken (another program has the port),
    elsewhere (it is not this computer's), unknown (nobody knows the name), permission, or other. detail: of the
    system, in its own language."""

    host: str
    port: int
    reason: str
    detail: str
    key = "practice-host-refused"


@dataclass(eq=False)
class PracticeClockRefused(EnvironmentProblem):
    """The practice clock cannot be set so. `reason` is back or beyond; now: the time that it stays at."""

    now: datetime
    reason: str
    key = "practice-clock-refused"


@dataclass(eq=False)
class PracticeDayUnknown(EnvironmentProblem):
    """This day of a certificate is past by the practice clock, or there is no certificate to tell it."""

    day: str
    key = "practice-day-unknown"


@dataclass(eq=False)
class NoFormerExercise(EnvironmentProblem):
    """No exercise was put aside that could come back."""

    key = "no-former-exercise"


@dataclass(eq=False)
class ScenarioUnknown(EnvironmentProblem):
    """There is neither a shipped scenario nor a file of this name. known: the ids of those that are shipped."""

    name: str
    known: tuple[str, ...]
    key = "scenario-unknown"


@dataclass(eq=False)
class ScenarioOther(EnvironmentProblem):
    """A folder holds an exercise on another scenario. wanted, runs: ids of scenarios."""

    wanted: str
    runs: str
    key = "scenario-other"


@dataclass(eq=False)
class ScenarioRefused(EnvironmentProblem):
    """A scenario file has a mistake: in which file, at which key, and what."""

    file: str
    at: str
    problem: str
    key = "scenario-refused"

    def facts(self) -> dict[str, object]:
        return {**super().facts(), "where": "key" if self.at else "file"}
