"""Enveloped signatures: what was signed is what is read, and nothing else passes."""

from __future__ import annotations

import base64
import copy
import subprocess
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, utils
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from ehcert_kit.messages import certra, soap, xmldsig
from ehcert_kit.messages.operations import CERTRA, DSIG
from ehcert_kit.messages.xml import XmlRefused, parse
from ehcert_kit.messages.xmldsig import SignatureRefused
from ehcert_kit.signer import raw_ecdsa
from tests.recordings import PKI, card_signer, recordings
from tests.trust.making import certificate, chain, name


def signed(holder: str = "anne") -> etree._Element:
    document = certra.GetActorQualities("75041299851").to_element(datetime.now(UTC))
    signer = card_signer(holder, "auth")
    to_be_signed = xmldsig.prepare(document, signer.chain)
    return to_be_signed.complete(signer.sign(to_be_signed.digest))


@pytest.mark.parametrize("holder", ["anne", "eloise"], ids=["RSA", "EC P-384"])
def test_what_is_signed_verifies_and_is_given_back(holder: str) -> None:
    """The result of verification is the signed document alone, re-read from the octets digested."""
    verified = xmldsig.verify(signed(holder))

    assert verified.document.findtext(f"{{{CERTRA}}}SSIN") == "75041299851"
    assert verified.document.find(f"{{{DSIG}}}Signature") is None
    assert len(verified.certificates) == 3


def test_it_survives_the_envelope() -> None:
    """Exclusive canonicalisation: the envelope's namespaces leave no trace."""
    content = soap.unwrap(soap.wrap(signed()))
    assert isinstance(content, etree._Element)
    xmldsig.verify(content)


def test_all_recorded_signatures_verify() -> None:
    """Those of the official client, RSA and EC."""
    verified = 0
    for recording in recordings():
        for _, _, body in recording.messages():
            content = soap.unwrap(body)
            assert isinstance(content, etree._Element)
            if content.find(f"{{{DSIG}}}Signature") is not None:
                xmldsig.verify(content)
                verified += 1
    assert verified >= 16


Change = Callable[[etree._Element], None]


def part(document: etree._Element, name: str) -> etree._Element:
    found = document.find(f".//{{{DSIG}}}{name}")
    assert found is not None, name
    return found


def gone(name: str) -> Change:
    """Without the first element of that name."""

    def change(document: etree._Element) -> None:
        element = part(document, name)
        parent = element.getparent()
        assert parent is not None
        parent.remove(element)

    return change


def twice(name: str) -> Change:
    """With the first element of that name, and again."""

    def change(document: etree._Element) -> None:
        element = part(document, name)
        element.addnext(copy.deepcopy(element))

    return change


def other(name: str, attribute: str, value: str, which: int = 0) -> Change:
    """With another value of an attribute."""

    def change(document: etree._Element) -> None:
        list(document.iter(f"{{{DSIG}}}{name}"))[which].set(attribute, value)

    return change


def holding(name: str, text: str) -> Change:
    """With another text."""

    def change(document: etree._Element) -> None:
        part(document, name).text = text

    return change


def _signature_moved_first(document: etree._Element) -> None:
    document.insert(0, document[-1])


def _signature_inside_another_element(document: etree._Element) -> None:
    document[0].append(document[-1])


def _second_signature_elsewhere(document: etree._Element) -> None:
    document[0].append(copy.deepcopy(document[-1]))


def _same_id_twice(document: etree._Element) -> None:
    document[0].set("Other", document.get("Id") or "")


def _same_id_in_the_signature(document: etree._Element) -> None:
    part(document, "Signature").set("Id", document.get("Id") or "")


def _no_id(document: etree._Element) -> None:
    del document.attrib["Id"]
    part(document, "Reference").set("URI", "#None")


def _empty_id(document: etree._Element) -> None:
    document.set("Id", "")
    part(document, "Reference").set("URI", "#")


def _changed_text(document: etree._Element) -> None:
    document[0].text = "88063099691"


def _changed_attribute(document: etree._Element) -> None:
    document.set("IssueInstant", "2026-01-01T00:00:00Z")


def _added_child(document: etree._Element) -> None:
    document.insert(0, etree.Element(f"{{{CERTRA}}}SSIN"))


def _blank_in_signed_info(document: etree._Element) -> None:
    part(document, "SignedInfo").text = " "


def _value_of_somebody_else(document: etree._Element) -> None:
    part(document, "SignatureValue").text = part(signed("noel"), "SignatureValue").text


FORM, NAMED, ALGORITHMS = "exactly one signature", "the root alone", "other transforms or algorithms"
DIGEST, VALUE, FIT, NO_CERTIFICATE = "the digest differs", "does not verify", "do not fit", "no certificate came"
INCLUSIVE = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315"
REFUSED: list[tuple[str, Change, str]] = [
    ("no signature", gone("Signature"), FORM),
    ("two signatures", twice("Signature"), FORM),
    ("a second signature elsewhere", _second_signature_elsewhere, FORM),
    ("signature first", _signature_moved_first, FORM),
    ("signature inside another element", _signature_inside_another_element, FORM),
    *((f"no {name}", gone(name), f"0 × {name}") for name in (
        "SignedInfo", "SignatureValue", "Reference", "Transforms", "CanonicalizationMethod", "DigestMethod",
        "DigestValue", "SignatureMethod",
    )),
    *((f"two of {name}", twice(name), f"2 × {name}") for name in (
        "SignedInfo", "SignatureValue", "Reference", "Transforms", "CanonicalizationMethod", "DigestMethod",
        "DigestValue", "SignatureMethod",
    )),
    ("a reference to something else", other("Reference", "URI", "#other"), NAMED),
    ("a reference to the whole document", other("Reference", "URI", ""), NAMED),
    ("no Id", _no_id, NAMED),
    ("an empty Id", _empty_id, NAMED),
    ("an element with the same Id", _same_id_twice, NAMED),
    ("a signature with the same Id", _same_id_in_the_signature, NAMED),
    ("another first transform", other("Transform", "Algorithm", INCLUSIVE), ALGORITHMS),
    ("another second transform", other("Transform", "Algorithm", INCLUSIVE, 1), ALGORITHMS),
    ("one transform less", gone("Transform"), ALGORITHMS),
    ("one transform more", twice("Transform"), ALGORITHMS),
    ("another canonical form", other("CanonicalizationMethod", "Algorithm", INCLUSIVE), ALGORITHMS),
    ("another digest", other("DigestMethod", "Algorithm", "http://www.w3.org/2000/09/xmldsig#sha1"), ALGORITHMS),
    ("no certificate", gone("X509Data"), NO_CERTIFICATE),
    ("a certificate that is none", holding("X509Certificate", "AAEC"), "certificate: "),
    ("a certificate that is not base64", holding("X509Certificate", "!"), "X509Certificate is not base64"),
    ("a digest that is not base64", holding("DigestValue", "A"), "DigestValue is not base64"),
    ("a value that is not base64", holding("SignatureValue", "A!"), "SignatureValue is not base64"),
    ("another text", _changed_text, DIGEST),
    ("another attribute", _changed_attribute, DIGEST),
    ("a child more", _added_child, DIGEST),
    ("a digest of something else", holding("DigestValue", base64.b64encode(bytes(32)).decode()), DIGEST),
    ("SHA-1 as method", other("SignatureMethod", "Algorithm", "http://www.w3.org/2000/09/xmldsig#rsa-sha1"), FIT),
    ("the method of another kind of key", other("SignatureMethod", "Algorithm", xmldsig.ECDSA_SHA256), FIT),
    ("a blank more in what is signed", _blank_in_signed_info, VALUE),
    ("somebody else's value", _value_of_somebody_else, VALUE),
    ("no value", holding("SignatureValue", ""), VALUE),
]  # fmt: skip


@pytest.mark.parametrize(("change", "reason"), [pytest.param(c, r, id=name) for name, c, r in REFUSED])
def test_each_fault_is_refused_for_what_it_is(change: Change, reason: str) -> None:
    """Wrapping, doubling, leaving out, changing, weakening: each by its own check."""
    document = signed()
    change(document)
    with pytest.raises(SignatureRefused) as raised:
        xmldsig.verify(document)
    assert reason in str(raised.value)


def test_a_signed_document_under_another_root_is_refused() -> None:
    """Wrapping: what was signed is not what stands at the root."""
    document = signed()
    root = etree.Element(document.tag, Id="other", IssueInstant=document.get("IssueInstant") or "")
    root.append(document)
    with pytest.raises(SignatureRefused, match=FORM):
        xmldsig.verify(root)
    root.append(document[-1])
    with pytest.raises(SignatureRefused, match=NAMED):
        xmldsig.verify(root)


def test_a_root_without_children_is_refused() -> None:
    with pytest.raises(SignatureRefused, match=FORM):
        xmldsig.verify(etree.Element("a", Id="x"))


@pytest.mark.parametrize(
    "value", [b"", bytes(96), bytes(95), b"\xff" * 96], ids=["none", "zero", "odd", "too large"]
)
def test_impossible_ec_values_are_refused(value: bytes) -> None:
    """Numbers that are no signature, whatever the key."""
    document = signed("eloise")
    holding("SignatureValue", base64.b64encode(value).decode())(document)
    with pytest.raises(SignatureRefused, match=VALUE):
        xmldsig.verify(document)


def test_an_ec_key_under_the_method_of_rsa_is_refused() -> None:
    document = signed("eloise")
    other("SignatureMethod", "Algorithm", xmldsig.RSA_SHA256)(document)
    with pytest.raises(SignatureRefused, match=FIT):
        xmldsig.verify(document)


def test_the_key_of_the_first_certificate_counts() -> None:
    """Of those that come along, the others only lead to a root."""
    document = signed()
    certificates = list(document.iter(f"{{{DSIG}}}X509Certificate"))
    certificates[0].text, certificates[1].text = certificates[1].text, certificates[0].text
    with pytest.raises(SignatureRefused, match=VALUE):
        xmldsig.verify(document)


def test_a_comment_is_not_part_of_what_is_signed() -> None:
    """Canonicalisation leaves comments out; what is given back has none."""
    document = signed()
    document.insert(1, etree.Comment("x"))
    document.append(etree.Comment("behind"))
    verified = xmldsig.verify(document).document
    assert [child.tag for child in verified] == [f"{{{CERTRA}}}SSIN"]


def test_only_rsa_and_ec_keys_sign() -> None:
    """There is no method for any other."""
    key = ed25519.Ed25519PrivateKey.generate()
    stranger = certificate(chain().issuing, subject=name("Ed25519"), key=key)
    with pytest.raises(ValueError, match="Ed25519"):
        xmldsig.signature_method(stranger.der)
    document = signed()
    part(document, "X509Certificate").text = base64.b64encode(stranger.der).decode()
    with pytest.raises(SignatureRefused, match=FIT):
        xmldsig.verify(document)


def _text_behind(document: etree._Element) -> etree._Element:
    document[-1].tail = "88063099691"
    return document


def _text_moved_behind(document: etree._Element) -> etree._Element:
    """Still signed: what is digested is the document without the signature element, wherever that stood."""
    document[-1].tail, document[-2].tail = document[-2].tail, None
    return document


@pytest.mark.parametrize("change", [lambda document: document, _text_behind, _text_moved_behind])
def test_text_behind_the_signature_is_part_of_the_document(
    change: Callable[[etree._Element], etree._Element], tmp_path: Path
) -> None:
    """Our judgement is that of the reference implementation, and what is given back is what was digested."""
    unsigned = certra.GetActorQualities("75041299851").to_element(datetime.now(UTC))
    unsigned[-1].tail = "\n"
    signer = card_signer("anne", "auth")
    to_be_signed = xmldsig.prepare(unsigned, signer.chain)
    document = change(to_be_signed.complete(signer.sign(to_be_signed.digest)))

    accepted = verifies_with_xmlsec1(document, tmp_path)

    assert accepted is (change is not _text_behind)
    if accepted:
        assert xmldsig.verify(document).document[-1].tail == "\n"
    else:
        with pytest.raises(SignatureRefused):
            xmldsig.verify(document)


def verifies_with_xmlsec1(document: etree._Element, folder: Path) -> bool:
    certificate = PKI / "eid-anne-auth.crt.pem"
    name = etree.QName(document)
    (folder / "document.xml").write_bytes(etree.tostring(document))
    options = ["--enabled-key-data", "key-name", "--pubkey-cert-pem", str(certificate)]
    identifier = ["--id-attr:Id", f"{name.namespace}:{name.localname}"]
    command = ["xmlsec1", "--verify", *options, *identifier, str(folder / "document.xml")]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


@given(st.integers(1, 2**384 - 1), st.integers(1, 2**384 - 1))
def test_ecdsa_values_are_padded_to_the_curve(r: int, s: int) -> None:
    """r‖s of 48 octets each for P-384, whatever their size."""
    raw = raw_ecdsa(utils.encode_dss_signature(r, s), ec.SECP384R1.key_size)

    assert len(raw) == 96
    assert int.from_bytes(raw[:48]) == r
    assert int.from_bytes(raw[48:]) == s


@pytest.mark.parametrize(
    "octets",
    [
        b'<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>',
        b'<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>',
        b"<a>" + b" " * (5 * 1024 * 1024) + b"</a>",
        b"<a>",
        b"",
    ],
    ids=["entity", "external", "too large", "not closed", "nothing"],
)
def test_documents_that_no_service_sends_are_not_read(octets: bytes) -> None:
    """No document type, no entities, bounded size."""
    with pytest.raises(XmlRefused):
        parse(octets)
