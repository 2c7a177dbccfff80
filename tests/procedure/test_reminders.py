"""The calendar file, read back by the library and octet by octet."""

from __future__ import annotations

from datetime import UTC, date, datetime

import icalendar

from ehcert_kit.certificate import Certificate
from ehcert_kit.procedure.reminders import calendar
from ehcert_kit.texts import Texts
from tests.trust import making

NOW = datetime(2026, 11, 26, 12, tzinfo=UTC)
LEAF = Certificate(making.chain().owner.der)


def test_the_renewal_a_last_call_and_the_end() -> None:
    """Whole days with an alarm in the morning; made again they replace themselves."""
    made = calendar(Texts("fr"), LEAF, NOW, practice=False)
    events = icalendar.Calendar.from_ical(made).walk("VEVENT")
    ends = LEAF.not_after.astimezone().date()

    days = [event.decoded("dtstart") for event in events]
    assert all(isinstance(day, date) and not isinstance(day, datetime) for day in days)
    assert [(ends - day).days for day in days] == [90, 30, 0]
    assert len({str(event["uid"]) for event in events}) == 3
    again = icalendar.Calendar.from_ical(calendar(Texts("fr"), LEAF, NOW, practice=False)).walk("VEVENT")
    assert [event["uid"] for event in again] == [event["uid"] for event in events]
    assert all(event.decoded("dtstamp") == NOW for event in events)
    assert [len(event.walk("VALARM")) for event in events] == [1, 1, 1]


def test_lines_are_folded_and_end_as_the_standard_says() -> None:
    """RFC 5545 §3.1: at most 75 octets, CRLF."""
    made = calendar(Texts("fr"), LEAF, NOW, practice=False)
    assert made.startswith(b"BEGIN:VCALENDAR\r\n")
    assert made.endswith(b"END:VCALENDAR\r\n")
    assert max(len(line) for line in made.split(b"\r\n")) <= 75


def test_practice_says_so_in_every_title() -> None:
    """Nobody takes it for a real date."""
    events = icalendar.Calendar.from_ical(calendar(Texts("fr"), LEAF, NOW, practice=True)).walk("VEVENT")
    assert all("EXERCICE" in str(event["summary"]) for event in events)
    real = icalendar.Calendar.from_ical(calendar(Texts("fr"), LEAF, NOW, practice=False)).walk("VEVENT")
    assert not any("EXERCICE" in str(event["summary"]) for event in real)
