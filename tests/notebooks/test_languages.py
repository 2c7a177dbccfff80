"""The notebooks as they are handed out in another language, run with nobody there."""

from __future__ import annotations

import functools
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from ehcert_kit.cli import main
from ehcert_kit.texts import AREAS, Texts

from ..translations import entries

FRENCH = Path(__file__).parents[2] / "notebooks"
#: Of what each notebook shows, a heading in its own language.
HEADINGS = {"4-demander": "explain-csr-title", "5-valider": "explain-keystore-title"}


@functools.cache
def sentences(language: str) -> dict[str, str]:
    """Those that mention no fact, as they are shown."""
    say = Texts(language)
    keys = [key for area in AREAS for key, text in entries(language, area).items() if "{" not in text]
    return {key: " ".join(say(key).split()) for key in keys if say.maybe(key)}


@pytest.mark.slow
@pytest.mark.timeout(400)
@pytest.mark.parametrize("language", ["nl", "de", "en"])
def test_every_notebook_runs_in_its_language(
    language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No cell fails, each shows something, and no French sentence of ours is left."""
    monkeypatch.setenv("EHCERT_NOBODY", "1")
    monkeypatch.delenv("EHCERT_LANG")
    assert main(["notebooks", "--lang", language, "--to", str(tmp_path)]) == 0
    run = subprocess.run(
        [sys.executable, "-m", "tests.notebooks.reader", str(tmp_path)],
        env={**os.environ, "PYTHONPATH": str(FRENCH.parent)},
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
        timeout=360,
        check=True,
    )
    told = json.loads(run.stdout)
    assert {name: one["errors"] for name, one in told.items() if one["errors"]} == {}
    assert set(told) == {file.stem for file in FRENCH.glob("*.ipynb")}
    shown = {name: " ".join(" ".join(one["shown"]).split()) for name, one in told.items()}
    assert [name for name, text in shown.items() if len(text) < 100] == []
    for name, heading in HEADINGS.items():
        assert Texts(language)(heading) in shown[name]

    own, french = sentences(language), sentences("fr")
    # Labels of official programs stay French, in quotation marks.
    left = {
        (name, key)
        for name, text in shown.items()
        for key, sentence in french.items()
        if len(sentence) > 12 and sentence in text and sentence.strip("«»\xa0 ") not in own.get(key, "")
    }
    assert left == set()
