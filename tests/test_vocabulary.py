"""One word for one thing: four parts, pages, steps, the same wherever they are named."""

from __future__ import annotations

import json

import pytest

from ehcert_kit.procedure.way import SECTIONS
from ehcert_kit.texts import Texts, languages
from ehcert_kit.texts.prose import translate
from ehcert_kit.voila.configuration import notebooks_folder

#: What the last part was called before.
OLD = {
    "fr": ("valider le certificat", "« valider »"),
    "nl": ("certificaat valideren", "“valideren”"),
    "de": (),
    "en": (),
}


def title(name: str, language: str) -> str:
    """The title of a page: of its heading, and of its window."""
    notebook = json.loads((notebooks_folder() / f"{name}.ipynb").read_text(encoding="utf-8"))
    for cell in notebook["cells"]:
        cell["source"] = "".join(cell["source"])
    if language != "fr":
        translate(notebook, name, language)
    heading = (
        next(cell["source"] for cell in notebook["cells"] if cell["id"] == "title").removeprefix("# ").strip()
    )
    assert notebook["metadata"]["title"] == heading
    return str(heading)


@pytest.mark.parametrize("language", languages())
def test_a_part_and_its_only_page_have_one_name(language: str) -> None:
    """On the home page and in its menu."""
    say = Texts(language)
    assert say("frame-stage-request") == say("frame-notebook-4-demander")
    assert say("frame-stage-complete") == say("frame-notebook-5-valider")


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("then", [section.then for section in SECTIONS.values() if section.then])
def test_the_way_on_names_the_next_page_by_its_title(then: str, language: str) -> None:
    """Letter for letter, but for the capital."""
    section = SECTIONS[then]
    label = Texts(language)(f"continue-{then}")
    assert label.replace("\u00a0", " ").casefold().endswith(title(section.notebook, language).casefold())


@pytest.mark.parametrize("language", languages())
def test_nothing_is_validated_by_the_reader_any_more(language: str) -> None:
    """eHealth validates a request; its file is completed."""
    folder = notebooks_folder()
    texts = [file.read_text(encoding="utf-8") for file in folder.glob("*.ipynb")] if language == "fr" else []
    package = notebooks_folder().parent / "ehcert_kit" / "texts" / language
    texts += [file.read_text(encoding="utf-8") for file in (*package.glob("*.ftl"), *package.glob("*.md"))]
    found = [old for text in texts for old in OLD[language] if old in text.casefold().replace("\u00a0", " ")]
    assert found == []
