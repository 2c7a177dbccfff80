"""Readers and cards, from a PKCS#11 module and the card service together.

The module lists the slots with an eID. It does not distinguish a card held by another program, a mute card and an
empty reader, nor a stopped service and a missing reader: the card service does, if pyscard is installed.

Source: PKCS#11 2.40 §5.5; the behaviour of the modules beyond it was observed.
"""

from __future__ import annotations

from typing import Any

import PyKCS11
from msgspec import Struct

from ..values import replace
from . import pcsc_service
from .errors import CardError, CardServiceAbsent, CardServiceRefused
from .interface import Presence, Reader, ReaderState
from .modules import Module, ModuleKind
from .pcsc_service import PcscService, Slot

#: Error codes that determine what is in a slot. Any other error may be temporary.
_FAILED = {
    PyKCS11.CKR_TOKEN_NOT_PRESENT: ReaderState.EMPTY,
    PyKCS11.CKR_TOKEN_NOT_RECOGNIZED: ReaderState.OTHER_CARD,
}

#: Reader names are cut to this length in CK_SLOT_INFO.
_DESCRIPTION = 64


class EidSlot(Struct, frozen=True):
    """A slot with an eID. firmware: its major version; with the official module, the version of the applet."""

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
        self._seen: tuple[tuple[Slot, ...], tuple[Reader, ...], tuple[EidSlot, ...]] | None = None

    def look(self, chosen: str | None) -> tuple[Presence, EidSlot | None]:
        """The readers and cards, and the token to use: that in the chosen reader; if None, the only one.

        If the card service can be asked, the module is asked only after a change, because OpenSC needs seconds for
        a card that is not an eID. After an error that may be temporary it is asked again.
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
            # A module that sees a card nevertheless does not need the card service.
            return Presence(service=False, fault=refused), None
        presence = pcsc_service.seen(readers, chosen)
        return presence, next((token for token in tokens if token.reader == presence.reader), None)

    def forget(self) -> None:
        """Ask the module again at the next `look`, because a slot that it listed is gone."""
        self._seen = None

    def flags(self, token: EidSlot) -> int:
        """The token's flags, read again: those for PIN tries change."""
        return int(self._library.getTokenInfo(token.slot).flags)

    def _service_slots(self) -> tuple[Slot, ...] | None:
        """The slots of the card service; None: it is not used with this module, or cannot be asked.

        Raises: CardServiceAbsent, CardServiceRefused.
        """
        if self._module.kind is ModuleKind.SOFTHSM:
            return None
        try:
            return PcscService(self._scard or pcsc_service.load()).slots()
        except (CardServiceAbsent, CardServiceRefused):
            raise
        except CardError:
            return None

    def _ask_module(self) -> tuple[tuple[Reader, ...], tuple[EidSlot, ...], bool]:
        """Readers, tokens, and whether these remain right until a card or reader is added or removed.

        Raises: PyKCS11Error.
        """
        readers, tokens, certain = [], [], True
        slots = self._library.getSlotList(tokenPresent=False)  # also makes the module detect new readers
        present = set(self._library.getSlotList(tokenPresent=True))
        for slot in slots:
            name = _text(self._library.getSlotInfo(slot).slotDescription)
            holds = slot in present and not pcsc_service.made_up(name)
            try:
                found = self._token(slot, name) if holds else ReaderState.EMPTY
            except PyKCS11.PyKCS11Error as error:
                # A failing slot must not hide the others: virtual readers fail in many ways.
                found = _FAILED.get(error.value, ReaderState.OTHER_CARD)
                certain = certain and error.value in _FAILED
            if isinstance(found, EidSlot):
                tokens.append(found)
                readers.append(Reader(found.reader, ReaderState.EID))
            elif self._module.kind is not ModuleKind.SOFTHSM:
                readers.append(Reader(name, found))
        return tuple(readers), tuple(tokens), certain

    def _token(self, slot: int, reader: str) -> EidSlot | ReaderState:
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
        return EidSlot(slot, reader, info.flags, info.firmwareVersion[0])


def _explained(
    tokens: tuple[EidSlot, ...], slots: tuple[Slot, ...]
) -> tuple[tuple[Reader, ...], tuple[EidSlot, ...]]:
    """All readers, with the module's eID or else the card service's state; and the tokens.

    Both have the reader names of the card service, by which a reader is chosen; the module's names are cut.
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
