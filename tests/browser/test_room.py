"""A room as its people see it: two participants and the trainer, each in a browser of his own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.voila.test_room import ServedRoom, serving

from .conftest import shown
from .person import FIRST, Person
from .screenshots import PICTURES

Newcomer = Callable[..., Page]
#: Milliseconds in which an open page shows what the trainer did; the machine may be busy with other tests.
SOON = 10_000


@pytest.fixture
def served(tmp_path: Path) -> Iterator[ServedRoom]:
    with serving(tmp_path / "salle") as served:
        yield served


@pytest.fixture
def newcomer(browser: Browser) -> Iterator[Newcomer]:
    """A browser of somebody else each time."""
    contexts: list[BrowserContext] = []

    def come(url: str, width: int = 1280) -> Page:
        contexts.append(browser.new_context(locale="fr-BE", viewport={"width": width, "height": 900}))
        page = contexts[-1].new_page()
        page.goto(url)
        return page

    yield come
    for context in contexts:
        context.close()


def test_a_class_from_the_link_to_a_step_that_the_trainer_chose(
    served: ServedRoom, newcomer: Newcomer, violations: Callable[[Page], list[str]]
) -> None:
    """One press for a seat; the same seat by its word; the trainer sees, shows, and leads one to a step."""
    zoe = newcomer(served.join, 320)
    person = Person(zoe, served.base, PICTURES / "room")
    person.picture("rejoindre")
    assert violations(zoe) == []
    person.types("Votre prénom", "Zoé")
    person.presses("Prendre une place")
    person.reads("Vous êtes à la place 1.")
    person.reads(served.room.word(1))
    person.picture("place")
    person.opens("1-mise-en-route")
    person.sees("Qu'est-ce qu'un certificat ?")

    trainer = newcomer(served.trainer)
    leader = Person(trainer, served.base, PICTURES / "room")
    row = trainer.get_by_role("row", name="Zoé")
    expect(row).to_contain_text("Mise en route", timeout=SOON)
    assert violations(trainer) == []
    leader.picture("formateur")

    leader.presses("Le formateur montre")
    expect(zoe.get_by_text("Regardez l'écran du formateur")).to_be_visible(timeout=SOON)
    person.picture("regardez")
    leader.presses("Le formateur montre")
    expect(zoe.get_by_text("Regardez l'écran du formateur")).to_be_hidden(timeout=SOON)

    trainer.get_by_label("Commencer à").select_option("demander/sign")
    leader.presses("Aller à cette étape")
    leader.reads("Places envoyées à l'étape choisie")
    zoe.get_by_role("alertdialog").wait_for(timeout=FIRST)
    person.presses("Reprendre")
    person.reads("Le formateur a relancé")
    person.opens("4-demander")
    person.sees("Contrat et signature")
    expect(row).to_contain_text("contrat et signature", timeout=SOON)

    # A lost cookie, another browser: the word finds the seat, and the page is where it was.
    other = newcomer(served.join)
    again = Person(other, served.base)
    other.get_by_text("J'ai déjà une place").click()
    again.types("Numéro de la place", "1")
    again.types("Mot de la place", served.room.word(1))
    again.presses("Retrouver ma place")
    again.reads("Vous êtes à la place 1.")
    again.opens("4-demander")
    again.sees("Contrat et signature")

    trainer.goto(f"{served.base}ehcert/invitation")
    shown(trainer)
    assert violations(trainer) == []
    leader.picture("invitation")
