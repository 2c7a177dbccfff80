"""The users of a server, and the workplace of each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

import tornado.web
from msgspec import Struct

from ..environments.room import Room
from ..environments.training import Control, PracticeCard
from .workplace import Workplace


class Participant(Struct, frozen=True):
    """Somebody whom a trainer leads.

    person: national number. name: as shown to the trainer. place: None where it is on another server. seat: None
    where there is only one. card: in the reader of the workplace; None: not known here.
    """

    person: str
    name: str
    place: Workplace | None
    seat: int | None = None
    card: PracticeCard | None = None


class Readers(Protocol):
    """The users of the pages. room: None where there is a single user.

    alone: whether the user has a practice platform of their own, and so chooses the exercise. local: whether the
    user is at this computer, with their card and files. at_seats: whether a trainer can restart exercises.
    """

    @property
    def room(self) -> Room | None: ...

    @property
    def alone(self) -> bool: ...

    @property
    def local(self) -> bool: ...

    @property
    def at_seats(self) -> bool: ...

    @property
    def places(self) -> tuple[Workplace, ...]:
        """All workplaces; the first one belongs to the person who started the server."""

    @property
    def routes(self) -> Sequence[tuple[str, type[tornado.web.RequestHandler], dict[str, Any]]]:
        """Additional routes, below the root of the server."""

    def place_of(self, handler: tornado.web.RequestHandler) -> Workplace | None:
        """The workplace of the requesting user; None: the user has none."""

    def word_of(self, place: Workplace) -> str:
        """The word that, with the number, lets a participant find a seat again; empty: none is needed."""

    def leads(self, handler: tornado.web.RequestHandler) -> bool:
        """Whether the requesting user may do what only a trainer may."""

    def led(self, control: Control) -> list[Participant]:
        """The participants that the trainer leads."""


class OneReader:
    """A single user at their own computer, who may do everything."""

    room: Room | None = None
    local: bool = True
    at_seats: bool = False
    routes: Sequence[tuple[str, type[tornado.web.RequestHandler], dict[str, Any]]] = ()

    def __init__(self, place: Workplace) -> None:
        self._place = place

    @property
    def alone(self) -> bool:
        return self._place.choice.platform is None

    @property
    def places(self) -> tuple[Workplace, ...]:
        return (self._place,)

    def place_of(self, handler: tornado.web.RequestHandler) -> Workplace:
        return self._place

    def word_of(self, place: Workplace) -> str:
        return ""

    def leads(self, handler: tornado.web.RequestHandler) -> bool:
        return True

    def led(self, control: Control) -> list[Participant]:
        """The user, and others who work with the user's platform."""
        holder = control.platform.scenario.holder()
        others = (place.person for place in control.places() if place.person != holder.ssin)
        names = {holder.ssin: holder.full_name, **{person: person for person in others}}
        return [
            Participant(person, name, self._place, card=control.card_here(person))
            for person, name in names.items()
        ]
