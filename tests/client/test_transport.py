"""What can go wrong on the way, in our words: each with what it means for what was sent."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta

import httpx
import pytest

from ehcert_kit.client.platform import PlatformClient
from ehcert_kit.client.transport import Exchange, Transport
from ehcert_kit.environments.settings import now
from ehcert_kit.errors import (
    AnswerLost,
    AnswerMalformed,
    AnswerNotSoap,
    CertificateNotYetDelivered,
    ClockWrong,
    Owner,
    PlatformError,
    PlatformFault,
    PlatformSilent,
    PlatformUnreachable,
    RequestRefused,
)
from ehcert_kit.messages.certra import GetCertificate
from ehcert_kit.messages.operations import CERTRA, COMMONS, GENERATE_CERTIFICATE, GET_CERTIFICATE, Operation
from ehcert_kit.texts import Texts
from tests.reference import RECORDED

Answer = Callable[[httpx.Request], httpx.Response]
ENVELOPE = b'<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><x/></s:Body></s:Envelope>'


def transport(answer: Answer) -> Transport:
    return Transport("http://platform.test", httpx.Client(transport=httpx.MockTransport(answer)), pauses=(0, 0))


def raising(error: type[httpx.RequestError]) -> Answer:
    def answer(request: httpx.Request) -> httpx.Response:
        raise error("…", request=request)

    return answer


def answering(status: int, content: bytes, kind: str = "text/xml; charset=utf-8") -> Answer:
    return lambda request: httpx.Response(status, content=content, headers={"Content-Type": kind})


def compressed_wrongly(request: httpx.Request) -> httpx.Response:
    """Said to be gzip, and is not, as some proxies do."""
    return httpx.Response(200, headers={"Content-Encoding": "gzip"}, stream=httpx.ByteStream(b"<x/>"))


@pytest.mark.parametrize(
    ("operation", "answer", "expected"),
    [
        (GET_CERTIFICATE, raising(httpx.ConnectError), PlatformUnreachable),
        (GENERATE_CERTIFICATE, raising(httpx.ConnectTimeout), PlatformUnreachable),
        (GET_CERTIFICATE, raising(httpx.ReadTimeout), PlatformSilent),
        (GENERATE_CERTIFICATE, raising(httpx.ReadTimeout), AnswerLost),
        (GENERATE_CERTIFICATE, raising(httpx.RemoteProtocolError), AnswerLost),
        (GENERATE_CERTIFICATE, raising(httpx.PoolTimeout), PlatformUnreachable),
        (GENERATE_CERTIFICATE, raising(httpx.TooManyRedirects), AnswerLost),
        (GENERATE_CERTIFICATE, compressed_wrongly, AnswerLost),
        (GET_CERTIFICATE, compressed_wrongly, PlatformSilent),
        (GET_CERTIFICATE, answering(200, b"<html><body>Entretien</body></html>", "text/html"), AnswerNotSoap),
        (GET_CERTIFICATE, answering(503, b"<html>", "text/html"), AnswerNotSoap),
        (GENERATE_CERTIFICATE, answering(200, b""), AnswerMalformed),
        (GENERATE_CERTIFICATE, answering(200, b"--x", 'multipart/related; boundary="x"'), AnswerMalformed),
        (GENERATE_CERTIFICATE, answering(200, b"", "text/html"), AnswerNotSoap),
        (GET_CERTIFICATE, answering(302, b"", "text/html"), AnswerNotSoap),
    ],
)
def test_troubles_on_the_way(operation: Operation, answer: Answer, expected: type[PlatformError]) -> None:
    """Unreachable: nothing was sent. Silent: ask again. Lost: find out first."""
    with pytest.raises(expected) as raised:
        transport(answer).post(operation, b"<x/>")
    assert raised.value.operation == operation.name


_E_ACUTE = ENVELOPE.replace(b"<x/>", "<x>é</x>".encode())
_FALSE = b'<?xml version="1.0" encoding="iso-8859-1"?>' + _E_ACUTE


@pytest.mark.parametrize(
    ("charset", "content"),
    [
        ("; charset=UTF-8", _FALSE),
        ('; charset="utf-8"', _FALSE),
        ("; charset=iso-8859-1", ENVELOPE.replace(b"<x/>", b"<x>\xe9</x>")),
        ("; charset=iso-8859-1", b"\xef\xbb\xbf" + _E_ACUTE),
        ("; charset=bogus", _E_ACUTE),
        ("; charset=", _E_ACUTE),
        ("", _FALSE.replace("é".encode(), b"\xe9")),
    ],
)
def test_the_charset_is_that_of_the_media_type(charset: str, content: bytes) -> None:
    """A byte order mark comes before it, and the XML declaration after it (RFC 7303 §3)."""
    document = transport(answering(200, content, f"text/xml{charset}")).post(GET_CERTIFICATE, b"<x/>")
    assert document.text == "é"


LOGIN = b'<html><body>Wifi <form action="/login"><input type="password"></form></body></html>'


@pytest.mark.parametrize(
    ("status", "headers", "content", "owner", "place"),
    [
        (302, {"Location": "https://portail.example.be:8443/login?token=x"}, b"", Owner.IT, "portail.example.be"),
        (200, {"Content-Type": "multipart/form-data; boundary=x"}, b"--x", Owner.IT, "none"),
        (302, {"Location": "/login"}, b"", Owner.IT, "none"),
        (307, {"Location": "http://portail"}, ENVELOPE, Owner.IT, "portail"),
        (407, {}, b"", Owner.IT, "none"),
        (511, {"Content-Type": "text/html"}, LOGIN, Owner.IT, "none"),
        (200, {"Content-Type": "text/html; charset=utf-8"}, LOGIN, Owner.IT, "none"),
        (200, {"Content-Type": "application/xhtml+xml"}, LOGIN, Owner.IT, "none"),
        (200, {"Content-Type": "text/html"}, LOGIN + b"<p>Maintenance</p>", Owner.IT, "none"),
        (403, {"Content-Type": "text/html"}, b"<html>Blocked by policy</html>", Owner.IT, "none"),
        (503, {"Content-Type": "text/html", "X-Squid-Error": "ERR_DNS_FAIL 0"}, b"<html>", Owner.IT, "none"),
        (503, {"Content-Type": "text/html"}, b"<html>Service Unavailable</html>", Owner.EHEALTH, None),
        (200, {"Content-Type": "text/html"}, b"<html>Onderhoud</html>", Owner.EHEALTH, None),
        (500, {"Content-Type": "text/xml"}, ENVELOPE, Owner.EHEALTH, None),
        (429, {}, b"", Owner.EHEALTH, None),
    ],
)
def test_whose_page_it_is(
    status: int, headers: dict[str, str], content: bytes, owner: Owner, place: str | None
) -> None:
    """A captive portal, a proxy or a redirection are for the IT department; failures and maintenance eHealth's."""
    with pytest.raises(AnswerNotSoap) as raised:
        transport(lambda _: httpx.Response(status, headers=headers, content=content)).post(
            GET_CERTIFICATE, b"<x/>"
        )
    assert (raised.value.owner, getattr(raised.value, "place", None)) == (owner, place)
    told = Texts().error(raised.value)
    assert str(status) in told.cause and (place in (None, "none") or str(place) in told.cause)


def _refusal(issued: str) -> bytes:
    return (
        f'<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><p:GetCertificateResponse '
        f'xmlns:p="{CERTRA}" xmlns:c="{COMMONS}" IssueInstant="{issued}"><c:Status>'
        '<c:StatusCode Value="urn:x:Refused"/><c:StatusMessage>trop vieux</c:StatusMessage>'
        "</c:Status></p:GetCertificateResponse></s:Body></s:Envelope>"
    ).encode()


@pytest.mark.parametrize(
    ("minutes", "told"),
    [(7, "Elle retarde de 7 min"), (-7, "Elle avance de 7 min"), (4, ""), (-4, ""), (None, "")],
)
def test_a_refusal_by_a_platform_of_another_hour_is_about_the_clock(minutes: int | None, told: str) -> None:
    """With the difference; its codes stay. Within what the platform allows, or without its hour, it is not."""
    moment = now()
    issued = "" if minutes is None else (moment + timedelta(minutes=minutes)).isoformat()
    client = PlatformClient(transport(answering(200, _refusal(issued))), lambda: moment)
    with pytest.raises(RequestRefused) as raised:
        client.certificate(b"\0" * 20)
    assert raised.value.codes == ("Refused",)
    assert isinstance(raised.value, ClockWrong) is bool(told)
    if told:
        message = Texts().error(raised.value)
        assert "horloge" in message.title and told in message.cause and "trop vieux" in message.cause


def test_what_may_be_repeated_is_repeated() -> None:
    """A read operation gets three tries; an act that binds gets one."""
    for operation, tries in ((GET_CERTIFICATE, 3), (GENERATE_CERTIFICATE, 1)):
        seen: list[httpx.Request] = []

        def answer(request: httpx.Request, seen: list[httpx.Request] = seen) -> httpx.Response:
            seen.append(request)
            raise httpx.ReadTimeout("…", request=request)

        with pytest.raises(PlatformError):
            transport(answer).post(operation, b"<x/>")
        assert len(seen) == tries


@pytest.mark.parametrize(("code", "tries"), [("SOA-01001", 3), ("SOA-02002", 3), ("SOA-03001", 1)])
def test_transient_faults_are_tried_again(code: str, tries: int) -> None:
    """The four codes after which the official client tries elsewhere."""
    seen: list[httpx.Request] = []
    fault = (
        '<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><s:Fault>'
        "<faultcode>s:Server</faultcode><faultstring>x</faultstring><detail>"
        '<e:SystemError xmlns:e="urn:be:fgov:ehealth:errors:soa:v1"><Origin>Server</Origin>'
        f"<Code>{code}</Code><Message>indisponible</Message><e:Environment>Test</e:Environment>"
        "</e:SystemError></detail></s:Fault></s:Body></s:Envelope>"
    )

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return httpx.Response(500, content=fault.encode(), headers={"Content-Type": "text/xml"})

    with pytest.raises(PlatformFault) as raised:
        transport(answer).post(GET_CERTIFICATE, b"<x/>")

    assert (raised.value.code, raised.value.message) == (code, "indisponible")
    assert len(seen) == tries


def test_every_exchange_is_told_also_those_that_fail() -> None:
    """The wire log sees what was sent even if nothing came back."""
    seen: list[Exchange] = []
    told = transport(raising(httpx.ReadTimeout))
    told.watchers.append(seen.append)
    with pytest.raises(AnswerLost):
        told.post(GENERATE_CERTIFICATE, b"<x/>")

    assert [(e.request, e.answer) for e in seen] == [(b"<x/>", None)]


@pytest.mark.parametrize(
    "answer", [answering(200, ENVELOPE), raising(httpx.ReadTimeout)], ids=["answered", "lost"]
)
def test_a_watcher_that_fails_decides_nothing(answer: Answer, caplog: pytest.LogCaptureFixture) -> None:
    """A full disk must not make an answer unread, nor a lost one look like something else."""
    seen: list[Exchange] = []

    def failing(exchange: Exchange) -> None:
        raise OSError("/home/anne: no space left")

    def outcome(*watchers: Callable[[Exchange], None]) -> object:
        sending = transport(answer)
        sending.watchers.extend(watchers)
        try:
            return sending.post(GENERATE_CERTIFICATE, b"<x/>").tag
        except PlatformError as error:
            return type(error)

    assert outcome(failing, seen.append) == outcome()
    assert len(seen) == 1
    assert caplog.messages == ["GenerateCertificate not kept: OSError"]


# ── the odd answers that were tried on the official client ───────────────────────────────────

SCRIPTED = RECORDED / "scripted-answers"
EXPECTED: dict[str, type[PlatformError]] = {
    "code.getCertificate": RequestRefused,
    "empty200.getCertificate": AnswerMalformed,
    "emptybody.getCertificate": AnswerMalformed,
    "emptydetail.getCertificate": RequestRefused,
    "fault.getCertificate": PlatformFault,
    "foreigndetail.getCertificate": RequestRefused,
    "html200.getCertificate": AnswerMalformed,
    "http500.getCertificate": PlatformFault,
    "http503html.getCertificate": AnswerNotSoap,
    "inresponseto.getCertificate": AnswerMalformed,
    "nodetail.getCertificate": RequestRefused,
    "nostatus.getCertificate": AnswerMalformed,
    "oldsuccess.getCertificate": RequestRefused,
    "pending.getCertificate": CertificateNotYetDelivered,
    "qualified.getCertificate": RequestRefused,
    "successonly.getCertificate": AnswerMalformed,
    "wrongroot.getCertificate": AnswerMalformed,
}


def scripted(name: str, status: int) -> Answer:
    """A recorded odd answer, as an answer to whatever is asked."""

    def answer(request: httpx.Request) -> httpx.Response:
        content = (SCRIPTED / name).read_bytes()
        if not name.startswith("inresponseto"):
            asked = re.search(rb' Id="([^"]+)"', request.content)
            assert asked is not None
            content = re.sub(rb'InResponseTo="[^"]*"', b'InResponseTo="' + asked[1] + b'"', content)
        return httpx.Response(status, content=content, headers={"Content-Type": "text/xml; charset=utf-8"})

    return answer


@pytest.mark.parametrize("name", sorted(p.name for p in SCRIPTED.glob("*.getCertificate.response.xml")))
def test_odd_answers_end_in_an_error_with_words(name: str) -> None:
    """Where the official client fell over or believed too much, ours says what is wrong."""
    status = 503 if "503" in name else 500 if "500" in name or "fault" in name else 200
    client = PlatformClient(transport(scripted(name, status)), now)

    with pytest.raises(EXPECTED[name.removesuffix(".response.xml")]):
        client.certificate(b"\0" * 20)
    assert GetCertificate(b"\0" * 20).operation.repeatable


def test_the_platforms_own_codes_stay_unchanged() -> None:
    """They stand beside our sentence."""
    client = PlatformClient(transport(scripted("code.getCertificate.response.xml", 200)), now)
    with pytest.raises(RequestRefused) as raised:
        client.certificate(b"\0" * 20)

    assert raised.value.codes == ("PRATIQUE_ERROR", "SECOND_CODE")
