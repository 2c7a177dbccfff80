"""Whether an answer is a yes, and what is said where it is not: one input for each check."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from lxml import etree

from ehcert_kit.errors import AnswerMalformed, CertificateNotYetDelivered, RequestRefused
from ehcert_kit.messages import soap
from ehcert_kit.messages.answer import ElementReader, open_answer
from ehcert_kit.messages.operations import (
    GET_CERTIFICATE,
    GET_ETK,
    GET_EXISTING_APPLICATION_IDS,
    CertificateStatus,
    Operation,
)
from ehcert_kit.messages.soap import Fault, NotSoap

SUCCESS = "urn:be:fgov:ehealth:2.0:status:Success"
DECLARED = (
    'xmlns:r="urn:be:fgov:ehealth:certra:protocol:v2" xmlns:c="urn:be:fgov:ehealth:commons:core:v2" '
    'xmlns:t="urn:be:fgov:ehealth:etee:commons:core:v2" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
)
CODE = f'<c:StatusCode Value="{SUCCESS}"/>'
NO = '<c:StatusCode Value="urn:be:fgov:ehealth:2.0:status:Requester"/>'


def answer(
    status: str = f"<c:Status>{CODE}</c:Status>", root: str = "GetCertificate", to: str = ""
) -> etree._Element:
    return etree.fromstring(f"<r:{root}Response {DECLARED} {to}>{status}</r:{root}Response>")


def detail(*errors: str) -> str:
    return f"<c:StatusDetail><t:EteeStatusDetail>{''.join(errors)}</t:EteeStatusDetail></c:StatusDetail>"


def error(code: str, message: str) -> str:
    return f"<Errors><Code>{code}</Code><Message>{message}</Message></Errors>"


def malformed(act: Callable[[], object]) -> str:
    """What is said to be wrong with it."""
    with pytest.raises(AnswerMalformed) as raised:
        act()
    assert raised.value.operation == GET_CERTIFICATE.name
    return raised.value.detail


# ── yes ──────────────────────────────────────────────────────────────────────────────────────


def test_a_success_is_given_back() -> None:
    document = answer()
    assert open_answer(document, GET_CERTIFICATE) is document


def test_blanks_around_an_address_are_none_of_it() -> None:
    document = answer(f'<c:Status><c:StatusCode Value=" {SUCCESS}&#10; "/></c:Status>')
    assert open_answer(document, GET_CERTIFICATE) is document


def test_another_root_is_refused() -> None:
    """Even one of the same service."""
    document = answer(root="GenerateContract")
    assert "GenerateContractResponse" in malformed(lambda: open_answer(document, GET_CERTIFICATE))


def test_an_answer_without_status_is_refused() -> None:
    assert malformed(lambda: open_answer(answer(""), GET_CERTIFICATE)) == "no Status"


def test_the_answers_without_that_status_need_none() -> None:
    """GetExistingApplicationIds has none in the schema, the depot has another."""
    for operation in (GET_EXISTING_APPLICATION_IDS, GET_ETK):
        document = etree.fromstring(f'<r:{operation.name}Response xmlns:r="{operation.namespace}"/>')
        assert open_answer(document, operation) is document


# ── no ───────────────────────────────────────────────────────────────────────────────────────


def refusal(status: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Codes and messages."""
    with pytest.raises(RequestRefused) as raised:
        open_answer(answer(f"<c:Status>{status}</c:Status>"), GET_CERTIFICATE)
    assert raised.value.operation == GET_CERTIFICATE.name
    return raised.value.codes, raised.value.messages


def test_every_error_is_told_in_order() -> None:
    """Codes and messages side by side."""
    told = refusal(NO + detail(error(" A ", "first"), error("B", " second ")))
    assert told == (("A", "B"), ("first", "second"))


def test_a_no_without_detail_has_the_end_of_the_status_and_its_message() -> None:
    """Where there is no code of the platform's own."""
    assert refusal(f"{NO}<c:StatusMessage> out of order </c:StatusMessage>") == (("Requester",), ("out of order",))
    assert refusal(NO) == (("Requester",), ("",))


@pytest.mark.parametrize(
    "status",
    ["", "<c:StatusCode/>", '<c:StatusCode Value=""/>', f'<c:StatusCode Value="{SUCCESS}es"/>'],
    ids=["no code", "no value", "an empty value", "more"],
)
def test_only_the_one_status_is_success(status: str) -> None:
    """Everything else is a no."""
    codes, _ = refusal(status)
    assert codes in (("",), ("Successes",))


def test_the_status_of_a_first_generation_service_is_no_success() -> None:
    """The old services said `urn:be:fgov:ehealth:1.0:status:Success`."""
    assert refusal('<c:StatusCode Value="urn:be:fgov:ehealth:1.0:status:Success"/>')[0] == ("Success",)


def test_a_nested_code_does_not_count() -> None:
    """The outer one decides, as the schema lets codes hold codes."""
    outer = f'<c:StatusCode Value="urn:be:fgov:ehealth:2.0:status:Responder">{CODE}</c:StatusCode>'
    assert refusal(outer)[0] == ("Responder",)


@pytest.mark.parametrize("first", [True, False])
def test_a_certificate_that_is_still_being_made_is_no_refusal(first: bool) -> None:
    """Wherever the code stands among the errors."""
    errors = [error("CERT_NOT_YET_DELIVERED", "wait"), error("OTHER", "x")]
    status = f"<c:Status>{NO}{detail(*(errors if first else reversed(errors)))}</c:Status>"
    with pytest.raises(CertificateNotYetDelivered) as raised:
        open_answer(answer(status), GET_CERTIFICATE)
    assert raised.value.operation == GET_CERTIFICATE.name


def test_errors_of_another_namespace_are_not_the_services() -> None:
    """The children of EteeStatusDetail have none."""
    foreign = "<c:StatusDetail><t:EteeStatusDetail><t:Errors><t:Code>A</t:Code></t:Errors></t:EteeStatusDetail>"
    assert refusal(f"{NO}{foreign}</c:StatusDetail>")[0] == ("Requester",)


# ── parts of an answer ───────────────────────────────────────────────────────────────────────


def read(xml: str, operation: Operation = GET_CERTIFICATE) -> ElementReader:
    return ElementReader(etree.fromstring(xml), operation)


def test_children_are_found_by_name() -> None:
    """One, all, or none."""
    reader = read('<a><b n="1">x</b><!-- c --><c/><b>y</b><f n="2">z</f></a>')

    assert reader.child("f").text == "z"
    assert reader.child("f").get("n") == "2"
    assert reader.first("b").text == "x"
    assert [b.text for b in reader.children("b")] == ["x", "y"]
    assert reader.children("d") == []
    assert reader.maybe("d") is None
    assert malformed(lambda: reader.child("{urn:x}d")) == "no d"
    assert malformed(lambda: reader.child("f").child("e")) == "no e"
    assert malformed(lambda: reader.first("d")) == "no d"
    assert malformed(lambda: reader.child("c").get("n")) == "no n at c"


@pytest.mark.parametrize("look", [ElementReader.child, ElementReader.maybe])
def test_what_is_there_twice_is_not_read(look: Callable[[ElementReader, str], object]) -> None:
    """Two challenges or two names could be read in two ways."""
    assert malformed(lambda: look(read("<a><b>x</b><b>y</b></a>"), "b")) == "2 b"


@pytest.mark.parametrize(
    ("status", "detail"),
    [
        (f"<c:Status>{CODE}</c:Status><c:Status>{NO}</c:Status>", "2 Status"),
        (f"<c:Status>{CODE}{NO}</c:Status>", "2 StatusCode"),
    ],
)
def test_two_statuses_are_none(status: str, detail: str) -> None:
    """Neither a yes nor a no."""
    assert malformed(lambda: open_answer(answer(status), GET_CERTIFICATE)) == detail


def test_character_data_is_whole() -> None:
    """A comment and a CDATA section are no end of it."""
    assert read("<a>one<!-- two -->three<![CDATA[<four>]]></a>").text == "onethree<four>"


@pytest.mark.parametrize(
    ("text", "value"), [("true", True), ("1", True), ("false", False), ("0", False), (" true\n", True)]
)
def test_booleans(text: str, value: bool) -> None:
    """The four spellings of xs:boolean."""
    assert read(f"<a>{text}</a>").boolean is value


@pytest.mark.parametrize("text", ["", "TRUE", "yes", "2"])
def test_what_is_no_boolean_is_malformed(text: str) -> None:
    assert malformed(lambda: read(f"<a>{text}</a>").boolean) == f"{text!r} is no boolean"


def test_octets() -> None:
    """Base64 with the line breaks of XML, and hexadecimal in either case."""
    assert read("<a>\n AAH/\n /w==\n</a>").octets == b"\x00\x01\xff\xff"
    assert read("<a> 00fF </a>").hexadecimal == b"\x00\xff"


@pytest.mark.parametrize("text", ["AAH", "AAH!", "AA=A", "é", "AAH/\N{NO-BREAK SPACE}"])
def test_what_is_no_base64_is_malformed(text: str) -> None:
    assert malformed(lambda: read(f"<a>{text}</a>").octets) == "not base64"


@pytest.mark.parametrize("text", ["0", "0g", "0x00"])
def test_what_is_no_hexadecimal_is_malformed(text: str) -> None:
    assert malformed(lambda: read(f"<a>{text}</a>").hexadecimal) == "not hexadecimal"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2026-11-24T05:57:27Z", datetime(2026, 11, 24, 5, 57, 27, tzinfo=UTC)),
        ("2026-11-24T06:57:27.250+01:00", datetime(2026, 11, 24, 5, 57, 27, 250_000, tzinfo=UTC)),
        (" 2026-11-24T05:57:27Z ", datetime(2026, 11, 24, 5, 57, 27, tzinfo=UTC)),
        ("2026-11-24T06:57:27", datetime(2026, 11, 24, 5, 57, 27, tzinfo=UTC)),
        ("2026-07-24T06:57:27", datetime(2026, 7, 24, 4, 57, 27, tzinfo=UTC)),
        ("2026-11-24T24:00:00.00Z", datetime(2026, 11, 25, tzinfo=UTC)),
        ("2026-11-24T00:00:00.123456789Z", datetime(2026, 11, 24, 0, 0, 0, 123_456, tzinfo=UTC)),
    ],
    ids=["UTC", "an offset and milliseconds", "blanks", "winter", "summer", "the end of a day", "nanoseconds"],
)
def test_dates_are_aware(text: str, value: datetime) -> None:
    """One without zone is Belgium's, wherever this computer is."""
    date = read(f"<a>{text}</a>").date
    assert date == value
    assert date.utcoffset() is not None


def test_a_date_keeps_its_moment_whatever_the_zone() -> None:
    odd = timezone(timedelta(hours=5, minutes=45))
    assert read("<a>2026-01-01T00:00:00+05:45</a>").date == datetime(2026, 1, 1, tzinfo=odd)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "24/11/2026",
        "2026-13-01T00:00:00Z",
        "2026-11-24",
        "2026-W01-1",
        "20261126T10",
        "2026-11-24 10:00:00Z",
        "2026-11-24T10:00:00+0100",
        "2026-11-24T24:00:01Z",
        "2026-11-24T24:00:00.5Z",
        "9999-12-31T24:00:00Z",
    ],
)
def test_what_is_no_date_is_malformed(text: str) -> None:
    assert malformed(lambda: read(f"<a>{text}</a>").date) == f"{text!r} is no date"


@pytest.mark.parametrize(
    ("value", "nil"),
    [("true", True), ("1", True), (" true ", True), ("false", False), ("0", False), (None, False)],
)
def test_nil(value: str | None, nil: bool) -> None:
    """xsi:nil, and no other attribute of that name."""
    attribute = "" if value is None else f'xsi:nil="{value}"'
    assert read(f'<a {DECLARED} {attribute} nil="true"/>').nil is nil


def test_one_of_a_list() -> None:
    assert read("<a> REVOKED </a>").one_of(CertificateStatus) is CertificateStatus.REVOKED
    assert malformed(lambda: read("<a>LOST</a>").one_of(CertificateStatus)) == "'LOST' is no CertificateStatus"


# ── the envelope ─────────────────────────────────────────────────────────────────────────────

E = "http://schemas.xmlsoap.org/soap/envelope/"


def envelope(content: str, root: str = "Envelope", namespace: str = E) -> bytes:
    return f'<e:{root} xmlns:e="{namespace}">{content}</e:{root}>'.encode()


@pytest.mark.parametrize("header", ["", "<e:Header/>", "<!-- x --><e:Header><h xmlns='u'/></e:Header>"])
def test_the_one_document_of_the_body_is_given_back(header: str) -> None:
    """A header is optional."""
    content: Any = soap.unwrap(envelope(f"{header}<e:Body><!-- x --><a/></e:Body>"))
    assert content.tag == "a"


NO_ENVELOPE = {
    "no envelope": (b"<a/>", "root element a"),
    "another root": (envelope("<e:Body><a/></e:Body>", root="Letter"), "root element"),
    "SOAP 1.2": (envelope("<e:Body><a/></e:Body>", namespace="http://www.w3.org/2003/05/soap-envelope"), "root"),
    "a header for us": (
        envelope(f'<e:Header><h xmlns="u" xmlns:e="{E}" e:mustUnderstand="1" e:actor=""/></e:Header><e:Body/>'),
        "must be understood",
    ),
    "an instruction": (envelope("<e:Body><a><?x y?></a></e:Body>"), "a processing instruction"),
    "empty": (envelope(""), "an optional header and a body"),
    "a header alone": (envelope("<e:Header/>"), "an optional header and a body"),
    "a body of another namespace": (envelope("<Body><a/></Body>"), "an optional header and a body"),
    "nothing in the body": (envelope("<e:Body/>"), "0 documents in the body"),
    "two documents": (envelope("<e:Body><a/><b/></e:Body>"), "2 documents in the body"),
    "something before the body": (envelope("<x/><e:Body><a/></e:Body>"), "an optional header and a body"),
    "a header after the body": (envelope("<e:Body><a/></e:Body><e:Header/>"), "something else after the body"),
}


@pytest.mark.parametrize(("octets", "said"), NO_ENVELOPE.values(), ids=NO_ENVELOPE)
def test_what_is_no_envelope_is_refused(octets: bytes, said: str) -> None:
    """SOAP 1.1 §3 and §4."""
    with pytest.raises(NotSoap) as raised:
        soap.unwrap(octets)
    assert said in str(raised.value)


FAULT = "<faultcode>e:Server</faultcode><faultstring> Broken </faultstring>"


@pytest.mark.parametrize(
    ("detail", "fault"),
    [
        ("", Fault("Server", "Broken")),
        ("<detail/>", Fault("Server", "Broken")),
        ("<detail><x><Message>m</Message></x></detail>", Fault("Server", "Broken")),
        ("<detail><x><Code> SOA-01001 </Code><Message>m</Message></x></detail>", Fault("SOA-01001", "m")),
        ("<detail><!-- x --><x><Code>SOA-01001</Code></x></detail>", Fault("SOA-01001", "")),
        ("<detail><v>gateway</v><x><Code>SOA-01001</Code></x></detail>", Fault("SOA-01001", "")),
        ('<detail xmlns="urn:x"><x><Code>SOA-01001</Code></x></detail>', Fault("SOA-01001", "")),
    ],
    ids=["no detail", "an empty one", "no code", "a code and a message", "a code alone", "a vendor's", "a name"],
)
def test_a_fault_has_the_platforms_own_code_where_there_is_one(detail: str, fault: Fault) -> None:
    """SOA-…, else that of SOAP."""
    assert soap.unwrap(envelope(f"<e:Body><e:Fault>{FAULT}{detail}</e:Fault></e:Body>")) == fault


@pytest.mark.parametrize("prefix", ["", "e:"])
def test_the_code_of_a_fault_is_a_name_without_its_prefix(prefix: str) -> None:
    """Also where the children of the fault have the envelope's namespace."""
    code = f"<{prefix}faultcode>soa:SOA-01001</{prefix}faultcode><{prefix}faultstring>m</{prefix}faultstring>"
    assert soap.unwrap(envelope(f"<e:Body><e:Fault>{code}</e:Fault></e:Body>")) == Fault("SOA-01001", "m")


def test_a_document_goes_into_an_envelope_and_comes_out_again() -> None:
    """Without what stood behind it."""
    document = etree.fromstring('<x><a xmlns="urn:a" b="é">ü</a>behind</x>')[0]
    wrapped = soap.wrap(document)
    content: Any = soap.unwrap(wrapped)

    assert b"behind" not in wrapped
    assert (content.tag, content.get("b"), content.text, content.tail) == ("{urn:a}a", "é", "ü", None)
    assert etree.fromstring(wrapped)[0].tag == f"{{{E}}}Header"
