"""One thing per screen: every step has one main button that leads on, to the next page too; what a screen keeps.

With ``EHCERT_SCREENSHOTS=1`` pictures of every screen are left in ``build/pictures/écrans``.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from ehcert_kit.environments.direction import walk
from ehcert_kit.environments.opening import open_session
from ehcert_kit.environments.settings import Settings
from ehcert_kit.names import Step
from ehcert_kit.practice import people
from ehcert_kit.procedure.way import LATER, SECTIONS
from ehcert_kit.secret import Secret
from tests.conftest import walking

from .conftest import Serve, Server, accessible
from .person import FIRST, Person
from .screenshots import PICTURES

#: What looks like the main act of a screen, whether it is a button or the way to another page.
MAIN = ".eh-button:not(.eh-second)"


@pytest.fixture
def site(serve: Serve, page: Page) -> Server:
    """A server on the kit's own notebooks, with a dossier that nobody began."""
    started = serve()
    started.admit(page.context)
    return started


class Walker(Person):
    """A person who looks at every screen before acting on it: it has one main button, and no more."""

    def main(self) -> list[str]:
        """The main buttons in sight, by their words."""
        return [text.strip() for text in self.page.locator(f"{MAIN} >> visible=true").all_inner_texts()]

    def looks(self, name: str, main: str) -> None:
        """There is one, and it says this."""
        expected = [main.replace(" :", "\u00a0:")]
        expect(self.page.locator(f"{MAIN} >> visible=true")).to_have_text(expected, timeout=FIRST)
        self.picture(name)
        accessible(self.page)

    def goes_on(self, name: str, main: str) -> None:
        self.looks(name, main)
        self.page.locator(f"{MAIN} >> visible=true").click()


def test_every_screen_has_one_main_button_that_leads_on(site: Server, page: Page) -> None:
    """From the home page to the end, by nothing but the main button and the fields above it."""
    page.goto(site.url)
    person = Walker(page, site.url, PICTURES / "écrans")
    person.goes_on("accueil", "Commencer")

    person.sees("Qu'est-ce qu'un certificat ?")
    person.goes_on("quoi", "Continuer")
    person.sees("Pour qui ?")
    person.chooses("Je ne sais pas")
    person.looks("pour-qui", "Continuer")
    person.chooses("Une organisation")
    person.chooses("Oui")
    person.reads("NIHII-GROUP et le numéro INAMI")
    person.goes_on("pour-qui-décidé", "Continuer")
    person.sees("À avoir sous la main")
    person.goes_on("sous-la-main", "Continuer")
    person.sees("Votre carte")
    person.reads("Carte dans le lecteur")
    person.goes_on("carte", "Continuer")
    person.sees("Votre ordinateur")
    person.goes_on("ordinateur", "Vérifier")
    person.reads("Carte lue : Camille EXERCICE")
    person.goes_on("ordinateur-vérifié", "Continuer : vérification du responsable")

    page.locator(".eh-pager").first.wait_for(timeout=FIRST)
    person.sees("Votre responsable")
    person.types("Nom et prénom", "Exercice Camille")
    person.goes_on("responsable", "Noter ce nom")
    person.goes_on("lire", "Lire ma carte")
    person.reads("C'est bien la personne")
    person.types("Code PIN pour s'identifier", person.pin)
    person.goes_on("identifier", "M'identifier")
    person.reads("NIHII-GROUP=94000027")
    person.goes_on("identifié", "Continuer : le programme")

    person.sees("Où voulez-vous travailler ?")
    person.chooses("Production")
    person.looks("production", "Continuer vers cet environnement")
    person.chooses("M'exercer")
    person.goes_on("environnement", "Utiliser cet environnement")
    person.sees("Connexion")
    person.goes_on("connexion", "Tester la connexion")
    person.reads("La connexion fonctionne")
    person.goes_on("connexion-testée", "Continuer : demander le certificat")

    person.sees("Conditions d'utilisation")
    person.ticks("J'ai lu les conditions")
    person.goes_on("conditions", "Continuer")
    person.sees("Votre situation")
    person.chooses("nationalité belge")
    person.goes_on("situation", "Continuer")
    person.sees("Pour qui ?")
    person.chooses("Mon organisation")
    person.goes_on("destinataire", "Continuer")
    person.sees("Pour quelle organisation ?")
    person.chooses("Une autre organisation")
    person.looks("organisation-autre", "Continuer")
    person.chooses("EXERCICE SOINS DU PARC")
    person.goes_on("organisation", "Continuer")
    person.sees("Options")
    person.goes_on("options", "Continuer")
    person.sees("Contact")
    person.types("E-mail personnel", "camille@exercice.example")
    person.types("Téléphone personnel", "0470 00 00 00")
    person.goes_on("contact", "Continuer")
    person.sees("Le mot de passe du fichier")
    person.types("Saisir le mot de passe", person.password)
    person.types("Confirmez le mot de passe", person.password)
    person.goes_on("mot-de-passe", "Créer le fichier")
    person.sees("Contrat et signature")
    person.goes_on("contrat", "Demander le contrat à eHealth")
    page.get_by_role("checkbox", name="J'ai lu le contrat").wait_for()
    person.ticks("J'ai lu le contrat")
    person.types("Code PIN pour signer", person.pin)
    person.goes_on("signer", "« Signer et envoyer... »".replace("« ", "«\u00a0").replace(" »", "\u00a0»"))
    person.sees("Et maintenant ?")
    person.goes_on("envoyé", "Continuer : compléter le certificat")

    person.sees("Compléter le fichier")
    person.types("Mot de passe du fichier", person.password)
    person.goes_on("fichier", "« Accéder au keystore »".replace("« ", "«\u00a0").replace(" »", "\u00a0»"))
    person.reads("Fichier ouvert.")
    label = "« Installer votre certificat et lancer la création de votre ETK »"
    person.goes_on("installer", label.replace("« ", "«\u00a0").replace(" »", "\u00a0»"))
    person.sees("Prêt")
    backup = site.workspace / "sauvegarde"
    backup.mkdir()
    person.looks("prêt", "Enregistrer une copie et la relire")
    person.types("Le dossier où copier", str(backup))
    person.types("Mot de passe du fichier", person.password)
    person.presses("Enregistrer une copie")
    person.reads("Copié et relu")
    person.types("Un poste ou un logiciel", "Accueil")
    person.presses("Ajouter à la liste")
    person.ticks("fichier installé")
    person.types("Un poste ou un logiciel", "Portable d'Anne")
    person.presses("Ajouter à la liste")
    person.looks("prêt-copié", "Revenir à l'accueil")
    assert list(backup.iterdir())


def test_what_was_typed_survives_a_reload_and_a_second_window_is_announced(site: Server, page: Page) -> None:
    """In this window, until it is handed in; a PIN never. What another window did is there after a take-over."""
    person = Person(page, site.url, PICTURES / "écrans")
    person.opens("2-responsable")
    person.types("Nom et prénom", "Camille EX")
    page.reload()
    name = page.get_by_role("textbox", name="Nom et prénom")
    expect(name).to_have_value("Camille EX", timeout=FIRST)
    person.types("Nom et prénom", "Camille EXERCICE")
    person.presses("Noter ce nom")
    person.sees("Ce qu'eHealth sait de votre carte")
    kept = page.evaluate("() => Object.values({...sessionStorage})")
    assert not [value for value in kept if "Camille" in value]
    person.presses("Lire ma carte")
    person.types("Code PIN pour s'identifier", "1357")
    page.reload()
    person.sees("Ce qu'eHealth sait de votre carte")
    expect(page.get_by_label("Code PIN pour s'identifier")).to_have_value("", timeout=FIRST)

    other = Person(page.context.new_page(), site.url, PICTURES / "écrans")
    other.opens("2-responsable")
    other.reads("Cette page est ouverte dans un autre onglet.")
    other.picture("second-onglet")
    # The first goes on while the second stands aside.
    person.types("Code PIN pour s'identifier", people.PIN)
    person.presses("M'identifier")
    person.reads("NIHII-GROUP=94000027")
    other.presses("Continuer ici")
    other.reads("NIHII-GROUP=94000027")
    expect(other.page.get_by_role("alertdialog")).to_be_hidden()
    person.reads("Cette page est ouverte dans un autre onglet.")
    person.presses("Continuer ici")
    person.reads("NIHII-GROUP=94000027")
    expect(page.get_by_role("alertdialog")).to_be_hidden()
    other.reads("Cette page est ouverte dans un autre onglet.")
    other.page.close()


def test_a_change_says_what_it_undoes_and_what_was_sent_is_read_only(
    serve: Serve, page: Page, tmp_path: Path
) -> None:
    """Before the file is set aside one is asked; after the request is sent no step of it can be changed."""
    session = open_session(Settings(tmp_path / "w", scenario="plusieurs-organisations"))
    for _ in walk(session, lambda _: Secret(people.PIN), lambda: Secret(people.PASSWORD)).steps(Step.KEYSTORE):
        pass
    site = serve(None, tmp_path / "w", "--scenario", "plusieurs-organisations")
    site.admit(page.context)
    folder = site.workspace / "ehealth" / "keystore"
    [file] = folder.glob("*.p12")
    person = Walker(page, site.url, PICTURES / "écrans")
    person.opens("4-demander")
    person.accepts_the_conditions()
    person.sees("Contrat et signature")
    page.get_by_role("link", name="organisation", exact=True).click()
    person.sees("Pour quelle organisation ?")
    expect(page.locator("input[type=radio]:checked:visible")).to_have_count(1)
    options = page.get_by_role("radio").locator("visible=true")
    chosen = [options.nth(index).is_checked() for index in range(options.count())].index(True)
    options.nth(0 if chosen else 1).check()
    person.presses("Continuer")
    person.reads("Mais ce changement annule")
    person.looks("annule", "Changer quand même")
    assert file.exists()
    person.presses("Ne rien changer")
    expect(page.get_by_role("button", name="Continuer")).to_be_visible()
    assert file.exists()
    assert session.workspace.case.keystore == file
    person.presses("Continuer")
    person.presses("Changer quand même")
    person.sees("Options")
    assert not file.exists()
    assert session.workspace.case.keystore is None


def test_a_request_that_was_sent_is_shown_as_it_was(serve: Serve, page: Page, tmp_path: Path) -> None:
    """Each step says when; the contract can be read, in its language; no field is left. Waiting says its looks."""
    scenario = tmp_path / "lent.toml"
    scenario.write_text(
        'extends = "groupe-simple"\nid = "lent"\ntitle.fr = "Lent"\nlesson.fr = "Lent."\n'
        'delivery = { mode = "manual", after_s = 3000, decision = "accept" }\n'
    )
    session = open_session(Settings(tmp_path / "w", scenario=str(scenario)))
    list(walking(session).steps(Step.REQUEST))
    site = serve(None, tmp_path / "w", "--scenario", str(scenario))
    site.admit(page.context)
    person = Walker(page, site.url, PICTURES / "écrans")
    page.goto(site.url)
    page.get_by_role("link", name="Relire le contrat signé").click()
    person.sees("Contrat et signature")
    person.reads("Déjà envoyé le")
    expect(page.locator('iframe[title="Contrat d\'eHealth"]')).to_be_visible()
    steps = page.evaluate("history.length")
    person.chooses("Nederlands")
    expect(page.locator("iframe").locator("visible=true")).to_have_attribute("srcdoc", re.compile('lang="nl"'))
    document = page.frame_locator("iframe >> visible=true")
    expect(document.get_by_role("heading").first).to_be_visible()
    assert page.evaluate("history.length") == steps, (
        "the way back leads to the step before, not to another language"
    )
    person.looks("contrat-signé", "Continuer")
    for step, answer in (
        ("contact", "camille"),
        ("organisation", "NIHII-GROUP=94000027"),
        ("votre carte", "Camille"),
    ):
        page.get_by_role("link", name=step, exact=True).click()
        person.reads("Déjà envoyé le")
        person.reads(answer)
        expect(page.locator("main input:visible, main select:visible")).to_have_count(0)
        person.looks(f"envoyé-{step}", "Continuer")

    person.opens("5-valider")
    person.reads("Dernière vérification")
    person.looks("attente", "Vérifier maintenant")


def test_page_five_without_a_request_leads_to_page_four(site: Server, page: Page) -> None:
    """Or to a file from elsewhere."""
    person = Walker(page, site.url, PICTURES / "écrans")
    person.opens("5-valider")
    person.reads("Rien à attendre")
    person.looks("rien-à-attendre", "Demander le certificat")
    person.presses("Compléter un fichier que j'ai déjà")
    person.sees("Compléter le fichier")
    page.go_back()
    person.sees("En attente d'eHealth")
    person.goes_on("rien-à-attendre", "Demander le certificat")
    person.sees("Conditions d'utilisation")


def test_no_page_for_later_has_two_main_buttons(serve: Serve, page: Page, tmp_path: Path) -> None:
    """With a certificate that is ready, on every step that is offered there."""
    list(walking(open_session(Settings(tmp_path / "w"))).steps())
    site = serve(None, tmp_path / "w")
    site.admit(page.context)
    person = Walker(page, site.url, PICTURES / "écrans-ensuite")
    for section in SECTIONS.values():
        if section.part != LATER:
            continue
        person.opens(section.notebook)
        expect(page.locator(".eh-form").locator("visible=true").first).to_be_visible(timeout=FIRST)
        way_on = page.locator(".eh-pager-on button")
        for _ in section.steps:
            page.wait_for_timeout(700)
            assert len(person.main()) <= 1, (section.name, page.url, person.main())
            person.picture(section.name)
            if not way_on.is_visible():
                break
            way_on.click()
    page.goto(f"{site.url}voila/render/12-copier.ipynb#etape=calendar")
    person.sees("Les dates à retenir")
