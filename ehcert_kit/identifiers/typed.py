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
    """A number of this type as typed, without labels, blanks, dots, hyphens, slashes, and quotation marks or
    brackets around it.

    The decimal of a number that a spreadsheet kept as a quantity (``94000027.0``) is dropped: its zero would
    become a digit of the number. Nothing is checked.
    """
    family = code.removesuffix("11").split("-")[0]
    names = sorted((code, family, *_LABELS.get(family, ()), *_ANY_LABEL), key=len, reverse=True)
    labels = "|".join(_abbreviated(name) for name in names)
    seen = as_seen(text).strip(_AROUND)
    bare = re.sub(rf"^(?:(?:{labels})[\s=:.-]*)+", "", seen, flags=re.IGNORECASE).strip(_AROUND)
    return re.sub(r"[\s./-]", "", _DECIMAL.sub(r"\1", bare))


def _abbreviated(label: str) -> str:
    """A regular expression for a label; one of capitals may have dots: ``N.I.S.S.``. All apostrophes are alike."""
    if label.isupper() and label.isalpha() and len(label) < _WORD:
        return r"\.?".join(label)
    return re.escape(label).replace("'", "['’]").replace(r"\ ", r"\s+")


def _visible(character: str) -> str:
    category = unicodedata.category(character)
    if category in _BLANKS or character in "\t\n\r\v\f\x85":
        return " "
    return "" if category in _INVISIBLE or character in _ALSO_INVISIBLE else character


def _ascii_if_alike(character: str) -> str:
    if unicodedata.category(character) == "Pd" or character in _HYPHENS:
        return "-"
    return chr(ord(character) - _FULL_WIDTH) if "\uff01" <= character <= "\uff5e" else character


#: Marks that a spreadsheet, a list or a sentence leaves around a number.
_AROUND = " \t\r\n\"'“”„‘’«»()[]<>;,:="
_DECIMAL = re.compile(r"^([0-9]+)[.,]0{1,2}$")
#: Letters from which a label is a word, not an abbreviation.
_WORD = 7

#: Labels that people write before a number, in several languages, by the first word of the type. A CBE number
#: is also written as a VAT number.
_LABELS: Mapping[str, tuple[str, ...]] = {
    "CBE": (
        *("BCE", "KBO", "ZDU", "TVA", "BTW", "MWST", "VAT", "BE", "RPM", "RPR"),
        *("ENTREPRISE", "ONDERNEMINGSNUMMER", "ONDERNEMING", "UNTERNEHMENSNUMMER", "ENTERPRISE", "COMPANY"),
    ),
    "NIHII": ("INAMI", "RIZIV", "LIKIV", "NIHDI", "AGRÉMENT", "ERKENNINGSNUMMER", "ZULASSUNGSNUMMER"),
    "SSIN": (
        *("NISS", "INSZ", "ENSS", "NRN", "RRN", "RN", "RR", "BIS", "NATIONAL", "REGISTRE NATIONAL"),
        *("RIJKSREGISTERNUMMER", "RIJKSREGISTER", "NATIONALREGISTERNUMMER", "NATIONALREGISTER"),
        *("NATIONAL REGISTER", "SOCIAL SECURITY"),
    ),
}
_ANY_LABEL = (
    *("N°", "Nº", "NUMÉRO", "NUMERO", "NUMMER", "NUMBER", "NO", "NR"),
    # Alone, DE is Germany's before a VAT number.
    *(f"{number} {of}" for number in ("N°", "Nº", "NUMÉRO", "NUMERO") for of in ("DE", "D'")),
)
