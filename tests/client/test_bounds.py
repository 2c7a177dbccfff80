"""What a hostile or broken server can cost: so many seconds, so many octets, over a real connection."""

from __future__ import annotations

import contextlib
import gzip
import itertools
import socket
import threading
import time
import tracemalloc
import zlib
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import httpx
import pytest

from ehcert_kit.client.connections import practice_http
from ehcert_kit.client.transport import Exchange, Transport, fetched, told
from ehcert_kit.errors import (
    AnswerFromNetwork,
    AnswerLost,
    AnswerMalformed,
    PlatformError,
    PlatformSilent,
    PlatformUnreachable,
)
from ehcert_kit.messages.operations import GENERATE_CERTIFICATE, GET_CERTIFICATE, Operation

MIB = 1024 * 1024
ENVELOPE = b'<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><x/></s:Body></s:Envelope>'
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n"
Pieces = Callable[[], Iterable[bytes]]


@contextlib.contextmanager
def server(pieces: Pieces) -> Iterator[str]:
    """The address of a server that reads a request and sends these pieces, one after the other."""
    over = threading.Event()
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def talk(connection: socket.socket) -> None:
            with connection, contextlib.suppress(OSError):
                connection.recv(65536)
                for piece in pieces():
                    connection.sendall(piece)
                    if over.is_set():
                        return
                # What was not read yet would make the system reset the connection.
                connection.shutdown(socket.SHUT_WR)
                while connection.recv(65536):
                    pass

        def serve() -> None:
            with contextlib.suppress(OSError):
                while True:
                    threading.Thread(target=talk, args=(listening.accept()[0],), daemon=True).start()

        threading.Thread(target=serve, daemon=True).start()
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        over.set()


def post(address: str, operation: Operation, **bounds: float) -> tuple[object, list[Exchange]]:
    """What comes of a call, and what was told of it."""
    seen: list[Exchange] = []
    transport = Transport(address, practice_http("x", address), [seen.append], pauses=(), **bounds)  # type: ignore[arg-type]
    try:
        return transport.post(operation, b"<x/>").tag, seen
    except PlatformError as error:
        return type(error), seen
    finally:
        transport.http.close()


def drop(octets: bytes) -> Iterator[bytes]:
    """One octet now and then, for ever."""
    for octet in itertools.cycle(octets):
        time.sleep(0.02)
        yield bytes([octet])


def chunked(pieces: Iterable[bytes]) -> Iterator[bytes]:
    yield HEAD + b"Transfer-Encoding: chunked\r\n\r\n"
    for piece in pieces:
        yield b"%x\r\n%s\r\n" % (len(piece), piece)


SLOW: dict[str, Pieces] = {
    "nothing": lambda: (b"" for _ in iter(lambda: time.sleep(0.02), 1)),
    "a header without end": lambda: itertools.chain([HEAD + b"X-Y: "], drop(b"z")),
    "a status without end": lambda: drop(b"HTTP/1.1 100 Continue\r\n\r\n"),
    "a body of drops": lambda: itertools.chain([HEAD + b"Content-Length: 100000\r\n\r\n"], drop(b" ")),
    "chunks of drops": lambda: chunked(drop(b" ")),
}


@pytest.mark.parametrize("slow", SLOW)
@pytest.mark.parametrize(
    ("operation", "error"), [(GET_CERTIFICATE, PlatformSilent), (GENERATE_CERTIFICATE, AnswerLost)]
)
def test_a_call_has_an_end(slow: str, operation: Operation, error: type[PlatformError]) -> None:
    """Whatever drips: each step is within its own time, the whole is not."""
    started = time.monotonic()
    with server(SLOW[slow]) as address:
        came, seen = post(address, operation, deadline=0.3)
    assert came is error
    assert time.monotonic() - started < 5
    assert [exchange.answer for exchange in seen] == [None]


@contextlib.contextmanager
def heard(answer: bytes) -> Iterator[tuple[int, list[bytes]]]:
    """A server that answers the first octets of each connection with these. Gives: its port, what it heard."""
    octets: list[bytes] = []
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def talk(connection: socket.socket) -> None:
            with connection, contextlib.suppress(OSError):
                octets.append(connection.recv(65536))
                connection.sendall(answer)
                while more := connection.recv(65536):
                    octets.append(more)

        def serve() -> None:
            with contextlib.suppress(OSError):
                while True:
                    threading.Thread(target=talk, args=(listening.accept()[0],), daemon=True).start()

        threading.Thread(target=serve, daemon=True).start()
        yield listening.getsockname()[1], octets


def test_what_had_not_left_in_time_never_leaves(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is told as not sent, so the same octets may go out again: those of the first call must not come late."""
    connect, connected = socket.create_connection, threading.Event()

    def late(*where: Any, **how: Any) -> socket.socket:
        time.sleep(0.6)
        connected.set()
        return connect(*where, **how)

    monkeypatch.setattr(socket, "create_connection", late)
    with heard(b"%sContent-Length: %d\r\n\r\n%s" % (HEAD, len(ENVELOPE), ENVELOPE)) as (port, octets):
        assert post(f"http://127.0.0.1:{port}", GENERATE_CERTIFICATE, deadline=0.2)[0] is PlatformUnreachable
        assert connected.wait(5)
        time.sleep(0.2)
        assert b"".join(octets) == b""
        assert post(f"http://127.0.0.1:{port}", GENERATE_CERTIFICATE, deadline=5)[0] == "x"
        assert b"POST" in b"".join(octets)


def test_to_ask_a_proxy_for_a_way_is_not_to_send() -> None:
    """The connection to the platform is what does not come about."""
    with heard(b"HTTP/1.1 200 OK\r\n\r\n") as (port, octets):
        http = httpx.Client(proxy=f"http://127.0.0.1:{port}", trust_env=False)
        transport = Transport("https://platform.test", http, pauses=(), deadline=0.3)
        with http, pytest.raises(PlatformUnreachable):
            transport.post(GENERATE_CERTIFICATE, b"<x/>")
    assert octets[0].startswith(b"CONNECT")


@pytest.mark.parametrize(
    ("operation", "error"), [(GET_CERTIFICATE, AnswerMalformed), (GENERATE_CERTIFICATE, AnswerLost)]
)
def test_a_body_without_end_is_left(operation: Operation, error: type[PlatformError]) -> None:
    """At the first octet too many."""
    sent = itertools.count()
    with server(lambda: chunked(b" " * (next(sent) * 0 + 65536) for _ in itertools.repeat(None))) as address:
        assert post(address, operation, limit=MIB)[0] is error
    assert next(sent) < 200, "the client went on reading"


def bare_deflate(data: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return packer.compress(data) + packer.flush()


PACKERS: dict[str, Callable[[bytes], bytes]] = {
    "gzip": gzip.compress,
    "x-gzip": gzip.compress,
    "deflate": zlib.compress,
    "Deflate": bare_deflate,
    "gzip, gzip": lambda data: gzip.compress(gzip.compress(data)),
    "identity": bytes,
}
MEMBERS = b"".join(map(gzip.compress, (ENVELOPE[:50], ENVELOPE[50:], b" " * (MIB // 2), b" " * (MIB // 2))))


@pytest.mark.slow
@pytest.mark.parametrize("coding", PACKERS)
def test_a_bomb_is_left_before_it_is_unpacked(coding: str) -> None:
    """64 MiB of blanks in a few octets; what is small arrives."""

    def answer(content: bytes) -> Pieces:
        packed = PACKERS[coding](content)
        head = f"Content-Encoding: {coding}\r\nContent-Length: {len(packed)}\r\n\r\n".encode()
        return lambda: [HEAD + head, packed]

    with server(answer(ENVELOPE)) as address:
        came, seen = post(address, GET_CERTIFICATE)
        assert (came, seen[0].answer) == ("x", ENVELOPE)
    with server(answer(b" " * 64 * MIB)) as address:
        tracemalloc.start()
        try:
            assert post(address, GET_CERTIFICATE)[0] is AnswerMalformed
            assert tracemalloc.get_traced_memory()[1] < 16 * MIB
        finally:
            tracemalloc.stop()


@pytest.mark.parametrize("coding", ["gzip", "br", "deflate"])
def test_a_wrong_coding_is_no_answer(coding: str) -> None:
    """Said to be packed and not, cut, or packed in a way that was not asked for."""
    for content in (ENVELOPE, PACKERS.get(coding, bytes)(ENVELOPE)[:-9]):
        head = f"Content-Encoding: {coding}\r\nContent-Length: {len(content)}\r\n\r\n".encode()
        with server(lambda head=head, content=content: [HEAD + head, content]) as address:  # type: ignore[misc]
            assert post(address, GENERATE_CERTIFICATE)[0] is AnswerLost


@pytest.mark.parametrize(("limit", "expected"), [(2 * MIB, "x"), (MIB, AnswerMalformed)])
def test_all_members_of_gzip_are_unpacked(limit: int, expected: object) -> None:
    """Within a limit for all of them together."""
    head = f"Content-Encoding: gzip\r\nContent-Length: {len(MEMBERS)}\r\n\r\n".encode()
    with server(lambda: [HEAD + head, MEMBERS]) as address:
        assert post(address, GET_CERTIFICATE, limit=limit)[0] == expected


@pytest.mark.parametrize(
    ("location", "place"),
    [
        (b"about:blank", "none"),
        (b"http://xn--/", "xn--"),
        (b"http://anne:geheim@portal:80:80/x?to=http://y", "portal:80:80"),
        (b"http://portal:port/", "portal:port"),
        (b"http://wi_fi-.-x-.\xff/", "wi_fi-.-x-.\xff"),
    ],
)
def test_a_redirection_to_nowhere_is_a_redirection(location: bytes, place: str) -> None:
    """It was answered, however malformed its Location is; of that no more than the host is told."""
    page = b"HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: " + location + b"\r\n\r\n"
    with server(lambda: [page]) as address, httpx.Client() as http, pytest.raises(AnswerFromNetwork) as met:
        Transport(address, http).post(GENERATE_CERTIFICATE, b"<x/>")
    assert met.value.place == place


@pytest.mark.parametrize("ask", [fetched, lambda http, url: told(http, url, {})], ids=["fetched", "told"])
def test_the_page_of_a_failure_is_no_answer(ask: Callable[[httpx.Client, str], object]) -> None:
    """What stands before a platform answers for it while it starts: that is "not there yet", and no root."""
    page = b"HTTP/1.1 503 Service Unavailable\r\nContent-Length: 4\r\n\r\nSoon"
    with server(lambda: [page]) as address, pytest.raises(PlatformUnreachable) as met:
        ask(practice_http("x", address), f"{address}/practice/root.pem")
    assert met.value.reason == "HTTP 503"


@pytest.mark.parametrize("hostile", ["a body of drops", "a header without end", "endless"])
def test_a_root_that_has_no_end_is_not_fetched(hostile: str) -> None:
    """What is asked for before any service has the same bounds."""
    pieces = SLOW.get(hostile) or (lambda: chunked(itertools.repeat(b" " * 65536)))
    with server(pieces) as address, pytest.raises(PlatformUnreachable) as raised:
        fetched(practice_http("x", address), f"{address}/practice/root.pem", limit=MIB, deadline=0.5)
    assert (raised.value.operation, raised.value.host) == ("root.pem", "127.0.0.1")


def test_an_address_that_is_none_is_not_reached() -> None:
    """And is shown as it was given."""
    with practice_http("x", "http://") as http, pytest.raises(PlatformUnreachable) as raised:
        fetched(http, "http://x:abc/practice/root.pem")
    assert raised.value.host == "http://x:abc/practice/root.pem"


def test_a_redirection_is_never_followed() -> None:
    """What was signed goes to the platform alone."""
    visits: list[int] = []

    def elsewhere() -> Iterable[bytes]:
        visits.append(1)
        return [HEAD + f"Content-Length: {len(ENVELOPE)}\r\n\r\n".encode(), ENVELOPE]

    with server(elsewhere) as other:
        answer = f"HTTP/1.1 307 Moved\r\nLocation: {other}/\r\nContent-Length: 0\r\n\r\n".encode()
        with server(lambda: [answer]) as address:
            assert post(address, GENERATE_CERTIFICATE)[0] is AnswerFromNetwork
    assert visits == []


def test_a_large_answer_within_the_limit_arrives() -> None:
    """In many pieces."""
    content = ENVELOPE.replace(b"<x/>", b"<x>" + b"a" * 3 * MIB + b"</x>")
    head = HEAD + f"Content-Length: {len(content)}\r\n\r\n".encode()
    with server(lambda: [head, content]) as address:
        assert post(address, GET_CERTIFICATE)[0] == "x"
