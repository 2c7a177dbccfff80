"""Commands octet for octet, answers in pieces, and a log without PINs."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ehcert_kit.card import apdu
from ehcert_kit.secret import Secret


def answers(*octets: str) -> tuple[Callable[[bytes], bytes], list[str]]:
    """A card that gives these answers in turn, and what it was asked."""
    asked: list[str] = []
    left = iter(octets)

    def transmit(command: bytes) -> bytes:
        asked.append(command.hex(" ").upper())
        return bytes.fromhex(next(left))

    return transmit, asked


@pytest.mark.parametrize(
    ("command", "octets"),
    [
        (apdu.SELECT_APPLET, "00 A4 04 00 0F A0 00 00 00 30 29 05 70 00 AD 13 10 01 01 FF"),
        (apdu.select_file(bytes.fromhex("3F00DF005038")), "00 A4 08 0C 06 3F 00 DF 00 50 38"),
        (apdu.read_binary(0x0100, 256), "00 B0 01 00 00"),
        (apdu.read_binary(4, 0x20), "00 B0 00 04 20"),
        (apdu.GET_CARD_DATA, "80 E4 00 00 1C"),
        (apdu.GET_EXTENDED_CARD_DATA, "80 E4 00 01 1F"),
        (apdu.set_security_environment(0x01, 0x83), "00 22 41 B6 05 04 80 01 84 83"),
        (apdu.verify(apdu.pin_block(Secret("1234"))), "00 20 00 01 08 24 12 34 FF FF FF FF FF"),
        (apdu.compute_signature(b"\xaa\xbb"), "00 2A 9E 9A 02 AA BB"),
        (apdu.LOG_OFF, "80 E6 00 00"),
    ],
)
def test_a_command_is_what_the_manual_says(command: bytes, octets: str) -> None:
    assert command.hex(" ").upper() == octets


@pytest.mark.parametrize(
    ("pin", "block"),
    [
        ("1234", "24 12 34 FF FF FF FF FF"),
        ("12345", "25 12 34 5F FF FF FF FF"),
        ("123456789012", "2C 12 34 56 78 90 12 FF"),
    ],
)
def test_a_pin_travels_in_eight_octets(pin: str, block: str) -> None:
    assert apdu.pin_block(Secret(pin)).hex(" ").upper() == block


def test_an_answer_with_data_is_fetched() -> None:
    transmit, asked = answers("61 60", "AA BB 61 02", "CC DD 90 00")

    answer = apdu.exchange(transmit, apdu.compute_signature(b"\x01"))

    assert (answer.data.hex(), answer.status) == ("aabbccdd", 0x9000)
    assert asked[1:] == ["00 C0 00 00 60", "00 C0 00 00 02"]


def test_a_wrong_length_is_asked_again_with_the_right_one() -> None:
    transmit, asked = answers("6C 02", "AA BB 90 00")

    assert apdu.exchange(transmit, apdu.read_binary(0, 256)).data == b"\xaa\xbb"
    assert asked == ["00 B0 00 00 00", "00 B0 00 00 02"]


def test_a_pin_is_not_sent_again_whatever_the_card_answers() -> None:
    transmit, asked = answers("6C 08")

    assert apdu.exchange(transmit, apdu.verify(apdu.pin_block(Secret("1234")))).status == 0x6C08
    assert len(asked) == 1


@pytest.mark.parametrize("answer", ["", "90", *["61 01"]])
def test_what_is_no_answer_is_said(answer: str) -> None:
    with pytest.raises(ValueError, match="answer"):
        apdu.exchange(lambda _: bytes.fromhex(answer), apdu.LOG_OFF)


def test_a_log_has_every_command_and_no_pin() -> None:
    log: list[str] = []
    transmit, _ = answers("63 C2", "90 00")

    watched = apdu.watched(transmit, log.append)
    apdu.exchange(watched, apdu.verify(apdu.pin_block(Secret("918273645506"))))
    apdu.exchange(watched, apdu.LOG_OFF)

    assert log == ["> 00 20 00 01 08" + " **" * 8, "< 63 C2", "> 80 E6 00 00", "< 90 00"]


@given(ins=st.sampled_from([0x20, 0x24, 0x2C]), block=st.binary(min_size=1, max_size=24))
def test_no_octet_of_a_pin_block_is_ever_logged(ins: int, block: bytes) -> None:
    assert apdu.masked(bytes([0, ins, 0, 1, len(block)]) + block)[15:].strip("* ") == ""
