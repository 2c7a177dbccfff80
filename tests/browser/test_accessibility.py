"""Every screen of the pages, for whoever sees it dark, from far away or on a small window, or uses no mouse.

One walk, in one browser, in French: what a rule of axe looks at does not depend on the language. Each page is
loaded once and looked at in several ways. What axe leaves to a person is left to a person.

``EHCERT_EVERY_LOOK=1`` walks all tours and looks in all ways, which takes four minutes of processor; without it
the long tour is walked, and looked at in the ways that differ most.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from docs.making.screens import HOME

from . import accessibility, pictures, trees
from .accessibility import LOOKS, NARROW, WIDE, Look
from .conftest import Open, Serve, Server

EVERYTHING = bool(os.environ.get("EHCERT_EVERY_LOOK"))
SCENARIOS = tuple(pictures.TOURS) if EVERYTHING else ("groupe-simple",)
WAYS = LOOKS if EVERYTHING else (Look("light", WIDE), Look("dark", NARROW), Look("projector", NARROW))

#: Where the main button complains if nothing was filled in, and by its complaint goes no further.
COMPLAINS = frozenset(
    (
        *("kind", "manager", "conditions", "situation", "actor", "contact", "password"),
        *("person", "several", "activate", "target", "copy", "change-password"),
    )
)


def complaint(page: Page) -> Iterator[str]:
    """Press the main button with nothing filled in: what it says is for everybody too."""
    page.locator("button.eh-button:not(.eh-second):visible").last.click()
    page.locator("[aria-invalid=true]:visible, .eh-problem-box:visible").first.wait_for()
    pictures.settled(page)
    for look in (Look("dark", NARROW), Look("light", WIDE)):
        yield from (f"nothing filled in, {one}" for one in accessibility.seen(page, look))


def faults(page: Page) -> Iterator[str]:
    """What is wrong with this screen, however one looks at it, and by the keyboard alone."""
    for look in WAYS:
        yield from accessibility.seen(page, look)
    accessibility.turn(page, Look("light", WIDE))
    yield from accessibility.keyboard(page)


def by_keyboard_on_a_narrow_window(page: Page) -> Iterator[str]:
    """What differs there is the frame, the bar of steps, and what stands in place of a wide picture."""
    accessibility.turn(page, Look("light", NARROW))
    pictures.settled(page)
    yield from (f"{NARROW}: {one}" for one in accessibility.keyboard(page))


@pytest.mark.timeout(900)
def test_every_screen_is_for_everybody(serve: Serve, browser: Browser, tmp_path: Path) -> None:
    """axe, words a third longer, keyboard, tree: on every screen as a person comes to it, and as it complains."""
    context = browser.new_context(locale="fr-BE", viewport={"width": WIDE, "height": accessibility.HEIGHT})
    found: list[str] = []
    for server, group in pictures.walked(serve, tmp_path, SCENARIOS):
        server.admit(context)
        for section in dict.fromkeys(shot.section for shot in group):
            page = context.new_page()
            page.set_default_timeout(pictures.PATIENCE)
            pictures.opened(page, server, section)
            for shot in (shot for shot in group if shot.section == section):
                pictures.turned(page, shot)
                if section != HOME and shot.step in COMPLAINS:
                    found += [f"{section}, {shot.step}, {one}" for one in complaint(page)]
                shot.act(page)
                found += [f"{section}, {shot.step}, {one}" for one in faults(page)]
                found += [f"{section}, {shot.step}, tree {one}" for one in trees.differences(page, shot.key)]
            found += [f"{section}, {one}" for one in by_keyboard_on_a_narrow_window(page)]
            page.close()
    context.close()
    assert found == []


#: Each kind of button, and while what it began is going on.
BUTTONS = """() => document.querySelector("#eh-cells").insertAdjacentHTML("afterbegin", `<p class="eh-root">
  <button class="eh-button">Continuer</button>
  <button class="eh-button eh-second">J'ai besoin d'aide</button>
  <button class="eh-button eh-danger">Révoquer</button>
  <button class="eh-button" aria-disabled="true">Signature en cours</button></p>`)"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_button_can_be_read_under_the_pointer(server: Server, visit: Open, scheme: str) -> None:
    page, _ = visit(server.page("champ"), scheme=scheme)
    page.evaluate(BUTTONS)
    buttons = page.locator("#eh-cells > p.eh-root > button")
    assert buttons.count() == 4
    for button in buttons.all():
        button.hover()
        assert accessibility.violations(page, {"runOnly": ["color-contrast"]}) == []


def flawed(content: str) -> str:
    """A page on which everything is right but for what this content has."""
    return f"""<!DOCTYPE html>
<html lang="fr">
<head>
  <title>Essai</title>
  <meta name="viewport" content="width=device-width">
  <style>
    :is(a, button):focus-visible {{ outline: 3px solid #000; }}
    button {{ min-height: 44px; }}
  </style>
</head>
<body><main><h1>Essai</h1>{content}<p><a href="#fin">Un lien à la fin de la page</a></p></main></body>
</html>"""


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        ("<p>Rien ne manque.</p>", ""),
        ('<p style="color: #bbb">Trop pâle</p>', "color-contrast"),
        ('<button><svg width="44" height="44"></svg></button>', "button-name"),
        ('<p style="width: 2000px">Trop large</p>', "too wide"),
        ('<button style="width: 70px; overflow: hidden; white-space: nowrap">Continuer ici</button>', "clipped"),
        (
            '<button style="width: 80px; overflow: hidden; white-space: nowrap">Continuer</button>',
            "+35 %, clipped",
        ),
        ('<button style="outline: none">Continuer</button>', "focus not seen"),
        ('<a href="#a">Un</a> <button tabindex="2">Deux</button>', "Tab 2: wanted ['button Deux"),
        ('<button onkeydown="event.preventDefault()">Continuer</button>', "Tab 2"),
        ('<div style="position: fixed; inset: 0"></div><button>Continuer</button>', "covered"),
    ],
)
def test_each_fault_is_found(page: Page, content: str, fault: str) -> None:
    """And nothing where there is none."""
    page.set_content(flawed(content))
    found = list(faults(page))
    assert any(fault in one for one in found) if fault else found == []
