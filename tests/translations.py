"""What was translated from which French: ``python -m tests.translations`` notes it, once it was translated.

A sentence whose French has changed since is outdated, and tests/test_translations.py says so.
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
    """Notebook, cell and text of all French prose."""
    for file in sorted(NOTEBOOKS.glob("*.ipynb")):
        for cell in json.loads(file.read_text(encoding="utf-8"))["cells"]:
            if cell["cell_type"] == "markdown":
                yield file.stem, cell["id"], "".join(cell["source"])


def spoken() -> Iterator[tuple[str, str, str]]:
    """Scenario, name of the text and text of all French that scenario files have."""
    for scenario in shipped():
        told = tomllib.loads((folder() / f"{scenario}.toml").read_text(encoding="utf-8"))
        yield from (
            (scenario, name, text["fr"]) for name, text in told.items() if isinstance(text, dict) and "fr" in text
        )


def french() -> dict[str, str]:
    """The digest of every French sentence, of every cell of prose and of every text of a scenario."""
    texts = {key: text for area in AREAS for key, text in entries("fr", area).items()}
    texts |= {f"{notebook}#{cell}": text for notebook, cell, text in prose()}
    texts |= {f"{scenario}.toml#{name}": text for scenario, name, text in spoken()}
    return {key: hashlib.sha256(text.encode()).hexdigest()[:12] for key, text in texts.items()}


if __name__ == "__main__":
    NOTED.write_text(json.dumps(french(), indent=0, sort_keys=True) + "\n")
