"""How often somebody who waits at an open page asks whether there is something new: ever more rarely."""

from __future__ import annotations

from datetime import timedelta

#: At first, and at most, between two looks.
FIRST, LONGEST = timedelta(seconds=10), timedelta(minutes=5)
#: How many looks are made before the pauses grow, and by how much each then does.
_AT_FIRST, _GROWTH = 6, 1.5


def pause_after(looks: int) -> timedelta:
    """How long to wait after so many looks: a minute of ten seconds, then longer each time, to five minutes."""
    growths = max(0, looks - _AT_FIRST)
    # The exponent has a bound: a page may be open for days.
    return min(LONGEST, FIRST * _GROWTH ** min(growths, 20))
