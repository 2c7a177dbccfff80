"""Digests of the French texts from which the translations were made.

``python -m tests.translations`` records them, after a translation. If a French text has changed since, its
translations are outdated, and tests/test_translations.py fails.
"""

from __future__ import annotations

import hashlib
import json
import tomllib
from collections.abc import Iterator
from pathlib import Path

import ehcert_kit
from ehcert_kit.practice.scenario_files import folder, shipped
from ehcert_kit.texts import AREAS, ENTRY

TEXTS = Path(ehcert_kit.__file__).parent / "texts"
NOTED = Path(__file__).parent / "data" / "translated.json"
NOTEBOOKS = Path(__file__).parents[1] / "notebooks"


def entries(language: str, area: str) -> dict[str, str]:
    """The entries of one file, by key."""
    text = (TEXTS / language / f"{area}.ftl").read_text(encoding="utf-8")
    return {entry["key"]: entry[0].strip() for entry in ENTRY.finditer(text)}


def prose() -> Iterator[tuple[str, str, str]]:
    """Notebook, id of the cell and text of every Markdown cell of the French notebooks."""
    for file in sorted(NOTEBOOKS.glob("*.ipynb")):
        for cell in json.loads(file.read_text(encoding="utf-8"))["cells"]:
            if cell["cell_type"] == "markdown":
                yield file.stem, cell["id"], "".join(cell["source"])


def spoken() -> Iterator[tuple[str, str, str]]:
    """Scenario, name of the text and text of all French texts in scenario files."""
    for scenario in shipped():
        told = tomllib.loads((folder() / f"{scenario}.toml").read_text(encoding="utf-8"))
        yield from (
            (scenario, name, text["fr"]) for name, text in told.items() if isinstance(text, dict) and "fr" in text
        )


def french() -> dict[str, str]:
    """The digest (SHA-256, shortened) of every French sentence, Markdown cell and scenario text, by key."""
    texts = {key: text for area in AREAS for key, text in entries("fr", area).items()}
    texts |= {f"{notebook}#{cell}": text for notebook, cell, text in prose()}
    texts |= {f"{scenario}.toml#{name}": text for scenario, name, text in spoken()}
    return {key: hashlib.sha256(text.encode()).hexdigest()[:12] for key, text in texts.items()}


if __name__ == "__main__":
    NOTED.write_text(json.dumps(french(), indent=0, sort_keys=True) + "\n")
