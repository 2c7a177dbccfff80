"""One contract for every card backend of a scenario, RSA and EC; where a backend differs, a table says how.

The practice card, a SoftHSM2 token, and the virtual eID behind a card service, over PC/SC and through OpenSC.
Where the machine has the official module, it is held to the contract as well.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from ehcert_kit.card import backends
from ehcert_kit.card.interface import Card, CardKey, IdentitySource, PinEntry
from ehcert_kit.card.modules import ModuleKind
from ehcert_kit.card.process import CardProcess
from ehcert_kit.errors import (
    CardAbsent,
    CardBlocked,
    CardChanged,
    CardError,
    CardKeyRefused,
    PinFormatRefused,
    PinWrong,
)
from ehcert_kit.practice import people
from ehcert_kit.practice.card import PracticeCard
from ehcert_kit.practice.scenario import CardSetting
from ehcert_kit.practice.virtual_card.holders import named
from ehcert_kit.secret import Secret
from ehcert_kit.values import replace
from tests.card.daemon import VirtualReader
from tests.card.signatures import DIGEST, assert_signed, sign
from tests.commands import kit

pytestmark = pytest.mark.slow
PIN, WRONG = Secret(people.PIN), Secret("9876")
AUTHENTICATION, SIGNATURE = CardKey.AUTHENTICATION, CardKey.SIGNATURE


@dataclass(frozen=True)
class Terms:
    """What a backend promises. The defaults are the contract; a backend that differs names its difference.

    refused: keys that the backend cannot use, said before any PIN is asked for. entry: where the PIN of the
    Signature key is typed. tries: tries left known at first, and after the first and the second wrong PIN,
    and what the wrong PIN itself tells. blocks: at the third wrong PIN. removable: a card that can be pulled.
    verifies: how often a PIN crosses the contacts of a chip, where there is one.
    """

    source: IdentitySource = IdentitySource.IDENTITY_FILE
    refused: tuple[CardKey, ...] = ()
    entry: PinEntry = PinEntry.FIELD
    tries: tuple[int | None, int | None, int | None] = (3, 2, 1)
    told: tuple[int | None, int | None] = (2, 1)
    blocks: bool = True
    removable: bool = True
    verifies: int = 1


_OPENSC = Terms(source=IdentitySource.CERTIFICATE, refused=(SIGNATURE,), tries=(None, None, 1), told=(None, 1))
_OFFICIAL = Terms(entry=PinEntry.WINDOW, tries=(None, None, None), told=(None, None))
_SOFTHSM = Terms(
    source=IdentitySource.CERTIFICATE,
    tries=(None, None, None),
    told=(None, None),
    blocks=False,
    removable=False,
    verifies=0,
)

#: Every backend with every generation of card, and its terms: the table of differences.
TERMS: dict[tuple[str, str], Terms] = {
    ("practice", "1.7"): Terms(verifies=0),
    ("practice", "1.8"): Terms(verifies=0),
    ("pcsc", "1.7"): Terms(tries=(None, None, None)),  # the chip tells with a wrong PIN, and only then
    ("pcsc", "1.8"): Terms(),
    ("opensc", "1.7"): _OPENSC,
    # Before 0.27 no EC key can be used at all.
    ("opensc", "1.8"): replace(_OPENSC, refused=(AUTHENTICATION, SIGNATURE)),
    ("softhsm", "1.7"): _SOFTHSM,
    ("softhsm", "1.8"): _SOFTHSM,
}
if backends.find(ModuleKind.OFFICIAL) is not None:
    TERMS |= {("official", "1.7"): _OFFICIAL, ("official", "1.8"): _OFFICIAL}


@dataclass
class Held:
    """A card in hand: what it promises, and how it is pulled, put back, and exchanged for another person's.

    journal: what crossed its contacts; empty by a backend without a chip.
    """

    card: Card
    terms: Terms
    applet: str
    pull: Callable[[], object]
    insert: Callable[[], object]
    exchange: Callable[[], object]
    journal: Callable[[], str] = lambda: ""

    def pins(self) -> int:
        """How many PINs have come to the chip."""
        return self.journal().count("> 00 20 00 01 08")


@pytest.fixture(params=TERMS, ids=lambda backend: "-".join(backend))
def held(
    request: pytest.FixtureRequest, reader: VirtualReader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Held]:
    """The same person's card by each backend."""
    backend, applet = request.param
    terms = TERMS[request.param]
    if backend == "practice":
        algorithm = "rsa" if applet == "1.7" else "ec"
        setting = CardSetting(algorithm=algorithm)  # type: ignore[arg-type]  # one of the two
        practice = PracticeCard.issue(tmp_path / "card.json", people.person(1), setting, datetime.now(UTC))
        PracticeCard.issue(tmp_path / "other.json", people.person(2), setting, datetime.now(UTC))
        yield Held(
            practice,
            terms,
            applet,
            lambda: practice.change(present=False),
            lambda: practice.change(present=True),
            lambda: (tmp_path / "other.json").replace(tmp_path / "card.json"),
        )
        return
    monkeypatch.setenv("PCSCLITE_CSOCK_NAME", reader.environment["PCSCLITE_CSOCK_NAME"])
    # Also beside a token: whatever is done with readers, it stays.
    reader.insert(applet)
    if backend == "official":
        monkeypatch.setenv("DISPLAY", ":0")  # its window could open; none does here
    kinds = {"opensc": ModuleKind.OPENSC, "softhsm": ModuleKind.SOFTHSM, "official": ModuleKind.OFFICIAL}
    module = backends.find(kinds[backend]) if backend in kinds else None
    assert backend == "pcsc" or module is not None, f"{backend} is missing: sh .ci/system-packages installs it"
    card = backends.choose(f"pkcs11:{module}" if module else backends.PCSC).card
    assert isinstance(card, CardProcess)

    def token(seat: str) -> None:
        folder = tmp_path / seat
        kit("softhsm-card", "--workspace", folder, "--applet", applet, "--holder", seat)
        monkeypatch.setenv("SOFTHSM2_CONF", str(next(folder.rglob("softhsm2.conf"))))
        # The module reads that once in the life of its process.
        card.close()

    def exchange() -> None:
        reader.pull()
        reader.discard()
        reader.insert(applet, holder=named("2"))

    if backend == "softhsm":
        token("1")
    yield Held(
        card,
        terms,
        applet,
        reader.pull,
        reader.insert,
        exchange if terms.removable else lambda: token("2"),
        lambda: reader.slots[0].journal.getvalue(),
    )
    card.close()


def usable(held: Held) -> list[CardKey]:
    """The keys whose PIN the kit itself passes on; those that it cannot use are refused, and see no PIN."""
    before = held.pins()
    for key in held.terms.refused:
        with pytest.raises(CardKeyRefused):
            sign(held.card, key, WRONG)
    assert held.pins() == before
    return [key for key in CardKey if key not in held.terms.refused and entry(held, key) is PinEntry.FIELD]


def entry(held: Held, key: CardKey) -> PinEntry:
    return held.terms.entry if key is SIGNATURE else PinEntry.FIELD


def test_it_is_the_scenarios_person(held: Held, tmp_path: Path) -> None:
    """Whatever the backend reads it from; with leaf, Citizen CA and root, the same octets by every backend.

    It says which backend it is, with its version: a help desk asks first for that.
    """
    identity = held.card.identity()
    assert identity.person.ssin == "80010199976"
    assert identity.person.full_name == "Camille EXERCICE"
    assert identity.source is held.terms.source
    on_the_card = held.terms.source is IdentitySource.IDENTITY_FILE
    assert (identity.card_number is not None, identity.valid_until is not None) == (on_the_card, on_the_card)

    algorithm = "rsa" if held.applet == "1.7" else "ec"
    setting = CardSetting(algorithm=algorithm)  # type: ignore[arg-type]  # one of the two
    same = PracticeCard.issue(tmp_path / "same.json", people.person(1), setting, datetime.now(UTC))
    for key in CardKey:
        assert held.card.chain(key) == same.chain(key)
        assert len(held.card.chain(key)) == 3

    assert any(character.isdigit() for character in held.card.description)


def test_each_key_signs_or_is_refused_before_any_pin(held: Held) -> None:
    """openssl verifies what is signed, twice in a row."""
    for key in CardKey:
        if key in held.terms.refused:
            for refused in (lambda k=key: held.card.pin_entry(k), lambda k=key: sign(held.card, k, PIN)):
                with pytest.raises(CardKeyRefused):
                    refused()
            continue
        assert held.card.pin_entry(key) is entry(held, key)
        if entry(held, key) is PinEntry.FIELD:
            for _ in range(2):
                assert_signed(held.card.chain(key)[0], sign(held.card, key, PIN))
    assert held.card.tries_left() == held.terms.tries[0]


def test_a_pin_that_no_card_takes_costs_no_try(held: Held) -> None:
    """Wherever it would have gone, and no more than the one before: four of them would block a card."""
    for key in usable(held):
        before = held.pins()
        for typed in ("", "123", "1" * 13, "12a4"):
            with pytest.raises(PinFormatRefused):
                sign(held.card, key, Secret(typed))
            assert held.card.tries_left() == held.terms.tries[0], typed
        assert held.pins() == before
        assert_signed(held.card.chain(key)[0], sign(held.card, key, PIN))


def test_wrong_pins_count_and_a_right_one_restores(held: Held) -> None:
    """Tries left are told as far as the backend knows them; each PIN comes to the chip once."""
    for key in usable(held):
        for told, left in zip(held.terms.told, held.terms.tries[1:], strict=True):
            before = held.pins()
            with pytest.raises(PinWrong) as wrong:
                sign(held.card, key, WRONG)
            assert held.pins() - before == held.terms.verifies
            assert (wrong.value.tries_left, held.card.tries_left()) == (told, left)
        assert_signed(held.card.chain(key)[0], sign(held.card, key, PIN))


def test_the_third_wrong_pin_blocks(held: Held) -> None:
    """Then the right one is refused as well, by every backend but the token, which cannot be blocked."""
    for key in usable(held)[:1]:
        for _ in range(2):
            with pytest.raises(PinWrong):
                sign(held.card, key, WRONG)
        with pytest.raises(CardBlocked if held.terms.blocks else PinWrong):
            sign(held.card, key, WRONG)
        with pytest.raises(CardBlocked) if held.terms.blocks else contextlib.nullcontext():
            sign(held.card, key, PIN)


def test_a_card_that_is_pulled_is_missed_and_serves_again(held: Held) -> None:
    """What failed because the card was away works again when it is back."""
    assert held.card.presence().problem is None
    held.card.identity()
    held.pull()
    if held.terms.removable:
        assert isinstance(held.card.presence().problem, CardAbsent)
        with pytest.raises(CardError):
            held.card.identity()
    else:
        assert held.card.presence().problem is None
        assert held.card.identity().person.full_name == "Camille EXERCICE"
    held.insert()
    assert held.card.presence().problem is None
    assert held.card.identity().person.full_name == "Camille EXERCICE"
    for key in usable(held):
        assert_signed(held.card.chain(key)[0], sign(held.card, key, PIN))


def test_another_persons_card_in_the_meantime_sees_no_pin(held: Held) -> None:
    """It is said to be another one, whatever PIN was given; once it has been looked at, it serves."""
    looked_at = {key: held.card.chain(key)[0] for key in usable(held)}
    held.exchange()
    assert held.card.identity().person.ssin == people.person(2).ssin
    before = held.pins()

    for key, leaf in looked_at.items():
        for pin in (PIN, WRONG):
            with pytest.raises(CardChanged):
                held.card.sign(key, DIGEST, pin, leaf)
    assert held.pins() == before
    assert held.card.tries_left() == held.terms.tries[0]
    for key in usable(held):
        assert_signed(held.card.chain(key)[0], sign(held.card, key, PIN))
