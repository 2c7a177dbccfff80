"""A page hears of the trainer: what he did since it was opened, and once each."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable

import pytest

from ehcert_kit.environments.training import CardAct, Control, Here, Training
from ehcert_kit.widgets import trainer_watch
from ehcert_kit.widgets.guarding import guard
from ehcert_kit.widgets.trainer_watch import TrainerWatch
from tests.conftest import OpenPractice


@pytest.fixture(autouse=True)
def often(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trainer_watch, "_PAUSE", 0.02)


def listening(training: Training, acts: list[Callable[[], object]]) -> tuple[list[bool], list[int]]:
    """What a page hears while this is done: whether it was paused each time that something was ordered; hints."""
    ordered: list[bool] = []
    hints: list[int] = []

    async def listen() -> None:
        watch = TrainerWatch(lambda: training, lambda: ordered.append(watch.paused))
        watch.on_hint(hints.append)
        watch.start()
        await asyncio.sleep(0.3)
        for act in acts:
            await asyncio.to_thread(act)
            await asyncio.sleep(0.3)

    asyncio.run(listen())
    return ordered, hints


def test_each_act_is_heard_once(practice: OpenPractice) -> None:
    """What was done before the page was opened is no news; a pause that still holds is."""
    session = practice()
    assert session.platform is not None and session.training is not None
    control = Control(session.platform)
    control.hint()
    heard = listening(
        session.training,
        [
            lambda: control.card(CardAct.BLOCK),
            lambda: control.pause(True),
            control.hint,
            lambda: control.pause(False),
        ],
    )
    assert heard == ([False, True, True, False], [2])

    control.pause(True)
    assert listening(session.training, []) == ([True], [])


def test_the_trainer_sees_where_the_page_is(practice: OpenPractice) -> None:
    """Only while somebody is there: with nobody there nothing is told."""
    session = practice()
    assert session.platform is not None and session.training is not None
    training, control = session.training, Control(session.platform)
    silent = TrainerWatch(lambda: training, lambda: None)
    silent.at("demander", "sign")
    assert control.places() == []

    async def there() -> None:
        watch = TrainerWatch(lambda: training, lambda: None)
        watch.start()
        watch.at("demander", "sign")
        watch.ask_for_help(True)
        await asyncio.sleep(0.3)

    asyncio.run(there())
    (place,) = control.places()
    assert (place.step, place.help) == ("sign", True)


def test_outside_practice_nobody_listens() -> None:
    watch = TrainerWatch(lambda: None, lambda: None)
    watch.start()
    watch.at("demander", "sign")
    assert not watch.paused


def test_the_last_step_is_reported_last(practice: OpenPractice) -> None:
    """The first report takes longer, as when a whole class begins; the page has gone on meanwhile."""
    session = practice()
    assert session.platform is not None
    control = Control(session.platform)

    class Slow(Here):
        def at(self, section: str, step: str) -> None:
            time.sleep(0.3 if step == "actor" else 0)
            super().at(section, step)

    training = Training(Slow(control, session.platform.scenario.holder().ssin))

    async def there() -> None:
        watch = TrainerWatch(lambda: training, lambda: None)
        watch.start()
        for step in ("actor", "organization", "sign"):
            watch.at("demander", step)
        await asyncio.sleep(0.8)

    asyncio.run(there())
    assert control.places()[0].step == "sign"


def test_a_mistake_in_a_report_is_told_and_the_next_is_reported(
    practice: OpenPractice, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The page says at its top that the program made a mistake."""
    session = practice()
    assert session.platform is not None
    control = Control(session.platform)
    told: list[Exception] = []
    monkeypatch.setattr(guard, "on_error", told.append)

    class Mistaken(Here):
        def at(self, section: str, step: str) -> None:
            raise ZeroDivisionError

    training = Training(Mistaken(control, session.platform.scenario.holder().ssin))

    async def there() -> None:
        watch = TrainerWatch(lambda: training, lambda: None)
        watch.start()
        watch.at("demander", "sign")
        watch.ask_for_help(True)
        await asyncio.sleep(0.3)

    asyncio.run(there())
    assert [type(error) for error in told] == [ZeroDivisionError]
    assert control.places()[0].help
