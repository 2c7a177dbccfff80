"""The page that lists what can be printed, and each document as HTML and as PDF. Opens no kernel."""

from __future__ import annotations

import asyncio

import tornado.web

from ..environments.opening import acts_in, scenario_of
from ..environments.training import TrainerAct
from ..kit_error import KitError
from ..printed import shelf
from ..printed.order import Joining, Order
from ..texts import Texts
from .handlers import PRINT, Page


class PrintPage(Page):
    """The list of documents, in the language of the user."""

    @tornado.web.authenticated
    async def get(self) -> None:
        say, place, readers = self.say, self.place, self.server.readers
        shelves = shelf.shelves(
            say,
            practice=place.practice,
            seat=place.seat,
            room=readers.room is not None,
            leads=readers.leads(self),
        )
        self.page(
            "print.html",
            title=say("printed-title"),
            say=say,
            page=PRINT,
            folder=PRINT,
            shelves=shelves,
            formats=tuple(shelf.FORMATS),
        )


class PrintedFile(Page):
    """One document, made on request."""

    @tornado.web.authenticated
    async def get(self, name: str, ending: str) -> None:
        if name not in (*shelf.FOR_ALL, "seat"):
            self.for_a_leader()
        async with self.place.turn:
            try:
                made = await asyncio.to_thread(self._made, self.say, name, ending)
            except KitError as error:
                say, message = self.say, self.say.error(error)
                self.set_status(409)
                self.page("print.html", title=say("printed-title"), say=say, problems=[message], shelves=())
                return
        if made is None:
            raise tornado.web.HTTPError(404)
        octets, file = made
        self.set_header("Content-Type", shelf.FORMATS[ending])
        self.set_header("Content-Disposition", f'inline; filename="{file}"')
        self.set_header("Cache-Control", "no-store")
        self.set_header("X-Content-Type-Options", "nosniff")
        self.finish(octets)

    def _joining(self) -> Joining | None:
        """How to join the room, for its sheets; only the trainer gets the words of other seats."""
        room, own = self.server.readers.room, self.place.seat
        if room is None:
            return None
        numbers = range(1, room.participants + 1) if self.server.readers.leads(self) else (own,)
        return Joining(self.server.join_link, {number: room.word(number) for number in numbers})

    def _acts(self) -> tuple[TrainerAct, ...]:
        """The trainer's acts at this workplace: of the platform, or as noted here. Raises: KitError."""
        place = self.place
        if place.control is None:
            return acts_in(place.choice)
        return tuple(place.control.acts(person=scenario_of(place.choice).seated(place.seat).holder().ssin))

    def _made(self, say: Texts, name: str, ending: str) -> tuple[bytes, str] | None:
        """The content of the document and its file name; None: there is no such document. Raises: KitError."""
        choice = self.place.choice
        order = Order(
            say=say,
            environment=choice.environment,
            when=self.place.now(),
            folder=choice.workspace,
            workspace=self.place.workspace(),
            scenario=scenario_of(choice).seated(choice.seat),
            joining=self._joining(),
            acts=self._acts(),
        )
        document = shelf.named(order, name)
        if document is None:
            return None
        root = self.server.server_url
        ways = (
            (f"{root}{PRINT}", say("printed-back")),
            (f"{root}{PRINT}/{name}.pdf", say("printed-as-pdf")),
        )
        return shelf.rendered(document, ending, order.when, ways), shelf.file_name(document, ending)
