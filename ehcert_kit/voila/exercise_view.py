"""What the pages tell of an exercise: its scenario, its clock, the one that was put aside."""

from __future__ import annotations

import functools
from contextlib import suppress
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from ..environments.exercises import VerifiedWorkspace, former
from ..environments.scenarios import About, about, about_all
from ..environments.training import Control
from ..kit_error import KitError
from ..texts import Texts, time_of_day

if TYPE_CHECKING:
    from .workplace import Workplace

#: A clock that is ahead by less is told by nobody's calendar.
_A_DAY = timedelta(days=1).total_seconds() / 2


def clock_said(control: Control | None, say: Texts) -> str:
    """The day of practice, where its clock was moved; else nothing."""
    if control is None:
        return ""
    try:
        clock = control.platform.clock
        return say("trainer-band-clock", day=clock()) if clock.ahead.total_seconds() > _A_DAY else ""
    except KitError:
        return ""


def band(place: Workplace, say: Texts) -> str:
    """What the band of a page tells of the exercise: the day of practice, and that the trainer shows something."""
    if place.control is None:
        return ""
    person = place.control.platform.scenario.holder(place.seat).ssin
    with suppress(KitError):
        shows = say("room-watch") if place.control.platform.orders().watches(person) else ""
        return " ".join(filter(None, (clock_said(place.control, say), shows)))
    return ""


def running(place: Workplace, say: Texts) -> About | None:
    """The scenario that runs; None outside practice, or where its platform is elsewhere."""
    return about(place.control.platform.scenario, say.language) if place.control is not None else None


def practised(place: Workplace, say: Texts) -> dict[str, Any]:
    """What the home page says of practice: all scenarios, the one that runs, and the one before."""
    now, shipped = running(place, say), about_all(say.language)
    own = [now] if now is not None and now.id not in [one.id for one in shipped] else []
    before = None
    with suppress(KitError, OSError):
        before = former(place.choice.workspace)
    return {
        "scenarios": [*own, *shipped],
        "audience": functools.partial(audience_said, say),
        "running": now.id if now is not None else "",
        "former": before_said(before[1].title, before[1].when, say) if before else "",
    }


def audience_said(say: Texts, audience: str) -> str:
    """For whom a scenario is above all."""
    return say(f"trainer-audience-{audience}")


def before_said(title: dict[str, str], when: datetime, say: Texts) -> str:
    """An exercise that was put aside."""
    local = when.astimezone()
    scenario = title.get(say.language) or title.get("fr", "")
    return say("trainer-former", scenario=scenario, day=local, time=time_of_day(local))


def verified_said(verified: VerifiedWorkspace, say: Texts) -> str:
    """What was looked at before an exercise is said to be whole."""
    return say("trainer-verified", files=verified.files, organisations=verified.organizations)
