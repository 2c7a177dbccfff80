"""Kernels forked from one warm process, which has imported everything once.

The process is the standard library's fork server (`multiprocessing`, start method *forkserver*). jupyter_client's
place for another way to start a kernel is its provisioner
(https://jupyter-client.readthedocs.io/en/stable/provisioning.html); this one is registered in `pyproject.toml`.

Processes that are forked from one have the same layout in memory and the same seed of `hash(str)`: this is no wall
between kernels, and nothing secret may be known before the fork. So it is for practice alone.
"""

from __future__ import annotations

import asyncio
import logging
import multiprocessing
import os
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from multiprocessing import forkserver, resource_tracker
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from typing import Any

from jupyter_client.connect import KernelConnectionInfo
from jupyter_client.provisioning.local_provisioner import LocalProvisioner

log = logging.getLogger("ehcert_kit")

#: As `pyproject.toml` registers it.
NAME = "ehcert-forked"
#: Seconds until a forked kernel must be there; the first one waits for all imports.
_PATIENCE = 30.0
_SAFE_PATH = "PYTHONSAFEPATH"


def possible() -> bool:
    """Whether this system forks safely what these processes load."""
    return sys.platform == "linux"


def prepare(module: str) -> None:
    """Start the warm process, which imports this module; nobody waits for it."""
    multiprocessing.get_context("forkserver").set_forkserver_preload([module])
    with _safe_path():
        forkserver.ensure_running()


@contextmanager
def _safe_path() -> Iterator[None]:
    """The warm process is started by `python -c`, which would look for modules in the current folder first. What
    else this process starts is left as it is.
    """
    before = os.environ.get(_SAFE_PATH)
    os.environ[_SAFE_PATH] = "1"
    try:
        yield
    finally:
        if before is None:
            os.environ.pop(_SAFE_PATH, None)
        else:
            os.environ[_SAFE_PATH] = before


def end() -> None:
    """End the warm process and its helper, if they were begun, and wait until they are gone.

    They would end by themselves soon after this one; whoever looks would see them for a while. Each waits for
    every process that was begun by `multiprocessing`: one that is still there, as a kernel that was on its way
    when all others were ended, is ended first.
    """
    for left in multiprocessing.active_children():
        left.kill()
        left.join()
    # Private, and there in every version: the standard library's own tests end it so.
    forkserver._forkserver._stop()  # type: ignore[attr-defined]
    helper: Any = resource_tracker._resource_tracker
    if helper._pid is not None:  # else another process began it, which waits for it itself
        helper._stop()


class Forked:
    """A forked process, as jupyter_client sees one of `subprocess`."""

    stdin = stdout = stderr = None

    def __init__(self, process: ForkServerProcess) -> None:
        assert process.pid is not None
        self._process, self.pid = process, process.pid

    def poll(self) -> int | None:
        """The exit status; None while it runs."""
        return self._process.exitcode

    def wait(self) -> int | None:
        self._process.join()
        return self.poll()

    def send_signal(self, number: int) -> None:
        if self.poll() is None:
            os.kill(self.pid, number)

    def terminate(self) -> None:
        self._process.terminate()

    def kill(self) -> None:
        self._process.kill()


class ForkedProvisioner(LocalProvisioner):
    """Starts a kernel by a fork; as ever, where that does not succeed."""

    async def launch_kernel(self, cmd: list[str], **kwargs: Any) -> KernelConnectionInfo:
        folder = kwargs.get("cwd") or str(Path.cwd())
        try:
            forked: Any = await asyncio.to_thread(fork, cmd[cmd.index("-f") + 1], kwargs["env"], folder)
        except (OSError, EOFError, TimeoutError) as error:
            log.warning("no kernel could be forked: %s", type(error).__name__)
            return await super().launch_kernel(cmd, **kwargs)
        # The original holds a process of `subprocess` there, and asks no more of it than ours does.
        self.process = forked
        self.pid = self.pgid = forked.pid
        self.cwd = folder
        return self.connection_info


def fork(connection_file: str, environment: Mapping[str, str], folder: str) -> Forked:
    """A kernel that listens. Raises: OSError, EOFError: the warm process is gone; TimeoutError."""
    context = multiprocessing.get_context("forkserver")
    ready, tell = context.Pipe(duplex=False)
    process = context.Process(target=_run, args=(connection_file, dict(environment), folder, tell), daemon=True)
    with _safe_path():  # where the warm process is gone, another one is begun
        process.start()
    tell.close()
    if not ready.poll(_PATIENCE):
        process.kill()
        raise TimeoutError
    ready.recv()
    return Forked(process)


def _run(connection_file: str, environment: dict[str, str], folder: str, ready: Connection) -> None:
    """The forked process, which says nothing to the terminal.

    It tells by `ready` that its sockets are bound: who comes earlier waits longer.
    """
    from ipywidgets import register_comm_target

    from .kernel import ForkedApp, without_pipe

    os.setsid()
    silent = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(silent, stream)
    # What `ps` and `top` call it: it has the command line of the warm process.
    kernel_id = Path(connection_file).stem.removeprefix("kernel-")
    Path("/proc/self/comm").write_text(f"kernel-{kernel_id[:8]}", encoding="ascii")
    os.environ.clear()
    os.environ.update(environment)
    time.tzset()
    os.chdir(folder)
    without_pipe()
    # It ends with the warm process, which ends with the server.
    kernel = ForkedApp.told(connection_file, parent_handle=os.getppid())
    # ipywidgets does so when it is imported, if there is a kernel by then.
    register_comm_target()
    ready.send(None)
    ready.close()
    kernel.start()
