"""The simulated identity site, where a person without a Belgian card confirms a request.

As the real one it is independent of the kit, with its own sentences, in the language that the browser prefers.
"""

from __future__ import annotations

import html
from collections.abc import Iterable, Mapping
from http import HTTPStatus
from typing import TYPE_CHECKING

from ..accept_language import preferred
from .certra_service import IDENTITY
from .pages import respond

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse

    from .platform import PracticePlatform

_HTML = "text/html; charset=utf-8"
_PAGE = """<!DOCTYPE html>
<html lang="{language}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{word} - {site}</title></head>
<body><p><strong>{word}</strong>: {unreal}</p>
<h1>{site}</h1>{content}</body></html>
"""
_SAYS: Mapping[str, Mapping[str, str]] = {
    "fr": {
        "word": "EXERCICE",
        "unreal": "rien de ce que vous faites ici n'est réel.",
        "site": "Site d'identité",
        "thanks": "Merci. Le certificat est en route. Revenez au programme.",
        "over": "Cette adresse n'est pas valable, ou ne l'est plus. Envoyez une nouvelle demande.",
        "asks": "Une demande de certificat porte ce nom :",
        "button": "C'est bien moi",
    },
    "nl": {
        "word": "OEFENING",
        "unreal": "niets van wat u hier doet, is echt.",
        "site": "Identiteitssite",
        "thanks": "Bedankt. Het certificaat is onderweg; keer terug naar het programma.",
        "over": "Dit adres geldt niet, of niet meer. Verstuur een nieuwe aanvraag.",
        "asks": "Een certificaataanvraag draagt deze naam:",
        "button": "Dat ben ik",
    },
    "de": {
        "word": "ÜBUNG",
        "unreal": "nichts von dem, was Sie hier tun, ist echt.",
        "site": "Identitätsseite",
        "thanks": "Danke. Das Zertifikat ist unterwegs; kehren Sie zum Programm zurück.",
        "over": "Diese Adresse gilt nicht oder nicht mehr. Senden Sie einen neuen Antrag.",
        "asks": "Ein Zertifikatsantrag trägt diesen Namen:",
        "button": "Das bin ich",
    },
    "en": {
        "word": "PRACTICE",
        "unreal": "nothing that you do here is real.",
        "site": "Identity site",
        "thanks": "Thank you. The certificate is on its way; go back to the program.",
        "over": "This address is not valid, or no longer. Send a new request.",
        "asks": "A certificate request has this name:",
        "button": "That is me",
    },
}


def answer(
    platform: PracticePlatform, path: str, method: str, wished: str, start_response: StartResponse
) -> Iterable[bytes]:
    """Serve the page of one request, and its button (POST). wished: the header Accept-Language."""
    if method not in ("GET", "POST"):
        return respond(start_response, HTTPStatus.METHOD_NOT_ALLOWED, "GET, POST is wanted", allow="GET, POST")
    tags = (tag.partition("-")[0] for tag in preferred(wished))
    language = next((tag for tag in tags if tag in _SAYS), "fr")
    says = _SAYS[language]

    def page(status: HTTPStatus, content: str) -> Iterable[bytes]:
        text = _PAGE.format(language=language, content=content, **says)
        return respond(start_response, status, text.encode(), _HTML)

    try:
        identifier = bytes.fromhex(path.removeprefix(IDENTITY))
    except ValueError:
        identifier = b""
    if method == "POST" and platform.confirm(identifier):
        return page(HTTPStatus.OK, f"<p>{says['thanks']}</p>")
    request = platform.waiting_for_identity(identifier)
    if request is None or method == "POST":
        return page(HTTPStatus.NOT_FOUND, f"<p>{says['over']}</p>")
    name = html.escape(f"{request.organization.name} ({request.organization.number})")
    return page(
        HTTPStatus.OK,
        f"<p>{says['asks']} <strong>{name}</strong>.</p>"
        f'<form method="post"><button type="submit">{html.escape(says["button"])}</button></form>',
    )
