"""What the trainer's page shows, in words: by place on the page, so that its script changes nothing else."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from ..environments.jump import Target
from ..environments.training import Act, Control, Day, Place
from ..kit_error import KitError
from ..procedure.way import SECTIONS
from ..texts import Texts, time_of_day
from .exercise_view import clock_said, place_name

#: Of the table of people.
COLUMNS = ("name", "place", "since", "met", "help", "card", "request")
#: How many of the trainer's acts are shown.
_ACTS = 8


def state(control: Control, say: Texts) -> dict[str, Any]:
    """texts: by the name of their place. pressed: which switches are on. off: what cannot be done now. people,
    acts: the rows of the table, and the lines of the list.

    Raises: KitError.
    """
    orders, shown = control.platform.orders(), control.platform.show()
    holder = control.platform.scenario.holder()
    places = {place.person: place for place in control.places()}
    clock = control.clock(holder.ssin)
    people = [_person(control, say, ssin, places.get(ssin)) for ssin in dict.fromkeys([holder.ssin, *places])]
    cut = round(max(orders.cut_for(holder.ssin), 0))
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
        "pressed": {"pause": orders.pauses(holder.ssin), "hold": orders.holds(holder.ssin)},
        "off": {f"day-{day.value}": day not in clock.days for day in Day},
        "people": [person["person"] for person in people],
        "acts": [_act(say, act) for act in reversed(control.acts()[-_ACTS:])],
    }


def _person(control: Control, say: Texts, ssin: str, place: Place | None) -> dict[str, str]:
    known = control.platform.scenario.holder()
    name = known.full_name if known.ssin == ssin else ssin
    return {
        "person": ssin,
        "name": name,
        "place": _place(say, place),
        "since": _since(say, place),
        "met": _met(say, place),
        "help": say("trainer-help-wanted") if place is not None and place.help else "",
        "card": _card(control, say, ssin),
        "request": _request(control, say, ssin),
    }


def _place(say: Texts, place: Place | None) -> str:
    if place is None or not place.step or place.section not in SECTIONS:
        return say("trainer-nowhere")
    if place.step not in [way.name for way in SECTIONS[place.section].steps]:
        return say("trainer-nowhere")
    return place_name(Target(place.section, place.step), say)


def _since(say: Texts, place: Place | None) -> str:
    if place is None or not place.step:
        return ""
    seconds = max(0, int((datetime.now(UTC) - place.since).total_seconds()))
    return say("trainer-since", minutes=seconds // 60, seconds=seconds % 60)


def _met(say: Texts, place: Place | None) -> str:
    if place is None or not place.met:
        return ""
    try:
        title = say.if_complete(place.met)
    except KeyError:
        title = ""
    return " · ".join(part for part in (title, place.kb) if part) or place.met


def _card(control: Control, say: Texts, ssin: str) -> str:
    card = control.card_here(ssin)
    if card is None:
        return say("trainer-card-elsewhere")
    try:
        if card.presence().reader is None:
            return say("trainer-card-out")
        return say("trainer-card-in", tries=card.tries_left())
    except KitError as error:
        return say.error(error).title


def _request(control: Control, say: Texts, ssin: str) -> str:
    requests = control.states(ssin)
    return say(f"trainer-request-{requests[-1].lower().replace('_', '-')}" if requests else "trainer-request-none")


def _act(say: Texts, act: Act) -> str:
    facts: dict[str, object] = {**act.detail, "to": act.practice_at.astimezone()}
    what = say.maybe(f"trainer-act-{act.what}-{act.detail['on']}") if "on" in act.detail else ""
    if act.what == "clock" and "day" in act.detail:
        what = say.maybe(f"trainer-act-day-{act.detail['day']}")
    what = what or say.maybe(f"trainer-act-{act.what}", **facts) or act.what
    return say("trainer-act-line", time=time_of_day(act.at.astimezone(), seconds=True), what=what)
