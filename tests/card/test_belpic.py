"""The applet's client against an imitated applet: generations, files, certificates, PIN, order of commands."""

from __future__ import annotations

import hashlib
import traceback
from collections.abc import Callable

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa, utils

from ehcert_kit.card import mechanism
from ehcert_kit.card.apdu import Response
from ehcert_kit.card.belpic import Belpic, check_verified
from ehcert_kit.card.interface import CardKey
from ehcert_kit.errors import (
    CardBlocked,
    CardCertificateAbsent,
    CardError,
    CardNotRecognized,
    CardRemoved,
    CardTrouble,
    KitError,
    PinCancelled,
    PinFormatRefused,
    PinWrong,
)
from ehcert_kit.secret import Secret
from tests.card.chip import CHIP_NUMBER, PIN, Chip

DIGEST = hashlib.sha256(b"what is to be signed").digest()
GENERATIONS = pytest.mark.parametrize("applet", [0x17, 0x18], ids=["1.7", "1.8"])


def sign(card: Belpic, key: CardKey = CardKey.SIGNATURE, pin: str = PIN) -> bytes:
    algorithm = mechanism.for_chip(mechanism.key_type(card.leaf(key)), DIGEST)
    return card.sign(key, algorithm, lambda: card.verify_pin(Secret(pin)))


def assert_signed(certificate: bytes, signature: bytes) -> None:
    key, prehashed = x509.load_der_x509_certificate(certificate).public_key(), utils.Prehashed(hashes.SHA256())
    if isinstance(key, rsa.RSAPublicKey):
        key.verify(signature, DIGEST, padding.PKCS1v15(), prehashed)
    else:
        assert isinstance(key, ec.EllipticCurvePublicKey)
        assert len(signature) == 96
        r, s = int.from_bytes(signature[:48]), int.from_bytes(signature[48:])
        key.verify(utils.encode_dss_signature(r, s), DIGEST, ec.ECDSA(prehashed))


@GENERATIONS
def test_a_card_says_its_generation_and_number(applet: int) -> None:
    data = Belpic(Chip(applet).transmit).data

    assert (data.version, data.chip) == (f"1.{applet - 16}", CHIP_NUMBER)


@pytest.mark.parametrize("answer", ["6A82", "6D00", "6E00", "9000"])
def test_another_card_is_not_recognised(answer: str) -> None:
    """Also one that answers 90 00 to everything."""
    with pytest.raises(CardNotRecognized):
        Belpic(lambda _: bytes.fromhex(answer))


@GENERATIONS
@pytest.mark.parametrize("key", CardKey)
def test_a_chain_is_cut_at_the_length_of_its_certificates(applet: int, key: CardKey) -> None:
    chip = Chip(applet)

    leaf, authority, root = Belpic(chip.transmit).chain(key)

    assert (leaf, root) == (chip.leaves[key.value], chip.root)
    x509.load_der_x509_certificate(leaf).verify_directly_issued_by(x509.load_der_x509_certificate(authority))


@GENERATIONS
def test_a_certificate_of_zeros_is_absent_and_the_other_is_there(applet: int) -> None:
    card = Belpic(Chip(applet, signature_certificate=False).transmit)

    assert card.chain(CardKey.AUTHENTICATION)
    with pytest.raises(CardCertificateAbsent) as absent:
        card.chain(CardKey.SIGNATURE)
    assert absent.value.use == "signature"


_FILES = {CardKey.AUTHENTICATION: "5038", CardKey.SIGNATURE: "5039"}
_NO_CERTIFICATE = {
    "no file": None,
    "an empty file": b"",
    "two octets": bytes.fromhex("3082"),
    "it ends too early": bytes.fromhex("308203E8") + bytes(300),
    "longer than any file": bytes.fromhex("3082FFFF") + bytes(0x8000),
    "FF": b"\xff" * 1300,
}


@pytest.mark.parametrize("content", _NO_CERTIFICATE.values(), ids=_NO_CERTIFICATE)
@pytest.mark.parametrize("key", CardKey)
def test_whatever_is_no_certificate_is_an_absent_one(key: CardKey, content: bytes | None) -> None:
    """The municipality can help there, not the IT department; the other key is as usable as before."""
    chip = Chip()
    path = bytes.fromhex("3F00DF00" + _FILES[key])
    chip.files = {name: octets for name, octets in chip.files.items() if name != path}
    if content is not None:
        chip.files[path] = content
    card = Belpic(chip.transmit)

    with pytest.raises(CardCertificateAbsent) as absent:
        card.chain(key)
    assert absent.value.use == key.value
    assert all(len(card.chain(other)) == 3 for other in CardKey if other is not key)


@pytest.mark.parametrize("content", _NO_CERTIFICATE.values(), ids=_NO_CERTIFICATE)
def test_an_authority_that_the_card_lacks_leaves_the_certificate_before_it(content: bytes | None) -> None:
    chip = Chip()
    path = bytes.fromhex("3F00DF00503A")
    chip.files = {name: octets for name, octets in chip.files.items() if name != path}
    if content is not None:
        chip.files[path] = content

    assert Belpic(chip.transmit).chain(CardKey.SIGNATURE) == (chip.leaves["signature"],)


def test_a_card_that_gives_no_octets_is_not_asked_for_ever() -> None:
    """It selects any file, and answers 90 00 alone to every READ BINARY behind the first."""
    chip = Chip()

    def transmit(command: bytes) -> bytes:
        stuck = command[1] == 0xB0 and command[2:4] != b"\0\0"
        return b"\x90\x00" if stuck else chip.transmit(command)

    with pytest.raises(CardCertificateAbsent):
        Belpic(transmit).leaf(CardKey.SIGNATURE)


def test_a_certificate_for_another_use_does_not_serve() -> None:
    chip = Chip()
    chip.files[bytes.fromhex("3F00DF005039")] = chip.leaves["authentication"]

    with pytest.raises(CardCertificateAbsent):
        Belpic(chip.transmit).leaf(CardKey.SIGNATURE)


@pytest.mark.parametrize("size", [1, 255, 256, 257, 512, 700])
def test_a_file_is_read_to_its_end(size: int) -> None:
    """Also where the end falls on the border of a block: there the card answers 6B 00."""
    content = bytes(n % 251 for n in range(size))
    chip = Chip(files={bytes.fromhex("3F00DF014031"): content})

    assert Belpic(chip.transmit).identity_file() == content


def test_tries_left_are_known_from_1_8_on() -> None:
    assert Belpic(Chip(0x18, tries=2).transmit).tries_left() == 2
    assert Belpic(Chip(0x17).transmit).tries_left() is None


@GENERATIONS
@pytest.mark.parametrize("key", CardKey)
def test_both_keys_sign(applet: int, key: CardKey) -> None:
    chip = Chip(applet)

    assert_signed(chip.leaves[key.value], sign(Belpic(chip.transmit), key))


@GENERATIONS
def test_the_pin_stands_between_environment_and_signature_and_is_taken_back(applet: int) -> None:
    """Nothing may come between VERIFY and PSO, and no right outlives the call."""
    chip = Chip(applet)
    card = Belpic(chip.transmit)
    sign(card)

    instructions = [command[1] for command in chip.journal[-5:]]
    assert instructions == [0x22, 0x20, 0x2A, 0xC0, 0xE6]
    sign(card, CardKey.AUTHENTICATION)
    assert not chip.verified


def test_a_signature_spends_one_verify() -> None:
    chip = Chip()
    card = Belpic(chip.transmit)
    sign(card)
    sign(card)

    assert [command[1] for command in chip.journal].count(0x20) == 2


def test_wrong_pins_are_counted_and_never_repeated() -> None:
    chip = Chip()
    card = Belpic(chip.transmit)

    for left in (2, 1):
        with pytest.raises(PinWrong) as wrong:
            sign(card, pin="9999")
        assert wrong.value.tries_left == left
    for pin in ("9999", PIN):
        with pytest.raises(CardBlocked):
            sign(card, pin=pin)
    assert [command[1] for command in chip.journal].count(0x20) == 4


def test_a_right_pin_gives_all_tries_back() -> None:
    chip = Chip(tries=1)
    sign(Belpic(chip.transmit))

    assert chip.tries == 3


def test_an_answer_to_the_pin_that_is_none_leaves_no_pin_in_its_error() -> None:
    """Nor in an earlier error that led to it: its frames hold the command."""
    chip = Chip()
    card = Belpic(lambda command: b"" if command[1] == 0x20 else chip.transmit(command))
    with pytest.raises(CardTrouble) as raised:
        sign(card)
    assert (raised.value.__cause__, raised.value.__context__) == (None, None)


def test_a_card_that_is_pulled_at_the_signature_is_gone_and_its_error_holds_no_pin() -> None:
    chip = Chip()
    card = Belpic(chip.transmit)

    def pulled(command: bytes) -> bytes:
        if command[1] in (0x20, 0xE6):
            raise CardRemoved
        return chip.transmit(command)

    card._transmit = pulled
    with pytest.raises(CardRemoved) as removed:
        sign(card)
    told = traceback.TracebackException.from_exception(removed.value, capture_locals=True)
    assert "24 12 34" not in "".join(told.format()) and r"$\x124" not in "".join(told.format())


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        (0x63C2, PinWrong),
        (0x63C0, CardBlocked),
        (0x6983, CardBlocked),
        (0x6400, PinCancelled),
        (0x6401, PinCancelled),
        (0x6403, PinFormatRefused),
        (0x6A80, CardTrouble),
    ],
)
def test_what_a_verify_answers(status: int, expected: type[KitError]) -> None:
    with pytest.raises(expected):
        check_verified(Response(b"", status))


@pytest.mark.parametrize("make", [lambda: b"", lambda: b"\x61\x01"], ids=["empty", "endless"])
def test_a_card_that_answers_nonsense_is_trouble(make: Callable[[], bytes]) -> None:
    with pytest.raises(CardError) as trouble:
        Belpic(lambda _: make())
    assert isinstance(trouble.value, CardTrouble)
