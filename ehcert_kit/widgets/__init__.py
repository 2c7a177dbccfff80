"""What a notebook calls: open the dossier, ask a person, show what came of it.

Three readers run the same cells. On a page (Voilà) `ask` is a form and `show` a panel; in JupyterLab
too, and the dossier's properties are there to be taken apart; with nobody there (`EHCERT_NOBODY=1`,
practice only) `ask` gives the scenario's answer through the same commands.
"""

from __future__ import annotations

from typing import Any

import ipywidgets
from IPython import get_ipython
from IPython.display import display

from ..kit_error import KitError
from ..names import Step
from ..texts import Texts
from .components import Problem
from .desk import Desk
from .dossier import Dossier
from .forms import FORMS
from .kernel_settings import KernelSettings
from .pager import Pager
from .panel import Panel

__all__ = ["ask", "open_dossier", "show"]

#: How far a person would be who opens this notebook.
_BEFORE = {"valider": Step.REQUEST}


class Told:
    """What came of a form that nobody saw: plain text."""

    def __init__(self, text: str) -> None:
        self._text = text

    def __repr__(self) -> str:
        return self._text


class InTime(ipywidgets.VBox):
    """The place of a form on a page: made when its step is shown, for a page has many and shows one."""

    def __init__(self, desk: Desk, name: str) -> None:
        self._desk = desk
        self._name = name
        super().__init__()
        # So that the page knows it for drawn while it is empty.
        self.add_class("eh-root")
        desk.when_shown(name, self._make)

    def _make(self) -> None:
        self.remove_class("eh-root")
        try:
            self.children = (FORMS[self._name](self._desk),)
        except KitError as error:
            self.children = (_problem(error),)


class Closed:
    """In the place of a dossier that could not be opened: the notebook runs on, and does nothing."""

    def __repr__(self) -> str:
        return ""


def open_dossier(section: str) -> Dossier | Closed:
    """The dossier of this workspace, the one in progress or a new one, for one section's notebook.

    What keeps it from opening is said on the page, not raised.
    """
    try:
        desk = Desk(KernelSettings.from_environment(), section)
        if desk.nobody and section in _BEFORE:
            desk.stand_in.walk_until(_BEFORE[section])
    except KitError as error:
        display(_problem(error))
        return Closed()
    _register_magic(desk)
    return Dossier(desk)


def ask(dossier: Dossier | Closed, name: str) -> Any:
    """The form of this name; where nobody is there, the scenario's answer by the same command.

    ``ask(dossier, "steps")`` is the list of steps, and on a page turns them into one at a time.
    """
    if isinstance(dossier, Closed):
        return dossier
    desk = dossier.desk
    try:
        if name == "steps":
            pager = Pager(desk)
            return Told(repr(pager)) if desk.nobody else pager
        if desk.nobody:
            return Told(FORMS[name](desk).act())
        return InTime(desk, name) if desk.paged else FORMS[name](desk)
    except KitError as error:
        return _problem(error)


def show(dossier: Dossier | Closed, artefact: str) -> Any:
    """The explanation of an artefact; empty until it is there."""
    return dossier if isinstance(dossier, Closed) else Panel(dossier.desk, artefact)


def _problem(error: KitError) -> Problem:
    problem = Problem()
    problem.show(Texts().error(error), str(error))
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
