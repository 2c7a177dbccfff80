"""One thing per screen: every step has one main button, which leads on, from page to page too; and what a screen keeps.

Pictures of every screen are left in ``build/pictures/écrans``.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from .conftest import PICTURES, Serve, Server, accessible
from .person import FIRST, Person

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
        expect(self.page.locator(f"{MAIN} >> visible=true")).to_have_text([main.replace(" :", "\u00a0:")])
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
    person.reads("la carte de Camille EXERCICE est lue")
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

    person.sees("Le fichier et le certificat")
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
    person.ticks("fichier placé")
    person.types("Un poste ou un logiciel", "Portable d'Anne")
    person.presses("Ajouter à la liste")
    person.looks("prêt-copié", "Revenir à l'accueil")
    assert list(backup.iterdir())
