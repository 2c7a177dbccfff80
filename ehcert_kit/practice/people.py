"""The persons and organisation numbers of the practice environment, by seat.

Every national number has order number 999, which the register never assigns, and every surname says in one of four
languages that this is an exercise.
"""

from __future__ import annotations

from datetime import date, timedelta

from ..identifiers.organization import Person
from .numbers import TYPES

#: The published PIN and keystore password of the practice environment: no secrets.
PIN = "1234"
PASSWORD = "Exercice-2026!"  # noqa: S105
#: Published, too: what the password of a file is changed to.
OTHER_PASSWORD = f"{PASSWORD}2"

_NAMES = (
    ("Camille", "EXERCICE"),
    ("Noor Fatima", "OEFENING"),
    ("Lena Zoë", "ÜBUNG"),
    ("Sam", "TRAINING"),
    ("Anne-Lise Éloïse", "D'EXERCICE"),
    ("Jürgen", "ÜBUNG-PRÜFUNG"),
)
_FIRST_BIRTHDAY = date(1980, 1, 1)


def _ssin(base: str) -> str:
    """The national or BIS number, from its first nine digits."""
    return f"{base}{97 - int(base) % 97:02}"


#: Who asks without a Belgian card: in a BIS number the month is raised by 40.
NON_RESIDENT = Person(_ssin("854101999"), "Anne", "EXERCICE")


def person(seat: int) -> Person:
    """The holder of the practice card at this seat (1, 2, …)."""
    first_names, name = _NAMES[(seat - 1) % len(_NAMES)]
    birthday = _FIRST_BIRTHDAY + timedelta(days=seat - 1)
    return Person(_ssin(f"{birthday:%y%m%d}999"), first_names, name)


def number(type: str, seat: int, index: int = 0) -> str:
    """The number of the organisation at this seat; `index` tells several of one type apart."""
    kind = TYPES[type]
    serial = 100 * index + seat - 1
    leading = {"NIHII-GROUP": 940000, "CBE": 1234567, "EHP": 19990000}.get(type, 10 ** (kind.digits - 3))
    base = f"{leading + serial:0{kind.digits - 2}}"
    return f"{base}{97 - int(base) % 97:02}"
