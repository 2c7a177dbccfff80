"""Readers and cards, from a PKCS#11 module and the card service together.

The module lists the slots with an eID. It does not tell an exclusive program, a mute card and an empty reader
apart, nor a stopped service from a missing reader: the card service does, where pyscard is installed.

Source: PKCS#11 2.40 §5.5; the behaviour of the modules beyond it was observed.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import PyKCS11

from . import pcsc_service
from .errors import CardError, CardServiceAbsent, CardServiceRefused
from .interface import Presence, Reader, ReaderState
from .modules import Module, ModuleKind
from .pcsc_service import Service, Slot

#: Failures that tell what is in a slot. Any other one may be temporary.
_FAILED = {
    PyKCS11.CKR_TOKEN_NOT_PRESENT: ReaderState.EMPTY,
    PyKCS11.CKR_TOKEN_NOT_RECOGNIZED: ReaderState.OTHER_CARD,
}

#: Reader names are cut to this length in CK_SLOT_INFO.
_DESCRIPTION = 64


@dataclass(frozen=True)
class Token:
    """A slot with an eID in it. firmware: the major number; with the official module, that of the applet."""

    slot: int
    reader: str
    flags: int
    firmware: int


class Slots:
    """The slots of one module."""

    def __init__(self, library: Any, module: Module, scard: Any = None) -> None:
        """scard: the API of the card service; None: pyscard's, where it is installed."""
        self._library = library
        self._module = module
        self._scard = scard
        self._seen: tuple[tuple[Slot, ...], tuple[Reader, ...], tuple[Token, ...]] | None = None

    def look(self, chosen: str | None) -> tuple[Presence, Token | None]:
        """What is there, and the token to use: the chosen one and no other, or the only one.

        Where the card service can be asked, the module is asked only after a change: OpenSC needs seconds for each
        look at a card that is no eID. After a failure that may be temporary it is asked again.
        """
        refused: CardServiceRefused | None = None
        try:
            slots = self._service_slots()
        except CardServiceAbsent:
            return Presence(service=False), None
        except CardServiceRefused as error:
            slots, refused = None, error
        if self._seen is not None and slots is not None and self._seen[0] == slots:
            _, readers, tokens = self._seen
        else:
            readers, tokens, certain = self._ask_module()
            if slots is not None:
                readers, tokens = _explained(tokens, slots)
                self._seen = (slots, readers, tokens) if certain else None
        if refused is not None and not tokens:
            # A module that sees a card nevertheless has its own way to it.
            return Presence(service=False, fault=refused), None
        presence = pcsc_service.seen(readers, chosen)
        return presence, next((token for token in tokens if token.reader == presence.reader), None)

    def forget(self) -> None:
        """Ask the module again at the next look: a slot that it listed is gone."""
        self._seen = None

    def flags(self, token: Token) -> int:
        """The token's flags now: those for PIN tries change."""
        return int(self._library.getTokenInfo(token.slot).flags)

    def _service_slots(self) -> tuple[Slot, ...] | None:
        """What the card service sees; None: it plays no part, or cannot be asked.

        Raises: CardServiceAbsent, CardServiceRefused.
        """
        if self._module.kind is ModuleKind.SOFTHSM:
            return None
        try:
            return Service(self._scard or pcsc_service.load()).slots()
        except (CardServiceAbsent, CardServiceRefused):
            raise
        except CardError:
            return None

    def _ask_module(self) -> tuple[tuple[Reader, ...], tuple[Token, ...], bool]:
        """Readers, tokens, and whether that holds until a card or a reader comes or goes."""
        readers, tokens, certain = [], [], True
        slots = self._library.getSlotList(tokenPresent=False)  # this, too, makes it look for new readers
        present = set(self._library.getSlotList(tokenPresent=True))
        for slot in slots:
            name = _text(self._library.getSlotInfo(slot).slotDescription)
            holds = slot in present and not pcsc_service.made_up(name)
            try:
                found = self._token(slot, name) if holds else ReaderState.EMPTY
            except PyKCS11.PyKCS11Error as error:
                # A slot that fails does not hide the others: virtual readers fail in many ways.
                found = _FAILED.get(error.value, ReaderState.OTHER_CARD)
                certain = certain and error.value in _FAILED
            if isinstance(found, Token):
                tokens.append(found)
                readers.append(Reader(found.reader, ReaderState.EID))
            elif self._module.kind is not ModuleKind.SOFTHSM:
                readers.append(Reader(name, found))
        return tuple(readers), tuple(tokens), certain

    def _token(self, slot: int, reader: str) -> Token | ReaderState:
        """What is in a slot. Raises: PyKCS11Error."""
        info = self._library.getTokenInfo(slot)
        label = _text(info.label)
        if self._module.kind is ModuleKind.SOFTHSM:
            # Slot numbers are random, so the label is the name; the last token is always an empty one.
            if not info.flags & PyKCS11.CKF_TOKEN_INITIALIZED:
                return ReaderState.EMPTY
            reader = label
        elif self._module.kind is not ModuleKind.OTHER and "BELPIC" not in label:
            # OpenSC's versions write BELPIC, BELPIC (Basic PIN), or Basic PIN (BELPIC).
            return ReaderState.OTHER_CARD
        return Token(slot, reader, info.flags, info.firmwareVersion[0])


def _explained(tokens: tuple[Token, ...], slots: tuple[Slot, ...]) -> tuple[tuple[Reader, ...], tuple[Token, ...]]:
    """Every reader: with the module's eID, or with what the card service says of it; and the tokens.

    A reader has the card service's name whatever is in it: it is chosen by that.
    """
    whole = {slot.name[:_DESCRIPTION].rstrip(): slot.name for slot in slots}
    tokens = tuple(replace(token, reader=whole.get(token.reader, token.reader)) for token in tokens)
    eids = {token.reader for token in tokens}
    others = [slot for slot in slots if slot.name not in eids]
    readers = [Reader(token.reader, ReaderState.EID) for token in tokens]
    readers += [Reader(slot.name, slot.state or ReaderState.OTHER_CARD) for slot in others]
    return tuple(readers), tokens


def _text(padded: str) -> str:
    return padded.rstrip(" \0")
