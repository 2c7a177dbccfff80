"""The practice environment: a practice card and a practice platform, in this process or elsewhere."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

import httpx
import msgspec
from cryptography import x509
from cryptography.hazmat.primitives import serialization

from ..card import backends
from ..card.backends import Backend, Why
from ..certificate import Certificate
from ..client.endpoints import is_real
from ..client.errors import PlatformUnreachable
from ..client.transport import practice_http, unreachable
from ..disk import write_public
from ..keystore.folder import SUFFIXES
from ..practice.card import PracticeCard
from ..practice.errors import ScenarioRefused
from ..practice.marks import of_practice
from ..practice.platform import PracticePlatform
from ..practice.refusals import Code
from ..practice.scenario import load
from ..practice.server import InProcess
from ..practice.store import Store
from ..procedure.environment import Environment, Refusals
from ..procedure.errors import EnvironmentsMixed
from ..procedure.workspace import Workspace
from .session import Session
from .settings import DEFAULT_SCENARIO, PRACTICE, Settings, now, user_agent
from .wired import client, opened_backend, wanted_backend

#: What the practice platform's refusals mean (docs/practice-platform.md).
REFUSALS = Refusals(
    taken=frozenset({Code.APPLICATION_ID_TAKEN}),
    active=frozenset({Code.DN_ALREADY_ACTIVE}),
    unknown=frozenset({Code.UNKNOWN_IDENTIFIER}),
    negative=frozenset({Code.REQUEST_REFUSED}),
    ended=frozenset({Code.CERT_NOT_VALID}),
    # Of a key that was used before, and of an Id that was seen, the platform has a request.
    not_taken=frozenset(Code) - {Code.KEY_REUSED, Code.REPLAYED},
)
_EMBEDDED = "http://practice.invalid"
_PLATFORM_STORE, _CARD_STATE, _ANCHOR = "platform.sqlite", "card.json", "root.pem"


def existing_platform(workspace: Path) -> PracticePlatform:
    """The practice platform that a workspace holds. Raises: PracticePlatformAbsent."""
    store = Store.existing(workspace / PRACTICE / _PLATFORM_STORE)
    return PracticePlatform(store, load(DEFAULT_SCENARIO), now)


def open_platform(workspace: Path, scenario: str | None = None, plain: bool = False) -> PracticePlatform:
    """The practice platform that a workspace holds, or a new one; plain: without accent.

    Raises: ScenarioRefused: a mistake in the scenario, or the workspace runs another one.
    """
    wanted = load(scenario or DEFAULT_SCENARIO)
    if plain:
        wanted = msgspec.structs.replace(wanted, accent="plain")
    platform = PracticePlatform(Store(workspace / PRACTICE / _PLATFORM_STORE), wanted, now)
    if scenario is not None and platform.scenario.id != wanted.id:
        raise ScenarioRefused(scenario, "id", f"this workspace runs {platform.scenario.id}: take another folder")
    return platform


def open_practice(settings: Settings) -> Session:
    if settings.platform is not None and is_real(settings.platform):
        # Not even a greeting goes from practice to a real platform.
        raise EnvironmentsMixed(settings.platform, "practice")
    folder = settings.workspace / PRACTICE
    workspace = Workspace.open(settings.workspace, "practice", settings.keystores, now)
    card_file = folder / _CARD_STATE
    if not card_file.exists():
        # Before the platform, which forgets the PIN of the scenario.
        scenario = load(settings.scenario or DEFAULT_SCENARIO)
        PracticeCard.issue(card_file, scenario.holder(), scenario.card, now())
    card = PracticeCard(card_file)
    if settings.platform is None:
        platform = open_platform(settings.workspace, settings.scenario, settings.plain)
        scenario, address = platform.scenario, _EMBEDDED
        http, roots = practice_http(user_agent(), address, InProcess(platform)), (platform.root,)
    else:
        platform, scenario, address = None, load(settings.scenario or DEFAULT_SCENARIO), settings.platform
        http = practice_http(user_agent(), address)
        roots = (_anchor(http, address, folder / _ANCHOR),)
    wanted = wanted_backend(settings, workspace)
    embedded = wanted in (backends.AUTO, backends.PRACTICE)
    backend = Backend(card, Why.PRACTICE) if embedded else opened_backend(settings, wanted)
    environment = Environment(
        name="practice",
        address=address,
        platform=client(settings, address, http),
        card=backend.card,
        why=backend.why,
        owns=lambda certificate: of_practice(certificate.issuer_text),
        keystore_folder=settings.keystores,
        keystore_suffix=SUFFIXES["practice"],
        encryption=settings.encryption,
        key_size=settings.key_size,
        clock=now,
        roots=tuple(map(Certificate.from_x509, roots)),
        refusals=REFUSALS,
        poll_seconds=0.25,
    )
    return Session(environment, workspace, scenario, platform, card if embedded else None)


def _anchor(http: httpx.Client, address: str, kept: Path) -> x509.Certificate:
    """The root of a practice platform elsewhere: taken on first contact, and the same ever after.

    Raises: PlatformUnreachable. EnvironmentsMixed: no practice platform, or another one than before.
    """
    try:
        response = http.get(f"{address.rstrip('/')}/practice/root.pem")
    except (httpx.RequestError, httpx.InvalidURL) as error:
        raise PlatformUnreachable("root.pem", urlsplit(address).hostname or address, unreachable(error)) from error
    try:
        root = x509.load_pem_x509_certificate(response.content)
    except ValueError:
        raise EnvironmentsMixed(address, "practice") from None
    if not of_practice(root.subject.rfc4514_string()):
        raise EnvironmentsMixed(address, "practice")
    if not kept.exists():
        write_public(kept, root.public_bytes(serialization.Encoding.PEM))
    if x509.load_pem_x509_certificate(kept.read_bytes()) != root:
        raise EnvironmentsMixed(address, "practice")
    return root
