"""Waiting for a practice platform that somebody else starts at this moment: a hub starts everything at once."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

from ..client.errors import PlatformUnreachable
from ..practice.errors import PracticePlatformAbsent, PracticeStateDamaged

_A_MINUTE, _SOON = 60.0, 0.5
T = TypeVar("T")


def when_there(act: Callable[[], T], seconds: float = _A_MINUTE) -> T:
    """What an act returns that needs the platform; it is tried again while that is not there.

    seconds: for how long. Raises: PlatformUnreachable, PracticePlatformAbsent, PracticeStateDamaged: it does not
        come, or not whole. What the act raises.
    """
    deadline = time.monotonic() + seconds
    while True:
        try:
            return act()
        except (PlatformUnreachable, PracticePlatformAbsent, PracticeStateDamaged):
            if time.monotonic() > deadline:
                raise
        time.sleep(_SOON)
