"""The control interface over HTTP: JSON in, JSON out, from this machine alone, with the key of its folder.

`answered` knows no server: the practice platform's own (`control_wsgi`) and the one of the pages carry it alike.
Documented in `docs/control.md`.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from ipaddress import ip_address
from typing import Any
from urllib.parse import urlsplit

import msgspec

from ..kit_error import KitError
from . import people
from .card_acts import CardAct
from .clock import duration, moment
from .control import Control
from .control_key import fits
from .days import Day
from .errors import NoFormerExercise, PracticeClockRefused, PracticeDayUnknown
from .scenario import Event
from .seats import SEATS
from .training import EVERYBODY, is_person

JSON = "application/json"
LONGEST = 10_000  # octets of an order
_LONGEST_CUT = 3600.0  # seconds
_LOOPBACK_NAMES = ("localhost", "127.0.0.1", "::1")


@dataclass(frozen=True)
class Asked:
    """One request. path: below the interface's own. headers: by lower-case name. peer: the address of who asks."""

    method: str
    path: str
    query: Mapping[str, str]
    headers: Mapping[str, str]
    body: bytes
    peer: str


@dataclass(frozen=True)
class Answer:
    """Status, and what is told as JSON."""

    status: HTTPStatus
    told: object


class Wrong(Exception):
    """An order that cannot be read: what is wanted."""

    def __init__(self, wanted: str, status: HTTPStatus = HTTPStatus.BAD_REQUEST) -> None:
        super().__init__(wanted)
        self.status = status


Orders = Mapping[str, Callable[[Control, Mapping[str, Any], str], object]]


def answered(control: Control, asked: Asked, again: Callable[[], object] | None = None) -> Answer:
    """Judge who asks, then do it. What the platform's own files refuse is a 503.

    again: what `reset` is where a whole workspace begins again.
    """
    refused = _refused(control, asked)
    if refused is not None:
        return refused
    try:
        if asked.method in ("GET", "HEAD"):
            return _looked(control, asked)
        if asked.method != "POST":
            return no(HTTPStatus.METHOD_NOT_ALLOWED, "GET to look, POST to act")
        if asked.path == "reset" and again is not None:
            return Answer(HTTPStatus.OK, again())
        return _acted(control, asked)
    except Wrong as wrong:
        return no(wrong.status, str(wrong))
    except (NoFormerExercise, PracticeClockRefused, PracticeDayUnknown) as refusal:
        return no(HTTPStatus.CONFLICT, str(refusal))
    except KitError as error:
        return no(HTTPStatus.SERVICE_UNAVAILABLE, str(error))


def _refused(control: Control, asked: Asked) -> Answer | None:
    """Only this machine, only by its own name, no page of a browser, and only with the key."""
    host = (urlsplit(f"//{asked.headers.get('host', '')}").hostname or "").lower()
    if not _is_loopback(asked.peer) or host not in _LOOPBACK_NAMES:
        return no(HTTPStatus.FORBIDDEN, "the control interface is for this machine alone")
    if "origin" in asked.headers or asked.headers.get("sec-fetch-site", "none") != "none":
        return no(HTTPStatus.FORBIDDEN, "no page of a browser acts here")
    scheme, _, given = asked.headers.get("authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not given:
        return no(HTTPStatus.UNAUTHORIZED, "Authorization: Bearer KEY; the key is in control.key, in its folder")
    if not fits(control.platform.store.file.parent, given.strip()):
        return no(HTTPStatus.FORBIDDEN, "this is not the key")
    if asked.method == "POST" and asked.headers.get("content-type", "").partition(";")[0].strip() != JSON:
        return no(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, f"{JSON} is wanted")
    return None


def _is_loopback(address: str) -> bool:
    try:
        return ip_address(address).is_loopback
    except ValueError:
        return False


def no(status: HTTPStatus, why: str) -> Answer:
    return Answer(status, {"error": why})


# ── looking ──────────────────────────────────────────────────────────────────────────────────


def _looked(control: Control, asked: Asked) -> Answer:
    look = _LOOKS.get(asked.path)
    if look is None:
        return no(HTTPStatus.NOT_FOUND, f"there are {', '.join(sorted({*_LOOKS, *_ACTS} - {''}))}")
    return Answer(HTTPStatus.OK, look(control, asked.query, person_in(asked.query)))


def _state(control: Control, query: Mapping[str, Any], person: str) -> object:
    orders, card = control.platform.orders(), control.card_here(person)
    known = control.platform.show()
    return {
        "scenario": control.platform.scenario.id,
        "clock": _clock(control, query, person),
        "orders": {
            "hold": orders.holds(person),
            "pause": orders.pauses(person),
            "watch": orders.watches(person),
            "cut_seconds": round(orders.cut_for(person), 1),
            "hints": orders.hints_for(person),
            "faults": [{"number": fault.number, **plain(fault.event)} for fault in orders.faults],
        },
        "card": None if card is None else {"present": card.presence().reader is not None, **_tries(card)},
        "places": plain(control.places()),
        "requests": known["requests"],
        "certificates": known["certificates"],
        "etks": known["etks"],
    }


def _tries(card: Any) -> Mapping[str, object]:
    return {"tries_left": card.tries_left()} if card.presence().reader is not None else {}


def _clock(control: Control, query: Mapping[str, Any], person: str) -> object:
    now = control.clock(person)
    days = {day.value: when.isoformat(timespec="seconds") for day, when in now.days.items()}
    return {"time": now.time.isoformat(), "ahead_seconds": now.ahead, "days": days}


def _history(control: Control, query: Mapping[str, Any], person: str) -> object:
    operation, verdict = query.get("operation"), query.get("verdict")
    return {"history": plain(control.history(number_in(query, "after"), operation, verdict, person))}


def _acts(control: Control, query: Mapping[str, Any], person: str) -> object:
    return {"acts": plain(control.acts(number_in(query, "after"), person))}


_LOOKS: Orders = {"": _state, "clock": _clock, "history": _history, "acts": _acts}


# ── acting ───────────────────────────────────────────────────────────────────────────────────


def _acted(control: Control, asked: Asked) -> Answer:
    act = _ACTS.get(asked.path)
    if act is None:
        return no(HTTPStatus.NOT_FOUND, f"there are {', '.join(sorted(_ACTS))}")
    try:
        order = json.loads(asked.body[:LONGEST] or b"{}")
    except (ValueError, RecursionError):
        raise Wrong("a JSON object is wanted") from None
    if not isinstance(order, dict):
        raise Wrong("a JSON object is wanted")
    return Answer(HTTPStatus.OK, act(control, order, person_in(order)))


def _set_clock(control: Control, order: Mapping[str, Any], person: str) -> object:
    wanted = '{"forward": "1010d"}, {"to": "2029-08-01"}, {"day": "ninety"} or {"reset": true} is wanted'
    try:
        match {name: value for name, value in order.items() if name not in ("person", "seat")}:
            case {"forward": str(by)}:
                control.forward(duration(by))
            case {"to": str(when)}:
                control.to(moment(when))
            case {"day": str(day)}:
                control.to_day(Day(day), person)
            case {"reset": True}:
                control.clock_back()
            case _:
                raise Wrong(wanted)
    except (ValueError, OverflowError):
        raise Wrong(wanted) from None
    return _clock(control, {}, person)


def _decided(control: Control, order: Mapping[str, Any], person: str, what: str) -> object:
    decide: Callable[[str], int] = getattr(control, what)
    return {"requests": decide(person)}


def _switched(control: Control, order: Mapping[str, Any], person: str, what: str) -> object:
    on = order.get("on")
    if not isinstance(on, bool):
        raise Wrong('{"on": true} or {"on": false} is wanted')
    switch: Callable[[bool, str], None] = getattr(control, what)
    switch(on, person)
    return {"on": on}


def _card(control: Control, order: Mapping[str, Any], person: str) -> object:
    try:
        act = CardAct(f"{order.get('do')}-card")
    except ValueError:
        raise Wrong('{"do": "pull"}, insert, block or unblock is wanted') from None
    return {"done": control.card(act, person)}


def _cut(control: Control, order: Mapping[str, Any], person: str) -> object:
    seconds = order.get("cut")
    if isinstance(seconds, bool) or not isinstance(seconds, int | float) or not 0 <= seconds <= _LONGEST_CUT:
        raise Wrong(f'{{"cut": 60}}, in seconds, at most {_LONGEST_CUT:g}, is wanted')
    control.cut_network(float(seconds), person)
    return {"cut_seconds": float(seconds)}


def _fault(control: Control, order: Mapping[str, Any], person: str) -> object:
    if order.get("clear") is True:
        control.clear_faults()
        return {"faults": 0}
    try:
        event = msgspec.convert(dict(order), Event)
    except msgspec.ValidationError as error:
        raise Wrong(str(error)) from None
    problem = event.problem
    if problem or event.do not in ("refuse", "delay", "drop-answer", "down"):
        raise Wrong(problem or "refuse, delay, drop-answer or down, of an operation")
    return {"number": control.fault(event)}


def _hint(control: Control, order: Mapping[str, Any], person: str) -> object:
    control.hint(person)
    return {"hints": control.platform.orders().hints_for(person)}


def _reset(control: Control, order: Mapping[str, Any], person: str) -> object:
    control.reset()
    return _state(control, {}, person)


def _undo(control: Control, order: Mapping[str, Any], person: str) -> object:
    control.undo()
    return _state(control, {}, person)


def _as(what: str, how: Callable[..., object]) -> Callable[[Control, Mapping[str, Any], str], object]:
    return lambda control, order, person: how(control, order, person, what)


_ACTS: Orders = {
    "clock": _set_clock,
    **{what: _as(what, _decided) for what in ("deliver", "validate", "refuse")},
    **{what: _as(what, _switched) for what in ("hold", "pause", "watch")},
    "card": _card,
    "network": _cut,
    "faults": _fault,
    "hint": _hint,
    "reset": _reset,
    "undo": _undo,
}


# ── values ───────────────────────────────────────────────────────────────────────────────────


def person_in(order: Mapping[str, Any]) -> str:
    """Whom it concerns: `person`, a national number, or `seat`. Raises: Wrong."""
    seat, person = order.get("seat"), order.get("person", EVERYBODY)
    if seat is not None:
        number = number_in({"seat": seat}, "seat")
        if not 1 <= number <= SEATS:
            raise Wrong(f"a seat is a number from 1 to {SEATS}")
        return people.person(number).ssin
    if not isinstance(person, str) or (person and not is_person(person)):
        raise Wrong("a person is a national number, eleven digits")
    return person


def number_in(query: Mapping[str, Any], name: str) -> int:
    try:
        return int(query.get(name) or 0)
    except (ValueError, TypeError):
        raise Wrong(f"{name} is a number") from None


def plain(value: object) -> Any:
    """As JSON has it: moments as text, empty fields left out."""
    return msgspec.to_builtins(value)
