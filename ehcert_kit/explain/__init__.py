"""Explanations of artefacts in plain words, the same for a page, a notebook cell, a terminal and a test.

An explanation has three levels: one sentence that is complete alone, why it matters, and the
details. Details that differ from run to run are marked, so that a comparison can ignore them.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, runtime_checkable

from msgspec import Struct

from ..texts.foreign import on_one_line
from ..values import replace


class Detail(Struct, frozen=True):
    """One line of an explanation.

    volatile: whether the value differs from run to run (keys, times, serial numbers). private: whether it has a
    national number, which is hidden where others can see the screen.
    """

    label: str
    value: str
    volatile: bool = False
    private: bool = False


class Command(Struct, frozen=True):
    """A command by which the reader checks an explanation with another program.

    It is run in the folder of public artefacts, and asks for secrets itself.

    line: for a POSIX shell and, unless `powershell` has another one, for PowerShell. expected: a part of its
    output that proves something of this case. why: what to know about it, for example if the output differs.
    files: names in that folder of the files that it needs. volatile: whether it differs from run to run.
    """

    line: str
    expected: str
    why: str = ""
    files: tuple[str, ...] = ()
    powershell: str = ""
    volatile: bool = False


class Exhibit(Protocol):
    """Something to look at besides sentences: a tree of octets, an annotated message, a picture.

    Its HTML is complete without a script; a script only highlights elements that belong together (with the same
    value of `data-eh-link`).
    """

    @property
    def heading(self) -> str:
        """The line that is shown while the exhibit is folded."""
        ...

    def html(self) -> str:
        """Escaped HTML, without styles."""
        ...

    def __str__(self) -> str:
        """Plain text for a terminal and for comparisons; lines with volatile values begin with ``~``."""
        ...


@runtime_checkable
class Long(Protocol):
    """An exhibit with a long text, of which only `brief` is shown unless all of it is asked for."""

    @property
    def brief(self) -> str:
        """A short form of `__str__`."""
        ...


class Explanation(Struct, frozen=True):
    """An explanation of one artefact.

    volatile: whether the sentence differs from run to run.
    """

    title: str
    sentence: str
    why: str
    details: tuple[Detail, ...]
    commands: tuple[Command, ...] = ()
    exhibits: tuple[Exhibit, ...] = ()
    volatile: bool = False

    def __str__(self) -> str:
        return self.text()

    def text(self, *, whole: bool = False) -> str:
        """Plain text, in a fixed order; lines with volatile values begin with ``~``.

        whole: whether to include the whole text of long exhibits.
        """
        width = max((len(d.label) for d in self.details), default=0)
        lines = [self.title, f"~ {self.sentence}" if self.volatile else self.sentence]
        lines += [on_one_line(f"{'~' if d.volatile else ' '} {d.label:{width}}  {d.value}") for d in self.details]
        lines += [_told(exhibit, whole) for exhibit in self.exhibits]
        for command in self.commands:
            mark = "~ " if command.volatile else ""
            lines += [f"{mark}$ {command.line}", f"{mark or '  '}→ {command.expected}"]
        return "\n".join(lines)

    def where(self, is_there: Callable[[str], bool]) -> Explanation:
        """This explanation with only the commands whose files all exist."""
        return replace(self, commands=tuple(c for c in self.commands if all(map(is_there, c.files))))


def _told(exhibit: Exhibit, whole: bool) -> str:
    return str(exhibit) if whole or not isinstance(exhibit, Long) else exhibit.brief
