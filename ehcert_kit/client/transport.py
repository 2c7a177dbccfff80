"""Carrying one SOAP message there and its answer back, and saying what went wrong on the way."""

from __future__ import annotations

import json
import logging
import re
import ssl
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

import httpx
from lxml import etree
from socksio.exceptions import SOCKSError

from ..messages.errors import AnswerMalformed
from ..messages.operations import CERT_NOT_YET_DELIVERED, GET_CERTIFICATE, Operation
from ..messages.soap import CONTENT_TYPE, Fault, NotSoap, unwrap
from ..messages.xml import MAX_SIZE, XmlRefused
from .bounded import DEADLINE, Answer, TooLarge, ask
from .endpoints import service_url
from .errors import (
    AnswerFromNetwork,
    AnswerLost,
    AnswerNotSoap,
    PlatformFault,
    PlatformSilent,
    PlatformUnreachable,
    ProxyUnusable,
)

#: Faults after which the official client tries again elsewhere: trouble inside the platform.
TRANSIENT_FAULTS = frozenset({"SOA-01001", "SOA-01002", "SOA-02001", "SOA-02002"})
#: What httpx raises before the first octet of a request has left.
_NOT_SENT = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.ProxyError,
    httpx.UnsupportedProtocol,
    SOCKSError,
)
#: X509_V_ERR_CERT_NOT_YET_VALID and _HAS_EXPIRED (openssl/x509_vfy.h).
_DATES = frozenset({9, 10})
#: What eHealth's own page says during one, in four languages; a page that wants a login has a form.
_MAINTENANCE = re.compile(rb"maintenance|entretien|onderhoud|wartung", re.IGNORECASE)
_FORM = re.compile(rb"<(?:form|input)\b", re.IGNORECASE)

_NOT_YET = CERT_NOT_YET_DELIVERED.encode()

log = logging.getLogger("ehcert_kit")


@dataclass(frozen=True)
class Exchange:
    """One message sent and what came back, byte for byte. `answer` is None when nothing came."""

    operation: Operation
    request: bytes
    answer: bytes | None
    http_status: int | None
    seconds: float

    @property
    def not_yet(self) -> bool:
        """Whether this asked for a certificate that is not there yet.

        Of an unbroken row of these the first is kept: a check by hand may take days of asking every few seconds.
        """
        # As it stands in the answer's XML; that this is the code of the refusal is for the procedure to judge.
        return self.operation is GET_CERTIFICATE and _NOT_YET in (self.answer or b"")


class _Refused(Exception):
    """The status of an answer from an address that is no service."""


@dataclass
class Transport:
    """Posts to the services of one platform through one connection pool.

    watchers: told of every exchange, also of those that fail. One that fails itself changes nothing: what
        the platform did is decided by its answer.
    pauses: seconds to wait before each further try of an operation that may be repeated.
    faults: codes of faults that say more in this environment than that the platform failed.
    before: called with what is about to leave, once however often it is tried; it leaves when that returns.
    deadline: seconds for one whole call. limit: octets of an answer, as received and as unpacked.
    """

    address: str
    http: httpx.Client
    watchers: list[Callable[[Exchange], None]] = field(default_factory=list)
    pauses: Sequence[float] = (0.5, 2.0)
    faults: Mapping[str, type[PlatformFault]] = field(default_factory=dict)
    deadline: float = DEADLINE
    limit: int = MAX_SIZE
    before: Callable[[Operation, bytes], object] = lambda operation, message: None

    def close(self) -> None:
        """Close the connections. Nothing is sent afterwards."""
        self.http.close()

    def post(self, operation: Operation, message: bytes) -> etree._Element:
        """Send an envelope; give the document in the answer's body.

        An operation that may be repeated is, after a lost connection or a transient fault. Any
        other is sent once.

        Raises: PlatformUnreachable, ProxyUnusable: nothing was sent. AnswerLost, PlatformSilent: sent, unanswered
            (the first where it matters). AnswerNotSoap, AnswerFromNetwork, AnswerMalformed, PlatformFault.
        """
        self.before(operation, message)
        for pause in self.pauses if operation.repeatable else ():
            try:
                return self._post_once(operation, message)
            except ProxyUnusable:
                raise
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
        answer: Answer | None = None
        try:
            answer = ask(self.http, "POST", url, self.deadline, self.limit, message, headers)
        except ProxyUnusable as error:
            raise replace(error, operation=operation.name) from None
        except _NOT_SENT as error:
            raise PlatformUnreachable(operation.name, _host(url), unreachable(error)) from error
        except TooLarge:
            if operation.repeatable:
                raise AnswerMalformed(operation.name, f"> {self.limit // 1024} KiB") from None
            raise AnswerLost(operation.name) from None
        except (httpx.RequestError, TimeoutError) as error:
            raise (PlatformSilent if operation.repeatable else AnswerLost)(operation.name) from error
        finally:
            self._tell(operation, message, answer, time.perf_counter() - started)
        return self._open(operation, answer)

    def _tell(self, operation: Operation, message: bytes, answer: Answer | None, seconds: float) -> None:
        exchange = Exchange(
            operation,
            message,
            answer.content if answer is not None else None,
            answer.status if answer is not None else None,
            seconds,
        )
        for watcher in self.watchers:
            try:
                watcher(exchange)
            except Exception as error:
                log.warning("%s not kept: %s", operation.name, type(error).__name__)

    def _open(self, operation: Operation, answer: Answer) -> etree._Element:
        good = 200 <= answer.status < 300
        try:
            content = unwrap(answer.content)
        except (XmlRefused, NotSoap) as error:
            if good and "xml" in answer.kind and "html" not in answer.kind:
                raise AnswerMalformed(operation.name, str(error)) from error
            raise _page(operation, answer) from error
        if isinstance(content, Fault):
            told = self.faults.get(content.code, PlatformFault)
            raise told(operation.name, content.code, content.message)
        if not good:
            raise _page(operation, answer)
        return content


def fetched(http: httpx.Client, url: str, limit: int = MAX_SIZE, deadline: float = DEADLINE) -> bytes:
    """What lies at an address that is no service. Raises: PlatformUnreachable."""
    with _reached(url):
        return _good(ask(http, "GET", url, deadline, limit)).content


def told(http: httpx.Client, url: str, what: Mapping[str, object]) -> None:
    """Tell something, as JSON, to an address that is no service. Raises: PlatformUnreachable."""
    with _reached(url):
        content = json.dumps(what).encode()
        _good(ask(http, "POST", url, DEADLINE, MAX_SIZE, content, {"Content-Type": "application/json"}))


def _good(answer: Answer) -> Answer:
    """Raises: _Refused: it is none, but what a server, or something before it, says of a failure."""
    if answer.status >= 400:
        raise _Refused(f"HTTP {answer.status}")
    return answer


@contextmanager
def _reached(url: str) -> Iterator[None]:
    try:
        yield
    except (httpx.RequestError, httpx.InvalidURL, TimeoutError, TooLarge, _Refused) as error:
        reason = unreachable(error) or type(error).__name__.strip("_")
        raise PlatformUnreachable(url.rpartition("/")[2], _host(url), reason) from error


def unreachable(error: Exception) -> str:
    """Why nothing was sent: ``proxy-login``, ``certificate``, ``certificate-dates``, or the system's words."""
    if isinstance(error, httpx.ProxyError) and re.match("407|Invalid username|Requested", str(error)):
        return "proxy-login"
    cause: BaseException | None = error
    while cause is not None and not isinstance(cause, ssl.SSLCertVerificationError):
        cause = cause.__cause__ or cause.__context__
    if cause is not None:
        return "certificate-dates" if cause.verify_code in _DATES else "certificate"
    return str(error)


def _page(operation: Operation, answer: Answer) -> AnswerNotSoap:
    """Whose page came instead of an answer: eHealth's are failures and maintenance, all others the network's."""
    by_proxy = answer.status == 511 or {"proxy-authenticate", "x-squid-error"} & set(answer.headers)
    failed = answer.status >= 500 or answer.status == 429
    announced = _MAINTENANCE.search(answer.content) and not _FORM.search(answer.content)
    if not by_proxy and (failed or (answer.status == 200 and announced)):
        return AnswerNotSoap(operation.name, answer.status, answer.kind)
    place = _host(answer.headers.get("Location", "")) or "none"
    return AnswerFromNetwork(operation.name, answer.status, answer.kind or "—", place)


def _host(url: str) -> str:
    """Whom an address names, for people; itself where it is none."""
    try:
        return httpx.URL(url).host
    except httpx.InvalidURL:
        return url
