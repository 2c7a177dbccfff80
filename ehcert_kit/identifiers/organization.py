"""The owner of a certificate: an organisation, or the holder of an identity card."""

from __future__ import annotations

from msgspec import Struct

from . import ssin
from .errors import NameRefused
from .typed import without_invisible
from .types import identifier_type, is_person


class Organization(Struct, frozen=True):
    """Type, number and name of an organisation, as the platform knows it or as a person typed it.

    number: bare digits. name: as written, which the certificate has normalised; a typed one without invisible
    characters.
    """

    type: str
    number: str
    name: str

    @classmethod
    def parse(cls, type: str, number: str, name: str) -> Organization:
        """Check what a person typed. Raises: IdentifierError, NameRefused."""
        name = without_invisible(name)
        if not name.strip():
            raise NameRefused("missing")
        return cls(type, identifier_type(type).parse(number), name)

    @property
    def is_person(self) -> bool:
        """Whether this is a natural person, who has a personal certificate."""
        return is_person(self.type)

    def __str__(self) -> str:
        return f"{self.type}={self.number}"


def parse_person_name(text: str) -> str:
    """Given names or a surname as typed, without invisible characters. Raises: NameRefused: it has no letter."""
    name = without_invisible(text).strip()
    if not any(map(str.isalpha, name)):
        raise NameRefused("person")
    return name


class Person(Struct, frozen=True):
    """The holder of an identity card. `first_names` is one string, exactly as on the card."""

    ssin: str
    first_names: str
    name: str

    @property
    def full_name(self) -> str:
        return f"{self.first_names} {self.name}".strip()

    def as_actor(self) -> Organization:
        """The person as owner of a personal certificate: type SSIN, given names before the surname."""
        return Organization(ssin.TYPE, self.ssin, self.full_name)
