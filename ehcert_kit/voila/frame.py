"""What the templates of all pages have in common: sentences of the catalogue, and the style sheet."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import quote

from ..names import PRACTICE
from ..texts import NAMES, Texts, languages
from ..widgets.addresses import GLOSSARY, HELP
from ..widgets.components import scripts
from ..widgets.components.base import style
from .terms import script_name

TEMPLATES = Path(__file__).parent / "templates" / "ehcert"
#: Path of the style sheet, from the root of the server.
STYLE = "ehcert/style"

#: Name in a template → key in the catalogue.
_SENTENCES = {
    "product": "frame-product",
    "skip": "frame-skip",
    "where": "frame-where",
    "home": "frame-home",
    "menu": "frame-menu",
    "size": "frame-size",
    "projector": "frame-projector",
    "outside": "frame-outside",
    "loading": "frame-loading",
    "loading_long": "frame-loading-long",
    "no_script": "frame-no-script",
    "help": "frame-help",
    "help_text": "frame-help.text",
    "glossary": "glossary-title",
    "new_tab": "frame-new-tab",
    "problem_help": "frame-problem-help",
    "kept": "frame-kept",
    "print": "printed-link",
    "lost_button": "frame-resume",
    "cell": "frame-cell",
    "cell_text": "frame-cell.text",
    "cell_button": "frame-cell.button",
    "to_home": "frame-to-home",
    "elsewhere": "frame-elsewhere",
    "elsewhere_text": "frame-elsewhere.text",
    "elsewhere_button": "frame-elsewhere.button",
}
#: Reasons why a page stops working, in this order: the program ended; something blocks its websocket; no
#: answer reaches it any more; the exercise was restarted, or the previous one restored; it was unused for long, in
#: a room or at a hub; its seat used too many kernels or too much memory; its browser is not let in any more.
_LOST = ("stopped", "blocked", "mute", "restarted", "undone", "asleep", "crowded", "outside")
_PARTS = ("cause", "remedy", "owner", "kept", "still")
# A letter on the colour of the environment, so that tabs of two environments can be told apart.
_ICON = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">'
    '<rect width="32" height="32" rx="5" fill="{}"/>'
    '<text x="16" y="24" style="font:700 22px sans-serif" text-anchor="middle" fill="#fff">{}</text></svg>'
)
_COLOURS = {
    PRACTICE: "#0e5f6b",
    "integration": "#5c5400",
    "acceptance": "#5c5400",
    "production": "#9b1b3a",
}


def frame(say: Texts, environment: str, clock: str = "") -> dict[str, Any]:
    """The values that the frame of a page needs; the same on all pages of a workplace.

    clock: the text of the band (`exercise_view.band`).
    Returns, among others: title: of the window, with {} for the title of the screen. lost: by reason why a page
    stops working, its sentences.
    """
    word = say(f"frame-environment-{environment}")
    return {
        **{name: say(key) for name, key in _SENTENCES.items()},
        "lost": {reason: _lost(say, reason) for reason in _LOST},
        "lang": say.language,
        "languages": [(language, NAMES[language]) for language in languages()],
        "help_page": HELP,
        "glossary_page": GLOSSARY,
        "terms": script_name(say.language),
        "environment": environment,
        "clock": clock,
        "word": word,
        "sentence": say(f"frame-environment-{environment}.sentence"),
        "title": f"[{word}] {{}} - {say('frame-product')}",
        "icon": "data:image/svg+xml,"
        + quote(_ICON.format(_COLOURS[environment], say(f"frame-environment-{environment}.letter"))),
        "css": f"{STYLE}/{style_name()}",
        "components": f"{scripts.PATH}/{scripts.file_name()}",
    }


def _lost(say: Texts, reason: str) -> dict[str, str]:
    key = f"frame-lost-{reason}"
    return {"title": say(key), **{part: say(f"{key}.{part}") for part in _PARTS}}


@cache
def css() -> str:
    """The style sheet of all pages."""
    return style() + (TEMPLATES / "static" / "frame.css").read_text(encoding="utf-8")


@cache
def style_name() -> str:
    """The file name of the style sheet; it contains a digest of the content, so browsers can cache it for good."""
    return f"{hashlib.sha256(css().encode()).hexdigest()[:10]}.css"
