"""Serving a message on a temporary copy of the platform, without any effect.

A learner may so change a letter in a message and see which rule that breaks, without effect on the procedure. The
copy is the platform as it was at the time that the learner names, and has not seen the message's Id: else it would
only refuse it as a replay.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterable
from contextlib import closing
from datetime import datetime
from http import HTTPStatus
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from ..messages.operations import Service
from ..values import replace
from . import envelope
from .clock import YEARS, moment
from .pages import respond
from .platform import PracticePlatform
from .refusals import Faulted

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

    from .services import Services

#: The prefix of a service's path, and the header with the time (ISO 8601; default: the platform's clock).
PATH, TIME = "/practice/apart", "X-Practice-Time"


def answer(
    services: Services, service: Service, environ: WSGIEnvironment, start_response: StartResponse
) -> Iterable[bytes]:
    """Serve one message on a copy, over HTTP."""
    named = environ.get("HTTP_X_PRACTICE_TIME", "")
    try:
        at = moment(named) if named else services.platform.clock()
        if at.year not in YEARS:
            raise ValueError(at)
    except ValueError:
        told = f"{TIME} is a moment in ISO 8601, of the years {YEARS[0]} to {YEARS[-1]}"
        return respond(start_response, HTTPStatus.BAD_REQUEST, told)
    length = min(int(environ.get("CONTENT_LENGTH") or 0), envelope.MAX_SIZE + 1)
    status, content = serve(services, service, environ["wsgi.input"].read(length), at)
    return respond(start_response, status, content, envelope.CONTENT_TYPE)


def serve(services: Services, service: Service, octets: bytes, at: datetime) -> tuple[HTTPStatus, bytes]:
    """Serve one message on a copy of the platform. at: the copy's time, aware. Raises: KitError."""
    platform = services.platform
    with (
        tempfile.TemporaryDirectory(prefix="pratique-") as folder,
        closing(platform.copied(Path(folder) / "platform.sqlite")) as store,
    ):
        # Events of the scenario do not apply to a message that is only tried.
        scenario = replace(platform.scenario, events=())
        with store.transaction() as unit:
            unit.set("scenario", msgspec.json.encode(scenario))
            unit.set("clock", b"0")
            unit.forget(_identifier(octets))
            unit.rewind(at)
        apart = PracticePlatform(store, scenario, lambda: at)
        apart.accent, apart.address, apart.published = platform.accent, platform.address, platform.published
        return type(services)(apart).serve(service, octets)


def _identifier(octets: bytes) -> str:
    try:
        return envelope.document(octets).get("Id") or ""
    except Faulted:
        return ""
