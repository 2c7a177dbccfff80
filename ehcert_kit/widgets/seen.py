"""Whether a widget is seen."""

from __future__ import annotations

import ipywidgets
from ipywidgets.widgets.trait_types import InstanceDict
from traitlets import default

from ..environments.kernel_settings import on_our_pages


class Seen(ipywidgets.DOMWidget):
    """A widget that is seen or not.

    In JupyterLab each has a layout widget of its own from the beginning: there a widget that gets its layout
    later stays hidden. On our pages it has none (None) until it is first hidden: else every second widget of a
    page would be a layout.
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
    """Widgets one below the other."""
