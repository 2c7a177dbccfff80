"""Beginning an exercise again at one seat of a platform that many share, and bringing it back.

What the platform knows of this person goes aside with his workspace, and comes back with it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from ..practice.control import Control
from .exercises import Prepared, Verified, bring_back, prepare, sound_former
from .jump import Progress, Target
from .settings import Settings


class AtPlatform(Protocol):
    """What the platform does with what it knows of one person. Each method raises KitError."""

    def begin(self) -> None:
        """Put it aside, and have in its place what belongs to the other exercise."""

    def back(self) -> None:
        """As before `begin`."""

    def done(self) -> None:
        """It stays so."""


@dataclass(frozen=True)
class Anew:
    """A person begins anew, by whoever reaches the platform's store. step: at which, for the list of acts."""

    control: Control
    person: str
    step: str = ""

    def begin(self) -> None:
        self.control.begin_anew(self.person)

    def back(self) -> None:
        self.control.take_back(self.person)

    def done(self) -> None:
        self.control.settle(self.person)
        detail = {"step": self.step} if self.step else {}
        self.control.note("restart", self.person, scenario=self.control.platform.scenario.id, **detail)


@dataclass(frozen=True)
class AsBefore:
    """The same for a person whose exercise before comes back."""

    control: Control
    person: str

    def begin(self) -> None:
        self.control.begin_as_before(self.person)

    def back(self) -> None:
        self.control.take_back(self.person)

    def done(self) -> None:
        self.control.settle(self.person)
        self.control.note("undo", self.person, scenario=self.control.platform.scenario.id)


@dataclass(frozen=True)
class PreparedSeat:
    """As `exercises.Prepared`; the platform has put aside what it knew."""

    prepared: Prepared
    platform: AtPlatform

    @property
    def verified(self) -> Verified:
        return self.prepared.verified

    def take_place(self) -> None:
        """As `Prepared.take_place`, here and at the platform.

        Raises: FolderNotWritable; then all is as it was. KitError: the platform does not answer any more.
        """
        try:
            self.prepared.take_place()
        except BaseException:
            self.discard()
            raise
        self.platform.done()

    def discard(self) -> None:
        """It is not wanted after all: the platform knows what it knew."""
        self.platform.back()
        self.prepared.discard()


def prepare_seat(
    settings: Settings,
    platform: AtPlatform,
    target: Target | None = None,
    progress: Progress = lambda done, of: None,
) -> PreparedSeat:
    """As `exercises.prepare`. platform: the one that the seat shares.

    Raises: KitError; then all is as it was.
    """
    platform.begin()
    try:
        return PreparedSeat(prepare(settings, target, progress), platform)
    except BaseException:
        platform.back()
        raise


def bring_seat_back(settings: Settings, platform: AtPlatform) -> tuple[Settings, Verified]:
    """As `exercises.bring_back`, and raises the same."""
    sound_former(settings.workspace)
    platform.begin()
    try:
        back = bring_back(settings)
    except BaseException:
        platform.back()
        raise
    platform.done()
    return back
