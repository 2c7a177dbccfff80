"""What the trainer's page shows, in words: by place on the page, so that its script replaces only texts."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import UTC, datetime, timedelta
from statistics import median
from typing import Any

from ..environments.jump import JumpTarget
from ..environments.trainer_words import act_said, place_name
from ..environments.training import (
    EVERYBODY,
    OUT,
    Beginning,
    Control,
    Day,
    Orders,
    Position,
    PracticeCard,
    TrainerAct,
)
from ..kit_error import KitError
from ..local_time import local_time
from ..procedure.way import SECTIONS
from ..texts import Texts, time_of_day
from .exercise_view import clock_said
from .readers import Participant

#: Columns of the table of people.
COLUMNS = ("name", "place", "since", "met", "help", "card", "request", "orders")
#: Number of the trainer's acts shown; and the time within which equal acts count as one press.
_ACTS, _ONE_PRESS = 8, timedelta(seconds=5)
#: Nobody is called slow among fewer people than this, or after fewer seconds at a step.
_A_ROOM, _A_WHILE = 3, 60.0
#: All steps, in the order of the procedure.
_ORDER = [(section.name, step.name) for section in SECTIONS.values() for step in section.steps]


def state(control: Control, say: Texts, led: Sequence[Participant], away: Collection[str] = ()) -> dict[str, Any]:
    """The state of the page. led: the participants. away: those known to have no page open now.

    Returns: texts: by their place on the page. on: by switch, for whom it is on. off: acts impossible now.
    people: rows of the table. acts: lines of the list.

    Raises: KitError.
    """
    orders, shown = control.platform.orders(), control.platform.show()
    places = {place.person: place for place in control.places()}
    first = led[0].person if len(led) == 1 else EVERYBODY
    clock = control.clock(first)
    here = [places[one.person] for one in led if one.person in places and one.person not in away]
    slow = behind(here, datetime.now(UTC))
    states = control.states()
    people = [
        {
            **_person(say, one, places.get(one.person), one.person in slow, states.get(one.person, [])),
            **_beginning(say, orders.beginnings.get(one.person)),
            "orders": _ordered(say, orders, one.person),
            **_left(say, places.get(one.person), one.person in away),
        }
        for one in led
    ]
    cut = round(max((orders.cut_for(one.person) for one in led), default=0))
    waiting = sum(request["status"] == "IN_PROGRESS" for request in shown["requests"])
    texts = {
        "clock": say("trainer-clock", day=clock.time, time=time_of_day(clock.time)),
        "band": clock_said(control, say),
        "cut": say("trainer-cut", seconds=cut) if cut else "",
        "waiting": say("trainer-waiting", number=waiting),
        "faults": say("trainer-faults", number=len(orders.faults)),
    }
    for person in people:
        texts.update({f"{name}-{person['person']}": text for name, text in person.items() if name != "person"})
    return {
        "texts": texts,
        "on": {
            name: [one.person for one in led if ordered(one.person)]
            for name, ordered in (("pause", orders.pauses), ("hold", orders.holds), ("watch", orders.watches))
        },
        "off": {f"day-{day.value}": day not in clock.days for day in Day},
        "people": [person["person"] for person in people],
        "acts": [_line(say, acts, led) for acts in _together(control.acts())[-_ACTS:][::-1]],
    }


def behind(places: Sequence[Position], now: datetime) -> set[str]:
    """People who are slow: at an earlier step than the median, and there for longer than the median time."""
    seated = [place for place in places if _position(place) is not None]
    if len(seated) < _A_ROOM:
        return set()
    middle = median(_position(place) or 0 for place in seated)
    usual = median((now - place.since).total_seconds() for place in seated)
    return {
        place.person
        for place in seated
        if (_position(place) or 0) < middle and (now - place.since).total_seconds() > max(usual, _A_WHILE)
    }


def _position(place: Position) -> int | None:
    """Index of a step in the procedure; None: it is not part of it."""
    at = (place.section, place.step)
    return _ORDER.index(at) if at in _ORDER else None


def _person(
    say: Texts, one: Participant, place: Position | None, slow: bool, requests: Sequence[str]
) -> dict[str, str]:
    """One row of the table. requests: their states, in order."""
    asks = say("trainer-help-wanted") if place is not None and place.help else ""
    begins = one.place.starting if one.place is not None else None
    at = say("room-starting", done=begins.done, of=begins.of) if begins else _place(say, place)
    return {
        "person": one.person,
        "name": one.name,
        "place": at,
        "since": _since(say, place),
        "met": _met(say, place),
        "help": asks or (say("room-slow") if slow else ""),
        "card": _card(say, one.card, place),
        "request": _request(say, requests),
    }


def _ordered(say: Texts, orders: Orders, person: str) -> str:
    """Orders in force for a person, until the trainer cancels them."""
    holds = {
        "watch": orders.watches(person),
        "pause": orders.pauses(person),
        "hold": orders.holds(person),
        "cut": orders.cut_for(person) > 0,
    }
    return " · ".join(say(f"trainer-is-{name}") for name, on in holds.items() if on)


def _beginning(say: Texts, beginning: Beginning | None) -> dict[str, str]:
    """Shown instead of the current step: the restart that the person's own server is to do, or is doing."""
    if beginning is None:
        return {}
    return {"place": say("room-ordered-back" if beginning.back else "room-ordered")}


def _left(say: Texts, place: Position | None, away: bool) -> dict[str, str]:
    """Shown instead of the time at the step: that the person's page is closed."""
    return {"since": say("trainer-away")} if away and place is not None and place.step else {}


def _place(say: Texts, place: Position | None) -> str:
    if place is None or not place.step or place.section not in SECTIONS:
        return say("trainer-nowhere")
    if place.step not in [way.name for way in SECTIONS[place.section].steps]:
        return say("trainer-nowhere")
    return place_name(JumpTarget(place.section, place.step), say)


def _since(say: Texts, place: Position | None) -> str:
    if place is None or not place.step:
        return ""
    seconds = max(0, int((datetime.now(UTC) - place.since).total_seconds()))
    return say("trainer-since", minutes=seconds // 60, seconds=seconds % 60)


def _met(say: Texts, place: Position | None) -> str:
    if place is None or not place.met:
        return ""
    try:
        title = say.if_complete(place.met)
    except KeyError:
        title = ""
    return " · ".join(part for part in (title, place.kb) if part) or place.met


def _card(say: Texts, card: PracticeCard | None, place: Position | None) -> str:
    """The state of the card, if it is on this computer; else as reported by the person's kit."""
    if card is None:
        told = place.card if place is not None else ""
        if told.isdecimal():
            return say("trainer-card-in", tries=int(told))
        return say("trainer-card-out" if told == OUT else "trainer-card-elsewhere")
    try:
        if card.presence().reader is None:
            return say("trainer-card-out")
        return say("trainer-card-in", tries=card.tries_left())
    except KitError as error:
        return say.error(error).title


def _request(say: Texts, requests: Sequence[str]) -> str:
    return say(f"trainer-request-{requests[-1].lower().replace('_', '-')}" if requests else "trainer-request-none")


def _together(acts: Sequence[TrainerAct]) -> list[list[TrainerAct]]:
    """The acts, grouped: those of one press on several people together, in order."""
    presses: list[list[TrainerAct]] = []
    for act in acts:
        if presses and _continues(presses[-1], act):
            presses[-1].append(act)
        else:
            presses.append([act])
    return presses


def _continues(press: Sequence[TrainerAct], act: TrainerAct) -> bool:
    """Whether an act belongs to the same press: the same act, on another person, at about the same time."""

    def done(one: TrainerAct) -> tuple[str, dict[str, str]]:
        # The number of requests concerned differs by person.
        return one.what, {name: value for name, value in one.detail.items() if name != "requests"}

    if done(act) != done(press[0]) or not timedelta() <= act.at - press[0].at < _ONE_PRESS:
        return False
    return EVERYBODY not in (press[0].person, act.person) and act.person not in {one.person for one in press}


def _line(say: Texts, acts: Sequence[TrainerAct], led: Sequence[Participant]) -> str:
    """One press in words: when, what, and on whom, if the trainer leads more than one person."""
    # Of one press on several people, the one that found most requests says what was done.
    act = max(acts, key=lambda one: int(one.detail.get("requests", "0")))
    names = {one.person: one.name for one in led}
    time, what = time_of_day(local_time(act.at), seconds=True), act_said(act, say)
    gone = len(acts) == 1 and act.person not in names  # the seat was freed since
    if len(led) == 1 or act.person == EVERYBODY or gone:
        return say("trainer-act-line", time=time, what=what)
    whom = say("trainer-act-people", number=len(acts)) if len(acts) > 1 else names[act.person]
    return say("trainer-act-line-of", time=time, what=what, whom=whom)
