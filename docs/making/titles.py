"""Alternative texts of pictures in Markdown: the titles of their screens in the catalogue.

``python -m docs.making.titles`` writes them into the pages; `tests/test_docs.py` compares.
"""

from __future__ import annotations

import re
from pathlib import Path

from .screens import title_of

ROOT = Path(__file__).parents[2]
_PICTURE = re.compile(r"!\[[^\]]*\]\((?P<before>[\w./-]*pictures/)(?P<picture>(?:fr|nl|de|en)/[\w-]+\.webp)\)")


def pages() -> list[Path]:
    """The Markdown files written by hand."""
    return [*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").rglob("*.md"))]


def titled(markdown: str) -> str:
    """A page in which each picture has the title of its screen. Raises: KeyError: there is no such screen."""
    return _PICTURE.sub(
        lambda found: f"![{title_of(found['picture'])}]({found['before']}{found['picture']})", markdown
    )


if __name__ == "__main__":
    for page in pages():
        page.write_text(titled(page.read_text(encoding="utf-8")), encoding="utf-8")
