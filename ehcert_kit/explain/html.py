"""Sanitising of HTML from a server, so that it can neither run scripts nor load anything."""

from __future__ import annotations

import nh3
from lxml import html

_TAGS = frozenset(
    "p h1 h2 h3 h4 ul ol li dl dt dd table thead tbody tr th td b strong i em u br hr div span".split()
)


def inert(document: str) -> str:
    """The HTML with only text and its structure; without scripts, styles, links, images, forms and attributes."""
    return nh3.clean(document, tags=set(_TAGS), attributes={}, clean_content_tags={"script", "style", "title"})


def plain_text(document: str) -> str:
    """The HTML as plain text, one line per block."""
    tree = html.fromstring(f"<div>{inert(document)}</div>")
    for block in tree.iter("p", "li", "h1", "h2", "h3", "h4", "dt", "dd", "tr", "br"):
        block.tail = "\n" + (block.tail or "")
    return "\n".join(line.strip() for line in str(tree.text_content()).splitlines() if line.strip())
