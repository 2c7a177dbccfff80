"""A workspace that was opened in an environment."""

from __future__ import annotations

from contextlib import suppress

from msgspec import Struct

from ..card.errors import CardError
from ..card.interface import LAST_TRY
from ..identifiers.organization import Person
from ..kit_error import KitError
from ..practice import people
from ..practice.card import PracticeCard
from ..practice.platform import PracticePlatform
from ..practice.scenario import Scenario
from ..procedure.environment import Environment
from ..procedure.workspace import Workspace
from ..secret import Secret
from .training import Training


class Session(Struct, frozen=True):
    """An environment and a workspace in it; in practice also the scenario, the platform if it
    runs in this process, and the practice card unless another backend was chosen.

    notices: to be shown first: damaged files that were put aside. training: the connection to the trainer, in
    practice.
    """

    environment: Environment
    workspace: Workspace
    scenario: Scenario | None = None
    platform: PracticePlatform | None = None
    card: PracticeCard | None = None
    notices: tuple[KitError, ...] = ()
    training: Training | None = None

    @property
    def practice_pin(self) -> Secret | None:
        """The published PIN, to be sent where nobody types one; None where it may not be the card's.

        A virtual card in a reader may have another PIN. Its last try is left to a person, unless the scenario
        itself lost the others by its slips.
        """
        if self.published_pin is None or self.scenario is None:
            return None
        if self.card is None and not self.scenario.slips and self._last_try:
            return None
        return Secret(self.published_pin)

    @property
    def _last_try(self) -> bool:
        """Whether one more wrong PIN blocks the card, or it is blocked, as far as its backend knows."""
        with suppress(CardError):
            left = self.environment.card.tries_left()
            return left is not None and left <= LAST_TRY
        return False

    @property
    def published_pin(self) -> str | None:
        """The published PIN as text, to be shown beside the field; None where the card has another one."""
        return people.PIN if self.scenario and self.scenario.card.pin == people.PIN else None

    @property
    def published_non_resident(self) -> Person | None:
        """The person without a Belgian card whom practice plays; None outside practice."""
        return people.NON_RESIDENT if self.environment.practice else None

    @property
    def published_password(self) -> str | None:
        """The password to be shown beside a field; None where the scenario is about a lost password."""
        lost = self.scenario is not None and any(act.password_lost for act in self.scenario.history)
        return None if lost else self.practice_password

    @property
    def practice_password(self) -> str | None:
        """The published keystore password of the practice environment."""
        return people.PASSWORD if self.scenario else None

    @property
    def other_practice_password(self) -> str | None:
        """The published one to which the password of a file is changed in the practice environment."""
        return people.OTHER_PASSWORD if self.scenario else None
