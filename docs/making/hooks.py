"""What MkDocs calls while it makes the site."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from docs.making import pages

#: Pages of the navigation below which further ones have their place.
BELOW: Mapping[str, Callable[[], Iterable[str]]] = {
    "reference/python.md": lambda: map(_file, pages.rooms()),
    "decisions/index.md": lambda: (f"decisions/{file.name}" for file in pages.decision_files()),
}


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Give every page that is made, or that nobody counts, a place in the navigation."""
    assert config.nav is not None, "mkdocs.yml has one"
    config.nav = _completed(config.nav)
    return config


def _completed(entry: Any) -> Any:
    if isinstance(entry, list):
        return [_completed(part) for part in entry]
    if isinstance(entry, dict):
        return {title: _completed(part) for title, part in entry.items()}
    return [entry, *BELOW[entry]()] if entry in BELOW else entry


def _file(room: str) -> str:
    return f"reference/python/{room}.md"


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages that are made."""
    for room in pages.rooms():
        files.append(File.generated(config, _file(room), content=pages.room(room)))
    return files


def on_page_markdown(markdown: str, **_: Any) -> str:
    """Fill in what is made from the program."""
    return pages.filled(markdown)
