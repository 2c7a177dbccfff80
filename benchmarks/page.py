"""From the request of a page until its first field responds, in headless Chromium.

Ours: notebook 4, the page with the most steps; its first field is a checkbox. It has responded when
"Continuer" with the box unchecked brings the error message from Python. Baseline: stock Voilà with its stock
template and a notebook of one slider; it has responded when an arrow key changes a label through Python. Both by
keyboard.

With no kernel ready: the kernel starts when the page is requested. Our server always keeps a spare one, so a first
request, then abandoned, takes it; with `--fork`, as in a room, it keeps none, and forks one from its warm process.
With a kernel ready: ours as started by `--preheat 1`; Voilà with `preheat_kernel` and a pool of one, which has
already run the notebook. With default settings: ours with a kernel ready, Voilà without.

Every page has a new browser context, so an empty cache; before each, the server gets time to refill its pool.
The extension of anywidget is disabled in Voilà, as a plain installation would not have it.
"""

from __future__ import annotations

import json
import re
import tempfile
import time
import urllib.request
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.program import ARGUMENTS, program

from .measure import Result, Row, interleave
from .processes import Server, environment, free_port, python, server

PAGE, SLIDER = "4-demander.ipynb", "slider.ipynb"
READY, NOT_READY = 0.4, 0.6
_PATIENCE = 30_000
"""Milliseconds after which a page counts as broken."""
_REST = 5.0
"""Seconds between pages: our server leaves the processor to a page for three before it makes a new kernel."""

_PARTING = 0.5
"""Seconds in which our server ends the kernel of a page whose reader went away."""

_SLIDER = """\
import ipywidgets
slider, label = ipywidgets.IntSlider(value=5), ipywidgets.Label(value="valeur 5")
slider.observe(lambda change: setattr(label, "value", f"valeur {change['new']}"), "value")
ipywidgets.VBox([slider, label])
"""


@dataclass(frozen=True)
class Taken:
    """Seconds from the request until the field is visible, and until it has responded."""

    visible: float
    usable: float


def run(runs: int) -> Result:
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="ehcert-bench-")))
        ours = our_side(stack, folder)
        cold = _side(stack, ours.browser, folder / "voila", stock_command, SLIDER)
        pooled = _side(
            stack, ours.browser, folder / "voila-pool", lambda *to: [*stock_command(*to), *_POOL], SLIDER
        )

        forked = _side(stack, ours.browser, folder / "forked", lambda *to: [*our_command(*to), "--fork"], PAGE)

        started = interleave(runs, lambda: ours.take(our_form, spare=False), lambda: cold.take(_slider))
        by_fork = interleave(runs, lambda: forked.take(our_form), lambda: cold.take(_slider))
        ready = interleave(runs, lambda: ours.take(our_form), lambda: pooled.take(_slider))
    rows = []
    for title, (mine, theirs), target in (
        ("page, no kernel ready", started, None),
        ("page, no kernel ready, forked", by_fork, NOT_READY),
        ("page, kernel ready", ready, READY),
        ("page, each as it comes", (ready[0], started[1]), None),
    ):
        rows.append(Row(f"{title}: usable", [t.usable for t in mine], [t.usable for t in theirs], "s", target))
        rows.append(Row(f"{title}: visible", [t.visible for t in mine], [t.visible for t in theirs], "s"))
    return Result(rows, ["empty browser cache; usable: a key press came back from Python"])


def our_side(stack: ExitStack, folder: Path, page: str = PAGE) -> Side:
    """Our server and a browser, open until the stack closes. folder: has `ours`, which has the workspace `w`."""
    browser = stack.enter_context(sync_playwright()).chromium.launch(executable_path=program(), args=ARGUMENTS)
    stack.callback(browser.close)
    return _side(stack, browser, folder / "ours", our_command, page)


def _side(
    stack: ExitStack, browser: Browser, folder: Path, command: Callable[[Path, int], list[str]], page: str
) -> Side:
    folder.mkdir(exist_ok=True)
    port = free_port()
    running = stack.enter_context(server(command(folder, port), port, environment(folder), folder))
    home = f"http://127.0.0.1:{port}/"
    link = home if page == SLIDER else link_of(folder / "server.log")
    return Side(browser, running, f"{home}voila/render/{page}", link)


def link_of(log: Path) -> str:
    """The link that our server prints when it is ready, a little after its port is open."""
    deadline = time.monotonic() + _PATIENCE / 1000
    while time.monotonic() < deadline:
        if link := re.search(r"http://\S+\?token=\w+", log.read_text(encoding="utf-8")):
            return link[0]
        time.sleep(0.05)
    raise TimeoutError(f"no link in {log}")


@dataclass(frozen=True)
class Side:
    """A server, the page requested from it, the link with the token, and the browser's language."""

    browser: Browser
    server: Server
    url: str
    link: str
    locale: str = "fr-BE"

    def take(self, until_usable: Callable[[Page, Callable[[], float]], Taken], spare: bool = True) -> Taken:
        """Measure one page. spare: keep the spare kernel; else it is used up first."""
        self.server.settle(_REST)
        if not spare:
            visitor = urllib.request.build_opener(urllib.request.HTTPCookieProcessor())
            visitor.open(self.link).close()
            with visitor.open(self.url) as answer:
                answer.read(1)
            time.sleep(_PARTING)
        context = self.browser.new_context(locale=self.locale)
        try:
            context.request.get(self.link)
            page = context.new_page()
            page.set_default_timeout(_PATIENCE)
            started = time.perf_counter()
            page.goto(self.url, wait_until="commit")
            return until_usable(page, lambda: time.perf_counter() - started)
        finally:
            context.close()


def our_form(page: Page, elapsed: Callable[[], float]) -> Taken:
    """Time our first form: a checkbox, and a button whose message comes from Python."""
    page.wait_for_selector(".eh-checkbox input", state="visible")
    visible = elapsed()
    page.locator("button.eh-button:visible").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_selector(".eh-checkbox .eh-error:not(:empty)", state="visible")
    usable = elapsed()
    page.locator(".eh-checkbox input").first.check()
    return Taken(visible, usable)


def _slider(page: Page, elapsed: Callable[[], float]) -> Taken:
    page.wait_for_selector(".noUi-handle", state="visible")
    visible = elapsed()
    page.locator(".noUi-handle").first.focus()
    page.keyboard.press("ArrowRight")
    page.get_by_text(re.compile("valeur [^5]")).wait_for(state="visible")
    return Taken(visible, elapsed())


def our_command(folder: Path, port: int) -> list[str]:
    workspace = str(folder / "w")
    serve = python("-m", "ehcert_kit", "serve", "--no-browser", "--preheat", "1")
    return [*serve, "--port", str(port), "--workspace", workspace]


def stock_command(folder: Path, port: int) -> list[str]:
    _write_slider(folder / SLIDER)
    without = '--VoilaConfiguration.extension_denylist=["anywidget"]'
    return python("-m", "voila", str(folder), "--no-browser", f"--port={port}", without)


_POOL = ["--VoilaConfiguration.preheat_kernel=True", "--VoilaConfiguration.default_pool_size=1"]


def _write_slider(file: Path) -> None:
    cell: dict[str, object] = {"cell_type": "code", "metadata": {}, "outputs": [], "source": _SLIDER}
    cell["execution_count"] = None
    kernel = {"kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"}}
    notebook = {"cells": [cell], "metadata": kernel, "nbformat": 4, "nbformat_minor": 4}
    file.write_text(json.dumps(notebook), encoding="utf-8")
