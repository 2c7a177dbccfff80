"""A room on one computer: a server with seats, one practice platform for all, and the trainer's page."""

from __future__ import annotations

import functools
import ipaddress
import socket
import sys
from contextlib import suppress
from pathlib import Path

from ..environments import room_history
from ..environments.errors import RoomInReality
from ..environments.platform_process import platform_process
from ..environments.practice import existing_platform
from ..environments.room import PLATFORM, Room
from ..environments.training import Control
from ..jupyter_internals import forked
from ..texts import Texts
from . import memory
from .access import SeatHolders
from .kernels import LIMITS
from .seated import Seated
from .server import ADDRESS, Server, bound, configuration, why_not_bound

#: The port of a room, where nobody has it yet.
PORT = 8800
#: An address of nobody (RFC 5737): asked which way leads there, the system names this computer's own address.
_ELSEWHERE = ("192.0.2.1", 9)


def run(
    folder: Path,
    participants: int,
    say: Texts,
    *,
    environment: str = "practice",
    scenario: str | None = None,
    seed: str | None = None,
    host: str | None = None,
    port: int | None = None,
    open_browser: bool = True,
    wipe: bool = False,
) -> int:
    """Serve a room until somebody stops it.

    folder: of the room; wipe: what the room made in it is removed at the end. host: the address by which
    participants reach this computer; None, or one that means all of them: its own in the local network. The other
    parameters: as of `Room` and `server.run`.
    Returns: the exit status. Raises: RoomInReality: not practice. What `Room` and `open_session` raise.
    """
    if environment != "practice":
        raise RoomInReality(environment)
    address = host if host and not _means_all(host) else own_address()
    room = Room(folder, participants, scenario, seed)
    with room.held():
        room_history.begin(room, functools.partial(_told, say))
        before = memory.recall("practice", room.settings(room.trainer, "").workspace)
        try:
            sockets = bound(port, before.port if before else PORT, address)
        except OSError as error:
            told = why_not_bound(error)
            print(say("room-address-taken", host=address, port=str(port or PORT), **told), file=sys.stderr)
            return 1
        if address == ADDRESS and host != ADDRESS:
            print(say("room-only-here"), file=sys.stderr)
        if port is None and before is not None and sockets[0].getsockname()[1] != before.port:
            print(say("room-another-port", before=str(before.port)), file=sys.stderr)
        _serve(room, say, sockets, address, open_browser)
        if wipe:
            room.wipe()
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
    """In a terminal: how far what happened before is."""
    if sys.stderr.isatty():
        print(say("room-before", done=done, of=of), end="\n" if done == of else "\r", file=sys.stderr, flush=True)


def _means_all(host: str) -> bool:
    """Whether this is no address, but stands for all that this computer has: no browser opens it."""
    try:
        return ipaddress.ip_address(host).is_unspecified
    except ValueError:
        return False


def own_address() -> str:
    """This computer's address in the local network; where there is none, that of the loopback."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asked, suppress(OSError):
        asked.connect(_ELSEWHERE)  # nothing is sent
        return str(asked.getsockname()[0])
    return ADDRESS
