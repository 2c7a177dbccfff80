"""How often a page that waits asks the platform for news: at growing intervals."""

from __future__ import annotations

from datetime import timedelta

#: The first and the longest pause.
FIRST, LONGEST = timedelta(seconds=10), timedelta(minutes=5)
#: How many pauses have the first length, and the factor by which each further one grows.
_AT_FIRST, _GROWTH = 6, 1.5


def pause_after(looks: int) -> timedelta:
    """The pause after so many looks: 10 s during the first minute, then longer each time, up to five minutes."""
    growths = max(0, looks - _AT_FIRST)
    # The exponent is bounded, so that a page open for days does not overflow.
    return min(LONGEST, FIRST * _GROWTH ** min(growths, 20))
