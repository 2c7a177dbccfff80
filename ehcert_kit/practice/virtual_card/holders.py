"""The holders of virtual cards: the persons of the practice environment, and specimens for tests of card readers.

None of them exists: order number 999 is never assigned, and the specimens' birth months are impossible.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct, field

from ...identifiers.organization import Person
from .. import people
from ..citizens.keys import USES, Use
from ..scenario import Scenario
from ..seats import SEATS

Language = Literal["fr", "nl", "de"]

#: The months as cards write them ("ID and address file", section 3).
MONTHS: Mapping[Language, tuple[str, ...]] = {
    "fr": ("JAN", "FEV", "MARS", "AVR", "MAI", "JUIN", "JUIL", "AOUT", "SEPT", "OCT", "NOV", "DEC"),
    "nl": ("JAN", "FEB", "MAAR", "APR", "MEI", "JUN", "JUL", "AUG", "SEP", "OKT", "NOV", "DEC"),
    "de": ("JAN", "FEB", "MÄR", "APR", "MAI", "JUN", "JUL", "AUG", "SEP", "OKT", "NOV", "DEZ"),
}
_WOMAN: Mapping[Language, str] = {"fr": "F", "nl": "V", "de": "W"}
_NATIONALITY: Mapping[Language, str] = {"fr": "Belge", "nl": "Belg", "de": "Belgisch"}
_LANGUAGES_BY_NAME: Mapping[str, Language] = {"OEFENING": "nl", "ÜBUNG": "de", "ÜBUNG-PRÜFUNG": "de"}


class Holder(Struct, frozen=True):
    """The content of identity and address file; `person` is also in the certificates.

    born: the birth date as printed, where the national number has none. foreigner: the certificates come from
    the Foreigner CA. document_type: 1 Belgian, 6 Kids-ID, 17 F card. certificates: the keys that have one.
    more: further fields of the identity file by tag, or others than the usual ones.
    """

    person: Person
    language: Language = "fr"
    born: str = ""
    birthplace: str = "Exercice-sur-Essai"
    municipality: str = "TEST PRATIQUE"
    nationality: str = ""
    third_initial: str = ""
    document_type: str = "1"
    address: tuple[str, str, str] = ("Rue de l'Exercice 1", "9999", "PRATIQUE")
    foreigner: bool = False
    card_number: str = ""
    certificates: tuple[Use, ...] = USES
    more: Mapping[int, bytes] = field(default_factory=dict)

    @property
    def sex(self) -> str:
        """By the order number: odd is a man."""
        return "M" if int(self.person.ssin[6:9]) % 2 else _WOMAN[self.language]

    @property
    def birth_date(self) -> str:
        """As cards print it: ``05 MARS 1980``, in German ``05.MÄR.1980``; the year alone if no more is known."""
        year, month, day = birth_numbers(self.person.ssin)
        if self.born or not 1 <= month <= 12 or not 1 <= day <= 31:
            return self.born or str(year)
        separator = "." if self.language == "de" else " "
        return separator.join((f"{day:02}", MONTHS[self.language][month - 1], str(year)))

    @property
    def nationality_text(self) -> str:
        return self.nationality or _NATIONALITY[self.language]


def birth_numbers(ssin: str) -> tuple[int, int, int]:
    """Year, month and day in a national number; a BIS number has 20 or 40 added to its month.

    The check digits tell the century: from 2000 on they are those of the number with a 2 before it.
    """
    base, check = int(ssin[:9]), int(ssin[9:])
    century = 1900 if 97 - base % 97 == check else 2000
    month = int(ssin[2:4])
    if 20 <= month <= 52:
        month -= month // 20 * 20
    return century + int(ssin[:2]), month, int(ssin[4:6])


def of_person(person: Person) -> Holder:
    """The holder for a person of a scenario."""
    return Holder(person, _LANGUAGES_BY_NAME.get(person.name, "fr"))


def _number(base: str) -> str:
    return f"{base}{97 - int(base) % 97:02}"


def _specimen(base: str, first_names: str = "Alix", name: str = "SPECIMEN") -> Person:
    return Person(_number(base), first_names, name)


#: Fictional persons, each for one case that card readers handle wrongly.
SPECIMENS: Mapping[str, Holder] = {
    "specimen-fr": Holder(_specimen("717151001", "Élodie Zoé"), "fr", "01 MARS 1971", third_initial="Ç"),
    "specimen-nl": Holder(_specimen("717151002", "Noor Adriaan"), "nl", "02 MAAR 1971", "Oefendorp"),
    "specimen-de": Holder(_specimen("717151003", "Jürgen Größe"), "de", "03.MÄR.1971", "Übungsdorf"),
    "specimen-year-only": Holder(_specimen("717151004"), born="1971"),
    "specimen-empty": Holder(
        _specimen("717151005", first_names=""), born="1971", birthplace="", address=("", "", "")
    ),
    "specimen-long": Holder(
        _specimen("717151006", "Alix " + "Aimée-" * 14 + "Zoé"),
        born="06 MARS 1971",
        birthplace="Saint-Exercice-" * 19 + "Éts",
        more={0x2A: b"TEST: unknown tag"},
    ),
    "specimen-foreigner": Holder(
        _specimen("715107999", "Þóra"),  # a BIS number: 40 added to the month
        nationality="Pays fictif",
        document_type="17",
        foreigner=True,
        card_number="B999000007",
    ),
    "specimen-minor": Holder(_specimen("717151008"), born="08 MARS 1971", certificates=("Authentication",)),
    "specimen-kids": Holder(_specimen("717151009"), born="09 MARS 1971", document_type="6", certificates=()),
}


def named(name: str, scenario: Scenario | None = None) -> Holder:
    """The holder at a seat (1, 2, …), which a scenario may give to a person of its own, or a specimen by its name.

    Raises: KeyError: no such seat or specimen.
    """
    if name.isdecimal() and 0 < int(name) <= SEATS:
        return of_person(scenario.holder(int(name)) if scenario else people.person(int(name)))
    return SPECIMENS[name]
