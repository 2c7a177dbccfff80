"""Social security identification numbers: the national number, and the BIS number of non-residents.

Eleven digits: birth date YYMMDD, order number, two check digits. In a BIS number the month is
raised by 40 (sex known) or 20 (unknown). Order number 999 is never issued; the invented persons of the
practice environment have it.

Source: the register's rules as implemented by python-stdnum (`stdnum.be.nn`, `stdnum.be.bis`).
"""

from __future__ import annotations

from stdnum import exceptions
from stdnum.be import bis, nn

from .errors import (
    BirthDateRefused,
    BisNumberWanted,
    CharactersRefused,
    CheckDigitsRefused,
    LengthRefused,
    NumberMissing,
)
from .typed import bare_number

TYPE = "SSIN"
"""The wire name of this type, the only one for natural persons."""


def parse(text: str) -> str:
    """Give the eleven digits of a national or BIS number, read as people write it (`bare_number`).

    Raises: NumberMissing, CharactersRefused, LengthRefused, BirthDateRefused, CheckDigitsRefused.
    """
    number = bare_number(TYPE, text)
    if not number:
        raise NumberMissing(TYPE)
    if not number.isascii() or not number.isdigit():
        raise CharactersRefused(TYPE)
    if len(number) != 11:
        raise LengthRefused(TYPE, 11, len(number))
    # The month alone decides the kind, so that an invalid number gets the error of the right kind.
    kind = bis if is_bis(number) else nn
    try:
        return str(kind.validate(number))
    except exceptions.InvalidChecksum:
        raise CheckDigitsRefused(TYPE) from None
    except exceptions.ValidationError:
        raise BirthDateRefused(TYPE) from None


def is_bis(number: str) -> bool:
    """Whether a number, eleven digits, is a BIS number."""
    return 20 <= int(number[2:4]) <= 52


def parse_bis(text: str) -> str:
    """Give the eleven digits of a BIS number.

    Raises: as `parse`. BisNumberWanted: it is a national number.
    """
    number = parse(text)
    if not is_bis(number):
        raise BisNumberWanted(TYPE)
    return number


def format(number: str) -> str:
    """``80010199976`` → ``80.01.01-999.76``."""
    return str(nn.format(number))
