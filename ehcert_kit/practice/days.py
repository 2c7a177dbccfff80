"""Named days in the life of a certificate, to which the practice clock can be moved."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from enum import StrEnum

from .records import StoredRequest
from .registry import REPLACEMENT


class Day(StrEnum):
    """A named day; in chronological order."""

    DELIVERY = "delivery"  # its certificate is there
    EVE = "eve"  # the day before it may be renewed
    NINETY = "ninety"  # from now on it may be renewed
    LAST = "last"  # its last day
    AFTER = "after"  # it has ended


def days_of(requests: Sequence[StoredRequest], now: datetime) -> Mapping[Day, datetime]:
    """The delivery of the newest request, and the days of the newest certificate, as far as they are to come.

    requests: in order of arrival.
    """
    found: dict[Day, datetime] = {}
    if requests and requests[-1].decided_at is not None and requests[-1].accepted:
        found[Day.DELIVERY] = requests[-1].decided_at + timedelta(seconds=1)
    ends = [request.not_after for request in requests if request.not_after is not None]
    if ends:
        end = ends[-1]
        found[Day.EVE] = end - REPLACEMENT - timedelta(days=1)
        found[Day.NINETY] = end - REPLACEMENT + timedelta(minutes=1)
        found[Day.LAST] = end - timedelta(hours=1)
        found[Day.AFTER] = end + timedelta(days=1)
    return {day: found[day].astimezone() for day in Day if day in found and found[day] > now}
