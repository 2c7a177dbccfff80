"""Dates worth remembering, as a calendar file.

Source: RFC 5545.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from ..certificate import Certificate
from ..local_time import local_time
from ..texts import Texts
from .validity import replaceable_from

if TYPE_CHECKING:
    from icalendar import Alarm

#: How long before the end the last reminder is.
LAST_CALL = timedelta(days=30)


def calendar(say: Texts, certificate: Certificate, now: datetime, *, practice: bool) -> bytes:
    """When the renewal opens, a last call, and the end: whole days, each with an alarm.

    Dates are in this machine's time zone. Imported again, the events replace the earlier ones (same UIDs).
    Returns: an iCalendar file.
    """
    from icalendar import Calendar, Event

    made = Calendar()
    made.add("prodid", "-//ehcert_kit//calendar//FR")
    made.add("version", "2.0")
    name = certificate.subject.common_name
    opens, ends = replaceable_from(certificate.not_after), certificate.not_after
    for kind, when in (("renewal", opens), ("last-call", ends - LAST_CALL), ("end", ends)):
        facts = {"name": name, "practice": "yes" if practice else "no", "until": local_time(ends)}
        event = Event()
        event.add("uid", f"{certificate.public_key_identifier.hex()}-{kind}@ehcert-kit.invalid")
        event.add("dtstamp", now)
        event.add("summary", say(f"reminder-{kind}", **facts))
        event.add("description", say(f"reminder-{kind}.text", **facts))
        event.add("dtstart", _day(when))
        event.add("transp", "TRANSPARENT")
        event.add_component(_alarm(say(f"reminder-{kind}", **facts)))
        made.add_component(event)
    return bytes(made.to_ical())


def _alarm(text: str) -> Alarm:
    from icalendar import Alarm

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", text)
    alarm.add("trigger", timedelta(hours=9))
    return alarm


def _day(when: datetime) -> date:
    return local_time(when).date()
