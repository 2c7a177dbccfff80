"""One HTTP call with limits on its total time, and on the size of the answer, as received and decompressed."""

from __future__ import annotations

import threading
import time
import zlib
from collections.abc import Callable, Mapping
from concurrent.futures import Future
from typing import Any, TypeVar

import httpx
from msgspec import Struct

#: Seconds for a whole call, from the resolution of the host name to the last octet.
DEADLINE = 90.0
#: The first octets of a member of gzip (RFC 1952 §2.3.1).
_GZIP = b"\x1f\x8b"

T = TypeVar("T")


class Answer(Struct, frozen=True):
    """Status, headers, and the content, decompressed."""

    status: int
    headers: httpx.Headers
    content: bytes

    @property
    def kind(self) -> str:
        """The media type, without its parameters."""
        return str(self.headers.get("Content-Type", "")).partition(";")[0].strip().lower()

    @property
    def charset(self) -> str | None:
        """The charset that the media type names; None: it names none."""
        return httpx.Response(self.status, headers=self.headers).charset_encoding


class TooLarge(Exception):
    """The answer exceeds the limit, as received or decompressed."""


def ask(
    http: httpx.Client,
    method: str,
    url: str,
    deadline: float,
    limit: int,
    content: bytes | None = None,
    headers: Mapping[str, str] | None = None,
) -> Answer:
    """Make one call. deadline: seconds for all of it. limit: octets of the answer, as received and decompressed.

    Raises: httpx.ConnectTimeout: the deadline passed, and nothing was or will be sent. TimeoutError: it passed,
        and the request may have been sent. TooLarge, ProxyUnusable, httpx.RequestError.
    """
    ends = time.monotonic() + deadline
    sending = _Sending()
    hooks = http.event_hooks["response"]
    if _set_location_aside not in hooks:
        hooks.append(_set_location_aside)

    def call() -> Answer:
        asked = {"Accept-Encoding": "gzip, deflate", **(headers or {})}
        traced = {"trace": sending.trace}
        with http.stream(method, url, content=content, headers=asked, extensions=traced) as response:
            if _LOCATION in response.extensions:
                response.headers["Location"] = response.extensions[_LOCATION]
            if response.is_stream_consumed:  # from a transport within this process: complete and decompressed
                return Answer(response.status_code, response.headers, response.content)
            packed = bytearray()
            for piece in response.iter_raw():
                packed += piece
                if len(packed) > limit:
                    raise TooLarge
                if time.monotonic() > ends:
                    raise TimeoutError
            unpacked = _unpacked(bytes(packed), response.headers.get("Content-Encoding", ""), limit)
            return Answer(response.status_code, response.headers, unpacked)

    try:
        return _within(deadline, call)
    except TimeoutError:
        if sending.stopped_before_it_began():
            raise httpx.ConnectTimeout("timed out") from None
        raise


#: The extension of a response in which its header Location is kept from httpx.
_LOCATION = "ehcert-location"


def _set_location_aside(response: httpx.Response) -> None:
    """httpx reads Location also when no redirection is followed, and fails in various ways if it is malformed."""
    if "Location" in response.headers:
        response.extensions[_LOCATION] = response.headers.pop("Location")


class _Sending:
    """Whether a request has begun to be sent, observed by the httpcore extension ``trace``.

    A call past its deadline goes on in its thread. If nothing was sent by then, nothing may be sent later either:
    the caller was told so, and may be sending the same request again.
    """

    def __init__(self) -> None:
        self._turn = threading.Lock()
        self._connecting = self._begun = self._stopped = False

    def trace(self, event: str, info: Mapping[str, Any]) -> None:
        """Called at each stage of a network request. Raises: TimeoutError: the request was stopped."""
        with self._turn:
            self._connecting = True
            # CONNECT asks a proxy for a tunnel first; it is not our request.
            if event.endswith("send_request_headers.started") and info["request"].method != b"CONNECT":
                if self._stopped:
                    raise TimeoutError
                self._begun = True

    def stopped_before_it_began(self) -> bool:
        """Prevent the sending. Returns: whether nothing was sent; False also if `trace` was never called."""
        with self._turn:
            self._stopped = True
            return self._connecting and not self._begun


def _within(seconds: float, call: Callable[[], T]) -> T:
    """Return or raise what `call` does, if it takes no longer than this. Raises also: TimeoutError.

    The time-outs of httpx are per step: a server that sends one octet of a header every few seconds never exceeds
    them. After the time-out `call` goes on in a daemon thread until its connection ends.
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
    """Undo the content codings of an answer (RFC 9110 §8.4). Raises: httpx.DecodingError, TooLarge."""
    content = packed
    for coding in reversed([name.strip().lower() for name in codings.split(",")]):
        if coding in ("", "identity"):
            continue
        if coding not in ("gzip", "x-gzip", "deflate"):
            raise httpx.DecodingError(coding)
        content = _inflated(content, limit)
    return content


def _inflated(packed: bytes, limit: int) -> bytes:
    """Decompress gzip, zlib, or the raw deflate that some servers send, up to the limit.

    Gzip may have several members, one after the other (RFC 1952 §2.2). Raises: httpx.DecodingError, TooLarge.
    """
    content, rest = _member(packed, limit)
    while rest.startswith(_GZIP):
        more, rest = _member(rest, limit - len(content))
        content += more
    return content


def _member(packed: bytes, limit: int) -> tuple[bytes, bytes]:
    """What one member contains, and what follows it. Raises: httpx.DecodingError, TooLarge."""
    bare = not packed.startswith(_GZIP) and (len(packed) < 2 or (packed[0] << 8 | packed[1]) % 31 != 0)
    inflater = zlib.decompressobj(-zlib.MAX_WBITS if bare else 32 + zlib.MAX_WBITS)
    try:
        content = inflater.decompress(packed, limit + 1)
    except zlib.error as error:
        raise httpx.DecodingError(str(error)) from None
    if len(content) > limit:
        raise TooLarge
    if not inflater.eof:
        raise httpx.DecodingError("cut")
    return content, inflater.unused_data
