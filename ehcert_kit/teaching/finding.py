"""Finding an entry by the words that a person uses, whatever their accents, capitals and apostrophes."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import Protocol, TypeVar

#: Letters that no decomposition takes apart (Unicode TR15 leaves them whole).
_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "Œ": "oe", "Æ": "ae"})
#: Shorter words (a, le, de) say nothing about what is looked for; numbers do.
_SHORTEST = 3


class Findable(Protocol):
    """Something with an index: all words by which it is found, folded."""

    @property
    def index(self) -> str: ...


F = TypeVar("F", bound=Findable)


def fold(text: str) -> str:
    """Words as they are compared: no accents, no capitals, one space between them.

    The script of the pages folds what is typed in the same way (``voila/templates/ehcert/static/search.js``).
    """
    plain = unicodedata.normalize("NFKD", text.translate(_LIGATURES))
    bare = "".join(character for character in plain if not unicodedata.combining(character))
    return " ".join(re.findall(r"[^\W_]+", bare.casefold()))


def words_of(query: str) -> tuple[str, ...]:
    """The words of a query that count."""
    return tuple(word for word in fold(query).split() if len(word) >= _SHORTEST or word.isdigit())


def found(entries: Sequence[F], query: str) -> tuple[F, ...]:
    """The entries in which most of the words stand, as beginnings of words; all where no word counts.

    Not only those with every word: somebody who writes "le lecteur clignote" is to find the reader.
    """
    words = words_of(query)
    if not words:
        return tuple(entries)
    scores = [sum(f" {word}" in f" {entry.index}" for word in words) for entry in entries]
    best = max(scores, default=0)
    return tuple(entry for entry, score in zip(entries, scores, strict=True) if score == best and best)
