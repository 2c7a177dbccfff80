"""From practice to reality and back on one server, and a page that was left open while the program was away."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from .conftest import Serve, Server, shown
from .person import FIRST, Person
from .screenshots import PICTURES

Violations = Callable[[Page], list[str]]


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    found = browser.new_context(locale="fr-BE", viewport={"width": 1280, "height": 900})
    yield found
    found.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    found = context.new_page()
    found.set_default_timeout(45_000)
    return found


@pytest.fixture
def site(serve: Serve, context: BrowserContext, tmp_path: Path) -> Server:
    """A server in practice, of a user whose home folder is empty: keystores of reality would lie in it."""
    words = ("--card", "practice", "--scenario", "pin-faux")  # which are refused everywhere else
    started = serve(None, tmp_path / "exercice", *words, environment=own(tmp_path))
    started.admit(context)
    return started


def own(folder: Path) -> dict[str, str]:
    """The environment of a process whose user has a home of his own, and a memory of servers of his own."""
    return {
        **os.environ,
        "PYTHONUNBUFFERED": "1",
        "HOME": str(folder / "home"),
        "EHCERT_STATE": str(folder / "state"),
    }


def octets(folder: Path) -> dict[str, bytes]:
    """Every file of a folder."""
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def colour(page: Page) -> str:
    found: str = page.evaluate("getComputedStyle(document.querySelector('.eh-band')).backgroundColor")
    return found


def icon(page: Page) -> str:
    return page.locator("link[rel=icon]").get_attribute("href") or ""


def is_in(page: Page, environment: str, word: str) -> None:
    """What the band and the title of the window say."""
    expect(page.locator(".eh-band")).to_have_attribute("data-environment", environment)
    expect(page.locator(".eh-band strong")).to_have_text(word)
    assert page.title().startswith(f"[{word}] ")


def chooses(person: Person, environment: str) -> None:
    """On page 3, up to the page between the environments."""
    person.opens("3-programme")
    person.sees("Où voulez-vous travailler ?")
    person.chooses(environment)
    person.page.get_by_role("link", name="Continuer vers cet environnement").click()


def test_from_practice_to_production_and_back(
    site: Server, page: Page, violations: Violations, tmp_path: Path
) -> None:
    """Band, title and icon follow; nothing of practice is touched, nor goes along; the way back finds it again."""
    person = Person(page, site.url, PICTURES / "environments")
    person.names_the_manager()  # so that the exercise is known by something
    page.goto(site.url)
    expect(page.get_by_role("heading", name="Continuez la préparation")).to_be_visible()
    other = page.context.new_page()
    other.goto(site.page("1-mise-en-route"))
    shown(other)
    practice = (colour(page), icon(page))

    chooses(person, "Production : un vrai certificat")
    person.sees("Vous allez travailler pour de vrai")
    is_in(page, "practice", "EXERCICE")
    assert violations(page) == []
    person.picture("interruption")
    page.get_by_role("link", name="Ne rien changer").click()
    person.sees("Où voulez-vous travailler ?")
    page.go_back()
    before = octets(site.workspace)
    person.presses("Passer en production")

    expect(page.get_by_role("status")).to_contain_text("Vous travaillez maintenant dans l'environnement")
    is_in(page, "production", "RÉEL")
    person.reads("Ce que vous signez engage votre organisation.")
    person.reads(str(tmp_path / "production"))
    expect(page.get_by_role("heading", name="S'exercer")).to_have_count(0)
    assert violations(page) == []
    person.picture("reel")
    assert practice[0] != colour(page) and practice[1] != icon(page)

    # The page that was left open in practice is stopped, and does not come again as one of reality.
    dialog = other.get_by_role("alertdialog")
    expect(dialog).to_contain_text("Le programme s'est arrêté.", use_inner_text=True)
    dialog.get_by_role("button", name="Reprendre").click()
    expect(other.get_by_role("heading", level=1)).to_have_text("Vous allez vous exercer")
    is_in(other, "production", "RÉEL")
    other.close()

    # A notebook and its kernel are in production too: neither the card nor the scenario of practice came along.
    person.opens("3-programme")
    is_in(page, "production", "RÉEL")
    assert practice[1] != icon(page)
    expect(page.get_by_role("radio", name="Production : un vrai certificat")).to_be_checked()
    person.opens("2-responsable")
    person.sees("Votre responsable")
    expect(page.get_by_label("Nom et prénom")).to_have_value("")
    assert octets(site.workspace) == before

    chooses(person, "M'exercer : sans carte, sans réseau")
    person.sees("Vous allez vous exercer")
    assert violations(page) == []
    person.presses("Passer à l'exercice")
    is_in(page, "practice", "EXERCICE")
    assert (colour(page), icon(page)) == practice
    expect(page.get_by_role("heading", name="Continuez la préparation")).to_be_visible()
    expect(page.get_by_role("radio", name="Deux fois le mauvais code")).to_be_checked()
    person.opens("2-responsable")
    person.sees("Ce qu'eHealth sait de votre carte")


def test_a_page_goes_on_after_the_program_was_away(
    site: Server, page: Page, context: BrowserContext, tmp_path: Path
) -> None:
    """Killed, and started again without a word about port or link: the same notebook, by its own button."""
    person = Person(page, site.url)
    person.opens("3-programme")
    site.process.kill()
    site.process.wait()
    dialog = page.get_by_role("alertdialog")
    expect(dialog).to_be_visible()

    process = subprocess.Popen(
        [sys.executable, "-m", "ehcert_kit", "serve", "--no-browser", "--workspace", str(site.workspace)],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env=own(tmp_path),
    )
    try:
        assert process.stdout is not None
        assert site.url in process.stdout.readline()
        dialog.get_by_role("button", name="Reprendre").click()
        expect(page.get_by_role("heading", name="Où voulez-vous travailler ?")).to_be_visible(timeout=FIRST)
        expect(dialog).to_be_hidden()
        assert page.url.startswith(site.page("3-programme"))  # and the step after it
        person.presses("Utiliser cet environnement")
        person.presses("Tester la connexion")
        person.reads("La connexion fonctionne")

        # Without its cookie, as after a month, it says how to come back.
        context.clear_cookies()
        page.reload()
        person.reads("Un lien d'un démarrage précédent ne fonctionne plus.")
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(timeout=20)
