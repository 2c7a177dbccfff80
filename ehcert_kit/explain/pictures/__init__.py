"""Pictures for pages, with the texts of the catalogue.

Each is drawn as a standalone SVG in two layouts, wide and narrow; the width of the page decides which is shown.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from html import escape

from msgspec import Struct

from ...texts import Texts
from . import file, life, parts, pins, reader, site
from .canvas import Canvas
from .life import Dates
from .site import Listed

__all__ = ["NAMES", "Dates", "Listed", "Own", "Picture", "picture"]

#: The user's own data in a picture: the dates of a certificate, or the row of a table.
Own = Dates | Listed

_WIDE, _NARROW = 640, 280
_DRAWN: Mapping[str, Callable[[Canvas, Texts], None]] = {
    "parts": parts.draw,
    "reader": reader.draw,
    "site": site.draw,
    "pins": pins.draw,
    "file": file.draw,
    "life": life.draw,
}
#: The names of the pictures.
NAMES = tuple(_DRAWN)


def picture(name: str, say: Texts, *, narrow: bool = False, own: Own | None = None) -> str:
    """A standalone SVG with a title and a description. own: Dates for "life", Listed for "site".

    Raises: KeyError: there is no picture of this name.
    """
    canvas = Canvas(_NARROW if narrow else _WIDE, narrow)
    match own:
        case Dates():
            life.draw(canvas, say, own)
        case Listed():
            site.draw(canvas, say, own)
        case None:
            _DRAWN[name](canvas, say)
    return canvas.svg(name, say(f"picture-{name}"), say(f"picture-{name}.desc"))


class Picture(Struct, frozen=True):
    """A picture as an exhibit: in both layouts for a page, with its description for a terminal."""

    name: str
    say: Texts
    own: Own | None = None

    @property
    def heading(self) -> str:
        return self.say(f"picture-{self.name}")

    def html(self) -> str:
        """A figure with both layouts; the style sheet shows the one that fits the width."""
        wide, narrow = (picture(self.name, self.say, narrow=narrow, own=self.own) for narrow in (False, True))
        return (
            f'<figure class="eh-picture"><figcaption>{escape(self.heading)}</figcaption>'
            f'<div class="eh-picture-wide">{wide}</div><div class="eh-picture-narrow">{narrow}</div></figure>'
        )

    def __str__(self) -> str:
        told = [self.heading, self.say(f"picture-{self.name}.desc")]
        match self.own:
            case Dates():
                told += [f"~ {line}" for line in life.told(self.say, self.own)]
            case Listed():
                told += site.told(self.say, self.own)
        return "\n".join(told)
