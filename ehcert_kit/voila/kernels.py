"""The kernels of the pages: run by this interpreter, started ahead of time, and limited by seat."""

from __future__ import annotations

import asyncio
import os
import subprocess
import time
from collections.abc import Callable, Collection, Coroutine, Iterable, Mapping
from typing import Any
from uuid import uuid4

import psutil  # type: ignore[import-untyped]
from jupyter_client.kernelspec import NATIVE_KERNEL_NAME
from jupyter_server.utils import ApiPath
from msgspec import Struct
from traitlets import default

from ..jupyter_internals.kernels import Kernel, Kernels, connections

#: What a spare kernel runs before a page takes it: nothing that depends on the user.
WARM_UP = "from ehcert_kit.widgets.ahead import load_all\nload_all('fr')"

#: Seconds without new spare kernels after a page took one, so that the page gets the processor.
PAUSE = 2.5


class Limits(Struct, frozen=True):
    """What one seat of a room may use. kernels: how many; one page more ends the kernel that was left longest ago.
    idle: seconds without activity of the user. memory: octets that one kernel does not share with others."""

    kernels: int
    idle: float
    memory: int


#: Two pages, and one that is just closing; a long break; several times the memory that a page takes.
LIMITS = Limits(kernels=3, idle=3600.0, memory=200 * 1024 * 1024)


class PageKernel(Kernel):
    """The kernel of one page.

    used_at: when the user was last active on its page. alone_since: when its page last disconnected. Until then,
    both are the time at which a page took it (`time.monotonic`).
    """

    def __init__(self, *arguments: Any, **settings: Any) -> None:
        super().__init__(*arguments, **settings)
        self.alone_since = self.used_at = time.monotonic()


class StartingKernel(Struct, frozen=True, eq=False):
    """A kernel that is starting. environment: its variables. ready: gives its manager when it runs."""

    id: str
    environment: Mapping[str, str]
    ready: asyncio.Task[Any]


class PageKernels(Kernels):
    """All kernels of the server: those of pages, each assigned to a seat, and a few spare ones.

    Voilà can keep rendered pages ready, per notebook. Spare kernels are blank instead: any page can take any of
    them, and no cell has run in them, so they contain no personal data.
    """

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings)
        self.limits: Limits | None = None
        #: Called when a kernel is ended while its page may be open, with seat, id of the kernel, reason.
        self.on_ended: Callable[[int, str, str], object] = lambda seat, kernel, reason: None
        self._wanted, self._environment = 0, dict[str, str]()
        self._spare: list[StartingKernel] = []
        self._seats: dict[str, int] = {}
        self._starting: set[StartingKernel] = set()
        self._ending: set[asyncio.Task[None]] = set()
        self._leaving: set[str] = set()
        self._refill: asyncio.TimerHandle | None = None

    @default("kernel_manager_class")
    def _kind_of_kernel(self) -> str:
        return f"{__name__}.PageKernel"

    async def take(self, seat: int, environment: Mapping[str, str]) -> StartingKernel:
        """A kernel for a page of a seat: a spare one if there is any, perhaps still starting; else a new one."""
        await self._make_room(seat)
        kernel = await self._taken(environment)
        self._seats[kernel.id] = seat
        return kernel

    async def _taken(self, environment: Mapping[str, str]) -> StartingKernel:
        if self._refill is not None:
            self._refill.cancel()
        self._refill = asyncio.get_running_loop().call_later(PAUSE, self._fill)
        while self._spare and self._environment == environment:
            taken = self._spare.pop(0)
            if taken.ready.done() and not await self._lives(taken):
                continue
            if taken.id in self:
                # The time before a page took it does not count.
                kernel = self._page_kernel(taken.id)
                kernel.alone_since = kernel.used_at = time.monotonic()
            return taken
        return self._begin(self._start, environment)

    async def begun(self, kernel: str) -> None:
        """If this kernel is starting, wait until it has started or failed."""
        ready = [starting.ready for starting in self._starting if starting.id == kernel]
        if ready:
            await asyncio.wait(ready)

    def keep(self, number: int, environment: Mapping[str, str]) -> None:
        """Keep this many spare kernels with these variables from now on; spare ones with others are ended."""
        if self._environment != environment:
            for spare in self._spare:
                self._ending.add(task := asyncio.get_running_loop().create_task(self.end(spare)))
                task.add_done_callback(self._ending.discard)
            self._spare, self._environment = [], dict(environment)
        self._wanted = number
        self._fill()

    def watched(self, seat: int) -> bool:
        """Whether a page of this seat is connected now."""
        return any(connections(self, kernel) for kernel in self.kernels_of(seat))

    def kernels_of(self, seat: int) -> list[str]:
        """The ids of the kernels of a seat, oldest first."""
        known = {*self.list_kernel_ids(), *(kernel.id for kernel in self._starting)}
        self._seats = {kernel: whose for kernel, whose in self._seats.items() if kernel in known}
        return [kernel for kernel, whose in self._seats.items() if whose == seat]

    async def end_all_of(self, seat: int) -> None:
        """End the kernels of a seat, including those that are starting."""
        kernels = self.kernels_of(seat)
        starting = [kernel for kernel in self._starting if kernel.id in kernels]
        await self._there(starting)
        await self._end_each(kernels)
        await _called_off(starting)

    def has_ended(self, kernel: str) -> bool:
        """Whether a kernel has ended, or is being ended by this server: errors of its page are then expected."""
        return kernel in self._leaving or kernel not in self

    async def shutdown_kernel(  # type: ignore[override]
        self, kernel_id: str, now: bool = False, restart: bool = False
    ) -> None:
        self._leaving.add(kernel_id)
        try:
            await super().shutdown_kernel(kernel_id, now=now, restart=restart)
        finally:
            self._leaving.discard(kernel_id)

    async def _end_each(self, kernels: Iterable[str]) -> None:
        """End these. Errors are ignored: the page of one may be ending it too."""
        ends = (self.shutdown_kernel(kernel, now=True) for kernel in kernels if kernel in self)
        await asyncio.gather(*ends, return_exceptions=True)

    async def _make_room(self, seat: int) -> None:
        """End as many kernels of this seat as needed for one more."""
        kernels = self.kernels_of(seat)
        if self.limits is None or len(kernels) < self.limits.kernels:
            return
        seen = [kernel for kernel in kernels if kernel in self]
        seen.sort(key=lambda kernel: (connections(self, kernel) > 0, self._page_kernel(kernel).alone_since))
        for kernel in seen[: len(kernels) - self.limits.kernels + 1]:
            await self._end_of(kernel, "crowded")

    async def end(self, kernel: StartingKernel) -> None:
        """End a kernel whose page nobody saw, even if it is still starting."""
        await asyncio.gather(kernel.ready, return_exceptions=True)
        if kernel.id in self:
            await self.shutdown_kernel(kernel.id, now=True)

    def _fill(self) -> None:
        self._refill = None
        for _ in range(self._wanted - len(self._spare)):
            self._spare.append(self._begin(self._warm, self._environment))

    def _begin(
        self, start: Callable[[str, Mapping[str, str]], Coroutine[Any, Any, Any]], environment: Mapping[str, str]
    ) -> StartingKernel:
        kernel = str(uuid4())
        ready = asyncio.get_running_loop().create_task(_to_the_end(start(kernel, environment)))
        starting = StartingKernel(kernel, environment, ready)
        self._starting.add(starting)
        starting.ready.add_done_callback(lambda _: self._starting.discard(starting))
        return starting

    async def _start(self, kernel: str, environment: Mapping[str, str]) -> Any:
        await self.start_kernel(
            kernel_id=kernel,
            kernel_name=NATIVE_KERNEL_NAME,
            path=ApiPath(""),
            env={**os.environ, **environment},
            # Output of cells goes to the page. What else a kernel prints, such as errors when it is ended while
            # starting, is of no interest, and a traceback could quote what was typed.
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        return self.get_kernel(kernel)

    async def _warm(self, kernel: str, environment: Mapping[str, str]) -> Any:
        manager = await self._start(kernel, environment)
        client = manager.client()
        client.start_channels()
        try:
            await client.wait_for_ready()
            await client.execute_interactive(
                WARM_UP, silent=True, store_history=False, allow_stdin=False, output_hook=lambda _: None
            )
        finally:
            client.stop_channels()
        return manager

    async def _lives(self, kernel: StartingKernel) -> bool:
        if kernel.ready.cancelled() or kernel.ready.exception() is not None:
            return False
        return kernel.id in self and bool(await kernel.ready.result().is_alive())

    async def shutdown_all(self, *_: Any, **__: Any) -> None:  # type: ignore[override]
        """End all kernels, including those that are starting and those that pages take meanwhile.

        The original fails at a kernel that is still starting, and leaves the others running.
        """
        self._wanted = 0
        tried = set[str]()
        while self._starting or self._spare or set(self.list_kernel_ids()) - tried:
            if self._refill is not None:
                self._refill.cancel()
                self._refill = None
            starting = {*self._starting, *self._spare}
            self._spare = []
            await self._there(starting)
            kernels = self.list_kernel_ids()
            await self._end_each(kernels)
            await _called_off(starting)
            tried.update(kernels)

    async def _there(self, starting: Iterable[StartingKernel]) -> None:
        """Wait until each has a process that can be ended, or its start has failed."""
        while any(not kernel.ready.done() and kernel.id not in self for kernel in starting):
            await asyncio.sleep(0.02)

    def _page_kernel(self, kernel_id: str) -> PageKernel:
        kernel = self.get_kernel(kernel_id)
        assert isinstance(kernel, PageKernel)
        return kernel

    def notify_disconnect(self, kernel_id: str) -> None:
        super().notify_disconnect(kernel_id)
        if kernel_id in self:
            self._page_kernel(kernel_id).alone_since = time.monotonic()

    async def cull_kernel_if_idle(self, kernel_id: str) -> None:
        """End a kernel whose page has been gone for `cull_idle_timeout` seconds, busy or not; not a spare one.

        The original looks at how long the kernel was idle: it would end one whose page was only read for an hour
        as soon as the connection breaks for a moment. Here the limits of a seat are enforced too.
        """
        # The caller awaits this for one kernel after the other: this one may have ended meanwhile.
        if kernel_id not in self or kernel_id in (kernel.id for kernel in self._spare):
            return
        kernel, limits, now = self._page_kernel(kernel_id), self.limits, time.monotonic()
        if not connections(self, kernel_id) and now - kernel.alone_since > self.cull_idle_timeout:
            await self.shutdown_kernel(kernel_id, now=True)
        elif limits is not None and now - kernel.used_at > limits.idle:
            await self._end_of(kernel_id, "asleep")
        elif limits is not None and await asyncio.to_thread(own_memory, kernel) > limits.memory:
            await self._end_of(kernel_id, "crowded")

    async def _end_of(self, kernel_id: str, reason: str) -> None:
        """End a kernel whose page may be open; the page shows the reason."""
        self.on_ended(self._seats.get(kernel_id, 0), kernel_id, reason)
        await self.shutdown_kernel(kernel_id, now=True)

    def note_used(self, kernel_id: str) -> None:
        """Note that the user is active on the page of this kernel."""
        if kernel_id in self:
            self._page_kernel(kernel_id).used_at = time.monotonic()


def own_memory(kernel: Kernel) -> int:
    """Memory of a kernel's process that it shares with no other (octets); 0 if it has ended."""
    process = getattr(kernel.provisioner, "pid", None)
    try:
        return int(psutil.Process(process).memory_full_info().uss) if process else 0
    except psutil.Error:
        return 0


async def _called_off(starting: Collection[StartingKernel]) -> None:
    """Cancel the start of these kernels, and wait for the end of it."""
    for kernel in starting:
        kernel.ready.cancel()
    await asyncio.gather(*(kernel.ready for kernel in starting), return_exceptions=True)


class CalledOff(Exception):
    """The start of a kernel was cancelled. Not CancelledError: that would cancel the page that awaits it too."""


async def _to_the_end(start: Coroutine[Any, Any, Any]) -> Any:
    """The result of a start. Raises: CalledOff: it was cancelled."""
    try:
        return await start
    except asyncio.CancelledError:
        raise CalledOff from None
