"""Restarts the exercise at any step, after a confirmation, and undoes that; open pages say so."""

from __future__ import annotations

import asyncio
import functools
from contextlib import suppress
from typing import TYPE_CHECKING

import tornado.web

from ..environments.jump import JumpTarget
from ..environments.scenarios import About, about_named, scenario_ids
from ..environments.trainer_words import place_name
from ..kit_error import KitError
from ..procedure.way import SECTIONS
from ..values import replace
from .again import Change, brought_back, refused, said
from .exercise_view import audience_said, running
from .handlers import Page
from .home import href

if TYPE_CHECKING:
    from .server import Server
    from .workplace import Workplace

#: Seconds to wait for the exercise before the page that shows progress is opened instead.
_SOON = 2.5


class BeginExercise(Change):
    """Builds an exercise, perhaps of another scenario, for a single user, whose browser then opens its step."""

    def __init__(self, server: Server, place: Workplace, scenario: str | None, target: JumpTarget | None) -> None:
        self._target, self._settings = target, replace(place.choice, scenario=scenario)
        super().__init__(server, place)

    async def _change(self) -> None:
        place, target = self._place, self._target
        verified = await self._built(self._settings, target)
        if verified is None:
            return
        if place.control is not None:
            detail = {"step": str(target)} if target else {}
            place.control.note("restart", scenario=place.scenario[0], **detail)
        if target is not None:
            self.to += f"{href(SECTIONS[target.section].notebook)}#etape={target.step}"
        else:
            place.said = said("frame-restarted", verified, scenario=place.scenario[1])


class _OfPractice(Page):
    """A page that exists in practice only."""

    def in_practice(self) -> None:
        """Refuse the request outside practice, or where the platform is shared. Raises: HTTPError."""
        self.for_one_reader()
        if not self.place.practice:
            raise tornado.web.HTTPError(403)


class Restart(_OfPractice):
    """GET asks for confirmation and the starting step; POST restarts the exercise."""

    @tornado.web.authenticated
    async def get(self) -> None:
        async with self.place.turn:
            self.in_practice()
            about = self._wanted(self.get_query_argument("scenario", ""))
            if about is None:
                self.redirect(self.server.server_url)
                return
            say = self.say
            starts = [(str(target), place_name(target, say)) for target in about.starts]
            audience = functools.partial(audience_said, say)
            self.page("restart.html", say=say, about=about, starts=starts, audience=audience)

    @tornado.web.authenticated
    async def post(self) -> None:
        server, place = self.server, self.place
        async with place.turn:
            self.from_here()
            self.in_practice()
            about = self._wanted(self.get_body_argument("scenario", ""))
            step = self.get_body_argument("step", "")
            target = None
            if step:
                with suppress(KitError):
                    target = JumpTarget.parse(step)
                if target is None:
                    raise tornado.web.HTTPError(404)
            if place.starting is None:
                shipped = about is not None and about.id in scenario_ids()
                scenario = about.id if about is not None and shipped else place.choice.scenario
                place.starting = BeginExercise(server, place, scenario, target)
            starting = place.going_to = place.starting
        await asyncio.wait([starting.task], timeout=_SOON)
        self.redirect(starting.to if starting.task.done() else f"{server.server_url}ehcert/starting", status=303)

    def _wanted(self, name: str) -> About | None:
        """The shipped scenario of this name, else the running one: an address cannot name a scenario file."""
        now = running(self.place, self.say)
        if not name or (now is not None and name == now.id):
            return now
        with suppress(KitError):
            if name.replace("-", "").isalnum():
                return about_named(name, self.say.language)
        return now


class Begun(_OfPractice):
    """The progress of an exercise that is being built: as a page, or as JSON for its script."""

    @tornado.web.authenticated
    async def get(self) -> None:
        self.in_practice()
        starting = self.place.starting
        if self.get_query_argument("json", ""):
            self.set_header("Cache-Control", "no-store")
            far = {"done": starting.done, "of": starting.of, "to": ""} if starting else {"to": self._to()}
            self.finish(far)
        elif starting is None:
            self.redirect(self._to())
        else:
            self.page("starting.html", say=self.say, starting=starting)

    def _to(self) -> str:
        gone = self.place.going_to
        return gone.to if gone is not None else self.server.server_url


class Undo(_OfPractice):
    """Restores the previous exercise, after checking it."""

    @tornado.web.authenticated
    async def post(self) -> None:
        server, place = self.server, self.place
        async with place.turn:
            self.from_here()
            self.in_practice()
            if place.starting is not None:
                # The exercise being built would replace the one just restored.
                self.redirect(f"{server.server_url}ehcert/starting", status=303)
                return
            try:
                verified = await brought_back(server, place)
                if place.control is not None:
                    place.control.note("undo", scenario=place.scenario[0])
                place.said = said("trainer-undone", verified, scenario=place.scenario[1])
            except KitError as error:
                place.said = refused(error)
        self.redirect(server.server_url, status=303)
