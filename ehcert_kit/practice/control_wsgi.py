"""The control interface on the practice platform's own server, and the paths that kits use without a key."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from http import HTTPStatus
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl

from .control import Control
from .control_http import JSON, Answer, Asked, answered, no, not_allowed, plain
from .control_orders import LONGEST, After, Look, Wrong, object_in, read
from .pages import CLOCK, respond
from .training import ORDER_CANCELLED, is_card, is_name, is_person

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

    from .platform import PracticePlatform

CONTROL, SIGNAL, PLACE = "/practice/control", "/practice/signal", "/practice/place"
BEGINNING = "/practice/beginning"


# ── for kits, without a key ──────────────────────────────────────────────────────────────────


def _signal(control: Control, asked: Asked) -> Answer:
    """The signal for one person's kit, which asks every second."""
    wanted = read(After, asked.query, as_text=True)
    return Answer(HTTPStatus.OK, plain(control.signal(wanted.whom, wanted.after)))


def _ordered(control: Control, asked: Asked) -> Answer:
    """The order for a person to begin again, if any; asked by the seat's own server."""
    ordered = control.platform.orders().beginnings.get(read(Look, asked.query, as_text=True).whom)
    return Answer(HTTPStatus.OK, {} if ordered is None else plain(ordered))


#: The answer about an order that the trainer has cancelled.
_CANCELLED = Answer(HTTPStatus.CONFLICT, {"error": "this order does not stand", "code": ORDER_CANCELLED})


def _begun(control: Control, asked: Asked) -> Answer:
    """A seat's server reports that it has begun an order, or finished it, with or without success."""
    match _said(asked):
        case {"person": str(person), "order": str(order), "begins": True} if is_person(person):
            if control.begins(person, order):
                return Answer(HTTPStatus.OK, {})
            return _CANCELLED
        case {"person": str(person), "order": str(order), "succeeded": bool(succeeded)} if is_person(person):
            if control.begun(person, order, succeeded):
                return Answer(HTTPStatus.OK, {})
            return _CANCELLED
    raise Wrong("person, order, and begins or succeeded are wanted")


def _said(asked: Asked) -> dict[str, Any]:
    """The JSON object of a POST. Raises: Wrong."""
    if asked.headers.get("content-type", "").partition(";")[0].strip() != JSON:
        raise Wrong(f"{JSON} is wanted", HTTPStatus.UNSUPPORTED_MEDIA_TYPE)
    return object_in(asked.body)


def _placed(control: Control, asked: Asked) -> Answer:
    """A kit reports a person's step, error, call for help or card: names of this program only, no free text."""
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


#: By path, then by method.
_FOR_KITS: Mapping[str, Mapping[str, Callable[[Control, Asked], Answer]]] = {
    SIGNAL: {"GET": _signal},
    PLACE: {"POST": _placed},
    BEGINNING: {"GET": _ordered, "POST": _begun},
}


# ── carried by WSGI ──────────────────────────────────────────────────────────────────────────


def is_ours(path: str, method: str) -> bool:
    """Whether a request to the practice platform is one of the control interface."""
    below = path == CONTROL or path.startswith(f"{CONTROL}/")
    return below or path in _FOR_KITS or (path == CLOCK and method == "POST")


def is_quick(path: str) -> bool:
    """Whether this path is answered at once, free of the delays ordered for the services."""
    return path == CLOCK or is_ours(path, "GET")


def wsgi(platform: PracticePlatform, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
    """Answer a request of the control interface. The clock can be set at its own path, too."""
    path = environ.get("PATH_INFO", "")
    headers = {name[5:].replace("_", "-").lower(): value for name, value in environ.items() if name[:5] == "HTTP_"}
    headers["content-type"] = environ.get("CONTENT_TYPE", "")
    length = min(int(environ.get("CONTENT_LENGTH") or 0), LONGEST + 1)
    asked = Asked(
        method=environ["REQUEST_METHOD"],
        path="clock" if path == CLOCK else path.removeprefix(CONTROL).strip("/"),
        query=dict(parse_qsl(environ.get("QUERY_STRING", ""))),
        headers=headers,
        body=environ["wsgi.input"].read(length) if length else b"",
        peer=environ.get("REMOTE_ADDR", ""),
    )
    answer = _for_kit(platform, path, asked) if path in _FOR_KITS else answered(Control(platform), asked)
    body = json.dumps(answer.told).encode()
    return respond(start_response, answer.status, body, JSON, answer.allow)


def _for_kit(platform: PracticePlatform, path: str, asked: Asked) -> Answer:
    known = _FOR_KITS[path].get(asked.method)
    if known is None:
        return not_allowed(_FOR_KITS[path])
    try:
        return known(Control(platform), asked)
    except Wrong as wrong:
        return no(wrong.status, str(wrong))
