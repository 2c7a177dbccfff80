"""The catalogue of all sentences that users read.

A sentence has a key; facts fill it. Sentences live in Fluent files, one folder per language, one
file per area (`AREAS`). French is complete; another language adds a folder, and falls back to French for
what it lacks.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from importlib.resources import files
from typing import TYPE_CHECKING

from fluent.syntax import FluentParser
from fluent.syntax.ast import Message as Entry
from fluent.syntax.ast import Pattern, TextElement

from ..kit_error import KitError, Owner
from . import private
from .foreign import isolated, on_one_line

if TYPE_CHECKING:
    from fluent.runtime import FluentBundle

#: Maximum length of one value in a sentence (characters); messages of a server may be pages long.
SHOWN = 1_500
LANGUAGES = ("fr", "nl", "de", "en")
#: The names of the languages, each in its own language.
NAMES = {"fr": "Français", "nl": "Nederlands", "de": "Deutsch", "en": "English"}
AREAS = (
    *("errors", "cli", "screens", "explain", "frame", "cards", "overview"),
    *("inspect", "wire", "teaching", "trainer", "printed", "guide", "room", "shortcut", "platform", "hub"),
)
_LOCALES = {"fr": "fr-BE", "nl": "nl-BE", "de": "de-BE", "en": "en-GB"}
#: Fluent refuses to place more than 2,500 characters at once. A long value is therefore placed as a number
#: between two private characters, which its text replaces in the finished sentence.
_LONG = 500
#: One entry of a Fluent file: up to the next one, or to a comment. No entry refers to another.
ENTRY = re.compile(r"^(?P<key>[a-z][\w-]*) *=.*(?:\n(?![a-z#]).*)*", re.MULTILINE)
_PLACE = re.compile("\ue000([0-9]+)\ue001")
#: Names of facts that are paths on this computer.
_PLACES = ("folder", "folders", "path")
#: Labels quoted from official programs and sites, always in French; other languages use other quotation marks.
_QUOTED = re.compile("«[^»]*»")
#: As Belgium writes it, in groups: 02 788 51 55, 0470 00 00 00.
_TELEPHONE = re.compile(r"\b0\d{1,3}(?: \d{2,3}){3}\b")
#: The first of a month, which Babel writes like any other day (CLDR has no ordinal for it).
_MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
_FIRST = re.compile(rf"\b1 (?=(?:{'|'.join(_MONTHS.split())})\b)")


class FactMissing(LookupError):
    """A sentence mentions a fact that was not given."""


@dataclass(frozen=True)
class Message:
    """An error in words: what happened, why, what to do, who can do it, what is safe."""

    title: str
    cause: str
    remedy: str
    owner: str
    kept: str
    kb: str | None

    def __str__(self) -> str:
        return "\n".join(part for part in (self.title, self.cause, self.remedy, self.owner, self.kept) if part)


def in_a_row(*sentences: str) -> str:
    """Sentences on one line; one that ends with a value, as a file's name, gets its full stop."""
    return " ".join(one if one.endswith((".", "!", "?", "…")) else f"{one}." for one in sentences if one)


def time_of_day(moment: datetime, *, seconds: bool = False) -> object:
    """The time of day of a moment, in its own zone, as a fact. A datetime as a fact shows only its date."""
    from fluent.runtime.types import fluent_date

    return fluent_date(moment, timeStyle="medium" if seconds else "short")


def wished(tags: Iterable[str]) -> str:
    """The first offered language of these tags, else French. tags: nl-BE (BCP 47) or nl_BE.UTF-8 (POSIX)."""
    offered = languages()
    known = (re.split("[-_.@]", tag.strip().lower())[0] for tag in tags)
    return next((language for language in known if language in offered), "fr")


@functools.cache
def languages() -> tuple[str, ...]:
    """The languages offered: those that have a folder."""
    return tuple(language for language in LANGUAGES if (files(__package__) / language).is_dir())


def load(language: str) -> None:
    """Load all that any sentence needs: the catalogue, and the library with its dates and plurals."""
    Texts(language)("step-caption", number=1, of=1, label="")


def parse_all(language: str) -> None:
    """Parse every sentence of a language."""
    _catalogue(language).parse_all()


class Texts:
    """Sentences in one language."""

    def __init__(self, language: str = "fr", *, on_page: bool = False) -> None:
        """on_page: for a page: private values are marked, so that it can hide them (`private`)."""
        self._on_page = on_page
        self.language = language if language in LANGUAGES else "fr"

    def __call__(self, key: str, **facts: object) -> str:
        """The sentence of this key. ``message.attribute`` names a part of a message.

        Raises: KeyError: no such sentence, neither in this language nor in French. FactMissing.
        """
        text, missing = self._formatted(key, facts)
        if missing:
            raise FactMissing(f"{key}: {missing[0]}")
        return text

    def maybe(self, key: str, **facts: object) -> str:
        """The sentence; empty if the catalogue has none."""
        try:
            return self(key, **facts)
        except KeyError:
            return ""

    def if_complete(self, key: str, **facts: object) -> str:
        """The sentence; empty if a fact that it mentions is missing. Raises: KeyError."""
        try:
            return self(key, **facts)
        except FactMissing:
            return ""

    def _formatted(self, key: str, facts: Mapping[str, object]) -> tuple[str, Sequence[Exception]]:
        """The sentence, and Fluent's errors; it shows a missing fact by its name."""
        identifier, _, attribute = key.partition(".")
        for language in dict.fromkeys((self.language, "fr")):
            values, long = _spelled(facts, marked=self._on_page)
            formatted = _catalogue(language).formatted(identifier, attribute, values)
            if formatted is not None:
                text, errors = formatted
                return typeset(_with_long(text, long), self.language), errors
        raise KeyError(key)

    def error(self, error: KitError) -> Message:
        """An error in words, with the platform's own codes unchanged.

        Never fails because of a fact: a missing one is shown by its name, a long one is cut.
        """
        title, cause, remedy, kept = (
            self._formatted(error.key + part, error.facts())[0] for part in ("", ".cause", ".remedy", ".kept")
        )
        return Message(title, cause, remedy, self.owner(error.owner), kept, error.kb)

    def owner(self, owner: Owner) -> str:
        return self(f"owner-{owner.value}")


class _Catalogue:
    """The sentences of one language.

    To parse them all takes longer than most commands, and most are never used: each is parsed when needed.
    """

    def __init__(self, language: str) -> None:
        self._language = language
        #: Cache of sentences that mention no fact.
        self._plain: dict[str, dict[str, str | None]] = {}
        found = (files(__package__) / language / f"{area}.ftl" for area in AREAS)
        texts = (file.read_text(encoding="utf-8") for file in found if file.is_file())
        self._entries = {entry["key"]: entry[0] for text in texts for entry in ENTRY.finditer(text)}

    def formatted(
        self, key: str, attribute: str, values: dict[str, object]
    ) -> tuple[str, Sequence[Exception]] | None:
        """The sentence of a key or attribute, and Fluent's errors; None: there is none."""
        entry = self._entries.get(key)
        if entry is None:
            return None
        if "{" not in entry:
            text = self._plain_text(key, attribute)
            return (text, ()) if text is not None else None
        self._take(key)
        message = self._bundle.get_message(key)
        pattern = message.attributes.get(attribute) if attribute else message.value
        if pattern is None:
            return None
        filled, errors = self._bundle.format_pattern(pattern, values)
        return str(filled), errors

    def _take(self, key: str) -> None:
        """Parse an entry into the bundle, unless it is there."""
        if not self._bundle.has_message(key):
            from fluent.runtime import FluentResource

            self._bundle.add_resource(FluentResource(self._entries[key]))

    @functools.cached_property
    def _bundle(self) -> FluentBundle:
        # Imported late: it imports Babel, which takes longer than the rest of a short command.
        from fluent.runtime import FluentBundle

        return FluentBundle([_LOCALES[self._language]], use_isolating=False)

    def parse_all(self) -> None:
        for key, entry in self._entries.items():
            if "{" in entry:
                self._take(key)
            else:
                self._plain_text(key, "")

    def _plain_text(self, key: str, attribute: str) -> str | None:
        if key not in self._plain:
            parsed = FluentParser(with_spans=False).parse_entry(self._entries[key])
            assert isinstance(parsed, Entry), key
            parts = {part.id.name: _text(part.value) for part in parsed.attributes}
            self._plain[key] = {"": _text(parsed.value), **parts}
        return self._plain[key].get(attribute)


def _text(pattern: Pattern | None) -> str | None:
    return "".join(one.value for one in pattern.elements if isinstance(one, TextElement)) if pattern else None


_catalogue = functools.cache(_Catalogue)


def _spelled(facts: Mapping[str, object], *, marked: bool) -> tuple[dict[str, object], list[str]]:
    """Facts as Fluent takes them: dates in long form, never 05/01/29; each on one line, several
    joined. And the long values.

    marked: for a page: whether to mark paths (facts named in `_PLACES`) as private, and to isolate what is written
    from right to left.
    """
    long: list[str] = []

    def spell(name: str, value: object) -> object:
        if isinstance(value, int | float):
            return value
        if isinstance(value, date):
            from fluent.runtime.types import FluentDateType, fluent_date

            return value if isinstance(value, FluentDateType) else fluent_date(value, dateStyle="long")
        each = map(str, value if isinstance(value, tuple | list) else [value])
        texts = map(isolated if marked else on_one_line, each)
        text = ", ".join(private.place(one) if marked and name in _PLACES else one for one in texts)
        if len(text) <= _LONG and "\ue000" not in text:
            return text
        long.append(_shortened(text))
        return f"\ue000{len(long) - 1}\ue001"

    return {name: spell(name, value) for name, value in facts.items()}, long


def _with_long(text: str, values: Sequence[str]) -> str:
    return _PLACE.sub(lambda place: values[int(place[1])], text)


def _shortened(text: str) -> str:
    """The beginning of a text, cut between two words if possible. The recorded exchanges have all of it."""
    if len(text) <= SHOWN:
        return text
    begun = text[:SHOWN]
    words = begun.rpartition(" ")[0]
    return (words if len(words) > SHOWN // 2 else begun) + " …"


def typeset(text: str, language: str) -> str:
    """Set no-break spaces in telephone numbers, and as French does: before high punctuation, inside its quotes.

    In other languages those of French only inside its quotation marks, whose content is a label in French.
    """
    text = _TELEPHONE.sub(lambda number: number[0].replace(" ", "\u00a0"), text)
    if language != "fr":
        return _QUOTED.sub(lambda label: typeset(label[0], "fr"), text)
    text = _FIRST.sub("1er ", text)
    return re.sub("« ", "«\u00a0", re.sub(r" (?=[:;?!»])", "\u00a0", text))
