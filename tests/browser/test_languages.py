"""The pages in four languages: as the browser wishes, switched on any page, kept; no screen is in two."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, expect

from ehcert_kit.texts import Texts

from .conftest import Serve, Server, accessible, answer
from .person import FIRST
from .screenshots import PICTURES, keep

#: The heading of home, and of notebook 5's form, in each language.
WORDS = {
    "fr": ("Votre certificat eHealth", "Mot de passe du fichier"),
    "nl": ("Uw eHealth-certificaat", "Wachtwoord van het bestand"),
    "de": ("Ihr eHealth-Zertifikat", "Kennwort der Datei"),
    "en": ("Your eHealth certificate", "Password of the file"),
}
NOTEBOOKS = ("4-demander", "6-apercu")


@pytest.fixture(scope="module")
def site(serve_long: Serve) -> Server:
    return serve_long()


@pytest.mark.parametrize(
    ("wish", "language"),
    [
        ("nl-BE,nl;q=0.9,fr;q=0.8", "nl"),
        ("de", "de"),
        ("fr;q=0.5, en-GB;q=0.9", "en"),
        ("pt-BR", "fr"),
        ("nl;q=x, de", "de"),
        ("", "fr"),
    ],
)
def test_home_speaks_the_language_of_the_browser(site: Server, wish: str, language: str) -> None:
    """The most wanted that there is; French where there is none."""
    status, page, _ = answer(site, site.url, **{"Accept-Language": wish})
    assert status == 200
    assert f'<html lang="{language}"' in page
    assert WORDS[language][0] in page


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_language_is_chosen_on_a_page_and_kept(site: Server, browser: Browser, language: str) -> None:
    """The same notebook comes again in it; home after that, too. Forms, prose and frame are of one language."""
    context = browser.new_context(locale="fr-BE", viewport={"width": 1280, "height": 900})
    site.admit(context)
    page = context.new_page()
    page.goto(site.page("5-valider"))
    page.locator(f'a[hreflang="{language}"]').click()
    page.locator(".eh-pager").first.wait_for(state="attached", timeout=FIRST)
    assert page.url.partition("#")[0] == site.page("5-valider")
    assert page.locator("html").get_attribute("lang") == language
    page.get_by_role("button", name=Texts(language)("waiting-have-file")).click()
    expect(page.get_by_label(WORDS[language][1], exact=True).first).to_be_visible(timeout=FIRST)
    accessible(page)
    keep(page, PICTURES / "langues" / f"valider-{language}.png")
    page.goto(site.url)
    expect(page.get_by_role("heading", level=1)).to_have_text(WORDS[language][0])
    context.close()


def test_german_breaks_no_layout_on_a_telephone(site: Server, browser: Browser) -> None:
    """The longest words, the narrowest screen."""
    context = browser.new_context(locale="de-BE", viewport={"width": 320, "height": 700}, color_scheme="dark")
    site.admit(context)
    page = context.new_page()
    for address in (site.url, *map(site.page, NOTEBOOKS)):
        page.goto(address)
        page.locator(".eh-root").locator("visible=true").first.wait_for(timeout=FIRST)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), address
        name = re.sub(r"\W+", "-", address.rpartition("/")[2] or "home")
        keep(page, PICTURES / "langues" / f"de-320-{name}.png")
    context.close()


def test_nobody_is_led_elsewhere_by_the_choice_of_a_language(site: Server) -> None:
    """What is no page of ours leads home."""
    for page in ("//evil.example", "https://evil.example/", "../../etc", "9"):
        status, _, headers = answer(site, f"{site.url}ehcert/language?to=nl&page={page}")
        assert (status, headers.get("Content-Type", "")[:9]) == (200, "text/html")
