"""The practice platform within this process, as a client reaches it."""

from __future__ import annotations

import httpx

from .mishaps import AnswerDropped, ServiceDown
from .platform import PracticePlatform


class InProcess(httpx.BaseTransport):
    """Carries requests to a platform in this process, and its mishaps back as a network would."""

    def __init__(self, platform: PracticePlatform) -> None:
        self._wsgi = httpx.WSGITransport(app=platform)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        try:
            return self._wsgi.handle_request(request)
        except AnswerDropped:
            raise httpx.RemoteProtocolError("the connection closed without an answer", request=request) from None
        except ServiceDown:
            raise httpx.ConnectError("connection refused", request=request) from None
