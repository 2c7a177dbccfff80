"""How long a certificate serves, and from when it can be replaced."""

from __future__ import annotations

from datetime import datetime, timedelta

from ..local_time import local_time

#: Before the end; where the platform gives a date of its own, that one counts (user guides of eHealth).
REPLACEMENT_PERIOD = timedelta(days=90)


def replaceable_from(not_after: datetime, told: datetime | None = None) -> datetime:
    """From when a certificate can be replaced. told: the platform's ReplacementPeriodStartDate."""
    return told or not_after - REPLACEMENT_PERIOD


def days_left(not_after: datetime, now: datetime) -> int:
    """Days until the end as a calendar counts them: 0 on the last day; negative once it has passed."""
    days = (local_time(not_after).date() - now.astimezone().date()).days
    return days if now <= not_after else min(days, -1)
