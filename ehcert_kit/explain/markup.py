"""Small pieces of HTML that exhibits share."""

from __future__ import annotations

import html
from collections.abc import Iterable


def text(value: str) -> str:
    """A value of somebody else's, as text."""
    return html.escape(value)


def element(tag: str, inside: str, *, linked: str = "", style: str = "", stop: bool = False) -> str:
    """An element around markup. linked: its `data-eh-link`. style: its class. stop: whether tab stops here."""
    attributes = f' class="{style}"' if style else ""
    attributes += f' data-eh-link="{html.escape(linked)}"' if linked else ""
    attributes += ' tabindex="0"' if stop else ""
    return f"<{tag}{attributes}>{inside}</{tag}>"


def paragraph(value: str) -> str:
    return element("p", text(value))


def items(entries: Iterable[str], tag: str = "ol") -> str:
    """A list of markup."""
    return element(tag, "".join(element("li", entry) for entry in entries))
