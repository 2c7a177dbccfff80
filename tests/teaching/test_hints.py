"""Hints in three levels for every step, and the flag; a question per section, and what its answers say."""

from __future__ import annotations

import pytest

from ehcert_kit.procedure.way import SECTIONS
from ehcert_kit.procedure.workspace import Workspace
from ehcert_kit.teaching import hints, questions
from ehcert_kit.texts import LANGUAGES, Texts
from tests.conftest import OpenPractice

STEPS = sorted({step.name for section in SECTIONS.values() for step in section.steps})
#: Which misconception a wrong answer is, by words that its feedback says of it.
MISCONCEPTIONS = {
    ("mise-en-route", "a"): "« télécharger » trompe",
    ("mise-en-route", "c"): "La carte a ses propres clés",
    ("responsable", "a"): "La carte d'un collègue ne suffit pas",
    ("responsable", "b"): "Le code PIN est personnel",
    ("programme", "b"): "refusent un certificat d'exercice",
    ("programme", "c"): "Rien ne passe de l'exercice à la réalité",
    ("demander", "a"): "Demander n'est pas finir",
    ("demander", "c"): "Le fichier n'a pas quitté cet ordinateur",
    ("valider", "a"): "La carte ne sert qu'à s'identifier et à signer",
    ("valider", "b"): "Il faut le fichier et son mot de passe, et rien d'autre",
    ("renouveler", "b"): "Révoquer coupe l'accès tout de suite",
    ("renouveler", "c"): "Un certificat expiré ne se renouvelle plus",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_step_of_the_way_has_three_hints(language: str) -> None:
    """A nudge, where to look, what to do: three different sentences in each language."""
    for step in STEPS:
        ladder = hints.ladder(step, Texts(language))
        assert len(set(ladder)) == 3
        assert all(hint.endswith((".", "?", "!", "“", "”", "»")) for hint in ladder), ladder


def test_what_a_scenario_says_comes_last() -> None:
    """It is about this case: plainer than what is said in every one."""
    ladder = hints.ladder("identify", Texts("fr"), ("Regardez la feuille de votre place.",))
    assert len(ladder) == 4 and ladder[-1] == "Regardez la feuille de votre place."


def test_a_step_that_there_is_not_has_no_hint() -> None:
    with pytest.raises(KeyError):
        hints.ladder("nowhere", Texts("fr"))


@pytest.fixture
def workspace(practice: OpenPractice) -> Workspace:
    return practice().workspace


def test_whoever_asks_raises_a_flag_that_others_see(workspace: Workspace) -> None:
    """One level more each time at the same step; anew at another; down once somebody is helped. It is on disk."""
    when = workspace.clock()
    again = Workspace.open(workspace.folder, workspace.environment, workspace.folder, workspace.clock)
    hints.ask(workspace, "demander", "sign", when)
    wanted = hints.ask(workspace, "demander", "sign", workspace.clock())
    assert again.notes.help == wanted
    assert (wanted.section, wanted.step, wanted.level, wanted.since) == ("demander", "sign", 2, when)
    assert hints.at(again.notes.help, "demander", "sign") == wanted
    assert hints.at(again.notes.help, "renouveler", "sign") is None
    assert hints.ask(workspace, "valider", "file", when).level == 1
    hints.thank(workspace)
    assert again.notes.help is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_question_per_section_with_what_is_to_be_said_of_each_answer(language: str) -> None:
    """Three answers, three reasons, none twice; one of them is right."""
    assert set(questions.RIGHT) <= set(SECTIONS)
    for section in questions.RIGHT:
        asked = questions.question(section, Texts(language))
        assert len(set(asked.answers.values())) == len(set(asked.feedback.values())) == 3
        assert [letter for letter in asked.answers if asked.right(letter)] == [questions.RIGHT[section]]


def test_a_wrong_answer_says_which_misconception_it_is() -> None:
    """All twelve of them."""
    wrong = {
        (section, letter): why
        for section in questions.RIGHT
        for letter, why in questions.question(section, Texts("fr")).feedback.items()
        if letter != questions.RIGHT[section]
    }
    assert set(wrong) == set(MISCONCEPTIONS)
    for which, words in MISCONCEPTIONS.items():
        assert words in wrong[which].replace("\u00a0", " "), which


def test_answers_are_kept_in_their_order(workspace: Workspace) -> None:
    """Per section; what is no answer is not kept."""
    for letter in ("a", "b"):
        questions.answer(workspace, "demander", letter)
    for section, letter in (("demander", "z"), ("apercu", "a")):
        with pytest.raises(KeyError):
            questions.answer(workspace, section, letter)
    assert workspace.notes.answers == {"demander": ("a", "b")}
