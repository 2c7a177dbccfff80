"""What every error of this kit has: facts instead of sentences, an owner, a number in the help base.

One class per remedy; each stands in the `errors` module of its layer. The sentences are in the catalogues
(`ehcert_kit.texts`). A class says who can mend it (`owner`) and, where the field guide has one, the number
of its help entry (`kb`); its fields are the facts that its sentences need.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import StrEnum
from typing import ClassVar


class Owner(StrEnum):
    """Who can mend it."""

    YOU = "you"
    COMMUNE = "commune"
    ACCESS_MANAGER = "access-manager"
    ORGANIZATION = "organisation"
    IT = "it"
    EHEALTH = "ehealth"
    VENDOR = "vendor"
    PROGRAM = "program"
    TRAINER = "trainer"


@dataclass(eq=False)
class KitError(Exception):
    """Anything that this kit expects to go wrong. A bug is an ordinary exception instead."""

    key: ClassVar[str]
    owner: ClassVar[Owner] = Owner.YOU
    kb: ClassVar[str | None] = None

    def facts(self) -> dict[str, object]:
        """The values that the sentences of this error may mention."""
        return {field.name: getattr(self, field.name) for field in fields(self)}

    def __reduce__(self) -> tuple[type[KitError], tuple[object, ...]]:
        # An exception is pickled by the arguments that it was made with; keywords would be lost.
        return type(self), tuple(getattr(self, field.name) for field in fields(self))

    def __str__(self) -> str:
        told = ", ".join(f"{name}={value}" for name, value in self.facts().items())
        return f"{self.key} ({told})" if told else self.key


class InputError(KitError):
    """A typed value breaks a rule; the message belongs at its field."""


class EnvironmentProblem(KitError):
    """Practice and reality may not touch."""
