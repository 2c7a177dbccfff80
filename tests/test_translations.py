"""Dutch, German and English say what French says: all of it, none of it outdated, in terms of their own."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from fluent.syntax import ast, parse
from fluent.syntax.visitor import Visitor

from ehcert_kit.practice.scenario import load
from ehcert_kit.practice.scenario_files import shipped
from ehcert_kit.texts import AREAS, LANGUAGES, Texts, wished

from .translations import NOTEBOOKS, NOTED, TEXTS, entries, french, prose

OTHERS = [language for language in LANGUAGES if language != "fr"]
#: Words that no other of our languages has.
FRENCH = re.compile(
    r"\b(le|la|les|une|des|du|est|sont|votre|vos|vous|avec|pour|dans|sur|cette|pas|où|clé|fichier|mot de passe)\b"
)
#: What official programs and offices write stands in quotation marks, in the language that they have.
QUOTED = re.compile("«[^»]*»|“[^”]*”|„[^“”]*[“”]")


class Variables(Visitor):
    """The facts that a message mentions."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:
        self.names.add(node.id.name)


def shape(text: str) -> tuple[bool, list[str], set[str]]:
    """Whether an entry has a sentence of its own, its parts, and the facts that it mentions."""
    (message,) = parse(text).body
    assert isinstance(message, ast.Message), text
    variables = Variables()
    variables.visit(message)
    return message.value is not None, sorted(part.id.name for part in message.attributes), variables.names


@pytest.mark.parametrize("area", AREAS)
@pytest.mark.parametrize("language", OTHERS)
def test_a_catalogue_says_what_the_french_one_says(language: str, area: str) -> None:
    """The same sentences with the same parts and facts, and nothing that Fluent does not understand."""
    source, translated = entries("fr", area), entries(language, area)
    assert list(translated) == list(source)
    assert {key: shape(text) for key, text in translated.items()} == {k: shape(t) for k, t in source.items()}


@pytest.mark.parametrize("language", OTHERS)
def test_no_sentence_is_left_in_french(language: str) -> None:
    """Outside of the quotation marks in which official labels stand."""
    left = {
        key: found
        for area in AREAS
        for key, text in entries(language, area).items()
        if (found := FRENCH.findall(QUOTED.sub("", text).partition("=")[2])) and len(set(found)) > 1
    }
    assert left == {}


@pytest.mark.parametrize("language", OTHERS)
def test_the_prose_of_every_notebook_is_translated(language: str) -> None:
    """Cell by cell, with the same headings, lists and emphasis."""
    for notebook, cell, text in prose():
        file = (TEXTS / language / f"{notebook}.md").read_text(encoding="utf-8")
        translated = file.partition(f"<!-- {cell} -->\n")[2].partition("<!-- ")[0].strip()
        assert translated, (notebook, cell)
        for sign in (r"^#+ ", r"^\d\. ", r"^- "):
            count = len(re.findall(sign, text, re.MULTILINE))
            assert len(re.findall(sign, translated, re.MULTILINE)) == count, (notebook, cell, sign)


def test_no_translation_is_outdated() -> None:
    """French changed since: translate anew, then ``python -m tests.translations``."""
    assert french() == json.loads(NOTED.read_text())


@pytest.mark.parametrize("scenario", shipped())
def test_a_scenario_speaks_four_languages(scenario: str) -> None:
    """Its title, lesson, questions and hints."""
    told = load(scenario)
    for texts in (told.title, told.lesson, *([told.trainer] if told.trainer else [])):
        assert set(texts) == set(LANGUAGES)


@pytest.mark.parametrize(
    ("tags", "language"),
    [(["nl-BE", "fr"], "nl"), (["de_BE.UTF-8"], "de"), (["C.UTF-8"], "fr"), (["pt", "EN"], "en"), ([], "fr")],
)
def test_the_first_language_that_can_be_offered(tags: list[str], language: str) -> None:
    """French where there is none."""
    assert wished(tags) == language


@pytest.mark.parametrize("language", OTHERS)
def test_dates_are_written_as_the_language_writes_them(language: str) -> None:
    """By Babel, from the value; French is no exception."""
    months = {"nl": "november", "de": "November", "en": "November"}
    said = Texts(language)("status-ended", until=date(2029, 11, 27), days=-3)
    assert months[language] in said


# ── the command line ─────────────────────────────────────────────────────────────────────────


def kit(*words: str, **environment: str) -> str:
    clean = {name: value for name, value in os.environ.items() if name not in ("EHCERT_LANG", "LC_ALL", "LANG")}
    run = subprocess.run(
        [sys.executable, "-m", "ehcert_kit", *words],
        env={**clean, "PYTHONUTF8": "1", **environment},
        capture_output=True,
        encoding="utf-8",
        check=True,
        timeout=60,
    )
    return run.stdout


@pytest.mark.slow
@pytest.mark.parametrize(
    ("environment", "said"),
    [
        ({"LANG": "nl_BE.UTF-8"}, "taal van de teksten"),
        ({"LANG": "nl_BE.UTF-8", "LC_ALL": "de_BE"}, "Sprache der Texte"),
        ({"LC_ALL": "de_BE", "EHCERT_LANG": "en"}, "language of the texts"),
        ({"LANG": "C.UTF-8"}, "langue des textes"),
    ],
)
def test_the_command_line_speaks_the_language_of_the_system(environment: dict[str, str], said: str) -> None:
    """Unless somebody chose another one."""
    assert said in kit("--help", **environment)


@pytest.mark.slow
def test_the_notebooks_in_another_language(tmp_path: Path) -> None:
    """Prose and forms; the code is the same, and what somebody has written into a copy stays."""
    (tmp_path / "5-valider.ipynb").write_text("mine")
    kit("notebooks", "--lang", "de", "--to", str(tmp_path))
    assert (tmp_path / "5-valider.ipynb").read_text() == "mine"
    assert len(list(tmp_path.glob("*.ipynb"))) == len(list(NOTEBOOKS.glob("*.ipynb")))
    notebook = json.loads((tmp_path / "6-apercu.ipynb").read_text(encoding="utf-8"))
    source = "".join(cell["source"] for cell in notebook["cells"])
    assert 'open_dossier("apercu", "de")' in source
    assert "Zertifikat" in source and "Chaque fichier" not in source
    assert notebook["metadata"]["ehcert"] == {"lang": "de", "section": "apercu"}
