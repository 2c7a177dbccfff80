"""SOAP 1.1, to the letter: what the practice platform takes for a message, and what it answers else."""

from __future__ import annotations

import time

import pytest

from ehcert_kit.practice import answers, envelope
from ehcert_kit.practice.accent import VARIATIONS, Accent
from ehcert_kit.practice.refusals import Code, FaultCode, Faulted

SOAP = "http://schemas.xmlsoap.org/soap/envelope/"


def message(
    before: str = "", attributes: str = "", header: str = "", body: str = "<a/>", after: str = "", end: str = ""
) -> bytes:
    return (
        f'{before}<e:Envelope xmlns:e="{SOAP}"{attributes}>{header}'
        f"<e:Body>{body}</e:Body>{after}</e:Envelope>{end}"
    ).encode()


@pytest.mark.parametrize(
    "octets",
    [
        message(),
        message(before='<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<!-- a -->', end="<!-- b -->"),
        message(before='<?xml version="1.0" encoding="utf-16"?>').decode().encode("utf-16"),
        message(header="<e:Header/>"),
        message(header='<e:Header><x:h xmlns:x="u" e:mustUnderstand="0"/></e:Header>'),
        message(header='<e:Header><x:h xmlns:x="u" e:mustUnderstand="1" e:actor="urn:other"/></e:Header>'),
        message(after='<x:more xmlns:x="u"/>'),
        message(attributes=' e:encodingStyle="http://schemas.xmlsoap.org/soap/encoding/"'),
        message(body=" <!-- c --> <a/>\n"),
    ],
    ids=[
        "plain",
        "declaration and comments",
        "UTF-16",
        "empty header",
        "a block that need not be understood",
        "a block for somebody else",
        "an element after the body",
        "qualified attribute",
        "comments and blanks",
    ],
)
def test_what_soap_allows_is_taken(octets: bytes) -> None:
    """SOAP 1.1 §3 and §4."""
    assert envelope.document(octets).tag == "a"


def test_a_value_with_a_comment_is_one_text() -> None:
    """And one with CDATA; so no handler reads the half before the comment."""
    body = envelope.document(message(body="<a>SOINS <!-- c -->DU<![CDATA[ PARC]]></a>"))
    assert (body.text, len(body)) == ("SOINS DU PARC", 0)


NEXT = "http://schemas.xmlsoap.org/soap/actor/next"


@pytest.mark.parametrize(
    ("octets", "faultcode"),
    [
        (message(before="<?pi x?>"), "Client"),
        (message(header="<?pi x?>"), "Client"),
        (message(body="<a><?pi x?></a>"), "Client"),
        (message(body="<?pi x?><a/>"), "Client"),
        (message(end="<?pi x?>"), "Client"),
        (message(before="<!DOCTYPE x>"), "Client"),
        (message(before='<!DOCTYPE x [<!ENTITY y "z">]>', body="<a>&y;</a>"), "Client"),
        (message(before='<?xml version="1.1"?>'), "Client"),
        (message(before='<?xml version="1.0" encoding="ISO-8859-1"?>'), "Client"),
        (message().replace(SOAP.encode(), b"http://www.w3.org/2003/05/soap-envelope"), "VersionMismatch"),
        (b"<Envelope><Body><a/></Body></Envelope>", "VersionMismatch"),
        (message(attributes=' version="1"'), "Client"),
        (message(header="<e:Header><h/></e:Header>"), "Client"),
        (message(header="<e:Header/><e:Header/>"), "Client"),
        (message(header='<e:Header><x:h xmlns:x="u" e:mustUnderstand="1"/></e:Header>'), "MustUnderstand"),
        (
            message(header=f'<e:Header><x:h xmlns:x="u" e:mustUnderstand="1" e:actor="{NEXT}"/></e:Header>'),
            "MustUnderstand",
        ),
        (message(header='<e:Header><x:h xmlns:x="u" e:mustUnderstand="yes"/></e:Header>'), "Client"),
        (message(after="<e:Body/>"), "Client"),
        (message(after="<more/>"), "Client"),
        (message(after="text"), "Client"),
        (message(body="text<a/>"), "Client"),
        (message(body=""), "Client"),
        (message(body="<a/><a/>"), "Client"),
        (f'<e:Envelope xmlns:e="{SOAP}"/>'.encode(), "Client"),
        (b"", "Client"),
        (b"\xff\xfe", "Client"),
        (message()[:-3], "Client"),
        (message(body="<x:a/>"), "Client"),
        (message(body="<a>" + "b" * envelope.MAX_SIZE + "</a>"), "Client"),
    ],
)
def test_what_soap_forbids_is_a_fault(octets: bytes, faultcode: str) -> None:
    """Each with the code of SOAP 1.1 §4.4.1."""
    with pytest.raises(Faulted) as raised:
        envelope.document(octets)
    assert (raised.value.code, raised.value.faultcode) == (Code.SOAP_SHAPE, faultcode)


MANY = 60_000


@pytest.mark.parametrize(
    "body",
    [
        "<a " + " ".join(f'xmlns:n{i}="u{i}"' for i in range(MANY)) + "/>",
        "<a " + " ".join(f'n{i}="u"' for i in range(MANY)) + "/>",
        "<a>" * MANY + "</a>" * MANY,
        "<a>" + "<b/>" * MANY + "</a>",
        "<a>" + "".join(f'<b xmlns:n{i}="u{i}"/>' for i in range(2000)) + "</a>",
    ],
    ids=["declarations", "attributes", "depth", "elements", "declarations one by one"],
)
def test_floods_are_refused_before_they_cost(body: str) -> None:
    """Declarations on one element would cost a time that grows with their square."""
    begun = time.process_time()
    with pytest.raises(Faulted, match="too many"):
        envelope.document(message(body=body))
    assert time.process_time() - begun < 1


@pytest.mark.parametrize("faultcode", FaultCode)
def test_a_fault_is_built_as_soap_demands(faultcode: FaultCode) -> None:
    """A detail where the body was the trouble, and only there; what a message may not carry is replaced."""
    fault = answers.fault("CODE", "a\x00b " + "c" * 9999, faultcode)

    assert fault.findtext("faultcode") == f"soapenv:{faultcode}"
    assert 0 < len(fault.findtext("faultstring") or "") <= 300
    assert (fault.find("detail") is not None) is (faultcode in ("Client", "Server"))


@pytest.mark.parametrize("variation", VARIATIONS)
def test_no_accent_writes_what_soap_forbids(variation: str) -> None:
    """Neither in an answer nor in a fault."""
    accent = Accent.only(variation)
    for answer in (answers.depot_answer("200", "Success"), answers.fault("CODE", "no", FaultCode.CLIENT)):
        written = accent.write(answer)
        assert envelope.document(written).tag == answer.tag
        assert b"<?" not in written.replace(b"<?xml ", b"")
