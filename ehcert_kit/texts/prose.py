"""Translations of the prose of the notebooks, which are written in French.

One Markdown file per notebook and language: ``texts/nl/5-valider.md``. Each cell is preceded by its id in a
comment, ``<!-- waiting -->``. Code cells hold no sentences; the one that opens the dossier sets the language of
its forms.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from importlib.resources import files
from typing import Any

_OPENED = re.compile(r'open_dossier\("([\w-]+)"\)')
_CELL = re.compile(r"^<!-- ([\w-]+) -->\n", re.MULTILINE)


def translate(notebook: dict[str, Any], name: str, language: str) -> None:
    """Translate a notebook in place; prose cells without a translation stay French.

    notebook: as in its file, with the source of each cell as one string. name: of the file, without its extension.
    The title for the window is taken from the first heading.
    """
    prose = _prose(name, language)
    for cell in notebook["cells"]:
        if cell["cell_type"] == "code":
            cell["source"] = _OPENED.sub(rf'open_dossier("\1", "{language}")', cell["source"])
        elif cell.get("id") in prose:
            cell["source"] = prose[cell["id"]]
    if "title" in prose:
        metadata = notebook["metadata"]
        metadata["title"] = prose["title"].lstrip("# ").partition("\n")[0]
        metadata["ehcert"] = {**metadata.get("ehcert", {}), "lang": language}


@functools.cache
def _prose(name: str, language: str) -> Mapping[str, str]:
    file = files(__package__) / language / f"{name}.md"
    if not file.is_file():
        return {}
    _, *parts = _CELL.split(file.read_text(encoding="utf-8"))
    return {cell: text.strip() for cell, text in zip(parts[::2], parts[1::2], strict=True)}
