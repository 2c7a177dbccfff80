"""What every page says and looks like, for the templates: sentences of the catalogue and the style sheets."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import quote

from ..texts import NAMES, Texts, languages
from ..widgets.components.base import style

TEMPLATES = Path(__file__).parent / "templates" / "ehcert"

#: Name in a template → key in the catalogue.
_SENTENCES = {
    "product": "frame-product",
    "skip": "frame-skip",
    "where": "frame-where",
    "home": "frame-home",
    "menu": "frame-menu",
    "size": "frame-size",
    "loading": "frame-loading",
    "loading_long": "frame-loading-long",
    "no_script": "frame-no-script",
    "help": "frame-help",
    "help_text": "frame-help.text",
    "kept": "frame-kept",
    "lost_button": "frame-resume",
    "cell": "frame-cell",
    "cell_text": "frame-cell.text",
    "cell_button": "frame-cell.button",
    "to_home": "frame-to-home",
    "elsewhere": "frame-elsewhere",
    "elsewhere_text": "frame-elsewhere.text",
    "elsewhere_button": "frame-elsewhere.button",
}
#: Why a page gets no further: the program ended, nothing lets its connection through, or its own part of it broke.
_LOST = ("stopped", "blocked", "mute")
_PARTS = ("cause", "remedy", "owner", "kept", "still")
# A letter on the colour of the environment: pages of two environments side by side are told apart by their tabs.
_ICON = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">'
    '<rect width="32" height="32" rx="5" fill="{}"/>'
    '<text x="16" y="24" style="font:700 22px sans-serif" text-anchor="middle" fill="#fff">{}</text></svg>'
)
_COLOURS = {
    "practice": "#0e5f6b",
    "integration": "#5c5400",
    "acceptance": "#5c5400",
    "production": "#9b1b3a",
}


def frame(say: Texts, environment: str) -> dict[str, Any]:
    """Everything that the frame of a page needs; it is the same on all pages of a server.

    title: for the window, with {} where the screen's own stands. lost: per reason for which a page gets no
    further, the sentences that say so.
    """
    word = say(f"frame-environment-{environment}")
    return {
        **{name: say(key) for name, key in _SENTENCES.items()},
        "lost": {reason: _lost(say, reason) for reason in _LOST},
        "lang": say.language,
        "languages": [(language, NAMES[language]) for language in languages()],
        "environment": environment,
        "word": word,
        "sentence": say(f"frame-environment-{environment}.sentence"),
        "title": f"[{word}] {{}} - {say('frame-product')}",
        "icon": "data:image/svg+xml,"
        + quote(_ICON.format(_COLOURS[environment], say(f"frame-environment-{environment}.letter"))),
        "css": css(),
    }


def _lost(say: Texts, reason: str) -> dict[str, str]:
    key = f"frame-lost-{reason}"
    return {"title": say(key), **{part: say(f"{key}.{part}") for part in _PARTS}}


@cache
def css() -> str:
    """One style sheet, in the page itself: nothing to wait for before the first picture."""
    return style() + (TEMPLATES / "static" / "frame.css").read_text(encoding="utf-8")
