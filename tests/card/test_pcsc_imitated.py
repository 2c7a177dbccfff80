"""What the direct backend does with readers and failures that no virtual reader has: imitated below pyscard."""

from __future__ import annotations

import pickle
import threading
from collections.abc import Callable

import pytest

from ehcert_kit.card import pcsc_service
from ehcert_kit.card.interface import CardKey, PinEntry, ReaderState
from ehcert_kit.card.pcsc import PcscCard
from ehcert_kit.card.pin_pad import verify_control, verify_structure
from ehcert_kit.errors import (
    CardAbsent,
    CardBlocked,
    CardChanged,
    CardError,
    CardHeld,
    CardNotRecognized,
    CardReaderFailed,
    CardRemoved,
    CardServiceAbsent,
    CardServiceRefused,
    CardSilent,
    CardTrouble,
    KitError,
    Owner,
    PinCancelled,
    PinFormatRefused,
    PinWrong,
    ReaderAbsent,
)
from ehcert_kit.secret import Secret
from tests import marked
from tests.card.chip import PIN, Chip
from tests.card.imitated_scard import (
    EMPTY,
    NO_SERVICE,
    PRESENT,
    RESET_CARD,
    UNAVAILABLE,
    Answer,
    ImitatedReader,
    ImitatedScard,
)
from tests.card.signatures import DIGEST, assert_signed

SIGNATURE = CardKey.SIGNATURE
LEAF = Chip().leaves["signature"]


def backend(*readers: ImitatedReader) -> PcscCard:
    return PcscCard(scard=ImitatedScard(*readers))


# ── readers with keys ────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("applet", [0x17, 0x18], ids=["1.7", "1.8"])
def test_on_a_reader_with_keys_no_pin_passes_through_the_computer(applet: int) -> None:
    scard = ImitatedScard(ImitatedReader(Chip(applet), keys=PIN))
    log: list[str] = []
    card = PcscCard(apdu_log=log.append, scard=scard)

    assert card.pin_entry(SIGNATURE) is PinEntry.PAD
    for given in (None, Secret(PIN)):
        leaf = card.chain(SIGNATURE)[0]
        assert_signed(leaf, card.sign(SIGNATURE, DIGEST, given, leaf))
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
    reader = ImitatedReader(Chip(), keys=typed)

    with pytest.raises(expected):
        backend(reader).sign(SIGNATURE, DIGEST, None, LEAF)
    assert len(reader.structures) == 1


@pytest.mark.parametrize("code", [0x80100002, 0x8010000A, 0x8010006E])
def test_readers_cancel_in_several_ways(code: int) -> None:
    reader = ImitatedReader(Chip(), keys=PIN, on_pad=lambda: code)

    with pytest.raises(PinCancelled):
        backend(reader).sign(SIGNATURE, DIGEST, None, LEAF)


def test_a_pin_blocked_at_the_keys_is_blocked() -> None:
    with pytest.raises(CardBlocked):
        backend(ImitatedReader(Chip(tries=1), keys="9999")).sign(SIGNATURE, DIGEST, None, LEAF)


# ── failures ─────────────────────────────────────────────────────────────────────────────────

CODES = {
    0x8010001D: CardServiceAbsent,
    0x8010001E: CardServiceAbsent,
    0x80100009: ReaderAbsent,
    0x80100017: ReaderAbsent,
    0x8010000B: CardHeld,
    RESET_CARD: CardSilent,
    0x80100066: CardSilent,
    0x80100067: CardSilent,
    0x8010000C: CardAbsent,
    0x80100069: CardRemoved,
    0x80100012: CardServiceAbsent,
    0x80100018: CardServiceAbsent,
    0x000006BE: CardServiceAbsent,
    0x80100015: CardSilent,
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
    chip = Chip()
    reader = ImitatedReader(chip)
    scard = ImitatedScard(reader)

    def fails(command: bytes) -> Answer | None:
        if command[1] != 0x2A:
            return None
        reader.state = afterwards
        return code, b""

    reader.on_transmit = fails
    with pytest.raises(expected):
        PcscCard(scard=scard).sign(SIGNATURE, DIGEST, Secret(PIN), LEAF)
    assert scard.open_cards == 0
    assert chip.pins_seen == 1


@pytest.mark.parametrize(
    ("code", "expected"), [(0x8010000A, CardSilent), (0x80100001, CardSilent), (0x8010001D, CardServiceAbsent)]
)
def test_a_service_that_does_not_know_what_became_of_a_card_leaves_it_silent(
    code: int, expected: type[CardError]
) -> None:
    """It ran out of time, or has a fault of its own; one that stopped is said to have stopped."""
    reader = ImitatedReader(Chip())
    scard = ImitatedScard(reader)

    def fails(command: bytes) -> Answer | None:
        if command[1] != 0x2A:
            return None
        scard.SCardGetStatusChange = lambda *_: (code, [])  # type: ignore[method-assign]
        return 0x80100016, b""

    reader.on_transmit = fails
    with pytest.raises(expected):
        PcscCard(scard=scard).sign(SIGNATURE, DIGEST, Secret(PIN), LEAF)


@pytest.mark.parametrize("signed", [0, 1 << 32], ids=["elsewhere", "Windows"])
@pytest.mark.parametrize("code", [0x8010002E, 0], ids=["a code", "an empty list"])
def test_a_service_without_a_reader_has_answered(code: int, signed: int) -> None:
    """It is not asked for the states of no readers, which some answer by an error."""
    scard = ImitatedScard(sign_of_codes=signed)
    scard.SCardListReaders = lambda *_: (scard._code(code), [])  # type: ignore[method-assign]
    scard.SCardGetStatusChange = lambda *_: (scard._code(0x8010000A), [])  # type: ignore[method-assign]

    presence = PcscCard(scard=scard).presence()
    assert (presence.service, presence.readers, presence.fault) == (True, (), None)
    assert isinstance(presence.problem, ReaderAbsent)


def test_an_answer_of_no_octets_is_none() -> None:
    """Some drivers give a result code of success for a card that has just gone."""
    reader = ImitatedReader(Chip())

    def fails(command: bytes) -> Answer | None:
        if command[1] != 0x20:
            return None
        reader.state = EMPTY
        return 0, b""

    reader.on_transmit = fails
    with pytest.raises(CardRemoved):
        backend(reader).sign(SIGNATURE, DIGEST, Secret(PIN), LEAF)


def test_a_service_that_stops_at_the_signature_is_said() -> None:
    reader = ImitatedReader(Chip())
    scard = ImitatedScard(reader)

    def fails(command: bytes) -> Answer | None:
        if command[1] != 0x2A:
            return None
        scard.service = NO_SERVICE
        return 0x80100013, b""

    reader.on_transmit = fails
    with pytest.raises(CardServiceAbsent):
        PcscCard(scard=scard).sign(SIGNATURE, DIGEST, Secret(PIN), LEAF)


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
    presence = backend(ImitatedReader(None, state=flags)).presence()

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
    reader = ImitatedReader(Chip(), connect=code)
    card = backend(reader)

    assert card.presence().readers[0].state is state
    reader.connect = 0
    assert card.presence().readers[0].state is ReaderState.EID


@pytest.mark.parametrize(
    "failure",
    [(0x80100016, b""), (RESET_CARD, b""), (0, b"\x69\x86")],
    ids=["no answer", "reset by another program", "no file"],
)
def test_what_needs_no_pin_is_begun_again_once(failure: Answer) -> None:
    """A card that was reset under us has no file selected any more. So it is with what a
    signature reads before the PIN."""
    chip = Chip()
    reader = ImitatedReader(chip)
    left: list[Answer] = []
    reader.on_transmit = lambda command: left.pop() if command[1] == 0xB0 and left else None
    card = backend(reader)

    left[:] = [failure]
    assert card.identity()
    left[:] = [failure, failure]
    with pytest.raises((CardSilent, CardTrouble)):
        card.identity()
    left[:] = [failure, failure]
    with pytest.raises((CardSilent, CardTrouble)):
        card.sign(SIGNATURE, DIGEST, Secret(PIN), LEAF)
    assert chip.pins_seen == 0
    left[:] = [failure]
    assert_signed(LEAF, card.sign(SIGNATURE, DIGEST, Secret(PIN), LEAF))
    assert chip.pins_seen == 1


@pytest.mark.parametrize("failure", [(0x80100016, b""), (RESET_CARD, b""), (0, b"\x69\x85")])
@pytest.mark.parametrize("instruction", [0x22, 0x20, 0x2A], ids=["environment", "PIN", "signature"])
def test_a_signature_is_not_begun_again(instruction: int, failure: Answer) -> None:
    """Whatever fails from there on; the PIN may have been counted."""
    seen: list[int] = []

    def fails(command: bytes) -> Answer | None:
        seen.append(command[1])
        return failure if command[1] == instruction else None

    with pytest.raises((CardSilent, CardTrouble)):
        backend(ImitatedReader(Chip(), on_transmit=fails)).sign(SIGNATURE, DIGEST, Secret(PIN), LEAF)
    assert seen.count(instruction) == 1
    assert seen.count(0x20) == (instruction != 0x22)


@pytest.mark.parametrize("signed", [0, 1 << 32], ids=["unsigned", "signed, as on Windows"])
def test_a_card_that_another_program_resets_before_the_transaction_is_connected_to_again(signed: int) -> None:
    """With every connection open that was made, and closed."""
    reader = ImitatedReader(Chip(), begins=[RESET_CARD])
    scard = ImitatedScard(reader, sign_of_codes=signed)
    card = PcscCard(scard=scard)

    assert card.presence().problem is None
    reader.begins = [RESET_CARD] * 3
    assert card.identity()
    reader.begins = [RESET_CARD]
    assert_signed(LEAF, card.sign(SIGNATURE, DIGEST, Secret(PIN), LEAF))
    reader.begins = [RESET_CARD] * 4
    with pytest.raises(CardSilent):
        card.identity()
    assert scard.open_cards == 0


def test_a_reader_that_is_unplugged_is_no_reader() -> None:
    assert backend().presence().readers == ()
    assert backend(ImitatedReader(state=UNAVAILABLE)).presence().readers == ()


def test_the_reader_of_windows_own_log_in_counts_as_empty() -> None:
    """It never is: beside it an empty reader would be said to hold another card."""
    made_up = ImitatedReader(Chip(), name="Windows Hello for Business 1")

    presence = backend(made_up, ImitatedReader(Chip())).presence()
    assert presence.reader == "Reader with keys 00 00"
    assert presence.readers[0].state is ReaderState.EMPTY


# ── several readers, another card ────────────────────────────────────────────────────────────


def two() -> tuple[ImitatedReader, ImitatedReader]:
    """Two readers with the cards of two people."""
    return ImitatedReader(Chip(), name="First"), ImitatedReader(Chip(holder="B"), name="Second")


def everything(card: PcscCard) -> list[Callable[[], object]]:
    return [
        card.identity,
        card.tries_left,
        lambda: card.chain(SIGNATURE),
        lambda: card.pin_entry(SIGNATURE),
        lambda: card.sign(SIGNATURE, DIGEST, Secret(PIN), LEAF),
    ]


@pytest.mark.parametrize("keys", [None, PIN], ids=["no keys", "keys"])
@pytest.mark.parametrize("gone", [False, True], ids=["empty", "unplugged"])
def test_the_chosen_one_is_pulled_the_other_one_stays_and_nothing_goes_to_the_other(
    gone: bool, keys: str | None
) -> None:
    first, second = two()
    first.keys = second.keys = keys
    scard = ImitatedScard(first, second)
    card = PcscCard(scard=scard)
    card.choose("First")
    assert card.presence().reader == "First"
    other = second.chip
    assert other is not None
    before = len(other.journal)
    assert_signed(LEAF, card.sign(SIGNATURE, DIGEST, Secret(PIN), LEAF))

    if gone:
        scard.readers.remove(first)
    else:
        first.pull()
    expected = ReaderAbsent if gone else CardAbsent
    presence = card.presence()
    assert (presence.reader, type(presence.problem)) == (None, expected)
    for ask in everything(card):
        with pytest.raises(expected):
            ask()
    assert len(other.journal) == before
    assert second.structures == []


def test_with_a_choice_no_operation_asks_another_reader_anything() -> None:
    """Not even what is in it."""
    first, second = two()
    card = backend(first, second)
    card.choose("First")
    for ask in everything(card):
        ask()

    assert second.chip is not None and second.chip.journal == []
    assert first.chip is not None and first.chip.pins_seen == 1


@pytest.mark.parametrize(
    ("flags", "problem"),
    [(PRESENT | 0x80, CardHeld), (PRESENT | 0x200, CardSilent), (UNAVAILABLE, ReaderAbsent)],
)
def test_a_chosen_reader_that_cannot_be_used_is_said_to_be_that(flags: int, problem: type[CardError]) -> None:
    first, second = two()
    card = backend(first, second)
    card.choose("First")
    first.state = flags

    assert type(card.presence().problem) is problem
    with pytest.raises(problem):
        card.identity()


def test_a_reader_that_does_not_exist_cannot_be_used() -> None:
    """Also with one card alone: it is not the chosen one."""
    chip = Chip()
    card = backend(ImitatedReader(chip))
    card.choose("Third")

    assert isinstance(card.presence().problem, ReaderAbsent)
    for ask in everything(card):
        with pytest.raises(ReaderAbsent):
            ask()
    assert chip.pins_seen == 0
    card.choose(None)
    assert card.presence().problem is None


@pytest.mark.parametrize("keys", [None, PIN], ids=["typed in a field", "typed on the reader"])
def test_another_persons_card_in_the_meantime_sees_no_pin(keys: str | None) -> None:
    reader = ImitatedReader(Chip(), keys=keys)
    card = backend(reader)
    looked_at = card.chain(SIGNATURE)[0]
    other = Chip(holder="B")
    reader.pull()
    reader.insert(other)

    with pytest.raises(CardChanged):
        card.sign(SIGNATURE, DIGEST, Secret(PIN) if keys is None else None, looked_at)
    assert (other.pins_seen, other.tries, reader.structures) == (0, 3, [])


def test_a_card_that_is_changed_between_its_certificate_and_the_pin_sees_no_pin() -> None:
    """The connection ends with the card that it was made with."""
    chip, other = Chip(), Chip(holder="B")
    reader = ImitatedReader(chip)

    def changes(command: bytes) -> Answer | None:
        if command[1] == 0x22 and reader.chip is chip:
            reader.pull()
            reader.insert(other)
            return 0x80100069, b""
        return None

    reader.on_transmit = changes
    with pytest.raises(CardRemoved):
        backend(reader).sign(SIGNATURE, DIGEST, Secret(PIN), LEAF)
    assert chip.pins_seen == other.pins_seen == 0


# ── another program, for a long time ─────────────────────────────────────────────────────────


def test_a_card_that_comes_after_the_patience_is_let_go(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing that was given up may keep the card from others."""
    scard = ImitatedScard(ImitatedReader(Chip(), state=PRESENT | 0x100))
    free = threading.Event()
    monkeypatch.setattr(pcsc_service, "_PATIENCE_S", 0.05)

    def waits(card: int) -> int:
        free.wait(5)
        return 0

    monkeypatch.setattr(scard, "SCardBeginTransaction", waits)
    slot = pcsc_service.PcscService(scard).slots()[0]
    with pytest.raises(CardHeld), pcsc_service.PcscService(scard).card(slot):
        pass
    free.set()
    for thread in threading.enumerate():
        if thread.daemon and thread is not threading.current_thread():
            thread.join(2)
    assert scard.open_cards == 0


# ── secrets, values ──────────────────────────────────────────────────────────────────────────


def test_a_log_of_everything_holds_no_pin() -> None:
    log: list[str] = []
    card = PcscCard(apdu_log=log.append, scard=ImitatedScard(ImitatedReader(Chip())))
    with pytest.raises(PinWrong):
        card.sign(SIGNATURE, DIGEST, Secret(marked.PIN), LEAF)

    assert any(line.startswith("> 00 20 00 01 08 **") for line in log)
    octets = "\n".join(log).encode()
    marked.assert_nowhere([("the log", octets), ("without blanks", octets.replace(b" ", b""))])


@pytest.mark.parametrize("holds", range(0, 40, 3))
def test_a_log_that_fails_hides_nothing(holds: int) -> None:
    """The disk is full at any line: what the card says of a PIN is said, and the log is left alone."""
    told: list[str] = []
    failed: list[str] = []

    def log(line: str) -> None:
        if len(told) >= holds:
            failed.append(line)
            raise OSError(28, "No space left on device")
        told.append(line)

    card = PcscCard(apdu_log=log, scard=ImitatedScard(ImitatedReader(Chip())))
    with pytest.raises(PinWrong) as wrong:
        card.sign(SIGNATURE, DIGEST, Secret("9999"), LEAF)
    assert wrong.value.tries_left == 2
    assert_signed(LEAF, card.sign(SIGNATURE, DIGEST, Secret(PIN), LEAF))
    assert (len(told), len(failed)) == (holds, 1)


def test_values_and_errors_cross_a_pipe() -> None:
    card = backend(ImitatedReader(Chip()))
    for value in (card.presence(), card.identity(), card.chain(SIGNATURE), card.pin_entry(SIGNATURE)):
        assert pickle.loads(pickle.dumps(value)) == value

    for code in CODES:
        error = pcsc_service.error(code)
        again = pickle.loads(pickle.dumps(error))
        assert (type(again), again.facts()) == (type(error), error.facts())


# ── a service that refuses ───────────────────────────────────────────────────────────────────

#: Codes of the service itself, and `CardServiceRefused.rule`. Whatever is unknown is "other".
REFUSALS = {
    0x8010006A: "access",
    0x80100027: "access",
    0x00000005: "access",
    0x80070005: "access",
    0x80100031: "busy",
    0x80100014: "other",
    0x80100001: "other",
    0x80100013: "other",
    0x80100099: "other",
}


@pytest.mark.parametrize("code", REFUSALS)
@pytest.mark.parametrize("signed", [0, 1 << 32], ids=["elsewhere", "Windows"])
def test_a_service_that_refuses_this_user_is_not_taken_for_a_card(code: int, signed: int) -> None:
    """Through polkit, by SSH, in a container: no card was reached, and its owner has nothing to mend."""
    card = PcscCard(scard=ImitatedScard(ImitatedReader(Chip()), service=code, sign_of_codes=signed))

    problem = card.presence().problem
    assert isinstance(problem, CardServiceRefused)
    assert (problem.rule, problem.code, problem.owner) == (REFUSALS[code], f"0x{code:08X}", Owner.IT)
    with pytest.raises(CardServiceRefused):
        card.identity()


@pytest.mark.parametrize("code", [0x8010006A, 0x80100027, 0x80100031])
def test_a_service_may_refuse_its_cards_alone(code: int) -> None:
    """polkit has one action for the service and one for the card."""
    reader = ImitatedReader(Chip(), connect=code)

    assert isinstance(backend(reader).presence().problem, CardServiceRefused)
    with pytest.raises(CardServiceRefused):
        backend(reader).identity()


@pytest.mark.parametrize("first", [True, False], ids=["before it", "behind it"])
def test_a_reader_that_is_refused_hides_no_card_in_another(first: bool) -> None:
    """Some systems have readers of their own that nobody may use."""
    refused = ImitatedReader(Chip(holder="B"), name="Nobody's 00 00", connect=0x80100027)
    ours = ImitatedReader(Chip(), name="Ours 01 00")
    card = PcscCard(scard=ImitatedScard(*((refused, ours) if first else (ours, refused))))

    assert card.presence().reader == ours.name
    assert card.identity()
    card.choose(refused.name)
    with pytest.raises(CardServiceRefused):
        card.identity()


#: Codes of a connection to a card, and whose fault they are; the service's own code is shown with it.
AT_THE_CONNECTION = {
    0x80100014: CardReaderFailed,
    0x80100013: CardReaderFailed,
    0x80100016: CardReaderFailed,
    0x8010002F: CardReaderFailed,
    0x0000001F: CardReaderFailed,
    0x0000045D: CardReaderFailed,
    0x80100001: CardServiceRefused,
    0x80100006: CardServiceRefused,
    0x80100007: CardServiceRefused,
    0x80100099: CardServiceRefused,
}


@pytest.mark.parametrize("signed", [0, 1 << 32], ids=["elsewhere", "Windows"])
@pytest.mark.parametrize("begins", [False, True], ids=["connection", "transaction"])
@pytest.mark.parametrize(("code", "expected"), AT_THE_CONNECTION.items(), ids=lambda value: str(value))
def test_an_error_before_a_card_is_reached_is_not_the_card_s(
    code: int, expected: type[CardError], begins: bool, signed: int
) -> None:
    """It is the reader's, or the service's; whoever takes the card out and puts it back in mends nothing."""
    codes = [code] * 9 if begins else []
    reader = ImitatedReader(Chip(), connect=0 if begins else code, begins=codes)
    card = PcscCard(scard=ImitatedScard(reader, sign_of_codes=signed))

    problem = card.presence().problem
    assert type(problem) is expected
    assert problem.facts()["code"] == f"0x{code:08X}"
    with pytest.raises(expected):
        card.identity()
    reader.connect, reader.begins = 0, []
    assert card.presence().problem is None


def test_a_reader_that_fails_is_the_card_s_row_and_hides_no_card_in_another() -> None:
    """The service has answered, and readers are there."""
    failing = ImitatedReader(Chip(holder="B"), name="Failing 00 00", connect=0x80100014)
    alone = backend(failing).presence()
    assert alone.service and [reader.state for reader in alone.readers] == [ReaderState.MUTE]

    card = backend(failing, ImitatedReader(Chip(), name="Ours 01 00"))
    assert card.presence().reader == "Ours 01 00"
    assert card.identity()
    card.choose(failing.name)
    assert isinstance(card.presence().problem, CardReaderFailed)


@pytest.mark.parametrize("code", [0x8010001C, 0x80100065], ids=hex)
def test_a_card_that_the_service_does_not_support_is_another_card(code: int) -> None:
    presence = backend(ImitatedReader(Chip(), connect=code)).presence()
    assert presence.readers[0].state is ReaderState.OTHER_CARD
    assert isinstance(presence.problem, CardNotRecognized)


def test_a_service_that_stops_before_it_reaches_a_card_is_not_taken_for_one() -> None:
    """Between its list of readers and the connection to one."""
    card = backend(ImitatedReader(Chip(), connect=0x8010001D))

    assert isinstance(card.presence().problem, CardServiceAbsent)


@pytest.mark.parametrize("call", ["SCardListReaders", "SCardGetStatusChange"])
@pytest.mark.parametrize(("code", "rule"), [(0x8010006A, "access"), (0x80100014, "other")])
def test_a_service_that_refuses_to_list_is_not_taken_for_a_card(call: str, code: int, rule: str) -> None:
    scard = ImitatedScard(ImitatedReader(Chip()))
    setattr(scard, call, lambda *_: (code, []))

    problem = PcscCard(scard=scard).presence().problem
    assert isinstance(problem, CardServiceRefused) and problem.rule == rule


def test_windows_service_that_is_stopped() -> None:
    card = PcscCard(scard=ImitatedScard(service=0x6BA))

    assert isinstance(card.presence().problem, CardServiceAbsent)
