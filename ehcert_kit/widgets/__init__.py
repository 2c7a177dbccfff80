"""What a notebook calls: open the dossier, ask a person, show what came of it.

Three readers run the same cells. On a page (Voilà) `ask` is a form and `show` a panel; in JupyterLab
too, and the dossier's properties are there to be taken apart; with nobody there (`EHCERT_NOBODY=1`,
practice only) `ask` gives the scenario's answer through the same commands.
"""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import ipywidgets
from IPython import get_ipython
from IPython.display import display

from ..environments.kernel_settings import LANGUAGE, NOBODY, KernelSettings, spoken
from ..kit_error import KitError
from ..names import Step
from ..procedure.errors import UnknownName
from ..texts import Texts, private
from . import cells
from .components import Problem
from .desk import Desk
from .dossier import Dossier
from .guarding import details, guard, in_words
from .help_wanted import HelpWanted
from .seen import Box
from .watching import Watching

if TYPE_CHECKING:
    from .forms.base import Form

__all__ = ["ask", "open_dossier", "show"]

#: How far a person would be who opens this notebook.
_BEFORE = {
    "valider": Step.REQUEST,
    "apercu": Step.VERIFY,
    "renouveler": Step.VERIFY,
    "revoquer": Step.VERIFY,
    "mot-de-passe": Step.VERIFY,
    "chiffrement": Step.VERIFY,
    "copier": Step.VERIFY,
}
#: The scenario that stands for whoever opens this notebook, where another one has too little to show.
_SCENARIOS = {"plusieurs": "plusieurs-organisations"}


class PlainResult:
    """What came of a form that nobody saw: plain text."""

    def __init__(self, text: str) -> None:
        self._text = text

    def __repr__(self) -> str:
        return private.plain(self._text)


class InTime(Watching, Box):
    """The place of a form on a page: made when its step is shown, for a page has many and shows one."""

    def __init__(self, desk: Desk, form: type[Form]) -> None:
        self._desk = desk
        self._form = form
        super().__init__()
        # So that the page knows it for drawn while it is empty.
        self.add_class("eh-root")
        self.watches(desk.when_shown(form.stands_in(desk.section), self._make))

    def _make(self) -> None:
        self.remove_class("eh-root")
        try:
            self.children = (self._form(self._desk),)
        except Exception as error:
            self.children = (_problem(error),)


class PageProblem(Problem):
    """What went wrong outside of any form: at the top of the page, until somebody does something again."""

    def take_over(self) -> None:
        """Be the place where the guard tells what nobody else does."""
        guard.on_error, guard.on_act = self._tell, self._clear

    def _tell(self, error: Exception) -> None:
        self._clear()  # so that the same message, told twice, is told twice
        self.show(in_words(Texts(spoken(), on_page=True), error), details(error))

    def _clear(self) -> None:
        if self.title:
            self.show(None)


class Closed:
    """In the place of a dossier that could not be opened: the notebook runs on, and does nothing."""

    def __repr__(self) -> str:
        return ""


def open_dossier(section: str, language: str | None = None) -> Dossier | Closed:
    """The dossier of this workspace, the one in progress or a new one, for one section's notebook.

    language: of its forms (fr, nl, de, en); None: that of EHCERT_LANG, else French.
    What keeps it from opening is said on the page, not raised.
    """
    if language is not None:
        os.environ[LANGUAGE] = language
    try:
        kernel = KernelSettings.from_environment()
        if kernel.nobody and kernel.settings.scenario is None:
            kernel = replace(kernel, settings=replace(kernel.settings, scenario=_SCENARIOS.get(section)))
        desk = Desk(kernel, section)
        if desk.nobody and section in _BEFORE:
            desk.stand_in.walk_until(_BEFORE[section])
            if section == "renouveler":
                desk.stand_in.age()
            desk.write_evidence()
    except Exception as error:
        if _is_for_developers(error):
            raise
        display(_problem(error))
        return Closed()
    if not desk.nobody:
        problem = PageProblem()
        problem.take_over()
        guard.watch_messages(shown_too=not desk.paged)
        cells.made(problem)
        display(problem)
        if desk.environment.practice:
            wanted = HelpWanted(desk)
            cells.made(wanted)
            display(wanted)
        for notice in desk.session.notices[:1]:
            problem.show(in_words(desk.say, notice), details(notice))
    _register_magic(desk)
    return Dossier(desk)


def ask(dossier: Dossier | Closed, name: str) -> Any:
    """The form of this name; where nobody is there, the scenario's answer by the same command.

    ``ask(dossier, "steps")`` is the list of steps, and on a page turns them into one at a time.
    ``ask(dossier, "question")`` is the question of this section, in practice.
    """
    if isinstance(dossier, Closed):
        return dossier
    try:
        widget = _widget(dossier.desk, name)
    except Exception as error:
        if _is_for_developers(error):
            raise
        return _problem(error)
    if isinstance(widget, ipywidgets.Widget):
        cells.made(widget)
    return widget


def _widget(desk: Desk, name: str) -> ipywidgets.Widget | PlainResult:
    # What a cell wants is imported with that cell: whoever steps through does not wait at the first for all.
    from . import forms
    from .pager import Pager
    from .question import QuestionForm

    if name == "steps":
        pager = Pager(desk)
        return PlainResult(repr(pager)) if desk.nobody else pager
    if name == QuestionForm.name and not desk.environment.practice:
        return _nothing()
    if name not in (QuestionForm.name, *forms.NAMES):
        raise UnknownName.among("ask", name, ("steps", *forms.NAMES, QuestionForm.name))
    form = QuestionForm if name == QuestionForm.name else forms.form(name)
    if desk.nobody:
        return PlainResult(form(desk).act())
    return InTime(desk, form) if desk.paged else form(desk)


def _nothing() -> Box:
    """What takes no room, and what a page knows for drawn."""
    empty = Box()
    empty.add_class("eh-root")
    return empty


def show(dossier: Dossier | Closed, artefact: str) -> Any:
    """The explanation of an artefact; empty until it is there. ``picture-parts`` and its like are pictures."""
    if isinstance(dossier, Closed):
        return dossier
    try:
        from .panel import ARTEFACTS, Panel
        from .picture import PICTURES, PictureView

        if artefact not in (*ARTEFACTS, *PICTURES):
            raise UnknownName.among("show", artefact, (*ARTEFACTS, *PICTURES))
        if artefact in PICTURES:
            panel: Panel | PictureView = PictureView(dossier.desk, PICTURES[artefact])
        else:
            panel = Panel(dossier.desk, artefact)
    except Exception as error:
        if _is_for_developers(error):
            raise
        return _problem(error)
    cells.made(panel)
    return panel


def _is_for_developers(error: Exception) -> bool:
    """With nobody there a mistake of ours stops the notebook; a person is told it, and the page goes on."""
    return os.environ.get(NOBODY) == "1" and not isinstance(error, KitError)


def _problem(error: Exception) -> Problem:
    problem = Problem()
    problem.show(in_words(Texts(spoken(), on_page=True), error), details(error))
    return problem


def _register_magic(desk: Desk) -> None:
    """``%%lab``: a cell for whoever steps through; on a page it does nothing."""
    shell = get_ipython()
    if shell is None:
        return

    def lab(line: str, cell: str) -> None:
        if not desk.paged:
            shell.run_cell(cell)

    shell.register_magic_function(lab, "cell", "lab")
    if not desk.nobody:
        # What a cell of the reader's own meets is told like anything else, without a traceback.
        shell.set_custom_exc((KitError,), _in_a_cell)


def _in_a_cell(shell: object, kind: type, error: KitError, trace: object, tb_offset: int | None = None) -> None:
    display(_problem(error))
