"""A card backend in a child process, so that it may hang, crash or wait for a person without stopping the kit.

Middleware blocks while its PIN window is open or another program holds the card, PyKCS11 holds Python's
interpreter lock meanwhile, and a crash in it ends the process. The child answers one question at a time over a
pipe, each with a deadline. After the deadline, or when the person cancels, the child is killed, which also
releases reader and card; the next question starts a new child.

If pyscard is installed, a second child asks only the card service: whether the card was removed while the first
one waits for a PIN window, and which readers hold a card while the first one does not answer.

The values of `ehcert_kit.card.interface` are sent over the pipe. A PIN is sent over it once; it is neither a
command-line argument nor in the environment of the child.
"""

from __future__ import annotations

import errno
import faulthandler
import os
import pickle
import queue
import signal
import struct
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, Any, Protocol

from msgspec import Struct, field

from ..kit_error import KitError
from ..secret import Secret
from .errors import CardError, CardGivenUp, CardRemoved, CardSilent, CardTrouble
from .interface import Card, CardKey, Identity, PinEntry, Presence, Reader, ReaderState
from .pcsc_service import Slot

#: Deadlines in seconds: of a question that needs no person; of one during which a person types a PIN on the reader
#: or in a window; and of `presence`, which is called every second.
ANSWER, TYPING, LOOK = 30.0, 180.0, 20.0
#: Seconds after the deadline at which the child ends itself, in case its parent cannot.
_GRACE = 5.0
#: Seconds: between two questions to the card service while a person types a PIN; deadline of such a question; and
#: how long a backend that did not answer is not asked again, unless a card is put in or taken out.
_PAUSE, _GLANCE, _SILENCE = 1.0, 5.0, 15.0
_LENGTH = struct.Struct("!I")


class CardService(Protocol):
    """The card service, as the second child uses it."""

    def slots(self) -> tuple[Slot, ...]:
        """Every reader, and what is in it. Raises: CardError."""


class CardProcess:
    """Implements `Card` by asking a backend in a child process.

    Its methods raise, besides what the backend raises: CardSilent: no answer within the deadline, or the child
        ended. CardGivenUp. CardTrouble: the child cannot be started, or the backend has a bug.
    """

    practice = False

    def __init__(
        self, backend: Callable[..., Card], *arguments: object, service: Callable[[], CardService] | None = None
    ) -> None:
        """backend, arguments: a class or function at the top level of a module, which the child calls with these.
        service: likewise makes the CardService, in the second child; None: there is no second child.
        """
        self._make = (backend, arguments)
        self._service = None if service is None else _Readers(service)
        self._silence: _Silence | None = None
        self._turn = threading.Lock()
        self._child: _Child | None = None
        self._presence: Presence | None = None
        self._reader: str | None = None
        # `_given_up` counts the calls of `cancel`: a question from before the last one raises CardGivenUp.
        # `_begun` is its value when the current signature began.
        self._given_up = 0
        self._begun = 0

    @property
    def description(self) -> str:
        return str(self._ask("description", ANSWER))

    @property
    def busy(self) -> bool:
        return self._turn.locked()

    def presence(self) -> Presence:
        """As in `Card`; while another call is running, the last result."""
        if not self._turn.acquire(blocking=self._presence is None) and self._presence is not None:
            return self._presence
        try:
            if self._silence is None or self._silence.over(self._slots()):
                self._silence = None
                self._presence = self._seen(*self._answered("presence", LOOK, ()))
            elif self._presence is None or self._presence.problem is None:
                self._presence = self._silence.presence
            return self._presence
        finally:
            self._turn.release()

    def _seen(self, well: bool, value: Any) -> Presence:
        """The presence for an answer to "presence"; if there was none, what the card service sees."""
        if well:
            presence: Presence = value
            return presence
        if isinstance(value, CardGivenUp) and self._presence is not None:
            return self._presence
        return self._silence.presence if self._silence is not None else Presence(service=True, fault=value)

    def _slots(self) -> tuple[Slot, ...] | None:
        """Every reader as the card service sees it; None if it cannot be asked."""
        return None if self._service is None else self._service.slots()

    def choose(self, reader: str | None) -> None:
        self._reader = reader
        if self._child is not None:
            self._ask("choose", ANSWER, reader)

    def identity(self) -> Identity:
        identity: Identity = self._ask("identity", ANSWER)
        return identity

    def chain(self, key: CardKey) -> tuple[bytes, ...]:
        # Every signature begins with reading the chain; a cancellation after that also cancels `sign`.
        self._begun = self._given_up
        chain: tuple[bytes, ...] = self._ask("chain", ANSWER, key)
        return chain

    def tries_left(self) -> int | None:
        left: int | None = self._ask("tries_left", ANSWER)
        return left

    def pin_entry(self, key: CardKey) -> PinEntry:
        return PinEntry(self._ask("pin_entry", ANSWER, key))

    def sign(self, key: CardKey, digest: bytes, pin: Secret | None, certificate: bytes) -> bytes:
        well, value = self._exchange(
            self._begun,
            "sign",
            TYPING if pin is None else ANSWER,
            (key, digest, None if pin is None else pin.reveal(), certificate),
        )
        if not well:
            # Raised here, so that no frame in the traceback holds the PIN.
            raise value
        signature: bytes = value
        return signature

    def cancel(self) -> None:
        self._given_up += 1
        child = self._child
        if child is not None:
            child.kill()

    def close(self) -> None:
        child, self._child = self._child, None
        if child is not None:
            child.kill()
        if self._service is not None:
            self._service.close()

    def _ask(self, what: str, seconds: float, *arguments: object) -> Any:
        well, value = self._exchange(self._given_up, what, seconds, arguments)
        if not well:
            raise value
        return value

    def _exchange(self, begun: int, what: str, seconds: float, arguments: tuple[object, ...]) -> tuple[bool, Any]:
        """Whether it succeeded, and the value or the error. begun: `_given_up` when the operation began."""
        with self._turn:
            if self._given_up != begun:
                return False, CardGivenUp()
            answer = self._answered(what, seconds, arguments)
        return (False, CardGivenUp()) if self._given_up != begun else answer

    def _answered(self, what: str, seconds: float, arguments: tuple[object, ...]) -> tuple[bool, Any]:
        """Ask the child, or a new one. The caller holds `_turn`. Returns: as `_exchange`. Raises nothing."""
        try:
            if self._child is None or not self._child.alive:
                self._child = _Child(self._make)
                if self._reader is not None:
                    self._child.ask("choose", (self._reader,), ANSWER)
            watch = self._removal() if seconds == TYPING else None
            answer = self._child.ask(what, arguments, seconds, watch)
        except OSError as error:
            return False, CardTrouble("CardProcess", errno.errorcode.get(error.errno or 0, "OSError"))
        if answer == (False, None):
            self._silence = _Silence(self._slots())
            return False, CardSilent()
        return answer

    def _removal(self) -> Callable[[], CardError | None] | None:
        """A function that gives CardRemoved once the card in use is removed; None if that cannot be observed."""
        before = self._slots()
        if before is None or self._service is None:
            return None
        service = self._service
        in_use = self._presence.reader if self._presence is not None else None
        cards = _cards(slot for slot in before if in_use in (None, slot.name))

        def removed() -> CardError | None:
            now = service.slots()
            return CardRemoved() if now is not None and cards - _cards(now) else None

        return removed if cards else None


def _cards(slots: Iterable[Slot]) -> set[tuple[str, int]]:
    """The cards, by reader and event: a card that is taken out and put back has another event."""
    return {(slot.name, slot.event) for slot in slots if slot.state is not ReaderState.EMPTY}


class _Silence(Struct, frozen=True):
    """A backend that did not answer. slots: what was in the readers then; None: unknown. since: monotonic time."""

    slots: tuple[Slot, ...] | None
    since: float = field(default_factory=time.monotonic)

    def over(self, slots: tuple[Slot, ...] | None) -> bool:
        """Whether to ask the backend again: `_SILENCE` has passed, or a card was put in or taken out."""
        return time.monotonic() - self.since > _SILENCE or _cards(slots or ()) != _cards(self.slots or ())

    @property
    def presence(self) -> Presence:
        """The presence with the readers of the card service, in which the card does not answer."""
        readers = tuple(Reader(slot.name, slot.state or ReaderState.MUTE) for slot in self.slots or ())
        return Presence(True, readers, fault=CardSilent())


class _Readers:
    """The card service, asked in the second child process."""

    def __init__(self, make: Callable[[], CardService]) -> None:
        self._make = make
        self._child: _Child | None = None

    def slots(self) -> tuple[Slot, ...] | None:
        """Every reader, and what is in it; None if the service does not answer."""
        try:
            if self._child is None or not self._child.alive:
                self._child = _Child((self._make, ()))
            well, value = self._child.ask("slots", (), _GLANCE)
        except OSError:
            return None
        return value if well else None

    def close(self) -> None:
        child, self._child = self._child, None
        if child is not None:
            child.kill()


class _Child:
    """One child process, which gets questions on its standard input and answers on its standard output."""

    def __init__(self, make: tuple[Callable[..., object], tuple[object, ...]]) -> None:
        """Raises: OSError."""
        self._process = subprocess.Popen(  # noqa: S603  # this very Python
            [sys.executable, "-m", __name__],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            # Messages that middleware prints must not reach a page or terminal of the kit.
            stderr=subprocess.DEVNULL,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            # A process group of its own, so that windows of the middleware are killed with it.
            start_new_session=True,
        )
        assert self._process.stdin is not None and self._process.stdout is not None
        self._to, self._from = self._process.stdin, self._process.stdout
        self._answers: queue.SimpleQueue[tuple[bool, Any] | None] = queue.SimpleQueue()
        threading.Thread(target=self._listen, daemon=True).start()
        _write(self._to, make)

    @property
    def alive(self) -> bool:
        return self._process.poll() is None

    def ask(
        self,
        what: str,
        arguments: tuple[object, ...],
        seconds: float,
        watch: Callable[[], CardError | None] | None = None,
    ) -> tuple[bool, Any]:
        """Whether it succeeded, and the value or the error; (False, None): no answer within this time.

        If the child ended, the error is CardSilent. watch: called every second meanwhile; if it gives an error,
        the child is killed and the error returned.
        """
        ends = time.monotonic() + seconds
        error: CardError | None = None
        try:
            _write(self._to, (what, arguments, seconds))
            while error is None and (left := ends - time.monotonic()) > 0:
                try:
                    answer = self._answers.get(timeout=left if watch is None else min(left, _PAUSE))
                except queue.Empty:
                    error = watch() if watch is not None else None
                    continue
                if answer is not None:
                    return answer
                error = CardSilent()
        except (OSError, ValueError):
            error = CardSilent()  # ValueError: the pipe was closed by `kill`
        self.kill()
        return False, error

    def kill(self) -> None:
        if sys.platform != "win32":
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(self._process.pid, signal.SIGKILL)
        self._process.kill()
        self._process.wait()
        for end in (self._to, self._from):
            with suppress(OSError):
                end.close()

    def _listen(self) -> None:
        try:
            while True:
                self._answers.put(_read(self._from))
        except (EOFError, OSError, ValueError):
            self._answers.put(None)


def _write(pipe: IO[bytes], value: object) -> None:
    octets = pickle.dumps(value)
    pipe.write(_LENGTH.pack(len(octets)) + octets)
    pipe.flush()


def _read(pipe: IO[bytes]) -> Any:
    header = pipe.read(_LENGTH.size)
    if len(header) < _LENGTH.size:
        raise EOFError
    return pickle.loads(pipe.read(_LENGTH.unpack(header)[0]))  # noqa: S301  # from our own child or parent


def _answer(card: Card, what: str, arguments: tuple[Any, ...]) -> tuple[bool, Any]:
    try:
        if what == "description":
            return True, card.description
        if what == "sign":
            key, digest, pin, certificate = arguments
            return True, card.sign(key, digest, None if pin is None else Secret(pin), certificate)
        return True, getattr(card, what)(*arguments)
    except KitError as error:
        return False, error.with_traceback(None)
    except Exception as error:
        # A bug, here or in the middleware: only its type is passed on, as the message may hold private data.
        return False, CardTrouble("CardProcess", type(error).__name__)


def main() -> None:
    """Run the child: make the backend, and answer until the parent ends."""
    questions = os.fdopen(os.dup(0), "rb")
    answers = os.fdopen(os.dup(1), "wb")
    # Middleware that prints or reads must not disturb the pipes.
    os.dup2(2, 1)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    inbox: queue.SimpleQueue[Any] = queue.SimpleQueue()

    def listen() -> None:
        # This process ends with its parent, and also if a question cannot be read.
        try:
            while True:
                inbox.put(_read(questions))
        finally:
            os._exit(0)

    threading.Thread(target=listen, daemon=True).start()
    backend, made_of = inbox.get()
    card = backend(*made_of)
    while True:
        what, arguments, seconds = inbox.get()
        with _deadline(seconds + _GRACE):
            answer = _answer(card, what, arguments)
        _write(answers, answer)


@contextmanager
def _deadline(seconds: float) -> Iterator[None]:
    """End this process if the block takes longer.

    The watchdog of faulthandler is a C thread, so it does not need the interpreter lock, which a module may hold.
    """
    with Path(os.devnull).open("w") as nowhere:
        faulthandler.dump_traceback_later(seconds, exit=True, file=nowhere)
        try:
            yield
        finally:
            faulthandler.cancel_dump_traceback_later()


if __name__ == "__main__":
    main()
