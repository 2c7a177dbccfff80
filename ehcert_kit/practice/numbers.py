"""The practice platform's own types of number and their checks.

Deliberately independent of the kit's: a counterpart that shares a rule shares its mistakes.

Source: protocol reference, identifiers and check digits; the national register's rules for dates.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from msgspec import Struct

_97 = 97


def _complement(base: int) -> int:
    return _97 - base % _97


def _remainder(base: int) -> int:
    return base % _97 or _97


#: By the name of each rule in the messages: how the last two digits follow from the others.
_RULES: Mapping[str, Callable[[int], int]] = {"CHECK-97-MOD-97": _complement, "CHECK-MOD-97": _remainder}


class NumberType(Struct, frozen=True):
    """One type. digits: how many a number has. covered: how many of them, from the left, the check covers."""

    code: str
    digits: int
    pattern: str
    algorithms: tuple[str, ...] = ("CHECK-97-MOD-97",)
    covered: int | None = None

    def mistake(self, number: str, check_digits: bool = True) -> str | None:
        """What is wrong with a number, in English; None: nothing."""
        if not re.fullmatch(self.pattern, number):
            return f"{self.pattern} is wanted"
        if check_digits and not all(self.holds(name, number) for name in self.algorithms):
            return f"the check digits are wrong ({', '.join(self.algorithms)})"
        return None

    def holds(self, algorithm: str, number: str) -> bool:
        judged = number[: self.covered]
        return int(judged[-2:]) == _RULES[algorithm](int(judged[:-2]))


def _types() -> dict[str, NumberType]:
    health = (
        "PHARMACY LABO RETIREMENT OTD_PHARMACY HOSPITAL PALLIATIVE_CARE OFFICE_DENTISTS MEDICAL_HOUSE "
        "OFFICE_DOCTORS GROUP_DOCTORS OF_BAND PSYCH_HOUSE PROT_ACC HOME_SERVICES OF_PHYSIOS GUARD_POST BELRAI "
        "BELRAI_SCREEN GROUP_MIDWIVES AMBU_SERVICE LEGAL_PSY REEDUCATION SORTING_CENTER"
    ).split()
    found = [NumberType("NIHII-GROUP", 8, "94[0-9]{6}"), NumberType("NIHII", 8, "[0-9]{8}")]
    found += [NumberType(f"NIHII-{kind}", 8, "[0-9]{8}") for kind in health]
    found += [NumberType(code, 10, "[01][0-9]{9}") for code in ("CBE", "CBE-TREAT_CENTER", "CBE-CONSORTIUM")]
    found += [NumberType(code, 10, "[0-9]{10}") for code in ("EHP", "EHP-CTRL_ORGANISM")]
    # No source mentions check digits for the numbers of sites.
    found += [NumberType(code, 10, "[0-9]{10}", ()) for code in ("SITESMUR", "SITEPIT")]
    found += [NumberType("SITE", 4, "[0-9]{4}", ())]
    return {kind.code: kind for kind in found}


#: Of organisations, by code.
TYPES: Mapping[str, NumberType] = _types()
#: Of persons, by code; the depot accepts these too.
PERSONS: Mapping[str, NumberType] = {
    "SSIN": NumberType("SSIN", 11, "[0-9]{11}", ()),
    "NIHII11": NumberType("NIHII11", 11, "[0-9]{11}", covered=8),
}


def ssin_mistake(number: str) -> str | None:
    """What is wrong with a national or BIS number; None: nothing.

    The check digits fit the nine digits before them, or, for births from 2000 on, these with a 2 in front.
    Month and day may be 0: unknown. Once the numbers of a day are used up, days beyond the month are assigned.
    """
    if not re.fullmatch("[0-9]{11}", number):
        return "eleven digits and nothing else"
    base, check = number[:9], int(number[9:])
    if check not in (_complement(int(base)), _complement(int(f"2{base}"))):
        return "the check digits of the national number are wrong"
    if int(number[2:4]) > 52 or int(number[2:4]) % 20 > 12:
        return "the birth date of the national number is none"
    return None


def is_bis(number: str) -> bool:
    """Whether this is a BIS number: its month is raised by 20 or 40."""
    return int(number[2:4]) >= 20
