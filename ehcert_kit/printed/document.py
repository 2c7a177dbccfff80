"""A document as a value: what it says, in which order; how it looks is for `html` and `pdf`."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import TypeAlias

from ..names import PRACTICE


@dataclass(frozen=True)
class Paragraph:
    """A few sentences."""

    text: str


class Mark(Enum):
    """What stands before each item of a list."""

    DOT = "dot"
    NUMBER = "number"
    BOX = "box"  # to be ticked with a pencil


@dataclass(frozen=True)
class Items:
    """A list."""

    items: tuple[str, ...]
    mark: Mark = Mark.DOT


@dataclass(frozen=True)
class Facts:
    """Labels and values, one below the other. A value may have several lines."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Table:
    """Rows below headings; the first cell of a row names it.

    name: what a reader hears of it before its cells. widths: of the columns, in proportion. languages: of each
    column, where it is not that of the document.
    """

    name: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[int, ...]
    languages: tuple[str | None, ...] = ()

    def language(self, column: int) -> str | None:
        """The language of a column, where it is another one than the document's."""
        return self.languages[column] if self.languages else None


@dataclass(frozen=True)
class Note:
    """What must not be missed, in a frame of its own."""

    title: str
    text: str


Block: TypeAlias = Paragraph | Items | Facts | Table | Note


@dataclass(frozen=True)
class Section:
    """A part of a document. own_sheet: it begins on a new one."""

    heading: str
    blocks: tuple[Block, ...]
    own_sheet: bool = False


@dataclass(frozen=True)
class Imprint:
    """What every sheet says of itself.

    environment: its name, which decides colour and pattern. word, sentence: what it says to a person.
    product: what this is about. made: on which day. secrecy: that nothing of it is secret, or what is published.
    page: the sentence of its number, with {} for that and for how many there are.
    """

    environment: str
    word: str
    sentence: str
    product: str
    made: str
    secrecy: str
    page: str


@dataclass(frozen=True)
class Document:
    """One document. name: of its file, without an ending. language: of its sentences, ISO 639-1.

    about: what it is about in particular: a place, a scenario, a case. compact: meant to fit on few sheets.
    """

    name: str
    language: str
    title: str
    lead: str
    imprint: Imprint
    sections: tuple[Section, ...]
    about: str = ""
    compact: bool = field(default=False)

    @property
    def window_title(self) -> str:
        """The title for a window and for the properties of a file: the environment is said there, too."""
        return f"[{self.imprint.word}] {self.title} - {self.imprint.product}"


#: Of each environment: the colour of its sheets. Its pattern is drawn by whoever draws.
COLOURS = {
    PRACTICE: "#0e5f6b",
    "integration": "#5c5400",
    "acceptance": "#5c5400",
    "production": "#9b1b3a",
}
