"""One seat begins its exercise again, or gets back the one before, while the others go on."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from ..environments.errors import JumpStopped
from ..environments.exercises import bring_back, prepare, sound_former
from ..environments.jump import Target
from ..kit_error import KitError
from ..texts import Texts
from .exercise_view import verified_said

if TYPE_CHECKING:
    from .server import Server
    from .workplace import Workplace

#: So many at a time: each of them walks, and everybody else in the room goes on working.
_AT_A_TIME = 2
_turns = asyncio.Semaphore(_AT_A_TIME)


class Again:
    """What is done at a seat. done, of: how far it is, in steps. to: as of `exercise.Starting`."""

    def __init__(
        self,
        server: Server,
        place: Workplace,
        say: Texts,
        ended: Callable[[bool], object],
        step: str = "",
        *,
        back: bool = False,
    ) -> None:
        """step: of the way, to which it is walked; empty: it stands at its beginning. back: what was there before
        comes back. ended: told whether it succeeded.
        """
        self.done, self.of, self.to = 0, 1, server.server_url
        self._server, self._place, self._say, self._ended = server, place, say, ended
        self._step, self._back, self._succeeded = step, back, False
        self.task = asyncio.get_running_loop().create_task(self._run())

    async def _run(self) -> None:
        place, say = self._place, self._say
        try:
            async with _turns:
                await (self._undone() if self._back else self._begun())
        except KitError as error:
            met = say.error(error.why if isinstance(error, JumpStopped) else error)
            place.said = (say.error(error).title, f"{met.title} {met.cause}".strip())
        except Exception:
            place.said = (say("frame-restart-failed"), say("frame-500"))
            raise
        finally:
            place.starting = None
            with suppress(KitError):
                await asyncio.to_thread(self._ended, self._succeeded)

    async def _begun(self) -> None:
        place, say = self._place, self._say
        target = Target.parse(self._step) if self._step else None
        prepared = await asyncio.to_thread(prepare, place.choice, target, self._progress)
        async with place.turn:
            try:
                await self._server.stop_pages(place, "restarted")
                await asyncio.to_thread(prepared.take_place)
            except BaseException:
                await asyncio.to_thread(prepared.discard)
                raise
            self._succeeded = True
            place.said = (say("room-restarted"), verified_said(prepared.verified, say))
            await self._server.choose(place, place.choice, "restarted")

    async def _undone(self) -> None:
        place, say = self._place, self._say
        async with place.turn:
            # Looked at before anything ends: pages that are open go on where it does not come back.
            await asyncio.to_thread(sound_former, place.choice.workspace)
            await self._server.stop_pages(place, "undone")
            settings, verified = await asyncio.to_thread(bring_back, place.choice)
            self._succeeded = True
            place.said = (say("room-undone"), verified_said(verified, say))
            await self._server.choose(place, settings, "undone")

    def _progress(self, done: int, of: int) -> None:
        self.done, self.of = done, of
