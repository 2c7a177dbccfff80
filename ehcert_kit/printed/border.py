"""The border of a sheet, in the environment's colour and pattern, which distinguishes it without colour."""

from __future__ import annotations

from fpdf import FPDF

from ..names import PRACTICE

#: A sheet of A4; distance of its border from the edge, and its width (mm). Printers leave 5 mm blank.
WIDTH, HEIGHT = 210, 297
EDGE, BORDER = 6, 4
#: The dotted border: intervals between dots along each side.
_ACROSS, _DOWN = 44, 63


def draw(sheet: FPDF, environment: str, colour: tuple[int, int, int]) -> None:
    """Draw it: diagonal stripes for practice, a double line for production, dots for the others."""
    pattern = {PRACTICE: _stripes, "production": _double_rule}.get(environment, _dots)
    with sheet.local_context():
        sheet.set_draw_color(*colour)
        sheet.set_fill_color(*colour)
        pattern(sheet)


def _stripes(sheet: FPDF) -> None:
    across, down = WIDTH - 2 * EDGE, HEIGHT - 2 * EDGE
    sides = (
        (EDGE, EDGE, across, BORDER),
        (EDGE, HEIGHT - EDGE - BORDER, across, BORDER),
        (EDGE, EDGE + BORDER, BORDER, down - 2 * BORDER),
        (WIDTH - EDGE - BORDER, EDGE + BORDER, BORDER, down - 2 * BORDER),
    )
    sheet.set_line_width(1.3)
    for x, y, w, h in sides:
        with sheet.rect_clip(x, y, w, h):
            # x + y is a multiple of four on each line, so that the stripes of two sides meet at the corner.
            for n in range((x + y) // 4 * 4, x + y + w + h + 8, 4):
                sheet.line(n - y + 2, y - 2, n - y - h - 2, y + h + 2)


def _dots(sheet: FPDF) -> None:
    first, right, low = EDGE + BORDER / 2, WIDTH - EDGE - BORDER / 2, HEIGHT - EDGE - BORDER / 2
    for n in range(_ACROSS + 1):
        x = first + (right - first) * n / _ACROSS
        _dot(sheet, x, first)
        _dot(sheet, x, low)
    for n in range(1, _DOWN):
        y = first + (low - first) * n / _DOWN
        _dot(sheet, first, y)
        _dot(sheet, right, y)


def _dot(sheet: FPDF, x: float, y: float) -> None:
    sheet.circle(x, y, 1.1, style="F")


def _double_rule(sheet: FPDF) -> None:
    sheet.set_line_width(1.2)
    for inset in (EDGE + 0.6, EDGE + BORDER - 0.6):
        sheet.rect(inset, inset, WIDTH - 2 * inset, HEIGHT - 2 * inset)
