"""A room of thirty, without browsers: concurrent pages, memory of a kernel, people who walk at the same time.

*Burst*: thirty pages at once, from the request until the last one is complete, its cells run. Ours: notebook 4 on
a server that forks; baseline: stock Voilà with a notebook of one slider, no pool. *Processor*: time of server and
kernels for it, per page. *Kernel*: the memory (PSS) of each afterwards.

*Walkers*: thirty people, each in a separate process with a seat of one room, walk from the check to a verified
file against one practice platform: at a human pace, with pauses of 4 s on average; or in step, where all read for
4 s, wait for the last one, and press in the same second. As on a page, a key is made while its screen is read.
Baseline: one person alone. The time is the 95th percentile.
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
#: Seconds for which all read a screen before they press its button at the same time.
READING = 4.0
#: Targets: ratio for a burst, processor time (ms) for a page, memory (MiB) for a kernel, seconds for a step at a
#: human pace and in step.
BURST, PROCESSOR, KERNEL, AT_A_PACE, AT_ONCE = 0.3, 100, 28, 1.0, 1.5
_PROCESSES = multiprocessing.get_context("forkserver")

#: Names of steps, and the seconds that each took.
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
    """The 95th percentile."""
    return sorted(times)[max(0, round(0.95 * len(times)) - 1)]


# ── pages at once ────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class Burst:
    """The measurements of thirty pages at once.

    seconds: until the last page was complete. processor: seconds per page. memory: octets of one kernel. lost:
    pages that failed.
    """

    seconds: float
    processor: float
    memory: float
    lost: int


@dataclass(frozen=True)
class Served:
    """A server, the link with the token, and the page that all request."""

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
    """How long each step took, in seconds, for each of this many people.

    together: all wait for the last one before each step, and begin it in the same second.
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
    """Run in a child process: the walk of one person; puts the time of each step into the results."""
    session = open_session(settings)
    steps = walk(session, lambda _: Secret(people.PIN), lambda: Secret(people.PASSWORD)).steps(Step.VERIFY)
    chance, taken = random.Random(settings.seat), Taken()
    wanted = {Step.CONTRACT: session.environment.key_size, Step.CERTIFICATE: etk_registration.KEY_SIZE}
    try:
        while True:
            # As on a page, the key for the next button is made while the user reads.
            if taken and (bits := wanted.get(Step(taken[-1][0]))):
                session.environment.prepare_key(bits)
                time.sleep(READING if side.parties > 1 else 0)
            side.wait()
            time.sleep(chance.random() if side.parties > 1 else chance.expovariate(1 / PACE))
            report = next(steps)
            # The duration of a delivery depends on the scenario.
            if report.name is not Step.WAIT:
                taken.append((report.name.value, report.seconds))
    except StopIteration:
        results.put(taken)
