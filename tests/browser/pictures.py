"""Takes the pictures of every screen for the documentation, in each language, during walks of the procedure.

Actions that belong to a screen are done in the browser; the steps between two screens are done by a walk in the
same workspace. Times, digests and folders are masked, and the practice clock is set to a fixed date, so that a
picture changes only when its screen does.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from PIL import Image
from playwright.sync_api import BrowserContext, Page
from playwright.sync_api import Error as PlaywrightError

from docs.making.screens import HOME, SCREENS
from ehcert_kit.environments.opening import open_session
from ehcert_kit.environments.session import Session
from ehcert_kit.environments.settings import Settings
from ehcert_kit.identifiers.contact import ContactData
from ehcert_kit.messages.operations import RevocationReason
from ehcert_kit.names import Step
from ehcert_kit.practice import people
from ehcert_kit.procedure.foreigner import ForeignRequest
from ehcert_kit.procedure.sitting import Sitting
from ehcert_kit.procedure.validity import replaceable_from
from ehcert_kit.procedure.walk import Report
from ehcert_kit.procedure.way import SECTIONS
from ehcert_kit.widgets import forms
from tests.conftest import walking

from .conftest import Serve, Server
from .person import FIRST

WIDTH, TALLEST = 960, 1_500
#: Milliseconds to wait for the result of an action on a screen.
PATIENCE = 15_000
#: The date at which each walk begins. In the future, because the practice clock can only be set forward.
DATE = datetime(2030, 3, 4, 9, 0, tzinfo=UTC)
#: The time that the practice platform takes to deliver: longer than the screen before it is displayed.
DELIVERY = timedelta(minutes=30)
#: Octets of a picture at most.
HEAVIEST = 60_000

Act = Callable[[Page], None]


@dataclass(frozen=True)
class Shot:
    """One screen. act: an action in the browser before the picture is taken."""

    section: str
    step: str
    act: Act = lambda page: None

    @property
    def key(self) -> str:
        """The name of its files, without extension."""
        return f"{self.section}-{self.step}"

    @property
    def name(self) -> str:
        """The file name of its picture, in the folder of a language."""
        return f"{self.key}.webp"


# ── actions in the browser, independent of the language ──────────────────────────────────────


def press(page: Page) -> None:
    """Press the primary button, and wait for the result."""
    _watch(page)
    page.locator("button.eh-button:not(.eh-second):visible").last.click()
    _carried_out(page)


def press_again(page: Page) -> None:
    """Press the first button of the form, which is a secondary one after an earlier press; wait for the result."""
    _watch(page)
    page.locator(".eh-form:visible button.eh-button:visible").first.click()
    _carried_out(page)


def secret(text: str) -> Act:
    """An action that types a secret into all password fields, submits it, and waits for the result."""

    def typed(page: Page) -> None:
        for box in page.locator("input[type=password]:visible").all():
            box.fill(text)
        _watch(page)
        page.locator(".eh-form-secret:visible button[type=submit]").last.click()
        _carried_out(page)

    return typed


def _watch(page: Page) -> None:
    """Record from now on whether any button was busy."""
    page.evaluate(
        """() => {
  window.busy = false;
  new MutationObserver((changes) => {
    window.busy ||= changes.some(({ attributeName }) => attributeName === "aria-disabled");
  }).observe(document.body, { subtree: true, attributes: true });
}"""
    )


def _carried_out(page: Page) -> None:
    """Wait until a button was busy and the page is settled. Raises: TimeoutError: no button became busy."""
    page.wait_for_function("window.busy")
    settled(page)


def chosen(page: Page) -> None:
    """Choose the first answer of each question, and the first box of each list."""
    for group in page.locator("fieldset:visible").all():
        group.locator("input").first.check()
    settled(page)


def written(page: Page) -> None:
    """Type an e-mail address and a telephone number into the first two fields."""
    person = ("camille@exercice.example", "0470 00 00 00")
    for box, text in zip(page.locator("input.eh-input:visible").all(), person, strict=False):
        box.fill(text)


def settled(page: Page) -> None:
    """Wait until no button is busy and the page has not changed for a moment."""
    while True:
        page.wait_for_function("!document.querySelector('button[aria-disabled=true]')")
        page.evaluate(_STILL)
        if not page.locator("button[aria-disabled=true]").count():
            return


#: Waits until the page has not changed for 300 ms; at most 5 seconds.
_STILL = """() => new Promise((done) => {
  let timer = setTimeout(done, 300);
  const watch = new MutationObserver(() => { clearTimeout(timer); timer = setTimeout(done, 300); });
  watch.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
  setTimeout(done, 5000);
})"""


# ── the walk ─────────────────────────────────────────────────────────────────────────────────


def shots(section: str, *steps: str, **acts: Act) -> tuple[Shot, ...]:
    return tuple(Shot(section, step, acts.get(step.replace("-", "_"), lambda page: None)) for step in steps)


def _until(reports: Iterator[Report], step: Step) -> None:
    """Continue a walk until this step is done."""
    for report in reports:
        if report.name is step:
            return
    raise AssertionError(f"the walk ended before {step}")


def _delivered(session: Session) -> None:
    """Set the practice clock forward by the time of the delivery."""
    assert session.platform is not None
    session.platform.clock.forward(DELIVERY)


def _request(session: Session) -> Iterator[tuple[Shot, ...]]:
    """A request in a new workspace up to « prêt », then a renewal and a revocation."""
    yield (
        Shot(HOME, "start"),
        *shots("mise-en-route", "what", "kind", "at-hand", "backend", "machine", machine=press_again),
    )
    yield shots("responsable", "manager", "identify", identify=press)
    yield shots("programme", "environment", "connection", connection=press_again)
    yield shots("demander", "conditions", "situation", "identify")
    steps = walking(session).steps()
    _until(steps, Step.ORGANIZATIONS)
    yield shots("demander", "actor", "organization", "options", "contact", contact=written)
    _until(steps, Step.CONTRACT)
    yield shots("demander", "password")
    _until(steps, Step.KEYSTORE)
    yield shots("demander", "sign")
    _until(steps, Step.REQUEST)
    yield Shot(HOME, "waiting"), *shots("demander", "sent"), *shots("valider", "waiting")
    _delivered(session)
    _until(steps, Step.WAIT)
    yield shots("valider", "file", file=secret(people.PASSWORD))
    _until(steps, Step.VERIFY)
    yield Shot(HOME, "ready"), *shots("valider", "ready"), *shots("apercu", "overview")
    yield shots("mot-de-passe", "change-password", "forgotten")
    yield shots("chiffrement", "etk", "lookup")
    yield shots("copier", "copy", "calendar")
    yield from _renewal(session)
    yield from _revocation(session)


def _renewal(session: Session) -> Iterator[tuple[Shot, ...]]:
    assert session.platform is not None
    end = session.workspace.case.chain[0].not_after
    yield shots("renouveler", "advice", advice=chosen)
    session.platform.clock.to(replaceable_from(end) + timedelta(days=1))
    yield shots("renouveler", "renew", renew=secret(people.PASSWORD))
    walk = walking(session)
    steps = walk.renewal()
    _until(steps, Step.KEYSTORE)
    yield shots("renouveler", "sign")
    _until(steps, Step.REQUEST)
    yield shots("renouveler", "waiting")
    _delivered(session)
    _until(steps, Step.WAIT)
    yield shots("renouveler", "file", file=secret(people.PASSWORD))
    _until(steps, Step.ETK)
    yield Shot(HOME, "activate"), *shots("renouveler", "activate")
    for _ in walk.activation():
        pass
    yield shots("renouveler", "ready")


def _revocation(session: Session) -> Iterator[tuple[Shot, ...]]:
    walk = walking(session, keystore=session.workspace.case.keystore)
    yield shots("revoquer", "target")
    steps = walk.revocation(RevocationReason.SUPERSEDED)
    _until(steps, Step.CONTRACT)
    yield shots("revoquer", "revoke")
    for _ in steps:
        pass
    yield shots("revoquer", "revoked")


def _foreigner(session: Session) -> Iterator[tuple[Shot, ...]]:
    """A request without a Belgian card."""
    assert session.scenario is not None and session.platform is not None
    yield shots("non-resident", "person")
    who = session.scenario.solution.foreigner
    assert who is not None
    contact = ContactData.parse("camille@exercice.example", "0470 00 00 00")
    ForeignRequest(session.environment, session.workspace).begin(who.ssin, who.first_names, who.name, contact)
    yield shots("non-resident", "password")
    walk = walking(session)
    _until(walk.foreigner(), Step.REQUEST)
    yield shots("non-resident", "invitation")
    for request in session.platform.show()["requests"]:
        session.platform.confirm(bytes.fromhex(str(request["public_key_identifier"])))
    _delivered(session)
    steps = walking(session).foreigner()
    _until(steps, Step.WAIT)
    yield shots("non-resident", "file", file=secret(people.PASSWORD))
    for _ in steps:
        pass
    yield shots("non-resident", "ready")


def _several(session: Session) -> Iterator[tuple[Shot, ...]]:
    """A sitting for two organisations."""
    sitting = Sitting(session.environment, session.workspace)
    sitting.open()
    yield shots("plusieurs", "identify", identify=press)
    _until(walking(session).request(), Step.ORGANIZATIONS)
    yield shots("plusieurs", "several", several=written)
    cases = sitting.begin((1, 2), ContactData.parse("camille@exercice.example", "0470 00 00 00"))
    yield shots("plusieurs", "several-files")
    for step, screen in ((Step.KEYSTORE, "several-sign"), (Step.REQUEST, "several-complete")):
        for case in cases:
            session.workspace.take(case)
            _until(walking(session).request(), step)
        yield shots("plusieurs", screen)


#: The walks by scenario. Each yields screens that can be displayed in its present state.
TOURS: Mapping[str, Callable[[Session], Iterator[tuple[Shot, ...]]]] = {
    "plusieurs-organisations": _several,
    "non-resident": _foreigner,
    "groupe-simple": _request,
}


# ── the pictures ─────────────────────────────────────────────────────────────────────────────


def take(serve: Serve, contexts: Mapping[str, BrowserContext], folder: Path, workspaces: Path) -> list[str]:
    """Write the picture of each screen to ``folder/LANGUAGE/SECTION-STEP.webp``.

    contexts: a browser context per language. workspaces: an empty folder. Returns: the screens of which no picture
    could be taken, with the reason.
    """
    failed: list[str] = []
    for server, group in walked(serve, workspaces):
        for language, context in contexts.items():
            server.admit(context)
            failed.extend(_group(context, server, group, folder / language))
    return failed


def walked(
    serve: Serve, workspaces: Path, scenarios: Collection[str] = tuple(TOURS)
) -> Iterator[tuple[Server, tuple[Shot, ...]]]:
    """Yields groups of screens that can be displayed now, each with the server that does.

    workspaces: an empty folder. scenarios: keys of `TOURS`; all of them together include every screen.
    """
    turns: set[tuple[str, str]] = set()
    for scenario in scenarios:
        session, server = _opened(serve, scenario, workspaces)
        for group in TOURS[scenario](session):
            turns.update((shot.section, shot.step) for shot in group)
            yield server, group
    if set(scenarios) == set(TOURS):
        # Screens that are in no walk yet are displayed in the state at the end.
        others = (screen for screen in SCREENS if (screen.section, screen.step) not in turns)
        yield server, tuple(Shot(screen.section, screen.step) for screen in others)


def _opened(serve: Serve, scenario: str, workspaces: Path) -> tuple[Session, Server]:
    """A new workspace and its server, with a platform that delivers after `DELIVERY` and has no accent."""
    workspace, file = workspaces / f"{scenario}.workspace", workspaces / f"lent-{scenario}.toml"
    file.write_text(
        f'extends = "{scenario}"\nid = "{scenario}"\naccent = "plain"\n'
        f'delivery = {{ mode = "automatic", after_s = {DELIVERY.total_seconds()} }}\n'
    )
    session = open_session(Settings(workspace=workspace, scenario=str(file)))
    assert session.platform is not None
    session.platform.clock.to(max(DATE, session.platform.clock()))
    return session, serve(None, workspace, "--scenario", str(file))


def _group(context: BrowserContext, server: Server, group: tuple[Shot, ...], folder: Path) -> Iterator[str]:
    """Take the pictures of a group, those of one notebook on the same page. Yields: failures."""
    folder.mkdir(parents=True, exist_ok=True)
    for section in dict.fromkeys(shot.section for shot in group):
        page = context.new_page()
        page.set_viewport_size({"width": WIDTH, "height": 640})
        page.set_default_timeout(PATIENCE)
        opened(page, server, section)
        for shot in (shot for shot in group if shot.section == section):
            try:
                turned(page, shot)
                shot.act(page)
                _keep(page, folder / shot.name)
            except (PlaywrightError, AssertionError) as error:
                yield f"{folder.name}/{shot.name}: {str(error).splitlines()[0]}"
        page.close()


def opened(page: Page, server: Server, section: str) -> None:
    """Open the page of a section."""
    home = section == HOME
    page.goto(server.url if home else server.page(SECTIONS[section].notebook))
    if not home:
        page.locator(".eh-pager").first.wait_for(state="attached", timeout=FIRST)


def turned(page: Page, shot: Shot) -> None:
    """Display a screen on the page of its section, and wait until it is settled; the pointer is on no term."""
    page.mouse.move(0, 0)
    if shot.section != HOME:
        _step(page, shot.step)


def _step(page: Page, step: str) -> None:
    page.evaluate("step => { location.hash = `etape=${step}`; }", step)
    page.locator(f".celltag_step-{step}:visible").first.wait_for()
    if step in forms.NAMES:
        page.locator(".eh-form:visible").first.wait_for()
    settled(page)


#: Replaces parts of the page's text that differ between runs by fixed values.
MASKS = r"""() => {
  const masks = [
    [/\b\d{1,2}:\d{2}(:\d{2})?\b/g, "09:00"],
    [/\b(\d{1,2}) h (\d{2})\b/g, "9 h 00"],
    [/\b[0-9a-f]{16,}\b/gi, (hex) => "0123456789abcdef".repeat(8).slice(0, hex.length)],
    [/\b(?:[0-9a-f]{2}[: ]){7,}[0-9a-f]{2}\b/gi, (hex) => hex.replace(/[0-9a-f]{2}/gi, "a1")],
    [/\b\d{12,}\b/g, (digits) => "1234567890".repeat(9).slice(0, digits.length)],
    [/\d{8}-\d{4,6}/g, "20300304-0900"],
    [/(?:\/[\w.-]+)+\.workspace/g, "/home/camille/exercice"],
  ];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node; (node = walker.nextNode()); )
    for (const [pattern, mask] of masks) node.data = node.data.replace(pattern, mask);
}"""


def _keep(page: Page, file: Path) -> None:
    page.evaluate(MASKS)
    height = min(page.evaluate("document.documentElement.scrollHeight"), TALLEST)
    page.evaluate("scrollTo(0, 0)")
    page.set_viewport_size({"width": WIDTH, "height": height})
    # Focus ring and the room for a scroll bar do not belong in a picture.
    page.evaluate("document.activeElement?.blur(); document.documentElement.style.scrollbarGutter = 'auto'")
    shown = page.screenshot(animations="disabled", caret="hide")
    page.set_viewport_size({"width": WIDTH, "height": 640})
    file.write_bytes(small(shown))


def small(png: bytes) -> bytes:
    """The picture as lossless WebP with few colours. Raises: AssertionError: larger than `HEAVIEST`."""
    for colours in (48, 24, 12):
        out = io.BytesIO()
        few = Image.open(io.BytesIO(png)).convert("RGB").quantize(colours, dither=Image.Dither.NONE)
        few.convert("RGB").save(out, "WEBP", lossless=True, method=6)
        if out.tell() <= HEAVIEST:
            return out.getvalue()
    raise AssertionError(f"{out.tell()} bytes")
