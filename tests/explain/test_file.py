"""Any file is explained, and nothing in it is shown for more than it is."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.x509.oid import ExtensionOID
from lxml import etree

from ehcert_kit.explain.file import explain_file
from ehcert_kit.keystore.pkcs12 import CHEAP_FOR_TESTS, KeyEntry, Keystore, dump, load
from ehcert_kit.messages import certra, soap, xmldsig
from ehcert_kit.secret import Secret
from ehcert_kit.texts import Texts
from tests.recordings import card_signer
from tests.reference import RECORDED
from tests.trust import making

say = Texts()
PASSWORD = Secret("Pratique-2026!")


def signed_message() -> bytes:
    document = certra.GetActorQualities("75041299851").to_element(datetime.now(UTC))
    signer = card_signer("anne", "auth")
    to_be_signed = xmldsig.prepare(document, signer.chain)
    return soap.wrap(to_be_signed.complete(signer.sign(to_be_signed.digest)))


def explained(path: Path, octets: bytes, password: Secret | None = None) -> str:
    path.write_bytes(octets)
    (explanation,) = explain_file(say, path, password)
    return str(explanation)


def test_of_a_signed_message_what_is_signed_is_shown(tmp_path: Path) -> None:
    """The number that the card's holder put his name to."""
    shown = explained(tmp_path / "m.xml", signed_message())

    assert "75041299851" in shown
    assert say("explain-valid") in shown


def _answer() -> bytes:
    """An answer that speaks of an empty line."""
    document = b'<GetExistingApplicationIdsResponse xmlns="urn:be:fgov:ehealth:certra:protocol:v2">'
    return document + b"<ApplicationId>one\r\n\r\nTWO</ApplicationId></GetExistingApplicationIdsResponse>"


@pytest.mark.parametrize(
    "head",
    [
        b"",
        b"POST /CertRa/v2 HTTP/1.1\r\nContent-Type: text/xml\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n\r\n",
        b"HTTP/1.1 200 OK\nContent-Type: text/xml\n\n",
    ],
    ids=["none", "request", "answer", "line feeds alone"],
)
@pytest.mark.parametrize("wrapped", [True, False])
def test_a_message_is_read_with_or_without_headers_and_envelope(
    head: bytes, wrapped: bool, tmp_path: Path
) -> None:
    octets = soap.wrap(etree.fromstring(_answer())) if wrapped else _answer()
    told = explained(tmp_path / "message", head + octets)
    assert "GetExistingApplicationIdsResponse" in told and "TWO" in told


def test_of_a_message_that_was_changed_nothing_is_shown(tmp_path: Path) -> None:
    """Its values are nobody's: beside the name of a signer they would look like his."""
    shown = explained(tmp_path / "m.xml", signed_message().replace(b"75041299851", b"88063099691"))

    assert "GetActorQualitiesRequest" in shown
    assert "le contenu n'est donc pas montré" in shown
    assert "88063099691" not in shown


def test_a_signature_elsewhere_than_at_the_end_covers_nothing(tmp_path: Path) -> None:
    """Wrapped deeper into the document, it is none of the protocol's."""
    octets = signed_message()
    begin, end = octets.index(b"<ds:Signature "), octets.index(b"</ds:Signature>") + len(b"</ds:Signature>")
    wrapped = octets[:begin] + b"<Other>" + octets[begin:end] + b"</Other>" + octets[end:]

    assert "75041299851" not in explained(tmp_path / "m.xml", wrapped)


def test_a_key_without_certificate_is_shown_as_what_it_is(tmp_path: Path) -> None:
    """Another program took its certificate out."""
    data = (RECORDED / "cases" / "r01-group" / "keystore-1-pending.p12").read_bytes()
    key = load(data, PASSWORD).key("authentication").private_key
    alone = dump(Keystore((KeyEntry("authentication", key, ()),)), PASSWORD, CHEAP_FOR_TESTS)

    assert "clé sans certificat" in explained(tmp_path / "a.p12", alone, PASSWORD)


@pytest.mark.parametrize("usage", ["explicit FALSE", "T61String"])
def test_a_certificate_that_others_read_is_no_missing_keystore(usage: str, tmp_path: Path) -> None:
    """What is odd in it takes nothing of the rest away; of one that is not read, the elements are shown."""
    written = x509.UnrecognizedExtension(ExtensionOID.BASIC_CONSTRAINTS, bytes.fromhex("3003010100"))
    der = making.chain(owner=making.Knobs(authority=None, extensions=[(written, False)])).owner.der
    if usage == "T61String":
        der = der.replace(b"\x0c\x09Titulaire", b"\x14\x09Titulair\xe9")
    text = explained(tmp_path / "certificat.der", der)
    assert text.startswith("Un certificat")
    assert ("ne sait pas lire" in text) is (usage == "T61String")
