"""The base class of the errors of this kit.

There is one class per remedy, in the `errors` module of its layer. The sentences are in the catalogues
(`ehcert_kit.texts`), under `key`; the fields of a class are the facts that its sentences need. `owner` says who
can solve the problem, `kb` is the number of the help entry in the field guide, where there is one.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import StrEnum
from typing import ClassVar


class Owner(StrEnum):
    """Who can solve a problem."""

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
    """A typed value breaks a rule; the message is shown at its field."""


class EnvironmentProblem(KitError):
    """A problem of the practice environment, or of keeping it apart from the real ones."""
