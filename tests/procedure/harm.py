"""Faults for tests: failures of network, proxy and platform during an exchange, a full disk, a killed program."""

from __future__ import annotations

import copy
import errno
import itertools
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from unittest.mock import patch

import httpx
from lxml import etree

from ehcert_kit import disk
from ehcert_kit.client.platform import PlatformClient
from ehcert_kit.client.transport import Transport
from ehcert_kit.disk.errors import FolderNotWritable
from ehcert_kit.environments.session import Session
from ehcert_kit.messages.operations import CERTRA, COMMONS, ETEE, SOAP
from ehcert_kit.practice.in_process import InProcess
from ehcert_kit.values import replace


@contextmanager
def room_for(writes: int) -> Iterator[None]:
    """During the block only this many files can be written; then the disk is full."""
    written, write_beside = 0, disk._write_beside

    def write(path: Path, data: bytes, at_once: bool = True) -> Path:
        nonlocal written
        written += 1
        if written > writes:
            raise OSError(errno.ENOSPC, "No space left on device")
        return write_beside(path, data, at_once)

    with patch.object(disk, "_write_beside", write):
        yield


@contextmanager
def losing_the_end(of: str) -> Iterator[None]:
    """A disk that says it has written a file, and loses the end of those whose name has this ending."""
    write_beside = disk._write_beside

    def write(path: Path, data: bytes, at_once: bool = True) -> Path:
        return write_beside(path, data[:-99] if path.name.endswith(of) else data, at_once)

    with patch.object(disk, "_write_beside", write):
        yield


def on_a_disk_that_fills(act: Callable[[], object]) -> int:
    """Repeat an action, with room for one more file each time, until it succeeds: so each write fails once.

    Returns: how often it failed.
    """
    for writes in itertools.count():
        with room_for(writes):
            try:
                act()
            except FolderNotWritable:
                continue
            return writes
    raise AssertionError("counted to the end")


class Killed(BaseException):
    """Imitates the end of the program: no `except Exception` handles it."""


FAULT = (
    b'<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><s:Fault><faultcode>s:Server'
    b"</faultcode><faultstring>panne</faultstring></s:Fault></s:Body></s:Envelope>"
)


#: A refusal of GenerateContract with a code that no environment knows.
REFUSED = (
    f'<s:Envelope xmlns:s="{SOAP}"><s:Body><c:GenerateContractResponse xmlns:c="{CERTRA}" xmlns:m="{COMMONS}" '
    f'xmlns:e="{ETEE}"><m:Status><m:StatusCode Value="urn:be:fgov:ehealth:2.0:status:Requester"/><m:StatusDetail>'
    "<e:EteeStatusDetail><Errors><Code>INVALID_PHONE</Code><Message>phone</Message></Errors></e:EteeStatusDetail>"
    "</m:StatusDetail></m:Status></c:GenerateContractResponse></s:Body></s:Envelope>"
).encode()


def refused(request: httpx.Request, send: Callable[[], httpx.Response]) -> httpx.Response:
    raise httpx.ConnectError("refused", request=request)


def lost_before(request: httpx.Request, send: Callable[[], httpx.Response]) -> httpx.Response:
    raise httpx.ReadTimeout("nothing came", request=request)


def lost_after(request: httpx.Request, send: Callable[[], httpx.Response]) -> httpx.Response:
    send()
    raise httpx.RemoteProtocolError("closed", request=request)


def html(request: httpx.Request, send: Callable[[], httpx.Response]) -> httpx.Response:
    return httpx.Response(502, content=b"<html>proxy</html>", headers={"Content-Type": "text/html"})


def html_after(request: httpx.Request, send: Callable[[], httpx.Response]) -> httpx.Response:
    send()
    return html(request, send)


def fault(request: httpx.Request, send: Callable[[], httpx.Response]) -> httpx.Response:
    return httpx.Response(500, content=FAULT, headers={"Content-Type": "text/xml"})


Certificates = list[etree._Element]


def rearranged(message: bytes, change: Callable[[Certificates], Certificates]) -> bytes:
    """An answer of GetCertificate with these certificates in place of its own."""
    document = etree.fromstring(message)
    delivered = list(document.iter(f"{{{CERTRA}}}X509Certificate"))
    answer = delivered[0].getparent()
    assert answer is not None
    answer[answer.index(delivered[0]) :] = map(copy.deepcopy, change(delivered))
    return etree.tostring(document)


def with_certificates(change: Callable[[Certificates], Certificates]) -> Callable[..., httpx.Response]:
    """A harm: the delivered certificates are others, or in another order."""

    def changed(request: httpx.Request, send: Callable[[], httpx.Response]) -> httpx.Response:
        answer = send()
        return httpx.Response(200, content=rearranged(answer.read(), change), headers={"Content-Type": "text/xml"})

    return changed


HARMS = [refused, lost_before, lost_after, html, html_after, fault]


def killed_before(request: httpx.Request, send: Callable[[], httpx.Response]) -> httpx.Response:
    raise Killed


def killed_after(request: httpx.Request, send: Callable[[], httpx.Response]) -> httpx.Response:
    send()
    raise Killed


@dataclass
class Harmful(httpx.BaseTransport):
    """A transport to the practice platform that disturbs the first calls of one operation.

    harm: one of the functions above. times: the number of calls to disturb. seen: the operations disturbed.
    """

    inner: InProcess
    operation: str
    harm: Callable[[httpx.Request, Callable[[], httpx.Response]], httpx.Response]
    times: int = 1
    seen: list[str] = field(default_factory=list)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        octets = request.read()
        hit = f"{self.operation}Request ".encode() in octets or f"{self.operation}Request>".encode() in octets
        if hit and self.times:
            self.times -= 1
            self.seen.append(self.operation)
            return self.harm(request, lambda: self.inner.handle_request(request))
        return self.inner.handle_request(request)


def harmed(session: Session, operation: str, harm: Callable[..., httpx.Response], times: int) -> Session:
    """The same session with a `Harmful` transport."""
    assert session.platform is not None
    wire = Harmful(InProcess(session.platform), operation, harm, times)
    transport = Transport(session.environment.address, httpx.Client(transport=wire), pauses=(0, 0))
    return replace(
        session,
        environment=replace(session.environment, platform=PlatformClient(transport, session.environment.clock)),
    )
