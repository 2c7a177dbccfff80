"""The identity file with its traps, and the National Register's signature in both eras."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from subprocess import run

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat, load_pem_private_key
from hypothesis import given
from hypothesis import strategies as st

from ehcert_kit.card import identity_file
from ehcert_kit.card.identity_file import IdentityFileMalformed
from ehcert_kit.card.interface import IdentitySource
from ehcert_kit.errors import IdentityUntrusted
from tests.card.chip import IDENTITY, SSIN, Chip, key, tlv

FILE, SIGNATURE = bytes.fromhex("3F00DF014031"), bytes.fromhex("3F00DF014032")


def test_a_file_says_who_and_until_when() -> None:
    read = identity_file.parse(tlv(IDENTITY))

    assert (read.person.ssin, read.person.first_names, read.person.name) == (SSIN, "Zoé Anaïs", "SPECIMEN")
    assert read.card_number == "592000000004"
    assert (read.valid_from, read.valid_until) == (date(2021, 2, 1), date(2031, 2, 1))
    assert read.identity.source is IdentitySource.IDENTITY_FILE


def test_a_file_ends_where_its_padding_begins() -> None:
    assert identity_file.fields(tlv(IDENTITY) + bytes(37)) == IDENTITY


def test_old_files_begin_at_the_card_number() -> None:
    old = {tag: value for tag, value in IDENTITY.items() if tag}

    assert identity_file.fields(tlv(old)) == old


def test_a_length_of_255_and_more_is_a_run_of_ff_and_the_rest() -> None:
    assert identity_file.fields(b"\x01\xff\x01" + b"x" * 256) == {1: b"x" * 256}
    assert identity_file.fields(b"\x01\xff\x00" + b"x" * 255) == {1: b"x" * 255}
    assert identity_file.fields(b"\x01\xff\xff\x02" + b"x" * 512) == {1: b"x" * 512}


@given(
    st.dictionaries(st.integers(1, 255), st.binary(max_size=600), max_size=12), st.integers(0, 60), st.booleans()
)
def test_what_was_coded_is_read(values: dict[int, bytes], zeros: int, with_version: bool) -> None:
    coded = ({0: b"\x00\x05"} if with_version else {}) | values

    assert identity_file.fields(tlv(coded) + bytes(zeros)) == coded


@given(st.binary(max_size=400))
def test_no_octets_break_the_reader(octets: bytes) -> None:
    try:
        assert sum(len(v) for v in identity_file.fields(octets).values()) <= len(octets)
        identity_file.parse(octets)
    except IdentityFileMalformed:
        pass


@given(st.integers(0, len(tlv(IDENTITY)) - 1))
def test_a_file_that_is_cut_short_is_refused_or_lacks_only_its_end(length: int) -> None:
    try:
        read = identity_file.fields(tlv(IDENTITY)[:length])
    except IdentityFileMalformed:
        return
    assert list(read.items()) == list(IDENTITY.items())[: len(read)]


@pytest.mark.parametrize(
    ("tag", "value"),
    [
        (0x06, b"71715100071"),
        (0x06, b"7171510007"),
        (0x07, b"\xff\xfe"),
    ],
    ids=["check digits", "ten digits", "not UTF-8"],
)
def test_a_field_that_cannot_be_is_refused(tag: int, value: bytes) -> None:
    with pytest.raises(IdentityFileMalformed):
        identity_file.parse(tlv({**IDENTITY, tag: value}))


def test_a_missing_field_is_refused_by_name() -> None:
    with pytest.raises(IdentityFileMalformed, match="field 06 is missing"):
        identity_file.parse(tlv({tag: value for tag, value in IDENTITY.items() if tag != 0x06}))


def test_births_from_2000_are_checked_with_a_2_before_the_number() -> None:
    born_2005 = f"057151000{97 - int('2057151000') % 97:02}"

    read = identity_file.parse(tlv({**IDENTITY, 0x06: born_2005.encode()}))
    assert read.person.ssin == born_2005


@pytest.mark.parametrize("born", [b"00 JAN 1985", "01 AOÛT 1985".encode(), b"01 SEPT1985", b"", b"\xff", None])
def test_a_field_that_is_not_used_refuses_no_card(born: bytes | None) -> None:
    """The birth date is written in many ways, and nothing needs it."""
    others = {tag: value for tag, value in IDENTITY.items() if tag != 0x0C}
    read = identity_file.parse(tlv(others if born is None else {**others, 0x0C: born}))

    assert read == identity_file.parse(tlv(IDENTITY))


@pytest.mark.parametrize("value", [b"2021-02-01", b"31.02.2031", b"00.00.0000", b"01 02 2031", b"", b"\xff", None])
@pytest.mark.parametrize("tag", [0x03, 0x04])
def test_a_date_that_is_only_shown_refuses_no_card(tag: int, value: bytes | None) -> None:
    """What decides is when the certificates end; who holds the card is read all the same."""
    others = {known: field for known, field in IDENTITY.items() if known != tag}
    read = identity_file.parse(tlv(others if value is None else {**others, tag: value}))
    whole = identity_file.parse(tlv(IDENTITY))

    assert read.person == whole.person
    expected = (None, whole.valid_until) if tag == 0x03 else (whole.valid_from, None)
    assert (read.valid_from, read.valid_until) == expected


@pytest.mark.parametrize("value", [b"\xff", None])
def test_a_card_number_that_is_only_shown_refuses_no_card(value: bytes | None) -> None:
    others = {known: field for known, field in IDENTITY.items() if known != 0x01}
    read = identity_file.parse(tlv(others if value is None else {**others, 0x01: value}))

    assert read.card_number is None
    assert read.person == identity_file.parse(tlv(IDENTITY)).person


@pytest.mark.parametrize("absent", [True, False], ids=["no field", "an empty field"])
def test_a_person_may_have_a_single_name(absent: bool) -> None:
    values = {tag: value for tag, value in IDENTITY.items() if tag != 0x08} | ({} if absent else {0x08: b""})
    read = identity_file.parse(tlv(values))

    assert (read.person.first_names, read.person.full_name) == ("", "SPECIMEN")


@pytest.mark.parametrize("register_rsa", [True, False], ids=["RSA era", "EC era"])
@pytest.mark.parametrize("applet", [0x17, 0x18], ids=["1.7", "1.8"])
def test_the_register_signed_it_whatever_the_applet(applet: int, register_rsa: bool) -> None:
    """A re-keyed card of applet 1.7 carries EC signatures: the register's key decides."""
    chip = Chip(applet, register_rsa)

    identity_file.verify(chip.files[FILE], chip.files[SIGNATURE], chip.register, chip.root)


def test_openssl_agrees(tmp_path: Path) -> None:
    """The signature of the imitation is one that openssl verifies, so that the test above means something."""
    chip = Chip()
    signature = chip.files[SIGNATURE]
    register = x509.load_der_x509_certificate(chip.register).public_key()
    for name, octets in {
        "signed": chip.files[FILE],
        "signature": signature[: signature[1] + 2],
        "key": register.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo),
    }.items():
        (tmp_path / name).write_bytes(octets)

    words = "openssl dgst -sha384 -verify key -signature signature signed".split()
    assert run(words, cwd=tmp_path, capture_output=True).returncode == 0


def test_the_oldest_cards_have_sha1() -> None:
    chip = Chip(0x17)
    private = key("TEST RRN RSA", True)
    assert isinstance(private, rsa.RSAPrivateKey)
    signature = private.sign(b"signed", padding.PKCS1v15(), hashes.SHA1())

    identity_file.verify(b"signed", signature, chip.register, chip.root)


@pytest.mark.slow
def test_a_register_whose_own_certificate_has_sha1(tmp_path: Path) -> None:
    """openssl still makes such certificates; the library no longer looks at them."""
    for words in (
        "req -x509 -newkey rsa:2048 -nodes -keyout root.key -out root.pem -subj /CN=Root -days 9 -sha1",
        "req -newkey rsa:2048 -nodes -keyout rrn.key -out rrn.csr -subj /CN=RRN",
        "x509 -req -in rrn.csr -CA root.pem -CAkey root.key -CAcreateserial -out rrn.pem -days 9 -sha1",
        "req -x509 -newkey rsa:2048 -nodes -keyout other.key -out other.pem -subj /CN=Root -days 9",
        "req -x509 -key root.key -out renamed.pem -subj /CN=Other -days 9",
    ):
        run(["openssl", *words.split()], cwd=tmp_path, capture_output=True, check=True)
    der = {
        name: x509.load_pem_x509_certificate((tmp_path / f"{name}.pem").read_bytes()).public_bytes(Encoding.DER)
        for name in ("root", "rrn", "other", "renamed")
    }
    private = load_pem_private_key((tmp_path / "rrn.key").read_bytes(), None)
    assert isinstance(private, rsa.RSAPrivateKey)
    signature = private.sign(b"signed", padding.PKCS1v15(), hashes.SHA256())

    identity_file.verify(b"signed", signature, der["rrn"], der["root"])
    for stranger in ("other", "renamed", "rrn"):
        with pytest.raises(IdentityUntrusted):
            identity_file.verify(b"signed", signature, der["rrn"], der[stranger])


@pytest.mark.parametrize("applet", [0x17, 0x18], ids=["1.7", "1.8"])
def test_changed_data_are_not_the_registers(applet: int) -> None:
    chip = Chip(applet)

    with pytest.raises(IdentityUntrusted):
        identity_file.verify(chip.files[FILE] + b"\0", chip.files[SIGNATURE], chip.register, chip.root)


@pytest.mark.parametrize("signature", [b"", b"\x30", bytes(104), bytes(256)])
@pytest.mark.parametrize("applet", [0x17, 0x18], ids=["1.7", "1.8"])
def test_what_is_no_signature_is_untrusted(applet: int, signature: bytes) -> None:
    chip = Chip(applet)

    with pytest.raises(IdentityUntrusted):
        identity_file.verify(chip.files[FILE], signature, chip.register, chip.root)


STRANGE = {
    "an unknown kind of key": (b"\x06\x07\x2a\x86\x48\xce\x3d\x02\x01", b"\x06\x07\x2a\x86\x48\xce\x3d\x02\x7f"),
    "an unknown curve": (b"\x06\x05\x2b\x81\x04\x00\x22", b"\x06\x05\x2b\x81\x04\x00\x7f"),
    "no point of the curve": (b"\x03\x62\x00\x04", b"\x03\x62\x00\x05"),
    "an unknown version": (b"\xa0\x03\x02\x01\x02", b"\xa0\x03\x02\x01\x07"),
}


@pytest.mark.parametrize(("there", "instead"), STRANGE.values(), ids=STRANGE)
@pytest.mark.parametrize("whose", ["register", "root", "trusted"])
def test_a_strange_certificate_is_untrusted(whose: str, there: bytes, instead: bytes) -> None:
    """The library says so in errors of many kinds, at once or when its key is asked for."""
    chip = Chip(0x18)
    given_ = {"register": chip.register, "root": chip.root, "trusted": chip.root}
    assert there in given_[whose]
    given_[whose] = given_[whose].replace(there, instead)
    trusted = [given_["trusted"]] if whose == "trusted" else None

    with pytest.raises(IdentityUntrusted):
        identity_file.verify(chip.files[FILE], chip.files[SIGNATURE], given_["register"], given_["root"], trusted)


def test_a_register_of_another_root_is_untrusted() -> None:
    chip, stranger = Chip(0x18), Chip(0x17)
    signed, signature = chip.files[FILE], chip.files[SIGNATURE]

    for root in (stranger.root, None, b"no certificate"):
        with pytest.raises(IdentityUntrusted):
            identity_file.verify(signed, signature, chip.register, root)
    with pytest.raises(IdentityUntrusted):
        identity_file.verify(signed, signature, chip.register, chip.root, trusted=[stranger.root])
    identity_file.verify(signed, signature, chip.register, None, trusted=[stranger.root, chip.root])
