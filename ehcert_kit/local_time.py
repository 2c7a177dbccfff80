"""Moments in the time zone of this computer."""

from __future__ import annotations

from datetime import datetime


def local_time(moment: datetime) -> datetime:
    """An aware moment in this computer's time zone.

    In its own zone where that lies outside the years that Python has: RFC 5280 §4.1.2.5 writes "no end" as the
    last second of the year 9999 in UTC, which is in the year 10000 in Belgium.
    """
    try:
        return moment.astimezone()
    except OverflowError:
        return moment
