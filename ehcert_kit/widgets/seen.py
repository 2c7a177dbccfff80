"""Widgets that can be shown and hidden."""

from __future__ import annotations

import ipywidgets
from ipywidgets.widgets.trait_types import InstanceDict
from traitlets import default

from ..environments.kernel_settings import on_our_pages


class Seen(ipywidgets.DOMWidget):
    """A widget that can be hidden.

    In JupyterLab each has its own layout widget from the start, because a widget that gets its layout later stays
    hidden there. On this program's pages the layout is None until the widget is first hidden: otherwise half of
    the widgets of a page would be layouts.
    """

    layout = InstanceDict(ipywidgets.Layout, allow_none=True).tag(sync=True, **ipywidgets.widget_serialization)

    @default("layout")
    def _layout(self) -> ipywidgets.Layout | None:
        return None if on_our_pages() else ipywidgets.Layout()

    @property
    def visible(self) -> bool:
        return self.layout is None or bool(self.layout.display != "none")

    @visible.setter
    def visible(self, wanted: bool) -> None:
        if self.layout is not None:
            self.layout.display = "" if wanted else "none"
        elif not wanted:
            self.layout = ipywidgets.Layout(display="none")


class Box(Seen, ipywidgets.VBox):
    """A column of widgets."""
