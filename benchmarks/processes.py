"""Processes to measure: with a clean environment, a server on a free port, ended by their process id."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

import psutil  # type: ignore[import-untyped]

ROOT = Path(__file__).parent.parent
NOTEBOOKS = ROOT / "notebooks"


def environment(folder: Path, **more: str) -> dict[str, str]:
    """The environment of a user who installed the kit: byte-code is kept, no settings of this machine.

    With PYTHONDONTWRITEBYTECODE every process would compile this package again.
    """
    ours = ("PYTHONDONTWRITEBYTECODE", "PYTHONUNBUFFERED", "PYTHONPATH")
    kept = {k: v for k, v in os.environ.items() if k not in ours and not k.startswith(("EHCERT_", "JUPYTER_"))}
    return {
        **kept,
        "JUPYTER_CONFIG_DIR": str(folder / "jupyter"),
        "JUPYTER_DATA_DIR": str(folder / "jupyter"),
        "JUPYTER_RUNTIME_DIR": str(folder / "runtime"),
        "IPYTHONDIR": str(folder / "ipython"),
        **more,
    }


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


def run(command: Sequence[str], environment: Mapping[str, str], folder: Path) -> float:
    """Seconds that a command takes. Raises: CalledProcessError: it failed."""
    started = time.perf_counter()
    subprocess.run(command, env=environment, cwd=folder, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - started


@contextmanager
def server(command: Sequence[str], port: int, environment: Mapping[str, str], folder: Path) -> Iterator[Server]:
    """A server that answers; at the end of the block it is ended with its child processes."""
    with (folder / "server.log").open("wb") as log:
        process = subprocess.Popen(command, env=environment, cwd=folder, stdout=log, stderr=log)
    running = Server(psutil.Process(process.pid))
    try:
        deadline = time.monotonic() + 60
        while True:
            with suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
                break
            if process.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError((folder / "server.log").read_text())
            time.sleep(0.1)
        yield running
    finally:
        children = running.family()[1:]
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        for child in children:
            with suppress(psutil.NoSuchProcess):
                child.terminate()


class Server:
    """A running server and its kernels."""

    def __init__(self, process: psutil.Process) -> None:
        self._process = process

    def family(self) -> list[psutil.Process]:
        with suppress(psutil.NoSuchProcess):
            return [self._process, *self._process.children(recursive=True)]
        return [self._process]

    def settle(self, at_least: float, quiet: float = 0.1) -> None:
        """Wait until it has finished its work after a page: refill a pool, end a kernel.

        at_least: seconds. quiet: share of one core, over a second, below which it counts as idle; kernels of
        closed pages always take a little.
        """
        time.sleep(at_least)
        deadline = time.monotonic() + 60
        before = self.processor()
        while time.monotonic() < deadline:
            time.sleep(1)
            now = self.processor()
            if abs(now - before) < quiet:
                return
            before = now

    def processor(self) -> float:
        """Processor seconds so far of the server and all its child processes."""
        total = 0.0
        for process in self.family():
            with suppress(psutil.NoSuchProcess):
                times = process.cpu_times()
                total += times.user + times.system
        return total


def python(*arguments: str) -> list[str]:
    """This interpreter with these arguments."""
    return [sys.executable, *arguments]
