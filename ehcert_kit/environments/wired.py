"""Wiring that real and practice environments share: card backend and client."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

import httpx

from ..card import backends
from ..card.backends import Backend
from ..certificate import Certificate
from ..client import exchange_times
from ..client.errors import PlatformFault
from ..client.exchange_times import ExchangeTimes
from ..client.platform import PlatformClient
from ..client.transport import Transport
from ..client.wire_log import WireLog
from ..procedure.workspace import EXCHANGES, Workspace
from .settings import Settings, now


def wanted_backend(settings: Settings, workspace: Workspace) -> str:
    """The backend named on the command line, else the one chosen on a page, else the program's choice.

    A workspace may come from elsewhere, so only known names are taken from it, never the path of a module.
    """
    if settings.card != backends.AUTO:
        return settings.card
    stored = workspace.notes.backend or backends.AUTO
    return stored if backends.named(stored) else backends.AUTO


def opened_backend(settings: Settings, wanted: str, roots: tuple[Certificate, ...] | None = None) -> Backend:
    """The backend of this name. roots: of identity cards; None: each card's own.

    Raises: FolderNotWritable.
    """
    trusted = None if roots is None else tuple(root.der for root in roots)
    backend = backends.choose(wanted, settings.apdu_log, trusted)
    if settings.card_reader is not None:
        backend.card.choose(settings.card_reader)
    return backend


def client(
    settings: Settings,
    address: str,
    http: httpx.Client,
    clock: Callable[[], datetime] = now,
    faults: Mapping[str, type[PlatformFault]] | None = None,
) -> PlatformClient:
    transport = Transport(address, http, faults=faults or {})
    transport.watchers.append(WireLog(settings.workspace / EXCHANGES, every=False))
    transport.watchers.append(ExchangeTimes(settings.workspace / exchange_times.FILE, clock))
    if settings.wire_log is not None:
        transport.watchers.append(WireLog(settings.wire_log))
    return PlatformClient(transport, clock)
