"""What a trainer has ordered, what he did, and where everybody is: the values of the control interface.

A person is named by his national number; EVERYBODY stands for all who work with this platform.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TYPE_CHECKING

from .scenario import Event

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIEnvironment

EVERYBODY = ""
#: Of a card that is not in the reader.
OUT = "out"
#: The setting of the store that keeps what was ordered.
ORDERS = "training"
#: The headers by which a client of practice says for whom it works (a national number), and in which of that
#: person's exercises.
PERSON, EXERCISE = "Ehcert-Person", "Ehcert-Exercise"
#: The numbers of ordered faults begin here, past the events of any scenario.
FIRST_FAULT = 1000


@dataclass(frozen=True)
class Working:
    """For whom a client works, as far as it says so. exercise: empty: the first of his; None: it does not tell."""

    person: str = ""
    exercise: str | None = None

    @classmethod
    def told(cls, header: Callable[[str], str | None]) -> Working:
        """header: gives the value of one, or None."""
        person, exercise = header(PERSON) or "", header(EXERCISE)
        known = exercise is not None and is_exercise(exercise)
        return cls(person if is_person(person) else "", exercise if known else None)

    @classmethod
    def told_by(cls, environ: WSGIEnvironment) -> Working:
        """By the headers of a request, as WSGI names them."""
        return cls.told(lambda name: environ.get(f"HTTP_{name.upper().replace('-', '_')}"))


@dataclass(frozen=True)
class TrainerAct:
    """One act of the trainer. at: the machine's time; practice_at: the practice clock's. number: in order."""

    number: int
    at: datetime
    practice_at: datetime
    person: str
    what: str
    detail: dict[str, str] = field(default_factory=dict)

    def concerns(self, person: str) -> bool:
        return self.person in (EVERYBODY, person)


@dataclass(frozen=True)
class Position:
    """Where a person is: the section and its step, as in the way.

    since: when he came there (machine). met: the key of the last message that he met there, and its help number.
    help: whether he asks for help. card: how his practice card is, where it lies at his place: the number of tries
    that it has left, or OUT of the reader; empty: nobody told. Never anything that he typed.
    """

    person: str
    section: str
    step: str
    since: datetime
    met: str = ""
    kb: str = ""
    help: bool = False
    card: str = ""

    def is_at(self, section: str, step: str, now: datetime) -> Position:
        """The same person at this step: since now, or since before; a message is met at one step."""
        if (self.section, self.step) == (section, step):
            return self
        return Position(self.person, section, step, now, help=self.help, card=self.card)


@dataclass(frozen=True)
class Served:
    """One line of the request history. at: by the practice clock. person: who asked, as far as he said so."""

    number: int
    operation: str
    verdict: str
    at: datetime
    note: str
    person: str


@dataclass(frozen=True)
class OrderedFault:
    """A mishap that a trainer has ordered, beside those of the scenario. number: under which it is counted."""

    number: int
    event: Event


@dataclass(frozen=True)
class Beginning:
    """That a person's exercise is to begin again.

    id: of this order. step: of the way (``demander/password``), to which it is walked; empty: it stands at its
    beginning. back: the exercise before comes back instead. begun: the server of the seat is at it.
    """

    id: str
    step: str = ""
    back: bool = False
    begun: bool = False


@dataclass(frozen=True)
class Orders:
    """What holds until the trainer takes it back, or it is done.

    held: whose deliveries wait for him. paused: who is to wait before signing. watched: who is to look at what he
    shows. cut: by person, until when nothing reaches the platform (Unix time, by the machine). hints: by person,
    how many were given. faults: mishaps. beginnings: by person, what his own server is to do at his seat.
    """

    held: frozenset[str] = frozenset()
    paused: frozenset[str] = frozenset()
    watched: frozenset[str] = frozenset()
    cut: Mapping[str, float] = field(default_factory=dict)
    hints: Mapping[str, int] = field(default_factory=dict)
    faults: tuple[OrderedFault, ...] = ()
    beginnings: Mapping[str, Beginning] = field(default_factory=dict)

    def holds(self, person: str) -> bool:
        """Whether this person's certificates wait for the trainer."""
        return bool(self.held & {EVERYBODY, person})

    def pauses(self, person: str) -> bool:
        return bool(self.paused & {EVERYBODY, person})

    def watches(self, person: str) -> bool:
        return bool(self.watched & {EVERYBODY, person})

    def cut_for(self, person: str) -> float:
        """Seconds for which nothing of this person's reaches the platform any more."""
        until = max(self.cut.get(EVERYBODY, 0.0), self.cut.get(person, 0.0))
        return max(0.0, until - time.time())

    def hints_for(self, person: str) -> int:
        return self.hints.get(EVERYBODY, 0) + (self.hints.get(person, 0) if person else 0)

    def with_(self, name: str, person: str, on: bool) -> Orders:
        """Order something (held, paused, watched) for a person, or take it back; for everybody, from each too."""
        now: frozenset[str] = getattr(self, name)
        if on:
            return replace(self, **{name: now | {person}})  # type: ignore[arg-type]  # all are sets of persons
        left = frozenset() if person == EVERYBODY else now - {person}
        return replace(self, **{name: left})  # type: ignore[arg-type]


@dataclass(frozen=True)
class Signal:
    """What a kit that works with the platform is told every second.

    last: the number of the trainer's last act that concerns the person. acts: those that the kit has not heard of.
    ahead: of the practice clock (seconds). paused: whether he is to wait before signing. hints: how many he was
    given. cut: seconds for which nothing reaches the platform any more.
    """

    last: int
    ahead: float
    paused: bool
    hints: int
    cut: float
    acts: tuple[TrainerAct, ...] = ()


def is_name(text: str) -> bool:
    """Whether this is a name of this program (of a step, of a message), and no text."""
    return re.fullmatch("[A-Za-z0-9-]{0,60}", text) is not None


def is_exercise(text: str) -> bool:
    """Whether this is written as an exercise is called; empty: the first."""
    return re.fullmatch("(?:[0-9a-f]{16})?", text) is not None


def is_card(text: str) -> bool:
    """Whether this is how a card can be, as of `Position`."""
    return text in ("", OUT) or re.fullmatch("[0-9]", text) is not None


def is_person(text: str) -> bool:
    """Whether this is written as a national number."""
    return re.fullmatch("[0-9]{11}", text) is not None
