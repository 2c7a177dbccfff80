"""A class on a hub, in browsers: five people at once, each at his own seat, on one practice platform.

It runs by `make test-hub`, not by `make test`: it takes some minutes of processor time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Barrier
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect, sync_playwright

from ehcert_kit.environments.opening import open_workspace
from ehcert_kit.environments.practice import existing_platform
from ehcert_kit.environments.settings import Settings
from ehcert_kit.environments.training import Control
from ehcert_kit.practice.scenario import load
from tests.browser.conftest import accessible, shown
from tests.browser.person import Person
from tests.browser.program import ARGUMENTS, program
from tests.browser.screenshots import PICTURES, keep

from .conftest import CODE, LEAD, Hub

PEOPLE = 5
SCENARIO = load("groupe-simple")
#: A seat's server starts, on a machine that starts four others.
START = 240_000
NOTEBOOK = "1-mise-en-route"
#: What JupyterLab's server would answer there.
OF_JUPYTER = (
    "lab",
    "tree",
    "api/contents",
    "api/terminals",
    "api/kernelspecs",
    "metrics",
    "files/x",
    "api/sessions",
)

pytestmark = pytest.mark.timeout(1500)


@contextmanager
def browser_page() -> Iterator[Page]:
    """A browser of its own: each of a class has one."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program(), args=ARGUMENTS)
        page = browser.new_context(locale="fr-BE", viewport={"width": 1280, "height": 900}).new_page()
        page.set_default_timeout(60_000)
        yield page
        browser.close()


@dataclass
class Seen:
    """One participant, and what he met on his way."""

    name: str
    seat: int
    word: str
    requests: list[str] = field(default_factory=list)
    sockets: list[str] = field(default_factory=list)
    links: set[str] = field(default_factory=set)
    refused: dict[str, int] = field(default_factory=dict)
    led_back: dict[str, str] = field(default_factory=dict)

    @property
    def prefix(self) -> str:
        return f"/user/{self.name}/"


def joins(page: Page, hub: Hub, code: str = CODE) -> str:
    """Come in by the code. Returns: as whom."""
    page.goto(hub.url)
    page.fill("#code", code)
    page.click("button[value=take]")
    page.wait_for_url(re.compile(r"/user/[^/]+/$"), timeout=START)
    return urlsplit(page.url).path.split("/")[2]


def links(page: Page) -> set[str]:
    """Every address that a page has: where it leads, where its forms go, what it fetches."""
    found = page.eval_on_selector_all(
        "[href], [src], form[action]",
        "all => all.map(one => one.getAttribute('href') ?? one.getAttribute('src') ?? one.getAttribute('action'))",
    )
    return {str(address) for address in found}


def status(page: Page, path: str, method: str = "GET") -> int:
    """What the server answers to a script of a page."""
    return int(page.evaluate("([path, method]) => fetch(path, {method}).then(a => a.status)", [path, method]))


def walks(hub: Hub, together: Barrier) -> Seen:
    """One participant: he joins, requests and completes; then he looks where he has no business."""
    with browser_page() as page:
        requests: list[str] = []
        page.on("request", lambda request: requests.append(request.url))
        sockets: list[str] = []
        page.on("websocket", lambda socket: sockets.append(socket.url))
        name = joins(page, hub)
        seat = int(name.rpartition("-")[2])
        word = re.search(r"Votre mot\s*:\s*(\w+)", page.inner_text("main"))
        assert word is not None
        seen = Seen(name, seat, word[1])
        seen.links |= links(page)
        holder = SCENARIO.holder(seat)
        (organization, _), *_ = SCENARIO.seated(seat).known_organizations()
        person = Person(
            page,
            hub.user(name),
            PICTURES / "hub" / name if seat == 1 else None,
            name=f"{holder.name} {holder.first_names}",
            organization="EXERCICE SOINS DU PARC",
            number=f"{organization.type}={organization.number}",
        )
        together.wait(600)  # all five have their seat
        person.finds_the_manager()
        person.asks()
        seen.links |= links(page)
        person.makes_the_file()
        person.signs()
        person.sees_it_sent()
        person.completes()
        seen.links |= links(page)
        page.goto(hub.user(name))
        seen.links |= links(page)
        seen.requests, seen.sockets = [*requests], [*sockets]
        together.wait(600)
        looks_elsewhere(page, seen)
        return seen


def looks_elsewhere(page: Page, seen: Seen) -> None:
    other = f"/user/classe-{seen.seat % PEOPLE + 1:03}/"
    for path in ("", f"voila/render/{NOTEBOOK}.ipynb", f"ehcert/alive/{'0' * 8}-0000-0000-0000-{'0' * 12}"):
        answer = page.context.request.get(
            other + path if other.startswith("http") else origin(page) + other + path
        )
        seen.refused[f"other {path}"] = answer.status
    seen.refused["other shutdown"] = status(page, f"{other}voila/api/shutdown/x", "POST")
    seen.refused["trainer"] = page.context.request.get(f"{origin(page)}/services/trainer/").status
    seen.refused["people"] = status(page, "/hub/api/users")
    seen.refused["token"] = status(page, f"/hub/api/users/{seen.name}/tokens", "POST")
    for path in ("/hub/home", "/hub/token"):
        answer = page.context.request.get(f"{origin(page)}{path}")
        seen.led_back[path] = urlsplit(answer.url).path
    for path in OF_JUPYTER:
        seen.refused[path] = page.context.request.get(f"{origin(page)}{seen.prefix}{path}").status
    opened = page.evaluate(
        "address => new Promise(done => { const socket = new WebSocket(address);"
        " socket.onopen = () => done(true); socket.onerror = () => done(false); })",
        f"{origin(page).replace('http', 'ws')}{other}ehcert/wire",
    )
    seen.refused["other wire"] = 200 if opened else 403


def origin(page: Page) -> str:
    parts = urlsplit(page.url)
    return f"{parts.scheme}://{parts.netloc}"


@pytest.fixture(scope="module")
def walked(hub: Hub) -> list[Seen]:
    """Five people, at once."""
    together = Barrier(PEOPLE)

    def walk(_: int) -> Seen:
        try:
            return walks(hub, together)
        except BaseException:
            together.abort()  # nobody waits for one who failed
            raise

    with ThreadPoolExecutor(PEOPLE) as class_:
        return sorted(class_.map(walk, range(PEOPLE)), key=lambda seen: seen.seat)


def test_five_people_have_five_certificates_of_their_own(hub: Hub, walked: list[Seen]) -> None:
    """On the one platform: one request, one certificate, one token for each of five persons."""
    control = Control(existing_platform(hub.folder / "platform"))
    known = control.platform.show()
    assert [seen.seat for seen in walked] == [1, 2, 3, 4, 5]
    assert [len(known[name]) for name in ("requests", "certificates", "etks")] == [PEOPLE] * 3
    for seen in walked:
        assert control.states()[SCENARIO.holder(seen.seat).ssin] == ["VALID_ACTIVE"]
        kept = hub.folder / "seats" / seen.name / "exercice" / "ehealth" / "keystore"
        assert len(list(kept.glob("*.p12"))) == 1


def test_every_address_is_below_the_path_of_the_seat(walked: list[Seen]) -> None:
    """In what is written on the pages, in what they fetch, and in their connections to kernels."""
    for seen in walked:
        # What does not begin with a slash is relative to where it stands, or leads to a site elsewhere.
        rooted = {link for link in seen.links if re.match("/|http:", link)}
        assert f"{seen.prefix}ehcert/print" in rooted
        assert [link for link in rooted if not link.startswith(seen.prefix)] == []
        fetched = {urlsplit(url).path for url in seen.requests if url.startswith("http:")}
        assert [path for path in fetched if not path.startswith((seen.prefix, "/hub/")) and path != "/"] == []
        assert seen.sockets
        for socket in seen.sockets:
            assert re.match(rf"ws://127\.0\.0\.1:\d+{seen.prefix}api/kernels/[\w-]+/channels", socket)


def test_nobody_sees_another_and_nobody_runs_code(walked: list[Seen]) -> None:
    """Neither pages nor connections of another, nor what JupyterLab would have, nor tokens of the hub."""
    for seen in walked:
        others = {name: answer for name, answer in seen.refused.items() if name.startswith(("other", "trainer"))}
        assert set(others.values()) == {403}, others
        assert (seen.refused["people"], seen.refused["token"]) == (403, 403)
        assert {path: seen.refused[path] for path in OF_JUPYTER} == dict.fromkeys(OF_JUPYTER, 404)
        assert set(seen.led_back.values()) == {seen.prefix}, "pages of the hub are not for participants"


def test_a_kernel_does_not_know_the_key_of_its_seat(hub: Hub, walked: list[Seen]) -> None:
    """What the hub tells a server stays there."""
    begun = [
        one
        for one in hub.processes()
        if re.search(r"forkserver|ipykernel|jupyter_internals", " ".join(one.cmdline()))
    ]
    assert begun
    for one in begun:
        assert [name for name in one.environ() if name.startswith(("JUPYTERHUB_", "JPY_API"))] == []


def _found_again(page: Page, hub: Hub, seen: Seen) -> None:
    """From the hub's first page, by number and word."""
    page.goto(hub.url)
    page.fill("#code", CODE)
    page.fill("#seat", str(seen.seat))
    page.fill("#word", seen.word)
    page.click("button[value=find]")
    page.wait_for_url(f"**/user/classe-{seen.seat:03}/", timeout=START)


def _put_to_sleep(page: Page, hub: Hub, name: str) -> None:
    """As the hub's culler does: its server ends."""
    token = next(cookie["value"] for cookie in page.context.cookies(f"{hub.url}hub/") if cookie["name"] == "_xsrf")
    answer = page.context.request.delete(f"{hub.url}hub/api/users/{name}/server?_xsrf={token}")
    assert answer.status in (202, 204)


def test_a_seat_that_was_put_to_sleep_wakes_under_its_open_page(hub: Hub, walked: list[Seen]) -> None:
    """From another browser, by number and word. What the page says then is no dead end: it wakes where it was."""
    with browser_page() as page:
        page.goto(hub.url)
        page.fill("#code", CODE)
        page.fill("#seat", "2")
        page.fill("#word", "AAAAAA")
        page.press("#word", "Enter")  # which presses the form's first button
        expect(page.locator("form [role=alert]")).to_contain_text("ne vont pas ensemble")
        _found_again(page, hub, walked[1])
        page.goto(f"{hub.user('classe-002')}voila/render/{NOTEBOOK}.ipynb")
        shown(page)
        _put_to_sleep(page, hub, "classe-002")
        dialog = page.get_by_role("alertdialog", name="Votre exercice dort.")
        expect(dialog).to_be_visible(timeout=60_000)
        keep(page, PICTURES / "hub" / "dort.png", full_page=False)
        accessible(page)
        dialog.get_by_role("button").click()
        expect(page.get_by_role("heading", name="Mise en route").first).to_be_visible(timeout=START)
        shown(page)


def test_the_trainer_sees_the_class_and_acts(hub: Hub, walked: list[Seen]) -> None:
    """All five by seat and name; what he orders reaches the seats."""
    with browser_page() as page:
        page.goto(f"{hub.url}services/trainer/ehcert/trainer")
        page.fill("#code", LEAD)
        page.click("button[value=take]")
        page.wait_for_url("**/services/trainer/ehcert/trainer", timeout=START)
        table = page.locator(".eh-trainer-people tbody")
        for seen in walked:
            expect(table).to_contain_text(f"{seen.seat} · {SCENARIO.holder(seen.seat).full_name}")
        expect(table).to_contain_text("dans le lecteur, 3 essais")
        keep(page, PICTURES / "hub" / "formateur.png")
        # The exercise of a class is not the trainer's alone.
        assert page.locator("[href$='ehcert/restart']").count() == 0
        page.locator('[data-act="pause"]').click()
        expect(page.locator("#eh-trainer-said")).not_to_be_empty()
        accessible(page)
        control = Control(existing_platform(hub.folder / "platform"))
        assert control.signal(SCENARIO.holder(3).ssin).paused
        # One begins again at a step, on a server of his own, while the others go on.
        person = SCENARIO.holder(4).ssin
        page.locator('[data-tick="none"]').click()
        page.locator(f'[name=person][value="{person}"]').check()
        page.locator("#step").select_option("demander/password")
        page.locator('[data-act="jump"]').click()
        row = table.locator("tr", has_text=SCENARIO.holder(4).full_name)
        expect(row).to_contain_text("recommence dès que possible")
        keep(page, PICTURES / "hub" / "recommencer.png")
        expect(row).to_contain_text("aucune page ouverte", timeout=60_000)
    [case] = open_workspace(Settings(hub.folder / "seats" / "classe-004" / "exercice")).cases
    assert case.contact is not None and case.keystore is None


def test_what_is_ordered_for_a_seat_that_sleeps_is_done_when_it_wakes(hub: Hub, walked: list[Seen]) -> None:
    """The trainer sees that it waits; it begins again when its person comes back."""
    exercise, seen = hub.folder / "seats" / "classe-005" / "exercice", walked[4]
    before = exercise.stat().st_ino
    with browser_page() as trainer:
        assert trainer.context.browser is not None
        page = trainer.context.browser.new_context().new_page()
        _found_again(page, hub, seen)
        _put_to_sleep(page, hub, "classe-005")
        trainer.goto(f"{hub.url}services/trainer/ehcert/trainer")
        trainer.fill("#code", LEAD)
        trainer.click("button[value=take]")
        trainer.wait_for_url("**/services/trainer/ehcert/trainer", timeout=START)
        person = SCENARIO.holder(seen.seat)
        trainer.locator('[data-tick="none"]').click()
        trainer.locator(f'[name=person][value="{person.ssin}"]').check()
        trainer.locator('[data-act="reset"]').click()
        row = trainer.locator(".eh-trainer-people tbody tr", has_text=person.full_name)
        expect(row).to_contain_text("recommence dès que possible")
        assert exercise.stat().st_ino == before
        page.goto(hub.url)
        page.wait_for_url("**/user/classe-005/", timeout=START)
        expect(row).not_to_contain_text("recommence dès que possible", timeout=60_000)
    assert exercise.stat().st_ino != before
    assert before in [one.stat().st_ino for one in exercise.parent.iterdir()]
