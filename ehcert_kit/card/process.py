"""A card backend in a process of its own: it may hang, crash or wait for a person, and nothing here does.

A middleware is a library of somebody else's: it blocks while its PIN window is open or while another
program holds the card, some of it holds Python's interpreter lock meanwhile, and it may take the process
along when it falls. So it lives in a child process, which is asked one thing at a time over a pipe and has
until a deadline to answer. Past that, or when the person gives up, the child is killed, which also lets go
of reader and card; the next question starts another.

What crosses the pipe are the values of `ehcert_kit.card.interface`. A PIN crosses it once, in memory, and is
neither an argument nor in the environment of the child.
"""

from __future__ import annotations

import errno
import os
import pickle
import queue
import signal
import struct
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import IO, Any

from ..kit_error import KitError
from ..secret import Secret
from .errors import CardGivenUp, CardSilent, CardTrouble
from .interface import Card, CardKey, Identity, PinEntry, Presence

#: Seconds: for a question that needs nobody; for one during which a person types a PIN elsewhere; and for
#: a look at the readers, which is repeated every second.
ANSWER, TYPING, LOOK = 30.0, 180.0, 20.0
#: How much later the child ends itself: its parent does it first, if it is there.
_GRACE = 5.0
_LENGTH = struct.Struct("!I")


class CardProcess:
    """Implements `Card` by asking a backend that lives in a child process.

    Raises, beside what the backend raises: CardSilent: no answer within the deadline. CardGivenUp. CardTrouble:
        the child cannot be started, or the backend has a bug.
    """

    practice = False

    def __init__(self, backend: Callable[..., Card], *arguments: object) -> None:
        """backend: a class or function at the top of a module, and its arguments; the child calls it."""
        self._make = (backend, arguments)
        self._turn = threading.Lock()
        self._child: _Child | None = None
        self._presence: Presence | None = None
        self._reader: str | None = None
        # How often the person gave up: what was asked before the last time has no answer any more.
        self._given_up = 0
        self._begun = 0

    @property
    def description(self) -> str:
        return str(self._ask("description", ANSWER))

    @property
    def busy(self) -> bool:
        return self._turn.locked()

    def presence(self) -> Presence:
        """While the card is busy with something else: what was seen last."""
        if not self._turn.acquire(blocking=self._presence is None) and self._presence is not None:
            return self._presence
        try:
            well, value = self._answered("presence", LOOK, ())
        finally:
            self._turn.release()
        if well:
            self._presence = value
        elif self._presence is None or not isinstance(value, CardGivenUp):
            self._presence = Presence(service=True, fault=value)
        return self._presence

    def choose(self, reader: str | None) -> None:
        self._reader = reader
        if self._child is not None:
            self._ask("choose", ANSWER, reader)

    def identity(self) -> Identity:
        identity: Identity = self._ask("identity", ANSWER)
        return identity

    def chain(self, key: CardKey) -> tuple[bytes, ...]:
        # Every signature begins with a look at its certificate; giving up in between counts for it.
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
            # From here: no frame of this error holds the PIN.
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

    def _ask(self, what: str, seconds: float, *arguments: object) -> Any:
        well, value = self._exchange(self._given_up, what, seconds, arguments)
        if not well:
            raise value
        return value

    def _exchange(self, begun: int, what: str, seconds: float, arguments: tuple[object, ...]) -> tuple[bool, Any]:
        """Whether it went well, and the value or the error. begun: `_given_up` when this was begun."""
        with self._turn:
            if self._given_up != begun:
                return False, CardGivenUp()
            answer = self._answered(what, seconds, arguments)
        return (False, CardGivenUp()) if self._given_up != begun else answer

    def _answered(self, what: str, seconds: float, arguments: tuple[object, ...]) -> tuple[bool, Any]:
        """Put a question to the child, or to a new one; the turn is ours. Raises nothing."""
        try:
            if self._child is None or not self._child.alive:
                self._child = _Child(self._make)
                if self._reader is not None:
                    self._child.ask("choose", (self._reader,), ANSWER)
            return self._child.ask(what, arguments, seconds)
        except OSError as error:
            return False, CardTrouble("CardProcess", errno.errorcode.get(error.errno or 0, "OSError"))


class _Child:
    """One child process: a question down its standard input, an answer up its standard output."""

    def __init__(self, make: tuple[Callable[..., Card], tuple[object, ...]]) -> None:
        """Raises: OSError."""
        self._process = subprocess.Popen(  # noqa: S603  # this very Python
            [sys.executable, "-m", __name__],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            # A middleware's own chatter belongs to nobody's page.
            stderr=subprocess.DEVNULL,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            # A group of its own, with the windows that a middleware opens: they end together.
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

    def ask(self, what: str, arguments: tuple[object, ...], seconds: float) -> tuple[bool, Any]:
        try:
            _write(self._to, (what, arguments, seconds))
            answer = self._answers.get(timeout=seconds)
        except (OSError, ValueError, queue.Empty):
            # ValueError: a pipe that was closed meanwhile.
            answer = None
        if answer is None:
            self.kill()
            return False, CardSilent()
        return answer

    def kill(self) -> None:
        if hasattr(os, "killpg"):
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
        # A bug, here or in the middleware: its kind is told, nothing that it may have met.
        return False, CardTrouble("CardProcess", type(error).__name__)


def main() -> None:
    """The child: makes the backend, answers until its parent is gone."""
    questions = os.fdopen(os.dup(0), "rb")
    answers = os.fdopen(os.dup(1), "wb")
    # What a middleware prints goes nowhere, and it reads nothing that is not for it.
    os.dup2(2, 1)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    inbox: queue.SimpleQueue[Any] = queue.SimpleQueue()

    def listen() -> None:
        # A parent that is gone, or unintelligible, takes this process along.
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
    """End this process if the block takes longer, where the system can: also while a module holds the
    interpreter's lock, and nobody is there any more to end it."""
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        if hasattr(signal, "setitimer"):
            signal.setitimer(signal.ITIMER_REAL, 0)


if __name__ == "__main__":
    main()
