"""What goes wrong in the practice environment's own files."""

from __future__ import annotations

from dataclasses import dataclass

from ..kit_error import EnvironmentProblem


@dataclass(eq=False)
class PracticePlatformAbsent(EnvironmentProblem):
    """No practice platform was begun in this folder."""

    folder: str
    key = "practice-platform-absent"


@dataclass(eq=False)
class ScenarioRefused(EnvironmentProblem):
    """A scenario file has a mistake: in which file, at which key, and what."""

    file: str
    at: str
    problem: str
    key = "scenario-refused"

    def facts(self) -> dict[str, object]:
        return {**super().facts(), "where": "key" if self.at else "file"}
