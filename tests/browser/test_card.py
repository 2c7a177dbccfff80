"""The pages with a card in a reader: the virtual eID behind a card service, over PC/SC, seen by a person."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from ehcert_kit.practice.virtual_card.faults import Fault
from tests.card.daemon import VirtualReader, virtual_reader

from .conftest import Serve, Server
from .person import Person
from .screenshots import PICTURES


@pytest.fixture(scope="module")
def reader() -> Iterator[VirtualReader]:
    """A card service with an empty reader."""
    with virtual_reader() as service:
        yield service


@pytest.fixture
def page(browser: Browser, server: Server) -> Iterator[Page]:
    context = browser.new_context(locale="fr-BE", viewport={"width": 1100, "height": 900})
    server.admit(context)
    yield context.new_page()
    context.close()


@pytest.fixture
def server(serve: Serve, reader: VirtualReader, tmp_path: Path) -> Iterator[Server]:
    """Pages that read the card in that reader."""
    yield serve(None, tmp_path / "w", "--card", "pcsc", environment=reader.environment)
    reader.discard()


def person_at(server: Server, page: Page, name: str) -> Person:
    return Person(page, server.url, PICTURES / "card" / name)


def to_the_card(person: Person) -> None:
    """Notebook 1, up to the step about the card."""
    person.opens("1-mise-en-route")
    person.sees("Qu'est-ce qu'un certificat ?")
    person.presses("Continuer")
    person.sees("Pour qui ?")
    person.chooses("Un groupement infirmier")
    person.presses("Continuer")
    person.sees("À avoir sous la main")
    person.presses("Continuer")
    person.sees("Votre carte")


@pytest.mark.parametrize("applet", ["1.7", "1.8"])
def test_from_an_empty_reader_to_a_sent_request(
    applet: str, server: Server, reader: VirtualReader, page: Page
) -> None:
    """A card shows when it comes, wrong PINs cost tries, a card pulled while it signs can be put back."""
    person = person_at(server, page, applet)
    to_the_card(person)
    person.reads("Aucune carte n'est lue.")
    person.picture("lecteur-vide")
    reader.insert(applet=applet)  # type: ignore[arg-type]  # one of the two
    person.reads("Carte dans le lecteur PRATIQUE TEST 00 00.")
    person.presses("Continuer")
    person.sees("Votre ordinateur")
    person.presses("Vérifier")
    person.reads("Carte lue : Camille EXERCICE.")
    person.reads("PC/SC direct")
    person.picture("ordinateur")
    reader.pull()
    person.reads("Aucune carte n'est lue.")
    reader.insert()
    person.reads("Carte lue : Camille EXERCICE.")

    person.names_the_manager()
    person.reads("Titulaire de la carte : Camille EXERCICE.")
    for left in ("Il reste 2 essais.", "Il reste 1 essai."):
        person.identifies("0000")
        person.reads(f"Ce n'est pas le bon code PIN. {left}")
    person.picture("dernier-essai")
    person.identifies()
    person.reads("NIHII-GROUP=94000027")

    person.asks()
    person.makes_the_file()
    reader.pull()
    reader.discard()
    reader.insert(applet=applet, fault=Fault.PULL_BEFORE_SIGN)  # type: ignore[arg-type]  # one of the two
    person.presses("Demander le contrat")
    page.get_by_role("checkbox", name="J'ai lu le contrat").wait_for()
    person.ticks("J'ai lu le contrat")
    person.reads("Carte dans le lecteur")
    person.types("Code PIN pour signer", "1234")
    person.presses("Signer et envoyer")
    person.reads("La carte a été retirée.")
    person.picture("retiree")
    reader.insert()
    person.reads("Carte dans le lecteur")
    person.types("Code PIN pour signer", "1234")
    person.presses("Signer et envoyer")
    person.sees("Et maintenant ?")
    person.reads("Demande envoyée")
    person.picture("envoyee")


def test_a_blocked_card_leaves_the_notebook_usable(server: Server, reader: VirtualReader, page: Page) -> None:
    """The third wrong PIN blocks; what to do is said, and the rest of the page goes on."""
    reader.insert(applet="1.8")
    person = person_at(server, page, "blocked")
    person.names_the_manager()
    person.reads("Titulaire de la carte : Camille EXERCICE.")
    for _ in range(3):
        person.identifies("0000")
        page.get_by_role("button", name="M'identifier").locator("visible=true").first.wait_for()
        page.wait_for_timeout(400)
    person.reads("Votre carte est bloquée.")
    person.reads("service population")
    person.picture("bloquee")
    reader.pull()
    reader.discard()
    reader.insert(applet="1.8")
    person.reads("Carte dans le lecteur")
    person.identifies()
    person.reads("NIHII-GROUP=94000027")
