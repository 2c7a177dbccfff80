"""What the pages say about an exercise: its scenario, its clock, the previous exercise."""

from __future__ import annotations

import functools
from contextlib import suppress
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from ..environments.exercises import VerifiedWorkspace, former
from ..environments.scenarios import About, about, about_all
from ..environments.settings import now
from ..environments.training import Control
from ..kit_error import KitError
from ..local_time import local_time
from ..texts import Texts, time_of_day

if TYPE_CHECKING:
    from .workplace import Workplace

#: A clock that is ahead by less (seconds) is not mentioned.
_A_DAY = timedelta(days=1).total_seconds() / 2


def clock_said(control: Control | None, say: Texts) -> str:
    """The date in practice, if its clock was moved; else empty."""
    if control is None:
        return ""
    try:
        clock = control.platform.clock
        return _moved(say, clock(), clock.ahead)
    except KitError:
        return ""


def _moved(say: Texts, day: datetime, ahead: timedelta) -> str:
    return say("trainer-band-clock", day=day) if ahead.total_seconds() > _A_DAY else ""


def band(place: Workplace, say: Texts) -> str:
    """What the band of a page says: the date in practice if moved, and that the trainer asks all to watch."""
    if place.control is None:
        with suppress(KitError):
            # Of a class whose platform is elsewhere, only the clock is known here.
            return _moved(say, day := place.now(), day - now())
        return ""
    person = place.control.platform.scenario.holder(place.seat).ssin
    with suppress(KitError):
        shows = say("room-watch") if place.control.platform.orders().watches(person) else ""
        return " ".join(filter(None, (clock_said(place.control, say), shows)))
    return ""


def running(place: Workplace, say: Texts) -> About | None:
    """The running scenario; None outside practice, or where this server does not control the platform."""
    return about(place.control.platform.scenario, say.language) if place.control is not None else None


def practised(place: Workplace, say: Texts) -> dict[str, Any]:
    """Values for the home page: all scenarios, the id of the running one, and a text on the previous exercise."""
    current, shipped = running(place, say), about_all(say.language)
    own = [current] if current is not None and current.id not in [one.id for one in shipped] else []
    before = None
    with suppress(KitError, OSError):
        before = former(place.choice.workspace)
    return {
        "scenarios": [*own, *shipped],
        "audience": functools.partial(audience_said, say),
        "running": current.id if current is not None else "",
        "former": before_said(before[1].title, before[1].when, say) if before else "",
    }


def audience_said(say: Texts, audience: str) -> str:
    """The main audience of a scenario, in words."""
    return say(f"trainer-audience-{audience}")


def before_said(title: dict[str, str], when: datetime, say: Texts) -> str:
    """A text that names the exercise that was put aside, and when."""
    local = local_time(when)
    scenario = title.get(say.language) or title.get("fr", "")
    return say("trainer-former", scenario=scenario, day=local, time=time_of_day(local))


def verified_said(verified: VerifiedWorkspace, say: Texts) -> str:
    """What was checked before an exercise was declared intact, in words."""
    return say("trainer-verified", files=verified.files, organisations=verified.organizations)
