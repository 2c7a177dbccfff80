"""The input from which documents are made: language, environment, case, scenario."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from msgspec import Struct

from ..environments.scenarios import Scenario
from ..environments.training import TrainerAct
from ..local_time import local_time
from ..names import PRACTICE
from ..procedure.workspace import Workspace
from ..texts import Texts, time_of_day
from .document import Imprint

#: Name of a fact in sentences → key of its text in the catalogue.
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


class Joining(Struct, frozen=True):
    """How to join a room. words: by number of the seat."""

    link: str
    words: Mapping[int, str]


class Order(Struct, frozen=True):
    """What a document is made from. when: aware; in practice the time of its clock.

    folder: of the workspace. workspace: None: still empty. scenario: of practice, for the user's seat. joining:
    None outside a room. acts: the trainer's acts that concerned the user.
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
        """The imprint of every sheet. secrecy: replaces the sentence that nothing is secret.

        practice: the document belongs to practice, whatever the environment.
        """
        say, environment = self.say, PRACTICE if practice else self.environment
        return Imprint(
            environment=environment,
            word=say(f"frame-environment-{environment}"),
            sentence=say(f"frame-environment-{environment}.sentence"),
            product=say("frame-product"),
            made=say("printed-made", day=local_time(self.when)),
            secrecy=secrecy or say("printed-no-secret"),
            page=say("printed-page", number="{}", of="{}"),
        )

    @property
    def names(self) -> dict[str, str]:
        """The names of parts of the pages, as facts for sentences; they are defined once, in the catalogue."""
        return {name: self.say(key) for name, key in _NAMES.items()}

    def moment(self, when: datetime) -> str:
        """A time for a report: day, hour and zone."""
        here = local_time(when)
        offset = f"{here:%z}"
        return self.say("printed-moment", day=here, time=time_of_day(here), zone=f"UTC{offset[:3]}:{offset[3:]}")
