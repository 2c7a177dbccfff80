"""Whatever is called back goes through one guard; whoever watches can stop."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterator
from typing import Any

import ipywidgets
import pytest

from ehcert_kit.errors import FileAbsent
from ehcert_kit.texts import Texts
from ehcert_kit.widgets import PageProblem, cells
from ehcert_kit.widgets.background import background, later
from ehcert_kit.widgets.components import Actions, Problem
from ehcert_kit.widgets.guarding import details, guard, in_words
from ehcert_kit.widgets.watching import Watchers, Watching


@pytest.fixture(autouse=True)
def nobody_listens() -> Iterator[None]:
    guard.on_error = guard.on_act = None
    yield
    guard.on_error = guard.on_act = None


@pytest.fixture
def told() -> list[Exception]:
    """What the guard was told."""
    errors: list[Exception] = []
    guard.on_error = errors.append
    return errors


def fails(*_: Any) -> None:
    raise ValueError("/un/chemin")


# ── the guard ────────────────────────────────────────────────────────────────────────────────


def test_what_work_in_a_thread_comes_back_to_is_guarded(told: list[Exception]) -> None:
    async def page() -> None:
        background(lambda: 1, fails)
        async with asyncio.timeout(5):
            while not told:
                await asyncio.sleep(0.01)

    asyncio.run(page())
    assert [type(error) for error in told] == [ValueError]


def test_a_timer_is_guarded(told: list[Exception]) -> None:
    async def page() -> None:
        assert later(0, fails) is not None
        await asyncio.sleep(0.05)

    asyncio.run(page())
    assert [type(error) for error in told] == [ValueError]


def test_without_a_loop_nothing_is_done_later() -> None:
    assert later(0, fails) is None


def test_where_nobody_listens_the_kind_alone_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        guard(fails)()
    assert [record.getMessage() for record in caplog.records] == ["a callback raised ValueError"]
    assert "/un/chemin" not in caplog.text


def test_who_tells_and_breaks_is_logged_instead(caplog: pytest.LogCaptureFixture) -> None:
    def breaks(_: Exception) -> None:
        raise KeyError

    guard.on_error = breaks
    guard(fails)()
    assert [record.getMessage() for record in caplog.records] == ["a callback raised KeyError"]


def test_an_expected_error_has_its_own_words_and_details() -> None:
    say, error = Texts(), FileAbsent("dossier.json")
    assert in_words(say, error) == say.error(error)
    assert details(error) == str(error)


def test_a_mistake_of_ours_is_admitted_by_its_kind_alone() -> None:
    """Its text may quote what was typed."""
    error = ValueError("1234")
    message = in_words(Texts(), error)
    assert "ValueError" in message.cause
    assert "1234" not in str(message) + details(error)


def test_a_page_says_it_until_somebody_does_something() -> None:
    problem, actions = PageProblem(), Actions("Continuer")
    problem.take_over()
    guard(fails)()
    assert problem.title == Texts()("bug")

    actions.press()

    assert problem.title == ""


def test_the_same_error_told_twice_is_two_messages() -> None:
    problem = PageProblem()
    problem.take_over()
    titles: list[str] = []
    problem.observe(lambda change: titles.append(change["new"]), "title")
    guard(fails)()
    guard(fails)()
    assert titles == [Texts()("bug"), "", Texts()("bug")]


# ── watching ─────────────────────────────────────────────────────────────────────────────────


def test_who_stops_is_no_longer_told() -> None:
    watchers: Watchers[int] = Watchers()
    seen: list[int] = []
    stop = watchers.add(seen.append)
    watchers.tell(1)
    stop()
    watchers.tell(2)
    assert seen == [1]


def test_one_who_fails_does_not_keep_the_next_from_being_told(told: list[Exception]) -> None:
    watchers: Watchers[int] = Watchers()
    seen: list[int] = []
    watchers.add(fails)
    watchers.add(seen.append)
    watchers.tell(1)
    assert seen == [1]
    assert [type(error) for error in told] == [ValueError]


def test_who_is_stopped_by_the_one_before_is_not_told() -> None:
    watchers: Watchers[int] = Watchers()
    seen: list[int] = []
    stops: list[Any] = []
    watchers.add(lambda _: stops[0]())
    stops.append(watchers.add(seen.append))
    watchers.tell(1)
    assert seen == []


def test_the_last_who_stops_is_noticed_once() -> None:
    rested: list[int] = []
    watchers: Watchers[int] = Watchers(on_last=lambda: rested.append(1))
    one, two = watchers.add(fails), watchers.add(fails)
    one()
    assert rested == []
    two()
    two()
    assert rested == [1]


class Part(Watching, ipywidgets.VBox):
    pass


def test_a_widget_that_is_closed_has_stopped_and_so_has_what_is_in_it() -> None:
    watchers: Watchers[int] = Watchers()
    inner, outer = Part(), Part()
    for part in (inner, outer):
        part.watches(watchers.add(lambda _: None))
    outer.children = (ipywidgets.HBox(), inner)
    assert len(watchers) == 2
    outer.close()
    assert len(watchers) == 0
    assert inner.comm is None


# ── cells that are run again ─────────────────────────────────────────────────────────────────


class Shell:
    """What JupyterLab sends with the cell that it runs."""

    def __init__(self) -> None:
        self.cell: str | None = "a"
        self.run = "1"

    def get_parent(self) -> dict[str, Any]:
        return {"header": {"msg_id": self.run}, "metadata": {"cellId": self.cell} if self.cell else {}}


@pytest.fixture
def shell(monkeypatch: pytest.MonkeyPatch) -> Shell:
    running = Shell()
    monkeypatch.setattr(cells, "get_ipython", lambda: running)
    monkeypatch.setattr(cells, "_made", {})
    monkeypatch.setattr(cells, "_runs", {})
    return running


def test_a_cell_run_again_closes_what_it_made_before(shell: Shell) -> None:
    first, beside = Problem(), Problem()
    cells.made(first)
    cells.made(beside)
    assert first.comm is not None
    shell.run = "2"
    again = Problem()
    cells.made(again)
    assert first.comm is None
    assert beside.comm is None
    assert again.comm is not None


def test_another_cell_closes_nothing(shell: Shell) -> None:
    first = Problem()
    cells.made(first)
    shell.cell, shell.run = "b", "2"
    cells.made(Problem())
    assert first.comm is not None


def test_where_no_cell_is_named_nothing_is_closed(shell: Shell) -> None:
    """A page, or nbval."""
    shell.cell = None
    first = Problem()
    cells.made(first)
    shell.run = "2"
    cells.made(Problem())
    assert first.comm is not None
