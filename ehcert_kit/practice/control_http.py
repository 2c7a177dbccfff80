"""The control interface over HTTP: JSON in, JSON out, authorised by the key in the platform's folder.

`answered` is independent of a server: the platform's own (`control_wsgi`) and the one of the pages use it.
Documented in `docs/control.md`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from http import HTTPStatus
from typing import Any

import msgspec
from msgspec import Struct

from ..kit_error import KitError
from .card_acts import CardAct
from .control import Control
from .control_key import fits
from .control_orders import (
    After,
    Clear,
    Cut,
    Decide,
    Everything,
    Handle,
    History,
    Look,
    SetClock,
    Switch,
    Wrong,
    fault,
    object_in,
    read,
)
from .errors import NoFormerExercise, PracticeClockRefused, PracticeDayUnknown

JSON = "application/json"
_GET = ("GET", "HEAD")


class Asked(Struct, frozen=True):
    """One request. path: below the interface's own. headers: by lower-case name. peer: the client's address."""

    method: str
    path: str
    query: Mapping[str, str]
    headers: Mapping[str, str]
    body: bytes
    peer: str


class Answer(Struct, frozen=True):
    """An answer. told: its content, for JSON. allow: the methods of this path, where another one was tried."""

    status: HTTPStatus
    told: object
    allow: str | None = None


#: What a 409 says. Its code, the key here, is documented (docs/control.md) and stays.
_CONFLICTS = {
    PracticeClockRefused.key: "the clock goes neither back nor beyond the year 9000",
    PracticeDayUnknown.key: "this day is past, or no request or certificate says yet when it is",
    NoFormerExercise.key: "nothing was reset, so there is nothing to bring back",
}

Looks = Mapping[str, tuple[type[Look], Callable[[Control, Any], object]]]
Acts = Mapping[str, Callable[[Control, Mapping[str, Any]], object]]


def answered(control: Control, asked: Asked, again: Callable[[], object] | None = None) -> Answer:
    """Check the client's authority, then carry the request out. An error of the platform's files is a 503.

    again: called for `reset` instead, where a whole workspace begins again; its result is the answer.
    """
    refused = _refused(control, asked)
    if refused is not None:
        return refused
    try:
        if asked.path not in _LOOKS and asked.path not in _ACTS:
            return no(HTTPStatus.NOT_FOUND, f"there are {', '.join(sorted({*_LOOKS, *_ACTS} - {''}))}")
        if asked.method in _GET and asked.path in _LOOKS:
            kind, look = _LOOKS[asked.path]
            return Answer(HTTPStatus.OK, look(control, read(kind, asked.query, as_text=True)))
        if asked.method != "POST" or asked.path not in _ACTS:
            return _not_allowed(asked.path)
        order = object_in(asked.body)
        if asked.path == "reset" and again is not None:
            read(Everything, order)
            return Answer(HTTPStatus.OK, again())
        return Answer(HTTPStatus.OK, _ACTS[asked.path](control, order))
    except Wrong as wrong:
        return no(wrong.status, str(wrong))
    except (NoFormerExercise, PracticeClockRefused, PracticeDayUnknown) as refusal:
        return Answer(HTTPStatus.CONFLICT, {"error": _CONFLICTS[refusal.key], "code": refusal.key})
    except KitError as error:
        return no(HTTPStatus.SERVICE_UNAVAILABLE, str(error))


def _refused(control: Control, asked: Asked) -> Answer | None:
    """Refuse pages of a browser, and requests without the key; None: accepted, from any address."""
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


def _not_allowed(path: str) -> Answer:
    methods = (*(_GET if path in _LOOKS else ()), *(("POST",) if path in _ACTS else ()))
    return not_allowed(methods)


def not_allowed(methods: Iterable[str]) -> Answer:
    """The answer to a method that this path does not have."""
    allow = ", ".join(methods)
    told = {"error": f"{allow} is wanted"}
    return Answer(HTTPStatus.METHOD_NOT_ALLOWED, told, allow)


def no(status: HTTPStatus, why: str) -> Answer:
    return Answer(status, {"error": why})


# ── looking ──────────────────────────────────────────────────────────────────────────────────


def _state(control: Control, asked: Look) -> object:
    person = asked.whom
    orders, card = control.platform.orders(), control.card_here(person)
    known = control.platform.show()
    return {
        "scenario": control.platform.scenario.id,
        "clock": _clock(control, asked),
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


def _clock(control: Control, asked: Look) -> object:
    now = control.clock(asked.whom)
    days = {day.value: when.isoformat(timespec="seconds") for day, when in now.days.items()}
    return {"time": now.time.isoformat(), "ahead_seconds": now.ahead, "days": days}


def _history(control: Control, asked: History) -> object:
    return {"history": plain(control.history(asked.after, asked.operation, asked.verdict, asked.whom))}


def _acts(control: Control, asked: After) -> object:
    return {"acts": plain(control.acts(asked.after, asked.whom))}


_LOOKS: Looks = {
    "": (Look, _state),
    "clock": (Look, _clock),
    "history": (History, _history),
    "acts": (After, _acts),
}


# ── acting ───────────────────────────────────────────────────────────────────────────────────


def _set_clock(control: Control, said: Mapping[str, Any]) -> object:
    order = read(SetClock, said)
    try:
        if order.forward is not None:
            control.forward(order.forward)
        elif order.to is not None:
            control.to(order.to)
        elif order.day is not None:
            control.to_day(order.day, order.whom)
        else:
            control.clock_back()
    except (ValueError, OverflowError):
        raise Wrong(f"this is no length of time, moment or day; wanted: {order.wanted}") from None
    return _clock(control, Look(order.person, order.seat))


def _decided(decide: Callable[[Control, str], int]) -> Callable[[Control, Mapping[str, Any]], object]:
    return lambda control, said: {"requests": decide(control, read(Decide, said).whom)}


def _switched(switch: Callable[[Control, bool, str], None]) -> Callable[[Control, Mapping[str, Any]], object]:
    def switched(control: Control, said: Mapping[str, Any]) -> object:
        order = read(Switch, said)
        switch(control, order.on, order.whom)
        return {"on": order.on}

    return switched


def _card(control: Control, said: Mapping[str, Any]) -> object:
    order = read(Handle, said)
    return {"done": control.card(CardAct(f"{order.do}-card"), order.whom)}


def _cut(control: Control, said: Mapping[str, Any]) -> object:
    order = read(Cut, said)
    control.cut_network(order.cut, order.whom)
    return {"cut_seconds": order.cut}


def _fault(control: Control, said: Mapping[str, Any]) -> object:
    if "clear" in said:
        read(Clear, said)
        control.clear_faults()
        return {"faults": 0}
    return {"number": control.fault(fault(said))}


def _hint(control: Control, said: Mapping[str, Any]) -> object:
    person = read(Decide, said).whom
    control.hint(person)
    return {"hints": control.platform.orders().hints_for(person)}


def _whole(act: Callable[[Control], None]) -> Callable[[Control, Mapping[str, Any]], object]:
    def done(control: Control, said: Mapping[str, Any]) -> object:
        read(Everything, said)
        act(control)
        return _state(control, Look())

    return done


_ACTS: Acts = {
    "clock": _set_clock,
    "deliver": _decided(Control.deliver),
    "validate": _decided(Control.validate),
    "refuse": _decided(Control.refuse),
    "hold": _switched(Control.hold),
    "pause": _switched(Control.pause),
    "watch": _switched(Control.watch),
    "card": _card,
    "network": _cut,
    "faults": _fault,
    "hint": _hint,
    "reset": _whole(Control.reset),
    "undo": _whole(Control.undo),
}


# ── values ───────────────────────────────────────────────────────────────────────────────────


def plain(value: object) -> Any:
    """A value as JSON types, with moments as text."""
    return msgspec.to_builtins(value)
