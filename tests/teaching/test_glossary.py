"""One home for each term: complete, and used as it stands there in every sentence and cell of every language."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

import pytest

from ehcert_kit.environments.scenarios import scenario_titles
from ehcert_kit.practice.scenario import load
from ehcert_kit.teaching.finding import found
from ehcert_kit.teaching.glossary import TERMS, entries, entry
from ehcert_kit.texts import AREAS, LANGUAGES, Texts

from ..translations import NOTEBOOKS, TEXTS, prose
from ..translations import entries as sentences

#: What official programs and offices write stands in quotation marks, in the language that they have.
QUOTED = re.compile("«[^»]*»|“[^”]*”|„[^“”]*[“”]|`[^`]*`|<!--[^>]*-->")
#: What no person reads in a sentence: its key, the names of facts, the options of a command.
UNREAD = re.compile(r"^[a-z][\w-]* =|^ +\.[\w-]+ =|\$[\w-]+|--[\w-]+", re.MULTILINE)
#: What people say themselves (they are to find an entry by it), and what others call it.
THEIRS = re.compile(r"^ +\.(words|forms|official) = .*$", re.MULTILINE)
#: Where a link leads, and a place where a long word may be broken.
ADDRESS = re.compile(r"\]\([^)]*\)")
SOFT = '{"\\u00AD"}'


def told(language: str) -> Iterator[tuple[str, str]]:
    """Everything that a person reads in a language, by where it stands, without what others have said."""
    for area in AREAS:
        for key, text in sentences(language, area).items():
            yield key, QUOTED.sub("", UNREAD.sub("", THEIRS.sub("", text)))
    if language == "fr":
        for notebook, cell, text in prose():
            yield f"{notebook}#{cell}", QUOTED.sub("", text)
    else:
        for file in TEXTS.joinpath(language).glob("*.md"):
            yield file.name, QUOTED.sub("", ADDRESS.sub("", file.read_text(encoding="utf-8")))
    for name in scenario_titles("fr"):
        scenario = load(name)
        for part, texts in (("title", scenario.title), ("lesson", scenario.lesson)):
            yield f"{name}.{part}", texts.get(language, "")


def different(language: str, text: str) -> list[str]:
    """The words of a text that the glossary has another term for."""
    patterns = [pattern for term in TERMS.values() if (pattern := term.avoid.get(language))]
    return [hit[0] for pattern in patterns for hit in re.finditer(pattern, text, re.IGNORECASE)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_has_a_word_of_its_own_for_a_term(language: str) -> None:
    """The catalogues, the prose of the notebooks, the scenarios."""
    assert {where: words for where, text in told(language) if (words := different(language, text))} == {}


#: Verbs and everyday nouns, which another language may well say otherwise.
FREE = {"request", "complete", "renew", "revoke", "user", "log-in", "holder", "expiry-date", "organisation"}


@functools.cache
def forms(language: str) -> tuple[str, dict[str, str]]:
    """A pattern of all forms, the longest first, and the term of each."""
    by_form = {form.casefold(): one.name for one in entries(Texts(language)) for form in one.forms}
    return "|".join(map(re.escape, sorted(by_form, key=len, reverse=True))), by_form


def named(language: str, text: str) -> set[str]:
    """The terms that stand in a text; within a longer term no shorter one is."""
    pattern, by_form = forms(language)
    hits = re.finditer(
        rf"(?<![^\W_])(?:{pattern})(?![^\W_])", text.replace("\u00a0", " ").replace(SOFT, ""), re.IGNORECASE
    )
    return {by_form[hit[0].casefold()] for hit in hits}


@pytest.mark.parametrize("language", [language for language in LANGUAGES if language != "fr"])
def test_a_sentence_has_the_term_that_the_french_one_has(language: str) -> None:
    """In the form of its own language: a term is translated in one way, wherever it stands."""
    translated = dict(told(language))
    wanting = {
        key: missing
        for key, text in told("fr")
        if key in translated and (missing := named("fr", text) - FREE - named(language, translated[key]))
    }
    assert wanting == {}


@pytest.mark.parametrize(
    ("language", "text", "word"),
    [
        ("fr", "Vous pouvez prolonger le certificat.", "prolonger"),
        ("fr", "Passez à la mairie.", "mairie"),
        ("fr", "Le message est crypté.", "crypté"),
        ("nl", "U kunt uw paswoord wijzigen.", "paswoord"),
        ("nl", "Het bericht is versleuteld.", "versleuteld"),
        ("de", "Ihr Passwort ist falsch.", "Passwort"),
        ("en", "Go to the town hall.", "town hall"),
        ("en", "The organization is unknown.", "organization"),
    ],
)
def test_a_word_beside_the_glossary_is_found(language: str, text: str, word: str) -> None:
    """The check fails on a term that differs; and not on what an official label quotes."""
    assert different(language, text) == [word]
    assert different(language, QUOTED.sub("", f"« {text} »")) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_term_has_one_plain_sentence(language: str) -> None:
    """In alphabetical order; the term itself is found in running text, or a form of it; no form belongs to two."""
    found_entries = entries(Texts(language))
    assert {one.name for one in found_entries} == set(TERMS)
    written = [form.casefold() for one in found_entries for form in one.forms]
    assert len(written) == len(set(written))
    for one in found_entries:
        assert one.says.endswith(".") and len(one.says) < 140, one.says
        assert set(one.elsewhere) == set(LANGUAGES) - {language}
        assert any(form.casefold() in one.term.casefold() for form in one.forms), one.term


def test_the_word_of_the_official_program_stands_beside_ours() -> None:
    """Where it differs, and only there."""
    assert entry("local-manager", Texts("fr")).official == "gestionnaire d'accès (GA)"
    assert entry("access-manager", Texts("nl")).official == ""


def test_a_term_is_found_in_the_words_of_another_language() -> None:
    """Whoever learned it in Dutch reads it in French."""
    french = entries(Texts("fr"))
    assert [one.name for one in found(french, "kaartlezer")] == ["card-reader"]
    assert "chief-access-manager" in [one.name for one in found(french, "hoofdtoegangsbeheerder")]


def test_the_notebooks_are_read_by_this_check() -> None:
    """All of them, so that no prose goes unread."""
    cells = {where.partition("#")[0] for where, _ in told("fr") if "#" in where}
    assert cells == {file.stem for file in NOTEBOOKS.glob("*.ipynb")}
