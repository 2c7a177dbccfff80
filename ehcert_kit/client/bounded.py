"""One HTTP call within its bounds: so many seconds in all, so many octets, as received and as unpacked."""

from __future__ import annotations

import threading
import time
import zlib
from collections.abc import Callable, Mapping
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Any, TypeVar

import httpx

#: Seconds for a whole call, from the look-up of the name to the last octet.
DEADLINE = 90.0

T = TypeVar("T")


@dataclass(frozen=True)
class Answer:
    """Status, headers, and the content without its codings."""

    status: int
    headers: httpx.Headers
    content: bytes

    @property
    def kind(self) -> str:
        """The media type, without its parameters."""
        return str(self.headers.get("Content-Type", "")).partition(";")[0].strip().lower()


class TooLarge(Exception):
    """More octets than any answer has, as they came or unpacked."""


def ask(
    http: httpx.Client,
    method: str,
    url: str,
    deadline: float,
    limit: int,
    content: bytes | None = None,
    headers: Mapping[str, str] | None = None,
) -> Answer:
    """One call. deadline: seconds for the whole. limit: octets of the answer, as received and as unpacked.

    Raises: httpx.ConnectTimeout: when the deadline came nothing had left, and nothing will. TimeoutError: it had.
        TooLarge, ProxyUnusable, httpx.RequestError.
    """
    ends = time.monotonic() + deadline
    sending = _Sending()

    def call() -> Answer:
        asked = {"Accept-Encoding": "gzip, deflate", **(headers or {})}
        traced = {"trace": sending.trace}
        with http.stream(method, url, content=content, headers=asked, extensions=traced) as response:
            if response.is_stream_consumed:  # it was made in this process, whole and unpacked
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
    """An answer's octets without its content codings (RFC 9110 §8.4). Raises: httpx.DecodingError, TooLarge."""
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
        raise TooLarge
    if not inflater.eof:
        raise httpx.DecodingError("cut")
    return content
