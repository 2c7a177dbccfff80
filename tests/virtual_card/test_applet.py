"""The card's answers, command by command: applet manuals 1.7 and 1.8, sections 5 and 6."""

from __future__ import annotations

import base64
import json
from pathlib import Path
from typing import Any, cast

import pytest
from Crypto.Hash import MD5, SHA1, SHA256
from Crypto.PublicKey import RSA
from Crypto.Signature import pkcs1_15, pss
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.hazmat.primitives.asymmetric.utils import Prehashed, encode_dss_signature
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_der_public_key,
)
from hypothesis import given, settings
from hypothesis import strategies as st

from ehcert_kit.practice.certificates import PASSPHRASE
from ehcert_kit.practice.citizens.keys import USES
from ehcert_kit.practice.errors import PracticeStateDamaged
from ehcert_kit.practice.scenario import CardSetting
from ehcert_kit.practice.virtual_card.applet import Applet
from ehcert_kit.practice.virtual_card.faults import Fault
from ehcert_kit.practice.virtual_card.profiles import Version
from ehcert_kit.values import replace

from .chips import BELPIC, NOW, PIN, VERIFY, VERIFY_WRONG, WRONG_PIN, ask, card, read, signature

BOTH: tuple[Version, ...] = ("1.7", "1.8")
both = pytest.mark.parametrize("applet", BOTH)
AUTHENTICATION = {"1.7": "00 22 41 B6 05 04 80 08 84 82", "1.8": "00 22 41 B6 05 04 80 01 84 82"}
SIGNATURE = {"1.7": "00 22 41 B6 05 04 80 08 84 83", "1.8": "00 22 41 B6 05 04 80 01 84 83"}
DIGEST = bytes(range(32))
PSO = "00 2A 9E 9A 20 " + DIGEST.hex()
MORE = {"1.7": "61 00", "1.8": "61 60"}
SELECT_APPLET = "00 A4 04 00 0F A0 00 00 00 30 29 05 70 00 AD 13 10 01 01 FF"
SELECT_BELPIC = "00 A4 04 0C 0C A0 00 00 01 77 50 4B 43 53 2D 31 35"
SELECT_ID = "00 A4 04 0C 0C A0 00 00 01 77 49 64 46 69 6C 65 73"


# ── whatever comes ───────────────────────────────────────────────────────────────────────────

headers = st.sampled_from(
    [bytes.fromhex(h) for h in "00A4 00B0 80B2 0020 0024 0022 002A 00C0 0084 0088 80E4 80E6 00D6".split()]
)
commands = st.binary(max_size=300) | st.builds(bytes.__add__, headers, st.binary(min_size=2, max_size=60))


@pytest.mark.slow
@both
@settings(deadline=None)  # the keys of the first card take their time
@given(sent=st.lists(commands, max_size=12))
def test_it_answers_whatever_is_sent(applet: Version, sent: list[bytes]) -> None:
    """A status word, at most 256 octets before it; and only PIN commands touch the counter."""
    it = card(applet)
    for apdu in sent:
        before = it.memory.read().tries_left
        answer = it.transmit(apdu)
        assert 2 <= len(answer) <= 256 + 2
        if apdu[1:2] not in (b"\x20", b"\x24"):
            assert it.memory.read().tries_left == before


# ── which card it is ─────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("applet", "atr"),
    [
        ("1.7", "3B 98 13 40 0A A5 03 01 01 01 AD 13 11"),
        ("1.8", "3B 7F 96 00 00 80 31 80 65 B0 85 04 01 20 12 0F FF 82 90 00"),
    ],
)
def test_atr(applet: Version, atr: str) -> None:
    """The real ones: without them no middleware looks further."""
    assert card(applet).chip.atr == bytes.fromhex(atr)


@pytest.mark.parametrize(("applet", "tail"), [("1.7", "17 00 03 00 21 01 0F"), ("1.8", "18 00 01 00 00 02 0F")])
def test_card_data(applet: Version, tail: str) -> None:
    """Twenty-eight octets: the serial of the chip first, the applet at 21, the life cycle last."""
    it = card(applet)
    answer = ask(it, "80 E4 00 00 1C")
    assert answer.startswith("53 4C") and answer.endswith(f"{tail} 90 00")
    assert len(bytes.fromhex(answer)) == 28 + 2
    assert bytes.fromhex(answer)[:16] == it.chip.serial
    assert ask(it, "80 E4 00 00 00") == "6C 1C"


def test_extended_card_data_tells_the_tries_on_18_alone() -> None:
    """P2 = 01; a card of 1.7 knows no such thing."""
    assert ask(card("1.7"), "80 E4 00 01 1F") == "6B 00"
    it = card("1.8")
    assert ask(it, "80 E4 00 01 1F").endswith("03 FF FF 90 00")
    assert ask(it, VERIFY_WRONG, "80 E4 00 01 1F").endswith("02 FF FF 90 00")
    assert ask(it, "80 E4 00 01 00") == "6C 1F"


@both
def test_classes_and_instructions_it_does_not_know(applet: Version) -> None:
    """6E00 for a class, 6D00 for an instruction, 6700 for a command that is none."""
    it = card(applet)
    assert ask(it, "01 A4 02 0C 02 3F 00") == "6E 00"
    assert ask(it, "FF CA 00 00 00") == "6E 00"
    assert ask(it, "00 D6 00 00 01 00") == "6D 00"
    assert ask(it, "00 E4 00 00 1C") == "6D 00"
    assert ask(it, "00 A4") == "67 00"
    assert ask(it, "00 A4 02 0C 05 3F 00") == "67 00"
    assert ask(it, "00 A4 02 0C 02 3F 00 00") == "67 00", "T=0 has no Le behind data"


# ── files ────────────────────────────────────────────────────────────────────────────────────


@both
def test_a_file_is_found_in_the_current_directory_alone(applet: Version) -> None:
    """Its identifier says nothing elsewhere; the master file is found from everywhere."""
    it = card(applet)
    assert ask(it, "00 A4 02 0C 02 2F 00") == "90 00"
    assert ask(it, "00 A4 02 0C 02 40 31") == "6A 82"
    assert ask(it, "00 A4 02 0C 02 DF 01") == "90 00"
    assert ask(it, "00 A4 02 0C 02 40 31") == "90 00"
    assert ask(it, "00 A4 02 0C 02 DF 00") == "6A 82"
    assert ask(it, "00 A4 02 0C 02 3F 00") == "90 00"
    assert ask(it, "00 A4 02 0C 02 DF 00", "00 A4 02 0C 02 50 31") == "90 00"


@both
def test_a_path_with_and_without_the_master_file(applet: Version) -> None:
    """The manual says without, OpenSC and commons-eid say with: real cards take both."""
    it = card(applet)
    assert ask(it, "00 A4 08 0C 04 DF 01 40 31") == "90 00"
    assert ask(it, "00 A4 08 0C 06 3F 00 DF 00 50 32") == "90 00"
    assert ask(it, "00 A4 08 0C 04 DF 00 40 31") == "6A 82"
    assert ask(it, "00 A4 08 0C 03 3F 00 DF") == "6A 87"


@both
def test_a_select_that_fails_keeps_the_selection(applet: Version) -> None:
    """Reading goes on in the file from before."""
    it = card(applet)
    assert ask(it, "00 A4 08 0C 04 3F 00 2F 00", "00 A4 02 0C 02 99 99") == "6A 82"
    assert ask(it, "00 B0 00 00 02") == "61 23 90 00"


@both
def test_directories_by_name(applet: Version) -> None:
    """The applet, DF(BELPIC), DF(ID); never a description of the file."""
    it = card(applet)
    assert ask(it, SELECT_APPLET) == "90 00"
    assert ask(it, SELECT_BELPIC, "00 A4 02 0C 02 50 38") == "90 00"
    assert ask(it, SELECT_ID, "00 A4 02 0C 02 40 33") == "90 00"
    assert ask(it, "00 A4 04 0C 05 A0 00 00 00 01") == "6A 82"
    assert ask(it, "00 A4 02 00 02 3F 00") == "6A 86"
    assert ask(it, "00 A4 00 0C 02 3F 00") == "6A 86"


@both
def test_reading_beyond_what_is_left(applet: Version) -> None:
    """6Cxx says how much there is, 6B00 that there is no more, 6986 that no file is selected."""
    it = card(applet)
    assert ask(it, "00 B0 00 00 10") == "69 86"
    assert ask(it, "00 A4 08 0C 04 3F 00 2F 00", "00 B0 00 00 00") == "6C 25"
    assert ask(it, "00 B0 00 20 10") == "6C 05"
    assert len(bytes.fromhex(ask(it, "00 B0 00 20 05"))) == 5 + 2
    assert ask(it, "00 B0 00 25 01") == "6B 00"
    assert ask(it, BELPIC, "00 B0 00 00 01") == "69 86"
    assert len(bytes.fromhex(ask(it, "00 A4 02 0C 02 50 38", "00 B0 00 00 00"))) == 256 + 2


def test_the_files_that_only_one_generation_has() -> None:
    """1.7: key identifier and preferences. 1.8: the card's own public key."""
    old, new = card("1.7"), card("1.8")
    for file, there, absent in (("40 38", old, new), ("40 39", old, new), ("40 40", new, old)):
        assert ask(there, f"00 A4 08 0C 04 DF 01 {file}") == "90 00"
        assert ask(absent, f"00 A4 08 0C 04 DF 01 {file}") == "6A 82"


def test_records_on_18() -> None:
    """Fields of identity and address by their tags: one, a range, a long range in two parts."""
    it = card("1.8")
    assert ask(it, "00 A4 08 0C 04 DF 01 40 31", "80 B2 06 06 00") == "06 0B " + _hex("80010199976") + " 90 00"
    assert ask(it, "80 B2 07 08 00") == f"07 08 {_hex('EXERCICE')} 08 07 {_hex('Camille')} 90 00"
    assert ask(it, "80 B2 7F 7F 00") == "6A 83"
    first = bytes.fromhex(ask(it, "80 B2 00 FF 00"))
    assert len(first) == 256 + 2 and first[-2] == 0x61
    rest = bytes.fromhex(ask(it, f"00 C0 00 00 {first[-1]:02X}"))
    assert len(rest) == first[-1] + 2
    assert ask(it, "00 A4 08 0C 04 DF 01 40 35", "80 B2 01 01 00") == "69 81"
    assert ask(it, "00 A4 08 0C 02 DF 01", "80 B2 01 01 00") == "69 86"
    assert ask(card("1.7"), "00 A4 08 0C 04 DF 01 40 31", "80 B2 06 06 00") == "6D 00"


def _hex(text: str) -> str:
    return text.encode().hex(" ").upper()


# ── the PIN ──────────────────────────────────────────────────────────────────────────────────


@both
def test_three_wrong_pins_block(applet: Version) -> None:
    """63C2, 63C1, 63C0; from then on 6983, for the right one too."""
    it = card(applet)
    assert [ask(it, VERIFY_WRONG) for _ in range(4)] == ["63 C2", "63 C1", "63 C0", "69 83"]
    assert ask(it, VERIFY) == "69 83"
    assert ask(it, f"00 24 00 01 10 {PIN} {PIN}") == "69 83"


@both
def test_a_right_pin_gives_the_tries_back(applet: Version) -> None:
    """Three again."""
    it = card(applet)
    assert ask(it, VERIFY_WRONG, VERIFY_WRONG) == "63 C1"
    assert ask(it, VERIFY) == "90 00"
    assert ask(it, VERIFY_WRONG) == "63 C2"


@both
@pytest.mark.parametrize(
    "block",
    [
        "12 34 FF FF FF FF FF FF",  # no format nibble
        "23 12 3F FF FF FF FF FF",  # three digits
        "2D 12 34 56 78 90 12 3F",  # thirteen
        "24 12 34 FF FF FF FF 00",  # another filling
        "24 1A 34 FF FF FF FF FF",  # a letter
        "25 12 34 FF FF FF FF FF",  # says five, has four
    ],
)
def test_a_block_that_is_no_pin_spends_no_try(applet: Version, block: str) -> None:
    """GlobalPlatform's format, whatever the directory says."""
    it = card(applet)
    assert ask(it, f"00 20 00 01 08 {block}") == "6A 80"
    assert it.memory.read().tries_left == 3


@both
def test_references_and_lengths_of_verify(applet: Version) -> None:
    """There is one PIN, 01, in eight octets."""
    it = card(applet)
    assert ask(it, f"00 20 00 02 08 {PIN}") == "6A 88"
    assert ask(it, f"00 20 01 01 08 {PIN}") == "6A 86"
    assert ask(it, "00 20 00 01 04 24 12 34 FF") == "67 00"
    assert it.memory.read().tries_left == 3


def test_an_empty_verify_asks_for_the_state_on_18() -> None:
    """Tries left, already given, or blocked; never a try."""
    it = card("1.8")
    assert ask(it, "00 20 00 01 00") == "63 C3"
    assert ask(it, "00 20 00 01") == "63 C3"
    assert ask(it, VERIFY_WRONG, "00 20 00 01 00", "00 20 00 01 00") == "63 C2"
    assert ask(it, VERIFY, "00 20 00 01 00") == "90 00"
    assert ask(it, VERIFY_WRONG, VERIFY_WRONG, VERIFY_WRONG, "00 20 00 01 00") == "69 83"


def test_an_empty_verify_is_no_try_on_17() -> None:
    """It is not documented there, so it is refused for its length."""
    it = card("1.7")
    assert ask(it, "00 20 00 01 00") == "67 00"
    assert it.memory.read().tries_left == 3


@both
def test_changing_the_pin(applet: Version) -> None:
    """The old one no longer fits; the change gives access as VERIFY does."""
    it, new = card(applet), "26 98 76 54 FF FF FF FF"
    assert ask(it, f"00 24 00 01 10 {PIN} 22 12 FF FF FF FF FF FF") == "6A 80"
    assert ask(it, f"00 24 00 01 10 {WRONG_PIN} {new}") == "63 C2"
    assert ask(it, f"00 24 00 01 08 {PIN}") == "67 00"
    assert ask(it, f"00 24 00 01 10 {PIN} {new}") == "90 00"
    assert ask(it, BELPIC, AUTHENTICATION[applet], PSO) == MORE[applet]
    assert ask(it, VERIFY) == "63 C2"
    assert ask(it, f"00 20 00 01 08 {new}") == "90 00"


@both
def test_the_counter_survives_power_and_the_process(applet: Version, tmp_path: Path) -> None:
    """Otherwise a blocked PIN would heal; so does a changed PIN. The rights go."""
    it = card(applet, folder=tmp_path)
    new = "26 98 76 54 FF FF FF FF"
    assert ask(it, f"00 24 00 01 10 {PIN} {new}", f"00 20 00 01 08 {WRONG_PIN}") == "63 C2"
    it.reset()
    assert ask(it, VERIFY_WRONG) == "63 C1"
    again = card(applet, folder=tmp_path)
    assert again.chip.files == it.chip.files, "kept keys make the same card"
    assert ask(again, f"00 20 00 01 08 {new}", VERIFY_WRONG, VERIFY_WRONG, VERIFY_WRONG) == "63 C0"
    assert ask(card(applet, folder=tmp_path), f"00 20 00 01 08 {new}") == "69 83"
    assert b"1234" not in b"".join(f.read_bytes() for f in tmp_path.iterdir())


def test_each_generation_and_holder_is_a_card_of_its_own(tmp_path: Path) -> None:
    """Blocking one leaves the other."""
    ask(card("1.8", folder=tmp_path), VERIFY_WRONG)
    assert card("1.8", folder=tmp_path).memory.read().tries_left == 2
    assert card("1.7", folder=tmp_path).memory.read().tries_left == 3
    assert card("1.8", holder="2", folder=tmp_path).memory.read().tries_left == 3


# ── signatures ───────────────────────────────────────────────────────────────────────────────


@both
def test_one_pin_for_any_number_of_authentications(applet: Version) -> None:
    """Until the power goes, somebody logs off, or a wrong PIN is given."""
    it = card(applet)
    assert ask(it, BELPIC, AUTHENTICATION[applet], PSO) == "69 82"
    assert ask(it, VERIFY, PSO) == MORE[applet]
    assert [ask(it, PSO) for _ in range(3)] == [MORE[applet]] * 3
    assert ask(it, "80 E6 00 00", PSO) == "69 82"
    assert ask(it, VERIFY, PSO) == MORE[applet]
    assert ask(it, "80 E6 00 00 00", PSO) == "69 82", "the official module adds an octet"
    assert ask(it, VERIFY, VERIFY_WRONG, PSO) == "69 82"
    assert ask(it, VERIFY) == "90 00"
    it.reset()
    assert ask(it, BELPIC, AUTHENTICATION[applet], PSO) == "69 82"


@both
def test_a_pin_for_each_qualified_signature(applet: Version) -> None:
    """MSE SET, VERIFY, PSO; the second signature wants another PIN."""
    it = card(applet)
    assert ask(it, BELPIC, SIGNATURE[applet], VERIFY, PSO) == MORE[applet]
    assert ask(it, PSO) == "69 82"
    assert ask(it, VERIFY, PSO) == MORE[applet]


def test_what_may_come_between_pin_and_qualified_signature() -> None:
    """1.8 lets one command pass, 1.7 none."""
    new = card("1.8")
    assert ask(new, BELPIC, VERIFY, SIGNATURE["1.8"], PSO) == "61 60"
    assert ask(new, VERIFY, "00 84 00 00 08", PSO) == "61 60"
    assert ask(new, VERIFY, "00 84 00 00 08", "00 84 00 00 08", PSO) == "69 82"
    old = card("1.7")
    assert ask(old, BELPIC, VERIFY, SIGNATURE["1.7"], PSO) == "69 82"
    assert ask(old, VERIFY, "00 84 00 00 08", PSO) == "69 82"


@both
def test_a_pin_for_a_qualified_signature_gives_no_other_right(applet: Version) -> None:
    """Mixed use, manual 5.1.3."""
    it = card(applet)
    assert ask(it, BELPIC, SIGNATURE[applet], VERIFY, PSO) == MORE[applet]
    assert ask(it, AUTHENTICATION[applet], PSO) == "69 82"


@both
def test_an_earlier_right_survives_a_qualified_signature(applet: Version) -> None:
    """VERIFY, sign 82, VERIFY, sign 83, sign 82."""
    it = card(applet)
    assert ask(it, BELPIC, AUTHENTICATION[applet], VERIFY, PSO) == MORE[applet]
    assert ask(it, SIGNATURE[applet], VERIFY, PSO) == MORE[applet]
    assert ask(it, AUTHENTICATION[applet], PSO) == MORE[applet]


@both
def test_a_right_to_authenticate_is_none_to_sign(applet: Version) -> None:
    """The other direction."""
    it = card(applet)
    assert ask(it, BELPIC, AUTHENTICATION[applet], VERIFY, PSO, SIGNATURE[applet], PSO) == "69 82"


@both
def test_what_the_security_environment_takes(applet: Version) -> None:
    """Tags, algorithms and keys; from DF(BELPIC) alone; and no signature without one."""
    it = card(applet)
    assert ask(it, PSO) == "69 85"
    assert ask(it, AUTHENTICATION[applet]) == "6A 88", "the keys are found from DF(BELPIC)"
    assert ask(it, BELPIC, AUTHENTICATION[applet]) == "90 00"
    assert ask(it, "00 22 41 B6 05 04 80 80 84 82") == "6A 80"
    assert ask(it, "00 22 41 B6 05 04 81 08 84 82") == "6A 80"
    assert ask(it, "00 22 41 B6 05 05 80 08 84 82") == "6A 80"
    assert ask(it, "00 22 41 B6 05 04 80 08 84 81") == "6A 88"
    assert ask(it, "00 22 41 B6 04 04 80 08 84") == "67 00"
    assert ask(it, "00 22 41 B8 05 04 80 08 84 82") == "6A 86"
    assert ask(it, VERIFY, "00 2A 9E 9A 05 01 02 03 04 05") == "67 00"
    assert ask(it, "00 2A 9E 9B 20 " + DIGEST.hex()) == "6A 86"


@both
def test_an_answer_waits_for_get_response(applet: Version) -> None:
    """For that command alone; its exact length is told."""
    it = card(applet)
    assert ask(it, "00 C0 00 00 60") == "69 85"
    assert ask(it, BELPIC, AUTHENTICATION[applet], VERIFY, PSO) == MORE[applet]
    if applet == "1.8":
        assert ask(it, "00 C0 00 00 61") == "6C 60"
    assert ask(it, "00 C0 00 00 10").endswith("61 F0" if applet == "1.7" else "61 50")
    assert ask(it, "00 A4 02 0C 02 3F 00", "00 C0 00 00 10") == "69 85"


@pytest.mark.parametrize(
    ("algorithm", "size"),
    [
        (0x01, 32),
        (0x02, 48),
        (0x04, 64),
        (0x08, 32),
        (0x10, 48),
        (0x20, 64),
        *[(0x40, n) for n in (20, 28, 32, 48, 64)],
    ],
)
def test_ecdsa(algorithm: int, size: int) -> None:
    """r‖s, forty-eight octets each, never DER; verified with the certificate's key."""

    kinds = {20: hashes.SHA1(), 28: hashes.SHA224(), 32: hashes.SHA256(), 48: hashes.SHA384(), 64: hashes.SHA512()}
    it, digest = card("1.8"), bytes(range(size))
    assert ask(it, BELPIC, f"00 22 41 B6 05 04 80 {algorithm:02X} 84 82", VERIFY) == "90 00"
    signed, status = signature(it, digest)
    assert (status, len(signed)) == ("6160", 96)
    public = it.chip.made.certificates["Authentication"].public_key()
    assert isinstance(public, ec.EllipticCurvePublicKey)
    der = encode_dss_signature(int.from_bytes(signed[:48]), int.from_bytes(signed[48:]))
    public.verify(der, digest, ec.ECDSA(Prehashed(kinds[size])))


@pytest.mark.parametrize(
    ("algorithm", "size", "padding", "hash"),
    [
        (0x01, 51, "pkcs1", "sha256"),
        (0x02, 20, "pkcs1", "sha1"),
        (0x04, 16, "pkcs1", "md5"),
        (0x08, 32, "pkcs1", "sha256"),
        (0x10, 20, "pss", "sha1"),
        (0x20, 32, "pss", "sha256"),
    ],
)
def test_rsa(algorithm: int, size: int, padding: str, hash: str) -> None:
    """The same byte means something else than on 1.8; verified with another library."""

    hashed = {"sha256": SHA256, "sha1": SHA1, "md5": MD5}[hash].new(b"TEST")
    digest = hashed.digest()
    if algorithm == 0x01:
        digest = bytes.fromhex("3031300D060960864801650304020105000420") + digest
    assert len(digest) == size
    it = card("1.7")
    assert ask(it, BELPIC, f"00 22 41 B6 05 04 80 {algorithm:02X} 84 82", VERIFY) == "90 00"
    signed, status = signature(it, digest)
    assert (status, len(signed)) == ("6100", 256)
    public = it.chip.made.certificates["Authentication"].public_key()
    assert isinstance(public, rsa.RSAPublicKey)
    key = RSA.construct((public.public_numbers().n, public.public_numbers().e))
    verifier = pkcs1_15.new(key) if padding == "pkcs1" else pss.new(key, salt_bytes=hashed.digest_size)
    verifier.verify(hashed, signed)


def test_the_card_proves_that_it_is_genuine_on_18() -> None:
    """Its own key, file 4040; the security environment is gone after it, and the calls are counted."""
    challenge = bytes(48)
    command = "00 88 02 81 32 94 30 " + challenge.hex()
    it = card("1.8")
    assert ask(it, BELPIC, AUTHENTICATION["1.8"], command) == "61 60"
    signed = bytes.fromhex(ask(it, "00 C0 00 00 60"))[:-2]
    assert ask(it, VERIFY, PSO) == "69 85"

    public = load_der_public_key(read(it, "DF 01 40 40"))
    assert isinstance(public, ec.EllipticCurvePublicKey)
    der = encode_dss_signature(int.from_bytes(signed[:48]), int.from_bytes(signed[48:]))
    public.verify(der, challenge, ec.ECDSA(Prehashed(hashes.SHA384())))
    assert ask(it, "00 88 02 81 05 94 03 00 00 00") == "67 00"
    assert ask(card("1.7"), command) == "6D 00"


def test_five_thousand_proofs_and_then_a_pin() -> None:
    """The counter is the card's, and a PIN sets it back."""

    it = card("1.8")
    command = "00 88 02 81 32 94 30 " + bytes(48).hex()
    it.memory.write(replace(it.memory.read(), card_key_uses=4999))
    assert ask(it, command) == "61 60"
    assert ask(it, command) == "69 85"
    assert ask(it, VERIFY, command) == "61 60"


@both
def test_a_challenge(applet: Version) -> None:
    """Random octets, as many as wanted."""
    it = card(applet)
    first, second = ask(it, "00 84 00 00 08"), ask(it, "00 84 00 00 08")
    assert len(bytes.fromhex(first)) == 8 + 2 and first != second


# ── states and faults ────────────────────────────────────────────────────────────────────────


@both
def test_the_scenario_decides_the_state(applet: Version) -> None:
    """PIN, blocked, expired, no Signature certificate: as for the practice card."""
    assert (
        ask(card(applet, setting=CardSetting(pin="987654")), "00 20 00 01 08 26 98 76 54 FF FF FF FF") == "90 00"
    )
    assert ask(card(applet, setting=CardSetting(blocked=True)), VERIFY) == "69 83"
    assert card(applet, faults=[Fault.BLOCKED]).memory.read().tries_left == 0
    for ended in (card(applet, setting=CardSetting(expired=True)), card(applet, faults=[Fault.EXPIRED])):
        assert all(c.not_valid_after_utc < NOW for c in ended.chip.made.certificates.values())
    early = card(applet, faults=[Fault.NOT_YET_VALID])
    assert all(c.not_valid_before_utc > NOW for c in early.chip.made.certificates.values())
    minor = card(applet, setting=CardSetting(signature_certificate=False))
    assert list(minor.chip.made.certificates) == ["Authentication"]


def keys_as(key: ed25519.Ed25519PrivateKey | ec.EllipticCurvePrivateKey, protection: object) -> dict[str, object]:
    """Kept keys that are all this one, in this protection."""
    pem = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, cast(Any, protection))
    return {"keys": dict.fromkeys(USES, base64.b64encode(pem).decode())}


@pytest.mark.parametrize(
    "damage",
    [
        {"tries_left": -1},
        {"tries_left": 4},
        {"tries_left": "3"},
        {"pin_digest": 1},
        {"keys": {}},
        {"keys": dict.fromkeys(USES, "AAAA")},
        keys_as(ec.generate_private_key(ec.SECP384R1()), NoEncryption()),
        keys_as(ec.generate_private_key(ec.SECP384R1()), BestAvailableEncryption(b"another")),
        keys_as(ed25519.Ed25519PrivateKey.generate(), BestAvailableEncryption(PASSPHRASE)),
    ],
    ids=[
        "tries below",
        "tries above",
        "text",
        "digest",
        "no key",
        "no PEM",
        "open",
        "other passphrase",
        "Ed25519",
    ],
)
def test_a_memory_with_what_no_card_has_is_damaged(damage: dict[str, object], tmp_path: Path) -> None:
    """Whatever it is: the card is not put in, and it is known which file it was."""
    card("1.8", folder=tmp_path)
    (file,) = tmp_path.iterdir()
    whole = json.loads(file.read_text())
    contents: tuple[object, ...] = (whole | damage, [])
    for content in contents:
        file.write_text(json.dumps(content))
        with pytest.raises(PracticeStateDamaged) as caught:
            card("1.8", folder=tmp_path)
        assert caught.value.facts()["file"] == str(file)
    file.write_text(json.dumps(whole))
    assert card("1.8", folder=tmp_path).memory.read().tries_left == 3


def test_a_card_that_is_no_eid() -> None:
    """It looks like one; no name, no file, no instruction answers."""
    it: Applet = card("1.8", faults=[Fault.NO_APPLET])
    assert ask(it, SELECT_APPLET) == "6A 82"
    assert ask(it, "00 A4 08 0C 04 3F 00 2F 00") == "6A 82"
    assert ask(it, "80 E4 00 00 1C") == "6D 00"
    assert ask(it, VERIFY) == "6D 00"
