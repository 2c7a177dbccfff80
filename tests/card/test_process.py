"""A road in a process of its own: whatever it does, the kit gets an answer or a sentence, in time."""

from __future__ import annotations

import os
import threading
import time
import traceback
from collections.abc import Callable
from typing import NoReturn

import pytest

from ehcert_kit.card import process
from ehcert_kit.card.interface import CardKey, Identity, PinEntry, Presence, Reader, ReaderState
from ehcert_kit.card.process import CardProcess
from ehcert_kit.errors import CardKeyRefused, CardSilent, CardTrouble, KitError, PinCancelled, PinWrong
from ehcert_kit.identifiers.organization import Person
from ehcert_kit.secret import Secret

HOLDER = Person("80010199904", "Camille", "EXERCICE")


class Middleware:
    """A road that does what middleware is seen to do; it runs in the child."""

    practice = False
    description = "essai 1.0"

    def __init__(self, trouble: str = "") -> None:
        self._trouble = trouble
        self._reader: str | None = None

    def presence(self) -> Presence:
        if self._trouble == "hangs":
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
        raise CardKeyRefused(road="essai", use=key.value)

    def tries_left(self) -> int | None:
        return os.getpid()

    def pin_entry(self, key: CardKey) -> PinEntry:
        return PinEntry.FIELD

    def sign(self, key: CardKey, digest: bytes, pin: Secret | None) -> bytes:
        if pin is None:
            time.sleep(60)
            return b""
        if pin.reveal() != "1234":
            raise PinWrong(2)
        return digest[::-1]

    def cancel(self) -> None:
        raise ValueError("a bug")


@pytest.fixture
def card() -> Callable[..., CardProcess]:
    return lambda trouble="": CardProcess(Middleware, trouble)


def test_values_and_errors_cross_as_they_are(card: Callable[..., CardProcess]) -> None:
    """Also what the middleware prints is no answer."""
    road = card()
    assert road.presence().reader == "A"
    assert road.identity().person == HOLDER
    assert road.description == "essai 1.0"
    assert road.sign(CardKey.SIGNATURE, b"abc", Secret("1234")) == b"cba"
    with pytest.raises(PinWrong) as wrong:
        road.sign(CardKey.SIGNATURE, b"abc", Secret("9" * 6))
    assert wrong.value.tries_left == 2
    told = traceback.TracebackException.from_exception(wrong.value, capture_locals=True)
    assert "9" * 6 not in "".join(told.format())
    with pytest.raises(CardKeyRefused) as refused:
        road.chain(CardKey.SIGNATURE)
    assert refused.value.facts() == {"road": "essai", "use": "signature"}


def test_one_process_serves_and_keeps_what_was_chosen(card: Callable[..., CardProcess]) -> None:
    """Also the next one, when the first was lost."""
    road = card()
    first = road.tries_left()
    assert road.tries_left() == first != os.getpid()
    road.choose("B")
    assert first is not None
    os.kill(first, 9)
    time.sleep(0.1)
    assert road.presence().reader == "B"
    assert road.tries_left() != first


def test_a_middleware_that_hangs_is_broken_off(
    card: Callable[..., CardProcess], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The deadline ends it; a look at the readers says that nothing answers."""
    monkeypatch.setattr(process, "LOOK", 0.5)
    road = card("hangs")
    started = time.monotonic()
    assert isinstance(road.presence().problem, CardSilent)
    assert time.monotonic() - started < 5
    assert road.identity().person == HOLDER


def test_a_middleware_that_crashes_takes_nothing_along(card: Callable[..., CardProcess]) -> None:
    """It is as silent as one that hangs, and the next question finds another process."""
    road = card("crashes")
    with pytest.raises(CardSilent):
        road.identity()
    assert road.presence().reader == "A"


def test_a_person_may_give_up(card: Callable[..., CardProcess]) -> None:
    """While a window of the middleware waits, the readers are shown as last seen, and one can break it off."""
    road = card()
    seen = road.presence()
    caught: list[KitError] = []

    def sign() -> None:
        try:
            road.sign(CardKey.SIGNATURE, b"abc", None)
        except KitError as error:
            caught.append(error)

    waiting = threading.Thread(target=sign)
    waiting.start()
    time.sleep(0.3)
    assert road.presence() is seen
    road.cancel()
    waiting.join(5)
    assert [type(error) for error in caught] == [PinCancelled]


def test_a_bug_beyond_the_pipe_is_told_by_its_kind(card: Callable[..., CardProcess]) -> None:
    """Not by what it met, and the process goes on."""
    road = card()
    with pytest.raises(CardTrouble) as trouble:
        road._ask("cancel", 5)
    assert trouble.value.code == "ValueError"
    assert road.identity().person == HOLDER
