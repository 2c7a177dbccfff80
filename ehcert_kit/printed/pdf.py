"""Renders a document as PDF (ISO 32000-1) by fpdf2: A4, embedded free font, language, title and bookmarks.

fpdf2 writes no structure tree for text, so the accessible form of a document is its HTML (decision 16).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from fpdf import FPDF, FontFace, ViewerPreferences
from fpdf.enums import Align, MethodReturnValue, TableBordersLayout
from fpdf.fonts import TTFFont

from . import border
from .border import BORDER as _BORDER
from .border import EDGE as _EDGE
from .border import HEIGHT as _HEIGHT
from .border import WIDTH as _WIDTH
from .document import COLOURS, Block, Document, Facts, Items, Mark, Note, Paragraph, Section, Table

FONTS = Path(__file__).parent / "fonts"
_FAMILY = "Noto"
_FILES = {"": FONTS / "NotoSans-Regular-latin.ttf", "B": FONTS / "NotoSans-Bold-latin.ttf"}

# Margins (mm).
_SIDE, _TOP, _BOTTOM = 18, 25, 23
_INK, _MUTED, _LINE = (22, 32, 42), (74, 87, 99), (107, 120, 133)
_SHADE = (244, 246, 248)
#: Widths of labels and of values, in per cent of the line.
_FACTS = (29, 71)


def render(document: Document, when: datetime) -> bytes:
    """The whole file. when: its date of creation, aware."""
    sheets = _Sheets(document, when)
    sheets.fill()
    return bytes(sheets.output())


class _Sheets(FPDF):
    """The sheets of one document."""

    def __init__(self, document: Document, when: datetime) -> None:
        super().__init__(orientation="portrait", unit="mm", format="A4")
        self.document = document
        self.size = 9.2 if document.compact else 10.0
        colour = COLOURS[document.imprint.environment].lstrip("#")
        self.colour = (int(colour[:2], 16), int(colour[2:4], 16), int(colour[4:], 16))
        for style, file in _FILES.items():
            self.add_font(_FAMILY, style, file)
        font = self.fonts[_FAMILY.lower()]
        self.letters = font.cmap if isinstance(font, TTFFont) else {}
        self.set_lang(document.language)
        self.set_title(document.window_title)
        self.set_subject(document.about)
        self.set_producer("ehcert-kit, fpdf2")
        self.set_creation_date(when)
        self.viewer_preferences = ViewerPreferences(display_doc_title=True)
        self.set_margins(_SIDE, _TOP, _SIDE)
        self.c_margin = 0
        self.set_auto_page_break(True, _BOTTOM)
        self.set_text_color(*_INK)

    def fill(self) -> None:
        """Write the document."""
        document = self.document
        self.add_page()
        self._say(document.title, 19, bold=True, after=1)
        if document.about:
            self._say(document.about, self.size + 0.5, bold=True, colour=_MUTED, after=1.5)
        self._say(document.lead, self.size + 1, after=2)
        for section in document.sections:
            self._section(section)

    # ── every sheet ──────────────────────────────────────────────────────────────────────────

    def header(self) -> None:
        """Called by fpdf2 on each new page: border, environment, product."""
        imprint = self.document.imprint
        border.draw(self, self.document.imprint.environment, self.colour)
        self.set_y(_EDGE + _BORDER + 4)
        with self._colour(self.colour):
            self._font(11, bold=True)
            self.cell(
                self.get_string_width(self._drawable(imprint.word)) + 4,
                6,
                self._drawable(imprint.word),
                align=Align.L,
            )
        with self._colour(_MUTED):
            self._font(8.5)
            self.cell(110, 6, self._drawable(imprint.sentence))
            self.set_x(_WIDTH - _SIDE - 60)
            self.cell(60, 6, self._drawable(imprint.product), align=Align.R)
        self.set_y(_TOP)

    def footer(self) -> None:
        """Called by fpdf2 at the end of each page: title, date, and that nothing in it is secret."""
        imprint = self.document.imprint
        self.set_y(-(_EDGE + _BORDER + 11))
        with self._colour(_MUTED):
            self._font(8)
            self.cell(0, 4, self._drawable(imprint.secrecy), new_x="LMARGIN", new_y="NEXT")
            told = f"{self.document.title} · {imprint.made}"
            self.cell(_WIDTH - 2 * _SIDE - 24, 4, self._drawable(told))
            # fpdf2 replaces {nb} by the total number of pages.
            self.cell(24, 4, imprint.page.format(self.page_no(), "{nb}"), align=Align.R)

    # ── its parts ────────────────────────────────────────────────────────────────────────────

    def _section(self, section: Section) -> None:
        if section.own_sheet:
            self.add_page()
        self._keep_room(18 + self._first_room(section.blocks[0]))
        self.ln(2.4 if self.document.compact else 4)
        self.start_section(self._drawable(section.heading))
        self._say(section.heading, 12.5, bold=True, after=0.6)
        with self.local_context():
            self.set_draw_color(*self.colour)
            self.set_line_width(0.5)
            self.line(_SIDE, self.get_y(), _WIDTH - _SIDE, self.get_y())
        self.ln(2)
        for block in section.blocks:
            self._block(block)

    def _first_room(self, block: Block) -> float:
        """Height of a block to keep with its heading (mm): all of it for facts, the beginning for others."""
        if not isinstance(block, Facts):
            return 16
        self._font(self.size)
        first, second = (share * (_WIDTH - 2 * _SIDE) / 100 - 3 for share in _FACTS)
        tall = sum(max(self._tall(label, first), self._tall(fact, second)) + 2 for label, fact in block.rows)
        return tall if tall < (_HEIGHT - _TOP - _BOTTOM) / 2 else 16

    def _block(self, block: Block) -> None:
        match block:
            case Paragraph(text):
                self._say(text, self.size, after=2)
            case Items(items, mark):
                self._items(items, mark)
            case Facts(rows):
                self._rows((), rows, _FACTS)
            case Note(title, text):
                self._note(title, text)
            case Table(_, headings, rows, widths):
                self._rows(headings, rows, widths)

    def _items(self, items: Sequence[str], mark: Mark) -> None:
        self._font(self.size)
        self.set_draw_color(*_INK)
        self.set_line_width(0.35)
        width, height = _WIDTH - 2 * _SIDE - 6, self._height(self.size)
        for number, item in enumerate(items, 1):
            self._keep_room(self._tall(item, width))
            y = self.get_y()
            if mark is Mark.BOX:
                self.rect(_SIDE + 0.5, y + (height - 3.4) / 2, 3.4, 3.4)
            else:
                self.cell(6, height, f"{number}." if mark is Mark.NUMBER else "•")
            self.set_xy(_SIDE + 6, y)
            self._lines(item, width)
            self.ln(0.4 if self.document.compact else 0.9)
        self.ln(1)

    def _note(self, title: str, text: str) -> None:
        width = _WIDTH - 2 * _SIDE - 9
        self._font(self.size, bold=True)
        tall = self._tall(title, width)
        self._font(self.size)
        tall += self._tall(text, width) + 4
        self._keep_room(tall + 1)
        top = self.get_y() + 1
        with self.local_context():
            self.set_draw_color(*self.colour)
            self.set_fill_color(*self.colour)
            self.set_line_width(0.4)
            self.rect(_SIDE, top, _WIDTH - 2 * _SIDE, tall)
            self.rect(_SIDE, top, 1.8, tall, style="F")
        self.set_y(top + 2)
        for words, bold in ((title, True), (text, False)):
            self._font(self.size, bold=bold)
            self.set_x(_SIDE + 5)
            self._lines(words, width)
        self.set_y(top + tall + 2)

    def _rows(self, headings: Sequence[str], rows: Sequence[Sequence[str]], widths: Sequence[int]) -> None:
        """A table; its headings are repeated on every page, and a row is split only if no page can hold it."""
        self._font(self.size)
        self.set_draw_color(*_LINE)
        self.set_line_width(0.2)
        layout = TableBordersLayout.HORIZONTAL_LINES
        with self.table(
            width=_WIDTH - 2 * _SIDE,
            col_widths=tuple(widths),
            text_align=Align.L,
            line_height=self._height(self.size),
            padding=(1, 2, 1, 0.8),
            borders_layout=layout,
            first_row_as_headings=bool(headings),
            headings_style=FontFace(emphasis="BOLD", fill_color=_SHADE),
            v_align="TOP",
        ) as table:
            if headings:
                table.row([self._drawable(heading) for heading in headings])
            for first, *others in rows:
                row = table.row()
                row.cell(self._drawable(first), style=FontFace(emphasis="BOLD"))
                for text in others:
                    row.cell(self._drawable(text))
        self.ln(2.5)

    # ── how it is written ────────────────────────────────────────────────────────────────────

    def _say(
        self,
        text: str,
        size: float,
        *,
        bold: bool = False,
        colour: tuple[int, int, int] = _INK,
        after: float,
    ) -> None:
        with self._colour(colour):
            self._font(size, bold=bold)
            self.multi_cell(
                0, self._height(size), self._drawable(text), align=Align.L, new_x="LMARGIN", new_y="NEXT"
            )
        self.ln(after)

    def _drawable(self, text: str) -> str:
        """The text, with U+FFFD for characters that the font lacks; line breaks are kept."""
        return "".join(c if c == "\n" or ord(c) in self.letters else "\N{REPLACEMENT CHARACTER}" for c in text)

    def _font(self, size: float, *, bold: bool = False) -> None:
        self.set_font(_FAMILY, "B" if bold else "", size)

    def _lines(self, text: str, width: float) -> None:
        """Write a text at the current position, in lines of this width (mm)."""
        height = self._height(self.font_size_pt)
        self.multi_cell(width, height, self._drawable(text), align=Align.L, new_x="LMARGIN", new_y="NEXT")

    def _tall(self, text: str, width: float) -> float:
        """Height of a text (mm) in lines of this width (mm), in the current font."""
        height = self._height(self.font_size_pt)
        told: Any = self.multi_cell(
            width, height, self._drawable(text), align=Align.L, dry_run=True, output=MethodReturnValue.HEIGHT
        )
        return float(told)

    def _keep_room(self, tall: float) -> None:
        """Start a new page if less than this height (mm) is left."""
        if self.get_y() + tall > _HEIGHT - _BOTTOM:
            self.add_page()

    @contextmanager
    def _colour(self, colour: tuple[int, int, int]) -> Iterator[None]:
        before = self.text_color
        self.set_text_color(*colour)
        yield
        self.text_color = before

    def _height(self, size: float) -> float:
        """Height of a line (mm), for a font size in points."""
        return size * 0.352778 * 1.34
