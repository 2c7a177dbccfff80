"""Runs long work in a thread, so that the kernel's event loop stays free, and returns results on the loop."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TypeVar

from .guarding import guard

T = TypeVar("T")


def background(work: Callable[[], T], done: Callable[[T | None, Exception | None], None]) -> None:
    """Run `work` in a thread, then call `done` on the loop with its result, or with its exception.

    Where no loop runs (in a test, in an unattended notebook), both are called before this returns. What `done`
    raises in a loop is shown on the page.
    """
    try:
        loop = asyncio.get_running_loop()
    except RuntimeError:
        _finish(work, done)
        return

    async def carry() -> None:
        result, error = await asyncio.to_thread(_outcome, work)
        guard(done)(result, error)

    task = loop.create_task(carry())
    _running.add(task)
    task.add_done_callback(_running.discard)


def later(seconds: float, act: Callable[[], None]) -> asyncio.TimerHandle | None:
    """Call `act` after some seconds. What it raises is shown on the page. Returns: None: no loop runs."""
    try:
        return asyncio.get_running_loop().call_later(seconds, guard(act))
    except RuntimeError:
        return None


#: Keeps the tasks alive: the loop has only weak references to them.
_running: set[asyncio.Task[None]] = set()


def _outcome(work: Callable[[], T]) -> tuple[T | None, Exception | None]:
    try:
        return work(), None
    except Exception as error:
        # Any exception: `done` shows it as a message on the page.
        return None, error


def _finish(work: Callable[[], T], done: Callable[[T | None, Exception | None], None]) -> None:
    done(*_outcome(work))
