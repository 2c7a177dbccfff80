"""What a scenario tells somebody who is stuck."""

from __future__ import annotations

from ..environments.session import Session
from ..procedure.way import Section
from ..texts import Texts


class Hints:
    """The hints of a scenario, by what was met at each step."""

    def __init__(self, session: Session, section: Section, say: Texts) -> None:
        self._section = section
        self._scenario = session.scenario
        self._say = say
        self._met: dict[str, set[str]] = {}

    def has_any(self, step: str) -> bool:
        """Whether the scenario has something to tell at this step of the procedure."""
        return self._scenario is not None and any(hint.at == step for hint in self._scenario.hints)

    def besides(self, name: str) -> tuple[str, ...]:
        """What it tells at a step of the way as things are now, besides the hints for every scenario."""
        carried_out = next((one.step for one in self._section.steps if one.name == name), None)
        if self._scenario is None or carried_out is None:
            return ()
        met = self._met.get(carried_out, set())
        told = self._scenario.hint(carried_out, met, self._say.language)
        return (told,) if told else ()

    def after(self, step: str, met: str) -> str:
        """What it tells somebody at this step who has met this message now (KB-13); or nothing."""
        self._met.setdefault(step, set()).add(met)
        scenario, language = self._scenario, self._say.language
        told = scenario.hint(step, self._met[step], language) if scenario else None
        return self._say("hint", text=told) if told else ""
