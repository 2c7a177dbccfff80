"""The notebooks as they are handed out in another language, run with nobody there."""

from __future__ import annotations

import functools
import os
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

from ehcert_kit.cli import main
from ehcert_kit.texts import AREAS, Texts

from ..translations import entries


@functools.cache
def sentences(language: str) -> dict[str, str]:
    """Those that mention no fact, as they are shown."""
    say = Texts(language)
    keys = [key for area in AREAS for key, text in entries(language, area).items() if "{" not in text]
    return {key: " ".join(say(key).split()) for key in keys if say.maybe(key)}


def told(notebook: nbformat.NotebookNode) -> str:
    outputs = [output for cell in notebook.cells if cell.cell_type == "code" for output in cell.outputs]
    assert [output.ename for output in outputs if output.output_type == "error"] == []
    return " ".join(" ".join(output.get("data", {}).get("text/plain", "").split()) for output in outputs)


@pytest.mark.slow
@pytest.mark.parametrize("language", ["nl", "de", "en"])
def test_the_notebooks_run_in_their_language(
    language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No cell fails, what they show is in that language, and no French sentence of ours is left."""
    monkeypatch.setenv("EHCERT_NOBODY", "1")
    monkeypatch.delenv("EHCERT_LANG")
    assert main(["notebooks", "--lang", language, "--to", str(tmp_path)]) == 0
    own, french = sentences(language), sentences("fr")
    for name, title in (("4-demander", "explain-csr-title"), ("5-valider", "explain-keystore-title")):
        notebook = nbformat.read(tmp_path / f"{name}.ipynb", as_version=4)
        client = NotebookClient(notebook, timeout=120, resources={"metadata": {"path": str(tmp_path)}})
        client.execute(env=dict(os.environ))
        shown = told(notebook)
        assert Texts(language)(title) in shown
        # Labels of official programs stay French, in quotation marks.
        left = {
            key
            for key, text in french.items()
            if len(text) > 12 and text in shown and text.strip("«»\xa0 ") not in own.get(key, "")
        }
        assert left == set(), name
