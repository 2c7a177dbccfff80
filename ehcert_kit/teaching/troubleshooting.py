"""The troubleshooting base: symptom, cause, remedy, who can mend it, what is not at risk, and at which step.

An entry's sentences are ``kb-NN`` in the catalogues: the symptom, ``.why``, ``.do``, ``.safe``, and ``.words``,
the words that users have for it. Its number is the one that errors carry (`KitError.kb`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from msgspec import Struct

from ..kit_error import Owner
from ..texts import Texts
from .finding import fold
from .glossary import BETWEEN

_YOU, _COMMUNE, _IT, _VENDOR = Owner.YOU, Owner.COMMUNE, Owner.IT, Owner.VENDOR
_MANAGER, _ORGANIZATION, _EHEALTH, _PROGRAM = (
    Owner.ACCESS_MANAGER,
    Owner.ORGANIZATION,
    Owner.EHEALTH,
    Owner.PROGRAM,
)


class Trouble(Struct, frozen=True):
    """One known problem.

    number: KB-13. rank: by frequency and severity, 1 the highest. owners: who can mend it, the most likely first.
    section, step: of `way.SECTIONS`, where it is mended.
    """

    number: str
    rank: int
    owners: tuple[Owner, ...]
    section: str
    step: str

    @property
    def anchor(self) -> str:
        """The fragment of its address on the page."""
        return self.number.lower()


@dataclass(frozen=True)
class KnownProblem:
    """A known problem in one language. sees: the symptom. words: users' words for it. who: one per owner."""

    trouble: Trouble
    sees: str
    why: str
    do: str
    safe: str
    who: tuple[str, ...]
    words: tuple[str, ...]

    @cached_property
    def index(self) -> str:
        """The words by which it is found, as `fold` returns them; the number also without its hyphen."""
        number = self.trouble.number
        return fold(" ".join((number, number.replace("-", ""), self.sees, *self.words, self.why, self.do)))


TROUBLES: Mapping[str, Trouble] = {
    trouble.number: trouble
    for trouble in (
        Trouble("KB-01", 1, (_YOU,), "mise-en-route", "machine"),
        Trouble("KB-02", 3, (_YOU, _IT), "mise-en-route", "machine"),
        Trouble("KB-03", 4, (_YOU,), "mise-en-route", "machine"),
        Trouble("KB-04", 4, (_YOU,), "programme", "environment"),
        Trouble("KB-05", 5, (_IT,), "programme", "connection"),
        Trouble("KB-06", 2, (_YOU,), "mise-en-route", "machine"),
        Trouble("KB-07", 2, (_YOU, _COMMUNE), "mise-en-route", "backend"),
        Trouble("KB-08", 2, (_COMMUNE,), "mise-en-route", "machine"),
        Trouble("KB-09", 3, (_COMMUNE,), "mise-en-route", "machine"),
        Trouble("KB-10", 3, (_IT,), "mise-en-route", "backend"),
        Trouble("KB-11", 3, (_IT,), "mise-en-route", "machine"),
        Trouble("KB-12", 3, (_YOU,), "mise-en-route", "backend"),
        Trouble("KB-13", 2, (_YOU,), "demander", "identify"),
        Trouble("KB-14", 2, (_COMMUNE,), "demander", "identify"),
        Trouble("KB-15", 2, (_COMMUNE,), "demander", "identify"),
        Trouble("KB-16", 5, (_YOU,), "responsable", "manager"),
        Trouble("KB-17", 4, (_YOU,), "demander", "identify"),
        Trouble("KB-20", 1, (_MANAGER,), "demander", "organization"),
        Trouble("KB-21", 2, (_ORGANIZATION,), "demander", "organization"),
        Trouble("KB-22", 1, (_YOU,), "responsable", "identify"),
        Trouble("KB-23", 3, (_MANAGER,), "responsable", "manager"),
        Trouble("KB-24", 3, (_MANAGER,), "responsable", "manager"),
        Trouble("KB-25", 3, (_YOU,), "demander", "organization"),
        Trouble("KB-26", 4, (_YOU,), "demander", "options"),
        Trouble("KB-27", 2, (_YOU,), "demander", "organization"),
        Trouble("KB-28", 4, (_PROGRAM,), "demander", "identify"),
        Trouble("KB-29", 2, (_EHEALTH,), "valider", "waiting"),
        Trouble("KB-30", 3, (_ORGANIZATION,), "valider", "waiting"),
        Trouble("KB-31", 1, (_YOU,), "valider", "file"),
        Trouble("KB-32", 1, (_YOU,), "mot-de-passe", "forgotten"),
        Trouble("KB-33", 1, (_YOU,), "valider", "file"),
        Trouble("KB-34", 2, (_YOU,), "valider", "file"),
        Trouble("KB-35", 1, (_YOU,), "valider", "file"),
        Trouble("KB-36", 3, (_YOU, _VENDOR), "apercu", "overview"),
        Trouble("KB-37", 2, (_YOU,), "chiffrement", "etk"),
        Trouble("KB-38", 2, (_YOU,), "valider", "file"),
        Trouble("KB-40", 1, (_YOU,), "renouveler", "advice"),
        Trouble("KB-41", 3, (_YOU,), "renouveler", "advice"),
        Trouble("KB-42", 2, (_YOU,), "renouveler", "activate"),
        Trouble("KB-43", 3, (_YOU,), "copier", "copy"),
        Trouble("KB-44", 4, (_VENDOR,), "apercu", "overview"),
        Trouble("KB-45", 2, (_YOU,), "revoquer", "target"),
        Trouble("KB-46", 4, (_YOU,), "non-resident", "invitation"),
        Trouble("KB-47", 4, (_EHEALTH,), "programme", "connection"),
        Trouble("KB-50", 3, (_PROGRAM,), "demander", "sign"),
    )
}


def numbered(text: str) -> str | None:
    """The number of a known problem, however it is written: ``KB-13``, ``kb13``, ``kb 13``. None: it is none."""
    digits = re.fullmatch("kb ?([0-9]{1,2})", fold(text))
    number = f"KB-{digits[1]:0>2}" if digits else ""
    return number if number in TROUBLES else None


def entry(number: str, say: Texts) -> KnownProblem:
    """A known problem in the language of these sentences. Raises: KeyError: no such number."""
    trouble = TROUBLES[number]
    key = f"kb-{trouble.number.removeprefix('KB-')}"
    return KnownProblem(
        trouble,
        say(key),
        say(f"{key}.why"),
        say(f"{key}.do"),
        say(f"{key}.safe"),
        tuple(say.owner(owner) for owner in trouble.owners),
        tuple(say(f"{key}.words").split(BETWEEN)),
    )


def entries(say: Texts) -> tuple[KnownProblem, ...]:
    """All known problems, in order of their numbers."""
    return tuple(entry(number, say) for number in TROUBLES)


def worst(say: Texts, number: int = 10) -> tuple[KnownProblem, ...]:
    """The given number of problems of the highest rank, for a printed sheet."""
    return tuple(sorted(entries(say), key=lambda one: (one.trouble.rank, one.trouble.number))[:number])
