"""A practice platform in a child process, for the duration of a block."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection
from pathlib import Path

from ..client.errors import PlatformUnreachable
from ..kit_error import KitError
from ..network import LOOPBACK
from ..practice.accent import quick_seed
from ..practice.application import Server, bind
from .practice import open_platform

ADDRESS = LOOPBACK
#: Seconds until it must have started: it imports modules, and may make a new authority.
_PATIENCE = 60.0


@contextmanager
def platform_process(workspace: Path, scenario: str) -> Iterator[str]:
    """Serve the platform of a workspace on a free port of the loopback address; its accent has no delays.

    The process ends with the block, and with this process even if that is killed. Yields: its address.
    Raises: KitError: why it does not start. PlatformUnreachable: it does not start and tells no reason.
    """
    context = multiprocessing.get_context("spawn")
    heard, told = context.Pipe(duplex=False)
    process = context.Process(target=_serve, args=(workspace, scenario, told), daemon=True)
    process.start()
    told.close()
    try:
        if not heard.poll(_PATIENCE):
            raise PlatformUnreachable("practice-platform", ADDRESS, "timeout")
        try:
            begun = heard.recv()
        except EOFError:
            raise PlatformUnreachable("practice-platform", ADDRESS, "refused") from None
        if isinstance(begun, KitError):
            raise begun
        yield begun
    finally:
        process.terminate()
        process.join(5)
        process.kill()


def _serve(workspace: Path, scenario: str, told: Connection) -> None:
    # Ctrl-C reaches every process of a terminal; this one is ended by its parent.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    try:
        bound = bind(ADDRESS)
        server = Server(open_platform(workspace, scenario, quick_seed(), address=bound.url), bound)
    except KitError as error:
        told.send(error)
        return
    told.send(server.url)
    told.close()
    server.run()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    assert parent is not None, "this is a child process"
    parent.join()
    os._exit(0)
