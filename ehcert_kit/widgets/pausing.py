"""« Pas à pas »: holds a request that is not repeatable until the user, who sees its octets, lets it be sent.

The octets are already on disk and are sent unchanged: the user can only change a copy.
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
    """A request that is held. at: since when, by the clock of the environment."""

    operation: Operation
    octets: bytes = field(repr=False)
    at: datetime
    released: threading.Event = field(default_factory=threading.Event, repr=False, compare=False)


class Pausing:
    """Holds the requests of one notebook, if the user asked for that. Off at first."""

    def __init__(self) -> None:
        self.waiting: Held | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._watchers: Watchers[Held | None] = Watchers()

    @property
    def wanted(self) -> bool:
        return self._loop is not None

    def want(self, wanted: bool) -> None:
        """Switch holding on or off. It stays off where no loop runs, because nothing could release a request."""
        try:
            self._loop = asyncio.get_running_loop() if wanted else None
        except RuntimeError:
            self._loop = None
        if not wanted:
            self.release()

    def watch(self, watcher: Callable[[Held | None], object]) -> Stop:
        """Call `watcher` with each request that is held, and with None when it no longer is."""
        return self._watchers.add(watcher)

    def release(self) -> None:
        """Let the held request be sent, if there is one."""
        if self.waiting is not None:
            self.waiting.released.set()

    def hold(self, operation: Operation, octets: bytes, at: datetime) -> bool:
        """Block the sending thread until the user releases the request. Repeatable operations are not held.

        at: now, by the clock of the environment.
        Returns: whether it was held. Raises: HeldTooLong: the platform would reject it as stale; nothing was sent.
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
