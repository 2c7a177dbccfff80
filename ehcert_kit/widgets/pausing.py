"""« Pas à pas »: before something that binds leaves, its octets are shown, and wait for a person's word.

They are on disk by then, and they are what leaves: what somebody changes in them is a copy.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from ..messages.operations import Operation
from ..procedure.binding import RESEND_WITHIN
from ..procedure.errors import HeldTooLong
from .guarding import guard
from .watching import Stop, Watchers


@dataclass(frozen=True)
class Held:
    """What waits to leave. at: since when, by the clock of the environment."""

    operation: Operation
    octets: bytes = field(repr=False)
    at: datetime
    released: threading.Event = field(default_factory=threading.Event, repr=False, compare=False)


class Pausing:
    """Where the sendings of one notebook wait, if somebody asked for that. Off at first."""

    def __init__(self) -> None:
        self.waiting: Held | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._watchers: Watchers[Held | None] = Watchers()

    @property
    def wanted(self) -> bool:
        return self._loop is not None

    def want(self, wanted: bool) -> None:
        """Hold what binds from now on, or no longer. Where no loop runs nobody could release it: nothing waits."""
        try:
            self._loop = asyncio.get_running_loop() if wanted else None
        except RuntimeError:
            self._loop = None
        if not wanted:
            self.release()

    def watch(self, watcher: Callable[[Held | None], object]) -> Stop:
        """Be told what waits, or that nothing does any more."""
        return self._watchers.add(watcher)

    def release(self) -> None:
        """Let what waits leave."""
        if self.waiting is not None:
            self.waiting.released.set()

    def hold(self, operation: Operation, octets: bytes, at: datetime) -> bool:
        """Wait, in the thread that sends, until a person lets it leave. What may be repeated does not wait.

        Returns: whether it had to wait. Raises: HeldTooLong: the platform would find it stale; nothing has left.
        """
        loop = self._loop
        if loop is None or operation.repeatable:
            return False
        held = Held(operation, octets, at)
        self.waiting = held
        loop.call_soon_threadsafe(self._tell)
        try:
            if not held.released.wait(RESEND_WITHIN.total_seconds()):
                raise HeldTooLong(operation.name)
        finally:
            self.waiting = None
            loop.call_soon_threadsafe(self._tell)
        return True

    def _tell(self) -> None:
        guard(self._watchers.tell)(self.waiting)
