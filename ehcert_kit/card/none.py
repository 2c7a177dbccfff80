"""The backend for systems on which nothing is installed that reads a card. Completing a request needs no card."""

from __future__ import annotations

from typing import NoReturn

from ..secret import Secret
from .errors import CardBackendAbsent
from .interface import CardKey, PinEntry, Presence


class NoCard:
    """Implements `Card`; the calls that need a card raise CardBackendAbsent."""

    description = ""
    practice = False

    def presence(self) -> Presence:
        return Presence(service=False, fault=CardBackendAbsent())

    def choose(self, reader: str | None) -> None:
        pass

    def identity(self) -> NoReturn:
        raise CardBackendAbsent

    def chain(self, key: CardKey) -> NoReturn:
        raise CardBackendAbsent

    def tries_left(self) -> NoReturn:
        raise CardBackendAbsent

    def pin_entry(self, key: CardKey) -> PinEntry:
        return PinEntry.FIELD

    def sign(self, key: CardKey, digest: bytes, pin: Secret | None, certificate: bytes) -> NoReturn:
        raise CardBackendAbsent

    @property
    def busy(self) -> bool:
        return False

    def cancel(self) -> None:
        pass

    def close(self) -> None:
        pass
