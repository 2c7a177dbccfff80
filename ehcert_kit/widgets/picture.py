"""A picture in a page or a notebook; that of a certificate's life has one's own dates, once there are any."""

from __future__ import annotations

import ipywidgets

from ..explain.pictures import NAMES, Dates, Picture
from ..jupyter_internals.widgets import WithText
from ..procedure.standing import Snapshot
from ..procedure.validity import replaceable_from
from .desk import Desk
from .watching import Watching

#: What `show` calls them by.
PICTURES = {f"picture-{name}": name for name in NAMES}


class PictureView(WithText, Watching, ipywidgets.HTML):
    """The drawing, with its title above it."""

    def __init__(self, desk: Desk, name: str) -> None:
        self._desk = desk
        self._name = name
        self._drawn = ""
        super().__init__()
        self.add_class("eh-root")
        self.watches(desk.watch(self._show))

    def _show(self, now: Snapshot) -> None:
        drawn = self._picture(now).html()
        if self._drawn != drawn:
            self.value = self._drawn = drawn

    def _picture(self, now: Snapshot) -> Picture:
        return Picture(self._name, self._desk.say, _dates(now) if self._name == "life" else None)

    def __repr__(self) -> str:
        return str(self._picture(self._desk.snapshot))


def _dates(now: Snapshot) -> Dates | None:
    if not now.case.chain:
        return None
    leaf = now.case.chain[0]
    return Dates(leaf.not_before, replaceable_from(leaf.not_after), leaf.not_after)
