"""What a scenario tells somebody who is stuck."""

from __future__ import annotations

from ..environments.session import Session
from ..texts import Texts


class Hints:
    """The hints of a scenario, by what was met at each step."""

    def __init__(self, session: Session, say: Texts) -> None:
        self._scenario = session.scenario
        self._say = say
        self._met: dict[str, set[str]] = {}

    def has_any(self, step: str) -> bool:
        """Whether the scenario has something to tell at this step of the procedure."""
        return self._scenario is not None and any(hint.at == step for hint in self._scenario.hints)

    def next(self, step: str, given: int) -> str:
        """The hint that a trainer gives at this step of the procedure, `given` others having been given there."""
        scenario, language = self._scenario, self._say.language
        texts = [hint.text(language) for hint in scenario.hints if hint.at == step] if scenario else []
        text = texts[min(given, len(texts) - 1)] if texts else self._say("trainer-hint-none")
        return self._say("trainer-hint", text=text)

    def after(self, step: str, met: str) -> str:
        """What it tells somebody at this step who has met this message now (KB-13); or nothing."""
        self._met.setdefault(step, set()).add(met)
        scenario, language = self._scenario, self._say.language
        told = scenario.hint(step, self._met[step], language) if scenario else None
        return self._say("hint", text=told) if told else ""
