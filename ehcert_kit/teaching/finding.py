"""Finding entries by words, ignoring accents, case and apostrophes."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import Protocol, TypeVar

#: Ligatures that Unicode normalisation does not decompose (UAX #15).
_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "Œ": "oe", "Æ": "ae"})
#: The shortest word that counts; shorter ones (a, le, de) carry no meaning. Numbers always count.
_SHORTEST = 3


class Findable(Protocol):
    """Something with an index: all words by which it is found, as `fold` returns them."""

    @property
    def index(self) -> str: ...


F = TypeVar("F", bound=Findable)


def fold(text: str) -> str:
    """Text reduced to words for comparison: no accents, lower case, one space between words.

    The script of the pages folds what is typed in the same way (``voila/templates/ehcert/static/search.js``).
    """
    plain = unicodedata.normalize("NFKD", text.translate(_LIGATURES))
    bare = "".join(character for character in plain if not unicodedata.combining(character))
    return " ".join(re.findall(r"[^\W_]+", bare.casefold()))


def words_of(query: str) -> tuple[str, ...]:
    """The words of a query that count."""
    return tuple(word for word in fold(query).split() if len(word) >= _SHORTEST or word.isdigit())


def found(entries: Sequence[F], query: str) -> tuple[F, ...]:
    """The entries that contain the most words of the query, as beginnings of words; all where no word counts.

    An entry need not have every word: "le lecteur clignote" is to find the reader.
    """
    words = words_of(query)
    if not words:
        return tuple(entries)
    scores = [sum(f" {word}" in f" {entry.index}" for word in words) for entry in entries]
    best = max(scores, default=0)
    return tuple(entry for entry, score in zip(entries, scores, strict=True) if score == best and best)
