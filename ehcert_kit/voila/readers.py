"""Who sits in front of a server, and which workplace is his."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

import tornado.web

from ..environments.room import Room
from ..environments.training import Control, PracticeCard
from .workplace import Workplace


@dataclass(frozen=True)
class Participant:
    """Somebody whom a trainer leads.

    name: as he is called. place: None where it is on another server. seat: None where there is only one. card: in
    the reader of his workplace, as far as it is known here.
    """

    person: str
    name: str
    place: Workplace | None
    seat: int | None = None
    card: PracticeCard | None = None


class Readers(Protocol):
    """Everybody who may read the pages. room: None where there is one reader.

    alone: whether the reader has a practice platform of their own, and so chooses the exercise. local: whether the
    reader sits at this computer, with their card and files. at_seats: whether a trainer can restart exercises.
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
        """All workplaces; the first is that of whoever started the server."""

    @property
    def routes(self) -> Sequence[tuple[str, type[tornado.web.RequestHandler], dict[str, Any]]]:
        """Further addresses, below the root of the server."""

    def place_of(self, handler: tornado.web.RequestHandler) -> Workplace | None:
        """That of whoever asks; None: he has none."""

    def word_of(self, place: Workplace) -> str:
        """By which a participant finds his seat again, with its number; empty: nobody has to."""

    def leads(self, handler: tornado.web.RequestHandler) -> bool:
        """Whether whoever asks does what only a trainer does."""

    def led(self, control: Control) -> list[Participant]:
        """Whom a trainer leads."""


class OneReader:
    """One person, who is alone with his computer and does everything."""

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
        """The reader, and whoever else works with his platform."""
        holder = control.platform.scenario.holder()
        others = (place.person for place in control.places() if place.person != holder.ssin)
        names = {holder.ssin: holder.full_name, **{person: person for person in others}}
        return [
            Participant(person, name, self._place, card=control.card_here(person))
            for person, name in names.items()
        ]
