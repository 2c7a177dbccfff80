"""A page that gets no further says so: whatever breaks in the kernel, on the way, or between them."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from . import demo
from .blocked import blocking
from .conftest import Open, Serve, Server, shown

#: Seconds within which a page must have said that it gets no further; on a machine with nothing else to do.
SOON = 5


@pytest.fixture(scope="module")
def broken(serve_long: Serve, tmp_path_factory: pytest.TempPathFactory) -> Server:
    """A server whose notebooks break in every way."""
    notebooks = tmp_path_factory.mktemp("broken")
    demo.write_broken(notebooks)
    return serve_long(notebooks)


@pytest.fixture
def outsider(browser: Browser) -> Iterator[Callable[[str], Page]]:
    """Opens an address of another port in a browser that has its own cookies."""
    context = browser.new_context(locale="fr-BE")

    def opened(address: str) -> Page:
        page = context.new_page()
        page.goto(address)
        return page

    yield opened
    context.close()


def through(server: Server, port: int) -> str:
    """The address of a notebook with a field, by way of a proxy; what lets the browser in."""
    return f"http://127.0.0.1:{port}/?token={server.token}"


@pytest.mark.parametrize("how", ["refused", "answered", "hangs"])
def test_a_blocked_websocket_is_said_and_whose_it_is(
    server: Server, outsider: Callable[[str], Page], violations: Callable[[Page], list[str]], how: str
) -> None:
    """Not that the program stopped, nothing in English, and « Reprendre » waits until it helps."""
    upstream = urlsplit(server.url).port
    assert upstream is not None
    with blocking(upstream, how) as proxy:
        page = outsider(through(server, proxy.port))
        page.goto(f"http://127.0.0.1:{proxy.port}/voila/render/champ.ipynb")
        began = time.monotonic()
        dialog = page.get_by_role("alertdialog")
        expect(dialog).to_contain_text(
            "La connexion de cette page est bloquée.", use_inner_text=True, timeout=30_000
        )
        assert time.monotonic() - began < 2 * SOON
        expect(dialog).to_contain_text("proxy ou un antivirus", use_inner_text=True)
        expect(dialog).to_contain_text("votre informaticien", use_inner_text=True)
        assert "arrêté" not in dialog.locator("h2:visible").inner_text()
        time.sleep(1)
        assert "Loading widget" not in page.content()
        assert violations(page) == []

        page.evaluate("window.here = true")
        dialog.get_by_role("button", name="Reprendre").click()
        expect(dialog.get_by_role("status")).to_contain_text("La connexion est toujours bloquée.", timeout=15_000)
        assert page.evaluate("window.here") is True

        proxy.how = "open"
        dialog.get_by_role("button", name="Reprendre").click()
        page.wait_for_function("window.here !== true", timeout=60_000)
        shown(page)
        page.get_by_label("Nom").fill("Camille")
        expect(page.get_by_text("vu Camille")).to_be_visible(timeout=15_000)
        expect(page.get_by_role("alertdialog")).to_be_hidden()


def test_a_wire_that_goes_mute_is_said_though_the_program_lives(broken: Server, visit: Open) -> None:
    """The process runs, the connection stands, and the kernel's loop answers nothing."""
    page, _ = visit(broken.page("muet"))
    page.get_by_role("button", name="Se taire").click()
    began = time.monotonic()

    dialog = page.get_by_role("alertdialog")
    expect(dialog).to_contain_text("Cette page ne répond plus.", use_inner_text=True, timeout=15_000)
    assert time.monotonic() - began < 2 * SOON
    expect(dialog).to_be_hidden(timeout=30_000)  # it was busy for twelve seconds: the page goes on
    expect(page.get_by_text("de retour", exact=True)).to_be_visible()


def test_what_is_said_waits_for_whoever_types(broken: Server, visit: Open) -> None:
    """The rest of a password would go to the dialog, where a blank presses its button."""
    page, _ = visit(broken.page("muet"))
    page.get_by_role("button", name="Se taire").click()
    dialog = page.get_by_role("alertdialog")
    ends = time.monotonic() + SOON + 2
    while time.monotonic() < ends:
        page.keyboard.press("a")
        expect(dialog).to_be_hidden()
        page.wait_for_timeout(200)
    expect(dialog).to_contain_text("Cette page ne répond plus.", use_inner_text=True, timeout=1000 * SOON)


#: What breaks when each is pressed begins somewhere else.
BREAKING = ("rappel", "observateur", "minuterie", "tâche", "montre", "message", "ipywidgets", "plus tard")


def test_what_breaks_in_a_callback_is_said_and_the_page_goes_on(broken: Server, visit: Open) -> None:
    """Wherever it begins: no trace of it, a message in words, and the next press is answered."""
    page, record = visit(broken.page("casse"))
    for number, button in enumerate(BREAKING, 1):
        page.get_by_role("button", name=button, exact=True).click()
        said = page.get_by_role("alert").get_by_text("Ce programme s'est trompé")
        expect(said, button).to_be_visible()
        page.get_by_role("button", name="va bien", exact=True).click()
        expect(page.get_by_text(f"pressé {number}", exact=True), button).to_be_visible()
        expect(page.get_by_text("Ce programme s'est trompé"), button).to_have_count(0)
        text = page.content() + "".join(record.received)
        assert "/un/chemin" not in text, button
        assert "Traceback" not in text, button


SEND = """([model, data]) => new Promise((resolve) => {
    const header = {msg_id: String(Math.random()), msg_type: "comm_msg", session: "s", username: "", date: "",
                    version: "5.3"};
    const message = {channel: "shell", header, parent_header: {}, metadata: {}, buffers: [],
                     content: {comm_id: model, data}};
    const kernel = JSON.parse(document.getElementById("jupyter-config-data").text).kernelId;
    const socket = new WebSocket(`ws://${location.host}/api/kernels/${kernel}/channels?session_id=s`);
    socket.onopen = () => { socket.send(JSON.stringify(message)); setTimeout(resolve, 500); };
})"""

IMPOSSIBLE = [
    {"method": "update", "state": {"value": 7}},
    {"method": "update", "state": {"value": None, "label": []}},
    {"method": "update", "state": {"layout": "IPY_MODEL_nobody"}},
    {"method": "update", "state": []},
    {"method": "update", "state": {"value": "x"}, "buffer_paths": [["a", "b"]]},
    {"method": "custom"},
    {"method": "custom", "content": "text"},
    {"method": "request_state", "more": 1},
    {"method": "unknown"},
    {},
]


def test_no_value_from_the_browser_silences_the_page(broken: Server, visit: Open) -> None:
    """After each of them a press and a field are answered."""
    page, record = visit(broken.page("casse"))
    model = page.locator("[data-model]").get_attribute("data-model")
    for number, data in enumerate(IMPOSSIBLE, 1):
        sent = json.dumps(data)
        page.evaluate(SEND, [model, data])
        page.get_by_role("button", name="va bien", exact=True).click()
        expect(page.get_by_text(f"pressé {number}", exact=True), sent).to_be_visible()
        page.get_by_label("Nom").fill(f"Camille {number}")
        expect(page.get_by_text(f"vu Camille {number}", exact=True), sent).to_be_visible()
        text = page.content() + "".join(record.received)
        assert "Traceback" not in text, sent
        assert "site-packages" not in text, sent


def test_a_comm_that_a_page_cannot_open_is_inert(broken: Server, visit: Open) -> None:
    """A widget of the page's own choice, a target that nobody has, and no target at all."""
    page, record = visit(broken.page("casse"))
    send = SEND.replace('"comm_msg"', '"comm_open"').replace(
        "content: {comm_id: model, data}", "content: {...data, comm_id: model}"
    )
    contents: list[dict[str, object]] = [
        {"target_name": "jupyter.widget", "data": {"state": {}}},
        {"target_name": "nobody", "data": {}},
        {"target_name": "jupyter.widget.control", "data": None},
        {"data": {}},
    ]
    for content in contents:
        page.evaluate(send, ["0123", content])
    page.get_by_role("button", name="va bien", exact=True).click()
    expect(page.get_by_text("pressé 1")).to_be_visible()
    assert "Traceback" not in "".join(record.received)
    assert "site-packages" not in "".join(record.received)


@pytest.mark.parametrize("gone", ["replaced", "removed"])
def test_a_workspace_that_goes_under_an_open_page_is_met_by_the_next_act(
    serve: Serve, visit: Open, tmp_path: Path, gone: str
) -> None:
    """It says what is wrong, every time, or goes on where that can be mended; it is never mute."""
    own = serve(workspace=tmp_path / "w")
    visit(own.url)
    page, record = visit(own.page("1-mise-en-route"))
    page.get_by_role("button", name="Continuer").click()
    page.get_by_label("Un groupement", exact=False).first.check()
    before = page.evaluate("location.hash")
    own.workspace.rename(tmp_path / "elsewhere")
    if gone == "replaced":
        own.workspace.write_text("a file in the place of the folder")
    for _ in range(2):
        page.get_by_role("button", name="Continuer").click()
        page.wait_for_function(
            """before => location.hash !== before
                || [...document.querySelectorAll(".eh-problem-title")].some((e) => e.checkVisibility())""",
            arg=before,
        )
        if gone == "replaced":
            expect(page.locator(".eh-problem-title:visible").first).to_be_visible()
    text = page.content() + "".join(record.received)
    assert "Traceback" not in text
