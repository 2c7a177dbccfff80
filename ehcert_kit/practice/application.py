"""The practice platform as a server of its own."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from typing import TYPE_CHECKING

import waitress
from waitress.channel import ClientDisconnected

from ..kit_error import KitError
from . import control_wsgi, revocation
from .control_key import key_of
from .envelope import CONTENT_TYPE, MAX_SIZE
from .mishaps import AnswerDropped, NetworkCut, ServiceDown
from .pages import respond
from .platform import PracticePlatform
from .services import Services
from .tls import context, protect
from .training import Working

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

log = logging.getLogger(__name__)
# That a class presses the same button at once is what it is there for: no line for each that waits a moment.
logging.getLogger("waitress.queue").setLevel(logging.ERROR)

_MAINTENANCE = b"<!DOCTYPE html><html><body><h1>PRATIQUE</h1><p>En entretien.</p></body></html>"


class _Outward:
    """The platform as a server shows it: a dropped answer is a connection that closes, down is a 503.

    What its own files refuse (a full disk) is a fault of the server.
    """

    def __init__(self, platform: PracticePlatform) -> None:
        self._services, self._platform = Services(platform), platform

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        ours = control_wsgi.is_ours(environ.get("PATH_INFO", ""), environ["REQUEST_METHOD"])
        try:
            self._platform.work_in(Working.told_by(environ))
            if ours:
                return control_wsgi.wsgi(self._platform, environ, start_response)
            return self._services(environ, start_response)
        except NetworkCut:
            raise ClientDisconnected from None
        except ServiceDown:
            headers = [("Content-Type", "text/html"), ("Content-Length", str(len(_MAINTENANCE)))]
            start_response("503 Service Unavailable", headers)
            return [_MAINTENANCE]
        except AnswerDropped:
            # With this waitress closes the connection, without one octet of an answer.
            raise ClientDisconnected from None
        except KitError as error:
            log.error("%s", error)
            status, answer = self._services.unavailable(error)
            return respond(start_response, status, answer, CONTENT_TYPE)


def create_server(
    platform: PracticePlatform, host: str, port: int, tls: bool = False
) -> waitress.server.BaseWSGIServer:
    """Bind; `run()` serves until `close()`. Port 0 takes a free one (`effective_port`).

    tls: whether it speaks HTTPS, with a certificate of practice; its root lies beside the platform.
    Raises: OSError: somebody has the port. FolderNotWritable: no key of the control interface can be kept.
    """
    scheme = "https" if tls else "http"
    secured_by = context(platform.store, host) if tls else None
    server = waitress.create_server(
        _Outward(platform),
        host=host,
        port=port,
        threads=8,
        ident="pratique",
        max_request_body_size=MAX_SIZE + 1,
        # Whoever sends half a body and falls silent keeps a connection for a while, and nobody out.
        connection_limit=1000,
        channel_timeout=30,
        cleanup_interval=5,
        asyncore_use_poll=True,  # select() knows 1024 descriptors
        url_scheme=scheme,
    )
    if secured_by is not None:
        protect(server, secured_by)
    address = f"{scheme}://{host}:{server.effective_port}"
    platform.carried_at(address, revocation.addresses(address))
    key_of(platform.store.file.parent)  # so that whoever may read the folder finds it there
    return server
