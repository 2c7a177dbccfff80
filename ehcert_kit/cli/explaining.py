"""`ehcert-kit explain`: searches the troubleshooting base and the glossary."""

from __future__ import annotations

import argparse
import sys
import textwrap
from collections.abc import Iterator

from ..teaching import glossary, troubleshooting
from ..teaching.finding import fold, found
from ..texts import Texts

_WIDTH = 88


def run(options: argparse.Namespace, say: Texts) -> int:
    """Print a known problem by its number, a term, or the problems in which the words occur; without words, all.

    Returns: 0; 1: nothing was found.
    """
    words = " ".join(options.words)
    entries = troubleshooting.entries(say)
    number = troubleshooting.numbered(words)
    if not words:
        _list(entries)
    elif number is not None:
        _tell(say, troubleshooting.entry(number, say))
    elif terms := [term for term in glossary.entries(say) if fold(words) in map(fold, (term.term, *term.forms))]:
        for term in terms:
            print("\n".join(_about(say, term)))
    elif troubles := found(entries, words):
        _list(troubles)
    else:
        print(say("cli-explain-nothing", words=words), file=sys.stderr)
        return 1
    return 0


def _list(entries: tuple[troubleshooting.KnownProblem, ...]) -> None:
    for entry in entries:
        print(f"{entry.trouble.number}  {entry.sees}")


def _tell(say: Texts, entry: troubleshooting.KnownProblem) -> None:
    print(f"{entry.trouble.number}  {entry.sees}", end="\n\n")
    for label, text in (("help-why", entry.why), ("help-do", entry.do), ("help-safe", entry.safe)):
        print(_indented(say(label), text), end="\n\n")
    print("\n".join(entry.who))


def _about(say: Texts, term: glossary.GlossaryEntry) -> Iterator[str]:
    yield _indented(term.term, term.says)
    if term.official:
        yield textwrap.indent(say("glossary-official", word=term.official), "  ")
    yield textwrap.indent(" · ".join(f"{code}: {name}" for code, name in term.elsewhere.items()), "  ")


def _indented(label: str, text: str) -> str:
    return f"{label}\n" + textwrap.fill(text, _WIDTH, initial_indent="  ", subsequent_indent="  ")
