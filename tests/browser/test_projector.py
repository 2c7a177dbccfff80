"""In front of a room, and for those who look rather than read: what is hidden and what is drawn, in a browser."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, expect

from .conftest import Open, Serve, Server, shown
from .person import Person

Violations = Callable[[Page], list[str]]

#: The practice person's national number, and what a room sees of it.
NUMBER, HIDDEN = "80.01.01-999.76", "80.••.••-•••.••"


def one_row(page: Page) -> bool:
    """Whether all steps of the bar begin at the same height."""
    return bool(
        page.evaluate(
            "new Set([...document.querySelectorAll('.eh-pager > ol > li')].map((li) => li.offsetTop)).size === 1"
        )
    )


def overflow(page: Page) -> int:
    """By how many pixels the page is wider than its window."""
    return int(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))


def test_nothing_personal_is_projected(serve: Serve, visit: Open, violations: Violations) -> None:
    """Chosen once, on any page; numbers and paths are hidden wherever and whenever they come."""
    server = serve()
    page, _ = visit(server.url)
    where = page.locator(".eh-where")
    assert str(server.workspace) in where.inner_text()
    page.get_by_role("button", name="Projection").click()
    assert "•••" in where.inner_text()
    assert str(server.workspace.parent) not in page.locator("body").inner_text()
    assert violations(page) == []

    person = Person(page, server.url)
    person.names_the_manager()
    expect(page.get_by_role("button", name="Projection")).to_have_attribute("aria-pressed", "true")
    details = page.get_by_text("Les détails").locator("visible=true").first
    details.click()
    expect(page.get_by_text(HIDDEN)).to_be_visible()
    assert NUMBER not in page.locator("body").inner_text()

    page.set_viewport_size({"width": 1920, "height": 1080})
    assert overflow(page) <= 0
    assert page.locator("main").evaluate("(main) => main.offsetWidth") > 1800
    page.goto(server.page("4-demander"))
    shown(page)
    assert one_row(page)
    assert violations(page) == []

    page.get_by_role("button", name="Projection").click()
    person.opens("2-responsable")  # where the card is known by now, and shown without being asked for
    page.get_by_text("Les détails").locator("visible=true").first.click()
    expect(page.get_by_text(NUMBER)).to_be_visible()


def test_no_password_can_be_shown_to_a_room(server: Server, visit: Open) -> None:
    """One that is already shown is hidden again; large letters alone forbid nothing."""
    page, _ = visit(server.page("composants"))
    field = page.locator("input[autocomplete=new-password]").first
    show = page.get_by_role("button", name="Afficher").first
    field.fill("Un mot de passe 42")
    page.get_by_role("button", name="Grands caractères").click()
    show.click()
    expect(field).to_have_attribute("type", "text")

    page.get_by_role("button", name="Projection").click()
    expect(field).to_have_attribute("type", "password")
    expect(show).to_have_attribute("aria-disabled", "true")
    show.click(force=True)
    expect(field).to_have_attribute("type", "password")
    expect(page.get_by_text("En projection, rien de secret ne s'affiche.").first).to_be_attached()


def test_pictures_have_names_and_fit(serve: Serve, visit: Open, violations: Violations) -> None:
    """In the longest language on the narrowest screen: one of the two drawings, and what it shows in words."""
    server = serve()
    page, _ = visit(server.page("1-mise-en-route"))
    assert page.get_by_role("img", name="Qui fait quoi").count() == 1
    assert page.locator(".eh-picture-wide svg").first.is_visible()

    page.goto(f"{server.url}ehcert/language?to=de&page=1-mise-en-route")
    page.set_viewport_size({"width": 320, "height": 800})
    try:
        shown(page)
        assert page.get_by_role("img", name="Wer was tut").count() == 1
        assert page.locator(".eh-picture-narrow svg").first.is_visible()
        assert overflow(page) <= 0
        assert violations(page) == []

        page.goto(server.page("2-responsable"))
        shown(page)
        expect(page.get_by_role("img", name="Wo der Name des Verantwortlichen steht")).to_be_visible()
        assert overflow(page) <= 0
        # What Social Security writes is French, in the prose and in the form.
        marked = page.locator(".eh-prose span[lang=fr]").all_inner_texts()
        assert "«\u00a0Vos responsables\u00a0»" in marked
        expect(page.locator("label span[lang=fr]").first).to_have_text("«\u00a0Responsable des accès\u00a0»")
        site = page.get_by_role("link", name="www.socialsecurity.be")
        assert site.get_attribute("target") == "_blank"
        assert site.get_attribute("rel") == "noopener noreferrer"
        expect(site).to_have_accessible_description("Öffnet sich in einem neuen Tab.")
    finally:
        page.context.clear_cookies(name="ehcert-language")
