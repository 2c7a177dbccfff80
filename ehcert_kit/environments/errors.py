"""Errors of exercises, classes, and of the separation of practice and reality."""

from __future__ import annotations

from dataclasses import dataclass

from ..client.errors import PlatformFault, PlatformUnreachable
from ..kit_error import EnvironmentProblem, KitError, Owner


@dataclass(eq=False)
class ExerciseChanged(EnvironmentProblem):
    """Files of an exercise that was put aside have changed, so it is not brought back."""

    folder: str
    files: tuple[str, ...]
    key = "exercise-changed"


@dataclass(eq=False)
class PracticePlatformUnreachable(PlatformUnreachable):
    """A practice platform that was started separately does not answer. address: as it was given."""

    address: str
    key = "practice-platform-unreachable"
    owner = Owner.YOU
    kb = None


@dataclass(eq=False)
class NoSuchStart(EnvironmentProblem):
    """This scenario does not lead to this step."""

    step: str
    key = "no-such-start"


@dataclass(eq=False)
class JumpStopped(EnvironmentProblem):
    """An error stopped the walk to the step at which an exercise was to start. why: that error."""

    step: str
    why: KitError
    key = "jump-stopped"

    def facts(self) -> dict[str, object]:
        return {"step": self.step}  # `why` has sentences of its own


@dataclass(eq=False)
class ScenarioAlone(EnvironmentProblem):
    """This scenario needs a practice platform of one's own: its history moves the clock."""

    scenario: str
    key = "scenario-alone"


@dataclass(eq=False)
class RoomInReality(EnvironmentProblem):
    """A server that other computers reach is for practice alone."""

    environment: str
    key = "room-in-reality"


@dataclass(eq=False)
class HubInReality(EnvironmentProblem):
    """A server of a hub is for practice alone."""

    environment: str
    key = "hub-in-reality"


@dataclass(eq=False)
class RoomRefused(EnvironmentProblem):
    """No room can be opened with this scenario, or in this folder; nothing was changed.

    reason: of the scenario ``person`` (it has one person only), ``foreigner`` (one person asks without a card),
    ``alone`` (it moves the clock of a platform of one's own); of the folder ``scenario`` (it runs another one),
    ``seed``, ``seats`` (it began with fewer), ``content`` (something else lies there), ``open`` (it is served).
    what: the scenario, or what the folder has instead.
    """

    reason: str
    what: str
    folder: str
    key = "room-refused"


@dataclass(eq=False)
class PracticePlatformFailed(PlatformFault):
    """A practice platform itself failed, as opposed to playing a fault of eHealth's.

    message: the key of the error that stopped it; else a sentence.
    """

    key = "practice-platform-failed"
    owner = Owner.TRAINER
    kb = None


@dataclass(eq=False)
class PracticeOnly(EnvironmentProblem):
    """This switch exists in the practice environment alone."""

    what: str
    key = "practice-only"
