"""What a person types wrongly about organisations, persons and addresses."""

from __future__ import annotations

from dataclasses import dataclass

from ..kit_error import InputError, KitError, Owner


@dataclass(eq=False)
class IdentifierError(InputError):
    """A number is not one of its type."""

    type: str
    kb = "KB-25"


@dataclass(eq=False)
class CharactersRefused(IdentifierError):
    """Something else than digits and the usual separators."""

    key = "identifier-characters"


@dataclass(eq=False)
class LengthRefused(IdentifierError):
    """Too many or too few digits."""

    expected: int
    actual: int
    key = "identifier-length"


@dataclass(eq=False)
class PatternRefused(IdentifierError):
    """The digits cannot start, or be built, like this for the type."""

    pattern: str
    key = "identifier-pattern"


@dataclass(eq=False)
class CheckDigitsRefused(IdentifierError):
    """The check digits do not fit the others: one digit is probably miscopied."""

    key = "identifier-check-digits"


@dataclass(eq=False)
class BirthDateRefused(IdentifierError):
    """The first six digits of a national number are no possible date."""

    key = "identifier-birth-date"


@dataclass(eq=False)
class BisNumberWanted(IdentifierError):
    """The number is that of a resident, who has an identity card and another way."""

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


@dataclass(eq=False)
class ApplicationIdTooLong(InputError):
    """An application ID has at most thirty characters."""

    excess: int
    key = "application-id-length"
    kb = "KB-26"


@dataclass(eq=False)
class NameRefused(InputError):
    """A name is empty, or has a character that no certificate may carry.

    rule: missing, of an organisation; person, missing of a person; character. character: the first of them, by its
    number and its name in Unicode.
    position: where it stands, counted from 1.
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
    """Not a telephone number that the platform accepts. `rule` is one of missing, form, short, long."""

    rule: str
    key = "phone-refused"


@dataclass(eq=False)
class ContractUnreadable(KitError):
    """The name in the contract cannot be read without guessing, so nothing is signed."""

    dn: str
    key = "contract-unreadable"
    owner = Owner.EHEALTH
