"""What a server keeps for one user: the settings they work with, and messages for their pages."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from ..disk.errors import FileError
from ..environments.kernel_settings import variables
from ..environments.opening import open_workspace, time_of
from ..environments.session import Session
from ..environments.settings import PRACTICE_FOLDER, Settings
from ..environments.training import Control, key_of
from ..kit_error import KitError
from ..procedure.workspace import Workspace
from ..texts import Texts

if TYPE_CHECKING:
    from .again import Change

#: Returns a title and a text, in the language of the user.
Said = Callable[[Texts], tuple[str, str]]
#: How many kernels are remembered that were ended for a reason.
_ENDED = 300


class Workplace:
    """The workplace of one person. A server for one person has one; a room has one for each seat.

    choice: the settings of the command line, or those chosen since, by a restart or a change of environment.
    workspaces: by environment, the folder last used. left: by environment, the settings when it was left since
    this start. turn: a lock; hold it while a page is made, until its environment is known, and while the
    environment or the exercise changes. ended: by id of a kernel, why it was ended. control: the trainer's
    interface to the practice platform. starting: the exercise that is being built; going_to: the last one asked
    for. said: a message that the home page shows once; a function, because the language of its reader may differ
    from that of the person who caused it. notices: files found damaged, shown once.
    """

    def __init__(
        self, choice: Settings, workspaces: Mapping[str, Path] | None = None, control: Control | None = None
    ) -> None:
        """workspaces: of other environments than the chosen one. control: of a shared platform."""
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

    def now(self) -> datetime:
        """The time, aware: by the clock of the practice platform, also of a shared one or one on another server;
        else by that of this machine. Raises: KitError.
        """
        return self.control.platform.clock() if self.control is not None else time_of(self.choice)

    def take(self, choice: Settings, session: Session, language: str) -> None:
        """Adopt settings whose session was just opened. language: of the server, for the scenario's title."""
        self.choice, self.notices, self.scenario = choice, session.notices, ("", "")
        if session.scenario is not None:
            title = session.scenario.title
            self.scenario = (session.scenario.id, title.get(language) or title["fr"])
        self.control = Control(session.platform) if session.platform is not None else self._shared
        self.workspaces[choice.environment] = choice.workspace
        if session.platform is not None:
            with suppress(FileError):  # without a key, only the trainer's page can act
                key_of(choice.workspace / PRACTICE_FOLDER)

    def elsewhere(self, environment: str) -> Settings:
        """Settings for another environment: those when it was last left, else derived (`Settings.elsewhere`)."""
        known = self.workspaces.get(environment)
        return self.left.get(environment) or self.choice.elsewhere(environment, known)

    def note_ended(self, kernels: list[str], reason: str) -> None:
        """Note why these kernels were ended, for their pages to show."""
        self.ended = dict([*self.ended.items(), *dict.fromkeys(kernels, reason).items()][-_ENDED:])

    def kernel_environment(self) -> dict[str, str]:
        """Environment variables for its kernels, among them ipywidgets' setting not to echo updates."""
        return {**variables(self.choice), "JUPYTER_WIDGETS_ECHO": "0"}
