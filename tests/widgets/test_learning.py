"""Help hint by hint, the question of a section, and the way from a message to its entry; with no browser."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urljoin

import ipywidgets
import pytest

from ehcert_kit.environments.kernel_settings import KernelSettings
from ehcert_kit.environments.settings import Settings
from ehcert_kit.environments.training import Control
from ehcert_kit.errors import ApplicationIdTaken, PinWrong
from ehcert_kit.procedure.notes import Notes
from ehcert_kit.texts import Texts
from ehcert_kit.values import replace
from ehcert_kit.voila.home import href
from ehcert_kit.widgets import ask, forms, trainer_watch
from ehcert_kit.widgets.components import Html, Problem, Status
from ehcert_kit.widgets.desk import Desk
from ehcert_kit.widgets.dossier import Dossier
from ehcert_kit.widgets.guarding import guard
from ehcert_kit.widgets.help_wanted import HelpWanted
from ehcert_kit.widgets.picture import PictureView
from ehcert_kit.widgets.question import QuestionForm

say = Texts("fr")


@pytest.fixture(autouse=True)
def nobody_listens() -> Iterator[None]:
    guard.on_error = guard.on_act = None
    yield
    guard.on_error = guard.on_act = None


def desk(folder: Path, section: str, scenario: str | None = None) -> Desk:
    return Desk(KernelSettings(Settings(folder / "w", scenario=scenario)), section)


def told(wanted: HelpWanted) -> list[str]:
    return [hint["text"] for hint in wanted.hints]


def test_in_an_exercise_the_site_is_a_drawing_of_its_own_names(tmp_path: Path) -> None:
    """The real one knows none of them; in reality nobody's name is drawn, and the site is to be opened."""
    practice = Desk(KernelSettings(Settings(tmp_path / "w", scenario="hopital-bce", seat=2)), "responsable")
    real = Desk(KernelSettings(Settings(tmp_path / "real", environment="production")), "responsable")
    drawn, hint = repr(PictureView(practice, "site")), forms.form("manager")(practice).field.hint

    assert "Noor Fatima OEFENING" in drawn and "N'ouvrez pas le vrai site" in drawn
    assert hint == say("manager-hint-exercise")
    assert "OEFENING" not in repr(PictureView(real, "site")) and "vrai site" not in repr(PictureView(real, "site"))
    assert forms.form("manager")(real).field.hint == say("manager-hint")


def test_help_is_given_hint_by_hint(tmp_path: Path) -> None:
    """From the vaguest; nothing more after the last; all of it goes with thanks, and with the flag."""
    at = desk(tmp_path, "demander")
    at.shown("contact")
    wanted = HelpWanted(at)
    assert (wanted.more, wanted.done, wanted.hints) == (say("need-help"), "", [])
    for level, part in enumerate(("hint-contact", "hint-contact.where", "hint-contact.do"), start=1):
        wanted.press("more")
        assert told(wanted)[-1] == say(part) and len(told(wanted)) == level
        flag = at.workspace.notes.help
        assert flag is not None and (flag.section, flag.step, flag.level) == ("demander", "contact", level)
    assert wanted.more == ""
    wanted.press("more")  # what is not there is not pressed
    assert len(told(wanted)) == 3
    wanted.press("done")
    assert (told(wanted), wanted.more, at.workspace.notes.help) == ([], say("need-help"), None)


def test_a_step_that_is_done_needs_no_help(tmp_path: Path) -> None:
    """Nor has the next one any hint yet; whoever opens the page anew finds the hints that he had."""
    at = desk(tmp_path, "demander")
    at.shown("contact")
    wanted = HelpWanted(at)
    wanted.press("more")
    again = desk(tmp_path, "demander")
    again.shown("contact")
    assert told(HelpWanted(again)) == [say("hint-contact")]
    at.shown("password")
    assert told(wanted) == []
    at.shown("contact")
    assert told(wanted) == [say("hint-contact")]
    at.done("contact")
    assert at.workspace.notes.help is None


def test_what_the_scenario_says_is_the_plainest_hint(tmp_path: Path) -> None:
    """Once what it is about was met."""
    at = desk(tmp_path, "demander", "pin-faux")
    at.shown("identify")
    wanted = HelpWanted(at)
    assert len(at.hints.besides("identify")) == 0
    at.hints.after("identify", "KB-13")
    for _ in range(4):
        wanted.press("more")
    assert told(wanted)[3:] == ["Regardez la feuille de votre place."]


def test_a_trainer_may_give_the_next_hint(tmp_path: Path) -> None:
    """The page shows as many as the notes say, whoever wrote them."""
    at = desk(tmp_path, "programme")
    at.shown("connection")
    wanted = HelpWanted(at)
    wanted.press("more")

    def one_more(notes: Notes) -> Notes:
        assert notes.help is not None
        return replace(notes, help=replace(notes.help, level=notes.help.level + 1))

    at.workspace.note(one_more)
    at.changed()
    assert len(told(wanted)) == 2


def test_a_hint_that_nobody_asked_for_is_not_told_as_one_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither to whom it is given, nor to the trainer; whoever asks then is told that the trainer sees it."""
    monkeypatch.setattr(trainer_watch, "_PAUSE", 0.02)

    async def person() -> None:
        at = desk(tmp_path, "programme")
        at.shown("connection")
        wanted = HelpWanted(at)
        assert at.session.platform is not None
        control = Control(at.session.platform)
        await asyncio.sleep(0.2)
        control.hint()
        await until(lambda: len(told(wanted)) == 1)
        assert wanted.note == say("need-help-given")
        assert not any(place.help for place in control.places())
        wanted.press("more")
        assert wanted.note == say("need-help-raised")
        await until(lambda: any(place.help for place in control.places()))
        control.hint()
        await until(lambda: len(told(wanted)) == 3)
        assert wanted.note == say("need-help-raised")
        wanted.press("done")
        assert wanted.note == ""
        wanted.close()

    asyncio.run(person())


async def until(condition: Callable[[], bool]) -> None:
    while not condition():
        await asyncio.sleep(0.02)


def test_a_wrong_answer_is_told_why(tmp_path: Path) -> None:
    """It may be answered again; all answers are kept."""
    at = desk(tmp_path, "programme")
    form = QuestionForm(at)
    form.actions.press("check")
    assert form.choice.error == say("quiz-missing")
    form.choice.value = "z"
    form.actions.press("check")
    assert form.choice.error == say("quiz-missing") and form.told.text == ""
    form.run = lambda command, **_: (command(), at.changed())  # type: ignore[method-assign,assignment,func-returns-value]
    for letter, tone in (("c", "warning"), ("a", "ok")):
        form.choice.value = letter
        form.actions.press("check")
        assert form.told.tone == tone
        assert form.question.feedback[letter] in form.told.text
    assert at.workspace.notes.answers == {"programme": ("c", "a")}


def test_the_question_comes_when_the_section_is_done(tmp_path: Path) -> None:
    """Nothing stands beside a step that waits for its answer."""
    at = desk(tmp_path, "mise-en-route")
    form = QuestionForm(at)
    assert not form.visible
    at.workspace.note(lambda notes: replace(notes, kind="group"))
    for step in at.section.steps:
        at.note_read(step.name)
    at.changed()
    assert form.visible


def test_with_nobody_there_the_question_is_answered_right(tmp_path: Path) -> None:
    """So that it stands in the notebook."""
    at = desk(tmp_path, "programme")
    told_at_once = QuestionForm(at).act()
    assert say("question-programme") in told_at_once and say("question-programme.a-why") in told_at_once


def test_reality_asks_no_question(tmp_path: Path) -> None:
    """Its cell is empty."""
    at = Desk(KernelSettings(Settings(tmp_path / "real", environment="production")), "programme")
    shown = ask(Dossier(at), "question")
    assert isinstance(shown, ipywidgets.VBox) and shown.children == ()
    assert at.workspace.notes.answers == {}


def test_a_message_leads_to_its_entry(monkeypatch: pytest.MonkeyPatch) -> None:
    """On our own pages, also below the path of a participant on a hub; JupyterLab has no such page, and names the
    command instead.
    """
    for surface, entry in (("voila", "../../ehcert/help#kb-13"), ("", "")):
        monkeypatch.setenv("EHCERT_SURFACE", surface)
        problem = Problem()
        problem.show(say.error(PinWrong(2)))
        assert problem.entry == entry
        for root in ("http://127.0.0.1:8866/", "https://hub.test/user/anna/"):
            page = f"{root}{href('4-demander')}"
            assert urljoin(page, problem.entry) == (f"{root}ehcert/help#kb-13" if entry else page)
        problem.show(None)
        assert problem.entry == ""


def test_a_line_about_the_card_leads_there(monkeypatch: pytest.MonkeyPatch) -> None:
    """As long as it tells of a known problem."""
    monkeypatch.setenv("EHCERT_SURFACE", "voila")
    status = Status("Le code PIN est refusé.")
    status.about(PinWrong(2))
    assert (status.kb, status.entry) == ("KB-13", "../../ehcert/help#kb-13")
    status.about(None)
    assert (status.kb, status.entry) == ("", "")


def test_what_is_said_at_a_field_leads_there_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Below the form, until somebody tries again."""
    monkeypatch.setenv("EHCERT_SURFACE", "voila")
    form = forms.form("contact")(desk(tmp_path, "demander"))
    form.fail(ApplicationIdTaken("PHARMA1"), {ApplicationIdTaken: _Field()})
    assert isinstance(form.entry, Html) and 'href="../../ehcert/help#kb-26"' in form.entry.html


class _Field:
    error = ""

    def focus(self) -> None:
        pass
