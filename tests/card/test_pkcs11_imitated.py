"""The backend through the official module, imitated below PyKCS11: each of its habits, handled in one place."""

from __future__ import annotations

import pickle
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import PyKCS11
import pytest

from ehcert_kit.card import pcsc_service
from ehcert_kit.card.interface import CardKey, IdentitySource, PinEntry, Presence, ReaderState
from ehcert_kit.card.pkcs11 import Pkcs11Card, number
from ehcert_kit.errors import (
    CardAbsent,
    CardBackendAbsent,
    CardBlocked,
    CardCertificateAbsent,
    CardCertificatesUnlisted,
    CardChanged,
    CardError,
    CardHeld,
    CardModuleAbsent,
    CardNotRecognized,
    CardRemoved,
    CardServiceAbsent,
    CardServiceRefused,
    CardSilent,
    CardTrouble,
    CardWindowFailed,
    CardWindowImpossible,
    IdentityUntrusted,
    KitError,
    PinCancelled,
    PinFormatRefused,
    PinWrong,
    ReaderAbsent,
    SeveralCards,
)
from ehcert_kit.secret import Secret
from tests import marked
from tests.card.chip import PIN, SSIN, Chip
from tests.card.imitated_scard import EMPTY, NO_SERVICE, PRESENT, ImitatedReader, ImitatedScard
from tests.card.official import Official, OfficialSession
from tests.card.signatures import DIGEST, assert_signed

AUTHENTICATION, SIGNATURE = CardKey.AUTHENTICATION, CardKey.SIGNATURE
GENERATIONS = pytest.mark.parametrize("applet", [0x17, 0x18], ids=["1.7", "1.8"])
WRONG = Secret("9999")
LEAVES = {key: Chip().leaves[key.value] for key in CardKey}


@pytest.fixture(autouse=True)
def graphical_session(monkeypatch: pytest.MonkeyPatch) -> None:
    """The module can open its window."""
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)


def backend(module: Official, scard: object = None) -> Pkcs11Card:
    """The backend through this module; the card service answers nothing, unless one is given."""
    silent = ImitatedScard(service=0x80100027)  # SCARD_E_NO_ACCESS
    return Pkcs11Card(Path("/usr/lib/libbeidpkcs11.so.0"), load=lambda _: module, scard=scard or silent)


# ── keys and PIN ─────────────────────────────────────────────────────────────────────────────


@GENERATIONS
def test_the_signature_key_has_a_window_for_each_signature_and_gets_no_pin(applet: int) -> None:
    module = Official(Chip(applet))
    card = backend(module)

    assert card.pin_entry(SIGNATURE) is PinEntry.WINDOW
    for _ in range(2):
        leaf = card.chain(SIGNATURE)[0]
        assert_signed(leaf, card.sign(SIGNATURE, DIGEST, None, leaf))
    assert "C_Login" not in module.calls


@GENERATIONS
def test_the_authentication_key_is_logged_in_so_that_no_window_opens(applet: int) -> None:
    module = Official(Chip(applet), window=lambda: pytest.fail("a window opened"))
    card = backend(module)

    assert card.pin_entry(AUTHENTICATION) is PinEntry.FIELD
    leaf = card.chain(AUTHENTICATION)[0]
    assert_signed(leaf, card.sign(AUTHENTICATION, DIGEST, Secret(PIN), leaf))
    assert module.calls == ["C_Login", "C_SignInit", "C_Sign"]
    assert not module.logged_in and not module.sessions


@pytest.mark.parametrize("key", CardKey)
def test_a_reader_with_keys_gets_no_pin(key: CardKey) -> None:
    module = Official(Chip(), pad=True)
    card = backend(module)

    assert card.pin_entry(key) is PinEntry.PAD
    for given in (None, Secret(PIN)):
        leaf = card.chain(key)[0]
        assert_signed(leaf, card.sign(key, DIGEST, given, leaf))


def test_a_pin_of_the_wrong_form_is_not_sent() -> None:
    module = Official(Chip())

    for pin in (Secret("123"), Secret("12a4"), Secret("1234567890123"), None):
        with pytest.raises(PinFormatRefused):
            backend(module).sign(AUTHENTICATION, DIGEST, pin, LEAVES[AUTHENTICATION])
    assert module.calls == []


def test_wrong_pins_are_sent_once_each_and_the_third_blocks() -> None:
    """The official module sets no flags: how many tries are left is not known."""
    module = Official(Chip())
    card = backend(module)

    for _ in range(2):
        with pytest.raises(PinWrong) as wrong:
            card.sign(AUTHENTICATION, DIGEST, WRONG, LEAVES[AUTHENTICATION])
        assert wrong.value.tries_left is None
    with pytest.raises(CardBlocked):
        card.sign(AUTHENTICATION, DIGEST, WRONG, LEAVES[AUTHENTICATION])
    assert module.calls == ["C_Login"] * 3
    assert card.tries_left() is None


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        (PyKCS11.CKR_FUNCTION_CANCELED, PinCancelled),
        (PyKCS11.CKR_PIN_INCORRECT, PinWrong),
        (PyKCS11.CKR_PIN_LOCKED, CardBlocked),
        (PyKCS11.CKR_DEVICE_REMOVED, CardRemoved),
        (PyKCS11.CKR_DEVICE_ERROR, CardRemoved),
        (PyKCS11.CKR_GENERAL_ERROR, CardWindowFailed),
        (PyKCS11.CKR_FUNCTION_FAILED, CardWindowFailed),
        (PyKCS11.CKR_HOST_MEMORY, CardTrouble),
    ],
)
def test_what_happens_in_the_window_is_said_and_no_second_one_opens(code: int, expected: type[KitError]) -> None:
    opened = []

    def window() -> int:
        opened.append(1)
        return code

    with pytest.raises(expected):
        backend(Official(Chip(), window=window)).sign(SIGNATURE, DIGEST, None, LEAVES[SIGNATURE])
    assert len(opened) == 1


def test_a_window_that_does_not_open_is_not_taken_for_a_fault_of_the_card() -> None:
    """A build without windows answers with the same code as a window that failed."""
    with pytest.raises(CardWindowFailed) as failed:
        backend(Official(Chip(), windows=False)).sign(SIGNATURE, DIGEST, None, LEAVES[SIGNATURE])
    assert failed.value.facts() == {"backend": "beidpkcs11 5.1", "code": "CKR_FUNCTION_FAILED (0x00000006)"}


def test_without_a_graphical_session_the_window_is_refused_before(monkeypatch: pytest.MonkeyPatch) -> None:
    """By SSH, say. Identifying needs no window."""
    monkeypatch.delenv("DISPLAY")
    module = Official(Chip())
    card = backend(module)

    for refused in (
        lambda: card.pin_entry(SIGNATURE),
        lambda: card.sign(SIGNATURE, DIGEST, None, LEAVES[SIGNATURE]),
    ):
        with pytest.raises(CardWindowImpossible) as error:
            refused()
        assert error.value.facts() == {"backend": "beidpkcs11 5.1", "use": "signature"}
    assert module.calls == []
    leaf = card.chain(AUTHENTICATION)[0]
    assert_signed(leaf, card.sign(AUTHENTICATION, DIGEST, Secret(PIN), leaf))


def test_the_keys_of_a_reader_need_no_graphical_session(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DISPLAY")

    assert backend(Official(Chip(), pad=True)).pin_entry(SIGNATURE) is PinEntry.PAD


# ── certificates and keys ────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("size", [1, 4, 8])
def test_identifiers_are_numbers_of_any_width(size: int) -> None:
    assert number(tuple((3).to_bytes(size, "little"))) == 3
    card = backend(Official(Chip(), identifier_size=size))
    leaf = card.chain(AUTHENTICATION)[0]
    assert_signed(leaf, card.sign(AUTHENTICATION, DIGEST, Secret(PIN), leaf))


def test_a_key_without_certificate_does_not_serve() -> None:
    """The card of a minor shows both keys."""
    module = Official(Chip(signature_certificate=False))
    card = backend(module)

    assert card.chain(AUTHENTICATION)
    with pytest.raises(CardCertificateAbsent):
        card.chain(SIGNATURE)
    with pytest.raises(CardCertificateAbsent):
        card.sign(SIGNATURE, DIGEST, None, LEAVES[SIGNATURE])
    assert module.calls == []


def test_the_usage_of_a_certificate_decides_which_key_signs() -> None:
    """Each certificate has the other one's usage. The module opens its window for the card's Signature key, so it
    is announced where that key is used, and nowhere else."""
    chip = Chip(swapped_usage=True)
    module = Official(chip)
    card = backend(module)

    assert card.pin_entry(AUTHENTICATION) is PinEntry.WINDOW
    leaf = card.chain(AUTHENTICATION)[0]
    assert_signed(leaf, card.sign(AUTHENTICATION, DIGEST, None, leaf))
    assert "C_Login" not in module.calls

    module.window = lambda: pytest.fail("a window opened")
    assert card.pin_entry(SIGNATURE) is PinEntry.FIELD
    leaf = card.chain(SIGNATURE)[0]
    assert_signed(leaf, card.sign(SIGNATURE, DIGEST, Secret(PIN), leaf))


def test_certificates_that_the_module_does_not_list_are_said_to_be_unlisted() -> None:
    """The official module finds none where its parser gives up; what it reads else is not forged."""
    card = backend(Official(Chip(), certificates=()))

    for asked in (card.identity, lambda: card.chain(SIGNATURE), lambda: card.pin_entry(AUTHENTICATION)):
        with pytest.raises(CardCertificatesUnlisted) as unlisted:
            asked()
        assert unlisted.value.backend == "beidpkcs11 5.1"


def test_without_the_root_the_identity_file_cannot_be_verified() -> None:
    """So the certificate speaks; nothing is forged."""
    identity = backend(Official(Chip(), certificates=("CA", "Authentication", "Signature"))).identity()

    assert (identity.source, identity.person.ssin) == (IdentitySource.CERTIFICATE, SSIN)


def test_a_chain_is_in_order_whatever_the_modules() -> None:
    chip = Chip()

    assert backend(Official(chip)).chain(SIGNATURE) == (chip.leaves["signature"], chip.authority, chip.root)


# ── identity ─────────────────────────────────────────────────────────────────────────────────


@GENERATIONS
def test_identity_is_read_from_data_objects_and_verified(applet: int) -> None:
    identity = backend(Official(Chip(applet))).identity()

    assert (identity.source, identity.person.ssin) == (IdentitySource.IDENTITY_FILE, SSIN)
    assert identity.card_number == "592000000004"


def test_data_that_the_register_did_not_sign_are_refused() -> None:
    chip = Chip()
    file = bytes.fromhex("3F00DF014031")
    chip.files[file] = chip.files[file].replace(b"SPECIMEN", b"SPECIMAN")

    with pytest.raises(IdentityUntrusted):
        backend(Official(chip)).identity()


def test_without_data_objects_the_certificate_speaks() -> None:
    identity = backend(Official(Chip(), data_objects=False)).identity()

    assert (identity.source, identity.person.ssin) == (IdentitySource.CERTIFICATE, SSIN)


# ── sessions ─────────────────────────────────────────────────────────────────────────────────


def test_a_stale_session_is_begun_again_once() -> None:
    """The card was pulled and put back between two calls of one operation."""
    module = Official(Chip())
    card = backend(module)
    opened = module.openSession
    times = []

    def first_one_stale(slot: int) -> OfficialSession:
        session = opened(slot)
        times.append(1)
        if len(times) == 1:
            module.pull_and_return()
        return session

    module.openSession = first_one_stale  # type: ignore[method-assign]
    assert card.identity()
    assert len(times) == 2


def test_a_slot_that_has_another_number_is_looked_for_again() -> None:
    """The card service stopped and is back: nothing changed in the readers, but the module counts anew."""
    module = Official(Chip())
    card = backend(module, service())
    assert card.identity()

    module.first_slot = 5
    assert card.identity()


def test_a_login_that_outlived_a_pulled_card_is_not_taken_for_one() -> None:
    """With an old session open, the module would compare no PIN."""
    module = Official(Chip())
    module.openSession(0)
    module.logged_in = True
    module.pull_and_return()

    with pytest.raises(PinWrong):
        backend(module).sign(AUTHENTICATION, DIGEST, WRONG, LEAVES[AUTHENTICATION])


def test_a_pin_is_not_sent_again_when_the_card_goes_after_it() -> None:
    chip = Chip()
    module = Official(chip)

    class Pulled(OfficialSession):
        def C_Login(self, _: object, user: int, pin: object) -> int:
            code = super().C_Login(_, user, pin)
            self.module.pull_and_return()
            return code

    module.openSession = lambda slot: Pulled(module, chip)  # type: ignore[method-assign]
    with pytest.raises(CardRemoved):
        backend(module).sign(AUTHENTICATION, DIGEST, Secret(PIN), LEAVES[AUTHENTICATION])
    assert module.calls == ["C_Login"]


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        (PyKCS11.CKR_TOKEN_NOT_PRESENT, CardRemoved),
        (PyKCS11.CKR_SLOT_ID_INVALID, CardRemoved),
        (PyKCS11.CKR_DEVICE_ERROR, CardHeld),
        (PyKCS11.CKR_TOKEN_NOT_RECOGNIZED, CardNotRecognized),
        (PyKCS11.CKR_HOST_MEMORY, CardTrouble),
    ],
)
def test_a_session_that_does_not_open_is_explained(code: int, expected: type[CardError]) -> None:
    module = Official(Chip())

    def fails(slot: int) -> OfficialSession:
        raise PyKCS11.PyKCS11Error(code)

    module.openSession = fails  # type: ignore[method-assign]
    card = backend(module)
    for asked in (card.identity, card.tries_left):
        with pytest.raises(expected):
            asked()
    for asked_of in (card.chain, card.pin_entry):
        with pytest.raises(expected):
            asked_of(SIGNATURE)


# ── readers ──────────────────────────────────────────────────────────────────────────────────


def test_the_backend_names_module_and_applet() -> None:
    card = backend(Official(Chip(0x18)))
    card.identity()

    assert card.description == "PKCS#11 beidpkcs11 5.1 (libbeidpkcs11.so.0), applet 1.8"


def test_two_cards_and_the_person_chooses() -> None:
    card = backend(Official(Chip(), readers=("A", "B")))

    problem = card.presence().problem
    assert isinstance(problem, SeveralCards) and problem.readers == ("A", "B")
    with pytest.raises(SeveralCards):
        card.identity()
    card.choose("B")
    assert card.presence().reader == "B"
    assert card.identity()


def test_a_virtual_reader_that_fails_does_not_hide_the_card() -> None:
    """Windows adds readers for its own log-in; what is in them is not recognised."""
    module = Official(Chip(), others={7: PyKCS11.CKR_TOKEN_NOT_RECOGNIZED, 8: PyKCS11.CKR_DEVICE_ERROR})
    presence = backend(module).presence()

    assert presence.reader == module.readers[0]
    assert [reader.state for reader in presence.readers[1:]] == [ReaderState.OTHER_CARD] * 2


@pytest.mark.parametrize(
    ("code", "looks"),
    [
        (PyKCS11.CKR_DEVICE_ERROR, 2),
        (PyKCS11.CKR_GENERAL_ERROR, 2),
        (PyKCS11.CKR_TOKEN_NOT_RECOGNIZED, 1),
        (PyKCS11.CKR_TOKEN_NOT_PRESENT, 1),
    ],
)
def test_only_a_failure_that_says_what_is_there_is_remembered(code: int, looks: int) -> None:
    """Any other is of the moment, and asked again although no reader has changed."""
    module, asked = Official(Chip()), list[int]()
    info = module.getTokenInfo

    def fails_first(slot: int) -> object:
        asked.append(slot)
        if len(asked) == 1:
            raise PyKCS11.PyKCS11Error(code)
        return info(slot)

    module.getTokenInfo = fails_first  # type: ignore[method-assign]
    card = backend(module, service())
    assert type(card.presence().problem) is CardNotRecognized
    assert (card.presence().problem is None) == (looks == 2)
    assert len(asked) == looks


# ── a choice, another card ───────────────────────────────────────────────────────────────────


def everything(card: Pkcs11Card) -> list[Callable[[], object]]:
    return [
        card.identity,
        card.tries_left,
        *(lambda key=key: card.chain(key) for key in CardKey),
        *(lambda key=key: card.pin_entry(key) for key in CardKey),
        lambda: card.sign(AUTHENTICATION, DIGEST, Secret(PIN), LEAVES[AUTHENTICATION]),
        lambda: card.sign(SIGNATURE, DIGEST, None, LEAVES[SIGNATURE]),
    ]


@pytest.mark.parametrize("pad", [False, True], ids=["no keys", "keys"])
@pytest.mark.parametrize("gone", [False, True], ids=["empty", "unplugged"])
@pytest.mark.parametrize("pyscard", [False, True], ids=["without pyscard", "with pyscard"])
def test_the_chosen_one_is_pulled_the_other_one_stays_and_nothing_goes_to_the_other(
    pyscard: bool, gone: bool, pad: bool
) -> None:
    other = Chip(holder="B")
    module = Official(Chip(), readers=("A", "B"), beside={"B": other}, pad=pad)
    scard = service(readers=module.readers)
    card = backend(module, scard if pyscard else None)
    card.choose("A")
    assert card.presence().reader == "A"
    for ask in everything(card):
        ask()
    calls = len(module.calls)

    if gone:
        module.readers, module.first_slot = ("B",), 1
        del scard.readers[0]
    else:
        module.chip = None
        scard.readers[0].pull()
    module.pulled += 1
    expected = ReaderAbsent if gone else CardAbsent
    presence = card.presence()
    assert (presence.reader, type(presence.problem)) == (None, expected)
    for ask in everything(card):
        with pytest.raises(expected):
            ask()
    assert set(module.opened) == {"A"}
    assert len(module.calls) == calls
    assert other.tries == 3


def test_a_chosen_card_that_goes_while_it_is_asked_is_not_replaced_by_the_other() -> None:
    """What failed is begun again, but not with another card."""
    module = Official(Chip(), readers=("A", "B"), beside={"B": Chip(holder="B")})
    scard = service(readers=module.readers)
    card = backend(module, scard)
    card.choose("A")
    opened = module.openSession

    def goes(slot: int) -> OfficialSession:
        session = opened(slot)
        module.chip = None
        module.pulled += 1
        scard.readers[0].pull()
        return session

    module.openSession = goes  # type: ignore[method-assign]
    with pytest.raises(CardAbsent):
        card.sign(AUTHENTICATION, DIGEST, Secret(PIN), LEAVES[AUTHENTICATION])
    assert (module.opened, module.calls) == (["A"], [])


def test_a_reader_that_does_not_exist_cannot_be_used() -> None:
    """Also with one card alone: it is not the chosen one."""
    module = Official(Chip())
    card = backend(module)
    card.choose("Z")

    assert isinstance(card.presence().problem, ReaderAbsent)
    for ask in everything(card):
        with pytest.raises(ReaderAbsent):
            ask()
    assert module.opened == []


def test_a_long_name_is_chosen_as_the_card_service_writes_it() -> None:
    """Modules cut it."""
    name = "A reader of many words " * 4 + "00 00"
    module = Official(Chip(), readers=(name,))
    scard = service(readers=(name,))
    card = backend(module, scard)
    card.choose(name)

    assert card.presence().reader == name
    assert card.identity()
    module.chip = None
    scard.readers[0].pull()
    assert isinstance(card.presence().problem, CardAbsent)


@pytest.mark.parametrize(
    ("key", "pad"),
    [(AUTHENTICATION, False), (SIGNATURE, False), (AUTHENTICATION, True), (SIGNATURE, True)],
    ids=[
        "typed in a field",
        "typed in a window",
        "typed on the reader",
        "on the reader, not in a window",
    ],
)
def test_another_persons_card_in_the_meantime_sees_no_pin(key: CardKey, pad: bool) -> None:
    module = Official(Chip(), pad=pad, window=lambda: pytest.fail("somebody was asked for a PIN"))
    card = backend(module)
    looked_at = card.chain(key)[0]
    other = Chip(holder="B")
    module.exchange(other)

    with pytest.raises(CardChanged):
        card.sign(key, DIGEST, Secret(PIN) if card.pin_entry(key) is PinEntry.FIELD else None, looked_at)
    assert (module.calls, other.tries) == ([], 3)


def test_a_card_that_is_changed_between_its_certificate_and_the_pin_sees_no_pin() -> None:
    """The session ends with the card that it was opened for, and the PIN is not sent in another."""
    chip, other = Chip(), Chip(holder="B", tries=2)
    module = Official(chip)

    class Changed(OfficialSession):
        def C_Login(self, _: object, user: int, pin: PyKCS11.ckbytelist) -> int:
            self.module.exchange(other)
            return super().C_Login(_, user, pin)

    module.openSession = lambda slot: Changed(module, chip)  # type: ignore[method-assign]
    with pytest.raises(CardRemoved):
        backend(module).sign(AUTHENTICATION, DIGEST, WRONG, LEAVES[AUTHENTICATION])
    assert module.calls == ["C_Login"]
    assert (chip.tries, other.tries) == (3, 2)


# ── what the card service knows ──────────────────────────────────────────────────────────────


def test_the_reader_of_windows_own_log_in_counts_as_empty() -> None:
    module = Official(Chip(), readers=("Windows Hello for Business 1", "B"))

    presence = backend(module).presence()
    assert presence.reader == "B"
    assert presence.readers[0].state is ReaderState.EMPTY


def service(
    state: int = PRESENT, code: int = 0, readers: tuple[str, ...] = ("ACS ACR38U 00 00",)
) -> ImitatedScard:
    """The card service with these readers, all in one state."""
    return ImitatedScard(*(ImitatedReader(state=state, name=name) for name in readers), service=code)


@pytest.mark.parametrize(
    ("scard", "problem"),
    [
        (service(EMPTY), CardAbsent),
        (service(PRESENT), CardNotRecognized),
        (service(PRESENT | 0x80), CardHeld),
        (service(PRESENT | 0x200), CardSilent),
        (service(readers=()), ReaderAbsent),
        (service(code=NO_SERVICE), CardServiceAbsent),
        (service(code=0x8010006A), CardServiceRefused),
        (service(code=0x80100014), CardServiceRefused),
    ],
    ids=["empty", "another card", "held", "mute", "no reader", "no service", "no access", "service error"],
)
def test_the_card_service_says_why_the_module_sees_nothing(scard: ImitatedScard, problem: type[CardError]) -> None:
    card = backend(Official(None), scard)

    assert type(card.presence().problem) is problem
    with pytest.raises(problem):
        card.identity()


def test_a_module_that_sees_a_card_is_used_whatever_the_service_answers() -> None:
    """It may have its own way to the card."""
    assert backend(Official(Chip()), service(code=0x8010006A)).presence().reader


def test_without_pyscard_the_module_must_do(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is optional: what the module lists is all that is known."""

    def absent() -> NoReturn:
        raise CardBackendAbsent

    def alone(module: Official) -> Presence:
        return Pkcs11Card(Path("/usr/lib/libbeidpkcs11.so.0"), load=lambda _: module).presence()

    monkeypatch.setattr(pcsc_service, "load", absent)
    assert type(alone(Official(None)).problem) is CardAbsent
    assert type(alone(Official(None, readers=())).problem) is ReaderAbsent
    assert alone(Official(Chip())).reader


def test_the_module_is_asked_only_when_something_has_changed() -> None:
    """OpenSC takes seconds for a card of another kind, at every look."""
    module, scard = Official(Chip()), service()
    card = backend(module, scard)
    looks = []
    listed = module.getSlotList

    def counted(tokenPresent: bool) -> list[int]:
        looks.append(1)
        return listed(tokenPresent)

    module.getSlotList = counted  # type: ignore[method-assign]
    for _ in range(5):
        assert card.presence().reader
    assert len(looks) == 2
    module.chip = None
    scard.readers[0].pull()
    assert type(card.presence().problem) is CardAbsent
    assert len(looks) == 4


def test_a_module_that_is_not_there_is_said(tmp_path: Path) -> None:
    card = Pkcs11Card(tmp_path / "nothing.so")

    assert card.description == "PKCS#11 nothing.so"
    assert not card.presence().service
    with pytest.raises(CardModuleAbsent):
        card.identity()


# ── secrets and values ───────────────────────────────────────────────────────────────────────


def test_an_error_carries_no_pin_in_any_frame() -> None:
    with pytest.raises(PinWrong) as wrong:
        backend(Official(Chip())).sign(AUTHENTICATION, DIGEST, Secret(marked.PIN), LEAVES[AUTHENTICATION])

    told = traceback.TracebackException.from_exception(wrong.value, capture_locals=True)
    marked.assert_nowhere([("the traceback", "".join(told.format()).encode())])


@pytest.mark.parametrize(
    "provoke",
    [
        lambda: backend(Official(Chip(), readers=("A", "B"))).identity(),
        lambda: backend(Official(Chip(), windows=False)).sign(SIGNATURE, DIGEST, None, LEAVES[SIGNATURE]),
        lambda: backend(Official(Chip(signature_certificate=False))).chain(SIGNATURE),
        lambda: backend(Official(Chip())).sign(AUTHENTICATION, DIGEST, WRONG, LEAVES[AUTHENTICATION]),
        lambda: Pkcs11Card(Path("/nowhere.so")).identity(),
    ],
)
def test_errors_cross_a_pipe_with_their_facts(provoke: Callable[[], object]) -> None:
    with pytest.raises(KitError) as raised:
        provoke()

    again = pickle.loads(pickle.dumps(raised.value))
    assert (type(again), again.facts()) == (type(raised.value), raised.value.facts())
