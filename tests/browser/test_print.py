"""What can be printed, by a browser: the page that lists it, its links, the sheets on a screen and on paper."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page

from tests.printed import reading

from .conftest import Serve
from .screenshots import PICTURES, keep

Violations = Callable[[Page], list[str]]


def test_sheets_are_found_read_and_printed(
    serve: Serve, certified: Path, page: Page, violations: Violations, tmp_path: Path
) -> None:
    """From the home page to the list, in another language, to a sheet, its PDF, and back; axe finds nothing."""
    workspace = tmp_path / "exercice"
    shutil.copytree(certified, workspace)
    server = serve(None, workspace)
    server.admit(page.context)
    page.goto(server.url)
    page.locator("main").get_by_role("link", name="Imprimer : mémo, problèmes, rapport").click()
    assert page.title().startswith("[EXERCICE] Imprimer")
    assert page.locator(".eh-prints li").count() == 4 + 4 + 18
    assert violations(page) == []
    page.set_viewport_size({"width": 320, "height": 900})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.get_by_role("link", name="Nederlands").click()
    assert page.locator("h1").inner_text() == "Afdrukken"
    for name in ("memo", "problems", "report", "seat", "plan-45", "trainer-carte-bloquee"):
        page.goto(f"{server.url}ehcert/print/{name}.html")
        assert page.locator("html").get_attribute("lang") == "nl"
        assert violations(page) == [], name
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, name
    page.goto(f"{server.url}ehcert/print/memo.html")
    keep(page, PICTURES / "print-memo-320.png")
    on_paper = page.pdf(prefer_css_page_size=True)
    assert b"%PDF-" in on_paper[:8]
    answer = page.context.request.get(f"{server.url}ehcert/print/report.pdf")
    assert answer.headers["content-type"] == "application/pdf"
    assert answer.headers["content-disposition"] == 'inline; filename="ehealth-report-practice.pdf"'
    assert "Verslag van de procedure" in reading.text(answer.body())
    assert page.context.request.get(f"{server.url}ehcert/print/autre.pdf").status == 404
    page.get_by_role("link", name="Terug naar").click()
    assert page.locator("h1").inner_text() == "Afdrukken"
