"""Automatic checks of a page's accessibility.

Each function checks a page in its present state, undoes its changes, and returns the faults as sentences.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

WIDE, NARROW = 1280, 320
HEIGHT = 900


@dataclass(frozen=True)
class Look:
    """A way to display a page. theme: light, dark, or projector (light with large letters). width: pixels."""

    theme: str
    width: int

    @property
    def dark(self) -> bool:
        return self.theme == "dark"

    @property
    def projector(self) -> bool:
        return self.theme == "projector"

    def __str__(self) -> str:
        return f"{self.theme} {self.width}"


LOOKS = tuple(Look(theme, width) for theme in ("light", "dark", "projector") for width in (WIDE, NARROW))
#: The looks in which axe is run, which is slow, with its options. Names, roles and order are the same in every
#: look; a projector has the colours of the light one, and larger targets.
_ASKED: Mapping[Look, dict[str, object]] = {
    Look("light", WIDE): {},
    Look("dark", NARROW): {
        "runOnly": ["color-contrast", "link-in-text-block", "target-size", "scrollable-region-focusable"]
    },
}
#: The looks in which longer words are tested: those with the least and with the most room.
_TIGHT = (Look("light", WIDE), Look("light", NARROW), Look("projector", NARROW))


def seen(page: Page, look: Look) -> list[str]:
    """The faults of a page in one look."""
    turn(page, look)
    found = violations(page, _ASKED[look]) if look in _ASKED else []
    found += cut(page)
    found += cut_if_longer(page) if look in _TIGHT else []
    return [f"{look}: {one}" for one in found]


def turn(page: Page, look: Look) -> None:
    """Display the page in this look, without reloading it."""
    page.emulate_media(color_scheme="dark" if look.dark else "light", reduced_motion="reduce")
    page.evaluate(
        """on => {
  const root = document.documentElement;
  root.toggleAttribute("data-eh-projector", on);
  if (on) root.dataset.ehSize = "grand"; else delete root.dataset.ehSize;
}""",
        look.projector,
    )
    page.set_viewport_size({"width": look.width, "height": HEIGHT})


def violations(page: Page, options: Mapping[str, object]) -> list[str]:
    """The faults that axe finds. options: of `axe.run`; by default all its rules apply, also best practices."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    found: list[str] = page.evaluate(
        """options => axe.run(options).then(({ violations }) => violations.flatMap(
  ({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`)))""",
        {"resultTypes": ["violations"], **options},
    )
    return found


#: Makes words 35 % longer, as German words are, but not numbers or code. Drawings are left out: their layout is
#: made for the text of each language. Returns the number of texts changed; a second call restores them.
_LONGER = r"""() => {
  const { ehWords } = window;
  if (ehWords) {
    for (const [node, text] of ehWords) node.data = text;
    delete window.ehWords;
    return 0;
  }
  const words = (window.ehWords = []);
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node; (node = walker.nextNode()); ) {
    if (node.parentElement.closest("code, pre, svg, script, style, textarea, .eh-hex")) continue;
    const longer = node.data.replace(/\p{L}{3,}/gu, (word) => word + word.slice(0, Math.ceil(word.length * 0.35)));
    if (longer === node.data) continue;
    words.push([node, node.data]);
    node.data = longer;
  }
  return words.length;
}"""

#: Finds elements that are wider than the window or do not show all of their text. Not those in a box that scrolls,
#: input fields, and elements of a size that marks them as intended for screen readers only.
_CUT = r"""() => {
  const BAR = 10, WORDS = "button, a, summary, label, select, p, li, th, td, dt, dd, h1, h2, h3, legend";
  const width = document.documentElement.clientWidth, found = [];
  const name = (element) => `${element.outerHTML.replace(/\s+/g, " ").slice(0, 120)}`;
  const unseen = (element) => {
    const { width, height } = element.getBoundingClientRect();
    const shown = element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    return !shown || width <= 1 || height <= BAR;
  };
  const scrolled = (element) => {
    for (let box = element.parentElement; box && box !== document.body; box = box.parentElement)
      if (/auto|scroll/.test(getComputedStyle(box).overflowX) && box.scrollWidth > box.clientWidth) return true;
    return false;
  };
  const over = document.documentElement.scrollWidth - width;
  if (over > 0) found.push(`the page is ${over} px too wide`);
  for (const element of document.body.querySelectorAll("*")) {
    if (element.closest("svg > *") || element.matches("input") || unseen(element)) continue;
    const { left, right } = element.getBoundingClientRect();
    if ((right > width + 0.5 || left < -0.5) && !scrolled(element)) found.push(`outside: ${name(element)}`);
    const { overflowX } = getComputedStyle(element);
    if (/hidden|clip/.test(overflowX) && element.scrollWidth > element.clientWidth + 1)
      found.push(`clipped: ${name(element)}`);
    else if (element.matches(WORDS) && overflowX === "visible"
        && element.clientWidth && element.scrollWidth > element.clientWidth + 1)
      found.push(`spills over: ${name(element)}`);
  }
  return found.slice(0, 8);
}"""


def cut(page: Page) -> list[str]:
    """The elements that are wider than the window or than their box."""
    found: list[str] = page.evaluate(_CUT)
    return found


def cut_if_longer(page: Page) -> list[str]:
    """As `cut`, with every word 35 % longer."""
    assert page.evaluate(_LONGER) > 0
    found = cut(page)
    page.evaluate(_LONGER)
    return [f"+35 %, {one}" for one in found]


#: Lists the visible controls that Tab should reach, in document order, with one radio button per question. From
#: then on records each control that gets the focus, and whether the focus is visible. Returns how often to press.
_WATCH = r"""() => {
  const MORE = 12;
  const control = "a[href], button, input, select, textarea, summary, iframe, [tabindex]";
  const groups = new Set();
  const shows = (element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest("[inert]");
  const name = (element) => element.tagName === "INPUT" && element.type === "radio" ? `radio ${element.name}`
    : `${element.tagName.toLowerCase()} ${(element.getAttribute("aria-label") || element.innerText || element.id
      || element.className || "").trim().replace(/\s+/g, " ").slice(0, 60)}`;
  const wanted = [];
  for (const element of document.querySelectorAll(control)) {
    if (element.tabIndex < 0 || element.disabled || element.tagName === "IFRAME" || !shows(element)) continue;
    if (element.closest(".eh-term-card")) continue;
    if (element.tagName === "SUMMARY" && element.parentElement.tagName !== "DETAILS") continue;
    if (element.type === "radio") {
      if (groups.has(element.name)) continue;
      groups.add(element.name);
    }
    wanted.push(element);
  }
  const reached = [], faults = [];
  document.activeElement?.blur();
  const look = (element) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    return `${outlineStyle === "none" ? 0 : outlineWidth} ${boxShadow}`;
  };
  const bare = new Map(wanted.map((element) => [element, look(element)]));
  let last;
  document.addEventListener("focusin", ({ target }) => {
    // A term opens its card, whose link comes next, and is come back to from there. Others may be marked by then.
    if (target === last || target.closest(".eh-term-card")) return;
    if (target.matches(".eh-term") && !bare.has(target)) return;
    last = target;
    const first = target.type === "radio" ? wanted.find((one) => one.name === target.name) : target;
    reached.push(name(target));
    const box = target.getBoundingClientRect();
    if (look(target) === bare.get(first)) faults.push(`focus not seen: ${name(target)}`);
    if (box.bottom <= 0 || box.top >= innerHeight) faults.push(`out of sight: ${name(target)}`);
    const middle = Math.min(box.top + box.height / 2, innerHeight - 1);
    const at = document.elementFromPoint(box.left + box.width / 2, middle);
    if (!at || !(target.contains(at) || at.contains(target))) faults.push(`covered: ${name(target)}`);
  }, { signal: (window.ehWalk = new AbortController()).signal });
  window.ehKeys = { wanted: wanted.map(name), reached, faults };
  getSelection()?.removeAllRanges();
  scrollTo(0, 0);
  const more = document.querySelectorAll(".eh-term, iframe");
  return wanted.length + 2 * [...more].filter(shows).length + MORE;
}"""


def keyboard(page: Page) -> list[str]:
    """Press Tab from the top to the end. Returns: controls not reached in order, invisible focus, a focus trap."""
    presses = page.evaluate(_WATCH)
    page.evaluate("document.body.tabIndex = -1; document.body.focus(); document.body.removeAttribute('tabindex')")
    for _ in range(presses):
        page.keyboard.press("Tab")
    keys = page.evaluate("() => { window.ehWalk.abort(); return window.ehKeys; }")
    wanted, reached = keys["wanted"], [one for one in keys["reached"] if not one.startswith("body")]
    found = list(keys["faults"])
    if reached[: len(wanted)] != wanted:
        at = next(
            (i for i, pair in enumerate(zip(wanted, reached, strict=False)) if pair[0] != pair[1]), len(reached)
        )
        found.append(f"Tab {at + 1}: wanted {wanted[at : at + 3]}, reached {reached[at : at + 3]}")
    return found
