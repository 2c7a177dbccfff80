"""Notebooks for tests: with every component, with plain text, and with cells that fail."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

FIELD = """\
import ipywidgets
from ehcert_kit.widgets.components import Field, Status
field, status = Field("Nom"), Status()
field.observe(lambda change: setattr(status, "text", "vu " + change["new"]), "value")
ipywidgets.VBox([field, status])
"""


def write(folder: Path) -> None:
    """Write the notebooks with components, text, and a failing cell into a folder."""
    _write(folder / "composants.ipynb", _code(Path(__file__).with_name("every_component.py").read_text()))
    _write(folder / "champ.ipynb", _prose("# Un champ"), _code(FIELD))
    _write(
        folder / "texte.ipynb",
        _prose("# Une page de texte\n\nDu *texte*, puis une [suite](composants.ipynb).\n\n- un\n- deux"),
        _code("print('une ligne <b>')"),
        _prose("## Une étape", "step-one"),
        _code("1 + 1", "step-one"),
    )
    _write(
        folder / "erreur.ipynb",
        _prose("# Une page qui casse"),
        _code("raise ValueError('secret dans /un/chemin')"),
        _prose("Jamais vu."),
    )


BROKEN = """\
import asyncio
import ipywidgets
from IPython.display import display
from ehcert_kit.widgets import PageProblem
from ehcert_kit.widgets.background import background, later
from ehcert_kit.widgets.components import Actions, Checkbox, Field, Html, Status
from ehcert_kit.widgets.guarding import guard
from ehcert_kit.widgets.watching import Watchers
problem = PageProblem()
problem.take_over()
guard.watch_messages(shown_too=False)

def fail(*_):
    raise ValueError("/un/chemin")

class Failing(Actions):
    def heard(self, content):
        fail()

watchers, presses, status = Watchers(), [], Status()
watchers.add(fail)
watched = Field("Observé")
watched.observe(fail, "value")

def press(name):
    if name == "va bien":
        presses.append(1)
        status.text = f"pressé {len(presses)}"
    elif name == "rappel":
        fail()
    elif name == "observateur":
        watched.value += "x"
    elif name == "minuterie":
        later(0.1, fail)
    elif name == "plus tard":
        later(0.1, lambda: watchers.tell(1))
    elif name == "tâche":
        background(lambda: 1, fail)
    elif name == "montre":
        watchers.tell(1)

def button(name, kind=Actions):
    made = kind(name)
    made.on_press(lambda _: press(name))
    return made

plain = ipywidgets.Button(description="ipywidgets")
plain.on_click(fail)
names = ("va bien", "rappel", "observateur", "minuterie", "plus tard", "tâche", "montre")
field, seen = Field("Nom"), Status()
field.observe(lambda change: setattr(seen, "text", "vu " + change["new"]), "value")
model = Html(f'<span data-model="{field.model_id}"></span>')
ipywidgets.VBox([problem, *map(button, names), button("message", Failing), plain, status, field, seen, model])
"""

MUTE = """\
import time
import ipywidgets
from ehcert_kit.widgets.components import Actions, Status
silence, status = Actions("Se taire"), Status()

def fall_silent(_):
    time.sleep(12)
    status.text = "de retour"

silence.on_press(fall_silent)
ipywidgets.VBox([silence, status])
"""


def write_broken(folder: Path) -> None:
    """Write into a folder a notebook whose callbacks fail, and one whose kernel does not answer for a while."""
    _write(folder / "casse.ipynb", _prose("# Une page qui casse"), _code(BROKEN))
    _write(folder / "muet.ipynb", _prose("# Une page qui se tait"), _code(MUTE))


def _write(file: Path, *cells: dict[str, Any]) -> None:
    kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
    metadata = {"kernelspec": kernel, "title": file.stem.capitalize()}
    notebook = {"cells": cells, "metadata": metadata, "nbformat": 4, "nbformat_minor": 4}
    file.write_text(json.dumps(notebook), encoding="utf-8")


def _prose(text: str, *tags: str) -> dict[str, Any]:
    return {"cell_type": "markdown", "metadata": {"tags": tags}, "source": text}


def _code(text: str, *tags: str) -> dict[str, Any]:
    return {
        "cell_type": "code",
        "metadata": {"tags": tags},
        "source": text,
        "outputs": [],
        "execution_count": None,
    }


def one(folder: Path, name: str, source: str) -> None:
    """Write a notebook with one cell."""
    _write(folder / f"{name}.ipynb", _code(source))
