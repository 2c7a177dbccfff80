"""A room: a class of learners, each at a seat, on one practice platform.

A seat has a number and a word; both are needed to come back to it. The words are derived from the seed of the
class, so a trainer can look them up. The folder of the room records who sits where; of what learners type it keeps
only the name by which they want to be called.
"""

from __future__ import annotations

import functools
import hashlib
import hmac
import os
import secrets
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from importlib.resources import files
from pathlib import Path

import msgspec
from msgspec import Struct

from ..disk import locked, read_private, write_private
from ..disk.errors import FileAbsent, FileBusy
from ..identifiers.organization import Person
from ..identifiers.typed import without_invisible
from ..json_reading import read_json
from ..keystore.pkcs12 import ROOM
from ..practice.errors import PracticeStateDamaged
from ..practice.scenario import Scenario, ScenarioHolder, load
from ..practice.seats import SEATS
from ..values import replace
from .course import HISTORY
from .errors import RoomRefused
from .settings import DEFAULT_SCENARIO, Settings, now

#: The most participants, and the number of the trainer's own seat, the last one.
MOST, TRAINER = SEATS - 1, SEATS
#: In the folder of a room: the file of who sits where, and the folders of the platform's workspace, of the seats'
#: workspaces, and of these as they were when the class began.
FILE, PLATFORM, SEAT_FOLDERS, BEGINNINGS = "room.json", "platform", "seats", "beginnings"
#: The file that is locked while a room is served.
_SERVED = "served"
#: The acts that a history for a whole class may have; others need a platform of one's own.
_FOR_A_CLASS = (
    "request",
    "renew",
    "activate",
    "revoke",
    "register-again",
    "forward",
    "forget-cases",
    "forget-encryption-key",
)
#: Characters of a code that are not confused when read from a projection.
_LETTERS = "ACDEFGHJKLMNPQRTUVWXY34679"
_CODE_LENGTH, _SEED_LENGTH = 4, 8
#: The most characters of the name by which a learner wants to be called.
CALLED = 30


class _RoomState(msgspec.Struct, frozen=True):
    """The content of room.json.

    taken: the learner's name, by seat number. words: for seats that were given up, the index of their new word.
    beginning: the scenario's history is being played. begun: for how many participants it was played.
    """

    code: str
    seed: str
    scenario: str
    taken: dict[int, str] = {}
    words: dict[int, int] = {}
    beginning: bool = False
    begun: int = 0


class RoomSeat(Struct, frozen=True):
    """One seat of a room. called: the name of the learner there; None: the seat is free."""

    number: int
    person: Person
    word: str
    called: str | None

    @property
    def taken(self) -> bool:
        return self.called is not None


class Room:
    """A room in a folder. Several processes may share it."""

    #: The number of the trainer's seat, however many participants there are.
    trainer = TRAINER

    def __init__(
        self, folder: Path, participants: int, scenario: str | None = None, seed: str | None = None
    ) -> None:
        """Open the room of a folder, or make a new one. participants: 1 to `MOST`.

        scenario, seed: of a new room; None: defaults, or those of the existing room.
        Raises: ScenarioUnknown, ScenarioRefused: a mistake in it. RoomRefused: the scenario is not for a room, or
            the folder is that of another room. FileError.
        """
        self.folder, self.participants = folder, participants
        with _nothing_left(folder), locked(folder / FILE):
            kept = self._kept()
            made = kept or _new(scenario, seed)
            if scenario is not None and scenario != made.scenario:
                raise RoomRefused("scenario", made.scenario, str(folder))
            if seed is not None and seed != made.seed:
                raise RoomRefused("seed", made.seed, str(folder))
            self.scenario = _for_a_room(load(made.scenario), folder)
            if kept is None:
                self._keep(made)
        self.code, self.seed, self._scenario_name, self._new = made.code, made.seed, made.scenario, kept is None
        if made.begun and participants > made.begun:
            raise RoomRefused("seats", str(made.begun), str(folder))

    @contextmanager
    def held(self) -> Iterator[None]:
        """Hold the right to serve this room for the block. Raises: RoomRefused: another process has it."""
        with ExitStack() as held:
            try:
                held.enter_context(locked(self.folder / _SERVED, timeout=0))
            except FileBusy:
                raise RoomRefused("open", self.scenario.id, str(self.folder)) from None
            yield

    def wipe(self) -> None:
        """Remove what the room made in its folder, and the folder if it is empty then."""
        for name in (PLATFORM, SEAT_FOLDERS, BEGINNINGS):
            shutil.rmtree(self.folder / name, ignore_errors=True)
        _forget(self.folder)

    def withdraw(self) -> None:
        """Remove the room again, if it was made here and nothing was done in it yet; one that existed stays."""
        if self._new:
            _forget(self.folder)

    @property
    def has_begun(self) -> bool:
        """Whether seats may be taken: the scenario has no history, or it was played at each seat."""
        kept = self._kept()
        return not self.scenario.history or (kept is not None and kept.begun > 0)

    @property
    def is_beginning(self) -> bool:
        """Whether playing the history was begun and not finished."""
        kept = self._kept()
        return kept is not None and kept.beginning

    def note_beginning(self) -> None:
        """Note that the history is about to be played."""
        self._note(lambda state: replace(state, beginning=True))

    def note_begun(self) -> None:
        """Note that the history was played at each seat."""
        self._note(lambda state: replace(state, beginning=False, begun=self.participants))

    def _note(self, changed: Callable[[_RoomState], _RoomState]) -> None:
        with locked(self.folder / FILE):
            kept = self._kept()
            assert kept is not None, "it was made with the room"
            self._keep(changed(kept))

    def seats(self) -> tuple[RoomSeat, ...]:
        """The participants' seats, as they are now."""
        kept = self._kept()
        taken, others = (kept.taken, kept.words) if kept is not None else ({}, {})
        return tuple(
            RoomSeat(number, self.scenario.holder(number), self._word(number, others), taken.get(number))
            for number in range(1, self.participants + 1)
        )

    def word(self, number: int) -> str:
        """The word of a seat; no other seat of this room has it."""
        kept = self._kept()
        return self._word(number, kept.words if kept is not None else {})

    def _word(self, number: int, others: Mapping[int, int]) -> str:
        return word(self.seed, others.get(number, number - 1))

    def give_up(self, number: int) -> None:
        """Give a seat a new word: its former learner cannot come back to it. It is not free before `free`."""
        with locked(self.folder / FILE):
            kept = self._kept()
            assert kept is not None, "it was made with the room"
            unused = max((SEATS - 1, *kept.words.values())) + 1
            self._keep(replace(kept, words={**kept.words, number: unused}))

    def free(self, number: int) -> None:
        """Let somebody else take a seat that was given up, once nothing of its former learner is left there."""
        with locked(self.folder / FILE):
            kept = self._kept()
            assert kept is not None, "it was made with the room"
            taken = {seat: called for seat, called in kept.taken.items() if seat != number}
            self._keep(replace(kept, taken=taken))

    def take(self, called: str) -> RoomSeat | None:
        """Take the first free seat. called: the learner's name. Returns: None where no seat is free."""
        with locked(self.folder / FILE):
            free = next((seat for seat in self.seats() if not seat.taken), None)
            return self._seat(free, called) if free is not None else None

    def find(self, number: int, word: str) -> RoomSeat | None:
        """The seat of this number, taken if it was free; None where the word is wrong or there is no such seat."""
        with locked(self.folder / FILE):
            seat = next((seat for seat in self.seats() if seat.number == number), None)
            typed = "-".join(word.lower().split())  # of two words, if the seat was given up very often
            if seat is None or not hmac.compare_digest(seat.word.encode(), typed.encode()):
                return None
            return seat if seat.taken else self._seat(seat, "")

    def settings(self, number: int, platform: str) -> Settings:
        """The settings of a seat. platform: the address of the room's platform."""
        return Settings(
            workspace=self.folder / SEAT_FOLDERS / f"{number:02}",
            scenario=self._scenario_name,
            platform=platform,
            seat=number,
            encryption=ROOM,
            beginning=self.folder / BEGINNINGS / f"{number:02}" if self.scenario.history else None,
        )

    def _seat(self, seat: RoomSeat, called: str) -> RoomSeat:
        kept = self._kept()
        assert kept is not None, "it was made with the room"
        name = " ".join(without_invisible(called).split())[:CALLED]
        self._keep(replace(kept, taken={**kept.taken, seat.number: name}))
        return replace(seat, called=name)

    def _kept(self) -> _RoomState | None:
        with suppress(FileAbsent):
            try:
                return read_json(read_private(self.folder / FILE), _RoomState)
            except msgspec.MsgspecError:
                raise PracticeStateDamaged(str(self.folder / FILE)) from None
        return None

    def _keep(self, kept: _RoomState) -> None:
        octets = msgspec.json.format(msgspec.json.encode(kept))
        write_private(self.folder / FILE, octets, check=lambda _: None, clock=now, keep=False)


def _forget(folder: Path) -> None:
    """Remove the files of a room, and its folder if it is empty then."""
    for name in (FILE, *(f".{name}.lock" for name in (FILE, HISTORY, _SERVED))):
        with suppress(OSError):
            (folder / name).unlink(missing_ok=True)
    with suppress(OSError):
        folder.rmdir()


@contextmanager
def _nothing_left(folder: Path) -> Iterator[None]:
    """If the block raises, leave no folder where there was none."""
    was_there = os.path.exists(folder)  # noqa: PTH110 - returns False where it may not be looked for
    try:
        yield
    except BaseException:
        if not was_there:
            _forget(folder)
        raise


def platform_folder(folder: Path) -> Path:
    """The folder of the practice platform of a workspace or room, given the folder of either."""
    is_room = os.path.isfile(folder / FILE)  # noqa: PTH113 - returns False for a name that no file can have
    return folder / PLATFORM if is_room else folder


def require_own(folder: Path) -> None:
    """Require, before a room is made that will be wiped, that the folder has nothing that `wipe` would remove.

    Raises: RoomRefused: something is there that no room made.
    """
    if (folder / FILE).exists():
        return
    for name in (PLATFORM, SEAT_FOLDERS, BEGINNINGS):
        if (folder / name).exists():
            raise RoomRefused("content", name, str(folder))


def _new(scenario: str | None, seed: str | None) -> _RoomState:
    code = "".join(secrets.choice(_LETTERS) for _ in range(_CODE_LENGTH))
    chosen = seed or "".join(secrets.choice(_LETTERS) for _ in range(_SEED_LENGTH))
    return _RoomState(code, chosen, scenario or DEFAULT_SCENARIO)


def word(seed: str, index: int) -> str:
    """The word with this number, from 0. No two numbers have the same: after the last single word come two words,
    joined by a hyphen, then three (bijective numeration). seed: of the class.
    """
    known, parts, left = words(seed), list[str](), index + 1
    while left:
        left, digit = divmod(left - 1, len(known))
        parts.append(known[digit])
    return "-".join(reversed(parts))


@functools.cache
def words(seed: str) -> tuple[str, ...]:
    """The words for seats, in the order that the seed decides: more than there are seats, all different.

    They are Belgian municipalities with the same name in every language. seed: of the class.
    """
    known = (files(__package__) / "seat-words.txt").read_text(encoding="ascii").split()
    return tuple(sorted(known, key=lambda word: hmac.digest(seed.encode(), word.encode(), hashlib.sha256)))


def _for_a_room(scenario: Scenario, folder: Path) -> Scenario:
    """Require a scenario for a room. Raises: RoomRefused: it has one person, or acts not for a whole class."""
    if isinstance(scenario.card.holder, ScenarioHolder):
        raise RoomRefused("person", scenario.id, str(folder))
    if scenario.solution.foreigner is not None:
        raise RoomRefused("foreigner", scenario.id, str(folder))
    if any(act.do not in _FOR_A_CLASS for act in scenario.history):
        raise RoomRefused("alone", scenario.id, str(folder))
    return scenario
