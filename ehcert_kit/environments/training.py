"""The learner's side of a training: what the kit learns of the trainer's orders, and reports to the trainer.

A trainer acts on the platform (`practice/control.py`), embedded or on a server. The kit asks it once a second.
Where the platform is on a server, the practice card is here: acts on the card are carried out, and noted in the
workspace, when this kit learns of them.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Protocol

import httpx
import msgspec

from ..disk import locked, read_private
from ..disk.errors import FileAbsent
from ..json_reading import read_json
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
    """The practice card of a workspace, if there is one."""
    file = workspace / PRACTICE_FOLDER / CARD_FILE
    return PracticeCard(file) if file.exists() else None


#: The file of the trainer's acts that this kit has learned of, where the platform is on a server.
ACTS = "acts.json"
_TIMEOUT = 2.0  # seconds


class ControlLine(Protocol):
    """The connection to the platform's control. Each method raises: KitError, httpx.HTTPError."""

    def signal(self) -> Signal: ...

    def at(self, section: str, step: str) -> None: ...

    def met(self, key: str, kb: str) -> None: ...

    def asks_for_help(self, on: bool) -> None: ...


#: Errors of the connection to the trainer, which never stop the learner.
_UNHEARD = (KitError, httpx.HTTPError)


class Training:
    """The learner's connection to the trainer. Its methods never raise when the platform does not answer."""

    def __init__(self, line: ControlLine) -> None:
        self._line = line

    def signal(self) -> Signal | None:
        """The present signal; None where the platform does not answer."""
        with suppress(*_UNHEARD, msgspec.MsgspecError):
            return self._line.signal()
        return None

    def at(self, section: str, step: str) -> None:
        """Report the learner's section and step."""
        with suppress(*_UNHEARD):
            self._line.at(section, step)

    def met(self, error: KitError) -> None:
        """Report the key and help number of an error that the learner met, without its facts."""
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
    """The card's state, as in `Position.card`."""
    try:
        return OUT if card.presence().reader is None else str(card.tries_left())
    except KitError:
        return ""


class _Heard(msgspec.Struct, frozen=True):
    """The content of `ACTS`. last: the number of the last act known."""

    last: int = 0
    acts: tuple[TrainerAct, ...] = ()


def _heard(file: Path) -> _Heard | None:
    try:
        return read_json(read_private(file), _Heard)
    except (FileAbsent, msgspec.MsgspecError):
        return None


def heard_in(workspace: Path) -> tuple[TrainerAct, ...]:
    """The acts of a trainer on a server that this workspace's kit has learned of.

    Raises: FileNotReadable.
    """
    heard = _heard(workspace / PRACTICE_FOLDER / ACTS)
    return heard.acts if heard is not None else ()


class Elsewhere:
    """The platform is reached over HTTP; the practice card, if any, is here."""

    def __init__(
        self, http: httpx.Client, address: str, person: str, folder: Path, card: PracticeCard | None
    ) -> None:
        """folder: of the practice environment in this workspace."""
        self._http, self._person, self._card = http, person, card
        self._told: str | None = None
        self._address, self._file = address.rstrip("/"), folder / ACTS

    def signal(self) -> Signal:
        """Ask for the signal and carry out new acts on the card; with several pages open, only one does so."""
        with locked(self._file):
            heard = self._heard()
            after = 0 if heard is None else heard.last
            query = {"person": self._person, "after": str(after)}
            answer = self._http.get(f"{self._address}/practice/signal", params=query, timeout=_TIMEOUT)
            signal = read_json(answer.raise_for_status().content, Signal)
            if heard is None:
                # Acts from before this workspace existed do not concern it.
                self._keep(_Heard(signal.last))
            elif signal.acts:
                self._carry_out(signal.acts)
                self._keep(_Heard(signal.last, (*heard.acts, *signal.acts)))
            if any(act.what == "reset" for act in signal.acts):
                self._told = None
        # A failed report does not invalidate the signal.
        with suppress(httpx.HTTPError):
            self._tell_how_the_card_is()
        return signal

    @property
    def listens(self) -> bool:
        """Whether this workspace has had a signal already."""
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
        """Report the card's state when it has changed: the trainer cannot see a card on another machine."""
        card = _how_it_is(self._card) if self._card is not None else ""
        if card != self._told and not self._said(card=card).is_server_error:
            self._told = card

    def _heard(self) -> _Heard | None:
        return _heard(self._file)

    def _keep(self, heard: _Heard) -> None:
        state_file.write(self._file, msgspec.json.encode(heard))
