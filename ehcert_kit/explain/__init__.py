"""What an artefact is and says, in plain words; the same for a page, a cell, a terminal and a test.

An explanation has three depths: one sentence that is complete alone, why it matters, and the
details. Details that differ from run to run are marked, so that a comparison can spare them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol


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

    line: for a POSIX shell and for PowerShell. expected: what its output must hold. why: what to know
    if it does not.
    """

    line: str
    expected: str
    why: str = ""


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


@dataclass(frozen=True)
class Explanation:
    """An artefact in words, and what there is to look at."""

    title: str
    sentence: str
    why: str
    details: tuple[Detail, ...]
    commands: tuple[Command, ...] = ()
    exhibits: tuple[Exhibit, ...] = ()

    def __str__(self) -> str:
        """Plain text, in a fixed order; a volatile value stands on a line that begins with ``~``."""
        width = max((len(d.label) for d in self.details), default=0)
        lines = [self.title, self.sentence]
        lines += [f"{'~' if d.volatile else ' '} {d.label:{width}}  {d.value}" for d in self.details]
        lines += [str(exhibit) for exhibit in self.exhibits]
        lines += [f"$ {command.line}" for command in self.commands]
        return "\n".join(lines)
