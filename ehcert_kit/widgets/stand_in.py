"""Acts for the user in an unattended notebook, by published secrets and the scenario's answers. Practice only."""

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
    """Provides secrets and answers to an unattended notebook, and carries out the steps that come before it."""

    def __init__(self, session: Session) -> None:
        self._session = session

    @property
    def pin(self) -> Secret:
        """The published practice PIN. Raises: PracticeOnly."""
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
        """The published password to which the first one is changed for a while. Raises: PracticeOnly."""
        if self._session.other_practice_password is None:
            raise PracticeOnly("password")
        return Secret(self._session.other_practice_password)

    @cached_property
    def answers(self) -> Answers:
        """The scenario's answers. Raises: PracticeOnly."""
        if self._session.scenario is None:
            raise PracticeOnly("answers")
        return solution(self._session.scenario)

    def age(self) -> None:
        """Set the practice clock to a day after the certificate becomes renewable. Raises: PracticeOnly."""
        platform = self._session.platform
        if platform is None:
            raise PracticeOnly("clock")
        platform.clock.to(replaceable_from(self._session.workspace.case.chain[0].not_after) + timedelta(days=1))

    def walk_until(self, step: Step) -> None:
        """Carry out the procedure up to this step, as a user would in the earlier notebooks."""
        for _ in walk(self._session, lambda _: self.pin, lambda: self.password).steps(step):
            pass
