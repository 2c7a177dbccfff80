"""The troubleshooting base: whole, found by the words of people, and there for every error that names an entry."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import ehcert_kit
from ehcert_kit.cli import main
from ehcert_kit.kit_error import KitError
from ehcert_kit.practice.scenario import load
from ehcert_kit.practice.scenario_files import shipped
from ehcert_kit.procedure.way import SECTIONS
from ehcert_kit.teaching.finding import fold, found
from ehcert_kit.teaching.troubleshooting import TROUBLES, entries, entry, numbered, worst
from ehcert_kit.texts import LANGUAGES, Texts

from ..test_texts import kinds

PACKAGE = Path(ehcert_kit.__file__).parent


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_entry_says_all_of_it(language: str) -> None:
    """What one sees, why, what to do, who, what is safe; and by which words it is looked for."""
    for one in entries(Texts(language)):
        assert all((one.sees, one.why, one.do, one.safe, *one.who)), one.trouble.number
        assert all(text.endswith(".") for text in (one.why, one.do, one.safe))
        assert len(one.words) >= 4 and len(set(one.words)) == len(one.words)
        assert len(one.who) == len(one.trouble.owners)


def test_every_number_that_an_error_or_a_scenario_names_has_its_entry() -> None:
    """Else its link would lead to nowhere."""
    named = {kind.kb for kind in kinds(KitError) if kind.kb is not None}
    for scenario in map(load, shipped()):
        expected: list[str | None] = [slip.expect for slip in scenario.slips]
        expected += [event.expect for event in scenario.events]
        expected += [act.expect for act in scenario.course]
        named |= {number for number in expected if number}
        named |= {hint.after for hint in scenario.hints if hint.after}
    written = {number for file in PACKAGE.rglob("*.py") for number in re.findall(r'"(KB-\d\d)"', file.read_text())}
    assert named <= set(TROUBLES)
    assert named <= written <= set(TROUBLES)


def test_every_entry_names_a_step_of_the_way() -> None:
    """The page and the step that mend it."""
    for trouble in TROUBLES.values():
        assert trouble.step in [step.name for step in SECTIONS[trouble.section].steps], trouble


@pytest.mark.parametrize(
    ("language", "typed", "number"),
    [
        ("fr", "rien ne se passe", "KB-01"),
        ("fr", "FICHIER REFUSÉ", "KB-35"),
        ("fr", "fichier refuse", "KB-35"),
        ("fr", "j'ai oublié mon code", "KB-15"),
        ("fr", "mot de passe perdu", "KB-32"),
        ("fr", "kb-13", "KB-13"),
        ("fr", "13", "KB-13"),
        ("fr", "citrix", "KB-11"),
        ("fr", "la carte est bloquée", "KB-14"),
        ("nl", "paswoord vergeten", "KB-32"),
        ("nl", "verlengen", "KB-41"),
        ("de", "passwort vergessen", "KB-32"),
        ("de", "kartenleser", "KB-06"),
        ("en", "forgotten password", "KB-32"),
        ("en", "extend", "KB-41"),
    ],
)
def test_people_find_it_by_their_own_words(language: str, typed: str, number: str) -> None:
    """Whatever accents and capitals, and also by words that the glossary avoids."""
    assert number in [one.trouble.number for one in found(entries(Texts(language)), typed)]


def test_a_word_that_fits_nothing_does_not_hide_the_rest() -> None:
    """The entries with most of the words show; none where no word fits, all where nothing was typed."""
    everything = entries(Texts("fr"))
    by_one_word = found(everything, "citrix")
    assert found(everything, "citrix zzzz") == by_one_word != everything
    assert found(everything, "zzzz") == ()
    assert found(everything, " le ") == everything


@pytest.mark.parametrize(
    ("typed", "folded"),
    [("Été d'ŒUVRE", "ete d oeuvre"), ("Straße", "strasse"), ("eHealth\u00a0: *.p12", "ehealth p12"), ("«»", "")],
)
def test_words_are_folded(typed: str, folded: str) -> None:
    """No accents, no capitals, no signs; ligatures are two letters."""
    assert fold(typed) == folded


def test_ten_problems_for_a_sheet_of_paper() -> None:
    """Those that strike most, each with who can act."""
    ten = worst(Texts("fr"))
    assert len(ten) == 10
    ranks = [one.trouble.rank for one in ten]
    assert ranks == sorted(ranks)
    assert {"KB-01", "KB-20", "KB-31", "KB-32", "KB-33", "KB-35"} <= {one.trouble.number for one in ten}


def test_an_unknown_number_is_no_entry() -> None:
    """Nothing is made up for it."""
    with pytest.raises(KeyError):
        entry("KB-99", Texts("fr"))


@pytest.mark.parametrize("written", ["KB-13", "kb13", "kb 13", " Kb\u201113. ", "KB\u201313"])
def test_a_number_is_known_however_it_is_written(written: str, capsys: pytest.CaptureFixture[str]) -> None:
    """On the command line, and in the search of the page, whose words are those of the index."""
    assert main(["explain", "--lang", "en", *written.split()]) == 0
    assert capsys.readouterr().out.startswith(f"KB-13  {entry('KB-13', Texts('en')).sees}\n\n")
    number = entry("KB-13", Texts("en"))
    assert number in found(entries(Texts("en")), written)


@pytest.mark.parametrize("text", ["KB-99", "kb", "13", "kb 1 3", "kb-0013"])
def test_what_is_no_number_of_a_problem_is_searched_for(text: str) -> None:
    assert numbered(text) is None
    assert numbered("kb1") == "KB-01"
