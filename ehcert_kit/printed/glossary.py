"""The words of the procedure, in four languages and in one sentence each."""

from __future__ import annotations

from ..teaching.glossary import entries
from ..texts import NAMES, languages
from .document import Document, Facts, Section, Table
from .order import Order


def glossary(order: Order) -> Document:
    """The glossary: the words side by side, then what they mean."""
    say, words = order.say, entries(order.say)
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
