"""No road to a card: what a real world has until one is chosen. Completing a request needs none."""

from __future__ import annotations

from typing import NoReturn

from ..errors import CardAbsent
from ..secret import Secret
from .interface import CardKey


class NoCard:
    """Implements `Card`; everything that would need one says that there is none."""

    description = ""
    practice = False

    def identity(self) -> NoReturn:
        raise CardAbsent

    def chain(self, key: CardKey) -> NoReturn:
        raise CardAbsent

    def tries_left(self) -> NoReturn:
        raise CardAbsent

    def sign(self, key: CardKey, digest: bytes, pin: Secret | None) -> NoReturn:
        raise CardAbsent
