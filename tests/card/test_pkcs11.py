"""The backend through real modules: SoftHSM in place of a card, and OpenSC with a virtual eID behind pcscd.

Each in a process of its own, as in the notebooks: a module keeps state for as long as its process lives.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from ehcert_kit.card import backends
from ehcert_kit.card.interface import CardKey, IdentitySource, PinEntry, ReaderState
from ehcert_kit.card.modules import ModuleKind
from ehcert_kit.card.pkcs11 import Pkcs11Card
from ehcert_kit.card.process import CardProcess
from ehcert_kit.errors import (
    CardAbsent,
    CardBlocked,
    CardCertificateAbsent,
    CardKeyRefused,
    CardNotRecognized,
    CardServiceAbsent,
    PinWrong,
    ReaderAbsent,
    SeveralCards,
)
from ehcert_kit.practice import people
from ehcert_kit.practice.virtual_card.faults import Fault
from ehcert_kit.practice.virtual_card.holders import named
from ehcert_kit.practice.virtual_card.profiles import Version
from ehcert_kit.secret import Secret
from tests.card import softhsm
from tests.card.chip import PIN, SSIN, Chip
from tests.card.daemon import VirtualReader, virtual_reader
from tests.card.signatures import DIGEST, assert_signed, sign

pytestmark = pytest.mark.slow
AUTHENTICATION, SIGNATURE = CardKey.AUTHENTICATION, CardKey.SIGNATURE
WRONG = Secret("9876")


def backend(kind: ModuleKind, environment: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> CardProcess:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    module = backends.find(kind)
    assert module is not None, f"{kind.value} is missing: sh .ci/system-packages installs it"
    return CardProcess(Pkcs11Card, module)


# ── SoftHSM ──────────────────────────────────────────────────────────────────────────────────


@pytest.fixture(params=[0x17, 0x18], ids=["RSA-2048", "P-384"])
def token(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[CardProcess]:
    card = backend(ModuleKind.SOFTHSM, softhsm.prepare(tmp_path, Chip(request.param)), monkeypatch)
    yield card
    card.cancel()


def test_a_token_says_who_from_its_certificates(token: CardProcess) -> None:
    """It is found by its label: the numbers of its slots are random, and one more slot is always empty."""
    assert token.presence().reader == softhsm.LABEL
    assert len(token.presence().readers) == 1
    assert token.description.startswith("PKCS#11 SoftHSM 2.")
    identity = token.identity()
    assert (identity.source, identity.person.ssin) == (IdentitySource.CERTIFICATE, SSIN)


@pytest.mark.parametrize("key", CardKey)
def test_both_keys_sign_the_signature_key_with_its_own_login(key: CardKey, token: CardProcess) -> None:
    """CKA_ALWAYS_AUTHENTICATE: the PIN is wanted between C_SignInit and C_Sign."""
    assert token.pin_entry(key) is PinEntry.FIELD
    for _ in range(2):
        assert_signed(token.chain(key)[0], sign(token, key, Secret(PIN)))


def test_a_wrong_pin_is_wrong_and_a_right_one_goes_on(token: CardProcess) -> None:
    for _ in range(4):  # SoftHSM never blocks
        with pytest.raises(PinWrong):
            sign(token, SIGNATURE, WRONG)
    assert sign(token, SIGNATURE, Secret(PIN))


# ── OpenSC ───────────────────────────────────────────────────────────────────────────────────


@pytest.fixture
def card(reader: VirtualReader, monkeypatch: pytest.MonkeyPatch) -> Iterator[CardProcess]:
    found = backend(ModuleKind.OPENSC, service_of(reader), monkeypatch)
    yield found
    found.cancel()


def service_of(reader: VirtualReader) -> dict[str, str]:
    return {"PCSCLITE_CSOCK_NAME": reader.environment["PCSCLITE_CSOCK_NAME"]}


@pytest.mark.parametrize("applet", ["1.7", "1.8"])
def test_opensc_identifies_both_generations(applet: Version, reader: VirtualReader, card: CardProcess) -> None:
    reader.insert(applet)

    assert card.presence().reader == reader.slots[0].name
    identity = card.identity()
    assert (identity.source, identity.person.ssin) == (IdentitySource.CERTIFICATE, "80010199976")
    assert [len(card.chain(key)) for key in CardKey] == [3, 3]


def test_opensc_signs_with_the_authentication_key_of_1_7(reader: VirtualReader, card: CardProcess) -> None:
    reader.insert("1.7")

    assert card.pin_entry(AUTHENTICATION) is PinEntry.FIELD
    value = sign(card, AUTHENTICATION, Secret(people.PIN))
    assert_signed(card.chain(AUTHENTICATION)[0], value)


def test_opensc_refuses_the_signature_key_before_any_pin(reader: VirtualReader, card: CardProcess) -> None:
    reader.insert("1.7")

    for refused in (
        lambda: card.pin_entry(SIGNATURE),
        lambda: sign(card, SIGNATURE, Secret(people.PIN)),
    ):
        with pytest.raises(CardKeyRefused) as error:
            refused()
        assert error.value.backend.startswith("OpenSC ")
    assert "00 20 00 01" not in reader.slots[0].journal.getvalue()


def test_opensc_counts_down_with_its_flags(reader: VirtualReader, card: CardProcess) -> None:
    """It says incorrect at the third wrong one, too; the flag of a blocked card tells."""
    reader.insert("1.7")

    left = []
    for _ in range(2):
        with pytest.raises(PinWrong) as wrong:
            sign(card, AUTHENTICATION, WRONG)
        left.append(wrong.value.tries_left)
    assert left == [None, 1]
    for pin in (WRONG, Secret(people.PIN)):
        with pytest.raises(CardBlocked):
            sign(card, AUTHENTICATION, pin)
    assert card.tries_left() == 0


def test_a_card_that_was_pulled_and_is_back_serves_again(reader: VirtualReader, card: CardProcess) -> None:
    reader.insert("1.7")
    assert sign(card, AUTHENTICATION, Secret(people.PIN))

    reader.pull()
    assert isinstance(card.presence().problem, CardAbsent)
    with pytest.raises(CardAbsent):
        card.identity()
    reader.insert()
    assert sign(card, AUTHENTICATION, Secret(people.PIN))
    with pytest.raises(PinWrong):
        sign(card, AUTHENTICATION, WRONG)


def test_the_chosen_card_is_pulled_and_no_pin_goes_to_the_other(reader: VirtualReader, card: CardProcess) -> None:
    first, second = reader.slots
    first.insert("1.7")
    second.insert("1.7", holder=named("2"))
    with pytest.raises(SeveralCards):
        card.chain(AUTHENTICATION)
    card.choose(first.name)
    leaf = card.chain(AUTHENTICATION)[0]
    assert card.sign(AUTHENTICATION, DIGEST, Secret(people.PIN), leaf)

    first.pull()
    assert isinstance(card.presence().problem, CardAbsent)
    for asked in (card.identity, lambda: card.sign(AUTHENTICATION, DIGEST, Secret(people.PIN), leaf)):
        with pytest.raises(CardAbsent):
            asked()
    card.choose("No such reader")
    with pytest.raises(ReaderAbsent):
        card.sign(AUTHENTICATION, DIGEST, Secret(people.PIN), leaf)
    assert first.journal.getvalue().count("> 00 20 00 01") == 1
    assert "> 00 20 00 01" not in second.journal.getvalue()


def test_the_card_of_a_minor_is_decided_by_certificate(reader: VirtualReader, card: CardProcess) -> None:
    reader.insert("1.7", fault=Fault.NO_SIGNATURE_CERTIFICATE)

    assert card.identity()
    with pytest.raises(CardCertificateAbsent):
        card.chain(SIGNATURE)


def test_another_card_is_said_to_be_another(reader: VirtualReader, card: CardProcess) -> None:
    reader.insert(fault=Fault.UNKNOWN_ATR)  # OpenSC goes by the ATR alone

    assert card.presence().readers[0].state is ReaderState.OTHER_CARD
    with pytest.raises(CardNotRecognized):
        card.identity()


def test_no_reader_and_no_service_are_two_things(monkeypatch: pytest.MonkeyPatch) -> None:
    """The module's list of slots is empty in both; the card service knows which."""
    with virtual_reader(readers=False) as service:
        card = backend(ModuleKind.OPENSC, service_of(service), monkeypatch)
        with pytest.raises(ReaderAbsent):
            card.identity()
    with pytest.raises(CardServiceAbsent):
        card.identity()
    card.cancel()
