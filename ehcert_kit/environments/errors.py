"""What keeps practice and reality apart."""

from __future__ import annotations

from dataclasses import dataclass

from ..kit_error import EnvironmentProblem


@dataclass(eq=False)
class PracticeOnly(EnvironmentProblem):
    """This switch exists in the practice environment alone."""

    what: str
    key = "practice-only"
