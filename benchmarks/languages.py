"""The cost of four languages: a page in each of them, and the sentences of all in one process.

A page in Dutch, German and English against the same page in French, in a browser of that language: from
request until the first field responds (`page.py`). And an interpreter that formats one sentence in each of the
four languages against one that does so in French only: the difference is the cost (see the note).
"""

from __future__ import annotations

import statistics
import tempfile
from contextlib import ExitStack
from pathlib import Path

from ehcert_kit.values import replace

from .measure import Result, Row, interleave
from .page import our_form, our_side
from .processes import environment, python
from .processes import run as run_command

#: A page in another language is no slower than in French; what remains is noise.
TARGET = 1.1
#: Milliseconds that the three other languages may add to a process.
MOST = 30
_LOCALES = {"nl": "nl-BE", "de": "de-BE", "en": "en-GB"}
_SAY = "from ehcert_kit.texts import Texts; [Texts(one)('continue') for one in {languages!r}]"


def run(runs: int) -> Result:
    rows = []
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="ehcert-bench-")))
        french = our_side(stack, folder)
        for language, locale in _LOCALES.items():
            spoken = replace(french, locale=locale)
            sides = interleave(runs, lambda side=spoken: side.take(our_form), lambda: french.take(our_form))  # type: ignore[misc]
            mine, theirs = ([taken.usable for taken in side] for side in sides)
            rows.append(Row(f"page, {language} / fr: usable", mine, theirs, "s", TARGET))

        settings = environment(folder)
        four, one = (python("-c", _SAY.format(languages=some)) for some in (("fr", *_LOCALES), ("fr",)))
        said = interleave(
            3 * runs, lambda: run_command(four, settings, folder), lambda: run_command(one, settings, folder)
        )
        rows.append(Row("a sentence in four languages / one", *said, unit="ms"))
    more = 1000 * (statistics.median(said[0]) - statistics.median(said[1]))
    return Result(rows, [f"four languages: {more:+.0f} ms in a process, at most {MOST} wanted"])
