"""What a learner has, in a real browser: search while typing, terms by keyboard and mouse, hints, a question."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from ehcert_kit.teaching.troubleshooting import TROUBLES
from ehcert_kit.texts import Texts

from .conftest import Open, Serve, Server
from .person import Person
from .screenshots import PICTURES, keep

Violations = Callable[[Page], list[str]]

say = Texts("fr")
#: As tests/teaching/test_troubleshooting.py has them: script and server find the same.
TYPED = {"FICHIER refusé": "KB-35", "j'ai oublié mon code": "KB-15", "citrix zzzz": "KB-11", "13": "KB-13"}


#: What touches a term and is not on its line, and how many characters touch one.
APART = """() => {
    const apart = [];
    let touching = 0;
    for (const term of document.querySelectorAll(".eh-term:not(.eh-term-about)")) {
        if (!term.checkVisibility()) continue;
        for (const [node, first] of [[term.previousSibling, false], [term.nextSibling, true]]) {
            if (!node || node.nodeType !== Node.TEXT_NODE || !node.data) continue;
            const at = first ? 0 : node.data.length - 1;
            if (node.data[at] === " " || node.data[at] === "\\n") continue;
            const range = document.createRange();
            range.setStart(node, at);
            range.setEnd(node, at + 1);
            const box = range.getBoundingClientRect(), of = term.getBoundingClientRect();
            touching += 1;
            if (box.bottom < of.top + 4 || box.top > of.bottom - 4) apart.push(node.data);
        }
    }
    return [apart, touching];
}"""


@pytest.fixture(scope="module")
def pages(serve_long: Serve) -> Server:
    return serve_long()


def found(page: Page) -> list[str]:
    return [entry.upper() for entry in page.locator(".eh-entry:visible").evaluate_all("all => all.map(e => e.id)")]


def picture(page: Page, name: str) -> None:
    keep(page, PICTURES / "learning" / f"{name}.png", full_page=False)


def test_troubleshooting_is_searched_while_one_types(pages: Server, visit: Open, violations: Violations) -> None:
    """Whatever accents and capitals; how many were found is said; a link shows its entry whatever was typed."""
    page, record = visit(f"{pages.url}ehcert/help")
    assert found(page) == list(TROUBLES)
    field = page.get_by_role("searchbox", name=say("help-search"))
    for typed, number in TYPED.items():
        field.fill(typed)
        assert number in found(page) and len(found(page)) < 12
        expect(page.get_by_role("status")).to_have_text(say("help-found", number=len(found(page))))
    picture(page, "help")
    assert violations(page) == []
    field.fill("zzzz")
    assert found(page) == []
    expect(page.get_by_role("status")).to_have_text(say("help-found", number=0))
    page.evaluate("location.hash = 'kb-32'")
    expect(page.locator("#kb-32")).to_be_focused()
    assert found(page) == list(TROUBLES)
    page.get_by_role("link", name="Nederlands").click()
    expect(page).to_have_url(f"{pages.url}ehcert/help")
    expect(page.locator("html")).to_have_attribute("lang", "nl")
    page.get_by_role("link", name="Français").click()
    assert record.errors() == [] and record.outside(pages.url) == []


@pytest.mark.parametrize(("scheme", "width"), [("dark", 1280), ("light", 320)])
def test_both_pages_are_for_everybody(
    pages: Server, visit: Open, violations: Violations, scheme: str, width: int
) -> None:
    """Dark and narrow; nothing scrolls sideways."""
    for name in ("help", "glossary"):
        page, _ = visit(f"{pages.url}ehcert/{name}", width, scheme)
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        picture(page, f"{name}-{scheme}-{width}")


def test_both_pages_are_there_without_a_script(pages: Server, page: Page) -> None:
    """As lists; the search, which would do nothing, is not."""
    context = page.context.browser.new_context(java_script_enabled=False, locale="fr-BE")  # type: ignore[union-attr]
    pages.admit(context)
    plain = context.new_page()
    for name in ("help", "glossary"):
        plain.goto(f"{pages.url}ehcert/{name}")
        assert plain.locator(".eh-entry").count() > 40
        expect(plain.locator("#cherche")).to_be_hidden()
    context.close()


def test_a_term_in_a_label_or_a_hint_is_explained_too(pages: Server, visit: Open, violations: Violations) -> None:
    """In the hint itself; of a label it is asked below, and the field keeps its name."""
    page, record = visit(pages.page("1-mise-en-route"))
    page.locator(".eh-term:visible").first.wait_for()
    # A field with terms that no sentence of this screen has explained yet.
    page.locator("main h1").first.evaluate(
        """(heading) => heading.insertAdjacentHTML("afterend", `<div class="eh-root eh-field">
            <label class="eh-label" for="bis">Numéro BIS</label>
            <p class="eh-hint" id="bis-hint">Pas l'application ID, pas le keystore.</p>
            <input id="bis" class="eh-input" aria-describedby="bis-hint"></div>`)"""
    )
    page.locator("#bis-hint .eh-term").first.wait_for()
    asks = page.locator('.eh-term-about[data-term="bis-number"]')
    asks.wait_for()
    assert "numéro BIS" in asks.inner_text()
    expect(page.get_by_role("textbox", name="Numéro BIS", exact=True)).to_be_visible()
    asks.click()
    expect(page.locator(".eh-term-card")).to_contain_text(say("term-bis-number.says"))
    to_glossary = page.locator(".eh-term-card a")
    assert to_glossary.evaluate("link => link.href") == f"{pages.url}ehcert/glossary#term-bis-number"
    picture(page, "term-label")
    assert violations(page) == []
    page.locator("label[for=bis]").evaluate("(label) => { label.textContent = 'Numéro'; }")
    expect(asks).to_have_count(0)
    assert record.errors() == []


def test_what_a_term_means_fits_beside_the_scroll_bar(pages: Server, visit: Open) -> None:
    """On the narrowest window, in front of a room, and with the longest word that nobody has written yet."""
    page, _ = visit(pages.page("1-mise-en-route"), width=320)
    term = page.locator(".eh-term:visible").first
    term.wait_for()
    page.evaluate(
        """() => {
          const { dataset } = document.documentElement;
          dataset.ehProjector = "";
          document.head.append(Object.assign(document.createElement("style"), {
            textContent: "html { overflow-y: scroll } ::-webkit-scrollbar { width: 15px }" }));
        }"""
    )
    term.focus()
    card = page.locator(".eh-term-card")
    expect(card).to_be_visible()
    card.locator(".eh-term-says").evaluate("(text) => { text.textContent = 'Donaudampfschiff'.repeat(9); }")
    assert card.evaluate("(card) => document.body.clientWidth - card.getBoundingClientRect().right") >= 8


def test_no_line_begins_with_what_ends_a_term(pages: Server, visit: Open) -> None:
    """Nor does one end with the bracket before it: on a button alone, a line could be broken on either side."""
    page, _ = visit(pages.page("2-responsable"))
    page.locator(".eh-term:visible").first.wait_for()
    touched = 0
    page.get_by_role("button", name="Grands caractères").click()
    page.locator(".eh-term-line .eh-term").first.evaluate("term => { term.textContent += ' et de longs mots'; }")
    for width in range(320, 700, 20):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0
        apart, all_of_them = page.evaluate(APART)
        touched += all_of_them
        assert apart == [], width
    assert touched > 0


def test_a_term_says_what_it_means(pages: Server, visit: Open, violations: Violations) -> None:
    """By keyboard, by pointing, by pressing; it goes with Escape, and can be pointed at itself (WCAG 1.4.13)."""
    page, record = visit(pages.page("1-mise-en-route"))
    terms, card = page.locator(".eh-term:visible"), page.locator(".eh-term-card")
    terms.first.wait_for()
    names = terms.evaluate_all("all => all.map(e => e.dataset.term)")
    assert len(names) == len(set(names)) > 1
    group = page.locator(f'.eh-term[data-term="{names[0]}"]')
    says = say(f"term-{names[0]}.says")

    group.focus()
    expect(card).to_contain_text(says)
    expect(group).to_have_attribute("aria-expanded", "true")
    assert page.locator(f"#{group.get_attribute('aria-describedby')}").text_content() == says
    assert violations(page) == []
    picture(page, "term")
    page.keyboard.press("Tab")
    expect(card.get_by_role("link")).to_be_focused()
    page.keyboard.press("Escape")
    expect(card).to_be_hidden()
    expect(group).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator(f'.eh-term[data-term="{names[1]}"]')).to_be_focused()
    page.keyboard.press("Escape")

    group.hover()
    expect(card).to_contain_text(says)
    card.hover()
    page.wait_for_timeout(500)
    expect(card).to_be_visible()
    page.get_by_role("heading", level=1).hover()
    expect(card).to_be_hidden()

    group.click()
    page.get_by_role("heading", level=1).hover()
    page.wait_for_timeout(500)
    expect(card).to_be_visible()
    with page.context.expect_page() as opened:
        card.get_by_role("link").click()
    expect(opened.value.locator("#term-nurses-group")).to_be_focused()
    opened.value.close()
    group.click()
    expect(card).to_be_hidden()
    assert record.errors() == []


def test_help_and_a_question(pages: Server, visit: Open, violations: Violations) -> None:
    """Hint by hint, on the step that is shown; a wrong answer says why; both are in the workspace."""
    page, record = visit(pages.page("3-programme"))
    person = Person(page, pages.url)
    person.presses(say("need-help"))
    person.reads(say("hint-environment"))
    person.presses(say("need-help-more"))
    person.reads(say("hint-environment.where"))
    assert violations(page) == []
    notes = json.loads(pages.workspace.joinpath("workspace.json").read_text())["notes"]
    assert (notes["help"]["step"], notes["help"]["level"]) == ("environment", 2)
    person.presses("Utiliser cet environnement")
    person.sees("Connexion")
    expect(page.get_by_text(say("hint-environment"))).to_have_count(0)
    person.presses("Tester la connexion")
    person.reads("La connexion fonctionne")
    person.chooses(say("question-programme.b"))
    person.presses(say("quiz-check"))
    person.reads(say("question-programme.b-why"))
    assert violations(page) == []
    picture(page, "question")
    notes = json.loads(pages.workspace.joinpath("workspace.json").read_text())["notes"]
    assert notes["answers"] == {"programme": ["b"]}
    assert record.errors() == []


def test_a_message_leads_to_its_entry(pages: Server, visit: Open, violations: Violations) -> None:
    """In a new tab: what one typed stays."""
    page, _ = visit(pages.page("2-responsable"))
    person = Person(page, pages.url, pin="0000")
    person.names_the_manager()
    person.identifies()
    link = page.get_by_role("link", name=say("frame-problem-help")).locator("visible=true").first
    link.wait_for()
    assert violations(page) == []
    with page.context.expect_page() as opened:
        link.click()
    expect(opened.value.locator("#kb-13")).to_be_focused()
    opened.value.close()
