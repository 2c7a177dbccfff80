"""Whether a widget is seen.

All of ours share two layouts: with one of its own for each, every second widget of a page would be a layout.
"""

from __future__ import annotations

import functools

import ipywidgets
from traitlets import default


@functools.cache
def _layout(display: str) -> ipywidgets.Layout:
    """Made in the process of a kernel, where a page can reach it."""
    return ipywidgets.Layout(display=display)


class Seen(ipywidgets.DOMWidget):
    """A widget that is seen or not, and has no other layout."""

    @default("layout")
    def _seen(self) -> ipywidgets.Layout:
        return _layout("")

    @property
    def visible(self) -> bool:
        return bool(self.layout.display != "none")

    @visible.setter
    def visible(self, wanted: bool) -> None:
        self.layout = _layout("" if wanted else "none")


class Box(Seen, ipywidgets.VBox):
    """Widgets one below the other."""
