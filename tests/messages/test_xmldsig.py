"""Enveloped signatures: what was signed is what is read, and nothing else passes."""

from __future__ import annotations

import copy
import subprocess
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import ec, utils
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from ehcert_kit.messages import certra, soap, xmldsig
from ehcert_kit.messages.operations import CERTRA, DSIG
from ehcert_kit.messages.xml import XmlRefused, parse
from ehcert_kit.messages.xmldsig import SignatureRefused
from ehcert_kit.signer import raw_ecdsa
from tests.recordings import PKI, card_signer, recordings


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


def _moved_under_another_root(document: etree._Element) -> etree._Element:
    other = etree.Element(document.tag, Id="other", IssueInstant=document.get("IssueInstant") or "")
    other.append(document)
    return other


def _second_signature(document: etree._Element) -> etree._Element:
    document.append(copy.deepcopy(document[-1]))
    return document


def _same_id_twice(document: etree._Element) -> etree._Element:
    document[0].set("Other", document.get("Id") or "")
    return document


def _changed_text(document: etree._Element) -> etree._Element:
    document[0].text = "88063099691"
    return document


def _changed_attribute(document: etree._Element) -> etree._Element:
    document.set("IssueInstant", "2026-01-01T00:00:00Z")
    return document


def _added_child(document: etree._Element) -> etree._Element:
    document.insert(0, etree.Element(f"{{{CERTRA}}}SSIN"))
    return document


def _weaker_method(document: etree._Element) -> etree._Element:
    method = document.find(f".//{{{DSIG}}}SignatureMethod")
    assert method is not None
    method.set("Algorithm", "http://www.w3.org/2000/09/xmldsig#rsa-sha1")
    return document


def _another_transform(document: etree._Element) -> etree._Element:
    transforms = document.find(f".//{{{DSIG}}}Transforms")
    assert transforms is not None
    transforms[1].set("Algorithm", "http://www.w3.org/TR/1999/REC-xpath-19991116")
    return document


def _no_certificate(document: etree._Element) -> etree._Element:
    info = document.find(f".//{{{DSIG}}}KeyInfo")
    assert info is not None
    info.clear()
    return document


@pytest.mark.parametrize(
    "attack",
    [
        _moved_under_another_root,
        _second_signature,
        _same_id_twice,
        _changed_text,
        _changed_attribute,
        _added_child,
        _weaker_method,
        _another_transform,
        _no_certificate,
    ],
)
def test_attacks_are_refused(attack: object) -> None:
    """Wrapping, doubling, changing, weakening."""
    assert callable(attack)
    with pytest.raises(SignatureRefused):
        xmldsig.verify(attack(signed()))


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
