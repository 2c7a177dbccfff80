"""Long work beside the page: the kernel's loop stays free, and results come back on it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TypeVar

from .guarding import guard

T = TypeVar("T")


def background(work: Callable[[], T], done: Callable[[T | None, Exception | None], None]) -> None:
    """Do `work` in a thread, then call `done` with its result or its exception, on the loop.

    Where no loop runs (a test, a cell that is executed with nobody there) it is done at once. What `done`
    itself raises is said on the page.
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
    """Act later, where a loop runs. What it raises is said on the page."""
    try:
        return asyncio.get_running_loop().call_later(seconds, guard(act))
    except RuntimeError:
        return None


#: The loop itself keeps only weak references to its tasks.
_running: set[asyncio.Task[None]] = set()


def _outcome(work: Callable[[], T]) -> tuple[T | None, Exception | None]:
    try:
        return work(), None
    except Exception as error:
        # Whatever it is, it ends in words on the page, never in a traceback there.
        return None, error


def _finish(work: Callable[[], T], done: Callable[[T | None, Exception | None], None]) -> None:
    done(*_outcome(work))
