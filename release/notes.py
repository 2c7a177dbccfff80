"""The notes of a release: the section of CHANGELOG.md for its version."""

from __future__ import annotations

import re
from pathlib import Path

FILE = "NOTES.md"


class Unwritten(Exception):
    """CHANGELOG.md has no section for a version."""


def write(folder: Path, changelog: str, version: str) -> Path:
    """Put the section of a version into a folder, as a file. Raises: Unwritten."""
    file = folder / FILE
    file.write_text(section(changelog, version), encoding="utf-8", newline="\n")
    return file


def section(changelog: str, version: str) -> str:
    """The text under `## VERSION`, a heading that may end with a date. Raises: Unwritten."""
    heading = rf"^## {re.escape(version)}(?:[ ,(][^\n]*)?\n"
    found = re.search(rf"{heading}(?P<text>.*?)(?=^## |\Z)", changelog, re.MULTILINE | re.DOTALL)
    if found is None or not found["text"].strip():
        raise Unwritten(f"CHANGELOG.md has no section {version}")
    return found["text"].strip() + "\n"
