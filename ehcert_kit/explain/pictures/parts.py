"""The picture of the parts: the person, the card, these pages, the file and eHealth."""

from __future__ import annotations

from ...texts import Texts
from . import icons
from .canvas import Canvas

_WHO = (
    ("person", icons.PERSON),
    ("card", icons.CARD),
    ("pages", icons.COMPUTER),
    ("file", icons.SAFE),
    ("ehealth", icons.EHEALTH),
)


def draw(canvas: Canvas, say: Texts) -> None:
    """Draw the parts in the order of a request, with a frame around the computer, which no secret leaves."""
    (_narrow if canvas.narrow else _wide)(canvas, say)


def _wide(canvas: Canvas, say: Texts) -> None:
    column, size, top = 128, 56, 92
    middle = [column * n + column / 2 for n in range(len(_WHO))]
    for x, (name, icon) in zip(middle, _WHO, strict=True):
        canvas.icon(icon, x - size / 2, top, size, "primary" if name == "pages" else "ink")
        y = canvas.text(x, top + size + 8, column - 8, say(f"picture-parts.{name}"), bold=True, centred=True)
        canvas.text(x, y, column - 12, say(f"picture-parts.{name}-does"), size=13.5, centred=True)
    for start, end in ((0, 1), (1, 2), (2, 3)):
        y = top + size / 2
        canvas.arrow([(middle[start] + size / 2 + 10, y), (middle[end] - size / 2 - 8, y)])
    pages, ehealth = middle[2], middle[4]
    between = (pages + ehealth) / 2
    canvas.text(between, 0, 240, say("picture-parts.request"), size=13.5, centred=True)
    canvas.arrow([(pages - 12, top - 8), (pages - 12, 24), (ehealth + 12, 24), (ehealth + 12, top - 4)], "primary")
    canvas.text(between, 31, 220, say("picture-parts.certificate"), size=13.5, centred=True)
    canvas.arrow([(ehealth - 12, top - 4), (ehealth - 12, 55), (pages + 12, 55), (pages + 12, top - 8)], "success")
    _frame(canvas, say, middle[2] - column / 2, top - 20, column * 2)


def _frame(canvas: Canvas, say: Texts, x: float, y: float, width: float) -> None:
    """Draw the frame around the parts on the computer, with its name at the bottom."""
    words = canvas.bottom + 6
    end = canvas.text(
        x + width / 2, words, width - 8, say("picture-parts.computer"), size=13.5, centred=True, tone="muted"
    )
    canvas.box(x, y, width, end + 4 - y, "field", dashed=True, thick=1.5)


def _narrow(canvas: Canvas, say: Texts) -> None:
    size, left = 44.0, 66.0
    y, frame = 4.0, 0.0
    for name, icon in _WHO:
        if name == "pages":
            frame = y - 8
        if name == "ehealth":
            canvas.bottom = y - 22
            _frame(canvas, say, 2, frame, canvas.width - 4)
            y = _exchange(canvas, say, canvas.bottom + 4)
        canvas.icon(icon, 12, y, size, "primary" if name == "pages" else "ink")
        end = canvas.text(left, y - 3, canvas.width - left - 10, say(f"picture-parts.{name}"), bold=True)
        end = canvas.text(left, end, canvas.width - left - 10, say(f"picture-parts.{name}-does"), size=14)
        below = max(end, y + size) + 6
        if name in ("person", "card", "pages"):
            canvas.arrow([(12 + size / 2, y + size + 6), (12 + size / 2, below + 18)])
        y = below + 26


def _exchange(canvas: Canvas, say: Texts, y: float) -> float:
    """Draw the request to eHealth and the certificate that comes back. Returns: the y below them."""
    one = canvas.text(74, y + 4, 196, say("picture-parts.request"), size=14)
    two = canvas.text(74, one + 6, 196, say("picture-parts.certificate"), size=14)
    canvas.arrow([(24, y + 2), (24, two + 4)], "primary")
    canvas.arrow([(44, two + 4), (44, y + 2)], "success")
    return two + 14
