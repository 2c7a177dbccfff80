"""A person reaches « prêt » by clicking, through all five notebooks; and meets trouble on the way."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from ehcert_kit.environments.direction import walk
from ehcert_kit.environments.opening import open_session
from ehcert_kit.environments.practice import open_platform
from ehcert_kit.environments.settings import Settings
from ehcert_kit.names import Step
from ehcert_kit.practice import people
from ehcert_kit.secret import Secret
from tests import marked
from tests.conftest import walking

from .conftest import Record, Serve, Server, listen
from .person import FIRST, Person
from .screenshots import PICTURES


@pytest.fixture
def site(serve: Serve, page: Page) -> Server:
    """A server on the kit's own notebooks, with a dossier that nobody began; the browser came by its link."""
    started = serve()
    started.admit(page.context)
    return started


@pytest.fixture
def person(site: Server, page: Page) -> Person:
    """Somebody in front of it."""
    return Person(page, site.url, PICTURES / "fautes")


def test_from_the_home_page_to_ready(site: Server, page: Page) -> None:
    """All five notebooks, a reload in the middle of each state that matters, and home in between."""
    page.goto(site.url)
    person = Person(page, site.url, PICTURES / "prêt")
    person.reads("Commencez ici")
    person.picture("accueil")
    person.gets_ready()
    person.finds_the_manager()
    person.looks_at_the_program()
    person.asks()
    page.reload()
    person.sees("Le mot de passe du fichier")
    person.makes_the_file()
    page.reload()
    person.sees("Contrat et signature")
    person.signs()
    person.sees_it_sent()
    page.reload()
    person.reads("Demande envoyée")
    page.goto(site.url)
    person.picture("accueil-ensuite")
    person.completes()
    page.reload()
    person.sees("Prêt")
    page.goto(site.url)
    person.picture("accueil-fini")

    known = open_platform(site.workspace).show()
    assert [len(known[name]) for name in ("requests", "certificates", "etks")] == [1, 1, 1]
    assert len(list((site.workspace / "ehealth" / "keystore").glob("*.exercice.p12"))) == 1


def test_every_field_says_what_is_wrong_with_what_was_typed(person: Person) -> None:
    """At the field, in its label's words; nothing else is lost."""
    page = person.page
    person.finds_the_manager()
    person.opens("4-demander")
    person.sees("Conditions d'utilisation")
    person.presses("Continuer")
    person.reads("Cochez la case pour accepter les conditions")
    person.ticks("J'ai lu les conditions")
    person.presses("Continuer")
    person.sees("Votre situation")
    person.presses("Continuer")
    person.reads("Choisissez votre situation.")
    person.chooses("Je n'ai pas de carte eID belge")
    person.presses("Continuer")
    person.reads("numéro BIS")
    person.chooses("nationalité belge")
    person.presses("Continuer")
    person.sees("Pour qui ?")
    person.presses("Continuer")
    person.reads("Choisissez à qui le certificat est destiné.")
    person.chooses("Mon organisation")
    person.presses("Continuer")
    person.sees("Pour quelle organisation ?")
    person.presses("Continuer")
    person.reads("Choisissez une organisation.")
    person.chooses("Une autre organisation")
    person.presses("Continuer")
    person.reads("Écrivez le numéro.")
    person.types("Numéro", "94 000 027 0000")
    person.types("Nom de l'organisation", "Soins d'été")
    person.reads("Ce numéro a 12 chiffres")
    person.reads("Sera écrit : SOINS D'ETE".replace(" :", "\u00a0:"))
    person.picture("numero")
    person.presses("Garder les 8 premiers")
    expect(page.get_by_role("textbox", name="Numéro")).to_have_value("94000027")
    person.types("Numéro", "94000028")
    person.presses("Continuer")
    person.reads("Le chiffre de contrôle ne correspond pas.")
    person.chooses("EXERCICE SOINS DU PARC")
    person.presses("Continuer")
    person.sees("Options")
    person.ticks("définir un application ID")
    person.presses("Continuer")
    person.reads("Écrivez l'application ID")
    person.types("Application ID", "été 1")
    person.presses("Continuer")
    person.reads("n'est pas possible dans un application ID")
    page.get_by_role("checkbox", name="définir un application ID").uncheck()
    person.ticks("utilisation spécifique")
    person.presses("Continuer")
    person.reads("Choisissez l'utilisation")
    page.get_by_role("checkbox", name="utilisation spécifique").uncheck()
    person.presses("Continuer")
    person.sees("Contact")
    person.presses("Continuer")
    person.reads("Écrivez votre e-mail.")
    person.reads("Écrivez votre téléphone.")
    person.picture("contact")
    person.types("E-mail personnel", "camille.exercice")
    person.types("Téléphone personnel", "0470")
    person.presses("Continuer")
    person.reads("Il manque un @ dans l'e-mail.")
    person.reads("Ce numéro est trop court.")
    person.types("E-mail personnel", "camille@exercice.example")
    person.types("Téléphone personnel", "0470/00.00.00")
    person.presses("Continuer")
    person.sees("Le mot de passe du fichier")
    person.types("Saisir le mot de passe", "été")
    person.types("Confirmez le mot de passe", "ete")
    person.presses("Créer le fichier")
    person.reads("Il faut 8 caractères au minimum.")
    person.reads("Les deux mots de passe sont différents.")
    person.picture("mot-de-passe")


def test_the_fields_of_the_other_notebooks_say_it_too(serve: Serve, page: Page, tmp_path: Path) -> None:
    """The manager's name, a PIN that is none, a contract not ticked, a file that is not there or not opened."""
    session = open_session(Settings(tmp_path / "dossier"))
    pin, password = Secret(people.PIN), Secret(people.PASSWORD)
    for _ in walk(session, lambda _: pin, lambda: password).steps(Step.KEYSTORE):
        pass
    site = serve(None, tmp_path / "dossier")
    site.admit(page.context)
    person = Person(page, site.url, PICTURES / "fautes")
    person.opens("2-responsable")
    person.types("Nom et prénom", " ")
    person.presses("Noter ce nom")
    person.reads("Écrivez le nom lu sous")

    person.opens("4-demander")
    person.accepts_the_conditions()
    person.sees("Contrat et signature")
    for typed, said in (("", "Écrivez votre code PIN."), ("12", "Un code PIN a de 4 à 12 chiffres.")):
        person.ticks("J'ai lu le contrat")
        person.types("Code PIN pour signer", typed)
        person.presses("Signer et envoyer")
        person.reads(said)
    page.get_by_role("checkbox", name="J'ai lu le contrat").uncheck()
    person.types("Code PIN pour signer", people.PIN)
    person.presses("Signer et envoyer")
    person.reads("Cochez la case quand vous avez lu le contrat.")
    person.picture("contrat")
    person.ticks("J'ai lu le contrat")
    person.types("Code PIN pour signer", people.PIN)
    person.presses("Signer et envoyer")
    person.sees("Et maintenant ?")

    person.opens("5-valider")
    person.sees("Compléter le fichier")
    for typed, said in (
        ("", "Le mot de passe n'est pas saisi."),
        ("pas ceci", "Ce mot de passe n'ouvre pas ce fichier."),
    ):
        person.types("Mot de passe du fichier", typed)
        person.presses("Accéder au keystore")
        person.reads(said)
    person.types("Un autre fichier", str(tmp_path / "perdu.p12"))
    person.types("Mot de passe du fichier", people.PASSWORD)
    person.presses("Accéder au keystore")
    person.reads("Le fichier de clés n'est pas là")
    person.picture("fichier")
    person.types("Un autre fichier", "")
    person.opens_and_installs()


def test_a_lost_answer_is_looked_up(serve: Serve, page: Page) -> None:
    """The answer of the signed request is dropped: one button asks what eHealth has."""
    site = serve(None, None, "--scenario", "reponse-perdue")
    site.admit(page.context)
    person = Person(page, site.url, PICTURES / "reponse-perdue")
    person.finds_the_manager()
    person.asks()
    person.makes_the_file()
    person.presses("Demander le contrat")
    person.ticks("J'ai lu le contrat")
    person.types("Code PIN pour signer", people.PIN)
    person.presses("Signer et envoyer")
    person.reads("La réponse d'eHealth s'est perdue en route.")
    person.picture("perdue")
    person.presses("Demander à eHealth ce qu'il a reçu")
    person.sees("Et maintenant ?")
    assert len(open_platform(site.workspace).show()["requests"]) == 1


def test_a_decision_that_no_code_tells_is_proved_with_the_card(serve: Serve, page: Page, tmp_path: Path) -> None:
    """The platform answers with a code that nobody knows: the holder's own list says that it refused."""
    scenario = tmp_path / "inconnu.toml"
    scenario.write_text(
        'extends = "groupe-simple"\nid = "inconnu"\ntitle.fr = "Inconnu"\nlesson.fr = "Inconnu."\n'
        'delivery = { mode = "manual", after_s = 0, decision = "refuse" }\n'
        'events = [{ before = "GetCertificate", do = "refuse", code = "NEW_CODE", times = 1000 }]\n'
    )
    session = open_session(Settings(tmp_path / "w", scenario=str(scenario)))
    list(walking(session).steps(Step.REQUEST))
    site = serve(None, tmp_path / "w", "--scenario", str(scenario))
    site.admit(page.context)
    person = Person(page, site.url, PICTURES / "inconnu")
    person.opens("5-valider")
    person.presses("Vérifier maintenant")
    person.reads("NEW_CODE")
    pin = page.get_by_label("Code PIN pour demander votre liste à eHealth")
    expect(pin).to_be_visible()
    page.wait_for_timeout(1000)  # the message takes the focus, once, when it is drawn
    pin.focus()
    page.wait_for_timeout(11_000)  # more than the time after which the page asks by itself
    expect(pin).to_be_focused()
    person.picture("a-prouver")
    pin.fill(people.PIN)
    person.presses("Demander à eHealth ce qu'il a reçu")
    person.reads("eHealth a refusé la demande")
    person.picture("refusee")
    expect(pin).to_be_hidden()
    page.get_by_role("link", name="Faire une nouvelle demande").click()
    person.sees("Conditions d'utilisation")  # which the walk had not to accept


def test_no_page_is_wider_than_a_telephone(site: Server, page: Page) -> None:
    """Paths have no blanks: they break anywhere."""
    page.set_viewport_size({"width": 320, "height": 700})
    person = Person(page, site.url)
    for notebook in ("1-mise-en-route", "2-responsable", "3-programme", "4-demander", "5-valider"):
        person.opens(notebook)
        expect(page.locator(".eh-root").locator("visible=true").first).to_be_visible(timeout=FIRST)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), notebook


def test_a_platform_that_is_down_is_said_and_gone_on_from(serve: Serve, page: Page, tmp_path: Path) -> None:
    """In plain words; the next press works."""
    scenario = tmp_path / "panne.toml"
    scenario.write_text(
        'extends = "groupe-simple"\nid = "panne"\ntitle.fr = "Panne"\nlesson.fr = "Panne."\n'
        'events = [{ before = "GetActorQualities", do = "down" }]\n'
    )
    site = serve(None, None, "--scenario", str(scenario))
    site.admit(page.context)
    person = Person(page, site.url, PICTURES / "panne")
    person.names_the_manager()
    person.identifies()
    person.reads("eHealth a envoyé une page web à la place de la réponse attendue.")
    person.picture("panne")
    person.identifies()
    person.reads("NIHII-GROUP=94000027")


def test_no_secret_is_left_by_a_browser(serve: Serve, page: Page, tmp_path: Path) -> None:
    """The whole path with marked secrets: workspace, server output, what comes back, what the page keeps."""
    site = serve(None, None, "--scenario", str(marked.scenario(tmp_path / "trainer")))
    site.admit(page.context)
    record = Record()
    page.on("websocket", lambda socket: listen(socket, record))
    person = Person(page, site.url, pin=marked.PIN, password=marked.PASSWORD)
    person.finds_the_manager()
    person.asks()
    person.makes_the_file()
    person.signs()
    person.sees_it_sent()
    person.completes()
    kept = page.evaluate("() => JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie])")
    shown = page.content()
    address = page.url
    page.close()
    printed = site.stop()

    marked.assert_nowhere(
        [
            *marked.files_in(site.workspace),
            ("what the server printed", printed.encode()),
            ("frames received", "\n".join(record.received).encode()),
            ("storage", kept.encode()),
            ("page", shown.encode()),
            ("address", address.encode()),
        ]
    )
