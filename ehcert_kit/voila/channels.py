"""The wire between a page and its kernel."""

from __future__ import annotations

import logging
from types import TracebackType
from typing import Any

import tornado.web
from voila.tornado.kernel_websocket_handler import VoilaKernelWebsocketHandler

log = logging.getLogger("ehcert_kit")


class Channels(VoilaKernelWebsocketHandler):
    """Voilà's, without its complaints: a page whose kernel is gone asks for it again and again.

    The page says so itself (it asks whether its kernel is alive); neither the terminal nor the answer has
    anything to add, and a traceback could quote what was sent.
    """

    async def pre_get(self) -> None:
        if self.kernel_id not in self.kernel_manager:
            raise tornado.web.HTTPError(404)
        await super().pre_get()

    def write_error(self, status_code: int, **_: Any) -> None:
        self.finish()

    def log_exception(
        self,
        typ: type[BaseException] | None,
        value: BaseException | None,
        tb: TracebackType | None,
    ) -> None:
        if typ is not None and not issubclass(typ, tornado.web.HTTPError):
            log.error("a connection to a kernel broke: %s", typ.__name__)
