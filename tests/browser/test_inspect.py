"""An explanation in a browser: nodes and their octets find each other, by mouse, by keyboard, and are copied."""

from __future__ import annotations

import base64
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.reference import RECORDED

from . import demo
from .conftest import Open, Serve
from .screenshots import PICTURES, keep

CASE = RECORDED / "cases" / "r01-group"
TREE, CHAIN = "Les octets de la demande", "La chaîne et le temps"

#: The request of a recorded case and a chain, and a button that changes what is said of the request.
NOTEBOOK = f"""\
import ipywidgets
from ehcert_kit.values import replace
from datetime import UTC, datetime
from pathlib import Path
from cryptography import x509
from ehcert_kit.distinguished_name import DistinguishedName
from ehcert_kit.explain import Command, Detail
from ehcert_kit.explain.certificate import picture
from ehcert_kit.explain.key import KeyIdentifier
from ehcert_kit.explain.name import NameParts, Source
from ehcert_kit.explain.request import csr
from ehcert_kit.certificate import Certificate
from ehcert_kit.texts import Texts
from ehcert_kit.widgets.components import Actions, Heading, Html
from ehcert_kit.widgets.explained import Explained

say, folder = Texts("fr"), Path({str(RECORDED)!r})
der = (folder / "cases/r01-group/csr.der").read_bytes()
request = x509.load_der_x509_csr(der)
names = ("eid-anne-auth", "eid-citizenca-rsa", "eid-root-rsa")
chain = [Certificate.from_x509(x509.load_pem_x509_certificate((folder / f"pki/{{n}}.crt.pem").read_bytes()))
         for n in names]
told = csr(say, der)
told = replace(told, exhibits=(
    *told.exhibits,
    KeyIdentifier.of(say, request.public_key()),
    NameParts(say, say("name-heading"), DistinguishedName.from_der(request.subject.public_bytes()), Source()),
    picture(say, chain, datetime(2027, 1, 1, tzinfo=UTC)),
))
shown = Explained()
shown.show(say, told, Path("/tmp"))
more = Actions("Changer")

def change(_):
    other = replace(told, why="", details=(*told.details, Detail("nouveau", "valeur")))
    tree, key, *rest = told.exhibits
    shown.show(say, replace(other, exhibits=(tree, *rest)), Path("/tmp"))

more.on_press(change)
ipywidgets.VBox([Heading("Une demande"), Html("<h2>Ce qui part</h2>"), shown, more])
"""


@pytest.fixture
def page(serve: Serve, visit: Open, tmp_path: Path) -> Page:
    demo.one(tmp_path, "demande", NOTEBOOK)
    opened, _ = visit(serve(tmp_path).page("demande"))
    opened.get_by_text("Une demande").first.wait_for()
    return opened


def marked(page: Page) -> tuple[list[str], str]:
    """The names of the nodes that are marked, and the octets."""
    names = page.locator("li.eh-linked > .eh-node > .eh-node-name").all_inner_texts()
    return names, " ".join(page.locator(".eh-hex .eh-linked").all_inner_texts()).replace("\n", " ")


def opened(page: Page, heading: str) -> Locator:
    page.get_by_text(heading, exact=True).click()
    return page.locator("details", has_text=heading).last


def test_nodes_and_octets_find_each_other(page: Page, violations: Callable[[Page], list[str]]) -> None:
    """By pointer and by keyboard, in both directions; what was opened stays, with the focus; all can be copied."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    opened(page, TREE)
    tree = page.get_by_role("tree")
    expect(tree.get_by_role("treeitem").first).to_be_visible()

    # By pointer: a node marks its octets, octets mark their node.
    tree.get_by_text("version", exact=True).hover()
    assert marked(page) == (["version"], "02 01 00")
    page.locator(".eh-hex-octets [data-eh-link='n4'] > [data-eh-link='n8']").hover()
    assert marked(page) == (["version"], "02 01 00")
    page.mouse.move(1, 1)
    assert marked(page) == ([], "")

    # By keyboard: down to the version, to the end, back, into what is folded, out of the mark.
    tree.get_by_role("treeitem").first.focus()
    for _ in range(2):
        page.keyboard.press("ArrowDown")
    assert marked(page) == (["version"], "02 01 00")
    expect(page.get_by_text("Le format PKCS#10 n'a qu'une version")).to_be_visible()
    page.keyboard.press("End")
    assert marked(page)[0] == ["signature"]
    page.keyboard.press("Home")
    assert marked(page)[0] == ["CertificationRequest"]
    page.keyboard.press("ArrowLeft")
    expect(tree.get_by_role("treeitem")).to_have_count(1)
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    assert marked(page)[0] == ["certificationRequestInfo"]
    page.keyboard.press("Escape")
    assert marked(page) == ([], "")

    # From the octets: arrows walk, a line says where one is, Enter goes to the node.
    page.locator(".eh-hex-octets").focus()
    for _ in range(3):
        page.keyboard.press("ArrowRight")
    assert marked(page)[1] == "02 01 00"
    expect(page.locator(".eh-octets-said")).to_contain_text("version INTEGER")
    page.keyboard.press("Enter")
    expect(page.locator("li:focus > .eh-node > .eh-node-name")).to_have_text("version")

    # The chosen node as digits, the whole as PEM.
    page.get_by_role("button", name="Copier hex").click()
    expect(page.locator(".eh-octets-said")).to_have_text("L'élément choisi est copié.")
    assert page.evaluate("navigator.clipboard.readText()") == "020100"
    page.get_by_role("button", name="Copier PEM").click()
    expect(page.locator(".eh-octets-said")).to_have_text("Tout est copié.")
    begin, *lines, end = page.evaluate("navigator.clipboard.readText()").split()[2:-2]
    assert (begin, end) == ("REQUEST-----", "-----END")
    assert base64.b64decode("".join(lines)) == (CASE / "csr.der").read_bytes()

    # Commands too.
    opened(page, "Vérifiez vous-même")
    page.get_by_role("button", name="Copier", exact=True).first.click()
    expect(page.get_by_text("La commande est copiée.")).to_be_visible()
    assert "openssl req -in demande.csr" in page.evaluate("navigator.clipboard.readText()")
    for heading in ("Comment l'identifiant de la clé se calcule", "D'où vient chaque partie du nom", CHAIN):
        opened(page, heading)
    page.get_by_role("img", name=CHAIN).wait_for()
    assert violations(page) == []
    keep(page, PICTURES / "inspect.png")

    # The explanation changes: what was opened is open, and the focus is where it was.
    tree.get_by_text("version", exact=True).click()
    page.evaluate("document.activeElement.dataset.mine = 'yes'")
    page.get_by_role("button", name="Changer").dispatch_event("click")
    expect(page.get_by_text("nouveau", exact=True)).to_be_attached()
    expect(page.get_by_text("Pourquoi ?")).to_have_count(0)
    expect(page.get_by_text("Comment l'identifiant de la clé se calcule")).to_have_count(0)
    expect(page.locator("details[open] > summary")).to_have_count(4)
    assert page.evaluate("document.activeElement.dataset.mine") == "yes"
    assert marked(page) == (["version"], "02 01 00")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_narrow_screen_shows_all_of_it(
    serve: Serve, visit: Open, tmp_path: Path, scheme: str, violations: Callable[[Page], list[str]]
) -> None:
    """At 320 px nothing but pictures and octets scrolls sideways."""
    demo.one(tmp_path, "demande", NOTEBOOK)
    page, _ = visit(serve(tmp_path).page("demande"), 320, scheme)
    for heading in (TREE, "Comment l'identifiant de la clé se calcule", "D'où vient chaque partie du nom", CHAIN):
        opened(page, heading)
    page.get_by_role("img", name=CHAIN).wait_for()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert violations(page) == []
    keep(page, PICTURES / f"inspect-320-{scheme}.png")
