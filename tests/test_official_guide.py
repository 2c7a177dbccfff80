"""What the official guide writes and says stands in the pages, at the step where a reader looks for it."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from ehcert_kit.procedure.way import SECTIONS
from ehcert_kit.texts import AREAS, LANGUAGES, Texts
from ehcert_kit.texts.prose import translate

from .translations import NOTEBOOKS, entries

GUIDE = Path(__file__).parents[1] / "docs" / "official-guide.md"
OTHERS = [language for language in LANGUAGES if language != "fr"]
#: Two backticks on each side, for some items have one.
_ROW = re.compile(r"^\| `` (.+?) `` \| (label|remark) \| ([\w-]+) \| ([\w-]+) \| `([^`]+)` \|$", re.MULTILINE)
_ADDRESS = re.compile(r"^\| ((?:https|mailto):\S+) \| ([\w, ]+) \|", re.MULTILINE)
#: A link in Markdown, and an address that stands alone.
_OUTSIDE = re.compile(r"\]\((\w+:[^)\s]+)\)|(?<!\()\b(https?://[^\s)<>]+)")


@dataclass(frozen=True)
class Item:
    """One row: what stands where."""

    text: str
    kind: str
    notebook: str
    step: str
    where: str

    def __str__(self) -> str:
        return f"{self.where} {self.text}"


ITEMS = [Item(*row) for row in _ROW.findall(GUIDE.read_text(encoding="utf-8"))]
ADDRESSES = {
    address: LANGUAGES if languages == "all" else tuple(languages.split(", "))
    for address, languages in _ADDRESS.findall(GUIDE.read_text(encoding="utf-8"))
}


@cache
def notebook(name: str, language: str) -> Mapping[str, tuple[str, list[str]]]:
    """Source and tags of each cell, by its id, in a language."""
    read = json.loads((NOTEBOOKS / f"{name}.ipynb").read_text(encoding="utf-8"))
    for cell in read["cells"]:
        cell["source"] = "".join(cell["source"])
    translate(read, name, language)
    return {cell["id"]: (cell["source"], cell["metadata"].get("tags", [])) for cell in read["cells"]}


def in_one_line(text: str) -> str:
    return re.sub(r"\s+", " ", html.unescape(text))


def prose(item: Item, language: str) -> str:
    return in_one_line(notebook(item.notebook, language)[item.where.removeprefix("#")][0])


def sentence(item: Item, language: str) -> str:
    """A sentence, with no fact in it, as a page says it."""
    return in_one_line(Texts(language).maybe(item.where))


def is_cell(item: Item) -> bool:
    return item.where.startswith("#")


def test_the_table_is_whole() -> None:
    """Each line of it is read, and no other way leads past the test."""
    lines = [line for line in GUIDE.read_text(encoding="utf-8").splitlines() if line.startswith("| ``")]
    assert len(ITEMS) == len(lines) > 80
    assert len(ADDRESSES) == 7


@pytest.mark.parametrize("item", ITEMS, ids=str)
def test_it_stands_at_its_step_letter_for_letter(item: Item) -> None:
    """In French, in the cell or the sentence that the table names, on the page and at the step that it names."""
    section = next(section for section in SECTIONS.values() if section.notebook == item.notebook)
    assert item.step in [step.name for step in section.steps]
    if is_cell(item):
        tags = notebook(item.notebook, "fr")[item.where.removeprefix("#")][1]
        assert f"step-{item.step}" in tags
    assert item.text in (prose(item, "fr") if is_cell(item) else sentence(item, "fr"))


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("item", [item for item in ITEMS if item.kind == "label"], ids=str)
def test_a_label_stays_in_french_and_is_marked_as_such(item: Item, language: str) -> None:
    """In prose by an element; in a sentence by the quotation marks that the pages turn into one."""
    if is_cell(item):
        assert f'<span lang="fr">« {item.text} »</span>' in prose(item, language)
    else:
        assert f"« {item.text} »" in sentence(item, language)


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("item", [item for item in ITEMS if item.kind == "remark"], ids=str)
def test_a_remark_is_said_in_each_language(item: Item, language: str) -> None:
    said = prose(item, language) if is_cell(item) else sentence(item, language)
    assert said and said != (prose(item, "fr") if is_cell(item) else sentence(item, "fr"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_link_out_of_the_pages_is_known(language: str) -> None:
    """Of all notebooks and sentences; and each address is really used where its language is read."""
    found = {
        address
        for file in NOTEBOOKS.glob("*.ipynb")
        for source, _ in notebook(file.stem, language).values()
        for link in _OUTSIDE.findall(source)
        for address in link
        if address
    }
    assert found == {address for address, languages in ADDRESSES.items() if language in languages}
    assert all(address.startswith(("https://", "mailto:")) for address in found)
    sentences = "\n".join(text for area in AREAS for text in entries(language, area).values())
    allowed = ("http://127.0.0.1", "http://proxy", "https://proxy")
    assert [a for _, a in _OUTSIDE.findall(sentences) if a and not a.startswith(allowed)] == []


@pytest.mark.parametrize("language", OTHERS)
def test_french_quotation_marks_stand_for_french(language: str) -> None:
    """Where another language quotes itself it has marks of its own; so what stands in these is a label."""
    labels = {item.text for item in ITEMS if item.kind == "label"}
    for area in AREAS:
        for key, text in entries(language, area).items():
            for quoted in re.findall("« (.*?) »", text):
                assert quoted in labels, (key, quoted)


#: What needs no translation, or has it in the sentence before or in the cell beside it.
_CLEAR = {
    *("keystore", "OK", "Code PIN:", "Niveau", "eHealth Platform Belgium Certificate Manager"),
    *("Suivant &gt;", "&lt; Précédent", "Responsable des accès"),
}
_ALONE = re.compile(r'(?<!\()<span lang="fr">« ([^»]*) »</span>(?!\s\()')
_BETWEEN_BRACKETS = re.compile(r"\((?!<span)[^()]*<span[^()]*\)")


@pytest.mark.parametrize("language", OTHERS)
def test_a_french_screen_is_quoted_with_its_translation(language: str) -> None:
    """One of the two stands between brackets after the other."""
    for file in NOTEBOOKS.glob("*.ipynb"):
        for cell, (source, _) in notebook(file.stem, language).items():
            alone = _ALONE.findall(_BETWEEN_BRACKETS.sub("", source))
            assert set(alone) <= _CLEAR, (file.stem, cell)
