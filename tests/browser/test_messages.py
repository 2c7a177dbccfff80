"""What crosses the wire, on the pages: shown before it leaves, changed by a letter, drawn as a sequence."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page, expect

from ehcert_kit.environments.opening import open_session
from ehcert_kit.environments.settings import Settings
from ehcert_kit.names import Step
from ehcert_kit.procedure.case import Conditions, Options, Situation
from tests.conftest import walking

from .conftest import Serve, accessible
from .person import Person
from .screenshots import PICTURES


def test_the_message_is_seen_leaving_is_changed_by_a_letter_and_drawn(
    serve: Serve, page: Page, tmp_path: Path
) -> None:
    """Step by step through the signature; a letter and back; the picture, whose arrows open their exchanges."""
    workspace = tmp_path / "exercice"
    session = open_session(Settings(workspace))
    list(walking(session).steps(Step.KEYSTORE))
    session.workspace.reach(Conditions(session.environment.clock()), Situation("belgian"), Options())
    site = serve(None, workspace)
    site.admit(page.context)
    person = Person(page, site.url, PICTURES / "messages")

    # Step by step: what waits is on the page, a copy is refused, the original leaves.
    person.opens("4-demander")
    person.sees("Contrat et signature")
    person.ticks("Pas à pas")
    person.ticks("J'ai lu le contrat")
    person.types("Code PIN pour signer", "1234")
    person.presses("Signer et envoyer")
    person.sees("Prêt à partir\u00a0: GenerateCertificate")
    copy = page.get_by_role("textbox", name="Une copie")
    expect(copy).not_to_have_value("")
    copy.fill(copy.input_value().replace("camille@", "camilla@", 1))
    person.presses("Envoyer la copie")
    person.reads("PRATIQUE_SIGNATURE_INVALID")
    person.picture("pas-a-pas")
    accessible(page)
    person.presses("Envoyer ce message")
    person.sees("Et maintenant ?")

    # One letter: what turns is said in words, and back with one press.
    person.presses("Changer une lettre, pour voir")
    person.chooses("La demande de certificat (CSR)")
    person.presses("Changer cette lettre")
    person.reads("Une lettre changée\u00a0: 3 vérifications")
    chain = page.locator(".eh-form .eh-proof").locator("visible=true").first
    expect(chain.locator('li[data-holds="no"]')).to_have_count(3)
    expect(chain.get_by_text("PRATIQUE_SIGNATURE_INVALID")).to_be_visible()
    person.picture("lettre")
    accessible(page)
    person.presses("Remettre la lettre")
    person.reads("La lettre est remise")

    # The picture: lit so far, the rest dashed; an arrow opens its exchange, masked until asked.
    picture = page.locator(".eh-sequence svg").locator("visible=true").first
    expect(picture.locator("g.eh-seq-done")).to_have_count(13)
    expect(picture.locator("g.eh-seq-todo line[stroke-dasharray]")).to_have_count(11)
    picture.get_by_role("link", name="demande signée : clé publique et contrat").press("Enter")
    opened = page.locator(".eh-exchanges > li > details[open]")
    expect(opened).to_have_count(1)
    expect(opened).to_contain_text("GenerateCertificate")
    expect(opened).not_to_contain_text("80010199976")
    person.ticks("Montrer les données personnelles")
    expect(opened).to_contain_text("80010199976")
    person.picture("sequence")

    # At the end all of it is lit; dark, and narrow, where the list says it.
    list(walking(session).steps())
    page.emulate_media(color_scheme="dark")
    person.opens("5-valider")
    person.sees("Prêt")
    expect(page.locator(".eh-sequence svg g.eh-seq-done")).to_have_count(24)
    person.picture("fini-sombre")
    accessible(page)
    page.set_viewport_size({"width": 320, "height": 800})
    expect(page.locator(".eh-sequence svg")).to_be_hidden()
    expect(page.locator(".eh-sequence-narrow > li").locator("visible=true")).to_have_count(24)
    person.picture("fini-etroit")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
