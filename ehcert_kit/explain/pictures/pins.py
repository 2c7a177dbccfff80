"""The picture of the two moments at which the PIN is asked for: to identify oneself, and to sign bindingly."""

from __future__ import annotations

from ...texts import Texts
from . import icons
from .canvas import Canvas


def draw(canvas: Canvas, say: Texts) -> None:
    """Draw the two moments, the first before the second."""
    if canvas.narrow:
        _moment(canvas, say, 1, 1, canvas.width - 2, "identify", icons.BADGE, "primary")
        y = canvas.bottom
        canvas.arrow([(canvas.width / 2, y + 6), (canvas.width / 2, y + 32)])
        _moment(canvas, say, 1, y + 40, canvas.width - 2, "sign", icons.PEN, "danger")
    else:
        ends = [
            _moment(canvas, say, 1, 1, 290, "identify", icons.BADGE, "primary"),
            _moment(canvas, say, 349, 1, 290, "sign", icons.PEN, "danger"),
        ]
        canvas.arrow([(300, max(ends) / 2), (340, max(ends) / 2)])


def _moment(
    canvas: Canvas, say: Texts, x: float, y: float, width: float, name: str, icon: str, tone: str
) -> float:
    """Draw one moment: the label of its button, as in the form, and what it does. Returns: the y below it.

    The coloured stripe only repeats what the words say.
    """
    inner = x + 24
    canvas.icon(icon, inner, y + 16, 44, tone)
    end = canvas.text(inner + 58, y + 12, width - 92, say(f"picture-pins.{name}-when"), size=13.5, tone="muted")
    end = canvas.text(inner + 58, end, width - 92, say(f"pin-{name}-button"), size=16, bold=True)
    end = max(end, y + 66) + 4
    end = canvas.text(inner, end, width - 40, say(f"picture-pins.{name}-does"), size=14.5)
    end = canvas.text(
        inner, end + 4, width - 40, say(f"picture-pins.{name}-binds"), size=14.5, bold=True, tone=tone
    )
    canvas.box(x, y, width, end + 12 - y, "line")
    canvas.bar(x, y, 8, end + 12 - y, tone)
    return end + 12
