"""The practice environment: a practice card, and a practice platform in this process or on a server."""

from __future__ import annotations

import functools
import time
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from datetime import datetime, timedelta
from pathlib import Path
from typing import TypeVar

import httpx
from cryptography import x509
from cryptography.hazmat.primitives import serialization

from ..card import backends
from ..card.backends import Backend, Why
from ..certificate import Certificate
from ..client.connections import practice_http
from ..client.endpoints import is_real
from ..client.errors import PlatformFault, PlatformUnreachable
from ..client.transport import fetched
from ..disk import locked, read_private, set_aside, write_private
from ..disk.errors import FileAbsent
from ..keystore.csr import KeysAhead
from ..keystore.folder import SUFFIXES
from ..kit_error import KitError
from ..names import PRACTICE
from ..practice.card import FILE_NAME as CARD_STATE
from ..practice.card import PracticeCard
from ..practice.errors import PracticeStateDamaged, ScenarioOther
from ..practice.in_process import InProcess
from ..practice.made_once import card_of
from ..practice.marks import of_practice
from ..practice.platform import PracticePlatform
from ..practice.refusals import Code
from ..practice.scenario import Scenario, load
from ..practice.sqlite import make_private
from ..practice.store import Store
from ..practice.training import EXERCISE, PERSON
from ..procedure.environment import Environment, Refusals
from ..procedure.errors import EnvironmentsMixed
from ..procedure.workspace import Workspace
from ..values import replace
from .errors import PracticePlatformFailed, PracticePlatformUnreachable
from .session import Session
from .settings import DEFAULT_SCENARIO, PRACTICE_FOLDER, Settings, now, user_agent
from .training import Control, Elsewhere, Here, Training
from .trust import authorities
from .which import exercise_in
from .wired import client, opened_backend, wanted_backend

#: What the practice platform's refusals mean (docs/practice-platform.md).
REFUSALS = Refusals(
    taken=frozenset({Code.APPLICATION_ID_TAKEN}),
    active=frozenset({Code.DN_ALREADY_ACTIVE}),
    pending=frozenset({Code.REQUEST_IN_PROGRESS}),
    unknown=frozenset({Code.UNKNOWN_IDENTIFIER}),
    negative=frozenset({Code.REQUEST_REFUSED}),
    ended=frozenset({Code.CERT_NOT_VALID}),
    # Not these: for a reused key or a replayed Id the platform has a request; after its own failure it may.
    not_taken=frozenset(Code) - {Code.KEY_REUSED, Code.REPLAYED, Code.UNEXPECTED},
)
#: The platform's own failure; every other fault is played by a scenario, and shown as eHealth's.
_FAULTS: Mapping[str, type[PlatformFault]] = {Code.UNEXPECTED: PracticePlatformFailed}
_EMBEDDED = "http://practice.invalid"
PLATFORM_STORE, _ANCHOR = "platform.sqlite", "root.pem"
_COMPANIONS = ("-journal", "-wal", "-shm")
#: Two clocks that differ by less are taken for the same.
_SAME = timedelta(seconds=30)
T = TypeVar("T")


def existing_platform(workspace: Path) -> PracticePlatform:
    """The practice platform that a workspace holds. Raises: PracticePlatformAbsent, PracticeStateDamaged."""
    store = Store.existing(workspace / PRACTICE_FOLDER / PLATFORM_STORE)
    return PracticePlatform(store, load(DEFAULT_SCENARIO), now)


def open_platform(
    workspace: Path,
    scenario: str | None = None,
    accent: str | int | None = None,
    notices: list[KitError] | None = None,
    store: str | None = None,
    address: str | None = None,
) -> PracticePlatform:
    """The practice platform that a workspace holds, or a new one; a damaged file is put aside.

    accent: instead of the scenario's. notices: a list to which a notice of each file put aside is added. store:
    the address of a PostgreSQL database for a new platform. address: of the server that will serve the platform,
    if any; the certificates of a new authority name it as place of publication.
    Raises: ScenarioUnknown, ScenarioRefused. ScenarioOther: the workspace runs another one. FolderNotWritable.
        PracticeStoreRefused.
    """
    wanted = load(scenario or DEFAULT_SCENARIO)
    if accent is not None:
        wanted = replace(wanted, accent=accent)
    file = workspace / PRACTICE_FOLDER / PLATFORM_STORE
    make_private(file.parent)

    def opened() -> PracticePlatform:
        return PracticePlatform(Store(file, store), wanted, now, accent, address)

    with locked(file):
        platform = _or_anew(file, opened, [] if notices is None else notices)
    if scenario is not None and platform.scenario.id != wanted.id:
        raise ScenarioOther(wanted.id, platform.scenario.id)
    return platform


def open_practice(settings: Settings) -> Session:
    """Open a workspace in the practice environment. Raises: as `open_session`."""
    if settings.platform is not None:
        _require_of_practice(settings.platform)
    folder, notices = settings.workspace / PRACTICE_FOLDER, list[KitError]()
    added = authorities(settings, "ehealth")
    # A new workspace needs the time before the platform, whose clock is used later, is open.
    clock: Callable[[], datetime] = now
    workspace = Workspace.open(settings.workspace, PRACTICE, settings.keystores, lambda: clock())
    wanted = load(settings.scenario or DEFAULT_SCENARIO).seated(settings.seat)
    make_private(folder)
    if settings.platform is None:
        accent = "plain" if settings.plain else None
        platform = open_platform(settings.workspace, settings.scenario, accent, notices)
        scenario, address, clock = platform.scenario.seated(settings.seat), _EMBEDDED, platform.clock
        http, roots = practice_http(user_agent(), address, InProcess(platform)), (platform.root,)
    else:
        platform, scenario, address = None, wanted, settings.platform
        http = practice_http(user_agent(), address, trust=added)
        with ExitStack() as unless_known:
            unless_known.callback(http.close)
            # From the headers of its first request the platform learns which exercise of this person it is.
            http.headers.update({PERSON: scenario.holder().ssin, EXERCISE: exercise_in(settings.workspace)})
            roots = (_anchor(http, address, folder / _ANCHOR, notices),)
            unless_known.pop_all()
        clock = _ClockElsewhere(http, address)
    card = _card(folder / CARD_STATE, wanted if wanted.id == scenario.id else scenario, clock, notices)
    wanted_card = wanted_backend(settings, workspace)
    embedded = wanted_card in (backends.AUTO, backends.PRACTICE)
    backend = Backend(card, Why.PRACTICE) if embedded else opened_backend(settings, wanted_card)
    environment = Environment(
        name=PRACTICE,
        address=address,
        platform=client(settings, address, http, clock, _FAULTS),
        card=backend.card,
        why=backend.why,
        owns=lambda certificate: of_practice(certificate.issuer_text),
        keystore_folder=settings.keystores,
        keystore_suffix=SUFFIXES[PRACTICE],
        encryption=settings.encryption,
        key_size=settings.key_size,
        new_key=KeysAhead(settings.new_key),
        clock=clock,
        roots=(*map(Certificate.from_x509, roots), *added),
        refusals=REFUSALS,
        poll_seconds=0.25,
    )
    notices += workspace.problems
    ours = card if embedded else None
    person = scenario.holder().ssin
    http.headers[PERSON] = person
    if platform is not None:
        training = Training(Here(Control(platform), person))
    else:
        elsewhere = Elsewhere(http, address, person, folder, ours)
        training = Training(elsewhere)
        if not elsewhere.listens:
            # Begin to listen now: acts on the card from here on are carried out once a page is open.
            training.signal()
    return Session(environment, workspace, scenario, platform, ours, tuple(notices), training)


def _or_anew(file: Path, open: Callable[[], T], notices: list[KitError]) -> T:
    """Open a file; where it is damaged, put it aside, add a notice, and open a new one.

    The caller holds `locked(file)`.
    """
    try:
        return open()
    except PracticeStateDamaged:
        aside = set_aside(file, now())
        for suffix in _COMPANIONS:
            # Otherwise SQLite would apply these companion files to the new database of the same name.
            companion = file.with_name(file.name + suffix)
            if companion.exists():
                set_aside(companion, now())
        notices.append(PracticeStateDamaged(str(file), aside.name))
        return open()


def _card(file: Path, scenario: Scenario, clock: Callable[[], datetime], notices: list[KitError]) -> PracticeCard:
    """The card of this workspace; a new one where there is none, or the file is damaged."""
    setting = card_of(scenario)

    def opened() -> PracticeCard:
        card = PracticeCard.issue(file, scenario.in_reader(), setting, clock())
        card.check()
        return card

    with locked(file):
        return _or_anew(file, opened, notices)


def _anchor(http: httpx.Client, address: str, kept: Path, notices: list[KitError]) -> x509.Certificate:
    """The root certificate of a platform on a server: trusted on first use, and required to stay the same.

    Raises: PracticePlatformUnreachable. EnvironmentsMixed: not a practice platform, or another one than before.
    """
    try:
        content = fetched(http, f"{address.rstrip('/')}/practice/root.pem")
    except PlatformUnreachable as error:
        raise PracticePlatformUnreachable(error.operation, error.host, error.reason, address) from error
    try:
        root = x509.load_pem_x509_certificate(content)
    except ValueError:
        raise EnvironmentsMixed(address, PRACTICE) from None
    if not of_practice(root.subject.rfc4514_string()):
        raise EnvironmentsMixed(address, PRACTICE)

    def known() -> x509.Certificate:
        if not kept.exists():
            pem = root.public_bytes(serialization.Encoding.PEM)
            write_private(kept, pem, check=x509.load_pem_x509_certificate, clock=now, keep=False)
        try:
            return x509.load_pem_x509_certificate(read_private(kept))
        except (ValueError, FileAbsent):  # FileAbsent also where a folder has this name
            raise PracticeStateDamaged(str(kept)) from None

    with locked(kept):
        if _or_anew(kept, known, notices) != root:
            raise EnvironmentsMixed(address, PRACTICE)
    return root


def _require_of_practice(address: str) -> None:
    """Before any request: nothing is sent from practice to a real platform. Raises: EnvironmentsMixed."""
    if is_real(address):
        raise EnvironmentsMixed(address, PRACTICE)


@functools.lru_cache(maxsize=4)
def clock_elsewhere(settings: Settings) -> Callable[[], datetime]:
    """The clock of the practice platform on a server that these settings name. Where it does not answer, the clock
    is that of this machine.

    Raises: EnvironmentsMixed, and as `authorities`.
    """
    assert settings.platform is not None, "the platform is elsewhere"
    _require_of_practice(settings.platform)
    http = practice_http(user_agent(), settings.platform, trust=authorities(settings, "ehealth"))
    return _ClockElsewhere(http, settings.platform)


class _ClockElsewhere:
    """The clock of a platform on a server, asked once a second at most; the last offset holds meanwhile."""

    def __init__(self, http: httpx.Client, address: str) -> None:
        self._http = http
        self._url = f"{address.rstrip('/')}/practice/clock"
        self._ahead, self._next = timedelta(), 0.0

    def __call__(self) -> datetime:
        if time.monotonic() >= self._next:
            self._next = time.monotonic() + (1 if self._ask() else 10)
        return (now() + self._ahead).astimezone()

    def _ask(self) -> bool:
        try:
            told = self._http.get(self._url, timeout=2).json()
            there, ahead = datetime.fromisoformat(told["time"]), timedelta(seconds=told["ahead_seconds"])
            apart = there - now()
        except (httpx.HTTPError, ValueError, KeyError, TypeError, OverflowError):
            return False
        # With synchronised machines the exact offset is used; else the measured difference of the two clocks.
        self._ahead = ahead if abs(apart - ahead) < _SAME else apart
        return True
