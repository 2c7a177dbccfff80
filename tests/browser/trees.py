"""What a screen reader is told of a screen: its accessibility tree, compared with the one that is kept.

``EHCERT_TREES=1`` keeps those of this run; the difference is then read like that of any other file.
"""

from __future__ import annotations

import difflib
import os
import re
from pathlib import Path

from playwright.sync_api import Page

from docs.making.screens import HOME

from . import pictures

KEPT = Path(__file__).parent / "trees"
#: What was looked at on this computer is that of this computer.
_OF_THE_COMPUTER = "mise-en-route-machine"
#: Which of two questions that go out together is answered first, and when, varies; so does an identifier.
_BY_CHANCE = re.compile(r"(?<=group: )[^\n]* ms\b[^\n]*|\b[0-9A-F]{4}(?: [0-9A-F]{4}){4,}")


#: Terms are marked when their script comes to it, and have tests of their own.
_WITHOUT_TERMS = """() => {
  const main = document.querySelector("main");
  main.dataset.noTerms = "";
  for (const extra of document.querySelectorAll(".eh-term-about, .eh-term-card")) extra.hidden = true;
  for (const term of main.querySelectorAll(".eh-term:not(.eh-term-about)")) term.replaceWith(...term.childNodes);
  main.normalize();
}"""
_WITH_TERMS = """() => {
  for (const extra of document.querySelectorAll(".eh-term-about")) extra.hidden = false;
  delete document.querySelector("main").dataset.noTerms;
}"""


def differences(page: Page, name: str) -> list[str]:
    """The lines that are new or gone, without times, digests and folders. Of home the frame, too."""
    if name == _OF_THE_COMPUTER:
        return []
    pictures.settled(page)
    page.evaluate(pictures.MASKS)
    page.evaluate(_WITHOUT_TERMS)
    whole = page.locator("body" if name.startswith(HOME) else "main")
    tree = _BY_CHANCE.sub("…", whole.aria_snapshot()) + "\n"
    page.evaluate(_WITH_TERMS)
    file = KEPT / f"{name}.yml"
    if os.environ.get("EHCERT_TREES"):
        file.parent.mkdir(exist_ok=True)
        file.write_text(tree, encoding="utf-8")
        return []
    kept = file.read_text(encoding="utf-8") if file.exists() else ""
    lines = difflib.unified_diff(kept.splitlines(), tree.splitlines(), lineterm="", n=0)
    return [line for line in lines if line[0] in "+-" and not line.startswith(("+++", "---"))]
