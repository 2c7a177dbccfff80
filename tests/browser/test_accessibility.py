"""Every screen of the pages, for whoever sees it dark, from far away or on a small window, or uses no mouse.

One walk, in one browser, in French: what a rule of axe looks at does not depend on the language. Each page is
loaded once and looked at in every way. What axe leaves to a person is left to a person.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from docs.making.screens import HOME

from . import accessibility, pictures
from .accessibility import LOOKS, NARROW, WIDE, Look
from .conftest import PICTURES, Serve

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
    for look in LOOKS:
        if look.full or (look.dark and look.width == NARROW):
            yield from (f"nothing filled in, {one}" for one in accessibility.seen(page, look))
    accessibility.turn(page, LOOKS[0])


def faults(page: Page) -> Iterator[str]:
    """What is wrong with this screen, in all of its looks, and by the keyboard alone."""
    for look in LOOKS:
        yield from accessibility.seen(page, look)
    for width in (NARROW, WIDE):
        accessibility.turn(page, Look("light", width))
        yield from (f"keyboard, {width}: {one}" for one in accessibility.keyboard(page))


@pytest.mark.timeout(900)
def test_every_screen_is_for_everybody(serve: Serve, browser: Browser, tmp_path: Path) -> None:
    """axe, words a third longer, the keyboard: on every screen as a person comes to it, and as it complains."""
    context = browser.new_context(locale="fr-BE", viewport={"width": WIDE, "height": accessibility.HEIGHT})
    folder = PICTURES / "pour-tous"
    folder.mkdir(parents=True, exist_ok=True)
    found: list[str] = []
    for server, group in pictures.walked(serve, tmp_path):
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
            page.close()
    context.close()
    assert found == []
