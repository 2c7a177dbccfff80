"""What somebody wants printed: in which language, of which environment, of which case or scenario."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from ..environments.scenarios import Scenario
from ..environments.training import TrainerAct
from ..names import PRACTICE
from ..procedure.workspace import Workspace
from ..texts import Texts, time_of_day
from .document import Imprint

#: Fact of a sentence → key in the catalogue.
_NAMES = {
    "request": "frame-notebook-4-demander",
    "complete": "frame-notebook-5-valider",
    "page": "frame-notebook-11-chiffrement",
    "practise": "frame-practice",
    "restart": "frame-practice-restart",
    "size": "frame-size",
    "why": "panel-why",
    "check": "panel-check",
}


@dataclass(frozen=True)
class Joining:
    """How one comes to the seats of a room. words: by the number of the seat."""

    link: str
    words: Mapping[int, str]


@dataclass(frozen=True)
class Order:
    """An order. when: aware; in practice the time of its clock.

    folder: of the workspace. workspace: None where there is nothing in it yet. scenario: that of practice, for the
    seat of whoever orders. joining: in a room. acts: of a trainer, which concerned whoever orders.
    """

    say: Texts
    environment: str
    when: datetime
    folder: Path
    workspace: Workspace | None
    scenario: Scenario
    joining: Joining | None = None
    acts: tuple[TrainerAct, ...] = ()

    def imprint(self, secrecy: str = "", *, practice: bool = False) -> Imprint:
        """What every sheet says of itself. secrecy: another sentence than that nothing is secret.

        practice: it belongs to practice, whatever the environment is.
        """
        say, environment = self.say, PRACTICE if practice else self.environment
        return Imprint(
            environment=environment,
            word=say(f"frame-environment-{environment}"),
            sentence=say(f"frame-environment-{environment}.sentence"),
            product=say("frame-product"),
            made=say("printed-made", day=self.when.astimezone()),
            secrecy=secrecy or say("printed-no-secret"),
            page=say("printed-page", number="{}", of="{}"),
        )

    @property
    def names(self) -> dict[str, str]:
        """What sentences call parts of the pages: by their names there, which have one home."""
        return {name: self.say(key) for name, key in _NAMES.items()}

    def moment(self, when: datetime) -> str:
        """A time for a report: day, hour and zone."""
        here = when.astimezone()
        offset = f"{here:%z}"
        return self.say("printed-moment", day=here, time=time_of_day(here), zone=f"UTC{offset[:3]}:{offset[3:]}")
