"""The picture of a keystore before and after it is completed, and why it cannot be used before."""

from __future__ import annotations

from ...texts import Texts
from . import icons
from .canvas import Canvas


def draw(canvas: Canvas, say: Texts) -> None:
    """Draw the two drawers before and after."""
    if canvas.narrow:
        _safe(canvas, say, 1, canvas.width - 2, 1, "before", "warning")
        y = canvas.bottom
        canvas.arrow([(30, y + 6), (30, y + 44)])
        canvas.text(48, y + 8, canvas.width - 54, say("picture-file.complete"), size=14)
        _safe(canvas, say, 1, canvas.width - 2, max(canvas.bottom, y + 44) + 10, "after", "success")
    else:
        before = _safe(canvas, say, 1, 250, 1, "before", "warning")
        after = _safe(canvas, say, 389, 250, 1, "after", "success")
        middle = max(before, after) / 2
        canvas.text(320, middle + 10, 128, say("picture-file.complete"), size=13.5, centred=True)
        canvas.arrow([(266, middle), (376, middle)])


def _safe(canvas: Canvas, say: Texts, x: float, width: float, y: float, when: str, tone: str) -> float:
    """Draw the file at one moment: title, two drawers, and whether it can be used. Returns: the y below it."""
    end = canvas.text(x + 14, y + 10, width - 28, say(f"picture-file.{when}"), size=16, bold=True)
    complete = when == "after"
    end = _drawer(
        canvas,
        say,
        x + 12,
        end + 8,
        width - 24,
        f"{when}-first",
        (icons.KEY, icons.CERTIFICATE),
        empty=not complete,
    )
    end = _drawer(
        canvas,
        say,
        x + 12,
        end + 10,
        width - 24,
        f"{when}-second",
        (icons.KEY,) if complete else (),
        empty=not complete,
    )
    canvas.icon(icons.TICK if complete else icons.CROSS, x + 14, end + 10, 22, tone)
    end = canvas.text(x + 44, end + 10, width - 58, say(f"picture-file.{when}-state"), bold=True, tone=tone)
    canvas.box(x, y, width, end + 10 - y, tone, thick=2.5)
    return end + 10


def _drawer(
    canvas: Canvas, say: Texts, x: float, y: float, width: float, name: str, shown: tuple[str, ...], *, empty: bool
) -> float:
    """Draw a drawer with its content. empty: whether a part is still missing. Returns: the y below it."""
    for place, icon in enumerate(shown):
        missing = empty and icon is icons.CERTIFICATE
        canvas.icon(icon, x + 12 + place * 46, y + 10, 34, "field" if missing else "ink")
        if missing:
            canvas.icon(icons.CROSS, x + 20 + place * 46, y + 16, 20, "warning")
    below = y + 50 if shown else y + 6
    end = canvas.text(x + 12, below, width - 20, say(f"picture-file.{name}"), size=14)
    canvas.box(x, y, width, end + 6 - y, "field", dashed=empty and not shown, thick=1.5)
    return end + 6
