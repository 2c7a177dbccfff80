"""Runs a room on one computer: a server with seats, a shared practice platform, and the trainer's page."""

from __future__ import annotations

import functools
import socket
import sys
from contextlib import ExitStack
from pathlib import Path

from ..environments import room_history
from ..environments.errors import RoomInReality
from ..environments.platform_process import platform_process
from ..environments.practice import existing_platform
from ..environments.room import PLATFORM, Room, require_own
from ..environments.training import Control
from ..jupyter_internals import forked
from ..names import PRACTICE
from ..network import means_all, own_address, why_not_bound
from ..texts import Texts
from . import memory
from .access import SeatHolders
from .configuration import configuration
from .kernels import LIMITS
from .seated import Seated
from .server import ADDRESS, Server, bound

#: The default port of a room.
PORT = 8800


def run(
    folder: Path,
    participants: int,
    say: Texts,
    *,
    environment: str = PRACTICE,
    scenario: str | None = None,
    seed: str | None = None,
    host: str | None = None,
    port: int | None = None,
    open_browser: bool = True,
    wipe: bool = False,
) -> int:
    """Serve a room until stopped.

    folder: of the room; wipe: remove at the end what the room made in it. host: the address by which participants
    reach this computer; None, or an address that means all: its own in the local network. The other
    parameters: as of `Room` and `server.run`.
    Returns: the exit status. Raises: RoomInReality: not practice. What `Room` and `open_session` raise.
    """
    if environment != PRACTICE:
        raise RoomInReality(environment)
    address = own_address() if host is None or means_all(host) else host
    if wipe:
        require_own(folder)
    room = Room(folder, participants, scenario, seed)
    with ExitStack() as unless_opened, room.held(), ExitStack() as held:
        unless_opened.callback(room.withdraw)
        before = memory.recall(PRACTICE, room.settings(room.trainer, "").workspace)
        try:
            sockets = bound(port, before.port if before else PORT, address)
        except OSError as error:
            told = {"why": why_not_bound(error), "reason": error.strerror or ""}
            print(say("room-address-taken", host=address, port=str(port or PORT), **told), file=sys.stderr)
            return 1
        if address == ADDRESS and host != ADDRESS:
            print(say("room-only-here"), file=sys.stderr)
        if port is None and before is not None and sockets[0].getsockname()[1] != before.port:
            print(say("room-another-port", before=str(before.port)), file=sys.stderr)
        for one in sockets:
            held.enter_context(one)
        unless_opened.pop_all()
        # After the port, for which somebody may have to choose another: it takes a while.
        room_history.begin(room, functools.partial(_told, say))
        _serve(room, say, sockets, address, open_browser)
        if wipe:
            room.wipe()
    left = sorted(entry.name for entry in folder.iterdir()) if folder.is_dir() else []
    if not wipe:
        print(say("room-kept", folder=str(folder)))
    elif left:
        print(say("room-erased-but", folder=str(folder), left=left))
    else:
        print(say("room-erased"))
    return 0


def _serve(room: Room, say: Texts, sockets: list[socket.socket], address: str, open_browser: bool) -> None:
    folder = room.folder / PLATFORM
    with platform_process(folder, room.settings(room.trainer, "").scenario or "") as platform:
        config = configuration(say)
        config.Voila.identity_provider_class = SeatHolders
        server = Server(config=config)
        server.readers = Seated(room, platform, Control(existing_platform(folder)))
        server.address, server.browser_wanted = address, open_browser
        server.forks, server.spare, server.limits = forked.possible(), 0, LIMITS
        server.serve(say, sockets)
    forked.end()


def _told(say: Texts, done: int, of: int) -> None:
    """In a terminal, show the progress of replaying the room's history."""
    if sys.stderr.isatty():
        print(say("room-before", done=done, of=of), end="\n" if done == of else "\r", file=sys.stderr, flush=True)
