"""What a kit in practice hears of the trainer, and tells him: of an embedded platform and of one elsewhere.

A trainer acts on the platform (`practice/control.py`). The kit asks once a second what holds for its person.
Where the platform is elsewhere the card lies here: what is done to it is done when this kit hears of it, and noted
in the workspace.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Protocol

import httpx
import msgspec

from ..disk import locked, read_private
from ..disk.errors import FileAbsent
from ..kit_error import KitError
from ..practice import state_file
from ..practice.card import FILE_NAME as CARD_FILE
from ..practice.card import PracticeCard
from ..practice.card_acts import CardAct, change_card
from ..practice.control import Control
from ..practice.control_http import Answer, Asked, answered
from ..practice.control_key import key_of
from ..practice.days import Day
from ..practice.scenario import Event
from ..practice.training import EVERYBODY, OUT, Beginning, Orders, Position, Signal, TrainerAct
from .settings import PRACTICE_FOLDER

__all__ = [
    "EVERYBODY",
    "OUT",
    "Answer",
    "Asked",
    "Beginning",
    "CardAct",
    "Control",
    "Day",
    "Elsewhere",
    "Event",
    "Here",
    "Orders",
    "Position",
    "PracticeCard",
    "Signal",
    "TrainerAct",
    "Training",
    "answered",
    "card_in",
    "heard_in",
    "key_of",
]


def card_in(workspace: Path) -> PracticeCard | None:
    """The practice card that lies in a workspace, if there is one."""
    file = workspace / PRACTICE_FOLDER / CARD_FILE
    return PracticeCard(file) if file.exists() else None


#: Of a workspace whose platform is elsewhere: what the trainer did, as far as this kit heard of it.
ACTS = "acts.json"
_TIMEOUT = 2.0  # seconds


class ControlLine(Protocol):
    """The way to the platform's control. Each raises: KitError, httpx.HTTPError."""

    def signal(self) -> Signal: ...

    def at(self, section: str, step: str) -> None: ...

    def met(self, key: str, kb: str) -> None: ...

    def asks_for_help(self, on: bool) -> None: ...


#: What keeps the trainer from hearing something; the person goes on.
_UNHEARD = (KitError, httpx.HTTPError)


class Training:
    """One person's side: what he is to know of the trainer, and where he is. Nothing here ever stops him."""

    def __init__(self, line: ControlLine) -> None:
        self._line = line

    def signal(self) -> Signal | None:
        """What holds now; None: the platform does not answer."""
        with suppress(*_UNHEARD, msgspec.MsgspecError):
            return self._line.signal()
        return None

    def at(self, section: str, step: str) -> None:
        """Tell at which step of which section he is."""
        with suppress(*_UNHEARD):
            self._line.at(section, step)

    def met(self, error: KitError) -> None:
        """Tell which message he met: its name, and nothing of what it says."""
        with suppress(*_UNHEARD):
            self._line.met(error.key, error.kb or "")

    def ask_for_help(self, on: bool = True) -> None:
        """Raise or lower the flag that the trainer sees."""
        with suppress(*_UNHEARD):
            self._line.asks_for_help(on)


class Here:
    """The platform runs in this process, or its store lies in this workspace."""

    def __init__(self, control: Control, person: str) -> None:
        self._control, self._person, self._last = control, person, 0

    def signal(self) -> Signal:
        signal = self._control.signal(self._person, self._last)
        self._last = signal.last
        return signal

    def at(self, section: str, step: str) -> None:
        self._control.at(self._person, section, step)

    def met(self, key: str, kb: str) -> None:
        self._control.met(self._person, key, kb)

    def asks_for_help(self, on: bool) -> None:
        self._control.asks_for_help(self._person, on)


def _how_it_is(card: PracticeCard) -> str:
    """As of `Position`."""
    try:
        return OUT if card.presence().reader is None else str(card.tries_left())
    except KitError:
        return ""


class _Heard(msgspec.Struct, frozen=True):
    """What is kept of a platform elsewhere."""

    last: int = 0
    acts: tuple[TrainerAct, ...] = ()


def _heard(file: Path) -> _Heard | None:
    try:
        return msgspec.json.decode(read_private(file), type=_Heard)
    except (FileAbsent, msgspec.MsgspecError):
        return None


def heard_in(workspace: Path) -> tuple[TrainerAct, ...]:
    """What a trainer elsewhere did in the exercise of a workspace, as far as its kit heard of it.

    Raises: FileNotReadable.
    """
    heard = _heard(workspace / PRACTICE_FOLDER / ACTS)
    return heard.acts if heard is not None else ()


class Elsewhere:
    """The platform is reached over HTTP; the card, if it is a practice one, lies here."""

    def __init__(
        self, http: httpx.Client, address: str, person: str, folder: Path, card: PracticeCard | None
    ) -> None:
        """folder: of the practice environment in this workspace."""
        self._http, self._person, self._card = http, person, card
        self._told: str | None = None
        self._address, self._file = address.rstrip("/"), folder / ACTS

    def signal(self) -> Signal:
        """Ask; what was done to the card is done here. Several pages ask, and one of them does it."""
        with locked(self._file):
            heard = self._heard()
            after = 0 if heard is None else heard.last
            query = {"person": self._person, "after": str(after)}
            answer = self._http.get(f"{self._address}/practice/signal", params=query, timeout=_TIMEOUT)
            signal = msgspec.json.decode(answer.raise_for_status().content, type=Signal)
            if heard is None:
                # What was done before this workspace was there was not done to it.
                self._keep(_Heard(signal.last))
            elif signal.acts:
                self._carry_out(signal.acts)
                self._keep(_Heard(signal.last, (*heard.acts, *signal.acts)))
            if any(act.what == "reset" for act in signal.acts):
                self._told = None
        # What was heard counts, whatever becomes of what is told.
        with suppress(httpx.HTTPError):
            self._tell_how_the_card_is()
        return signal

    @property
    def listens(self) -> bool:
        """Whether it has heard of the trainer since this workspace was there."""
        return self._heard() is not None

    def at(self, section: str, step: str) -> None:
        self._said(section=section, step=step)

    def met(self, key: str, kb: str) -> None:
        self._said(met=key, kb=kb)

    def asks_for_help(self, on: bool) -> None:
        self._said(help=on)

    def _said(self, **said: str | bool) -> httpx.Response:
        order = {"person": self._person, **said}
        return self._http.post(f"{self._address}/practice/place", json=order, timeout=_TIMEOUT)

    def _carry_out(self, acts: tuple[TrainerAct, ...]) -> None:
        for act in acts:
            if self._card is not None and act.what in tuple(CardAct):
                change_card(self._card, CardAct(act.what))

    def _tell_how_the_card_is(self) -> None:
        """A trainer who is elsewhere sees no card; told when it is another than last time."""
        card = _how_it_is(self._card) if self._card is not None else ""
        if card != self._told and not self._said(card=card).is_server_error:
            self._told = card

    def _heard(self) -> _Heard | None:
        return _heard(self._file)

    def _keep(self, heard: _Heard) -> None:
        state_file.write(self._file, msgspec.json.encode(heard))
