"""Playing a scenario's history for a class: at every seat, act by act, on the shared clock.

It is played before anybody may enter. After an interruption the room is built anew, as nobody has used it.
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

#: Seats at a time: each makes keys, and waits for its certificate.
_AT_A_TIME = 4


def begin(room: Room, progress: Progress) -> None:
    """Play the history of the room's scenario, unless it was played.

    progress: called after each seat. Raises: RoomRefused: the folder has other content. FileBusy: another process
        is playing it. KitError.
    """
    with locked(room.folder / HISTORY):
        if room.has_begun:
            return
        make_way(room)
        scenario = room.settings(room.trainer, "").scenario or ""
        with platform_process(room.folder / PLATFORM, scenario) as platform:
            play(room, platform, Control(existing_platform(room.folder / PLATFORM)), progress)


def make_way(room: Room) -> None:
    """Remove what an interrupted history left, before the platform starts.

    Raises: RoomRefused: something else is there. FolderNotWritable.
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
    """Play the history at every seat, the trainer's too, and keep a copy of each workspace as it is then.

    platform: its address; control: of the same platform. progress: called after each seat. Raises: KitError.
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
        assert seat.beginning is not None, "the scenario has a history"
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
