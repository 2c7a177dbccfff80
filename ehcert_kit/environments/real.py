"""The real environments."""

from __future__ import annotations

import functools
from pathlib import Path
from urllib.parse import urlsplit

import httpx

from ..client.endpoints import ADDRESSES
from ..client.errors import PlatformUnreachable
from ..client.transport import real_http
from ..keystore.folder import SUFFIXES
from ..procedure.dossier import Dossier
from ..procedure.environment import Environment
from ..procedure.prerequisites import proxies
from .session import Session
from .settings import KEYSTORES, Settings, now, user_agent
from .trust import authorities
from .wired import client, opened_backend, wanted_backend


def open_real(settings: Settings) -> Session:
    """Open a workspace in a real environment.

    Raises: WorkspaceOfAnotherEnvironment, PlatformUnreachable, and what `authorities` raises.
    """
    roots = authorities(settings, "ehealth")
    dossier = Dossier.open(settings.workspace, settings.environment, now)
    address = ADDRESSES[settings.environment]
    backend = opened_backend(settings, wanted_backend(settings, dossier))
    environment = Environment(
        name=settings.environment,
        address=address,
        platform=client(settings, address, _pool(address)),
        card=backend.card,
        why=backend.why,
        keystore_folder=Path.home() / KEYSTORES,
        keystore_suffix=SUFFIXES[settings.environment],
        encryption=settings.encryption,
        key_size=settings.key_size,
        clock=now,
        roots=roots,
        poll_seconds=10.0,
    )
    return Session(environment, dossier)


@functools.cache
def _pool(address: str) -> httpx.Client:
    """One connection pool per process and platform: making one costs a third of a second.

    Raises: PlatformUnreachable: a proxy of this system has an address that is none. The library's own words
        may hold a piece of its password, and go nowhere.
    """
    try:
        return real_http(user_agent())
    except httpx.InvalidURL:
        reason = ", ".join(f"{scheme}_proxy={place}" for scheme, place in proxies().items())
        raise PlatformUnreachable("proxy", urlsplit(address).hostname or address, reason) from None
