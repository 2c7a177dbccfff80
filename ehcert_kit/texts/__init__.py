"""The one catalogue of sentences that a person reads.

A sentence has a key; facts fill it. Sentences live in Fluent files, one folder per language, one
file per area (`errors`, `cli`, `screens`, `explain`, `frame`, `cards`). French is complete; another language adds
a folder, and what it lacks falls back to French.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from importlib.resources import files

from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.types import fluent_date

from ..kit_error import KitError, Owner

LANGUAGES = ("fr", "nl", "de", "en")
AREAS = ("errors", "cli", "screens", "explain", "frame", "cards")
_LOCALES = {"fr": "fr-BE", "nl": "nl-BE", "de": "de-BE", "en": "en-GB"}


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


def languages() -> tuple[str, ...]:
    """The languages that can be offered: those that have a folder."""
    return tuple(language for language in LANGUAGES if (files(__package__) / language).is_dir())


class Texts:
    """Sentences in one language."""

    def __init__(self, language: str = "fr", areas: Iterable[str] = AREAS) -> None:
        """areas: which files to load; a command line's help needs one only."""
        self.language = language if language in LANGUAGES else "fr"
        self._bundles = [_bundle(lang, area) for area in areas for lang in dict.fromkeys((self.language, "fr"))]

    def __call__(self, key: str, **facts: object) -> str:
        """The sentence of this key. ``message.attribute`` names a part of a message.

        Raises: KeyError: no such sentence, in this language nor in French.
        """
        identifier, _, attribute = key.partition(".")
        for bundle in self._bundles:
            if not bundle.has_message(identifier):
                continue
            message = bundle.get_message(identifier)
            pattern = message.attributes.get(attribute) if attribute else message.value
            if pattern is not None:
                text, errors = bundle.format_pattern(pattern, _spelled(facts))
                if errors:
                    raise errors[0]
                return _typeset(str(text), self.language)
        raise KeyError(key)

    def maybe(self, key: str, **facts: object) -> str:
        """The sentence, or nothing where the catalogue has none."""
        try:
            return self(key, **facts)
        except KeyError:
            return ""

    def error(self, error: KitError) -> Message:
        """An error in words; the platform's own codes stand unchanged among the facts."""
        facts = error.facts()
        return Message(
            title=self(error.key, **facts),
            cause=self(f"{error.key}.cause", **facts),
            remedy=self(f"{error.key}.remedy", **facts),
            owner=self.owner(error.owner),
            kept=self(f"{error.key}.kept", **facts),
            kb=error.kb,
        )

    def owner(self, owner: Owner) -> str:
        return self(f"owner-{owner.value}")


@functools.cache
def _bundle(language: str, area: str) -> FluentBundle:
    bundle = FluentBundle([_LOCALES[language]], use_isolating=False)
    file = files(__package__) / language / f"{area}.ftl"
    if file.is_file():
        bundle.add_resource(FluentResource(file.read_text(encoding="utf-8")))
    return bundle


def _spelled(facts: Mapping[str, object]) -> dict[str, object]:
    """Facts as Fluent takes them: dates long, never 05/01/29; several values in a row."""

    def spell(value: object) -> object:
        if isinstance(value, date):
            return fluent_date(value, dateStyle="long")
        if isinstance(value, tuple | list):
            return ", ".join(str(v) for v in value)
        return value if isinstance(value, str | int | float) else str(value)

    return {name: spell(value) for name, value in facts.items()}


def _typeset(text: str, language: str) -> str:
    """French sets a no-break space before high punctuation and inside its quotation marks."""
    if language != "fr":
        return text
    return re.sub("« ", "«\u00a0", re.sub(r" (?=[:;?!»])", "\u00a0", text))
