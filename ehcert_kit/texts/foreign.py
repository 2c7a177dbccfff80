"""Text of foreign origin, such as a name in a certificate or the name of a file, inside a text of this program."""

from __future__ import annotations

import unicodedata

#: What ends a line or moves to a column, somewhere: in a terminal, in Python, in Unicode.
_MOVES = "\t\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"
#: What changes the direction of the text that follows: embeddings, overrides and isolates (UAX #9).
_TURNS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_ESCAPED = {ord(one): repr(one)[1:-1] for one in _MOVES + _TURNS}
#: Classes of characters that are written from right to left, marks and numbers among them.
_FROM_RIGHT = frozenset(("R", "AL", "AN"))


def on_one_line(text: str) -> str:
    r"""Escape line ends and tabs, such as ``\n``: they would begin lines and columns that look like ours. And what
    turns the direction of writing, such as ``\u202e``: the text around it would be read in another order.

    What else a terminal would interpret is escaped where it is printed (`cli.terminal.inert`).
    """
    return text.translate(_ESCAPED)


def isolated(text: str) -> str:
    """As `on_one_line`; what is written from right to left is isolated: it would reorder its neighbours.

    For a line of a page; a terminal would show the isolating characters.
    """
    escaped = on_one_line(text)
    turned = any(unicodedata.bidirectional(one) in _FROM_RIGHT for one in escaped)
    return f"\u2068{escaped}\u2069" if turned else escaped
