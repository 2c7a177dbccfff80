"""What an artefact is and says, in plain words; the same for a page, a cell, a terminal and a test.

An explanation has three depths: one sentence that is complete alone, why it matters, and the
details. Details that differ from run to run are marked, so that a comparison can spare them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Protocol, runtime_checkable


@dataclass(frozen=True)
class Detail:
    """One line.

    volatile: whether the value differs from run to run (keys, times, serial numbers). private: whether it holds a
    national number, which is not for a room.
    """

    label: str
    value: str
    volatile: bool = False
    private: bool = False


@dataclass(frozen=True)
class Command:
    """How the reader checks it without us: run from the folder of public artefacts; asks for secrets itself.

    line: for a POSIX shell and, unless `powershell` has another one, for PowerShell. expected: what its output
    must hold; it proves something of this case. why: what to know if it does not. files: those it reads, by their
    names in that folder: without them there is nothing to run. volatile: whether it differs from run to run.
    """

    line: str
    expected: str
    why: str = ""
    files: tuple[str, ...] = ()
    powershell: str = ""
    volatile: bool = False


class Exhibit(Protocol):
    """Something to look at besides sentences: a tree of octets, a message with marks, a picture.

    Its HTML is complete without a script: what a script adds is that two places are shown to belong together
    (`data-eh-link` with the same value in both).
    """

    @property
    def heading(self) -> str:
        """The line behind which it is folded away."""
        ...

    def html(self) -> str:
        """Escaped markup, without styles of its own."""
        ...

    def __str__(self) -> str:
        """The same for a terminal and a comparison; a volatile value stands on a line that begins with ``~``."""
        ...


@runtime_checkable
class Long(Protocol):
    """An exhibit that has more to say than a reader wants who did not ask for it."""

    @property
    def brief(self) -> str:
        """Its beginning, in the form of `__str__`."""
        ...


@dataclass(frozen=True)
class Explanation:
    """An artefact in words, and what there is to look at.

    volatile: whether the sentence names what differs from run to run.
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
        """Plain text, in a fixed order; a volatile value stands on a line that begins with ``~``.

        whole: with all of what is long.
        """
        width = max((len(d.label) for d in self.details), default=0)
        lines = [self.title, f"~ {self.sentence}" if self.volatile else self.sentence]
        lines += [f"{'~' if d.volatile else ' '} {d.label:{width}}  {d.value}" for d in self.details]
        lines += [_told(exhibit, whole) for exhibit in self.exhibits]
        for command in self.commands:
            mark = "~ " if command.volatile else ""
            lines += [f"{mark}$ {command.line}", f"{mark or '  '}→ {command.expected}"]
        return "\n".join(lines)

    def where(self, is_there: Callable[[str], bool]) -> Explanation:
        """The same with those commands alone whose files are there."""
        return replace(self, commands=tuple(c for c in self.commands if all(map(is_there, c.files))))


def _told(exhibit: Exhibit, whole: bool) -> str:
    return str(exhibit) if whole or not isinstance(exhibit, Long) else exhibit.brief
