"""Kernels forked from one warm process, which has imported everything once.

The process is the standard library's fork server (`multiprocessing`, start method *forkserver*). jupyter_client's
extension point for starting kernels is the provisioner
(https://jupyter-client.readthedocs.io/en/stable/provisioning.html); this one is registered in `pyproject.toml`.

All processes forked from one share the same memory layout and the same seed of `hash(str)`: this does not isolate
kernels from each other, and no secret may be in memory before the fork. It is therefore used in practice only.
"""

from __future__ import annotations

import asyncio
import logging
import multiprocessing
import os
import signal
import sys
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from multiprocessing import forkserver, resource_tracker
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

from jupyter_client.connect import KernelConnectionInfo
from jupyter_client.provisioning.local_provisioner import LocalProvisioner

log = logging.getLogger("ehcert_kit")

#: Name of the provisioner in `pyproject.toml`.
NAME = "ehcert-forked"
#: Seconds within which a forked kernel must be ready; the first one waits for all imports.
_PATIENCE = 30.0
_SAFE_PATH = "PYTHONSAFEPATH"
_setting = threading.Lock()


def possible() -> bool:
    """Whether this system can safely fork a process with these modules loaded."""
    return sys.platform == "linux"


def prepare(module: str) -> None:
    """Start the warm process, which imports this module, without waiting for it."""
    multiprocessing.get_context("forkserver").set_forkserver_preload([module])
    with _safe_path(), _deaf_to_interrupts():
        forkserver.ensure_running()


@contextmanager
def _safe_path() -> Iterator[None]:
    """Set PYTHONSAFEPATH within the block: the warm process is started by `python -c`, which would look for
    modules in the current folder first. It is reset afterwards, so that other child processes do not inherit it.

    One thread at a time: several kernels may be forked at once, and the last to leave would restore what another
    one has set.
    """
    with _setting:
        before = os.environ.get(_SAFE_PATH)
        os.environ[_SAFE_PATH] = "1"
        try:
            yield
        finally:
            if before is None:
                os.environ.pop(_SAFE_PATH, None)
            else:
                os.environ[_SAFE_PATH] = before


@contextmanager
def _deaf_to_interrupts() -> Iterator[None]:
    """Start processes within the block that ignore Ctrl+C, which a terminal sends to all processes of a program.

    The fork server ignores it too, but only after its imports; until then it would print a traceback. A kernel
    sets handlers of its own. In other threads than the main one handlers cannot be changed: nothing is done.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def end() -> None:
    """End the warm process and its helper, if they were started, and wait for their end.

    They would end by themselves, but only some time after this process. Each waits for every process started by
    `multiprocessing`, so any that is left is killed first: for example a kernel that was still starting when the
    others were ended.
    """
    for left in multiprocessing.active_children():
        left.kill()
        left.join()
    # Private, but present in all versions: the standard library's own tests use it.
    forkserver._forkserver._stop()  # type: ignore[attr-defined]
    helper: Any = resource_tracker._resource_tracker
    if helper._pid is not None:  # else another process started it, and waits for it
        helper._stop()


class Forked:
    """A forked process, with the interface of `subprocess.Popen` that jupyter_client uses."""

    stdin = stdout = stderr = None

    def __init__(self, process: BaseProcess) -> None:
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
    """Starts a kernel by a fork, or, if that fails, as the original does."""

    async def launch_kernel(self, cmd: list[str], **kwargs: Any) -> KernelConnectionInfo:
        folder = kwargs.get("cwd") or str(Path.cwd())
        try:
            forked: Any = await asyncio.to_thread(fork, cmd[cmd.index("-f") + 1], kwargs["env"], folder)
        except (OSError, EOFError, TimeoutError) as error:
            log.warning("no kernel could be forked: %s", type(error).__name__)
            return await super().launch_kernel(cmd, **kwargs)
        # The original keeps a `subprocess.Popen` there, and uses only what `Forked` has.
        self.process = forked
        self.pid = self.pgid = forked.pid
        self.cwd = folder
        return self.connection_info


def fork(connection_file: str, environment: Mapping[str, str], folder: str) -> Forked:
    """Fork a kernel, and wait until it listens. Raises: OSError, EOFError: no warm process; TimeoutError."""
    if sys.platform == "win32":
        raise NotImplementedError  # see `possible`
    context = multiprocessing.get_context("forkserver")
    ready, tell = context.Pipe(duplex=False)
    process = context.Process(target=_run, args=(connection_file, dict(environment), folder, tell), daemon=True)
    with _safe_path():  # start() starts a new warm process if there is none
        process.start()
    tell.close()
    if not ready.poll(_PATIENCE):
        process.kill()
        raise TimeoutError
    ready.recv()
    return Forked(process)


def _run(connection_file: str, environment: dict[str, str], folder: str, ready: Connection) -> None:
    """Run the kernel in the forked process, without output to the terminal.

    It reports by `ready` that its sockets are bound: a client that connects earlier has to retry.
    """
    if sys.platform == "win32":
        raise NotImplementedError  # see `possible`
    from ipywidgets import register_comm_target

    from .kernel import ForkedApp, without_pipe

    os.setsid()
    silent = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(silent, stream)
    # Its name in `ps` and `top`: its command line is that of the warm process.
    kernel_id = Path(connection_file).stem.removeprefix("kernel-")
    Path("/proc/self/comm").write_text(f"kernel-{kernel_id[:8]}", encoding="ascii")
    os.environ.clear()
    os.environ.update(environment)
    time.tzset()
    os.chdir(folder)
    without_pipe()
    # It ends when the warm process ends, which ends with the server.
    kernel = ForkedApp.told(connection_file, parent_handle=os.getppid())
    # ipywidgets does this on import, but only if there is a kernel by then.
    register_comm_target()
    ready.send(None)
    ready.close()
    kernel.start()
