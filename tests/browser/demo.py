"""Notebooks of the tests' own: every component once, plain text, and a cell that fails."""

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
    """Write them into a folder."""
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
