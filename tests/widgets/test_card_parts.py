"""The card on a form, whatever the backend: where the PIN is typed, what is refused, which reader is meant."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from ehcert_kit.card.backends import Why
from ehcert_kit.card.interface import CardKey, PinEntry, Presence, Reader, ReaderState
from ehcert_kit.card.pcsc_service import seen
from ehcert_kit.card.window import program_name
from ehcert_kit.environments.kernel_settings import KernelSettings
from ehcert_kit.environments.settings import Settings
from ehcert_kit.errors import CardKeyRefused, CardSilent, PracticeOnly
from ehcert_kit.practice.card import PracticeCard
from ehcert_kit.procedure.case import Kind
from ehcert_kit.procedure.certificate_request import CertificateRequest
from ehcert_kit.secret import Secret
from ehcert_kit.values import replace
from ehcert_kit.widgets import counter, panel
from ehcert_kit.widgets.card_parts import CardStatus, PinBox
from ehcert_kit.widgets.counter import Counter
from ehcert_kit.widgets.desk import Desk
from ehcert_kit.widgets.forms.start import BackendForm
from ehcert_kit.widgets.guarding import guard
from ehcert_kit.widgets.served_types import ServedTypes


class OtherBackend(PracticeCard):
    """The practice card as another backend would show it."""

    entry = PinEntry.FIELD
    refused = False
    seen: Presence | None = None
    chosen: str | None = None

    def pin_entry(self, key: CardKey) -> PinEntry:
        if self.refused and key is CardKey.SIGNATURE:
            raise CardKeyRefused("OpenSC 0.23", key.value)
        return self.entry

    def presence(self) -> Presence:
        return self.seen or super().presence()

    def choose(self, reader: str | None) -> None:
        self.chosen = reader


Made = tuple[Desk, OtherBackend]


@pytest.fixture
def desk(tmp_path: Path) -> Callable[..., Made]:
    """A desk whose card is reached by another backend."""

    def made(**habits: object) -> Made:
        desk = Desk(KernelSettings(Settings(tmp_path)), "demander")
        card = OtherBackend(tmp_path / "practice" / "card.json")
        for name, value in habits.items():
            setattr(card, name, value)
        desk.session = replace(desk.session, environment=replace(desk.session.environment, card=card))
        return desk, card

    return made


def box(desk: Desk) -> tuple[PinBox, list[Secret | None]]:
    made = PinBox(desk, CardKey.SIGNATURE, label="PIN", button="Signer", busy_label="…")
    given: list[Secret | None] = []
    made.on_pin(given.append)
    return made, given


def visible(widget: object) -> bool:
    return widget.visible  # type: ignore[attr-defined]


def test_a_pin_that_is_typed_here_has_a_field_and_the_tries(desk: Callable[..., Made]) -> None:
    """And nothing that points elsewhere."""
    made, _ = box(desk()[0])
    made.hint = "En signant, vous engagez X."
    assert visible(made.secret) and not visible(made.go)
    assert made.secret.hint == "En signant, vous engagez X. Il reste 3 essais. En exercice\u00a0: 1234."
    assert made.elsewhere.text == ""


@pytest.mark.parametrize(
    ("entry", "told"), [(PinEntry.PAD, "Le code se tape sur le lecteur"), (PinEntry.WINDOW, "sa propre fenêtre")]
)
def test_a_pin_that_is_typed_elsewhere_is_announced_before(
    entry: PinEntry, told: str, desk: Callable[..., Made]
) -> None:
    """There is no field, and pressing the button hands over no PIN. The window's caller is named as it will be."""
    made, given = box(desk(entry=entry)[0])
    assert visible(made.go) and not visible(made.secret)
    assert told in made.elsewhere.text
    if entry is PinEntry.WINDOW:
        assert f"« {program_name()} »" in made.elsewhere.text.replace("\u00a0", " ")
    made.go.press()
    assert given == [None]


def test_a_key_that_the_backend_refuses_has_no_field_and_names_the_other_backend(
    desk: Callable[..., Made],
) -> None:
    """Nobody types a PIN in vain."""
    made, _ = box(desk(refused=True)[0])
    assert not visible(made.secret) and not visible(made.go)
    assert "Cet accès à la carte ne permet pas de signer" in made.elsewhere.text and "PC/SC" in made.elsewhere.text


def test_where_there_are_two_cards_the_person_chooses(desk: Callable[..., Made]) -> None:
    """The choice goes to the card."""
    two = Presence(True, (Reader("A", ReaderState.EID), Reader("B", ReaderState.EID)))
    made_desk, card = desk(seen=two)
    status = CardStatus(made_desk)
    assert "plusieurs cartes d'identité" in status.status.text
    assert visible(status.choice) and [o["value"] for o in status.choice.options] == ["A", "B"]
    status.choice.value = "B"
    assert card.chosen == "B"


def test_a_card_in_another_reader_than_the_chosen_one_can_be_chosen(desk: Callable[..., Made]) -> None:
    """The one that was chosen was pulled. The other is not taken unasked: it may be another person's."""
    readers = (Reader("A", ReaderState.EID), Reader("B", ReaderState.EMPTY))
    made_desk, card = desk(seen=seen(readers, "B"))
    status = CardStatus(made_desk)
    assert visible(status.choice) and [o["value"] for o in status.choice.options] == ["A"]
    assert card.chosen is None
    status.choice.value = "A"
    assert card.chosen == "A"
    made_desk, _ = desk(seen=seen(readers, "A"))
    assert not visible(CardStatus(made_desk).choice)


def test_why_there_is_no_card_is_said_with_its_remedy(desk: Callable[..., Made]) -> None:
    """In the place where the card is expected."""
    made_desk, _ = desk(seen=Presence(service=False))
    status = CardStatus(made_desk)
    assert status.status.tone == "warning"
    assert "Le service de cartes de cet ordinateur ne répond pas." in status.status.text


class Mistake(Exception):
    """What no form expects."""


@pytest.fixture
def told() -> Iterator[list[Exception]]:
    """What the guard is told, which a page shows at its top."""
    errors: list[Exception] = []
    guard.on_error = errors.append
    yield errors
    guard.on_error = None


def fails(error: Exception) -> Callable[..., Any]:
    def failing(*_: object) -> None:
        raise error

    return failing


@pytest.mark.parametrize("error", [Mistake(), CardSilent()])
def test_a_reader_that_cannot_be_chosen_is_told(
    error: Exception, desk: Callable[..., Made], told: list[Exception]
) -> None:
    """Else the choice would be on the page, and not in force."""
    two = Presence(True, (Reader("A", ReaderState.EID), Reader("B", ReaderState.EID)))
    status = CardStatus(desk(seen=two, choose=fails(error))[0])
    status.choice.value = "B"
    assert told == [error]


@pytest.mark.parametrize("error", [Mistake(), PracticeOnly("card")])
def test_a_remedy_that_does_not_work_is_told(
    error: Exception, desk: Callable[..., Made], told: list[Exception], monkeypatch: pytest.MonkeyPatch
) -> None:
    """And it is not said to be done."""
    monkeypatch.setattr(counter, "help_card", fails(error))
    made_desk, _ = desk()
    assert made_desk.session.card is not None
    made_desk.session.card.change(tries_left=0)
    made = Counter(made_desk)
    why = made.status.text
    made.actions.press("unblock-card")
    assert told == [error]
    assert made.status.text == why


@pytest.mark.parametrize(("error", "is_told"), [(Mistake(), True), (PracticeOnly("card"), False)])
@pytest.mark.parametrize("part", ["counter", "panel", "served_types"])
def test_a_mistake_in_the_background_is_told(
    part: str,
    error: Exception,
    is_told: bool,
    desk: Callable[..., Made],
    told: list[Exception],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """An expected error is shown elsewhere, or is no matter: without an answer the kit has types of its own."""
    made, _ = desk()
    if part == "counter":
        monkeypatch.setattr(counter, "helpful", fails(error))
        Counter(made)
    elif part == "panel":
        monkeypatch.setattr(panel, "_card", fails(error))
        made.nobody = False
        panel.Panel(made, "card")
    else:
        monkeypatch.setattr(CertificateRequest, "organization_types", fails(error))
        ServedTypes(made, lambda: None).ask()
    assert told == ([error] if is_told else [])


def test_another_backend_is_taken_and_remembered(tmp_path: Path) -> None:
    """Chosen in notebook 1; what comes of it shows at once, and the notebooks opened later take it too."""

    async def choose() -> str:
        desk = Desk(KernelSettings(Settings(tmp_path)), "mise-en-route")
        form = BackendForm(desk)
        form.choice.value = "opensc"
        form.actions.press()
        async with asyncio.timeout(20):
            while desk.environment.why is not Why.ASKED:
                await asyncio.sleep(0.05)
        desk.environment.card.close()
        return desk.workspace.notes.backend or ""

    assert asyncio.run(choose()) == "opensc"
    later = Desk(KernelSettings(Settings(tmp_path)), "demander")
    backends = [(later.environment.why, later.workspace.notes.backend, later.backend_fixed)]
    later.take_backend("auto")
    backends.append((later.environment.why, later.workspace.notes.backend, later.backend_fixed))
    assert backends == [(Why.ASKED, "opensc", None), (Why.PRACTICE, None, None)]


def test_a_page_keeps_its_case_whatever_backend_it_takes(tmp_path: Path) -> None:
    """Another window has taken another one in hand meanwhile."""
    page = Desk(KernelSettings(Settings(tmp_path)), "mise-en-route")
    its_own = page.workspace.case
    Desk(KernelSettings(Settings(tmp_path)), "mise-en-route").workspace.begin(Kind.REVOCATION)
    page.take_backend("practice")
    assert page.workspace.case == its_own


@pytest.mark.parametrize("sent", ["pkcs11:{}", "{}", "pkcs11", "", None])
def test_a_page_loads_no_file_of_its_choice(sent: str | None, tmp_path: Path) -> None:
    """A browser may send any value: what the form does not offer is not taken, nor kept."""
    desk = Desk(KernelSettings(Settings(tmp_path)), "mise-en-route")
    form = BackendForm(desk)
    offered = {option["value"] for option in form.choice.options}
    assert offered <= {"auto", "pcsc", "official", "opensc", "softhsm"}
    form.choice.value = sent and sent.format(tmp_path / "any.so")
    form.actions.press()
    assert (desk.environment.why, desk.workspace.notes.backend) == (Why.PRACTICE, None)


def test_a_path_in_a_workspace_is_not_followed(tmp_path: Path) -> None:
    """It comes from a page, or from somebody else's folder. On the command line it is followed."""
    path = f"pkcs11:{tmp_path / 'any.so'}"
    Desk(KernelSettings(Settings(tmp_path)), "mise-en-route").workspace.note(
        lambda notes: replace(notes, backend=path)
    )
    assert Desk(KernelSettings(Settings(tmp_path)), "mise-en-route").environment.why is Why.PRACTICE
    assert Desk(KernelSettings(Settings(tmp_path, card=path)), "mise-en-route").environment.why is Why.ASKED


def test_a_backend_that_was_asked_for_at_the_start_is_not_chosen_again(tmp_path: Path) -> None:
    """The form says which, and offers nothing."""
    form = BackendForm(Desk(KernelSettings(Settings(tmp_path, card="practice")), "mise-en-route"))
    assert "practice" in form.fixed.text
    assert not visible(form.choice) and not visible(form.actions)
