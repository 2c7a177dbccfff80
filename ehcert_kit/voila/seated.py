"""The users of a room: participants at their seats, and the trainer at a further one."""

from __future__ import annotations

import threading
import time
from collections.abc import Sequence
from typing import Any

import tornado.web

from ..environments.room import Room, RoomSeat
from ..environments.training import Control, card_in
from ..texts.foreign import isolated
from .access import SEAT
from .joining import Join, RoomInvitation, TooManyTries
from .readers import Participant
from .workplace import Workplace

#: Name of the cookie of a seat; its value is signed and valid in this room only.
COOKIE = "ehcert-seat"
#: Wrong words allowed from one computer within so many seconds. Counted by computer, so that nobody can lock
#: others out of their seats.
_TRIES, _MINUTE = 5, 60.0


class Seated:
    """Implements `readers.Readers`."""

    alone: bool = False
    local: bool = False
    at_seats: bool = True

    def __init__(self, room: Room, platform: str, control: Control) -> None:
        """platform: address of the room's platform. control: of that platform."""
        self.room = room
        numbers = (room.trainer, *range(1, room.participants + 1))
        self._places = {number: Workplace(room.settings(number, platform), control=control) for number in numbers}
        self._missed: dict[str, list[float]] = {}
        # Held for a whole try: otherwise many at once would pass before the first wrong one is counted.
        self._one_try = threading.Lock()

    @property
    def places(self) -> tuple[Workplace, ...]:
        return tuple(self._places.values())

    @property
    def routes(self) -> Sequence[tuple[str, type[tornado.web.RequestHandler], dict[str, Any]]]:
        join = (r"/r/([A-Za-z0-9]+)/?", "/ehcert/join")  # the first is short, to be typed from a projection
        return (*((path, Join, {}) for path in join), ("/ehcert/invitation", RoomInvitation, {}))

    def place_of(self, handler: tornado.web.RequestHandler) -> Workplace | None:
        user = handler.current_user
        if user is None:
            return None
        number = user.username.removeprefix(SEAT)
        return self._places[int(number) if user.username.startswith(SEAT) else self.room.trainer]

    def leads(self, handler: tornado.web.RequestHandler) -> bool:
        user = handler.current_user
        return user is not None and not user.username.startswith(SEAT)

    def led(self, control: Control) -> list[Participant]:
        """The participants who have taken a seat."""
        return [
            Participant(seat.person.ssin, name_of(seat), place, seat.number, card_in(place.choice.workspace))
            for seat in self.room.seats()
            if seat.taken and (place := self._places[seat.number])
        ]

    # ── seats and browsers ───────────────────────────────────────────────────────────────────

    def seat_of(self, handler: tornado.web.RequestHandler) -> int | None:
        """The number of the seat whose cookie this browser sent; None: no valid one."""
        said = (handler.get_signed_cookie(COOKIE) or b"").decode()
        number = said.partition(":")[0]
        known = number.isdecimal() and 1 <= int(number) <= self.room.participants
        # A seat that was freed since has another word, so its old cookie no longer matches.
        return int(number) if known and said == self._of(int(number)) else None

    def _of(self, number: int) -> str:
        """The value of the cookie of a seat."""
        return f"{number}:{self.room.code}{self.room.seed}:{self.room.word(number)}"

    def give(self, handler: tornado.web.RequestHandler, seat: RoomSeat, path: str) -> Workplace:
        """Give the seat to this browser, by a cookie. path: root of the server."""
        value = self._of(seat.number)
        handler.set_signed_cookie(COOKIE, value, expires_days=30, path=path, httponly=True, samesite="Lax")
        return self._places[seat.number]

    def find(self, number: int, word: str, asks: str) -> RoomSeat | None:
        """The seat with this number and word, if any. asks: client's address. Raises: TooManyTries, FileError."""
        with self._one_try:
            recent = [at for at in self._missed.get(asks, []) if at > time.monotonic() - _MINUTE]
            if len(recent) >= _TRIES:
                raise TooManyTries
            place = self._places.get(number)
            if place is not None and place.starting is not None and place.starting.frees:
                return None  # what its former participant did is still there; its word is not known to anybody
            seat = self.room.find(number, word)
            if seat is None:
                self._missed[asks] = [*recent, time.monotonic()]
            return seat

    def word_of(self, place: Workplace) -> str:
        return self.room.word(place.seat) if place.seat != self.room.trainer else ""


def name_of(seat: RoomSeat) -> str:
    """The label of a participant for the trainer: seat, chosen name, and name in the exercise."""
    who = f"{isolated(seat.called)} ({seat.person.full_name})" if seat.called else seat.person.full_name
    return f"{seat.number} · {who}"
