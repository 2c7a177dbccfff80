"""« Pas à pas »: holds a request that is not repeatable until the user, who sees its octets, lets it be sent.

The octets are already on disk and are sent unchanged: the user can only change a copy.
"""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from ..messages.operations import Operation
from ..procedure.binding import RESEND_WITHIN
from ..procedure.errors import HeldInACell, HeldTooLong, HoldInterrupted
from .guarding import guard
from .watching import Stop, Watchers

#: Seconds after which a wait notices an interrupt where the system does not end it, as on Windows.
_NOTICES = 0.2


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
        self._loop = _running_here() if wanted else None
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
        Returns: whether it was held. Raises: HeldTooLong: the platform would reject it as stale. HeldInACell: the
            press of the button would be handled by the very loop that would wait. HoldInterrupted: the user
            interrupted the kernel. Nothing was sent in any of these cases.
        """
        loop = self._loop
        if loop is None or operation.repeatable:
            return False
        if _running_here() is loop:
            raise HeldInACell(operation.name)
        held = Held(operation, octets, at)
        ends = time.monotonic() + RESEND_WITHIN.total_seconds()
        try:
            # Within: an interrupt may come as soon as somebody is told.
            self.waiting = held
            loop.call_soon_threadsafe(self._tell)
            while not held.released.wait(_NOTICES):
                if time.monotonic() > ends:
                    raise HeldTooLong(operation.name)
        except KeyboardInterrupt:
            raise HoldInterrupted(operation.name) from None
        finally:
            self.waiting = None
            loop.call_soon_threadsafe(self._tell)
        return True

    def _tell(self) -> None:
        guard(self._watchers.tell)(self.waiting)


def _running_here() -> asyncio.AbstractEventLoop | None:
    """The loop that runs on this thread: in a cell, the kernel's."""
    try:
        return asyncio.get_running_loop()
    except RuntimeError:
        return None
