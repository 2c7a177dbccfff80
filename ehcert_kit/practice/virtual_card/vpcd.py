"""The line to pcscd's virtual reader (vsmartcard-vpcd), over which the card is powered and asked.

A message is two octets of length (big-endian) and the payload. From the reader: 00 power off, 01 power on,
02 reset (none is answered), 04 "your ATR"; anything longer is a command APDU. A card is in the reader as long as
the connection stands. Source: vsmartcard, virtualsmartcard/src/vpcd/vpcd.h and vpcd.c.
"""

from __future__ import annotations

import contextlib
import socket
import struct
import threading
import time
from collections.abc import Callable, Collection
from typing import Protocol

import msgspec

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
#: Seconds between two attempts to find the reader.
_PATIENCE = 0.25


class Line(Protocol):
    """How card and driver find each other."""

    def connection(self) -> socket.socket:
        """Wait for the driver. Raises: OSError: it is not there, or the line was closed."""

    def close(self) -> None: ...


class Dial:
    """The driver listens and the card calls: the driver's stock configuration."""

    def __init__(self, host: str, port: int) -> None:
        self._address = (host, port)

    def connection(self) -> socket.socket:
        called = socket.create_connection(self._address, timeout=2)
        called.settimeout(None)
        return called

    def close(self) -> None:
        """Nothing is kept open between two calls."""


class Listen:
    """The card listens on this computer's loopback and the driver calls: nothing is open to the network.

    The driver has two slots, and calls the next port for the second one. Version 3.3 (Debian 12) brings pcscd
    down when nobody answers there, so that slot holds a card that is no eID. It does so too when a card is
    pulled; later versions call again.
    """

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
                        if message == _ATR:
                            _send(connection, FOREIGN_ATR)
                        elif len(message) > 1:
                            _send(connection, b"\x6d\x00")


class CardInReader:
    """A card and the line to its reader, in a thread of their own.

    It starts inserted, and looks for the reader until it finds it, again and again.
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
        """Take the card out."""
        self._inserted.clear()
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
            self._applet.memory.write(msgspec.structs.replace(self._applet.memory.read(), tries_left=tries))

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
            self._inserted.wait()
            pause = _PATIENCE
            try:
                with self._line.connection() as connection:
                    self._connection = connection
                    # It may have been pulled while it called.
                    if self._inserted.is_set() and not self._ended.is_set():
                        self._connected()
                        pause = self._serve(connection)
            except OSError:
                pass  # no reader, or it went away: look again
            finally:
                self._connection = None
                self._applet.reset()
            self._ended.wait(pause)

    def _serve(self, connection: socket.socket) -> float:
        """Returns: how long to wait before the next call, in seconds."""
        self._journal.event("inserted")
        mute = False
        while (message := _receive(connection)) is not None:
            if message == _ATR and mute:
                # The driver has no word for a card without ATR: it waits for ever for an empty one. So the line
                # breaks here, and stands again before the driver looks whether there is a card.
                return 0.0
            if message == _ATR:
                _send(connection, self.atr)
            elif message in _EVENTS:
                self._applet.reset()
                self._journal.event(_EVENTS[message])
                mute = Fault.MUTE in self._faults and message != _OFF
            elif not self._command(connection, message):
                break
        return _PATIENCE

    def _command(self, connection: socket.socket, apdu: bytes) -> bool:
        """Returns: False where the card leaves at this command."""
        if Fault.SLOW in self._faults:
            time.sleep(_SLOW)
        if Fault.PULL_BEFORE_SIGN in self._faults and apdu.startswith(_PSO):
            self._faults.discard(Fault.PULL_BEFORE_SIGN)
            self._journal.event("pulled before the signature")
            self._inserted.clear()
            return False
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


def as_tpdu(apdu: bytes) -> bytes:
    """The command as a T=0 reader hands it to the card: without the Le behind its data (ISO 7816-3, 12.2.5)."""
    if len(apdu) > 5 and apdu[4] and len(apdu) == 6 + apdu[4]:
        return apdu[:-1]
    return apdu


def _receive(connection: socket.socket) -> bytes | None:
    """The next message, or None where the reader hung up."""
    header = _exactly(connection, 2)
    return _exactly(connection, struct.unpack(">H", header)[0]) if header else None


def _exactly(connection: socket.socket, size: int) -> bytes | None:
    octets = b""
    while len(octets) < size:
        received = connection.recv(size - len(octets))
        if not received:
            return None
        # The driver writes length and payload apart: without this, every command waits 40 ms for an
        # acknowledgement. The system forgets the option after each receive.
        if hasattr(socket, "TCP_QUICKACK"):
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_QUICKACK, 1)
        octets += received
    return octets


def _send(connection: socket.socket, payload: bytes) -> None:
    connection.sendall(struct.pack(">H", len(payload)) + payload)
