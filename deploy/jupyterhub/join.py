"""Makes `join.html`, the form to join a class, from the catalogue: `python -m deploy.jupyterhub.join`.

The hub has neither the catalogue nor the user's language, so the form has every sentence in four languages, like
official Belgian forms.
"""

from __future__ import annotations

from html import escape
from pathlib import Path

from ehcert_kit.texts import LANGUAGES, Texts

FILE = Path(__file__).with_name("join.html")
#: Reasons of a refusal, as raised by `seats.JoinCode`.
WRONG = ("code", "word", "wait", "full")


def said(key: str) -> str:
    """A sentence in all languages, as HTML, each with its `lang` attribute; identical texts appear once."""
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
    """The form as a Jinja template, in which the hub fills in the form's address and the reason of a refusal."""
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
