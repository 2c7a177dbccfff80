"""Carrying one SOAP message there and its answer back, and saying what went wrong on the way."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import httpx
from lxml import etree

from ..messages.errors import AnswerMalformed
from ..messages.operations import Operation
from ..messages.soap import CONTENT_TYPE, Fault, NotSoap, unwrap
from ..messages.xml import XmlRefused
from .endpoints import service_url
from .errors import AnswerLost, AnswerNotSoap, PlatformFault, PlatformSilent, PlatformUnreachable

#: Seconds; those of the official client.
CONNECT_TIMEOUT = 30.0
READ_TIMEOUT = 30.0
_TIMEOUT = httpx.Timeout(READ_TIMEOUT, connect=CONNECT_TIMEOUT)
#: Faults after which the official client tries again elsewhere: trouble inside the platform.
TRANSIENT_FAULTS = frozenset({"SOA-01001", "SOA-01002", "SOA-02001", "SOA-02002"})
#: What httpx raises before the first octet of a request has left.
_NOT_SENT = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.ProxyError,
    httpx.UnsupportedProtocol,
)

log = logging.getLogger("ehcert_kit")


@dataclass(frozen=True)
class Exchange:
    """One message sent and what came back, byte for byte. `answer` is None when nothing came."""

    operation: Operation
    request: bytes
    answer: bytes | None
    http_status: int | None
    seconds: float


@dataclass
class Transport:
    """Posts to the services of one platform through one connection pool.

    watchers: told of every exchange, also of those that fail. One that fails itself changes nothing: what
        the platform did is decided by its answer.
    pauses: seconds to wait before each further try of an operation that may be repeated.
    """

    address: str
    http: httpx.Client
    watchers: list[Callable[[Exchange], None]] = field(default_factory=list)
    pauses: Sequence[float] = (0.5, 2.0)

    def post(self, operation: Operation, message: bytes) -> etree._Element:
        """Send an envelope; give the document in the answer's body.

        An operation that may be repeated is, after a lost connection or a transient fault. Any
        other is sent once.

        Raises: PlatformUnreachable: nothing was sent. AnswerLost, PlatformSilent: sent, unanswered
            (the first where it matters). AnswerNotSoap, AnswerMalformed, PlatformFault.
        """
        for pause in self.pauses if operation.repeatable else ():
            try:
                return self._post_once(operation, message)
            except (PlatformUnreachable, PlatformSilent):
                time.sleep(pause)
            except PlatformFault as fault:
                if fault.code not in TRANSIENT_FAULTS:
                    raise
                time.sleep(pause)
        return self._post_once(operation, message)

    def _post_once(self, operation: Operation, message: bytes) -> etree._Element:
        headers = {"Content-Type": CONTENT_TYPE, "Accept": "text/xml"}
        if operation.soap_action is not None:
            headers["SOAPAction"] = f'"{operation.soap_action}"'
        url = service_url(self.address, operation.service)
        started = time.perf_counter()
        response: httpx.Response | None = None
        try:
            response = self.http.post(url, content=message, headers=headers)
        except _NOT_SENT as error:
            raise PlatformUnreachable(operation.name, httpx.URL(url).host, str(error)) from error
        except httpx.RequestError as error:
            raise (PlatformSilent if operation.repeatable else AnswerLost)(operation.name) from error
        finally:
            self._tell(operation, message, response, time.perf_counter() - started)
        return self._open(operation, response)

    def _tell(self, operation: Operation, message: bytes, response: httpx.Response | None, seconds: float) -> None:
        exchange = Exchange(
            operation,
            message,
            response.content if response is not None else None,
            response.status_code if response is not None else None,
            seconds,
        )
        for watcher in self.watchers:
            try:
                watcher(exchange)
            except Exception as error:
                log.warning("%s not kept: %s", operation.name, type(error).__name__)

    def _open(self, operation: Operation, response: httpx.Response) -> etree._Element:
        try:
            content = unwrap(response.content)
        except (XmlRefused, NotSoap) as error:
            if "xml" in response.headers.get("Content-Type", "") and response.is_success:
                raise AnswerMalformed(operation.name, str(error)) from error
            kind = response.headers.get("Content-Type", "").partition(";")[0]
            raise AnswerNotSoap(operation.name, response.status_code, kind) from error
        if isinstance(content, Fault):
            raise PlatformFault(operation.name, content.code, content.message)
        if not response.is_success:
            raise AnswerNotSoap(operation.name, response.status_code, "text/xml")
        return content


def real_http(user_agent: str) -> httpx.Client:
    """The connection pool for a real platform: the system's trust store, proxies from the environment."""
    import ssl

    import truststore

    context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    headers = {"User-Agent": user_agent}
    return httpx.Client(verify=context, trust_env=True, timeout=_TIMEOUT, headers=headers)


def loopback_http(user_agent: str, transport: httpx.BaseTransport | None = None) -> httpx.Client:
    """The connection pool for a practice platform, in this process or on this machine: never a proxy."""
    headers = {"User-Agent": user_agent}
    return httpx.Client(verify=False, trust_env=False, transport=transport, timeout=_TIMEOUT, headers=headers)
