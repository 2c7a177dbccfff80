"""One seat of a room begins its exercise again, or gets back the one before, while the others go on."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from ..environments.errors import JumpStopped
from ..environments.jump import Target
from ..environments.resets import bring_seat_back, prepare_seat
from ..environments.training import Control
from ..kit_error import KitError
from ..texts import Texts
from .exercise_view import verified_said
from .readers import Participant

if TYPE_CHECKING:
    from .server import Server

#: So many at a time: each of them walks, and everybody else in the room goes on working.
_AT_A_TIME = 2
_turns = asyncio.Semaphore(_AT_A_TIME)


class Again:
    """What is done at a seat. done, of: how far it is, in steps. to: as of `exercise.Starting`."""

    def __init__(self, server: Server, one: Participant, say: Texts, target: Target | None, back: bool) -> None:
        """target: the step to which it is walked. back: bring back what was there before."""
        self.done, self.of, self.to = 0, 1, server.server_url
        self._server, self._one, self._say, self._target = server, one, say, target
        self.task = asyncio.get_running_loop().create_task(self._run(self._undone if back else self._begun))

    async def _run(self, how: Callable[[Control], Awaitable[None]]) -> None:
        place, say = self._one.place, self._say
        try:
            assert place.control is not None, "a room is practice"
            async with _turns:
                await how(place.control)
        except KitError as error:
            met = say.error(error.why if isinstance(error, JumpStopped) else error)
            place.said = (say.error(error).title, f"{met.title} {met.cause}".strip())
        except Exception:
            place.said = (say("frame-restart-failed"), say("frame-500"))
            raise
        finally:
            place.starting = None

    async def _begun(self, control: Control) -> None:
        place, say = self._one.place, self._say
        prepared = await asyncio.to_thread(prepare_seat, place.choice, control, self._target, self._progress)
        async with place.turn:
            await self._server.stop_pages(place, "restarted")
            try:
                await asyncio.to_thread(prepared.take_place)
            except KitError:
                # The old workspace stays, so the platform knows its person again.
                await asyncio.to_thread(prepared.discard)
                raise
            await self._server.choose(place, place.choice, "restarted")
            detail = {"step": str(self._target)} if self._target else {}
            control.note("restart", self._one.person, scenario=place.scenario[0], **detail)
            place.said = (say("room-restarted"), verified_said(prepared.verified, say))

    async def _undone(self, control: Control) -> None:
        place, say = self._one.place, self._say
        async with place.turn:
            await self._server.stop_pages(place, "undone")
            settings, verified = await asyncio.to_thread(bring_seat_back, place.choice, control)
            await self._server.choose(place, settings, "undone")
            control.note("undo", self._one.person, scenario=place.scenario[0])
            place.said = (say("room-undone"), verified_said(verified, say))

    def _progress(self, done: int, of: int) -> None:
        self.done, self.of = done, of
