"""Replaces the current exercise by a new one, built beside it, or by the previous one. Open pages say so."""

from __future__ import annotations

import asyncio
from abc import ABC, abstractmethod
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from ..environments.errors import JumpStopped
from ..environments.exercises import VerifiedWorkspace, bring_back, keep_back, prepare, sound_former
from ..environments.jump import JumpTarget
from ..environments.settings import Settings
from ..kit_error import KitError
from ..texts import Texts
from .exercise_view import verified_said

if TYPE_CHECKING:
    from .server import Server
    from .workplace import Said, Workplace

#: Seats of a room rebuilt at the same time: more would slow down everybody else in the room.
_AT_A_TIME = 2
_turns = asyncio.Semaphore(_AT_A_TIME)


class Change(ABC):
    """A change of exercise at one workplace, which runs in the background of the request that asked for it.

    done, of: progress, in steps. to: the page to open afterwards. task: the running task. frees: the seat is for
    somebody else afterwards.
    """

    frees: bool = False

    def __init__(self, server: Server, place: Workplace) -> None:
        self.done, self.of, self.to = 0, 1, server.server_url
        self._server, self._place = server, place
        self.task = asyncio.get_running_loop().create_task(self._run())

    @abstractmethod
    async def _change(self) -> None:
        """Make the change. Raises: KitError."""

    async def _ended(self, succeeded: bool, error: KitError | None) -> None:  # noqa: B027  # some tell nobody
        """Called at the end. error: the KitError that stopped it; None: success, or an unexpected error."""

    async def _run(self) -> None:
        succeeded, met = False, None
        try:
            await self._change()
            succeeded = True
        except KitError as error:
            met = error
            self._leave(refused(error))
        except Exception:
            self._leave(lambda say: (say("frame-restart-failed"), say("frame-500")))
            raise
        finally:
            self._place.starting = None
            await self._ended(succeeded, met)

    def _leave(self, said: Said) -> None:
        """Leave a message for the home page. A seat that is freed is not told: whoever reads it has just come."""
        if not self.frees:
            self._place.said = said

    async def _built(self, settings: Settings, target: JumpTarget | None) -> VerifiedWorkspace | None:
        """Build an exercise with these settings, and put it in the place of the current one.

        target: the step up to which the procedure is run.
        Returns: None: the user changed workspace or environment meanwhile. Raises: KitError.
        """
        server, place = self._server, self._place
        prepared = await asyncio.to_thread(prepare, settings, target, self._progress)
        async with place.turn:
            try:
                if not place.practice or place.choice.workspace != settings.workspace:
                    await asyncio.to_thread(prepared.discard)
                    return None
                await server.stop_pages(place, "restarted")
                await asyncio.to_thread(prepared.take_place)
            except BaseException:
                await asyncio.to_thread(prepared.discard)
                raise
            await server.choose(place, settings, "restarted")
        return prepared.verified

    def _progress(self, done: int, of: int) -> None:
        self.done, self.of = done, of


class Again(Change):
    """Restarts the exercise of one seat, or restores its previous one, while the others go on."""

    def __init__(
        self,
        server: Server,
        place: Workplace,
        ended: Callable[[bool, str], object],
        step: str = "",
        *,
        back: bool = False,
        freed: Callable[[], object] | None = None,
    ) -> None:
        """step: up to which the procedure is run; empty: none of it. back: restore the previous exercise.
        freed: the seat is for somebody else, so its previous exercise cannot be restored; called when nobody finds
        anything there any more, so that it may be taken. ended: called with whether it succeeded, and with the
        key of the error, or an empty text.
        """
        self._told, self._step, self._back, self._freed = ended, step, back, freed
        self.frees = freed is not None
        super().__init__(server, place)

    async def _change(self) -> None:
        place = self._place
        async with _turns:
            if self._back:
                async with place.turn:
                    verified: VerifiedWorkspace | None = await brought_back(self._server, place)
            else:
                verified = await self._built(place.choice, JumpTarget.parse(self._step) if self._step else None)
                if self._freed is not None and verified is not None:
                    await asyncio.to_thread(keep_back, place.choice.workspace)
                    await asyncio.to_thread(self._freed)
        if verified is not None:
            title = "room-undone" if self._back else "room-restarted"
            self._leave(said(title, verified))

    async def _ended(self, succeeded: bool, error: KitError | None) -> None:
        why = error.why if isinstance(error, JumpStopped) else error
        with suppress(KitError):
            await asyncio.to_thread(self._told, succeeded, why.key if why is not None else "")


async def brought_back(server: Server, place: Workplace) -> VerifiedWorkspace:
    """Restore the exercise that was last put aside. The caller holds `place.turn`. Raises: KitError."""
    # Checked before any page is stopped: if it cannot be restored, open pages go on.
    await asyncio.to_thread(sound_former, place.choice.workspace)
    await server.stop_pages(place, "undone")
    settings, verified = await asyncio.to_thread(bring_back, place.choice)
    await server.choose(place, settings, "undone")
    return verified


def said(title: str, verified: VerifiedWorkspace, **facts: object) -> Said:
    """The success message for the home page. title: a key of the catalogue; facts: what it mentions."""
    return lambda say: (say(title, **facts), verified_said(verified, say))


def refused(error: KitError) -> Said:
    """The message for the home page that says why the change failed."""

    def told(say: Texts) -> tuple[str, str]:
        message = say.error(error)
        if isinstance(error, JumpStopped):
            why = say.error(error.why)
            return message.title, f"{why.title} {why.cause}".strip()
        return message.title, f"{message.cause} {message.kept}".strip()

    return told
