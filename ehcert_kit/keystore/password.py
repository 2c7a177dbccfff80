"""The rules for the password of a keystore, checked one by one, so that a form can show each while one types.

Source: the official procedure, screen « Mot de passe du Keystore ».
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum

from ..secret import Secret
from .errors import PasswordRefused

MINIMUM_LENGTH = 8
"""Characters."""


class Rule(StrEnum):
    """The rules for a password, in the order of the official form."""

    LENGTH = "length"
    CHARACTERS = "characters"
    DIGIT_OR_SYMBOL = "digit-or-symbol"
    CONFIRMATION = "confirmation"


RULES: tuple[dict[str, str], ...] = (
    {"rule": Rule.LENGTH.value, "pattern": rf"^[\s\S]{{{MINIMUM_LENGTH},}}$"},
    # Printable ASCII: with other characters, Java's own provider does not open files encrypted with AES (PBES2).
    {"rule": Rule.CHARACTERS.value, "pattern": r"^[\x20-\x7e]*$"},
    # At least one printable ASCII character that is neither a letter nor a space.
    {"rule": Rule.DIGIT_OR_SYMBOL.value, "pattern": r"^[\s\S]*[\x21-\x40\x5b-\x60\x7b-\x7e][\s\S]*$"},
)
"""The rules that a regular expression can express, ready for JSON. The confirmation is not one of them.

A pattern must match the whole text, and means the same in Python (`re.fullmatch`) and in JavaScript (flag `u`):
so it has no dot and no class of letters, which differ between the two.
"""


@dataclass(frozen=True)
class RuleFinding:
    """Whether one rule is met, with details for a form.

    missing: by how many characters the password is too short.
    refused: the characters that are not accepted, each once; as parts of a password they are not in `repr`.
    """

    rule: Rule
    met: bool
    missing: int = 0
    refused: tuple[str, ...] = field(default=(), repr=False)


def check(password: Secret, confirmation: Secret | None = None) -> tuple[RuleFinding, ...]:
    """One finding per rule, met or not, in official order; that of the confirmation only if it is given."""
    text = password.reveal()
    findings = [_finding(Rule(entry["rule"]), entry["pattern"], text) for entry in RULES]
    if confirmation is not None:
        findings.append(RuleFinding(Rule.CONFIRMATION, met=is_same(password, confirmation)))
    return tuple(findings)


def is_same(one: Secret, other: Secret) -> bool:
    """Whether two passwords are equal."""
    return one.reveal() == other.reveal()


def _finding(rule: Rule, pattern: str, text: str) -> RuleFinding:
    if re.fullmatch(pattern, text):
        return RuleFinding(rule, met=True)
    if rule is Rule.LENGTH:
        return RuleFinding(rule, met=False, missing=MINIMUM_LENGTH - len(text))
    if rule is Rule.CHARACTERS:
        refused = tuple(char for char in dict.fromkeys(text) if not re.fullmatch(pattern, char))
        return RuleFinding(rule, met=False, refused=refused)
    return RuleFinding(rule, met=False)


def require(password: Secret, confirmation: Secret | None = None) -> None:
    """Check that a password meets all rules. Raises: PasswordRefused, with the rules that it breaks."""
    broken = tuple(finding.rule.value for finding in check(password, confirmation) if not finding.met)
    if broken:
        raise PasswordRefused(broken)
