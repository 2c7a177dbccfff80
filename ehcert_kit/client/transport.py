"""Carrying one SOAP message there and its answer back, and saying what went wrong on the way."""

from __future__ import annotations

import functools
import json
import logging
import re
import ssl
import threading
import time
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

import httpx
from lxml import etree
from socksio.exceptions import SOCKSError

from ..certificate import Certificate
from ..messages.errors import AnswerMalformed
from ..messages.operations import CERT_NOT_YET_DELIVERED, GET_CERTIFICATE, Operation
from ..messages.soap import CONTENT_TYPE, Fault, NotSoap, unwrap
from ..messages.xml import MAX_SIZE, XmlRefused
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
from .proxies import proxy_for

T = TypeVar("T")

#: Seconds; those of the official client.
CONNECT_TIMEOUT = 30.0
READ_TIMEOUT = 30.0
_TIMEOUT = httpx.Timeout(READ_TIMEOUT, connect=CONNECT_TIMEOUT)
#: Seconds for a whole call, from the look-up of the name to the last octet.
DEADLINE = 90.0
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


@dataclass(frozen=True)
class _Answer:
    status: int
    headers: httpx.Headers
    content: bytes

    @property
    def kind(self) -> str:
        """The media type, without its parameters."""
        return str(self.headers.get("Content-Type", "")).partition(";")[0].strip().lower()


class _TooLarge(Exception):
    """More octets than any answer has, as they came or unpacked."""


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
        answer: _Answer | None = None
        try:
            answer = _call(self.http, "POST", url, self.deadline, self.limit, message, headers)
        except ProxyUnusable as error:
            raise replace(error, operation=operation.name) from None
        except _NOT_SENT as error:
            raise PlatformUnreachable(operation.name, _host(url), unreachable(error)) from error
        except _TooLarge:
            if operation.repeatable:
                raise AnswerMalformed(operation.name, f"> {self.limit // 1024} KiB") from None
            raise AnswerLost(operation.name) from None
        except (httpx.RequestError, TimeoutError) as error:
            raise (PlatformSilent if operation.repeatable else AnswerLost)(operation.name) from error
        finally:
            self._tell(operation, message, answer, time.perf_counter() - started)
        return self._open(operation, answer)

    def _tell(self, operation: Operation, message: bytes, answer: _Answer | None, seconds: float) -> None:
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

    def _open(self, operation: Operation, answer: _Answer) -> etree._Element:
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
        return _good(_call(http, "GET", url, deadline, limit)).content


def told(http: httpx.Client, url: str, what: Mapping[str, object]) -> None:
    """Tell something, as JSON, to an address that is no service. Raises: PlatformUnreachable."""
    with _reached(url):
        content = json.dumps(what).encode()
        _good(_call(http, "POST", url, DEADLINE, MAX_SIZE, content, {"Content-Type": "application/json"}))


def _good(answer: _Answer) -> _Answer:
    """Raises: _Refused: it is none, but what a server, or something before it, says of a failure."""
    if answer.status >= 400:
        raise _Refused(f"HTTP {answer.status}")
    return answer


@contextmanager
def _reached(url: str) -> Iterator[None]:
    try:
        yield
    except (httpx.RequestError, httpx.InvalidURL, TimeoutError, _TooLarge, _Refused) as error:
        reason = unreachable(error) or type(error).__name__.strip("_")
        raise PlatformUnreachable(url.rpartition("/")[2], _host(url), reason) from error


def _call(
    http: httpx.Client,
    method: str,
    url: str,
    deadline: float,
    limit: int,
    content: bytes | None = None,
    headers: Mapping[str, str] | None = None,
) -> _Answer:
    """One call within its bounds. Raises: httpx.RequestError, TimeoutError, _TooLarge, ProxyUnusable."""
    ends = time.monotonic() + deadline
    sending = _Sending()

    def call() -> _Answer:
        asked = {"Accept-Encoding": "gzip, deflate", **(headers or {})}
        traced = {"trace": sending.trace}
        with http.stream(method, url, content=content, headers=asked, extensions=traced) as response:
            if response.is_stream_consumed:  # it was made in this process, whole and unpacked
                return _Answer(response.status_code, response.headers, response.content)
            packed = bytearray()
            for piece in response.iter_raw():
                packed += piece
                if len(packed) > limit:
                    raise _TooLarge
                if time.monotonic() > ends:
                    raise TimeoutError
            unpacked = _unpacked(bytes(packed), response.headers.get("Content-Encoding", ""), limit)
            return _Answer(response.status_code, response.headers, unpacked)

    try:
        return _within(deadline, call)
    except TimeoutError:
        if sending.stopped_before_it_began():
            raise httpx.ConnectTimeout("timed out") from None
        raise


class _Sending:
    """When the first octet of a request leaves, as httpcore's extension ``trace`` tells.

    A call that is given up goes on in its thread: what has not left by then must not leave later, when it was
    told that nothing was sent, or the same octets may be on their way again.
    """

    def __init__(self) -> None:
        self._turn = threading.Lock()
        self._connecting = self._begun = self._stopped = False

    def trace(self, event: str, info: Mapping[str, Any]) -> None:
        """Called at each stage of a request over a network. Raises: TimeoutError: it was stopped."""
        with self._turn:
            self._connecting = True
            # A proxy is asked for a way through first; that is no request of ours.
            if event.endswith("send_request_headers.started") and info["request"].method != b"CONNECT":
                if self._stopped:
                    raise TimeoutError
                self._begun = True

    def stopped_before_it_began(self) -> bool:
        """Stop it. Returns: whether nothing has left; False also where nobody tells."""
        with self._turn:
            self._stopped = True
            return self._connecting and not self._begun


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


def _page(operation: Operation, answer: _Answer) -> AnswerNotSoap:
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


def _within(seconds: float, call: Callable[[], T]) -> T:
    """What a call gives, or raises, in this time. Raises also: TimeoutError.

    The library's own limits are per step: a server that sends one octet of a header every few seconds is within
    them for days. A call that is given up ends with its connection, and never holds up the end of the program.
    """
    done: Future[T] = Future()

    def run() -> None:
        try:
            done.set_result(call())
        except BaseException as error:
            done.set_exception(error)

    threading.Thread(target=run, name="ehcert-call", daemon=True).start()
    return done.result(timeout=seconds)


def _unpacked(packed: bytes, codings: str, limit: int) -> bytes:
    """An answer's octets without its content codings (RFC 9110 §8.4). Raises: httpx.DecodingError, _TooLarge."""
    content = packed
    for coding in reversed([name.strip().lower() for name in codings.split(",")]):
        if coding in ("", "identity"):
            continue
        if coding not in ("gzip", "x-gzip", "deflate"):
            raise httpx.DecodingError(coding)
        content = _inflated(content, limit)
    return content


def _inflated(packed: bytes, limit: int) -> bytes:
    """gzip, zlib, or the bare deflate that some servers send; a bomb is left before it is unpacked."""
    bare = packed[:2] != b"\x1f\x8b" and (len(packed) < 2 or (packed[0] << 8 | packed[1]) % 31 != 0)
    inflater = zlib.decompressobj(-zlib.MAX_WBITS if bare else 32 + zlib.MAX_WBITS)
    try:
        content = inflater.decompress(packed, limit + 1)
    except zlib.error as error:
        raise httpx.DecodingError(str(error)) from None
    if len(content) > limit:
        raise _TooLarge
    if not inflater.eof:
        raise httpx.DecodingError("cut")
    return content


class _Refusing(httpx.BaseTransport):
    """Stands for a connection that no setting of this system allows."""

    def __init__(self, error: ProxyUnusable) -> None:
        self._error = error

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        raise replace(self._error)


def real_http(user_agent: str, address: str) -> httpx.Client:
    """The connection pool for a real platform: the system's trust store, and its proxy.

    Where that is unusable every call raises ProxyUnusable; whoever only looks is not kept from it.
    """
    headers = {"User-Agent": user_agent}
    try:
        proxy = proxy_for(address)
    except ProxyUnusable as error:
        return httpx.Client(transport=_Refusing(error), trust_env=False, headers=headers)
    trust = _trust_of_real()
    through = None
    if proxy is not None:
        to_proxy = trust if proxy.scheme == "https" else None
        through = httpx.Proxy(proxy.url, auth=proxy.auth, ssl_context=to_proxy)
    return httpx.Client(verify=trust, proxy=through, trust_env=False, timeout=_TIMEOUT, headers=headers)


def practice_http(
    user_agent: str,
    address: str,
    transport: httpx.BaseTransport | None = None,
    trust: Sequence[Certificate] = (),
) -> httpx.Client:
    """The connection pool for a practice platform, in this process or elsewhere: never a proxy.

    ``https`` is verified by the system's trust store, as a real platform is; trust: by these authorities, too.
    """
    verify: ssl.SSLContext | bool = False
    if address.lower().startswith("https:"):
        verify = _system_trust()
        if trust:
            verify.load_verify_locations(cadata=b"".join(authority.der for authority in trust))
    headers = {"User-Agent": user_agent}
    return httpx.Client(verify=verify, trust_env=False, transport=transport, timeout=_TIMEOUT, headers=headers)


@functools.cache
def _trust_of_real() -> ssl.SSLContext:
    """One for all real connections of this process: making one takes a third of a second."""
    return _system_trust()


def _system_trust() -> ssl.SSLContext:
    import truststore

    return truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
