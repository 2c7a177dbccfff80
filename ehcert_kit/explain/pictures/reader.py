"""The picture of which way a card goes into a reader."""

from __future__ import annotations

from ...texts import Texts
from . import icons
from .canvas import Canvas


def draw(canvas: Canvas, say: Texts) -> None:
    """Draw the right way and the wrong one, seen from above; then where old and new cards have their chip."""
    if canvas.narrow:
        _inserted(canvas, say, 4, "right", 130)
        _inserted(canvas, say, 148, "wrong", 128)
        y = canvas.bottom + 16
        for age in ("old", "new"):
            y = _side(canvas, say, 4, y, canvas.width - 8, age) + 12
    else:
        _inserted(canvas, say, 0, "right", 150)
        _inserted(canvas, say, 176, "wrong", 150)
        y = 8.0
        for age in ("old", "new"):
            y = _side(canvas, say, 360, y, 280, age) + 18


def _inserted(canvas: Canvas, say: Texts, x: float, way: str, width: float) -> None:
    """Draw a card before a reader: chip visible and first if "right", else the side without chip."""
    tone = "success" if way == "right" else "danger"
    centre = x + width / 2
    canvas.box(centre - 56, 2, 112, 52, "ink")
    canvas.line([(centre - 46, 44), (centre + 46, 44)], "ink", thick=4)
    canvas.arrow([(centre, 92), (centre, 60)], tone)
    canvas.box(centre - 38, 98, 76, 118, "ink")
    if way == "right":
        canvas.box(centre - 14, 108, 28, 26, "warning")
        canvas.line([(centre - 14, 121), (centre + 14, 121)], "warning", thick=1.4)
        canvas.line([(centre, 108), (centre, 134)], "warning", thick=1.4)
    for line in range(3):
        canvas.line([(centre - 24, 160 + line * 14), (centre + (24 if line < 2 else 4), 160 + line * 14)], "muted")
    y = 226.0
    canvas.icon(icons.TICK if way == "right" else icons.CROSS, centre - 13, y, 26, tone)
    canvas.text(centre, y + 30, width, say(f"picture-reader.{way}"), size=14.5, bold=True, centred=True)


def _side(canvas: Canvas, say: Texts, x: float, y: float, width: float, age: str) -> float:
    """Draw the front of a card: the chip on it if "old", else dashed, on the back. Returns: the y below it."""
    canvas.box(x, y, 108, 70, "ink")
    photo = x + (74 if age == "old" else 8)
    canvas.box(photo, y + 16, 26, 34, "muted", thick=1.5)
    canvas.dot(photo + 13, y + 27, 5, "muted")
    canvas.line(
        [(photo + 4, y + 48), (photo + 7, y + 37), (photo + 19, y + 37), (photo + 22, y + 48)], "muted", thick=1.5
    )
    if age == "old":
        canvas.box(x + 10, y + 22, 24, 22, "warning")
        canvas.line([(x + 10, y + 33), (x + 34, y + 33)], "warning", thick=1.4)
    else:
        canvas.box(x + 74, y + 22, 24, 22, "warning", dashed=True, thick=1.5)
    end = canvas.text(x + 120, y - 2, width - 120, say(f"picture-reader.{age}"), size=14.5, bold=True)
    end = canvas.text(x + 120, end, width - 120, say(f"picture-reader.{age}-chip"), size=14)
    return max(end, y + 72)
