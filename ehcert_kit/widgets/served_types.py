"""The types of organisation that the platform serves, requested once per notebook, in the background."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ..identifiers.types import TYPES, is_person
from ..messages.certra import OrganizationType
from ..messages.operations import BaseService
from .background import background
from .desk import Desk
from .guarding import guard

#: The types of most requests, which come first in the list.
MOST_USED = ("NIHII-GROUP", "CBE", "NIHII-HOSPITAL", "NIHII-RETIREMENT", "NIHII-PHARMACY", "NIHII-MEDICAL_HOUSE")


class ServedTypes:
    """Names and base services of each type, from the platform; until it has answered, from the kit's own list."""

    def __init__(self, desk: Desk, changed: Callable[[], object]) -> None:
        """changed: called when the platform has answered."""
        self._desk = desk
        self._changed = changed
        self._asked = False
        self._served: Mapping[str, OrganizationType] = {}

    def ask(self) -> None:
        """Ask the platform, only the first time; without an answer the kit's own list remains."""
        if not self._asked:
            self._asked = True
            background(self._desk.request.organization_types, self._answered)

    def _answered(self, types: tuple[OrganizationType, ...] | None, error: Exception | None) -> None:
        guard.tell_unexpected(error)
        if types:
            self._served = {kind.code: kind for kind in types if kind.code in TYPES}
            self._changed()

    @property
    def options(self) -> list[dict[str, str]]:
        """The types of organisations as options of a `Select`: the value is the code, the label has the name."""
        codes = self._served or [code for code in TYPES if not is_person(code) and code != "NIHII11"]
        labels = {code: self._label(code) for code in codes}
        first = [code for code in MOST_USED if code in labels]
        others = sorted(labels.keys() - first, key=lambda code: labels[code].casefold())
        return [{"value": code, "label": labels[code]} for code in (*first, *others)]

    def base_services(self, code: str) -> tuple[str, ...]:
        """The base services for which a certificate of this type may be registered; all if not known."""
        kind = self._served.get(code)
        return kind.base_services if kind else tuple(BaseService)

    def _label(self, code: str) -> str:
        kind = self._served.get(code)
        say = self._desk.say
        served = kind.names.get(say.language) if kind else None
        # For some types the platform gives only the code as name, and its names are in two languages.
        name = served if served and served != code else say.maybe(f"number-{code}")
        return f"{name} ({code})" if name else code
