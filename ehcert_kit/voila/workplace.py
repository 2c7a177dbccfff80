"""What a server keeps for one person in front of it: where he works, and what his pages are to be told."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from ..disk.errors import FileError
from ..environments.kernel_settings import variables
from ..environments.opening import open_workspace
from ..environments.session import Session
from ..environments.settings import PRACTICE_FOLDER, Settings
from ..environments.training import Control, key_of
from ..kit_error import KitError
from ..procedure.workspace import Workspace
from ..texts import Texts

if TYPE_CHECKING:
    from .again import Change

#: A title and a text, in the language of whoever reads them.
Said = Callable[[Texts], tuple[str, str]]
#: How many pages are remembered whose kernel was ended for a reason.
_ENDED = 300


class Workplace:
    """The workplace of one person. A server for one person has one; a room has one for each seat.

    choice: the settings of the command line, or those chosen since by starting again or in another environment.
    workspaces: the folder of each environment in which the person ever worked. left: the settings of the
    environments that were left since this start. turn: a lock; hold it while a page is made, until its environment
    is known, and while the environment or the exercise changes. ended: by the id of a kernel, why it was ended.
    control: what a trainer may do, in practice. starting: the exercise that is being built; going_to: the last one
    that was asked for. said: what the home page tells once; a function, because whoever caused it may speak
    another language than whoever reads it. notices: files that were found damaged, told once.
    """

    def __init__(
        self, choice: Settings, workspaces: Mapping[str, Path] | None = None, control: Control | None = None
    ) -> None:
        """workspaces: of environments other than the chosen one. control: of a platform that many share."""
        self.choice, self.workspaces = choice, dict(workspaces or {})
        self.left: dict[str, Settings] = {}
        self.turn = asyncio.Lock()
        self.ended: dict[str, str] = {}
        self.control = self._shared = control
        self.starting: Change | None = None
        self.going_to: Change | None = None
        self.said: Said | None = None
        self.notices: tuple[KitError, ...] = ()
        self.scenario: tuple[str, str] = ("", "")

    @property
    def seat(self) -> int:
        return self.choice.seat

    @property
    def environment(self) -> str:
        return self.choice.environment

    @property
    def practice(self) -> bool:
        return self.choice.practice

    def workspace(self) -> Workspace:
        """The workspace as it is now. Raises: KitError."""
        return open_workspace(self.choice)

    def take(self, choice: Settings, session: Session, language: str) -> None:
        """Work there from now on. language: of whoever runs the server."""
        self.choice, self.notices, self.scenario = choice, session.notices, ("", "")
        if session.scenario is not None:
            title = session.scenario.title
            self.scenario = (session.scenario.id, title.get(language) or title["fr"])
        self.control = Control(session.platform) if session.platform is not None else self._shared
        self.workspaces[choice.environment] = choice.workspace
        if session.platform is not None:
            with suppress(FileError):  # then nobody acts but the trainer's page
                key_of(choice.workspace / PRACTICE_FOLDER)

    def elsewhere(self, environment: str) -> Settings:
        """What would be chosen in another environment: what was when one left it, else nothing of this one's."""
        known = self.workspaces.get(environment)
        return self.left.get(environment) or self.choice.elsewhere(environment, known)

    def note_ended(self, kernels: list[str], reason: str) -> None:
        """These pages say why they get no further."""
        self.ended = dict([*self.ended.items(), *dict.fromkeys(kernels, reason).items()][-_ENDED:])

    def kernel_environment(self) -> dict[str, str]:
        """What its kernels are told. That they echo nothing is a setting of ipywidgets'."""
        return {**variables(self.choice), "JUPYTER_WIDGETS_ECHO": "0"}
