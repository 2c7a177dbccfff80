"""The system's card service (PC/SC): readers, their states, and a card in a transaction.

Every call goes through pyscard's `scard`, which returns result codes and does not raise; only this module turns
them into errors. pyscard is optional.

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
    CardNotRecognized,
    CardReaderFailed,
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

#: The errors for result codes that have one meaning in every call. They are the same on every system.
_MEANINGS: dict[int, Callable[[], CardError]] = {
    0x8010001D: CardServiceAbsent,  # SCARD_E_NO_SERVICE
    0x8010001E: CardServiceAbsent,  # SCARD_E_SERVICE_STOPPED
    0x80100012: CardServiceAbsent,  # SCARD_E_SYSTEM_CANCELLED: it is ending
    0x80100018: CardServiceAbsent,  # SCARD_P_SHUTDOWN
    0x000006BA: CardServiceAbsent,  # RPC_S_SERVER_UNAVAILABLE, of Windows
    0x000006BE: CardServiceAbsent,  # RPC_S_CALL_FAILED, of Windows
    0x80100009: ReaderAbsent,  # SCARD_E_UNKNOWN_READER
    0x80100017: ReaderAbsent,  # SCARD_E_READER_UNAVAILABLE
    _NO_READERS: ReaderAbsent,
    0x8010000C: CardAbsent,  # SCARD_E_NO_SMARTCARD
    0x80100069: CardRemoved,  # SCARD_W_REMOVED_CARD
    _SHARING_VIOLATION: CardHeld,
    _RESET_CARD: CardSilent,  # another program reset the card, and our operation is lost
    0x80100066: CardSilent,  # SCARD_W_UNRESPONSIVE_CARD
    0x80100067: CardSilent,  # SCARD_W_UNPOWERED_CARD
    0x8010000F: CardSilent,  # SCARD_E_PROTO_MISMATCH: another kind of card, or a dirty one
    0x80100015: CardSilent,  # SCARD_E_INVALID_ATR: upside down, or dirty
    0x8010001C: CardNotRecognized,  # SCARD_E_CARD_UNSUPPORTED
    0x80100065: CardNotRecognized,  # SCARD_W_UNSUPPORTED_CARD
}
#: Codes by which the service refuses this user or session in any call, with `CardServiceRefused.rule`.
_REFUSALS = {
    0x8010006A: "access",  # SCARD_W_SECURITY_VIOLATION: polkit, for pcsc-lite
    0x80100027: "access",  # SCARD_E_NO_ACCESS
    0x00000005: "access",  # ERROR_ACCESS_DENIED, of Windows
    0x80070005: "access",  # E_ACCESSDENIED, of Windows
    0x80100031: "busy",  # SCARD_E_SERVER_TOO_BUSY
}
#: Codes of the reader or its driver, where no card was reached yet. Any other unknown one is the service's own,
#: such as SCARD_F_INTERNAL_ERROR 0x80100001: its tables are full, or it is that of a remote desktop.
_READER_FAULTS = {
    0x80100010,  # SCARD_E_NOT_READY
    0x80100013,  # SCARD_F_COMM_ERROR
    0x80100014,  # SCARD_F_UNKNOWN_ERROR: the driver's status check fails, for pcsc-lite
    0x80100016,  # SCARD_E_NOT_TRANSACTED: any error of the driver, for pcsc-lite
    0x80100019,  # SCARD_E_PCI_TOO_SMALL
    0x8010001A,  # SCARD_E_READER_UNSUPPORTED
    0x8010002F,  # SCARD_E_COMM_DATA_LOST
    # Errors of a device, of Windows: BAD_UNIT, NOT_READY, BAD_COMMAND, GEN_FAILURE, DEV_NOT_EXIST, SEM_TIMEOUT,
    # IO_DEVICE, DEVICE_NOT_CONNECTED
    *(0x14, 0x15, 0x16, 0x1F, 0x37, 0x79, 0x45D, 0x48F),
}
#: SCARD_E_CANCELLED, SCARD_E_TIMEOUT, SCARD_W_CANCELLED_BY_USER, while a PIN is typed on a reader.
_CANCELLED = (0x80100002, 0x8010000A, 0x8010006E)

_SHARED, _LEAVE_CARD, _SYSTEM = 2, 0, 2
_T0, _T1 = 1, 2

_PRESENT, _EXCLUSIVE, _IN_USE, _MUTE = 0x20, 0x80, 0x100, 0x200
_UNKNOWN, _UNAVAILABLE = 0x04, 0x08

#: How long to wait for another program's transaction, in seconds.
_PATIENCE_S = 3.0
#: Milliseconds within which the service notices the removal of a card.
_REMOVAL_MS = 1000


@dataclass(frozen=True)
class Slot:
    """A reader at this moment.

    state: EMPTY, HELD or MUTE; None: a card that can be asked. event: a counter of the cards put in and taken out,
    if the service has it. in_use: whether another program is connected to the card, which may make others wait.
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
    """The version of pyscard; empty if it is not installed."""
    try:
        return metadata.version("pyscard")
    except metadata.PackageNotFoundError:
        return ""


def error(code: int) -> CardError:
    """The error for a result code of any call."""
    code &= 0xFFFFFFFF  # signed on Windows
    if code in _REFUSALS:
        return CardServiceRefused(_REFUSALS[code], f"0x{code:08X}")
    return _MEANINGS[code]() if code in _MEANINGS else CardTrouble(BACKEND, f"0x{code:08X}")


def _service_error(code: int) -> CardError:
    """The error for a result code of a call that involves no card, so that an unknown code is not CardTrouble."""
    meant = error(code)
    return CardServiceRefused("other", meant.code) if isinstance(meant, CardTrouble) else meant


def _connection_error(code: int) -> CardError:
    """The error for a result code of a connection, at which no command has reached a card."""
    fault = code & 0xFFFFFFFF
    return CardReaderFailed(f"0x{fault:08X}") if fault in _READER_FAULTS else _service_error(code)


def made_up(reader: str) -> bool:
    """Whether this is the virtual reader of the Windows log-in, which always contains a virtual card."""
    return reader.startswith("Windows Hello for Business")


def seen(readers: tuple[Reader, ...], chosen: str | None) -> Presence:
    """The presence of these readers. Only the chosen reader is used; if None, the only one with an eID."""
    eligible = tuple(r for r in readers if chosen in (None, r.name))
    eids = [r.name for r in eligible if r.state is ReaderState.EID]
    if len(eids) == 1:
        return Presence(True, readers, eids[0])
    return Presence(True, readers, fault=None if chosen is None else Presence(True, eligible).problem)


class CardConnection:
    """A card in a transaction, until `close`."""

    def __init__(self, scard: Any, reader: str) -> None:
        """Connect, shared as every program does, and begin a transaction. Raises: CardError."""
        self._scard = scard
        self._reader = reader
        self._close = ExitStack()
        code = self._begin()
        if code & 0xFFFFFFFF == _RESET_CARD:
            # Another program reset the card between connection and transaction; nothing has been sent yet.
            code = self._begin()
        if code != _SUCCESS:
            raise self._explained(code, _connection_error(code))

    def _begin(self) -> int:
        """Connect and begin a transaction. Returns: the result code of the latter. Raises: CardError."""
        scard = self._scard
        with ExitStack() as opened:
            context = opened.enter_context(_context(scard))
            code, self._card, protocol = scard.SCardConnect(context, self._reader, _SHARED, _T0 | _T1)
            if code != _SUCCESS:
                raise _connection_error(code)
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
        if code != _SUCCESS or len(answer) < 2:  # some drivers report success with an empty answer
            raise self._explained(code)
        return _octets(answer)

    def pad_control(self) -> int | None:
        """The control code by which the reader verifies a PIN typed on its own keys; None if it has none."""
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

    def _explained(self, code: int, unknown: CardError | None = None) -> CardError:
        """The error for a result code. Drivers have many codes for a card that no longer answers, so the service
        is asked whether the card is still there. unknown: the error if it is; None: the card is silent."""
        meant = error(code)
        if isinstance(meant, CardAbsent):
            return CardRemoved()
        if not isinstance(meant, CardTrouble):
            return meant
        return _what_became_of(self._scard, self._reader) or unknown or CardSilent()


class PcscService:
    """The card service, called through pyscard."""

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
    def card(self, slot: Slot) -> Iterator[CardConnection]:
        """The card in this reader, in a transaction. Raises: CardHeld: another program keeps it; CardError."""

        def connect() -> CardConnection:
            return CardConnection(self._scard, slot.name)

        connection = _patiently(connect) if slot.in_use else connect()
        try:
            yield connection
        finally:
            connection.close()


def _patiently(connect: Callable[[], CardConnection]) -> CardConnection:
    """Connect while another program is connected too. Raises: CardHeld, after `_PATIENCE_S`; CardError.

    SCardConnect (pcsc-lite) and SCardBeginTransaction block while the other program's transaction lasts and cannot
    be cancelled: a thread waits for them, and disconnects again if they return too late.
    """
    turn = threading.Lock()
    outcome: list[CardConnection | CardError] = []
    given_up = threading.Event()

    def wait() -> None:
        try:
            connected: CardConnection | CardError = connect()
        except CardError as failed:
            connected = failed
        with turn:
            if not given_up.is_set():
                outcome.append(connected)
            elif isinstance(connected, CardConnection):
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
    """A context for one operation. It is not kept, as it does not survive a restart of the service.

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
    """Why a card stopped answering: the service, the reader or the card is gone. None: all are present."""
    try:
        with _context(scard) as context:
            # Returns at once if the card is gone, else when the service notices a removal, or after the time-out.
            code, states = scard.SCardGetStatusChange(context, _REMOVAL_MS, [(reader, _PRESENT)])
    except CardError as gone:
        return gone
    if code == _SUCCESS and states and not states[0][1] & _PRESENT:
        return ReaderAbsent() if states[0][1] & (_UNKNOWN | _UNAVAILABLE) else CardRemoved()
    meant = error(code) if code != _SUCCESS else None
    return None if isinstance(meant, CardTrouble) else meant


def _octets(numbers: list[int]) -> bytes:
    """Convert to bytes; some versions of pyscard give signed numbers."""
    return bytes(number & 0xFF for number in numbers)
