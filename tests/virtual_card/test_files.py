"""What lies on the card, judged by openssl and by another DER parser, with the traps that readers meet."""

from __future__ import annotations

import hashlib
import subprocess
from pathlib import Path

import pytest
from asn1crypto import core
from cryptography import x509
from cryptography.hazmat.primitives import serialization
from cryptography.x509.oid import NameOID

from ehcert_kit.identifiers import ssin
from ehcert_kit.practice.numbers import is_bis
from ehcert_kit.practice.virtual_card.applet import Applet
from ehcert_kit.practice.virtual_card.faults import Fault
from ehcert_kit.practice.virtual_card.holders import SPECIMENS, birth_numbers, named
from ehcert_kit.practice.virtual_card.profiles import Version
from ehcert_kit.practice.virtual_card.tlv import split

from .chips import card, read

pytestmark = pytest.mark.slow

both = pytest.mark.parametrize("applet", ["1.7", "1.8"])
CERTIFICATES = {"Authentication": "50 38", "Signature": "50 39", "CA": "50 3A", "Root": "50 3B", "RRN": "50 3C"}


def der(card: Applet, name: str) -> bytes:
    """A certificate, cut at its own length."""
    content = read(card, f"DF 00 {CERTIFICATES[name]}")
    return content[: 4 + int.from_bytes(content[2:4])]


def pem_files(card: Applet, folder: Path) -> dict[str, Path]:
    files = {}
    for name in CERTIFICATES:
        files[name] = folder / f"{name}.pem"
        certificate = x509.load_der_x509_certificate(der(card, name))
        files[name].write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    return files


def openssl(*arguments: str | Path) -> str:
    done = subprocess.run(["openssl", *map(str, arguments)], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


# ── certificates ─────────────────────────────────────────────────────────────────────────────


@both
@pytest.mark.parametrize("holder", ["1", "specimen-foreigner"])
def test_openssl_trusts_the_chains(applet: Version, holder: str, tmp_path: Path) -> None:
    """Authentication and Signature through CA to Root, the National Register right under it."""
    files = pem_files(card(applet, holder=holder), tmp_path)
    for name in ("Authentication", "Signature"):
        openssl("verify", "-x509_strict", "-CAfile", files["Root"], "-untrusted", files["CA"], files[name])
    openssl("verify", "-x509_strict", "-CAfile", files["Root"], files["RRN"])


@both
def test_subject_usage_and_policy(applet: Version) -> None:
    """C, CN, SN, GN, serialNumber in this order; one key usage each, critical; issuers that say TEST."""
    it = card(applet)
    for use, bit in (("Authentication", "digital_signature"), ("Signature", "content_commitment")):
        certificate = x509.load_der_x509_certificate(der(it, use))
        assert [(a.oid, a.value) for a in certificate.subject] == [
            (NameOID.COUNTRY_NAME, "BE"),
            (NameOID.COMMON_NAME, f"Camille EXERCICE ({use})"),
            (NameOID.SURNAME, "EXERCICE"),
            (NameOID.GIVEN_NAME, "Camille"),
            (NameOID.SERIAL_NUMBER, "80010199976"),
        ]
        assert [a._type.name for a in certificate.subject] == [
            "PrintableString", "UTF8String", "UTF8String", "UTF8String", "PrintableString",
        ]  # fmt: skip
        usage = certificate.extensions.get_extension_for_class(x509.KeyUsage)
        bits = "digital_signature content_commitment key_encipherment data_encipherment key_agreement"
        assert usage.critical
        assert [name for name in bits.split() if getattr(usage.value, name)] == [bit]
        policies = certificate.extensions.get_extension_for_class(x509.CertificatePolicies).value
        assert all(p.policy_identifier.dotted_string.startswith("2.999.") for p in policies)
    for name in ("CA", "Root", "RRN"):
        certificate = x509.load_der_x509_certificate(der(it, name))
        assert "TEST" in certificate.subject.rfc4514_string()
        assert "PRATIQUE" in certificate.subject.rfc4514_string()


def test_an_authority_for_foreigners() -> None:
    """A Foreigner CA, and a number of the BIS register that the kit accepts."""
    it = card("1.8", holder="specimen-foreigner")
    certificate = x509.load_der_x509_certificate(der(it, "Authentication"))
    assert "Foreigner CA" in certificate.issuer.rfc4514_string()
    person = named("specimen-foreigner").person
    assert is_bis(ssin.parse(person.ssin))


def test_a_holder_without_given_names() -> None:
    """The certificate has no GN."""
    certificate = x509.load_der_x509_certificate(der(card("1.8", holder="specimen-empty"), "Authentication"))
    assert not certificate.subject.get_attributes_for_oid(NameOID.GIVEN_NAME)


@pytest.mark.parametrize(("applet", "padding", "absent"), [("1.7", 50, 1300), ("1.8", 1100, 2500)])
def test_zeros_behind_a_certificate_and_instead_of_one(applet: Version, padding: int, absent: int) -> None:
    """Whoever reads a certificate cuts it at its length; an absent one is zeros alone."""
    it = card(applet, faults=[Fault.NO_SIGNATURE_CERTIFICATE])
    content = read(it, "DF 00 50 38")
    assert content[len(der(it, "Authentication")) :] == bytes(padding)
    assert read(it, "DF 00 50 39") == bytes(absent)


def test_swapped_usage() -> None:
    """A fault: each certificate has the other's key usage."""
    certificate = x509.load_der_x509_certificate(der(card("1.8", faults=[Fault.SWAPPED_USAGE]), "Authentication"))
    assert certificate.extensions.get_extension_for_class(x509.KeyUsage).value.content_commitment


# ── the directory ────────────────────────────────────────────────────────────────────────────


def labels(directory: bytes) -> list[str]:
    """The labels in a certificate directory, read with asn1crypto."""
    found = []
    while directory.strip(b"\x00"):
        entry, directory = core.Sequence.load(directory), directory[directory[1] + 2 :]
        found.append(core.Sequence.load(entry[0].dump())[0].native)
    return found


@both
def test_the_certificate_directory_follows_the_certificates(applet: Version) -> None:
    """Entries of absent ones are removed, the others move up, zeros fill the end."""
    full = read(card(applet), "DF 00 50 37")
    assert labels(full) == ["Authentication", "Signature", "CA", "Root"]
    minor = read(card(applet, holder="specimen-minor"), "DF 00 50 37")
    assert labels(minor) == ["Authentication", "CA", "Root"]
    kids = read(card(applet, holder="specimen-kids"), "DF 00 50 37")
    assert labels(kids) == ["CA", "Root"]
    assert len(full) == len(minor) == len(kids)
    fault = read(card(applet, faults=[Fault.NO_SIGNATURE_CERTIFICATE, Fault.ONE_PADDING_BYTE]), "DF 00 50 37")
    assert fault == minor.rstrip(b"\x00") + b"\x00"


@both
def test_serial_of_chip_in_three_places(applet: Version) -> None:
    """Card data, TokenInfo and identity file."""
    it = card(applet)
    assert it.chip.serial in read(it, "DF 00 50 32")
    assert split(read(it, "DF 01 40 31"))[2] == it.chip.serial


def test_outer_tags_of_the_keys() -> None:
    """30 for RSA, A0 for EC; no certificate takes a key away."""
    for applet, tag in (("1.7", 0x30), ("1.8", 0xA0)):
        content = read(card(applet, holder="specimen-kids"), "DF 00 50 35")  # type: ignore[arg-type]
        assert content[0] == content[2 + content[1]] == tag


# ── identity, address, photo ─────────────────────────────────────────────────────────────────


@both
def test_identity(applet: Version) -> None:
    """Every field of a Belgian's card."""
    content = split(read(card(applet), "DF 01 40 31"))
    assert list(content) == sorted(content)
    assert content[0x06] == b"80010199976"
    assert (content[0x07], content[0x08], content[0x09]) == (b"EXERCICE", b"Camille", b"")
    assert content[0x01].isdigit() and int(content[0x01][:10]) % 97 == int(content[0x01][10:]) % 97
    assert (content[0x03], content[0x04]) == (b"01.01.2025", b"31.12.2034")
    assert (content[0x0C], content[0x0D], content[0x0F]) == (b"01 JAN 1980", b"M", b"1")
    photo = read(card(applet), "DF 01 40 35")
    assert photo.startswith(b"\xff\xd8\xff") and photo.endswith(b"\xff\xd9")
    hashed = hashlib.sha256 if applet == "1.7" else hashlib.sha384
    assert content[0x11] == hashed(photo).digest()
    if applet == "1.8":
        assert content[0x1A] == hashlib.sha384(read(card(applet), "DF 01 40 40")).digest()


@both
@pytest.mark.parametrize("file", ["40 31", "40 33"])
def test_identity_and_address_begin_at_tag_01(applet: Version, file: str) -> None:
    """Without tag 00, at which OpenSC and commons-eid stop reading; the address has its three fields."""
    content = read(card(applet), f"DF 01 {file}")
    assert content[0] == 0x01
    if file == "40 33":
        fields = {1: b"Rue de l'Exercice 1", 2: b"9999", 3: b"PRATIQUE"}
        assert split(content) == fields


@pytest.mark.parametrize(
    ("holder", "born"),
    [
        ("1", "01 JAN 1980"),
        ("3", "03.JAN.1980"),
        ("specimen-nl", "02 MAAR 1971"),
        ("specimen-de", "03.MÄR.1971"),
        ("specimen-year-only", "1971"),
        ("specimen-foreigner", "07 NOV 1971"),
    ],
)
def test_birth_dates_as_cards_print_them(holder: str, born: str) -> None:
    """In the card's language; MÄR has four octets; sometimes the year alone."""
    assert split(read(card("1.8", holder=holder), "DF 01 40 31"))[0x0C].decode() == born


@pytest.mark.parametrize(
    ("number", "born"),
    [
        ("80010199976", (1980, 1, 1)),
        ("05022899915", (2005, 2, 28)),
        ("80410199965", (1980, 1, 1)),
        ("80210199922", (1980, 1, 1)),
        ("80200099945", (1980, 0, 0)),
        ("80400099988", (1980, 0, 0)),
    ],
)
def test_birth_dates_in_national_numbers(number: str, born: tuple[int, int, int]) -> None:
    """The century by the check digits, the month of a BIS number without its 20 or 40, also if it is unknown."""
    assert birth_numbers(number) == born


def test_a_long_value_and_an_unknown_tag() -> None:
    """More than 254 octets need two length octets; tags nobody knows yet will come."""
    raw = read(card("1.8", holder="specimen-long"), "DF 01 40 31")
    content = split(raw)
    assert len(content[0x0B]) > 254 and b"\x0b\xff" in raw
    assert content[0x2A].startswith(b"TEST")


@pytest.mark.parametrize("name", SPECIMENS)
def test_specimens_are_plainly_fictional(name: str) -> None:
    """Surname SPECIMEN, valid check digits, an impossible month or order number 999."""
    person = SPECIMENS[name].person
    assert person.name == "SPECIMEN"
    assert 97 - int(person.ssin[:9]) % 97 == int(person.ssin[9:])
    assert int(person.ssin[2:4]) > 52 or person.ssin[6:9] == "999"


@both
@pytest.mark.parametrize("holder", ["1", "specimen-empty", "specimen-long"])
def test_openssl_accepts_the_national_register_s_signatures(applet: Version, holder: str, tmp_path: Path) -> None:
    """Over the identity file; over the address without its zeros and that signature; cut at its DER length."""
    it = card(applet, holder=holder)
    certificate = pem_files(it, tmp_path)["RRN"]
    key = tmp_path / "rrn.pub.pem"
    key.write_text(openssl("x509", "-in", certificate, "-noout", "-pubkey"))
    identity, signed = read(it, "DF 01 40 31"), read(it, "DF 01 40 32")
    address, signed_address = read(it, "DF 01 40 33"), read(it, "DF 01 40 34")
    hashed = "-sha256"
    if applet == "1.8":
        hashed, signed_address = "-sha384", signed_address[: signed_address[1] + 2]
    for name, octets, signature in (
        ("identity", identity, signed),
        ("address", address.rstrip(b"\x00") + signed, signed_address),
    ):
        (tmp_path / name).write_bytes(octets)
        (tmp_path / f"{name}.sig").write_bytes(signature)
        told = openssl("dgst", hashed, "-verify", key, "-signature", tmp_path / f"{name}.sig", tmp_path / name)
        assert told.strip() == "Verified OK"


def test_a_rekeyed_card(tmp_path: Path) -> None:
    """RSA keys, and around them the EC era: its CA, its root, its National Register."""
    it = card("1.7", faults=[Fault.REKEYED])
    files = pem_files(it, tmp_path)
    openssl("verify", "-x509_strict", "-CAfile", files["Root"], "-untrusted", files["CA"], files["Signature"])
    told = openssl("x509", "-in", files["Signature"], "-noout", "-text")
    assert "ecdsa-with-SHA384" in told and "rsaEncryption" in told
    key = tmp_path / "rrn.pub.pem"
    key.write_text(openssl("x509", "-in", files["RRN"], "-noout", "-pubkey"))
    (tmp_path / "identity").write_bytes(read(it, "DF 01 40 31"))
    (tmp_path / "signature").write_bytes(read(it, "DF 01 40 32"))
    openssl("dgst", "-sha384", "-verify", key, "-signature", tmp_path / "signature", tmp_path / "identity")


@both
def test_a_signature_of_another_identity(applet: Version, tmp_path: Path) -> None:
    """A fault: the card is not to be believed."""
    it = card(applet, faults=[Fault.WRONG_IDENTITY_SIGNATURE])
    assert read(it, "DF 01 40 32") != read(card(applet), "DF 01 40 32")
    assert read(it, "DF 01 40 31") == read(card(applet), "DF 01 40 31")
