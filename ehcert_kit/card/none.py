"""No road to a card: nothing is installed that could read one. Completing a request needs none."""

from __future__ import annotations

from typing import NoReturn

from ..errors import CardRoadAbsent
from ..secret import Secret
from .interface import CardKey, PinEntry, Presence


class NoCard:
    """Implements `Card`; everything that would need one says that there is no road to it."""

    description = ""
    practice = False

    def presence(self) -> Presence:
        return Presence(service=False, fault=CardRoadAbsent())

    def choose(self, reader: str | None) -> None:
        pass

    def identity(self) -> NoReturn:
        raise CardRoadAbsent

    def chain(self, key: CardKey) -> NoReturn:
        raise CardRoadAbsent

    def tries_left(self) -> NoReturn:
        raise CardRoadAbsent

    def pin_entry(self, key: CardKey) -> PinEntry:
        return PinEntry.FIELD

    def sign(self, key: CardKey, digest: bytes, pin: Secret | None, certificate: bytes) -> NoReturn:
        raise CardRoadAbsent

    @property
    def busy(self) -> bool:
        return False

    def cancel(self) -> None:
        pass

    def close(self) -> None:
        pass
