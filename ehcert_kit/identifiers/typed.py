"""Cleaning of typed and pasted text, before it is checked: invisible and look-alike characters.

Web pages, PDF documents, Windows' contacts and spreadsheets put invisible characters around a number, and use
in it characters that only look like a blank or a hyphen.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

_BLANKS = frozenset(("Zs", "Zl", "Zp"))
_INVISIBLE = frozenset(("Cc", "Cf"))

#: Invisible characters of other categories: COMBINING GRAPHEME JOINER, Hangul fillers, variation selectors.
_ALSO_INVISIBLE = frozenset("\u034f\u115f\u1160\u3164\uffa0") | {chr(code) for code in range(0xFE00, 0xFE10)}

#: Read as hyphens besides category Pd: MINUS SIGN, HYPHEN BULLET, MODIFIER LETTER MINUS SIGN.
_HYPHENS = frozenset("\u2212\u2043\u02d7")

#: The code point of a full-width form minus that of its ASCII character.
_FULL_WIDTH = 0xFF01 - 0x21


def without_invisible(text: str) -> str:
    """The text without invisible characters, with an ordinary space for every kind of blank."""
    return "".join(map(_visible, text))


def as_seen(text: str) -> str:
    """As `without_invisible`, and with ``-`` for every kind of hyphen and ASCII for full-width forms.

    Accents are joined to their letters (NFC): macOS writes them apart.
    For numbers and addresses, in which these characters have no other meaning. Names keep their dashes.
    """
    return unicodedata.normalize("NFC", "".join(map(_ascii_if_alike, without_invisible(text))))


def bare_number(code: str, text: str) -> str:
    """A number of this type as typed, without labels, blanks, dots, hyphens and slashes. Nothing is checked."""
    family = code.removesuffix("11").split("-")[0]
    labels = "|".join(map(re.escape, (code, family, *_LABELS.get(family, ()), *_ANY_LABEL)))
    bare = re.sub(rf"^\s*(?:(?:{labels})[\s=:.-]*)+", "", as_seen(text), flags=re.IGNORECASE)
    return re.sub(r"[\s./-]", "", bare)


def _visible(character: str) -> str:
    category = unicodedata.category(character)
    if category in _BLANKS or character in "\t\n\r\v\f\x85":
        return " "
    return "" if category in _INVISIBLE or character in _ALSO_INVISIBLE else character


def _ascii_if_alike(character: str) -> str:
    if unicodedata.category(character) == "Pd" or character in _HYPHENS:
        return "-"
    return chr(ord(character) - _FULL_WIDTH) if "\uff01" <= character <= "\uff5e" else character


#: Labels that people write before a number, in several languages, by the first word of the type. A CBE number
#: is also written as a VAT number.
_LABELS: Mapping[str, tuple[str, ...]] = {
    "CBE": ("BCE", "KBO", "ZDU", "TVA", "BTW", "MWST", "VAT", "BE"),
    "NIHII": ("INAMI", "RIZIV", "LIKIV"),
    "SSIN": ("NISS", "INSZ", "ENSS", "NRN", "RRN", "RN", "BIS"),
}
_ANY_LABEL = ("N°", "Nº", "NUMÉRO", "NUMERO", "NUMMER", "NO", "NR")
