"""HTML helpers of the exhibits."""

from __future__ import annotations

import html
from collections.abc import Iterable


def text(value: str) -> str:
    """A value, escaped."""
    return html.escape(value)


def element(tag: str, inside: str, *, linked: str = "", style: str = "", stop: bool = False) -> str:
    """An element around markup. linked: its `data-eh-link`. style: its class. stop: whether it is a tab stop."""
    attributes = f' class="{style}"' if style else ""
    attributes += f' data-eh-link="{html.escape(linked)}"' if linked else ""
    attributes += ' tabindex="0"' if stop else ""
    return f"<{tag}{attributes}>{inside}</{tag}>"


def paragraph(value: str) -> str:
    return element("p", text(value))


def items(entries: Iterable[str], tag: str = "ol") -> str:
    """A list whose entries are markup."""
    return element(tag, "".join(element("li", entry) for entry in entries))
