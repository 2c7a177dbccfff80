"""Enveloped signatures: what was signed is what is read, and nothing else passes."""

from __future__ import annotations

import base64
import subprocess
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, utils
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from ehcert_kit.certificate import Certificate
from ehcert_kit.messages import certra, soap, xmldsig
from ehcert_kit.messages.operations import CERTRA, DSIG
from ehcert_kit.messages.xml import XmlRefused, parse
from ehcert_kit.messages.xmldsig import SignatureRefused
from ehcert_kit.signer import raw_ecdsa
from tests.keys import ec_key
from tests.recordings import PKI, card_signer, recordings
from tests.trust.making import certificate, chain, name

from .signature_faults import FAULTS, FIT, FORM, NAMED, VALUE, Change, holding, other, part, signed


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


@pytest.mark.parametrize(("change", "reason"), [pytest.param(c, r, id=name) for name, c, r in FAULTS])
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


@pytest.mark.parametrize("padding", [(0, 1), (1, 1), (52, 52)])
def test_ec_values_longer_than_the_curve_are_refused(padding: tuple[int, int]) -> None:
    """Zero octets before numbers that are right otherwise."""
    document = signed("eloise")
    value = xmldsig.decoded(part(document, "SignatureValue"))
    longer = bytes(padding[0]) + value[:48] + bytes(padding[1]) + value[48:]
    holding("SignatureValue", base64.b64encode(longer).decode())(document)
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
        xmldsig.signature_method(Certificate(stranger.der))
    document = signed()
    part(document, "X509Certificate").text = base64.b64encode(stranger.der).decode()
    with pytest.raises(SignatureRefused, match="Ed25519"):
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


def test_the_method_is_that_of_the_signing_key_whoever_issued_its_certificate() -> None:
    """An EC authority may have issued for an RSA key, and the other way round."""
    mixed = chain(issuing={"key": ec_key()})
    document = certra.GetActorQualities("75041299851").to_element(datetime.now(UTC))
    xmldsig.prepare(document, (Certificate(mixed.owner.der), Certificate(mixed.issuing.der)))
    assert part(document, "SignatureMethod").get("Algorithm") == xmldsig.RSA_SHA256


def test_text_before_and_behind_a_signature_that_stands_alone_is_signed() -> None:
    document = etree.fromstring('<a Id="x">before</a>')
    signer = card_signer("anne", "auth")
    to_be_signed = xmldsig.prepare(document, signer.chain)
    to_be_signed.complete(signer.sign(to_be_signed.digest))
    assert xmldsig.verify(document).document.text == "before"
    document[-1].tail = "behind"
    with pytest.raises(SignatureRefused, match="the digest differs"):
        xmldsig.verify(document)
