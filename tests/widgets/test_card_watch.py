"""The watch over the readers, in its loop: what comes and goes shows, and nothing that fails once ends it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator

import pytest

from ehcert_kit.card.interface import Card, CardKey, PinEntry, Presence, Reader, ReaderState
from ehcert_kit.card.none import NoCard
from ehcert_kit.errors import CardHeld, CardKeyRefused, CardModuleAbsent, CardServiceAbsent
from ehcert_kit.widgets import card_watch
from ehcert_kit.widgets.card_watch import CardWatch, Sight

THERE = Presence(True, (Reader("A", ReaderState.EID),), "A")
EMPTY = Presence(True, (Reader("A", ReaderState.EMPTY),))


class Scripted(NoCard):
    """A card that answers as it is told to; the last answer stays."""

    def __init__(self, looks: list[Presence | Exception], entries: list[PinEntry | Exception]) -> None:
        self._looks, self._entries = iter(looks), iter(entries)
        self._look: Presence | Exception = EMPTY
        self._entry: PinEntry | Exception = PinEntry.FIELD

    def presence(self) -> Presence:
        self._look = next(self._looks, self._look)
        if isinstance(self._look, Exception):
            raise self._look
        return self._look

    def pin_entry(self, key: CardKey) -> PinEntry:
        self._entry = next(self._entries, self._entry)
        if isinstance(self._entry, Exception):
            raise self._entry
        return self._entry

    def tries_left(self) -> int:  # type: ignore[override]  # this one has a card
        return 3


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(card_watch, "_PAUSE", 0.01)
    yield


def seen(card: Card, until: Callable[[list[Sight]], bool], *others: Callable[[Sight], None]) -> list[Sight]:
    """What a form is shown, until it has seen what it waits for."""

    async def watch() -> list[Sight]:
        sights: list[Sight] = []
        watching = CardWatch(lambda: card)
        for other in others:
            watching.watch(other)
        watching.watch(sights.append)
        async with asyncio.timeout(5):
            while not until(sights):
                await asyncio.sleep(0.01)
        return sights

    return asyncio.run(watch())


def test_a_card_that_comes_and_goes_shows() -> None:
    """Each change once."""
    card = Scripted([EMPTY, EMPTY, THERE, THERE, THERE, EMPTY], [])
    sights = seen(card, lambda s: len(s) == 3)
    assert [sight.presence.reader for sight in sights] == [None, "A", None]


def test_what_another_program_kept_from_us_is_asked_again() -> None:
    """A card is often busy in the second in which it is put in: that is no refusal."""
    card = Scripted([THERE], [CardHeld(), CardHeld(), PinEntry.FIELD])
    sights = seen(card, lambda s: bool(s) and len(s[-1].entries) == 2)
    assert sights[0].unsure and not sights[0].refused
    assert not sights[-1].unsure


def test_a_key_that_a_backend_cannot_use_stays_refused() -> None:
    """That does not change while the card lies there."""
    card = Scripted([THERE], [CardKeyRefused("OpenSC", "signature")])
    (sight,) = seen(card, lambda s: bool(s))
    assert set(sight.refused) == set(CardKey) and not sight.unsure


def test_a_look_that_fails_does_not_end_the_watch() -> None:
    """Whatever it was."""
    card = Scripted([OSError("full"), THERE], [])
    sights = seen(card, lambda s: bool(s))
    assert sights[-1].presence.reader == "A"


def test_a_form_that_fails_does_not_blind_the_others() -> None:
    """It is the form's own trouble."""

    def fails(_: Sight) -> None:
        raise ValueError

    assert seen(Scripted([THERE], []), lambda s: bool(s), fails)


def test_another_reason_for_no_card_shows() -> None:
    """Presences are equal, problems are not."""
    absent = Presence(False, fault=CardModuleAbsent("/x.so"))
    stopped = Presence(False, fault=CardServiceAbsent())
    sights = seen(Scripted([absent, absent, stopped], []), lambda s: len(s) == 2)
    assert [sight.problem_kind for sight in sights] == [CardModuleAbsent, CardServiceAbsent]


def test_when_nobody_watches_any_more_the_card_is_left_alone() -> None:
    """And who watches later is shown what is there then."""

    async def watch() -> None:
        looks: list[int] = []

        def card() -> Card:
            looks.append(1)
            return Scripted([THERE], [])

        watching, sights = CardWatch(card), list[Sight]()
        stop = watching.watch(sights.append)
        async with asyncio.timeout(5):
            while not sights:
                await asyncio.sleep(0.01)
        stop()
        await asyncio.sleep(0.05)
        before = len(looks)
        await asyncio.sleep(0.1)
        assert len(looks) == before

        watching.watch(sights.append)
        async with asyncio.timeout(5):
            while len(sights) < 2:
                await asyncio.sleep(0.01)

    asyncio.run(watch())


def test_what_was_to_be_asked_again_is_asked_after_a_failure() -> None:
    """A PIN was tried, and the query for the tries that are left fails once."""

    class Failing(Scripted):
        tries, fails = 3, False

        def presence(self) -> Presence:
            if self.fails:
                self.fails = False
                raise OSError
            return super().presence()

        def tries_left(self) -> int:  # type: ignore[override]
            return self.tries

    async def watch() -> None:
        card, sights = Failing([THERE], []), list[Sight]()
        watching = CardWatch(lambda: card)
        watching.watch(sights.append)
        async with asyncio.timeout(5):
            while not sights:
                await asyncio.sleep(0.01)
            card.tries, card.fails = 2, True
            watching.again()
            while sights[-1].tries != 2:
                await asyncio.sleep(0.01)

    asyncio.run(watch())
