"""A server of its own per session, a Chromium, and pages that remember what happened on them."""

from __future__ import annotations

import os
import re
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, WebSocket, sync_playwright

from tests.commands import Started

from . import demo
from .program import ARGUMENTS, program

#: What Voilà's own scripts say although nothing is wrong: they were built against an older JupyterLab.
KNOWN = re.compile("Unsatisfied version|No satisfying version")

HERE = Path(__file__).parent
collect_ignore = [] if os.environ.get("EHCERT_PICTURES") else ["test_pictures.py"]

#: Screenshots of the last run, to be looked at.
PICTURES = HERE.parents[1] / "build" / "pictures"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A page has a browser, a server and a kernel to wait for: more time than other tests have."""
    for item in items:
        if item.path.is_relative_to(HERE) and item.get_closest_marker("timeout") is None:
            item.add_marker(pytest.mark.timeout(300))


@dataclass(frozen=True)
class Server:
    """One that runs: its address, the token of its link, its workspace, its process."""

    url: str
    token: str
    workspace: Path
    process: Started

    def admit(self, context: BrowserContext) -> None:
        """Let a browser in, as its link does."""
        assert context.request.get(f"{self.url}?token={self.token}").ok

    def page(self, notebook: str) -> str:
        return f"{self.url}voila/render/{notebook}.ipynb"

    def stop(self) -> str:
        """End it; what it printed since it said its address."""
        self.process.terminate()
        self.process.wait()
        output, error = (file.read_text(encoding="utf-8") for file in (self.process.output, self.process.error))
        return output.partition(self.token)[2].partition("\n")[2] + error


@dataclass
class Record:
    """What happened on a page: requests, lines of the console, frames of its websockets."""

    requests: list[str] = field(default_factory=list)
    console: list[str] = field(default_factory=list)
    sent: list[str] = field(default_factory=list)
    received: list[str] = field(default_factory=list)

    def outside(self, url: str) -> list[str]:
        """Requests to anywhere else than the server."""
        host = urlsplit(url).netloc
        return [r for r in self.requests if urlsplit(r).scheme not in ("data", "blob") and host not in r]

    def errors(self) -> list[str]:
        return [line for line in self.console if not KNOWN.search(line)]


def answer(server: Server, url: str, **headers: str) -> tuple[int, str, dict[str, str]]:
    """Status, body and headers of a plain request by somebody who has the link."""
    request = urllib.request.Request(url, headers={"Authorization": f"token {server.token}", **headers})
    try:
        with urllib.request.urlopen(request, timeout=20) as reply:
            return reply.status, reply.read().decode(), dict(reply.headers)
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode(), dict(error.headers)


Serve = Callable[..., Server]

#: Seconds until a server says its address, on a busy computer.
PATIENCE = 60.0

#: Servers that were told to end: nobody waits for them before the last test is over.
_ENDING: list[Started] = []


@contextmanager
def serving(tmp_path_factory: pytest.TempPathFactory, contexts: dict[str, BrowserContext]) -> Iterator[Serve]:
    """Starts servers, which let our browsers in; all of them end with the block."""
    running: list[Started] = []

    def start(
        notebooks: Path | None = None,
        workspace: Path | None = None,
        *arguments: str | Path,
        environment: Mapping[str, str] = os.environ,
    ) -> Server:
        workspace = workspace or tmp_path_factory.mktemp("serve") / "exercice"
        variables = dict(environment)
        if notebooks is not None:
            variables["EHCERT_NOTEBOOKS"] = str(notebooks)
        words = ("serve", "--port", "0", "--no-browser", "--fork")
        process = Started(*words, "--workspace", workspace, *arguments, variables=variables)
        running.append(process)
        ends = time.monotonic() + PATIENCE
        while process.code is None and time.monotonic() < ends:
            if found := re.search(r"(http://\S+)\?token=(\w+)\n", process.output.read_text(encoding="utf-8")):
                started = Server(found[1], found[2], workspace, process)
                for context in contexts.values():
                    started.admit(context)
                return started
            time.sleep(0.05)
        raise AssertionError(f"no server: {process.code}, {process.error.read_text(encoding='utf-8')}")

    yield start
    for process in running:
        process.terminate()
    _ENDING.extend(running)


@pytest.fixture(scope="session")
def serve_long(tmp_path_factory: pytest.TempPathFactory, contexts: dict[str, BrowserContext]) -> Iterator[Serve]:
    """For servers that several tests share."""
    with serving(tmp_path_factory, contexts) as start:
        yield start
    for process in _ENDING:
        process.wait()


@pytest.fixture
def serve(
    serve_long: Serve, tmp_path_factory: pytest.TempPathFactory, contexts: dict[str, BrowserContext]
) -> Iterator[Serve]:
    """For servers of one test: with its kernels, one that goes on would slow down those after it."""
    with serving(tmp_path_factory, contexts) as start:
        yield start


@pytest.fixture(scope="session")
def server(serve_long: Serve, tmp_path_factory: pytest.TempPathFactory) -> Server:
    """One with the notebooks of the tests."""
    notebooks = tmp_path_factory.mktemp("notebooks")
    demo.write(notebooks)
    return serve_long(notebooks)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=program(), args=ARGUMENTS)
        yield found
        found.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A browser of somebody who was never here."""
    context = browser.new_context(locale="fr-BE", viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


Open = Callable[..., tuple[Page, Record]]


@pytest.fixture(scope="session")
def contexts(browser: Browser) -> dict[str, BrowserContext]:
    """One per colour scheme, so that the scripts of all pages are fetched once."""
    return {
        "light": browser.new_context(locale="fr-BE", color_scheme="light"),
        "dark": browser.new_context(locale="fr-BE", color_scheme="dark"),
    }


@pytest.fixture
def visit(contexts: dict[str, BrowserContext]) -> Iterator[Open]:
    """Opens an address, and waits until the page shows its cells."""
    pages: list[Page] = []

    def opened(url: str, width: int = 1280, scheme: str = "light") -> tuple[Page, Record]:
        page, record = contexts[scheme].new_page(), Record()
        pages.append(page)
        page.set_viewport_size({"width": width, "height": 900})
        page.set_default_timeout(45_000)
        page.on("request", lambda request: record.requests.append(request.url))
        page.on(
            "console",
            lambda line: record.console.append(line.text) if line.type in ("error", "warning") else None,
        )
        page.on("pageerror", lambda error: record.console.append(str(error)))
        page.on("websocket", lambda socket: listen(socket, record))
        page.goto(url)
        shown(page)
        return page, record

    yield opened
    for page in pages:
        page.evaluate("localStorage.clear()")
        page.close()


def listen(socket: WebSocket, record: Record) -> None:
    def text(frame: str | bytes) -> str:
        return frame if isinstance(frame, str) else frame.decode("utf-8", "replace")

    def kept(frame: str | bytes, frames: list[str]) -> None:
        # Every two seconds the page asks its kernel whether it answers.
        if "kernel_info" not in text(frame):
            frames.append(text(frame))

    socket.on("framesent", lambda frame: kept(frame, record.sent))
    socket.on("framereceived", lambda frame: kept(frame, record.received))


def accessible(page: Page) -> None:
    """WCAG 2.2 A and AA, as far as a program can tell."""
    tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": tags}}).response["violations"]
    assert [violation["id"] for violation in found] == []


def shown(page: Page) -> None:
    """Wait until the cells show."""
    page.wait_for_function("!document.documentElement.classList.contains('eh-wait')")


@pytest.fixture
def violations() -> Callable[[Page], list[str]]:
    """What axe finds on a page, all rules, best practice too."""

    def found(page: Page) -> list[str]:
        results = Axe().run(page).response["violations"]
        return [f"{v['id']}: {node['html'][:160]}" for v in results for node in v["nodes"]]

    return found
