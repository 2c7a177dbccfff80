"""The connection to pcscd's virtual reader driver (vsmartcard-vpcd).

A message is two octets of length (big-endian) and the payload. From the driver: 00 power off, 01 power on,
02 reset (none is answered), 04 ATR request; anything longer is a command APDU. For the driver a card is present
as long as the connection is open and ATR requests are answered.

Source: vsmartcard 3.3, virtualsmartcard/src/vpcd/vpcd.h and vpcd.c, src/ifd-vpcd/ifd-vpcd.c.
"""

from __future__ import annotations

import contextlib
import socket
import struct
import threading
import time
from collections.abc import Callable, Collection
from typing import Protocol

from ...kit_error import KitError
from ...values import replace
from ..citizens.pin import MAX_TRIES
from .applet import Applet
from .faults import Fault
from .journal import Journal
from .profiles import FOREIGN_ATR

#: Where the driver of Debian's package listens for its first slot.
PORT = 35963
_OFF, _ON, _RESET, _ATR = b"\x00", b"\x01", b"\x02", b"\x04"
_EVENTS = {_OFF: "power off", _ON: "power on", _RESET: "reset"}
_PSO = b"\x00\x2a"
_SLOW = 0.2
#: Seconds between two attempts to reach the driver.
_PATIENCE = 0.25
#: Longer than any ATR (33 octets, ISO 7816-3 §8.1): the driver counts a card that answers with it as present, and
#: refuses the answer when the card is powered on. (It waits for ever for an empty one.)
_NO_ATR = bytes(34)
#: SW "instruction not supported", the blank card's answer to every command.
_NOT_SUPPORTED = b"\x6d\x00"


class Line(Protocol):
    """How the card and the driver are connected."""

    @property
    def may_break(self) -> bool:
        """Whether the driver survives the end of a connection, which it sees as the card's removal."""

    def connection(self) -> socket.socket:
        """Wait for the driver. Raises: OSError: it is not there, or `close` was called."""

    def close(self) -> None: ...


class Dial:
    """The driver listens and the card connects: the driver's stock configuration."""

    may_break = True

    def __init__(self, host: str, port: int) -> None:
        self._address = (host, port)

    def connection(self) -> socket.socket:
        called = socket.create_connection(self._address, timeout=2)
        called.settimeout(None)
        return called

    def close(self) -> None:
        """Nothing is kept open between two calls."""


class Listen:
    """The card listens on this computer's loopback and the driver connects: nothing is open to the network.

    Version 3.3 of the driver (Debian 12) aborts pcscd after the end of a connection that it opened
    (`waitforclient` with socket −1). So no connection is ended here: a pulled card becomes a blank card, which has
    another ATR and knows no command. The driver's second slot connects to the next port, and holds a blank card
    all the time, for the same reason.
    """

    may_break = False

    def __init__(self, port: int) -> None:
        """Raises: OSError: a port is taken."""
        self._first = socket.create_server(("127.0.0.1", port))
        try:
            self._second = socket.create_server(("127.0.0.1", port + 1))
        except OSError:
            self._first.close()
            raise
        threading.Thread(target=self._blank_card, name="blank-card", daemon=True).start()

    def connection(self) -> socket.socket:
        return self._first.accept()[0]

    def close(self) -> None:
        for server in (self._first, self._second):
            # Wakes up who waits for a call; closing alone would not.
            with contextlib.suppress(OSError):
                server.shutdown(socket.SHUT_RDWR)
            server.close()

    def _blank_card(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                with self._second.accept()[0] as connection:
                    while (message := _receive(connection)) is not None:
                        _answer_as_blank_card(connection, message)


class CardInReader:
    """A card connected to a reader, in a thread of its own.

    It starts inserted, and connects again whenever the connection ends.
    """

    def __init__(
        self, applet: Applet, line: Line, faults: Collection[Fault] = (), journal: Journal | None = None
    ) -> None:
        self._applet = applet
        self._line = line
        self._faults = set(faults)
        self._journal = journal or Journal()
        self._inserted = threading.Event()
        self._inserted.set()
        self._ended = threading.Event()
        self._lock = threading.Lock()
        self._connection: socket.socket | None = None
        self._connected: Callable[[], None] = lambda: None
        self._thread = threading.Thread(target=self._run, name="virtual-card", daemon=True)

    @property
    def atr(self) -> bytes:
        """Answer to reset."""
        return self._applet.chip.atr

    def start(self, connected: Callable[[], None] = lambda: None) -> None:
        """connected: called, from the card's thread, each time it finds the reader."""
        self._connected = connected
        self._thread.start()

    def pull(self) -> None:
        """Take the card out; where the connection may not break, leave a blank card in its place."""
        self._inserted.clear()
        if self._line.may_break:
            self._hang_up()

    def insert(self) -> None:
        """Put the card back."""
        self._inserted.set()

    def reset(self) -> None:
        """As if its power had failed for a moment."""
        with self._lock:
            self._applet.reset()
            self._journal.event("reset by hand")

    def set_tries(self, tries: int = MAX_TRIES) -> None:
        """0 blocks the PIN; the municipality's unblocking gives three."""
        with self._lock:
            self._applet.memory.write(replace(self._applet.memory.read(), tries_left=tries))

    def end(self) -> None:
        """Take the card out for good."""
        self._ended.set()
        self._inserted.set()
        self._line.close()
        self._hang_up()
        self._thread.join(timeout=2)

    # ── in the card's thread ─────────────────────────────────────────────────────────────────

    def _run(self) -> None:
        while not self._ended.is_set():
            if self._line.may_break:
                self._inserted.wait()
            try:
                with self._line.connection() as connection:
                    self._connection = connection
                    # It may have been pulled meanwhile.
                    if not self._ended.is_set() and (self._inserted.is_set() or not self._line.may_break):
                        self._serve(connection)
            except (OSError, KitError):
                pass  # no reader, or it went away, or the card's memory cannot be kept: look again
            finally:
                self._connection = None
                self._applet.reset()
            self._ended.wait(_PATIENCE)

    def _serve(self, connection: socket.socket) -> None:
        """Answer until the connection ends."""
        self._journal.event("inserted")
        self._connected()
        mute = False
        while (message := _receive(connection)) is not None:
            if not self._inserted.is_set():
                with self._lock:
                    self._applet.reset()
                _answer_as_blank_card(connection, message)
            elif message == _ATR:
                _send(connection, _NO_ATR if mute else self.atr)
            elif message in _EVENTS:
                self._applet.reset()
                self._journal.event(_EVENTS[message])
                mute = Fault.MUTE in self._faults and message != _OFF
            elif not self._command(connection, message):
                return

    def _command(self, connection: socket.socket, apdu: bytes) -> bool:
        """Returns: False where the card leaves, and the connection ends, at this command."""
        if Fault.SLOW in self._faults:
            time.sleep(_SLOW)
        if Fault.PULL_BEFORE_SIGN in self._faults and apdu.startswith(_PSO):
            self._faults.discard(Fault.PULL_BEFORE_SIGN)
            self._journal.event("pulled before the signature")
            self._inserted.clear()
            if self._line.may_break:
                return False
            _answer_as_blank_card(connection, apdu)
            return True
        if Fault.SILENT in self._faults:
            self._journal.exchange(apdu, None)
            return True
        with self._lock:
            answer = self._applet.transmit(as_tpdu(apdu))
        self._journal.exchange(apdu, answer)
        _send(connection, answer)
        return True

    def _hang_up(self) -> None:
        connection = self._connection
        if connection is not None:
            with contextlib.suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)


def _answer_as_blank_card(connection: socket.socket, message: bytes) -> None:
    """Answer one message as a card that is no eID; power and reset have no answer."""
    if message == _ATR:
        _send(connection, FOREIGN_ATR)
    elif message not in _EVENTS:
        _send(connection, _NOT_SUPPORTED)


def as_tpdu(apdu: bytes) -> bytes:
    """The command as a T=0 reader sends it to the card: without the Le after its data (ISO 7816-3 §12.2.5)."""
    if len(apdu) > 5 and apdu[4] and len(apdu) == 6 + apdu[4]:
        return apdu[:-1]
    return apdu


def _receive(connection: socket.socket) -> bytes | None:
    """The next message, or None where the driver closed the connection."""
    header = _exactly(connection, 2)
    return _exactly(connection, struct.unpack(">H", header)[0]) if header else None


def _exactly(connection: socket.socket, size: int) -> bytes | None:
    octets = b""
    while len(octets) < size:
        received = connection.recv(size - len(octets))
        if not received:
            return None
        # The driver sends length and payload separately: without this, every command waits 40 ms for a delayed
        # acknowledgement. The system resets the option after each receive.
        if hasattr(socket, "TCP_QUICKACK"):
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_QUICKACK, 1)
        octets += received
    return octets


def _send(connection: socket.socket, payload: bytes) -> None:
    connection.sendall(struct.pack(">H", len(payload)) + payload)
