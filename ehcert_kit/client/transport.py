"""Sending of a SOAP message and receiving of its answer, with one error class per kind of failure."""

from __future__ import annotations

import json
import logging
import re
import ssl
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http import HTTPStatus

import httpx
import msgspec
from lxml import etree
from msgspec import Struct
from socksio.exceptions import SOCKSError

from ..json_reading import read_json
from ..messages.errors import AnswerMalformed
from ..messages.operations import CERT_NOT_YET_DELIVERED, GET_CERTIFICATE, Operation
from ..messages.soap import CONTENT_TYPE, Fault, NotSoap, unwrap
from ..messages.xml import MAX_SIZE, XmlRefused
from ..values import replace
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

#: What httpx raises before the first octet of a request is sent.
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
#: Words of eHealth's maintenance page in four languages. A login page of the network, in contrast, has a form.
_MAINTENANCE = re.compile(rb"maintenance|entretien|onderhoud|wartung", re.IGNORECASE)
_FORM = re.compile(rb"<(?:form|input)\b", re.IGNORECASE)

_SCHEME = re.compile("^[^/?#]*//")
#: The characters of the longest host name (RFC 1035 §2.3.4).
_HOST = 253

_NOT_YET = CERT_NOT_YET_DELIVERED.encode()

log = logging.getLogger("ehcert_kit")


class Exchange(Struct, frozen=True):
    """One message and its answer, as sent and received. answer, http_status: None if no answer came."""

    operation: Operation
    request: bytes
    answer: bytes | None
    http_status: int | None
    seconds: float

    @property
    def not_yet(self) -> bool:
        """Whether this asked for a certificate that is not delivered yet.

        Of consecutive ones only the first is logged: a manual check by eHealth may take days, during which the kit
        asks every few seconds.
        """
        # A search in the octets is enough for a log; the procedure relies on `open_answer`.
        return self.operation is GET_CERTIFICATE and _NOT_YET in (self.answer or b"")


class _Refused(Exception):
    """An HTTP error status from a URL that is not one of the services."""


@dataclass
class Transport:
    """Posts to the services of one platform through one connection pool.

    address: the platform's URL. watchers: called with every exchange, also the failed ones; errors of a watcher
        are logged and otherwise ignored.
    pauses: seconds to wait before each repetition of a repeatable operation.
    faults: error classes for fault codes that have a more precise meaning in this environment.
    before: called with a message before it is sent, once for all attempts; if it raises, nothing is sent.
    deadline: seconds for one attempt. limit: octets of an answer, as received and decompressed.
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
        """Close the connections; nothing can be sent afterwards."""
        self.http.close()

    def post(self, operation: Operation, message: bytes) -> etree._Element:
        """Send an envelope. Returns the document in the answer's body.

        A repeatable operation is sent again after a lost connection or a transient fault, any other is sent once.

        Raises: PlatformUnreachable, ProxyUnusable: nothing was sent. AnswerLost, PlatformSilent: sent, no answer
            (PlatformSilent if repeatable). AnswerNotSoap, AnswerFromNetwork, AnswerMalformed, PlatformFault. What
            `before` raises.
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
                if not fault.transient:
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
            content = unwrap(answer.content, answer.charset)
        except (XmlRefused, NotSoap) as error:
            if good and _of_a_service(answer.kind):
                raise AnswerMalformed(operation.name, str(error)) from error
            raise _page(operation, answer) from error
        if isinstance(content, Fault):
            told = self.faults.get(content.code, PlatformFault)
            raise told(operation.name, content.code, content.message)
        if not good:
            raise _page(operation, answer)
        return content


def _of_a_service(kind: str) -> bool:
    """Whether this media type is a service's: XML, or XML with attachments (MTOM), which the kit cannot read."""
    return kind == "multipart/related" or ("xml" in kind and "html" not in kind)


def fetched(http: httpx.Client, url: str, limit: int = MAX_SIZE, deadline: float = DEADLINE) -> bytes:
    """GET the content of a URL that is not one of the services. Raises: PlatformUnreachable."""
    with _reached(url):
        return _good(ask(http, "GET", url, deadline, limit)).content


class _Coded(msgspec.Struct, frozen=True):
    """The content of an answer that refuses, with its code."""

    code: str


def told(http: httpx.Client, url: str, what: Mapping[str, object]) -> str:
    """POST JSON to a URL that is not one of the services.

    Returns: the code with which what was told is refused (409); empty: it is accepted.
    Raises: PlatformUnreachable: also for an answer 409 without a code, which may be a proxy's.
    """
    with _reached(url):
        content = json.dumps(what).encode()
        answer = ask(http, "POST", url, DEADLINE, MAX_SIZE, content, {"Content-Type": "application/json"})
        if answer.status == HTTPStatus.CONFLICT:
            with suppress(msgspec.MsgspecError):
                return read_json(answer.content, _Coded).code
        _good(answer)
        return ""


def _good(answer: Answer) -> Answer:
    """Return this answer. Raises: _Refused: it has an HTTP error status."""
    if answer.status >= 400:
        raise _Refused(f"HTTP {answer.status}")
    return answer


@contextmanager
def _reached(url: str) -> Iterator[None]:
    operation = url.rpartition("/")[2]
    try:
        yield
    except ProxyUnusable as error:
        raise replace(error, operation=operation) from None
    except (httpx.RequestError, httpx.InvalidURL, TimeoutError, TooLarge, _Refused) as error:
        reason = unreachable(error) or type(error).__name__.strip("_")
        raise PlatformUnreachable(operation, _host(url), reason) from error


def unreachable(error: Exception) -> str:
    """Why nothing was sent: ``proxy-login``, ``certificate``, ``certificate-dates``, or the system's message."""
    if isinstance(error, httpx.ProxyError) and re.match("407|Invalid username|Requested", str(error)):
        return "proxy-login"
    cause: BaseException | None = error
    while cause is not None and not isinstance(cause, ssl.SSLCertVerificationError):
        cause = cause.__cause__ or cause.__context__
    if cause is not None:
        return "certificate-dates" if cause.verify_code in _DATES else "certificate"
    return str(error)


def _page(operation: Operation, answer: Answer) -> AnswerNotSoap:
    """The error for a page instead of an answer: failures and maintenance are eHealth's, others the network's."""
    by_proxy = answer.status == 511 or {"proxy-authenticate", "x-squid-error"} & set(answer.headers)
    failed = answer.status >= 500 or answer.status == 429
    announced = _MAINTENANCE.search(answer.content) and not _FORM.search(answer.content)
    if not by_proxy and (failed or (answer.status == 200 and announced)):
        return AnswerNotSoap(operation.name, answer.status, answer.kind)
    # Of a malformed Location no more than its host either: the rest may have a password or a token.
    host = _SCHEME.sub("", _host(answer.headers.get("Location", "")))
    place = re.split("[/?#]", host)[0].rpartition("@")[2][:_HOST] or "none"
    return AnswerFromNetwork(operation.name, answer.status, answer.kind or "—", place)


def _host(url: str) -> str:
    """The host in a URL, for messages; the text itself if it is not a URL."""
    try:
        return httpx.URL(url).host
    except (httpx.InvalidURL, UnicodeError):  # the latter for a host that IDNA does not allow
        return url
