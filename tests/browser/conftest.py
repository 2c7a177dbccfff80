"""Fixtures: servers, a Chromium, and pages whose requests, console and websockets are recorded."""

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
from playwright.sync_api import Browser, BrowserContext, Page, WebSocket, sync_playwright

from tests.commands import Started

from . import accessibility, demo
from .program import ARGUMENTS, program

#: Warnings of Voilà's scripts, which were built for an older JupyterLab; they indicate no fault.
KNOWN = re.compile("Unsatisfied version|No satisfying version")

HERE = Path(__file__).parent
collect_ignore = [] if os.environ.get("EHCERT_PICTURES") else ["test_pictures.py"]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Give these tests more time than others: they wait for browser, server and kernel."""
    for item in items:
        if item.path.is_relative_to(HERE) and item.get_closest_marker("timeout") is None:
            item.add_marker(pytest.mark.timeout(300))


@dataclass(frozen=True)
class Server:
    """A running server. token: of its link."""

    url: str
    token: str
    workspace: Path
    process: Started

    def admit(self, context: BrowserContext) -> None:
        """Log a browser in, as the link with the token does."""
        assert context.request.get(f"{self.url}?token={self.token}").ok

    def page(self, notebook: str) -> str:
        return f"{self.url}voila/render/{notebook}.ipynb"

    def stop(self) -> str:
        """End the server. Returns: what it printed after its address."""
        self.process.terminate()
        self.process.wait()
        output, error = (file.read_text(encoding="utf-8") for file in (self.process.output, self.process.error))
        return output.partition(self.token)[2].partition("\n")[2] + error


@dataclass
class Record:
    """What was recorded of a page: requests, errors and warnings of the console, frames of its websockets."""

    requests: list[str] = field(default_factory=list)
    console: list[str] = field(default_factory=list)
    sent: list[str] = field(default_factory=list)
    received: list[str] = field(default_factory=list)

    def outside(self, url: str) -> list[str]:
        """Requests to other hosts than the server's."""
        host = urlsplit(url).netloc
        return [r for r in self.requests if urlsplit(r).scheme not in ("data", "blob") and host not in r]

    def errors(self) -> list[str]:
        return [line for line in self.console if not KNOWN.search(line)]


def answer(server: Server, url: str, **headers: str) -> tuple[int, str, dict[str, str]]:
    """Send a GET request with the server's token. Returns: status, body, headers."""
    request = urllib.request.Request(url, headers={"Authorization": f"token {server.token}", **headers})
    try:
        with urllib.request.urlopen(request, timeout=20) as reply:
            return reply.status, reply.read().decode(), dict(reply.headers)
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode(), dict(error.headers)


Serve = Callable[..., Server]

#: Seconds to wait for a server to print its address.
PATIENCE = 60.0

#: Servers that are ending; they are waited for only after the last test.
_ENDING: list[Started] = []


@contextmanager
def serving(tmp_path_factory: pytest.TempPathFactory, contexts: dict[str, BrowserContext]) -> Iterator[Serve]:
    """Yields a function that starts a server and logs the browsers in. The servers end with the block."""
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
    """Starts servers that several tests share."""
    with serving(tmp_path_factory, contexts) as start:
        yield start
    for process in _ENDING:
        process.wait()


@pytest.fixture
def serve(
    serve_long: Serve, tmp_path_factory: pytest.TempPathFactory, contexts: dict[str, BrowserContext]
) -> Iterator[Serve]:
    """Starts servers for one test, which end with it: their kernels would slow down later tests."""
    with serving(tmp_path_factory, contexts) as start:
        yield start


@pytest.fixture(scope="session")
def server(serve_long: Serve, tmp_path_factory: pytest.TempPathFactory) -> Server:
    """A server with the notebooks of `demo.write`."""
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
    """A page in a new browser context, without cookies."""
    context = browser.new_context(locale="fr-BE", viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


Open = Callable[..., tuple[Page, Record]]


@pytest.fixture(scope="session")
def contexts(browser: Browser) -> dict[str, BrowserContext]:
    """One browser context per colour scheme, shared by all tests so that scripts are fetched once."""
    return {
        "light": browser.new_context(locale="fr-BE", color_scheme="light"),
        "dark": browser.new_context(locale="fr-BE", color_scheme="dark"),
    }


@pytest.fixture
def visit(contexts: dict[str, BrowserContext]) -> Iterator[Open]:
    """A function that opens an address, and waits until the page shows its cells. Returns: page and record."""
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
        # Not the page's periodic question, every two seconds, whether its kernel answers.
        if "kernel_info" not in text(frame):
            frames.append(text(frame))

    socket.on("framesent", lambda frame: kept(frame, record.sent))
    socket.on("framereceived", lambda frame: kept(frame, record.received))


def accessible(page: Page) -> None:
    """Assert that axe finds no violation of WCAG 2.2, levels A and AA."""
    tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
    assert accessibility.violations(page, {"runOnly": tags}) == []


def shown(page: Page) -> None:
    """Wait until the page shows its cells."""
    page.wait_for_function("!document.documentElement.classList.contains('eh-wait')")


@pytest.fixture
def violations() -> Callable[[Page], list[str]]:
    """A function that returns what axe finds on a page by all its rules, also best practices."""

    return lambda page: accessibility.violations(page, {})
