"""Whether a widget is seen."""

from __future__ import annotations

import ipywidgets


class Seen(ipywidgets.DOMWidget):
    """A widget that is seen or not.

    Each has a layout of its own: JupyterLab goes on hiding one that is given another layout.
    """

    @property
    def visible(self) -> bool:
        return bool(self.layout.display != "none")

    @visible.setter
    def visible(self, wanted: bool) -> None:
        self.layout.display = "" if wanted else "none"


class Box(Seen, ipywidgets.VBox):
    """Widgets one below the other."""
