"""What people type and paste, reduced to what they see of it, before any rule looks at it.

Web pages, PDF documents, Windows' contacts and spreadsheets put characters around a number that nobody sees,
and others into it that only look like a blank or a hyphen.
"""

from __future__ import annotations

import unicodedata

_BLANKS = frozenset(("Zs", "Zl", "Zp"))
_UNSEEN = frozenset(("Cc", "Cf"))

#: Unseen as well, but of other categories: the joiner of accents, the fillers of Hangul, the selectors of forms.
_UNSEEN_TOO = frozenset("\u034f\u115f\u1160\u3164\uffa0") | {chr(code) for code in range(0xFE00, 0xFE10)}

#: MINUS SIGN, HYPHEN BULLET, MODIFIER LETTER MINUS SIGN; besides, all of category Pd.
_HYPHENS = frozenset("\u2212\u2043\u02d7")

#: From a full-width form to its ASCII character.
_FULL_WIDTH = 0xFF01 - 0x21


def without_invisible(text: str) -> str:
    """The same without what nobody sees; every kind of blank is an ordinary one."""
    return "".join(map(_visible, text))


def as_seen(text: str) -> str:
    """The same, and every kind of hyphen an ordinary one, full-width forms their ASCII characters.

    For numbers and addresses, in which those mean nothing else. Names keep their dashes.
    """
    return "".join(map(_ascii_if_alike, without_invisible(text)))


def _visible(character: str) -> str:
    category = unicodedata.category(character)
    if category in _BLANKS or character in "\t\n\r\v\f\x85":
        return " "
    return "" if category in _UNSEEN or character in _UNSEEN_TOO else character


def _ascii_if_alike(character: str) -> str:
    if unicodedata.category(character) == "Pd" or character in _HYPHENS:
        return "-"
    return chr(ord(character) - _FULL_WIDTH) if "\uff01" <= character <= "\uff5e" else character
