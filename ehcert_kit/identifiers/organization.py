"""For whom a certificate is: an organisation, or the holder of the card."""

from __future__ import annotations

import re
from dataclasses import dataclass

from . import ssin
from .errors import ApplicationIdCharacters, ApplicationIdTooLong, NameRefused
from .normalisation import normalise
from .typed import without_invisible
from .types import identifier_type, is_person


@dataclass(frozen=True)
class Organization:
    """Type, number and name of an organisation, as the platform knows it or as a person typed it.

    The number is bare digits; the name is kept as written (the certificate bears it normalised), but of one
    that was typed, what nobody sees is dropped.
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
        """Is this a natural person, who has a certificate in his own name?"""
        return is_person(self.type)

    def __str__(self) -> str:
        return f"{self.type}={self.number}"


@dataclass(frozen=True)
class Person:
    """The holder of an identity card. `first_names` is one string, exactly as on the card."""

    ssin: str
    first_names: str
    name: str

    @property
    def full_name(self) -> str:
        return f"{self.first_names} {self.name}".strip()

    def as_actor(self) -> Organization:
        """The person as owner of a certificate of his own: type SSIN, given names before the surname."""
        return Organization(ssin.TYPE, self.ssin, self.full_name)


APPLICATION_ID_LENGTH = 30


def parse_application_id(text: str) -> str | None:
    """Normalise an application ID; empty means none.

    Accents and small letters are converted, not refused: ``été`` → ``ETE``. What nobody sees is dropped.

    Raises: ApplicationIdCharacters, ApplicationIdTooLong.
    Source: reference client, `[0-9A-Z_-]{1,30}` after normalisation.
    """
    application_id = normalise(without_invisible(text))
    refused = re.sub("[0-9A-Z_-]", "", application_id)
    if refused:
        raise ApplicationIdCharacters("".join(dict.fromkeys(refused)))
    if len(application_id) > APPLICATION_ID_LENGTH:
        raise ApplicationIdTooLong(len(application_id) - APPLICATION_ID_LENGTH)
    return application_id or None
