"""Who sits in front of a server, and which workplace is his."""

from __future__ import annotations

from typing import Protocol

import tornado.web

from .workplace import Workplace


class Readers(Protocol):
    """Everybody who may read the pages."""

    @property
    def places(self) -> tuple[Workplace, ...]:
        """All workplaces; at least one."""

    def place_of(self, handler: tornado.web.RequestHandler) -> Workplace | None:
        """That of whoever asks; None: he has none."""

    def leads(self, handler: tornado.web.RequestHandler) -> bool:
        """Whether whoever asks does what only a trainer does."""


class OneReader:
    """One person, who is alone with his computer and does everything."""

    def __init__(self, place: Workplace) -> None:
        self._place = place

    @property
    def places(self) -> tuple[Workplace, ...]:
        return (self._place,)

    def place_of(self, handler: tornado.web.RequestHandler) -> Workplace:
        return self._place

    def leads(self, handler: tornado.web.RequestHandler) -> bool:
        return True
