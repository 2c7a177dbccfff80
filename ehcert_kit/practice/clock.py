"""The practice clock: the machine's time plus an offset that only grows.

It belongs to one practice platform and is stored with it. Kit, platform and card of that platform use the same
clock, so that a certificate's end, replacement period and activation can be reached within a lesson.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime, timedelta

from .errors import PracticeClockRefused
from .store import Store

#: The years in which a platform can be: certificates made in the last one still end in a year of four digits.
YEARS = range(1970, 9001)
_UNITS = {"d": "days", "h": "hours", "m": "minutes"}
_SETTING = "clock"


class PracticeClock:
    """Tells the time of one practice platform, aware, in the zone of this machine."""

    def __init__(self, store: Store, machine: Callable[[], datetime]) -> None:
        """machine: the machine's clock, aware."""
        self._store = store
        self._machine = machine

    def __call__(self) -> datetime:
        return (self._machine() + self.ahead).astimezone()

    @property
    def ahead(self) -> timedelta:
        """How far it is ahead of the machine's."""
        return timedelta(seconds=float(self._store.setting(_SETTING) or 0))

    def forward(self, by: timedelta) -> datetime:
        """Move it. Returns: the new time. Raises: PracticeClockRefused: back, or beyond the year 9000."""
        with self._store.transaction() as unit:
            machine = self._machine()
            ahead = timedelta(seconds=float(unit.setting(_SETTING) or 0))
            now = (machine + ahead).astimezone()
            if by < timedelta(0):
                raise PracticeClockRefused(now, "back")
            try:
                then = (now + by).astimezone()
            except (OverflowError, ValueError):
                raise PracticeClockRefused(now, "beyond") from None
            if then.year not in YEARS:
                raise PracticeClockRefused(now, "beyond")
            unit.set(_SETTING, str((ahead + by).total_seconds()).encode())
            return then

    def to(self, when: datetime) -> datetime:
        """Move it to a moment (aware). Returns: the new time. Raises: PracticeClockRefused."""
        return self.forward(when - self())

    def reset(self) -> datetime:
        """Set it to the machine's time, the only way back. Returns: the new time."""
        with self._store.transaction() as unit:
            unit.set(_SETTING, b"0")
        return self()


def duration(text: str) -> timedelta:
    """Read days, hours and minutes: ``1010d``, ``36h``, ``90m``, ``2d12h``. Raises: ValueError."""
    if not re.fullmatch("(?:[0-9]{1,7}[dhm])+", text):
        raise ValueError(text)
    parts = re.findall("([0-9]+)([dhm])", text)
    return sum((timedelta(**{_UNITS[unit]: int(number)}) for number, unit in parts), timedelta())


def moment(text: str) -> datetime:
    """Read a date or time in ISO 8601; without a zone, in that of this machine. Raises: ValueError."""
    try:
        return datetime.fromisoformat(text).astimezone()
    except OverflowError:
        raise ValueError(text) from None
