"""The practice platform over HTTP, for other people's clients, and for those who mean no good."""

from __future__ import annotations

import gzip
import socket
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from ehcert_kit.client.connections import practice_http
from ehcert_kit.client.platform import PlatformClient, Prepared
from ehcert_kit.client.transport import Transport
from ehcert_kit.environments.opening import open_session
from ehcert_kit.environments.settings import Settings
from ehcert_kit.errors import AnswerNotSoap, PlatformError, RequestRefused
from ehcert_kit.messages import certra
from ehcert_kit.messages.operations import Service
from ehcert_kit.practice import application, reading
from ehcert_kit.practice.control import Control
from ehcert_kit.practice.control_key import key_of
from ehcert_kit.practice.in_process import InProcess
from ehcert_kit.practice.platform import PracticePlatform
from ehcert_kit.practice.scenario import load
from ehcert_kit.practice.services import Services
from tests import local
from tests.conftest import scenario_file

from .stores import store_in

TYPES = certra.GetGenericOrganizationTypes()
ACTION = {"SOAPAction": f'"{TYPES.operation.soap_action}"'}
HEAD = b"POST /CertRa/v2 HTTP/1.1\r\nHost: x\r\nContent-Type: text/xml\r\nContent-Length: %d\r\n\r\n"
XML = {"Content-Type": "text/xml; charset=utf-8"}


def message() -> bytes:
    return Prepared.of(TYPES, datetime.now(UTC)).message


@contextmanager
def serving(folder: Path, text: str = "") -> Iterator[tuple[PracticePlatform, str]]:
    """A platform as a server, on a port of its own."""
    scenario = load(scenario_file(folder, f'accent = "plain"\n{text}'))
    platform = PracticePlatform(store_in(folder), scenario, lambda: datetime.now().astimezone())
    with application.serving(platform) as address:
        yield platform, address


@pytest.fixture(scope="module")
def served(database: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[PracticePlatform, str]]:
    with serving(tmp_path_factory.mktemp("served")) as served:
        yield served


Served = tuple[PracticePlatform, str]


@pytest.mark.parametrize(
    ("method", "path", "status", "allow"),
    [
        ("GET", "/", 200, None),
        ("HEAD", "/", 200, None),
        ("GET", "/practice/root.pem", 200, None),
        ("GET", "/practice/clock", 200, None),
        ("GET", "/practice/", 404, None),
        ("GET", "/practice/moon", 404, None),
        ("GET", "/moon", 404, None),
        ("POST", "/moon", 404, None),
        ("POST", "/moon/CertRa/v2", 404, None),
        ("GET", "/CertRa/v2", 405, "POST"),
        ("PUT", "/EtkDepot/v1", 405, "POST"),
        ("DELETE", "/", 405, "GET, HEAD"),
        ("POST", "/practice/root.pem", 405, "GET, HEAD"),
        ("PUT", "/practice/clock", 405, "GET, HEAD, POST"),
    ],
)
def test_there_is_what_there_is(method: str, path: str, status: int, allow: str | None, served: Served) -> None:
    """Any other address is not there, and any other method not allowed."""
    answer = local.request(method, served[1] + path)
    assert (answer.status_code, answer.headers.get("Allow")) == (status, allow)


def test_the_first_page_says_how_to_point_a_client_here(served: Served) -> None:
    """Addresses, root, seats with their numbers, the option without accent."""
    text = local.get(served[1]).text
    for word in (*(f"{served[1]}/{s}" for s in Service), "/practice/root.pem", "--accent plain", "80010199976"):
        assert word in text
    assert "NIHII-GROUP=94000027" in text
    assert " 60  " in text


@pytest.mark.parametrize(
    ("kind", "status"),
    [
        ("text/xml", 200),
        ("text/xml;charset=UTF-8", 200),
        ('TEXT/XML; charset="utf-8"', 200),
        ("text/xml; charset=iso-8859-1", 415),
        ("application/soap+xml; charset=utf-8", 415),
        ("application/xml", 415),
        ("", 415),
    ],
)
def test_soap_comes_as_text_xml(kind: str, status: int, served: Served) -> None:
    """SOAP 1.1 §6; anything else is refused in words, and noted."""
    answer = local.post(f"{served[1]}/CertRa/v2", content=message(), headers={**ACTION, "Content-Type": kind})
    assert answer.status_code == status
    if status == 415:
        assert "text/xml; charset=utf-8" in answer.text
        assert served[0].show()["served"][-1]["verdict"] == "content-type"


def test_a_coded_request_is_refused_for_its_coding(served: Served) -> None:
    """A client that compresses learns that, and not that its XML is bad."""
    headers = {**ACTION, **XML, "Content-Encoding": "gzip"}
    answer = local.post(f"{served[1]}/CertRa/v2", content=gzip.compress(message()), headers=headers)
    assert (answer.status_code, "gzip" in answer.text) == (415, True)
    assert served[0].show()["served"][-1]["verdict"] == "content-encoding"
    plain = local.post(f"{served[1]}/CertRa/v2", content=message(), headers={**headers, "Content-Encoding": ""})
    assert plain.status_code == 200


@pytest.mark.parametrize(
    "path", ["/", "/moon", "/CertRa/v2", "/practice/ocsp", "/practice/identity/00", "/practice/pki/issuing.crl"]
)
def test_no_answer_to_head_has_a_body(path: str, served: Served) -> None:
    """What would follow is taken for the next answer of the connection."""
    with socket.create_connection(("127.0.0.1", urlsplit(served[1]).port or 0)) as connection:
        connection.sendall(f"HEAD {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".encode())
        told = b"".join(iter(lambda: connection.recv(4096), b""))
    assert told.startswith(b"HTTP/1.1 ") and told.endswith(b"\r\n\r\n")


@pytest.mark.parametrize(
    ("headers", "noted"),
    [
        (ACTION, False),
        ({"SOAPAction": ACTION["SOAPAction"].upper()}, False),
        ({"SOAPAction": '"urn:moon"'}, True),
        ({}, True),
    ],
)
def test_another_soap_action_is_served_and_noted(headers: dict[str, str], noted: bool, served: Served) -> None:
    """Letter case does not count; the body says what is asked for."""
    answer = local.post(f"{served[1]}/CertRa/v2", content=message(), headers={**XML, **headers})
    last = served[0].show()["served"][-1]
    assert (answer.status_code, last["verdict"]) == (200, "success")
    assert bool(last["note"]) is noted


# ── the clock over HTTP ──────────────────────────────────────────────────────────────────────


@pytest.mark.slow
def test_the_clock_is_told_and_set_over_http(tmp_path: Path) -> None:
    """With the key, as JSON; never back. A kit that works with this platform follows, and its card too."""
    with serving(tmp_path) as (platform, address):
        session = open_session(Settings(tmp_path / "w", platform=address))
        key = {"Authorization": f"Bearer {key_of(tmp_path)}"}

        def order(**what: object) -> httpx.Response:
            return local.post(f"{address}/practice/clock", json=what, headers=key)

        assert local.post(f"{address}/practice/clock", json={"reset": True}).status_code == 401

        assert order(forward="4000d").status_code == 200
        told = local.get(f"{address}/practice/clock").json()
        ahead = datetime.fromisoformat(told["time"]) - datetime.now(UTC)
        assert timedelta(days=3999) < ahead < timedelta(days=4001)
        assert order(to="2020-01-01").status_code == 409
        for wrong in ({"forward": "3"}, {"to": "moon"}, {"reset": 1}, {}, {"forward": 3}):
            assert order(**wrong).status_code == 400
        for content in (b"", b"[", b"[]", b"\xff", b"[" * 2000):
            headers = {"Content-Type": "application/json", **key}
            assert local.post(f"{address}/practice/clock", content=content, headers=headers).status_code == 400
        plain = local.post(f"{address}/practice/clock", content=b'{"reset": true}', headers=key)
        assert plain.status_code == 415
        assert platform.clock.ahead == timedelta(days=4000)

        again = open_session(Settings(tmp_path / "w", platform=address))
        fresh = open_session(Settings(tmp_path / "v", platform=address))
        assert again.environment.clock() - datetime.now(UTC) > timedelta(days=3999)
        ends = [s.environment.card.identity().valid_until or date.min for s in (again, fresh)]
        assert ends[0] < again.environment.clock().date() < ends[1]
        assert order(reset=True).json()["ahead_seconds"] == 0
        assert abs(session.environment.clock() - datetime.now(UTC)) < timedelta(seconds=5)


# ── connections ──────────────────────────────────────────────────────────────────────────────


def test_a_dropped_answer_is_a_connection_that_closes(tmp_path: Path) -> None:
    """Not one octet of an answer: a client that repeats by itself does, and gets what was stored."""
    with serving(tmp_path, 'events = [{ after = "GetGenericOrganizationTypes", do = "drop-answer" }]\n') as (
        platform,
        address,
    ):
        content = message()
        with socket.create_connection(("127.0.0.1", int(address.rpartition(":")[2]))) as connection:
            connection.sendall(HEAD % len(content) + content)
            assert connection.recv(1000) == b""
        assert local.post(f"{address}/CertRa/v2", content=content, headers=XML).status_code == 200
        assert [s["verdict"] for s in platform.show()["served"]] == ["success", "repeated"]


#: Seconds for which a client waits, and of a delay that is longer.
PATIENCE, LATE = 0.4, 0.6
#: What an event makes a client meet, and the verdicts of the requests that the platform served.
MISHAPS: dict[str, tuple[str, set[str]]] = {
    'before = "{}", do = "refuse", code = "MOON"': ("RequestRefused MOON", {"MOON", "success"}),
    'instead = "{}", do = "refuse"': ("RequestRefused PRATIQUE_REFUSED", {"PRATIQUE_REFUSED", "success"}),
    'before = "{}", do = "down"': ("AnswerNotSoap 503 text/html", {"success"}),
    'instead = "{}", do = "down"': ("AnswerNotSoap 503 text/html", {"success"}),
    'after = "{}", do = "drop-answer"': ("PlatformSilent", {"success"}),
    f'after = "{{}}", do = "delay", seconds = {LATE}': ("PlatformSilent", {"success"}),
    'before = "{}", do = "delay", seconds = 0.01': ("an answer", {"success"}),
}


@pytest.mark.parametrize("over_http", [True, False], ids=["over HTTP", "in this process"])
@pytest.mark.parametrize("event", MISHAPS)
def test_a_mishap_is_the_same_over_http_and_in_the_process(event: str, over_http: bool, tmp_path: Path) -> None:
    """For the kit's client, so that a scenario teaches the same wherever its platform runs."""
    met, verdicts = MISHAPS[event]
    with serving(tmp_path, f"events = [{{ {event.format(TYPES.operation.name)} }}]\n") as (platform, address):
        transport = None if over_http else InProcess(platform)
        with practice_http("x", address, transport) as http:
            http.timeout = httpx.Timeout(5, read=PATIENCE)
            client = PlatformClient(Transport(address, http, pauses=()), lambda: datetime.now(UTC))
            assert [outcome(client), outcome(client)] == [met, "an answer"]
        assert {served["verdict"] for served in platform.show()["served"]} == verdicts


@pytest.mark.parametrize("over_http", [True, False], ids=["over HTTP", "in this process"])
def test_a_network_that_is_cut_is_the_same_over_http_and_in_the_process(over_http: bool, tmp_path: Path) -> None:
    """The trainer's order reads the same wherever the platform runs: the answer is missing."""
    with serving(tmp_path) as (platform, address):
        with practice_http("x", address, None if over_http else InProcess(platform)) as http:
            client = PlatformClient(Transport(address, http, pauses=()), lambda: datetime.now(UTC))
            Control(platform).cut_network(60)
            assert outcome(client) == "PlatformSilent"
            Control(platform).cut_network(0)
            assert outcome(client) == "an answer"
        assert {served["verdict"] for served in platform.show()["served"]} == {"success"}


def outcome(client: PlatformClient) -> str:
    """What becomes of a question, in the terms of the kit."""
    try:
        client.organization_types()
    except RequestRefused as error:
        return " ".join(["RequestRefused", *error.codes])
    except AnswerNotSoap as error:
        return f"AnswerNotSoap {error.http_status} {error.content_type}"
    except PlatformError as error:
        return type(error).__name__
    return "an answer"


def test_idle_connections_keep_nobody_out(served: Served) -> None:
    """Many that sent half a body and fell silent."""
    port = int(served[1].rpartition(":")[2])
    half = HEAD % 9000 + b"<a>"
    idle = [socket.create_connection(("127.0.0.1", port)) for _ in range(300)]
    try:
        for connection in idle:
            connection.sendall(half)
        answer = local.post(f"{served[1]}/CertRa/v2", content=message(), headers={**XML, **ACTION}, timeout=20)
        assert answer.status_code == 200
    finally:
        for connection in idle:
            connection.close()


def test_a_body_beyond_all_measure_is_not_read(served: Served) -> None:
    """Four million octets are more than any message has."""
    port = int(served[1].rpartition(":")[2])
    with socket.create_connection(("127.0.0.1", port)) as connection:
        connection.sendall(HEAD % 10**9 + b"<a/>")
        assert connection.recv(1000).startswith(b"HTTP/1.1 413")


# ── whatever comes in ────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "instant",
    ["0001-01-01T00:00:00", "0001-01-01T00:00:00+14:00", "9999-12-31T24:00:00-14:00", "12026-01-01T00:00:00Z",
     "-0044-03-15T00:00:00Z", "2026-11-26T24:00:00Z"],
)  # fmt: skip
def test_odd_instants_are_stale_and_no_accident(instant: str, served: Served) -> None:
    """XML Schema has years that Python has not, and an hour 24."""
    document = TYPES.to_element(datetime.now(UTC))
    document.set("IssueInstant", instant)
    _, answer = Services(served[0]).serve(Service.CERTRA, envelope(document))
    assert b"PRATIQUE_STALE_REQUEST" in answer or b"PRATIQUE_SCHEMA" in answer


def test_hour_24_is_the_next_day() -> None:
    """XML Schema 1.0, part 2, §3.2.7."""
    assert reading.instant("2026-11-26T24:00:00Z") == datetime(2026, 11, 27, tzinfo=UTC)
    assert reading.instant(" 2026-11-26T12:00:00.1234567+01:00\n") == datetime(2026, 11, 26, 11, 0, 0, 123456, UTC)
    assert reading.instant("2026-11-26T24:00:01Z") is None
    assert reading.instant("2026-11-26") is None


def envelope(document: etree._Element) -> bytes:
    body = etree.tostring(document)
    return (
        b'<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body>'
        + body
        + b"</e:Body></e:Envelope>"
    )


SOAP = b"http://schemas.xmlsoap.org/soap/envelope/"
SIGNED = b"""<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body>
<GetActorQualitiesRequest xmlns="urn:be:fgov:ehealth:certra:protocol:v2" Id="%s" IssueInstant="%s">
<SSIN Type="SSIN">80010199976</SSIN><ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:SignedInfo>
<ds:CanonicalizationMethod Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"/>
<ds:SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"/>
<ds:Reference URI="#%s"><ds:Transforms>
<ds:Transform Algorithm="http://www.w3.org/2000/09/xmldsig#enveloped-signature"/>
<ds:Transform Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"/></ds:Transforms>
<ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/><ds:DigestValue>%s</ds:DigestValue></ds:Reference>
</ds:SignedInfo><ds:SignatureValue>%s</ds:SignatureValue><ds:KeyInfo><ds:X509Data>
<ds:X509Certificate>%s</ds:X509Certificate></ds:X509Data></ds:KeyInfo></ds:Signature></GetActorQualitiesRequest></e:Body></e:Envelope>"""
#: What a value may be instead of base64 of a signature, a digest or a certificate.
VALUES = st.sampled_from([b"", b"AA==", b" ", b"!", b"MAA=", b"A" * 344]) | st.binary(max_size=20).map(
    lambda b: b.hex().encode()
)


def signed(digest: bytes, value: bytes, certificate: bytes) -> bytes:
    """A request with this in its signature, under an Id of its own."""
    identifier = b"_%s" % uuid.uuid4().hex.encode()
    now = datetime.now(UTC).isoformat(timespec="milliseconds").encode()
    return SIGNED % (identifier, now, identifier, digest, value, certificate)


@settings(max_examples=60, deadline=None, database=None, suppress_health_check=list(HealthCheck))
@given(st.tuples(VALUES, VALUES, VALUES))
def test_empty_and_odd_signatures_are_refused(served: Served, values: tuple[bytes, bytes, bytes]) -> None:
    """A value of no octets is one too."""

    _, answer = Services(served[0]).serve(Service.CERTRA, signed(*values))
    assert b"PRATIQUE_SIGNATURE_INVALID" in answer or b"PRATIQUE_SCHEMA" in answer, answer


@settings(max_examples=150, deadline=None, database=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_whatever_comes_in_is_answered(served: Served, data: st.DataObject) -> None:
    """Octets changed anywhere: a refusal or a fault that says why, never an accident."""
    octets = bytearray(signed(b"AA==", b"AA==", b"MAA="))
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.integers(0, len(octets)))
        octets[place : place + data.draw(st.integers(0, 40))] = data.draw(st.binary(max_size=12))
    service = data.draw(st.sampled_from(list(Service)))
    _, answer = Services(served[0]).serve(service, bytes(octets))

    assert etree.fromstring(answer).tag == "{http://schemas.xmlsoap.org/soap/envelope/}Envelope"
    assert b"PRATIQUE_UNEXPECTED" not in answer, answer


def test_an_accident_is_a_fault_and_a_line_of_the_journal(
    served: Served, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """No traceback leaves, and none is in the log; the next request is served."""

    def accident(_: object) -> None:
        raise KeyError("secret")

    monkeypatch.setattr("ehcert_kit.practice.structure.check", accident)
    answer = local.post(f"{served[1]}/CertRa/v2", content=message(), headers={**XML, **ACTION})
    monkeypatch.undo()

    assert answer.status_code == 500
    assert b"soapenv:Server" in answer.content and b"PRATIQUE_UNEXPECTED" in answer.content
    assert served[0].show()["served"][-1] == {
        "operation": "?",
        "verdict": "PRATIQUE_UNEXPECTED",
        "note": "KeyError",
    }
    assert "secret" not in caplog.text and "Traceback" not in caplog.text
    assert Services(served[0]).serve(Service.CERTRA, message())[0] == 200
