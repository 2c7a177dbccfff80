"""Hooks that MkDocs calls while it builds the site (https://www.mkdocs.org/user-guide/configuration/#hooks)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from docs.making import pages

#: Pages of the navigation, each with the pages that are inserted below it.
BELOW: Mapping[str, Callable[[], Iterable[str]]] = {
    "reference/python.md": lambda: map(_file, pages.rooms()),
    "decisions/index.md": lambda: (f"decisions/{file.name}" for file in pages.decision_files()),
}


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Add the generated pages, and the decisions, which mkdocs.yml does not list, to the navigation."""
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
    """Add the generated pages."""
    for room in pages.rooms():
        files.append(File.generated(config, _file(room), content=pages.room(room)))
    return files


def on_page_markdown(markdown: str, **_: Any) -> str:
    """Replace the marks in a page by generated content."""
    return pages.filled(markdown)
