"""A signature taken apart: one thing is changed, and only the step that is about it turns."""

from __future__ import annotations

import base64

import pytest
from lxml import etree

from ehcert_kit.messages.operations import SOAP
from ehcert_kit.messages.signature_steps import SignatureSteps, signature_steps
from ehcert_kit.messages.spans import document_and_signature, leaves, spans
from ehcert_kit.messages.xml import XmlRefused
from ehcert_kit.messages.xmldsig import SignatureRefused, verify
from tests.messages.signature_faults import FAULTS, Change, part, signed
from tests.recordings import recordings
from tests.reference import RECORDED


@pytest.fixture(autouse=True)
def nothing_remembered() -> None:
    """Octets that were looked through once are not looked through again."""
    spans.cache_clear()


def verdicts(steps: SignatureSteps) -> tuple[bool, bool, bool]:
    """Form, digest, value."""
    return not steps.form, steps.digest_holds, steps.value_holds


def _another_text(document: etree._Element) -> None:
    document[0].text = "88063099691"


def _another_digest(document: etree._Element) -> None:
    part(document, "DigestValue").text = base64.b64encode(bytes(32)).decode()


def _one_bit_of_the_value(document: etree._Element) -> None:
    value = part(document, "SignatureValue")
    octets = bytearray(base64.b64decode(value.text or ""))
    octets[-1] ^= 1
    value.text = base64.b64encode(octets).decode()


def _somebody_elses_certificate(document: etree._Element) -> None:
    part(document, "X509Certificate").text = part(signed("noel"), "X509Certificate").text


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (lambda document: None, (True, True, True)),
        (_another_text, (True, False, True)),
        # The digest is part of what was signed: both turn.
        (_another_digest, (True, False, False)),
        (_one_bit_of_the_value, (True, True, False)),
        (_somebody_elses_certificate, (True, True, False)),
    ],
)
def test_only_the_step_that_was_touched_turns(change: Change, expected: tuple[bool, bool, bool]) -> None:
    """Of an RSA and of an EC signature."""
    for holder in ("anne", "eloise"):
        document = signed(holder)
        change(document)
        assert verdicts(signature_steps(document)) == expected


def test_each_step_shows_what_it_is_about() -> None:
    document = signed("anne")
    steps = signature_steps(document)
    assert steps.signed_info == etree.tostring(part(document, "SignedInfo"), method="c14n", exclusive=True)
    assert steps.method == part(document, "SignatureMethod").get("Algorithm")
    assert steps.value == base64.b64decode(part(document, "SignatureValue").text or "")
    leaf = base64.b64decode(part(document, "X509Certificate").text or "")
    assert steps.certificates[0].der == leaf
    bare = signature_steps(etree.fromstring(b"<a/>"))
    with pytest.raises(SignatureRefused) as refused:
        verify(etree.fromstring(b"<a/>"))
    assert bare.form == str(refused.value)


@pytest.mark.parametrize(("name", "change", "_"), FAULTS, ids=[name for name, _, _ in FAULTS])
def test_what_verification_refuses_has_a_step_that_says_so(name: str, change: Change, _: str) -> None:
    """The two never disagree."""
    document = signed()
    change(document)
    with pytest.raises(SignatureRefused):
        verify(document)
    assert not signature_steps(document).hold


def recorded() -> list[bytes]:
    return [body for recording in recordings() for _, _, body in recording.messages() if b"SignatureValue" in body]


def test_every_recorded_signature_holds_and_its_covered_part_is_found() -> None:
    """Of the official client: what is framed is the document without its signature."""
    assert len(recorded()) > 20
    for octets in recorded():
        document, signature = document_and_signature(octets)
        assert signature is not None and document.start < signature.start < signature.end <= document.end
        framed = etree.fromstring(octets[document.start : signature.start] + octets[signature.end : document.end])
        steps = signature_steps(etree.fromstring(octets[document.start : document.end]))
        assert steps.hold
        assert etree.tostring(framed, method="c14n", exclusive=True) == steps.covered


@pytest.mark.parametrize(
    ("octets", "document"),
    [
        (b"<a><b/></a>", "a"),
        (b"<a><Body><b/></Body></a>", "a"),
        (b"<s:E xmlns:s='%s'><s:Body><a><b/></a></s:Body></s:E>" % SOAP.encode(), "a"),
        (b"<s:E xmlns:s='%s'><s:Header><x/></s:Header><s:Body><a/></s:Body></s:E>" % SOAP.encode(), "a"),
        (b"<s:E xmlns:s='%s'><s:Body/></s:E>" % SOAP.encode(), "E"),
    ],
    ids=["no envelope", "a body of its own", "in the body", "beside a header", "none"],
)
def test_the_document_of_a_message(octets: bytes, document: str) -> None:
    """What no envelope is around is the document; an empty envelope stands for itself. None of these is signed."""
    found, signature = document_and_signature(octets)
    assert (found.name, signature) == (document, None)


def test_places_are_those_of_the_octets() -> None:
    """Attributes with ``>`` in them, empty elements, what follows an end tag."""
    octets = "<a é=\"1>2\"><b/><c:d xmlns:c='u' c:e='f'>té&gt;xt</c:d ></a>\n".encode()
    found = {span.name: span for span in spans(octets)}
    assert [octets[p.inner : p.closing] for p in leaves(octets)] == [b"", "té&gt;xt".encode()]
    assert octets[found["b"].start : found["b"].end] == b"<b/>"
    assert (found["d"].namespace, found["d"].get("e"), found["d"].path) == ("u", "f", ("a", "d"))
    assert found["d"].get("g") == ""
    assert octets[found["a"].start : found["a"].end] == octets.strip()
    assert octets[: found["a"].inner] == '<a é="1>2">'.encode()
    with pytest.raises(XmlRefused):
        spans(b"<a><b></a>")
    answers = sorted((RECORDED / "scripted-answers").glob("*.xml"))
    assert answers
