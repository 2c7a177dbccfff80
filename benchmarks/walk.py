"""The machine time of a walk, against the cryptography that it cannot avoid.

Ours: all ten steps in this process on the embedded practice platform, which delivers at once and
uses the plain accent; card and platform are set up, and everything is imported, before the clock starts. The
keystore has the sector's encryption; files are on a real disk.

Baseline: `floor.Floor`, the same key pairs, signatures, verifications and keystores without anything
else: no files, no XML, no HTTP, no database. It is fair because both sides derive keys from passwords with
the same code, which takes most of their time.

Generating an RSA key takes a random time, 10 to 160 ms, which would dominate the comparison. So keys are generated
and timed before the clock starts, and handed out to walks; twice the median time of a generation is then added to
both sides. The mean is larger, and would flatter the ratio.
"""

from __future__ import annotations

import os
import statistics
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from unittest import mock

from cryptography.hazmat.primitives.asymmetric import rsa

from ehcert_kit.environments.direction import walk as walk_of
from ehcert_kit.environments.opening import open_session
from ehcert_kit.environments.session import Session
from ehcert_kit.environments.settings import Settings
from ehcert_kit.keystore.pkcs12 import CHEAP_FOR_TESTS, SECTOR, Encryption
from ehcert_kit.practice import people
from ehcert_kit.procedure.walk import Report
from ehcert_kit.secret import Secret

from .counting import counted
from .floor import DEMANDED, Floor
from .measure import Result, Row, interleave, milliseconds

TARGET = 1.1
_FEWEST_KEYS = 60
_SCENARIO = """\
extends = "groupe-simple"
id = "mesure"
title.fr = "Mesure"
lesson.fr = "Sans attente ni accent."
accent = "plain"
delivery = { after_s = 0.0 }
"""


@dataclass(frozen=True)
class Taken:
    """Seconds of one measurement: wall time, processor time of this process, wall time of each step, and time of
    waiting for `fsync`."""

    wall: float
    processor: float
    steps: Mapping[str, float] = field(default_factory=dict)
    disk: float = 0.0


def run(runs: int) -> Result:
    generations: list[float] = []
    floor = _floor()
    done = _done()
    while len(generations) < _FEWEST_KEYS:
        _timed_key(generations)

    def ours() -> Taken:
        keys = [_timed_key(generations) for _ in range(2)]
        reports: list[Report] = []
        with _session(SECTOR) as session, _lent(keys), _fsync_timed() as waits:
            taken = _timed(lambda: reports.extend(_walk(session)))
        return replace(taken, steps={r.name.value: r.seconds for r in reports}, disk=sum(waits))

    walks, floors = interleave(runs, ours, lambda: _timed(floor.run))
    keys = 2 * statistics.median(generations)
    rows = [
        Row("walk", [t.wall + keys for t in walks], [t.wall + keys for t in floors], "s", TARGET),
        Row(
            "walk, processor time",
            [t.processor + keys for t in walks],
            [t.processor + keys for t in floors],
            "s",
        ),
    ]
    steps = {name: [taken.steps[name] for taken in walks] for name in walks[0].steps}
    surplus = {name: number - DEMANDED.get(name, 0) for name, number in done.items()}
    beyond = [f"{name} {number:+}" for name, number in surplus.items() if number]
    return Result(
        rows,
        [
            f"two key generations at the median of {len(generations)}: {keys * 1000:.0f} ms on both sides "
            f"({min(generations) * 1000:.0f}–{max(generations) * 1000:.0f} ms each)",
            "per step: " + ", ".join(f"{name} {milliseconds(times)}" for name, times in steps.items()),
            f"waiting for the disk (fsync): {milliseconds([taken.disk for taken in walks])} of the walk",
            "demanded: " + ", ".join(f"{name} {number}" for name, number in DEMANDED.items()),
            f"done beyond that: {', '.join(beyond) or 'nothing'}",
        ],
    )


# ── a walk ───────────────────────────────────────────────────────────────────────────────────


@contextmanager
def _session(encryption: Encryption) -> Iterator[Session]:
    """A session in a new workspace, with card and platform."""
    with tempfile.TemporaryDirectory(prefix="ehcert-bench-") as name:
        folder = Path(name)
        scenario = folder / "mesure.toml"
        scenario.write_text(_SCENARIO, encoding="utf-8")
        yield open_session(Settings(folder / "w", scenario=str(scenario), encryption=encryption))


def _walk(session: Session) -> list[Report]:
    return list(walk_of(session, lambda _: Secret(people.PIN), lambda: Secret(people.PASSWORD)).steps())


def _timed(what: Callable[[], object]) -> Taken:
    wall, processor = time.perf_counter(), time.process_time()
    what()
    return Taken(time.perf_counter() - wall, time.process_time() - processor)


def _floor() -> Floor:
    """The floor, from the files of one walk."""
    with _session(SECTOR) as session:
        _walk(session)
        return Floor.of(session.workspace.case, Secret(people.PASSWORD))


def _done() -> Counter[str]:
    """Counts, in one walk, the operations of the floor, and others known to be slow. The rounds do not matter."""
    with _session(CHEAP_FOR_TESTS) as session, counted() as done:
        _walk(session)
    return done


@contextmanager
def _fsync_timed() -> Iterator[list[float]]:
    """Yields: a list that gets the duration of each `fsync` within the block."""
    waits: list[float] = []
    original = os.fsync

    def fsync(descriptor: int) -> None:
        started = time.perf_counter()
        original(descriptor)
        waits.append(time.perf_counter() - started)

    with mock.patch.object(os, "fsync", fsync):
        yield waits


# ── keys ─────────────────────────────────────────────────────────────────────────────────────


def _timed_key(times: list[float]) -> rsa.RSAPrivateKey:
    started = time.perf_counter()
    key = rsa.generate_private_key(65537, 2048)
    times.append(time.perf_counter() - started)
    return key


@contextmanager
def _lent(keys: list[rsa.RSAPrivateKey]) -> Iterator[None]:
    """Within the block, generating an RSA key gives one of these."""
    waiting = iter(keys)
    with mock.patch.object(rsa, "generate_private_key", lambda *_, **__: next(waiting)):
        yield
    if next(waiting, None) is not None:
        raise RuntimeError("the walk generated fewer keys than the floor counts")
