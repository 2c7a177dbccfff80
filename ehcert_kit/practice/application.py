"""The practice platform as a server of its own."""

from __future__ import annotations

import logging
import socket
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from http import HTTPStatus
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import waitress
from msgspec import Struct
from tornado.netutil import bind_sockets
from waitress import wasyncore
from waitress.channel import ClientDisconnected, HTTPChannel
from waitress.server import BaseWSGIServer
from waitress.task import ThreadedTaskDispatcher

from ..kit_error import KitError
from ..messages.operations import Service
from ..network import LOOPBACK, url_of, why_not_bound
from . import apart, control_wsgi
from .control_key import key_of
from .envelope import CONTENT_TYPE, MAX_SIZE
from .errors import PracticeHostRefused
from .mishaps import AnswerDropped, NetworkCut
from .pages import ROOT, respond
from .platform import PracticePlatform
from .services import Services
from .tls import context, protect
from .training import EXERCISE, Working, is_exercise

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

log = logging.getLogger(__name__)
# A class sends many requests at once, which is normal: no log line for each that is queued.
logging.getLogger("waitress.queue").setLevel(logging.ERROR)

#: Threads for the services, all of which may be in a delay ordered by scenario or trainer; and separate threads
#: for the control interface, which must not wait for them.
_THREADS, _CONTROL_THREADS = 8, 4
#: Requests whose headers tell in which exercise a kit works. The root is the first that it asks for.
_AT_WORK = frozenset(
    {
        ("GET", ROOT),
        ("GET", control_wsgi.SIGNAL),
        ("POST", control_wsgi.PLACE),
        ("GET", control_wsgi.BEGINNING),
        ("POST", control_wsgi.BEGINNING),
        *(("POST", f"{before}/{service.value}") for service in Service for before in ("", apart.PATH)),
    }
)


class Bound(Struct, frozen=True):
    """The bound sockets of a server that is not started yet.

    url: for clients, without a slash at the end. tls: whether it will speak HTTPS. names: host names for its
    certificate.
    """

    sockets: tuple[socket.socket, ...]
    url: str
    tls: bool
    names: tuple[str, ...]

    def close(self) -> None:
        for each in self.sockets:
            each.close()


def bind(host: str = LOOPBACK, port: int = 0, tls: bool = False, public: str | None = None) -> Bound:
    """Bind a port; 0: a free one. A name with several addresses (localhost) is bound at each of them.

    public: the URL for clients, where it differs: of a proxy, or of a container's port.
    Raises: PracticeHostRefused.
    """
    try:
        sockets = bind_sockets(port, host)
    except (OSError, UnicodeError) as error:
        detail = getattr(error, "strerror", None) or str(error)
        raise PracticeHostRefused(host, port, why_not_bound(error), detail) from None
    url = public or url_of("https" if tls else "http", host, sockets[0].getsockname()[1])
    return Bound(tuple(sockets), url, tls, (host, urlsplit(url).hostname or ""))


class _Outward:
    """The WSGI application of the server: a dropped answer, and a network that is cut, close the connection.

    An error of the platform's own files (a full disk) is a SOAP fault of the server. No answer to HEAD has a body.
    """

    def __init__(self, platform: PracticePlatform) -> None:
        self.services, self._platform = Services(platform), platform

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        answer = self._answer(environ, start_response)
        # Whatever follows the headers is read as the next answer of the connection (RFC 9110 §9.3.2).
        return [] if environ["REQUEST_METHOD"] == "HEAD" else answer

    def _answer(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        ours = control_wsgi.is_ours(environ.get("PATH_INFO", ""), environ["REQUEST_METHOD"])
        try:
            if (environ["REQUEST_METHOD"], environ.get("PATH_INFO", "").rstrip("/")) in _AT_WORK:
                told = environ.get(f"HTTP_{EXERCISE.upper().replace('-', '_')}")
                if told is not None and not is_exercise(told):
                    why = f"{EXERCISE} is empty, or 16 hexadecimal digits in small letters"
                    return respond(start_response, HTTPStatus.BAD_REQUEST, why)
                self._platform.work_in(Working.told_by(environ))
            if ours:
                return control_wsgi.wsgi(self._platform, environ, start_response)
            return self.services(environ, start_response)
        except (AnswerDropped, NetworkCut):
            # On this exception waitress closes the connection without any answer.
            raise ClientDisconnected from None
        except KitError as error:
            log.error("%s", error)
            status, answer = self.services.unavailable(error)
            return respond(start_response, status, answer, CONTENT_TYPE)


class Server:
    """The server of a platform, on the sockets of `bind`. url: for clients, without a slash at the end."""

    def __init__(self, platform: PracticePlatform, bound: Bound) -> None:
        """Raises: FileError: the key of the control interface cannot be stored. With TLS: as `tls.context`."""
        secured_by = context(platform.store, bound.names) if bound.tls else None
        self.url, self._platform = bound.url, platform
        platform.carried_at(bound.url)
        key_of(platform.store.file.parent)  # make the file, so that a trainer finds it in the folder
        self._outward = _Outward(platform)
        self._map: dict[int, object] = {}
        self._waitress = waitress.create_server(
            self._outward,
            map=self._map,
            sockets=list(bound.sockets),
            threads=_THREADS,
            ident="pratique",
            max_request_body_size=MAX_SIZE + 1,
            # A client that stops in the middle of a body occupies a connection, but does not block others.
            connection_limit=1000,
            channel_timeout=30,
            cleanup_interval=5,
            asyncore_use_poll=True,  # select() knows 1024 descriptors
            url_scheme="https" if bound.tls else "http",
        )
        self._control = ThreadedTaskDispatcher()
        self._control.set_thread_count(_CONTROL_THREADS)
        self._listeners = [each for each in self._map.values() if isinstance(each, BaseWSGIServer)]
        for listener in self._listeners:
            listener.add_task = self._add_task
            if secured_by is not None:
                protect(listener, secured_by)
        self._thread: threading.Thread | None = None

    def run(self) -> None:
        """Serve until this thread is interrupted, or `close` is called."""
        self._waitress.run()

    def start(self) -> None:
        """Serve in a thread."""
        self._thread = threading.Thread(target=self.run, name="pratique", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Stop: delayed requests are dropped without an answer, those being served are answered, then all
        connections and the store are closed."""
        self._outward.services.end()
        # Requests being served finish first: they would write to a closed connection.
        for dispatcher in (self._waitress.task_dispatcher, self._control):
            dispatcher.shutdown()
        if self._thread is None:
            wasyncore.close_all(self._map)
        else:
            # In the thread that polls the connections, which must not find them closed in the midst of a poll.
            called = threading.Event()

            def close_all() -> None:
                called.wait()  # else the trigger may be closed while `pull_trigger` still uses it
                wasyncore.close_all(self._map)

            self._listeners[0].trigger.pull_trigger(close_all)
            called.set()
            self._thread.join(timeout=5)
        self._platform.store.close()

    def _add_task(self, channel: HTTPChannel) -> None:
        """As in waitress, but requests of the control interface get threads of their own, free of delays."""
        path = getattr(channel.requests[0], "path", "")
        dispatcher = self._control if control_wsgi.is_quick(path) else self._waitress.task_dispatcher
        dispatcher.add_task(channel)


@contextmanager
def serving(platform: PracticePlatform, bound: Bound | None = None) -> Iterator[str]:
    """Serve a platform in a thread for the duration of a block. bound: None: a free port of the loopback address.

    Yields: its URL.
    """
    server = Server(platform, bound or bind())
    server.start()
    try:
        yield server.url
    finally:
        server.close()
