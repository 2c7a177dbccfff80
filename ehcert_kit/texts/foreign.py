"""Text of foreign origin, such as a name in a certificate or the name of a file, inside a text of this program."""

from __future__ import annotations

#: What ends a line or moves to a column, somewhere: in a terminal, in Python, in Unicode.
_MOVES = {ord(move): repr(move)[1:-1] for move in "\t\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"}


def on_one_line(text: str) -> str:
    r"""Escape line ends and tabs, such as ``\n``: they would begin lines and columns that look like ours.

    What else a terminal would interpret is escaped where it is printed (`cli.terminal.inert`).
    """
    return text.translate(_MOVES)
