"""How often a page that waits asks the platform for news: at growing intervals."""

from __future__ import annotations

from datetime import timedelta

#: The first and the longest pause.
FIRST, LONGEST = timedelta(seconds=10), timedelta(minutes=5)
#: The pause after an order of the trainer, who may have decided something that is done a moment later; and for how
#: many looks.
SOON, _LOOKS_SOON = timedelta(seconds=2), 5
#: How many pauses have the first length, and the factor by which each further one grows.
_AT_FIRST, _GROWTH = 6, 1.5


def pause_after(looks: int, ordered: bool = False) -> timedelta:
    """The pause after so many looks: 10 s during the first minute, then longer each time, up to five minutes.

    ordered: the looks are counted from an order of the trainer; the first few then follow quickly.
    """
    if ordered and looks <= _LOOKS_SOON:
        return SOON
    growths = max(0, looks - _AT_FIRST)
    # The exponent is bounded, so that a page open for days does not overflow.
    return min(LONGEST, FIRST * _GROWTH ** min(growths, 20))
