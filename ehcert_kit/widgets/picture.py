"""A picture in a page or a notebook, with the user's own data: dates, and in practice the organisation."""

from __future__ import annotations

import ipywidgets

from ..environments.session import Session
from ..explain.pictures import NAMES, Dates, Listed, Own, Picture
from ..jupyter_internals.widgets import WithText
from ..procedure.snapshot import Snapshot
from ..procedure.validity import replaceable_from
from .desk import Desk
from .watching import Watching

#: The pictures' names, by the names by which `show` knows them.
PICTURES = {f"picture-{name}": name for name in NAMES}


class PictureView(WithText, Watching, ipywidgets.HTML):
    """One picture. It is drawn anew when the data in it changes."""

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
        return Picture(self._name, self._desk.say, self._own(now))

    def _own(self, now: Snapshot) -> Own | None:
        match self._name:
            case "life":
                return _dates(now)
            case "site":
                return _listed(self._desk.session)
        return None

    def __repr__(self) -> str:
        return str(self._picture(self._desk.snapshot))


def _dates(now: Snapshot) -> Dates | None:
    if not now.case.chain or now.revoked:
        return None
    leaf = now.case.chain[0]
    return Dates(leaf.not_before, replaceable_from(leaf.not_after), leaf.not_after)


def _listed(session: Session) -> Listed | None:
    """The organisation that the site would list for the scenario's holder, whom it does not know.

    Returns: None in a real environment, and for a certificate for oneself.
    """
    scenario = session.scenario
    if scenario is None or scenario.solution.for_self:
        return None
    organization, _ = scenario.known_organizations()[scenario.solution.organisation]
    return Listed(organization.name, organization.number, scenario.holder().full_name)
