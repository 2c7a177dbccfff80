"""Errors in the numbers, names and addresses of organisations and persons."""

from __future__ import annotations

from dataclasses import dataclass

from ..kit_error import InputError, KitError, Owner


@dataclass(eq=False)
class IdentifierError(InputError):
    """A number breaks a rule of its type."""

    type: str
    kb = "KB-25"


@dataclass(eq=False)
class NumberMissing(IdentifierError):
    """Nothing was typed, or only characters that nobody sees."""

    key = "identifier-missing"


@dataclass(eq=False)
class CharactersRefused(IdentifierError):
    """The number has characters other than digits and the usual separators."""

    key = "identifier-characters"


@dataclass(eq=False)
class LengthRefused(IdentifierError):
    """Too many or too few digits."""

    expected: int
    actual: int
    key = "identifier-length"


@dataclass(eq=False)
class PatternRefused(IdentifierError):
    """The digits do not match the regular expression of the type."""

    pattern: str
    key = "identifier-pattern"


@dataclass(eq=False)
class CheckDigitsRefused(IdentifierError):
    """The check digits do not fit the others: one digit is probably miscopied."""

    key = "identifier-check-digits"


@dataclass(eq=False)
class BirthDateRefused(IdentifierError):
    """The first six digits of a national or BIS number are not a possible birth date."""

    key = "identifier-birth-date"


@dataclass(eq=False)
class BisNumberWanted(IdentifierError):
    """A BIS number is needed, and this is a national number, whose holder can use an identity card instead."""

    key = "bis-number-wanted"
    kb = "KB-46"


@dataclass(eq=False)
class UnknownIdentifierType(IdentifierError):
    """No such type of number."""

    key = "identifier-type"


@dataclass(eq=False)
class ApplicationIdCharacters(InputError):
    """An application ID has only A-Z, 0-9, hyphen and underscore."""

    refused: str
    key = "application-id-characters"
    kb = "KB-26"

    def facts(self) -> dict[str, object]:
        """space: whether a blank is all that is refused: alone between quotation marks nobody would see it."""
        return {**super().facts(), "space": "no" if self.refused.strip() else "yes"}


@dataclass(eq=False)
class ApplicationIdTooLong(InputError):
    """An application ID has at most thirty characters."""

    excess: int
    key = "application-id-length"
    kb = "KB-26"


@dataclass(eq=False)
class NameRefused(InputError):
    """A name is empty, or has a character that a certificate may not have.

    rule: missing (an organisation has no name), person (a person's name has no letter), or character.
    character: the first such character, as Unicode code point and name. position: its place, counted from 1.
    """

    rule: str
    character: str = ""
    position: int = 0
    key = "name-refused"


@dataclass(eq=False)
class EmailRefused(InputError):
    """Not an e-mail address that the platform accepts. `rule` is one of missing, at, length, form."""

    rule: str
    key = "email-refused"


@dataclass(eq=False)
class PhoneRefused(InputError):
    """Not a telephone number that can be dialled. `rule` is one of missing, form, short, long, belgian."""

    rule: str
    key = "phone-refused"


@dataclass(eq=False)
class ContractUnreadable(KitError):
    """The distinguished name in the contract is malformed or ambiguous, so nothing is signed."""

    dn: str
    key = "contract-unreadable"
    owner = Owner.EHEALTH
