"""Another exercise in the place of the one in hand: built beside it, or brought back. Open pages say so."""

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

#: So many seats of a room at a time: each of them walks, and everybody else in the room goes on working.
_AT_A_TIME = 2
_turns = asyncio.Semaphore(_AT_A_TIME)


class Change(ABC):
    """What is done at one workplace, beside the answer to whoever asked for it.

    done, of: how far it is, in steps. to: the page to go to when it is there. task: what does it.
    """

    def __init__(self, server: Server, place: Workplace) -> None:
        self.done, self.of, self.to = 0, 1, server.server_url
        self._server, self._place = server, place
        self.task = asyncio.get_running_loop().create_task(self._run())

    @abstractmethod
    async def _change(self) -> None:
        """Do it. Raises: KitError."""

    async def _ended(self, succeeded: bool, error: KitError | None) -> None:  # noqa: B027  # some tell nobody
        """It is over. error: what was expected to go wrong, and did."""

    async def _run(self) -> None:
        succeeded, met = False, None
        try:
            await self._change()
            succeeded = True
        except KitError as error:
            met = error
            self._place.said = refused(error)
        except Exception:
            self._place.said = lambda say: (say("frame-restart-failed"), say("frame-500"))
            raise
        finally:
            self._place.starting = None
            await self._ended(succeeded, met)

    async def _built(self, settings: Settings, target: JumpTarget | None) -> VerifiedWorkspace | None:
        """Have an exercise of these settings in the place of the one in hand.

        target: the step to which it is walked.
        Returns: None: its reader went elsewhere meanwhile. Raises: KitError.
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
    """One seat begins its exercise again, or gets back the one before, while the others go on."""

    def __init__(
        self,
        server: Server,
        place: Workplace,
        ended: Callable[[bool, str], object],
        step: str = "",
        *,
        back: bool = False,
        freed: bool = False,
    ) -> None:
        """step: of the way, to which it is walked; empty: it stands at its beginning. back: what was there before
        comes back. freed: somebody else will sit here, for whom nothing of before comes back. ended: told whether
        it succeeded, and the key of the error where it did not.
        """
        self._told, self._step, self._back, self._freed = ended, step, back, freed
        super().__init__(server, place)

    async def _change(self) -> None:
        place = self._place
        async with _turns:
            if self._back:
                async with place.turn:
                    verified: VerifiedWorkspace | None = await brought_back(self._server, place)
            else:
                verified = await self._built(place.choice, JumpTarget.parse(self._step) if self._step else None)
                if self._freed:
                    await asyncio.to_thread(keep_back, place.choice.workspace)
        if verified is not None:
            title = "room-undone" if self._back else "room-restarted"
            place.said = said(title, verified)

    async def _ended(self, succeeded: bool, error: KitError | None) -> None:
        why = error.why if isinstance(error, JumpStopped) else error
        with suppress(KitError):
            await asyncio.to_thread(self._told, succeeded, why.key if why is not None else "")


async def brought_back(server: Server, place: Workplace) -> VerifiedWorkspace:
    """Have the exercise in hand that was last put aside. Hold `place.turn` meanwhile. Raises: KitError."""
    # Looked at before anything ends: pages that are open go on where it does not come back.
    await asyncio.to_thread(sound_former, place.choice.workspace)
    await server.stop_pages(place, "undone")
    settings, verified = await asyncio.to_thread(bring_back, place.choice)
    await server.choose(place, settings, "undone")
    return verified


def said(title: str, verified: VerifiedWorkspace, **facts: object) -> Said:
    """What a home page tells of it. title: a key of the catalogue, with its facts."""
    return lambda say: (say(title, **facts), verified_said(verified, say))


def refused(error: KitError) -> Said:
    """Why it did not come about."""

    def told(say: Texts) -> tuple[str, str]:
        message = say.error(error)
        if isinstance(error, JumpStopped):
            why = say.error(error.why)
            return message.title, f"{why.title} {why.cause}".strip()
        return message.title, f"{message.cause} {message.kept}".strip()

    return told
