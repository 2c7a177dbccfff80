"""The orders and queries of the control interface, parsed strictly: unknown keys, values of a wrong type and
contradicting keys are refused before anything is done."""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus
from typing import Annotated, Any, ClassVar, Literal, TypeVar

import msgspec

from ..json_reading import prepared, read_json
from . import people
from .scenario import Event
from .seats import SEATS
from .training import EVERYBODY, is_person

LONGEST = 10_000  # octets of an order
LONGEST_CUT = 3600  # seconds
#: The highest row number of the database (64 bits).
_LAST_NUMBER = 2**63 - 1

T = TypeVar("T", bound="Strict")


class Wrong(Exception):
    """An order is malformed. Its text says what is wrong, or what is wanted."""

    def __init__(self, wanted: str, status: HTTPStatus = HTTPStatus.BAD_REQUEST) -> None:
        super().__init__(wanted)
        self.status = status


class Strict(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An order or query. wanted: an example, for the error message."""

    wanted: ClassVar[str] = "{}"

    @property
    def contradiction(self) -> str:
        """Which keys contradict each other, in English; empty: none."""
        return ""


class _OfPerson(Strict, frozen=True):
    """For one person, named by national number or by seat; without either, for everybody."""

    person: str | None = None
    seat: Annotated[int, msgspec.Meta(ge=1, le=SEATS)] | None = None

    @property
    def whom(self) -> str:
        """A national number, or EVERYBODY."""
        return people.person(self.seat).ssin if self.seat is not None else self.person or EVERYBODY

    @property
    def contradiction(self) -> str:
        if self.person is not None and self.seat is not None:
            return "person or seat, not both"
        if self.person and not is_person(self.person):
            return "a person is a national number, eleven digits"
        return ""


class Decide(_OfPerson, frozen=True):
    """deliver, validate, refuse, hint."""

    wanted = '{}, {"person": "80010199976"} or {"seat": 1}'


class Look(Decide, frozen=True):
    """state, clock, and a seat server's query for its orders."""

    wanted = "person or seat"


class After(Look, frozen=True):
    """acts, and the signal. after: only acts beyond this number."""

    wanted = "after, and person or seat"
    after: Annotated[int, msgspec.Meta(ge=0, le=_LAST_NUMBER)] = 0


class History(After, frozen=True):
    """history: the requests served, optionally of one operation or with one verdict."""

    wanted = "after, operation, verdict, and person or seat"
    operation: str | None = None
    verdict: str | None = None


class SetClock(_OfPerson, frozen=True):
    """clock: one way to set it, for everybody. day: a named day of the person's newest certificate."""

    wanted = '{"forward": "1010d"}, {"to": "2029-08-01"}, {"day": "ninety"} or {"reset": true}'
    forward: str | None = None
    to: str | None = None
    day: str | None = None
    reset: bool | None = None

    @property
    def contradiction(self) -> str:
        if sum(way is not None for way in (self.forward, self.to, self.day, self.reset)) != 1:
            return "one of forward, to, day and reset"
        if self.reset is False:
            return "reset is true, or it is not there"
        if self.whom != EVERYBODY and self.day is None:
            return "the clock is everybody's: person and seat go with day alone"
        return super().contradiction


class Switch(_OfPerson, frozen=True, kw_only=True):
    """hold, pause, watch."""

    wanted = '{"on": true} or {"on": false}'
    on: bool


class Handle(_OfPerson, frozen=True, kw_only=True):
    """card: an act on the practice card."""

    wanted = '{"do": "pull"}, insert, block or unblock'
    do: Literal["pull", "insert", "block", "unblock"]


class Cut(_OfPerson, frozen=True, kw_only=True):
    """network: for how many seconds no request reaches the services; 0 ends the cut."""

    wanted = f'{{"cut": 60}}, in seconds, at most {LONGEST_CUT}'
    cut: Annotated[float, msgspec.Meta(ge=0, le=LONGEST_CUT)]


class Clear(Strict, frozen=True):
    """faults: cancel all ordered events."""

    wanted = '{"clear": true}'
    clear: bool

    @property
    def contradiction(self) -> str:
        return "" if self.clear else "clear is true, or it is not there"


class Everything(Strict, frozen=True):
    """reset, undo: for the whole platform."""

    wanted = "{}: this is done for everybody, not for one person or seat"


def read(kind: type[T], said: Mapping[str, Any], *, as_text: bool = False) -> T:
    """Read an order of this kind. as_text: numbers are given as text, as in a query string. Raises: Wrong."""
    try:
        order = msgspec.convert(dict(said), prepared(kind), strict=not as_text)
    except msgspec.ValidationError as error:
        raise Wrong(f"{error}; wanted: {kind.wanted}") from None
    if order.contradiction:
        raise Wrong(f"{order.contradiction}; wanted: {kind.wanted}")
    return order


def fault(said: Mapping[str, Any]) -> Event:
    """Read an event as scenarios have them; only events of an operation are allowed. Raises: Wrong."""
    wanted = 'wanted: {"do": "drop-answer", "after": "GenerateCertificate"}, for everybody, or {"clear": true}'
    try:
        event = msgspec.convert(dict(said), prepared(Event))
    except msgspec.ValidationError as error:
        raise Wrong(f"{error}; {wanted}") from None
    if event.mistake is not None:
        raise Wrong(f"{': '.join(filter(None, event.mistake))}; {wanted}")
    if not event.of_operation:
        raise Wrong(
            f"do: {event.do} is done to a card or its file, here: refuse, delay, drop-answer or down; {wanted}"
        )
    return event


def object_in(body: bytes) -> dict[str, Any]:
    """Read the JSON object of an order; an empty body counts as an empty object. Raises: Wrong."""
    if len(body) > LONGEST:
        raise Wrong(f"an order has {LONGEST} octets at most", HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
    try:
        return read_json(body or b"{}", dict[str, Any])
    except msgspec.MsgspecError as error:
        raise Wrong(f"a JSON object is wanted: {error}") from None
