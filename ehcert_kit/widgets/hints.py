"""The hints that a scenario gives for a step."""

from __future__ import annotations

from ..environments.session import Session
from ..procedure.way import Section
from ..texts import Texts


class Hints:
    """Chooses a scenario's hint by the errors met at each step, which it remembers while the notebook is open."""

    def __init__(self, session: Session, section: Section, say: Texts) -> None:
        self._section = section
        self._scenario = session.scenario
        self._say = say
        self._met: dict[str, set[str]] = {}

    def has_any(self, step: str) -> bool:
        """Whether the scenario has a hint for this step. step: a `Step`."""
        return self._scenario is not None and any(hint.at == step for hint in self._scenario.hints)

    def besides(self, name: str) -> tuple[str, ...]:
        """The scenario's hint at a step of the way, for the errors met so far. name: of a `WayStep`.

        Returns: at most one hint; it comes after those of `teaching.hints`.
        """
        carried_out = next((one.step for one in self._section.steps if one.name == name), None)
        if self._scenario is None or carried_out is None:
            return ()
        met = self._met.get(carried_out, set())
        told = self._scenario.hint(carried_out, met, self._say.language)
        return (told,) if told else ()

    def after(self, step: str, met: str) -> str:
        """The sentence with the hint after an error at this step; empty if there is none.

        met: the help number of the error (KB-13), which is remembered for this step.
        """
        self._met.setdefault(step, set()).add(met)
        scenario, language = self._scenario, self._say.language
        told = scenario.hint(step, self._met[step], language) if scenario else None
        return self._say("hint", text=told) if told else ""
