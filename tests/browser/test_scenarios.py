"""The lesson of each scenario, clicked through: what goes wrong is met, and what helps is on the page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from ehcert_kit.environments.course import play
from ehcert_kit.environments.opening import open_session
from ehcert_kit.environments.practice import existing_platform
from ehcert_kit.environments.room import PLATFORM
from ehcert_kit.environments.settings import Settings
from ehcert_kit.names import Step
from ehcert_kit.practice import people
from tests.conftest import walking
from tests.voila.test_room import serving

from .conftest import Serve, Server, accessible
from .person import Person
from .screenshots import PICTURES

Plays = Callable[[str], tuple[Person, Server]]


@pytest.fixture
def plays(serve: Serve, page: Page) -> Plays:
    """Somebody in front of a server that runs a scenario, whose history has happened."""

    def begun(scenario: str) -> tuple[Person, Server]:
        site = serve(None, None, "--scenario", scenario)
        site.admit(page.context)
        return Person(page, site.url, PICTURES / scenario), site

    return begun


@dataclass(frozen=True)
class Begun:
    """Where somebody works on a scenario. platform: the folder of its platform."""

    person: Person
    url: str
    platform: Path


Begins = Callable[[str], Begun]


@pytest.fixture(params=["alone", "in a room"])
def begins(request: pytest.FixtureRequest, plays: Plays, page: Page, tmp_path: Path) -> Iterator[Begins]:
    """The same alone, and as the second of a class, at every seat of which the history has happened."""
    with ExitStack() as ended:

        def begun(scenario: str) -> Begun:
            if request.param == "alone":
                person, site = plays(scenario)
                return Begun(person, site.url, site.workspace)
            words = ("--participants", "2", "--scenario", scenario)
            room = ended.enter_context(serving(tmp_path / "salle", *words))
            room.seated("Zoé")
            page.goto(room.join)
            person = Person(page, room.base, PICTURES / f"salle-{scenario}")
            person.types("Votre prénom", "Ann")
            person.presses("Prendre une place")
            person.reads("Vous êtes à la place 2.")
            return Begun(person, room.base, room.folder / PLATFORM)

        yield begun


def identified(person: Person) -> None:
    person.reads("NIHII-GROUP=94000027")


def opens_the_file(person: Person) -> None:
    person.opens("5-valider")
    person.presses("Compléter un fichier que j'ai déjà")
    person.sees("Compléter le fichier")


@pytest.mark.parametrize(
    ("scenario", "met", "counter"),
    [
        ("carte-expiree", "expiré", "recevoir une nouvelle carte"),
        ("mauvaise-personne", "eHealth ne trouve aucune organisation", "Prendre la carte du responsable"),
    ],
)
def test_a_card_that_does_not_do(scenario: str, met: str, counter: str, plays: Plays) -> None:
    """It is said before anything is spoilt; the commune, or a drawer, has another one."""
    person, _ = plays(scenario)
    person.names_the_manager()
    person.identifies()
    person.reads(met)
    person.picture("rencontre")
    accessible(person.page)
    person.presses(counter)
    expect(person.page.get_by_role("button", name=counter)).to_be_hidden()
    person.identifies()
    identified(person)


def test_a_code_that_is_wrong_twice(plays: Plays) -> None:
    """The tries that are left are said, and the third one is not wasted."""
    person, _ = plays("pin-faux")
    person.names_the_manager()
    for said in ("Il reste 2 essais.", "Il reste 1 essai."):
        person.identifies("0000")
        person.reads(said)
    person.picture("un-essai")
    person.identifies()
    identified(person)


def test_a_card_that_is_blocked(plays: Plays) -> None:
    """Tries left, then how to unblock; the page stays usable, and goes on once the counter has helped."""
    person, _ = plays("carte-bloquee")
    person.names_the_manager()
    for said in ("Il reste 2 essais.", "Il reste 1 essai.", "Votre carte est bloquée."):
        person.identifies("0000")
        person.reads(said)
    person.reads("service population")
    person.picture("bloquee")
    person.presses("débloquer la carte")
    person.identifies()
    identified(person)


@pytest.mark.parametrize("scenario", ["hopital-bce", "application-id", "organisation-absente"])
def test_an_organisation_that_is_not_like_others(scenario: str, plays: Plays) -> None:
    """By its company number; with a certificate already; not in the list: each is walked to its file."""
    person, site = plays(scenario)
    session = open_session(Settings(site.workspace))
    assert session.scenario is not None
    organization, _ = session.scenario.known_organizations()[session.scenario.solution.organisation]
    person.names_the_manager()
    person.identifies()
    person.opens("4-demander")
    person.accepts_the_conditions()
    person.sees("Pour qui ?")
    person.chooses("Mon organisation")
    person.presses("Continuer")
    person.sees("Pour quelle organisation ?")
    if scenario == "organisation-absente":
        person.chooses("Une autre organisation")
        person.types("Numéro", organization.number)
        person.types("Nom de l'organisation", organization.name)
    else:
        person.chooses(str(organization))
    person.picture("organisation")
    person.presses("Continuer")
    person.sees("Options")
    if scenario == "application-id":
        person.presses("Continuer")
        person.reads("a déjà un certificat actif")
        person.ticks("Je souhaite définir un application ID")
        person.types("application ID", "pharma2")
        person.picture("application-id")
    person.presses("Continuer")
    person.gives_the_contact()
    person.makes_the_file()
    person.signs()
    person.sees_it_sent()
    person.completes()
    (certificate,) = existing_platform(site.workspace).show()["certificates"]
    assert (certificate["status"], certificate["etk_status"]) == ("VALID_ACTIVE", "VALID_ACTIVE")
    assert str(organization) in str(certificate["subject"]).replace("\\", "")


@pytest.mark.parametrize("scenario", ["fichier-inacheve", "deux-fichiers"])
def test_a_file_that_is_not_finished(scenario: str, begins: Begins) -> None:
    """Its date and its password are enough; of two, the newer one is the one that was sent."""
    site = begins(scenario)
    person = site.person
    opens_the_file(person)
    person.picture("fichiers")
    person.opens_and_installs()
    assert [row["status"] for row in existing_platform(site.platform).show()["etks"]] == ["VALID_ACTIVE"]


def test_a_password_that_is_lost(begins: Begins) -> None:
    """The truth, then the way on: revoked without the file, and asked for again."""
    site = begins("mot-de-passe-perdu")
    person = site.person
    person.opens("9-mot-de-passe")
    person.types("Mot de passe actuel", people.PASSWORD)
    person.presses("Accéder au keystore")
    person.reads("Ce mot de passe n'ouvre pas ce fichier.")
    person.page.get_by_role("link", name="J'ai oublié ce mot de passe").click()
    person.sees("Mot de passe oublié")
    person.picture("oublie")
    person.page.get_by_role("link", name="Révoquer le certificat").click()
    person.sees("Lequel, et pourquoi ?")
    person.chooses("Un autre certificat le remplace")
    person.chooses("Avec la carte")
    person.types("Code PIN pour s'identifier", people.PIN)
    person.presses("Voir mes certificats")
    person.reads("Lequel ?")
    person.page.get_by_role("radio", name="EXERCICE").filter(visible=True).first.check()
    person.presses("Continuer")
    person.sees("Avant de signer")
    person.presses("Demander le contrat")
    person.ticks("J'ai lu le contrat")
    person.types("Code PIN pour signer", people.PIN)
    person.presses("Signer la révocation")
    person.reads("Le certificat est révoqué.")
    person.page.goto(site.url)
    person.presses("Nouvelle demande")
    person.sees("Conditions d'utilisation")


def test_an_encryption_key_that_is_lost(begins: Begins) -> None:
    """Seen in the overview, which leads to the page that makes another; what is lost is said before."""
    site = begins("etk-perdu")
    person = site.person
    person.opens("6-apercu")
    person.types("Mot de passe du fichier", people.PASSWORD)
    person.presses("Ouvrir les fichiers")
    person.picture("apercu")
    person.page.get_by_role("link", name="Clé de chiffrement").first.click()
    person.sees("Votre clé de chiffrement")
    person.types("Mot de passe du fichier", people.PASSWORD)
    person.presses("Voir sa clé de chiffrement")
    person.presses("Enregistrer une nouvelle clé")
    person.reads("Cochez la case")
    person.ticks("J'ai compris")
    person.picture("perdue")
    accessible(person.page)
    person.presses("Enregistrer une nouvelle clé")
    person.reads("attend sa mise en service")
    person.presses("Mettre la nouvelle clé de chiffrement en service")
    person.presses("Chiffrer, puis relire")
    person.reads("« Bonjour »".replace("« ", "«\u00a0").replace(" »", "\u00a0»"))
    person.picture("relue")
    assert [row["status"] for row in existing_platform(site.platform).show()["etks"]][-1] == "VALID_ACTIVE"


def test_a_request_that_is_refused(plays: Plays) -> None:
    """The mandate first; the way to a new request is on the page."""
    person, site = plays("refusee")
    list(walking(open_session(Settings(site.workspace))).steps(Step.REQUEST))
    person.opens("5-valider")
    person.reads("eHealth a refusé la demande")
    person.picture("refusee")
    person.page.get_by_role("link", name="Faire une nouvelle demande").click()
    person.sees("Conditions d'utilisation")


def test_a_platform_that_is_down_while_one_waits(plays: Plays) -> None:
    """It is said, nothing is lost, and asking again is enough."""
    person, site = plays("ehealth-en-panne")
    list(walking(open_session(Settings(site.workspace))).steps(Step.REQUEST))
    person.opens("5-valider")
    person.reads("eHealth a envoyé une page web à la place de la réponse attendue.")
    person.picture("panne")
    person.sees("Compléter le fichier")


def test_a_file_that_is_dropped_is_judged(plays: Plays) -> None:
    """A copy from elsewhere: its state in words, with the password that was given; it is not taken in."""
    person, site = plays("groupe-simple")
    list(play(open_session(Settings(site.workspace)), lambda: walking(open_session(Settings(site.workspace)))))
    folder = site.workspace / "ehealth" / "keystore"
    (file,) = folder.glob("*.p12")
    elsewhere = site.workspace.parent / "reçu.p12"
    file.rename(elsewhere)
    person.opens("6-apercu")
    person.page.get_by_label("Un autre fichier").set_input_files(elsewhere)
    person.reads("n'a pas été ouvert")
    person.types("Mot de passe du fichier", people.PASSWORD)
    person.presses("Ouvrir les fichiers")
    person.reads("EXERCICE SOINS DU PARC")
    person.picture("juge")
    accessible(person.page)
    assert list(folder.glob("*.p12")) == []
