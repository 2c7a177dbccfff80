"""What the direct road does with readers and failures that no virtual reader has: imitated below pyscard."""

from __future__ import annotations

import pickle
import threading

import pytest

from ehcert_kit.card import pcsc_service
from ehcert_kit.card.interface import CardKey, PinEntry, ReaderState
from ehcert_kit.card.pcsc import PcscCard
from ehcert_kit.card.pin_pad import verify_control, verify_structure
from ehcert_kit.errors import (
    CardAbsent,
    CardBlocked,
    CardError,
    CardHeld,
    CardRemoved,
    CardServiceAbsent,
    CardSilent,
    CardTrouble,
    KitError,
    PinCancelled,
    PinFormatRefused,
    PinWrong,
    ReaderAbsent,
)
from ehcert_kit.secret import Secret
from tests import marked
from tests.card.chip import PIN, Chip
from tests.card.imitated_scard import EMPTY, NO_SERVICE, PRESENT, UNAVAILABLE, Answer, ImitatedScard
from tests.card.signatures import DIGEST, assert_signed

SIGNATURE = CardKey.SIGNATURE


# ── readers with keys ────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("applet", [0x17, 0x18], ids=["1.7", "1.8"])
def test_on_a_reader_with_keys_no_pin_passes_through_the_computer(applet: int) -> None:
    scard = ImitatedScard(Chip(applet), keys=PIN)
    log: list[str] = []
    card = PcscCard(apdu_log=log.append, scard=scard)

    assert card.pin_entry(SIGNATURE) is PinEntry.PAD
    for given in (None, Secret(PIN)):
        assert_signed(card.chain(SIGNATURE)[0], card.sign(SIGNATURE, DIGEST, given))
    assert not any(line.startswith("> 00 20") for line in log)


def test_the_reader_is_told_the_cards_pin_block() -> None:
    """30 seconds, BCD behind a length of 4 bits, 4 to 12 digits, confirmed by a key; VERIFY as template."""
    assert verify_structure().hex(" ").upper() == (
        "1E 1E 89 47 04 0C 04 02 01 0C 08 00 00 00 00 0D 00 00 00 00 20 00 01 08 20 FF FF FF FF FF FF FF"
    )


@pytest.mark.parametrize(
    ("features", "control"),
    [
        ("06 04 42330006", 0x42330006),
        ("12 04 42330012 06 04 42000DB8", 0x42000DB8),
        ("12 04 42330012", None),
        ("07 04 42330007", None),
        ("06 04 4233", None),
        ("", None),
    ],
)
def test_the_feature_is_found_among_others(features: str, control: int | None) -> None:
    assert verify_control(bytes.fromhex(features)) == control


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("9999", PinWrong),
        ("SW6401", PinCancelled),
        ("SW6400", PinCancelled),
        ("SW6403", PinFormatRefused),
    ],
)
def test_what_happens_at_the_keys_is_said(typed: str, expected: type[KitError]) -> None:
    scard = ImitatedScard(Chip(), keys=typed)

    with pytest.raises(expected):
        PcscCard(scard=scard).sign(SIGNATURE, DIGEST, None)
    assert len(scard.structures) == 1


@pytest.mark.parametrize("code", [0x80100002, 0x8010000A, 0x8010006E])
def test_readers_cancel_in_several_ways(code: int) -> None:
    scard = ImitatedScard(Chip(), keys=PIN, on_pad=lambda: code)

    with pytest.raises(PinCancelled):
        PcscCard(scard=scard).sign(SIGNATURE, DIGEST, None)


def test_a_pin_blocked_at_the_keys_is_blocked() -> None:
    scard = ImitatedScard(Chip(tries=1), keys="9999")

    with pytest.raises(CardBlocked):
        PcscCard(scard=scard).sign(SIGNATURE, DIGEST, None)


# ── failures ─────────────────────────────────────────────────────────────────────────────────

CODES = {
    0x8010001D: CardServiceAbsent,
    0x8010001E: CardServiceAbsent,
    0x80100009: ReaderAbsent,
    0x80100017: ReaderAbsent,
    0x8010000B: CardHeld,
    0x80100066: CardSilent,
    0x80100067: CardSilent,
    0x8010000C: CardAbsent,
    0x80100069: CardRemoved,
    0x80100001: CardTrouble,
}


@pytest.mark.parametrize("signed", [0, 1 << 32], ids=["unsigned", "signed, as on Windows"])
@pytest.mark.parametrize(("code", "expected"), CODES.items(), ids=lambda value: str(value))
def test_every_code_at_the_door_has_a_meaning(code: int, expected: type[CardError], signed: int) -> None:
    assert type(pcsc_service.error(code - signed)) is expected


@pytest.mark.parametrize("code", [0x8010002F, 0x80100013, 0x80100016, 0x1F, 0x45D], ids=hex)
@pytest.mark.parametrize(
    ("afterwards", "expected"), [(EMPTY, CardRemoved), (UNAVAILABLE, ReaderAbsent), (PRESENT, CardSilent)]
)
def test_a_card_that_no_longer_answers_is_gone_or_silent(
    code: int, afterwards: int, expected: type[CardError]
) -> None:
    """Drivers have many codes for one thing: where the card is then is what counts."""
    scard = ImitatedScard(Chip())

    def fails(command: bytes) -> Answer | None:
        if command[1] != 0x2A:
            return None
        scard.state = afterwards
        return code, b""

    scard.on_transmit = fails
    with pytest.raises(expected):
        PcscCard(scard=scard).sign(SIGNATURE, DIGEST, Secret(PIN))
    assert scard.open_cards == 0


def test_an_answer_of_no_octets_is_none() -> None:
    """Some drivers give a result code of success for a card that has just gone."""
    scard = ImitatedScard(Chip())

    def fails(command: bytes) -> Answer | None:
        if command[1] != 0x20:
            return None
        scard.state = EMPTY
        return 0, b""

    scard.on_transmit = fails
    with pytest.raises(CardRemoved):
        PcscCard(scard=scard).sign(SIGNATURE, DIGEST, Secret(PIN))


def test_a_service_that_stops_at_the_signature_is_said() -> None:
    scard = ImitatedScard(Chip())

    def fails(command: bytes) -> Answer | None:
        if command[1] != 0x2A:
            return None
        scard.service = NO_SERVICE
        return 0x80100013, b""

    scard.on_transmit = fails
    with pytest.raises(CardServiceAbsent):
        PcscCard(scard=scard).sign(SIGNATURE, DIGEST, Secret(PIN))


@pytest.mark.parametrize(
    ("flags", "state", "problem"),
    [
        (EMPTY, ReaderState.EMPTY, CardAbsent),
        (PRESENT | 0x80, ReaderState.HELD, CardHeld),
        (PRESENT | 0x200, ReaderState.MUTE, CardSilent),
    ],
)
def test_readers_are_described_without_touching_a_card(
    flags: int, state: ReaderState, problem: type[CardError]
) -> None:
    scard = ImitatedScard(None, state=flags)
    presence = PcscCard(scard=scard).presence()

    assert presence.readers[0].state is state
    assert type(presence.problem) is problem


@pytest.mark.parametrize(
    ("code", "state"),
    [
        (0x8010000C, ReaderState.EMPTY),
        (0x8010000B, ReaderState.HELD),
        (0x80100066, ReaderState.MUTE),
        (0x8010000F, ReaderState.MUTE),
    ],
)
def test_a_card_that_cannot_be_asked_is_asked_again(code: int, state: ReaderState) -> None:
    scard = ImitatedScard(Chip(), connect=code)
    card = PcscCard(scard=scard)

    assert card.presence().readers[0].state is state
    scard.connect = 0
    assert card.presence().readers[0].state is ReaderState.EID


@pytest.mark.parametrize("failure", [(0x80100016, b""), (0, b"\x69\x86")], ids=["no answer", "no file"])
def test_reading_is_begun_again_once_and_signing_is_not(failure: Answer) -> None:
    """A card that was reset under us has no file selected any more."""
    scard = ImitatedScard(Chip())
    left: list[Answer] = []
    scard.on_transmit = lambda command: left.pop() if command[1] in (0xB0, 0x2A) and left else None
    card = PcscCard(scard=scard)

    left[:] = [failure]
    assert card.identity()
    left[:] = [failure, failure]
    with pytest.raises((CardSilent, CardTrouble)):
        card.identity()
    left[:] = [failure]
    with pytest.raises((CardSilent, CardTrouble)):
        card.sign(SIGNATURE, DIGEST, Secret(PIN))
    assert not left


def test_a_reader_that_is_unplugged_is_no_reader() -> None:
    assert PcscCard(scard=ImitatedScard(readers=())).presence().readers == ()
    assert PcscCard(scard=ImitatedScard(state=UNAVAILABLE)).presence().readers == ()


def test_the_reader_of_windows_own_log_in_counts_as_empty() -> None:
    """It never is: beside it an empty reader would be said to hold another card."""
    scard = ImitatedScard(Chip(), readers=("Windows Hello for Business 1", "Reader with keys 00 00"))

    presence = PcscCard(scard=scard).presence()
    assert presence.reader == "Reader with keys 00 00"
    assert presence.readers[0].state is ReaderState.EMPTY


# ── another program, for a long time ─────────────────────────────────────────────────────────


def test_a_card_that_comes_after_the_patience_is_let_go(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing that was given up may keep the card from others."""
    scard = ImitatedScard(Chip(), state=PRESENT | 0x100)
    free = threading.Event()
    monkeypatch.setattr(pcsc_service, "_PATIENCE_S", 0.05)

    def waits(card: int) -> int:
        free.wait(5)
        return 0

    monkeypatch.setattr(scard, "SCardBeginTransaction", waits)
    slot = pcsc_service.Service(scard).slots()[0]
    with pytest.raises(CardHeld), pcsc_service.Service(scard).card(slot):
        pass
    free.set()
    for thread in threading.enumerate():
        if thread.daemon and thread is not threading.current_thread():
            thread.join(2)
    assert scard.open_cards == 0


# ── secrets, values ──────────────────────────────────────────────────────────────────────────


def test_a_log_of_everything_holds_no_pin() -> None:
    log: list[str] = []
    card = PcscCard(apdu_log=log.append, scard=ImitatedScard(Chip()))
    with pytest.raises(PinWrong):
        card.sign(SIGNATURE, DIGEST, Secret(marked.PIN))

    assert any(line.startswith("> 00 20 00 01 08 **") for line in log)
    octets = "\n".join(log).encode()
    marked.assert_nowhere([("the log", octets), ("without blanks", octets.replace(b" ", b""))])


def test_values_and_errors_cross_a_pipe() -> None:
    card = PcscCard(scard=ImitatedScard(Chip()))
    for value in (card.presence(), card.identity(), card.chain(SIGNATURE), card.pin_entry(SIGNATURE)):
        assert pickle.loads(pickle.dumps(value)) == value

    for code in CODES:
        error = pcsc_service.error(code)
        again = pickle.loads(pickle.dumps(error))
        assert (type(again), again.facts()) == (type(error), error.facts())
