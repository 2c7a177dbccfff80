"""How participants join a room: by a link with its code; they take a free seat, or find their seat again."""

from __future__ import annotations

import asyncio
import hmac
import io
from typing import TYPE_CHECKING, Any, cast

import segno
import tornado.web
from jupyter_server.auth.decorator import allow_unauthenticated

from ..environments.room import CALLED
from .handlers import Page

if TYPE_CHECKING:
    from ..environments.room import Room, RoomSeat
    from .seated import Seated


class TooManyTries(Exception):
    """Too many wrong seat words from one computer within a minute."""


class _OfARoom(Page):
    @property
    def readers(self) -> Seated:
        return cast("Seated", self.server.readers)

    @property
    def room(self) -> Room:
        return self.readers.room


class Join(_OfARoom):
    """Take a seat, or find one's own again. Needs no login, but the code of the room."""

    @allow_unauthenticated
    async def get(self, code: str = "") -> None:
        await self._show(code or self.get_query_argument("code", ""))

    @allow_unauthenticated
    async def post(self) -> None:
        code, act = self.get_body_argument("code", "").upper(), self.get_body_argument("act", "")
        if not self._knows(code):
            await self._show(code, wrong="code")
        elif act == "take" and (self.readers.seat_of(self) is not None or self.readers.leads(self)):
            # The browser has a seat already, in another window; and the trainer has one anyway.
            self.redirect(self.server.server_url, status=303)
        elif act == "take":
            seat = await asyncio.to_thread(self.room.take, self.get_body_argument("called", ""))
            await self._sit(seat, code, wrong="full")
        elif act == "find":
            try:
                word, asks = self.get_body_argument("word", ""), self.request.remote_ip or ""
                seat = await asyncio.to_thread(self.readers.find, self._number(), word, asks)
            except TooManyTries:
                await self._show(code, wrong="wait")
                return
            await self._sit(seat, code, wrong="word")
        else:
            await self._show(code)

    async def _sit(self, seat: RoomSeat | None, code: str, wrong: str) -> None:
        if seat is None:
            await self._show(code, wrong=wrong)
            return
        place = self.readers.give(self, seat, self.server.server_url)
        place.said = lambda say: (say("room-seated", seat=seat.number), say("room-seated-word", word=seat.word))
        self.redirect(self.server.server_url, status=303)

    def _knows(self, code: str) -> bool:
        return hmac.compare_digest(code.encode(), self.room.code.encode())

    def _number(self) -> int:
        typed = self.get_body_argument("seat", "").strip()
        return int(typed) if typed.isascii() and typed.isdecimal() and len(typed) < _DIGITS else 0

    async def _show(self, code: str, wrong: str = "") -> None:
        """wrong: why no seat was given, as in the key `room-wrong-…`."""
        seats = await asyncio.to_thread(self.room.seats)
        code = code.upper()
        if code and not wrong and not self._knows(code):
            wrong = "code"
        say = self.say
        self.page(
            "join.html",
            say=say,
            problem=(say(f"room-wrong-{wrong}"), say(f"room-wrong-{wrong}.text")) if wrong else None,
            code=code if self._knows(code) else "",
            free=sum(not seat.taken for seat in seats),
            of=len(seats),
            called=CALLED,
            wrong=wrong,
            seated=self.readers.seat_of(self),
        )


_DIGITS = 4


class RoomInvitation(_OfARoom):
    """The link of the room in large type and as a QR code, for a projector."""

    @tornado.web.authenticated
    async def get(self) -> None:
        if not self.readers.leads(self):
            raise tornado.web.HTTPError(403)
        link = self.server.join_link
        seats = await asyncio.to_thread(self.room.seats)
        self.page(
            "invitation.html",
            say=self.say,
            link=link,
            code=self.room.code,
            picture=svg(link),
            taken=sum(seat.taken for seat in seats),
            of=len(seats),
        )


def drawn(link: str, encoding: str) -> str:
    """The link as a QR code for a terminal; empty where its encoding has no blocks to draw it with."""
    out = io.StringIO()
    segno.make(link, error="l", micro=False).terminal(out, compact=True)
    code = out.getvalue().rstrip("\n")
    try:
        code.encode(encoding)
    except UnicodeEncodeError:
        return ""
    return code


def svg(link: str) -> str:
    """The link as a QR code (ISO/IEC 18004): an SVG element for a page."""
    octets = io.BytesIO()
    drawn: Any = segno.make(link, error="m", micro=False)
    # Without a size: the style sheet of the page sets it.
    drawn.save(octets, kind="svg", xmldecl=False, omitsize=True, border=4, light="white", dark="black")
    return octets.getvalue().decode()
