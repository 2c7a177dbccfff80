"""The system's card service (PC/SC): readers, their states, and a card in a transaction.

Every call goes through pyscard's `scard`, which returns a result code and does not raise; this module alone turns
codes into errors. pyscard is optional.

Source: PC/SC specification part 5; pcsc-lite API.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from importlib import metadata
from typing import Any

from . import apdu, pin_pad
from .errors import (
    CardAbsent,
    CardBackendAbsent,
    CardError,
    CardHeld,
    CardRemoved,
    CardServiceAbsent,
    CardServiceRefused,
    CardSilent,
    CardTrouble,
    PinCancelled,
    ReaderAbsent,
)
from .interface import Presence, Reader, ReaderState

BACKEND = "PC/SC"

_SUCCESS = 0
_SHARING_VIOLATION = 0x8010000B
_NO_READERS = 0x8010002E
_RESET_CARD = 0x80100068

#: Codes with one meaning, before and during work with a card. They are the same on every system.
_MEANINGS: dict[int, Callable[[], CardError]] = {
    0x8010001D: CardServiceAbsent,  # SCARD_E_NO_SERVICE
    0x8010001E: CardServiceAbsent,  # SCARD_E_SERVICE_STOPPED
    0x000006BA: CardServiceAbsent,  # RPC_S_SERVER_UNAVAILABLE, of Windows
    0x80100009: ReaderAbsent,  # SCARD_E_UNKNOWN_READER
    0x80100017: ReaderAbsent,  # SCARD_E_READER_UNAVAILABLE
    _NO_READERS: ReaderAbsent,
    0x8010000C: CardAbsent,  # SCARD_E_NO_SMARTCARD
    0x80100069: CardRemoved,  # SCARD_W_REMOVED_CARD
    _SHARING_VIOLATION: CardHeld,
    _RESET_CARD: CardSilent,  # another program began anew with it, and what we had begun is lost
    0x80100066: CardSilent,  # SCARD_W_UNRESPONSIVE_CARD
    0x80100067: CardSilent,  # SCARD_W_UNPOWERED_CARD
    0x8010000F: CardSilent,  # SCARD_E_PROTO_MISMATCH: no card of ours, or a dirty one
}
#: Codes by which the service refuses this user or session, whatever it was asked: `CardServiceRefused.rule`.
_REFUSALS = {
    0x8010006A: "access",  # SCARD_W_SECURITY_VIOLATION: polkit, for pcsc-lite
    0x80100027: "access",  # SCARD_E_NO_ACCESS
    0x00000005: "access",  # ERROR_ACCESS_DENIED, of Windows
    0x80070005: "access",  # E_ACCESSDENIED, of Windows
    0x80100031: "busy",  # SCARD_E_SERVER_TOO_BUSY
}
#: SCARD_E_CANCELLED, SCARD_E_TIMEOUT, SCARD_W_CANCELLED_BY_USER, at the keys of a reader.
_CANCELLED = (0x80100002, 0x8010000A, 0x8010006E)

_SHARED, _LEAVE_CARD, _SYSTEM = 2, 0, 2
_T0, _T1 = 1, 2

_PRESENT, _EXCLUSIVE, _IN_USE, _MUTE = 0x20, 0x80, 0x100, 0x200
_UNKNOWN, _UNAVAILABLE = 0x04, 0x08

#: How long to wait for another program's transaction, in seconds.
_PATIENCE_S = 3.0
#: The service notices a removal within this time, in milliseconds.
_REMOVAL_MS = 1000


@dataclass(frozen=True)
class Slot:
    """A reader at this moment.

    state: EMPTY, HELD or MUTE; None: a card that can be asked. event: changes with every card that is
    put in or taken out, where the service counts them. in_use: another program is connected to it, and
    may be keeping everybody else waiting.
    """

    name: str
    state: ReaderState | None
    event: int
    atr: bytes
    in_use: bool = field(compare=False)


def load() -> Any:
    """pyscard's scard. Raises: CardBackendAbsent: it is not installed."""
    try:
        from smartcard import scard
    except ImportError:
        raise CardBackendAbsent from None
    return scard


def version() -> str:
    """The version of pyscard, or nothing where it is not installed."""
    try:
        return metadata.version("pyscard")
    except metadata.PackageNotFoundError:
        return ""


def error(code: int) -> CardError:
    """The error for a result code of any call."""
    code &= 0xFFFFFFFF  # Windows gives them with a sign
    if code in _REFUSALS:
        return CardServiceRefused(_REFUSALS[code], f"0x{code:08X}")
    return _MEANINGS[code]() if code in _MEANINGS else CardTrouble(BACKEND, f"0x{code:08X}")


def _service_error(code: int) -> CardError:
    """The error for a result code of a call that reaches no card, and so is no fault of a card."""
    meant = error(code)
    return CardServiceRefused("other", meant.code) if isinstance(meant, CardTrouble) else meant


def made_up(reader: str) -> bool:
    """Whether this is the virtual reader of Windows' log-in, which always contains a virtual card."""
    return reader.startswith("Windows Hello for Business")


def seen(readers: tuple[Reader, ...], chosen: str | None) -> Presence:
    """The presence of these readers: the chosen one is used and no other, else the only one with an eID."""
    eligible = tuple(r for r in readers if chosen in (None, r.name))
    eids = [r.name for r in eligible if r.state is ReaderState.EID]
    if len(eids) == 1:
        return Presence(True, readers, eids[0])
    return Presence(True, readers, fault=None if chosen is None else Presence(True, eligible).problem)


class Connection:
    """A card in a transaction, until `close`."""

    def __init__(self, scard: Any, reader: str) -> None:
        """Connect, shared as every program does, and begin a transaction. Raises: CardError."""
        self._scard = scard
        self._reader = reader
        self._close = ExitStack()
        code = self._begin()
        if code & 0xFFFFFFFF == _RESET_CARD:
            # By another program, between connection and transaction; nothing has been sent yet.
            code = self._begin()
        if code != _SUCCESS:
            raise self._explained(code)

    def _begin(self) -> int:
        """Connect and begin a transaction. Gives the result code of the latter. Raises: CardError."""
        scard = self._scard
        with ExitStack() as opened:
            context = opened.enter_context(_context(scard))
            code, self._card, protocol = scard.SCardConnect(context, self._reader, _SHARED, _T0 | _T1)
            if code != _SUCCESS:
                raise error(code)
            opened.callback(scard.SCardDisconnect, self._card, _LEAVE_CARD)
            begun: int = scard.SCardBeginTransaction(self._card)
            if begun == _SUCCESS:
                opened.callback(scard.SCardEndTransaction, self._card, _LEAVE_CARD)
                self._header = scard.SCARD_PCI_T1 if protocol == _T1 else scard.SCARD_PCI_T0
                self._close = opened.pop_all()
        return begun

    def close(self) -> None:
        """End the transaction and disconnect; the card stays powered."""
        self._close.close()

    def transmit(self, command: bytes) -> bytes:
        """Send a command APDU. Raises: CardError."""
        code, answer = self._scard.SCardTransmit(self._card, self._header, list(command))
        if code != _SUCCESS or len(answer) < 2:  # drivers have called nothing at all an answer
            raise self._explained(code)
        return _octets(answer)

    def pad_control(self) -> int | None:
        """The control code by which the reader verifies a PIN typed on its own keys, if it has any."""
        request = self._scard.SCARD_CTL_CODE(pin_pad.FEATURE_REQUEST)
        code, features = self._scard.SCardControl(self._card, request, [])
        return pin_pad.verify_control(_octets(features)) if code == _SUCCESS else None

    def verify_on_pad(self, control: int) -> apdu.Response:
        """Have the PIN typed on the reader and verified. Raises: PinCancelled; CardError."""
        code, answer = self._scard.SCardControl(self._card, control, list(pin_pad.verify_structure()))
        if code & 0xFFFFFFFF in _CANCELLED:
            raise PinCancelled
        if code != _SUCCESS:
            raise self._explained(code)
        return apdu.Response(b"", int.from_bytes(_octets(answer)[-2:]))

    def _explained(self, code: int) -> CardError:
        """Drivers have many codes for a card that no longer answers: ask the service whether it is there."""
        meant = error(code)
        if isinstance(meant, CardAbsent):
            return CardRemoved()
        if not isinstance(meant, CardTrouble):
            return meant
        return _what_became_of(self._scard, self._reader) or CardSilent()


class Service:
    """The card service, by way of pyscard."""

    def __init__(self, scard: Any) -> None:
        self._scard = scard

    def slots(self) -> tuple[Slot, ...]:
        """Every reader and its state. Raises: CardServiceAbsent, CardServiceRefused."""
        with _context(self._scard) as context:
            code, names = self._scard.SCardListReaders(context, [])
            if code & 0xFFFFFFFF == _NO_READERS or (code == _SUCCESS and not names):
                return ()
            if code != _SUCCESS:
                raise _service_error(code)
            code, states = self._scard.SCardGetStatusChange(context, 0, [(name, 0) for name in names])
            if code != _SUCCESS:
                raise _service_error(code)
        return tuple(
            Slot(
                name,
                ReaderState.EMPTY if made_up(name) else _state(flags),
                flags >> 16,
                _octets(atr),
                bool(flags & _IN_USE),
            )
            for name, flags, atr in states
            if not flags & (_UNKNOWN | _UNAVAILABLE)
        )

    @contextmanager
    def card(self, slot: Slot) -> Iterator[Connection]:
        """The card in this reader, in a transaction. Raises: CardHeld: another program keeps it; CardError."""

        def connect() -> Connection:
            return Connection(self._scard, slot.name)

        connection = _patiently(connect) if slot.in_use else connect()
        try:
            yield connection
        finally:
            connection.close()


def _patiently(connect: Callable[[], Connection]) -> Connection:
    """Connect while another program is connected too. Raises: CardHeld, after a while; CardError.

    SCardConnect (pcsc-lite) and SCardBeginTransaction block while the other program's transaction lasts and cannot
    be cancelled: a thread waits for them, and disconnects a card that it gets too late.
    """
    turn = threading.Lock()
    outcome: list[Connection | CardError] = []
    given_up = threading.Event()

    def wait() -> None:
        try:
            connected: Connection | CardError = connect()
        except CardError as failed:
            connected = failed
        with turn:
            if not given_up.is_set():
                outcome.append(connected)
            elif isinstance(connected, Connection):
                connected.close()

    waiting = threading.Thread(target=wait, daemon=True)
    waiting.start()
    waiting.join(_PATIENCE_S)
    with turn:
        if not outcome:
            given_up.set()
            raise CardHeld
    if isinstance(outcome[0], CardError):
        raise outcome[0]
    return outcome[0]


@contextmanager
def _context(scard: Any) -> Iterator[Any]:
    """A context for one operation: a context does not survive a restart of the service.

    Raises: CardServiceAbsent, CardServiceRefused.
    """
    code, context = scard.SCardEstablishContext(_SYSTEM)
    if code != _SUCCESS:
        raise _service_error(code)
    try:
        yield context
    finally:
        scard.SCardReleaseContext(context)


def _state(flags: int) -> ReaderState | None:
    if not flags & _PRESENT:
        return ReaderState.EMPTY
    if flags & _MUTE:
        return ReaderState.MUTE
    return ReaderState.HELD if flags & _EXCLUSIVE else None


def _what_became_of(scard: Any, reader: str) -> CardError | None:
    """Why a card stopped answering: service, reader or card are gone. None: all are present."""
    try:
        with _context(scard) as context:
            # Returns at once if the card is gone, else when the service notices, or after the time.
            code, states = scard.SCardGetStatusChange(context, _REMOVAL_MS, [(reader, _PRESENT)])
    except CardError as gone:
        return gone
    if code == _SUCCESS and states and not states[0][1] & _PRESENT:
        return ReaderAbsent() if states[0][1] & (_UNKNOWN | _UNAVAILABLE) else CardRemoved()
    meant = error(code) if code != _SUCCESS else None
    return None if isinstance(meant, CardTrouble) else meant


def _octets(numbers: list[int]) -> bytes:
    """Some versions give signed numbers."""
    return bytes(number & 0xFF for number in numbers)
