"""The two check-digit rules that the platform names in GetGenericOrganizationTypes."""

from __future__ import annotations

from collections.abc import Callable, Mapping


def check_97_mod_97(digits: str) -> bool:
    """Last two digits = 97 − (the other digits mod 97), so 01 to 97. Holds for CBE, EHP, NIHII."""
    return int(digits[-2:]) == 97 - int(digits[:-2]) % 97


def check_mod_97(digits: str) -> bool:
    """Last two digits = the other digits mod 97, with 0 written 97."""
    return int(digits[-2:]) == (int(digits[:-2]) % 97 or 97)


#: By the name the platform gives them. The formulas are inferred from the names; the first is
#: confirmed on public numbers.
ALGORITHMS: Mapping[str, Callable[[str], bool]] = {
    "CHECK-97-MOD-97": check_97_mod_97,
    "CHECK-MOD-97": check_mod_97,
}
