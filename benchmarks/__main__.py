"""`python -m benchmarks [NAME ...] [--runs N]`: run them, print a table."""

from __future__ import annotations

import argparse
import os
import platform
import sys
from collections.abc import Callable, Mapping
from datetime import datetime

from . import imports, languages, load, memory, overview, page, room, sign, walk
from .measure import Result, table

#: By name: function to run, and default number of runs.
BENCHMARKS: Mapping[str, tuple[Callable[[int], Result], int]] = {
    "walk": (walk.run, 15),
    "page": (page.run, 9),
    "import": (imports.run, 11),
    "languages": (languages.run, 5),
    "overview": (overview.run, 5),
    "memory": (memory.run, 3),
    "sign": (sign.run, 15),
    "load": (load.run, 3),
    "room": (room.run, 3),
}


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(BENCHMARKS))
    parser.add_argument("--runs", type=int, metavar="N", help="measurements per side")
    options = parser.parse_args()
    if unknown := set(options.names) - set(BENCHMARKS):
        parser.error(f"no benchmark {', '.join(sorted(unknown))}; there are {', '.join(BENCHMARKS)}")

    when = f"{datetime.now():%Y-%m-%d %H:%M}"
    print(f"{when}, Python {platform.python_version()}, {os.cpu_count()} cores, {_load()}", flush=True)
    for name in options.names or BENCHMARKS:
        benchmark, usual = BENCHMARKS[name]
        print(f"{name} …", file=sys.stderr, flush=True)
        result = benchmark(options.runs or usual)
        print("", table(result.rows), *(f"- {note}" for note in result.notes), _load(), sep="\n", flush=True)
    return 0


def _load() -> str:
    """The load of the machine, if the system reports it."""
    return f"load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "load unknown"


if __name__ == "__main__":
    sys.exit(main())
