"""Every type of number that may stand in an eHealth certificate, with its rules."""

from __future__ import annotations

import re
from collections.abc import Mapping

from msgspec import Struct

from . import ssin
from .check_digits import ALGORITHMS
from .errors import (
    CharactersRefused,
    CheckDigitsRefused,
    LengthRefused,
    NumberMissing,
    PatternRefused,
    UnknownIdentifierType,
)
from .typed import bare_number


def is_person(code: str) -> bool:
    """Whether numbers of this type are those of natural persons; all other types are of organisations."""
    return code == ssin.TYPE


class IdentifierType(Struct, frozen=True):
    """One type of number.

    code: the name on the wire, such as ``NIHII-GROUP``.
    digits: how many digits a number of this type has.
    pattern: a regular expression for the whole number.
    algorithms: names of check-digit rules, all of which must hold; an unknown name is skipped
        (the platform serves the live list, and may have rules that the kit does not know).
    checked_digits: how many leading digits the check-digit rules cover.
    """

    code: str
    digits: int
    pattern: str = "[0-9]*"
    algorithms: tuple[str, ...] = ("CHECK-97-MOD-97",)
    checked_digits: int | None = None

    def parse(self, text: str) -> str:
        """Read a number as people write or paste it; give its bare digits.

        Blanks, dots, dashes, slashes, invisible characters and a pasted label (``NIHII-GROUP=``, ``INAMI``,
        ``CBE``, ``BE``, ``TVA BE``, ``N°``) are dropped. A company number of nine digits gets the leading
        zero that it lacked before 2005; a NIHII number of eleven digits, as RIZIV-INAMI prints it, loses the
        three of its qualification code, which have no check digits.

        Raises: NumberMissing, CharactersRefused, LengthRefused, PatternRefused, BirthDateRefused,
            CheckDigitsRefused: the first rule that fails, in this order.
        Source: reference client, which cuts a NIHII number of eleven digits too.
        """
        if is_person(self.code):
            return ssin.parse(text)
        number = self._compact(text)
        if not number:
            raise NumberMissing(self.code)
        if not re.fullmatch("[0-9]+", number):
            raise CharactersRefused(self.code)
        if len(number) != self.digits:
            raise LengthRefused(self.code, self.digits, len(number))
        if not re.fullmatch(self.pattern, number):
            raise PatternRefused(self.code, self.pattern)
        covered = number[: self.checked_digits]
        if not all(ALGORITHMS[name](covered) for name in self.algorithms if name in ALGORITHMS):
            raise CheckDigitsRefused(self.code)
        return number

    def format(self, number: str) -> str:
        """Format a number for people; a type without a usual format keeps bare digits, as in the certificate."""
        if is_person(self.code):
            return ssin.format(number)
        if self.code.startswith("CBE"):
            return f"{number[:4]}.{number[4:7]}.{number[7:]}"
        if self.code == "NIHII11":
            return f"{number[0]}-{number[1:6]}-{number[6:8]}-{number[8:]}"
        return number

    def _compact(self, text: str) -> str:
        number = bare_number(self.code, text)
        if self.code == "CBE" and re.fullmatch("[0-9]{9}", number):
            return "0" + number
        if self.digits == 8 and re.fullmatch("[0-9]{11}", number):  # only NIHII types have eight digits
            return number[:8]
        return number


_NIHII = (
    "NIHII NIHII-PHARMACY NIHII-LABO NIHII-RETIREMENT NIHII-OTD_PHARMACY NIHII-HOSPITAL "
    "NIHII-PALLIATIVE_CARE NIHII-OFFICE_DENTISTS NIHII-MEDICAL_HOUSE NIHII-OFFICE_DOCTORS "
    "NIHII-GROUP_DOCTORS NIHII-OF_BAND NIHII-PSYCH_HOUSE NIHII-PROT_ACC NIHII-HOME_SERVICES "
    "NIHII-OF_PHYSIOS NIHII-GUARD_POST NIHII-BELRAI NIHII-BELRAI_SCREEN NIHII-GROUP_MIDWIVES "
    "NIHII-AMBU_SERVICE NIHII-LEGAL_PSY NIHII-REEDUCATION NIHII-SORTING_CENTER"
).split()

#: The types and lengths of the official client, by code. GetGenericOrganizationTypes gives the live list.
TYPES: Mapping[str, IdentifierType] = {
    kind.code: kind
    for kind in (
        IdentifierType(ssin.TYPE, 11, algorithms=()),
        IdentifierType("NIHII-GROUP", 8, pattern="94[0-9]{6}"),
        *(IdentifierType(code, 8) for code in _NIHII),
        IdentifierType("NIHII11", 11, checked_digits=8),
        *(
            IdentifierType(code, 10, pattern="[01][0-9]{9}")
            for code in ("CBE", "CBE-TREAT_CENTER", "CBE-CONSORTIUM")
        ),
        *(IdentifierType(code, 10) for code in ("EHP", "EHP-CTRL_ORGANISM")),
        # No source says that the numbers of sites have check digits.
        *(IdentifierType(code, 10, algorithms=()) for code in ("SITESMUR", "SITEPIT")),
        IdentifierType("SITE", 4, algorithms=()),
    )
}


def identifier_type(code: str) -> IdentifierType:
    """The type with this code. Raises: UnknownIdentifierType."""
    try:
        return TYPES[code]
    except KeyError:
        raise UnknownIdentifierType(code) from None
