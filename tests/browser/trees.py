"""Compares the accessibility tree of a screen, which screen readers use, with the stored one.

With ``EHCERT_TREES=1`` the trees of this run are stored instead; their changes can then be reviewed as a diff.
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
#: A screen that differs between computers, and is not compared.
_OF_THE_COMPUTER = "mise-en-route-machine"
#: Parts that differ between runs: durations of exchanges (with their order, if concurrent), and identifiers.
_BY_CHANCE = re.compile(r"(?<=group: )[^\n]* ms\b[^\n]*|\b[0-9A-F]{4}(?: [0-9A-F]{4}){4,}")


#: Removes the marks of glossary terms: when they are added varies, and other tests check them.
_WITHOUT_TERMS = """() => {
  const main = document.querySelector("main");
  main.dataset.noTerms = "";
  for (const extra of document.querySelectorAll(".eh-term-about, .eh-term-card")) extra.hidden = true;
  for (const term of main.querySelectorAll(".eh-term:not(.eh-term-about)")) term.replaceWith(...term.childNodes);
  for (const line of main.querySelectorAll(".eh-term-line")) line.replaceWith(...line.childNodes);
  main.normalize();
}"""
_WITH_TERMS = """() => {
  for (const extra of document.querySelectorAll(".eh-term-about")) extra.hidden = false;
  delete document.querySelector("main").dataset.noTerms;
}"""


def differences(page: Page, name: str) -> list[str]:
    """The lines of the tree that were added or removed. Times, digests and folders are masked.

    name: of the screen. For the home page the frame around it is included.
    """
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
