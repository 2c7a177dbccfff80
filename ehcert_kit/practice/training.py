"""The values of the control interface: the trainer's orders and acts, and the places of learners.

A person is named by national number; EVERYBODY stands for all who work with this platform.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from msgspec import Struct, field

from ..values import replace
from .scenario import Event

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIEnvironment

EVERYBODY = ""
#: The state of a card that is not in the reader.
OUT = "out"
#: The setting of the store that holds the orders.
ORDERS = "training"
#: The code of the answer that an order to begin again does not stand: the trainer has cancelled it.
ORDER_CANCELLED = "order-cancelled"
#: The headers in which a practice client names its person (national number) and that person's exercise.
PERSON, EXERCISE = "Ehcert-Person", "Ehcert-Exercise"
#: The numbers of ordered faults begin here, past the events of any scenario.
FIRST_FAULT = 1000


class Working(Struct, frozen=True):
    """The person and exercise that a client names. person: empty: not named. exercise: empty: the person's first
    one; None: not named.
    """

    person: str = ""
    exercise: str | None = None

    @classmethod
    def told(cls, header: Callable[[str], str | None]) -> Working:
        """From headers; invalid values count as absent. header: returns the value of a header, or None."""
        person, exercise = header(PERSON) or "", header(EXERCISE)
        known = exercise is not None and is_exercise(exercise)
        return cls(person if is_person(person) else "", exercise if known else None)

    @classmethod
    def told_by(cls, environ: WSGIEnvironment) -> Working:
        """From the headers of a WSGI request."""
        return cls.told(lambda name: environ.get(f"HTTP_{name.upper().replace('-', '_')}"))


class TrainerAct(Struct, frozen=True):
    """One act of the trainer. at: the machine's time; practice_at: the practice clock's. number: in order."""

    number: int
    at: datetime
    practice_at: datetime
    person: str
    what: str
    detail: dict[str, str] = field(default_factory=dict)

    def concerns(self, person: str) -> bool:
        return self.person in (EVERYBODY, person)


class Position(Struct, frozen=True):
    """A learner's place: the section and step of `way.SECTIONS`.

    since: when the step was reached (machine's time). met, kb: key and help number of the last error there. help:
    whether help is asked for. card: the state of a practice card on the learner's machine: its remaining tries, or
    OUT; empty: not reported. Never anything typed.
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
        """The place at this step; unchanged if it is the same step, else since now and without an error."""
        if (self.section, self.step) == (section, step):
            return self
        return Position(self.person, section, step, now, help=self.help, card=self.card)


class Served(Struct, frozen=True):
    """One line of the request history. at: by the practice clock. person: who asked; empty: not known."""

    number: int
    operation: str
    verdict: str
    at: datetime
    note: str
    person: str


class OrderedFault(Struct, frozen=True):
    """An event ordered by a trainer, besides those of the scenario. number: by which it is counted."""

    number: int
    event: Event


class Beginning(Struct, frozen=True):
    """An order that a person's exercise is to begin again.

    id: of this order. step: to walk to (``demander/password``); empty: its beginning. back: bring back the
    previous exercise instead. begun: the seat's server has begun to carry it out.
    """

    id: str
    step: str = ""
    back: bool = False
    begun: bool = False


class Orders(Struct, frozen=True):
    """The trainer's orders in force, until cancelled or carried out.

    held: persons whose deliveries wait for the trainer. paused: who is to wait before signing. watched: who is to
    watch the trainer. cut: by person, until when no request reaches the platform (Unix time, by the machine); 0:
    the cut of everybody does not concern this person.
    hints: how many were given, by person. faults: ordered events. beginnings: by person, for the seat's server.
    spared: by the name of an order for everybody, for whom it was cancelled since.
    """

    held: frozenset[str] = frozenset()
    paused: frozenset[str] = frozenset()
    watched: frozenset[str] = frozenset()
    cut: Mapping[str, float] = field(default_factory=dict)
    hints: Mapping[str, int] = field(default_factory=dict)
    faults: tuple[OrderedFault, ...] = ()
    beginnings: Mapping[str, Beginning] = field(default_factory=dict)
    spared: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def holds(self, person: str) -> bool:
        """Whether this person's certificates wait for the trainer."""
        return self._concerns("held", person)

    def pauses(self, person: str) -> bool:
        return self._concerns("paused", person)

    def watches(self, person: str) -> bool:
        return self._concerns("watched", person)

    def _concerns(self, name: str, person: str) -> bool:
        """Whether an order (held, paused, watched) is in force for a person."""
        ordered: frozenset[str] = getattr(self, name)
        return person in ordered or (EVERYBODY in ordered and person not in self.spared.get(name, ()))

    def cut_for(self, person: str) -> float:
        """For how many more seconds no request of this person reaches the platform."""
        everybody = self.cut.get(EVERYBODY, 0.0)
        own = self.cut.get(person, everybody)
        until = max(own, everybody) if own else 0.0
        return max(0.0, until - time.time())

    def hints_for(self, person: str) -> int:
        return self.hints.get(EVERYBODY, 0) + (self.hints.get(person, 0) if person else 0)

    def with_(self, name: str, person: str, on: bool) -> Orders:
        """Add a person to an order (held, paused, watched), or remove. The latest order counts: for everybody, it
        replaces those for single persons; a single person can be removed from one for everybody.
        """
        now: frozenset[str] = getattr(self, name)
        spared = self.spared.get(name, frozenset[str]())
        if person == EVERYBODY:
            now, spared = frozenset({EVERYBODY} if on else ()), frozenset()
        elif on:
            now, spared = now | {person}, spared - {person}
        else:
            now, spared = now - {person}, spared | {person} if EVERYBODY in now else spared
        changed = replace(self, spared={**self.spared, name: spared})
        return replace(changed, **{name: now})  # type: ignore[arg-type]  # all are sets of persons

    def without(self, person: str) -> Orders:
        """What stays in force when somebody else takes the place of a person: the orders for everybody."""
        return replace(
            self,
            held=self.held - {person},
            paused=self.paused - {person},
            watched=self.watched - {person},
            cut={one: until for one, until in self.cut.items() if one != person},
            spared={name: people - {person} for name, people in self.spared.items()},
        )


class Signal(Struct, frozen=True):
    """The platform's answer to a kit, which asks every second.

    last: the number of the trainer's last act that concerns the person. acts: those that are new to the kit.
    ahead: of the practice clock (seconds). paused: whether to wait before signing. hints: how many were given.
    cut: for how many more seconds no request reaches the platform.
    """

    last: int
    ahead: float
    paused: bool
    hints: int
    cut: float
    acts: tuple[TrainerAct, ...] = ()


def is_name(text: str) -> bool:
    """Whether this has the form of a name of this program (of a step, of an error), not of free text."""
    return re.fullmatch("[A-Za-z0-9-]{0,60}", text) is not None


def is_exercise(text: str) -> bool:
    """Whether this has the form of an exercise's name; empty: the first exercise."""
    return re.fullmatch("(?:[0-9a-f]{16})?", text) is not None


def is_card(text: str) -> bool:
    """Whether this has the form of `Position.card`."""
    return text in ("", OUT) or re.fullmatch("[0-9]", text) is not None


def is_person(text: str) -> bool:
    """Whether this has the form of a national number."""
    return re.fullmatch("[0-9]{11}", text) is not None
