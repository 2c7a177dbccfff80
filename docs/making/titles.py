"""Pictures in Markdown say for whoever does not see them what the catalogue calls their screen.

``python -m docs.making.titles`` writes it into the pages; `tests/test_docs.py` compares.
"""

from __future__ import annotations

import re
from pathlib import Path

from .screens import title_of

ROOT = Path(__file__).parents[2]
_PICTURE = re.compile(r"!\[[^\]]*\]\((?P<before>[\w./-]*pictures/)(?P<picture>(?:fr|nl|de|en)/[\w-]+\.webp)\)")


def pages() -> list[Path]:
    """What is written by hand."""
    return [*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").rglob("*.md"))]


def titled(markdown: str) -> str:
    """The page with the title of each screen. Raises: KeyError: there is no such screen."""
    return _PICTURE.sub(
        lambda found: f"![{title_of(found['picture'])}]({found['before']}{found['picture']})", markdown
    )


if __name__ == "__main__":
    for page in pages():
        page.write_text(titled(page.read_text(encoding="utf-8")), encoding="utf-8")
