"""The pages of the practice platform besides its services: description, root certificate, clock."""

from __future__ import annotations

import json
from collections.abc import Iterable
from http import HTTPStatus
from typing import TYPE_CHECKING

from cryptography.hazmat.primitives import serialization

from ..messages.operations import Service
from . import people
from .clock import PracticeClock
from .seats import SEATS

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

    from .platform import PracticePlatform

CLOCK, ROOT = "/practice/clock", "/practice/root.pem"
_TRANSPORT = ("HTTP simple, sans TLS ni authentification", "HTTPS, sans authentification du client")
_TEXT, _JSON = "text/plain; charset=utf-8", "application/json"


def respond(
    start_response: StartResponse,
    status: HTTPStatus,
    body: str | bytes,
    content_type: str = _TEXT,
    allow: str | None = None,
) -> Iterable[bytes]:
    """Answer a WSGI request; a text is marked PRATIQUE. allow: the path's methods, where another one was tried."""
    octets = f"PRATIQUE: {body}\n".encode() if isinstance(body, str) else body
    headers = [("Content-Type", content_type), ("Content-Length", str(len(octets)))]
    start_response(f"{status.value} {status.phrase}", [*headers, *([("Allow", allow)] if allow else [])])
    return [octets]


def page(platform: PracticePlatform, path: str, environ: WSGIEnvironment) -> tuple[str, bytes] | None:
    """Content type and content of a page; None: there is none at this path."""
    if path == ROOT:
        return "application/x-pem-file", platform.root.public_bytes(serialization.Encoding.PEM)
    if path == CLOCK:
        return _JSON, told(platform.clock)
    if path == "/":
        host = environ.get("HTTP_HOST") or f"{environ.get('SERVER_NAME', '')}:{environ.get('SERVER_PORT', '')}"
        return _TEXT, _greeting(platform, f"{environ.get('wsgi.url_scheme', 'http')}://{host}").encode()
    return None


def told(clock: PracticeClock) -> bytes:
    """The clock as JSON. time: ISO 8601 with zone; ahead_seconds: of the machine's clock."""
    told = {"time": clock().isoformat(), "ahead_seconds": clock.ahead.total_seconds()}
    return json.dumps(told).encode()


def _greeting(platform: PracticePlatform, address: str) -> str:
    """The data needed to connect another client to this platform."""
    pin = f" ; code PIN {people.PIN}" if platform.scenario.card.pin == people.PIN else ""
    lines = [
        "PRATIQUE: plate-forme d'exercice, sans valeur",
        f"scénario : {platform.scenario.id}",
        f"accent : {platform.accent}   (sans accent : ehcert-kit practice-platform --accent plain)",
        f"heure : {platform.clock().isoformat(timespec='seconds')}   ({address}{CLOCK})",
        "",
        f"Services (SOAP 1.1, POST, text/xml, {_TRANSPORT[address.startswith('https:')]}) :",
        *(f"  {address}/{service.value}" for service in Service),
        f"Racine de l'autorité eHealth d'exercice : {address}{ROOT}",
        f"État des certificats : OCSP {platform.published.ocsp}, CRL {platform.published.crl}",
        "Pour brancher un autre client : docs/practice-platform.md",
        "",
        f"Places : numéro national, nom, organisations{pin}",
    ]
    for seat in range(1, SEATS + 1):
        person = platform.scenario.holder() if seat == 1 else people.person(seat)
        known = ", ".join(str(organization) for organization, _ in platform.scenario.known_organizations(seat))
        lines.append(f"  {seat:2}  {person.ssin}  {person.full_name}  {known}")
    return "\n".join((*lines, ""))
