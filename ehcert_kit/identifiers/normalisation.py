"""How eHealth writes names: capitals without combining accents."""

from __future__ import annotations

import re
import unicodedata


def normalise(text: str) -> str:
    """Upper case, then NFD, then U+0300–U+036F deleted; nothing else.

    ``Été`` → ``ETE``, ``ß`` → ``SS``; Œ, Æ, Ø, Ł and typographic apostrophes stay, and so do blanks.
    Source: reference client, DistinguishedName.
    """
    return re.sub("[\u0300-\u036f]", "", unicodedata.normalize("NFD", text.upper()))
