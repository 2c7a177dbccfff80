"""The types of organisation that the practice platform serves, with their rules."""

from __future__ import annotations

from msgspec import Struct

from ..messages.operations import BaseService
from .numbers import TYPES

_NAMES = {
    "NIHII-GROUP": ("Groupement infirmier", "Groepering van verpleegkundigen"),
    "NIHII-PHARMACY": ("Pharmacie", "Apotheek"),
    "NIHII-LABO": ("Laboratoire", "Laboratorium"),
    "NIHII-RETIREMENT": ("Maison de repos", "Rusthuis"),
    "NIHII-HOSPITAL": ("Hôpital", "Ziekenhuis"),
    "NIHII-MEDICAL_HOUSE": ("Maison médicale", "Wijkgezondheidscentrum"),
    "NIHII-GUARD_POST": ("Poste de garde", "Wachtpost"),
    "NIHII-HOME_SERVICES": ("Service de soins à domicile", "Dienst voor thuisverzorging"),
    "NIHII-GROUP_MIDWIVES": ("Groupement de sages-femmes", "Groepering van vroedvrouwen"),
    "CBE": ("Institution (numéro d'entreprise)", "Instelling (ondernemingsnummer)"),
    "EHP": ("Partenaire eHealth", "eHealth-partner"),
}


class ServedType(Struct, frozen=True):
    """One row of GetGenericOrganizationTypes."""

    code: str
    french: str
    dutch: str
    pattern: str
    algorithms: tuple[str, ...]
    base_services: tuple[str, ...]


def served_types() -> tuple[ServedType, ...]:
    """All types of the official client except those of persons."""
    return tuple(
        ServedType(
            code,
            *_NAMES.get(code, (code, code)),
            pattern=kind.pattern,
            algorithms=kind.algorithms,
            base_services=tuple(BaseService) if code != "SITE" else (),
        )
        for code, kind in TYPES.items()
    )
