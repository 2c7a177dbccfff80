"""What happened before a class sits down: to each of its people alike, act by act, on the clock that all share.

It happens before anybody is let in. A room in which it was cut short has been seen by nobody, and begins anew.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import timedelta

from ..disk import locked, refusals
from ..practice.control import Control
from ..practice.scenario import ScenarioAct
from .course import HISTORY, let_nothing_happen, play_at_seat
from .errors import RoomRefused
from .jump import Progress
from .opening import open_session
from .platform_process import platform_process
from .practice import existing_platform
from .room import BEGINNINGS, PLATFORM, SEAT_FOLDERS, Room
from .settings import Settings

#: Seats at a time: each calculates, and waits for its certificate.
_AT_A_TIME = 4


def begin(room: Room, progress: Progress) -> None:
    """Let it happen, where it has not.

    progress: told after each seat. Raises: RoomRefused: the folder is not the room's alone. FileBusy: another
        process is at it. KitError.
    """
    with locked(room.folder / HISTORY):
        if room.has_begun:
            return
        make_way(room)
        scenario = room.settings(room.trainer, "").scenario or ""
        with platform_process(room.folder / PLATFORM, scenario) as platform:
            play(room, platform, Control(existing_platform(room.folder / PLATFORM)), progress)


def make_way(room: Room) -> None:
    """Before the platform begins: remove what was cut short, and nothing else.

    Raises: RoomRefused: something is there that no history left. FolderNotWritable.
    """
    folders = [room.folder / name for name in (PLATFORM, SEAT_FOLDERS, BEGINNINGS)]
    there = [folder for folder in folders if folder.exists()]
    if there and not room.is_beginning:
        raise RoomRefused("content", there[0].name, str(room.folder))
    room.note_beginning()
    for folder in there:
        with refusals(folder):
            shutil.rmtree(folder)


def play(room: Room, platform: str, control: Control, progress: Progress) -> None:
    """Let the history of the room's scenario happen at every seat, the trainer's too, and keep how each is then.

    platform: its address; control: of the same one. progress: told after each seat. Raises: KitError.
    """
    numbers = (*range(1, room.participants + 1), room.trainer)
    seats = [room.settings(number, platform) for number in numbers]
    for seat in seats:
        let_nothing_happen(seat)
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
    for number, seat in zip(numbers, seats, strict=True):
        assert seat.beginning is not None, "something has happened"
        with refusals(seat.beginning):
            shutil.copytree(seat.workspace, seat.beginning)
        control.keep_beginning(room.scenario.holder(number).ssin)
    room.note_begun()


def _happens(act: ScenarioAct) -> Callable[[Settings], None]:
    def at(seat: Settings) -> None:
        session = open_session(seat)
        with closing(session.environment):
            play_at_seat(session, act)

    return at
