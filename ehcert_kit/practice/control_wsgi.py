"""The control interface as the practice platform's own server carries it, and what kits hear without a key."""

from __future__ import annotations

import json
from collections.abc import Iterable
from http import HTTPStatus
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl

import msgspec

from .control import Control
from .control_http import JSON, LONGEST, Answer, Asked, Wrong, answered, no, number_in, person_in, plain
from .pages import CLOCK, respond
from .training import is_card, is_name, is_person

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

    from .platform import PracticePlatform

CONTROL, SIGNAL, PLACE = "/practice/control", "/practice/signal", "/practice/place"
BEGINNING = "/practice/beginning"


# ── for kits, without a key ──────────────────────────────────────────────────────────────────


def _signal(control: Control, asked: Asked) -> Answer:
    """What the kit of one person is to know; it asks every second, from wherever it works."""
    person = person_in(asked.query)
    return Answer(HTTPStatus.OK, plain(control.signal(person, number_in(asked.query, "after"))))


def _ordered(control: Control, asked: Asked) -> Answer:
    """Whether a person is to begin again; his server asks, where his seat is on one of its own."""
    ordered = control.platform.orders().beginnings.get(person_in(asked.query))
    return Answer(HTTPStatus.OK, {} if ordered is None else plain(ordered))


def _begun(control: Control, asked: Asked) -> Answer:
    """That his server is at it; that it was done, or tried."""
    match _said(asked):
        case {"person": str(person), "order": str(order), "begins": True} if is_person(person):
            if control.begins(person, order):
                return Answer(HTTPStatus.OK, {})
            return no(HTTPStatus.CONFLICT, "this order does not stand")
        case {"person": str(person), "order": str(order), "succeeded": bool(succeeded)} if is_person(person):
            if control.begun(person, order, succeeded):
                return Answer(HTTPStatus.OK, {})
            return no(HTTPStatus.CONFLICT, "this order does not stand")
    raise Wrong("person, order, and begins or succeeded are wanted")


def _said(asked: Asked) -> dict[str, str | bool]:
    """Raises: Wrong."""
    if asked.headers.get("content-type", "").partition(";")[0].strip() != JSON:
        raise Wrong(f"{JSON} is wanted", HTTPStatus.UNSUPPORTED_MEDIA_TYPE)
    try:
        return msgspec.json.decode(asked.body[:LONGEST], type=dict[str, str | bool])
    except msgspec.MsgspecError:
        raise Wrong("an object is wanted") from None


def _placed(control: Control, asked: Asked) -> Answer:
    """Where a person says that he is: names of ours, nothing that was typed."""
    match _said(asked):
        case {"person": str(person)} if not is_person(person):
            raise Wrong("a person is a national number, eleven digits")
        case {"person": str(person), "section": str(section), "step": str(step)} if is_name(section + step):
            control.at(person, section, step)
        case {"person": str(person), "met": str(met), "kb": str(kb)} if is_name(met + kb):
            control.met(person, met, kb)
        case {"person": str(person), "help": bool(on)}:
            control.asks_for_help(person, on)
        case {"person": str(person), "card": str(card)} if is_card(card):
            control.has_card(person, card)
        case _:
            raise Wrong("person with section and step, met and kb, help, or card; names, no text")
    return Answer(HTTPStatus.OK, {})


_FOR_KITS = {
    (SIGNAL, "GET"): _signal,
    (PLACE, "POST"): _placed,
    (BEGINNING, "GET"): _ordered,
    (BEGINNING, "POST"): _begun,
}


# ── carried by WSGI ──────────────────────────────────────────────────────────────────────────


def is_ours(path: str, method: str) -> bool:
    """Whether a request to the practice platform is one of the control interface."""
    below = path == CONTROL or path.startswith(f"{CONTROL}/")
    return below or (path, method) in _FOR_KITS or (path == CLOCK and method == "POST")


def wsgi(platform: PracticePlatform, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
    """Answer it. The clock is set at its own address, too."""
    path, method = environ.get("PATH_INFO", ""), environ["REQUEST_METHOD"]
    headers = {name[5:].replace("_", "-").lower(): value for name, value in environ.items() if name[:5] == "HTTP_"}
    headers["content-type"] = environ.get("CONTENT_TYPE", "")
    length = min(int(environ.get("CONTENT_LENGTH") or 0), LONGEST + 1)
    asked = Asked(
        method=method,
        path="clock" if path == CLOCK else path.removeprefix(CONTROL).strip("/"),
        query=dict(parse_qsl(environ.get("QUERY_STRING", ""))),
        headers=headers,
        body=environ["wsgi.input"].read(length) if length else b"",
        peer=environ.get("REMOTE_ADDR", ""),
    )
    control = Control(platform)
    for_kits = _FOR_KITS.get((path, method))
    try:
        answer = for_kits(control, asked) if for_kits else answered(control, asked)
    except Wrong as wrong:
        answer = no(wrong.status, str(wrong))
    return respond(start_response, answer.status, json.dumps(answer.told).encode(), JSON)
