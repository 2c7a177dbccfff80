"""Marks what a room should not read in a text: national numbers, and paths of files.

Such a value is marked where it enters a text, together with its replacement, shown while the page is
projected. The marks are private characters; the page turns them into elements (`in_html`, `pieces` in `dom.js`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape
from pathlib import Path

_BEGIN, _BETWEEN, _END = "\ue010", "\ue011", "\ue012"
_PIECE = re.compile(f"{_BEGIN}([^{_BETWEEN}{_END}]*){_BETWEEN}([^{_END}]*){_END}")
_LABEL = re.compile("«[^»]*»")
#: A pattern of what may separate octets in hexadecimal.
_BETWEEN_OCTETS = r"(?:[\s:]|<[^>]*>)*"


def number(text: str) -> str:
    """Mark a text with a number: all digits but the first two are hidden, as in ``80.••.••-•••.••``."""
    digits = iter(range(len(text)))
    return _marked(text, re.sub("[0-9]", lambda digit: digit[0] if next(digits) < 2 else "•", text))


def place(path: str) -> str:
    """Mark a path: of a file only the name stays visible, of a folder nothing."""
    name = Path(path).name
    return _marked(path, f"•••/{name}" if "." in name.lstrip(".") else "•••") if path else ""


def _marked(value: str, instead: str) -> str:
    return f"{_BEGIN}{value}{_BETWEEN}{instead}{_END}"


def in_markup(markup: str, numbers: Iterable[str]) -> str:
    """HTML in which these national numbers (eleven digits) are marked, formatted or not.

    They are found as text and as octets in hexadecimal, even with blanks, line breaks or elements between octets.
    """
    from ..identifiers import ssin  # imported late: a fifth of the start of a command

    spellings = sorted({spelling for number in numbers for spelling in (number, ssin.format(number))})
    if not spellings:
        return markup
    as_text = "|".join(map(re.escape, spellings))
    as_octets = "|".join(_BETWEEN_OCTETS.join(octets) for octets in map(_hexadecimal, spellings))
    found = re.compile(
        rf"<[^>]*>|(?<!\w)(?P<text>{as_text})(?!\w)|(?P<octets>{as_octets})",
        re.IGNORECASE,
    )

    def hidden(hit: re.Match[str]) -> str:
        if hit["octets"]:
            return _hidden_octets(hit["octets"])
        return in_html(number(hit["text"])) if hit["text"] else hit[0]

    return found.sub(hidden, markup)


def _hexadecimal(text: str) -> list[str]:
    return [f"{octet:02X}" for octet in text.encode()]


def _hidden_octets(octets: str) -> str:
    """Octets of a number in hexadecimal, with elements between them: hide all but the first two."""
    seen = iter(range(len(octets)))

    def one(hit: re.Match[str]) -> str:
        return hit[0] if hit[0].startswith("<") or next(seen) < 2 else in_html(_marked(hit[0], "••"))

    return re.sub("<[^>]*>|[0-9A-Fa-f]{2}", one, octets)


def plain(text: str) -> str:
    """The text without the marks, for a terminal, a comparison or a file."""
    return _PIECE.sub(r"\1", text)


def in_html(text: str) -> str:
    """The text escaped, with elements around private values and French labels."""
    quoted = _LABEL.sub(lambda label: f'<span lang="fr">{label[0]}</span>', escape(text))
    # Without a style sheet, the value is shown and its replacement is not.
    return _PIECE.sub(
        r'<span class="eh-private"><span>\1</span><span class="eh-instead" style="display:none">\2</span></span>',
        quoted,
    )
