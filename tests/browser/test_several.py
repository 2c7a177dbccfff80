"""Two organisations in one sitting, by clicking; a third that cannot be stops neither."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page, expect

from ehcert_kit.environments.practice import existing_platform
from ehcert_kit.practice import people

from .conftest import Open, Serve, accessible
from .person import Person
from .screenshots import PICTURES


def test_several_organisations_in_one_sitting(serve: Serve, visit: Open, page: Page, tmp_path: Path) -> None:
    """Chosen, prepared, signed one by one with a PIN each, completed; what failed is said with its remedy."""
    site = serve(None, tmp_path / "exercice", "--scenario", "plusieurs-organisations")
    site.admit(page.context)
    person = Person(page, site.url, PICTURES / "plusieurs")
    page.goto(site.url)
    page.get_by_role("link", name="Plusieurs organisations").click()
    person.sees("Votre carte")
    person.presses("Lire ma carte")
    person.identifies()
    person.reads("CBE=0123456749")
    person.presses("Continuer")
    person.sees("Pour quelles organisations ?")
    person.presses("Continuer")
    person.reads("Cochez au moins une organisation.")
    for box in page.get_by_role("checkbox").locator("visible=true").all():
        box.check()
    person.types("E-mail personnel", "camille")
    person.types("Téléphone personnel", "0470 00 00 00")
    person.presses("Continuer")
    expect(page.get_by_label("E-mail personnel")).to_be_focused()
    person.types("E-mail personnel", "camille@exercice.example")
    person.picture("organisations")
    accessible(page)
    person.presses("Continuer")

    person.sees("Un mot de passe, un fichier par organisation")
    person.types("Saisir le mot de passe", people.PASSWORD)
    person.types("Confirmez le mot de passe", "Autre-2026!")
    person.presses("Demander les contrats")
    person.reads("Les deux mots de passe sont différents.")
    person.types("Saisir le mot de passe", people.PASSWORD)
    person.types("Confirmez le mot de passe", people.PASSWORD)
    person.presses("Demander les contrats")
    person.reads("Fichiers prêts\u00a0: 2 sur 3.")
    person.reads("NIHII-GROUP=94000027 a déjà un certificat actif.")
    person.picture("fichiers")
    accessible(page)
    person.presses("Continuer")

    person.sees("Contrats et signatures")
    person.reads("2 sur 3\u00a0: EXERCICE")
    person.presses("Passer à l'organisation suivante")
    person.reads("3 sur 3\u00a0: EXERCICE")
    person.ticks("J'ai lu le contrat")
    person.types("Code PIN pour signer", "0000")
    person.presses("Signer et envoyer")
    expect(page.locator(".eh-secret .eh-error", has_text="Il reste 2 essais.")).to_be_visible()
    person.picture("pin-faux")
    person.types("Code PIN pour signer", people.PIN)
    person.presses("Signer et envoyer")
    person.reads("Demandes envoyées\u00a0: 1 sur 3.")
    person.reads("2 sur 3\u00a0: EXERCICE")
    expect(page.get_by_role("checkbox", name="J'ai lu le contrat")).not_to_be_checked()
    person.picture("contrat")
    accessible(page)
    page.set_viewport_size({"width": 390, "height": 900})
    person.picture("contrat-390")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "nothing sticks out"
    page.set_viewport_size({"width": 1280, "height": 900})
    page.reload()
    person.reads("2 sur 3\u00a0: EXERCICE")
    person.ticks("J'ai lu le contrat")
    person.types("Code PIN pour signer", people.PIN)
    person.presses("Signer et envoyer")

    person.sees("Les certificats")
    person.types("Mot de passe du fichier", "Autre-2026!")
    person.presses("Compléter les certificats")
    person.reads("Ce mot de passe n'ouvre pas ce fichier.")
    person.types("Mot de passe du fichier", people.PASSWORD)
    person.presses("Compléter les certificats")
    person.reads("Certificats prêts\u00a0: 2 sur 3.")
    person.picture("certificats")
    accessible(page)
    page.set_viewport_size({"width": 390, "height": 900})
    person.picture("certificats-390")
    accessible(page)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "nothing sticks out"
    assert [row["status"] for row in existing_platform(site.workspace).show()["etks"]] == ["VALID_ACTIVE"] * 2
    page.get_by_role("link", name="Revenir aux fichiers").click()
    person.sees("Un mot de passe, un fichier par organisation")
    dark, _ = visit(site.page("13-plusieurs"), scheme="dark")
    dark.get_by_text("Certificats prêts\u00a0: 2 sur 3.").wait_for()
    Person(dark, site.url, PICTURES / "plusieurs-sombre").picture("certificats")
