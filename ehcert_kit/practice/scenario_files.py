"""The scenario files that come with the kit: their ids and titles, read without validation."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from importlib.resources.abc import Traversable


def folder() -> Traversable:
    """The folder of the shipped scenarios."""
    return files(__package__) / "scenarios"


def shipped() -> tuple[str, ...]:
    """The ids of the scenarios that come with the kit."""
    return tuple(sorted(p.name.removesuffix(".toml") for p in folder().iterdir() if p.name.endswith(".toml")))


def titles(language: str) -> dict[str, str]:
    """Title by id, in this language where there is one, else in French."""
    found = {}
    for name in shipped():
        title = tomllib.loads((folder() / f"{name}.toml").read_text(encoding="utf-8"))["title"]
        found[name] = title.get(language) or title["fr"]
    return found
