"""An httpx transport to a practice platform in this process."""

from __future__ import annotations

from functools import cached_property

import httpx

from .mishaps import AnswerDropped, NetworkCut, ServiceDown
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
        try:
            return self._wsgi.handle_request(request)
        except AnswerDropped:
            raise httpx.RemoteProtocolError("the connection closed without an answer", request=request) from None
        except NetworkCut:
            raise httpx.ConnectError("connection refused", request=request) from None
        except ServiceDown:
            raise httpx.ReadTimeout("the service does not answer", request=request) from None
