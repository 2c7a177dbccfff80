"""Waiting for a practice platform that is being started elsewhere: a hub starts everything at once."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

from ..client.errors import PlatformUnreachable
from ..practice.errors import PracticePlatformAbsent, PracticeStateDamaged

_A_MINUTE, _SOON = 60.0, 0.5
T = TypeVar("T")


def when_there(act: Callable[[], T], seconds: float = _A_MINUTE) -> T:
    """Call an act that needs the platform, again and again while the platform is not there.

    seconds: for how long. Returns: what the act returns. Raises: PlatformUnreachable, PracticePlatformAbsent,
        PracticeStateDamaged: after that time. What else the act raises.
    """
    deadline = time.monotonic() + seconds
    while True:
        try:
            return act()
        except (PlatformUnreachable, PracticePlatformAbsent, PracticeStateDamaged):
            if time.monotonic() > deadline:
                raise
        time.sleep(_SOON)
