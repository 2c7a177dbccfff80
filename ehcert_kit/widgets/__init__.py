"""The functions that notebooks call: open the dossier, show a form, show an explanation.

The same cells run in three ways. On a page (Voilà), `ask` returns a form and `show` a panel. In JupyterLab too,
where the dossier's properties also give every intermediate value. Unattended (`EHCERT_NOBODY=1`, practice only),
`ask` gives the scenario's answer through the same commands.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

import ipywidgets
from IPython import get_ipython
from IPython.display import display

from ..environments.kernel_settings import LANGUAGE, NOBODY, KernelSettings, spoken
from ..kit_error import KitError
from ..names import Step
from ..procedure.errors import UnknownName
from ..texts import Texts, private
from ..values import replace
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

#: By section, the step up to which the procedure is run before an unattended notebook starts.
_BEFORE = {
    "valider": Step.REQUEST,
    "apercu": Step.VERIFY,
    "renouveler": Step.VERIFY,
    "revoquer": Step.VERIFY,
    "mot-de-passe": Step.VERIFY,
    "chiffrement": Step.VERIFY,
    "copier": Step.VERIFY,
}
#: By section, the scenario of an unattended notebook where the default one has too little to show.
_SCENARIOS = {"plusieurs": "plusieurs-organisations"}


class PlainResult:
    """The result of a form in an unattended notebook: plain text."""

    def __init__(self, text: str) -> None:
        self._text = text

    def __repr__(self) -> str:
        return private.plain(self._text)


class InTime(Watching, Box):
    """A container that makes its form when the form's step is first shown: a page has many steps and shows one."""

    def __init__(self, desk: Desk, form: type[Form]) -> None:
        self._desk = desk
        self._form = form
        super().__init__()
        # The page takes an element of this class as drawn, although it is empty.
        self.add_class("eh-root")
        self.watches(desk.when_shown(form.stands_in(desk.section), self._make))

    def _make(self) -> None:
        self.remove_class("eh-root")
        try:
            self.children = (self._form(self._desk),)
        except Exception as error:
            self.children = (_problem(error),)


class PageProblem(Problem):
    """Errors outside of any form: shown at the top of the page until the user's next action."""

    def take_over(self) -> None:
        """Show from now on the errors that the guard catches."""
        guard.on_error, guard.on_act = self._tell, self._clear

    def _tell(self, error: Exception) -> None:
        self._clear()  # otherwise the same message a second time would change nothing, and not be announced
        self.show(in_words(Texts(spoken(), on_page=True), error), details(error))

    def _clear(self) -> None:
        if self.title:
            self.show(None)


class Closed:
    """Takes the place of a dossier that could not be opened: the remaining cells run and show nothing."""

    def __repr__(self) -> str:
        return ""


def open_dossier(section: str, language: str | None = None) -> Dossier | Closed:
    """Open the dossier of this workspace for one section's notebook: the current case, or a new one.

    section: its name, a key of `SECTIONS`. language: of the forms (fr, nl, de, en); None: that of EHCERT_LANG,
    else French. Errors are shown on the page, not raised; then a `Closed` is returned.
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
    """The form with this name; unattended, the scenario's answer, given through the same command.

    ``ask(dossier, "steps")`` is the list of steps; on a page it also shows one step at a time.
    ``ask(dossier, "question")`` is the question about this section; empty outside practice.
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
    # Imported when a cell needs it, so that the first cell in JupyterLab does not wait for all imports.
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
    """An empty box that the page takes as drawn."""
    empty = Box()
    empty.add_class("eh-root")
    return empty


def show(dossier: Dossier | Closed, artefact: str) -> Any:
    """The explanation of an artefact, empty until it exists, or a picture.

    artefact: a key of `ARTEFACTS`, or of `PICTURES`, such as ``picture-parts``.
    """
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
    """Whether to raise an error instead of showing it: unattended, an unexpected one has to stop the notebook."""
    return os.environ.get(NOBODY) == "1" and not isinstance(error, KitError)


def _problem(error: Exception) -> Problem:
    problem = Problem()
    problem.show(in_words(Texts(spoken(), on_page=True), error), details(error))
    return problem


def _register_magic(desk: Desk) -> None:
    """Register ``%%lab``: such a cell runs in JupyterLab and unattended, and does nothing on a page."""
    shell = get_ipython()
    if shell is None:
        return

    def lab(line: str, cell: str) -> None:
        if not desk.paged:
            shell.run_cell(cell)

    shell.register_magic_function(lab, "cell", "lab")
    if not desk.nobody:
        # Errors in cells that the user writes are shown in words too, without a traceback.
        shell.set_custom_exc((KitError,), _in_a_cell)


def _in_a_cell(shell: object, kind: type, error: KitError, trace: object, tb_offset: int | None = None) -> None:
    display(_problem(error))
