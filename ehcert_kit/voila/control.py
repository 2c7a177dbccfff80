"""The control interface of the workspace's own practice platform, as a separate platform process has it too."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING

import tornado.web

from ..environments.training import Answer, Asked, answered
from .exercise import BeginExercise

if TYPE_CHECKING:
    from .server import Server


class ControlInterface(tornado.web.RequestHandler):
    """Requires the key in the platform's folder; the cookie and the token of the pages give no access."""

    def initialize(self, server: Server) -> None:
        self._server = server

    def check_xsrf_cookie(self) -> None:
        """No check: cookies give no access here, so a request forged by another site gains nothing."""

    async def get(self, path: str | None) -> None:
        await self._answer(path or "")

    async def post(self, path: str | None) -> None:
        await self._answer(path or "")

    async def _answer(self, path: str) -> None:
        request, place = self.request, self._server.readers.places[0]
        if place.control is None:
            raise tornado.web.HTTPError(404)
        asked = Asked(
            method=request.method or "",
            path=path,
            query={name: values[-1].decode() for name, values in request.query_arguments.items()},
            headers={name.lower(): value for name, value in request.headers.get_all()},
            body=request.body,
            peer=request.remote_ip or "",
        )
        again = self._again if path == "reset" else None
        self._tell(await asyncio.to_thread(answered, place.control, asked, again))
        if again is not None and self.get_status() == 200 and place.starting is None:
            place.starting = BeginExercise(self._server, place, place.choice.scenario, None)

    def _again(self) -> object:
        """The answer to `reset`; the caller then restarts the exercise, with its pages, in the background."""
        return {"begins": True}

    def _tell(self, answer: Answer) -> None:
        self.set_status(answer.status.value)
        if answer.allow is not None:
            self.set_header("Allow", answer.allow)
        self.set_header("Content-Type", "application/json")
        self.set_header("X-Content-Type-Options", "nosniff")
        self.set_header("Cache-Control", "no-store")
        self.finish(json.dumps(answer.told))

    def write_error(self, status_code: int, **_: object) -> None:
        self.finish()
