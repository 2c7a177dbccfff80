"""A participant's page and the trainer's, side by side: what is done on one shows on the other."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from ehcert_kit.practice import people

from .conftest import Open, Serve, accessible
from .person import FIRST, Person
from .screenshots import PICTURES, keep

Violations = Callable[[Page], list[str]]
#: Seconds in which an open page shows what the trainer did; the machine may be busy with other tests.
SOON = 8_000


def acts(trainer: Page, name: str) -> None:
    """Press a button of the trainer's page by the keyboard; the focus stays on it."""
    button = trainer.get_by_role("button", name=name, exact=True)
    button.focus()
    trainer.keyboard.press("Enter")
    expect(trainer.get_by_role("status")).not_to_be_empty()
    expect(button).to_be_focused()


def shows(place: Locator) -> None:
    expect(place.locator("visible=true").first).to_be_visible(timeout=SOON)


def test_what_the_trainer_does_is_seen_at_once(
    serve: Serve, visit: Open, violations: Violations, tmp_path: Path
) -> None:
    """Start at a step, pause, block, pull, hint, hold, deliver, clock; then again and back, told truly."""
    site = serve(workspace=tmp_path / "w")
    page, record = visit(site.url)
    reader = Person(page, site.url, PICTURES / "trainer")
    reader.picture("accueil")
    assert violations(page) == []

    # Whoever teaches starts where he likes.
    reader.presses("Recommencer à zéro")
    page.get_by_label("Commencer à").select_option("demander/sign")
    reader.picture("recommencer")
    accessible(page)
    reader.presses("Oui, recommencer")
    page.locator(".eh-pager").first.wait_for(timeout=FIRST)
    reader.sees("Contrat et signature")
    reader.presses("Demander le contrat")
    page.get_by_role("checkbox", name="J'ai lu le contrat").wait_for()

    trainer, seen = visit(f"{site.url}ehcert/trainer")
    row = trainer.locator("tbody tr")
    expect(row).to_contain_text("Demander · contrat et signature", timeout=SOON)
    assert violations(trainer) == []

    pin = page.get_by_label("Code PIN pour signer")
    acts(trainer, "Attendre avant de signer")
    shows(page.get_by_text("Le formateur demande d'attendre"))
    expect(pin).to_be_hidden()
    reader.picture("attendre")
    acts(trainer, "Attendre avant de signer")
    expect(pin).to_be_visible(timeout=SOON)

    acts(trainer, "Bloquer la carte")
    shows(page.get_by_role("button", name="débloquer la carte"))
    expect(row).to_contain_text("bloquée")
    acts(trainer, "Débloquer la carte")
    expect(page.get_by_role("button", name="débloquer la carte")).to_be_hidden(timeout=SOON)
    acts(trainer, "Retirer la carte")
    shows(page.get_by_role("button", name="Remettre la carte dans le lecteur"))
    acts(trainer, "Remettre la carte")
    expect(pin).to_be_visible(timeout=SOON)
    acts(trainer, "Donner l'indice suivant")
    shows(page.get_by_role("region", name="Indices pour cette étape"))

    # A message that is met is seen, and never what was typed.
    page.get_by_role("checkbox", name="J'ai lu le contrat").check()
    pin.fill("9876")
    reader.presses("Signer et envoyer")
    expect(row).to_contain_text("KB-13", timeout=SOON)
    assert "9876" not in trainer.content()

    acts(trainer, "Garder les prochaines livraisons pour moi")
    pin.fill(people.PIN)
    reader.presses("Signer et envoyer")
    reader.reads("Demande envoyée")
    reader.opens("5-valider")
    expect(row).to_contain_text("en cours", timeout=SOON)
    keep(trainer, PICTURES / "trainer" / "page.png")
    acts(trainer, "Livrer maintenant")
    reader.sees("Compléter le fichier")
    acts(trainer, "90 jours avant la fin")
    expect(page.locator("[data-eh-clock]")).to_contain_text("Nous sommes le", timeout=SOON)

    for width, scheme in ((1280, "dark"), (320, "light")):
        trainer.set_viewport_size({"width": width, "height": 900})
        trainer.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        assert violations(trainer) == []
        assert trainer.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert record.errors() == seen.errors() == []

    # Again, and back: open pages say what happened, and lead on.
    trainer.get_by_role("link", name="Recommencer, ou commencer").click()
    trainer.get_by_role("button", name="Oui, recommencer").click()
    expect(trainer.get_by_role("status").first).to_contain_text("Vous repartez du début.", timeout=FIRST)
    dialog = page.get_by_role("alertdialog")
    expect(dialog).to_contain_text("L'exercice a recommencé.", use_inner_text=True, timeout=SOON)
    expect(dialog).not_to_contain_text("Le programme s'est arrêté", use_inner_text=True)
    reader.picture("recommence")
    dialog.get_by_role("button", name="Reprendre").click()
    reader.sees("Commencez ici")
    reader.opens("1-mise-en-route")
    trainer.get_by_role("button", name="Annuler : revenir à l'exercice précédent").click()
    expect(trainer.get_by_role("status").first).to_contain_text("Retour à l'exercice précédent", timeout=FIRST)
    expect(dialog).to_contain_text("L'exercice précédent est de retour.", use_inner_text=True, timeout=SOON)
    dialog.get_by_role("button", name="Reprendre").click()
    reader.sees("Complétez votre certificat")


def test_a_proxy_that_answers_for_a_server_that_is_gone_is_no_answer(
    serve: Serve, visit: Open, tmp_path: Path
) -> None:
    """What was true stays on the page, and it is said to be old until the server is back."""
    trainer, _ = visit(f"{serve(workspace=tmp_path / 'w').url}ehcert/trainer")
    told, rows = trainer.locator("#eh-trainer-said"), trainer.locator("tbody tr")
    trainer.route("**/ehcert/trainer/state", lambda route: route.fulfill(status=503))
    expect(told).to_contain_text("Le programme ne répond plus", timeout=SOON)
    expect(rows).to_have_count(1)
    trainer.unroute("**/ehcert/trainer/state")
    expect(told).to_be_empty(timeout=SOON)
