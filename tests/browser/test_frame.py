"""The server and the components in a real browser: what one sees, hears, types, and what goes over the wires."""

from __future__ import annotations

import html
import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, Route, expect

from ehcert_kit.procedure.way import SECTIONS
from ehcert_kit.texts import NAMES

from .conftest import Open, Serve, Server, answer, shown

Violations = Callable[[Page], list[str]]

SECRET = "Un-secret-de-test-42"


def kernel_of(page: Page) -> str:
    found: str = page.evaluate("JSON.parse(document.getElementById('jupyter-config-data').text).kernelId")
    return found


def alive(server: Server, kernel: str) -> bool:
    return bool(json.loads(answer(server, f"{server.url}ehcert/alive/{kernel}")[1])["alive"])


def process_of(kernel: str) -> int:
    """The process that runs a kernel, found by its name, or by the file it was started with."""
    for folder in Path("/proc").iterdir():
        if not folder.name.isdigit():
            continue
        with suppress(FileNotFoundError):  # it ended since the folder was listed
            command = (folder / "cmdline").read_bytes().decode(errors="replace")
            if kernel in command or (folder / "comm").read_text().strip() == f"kernel-{kernel[:8]}":
                return int(folder.name)
    raise LookupError(kernel)


def until(condition: Callable[[], bool], seconds: float = 10) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if condition():
            return True
        time.sleep(0.1)
    return False


# ── the frame ────────────────────────────────────────────────────────────────────────────────


def test_a_double_click_sends_a_form_once(server: Server, visit: Open) -> None:
    """Not two seats for one learner, nor an exercise brought back and put aside; later it can be sent again."""
    page, _ = visit(f"{server.url}ehcert/restart")
    sent: list[str] = []

    def answered(route: Route) -> None:
        sent.append(route.request.method)
        route.fulfill(status=204)  # the page stays

    page.route("**/ehcert/restart", answered)
    button = page.locator("main form button[type=submit]")
    button.dblclick()
    page.wait_for_timeout(300)
    assert sent == ["POST"]
    page.wait_for_timeout(3000)
    button.click()
    assert until(lambda: page.evaluate("true") and len(sent) == 2)


def test_home_says_where_one_stands(server: Server, visit: Open, violations: Violations) -> None:
    """No kernel, no script needed: the environment, the next step with one button, the four parts."""
    page, record = visit(server.url)

    expect(page).to_have_title("[EXERCICE] Votre certificat eHealth - Certificat eHealth")
    expect(page.get_by_text("Rien de ce que vous faites ici n'est réel.")).to_be_visible()
    expect(page.get_by_role("heading", name="Commencez ici")).to_be_visible()
    expect(page.get_by_role("link", name="Commencer")).to_have_attribute(
        "href", "/voila/render/1-mise-en-route.ipynb"
    )
    states = page.locator(".eh-stage-state").all_inner_texts()
    assert [s.strip() for s in states] == ["à vous", "pas encore", "pas encore", "pas encore"]
    assert page.locator(".eh-stage-pages a").count() == len(SECTIONS)
    assert record.outside(server.url) == []
    assert record.errors() == []
    assert violations(page) == []


def test_every_page_forbids_what_it_does_not_need(server: Server) -> None:
    """Scripts from elsewhere, scripts written into a page, other people's frames."""
    for address in (server.url, f"{server.url}rien", server.page("texte")):
        policy = answer(server, address)[2]["Content-Security-Policy"]
        assert "default-src 'self'" in policy
        assert "frame-ancestors 'none'" in policy
        scripts = next(part for part in policy.split("; ") if part.startswith("script-src"))
        assert "unsafe-inline" not in scripts


@pytest.mark.parametrize("path", ["", "voila/render/texte.ipynb", "ehcert/alive/x"])
def test_another_host_is_refused(server: Server, path: str) -> None:
    """Whose page makes a browser come here under its own name gets nothing."""
    assert answer(server, server.url + path, Host="evil.example")[0] == 403


def test_another_host_gets_no_kernel(server: Server, visit: Open) -> None:
    """Not even who knows the number of a kernel."""
    page, _ = visit(server.page("champ"))
    socket = {"Upgrade": "websocket", "Connection": "Upgrade", "Sec-WebSocket-Version": "13"}
    address = f"{server.url}api/kernels/{kernel_of(page)}/channels"
    assert answer(server, address, Host="evil.example", Origin="http://evil.example", **socket)[0] == 403
    cookie = "; ".join(f"{c['name']}={c['value']}" for c in page.context.cookies(server.url))
    request = urllib.request.Request(
        address, headers={"Cookie": cookie, "Origin": "http://evil.example", **socket}
    )
    with pytest.raises(urllib.error.HTTPError) as refused:
        urllib.request.urlopen(request, timeout=20)
    assert refused.value.code in (400, 403)


def test_only_this_computer_is_served(server: Server) -> None:
    """At one address; a server that listened everywhere would answer at the other loopback addresses too."""
    port = int(server.url.rstrip("/").rpartition(":")[2])
    with pytest.raises(OSError), socket.create_connection(("127.0.0.2", port), timeout=2):
        pass


@pytest.mark.parametrize("path", ["rien", "voila/render/rien.ipynb", "voila/tree", "voila/api/contents", "login"])
def test_a_page_that_is_not_there_says_so_in_words(server: Server, path: str) -> None:
    """Also the list of files that Voilà would give, and its way to a login that nobody has."""
    status, body, _ = answer(server, server.url + path)
    assert status == 404
    assert "Page introuvable" in body
    assert "Aller à l'accueil" in html.unescape(body)
    assert "Traceback" not in body


def test_notebooks_are_pages_and_not_files(server: Server) -> None:
    assert answer(server, f"{server.url}voila/files/texte.ipynb")[0] == 403
    assert answer(server, f"{server.url}voila/render/../../etc/passwd")[0] == 404


def test_a_notebooks_page_has_its_landmarks(server: Server, visit: Open, violations: Violations) -> None:
    """Prose, output and tags arrive; the skip link is first; nothing comes from elsewhere."""
    page, record = visit(server.page("texte"))

    expect(page).to_have_title("[EXERCICE] Texte - Certificat eHealth")
    assert page.locator("html").get_attribute("lang") == "fr"
    expect(page.get_by_role("main").get_by_role("heading", level=1)).to_have_text("Une page de texte")
    expect(page.get_by_text("une ligne <b>")).to_be_visible()
    assert page.locator(".celltag_step-one").count() == 2
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("Aller au contenu")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "contenu"
    assert record.outside(server.url) == []
    assert record.errors() == []
    assert violations(page) == []


def test_a_cell_that_fails_is_admitted_without_a_trace(server: Server, visit: Open) -> None:
    page, record = visit(server.page("erreur"))

    expect(page.get_by_role("alert")).to_contain_text("Ce programme s'est trompé.")
    text = page.content() + "".join(record.received)
    assert "secret dans /un/chemin" not in text
    assert "Traceback" not in text


def test_letters_grow_and_stay_grown(server: Server, visit: Open) -> None:
    page, _ = visit(server.url)
    before = page.evaluate("getComputedStyle(document.body).fontSize")

    page.get_by_role("button", name="Grands caractères").click()
    page.reload()

    assert page.evaluate("getComputedStyle(document.body).fontSize") == "22px" != before
    expect(page.get_by_role("button", name="Grands caractères")).to_have_attribute("aria-pressed", "true")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


# ── kernels ──────────────────────────────────────────────────────────────────────────────────


def test_a_kernel_that_dies_is_said_and_mended(server: Server, visit: Open, violations: Violations) -> None:
    """A killed process is noticed within seconds; "Reprendre" brings the page back with another."""
    page, _ = visit(server.page("champ"))
    kernel = kernel_of(page)

    os.kill(process_of(kernel), signal.SIGKILL)

    dialog = page.get_by_role("alertdialog")
    expect(dialog).to_contain_text("Le programme s'est arrêté.", use_inner_text=True)
    expect(dialog.get_by_role("button", name="Reprendre")).to_be_focused()
    page.keyboard.press("Escape")
    expect(dialog).to_be_visible()
    assert violations(page) == []
    page.keyboard.press("Enter")
    page.wait_for_function(
        """was => {
            const data = document.getElementById("jupyter-config-data");
            return data !== null && JSON.parse(data.text).kernelId !== was;
        }""",
        arg=kernel,
        timeout=60_000,
    )
    shown(page)
    page.get_by_label("Nom").fill("Camille")
    expect(page.get_by_text("vu Camille")).to_be_visible()


@pytest.mark.parametrize(("refused", "stopped"), [(1, False), (2, True)])
def test_a_proxy_that_starts_again_is_asked_twice(
    refused: int, stopped: bool, server: Server, visit: Open
) -> None:
    """One answer of a proxy without its server is no end of the program; two in a row are."""
    page, _ = visit(server.page("champ"))
    asked: list[str] = []

    def answered(route: Route) -> None:
        asked.append(route.request.url)
        if len(asked) > refused:
            route.continue_()
        else:
            route.fulfill(status=502)

    page.route("**/ehcert/alive/*", answered)
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    with page.expect_response(lambda response: len(asked) == 2):
        pass
    dialog = page.get_by_role("alertdialog")
    if stopped:
        expect(dialog.get_by_text("Le programme s'est arrêté.")).to_be_visible()
    else:
        page.wait_for_timeout(100)
        expect(dialog).to_be_hidden()


def test_a_browser_that_is_not_let_in_any_more_is_told_so(server: Server, visit: Open) -> None:
    """A seat that was freed, a cookie that is over: the program has not stopped."""
    page, _ = visit(server.page("champ"))
    page.context.clear_cookies()
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    dialog = page.get_by_role("alertdialog")
    expect(dialog.get_by_text("Ce navigateur n'a plus accès à cette page.")).to_be_visible()
    dialog.get_by_role("button").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Cette page ne s'ouvre que par son lien.")
    server.admit(page.context)


def test_a_page_that_closes_ends_its_kernel(server: Server, visit: Open) -> None:
    page, _ = visit(server.page("champ"))
    kernel = kernel_of(page)
    assert alive(server, kernel)

    page.goto(server.url)

    assert until(lambda: not alive(server, kernel))


def test_a_download_does_not_end_it(server: Server, visit: Open) -> None:
    """A link to a file makes the browser say that it leaves, and it stays."""
    page, _ = visit(server.page("champ"))
    page.evaluate("window.dispatchEvent(new Event('beforeunload'))")
    time.sleep(1)
    assert alive(server, kernel_of(page))


def test_a_server_that_is_gone_is_said(serve: Serve, visit: Open, tmp_path: Path) -> None:
    """Nothing answers any more; "Reprendre" says what to do about it. No kernel is left behind."""
    (tmp_path / "vide.ipynb").write_text(
        '{"cells": [{"cell_type": "markdown", "metadata": {}, "source": "# Vide"}], "metadata": {}, "nbformat": 4,'
        ' "nbformat_minor": 4}'
    )
    own = serve(tmp_path)
    page, _ = visit(own.page("vide"))
    kernel = process_of(kernel_of(page))

    own.process.terminate()
    own.process.wait()

    dialog = page.get_by_role("alertdialog")
    expect(dialog).to_be_visible()
    dialog.get_by_role("button", name="Reprendre").click()
    expect(dialog.get_by_role("status")).to_contain_text("Relancez « ehcert-kit »")
    assert until(lambda: not Path(f"/proc/{kernel}").exists())


def test_a_port_that_is_taken_is_said(server: Server, tmp_path: Path) -> None:
    port = server.url.rstrip("/").rpartition(":")[2]
    command = [sys.executable, "-m", "ehcert_kit", "serve", "--no-browser", "--port", port]
    ended = subprocess.run([*command, "--workspace", str(tmp_path / "w")], capture_output=True, text=True)
    assert ended.returncode == 1
    assert f"Le port {port} est déjà pris" in ended.stderr


def test_starting_again_puts_the_exercise_aside(serve: Serve, visit: Open, tmp_path: Path) -> None:
    """The old folder is renamed, three of them are kept, and the page says so."""
    own = serve(workspace=tmp_path / "w")
    page, _ = visit(own.url)

    for _ in range(4):
        (tmp_path / "w" / "practice" / "mark").touch()
        page.get_by_role("button", name="Recommencer à zéro").click()
        page.get_by_role("button", name="Oui, recommencer").click()
        expect(page.get_by_role("status")).to_contain_text("Vous repartez du début.", timeout=30_000)
        assert not (tmp_path / "w" / "practice" / "mark").exists()
    assert len(list(tmp_path.glob("w.*.backup"))) == 3
    assert all((folder / "practice" / "mark").exists() for folder in tmp_path.glob("w.*.backup"))
    page.reload()
    expect(page.get_by_role("status")).to_have_count(0)
    page.get_by_role("radio", name="Deux fois le mauvais code").check()
    page.get_by_role("button", name="Recommencer à zéro").click()
    page.get_by_role("button", name="Oui, recommencer").click()
    expect(page.get_by_role("status")).to_contain_text("« Deux fois le mauvais code »", timeout=30_000)


def test_nobody_else_can_start_again_for_somebody(server: Server) -> None:
    """A form of another page has no token."""
    (server.workspace / "mark").touch()
    request = urllib.request.Request(f"{server.url}ehcert/restart", data=b"scenario=", method="POST")
    with pytest.raises(urllib.error.HTTPError) as refused:
        urllib.request.urlopen(request, timeout=20)
    assert refused.value.code == 403
    assert "Rien n'a été changé." in html.unescape(refused.value.read().decode())
    assert (server.workspace / "mark").exists()


# ── the components ───────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_component_at_both_widths(server: Server, visit: Open, violations: Violations, scheme: str) -> None:
    """axe finds nothing, in any state, at 1280 and at 320 pixels; nothing overflows."""
    page, record = visit(server.page("composants"), scheme=scheme)
    page.get_by_text("Pourquoi ?").click()
    pin = page.get_by_label("Code PIN pour s'identifier")
    pin.fill("1234")
    pin.press("Enter")
    expect(page.get_by_role("heading", name="Ce n'est pas le bon code PIN.")).to_be_visible()
    pin.fill("12")
    pin.press("Enter")
    expect(page.get_by_text("Le code PIN a 4 chiffres au moins.")).to_be_visible()
    page.get_by_label("Mot de passe du fichier", exact=True).fill("exercice")

    assert violations(page) == []
    page.set_viewport_size({"width": 320, "height": 800})
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert record.outside(server.url) in ([], ["https://example.org/x.png"])
    # The contract has a script and a picture from elsewhere; both are refused.
    known = ("sandboxed", "example.org", "postMessage")  # the last is how axe asks the contract's frame
    odd = [line for line in record.errors() if not any(word in line for word in known)]
    assert odd == []


def test_a_secret_travels_once(server: Server, visit: Open) -> None:
    """One frame out with it, none in; the field is empty; neither page nor storage has it."""
    page, record = visit(server.page("composants"))
    first = page.get_by_label("Mot de passe du fichier", exact=True)
    second = page.get_by_label("Le mot de passe, encore une fois", exact=True)
    first.fill(SECRET)
    second.fill(SECRET)
    expect(page.locator(".eh-ticks li[data-met=true]")).to_have_count(4)
    assert not [frame for frame in record.sent if SECRET in frame]

    second.press("Enter")

    expect(page.get_by_text(f"reçu {len(SECRET)} True")).to_be_visible()
    assert len([frame for frame in record.sent if SECRET in frame]) == 1
    assert not [frame for frame in record.received if SECRET in frame]
    assert first.input_value() == second.input_value() == ""
    assert SECRET not in page.content()
    assert SECRET not in page.evaluate("JSON.stringify({...localStorage, ...sessionStorage})")


def test_a_callback_that_breaks_shows_no_trace(server: Server, visit: Open) -> None:
    """Its exception quotes the PIN: it goes nowhere."""
    page, record = visit(server.page("composants"))
    pin = page.get_by_label("Code PIN pour signer")
    typed = "731905284617"  # as long as a PIN may be: four digits stand in many a number of a message
    pin.fill(typed)
    pin.press("Enter")
    page.get_by_label("E-mail personnel").fill("a")
    expect(page.get_by_text("lu a")).to_be_visible()

    assert not [frame for frame in record.received if typed in frame or "Traceback" in frame]
    assert len([frame for frame in record.sent if typed in frame]) == 1


def test_an_error_takes_the_focus_to_its_field(server: Server, visit: Open) -> None:
    """Twice the same error is said twice; the field is called invalid and points to the words, until one types."""
    page, _ = visit(server.page("composants"))
    pin = page.get_by_label("Code PIN pour s'identifier")
    for _ in range(2):
        pin.fill("12")
        page.get_by_role("button", name="M'identifier").click()
        expect(pin).to_be_focused()
        expect(pin).to_have_value("")
        expect(pin).to_have_attribute("aria-invalid", "true")
        expect(pin).to_have_accessible_description(
            "Ce code prouve qui vous êtes. Il ne signe rien. Erreur : Le code PIN a 4 chiffres au moins."
        )
    pin.fill("123")
    expect(pin).not_to_have_attribute("aria-invalid", "true")
    expect(page.get_by_text("Le code PIN a 4 chiffres au moins.")).to_have_count(0)


def test_a_problem_takes_the_focus_and_the_title(server: Server, visit: Open) -> None:
    page, _ = visit(server.page("composants"))
    assert page.title() == "[EXERCICE] Organisation - Certificat eHealth"
    assert page.evaluate("document.activeElement.tagName") == "BODY"
    pin = page.get_by_label("Code PIN pour s'identifier")
    pin.fill("1234")
    pin.press("Enter")

    box = page.locator(".eh-problem-box")
    expect(box).to_be_focused()
    expect(box).to_contain_text("KB-13")
    assert page.title() == "[EXERCICE] Erreur\u00a0: Organisation - Certificat eHealth"


def test_a_new_step_puts_the_focus_on_its_heading(server: Server, visit: Open) -> None:
    page, _ = visit(server.page("composants"))
    page.get_by_role("button", name="Mon organisation n'est pas dans la liste").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("Votre organisation")
    expect(page.get_by_role("heading", level=1)).to_be_focused()


def test_a_press_counts_though_the_page_moves_the_button_away(server: Server, visit: Open) -> None:
    """What an answer makes the page say comes between press and release; whoever moves off thinks better of it."""
    page, _ = visit(server.page("composants"))
    button = page.get_by_role("button", name="Continuer")
    pressed = page.get_by_text("pressé primary")

    def press(moves: int) -> None:
        box = button.bounding_box()
        assert box is not None
        x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
        page.mouse.move(x, y)
        page.mouse.down()
        page.evaluate("document.querySelector('main').style.paddingTop = '9rem'")
        page.mouse.move(x, y + moves)
        page.mouse.up()

    button.scroll_into_view_if_needed()
    press(moves=300)
    page.wait_for_timeout(500)
    expect(pressed).to_have_count(0)
    page.evaluate("document.querySelector('main').style.paddingTop = ''")
    press(moves=1)
    expect(pressed).to_be_attached()


def test_everything_works_without_a_mouse(server: Server, visit: Open) -> None:
    """Tab goes down the page in reading order; one stop for a question; arrows, Space, Enter."""
    page, _ = visit(server.page("composants"))
    name: Callable[[], Any] = lambda: page.evaluate(  # noqa: E731
        "(e => e.labels?.[0]?.textContent || e.title || e.textContent.trim())(document.activeElement)"
    )
    walked = []
    for _ in range(31):
        page.keyboard.press("Tab")
        walked.append(name())
        if name().startswith("EXERCICE Soins"):
            page.keyboard.press("ArrowDown")
            expect(page.get_by_text("choisi b")).to_be_attached()
        if name() == "J'ai lu le contrat.":
            page.keyboard.press("Space")
            expect(page.get_by_label("J'ai lu le contrat.")).to_be_checked()
        if name() == "Pourquoi ?":
            page.keyboard.press("Enter")
            expect(page.get_by_text("Deux clés, deux rôles.")).to_be_visible()
        if name() == "Continuer":
            page.keyboard.press("Enter")
            expect(page.get_by_text("pressé primary")).to_be_attached()
    assert walked == [
        "Aller au contenu",
        "Certificat eHealth",
        "Accueil",
        *NAMES.values(),
        "Grands caractères",
        "Projection",
        "Conditions",
        "Identification",
        "E-mail personnel",
        "Téléphone général (facultatif)",
        "Numéro",
        "Type de numéro",
        "EXERCICE Soins du Parc",
        "J'ai lu le contrat.",
        "Pourquoi ?",
        walked[18],  # the command inside
        "Contrat d'eHealth",
        "Code PIN pour s'identifier",
        "M'identifier",
        "Mot de passe du fichier",
        "Afficher",
        "Le mot de passe, encore une fois",
        "Afficher",
        "Créer le fichier",
        "Code PIN pour signer",
        "Signer et envoyer",
        "Continuer",
        "Mon organisation n'est pas dans la liste",
    ]
    assert walked[18].startswith("openssl req")


def test_the_ring_shows_where_one_is(server: Server, visit: Open) -> None:
    """ipywidgets take it away from inputs: ours must win. Nothing that is focused hides under the band."""
    page, _ = visit(server.page("composants"))
    for label in ("E-mail personnel", "Type de numéro", "J'ai lu le contrat.", "Code PIN pour signer"):
        page.get_by_label(label, exact=True).focus()
        page.keyboard.press("Shift+Tab")
        page.keyboard.press("Tab")
        width, top = page.evaluate(
            "(e => [getComputedStyle(e).outlineWidth, e.getBoundingClientRect().top])(document.activeElement)"
        )
        assert width == "3px", label
        assert top >= 40, label


def test_a_field_that_is_left_says_so(server: Server, visit: Open) -> None:
    page, _ = visit(server.page("composants"))
    page.get_by_label("Téléphone général").fill("0470")
    page.keyboard.press("Tab")
    expect(page.get_by_text("quitté 0470")).to_be_attached()


def test_busy_keeps_the_place_and_takes_no_press(server: Server, visit: Open) -> None:
    page, record = visit(server.page("composants"))
    page.get_by_role("button", name="Actualiser").click()
    busy = page.get_by_role("button", name="Recherche en cours…")
    expect(busy).to_have_attribute("aria-disabled", "true")
    sent = len(record.sent)

    busy.click(force=True)

    assert len(record.sent) == sent
    expect(page.get_by_text("pressé again")).to_be_attached()


def test_a_password_can_be_shown_a_pin_cannot(server: Server, visit: Open) -> None:
    page, _ = visit(server.page("composants"))
    first = page.get_by_label("Mot de passe du fichier", exact=True)
    first.fill("abc")
    page.get_by_role("button", name="Afficher : Mot de passe du fichier").click()

    expect(first).to_have_attribute("type", "text")
    expect(page.get_by_role("button", name="Masquer : Mot de passe du fichier")).to_be_visible()
    assert page.locator(".eh-reveal").count() == 2
    page.get_by_role("button", name="Projection").click()
    expect(first).to_have_attribute("type", "password")
