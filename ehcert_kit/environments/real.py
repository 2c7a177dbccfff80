"""The real environments."""

from __future__ import annotations

from ..client.connections import real_http
from ..client.endpoints import ADDRESSES
from ..keystore.folder import SUFFIXES
from ..practice.marks import of_practice
from ..procedure.environment import Environment, Refusals
from ..procedure.workspace import Workspace
from .session import Session
from .settings import Settings, now, user_agent
from .trust import authorities
from .wired import client, opened_backend, wanted_backend


def open_real(settings: Settings) -> Session:
    """Open a workspace in a real environment.

    The network is not used yet. Raises: WorkspaceOfAnotherEnvironment, FileError; as `authorities`.
    """
    roots = authorities(settings, "ehealth")
    workspace = Workspace.open(settings.workspace, settings.environment, settings.keystores, now)
    address = ADDRESSES[settings.environment]
    backend = opened_backend(settings, wanted_backend(settings, workspace), authorities(settings, "eid"))
    environment = Environment(
        name=settings.environment,
        address=address,
        platform=client(settings, address, real_http(user_agent(), address)),
        card=backend.card,
        why=backend.why,
        owns=lambda certificate: not of_practice(certificate.issuer_text),
        keystore_folder=settings.keystores,
        keystore_suffix=SUFFIXES[settings.environment],
        encryption=settings.encryption,
        key_size=settings.key_size,
        new_key=settings.new_key,
        clock=now,
        roots=roots,
        # The official service's codes are not public, so the platform is asked instead.
        refusals=Refusals(),
        poll_seconds=10.0,
    )
    return Session(environment, workspace, notices=tuple(workspace.problems))
