"""A document as a value: its content in order; `html` and `pdf` define how it looks."""

from __future__ import annotations

from enum import Enum
from typing import TypeAlias

from msgspec import Struct

from ..names import PRACTICE


class Paragraph(Struct, frozen=True):
    """A few sentences."""

    text: str


class Mark(Enum):
    """The mark before each item of a list."""

    DOT = "dot"
    NUMBER = "number"
    BOX = "box"  # to be ticked with a pencil


class Items(Struct, frozen=True):
    """A list."""

    items: tuple[str, ...]
    mark: Mark = Mark.DOT


class Facts(Struct, frozen=True):
    """Labels and values, one below the other. A value may have several lines."""

    rows: tuple[tuple[str, str], ...]


class Table(Struct, frozen=True):
    """Rows below headings; the first cell of a row is its heading.

    name: its accessible name. widths: of the columns, in proportion. languages: of each column, None for that of
    the document.
    """

    name: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[int, ...]
    languages: tuple[str | None, ...] = ()

    def language(self, column: int) -> str | None:
        """The language of a column; None: that of the document."""
        return self.languages[column] if self.languages else None


class Note(Struct, frozen=True):
    """An important text, in a frame."""

    title: str
    text: str


Block: TypeAlias = Paragraph | Items | Facts | Table | Note


class Section(Struct, frozen=True):
    """A part of a document. own_sheet: it begins on a new one."""

    heading: str
    blocks: tuple[Block, ...]
    own_sheet: bool = False


class Imprint(Struct, frozen=True):
    """What is printed at the top and bottom of every sheet.

    environment: its id, which decides colour and pattern. word, sentence: the environment in words.
    product: name of the kit. made: the date, in words. secrecy: that nothing is secret, or what is published.
    page: the page number, with {} for the number and {} for the total.
    """

    environment: str
    word: str
    sentence: str
    product: str
    made: str
    secrecy: str
    page: str


class Document(Struct, frozen=True):
    """One document. name: of its file, without an ending. language: of its sentences, ISO 639-1.

    about: its particular subject: a seat, a scenario, a case. compact: set smaller, to fit on few sheets.
    """

    name: str
    language: str
    title: str
    lead: str
    imprint: Imprint
    sections: tuple[Section, ...]
    about: str = ""
    compact: bool = False

    @property
    def window_title(self) -> str:
        """The title for a window and for the properties of a file, with the environment."""
        return f"[{self.imprint.word}] {self.title} - {self.imprint.product}"


#: By environment, the colour of its sheets. Each renderer draws the pattern.
COLOURS = {
    PRACTICE: "#0e5f6b",
    "integration": "#5c5400",
    "acceptance": "#5c5400",
    "production": "#9b1b3a",
}
