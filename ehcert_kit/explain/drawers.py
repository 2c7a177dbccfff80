"""A keystore drawn as a chest of drawers, before and after it was completed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from msgspec import Struct

from ..texts import Texts
from .markup import element, text


class Drawer(Struct, frozen=True):
    """An entry. what: its description. there: False if it is still to come. volatile: as in `Detail`."""

    alias: str
    what: str
    there: bool = True
    volatile: bool = False


class Chest(Struct, frozen=True):
    """A keystore at one moment. title: the moment. now: whether it is the present."""

    title: str
    drawers: tuple[Drawer, ...]
    now: bool


@dataclass(frozen=True)
class Chests:
    """One keystore at one or several moments, as an exhibit."""

    say: Texts = field(repr=False, compare=False)
    heading: str
    chests: Sequence[Chest]

    def html(self) -> str:
        return element("div", "".join(map(self._chest, self.chests)), style="eh-chests")

    def _chest(self, chest: Chest) -> str:
        drawers = "".join(
            element(
                "li",
                f"<strong>{text(drawer.alias)}</strong><br>{text(self._told(drawer))}",
                style="eh-drawer" if drawer.there else "eh-drawer eh-to-come",
                linked=drawer.alias,
                stop=True,
            )
            for drawer in chest.drawers
        )
        style = "eh-chest eh-chest-now" if chest.now else "eh-chest"
        return element("section", f"<h4>{text(self._title(chest))}</h4><ul>{drawers}</ul>", style=style)

    def _title(self, chest: Chest) -> str:
        return self.say("chest-now", title=chest.title) if chest.now and len(self.chests) > 1 else chest.title

    def _told(self, drawer: Drawer) -> str:
        return drawer.what if drawer.there else f"{drawer.what} ({self.say('chest-to-come')})"

    def __str__(self) -> str:
        lines = [self.heading]
        for chest in self.chests:
            lines.append(f"  {self._title(chest)}")
            for drawer in chest.drawers:
                lines.append(f"{'~' if drawer.volatile else ' '}   {drawer.alias}: {self._told(drawer)}")
        return "\n".join(lines)
