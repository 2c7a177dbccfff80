"""A simulated user of the pages, who reads headings, fills in fields and presses buttons."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page, expect

from ehcert_kit.practice import people

from . import screenshots

#: Milliseconds to wait for a page whose kernel may still have to start.
FIRST = 60_000


#: Waits until the page has not changed for 40 ms, at most two seconds: a user does not press sooner.
_STILL = """() => new Promise((done) => {
  let timer = setTimeout(done, 40);
  const watch = new MutationObserver(() => { clearTimeout(timer); timer = setTimeout(done, 40); });
  watch.observe(document.body, { subtree: true, childList: true, attributes: true });
  setTimeout(() => { watch.disconnect(); done(); }, 2000);
})"""


class Person:
    """A user with one browser page. Each method is an action, or waits for something to appear."""

    def __init__(
        self,
        page: Page,
        url: str,
        pictures: Path | None = None,
        pin: str = people.PIN,
        password: str = people.PASSWORD,
        name: str = "Exercice Camille",
        organization: str = "EXERCICE SOINS DU PARC",
        number: str = "NIHII-GROUP=94000027",
    ) -> None:
        """pictures: the folder for screenshots; None: none are taken.

        name: the name that the user types. organization, number: of the first organisation.
        """
        self.page = page
        self.url = url
        self._pictures = pictures
        self.pin = pin
        self.password = password
        self.name, self.organization, self.number = name, organization, number
        self._count = 0
        page.set_default_timeout(45_000)

    def picture(self, name: str) -> None:
        """Take a screenshot of the whole page, if they are wanted."""
        if self._pictures is not None:
            self._count += 1
            screenshots.keep(self.page, self._pictures / f"{self._count:02}-{name}.png")

    def opens(self, notebook: str) -> None:
        self.page.goto(f"{self.url}voila/render/{notebook}.ipynb")
        self.page.locator(".eh-pager").first.wait_for(state="attached", timeout=FIRST)

    def sees(self, heading: str) -> None:
        """Wait for the heading of a step."""
        expect(
            self.page.get_by_role("heading", name=heading, exact=True).locator("visible=true").first
        ).to_be_visible(timeout=FIRST)

    def reads(self, text: str) -> None:
        expect(self.page.get_by_text(text).locator("visible=true").first).to_be_visible(timeout=45_000)

    def presses(self, name: str) -> None:
        button = self.page.get_by_role("button", name=name).locator("visible=true").first
        button.wait_for()
        self.page.evaluate(_STILL)
        button.click()

    def chooses(self, name: str) -> None:
        self.page.get_by_role("radio", name=name).locator("visible=true").first.check()

    def ticks(self, name: str) -> None:
        self.page.get_by_role("checkbox", name=name).locator("visible=true").first.check()

    def types(self, name: str, text: str) -> None:
        self.page.get_by_role("textbox", name=name).locator("visible=true").first.fill(text)

    # ── the notebooks ────────────────────────────────────────────────────────────────────────

    def gets_ready(self) -> None:
        """Do notebook 1."""
        self.opens("1-mise-en-route")
        self.sees("Qu'est-ce qu'un certificat ?")
        self.picture("mise-en-route")
        self.presses("Continuer")
        self.sees("Pour qui ?")
        self.chooses("Un groupement infirmier")
        self.presses("Continuer")
        self.sees("À avoir sous la main")
        self.presses("Continuer")
        self.sees("Votre carte")
        self.reads("Carte dans le lecteur")
        self.presses("Continuer")
        self.sees("Votre ordinateur")
        self.presses("Vérifier")
        self.reads("Carte lue : Camille EXERCICE")
        self.picture("ordinateur")

    def names_the_manager(self) -> None:
        """Do notebook 2 up to the first PIN."""
        self.opens("2-responsable")
        self.sees("Votre responsable")
        self.types("Nom et prénom", self.name)
        self.presses("Noter ce nom")
        self.sees("Ce qu'eHealth sait de votre carte")
        self.presses("Lire ma carte")

    def finds_the_manager(self) -> None:
        """Do notebook 2."""
        self.names_the_manager()
        self.reads("C'est bien la personne que vous aviez notée.")
        self.identifies()
        self.reads(self.number)
        self.picture("responsable")

    def looks_at_the_program(self) -> None:
        """Do notebook 3."""
        self.opens("3-programme")
        self.sees("Où voulez-vous travailler ?")
        self.presses("Utiliser cet environnement")
        self.sees("Connexion")
        self.presses("Tester la connexion")
        self.reads("La connexion fonctionne")
        self.picture("programme")

    def identifies(self, pin: str | None = None) -> None:
        self.types("Code PIN pour s'identifier", pin or self.pin)
        self.presses("M'identifier")

    def identifies_again(self) -> None:
        self.presses("Actualiser la liste")
        self.identifies()

    def asks(self) -> None:
        """Do notebook 4, after notebook 2, up to the password."""
        self.opens("4-demander")
        self.accepts_the_conditions()
        self.sees("Pour qui ?")
        self.chooses("Mon organisation")
        self.presses("Continuer")
        self.sees("Pour quelle organisation ?")
        self.chooses(self.organization)
        self.picture("organisation")
        self.presses("Continuer")
        self.sees("Options")
        self.presses("Continuer")
        self.gives_the_contact()
        self.sees("Le mot de passe du fichier")

    def gives_the_contact(self) -> None:
        self.sees("Contact")
        self.types("E-mail personnel", "camille@exercice.example")
        self.types("Téléphone personnel", "0470 00 00 00")
        self.presses("Continuer")

    def accepts_the_conditions(self) -> None:
        self.sees("Conditions d'utilisation")
        self.ticks("J'ai lu les conditions")
        self.presses("Continuer")
        self.sees("Votre situation")
        self.chooses("nationalité belge")
        self.presses("Continuer")

    def makes_the_file(self) -> None:
        self.types("Saisir le mot de passe", self.password)
        self.types("Confirmez le mot de passe", self.password)
        self.picture("mot-de-passe")
        self.presses("Créer le fichier")
        self.sees("Contrat et signature")

    def signs(self) -> None:
        self.presses("Demander le contrat")
        self.signs_the_contract()

    def signs_the_contract(self) -> None:
        self.page.get_by_role("checkbox", name="J'ai lu le contrat").wait_for()
        self.picture("contrat")
        self.ticks("J'ai lu le contrat")
        self.types("Code PIN pour signer", self.pin)
        self.presses("Signer et envoyer")

    def sees_it_sent(self) -> None:
        self.sees("Et maintenant ?")
        self.reads("Demande envoyée")
        self.picture("envoye")

    def completes(self) -> None:
        """Do notebook 5."""
        self.opens("5-valider")
        self.sees("Compléter le fichier")
        self.opens_and_installs()

    def opens_and_installs(self) -> None:
        self.types("Mot de passe du fichier", self.password)
        self.presses("Accéder au keystore")
        self.reads("Fichier ouvert.")
        self.picture("ouvert")
        self.presses("Installer votre certificat")
        self.sees("Prêt")
        self.reads("Votre ordinateur est maintenant prêt à utiliser des application eHealth")
        self.picture("pret")
