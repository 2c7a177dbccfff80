"""The picture of the life of a certificate: 36 months, its last 90 days, the next certificate, the end."""

from __future__ import annotations

from datetime import datetime

from msgspec import Struct

from ...local_time import local_time
from ...texts import Texts
from .canvas import Canvas, extent

_POINTS = ("begin", "renewal", "end")


class Dates(Struct, frozen=True):
    """The dates of a certificate: begin of validity, from when it can be replaced, end of validity. All aware."""

    begin: datetime
    renewal: datetime
    end: datetime


def told(say: Texts, dates: Dates) -> list[str]:
    """The three dates as lines of text."""
    return [f"{say(f'picture-life.{point}')} · {_date(say, dates, point)}" for point in _POINTS]


def draw(canvas: Canvas, say: Texts, dates: Dates | None = None) -> None:
    """Draw the time line. It is not to scale: 90 of 1,096 days would be too small to see."""
    (_narrow if canvas.narrow else _wide)(canvas, say, dates)


def _wide(canvas: Canvas, say: Texts, dates: Dates | None) -> None:
    places = {"begin": 12.0, "renewal": 372.0, "end": 512.0}
    rooms = {"begin": 330.0, "renewal": 132.0, "end": 124.0}
    y = 8.0
    canvas.text(192, y, 340, say("picture-life.old"), size=14, centred=True)
    line = y + 34
    canvas.bar(places["begin"], line - 6, places["renewal"] - places["begin"], 12, "success")
    canvas.bar(places["renewal"], line - 6, places["end"] - places["renewal"], 12, "wait")
    canvas.line([(places["end"] + 8, line), (canvas.width - 4, line)], "danger", dashed=True)
    canvas.text((places["renewal"] + places["end"]) / 2, y, 140, say("picture-life.window"), size=14, centred=True)
    newer = line + 40
    canvas.bar(places["renewal"] + 14, newer - 6, canvas.width - places["renewal"] - 30, 12, "success")
    canvas.arrow([(canvas.width - 18, newer), (canvas.width - 2, newer)], "success")
    taken_over = say("picture-life.new")
    left = max(places["begin"] + 6, places["renewal"] - 6 - extent(taken_over, 14))
    end = canvas.text(left, newer - 11, places["renewal"] - left, taken_over, size=14)
    below = max(newer + 22, end + 4)
    for point, x in places.items():
        canvas.line([(x, line - 12), (x, below + 4)], "ink")
        text = canvas.text(x + 6, below, rooms[point], say(f"picture-life.{point}"), size=14.5, bold=True)
        if dates is not None:
            text = canvas.text(x + 6, text, rooms[point], _date(say, dates, point), size=14)
        canvas.text(x + 6, text, rooms[point], say(f"picture-life.{point}-does"), size=14, tone="muted")


def _narrow(canvas: Canvas, say: Texts, dates: Dates | None) -> None:
    x, room, y = 56.0, canvas.width - 60, 2.0
    tops: dict[str, float] = {}
    between = {"begin": "old", "renewal": "window", "end": ""}
    for point, during in between.items():
        tops[point] = y + 10
        end = canvas.text(x, y, room, say(f"picture-life.{point}"), bold=True)
        if dates is not None:
            end = canvas.text(x, end, room, _date(say, dates, point), size=14.5)
        y = canvas.text(x, end, room, say(f"picture-life.{point}-does"), size=14.5, tone="muted") + 12
        if during:
            y = canvas.text(x, y, room, say(f"picture-life.{during}"), size=14.5) + 16
    canvas.bar(10, tops["begin"], 12, tops["renewal"] - tops["begin"], "success")
    canvas.bar(10, tops["renewal"], 12, tops["end"] - tops["renewal"], "wait")
    canvas.line([(16, tops["end"] + 4), (16, y - 8)], "danger", dashed=True)
    canvas.arrow([(36, tops["renewal"] + 24), (36, y + 12)], "success")
    canvas.bar(31, tops["renewal"] + 24, 10, y - tops["renewal"] - 26, "success")
    for top in tops.values():
        canvas.line([(4, top), (50, top)], "ink")
    canvas.text(x, y - 4, room, say("picture-life.new"), size=14.5)


def _date(say: Texts, dates: Dates, point: str) -> str:
    return say("explain-date", when=local_time(getattr(dates, point)))
