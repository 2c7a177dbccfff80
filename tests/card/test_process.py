"""A backend in a process of its own: whatever it does, the kit gets an answer or a sentence, in time."""

from __future__ import annotations

import ctypes
import functools
import os
import signal
import subprocess
import sys
import threading
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import pytest

from ehcert_kit.card import process
from ehcert_kit.card.interface import CardKey, Identity, PinEntry, Presence, Reader, ReaderState
from ehcert_kit.card.pcsc_service import Slot
from ehcert_kit.card.process import CardProcess
from ehcert_kit.errors import CardGivenUp, CardKeyRefused, CardRemoved, CardSilent, CardTrouble, KitError, PinWrong
from ehcert_kit.identifiers.organization import Person
from ehcert_kit.secret import Secret

HOLDER = Person("80010199904", "Camille", "EXERCICE")


class Middleware:
    """A backend that does what middleware is seen to do; it runs in the child."""

    practice = False
    description = "essai 1.0"

    def __init__(self, trouble: str = "", file: str = "") -> None:
        self._trouble = trouble
        self._file = file
        self._reader: str | None = None

    def presence(self) -> Presence:
        if self._trouble == "hangs" or (self._trouble == "hangs-later" and Path(self._file).exists()):
            time.sleep(60)
        print("middleware prints to standard output")
        return Presence(True, (Reader("A", ReaderState.EID),), self._reader or "A")

    def choose(self, reader: str | None) -> None:
        self._reader = reader

    def identity(self) -> Identity:
        if self._trouble == "crashes":
            os._exit(11)
        return Identity(HOLDER, None, None, None)

    def chain(self, key: CardKey) -> NoReturn:
        raise CardKeyRefused(backend="essai", use=key.value)

    def tries_left(self) -> int | None:
        return os.getpid()

    def pin_entry(self, key: CardKey) -> PinEntry:
        return PinEntry.FIELD

    def sign(self, key: CardKey, digest: bytes, pin: Secret | None, certificate: bytes) -> bytes:
        if pin is None and self._trouble == "window":
            # As a middleware does: the window is another program.
            window = subprocess.Popen(["sleep", "60"])
            Path(self._file).write_text(f"{os.getpid()} {window.pid}")
            window.wait()
        if pin is None and self._trouble == "holds the lock":
            # Windows has no alarms.
            vars(signal).pop("setitimer", None)
            Path(self._file).write_text(f"{os.getpid()}")
            # A call that does not let go of the interpreter's lock, as PyKCS11's do not.
            ctypes.PyDLL(None).sleep(60)
        if pin is None:
            time.sleep(60)
            return b""
        if pin.reveal() != "1234":
            raise PinWrong(2)
        return digest[::-1]

    @property
    def busy(self) -> bool:
        return False

    def cancel(self) -> None:
        raise ValueError("a bug")

    def close(self) -> None: ...


@pytest.fixture
def card() -> Callable[..., CardProcess]:
    return lambda *habits: CardProcess(Middleware, *habits)


def test_values_and_errors_cross_as_they_are(card: Callable[..., CardProcess]) -> None:
    """Also what the middleware prints is no answer."""
    backend = card()
    assert backend.presence().reader == "A"
    assert backend.identity().person == HOLDER
    assert backend.description == "essai 1.0"
    assert backend.sign(CardKey.SIGNATURE, b"abc", Secret("1234"), b"") == b"cba"
    with pytest.raises(PinWrong) as wrong:
        backend.sign(CardKey.SIGNATURE, b"abc", Secret("9" * 6), b"")
    assert wrong.value.tries_left == 2
    told = traceback.TracebackException.from_exception(wrong.value, capture_locals=True)
    assert "9" * 6 not in "".join(told.format())
    with pytest.raises(CardKeyRefused) as refused:
        backend.chain(CardKey.SIGNATURE)
    assert refused.value.facts() == {"backend": "essai", "use": "signature"}


def test_one_process_serves_and_keeps_what_was_chosen(card: Callable[..., CardProcess]) -> None:
    """Also the next one, when the first was lost."""
    backend = card()
    first = backend.tries_left()
    assert backend.tries_left() == first != os.getpid()
    backend.choose("B")
    assert first is not None
    os.kill(first, 9)
    time.sleep(0.1)
    assert backend.presence().reader == "B"
    assert backend.tries_left() != first


@pytest.mark.slow
def test_a_middleware_that_hangs_is_broken_off(
    card: Callable[..., CardProcess], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The deadline ends it; a look at the readers says that nothing answers."""
    monkeypatch.setattr(process, "LOOK", 0.5)
    backend = card("hangs")
    started = time.monotonic()
    assert isinstance(backend.presence().problem, CardSilent)
    assert time.monotonic() - started < 5
    assert backend.identity().person == HOLDER


def test_a_middleware_that_crashes_takes_nothing_along(card: Callable[..., CardProcess]) -> None:
    """It is as silent as one that hangs, and the next question finds another process."""
    backend = card("crashes")
    with pytest.raises(CardSilent):
        backend.identity()
    assert backend.presence().reader == "A"


def test_a_person_may_give_up(card: Callable[..., CardProcess]) -> None:
    """While a window of the middleware waits, the readers are shown as last seen, and one can break it off."""
    backend = card()
    seen = backend.presence()
    waiting, caught = signing(backend)
    time.sleep(0.3)
    assert backend.presence() is seen
    backend.cancel()
    waiting.join(5)
    assert [type(error) for error in caught] == [CardGivenUp]


def test_a_bug_beyond_the_pipe_is_told_by_its_kind(card: Callable[..., CardProcess]) -> None:
    """Not by what it met, and the process goes on."""
    backend = card()
    with pytest.raises(CardTrouble) as trouble:
        backend._ask("cancel", 5)
    assert trouble.value.code == "ValueError"
    assert backend.identity().person == HOLDER


def gone(process_id: int) -> bool:
    """Whether a process has ended, or ends within a few seconds."""
    for _ in range(100):
        try:
            state = Path(f"/proc/{process_id}/stat").read_text().rpartition(")")[2].split()[0]
        except OSError:
            return True
        if state == "Z":
            return True
        time.sleep(0.05)
    return False


def written(file: Path) -> list[int]:
    """The numbers in a file, once they are there."""
    for _ in range(400):
        if file.exists() and file.read_text():
            return [int(word) for word in file.read_text().split()]
        time.sleep(0.05)
    raise AssertionError(f"{file} is not written")


def signing(backend: CardProcess) -> tuple[threading.Thread, list[KitError]]:
    """A signature whose PIN is typed elsewhere, in a thread of its own."""
    caught: list[KitError] = []

    def sign() -> None:
        try:
            backend.sign(CardKey.SIGNATURE, b"abc", None, b"")
        except KitError as error:
            caught.append(error)

    thread = threading.Thread(target=sign)
    thread.start()
    return thread, caught


def test_a_signature_that_waits_for_its_turn_is_given_up_too(
    card: Callable[..., CardProcess], tmp_path: Path
) -> None:
    """What was asked before one gave up is not done after it."""
    busy = tmp_path / "busy"
    backend = card("hangs-later", str(busy))
    backend.presence()
    busy.touch()
    looking = threading.Thread(target=backend.presence)
    looking.start()
    time.sleep(0.3)
    thread, caught = signing(backend)
    time.sleep(0.3)
    backend.cancel()
    for waiting in (thread, looking):
        waiting.join(5)
        assert not waiting.is_alive()
    assert [type(error) for error in caught] == [CardGivenUp]


def test_giving_up_between_two_questions_of_a_signature_counts(card: Callable[..., CardProcess]) -> None:
    """A signature begins with the look at its certificate."""
    backend = card()
    with pytest.raises(CardKeyRefused):
        backend.chain(CardKey.SIGNATURE)
    backend.cancel()
    with pytest.raises(CardGivenUp):
        backend.sign(CardKey.SIGNATURE, b"abc", Secret("1234"), b"")
    with pytest.raises(CardKeyRefused):
        backend.chain(CardKey.SIGNATURE)
    assert backend.sign(CardKey.SIGNATURE, b"abc", Secret("1234"), b"") == b"cba"


@pytest.mark.skipif(sys.platform == "win32", reason="process groups are of POSIX")
def test_a_window_of_the_middleware_ends_with_it(card: Callable[..., CardProcess], tmp_path: Path) -> None:
    """A window that is left open would invite a PIN for nothing."""
    file = tmp_path / "pids"
    backend = card("window", str(file))
    thread, _ = signing(backend)
    child, window = written(file)
    backend.cancel()
    thread.join(5)
    assert gone(child) and gone(window)


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
def test_a_child_that_nobody_waits_for_ends_by_itself(tmp_path: Path) -> None:
    """Its parent is killed while a module holds the interpreter's lock, so that no thread of Python's runs in the
    child; there are no alarms either. faulthandler's watchdog ends it."""
    file = tmp_path / "pid"
    script = (
        "from ehcert_kit.card import process\n"
        "from ehcert_kit.card.interface import CardKey\n"
        "from tests.card.test_process import Middleware\n"
        "import time\n"
        f"backend = process.CardProcess(Middleware, 'holds the lock', {str(file)!r})\n"
        "backend.tries_left()\n"
        "child = backend._child\n"
        "process._write(child._to, ('sign', (CardKey.SIGNATURE, b'abc', None, b''), 1.0))\n"
        "time.sleep(60)\n"
    )
    parent = subprocess.Popen([sys.executable, "-c", script])
    (child,) = written(file)
    os.kill(parent.pid, signal.SIGKILL)
    parent.wait()
    assert Path(f"/proc/{child}").exists()
    assert gone_within(child, 12)


def gone_within(process_id: int, seconds: float) -> bool:
    ends = time.monotonic() + seconds
    while time.monotonic() < ends:
        if gone(process_id):
            return True
    return False


def test_a_backend_that_is_left_leaves_no_process(card: Callable[..., CardProcess]) -> None:
    """Choosing another backend closes the first."""
    backend = card()
    child = backend.tries_left()
    assert child is not None
    backend.close()
    assert gone(child)


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
def test_a_child_loads_nothing_of_messages_and_pages() -> None:
    """No XML, no HTTP and no Jupyter where a PIN passes."""
    script = (
        "import sys; from pathlib import Path; from ehcert_kit.card import backends, process, pcsc\n"
        "from ehcert_kit.card.pkcs11 import Pkcs11Card; backends._pcsc(None, None)\n"
        "print(*sys.modules)"
    )
    loaded = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout
    packages = {name.partition(".")[0] for name in loaded.split()}
    unwanted = {
        "lxml",
        "httpx",
        "IPython",
        "ipykernel",
        "ipywidgets",
        "jupyter_client",
        "tornado",
        "zmq",
        "fluent",
    }
    assert not packages & unwanted
    layers = {name.split(".")[1] for name in loaded.split() if name.startswith("ehcert_kit.")}
    below = {"der", "disk", "identifiers", "kit_error", "restrictions", "secret", "signer", "values"}
    assert layers <= {"card", *below}


# ── cards that do not answer, and cards that leave ───────────────────────────────────────────


class Service:
    """A card service. file: names the cards in its readers, one event each, a line per reader."""

    def __init__(self, file: str) -> None:
        self._file = file

    def slots(self) -> tuple[Slot, ...]:
        events = [int(line) for line in Path(self._file).read_text().split()]
        names = zip("AB", events, strict=False)
        return tuple(Slot(n, None if event else ReaderState.EMPTY, event, b"", False) for n, event in names)


@pytest.fixture
def readers(tmp_path: Path) -> Path:
    """A card in each of two readers."""
    file = tmp_path / "readers"
    file.write_text("1 1")
    return file


def beside(readers: Path, *habits: str) -> CardProcess:
    return CardProcess(Middleware, *habits, service=functools.partial(Service, str(readers)))


@pytest.mark.slow
@pytest.mark.parametrize(("after", "removed"), [("0 1", True), ("2 1", True), ("1 0", False)])
def test_a_card_that_leaves_while_a_window_waits_is_removed(
    after: str, removed: bool, readers: Path, tmp_path: Path
) -> None:
    """Also when it is put back; the window is for the card that was there. Another reader's card may leave."""
    file = tmp_path / "pids"
    backend = beside(readers, "window", str(file))
    assert backend.presence().reader == "A"
    thread, caught = signing(backend)
    child, window = written(file)
    time.sleep(0.3)
    assert not caught
    readers.write_text(after)
    thread.join(20 if removed else 3)
    assert thread.is_alive() is not removed
    if removed:
        assert gone(child) and gone(window)
    backend.cancel()
    thread.join(5)
    assert [type(error) for error in caught] == [CardRemoved if removed else CardGivenUp]
    backend.close()


@pytest.mark.slow
def test_a_card_that_does_not_answer_is_waited_for_once(readers: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Then the card is said to be silent, in the readers that the service sees, until something comes or goes."""
    monkeypatch.setattr(process, "LOOK", 2.0)
    backend = beside(readers, "hangs")
    presence = backend.presence()
    assert isinstance(presence.problem, CardSilent) and presence.service
    assert [(reader.name, reader.state) for reader in presence.readers] == [
        ("A", ReaderState.MUTE),
        ("B", ReaderState.MUTE),
    ]
    started = time.monotonic()
    for _ in range(7):
        assert isinstance(backend.presence().problem, CardSilent)
    assert time.monotonic() - started < 7 * process.LOOK / 2
    started = time.monotonic()
    readers.write_text("1 2")
    backend.presence()
    assert time.monotonic() - started >= process.LOOK, "asked again"
    backend.close()


@pytest.mark.slow
def test_without_the_card_service_a_silence_is_remembered_too(
    card: Callable[..., CardProcess], monkeypatch: pytest.MonkeyPatch
) -> None:
    """For a while."""
    monkeypatch.setattr(process, "LOOK", 0.5)
    backend = card("hangs")
    started = time.monotonic()
    for _ in range(7):
        assert isinstance(backend.presence().problem, CardSilent)
    assert time.monotonic() - started < 3
    monkeypatch.setattr(process, "_SILENCE", 0.0)
    started = time.monotonic()
    backend.presence()
    assert time.monotonic() - started >= 0.5


def test_a_process_that_cannot_be_started_is_said(
    card: Callable[..., CardProcess], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A machine that is full, say; and no frame of the error holds the PIN."""
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    with pytest.raises(CardTrouble) as trouble:
        card().sign(CardKey.SIGNATURE, b"abc", Secret("9" * 6), b"")
    assert trouble.value.code == "ENOENT"
    told = traceback.TracebackException.from_exception(trouble.value, capture_locals=True)
    assert "9" * 6 not in "".join(told.format())
