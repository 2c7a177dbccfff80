"""The direct backend, through a real card service, to a virtual eID that somebody else wrote.

The backend lives in a process of its own, as it does in the notebooks: the card service of the tests is found
through the environment of that process.
"""

from __future__ import annotations

import hashlib
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator

import pytest

from ehcert_kit.card import certificates
from ehcert_kit.card.interface import CardKey, IdentitySource, PinEntry, ReaderState
from ehcert_kit.card.pcsc import PcscCard
from ehcert_kit.card.process import CardProcess
from ehcert_kit.errors import (
    CardAbsent,
    CardBlocked,
    CardCertificateAbsent,
    CardError,
    CardHeld,
    CardNotRecognized,
    CardRemoved,
    CardServiceAbsent,
    IdentityUntrusted,
    PinFormatRefused,
    PinWrong,
    ReaderAbsent,
    SeveralCards,
)
from ehcert_kit.practice import people
from ehcert_kit.practice.virtual_card.faults import Fault
from ehcert_kit.practice.virtual_card.holders import named
from ehcert_kit.practice.virtual_card.profiles import Version
from ehcert_kit.secret import Secret
from tests.card.daemon import Slot, VirtualReader, virtual_reader
from tests.card.signatures import DIGEST, assert_signed, sign

pytestmark = pytest.mark.slow
PIN, WRONG = Secret(people.PIN), Secret("9876")
GENERATIONS = pytest.mark.parametrize("applet", ["1.7", "1.8"])


@pytest.fixture
def card(reader: VirtualReader, monkeypatch: pytest.MonkeyPatch) -> Iterator[CardProcess]:
    """The backend to the test's reader."""
    yield from backend(reader, monkeypatch)


def backend(reader: VirtualReader, monkeypatch: pytest.MonkeyPatch) -> Iterator[CardProcess]:
    monkeypatch.setenv("PCSCLITE_CSOCK_NAME", reader.environment["PCSCLITE_CSOCK_NAME"])
    card = CardProcess(PcscCard)
    yield card
    card.cancel()


# ── what the card says and signs ─────────────────────────────────────────────────────────────


@GENERATIONS
def test_identity_comes_from_the_file_that_the_register_signed(
    applet: Version, reader: VirtualReader, card: CardProcess
) -> None:
    reader.insert(applet)
    identity = card.identity()

    assert identity.source is IdentitySource.IDENTITY_FILE
    assert identity.person.ssin == "80010199976"
    assert identity.card_number and identity.valid_until and identity.valid_from
    assert card.description.startswith("PC/SC direct (pyscard ") and card.description.endswith(
        f", applet {applet}"
    )


@GENERATIONS
@pytest.mark.parametrize("key", CardKey)
def test_both_keys_sign(applet: Version, key: CardKey, reader: VirtualReader, card: CardProcess) -> None:
    reader.insert(applet)

    assert card.pin_entry(key) is PinEntry.FIELD
    chain = card.chain(key)
    assert len(chain) == 3
    assert_signed(chain[0], sign(card, key, PIN))


def test_a_pin_of_the_wrong_length_never_reaches_the_card(reader: VirtualReader, card: CardProcess) -> None:
    reader.insert("1.8")

    with pytest.raises(PinFormatRefused):
        sign(card, CardKey.SIGNATURE, Secret("123"))
    with pytest.raises(PinFormatRefused):
        sign(card, CardKey.SIGNATURE, None)
    assert "00 20 00 01" not in reader.slots[0].journal.getvalue()
    assert card.tries_left() == 3


def test_wrong_pins_count_down_and_block(reader: VirtualReader, card: CardProcess) -> None:
    reader.insert("1.8")

    for left in (2, 1):
        with pytest.raises(PinWrong) as wrong:
            sign(card, CardKey.SIGNATURE, WRONG)
        assert wrong.value.tries_left == left == card.tries_left()
    for pin in (WRONG, PIN):
        with pytest.raises(CardBlocked):
            sign(card, CardKey.SIGNATURE, pin)
    assert card.tries_left() == 0
    assert card.identity()


def test_a_card_pulled_before_the_signature_is_said_and_goes_on_when_it_is_back(
    reader: VirtualReader, card: CardProcess
) -> None:
    reader.insert(fault=Fault.PULL_BEFORE_SIGN)

    with pytest.raises(CardRemoved):
        sign(card, CardKey.SIGNATURE, PIN)
    reader.insert()
    assert_signed(card.chain(CardKey.SIGNATURE)[0], sign(card, CardKey.SIGNATURE, PIN))


def test_the_card_of_a_minor_identifies_and_does_not_sign(reader: VirtualReader, card: CardProcess) -> None:
    reader.insert(fault=Fault.NO_SIGNATURE_CERTIFICATE)

    assert card.identity() and card.chain(CardKey.AUTHENTICATION)
    for refused in (
        lambda: card.chain(CardKey.SIGNATURE),
        lambda: card.sign(CardKey.SIGNATURE, DIGEST, PIN, card.chain(CardKey.AUTHENTICATION)[0]),
    ):
        with pytest.raises(CardCertificateAbsent):
            refused()
    assert "00 20 00 01" not in reader.slots[0].journal.getvalue()


@GENERATIONS
def test_the_usage_of_a_certificate_decides_which_key_signs(
    applet: Version, reader: VirtualReader, card: CardProcess
) -> None:
    """Each certificate has the other one's usage, so each use has the other key."""
    reader.insert(applet, fault=Fault.SWAPPED_USAGE)

    for key, reference in ((CardKey.AUTHENTICATION, "83"), (CardKey.SIGNATURE, "82")):
        leaf = card.chain(key)[0]
        assert certificates.serves(leaf, key)
        assert_signed(leaf, sign(card, key, PIN))
        assert f"00 22 41 B6 05 04 80 01 84 {reference}" in reader.slots[0].journal.getvalue()


@GENERATIONS
def test_an_identity_that_the_register_did_not_sign_is_refused(
    applet: Version, reader: VirtualReader, card: CardProcess
) -> None:
    reader.insert(applet, fault=Fault.WRONG_IDENTITY_SIGNATURE)

    with pytest.raises(IdentityUntrusted):
        card.identity()


# ── what is in the readers ───────────────────────────────────────────────────────────────────


def test_a_card_comes_and_goes_and_is_seen(reader: VirtualReader, card: CardProcess) -> None:
    assert isinstance(card.presence().problem, CardAbsent)
    with pytest.raises(CardAbsent):
        card.identity()

    reader.insert()
    presence = card.presence()
    assert (presence.reader, presence.problem) == (reader.slots[0].name, None)

    reader.pull()
    assert isinstance(card.presence().problem, CardAbsent)
    reader.insert()
    assert card.presence().problem is None


def test_a_look_at_the_readers_is_cheap_and_asks_a_card_once(reader: VirtualReader, card: CardProcess) -> None:
    reader.insert()
    card.presence()
    before = reader.slots[0].journal.getvalue()
    start = time.monotonic()
    for _ in range(20):
        card.presence()

    assert time.monotonic() - start < 1
    assert reader.slots[0].journal.getvalue().count("80 E4") == before.count("80 E4")


def test_two_cards_and_the_person_chooses(reader: VirtualReader, card: CardProcess) -> None:
    first, second = reader.slots
    first.insert("1.7")
    second.insert("1.8")

    problem = card.presence().problem
    assert isinstance(problem, SeveralCards) and problem.readers == (first.name, second.name)
    with pytest.raises(SeveralCards):
        card.identity()
    card.choose(second.name)
    assert card.presence().reader == second.name
    assert len(sign(card, CardKey.SIGNATURE, PIN)) == 96
    card.choose(first.name)
    assert len(sign(card, CardKey.SIGNATURE, PIN)) == 256


def test_the_chosen_card_is_pulled_and_nothing_goes_to_the_other(reader: VirtualReader, card: CardProcess) -> None:
    first, second = reader.slots
    first.insert("1.7")
    second.insert("1.8", holder=named("2"))
    card.choose(first.name)
    leaf = card.chain(CardKey.SIGNATURE)[0]
    before = commands(second)

    first.pull()
    assert isinstance(card.presence().problem, CardAbsent)
    for asked in (
        card.identity,
        card.tries_left,
        lambda: card.chain(CardKey.SIGNATURE),
        lambda: card.pin_entry(CardKey.SIGNATURE),
        lambda: card.sign(CardKey.SIGNATURE, DIGEST, PIN, leaf),
    ):
        with pytest.raises(CardAbsent):
            asked()
    # A look at the readers asks what has come; that is all.
    assert set(commands(second) - before) <= {"00 A4 04 00", "80 E4 00 00"}
    card.choose("No such reader")
    with pytest.raises(ReaderAbsent):
        card.sign(CardKey.SIGNATURE, DIGEST, PIN, leaf)


def commands(slot: Slot) -> Counter[str]:
    """How often each command came to the card in this slot."""
    return Counter(line[2:13] for line in slot.journal.getvalue().splitlines() if line.startswith(">"))


@pytest.mark.parametrize(
    ("fault", "state", "error"),
    [
        (Fault.NO_APPLET, ReaderState.OTHER_CARD, CardNotRecognized),
        (Fault.UNKNOWN_ATR, ReaderState.EID, None),
    ],
)
def test_the_applet_decides_what_is_an_eid_not_the_atr(
    fault: Fault, state: ReaderState, error: type[CardError] | None, reader: VirtualReader, card: CardProcess
) -> None:
    reader.insert(fault=fault)
    presence = card.presence()

    assert presence.readers[0].state is state
    assert presence.problem is None if error is None else isinstance(presence.problem, error)


HOLDER = """
import sys, time
from smartcard import scard as s
context = s.SCardEstablishContext(s.SCARD_SCOPE_SYSTEM)[1]
reader = s.SCardListReaders(context, [])[1][0]
share = s.SCARD_SHARE_EXCLUSIVE if sys.argv[1] == "exclusive" else s.SCARD_SHARE_SHARED
code, card, _ = s.SCardConnect(context, reader, share, s.SCARD_PROTOCOL_T0)
if sys.argv[1] == "transaction":
    code = s.SCardBeginTransaction(card)
print(code, flush=True)
sys.stdin.readline()
"""


@pytest.mark.parametrize("how", ["exclusive", "transaction"])
def test_a_card_that_another_program_holds_is_said_to_be_held(
    how: str, reader: VirtualReader, card: CardProcess
) -> None:
    reader.insert()
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, how],
        env=reader.environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as other:
        assert other.stdin and other.stdout
        assert other.stdout.readline() == "0\n"
        if how == "exclusive":
            assert isinstance(card.presence().problem, CardHeld)
        with pytest.raises(CardHeld):
            card.identity()
        other.stdin.close()

    # The service lets go for a program that has ended, a moment later.
    until = time.monotonic() + 2
    while card.presence().problem is not None and time.monotonic() < until:
        time.sleep(0.05)
    assert card.identity()


def test_no_reader_is_not_no_card(monkeypatch: pytest.MonkeyPatch) -> None:
    with virtual_reader(readers=False) as service:
        for card in backend(service, monkeypatch):
            assert isinstance(card.presence().problem, ReaderAbsent)
            with pytest.raises(ReaderAbsent):
                card.identity()


def test_a_service_that_stops_is_said_and_one_that_is_back_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    """The backend asks for a new context each time: a stopped service leaves nothing that must be renewed."""
    with virtual_reader() as service:
        card = next(backend(service, monkeypatch))
        service.insert()
        assert card.identity()
    assert not card.presence().service
    with pytest.raises(CardServiceAbsent):
        card.identity()
    card.cancel()


def test_without_pyscard_there_is_no_such_backend() -> None:
    """Said, not raised as an ImportError; pyscard is hidden from a process of its own."""
    program = (
        "import sys; sys.modules['smartcard'] = None\n"
        "from ehcert_kit.card.pcsc import PcscCard; from ehcert_kit.errors import CardBackendAbsent\n"
        "card = PcscCard(); assert not card.presence().service\n"
        "try: card.identity()\n"
        "except CardBackendAbsent: print('said')"
    )
    told = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)

    assert told.stdout == "said\n", told.stderr


def test_a_digest_is_signed_as_it_is(reader: VirtualReader, card: CardProcess) -> None:
    """openssl hashes the text by itself, and agrees."""
    reader.insert("1.7")
    text = b"what a person signs"
    leaf = card.chain(CardKey.AUTHENTICATION)[0]
    value = card.sign(CardKey.AUTHENTICATION, hashlib.sha256(text).digest(), PIN, leaf)

    assert_signed(leaf, value, text)
