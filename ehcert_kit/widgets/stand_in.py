"""Acting in the place of a person: practice only, with what is published and what the scenario says."""

from __future__ import annotations

from datetime import timedelta
from functools import cached_property

from ..environments.direction import solution, walk
from ..environments.errors import PracticeOnly
from ..environments.session import Session
from ..names import Step
from ..procedure.validity import replaceable_from
from ..procedure.walk import Answers
from ..secret import Secret


class StandIn:
    """Whoever acts where nobody is there."""

    def __init__(self, session: Session) -> None:
        self._session = session

    @property
    def pin(self) -> Secret:
        """The published PIN. Raises: PracticeOnly."""
        if self._session.practice_pin is None:
            raise PracticeOnly("PIN")
        return self._session.practice_pin

    @property
    def password(self) -> Secret:
        """The published keystore password. Raises: PracticeOnly."""
        if self._session.practice_password is None:
            raise PracticeOnly("password")
        return Secret(self._session.practice_password)

    @property
    def other_password(self) -> Secret:
        """What the published one is changed to for a while. Raises: PracticeOnly."""
        if self._session.other_practice_password is None:
            raise PracticeOnly("password")
        return Secret(self._session.other_practice_password)

    @cached_property
    def answers(self) -> Answers:
        """What the scenario's person answers. Raises: PracticeOnly."""
        if self._session.scenario is None:
            raise PracticeOnly("answers")
        return solution(self._session.scenario)

    def age(self) -> None:
        """Let the practice clock pass to the last 90 days of the certificate in hand. Raises: PracticeOnly."""
        platform = self._session.platform
        if platform is None:
            raise PracticeOnly("clock")
        platform.clock.to(replaceable_from(self._session.workspace.case.chain[0].not_after) + timedelta(days=1))

    def walk_until(self, step: Step) -> None:
        """Do what a person would have done in the notebooks before."""
        for _ in walk(self._session, lambda _: self.pin, lambda: self.password).steps(step):
            pass
