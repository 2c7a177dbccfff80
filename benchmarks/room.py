"""A room of thirty, without browsers: pages asked for at once, what a kernel weighs, people who walk side by side.

*Burst*: thirty pages at once, from the request until the last one is whole, its cells run. Ours: notebook 4 on a
server that forks; baseline: stock Voilà with a notebook of one slider, no pool. *Processor*: what server and
kernels took for it, per page. *Kernel*: the memory (PSS) of each afterwards.

*Walkers*: thirty people, each in a process of his own with a seat of one room, walk from the check to a verified
file against one practice platform: at a human pace, with pauses of 4 s on average, and side by side, where all
press in the same second, having read for 4 s, and wait for the last one. As on a page, a key is made while its
screen is read. Baseline: one of them alone. The time is what 95 in 100 do not exceed.
"""

from __future__ import annotations

import concurrent.futures
import multiprocessing
import random
import statistics
import tempfile
import time
import urllib.request
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from multiprocessing.queues import SimpleQueue
from multiprocessing.synchronize import Barrier
from pathlib import Path

from ehcert_kit.environments.direction import walk
from ehcert_kit.environments.opening import open_session
from ehcert_kit.environments.room import Room
from ehcert_kit.environments.settings import Settings
from ehcert_kit.names import Step
from ehcert_kit.practice import people
from ehcert_kit.procedure import etk_registration
from ehcert_kit.secret import Secret

from .load import serving
from .measure import Result, Row, interleave
from .page import link_of, our_command, stock_command
from .processes import Server, environment, free_port, server

PEOPLE, PACE = 30, 4.0
#: Seconds for which all read a screen before they press its button together.
READING = 4.0
#: What the issue of this benchmark wants: of a burst as a ratio, of a page in ms of the processor, of a kernel in
#: MiB, of a step in seconds.
BURST, PROCESSOR, KERNEL, AT_A_PACE, AT_ONCE = 0.3, 100, 28, 1.0, 1.5
_PROCESSES = multiprocessing.get_context("forkserver")

#: Steps by name, and their seconds.
Taken = list[tuple[str, float]]


def run(runs: int) -> Result:
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="ehcert-bench-")))
        ours = _served(stack, folder / "ours", lambda *to: [*our_command(*to), "--fork"], "4-demander")
        stock = _served(stack, folder / "stock", stock_command, "slider")
        mine, theirs = interleave(runs, ours.burst, stock.burst)
    rows = [
        Row(f"{PEOPLE} pages at once", [b.seconds for b in mine], [b.seconds for b in theirs], "s", BURST),
        Row("processor per page", [b.processor for b in mine], [b.processor for b in theirs], "ms"),
        Row("a kernel afterwards, PSS", [b.memory for b in mine], [b.memory for b in theirs], "MiB"),
    ]
    lost = [sum(burst.lost for burst in side) for side in (mine, theirs)]
    alone = walkers(1, together=True)
    for together, title, most in ((False, "at a human pace", AT_A_PACE), (True, "in the same second", AT_ONCE)):
        for step, times in walkers(PEOPLE, together).items():
            rows.append(Row(f"{step}, {title} ({most} s)", [late(times)], [late(alone[step])], "s"))
    return Result(
        rows,
        [
            f"pages lost: {lost[0]} of ours, {lost[1]} of stock Voilà, in {runs + 1} bursts each",
            f"a page should take at most {PROCESSOR} ms of the processor, a kernel have at most {KERNEL} MiB",
            "steps: the time that 95 in 100 do not exceed, beside that of one person alone; in brackets the aim",
        ],
    )


def late(times: Sequence[float]) -> float:
    """What 95 in 100 do not exceed."""
    return sorted(times)[max(0, round(0.95 * len(times)) - 1)]


# ── pages at once ────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class Burst:
    """What thirty pages at once took.

    seconds: until the last page was whole. processor: seconds for each page. memory: octets of one kernel. lost:
    pages that did not come.
    """

    seconds: float
    processor: float
    memory: float
    lost: int


@dataclass(frozen=True)
class Served:
    """A server, the link that lets one in, and the page that all want."""

    server: Server
    link: str
    page: str

    def burst(self) -> Burst:
        visitor = urllib.request.build_opener(urllib.request.HTTPCookieProcessor())
        visitor.open(self.link).close()
        before = {process.pid for process in self.server.family()}
        used = self.server.processor()

        def whole(_: int) -> bool:
            try:
                with visitor.open(self.page, timeout=120) as answer:
                    return b"</html>" in answer.read()
            except OSError:
                return False

        with concurrent.futures.ThreadPoolExecutor(PEOPLE) as visitors:
            started = time.perf_counter()
            came = list(visitors.map(whole, range(PEOPLE)))
            seconds = time.perf_counter() - started
        used = self.server.processor() - used
        kernels = [process for process in self.server.family() if process.pid not in before]
        weights = [process.memory_full_info().pss for process in kernels]
        for kernel in kernels:
            kernel.terminate()
        self.server.settle(1.0)
        return Burst(seconds, used / PEOPLE, statistics.median(weights), came.count(False))


def _served(stack: ExitStack, folder: Path, command: Callable[[Path, int], list[str]], page: str) -> Served:
    folder.mkdir()
    port = free_port()
    running = stack.enter_context(server(command(folder, port), port, environment(folder), folder))
    home = f"http://127.0.0.1:{port}/"
    link = home if command is stock_command else link_of(folder / "server.log")
    return Served(running, link, f"{home}voila/render/{page}.ipynb")


# ── people who walk ──────────────────────────────────────────────────────────────────────────


def walkers(number: int, together: bool) -> dict[Step, list[float]]:
    """How long each step took, in seconds, for each of so many people.

    together: all begin a step in the same second, when the last one is there.
    """
    with tempfile.TemporaryDirectory(prefix="ehcert-bench-") as name, serving(Path(name) / "platform", None) as to:
        room = Room(Path(name) / "room", number)
        side, results = _PROCESSES.Barrier(number if together else 1), _PROCESSES.SimpleQueue()
        settings = [room.settings(seat, to) for seat in range(1, number + 1)]
        walks = [_PROCESSES.Process(target=_walk, args=(one, side, results)) for one in settings]
        for one in walks:
            one.start()
        found: dict[Step, list[float]] = {}
        for _ in walks:
            for step, seconds in results.get():
                found.setdefault(Step(step), []).append(seconds)
        for one in walks:
            one.join()
    assert {len(times) for times in found.values()} == {number}, "somebody did not arrive"
    return found


def _walk(settings: Settings, side: Barrier, results: SimpleQueue[Taken]) -> None:
    """In a process: one person's way; what each step took goes into the results."""
    session = open_session(settings)
    steps = walk(session, lambda _: Secret(people.PIN), lambda: Secret(people.PASSWORD)).steps(Step.VERIFY)
    chance, taken = random.Random(settings.seat), Taken()
    wanted = {Step.CONTRACT: session.environment.key_size, Step.CERTIFICATE: etk_registration.KEY_SIZE}
    try:
        while True:
            # As on a page: what the next button needs is made while somebody reads above it.
            if taken and (bits := wanted.get(Step(taken[-1][0]))):
                session.environment.prepare_key(bits)
                time.sleep(READING if side.parties > 1 else 0)
            side.wait()
            time.sleep(chance.random() if side.parties > 1 else chance.expovariate(1 / PACE))
            report = next(steps)
            # How long a delivery takes is the scenario's.
            if report.name is not Step.WAIT:
                taken.append((report.name.value, report.seconds))
    except StopIteration:
        results.put(taken)
