"""The only wiring: makes a world for a name. Nothing else knows both practice and procedure."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from importlib.metadata import version
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import msgspec
import platformdirs
from cryptography import x509
from cryptography.hazmat.primitives import serialization

from .card import roads
from .card.interface import CardKey
from .card.roads import Road, Why
from .client.endpoints import ADDRESSES
from .client.platform import PlatformClient
from .client.transport import Transport, loopback_http, real_http
from .client.wire_log import WireLog
from .errors import PlatformUnreachable, PracticeOnly, ScenarioRefused, WorldsMixed
from .identifiers.contact import ContactData
from .identifiers.organization import Organization
from .keystore.disk import set_aside
from .keystore.folder import SUFFIXES
from .keystore.pkcs12 import SECTOR, Encryption
from .messages.contract import Contract
from .names import Step
from .practice import people
from .practice.card import PracticeCard
from .practice.platform import PracticePlatform
from .practice.scenario import Scenario, load
from .practice.server import InProcess
from .practice.store import Store
from .procedure.dossier import EXCHANGES, Dossier
from .procedure.prerequisites import proxies
from .procedure.walk import Answers, Walk
from .procedure.world import World
from .secret import Secret

DEFAULT_SCENARIO = "groupe-simple"
#: Within a workspace: the keystores of practice, and the practice world itself.
KEYSTORES, PRACTICE = "ehealth/keystore", "practice"
_EMBEDDED = "http://practice.invalid"
_PLATFORM_STORE, _CARD_STATE, _ANCHOR = "platform.sqlite", "card.json", "root.pem"


def now() -> datetime:
    """The time, aware, in the zone of this machine."""
    return datetime.now().astimezone()


def default_workspace(world: str) -> Path:
    """Where a dossier lies when nobody says otherwise: with the user's data, one folder per world."""
    return platformdirs.user_data_path("ehcert-kit") / world


@functools.cache
def user_agent() -> str:
    """name/version, as eHealth's tracing rules ask."""
    return f"ehcert-kit/{version('ehcert-kit')}"


@dataclass(frozen=True)
class Settings:
    """What somebody chose on a command line, or a server for its pages.

    scenario, platform: practice only. card: the road to it, as in `ehcert_kit.card.roads`; "auto" is what was
    chosen on a page, or else what world and machine have; "practice" is refused in a real world. card_reader:
    the name of the reader whose card is used; None: the only one with a card. apdu_log: a file for what
    crosses the direct road. wire_log: a further folder for the messages. encryption, key_size: of the
    keystore and of the authentication key (bits). plain: a practice platform without accent, whose answers
    can be compared from run to run.
    """

    workspace: Path
    world: str = "practice"
    scenario: str | None = None
    platform: str | None = None
    card: str = roads.AUTO
    card_reader: str | None = None
    apdu_log: Path | None = None
    wire_log: Path | None = None
    encryption: Encryption = SECTOR
    key_size: int = 2048
    plain: bool = False


@dataclass(frozen=True)
class Session:
    """A world and the dossier of a workspace in it; in practice also the scenario, the platform if it
    runs in this process, and the practice card unless another road was chosen."""

    world: World
    dossier: Dossier
    scenario: Scenario | None = None
    platform: PracticePlatform | None = None
    card: PracticeCard | None = None

    @property
    def practice_pin(self) -> Secret | None:
        """The PIN of the practice card, where it is the published one."""
        return Secret(people.PIN) if self.scenario and self.scenario.card.pin == people.PIN else None

    @property
    def practice_password(self) -> str | None:
        """The published keystore password of the practice world."""
        return people.PASSWORD if self.scenario else None


def open_session(settings: Settings) -> Session:
    """Open a workspace in a world.

    Raises: PracticeOnly: a scenario, a platform's address or the practice card in a real world. WorldsMixed,
        WorkspaceOfAnotherWorld, ScenarioRefused, PlatformUnreachable.
    """
    if settings.world == "practice":
        return _practice(settings)
    of_practice = {
        "scenario": settings.scenario is not None,
        "platform": settings.platform is not None,
        "card": settings.card == roads.PRACTICE,
    }
    for name, given in of_practice.items():
        if given:
            raise PracticeOnly(name)
    dossier = Dossier.open(settings.workspace, settings.world, now)
    address = ADDRESSES[settings.world]
    road = _road(settings, _wanted(settings, dossier))
    world = World(
        name=settings.world,
        address=address,
        platform=_client(settings, address, _pool(address)),
        card=road.card,
        why=road.why,
        keystore_folder=Path.home() / KEYSTORES,
        keystore_suffix=SUFFIXES[settings.world],
        encryption=settings.encryption,
        key_size=settings.key_size,
        clock=now,
        roots=(),
        poll_seconds=10.0,
    )
    return Session(world, dossier)


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


def walk(
    session: Session,
    pin: Callable[[CardKey], Secret | None],
    password: Callable[[], Secret],
    answers: Callable[[], Answers] | None = None,
    read: Callable[[Contract], None] = lambda contract: None,
    patience: float = 60.0,
    keystore: Path | None = None,
) -> Walk:
    """A walk over the session's dossier; in practice its scenario answers, slips and has mishaps.

    answers: what a person says where no scenario does. read: how the contract is shown.
    keystore: a file that was begun elsewhere and is to be completed.
    """
    scenario = session.scenario
    if scenario is None:
        if answers is None:
            raise PracticeOnly("answers")
        return Walk(session.world, session.dossier, answers, pin, password, read, patience, keystore)
    mistakes: dict[Step, tuple[str, ...]] = {}
    for slip in scenario.slips:
        # The first PIN identifies; the service wants it for the list of organisations.
        step = Step.ORGANIZATIONS if slip.at == Step.IDENTIFY else Step(slip.at)
        mistakes[step] = (*mistakes.get(step, ()), *[slip.input] * slip.times)
    return Walk(
        session.world,
        session.dossier,
        lambda: solution(scenario),
        pin,
        password,
        read,
        patience,
        keystore,
        mistakes,
        functools.partial(_mishap, session, scenario),
    )


def solution(scenario: Scenario) -> Answers:
    """What a person who does everything right in this scenario answers."""
    right = scenario.solution
    organization: int | Organization = right.organisation
    if not right.for_self:
        known = scenario.known_organisations()
        chosen, setting = known[right.organisation]
        managed = [o for o, s in known if s.manager]
        # One that the platform does not list for this person is typed in full.
        organization = managed.index(chosen) if setting.manager else chosen
    return Answers(
        ContactData.parse(right.contact.email, right.contact.phone),
        organization,
        right.for_self,
        right.application_id,
        right.base_services,
    )


def _practice(settings: Settings) -> Session:
    if settings.platform is not None and _is_real(settings.platform):
        # Not even a greeting goes from practice to a real platform.
        raise WorldsMixed(settings.platform, "practice")
    folder = settings.workspace / PRACTICE
    dossier = Dossier.open(settings.workspace, "practice", now)
    card_file = folder / _CARD_STATE
    if not card_file.exists():
        # Before the platform, which forgets the PIN of the scenario.
        scenario = load(settings.scenario or DEFAULT_SCENARIO)
        PracticeCard.issue(card_file, scenario.holder(), scenario.card, now())
    card = PracticeCard(card_file)
    if settings.platform is None:
        platform = open_platform(settings.workspace, settings.scenario, settings.plain)
        scenario, address = platform.scenario, _EMBEDDED
        http, roots = loopback_http(user_agent(), InProcess(platform)), (platform.root,)
    else:
        platform, scenario, address = None, load(settings.scenario or DEFAULT_SCENARIO), settings.platform
        http = loopback_http(user_agent())
        roots = (_anchor(http, address, folder / _ANCHOR),)
    wanted = _wanted(settings, dossier)
    embedded = wanted in (roads.AUTO, roads.PRACTICE)
    road = Road(card, Why.PRACTICE) if embedded else _road(settings, wanted)
    world = World(
        name="practice",
        address=address,
        platform=_client(settings, address, http),
        card=road.card,
        why=road.why,
        keystore_folder=settings.workspace / KEYSTORES,
        keystore_suffix=SUFFIXES["practice"],
        encryption=settings.encryption,
        key_size=settings.key_size,
        clock=now,
        roots=roots,
        poll_seconds=0.25,
    )
    return Session(world, dossier, scenario, platform, card if embedded else None)


def _wanted(settings: Settings, dossier: Dossier) -> str:
    """The road asked for on the command line; else on a page; else the program's choice."""
    return settings.card if settings.card != roads.AUTO else dossier.facts.card or roads.AUTO


def _road(settings: Settings, wanted: str) -> Road:
    road = roads.choose(wanted, settings.apdu_log)
    if settings.card_reader is not None:
        road.card.choose(settings.card_reader)
    return road


def _is_real(address: str) -> bool:
    return (urlsplit(address).hostname or "").endswith("fgov.be")


def _client(settings: Settings, address: str, http: httpx.Client) -> PlatformClient:
    transport = Transport(address, http)
    transport.watchers.append(WireLog(settings.workspace / EXCHANGES, every=False))
    if settings.wire_log is not None:
        transport.watchers.append(WireLog(settings.wire_log))
    return PlatformClient(transport, now)


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


def _anchor(http: httpx.Client, address: str, kept: Path) -> x509.Certificate:
    """The root of a practice platform elsewhere: taken on first contact, and the same ever after.

    Raises: PlatformUnreachable. WorldsMixed: no practice platform, or another one than before.
    """
    try:
        response = http.get(f"{address.rstrip('/')}/practice/root.pem")
    except (httpx.RequestError, httpx.InvalidURL) as error:
        raise PlatformUnreachable("root.pem", urlsplit(address).hostname or address, str(error)) from error
    try:
        root = x509.load_pem_x509_certificate(response.content)
    except ValueError:
        raise WorldsMixed(address, "practice") from None
    if "PRATIQUE" not in root.subject.rfc4514_string():
        raise WorldsMixed(address, "practice")
    if not kept.exists():
        kept.write_bytes(root.public_bytes(serialization.Encoding.PEM))
    if x509.load_pem_x509_certificate(kept.read_bytes()) != root:
        raise WorldsMixed(address, "practice")
    return root


def _mishap(session: Session, scenario: Scenario, when: str, step: Step) -> None:
    """What the scenario does to card and file around a step."""
    for event in scenario.events:
        if event.due(when, step, now().date()) and session.card is not None:
            _ACTS[event.do](session)


def _expire(session: Session) -> None:
    assert session.card is not None
    session.card.expire(now())


def _forget_file(session: Session) -> None:
    keystore = session.dossier.facts.keystore
    if keystore is not None and Path(keystore).exists():
        set_aside(Path(keystore), now())


def _block_card(session: Session) -> None:
    assert session.card is not None
    session.card.change(tries_left=0)


def _pull_card(session: Session) -> None:
    assert session.card is not None
    session.card.change(present=False)


_ACTS: Mapping[str, Callable[[Session], None]] = {
    "block-card": _block_card,
    "pull-card": _pull_card,
    "expire": _expire,
    "forget-file": _forget_file,
}
