"""The words of the procedure, in four languages and in one sentence each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from ..texts import NAMES, languages
from .document import Document, Facts, Section, Table
from .order import Order


class Word(Protocol):
    """A term in one language: how it is called there, what it means, what others call it.

    official: as official programs or offices write it, where that differs. elsewhere: the term by language.
    """

    @property
    def term(self) -> str: ...

    @property
    def says(self) -> str: ...

    @property
    def official(self) -> str: ...

    @property
    def elsewhere(self) -> Mapping[str, str]: ...


def glossary(order: Order, words: Sequence[Word]) -> Document:
    """The glossary: the words side by side, then what they mean. words: in the order's language, sorted."""
    say = order.say
    spoken = (say.language, *(language for language in languages() if language != say.language))
    rows = tuple((word.term, *(word.elsewhere.get(language, "") for language in spoken[1:])) for word in words)
    table = Table(
        name=say("printed-glossary-words"),
        headings=tuple(NAMES[language] for language in spoken),
        rows=rows,
        widths=(25,) * len(spoken),
        languages=spoken,
    )
    meanings = tuple(
        (word.term, f"{word.says} ({word.official})" if word.official else word.says) for word in words
    )
    return Document(
        name="glossary",
        language=say.language,
        title=say("printed-glossary"),
        lead=say("printed-glossary.about"),
        imprint=order.imprint(),
        sections=(
            Section(say("printed-glossary-words"), (table,)),
            Section(say("printed-glossary-meanings"), (Facts(meanings),)),
        ),
        compact=True,
    )
