"""Makes `join.html`, the form by which one comes in, from the catalogue: `python -m deploy.jupyterhub.join`.

The hub does not have the catalogue, nor knows yet who reads: the form says everything in four languages, as
official forms do.
"""

from __future__ import annotations

from html import escape
from pathlib import Path

from ehcert_kit.texts import LANGUAGES, Texts

FILE = Path(__file__).with_name("join.html")
#: Why somebody was not let in, as `seats.JoinCode` calls it.
WRONG = ("code", "word", "wait", "full")


def said(key: str) -> str:
    """A sentence in all languages, each marked as what it is."""
    sentences = {language: Texts(language)(key) for language in LANGUAGES}
    first = {text: language for language, text in reversed(sentences.items())}
    once = {language: text for language, text in sentences.items() if first[text] == language}
    return " · ".join(f'<span lang="{language}">{escape(text)}</span>' for language, text in once.items())


def field(name: str, key: str, more: str) -> str:
    return (
        f'  <p><label for="{name}">{said(key)}</label>\n'
        f'  <input class="form-control" id="{name}" name="{name}" autocomplete="off" {more}></p>\n'
    )


def form() -> str:
    """A template of the hub, which fills in where the form goes and why one was not let in."""
    refusals = "".join(
        f'{{% elif login_error == "{wrong}" %}}<p>{said(f"room-wrong-{wrong}")}</p>\n' for wrong in WRONG
    ).replace("elif", "if", 1)
    return (
        '<form action="{{ authenticator_login_url }}" method="post" style="max-width:44rem;margin:auto">\n'
        '<input type="hidden" name="_xsrf" value="{{ xsrf }}">\n'
        f'<h1 class="h3">{said("room-join")}</h1>\n'
        f"<p>{said('room-join-lead')}</p>\n"
        f'<div role="alert">{{% if login_error %}}{refusals}'
        "{% else %}<p>{{ login_error | e }}</p>{% endif %}{% endif %}</div>\n"
        + field("code", "room-code", 'autocapitalize="characters" required autofocus')
        + f'<p><button class="btn btn-jupyter" name="act" value="take">{said("room-take")}</button></p>\n'
        f'<h2 class="h4" style="margin-top:2rem">{said("room-again")}</h2>\n'
        + field("seat", "room-seat", 'inputmode="numeric"')
        + field("word", "room-word", 'autocapitalize="characters"')
        + f'<p><button class="btn btn-secondary" name="act" value="find">{said("room-again-go")}</button></p>\n'
        "</form>\n"
    )


if __name__ == "__main__":
    FILE.write_text(form(), encoding="utf-8")
