"""The practice platform within this process, and as a server of its own: the same application."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import httpx
import waitress

from .platform import AnswerDropped, PracticePlatform, ServiceDown

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

_MAINTENANCE = b"<!DOCTYPE html><html><body><h1>PRATIQUE</h1><p>En entretien.</p></body></html>"


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


class _Outward:
    """The platform as a server shows it: a dropped answer is a connection that closes, down is a 503."""

    def __init__(self, platform: PracticePlatform) -> None:
        self._platform = platform

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        try:
            return self._platform(environ, start_response)
        except ServiceDown:
            headers = [("Content-Type", "text/html"), ("Content-Length", str(len(_MAINTENANCE)))]
            start_response("503 Service Unavailable", headers)
            return [_MAINTENANCE]
        except AnswerDropped:
            # More octets are announced than come: the server must close, and the client sees it.
            start_response("200 OK", [("Content-Type", "text/xml"), ("Content-Length", "1000")])
            return [b""]


def create_server(platform: PracticePlatform, host: str, port: int) -> waitress.server.BaseWSGIServer:
    """Bind; `run()` serves until `close()`. Port 0 takes a free one (`effective_port`)."""
    return waitress.create_server(_Outward(platform), host=host, port=port, threads=8, ident="pratique")
