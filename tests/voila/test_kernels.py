"""Kernels end with their pages, also with those that said no good-bye."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Awaitable, Callable, Collection
from pathlib import Path

import pytest

from ehcert_kit.jupyter_internals.kernels import OwnInterpreter
from ehcert_kit.voila import kernels as kernel_module
from ehcert_kit.voila.kernels import Limits, PageKernels, StartingKernel

#: Seconds; of the server's five minutes.
ALONE = 1


def kernels() -> PageKernels:
    return PageKernels(kernel_spec_manager=OwnInterpreter(), cull_idle_timeout=ALONE, cull_interval=1)


async def until(condition: Callable[[], bool], seconds: float) -> bool:
    for _ in range(int(seconds * 20)):
        if condition():
            return True
        await asyncio.sleep(0.05)
    return condition()


def run(test: Callable[[PageKernels], Awaitable[None]]) -> None:
    async def inside() -> None:
        all_kernels = kernels()
        try:
            await test(all_kernels)
        finally:
            await all_kernels.shutdown_all(now=True)

    asyncio.run(inside())


@pytest.mark.slow
def test_all_end_also_one_that_a_page_takes_meanwhile(monkeypatch: pytest.MonkeyPatch) -> None:
    """A page was being made when the server was told to end."""
    late: list[StartingKernel] = []
    called_off = kernel_module._called_off

    async def test(all_kernels: PageKernels) -> None:
        async def another(starting: Collection[StartingKernel]) -> None:
            if not late:
                late.append(await all_kernels.take(2, {}))
            await called_off(starting)

        await (await all_kernels.take(1, {})).ready
        monkeypatch.setattr(kernel_module, "_called_off", another)
        await all_kernels.shutdown_all(now=True)
        assert late[0].ready.done() and not all_kernels.list_kernel_ids()

    run(test)


@pytest.mark.slow
def test_a_kernel_that_is_being_ended_counts_as_gone() -> None:
    """Its page breaks before the last of it is gone, and nobody is told of a mistake."""

    async def test(all_kernels: PageKernels) -> None:
        kernel = await all_kernels.take(1, {})
        await kernel.ready
        assert not all_kernels.has_ended(kernel.id)
        ending = asyncio.create_task(all_kernels.shutdown_kernel(kernel.id, now=True))
        await asyncio.sleep(0)
        assert kernel.id in all_kernels and all_kernels.has_ended(kernel.id)
        await ending
        assert kernel.id not in all_kernels and all_kernels.has_ended(kernel.id)

    run(test)


@pytest.mark.slow
def test_a_kernel_whose_page_went_without_a_word_is_ended() -> None:
    """A browser that crashed sends no good-bye; its connection closes all the same."""

    async def test(all_kernels: PageKernels) -> None:
        kernel = await all_kernels.take(1, {})
        await kernel.ready
        all_kernels.notify_connect(kernel.id)
        assert not await until(lambda: kernel.id not in all_kernels, ALONE + 2)  # looked at: it stays

        all_kernels.notify_disconnect(kernel.id)
        assert kernel.id in all_kernels  # a reconnection may follow
        assert await until(lambda: kernel.id not in all_kernels, ALONE + 4)

    run(test)


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_a_kernel_says_nothing_to_the_terminal() -> None:
    """What Python says of one that is ended may quote what was typed."""

    async def test(all_kernels: PageKernels) -> None:
        kernel = await (await all_kernels.take(1, {})).ready
        streams = Path(f"/proc/{kernel.provisioner.pid}/fd")
        assert [(streams / stream).readlink() for stream in ("1", "2")] == 2 * [Path("/dev/null")]

    run(test)


def test_a_kernel_whose_page_never_came_is_ended() -> None:
    """A page that was asked for, and closed before it was there."""

    async def test(all_kernels: PageKernels) -> None:
        kernel = await all_kernels.take(1, {})
        await kernel.ready
        assert await until(lambda: kernel.id not in all_kernels, ALONE + 4)

    run(test)


@pytest.mark.slow
def test_a_spare_kernel_waits_for_its_page() -> None:
    """However long; and the time that it waited is not held against the page that takes it."""

    async def test(all_kernels: PageKernels) -> None:
        all_kernels.keep(1, {})
        assert await until(lambda: len(all_kernels) == 1, 5)
        (spare,) = all_kernels.list_kernel_ids()
        assert not await until(lambda: spare not in all_kernels, ALONE + 3)

        taken = await all_kernels.take(1, {})
        assert taken.id == spare
        await all_kernels.cull_kernel_if_idle(spare)
        assert spare in all_kernels

    run(test)


# ── limits of a seat ─────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("limits", "reason"),
    [
        (Limits(kernels=9, idle=0.0, memory=2**40), "asleep"),
        (Limits(kernels=9, idle=3600.0, memory=1), "crowded"),
        (Limits(kernels=9, idle=3600.0, memory=2**40), None),
    ],
)
def test_a_page_that_nobody_uses_or_that_takes_too_much_loses_its_kernel(
    limits: Limits, reason: str | None
) -> None:
    """Although its page is there; it is told why. Within the limits it stays."""

    async def test(all_kernels: PageKernels) -> None:
        ended: list[tuple[int, str, str]] = []
        all_kernels.on_ended = lambda *what: ended.append(what)
        kernel = await all_kernels.take(7, {})
        await kernel.ready
        all_kernels.notify_connect(kernel.id)
        all_kernels.limits = limits
        await all_kernels.cull_kernel_if_idle(kernel.id)
        assert ended == ([(7, kernel.id, reason)] if reason else [])
        assert (kernel.id in all_kernels) == (reason is None)

    run(test)


@pytest.mark.slow
def test_what_a_person_does_keeps_a_page_awake() -> None:
    async def test(all_kernels: PageKernels) -> None:
        kernel = await all_kernels.take(1, {})
        await kernel.ready
        all_kernels.notify_connect(kernel.id)
        all_kernels.limits = Limits(kernels=9, idle=0.5, memory=2**40)
        await asyncio.sleep(0.6)
        all_kernels.note_used(kernel.id)
        await all_kernels.cull_kernel_if_idle(kernel.id)
        assert kernel.id in all_kernels

    run(test)


def test_a_kernel_that_is_gone_when_its_turn_comes_is_no_mistake() -> None:
    """They are looked at one after the other."""

    async def test(all_kernels: PageKernels) -> None:
        kernel = await all_kernels.take(1, {})
        await kernel.ready
        await all_kernels.shutdown_kernel(kernel.id, now=True)
        await all_kernels.cull_kernel_if_idle(kernel.id)

    run(test)
