"""The picture of where the site of Social Security shows the name of the access manager; not a screenshot."""

from __future__ import annotations

from msgspec import Struct

from ...texts import Texts
from .canvas import Canvas


class Listed(Struct, frozen=True):
    """A row of the site's table: an organisation, its number, its access manager (given names and surname)."""

    entity: str
    number: str
    person: str


#: The row that is drawn by default, with an invented organisation and person.
_INVENTED = Listed("SOINS DU PARC", "94000027", "Camille EXERCICE")


def told(say: Texts, listed: Listed) -> list[str]:
    """The row as lines of text, each after the head of its column, for an exercise."""
    row = (("entity", listed.entity), ("number", listed.number), ("person", listed.person))
    return [say("picture-site.exercise"), *(f"{say(f'picture-site.{head}')} · {value}" for head, value in row)]


def draw(canvas: Canvas, say: Texts, listed: Listed | None = None) -> None:
    """Draw a window with its address, the button at the top right, and the table that it opens.

    listed: the row of an exercise; None: an invented one.
    """
    _window(canvas, say)
    y = canvas.bottom + 16
    (_stacked if canvas.narrow else _table)(canvas, say, y, listed or _INVENTED)
    end = canvas.bottom + 14
    canvas.box(1, 1, canvas.width - 2, end, "field")
    if listed is None:
        canvas.text(2, end + 8, canvas.width - 4, say("picture-site.note"), size=13.5, tone="muted")
    else:
        canvas.text(2, end + 8, canvas.width - 4, say("picture-site.exercise"), bold=True)


def _window(canvas: Canvas, say: Texts) -> None:
    for n in range(3):
        canvas.dot(16 + n * 14, 16, 4, "field")
    canvas.box(64, 6, canvas.width - 76, 22, "line", thick=1.5)
    canvas.text(74, 8, canvas.width - 90, "www.socialsecurity.be", size=13, tone="muted")
    canvas.line([(1, 36), (canvas.width - 1, 36)], "line")
    if canvas.narrow:
        canvas.text(14, 44, 250, _label(say("picture-site.access")), bold=True)
        _button(canvas, say, 112, 74, 156)
        _number(canvas, 1, 92, 93)
    else:
        canvas.text(18, 54, 260, _label(say("picture-site.access")), size=17, bold=True)
        _button(canvas, say, canvas.width - 186, 50, 168)
        _number(canvas, 1, canvas.width - 206, 68)


def _button(canvas: Canvas, say: Texts, x: float, y: float, width: float) -> None:
    canvas.box(x, y, width, 36, "primary", thick=4)
    canvas.text(
        x + width / 2, y + 7, width, _label(say("picture-site.button")), bold=True, centred=True, tone="primary"
    )


def _table(canvas: Canvas, say: Texts, y: float, listed: Listed) -> None:
    columns = ((18, 96), (118, 170), (292, 100), (404, 212))
    heads = [_label(say(f"picture-site.{head}")) for head in ("level", "entity", "number", "person")]
    for (x, width), head in zip(columns, heads, strict=True):
        canvas.text(x + 8, y + 6, width - 10, head, size=13.5, bold=True, tone="muted")
    first, own = y + 32, y + 64
    values = ((*columns[1], listed.entity, False), (*columns[2], listed.number, False))
    ends = [
        canvas.text(x + 8, own + 5, width - 8 - 24 * bold, value, size=14.5, bold=bold)
        for x, width, value, bold in (*values, (*columns[3], listed.person, True))
    ]
    last = max(own + 32, max(ends) + 6)
    for line in (first, own, last):
        canvas.line([(18, line), (canvas.width - 18, line)], "line")
    for x, width in columns:
        canvas.bar(x + 8, first + 12, width * 0.66, 8, "line")
        canvas.bar(x + 8, last + 12, width * 0.5, 8, "line")
    canvas.bar(columns[0][0] + 8, own + 12, columns[0][1] * 0.5, 8, "line")
    canvas.box(406, own + 3, 206, last - own - 5, "primary", thick=3)
    end = last + 34
    canvas.line([(18, y), (canvas.width - 18, y), (canvas.width - 18, end), (18, end), (18, y)], "line")
    _number(canvas, 2, 612, (own + last) / 2)


def _stacked(canvas: Canvas, say: Texts, y: float, listed: Listed) -> None:
    """Draw the row of the organisation with its columns below each other."""
    top = y
    row = (("level", ""), ("entity", listed.entity), ("number", listed.number), ("person", listed.person))
    for head, value in row:
        sought = head == "person"
        end = canvas.text(22, y + 6, 236, _label(say(f"picture-site.{head}")), size=13, bold=True, tone="muted")
        if value:
            end = canvas.text(22, end, 222, value, bold=sought)
        else:
            canvas.bar(22, end + 3, 70, 8, "line")
            end += 16
        if sought:
            canvas.box(16, y + 3, 246, end - y, "primary", thick=3)
            _number(canvas, 2, 258, y + 22)
        y = end + 6
    canvas.line([(10, top), (270, top), (270, y), (10, y), (10, top)], "line")


def _number(canvas: Canvas, number: int, x: float, y: float) -> None:
    """Draw the number of a step in a circle."""
    canvas.dot(x, y, 12, "primary")
    canvas.text(x, y - 10.5, 20, str(number), bold=True, centred=True, tone="on-primary")


def _label(text: str) -> str:
    """A label as on the site, without the quotation marks of our texts."""
    return text.replace("\u00a0", " ").removeprefix("« ").removesuffix(" »")
