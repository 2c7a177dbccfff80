"""Beginning an exercise again at one seat of a platform that many share, and bringing it back.

What the platform knows of this person goes aside with his workspace, and comes back with it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import httpx
import msgspec

from ..client.errors import PlatformUnreachable
from ..client.transport import practice_http
from ..practice.control import Control
from ..practice.training import Beginning, Stage
from .exercises import Prepared, Verified, bring_back, prepare
from .jump import Progress, Target
from .opening import scenario_of
from .settings import Settings, user_agent
from .trust import authorities


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


class ByOrder:
    """The person of a seat begins again because the trainer has ordered it, on a platform elsewhere."""

    def __init__(self, settings: Settings) -> None:
        """Raises: ScenarioRefused; as `authorities`."""
        assert settings.platform is not None, "the platform is elsewhere"
        self._address = f"{settings.platform.rstrip('/')}/practice/beginning"
        self._http = practice_http(user_agent(), settings.platform, trust=authorities(settings, "ehealth"))
        self._person = scenario_of(settings).seated(settings.seat).holder().ssin

    def ordered(self) -> Beginning | None:
        """What is to be done now; nothing, too, where the platform does not answer."""
        try:
            answer = self._http.get(self._address, params={"person": self._person}).raise_for_status()
            return msgspec.json.decode(answer.content, type=Beginning) if answer.json() else None
        except (httpx.HTTPError, ValueError):
            return None

    def begin(self) -> None:
        self._tell("begin")

    def back(self) -> None:
        self._tell("back")

    def done(self) -> None:
        self._tell("done")

    def _tell(self, stage: Stage) -> None:
        try:
            self._http.post(self._address, json={"person": self._person, "stage": stage}).raise_for_status()
        except httpx.HTTPError as error:
            host = httpx.URL(self._address).host
            raise PlatformUnreachable("beginning", host, type(error).__name__) from error


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
    platform.begin()
    try:
        back = bring_back(settings)
    except BaseException:
        platform.back()
        raise
    platform.done()
    return back
