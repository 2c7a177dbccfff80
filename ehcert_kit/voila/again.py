"""One seat begins its exercise again, or gets back the one before, while the others go on."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from ..environments.errors import JumpStopped
from ..environments.jump import Target
from ..environments.resets import AtPlatform, bring_seat_back, prepare_seat
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
        platform: AtPlatform,
        say: Texts,
        target: Target | None = None,
        *,
        back: bool = False,
    ) -> None:
        """platform: the one that the seat shares. target: the step to which it is walked. back: what was there
        before comes back.
        """
        self.done, self.of, self.to = 0, 1, server.server_url
        self._server, self._place, self._platform, self._say, self._target = server, place, platform, say, target
        self.task = asyncio.get_running_loop().create_task(self._run(self._undone if back else self._begun))

    async def _run(self, how: Callable[[], Awaitable[None]]) -> None:
        place, say = self._place, self._say
        try:
            async with _turns:
                await how()
        except KitError as error:
            met = say.error(error.why if isinstance(error, JumpStopped) else error)
            place.said = (say.error(error).title, f"{met.title} {met.cause}".strip())
        except Exception:
            place.said = (say("frame-restart-failed"), say("frame-500"))
            raise
        finally:
            place.starting = None

    async def _begun(self) -> None:
        place, say = self._place, self._say
        prepared = await asyncio.to_thread(
            prepare_seat, place.choice, self._platform, self._target, self._progress
        )
        async with place.turn:
            await self._server.stop_pages(place, "restarted")
            await asyncio.to_thread(prepared.take_place)
            await self._server.choose(place, place.choice, "restarted")
            place.said = (say("room-restarted"), verified_said(prepared.verified, say))

    async def _undone(self) -> None:
        place, say = self._place, self._say
        async with place.turn:
            await self._server.stop_pages(place, "undone")
            settings, verified = await asyncio.to_thread(bring_seat_back, place.choice, self._platform)
            await self._server.choose(place, settings, "undone")
            place.said = (say("room-undone"), verified_said(verified, say))

    def _progress(self, done: int, of: int) -> None:
        self.done, self.of = done, of
