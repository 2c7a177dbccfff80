"""The identity site, played: where a person without a Belgian card says that a request is his."""

from __future__ import annotations

import html
from collections.abc import Iterable
from http import HTTPStatus
from typing import TYPE_CHECKING

from .certra_service import IDENTITY
from .pages import respond

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse

    from .platform import PracticePlatform

_HTML = "text/html; charset=utf-8"
_PAGE = """<!DOCTYPE html>
<html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>EXERCICE - site d'identité</title></head>
<body><p><strong>EXERCICE</strong> : rien de ce que vous faites ici n'est réel.</p>
<h1>Site d'identité</h1>{content}</body></html>
"""


def answer(platform: PracticePlatform, path: str, method: str, start_response: StartResponse) -> Iterable[bytes]:
    """The page of one request, and what its button does."""
    if method not in ("GET", "POST"):
        return respond(start_response, HTTPStatus.METHOD_NOT_ALLOWED, "GET, POST is wanted", allow="GET, POST")
    try:
        identifier = bytes.fromhex(path.removeprefix(IDENTITY))
    except ValueError:
        identifier = b""
    if method == "POST" and platform.confirm(identifier):
        content = "<p>Merci. Le certificat est en route ; revenez au programme.</p>"
        return _page(start_response, HTTPStatus.OK, content)
    request = platform.waiting_for_identity(identifier)
    if request is None or method == "POST":
        content = "<p>Cette adresse ne vaut pas, ou ne vaut plus. Envoyez une nouvelle demande.</p>"
        return _page(start_response, HTTPStatus.NOT_FOUND, content)
    name = html.escape(f"{request.organization.name} ({request.organization.number})")
    content = (
        f"<p>Une demande de certificat porte ce nom : <strong>{name}</strong>.</p>"
        '<form method="post"><button type="submit">C\'est bien moi</button></form>'
    )
    return _page(start_response, HTTPStatus.OK, content)


def _page(start_response: StartResponse, status: HTTPStatus, content: str) -> Iterable[bytes]:
    return respond(start_response, status, _PAGE.format(content=content).encode(), _HTML)
