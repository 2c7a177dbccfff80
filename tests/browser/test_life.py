"""A person renews, activates, changes a password and revokes, by clicking; and sees it all in the overview."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from ehcert_kit.environments.practice import existing_platform
from ehcert_kit.practice import people

from .conftest import Serve, Server, accessible
from .person import Person
from .screenshots import PICTURES


@pytest.fixture
def site(serve: Serve, page: Page) -> Server:
    """A server on a workspace whose certificate has 91 days left."""
    started = serve(None, None, "--scenario", "renouvellement")
    started.admit(page.context)
    return started


def states(site: Server, what: str) -> list[object]:
    return [row["status"] for row in existing_platform(site.workspace).show()[what]]  # type: ignore[literal-required]


def test_renewed_activated_and_the_old_one_revoked(site: Server, page: Page) -> None:
    """With a reload where it matters; home and overview in between."""
    person = Person(page, site.url, PICTURES / "vie")
    page.goto(site.url)
    person.reads("Quand le certificat existe")
    accessible(page)
    page.get_by_role("link", name="Renouveler").click()
    person.sees("Renouveler, ou autre chose ?")
    person.chooses("Oui, les deux")
    page.get_by_role("radio", name="Non", exact=True).check()
    person.chooses("Dans 90 jours ou moins")
    person.reads("Renouvelez-le : continuez ici.")
    person.picture("conseil")
    accessible(page)
    person.presses("Continuer")
    person.sees("L'ancien fichier, et le nouveau")
    person.types("Mot de passe de l'ancien fichier", people.PASSWORD)
    person.presses("Voir s'il peut être renouvelé")
    person.reads("Il est trop tôt pour renouveler ce certificat")
    person.picture("trop-tot")
    person.presses("avancer l'horloge")
    person.types("Mot de passe de l'ancien fichier", people.PASSWORD)
    person.presses("Voir s'il peut être renouvelé")
    person.reads("peut être renouvelé. Dans tous les cas, l'ancien certificat sert jusqu'au")
    person.types("Saisir le mot de passe", people.PASSWORD)
    person.types("Confirmez le mot de passe", people.PASSWORD)
    person.picture("nouveau-fichier")
    accessible(page)
    person.presses("Créer le nouveau fichier")
    person.sees("Contrat et signature")
    page.reload()
    person.signs()
    person.sees("Compléter le nouveau fichier")
    person.types("Mot de passe du fichier", people.PASSWORD)
    person.presses("Accéder au keystore")
    person.presses("Installer votre certificat")
    person.sees("Tous les postes, puis la mise en service")
    assert states(site, "etks") == ["VALID_ACTIVE", "WAIT_FOR_ACTIVATION"]

    page.goto(site.url)
    person.reads("Mettez le nouveau certificat en service")
    person.picture("accueil-a-activer")
    page.get_by_role("link", name="Continuer").click()
    person.sees("Tous les postes, puis la mise en service")
    person.types("Mot de passe du fichier", people.PASSWORD)
    person.presses("Mettre la nouvelle clé de chiffrement en service")
    person.reads("Cochez la case quand c'est fait")
    person.ticks("Tous les postes")
    person.picture("activer")
    person.types("Mot de passe du fichier", people.PASSWORD)
    person.presses("Mettre la nouvelle clé de chiffrement en service")
    person.sees("Prêt")
    assert states(site, "etks") == ["REPLACED", "VALID_ACTIVE"]

    person.opens("8-revoquer")
    person.sees("Lequel, et pourquoi ?")
    person.types("Mot de passe du fichier", people.PASSWORD)
    person.presses("Continuer")
    person.reads("Choisissez la raison")
    person.chooses("Un autre certificat le remplace")
    person.types("Mot de passe du fichier", people.PASSWORD)
    person.presses("Continuer")
    person.reads("Choisissez le fichier.")
    person.picture("revoquer")
    accessible(page)
    person.chooses("Avec la carte")
    person.types("Code PIN pour s'identifier", people.PIN)
    person.presses("Voir mes certificats")
    person.reads("Lequel ?")
    person.picture("revoquer-liste")
    page.get_by_role("radio", name="EXERCICE").filter(visible=True).first.check()
    person.presses("Continuer")
    person.sees("Avant de signer")
    person.presses("Demander le contrat")
    person.ticks("J'ai lu le contrat")
    person.types("Code PIN pour signer", people.PIN)
    person.picture("signer-la-revocation")
    accessible(page)
    person.presses("Signer la révocation")
    person.reads("Le certificat est révoqué.")
    person.types("Code PIN pour s'identifier", people.PIN)
    person.presses("Demander son état à eHealth")
    person.reads("REVOKED")
    person.picture("revoque")
    assert states(site, "certificates") == ["REVOKED", "VALID_ACTIVE"]

    person.opens("6-apercu")
    person.reads("certificats ou fichiers")
    person.types("Code PIN pour s'identifier", people.PIN)
    person.presses("Demander à eHealth")
    person.reads("Révoqué")
    person.types("Mot de passe du fichier", people.PASSWORD)
    person.presses("Ouvrir les fichiers")
    person.reads("Un certificat plus récent porte le même nom.")
    person.picture("apercu")
    accessible(page)
    page.goto(site.url)
    person.reads("Vos dossiers")
    person.picture("accueil-fin")
    accessible(page)


def test_another_password_and_another_request(site: Server, page: Page) -> None:
    """A wrong old one is said at its field; the new file opens; a new request begins beside the old one."""
    person = Person(page, site.url, PICTURES / "vie")
    person.opens("9-mot-de-passe")
    person.types("Mot de passe actuel", "Wrong-2026!")
    person.presses("Accéder au keystore")
    person.reads("mot de passe")
    person.types("Mot de passe actuel", people.PASSWORD)
    person.presses("Accéder au keystore")
    person.reads("Fichier ouvert.")
    person.types("Nouveau mot de passe", "Nouveau-2027!")
    person.types("Confirmez le nouveau mot de passe", "Nouveau-2028!")
    person.presses("Changer le mot de passe")
    person.reads("différents")
    person.types("Nouveau mot de passe", "Nouveau-2027!")
    person.types("Confirmez le nouveau mot de passe", "Nouveau-2027!")
    person.picture("mot-de-passe-nouveau")
    accessible(page)
    person.presses("Changer le mot de passe")
    person.reads("Mot de passe changé, fichier relu")
    expect(page.get_by_role("link", name="Continuer : aperçu des certificats")).to_be_visible()
    person.opens("9-mot-de-passe")
    page.get_by_role("link", name="J'ai oublié ce mot de passe").click()
    person.sees("Mot de passe oublié")
    person.picture("mot-de-passe-oublie")
    accessible(page)

    page.goto(site.url)
    person.reads("Votre certificat est prêt")
    person.presses("Nouvelle demande")
    person.sees("Conditions d'utilisation")
    page.goto(site.url)
    person.reads("Vos dossiers")
    person.presses("Ouvrir : Demande")
    person.sees("Prêt")


def test_a_person_without_a_belgian_card(serve: Serve, page: Page) -> None:
    """From the page that sends there to « prêt »; bad input is said at its field."""
    site = serve(None, None, "--scenario", "non-resident")
    site.admit(page.context)
    person = Person(page, site.url, PICTURES / "sans-carte")
    person.opens("10-non-resident")
    person.sees("Qui demande ?")
    person.types("Numéro BIS", "80 01 01 999 76")
    person.types("Prénoms", "Anne")
    page.get_by_label("Nom", exact=True).fill("Pratique")
    person.types("E-mail personnel", "anne@exercice.example")
    person.types("Téléphone personnel", "0470 00 00 00")
    person.presses("Continuer")
    person.reads("Ce numéro est un numéro national")
    person.picture("qui")
    accessible(page)
    person.types("Numéro BIS", "85410199973")
    person.presses("Continuer")
    person.sees("Le mot de passe du fichier")
    person.types("Saisir le mot de passe", people.PASSWORD)
    person.types("Confirmez le mot de passe", people.PASSWORD)
    person.presses("Créer le fichier")
    person.sees("Envoyer, puis confirmer")
    person.presses("Envoyer la demande")
    person.reads("À confirmer avant le")
    person.picture("adresse")
    accessible(page)
    page.reload()
    person.reads("/practice/identity/")
    person.presses("jouer la personne")
    page.wait_for_timeout(2500)  # the practice platform takes a second or two to make it
    person.presses("chercher le certificat")
    person.sees("Compléter le fichier")
    person.opens_and_installs()
    person.picture("pret")
