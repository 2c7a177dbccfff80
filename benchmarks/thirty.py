"""`python -m benchmarks.thirty`: a class goes through the whole procedure at once, in one room, each in a browser.

All of it runs on this computer: the room, as `ehcert-kit workshop` starts it, Chromium, and thirty simulated
people who take a seat and go through notebooks 1 to 5 until « prêt ». Between two clicks each waits for a random
time, like a person who reads (`--pace`, seconds on average; 0: all click as soon as they can). The time of a step
is from the click to the next content of the page. The browsers use the same processor: on two computers the times
would be shorter.

Prints the steps with their times, what went wrong, the memory of the room; takes a picture of the trainer's page
every few seconds, and of each page that went wrong (`--pictures`).
"""

from __future__ import annotations

import argparse
import asyncio
import functools
import random
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Literal

import psutil  # type: ignore[import-untyped]
from playwright.async_api import Browser, Error, Locator, Page, async_playwright

from ehcert_kit.practice import people
from tests.browser.program import ARGUMENTS, program

_PATIENCE = 120.0
"""Seconds."""
_LOOK = 0.25
"""Seconds between two looks at a page. Playwright's own waiting looks at every frame that is drawn: thirty pages
that draw sixty frames each second would be what is measured."""
Role = Literal["button", "radio", "checkbox", "textbox"]
_PRESS: Role = "button"
_CHOOSE: Role = "radio"
_TICK: Role = "checkbox"
_TYPE: Role = "textbox"
#: The actions on each page: role and name of the element, text to type into it, and the text, or heading (#), to
#: wait for afterwards.
_WAY: tuple[tuple[str, tuple[tuple[Role, str, str, str], ...]], ...] = (
    (
        "1-mise-en-route",
        (
            (_PRESS, "Continuer", "", "# Pour qui ?"),
            (_CHOOSE, "Un groupement infirmier", "", ""),
            (_PRESS, "Continuer", "", "# À avoir sous la main"),
            (_PRESS, "Continuer", "", "# Votre carte"),
            (_PRESS, "Continuer", "", "# Votre ordinateur"),
            (_PRESS, "Vérifier", "", "cet ordinateur convient"),
        ),
    ),
    (
        "2-responsable",
        (
            (_TYPE, "Nom et prénom", "{name}", ""),
            (_PRESS, "Noter ce nom", "", "# Ce qu'eHealth sait de votre carte"),
            (_PRESS, "Lire ma carte", "", "la personne que vous aviez notée"),
            (_TYPE, "Code PIN pour s'identifier", people.PIN, ""),
            (_PRESS, "M'identifier", "", "NIHII-GROUP="),
        ),
    ),
    (
        "3-programme",
        (
            (_PRESS, "Utiliser cet environnement", "", "# Connexion"),
            (_PRESS, "Tester la connexion", "", "La connexion fonctionne"),
        ),
    ),
    (
        "4-demander",
        (
            (_TICK, "J'ai lu les conditions", "", ""),
            (_PRESS, "Continuer", "", "# Votre situation"),
            (_CHOOSE, "nationalité belge", "", ""),
            (_PRESS, "Continuer", "", "# Pour qui ?"),
            (_CHOOSE, "Mon organisation", "", ""),
            (_PRESS, "Continuer", "", "# Pour quelle organisation ?"),
            (_CHOOSE, "EXERCICE SOINS DU PARC", "", ""),
            (_PRESS, "Continuer", "", "# Options"),
            (_PRESS, "Continuer", "", "# Contact"),
            (_TYPE, "E-mail personnel", "camille@exercice.example", ""),
            (_TYPE, "Téléphone personnel", "0470 00 00 00", ""),
            (_PRESS, "Continuer", "", "# Le mot de passe du fichier"),
            (_TYPE, "Saisir le mot de passe", people.PASSWORD, ""),
            (_TYPE, "Confirmez le mot de passe", people.PASSWORD, ""),
            (_PRESS, "Créer le fichier", "", "# Contrat et signature"),
            (_PRESS, "Demander le contrat", "", "J'ai lu le contrat"),
            (_TICK, "J'ai lu le contrat", "", ""),
            (_TYPE, "Code PIN pour signer", people.PIN, ""),
            (_PRESS, "Signer et envoyer", "", "Demande envoyée"),
        ),
    ),
    (
        "5-valider",
        (
            (_TYPE, "Mot de passe du fichier", people.PASSWORD, ""),
            (_PRESS, "Accéder au keystore", "", "Fichier ouvert."),
            (_PRESS, "Installer votre certificat", "", "est maintenant prêt"),
        ),
    ),
)


class Class:
    """All people who walk, and the time of each step."""

    def __init__(self, browser: Browser, join: str, pace: float, pictures: Path | None) -> None:
        self.browser, self.join, self.pace, self.pictures = browser, join, pace, pictures
        self.base = join.partition("/r/")[0] + "/"
        self.taken: dict[str, list[float]] = defaultdict(list)
        self.wrong: list[str] = []
        self.typed_again = 0

    async def walks(self, number: int) -> None:
        """The walk of one person, from the link to the end."""
        context = await self.browser.new_context(locale="fr-BE", viewport={"width": 1280, "height": 900})
        page = await context.new_page()
        page.set_default_timeout(1000 * _PATIENCE)
        at = "join"
        try:
            await self._pauses()
            await page.goto(self.join)
            await self._timed("0 · join", lambda: _press(page, "Prendre une place", "Vous êtes à la place"))
            seat = int(re.findall(r"à la place ([0-9]+)", await page.inner_text("main"))[0])
            for notebook, acts in _WAY:
                at = notebook
                await self._pauses()
                await self._timed(f"{notebook[0]} · page", functools.partial(self._open, page, notebook))
                for act in acts:
                    at = f"{notebook[0]} · {act[1]}"
                    await self._does(page, at, act, people.person(seat).full_name)
        except (Error, TimeoutError) as error:
            self.wrong.append(f"{number}: {at}: {str(error).splitlines()[0]}")
            if self.pictures is not None:
                await page.screenshot(path=self.pictures / f"wrong-{number:02}.png")
        finally:
            await context.close()

    async def _does(self, page: Page, at: str, act: tuple[Role, str, str, str], name_of_person: str) -> None:
        role, name, text, then = act
        if role == _TYPE:
            await self._types(await _shown(page, role, name), text.format(name=name_of_person))
        elif role in (_TICK, _CHOOSE):
            await (await _shown(page, role, name)).check()
        else:
            await self._pauses()
            await self._timed(at, lambda: _press(page, name, then))

    async def _types(self, field: Locator, text: str) -> None:
        """Type until the field has the text: a dialog that has just opened may take the focus meanwhile."""
        await field.fill(text)
        while await field.input_value() != text:
            self.typed_again += 1
            await asyncio.sleep(_LOOK)
            await field.fill(text)

    async def _open(self, page: Page, notebook: str) -> None:
        await page.goto(f"{self.base}voila/render/{notebook}.ipynb")
        await _seen(page.locator(".eh-pager"))

    async def _timed(self, step: str, do: Callable[[], Awaitable[None]]) -> None:
        began = time.perf_counter()
        await do()
        self.taken[step].append(time.perf_counter() - began)

    async def _pauses(self) -> None:
        if self.pace:
            await asyncio.sleep(random.uniform(0.5, 1.5) * self.pace)


async def _seen(locator: Locator) -> Locator:
    """Wait for the first visible one of these elements. Raises: TimeoutError."""
    ends = time.monotonic() + _PATIENCE
    found = locator.locator("visible=true").first
    while not await found.is_visible():
        if time.monotonic() > ends:
            raise TimeoutError("nothing seen")
        await asyncio.sleep(_LOOK)
    return found


async def _shown(page: Page, role: Role, name: str) -> Locator:
    return await _seen(page.get_by_role(role, name=name))


async def _press(page: Page, name: str, then: str) -> None:
    await (await _shown(page, _PRESS, name)).click()
    heading = then.startswith("# ")
    await _seen(page.get_by_role("heading", name=then[2:], exact=True) if heading else page.get_by_text(then))


async def _film(browser: Browser, link: str, folder: Path) -> None:
    """Take a picture of the trainer's page every few seconds."""
    page = await browser.new_page(viewport={"width": 1400, "height": 1000}, locale="fr-BE")
    await page.goto(link)
    for number in range(1, 1000):
        await page.screenshot(path=folder / f"{number:03}.png")
        await asyncio.sleep(8)


async def _walked(join: str, trainer: str, options: argparse.Namespace) -> Class:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=program(), args=ARGUMENTS)
        everybody = Class(browser, join, options.pace, options.pictures)
        film = None
        if options.pictures:
            options.pictures.mkdir(parents=True, exist_ok=True)
            film = asyncio.create_task(_film(browser, trainer, options.pictures))
        await asyncio.gather(*(everybody.walks(number) for number in range(1, options.people + 1)))
        if film is not None:
            film.cancel()
        await browser.close()
        return everybody


def _memory(process: psutil.Process) -> tuple[float, int]:
    """Memory of the room's processes in MiB, shared memory counted once (PSS); and their number."""
    family = [process, *process.children(recursive=True)]
    return sum(one.memory_full_info().pss for one in family) / 2**20, len(family)


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.thirty", description=__doc__)
    parser.add_argument("--people", type=int, default=30, metavar="N")
    parser.add_argument("--pace", type=float, default=4.0, metavar="SECONDS")
    parser.add_argument("--pictures", type=Path, metavar="DIR")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="ehcert-thirty-") as folder:
        words = ("workshop", "--participants", str(options.people), "--no-browser", "--port", "0")
        command = [sys.executable, "-m", "ehcert_kit", *words, "--workspace", f"{folder}/room"]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as room:
            try:
                assert room.stdout is not None
                links = (found.group() for line in room.stdout if (found := re.search(r"http://\S+", line)))
                join, trainer = next(links), next(links)
                began, first = time.perf_counter(), _memory(psutil.Process(room.pid))
                everybody = asyncio.run(_walked(join, trainer, options))
                whole, last = time.perf_counter() - began, _memory(psutil.Process(room.pid))
            finally:
                room.terminate()
    print("\n| step | people | p50 (s) | p95 (s) |\n|---|---|---|---|")
    for step, times in everybody.taken.items():
        p95 = statistics.quantiles(times, n=20)[-1] if len(times) > 1 else times[0]
        print(f"| {step} | {len(times)} | {statistics.median(times):.2f} | {p95:.2f} |")
    print(
        f"\n- {options.people} people, pace {options.pace:g} s: {whole:.0f} s in all; ended with {room.returncode}"
    )
    print(f"- memory (PSS): {first[0]:.0f} MiB in {first[1]} processes before, {last[0]:.0f} in {last[1]} after")
    print(f"- typed again, as the focus was elsewhere: {everybody.typed_again} times")
    print(f"- wrong: {len(everybody.wrong)}", *everybody.wrong, sep="\n  ")
    return 1 if everybody.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
