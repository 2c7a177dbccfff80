"""What happened before a class sits down: to each of its people alike, act by act, on the clock that all share.

It happens before anybody is let in. A room in which it was cut short has been seen by nobody, and begins anew.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

from ..disk import refusals
from ..practice.control import Control
from ..practice.scenario import Act
from .course import of_a_class, play_at_seat
from .jump import Progress
from .opening import open_session
from .room import BEGINNINGS, PLATFORM, SEAT_FOLDERS, Room
from .settings import Settings

#: Seats at a time: each calculates, and waits for its certificate.
_AT_A_TIME = 4


def clear(room: Room) -> None:
    """Remove what was cut short, before the platform begins. Raises: FolderNotWritable."""
    for name in (PLATFORM, SEAT_FOLDERS, BEGINNINGS):
        folder = room.folder / name
        if folder.exists():
            with refusals(folder):
                shutil.rmtree(folder)


def play(room: Room, platform: str, control: Control, progress: Progress) -> None:
    """Let the history of the room's scenario happen at every seat, the trainer's too, and keep how each is then.

    platform: its address; control: of the same one. progress: told after each seat. Raises: KitError.
    """
    seats = [room.settings(number, platform) for number in range(1, room.trainer + 1)]
    for seat in seats:
        of_a_class(seat)
    history = room.scenario.history
    done, of = 0, len(seats) * sum(act.do != "forward" for act in history)
    for act in history:
        if act.do == "forward":
            control.platform.clock.forward(timedelta(days=act.days))
            continue
        with ThreadPoolExecutor(_AT_A_TIME) as pool:
            for _ in pool.map(_happens(act), seats):
                done += 1
                progress(done, of)
    for number, seat in enumerate(seats, start=1):
        assert seat.beginning is not None, "something has happened"
        with refusals(seat.beginning):
            shutil.copytree(seat.workspace, seat.beginning)
        control.keep_beginning(room.scenario.holder(number).ssin)
    room.note_begun()


def _happens(act: Act) -> Callable[[Settings], None]:
    def at(seat: Settings) -> None:
        session = open_session(seat)
        play_at_seat(session, act)
        session.environment.close()

    return at
