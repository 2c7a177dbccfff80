"""The languages that a browser prefers: the header ``Accept-Language`` (RFC 9110 §12.5.4)."""

from __future__ import annotations

import re
from collections.abc import Sequence

#: ``weight`` of RFC 9110 §12.4.2: from 0 to 1, with three decimals at most; blanks around its semicolon.
_WEIGHT = re.compile(r"[ \t]*;[ \t]*[qQ]=(?P<weight>0(?:\.\d{0,3})?|1(?:\.0{0,3})?)[ \t]*$")


def preferred(header: str) -> Sequence[str]:
    """The language tags of the header in lower case, most preferred first. Those of weight 0 are left out.

    A language with a malformed weight comes last.
    """
    weighted: list[tuple[float, str]] = []
    for wish in header.split(","):
        tag = wish.partition(";")[0].strip().lower()
        found = _WEIGHT.search(wish)
        weight = float(found["weight"]) if found else 0.0 if ";" in wish else 1.0
        if tag and not (found and weight == 0):
            weighted.append((weight, tag))
    return [tag for _, tag in sorted(weighted, key=lambda one: -one[0])]
