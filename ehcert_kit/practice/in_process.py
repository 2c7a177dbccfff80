"""An httpx transport to a practice platform in this process."""

from __future__ import annotations

import time
from functools import cached_property

import httpx

from .mishaps import AnswerDropped, NetworkCut
from .platform import PracticePlatform


class InProcess(httpx.BaseTransport):
    """Passes requests to a platform in this process; its mishaps look as they would over a network."""

    def __init__(self, platform: PracticePlatform) -> None:
        self._platform = platform

    @cached_property
    def _wsgi(self) -> httpx.WSGITransport:
        # Imported with the first request, so that opening a notebook stays fast.
        from .services import Services

        return httpx.WSGITransport(app=Services(self._platform))

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        patience = request.extensions.get("timeout", {}).get("read")
        started = time.monotonic()
        try:
            answer = self._wsgi.handle_request(request)
        except (AnswerDropped, NetworkCut):
            # A server knows whose network is cut only when it has the request: it cannot refuse the connection.
            raise httpx.RemoteProtocolError("the connection closed without an answer", request=request) from None
        # Over a network, a client whose answer is delayed for longer no longer waits for it.
        if patience is not None and time.monotonic() - started > patience:
            raise httpx.ReadTimeout("the answer is late", request=request)
        return answer
