"""A canvas for pictures: boxes, arrows, and text with line breaks.

The result is a standalone SVG. Its colours are the variables of the page (`--eh-…`), or else the colour of the
text around it, so that it works on light and dark pages, in JupyterLab, in print and as a file.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from html import escape

#: Letters by width, for `extent`. Widths are those of the widest usual sans serif font, so that lines fit in all.
_NARROW, _SLIM, _BROAD = "iljI.,:;!|'’`·()[]", "frt-/ \u00a0", "mwMW@%—"
LINE_HEIGHT = 1.35
Point = tuple[float, float]


@dataclass
class Canvas:
    """A canvas of a fixed width (px) that grows downwards. narrow: whether parts are stacked, not side by side."""

    width: float
    narrow: bool
    bottom: float = 0
    _parts: list[str] = field(default_factory=list)

    def svg(self, name: str, title: str, description: str) -> str:
        """The picture as a standalone SVG. name: a part of its ids, which must be unique on a page."""
        own = f"picture-{name}-{'narrow' if self.narrow else 'wide'}"
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {self.width:g} {self.bottom + 2:g}" role="img"'
            f' aria-labelledby="{own}-title" aria-describedby="{own}-desc" fill="none" stroke="none"'
            ' font-family="system-ui, -apple-system, Segoe UI, Roboto, Noto Sans, Liberation Sans, sans-serif">'
            f'<title id="{own}-title">{escape(title)}</title><desc id="{own}-desc">{escape(description)}</desc>'
            f"{''.join(self._parts)}</svg>"
        )

    def box(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        tone: str = "line",
        *,
        dashed: bool = False,
        thick: float = 2,
    ) -> None:
        """A rounded rectangle with a faint fill, or without if dashed."""
        dash = ' stroke-dasharray="6 5"' if dashed else ""
        ground = "none" if dashed else "currentColor"
        self._add(
            f'<rect {_area(x, y, width, height)} rx="6" fill="{ground}" fill-opacity=".05"'
            f" {_stroke(tone, thick)}{dash}/>",
            y + height,
        )

    def bar(self, x: float, y: float, width: float, height: float, tone: str) -> None:
        """A filled rectangle."""
        self._add(f'<rect {_area(x, y, width, height)} rx="2" {_fill(tone)}/>', y + height)

    def dot(self, x: float, y: float, radius: float, tone: str) -> None:
        self._add(f'<circle cx="{x:g}" cy="{y:g}" r="{radius:g}" {_fill(tone)}/>', y + radius)

    def line(self, points: Sequence[Point], tone: str = "ink", *, thick: float = 2, dashed: bool = False) -> None:
        dash = ' stroke-dasharray="6 5"' if dashed else ""
        path = " ".join(f"{x:g},{y:g}" for x, y in points)
        self._add(
            f'<polyline points="{path}" {_stroke(tone, thick)}{dash} stroke-linejoin="round"/>',
            max(y for _, y in points),
        )

    def arrow(self, points: Sequence[Point], tone: str = "ink") -> None:
        """A line with a head at its last point. Its last segment must be horizontal or vertical."""
        (fx, fy), (x, y) = points[-2:]
        dx, dy = (x > fx) - (x < fx), (y > fy) - (y < fy)
        self.line([*points[:-1], (x - 8 * dx, y - 8 * dy)], tone, thick=2.5)
        wings = [
            (x, y),
            (x - 11 * dx - 6 * dy, y - 11 * dy - 6 * dx),
            (x - 11 * dx + 6 * dy, y - 11 * dy + 6 * dx),
        ]
        path = " ".join(f"{px:g},{py:g}" for px, py in wings)
        self._add(f'<polygon points="{path}" {_fill(tone)}/>', max(py for _, py in wings))

    def icon(self, drawing: str, x: float, y: float, size: float, tone: str = "ink") -> None:
        """An icon of `icons`, which are 48 by 48, scaled to this size."""
        self._add(
            f'<g transform="translate({x:g} {y:g}) scale({size / 48:g})" {_stroke(tone, 2.2 * 48 / size)}'
            f' stroke-linejoin="round" stroke-linecap="round">{drawing}</g>',
            y + size,
        )

    def text(
        self,
        x: float,
        y: float,
        width: float,
        text: str,
        *,
        size: float = 15,
        bold: bool = False,
        centred: bool = False,
        tone: str = "ink",
    ) -> float:
        """Write text below y, with line breaks. centred: x is its middle. Returns: the y below the text."""
        anchor = ' text-anchor="middle"' if centred else ""
        weight = ' font-weight="600"' if bold else ""
        for line in lines(text, width, size, bold=bold):
            self._add(
                f'<text x="{x:g}" y="{y + size:g}" font-size="{size:g}" {_fill(tone)}{weight}{anchor}>'
                f"{_marked(line)}</text>",
                y + size * LINE_HEIGHT,
            )
            y += size * LINE_HEIGHT
        return y

    def _add(self, part: str, bottom: float) -> None:
        self._parts.append(part)
        self.bottom = max(self.bottom, bottom)


def _area(x: float, y: float, width: float, height: float) -> str:
    return f'x="{x:g}" y="{y:g}" width="{width:g}" height="{height:g}"'


def _fill(tone: str) -> str:
    return f'fill="currentColor" style="fill:var(--eh-{tone},currentColor)"'


def _stroke(tone: str, thick: float) -> str:
    return f'stroke="currentColor" stroke-width="{thick:g}" style="stroke:var(--eh-{tone},currentColor)"'


def _marked(line: Sequence[tuple[str, bool]]) -> str:
    """The words of a line, in which labels of the official program are marked as French."""
    parts: list[str] = []
    for word, label in line:
        shown = escape(word)
        parts.append(f'<tspan lang="fr" xml:lang="fr">{shown}</tspan>' if label else shown)
    return " ".join(parts)


def lines(text: str, width: float, size: float, *, bold: bool = False) -> list[list[tuple[str, bool]]]:
    """Words in lines of at most this width, each with whether it belongs to a French label in « »."""
    broken: list[list[tuple[str, bool]]] = [[]]
    quoted = False
    for word in _words(text):
        quoted = quoted or "«" in word
        if broken[-1] and extent(" ".join([*(w for w, _ in broken[-1]), word]), size, bold=bold) > width:
            broken.append([])
        broken[-1].append((word, quoted))
        quoted = quoted and "»" not in word
    return broken


def _words(text: str) -> list[str]:
    """Words, together with punctuation that may not be at the end or beginning of a line alone."""
    return re.sub(r" (?=[:;?!»])", "\u00a0", text.replace("« ", "«\u00a0")).split(" ")


def extent(text: str, size: float, *, bold: bool = False) -> float:
    """The maximum width of a line (px)."""
    ems = sum(
        0.33 if c in _NARROW else 0.41 if c in _SLIM else 0.93 if c in _BROAD else 0.7 if c.isupper() else 0.61
        for c in text
    )
    return ems * size * (1.15 if bold else 1) * 0.96
