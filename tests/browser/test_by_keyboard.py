"""From home to « prêt » without a mouse, in each language: Tab, arrows, Space, Enter and what is typed."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from ehcert_kit.environments.practice import open_platform
from ehcert_kit.practice import people
from ehcert_kit.texts import LANGUAGES, Texts

from . import pictures
from .conftest import Serve
from .person import FIRST

#: Stops of Tab before a page has none for what is looked for.
MOST = 80


class Typist:
    """Somebody who has a keyboard only. What he looks for he knows by its kind, in whatever language."""

    def __init__(self, page: Page, language: str) -> None:
        self.page, self.language = page, language

    def is_at(self, step: str) -> None:
        """A step shows, in the language of the page."""
        self.page.locator(f".celltag_step-{step}:visible").first.wait_for(timeout=FIRST)
        assert self.page.locator("html").get_attribute("lang") == self.language

    def goes_to(self, target: Locator) -> None:
        """By Tab, which shows where one is. Raises: AssertionError: no Tab leads there."""
        target.wait_for()
        for _ in range(MOST):
            if target.evaluate("element => element === document.activeElement"):
                shown = "element => getComputedStyle(element).outlineStyle !== 'none'"
                assert target.evaluate(shown), target
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"no way to {target}")

    def goes_on(self) -> None:
        """The one main button, by Enter."""
        pictures.settled(self.page)
        self.goes_to(self.page.locator(".eh-button:not(.eh-second):visible").last)
        self.page.keyboard.press("Enter")

    def ticks(self) -> None:
        self.goes_to(self.page.locator("input[type=checkbox]:visible").first)
        self.page.keyboard.press("Space")

    def chooses_the_first(self) -> None:
        self.goes_to(self.page.locator("input[type=radio]:visible").first)
        self.page.keyboard.press("Space")

    def types(self, *texts: str, kind: str = ".eh-input:not([type=password])") -> None:
        """In the fields of a kind, from the first on."""
        fields = self.page.locator(f"input{kind}:visible")
        fields.nth(len(texts) - 1).wait_for()
        for number, text in enumerate(texts):
            self.goes_to(fields.nth(number))
            self.page.keyboard.type(text)

    def types_secrets(self, *secrets: str) -> None:
        self.types(*secrets, kind="[type=password]")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_certificate_is_had_by_keyboard(serve: Serve, browser: Browser, language: str) -> None:
    locale = "en-GB" if language == "en" else f"{language}-BE"
    context = browser.new_context(locale=locale, viewport={"width": 1280, "height": 900})
    site = serve()
    site.admit(context)
    page = context.new_page()
    page.set_default_timeout(45_000)
    page.goto(site.url)
    person, say = Typist(page, language), Texts(language)
    person.goes_on()

    for step in ("what", "kind", "at-hand", "backend", "machine"):
        person.is_at(step)
        if step == "kind":
            person.chooses_the_first()
        person.goes_on()
    person.goes_on()

    person.is_at("manager")
    person.types("Exercice Camille")
    person.goes_on()
    person.is_at("identify")
    person.goes_on()
    person.types_secrets(people.PIN)
    page.keyboard.press("Enter")
    expect(page.get_by_text("NIHII-GROUP=94000027").locator("visible=true").first).to_be_visible()
    person.goes_on()

    for step in ("environment", "connection"):
        person.is_at(step)
        person.goes_on()
    person.goes_on()

    person.is_at("conditions")
    person.ticks()
    person.goes_on()
    for step in ("situation", "actor", "organization"):
        person.is_at(step)
        person.chooses_the_first()
        person.goes_on()
    person.is_at("options")
    person.goes_on()
    person.is_at("contact")
    person.types("camille@exercice.example", "0470 00 00 00")
    person.goes_on()
    person.is_at("password")
    person.types_secrets(people.PASSWORD, people.PASSWORD)
    person.goes_on()
    person.is_at("sign")
    person.goes_on()
    page.locator("iframe:visible").first.wait_for()
    pictures.settled(page)
    person.ticks()
    person.types_secrets(people.PIN)
    page.keyboard.press("Enter")
    person.is_at("sent")
    person.goes_on()

    person.is_at("file")
    person.types_secrets(people.PASSWORD)
    page.keyboard.press("Enter")
    expect(page.get_by_text(say("file-opened"))).to_be_visible()
    person.goes_on()
    person.is_at("ready")
    assert [one["etk_status"] for one in open_platform(site.workspace).show()["certificates"]] == ["VALID_ACTIVE"]
    context.close()
