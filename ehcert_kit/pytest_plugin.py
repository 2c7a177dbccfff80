"""Pytest fixtures to test other software: a practice eHealth platform, its control, a card, a keystore.

They are available in every project that has this package and pytest installed (docs/testing-your-software.md).
No real platform trusts the certificates that they make.

``--ehealth-seed N`` makes the platform vary its answers (prefixes, blanks, encodings) as in the test that reported
N; without it every platform draws a new seed. The setting ``ehealth_scope`` says which tests share a platform.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from msgspec import Struct

if TYPE_CHECKING:
    import httpx
    from cryptography import x509

    from .card.interface import Card
    from .environments.session import Session
    from .practice.application import Bound
    from .practice.control import Control
    from .practice.platform import PracticePlatform

_SEEDS = 10_000
#: Each scope that `ehealth_scope` may name, and the node of a test whose marker counts there.
_SCOPES: dict[str, type[pytest.Item | pytest.Collector]] = {
    "function": pytest.Item,
    "class": pytest.Class,
    "module": pytest.Module,
    "session": pytest.Session,
}
_DRAWN = pytest.StashKey[int]()


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("ehealth", "a practice eHealth platform")
    group.addoption("--ehealth-seed", type=int, metavar="N", help="how the platform varies its answers")
    parser.addini(
        "ehealth_scope", f"which tests share one eHealth platform: {', '.join(_SCOPES)}", default="function"
    )


def pytest_configure(config: pytest.Config) -> None:
    """Raises: UsageError: an unknown scope."""
    if config.getini("ehealth_scope") not in _SCOPES:
        raise pytest.UsageError(f"ehealth_scope is one of {', '.join(_SCOPES)}")
    config.addinivalue_line(
        "markers", "ehealth(scenario=…): the scenario, by name or file, that the platform of this test runs"
    )


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Check the markers `ehealth` of all tests. Raises: UsageError: one has other arguments than `scenario=…`."""
    for item in items:
        for marker in item.iter_markers("ehealth"):
            scenario = marker.kwargs.get("scenario")
            if marker.args or set(marker.kwargs) != {"scenario"} or not isinstance(scenario, str | Path):
                given = [*map(repr, marker.args), *(f"{name}={value!r}" for name, value in marker.kwargs.items())]
                raise pytest.UsageError(
                    f"{item.nodeid}: @pytest.mark.ehealth({', '.join(given)}) is not understood. "
                    'Write @pytest.mark.ehealth(scenario="renouvellement"), the name of a scenario or its file.'
                )
        scope = str(item.config.getini("ehealth_scope"))
        sharing = item.getparent(_SCOPES[scope]) or item
        if item.get_closest_marker("ehealth") != sharing.get_closest_marker("ehealth"):
            raise pytest.UsageError(
                f"{item.nodeid}: its @pytest.mark.ehealth is not for all who share a platform, which "
                f"ehealth_scope = {scope} says. Mark all of them, or write ehealth_scope = function."
            )


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> None:
    """Show the seed where a test fails, with each of the tests that share a platform."""
    seeds = [node.stash[_DRAWN] for node in item.listchain() if _DRAWN in node.stash]
    if call.when == "setup" and seeds and "_ehealth_seed" in getattr(item, "fixturenames", ()):
        item.add_report_section("setup", "ehealth", f"repeat with --ehealth-seed {seeds[-1]}")


def _scope(fixture_name: str, config: pytest.Config) -> Any:
    return config.getini("ehealth_scope")


class Platform(Struct, frozen=True):
    """A practice platform that listens on this computer. url: of its services, without a slash at the end.

    seed: determines how it varies its answers. folder: its workspace; ``practice/control.key`` in it is the key to
    the control interface over HTTP. served: the platform object: `show()` gives its requests and certificates,
    `clock` is its clock, which can be moved forward.
    """

    url: str
    seed: int
    folder: Path
    served: PracticePlatform

    @property
    def root(self) -> x509.Certificate:
        """The root certificate of its authority. No service sends it; it is also at ``/practice/root.pem``."""
        return self.served.root


class Keystore(Struct, frozen=True):
    """A finished keystore: a PKCS#12 file whose certificate is valid on the platform, and its password."""

    path: Path
    password: str


@pytest.fixture(scope=_scope)
def _ehealth_bound() -> Iterator[Bound]:
    """The address at which the platform will be served: bound early, because certificates contain it."""
    from .practice.application import bind

    bound = bind()
    yield bound
    bound.close()


@pytest.fixture(scope=_scope)
def _ehealth_seed(request: pytest.FixtureRequest) -> int:
    chosen = request.config.getoption("--ehealth-seed")
    seed = random.randrange(_SEEDS) if chosen is None else chosen
    request.node.stash[_DRAWN] = seed
    return int(seed)


@pytest.fixture(scope=_scope)
def _ehealth_session(
    request: pytest.FixtureRequest,
    tmp_path_factory: pytest.TempPathFactory,
    _ehealth_bound: Bound,
    _ehealth_seed: int,
) -> Iterator[Session]:
    """A session with a platform of its own, after the history of its scenario has been played."""
    from .environments.course import play_history
    from .environments.practice import open_platform, open_practice
    from .environments.settings import DEFAULT_SCENARIO, Settings

    marker = request.node.get_closest_marker("ehealth")
    scenario = str(marker.kwargs["scenario"]) if marker else DEFAULT_SCENARIO
    folder = tmp_path_factory.mktemp("ehealth")
    with _told(f"the scenario {scenario} does not begin"):
        open_platform(folder, scenario, _ehealth_seed, address=_ehealth_bound.url)
        session = open_practice(Settings(folder))
        assert session.platform is not None, "it is in this process"
        # Certificates issued in the history must contain the address where their status is published, too.
        session.platform.carried_at(_ehealth_bound.url)
        play_history(session)
    yield session
    session.environment.close()
    session.platform.store.close()


@pytest.fixture(scope=_scope)
def ehealth_platform(_ehealth_session: Session, _ehealth_bound: Bound, _ehealth_seed: int) -> Iterator[Platform]:
    """A practice platform over HTTP, with the three services CertRA, EtkRA and ETK depot."""
    from .practice.application import serving

    platform = _ehealth_session.platform
    assert platform is not None
    with serving(platform, _ehealth_bound) as url:
        yield Platform(url, _ehealth_seed, _ehealth_session.workspace.folder, platform)


@pytest.fixture(scope=_scope)
def ehealth_in_process(_ehealth_session: Session) -> Iterator[httpx.BaseTransport]:
    """The same platform without a network: a transport for an httpx client, which answers for any host."""
    from .practice.in_process import InProcess

    assert _ehealth_session.platform is not None
    with InProcess(_ehealth_session.platform) as transport:
        yield transport


@pytest.fixture(scope=_scope)
def ehealth_control(_ehealth_session: Session) -> Control:
    """The trainer's control of that platform: its clock, decisions, card, network faults and history."""
    from .practice.control import Control

    assert _ehealth_session.platform is not None
    return Control(_ehealth_session.platform)


@pytest.fixture(scope=_scope)
def ehealth_card(_ehealth_session: Session) -> Card:
    """The practice eID card of a manager that the platform knows. Its PIN: `ehcert_kit.practice.people.PIN`."""
    return _ehealth_session.environment.card


@pytest.fixture(scope=_scope)
def ehealth_keystore(_ehealth_session: Session) -> Keystore:
    """A keystore made by the whole procedure with that card, on that platform.

    In a scenario with a history it may already exist.
    """
    from .environments.direction import walk
    from .practice import people
    from .secret import Secret

    session = _ehealth_session
    scenario = session.scenario.id if session.scenario else ""
    if session.published_password is None:
        raise _failed(
            f"there is no keystore in the scenario {scenario}: its lesson is a password that nobody knows"
        )
    with _told(f"there is no keystore in the scenario {scenario}: its person is stopped on the way"):
        for _ in walk(session, lambda _: Secret(people.PIN), lambda: Secret(people.PASSWORD)).steps():
            pass
    file = session.workspace.case.keystore
    assert file is not None
    return Keystore(file, people.PASSWORD)


@contextmanager
def _told(what: str) -> Iterator[None]:
    """Turn an error of the kit into a test failure with its explanation. what: the beginning of the message."""
    from .kit_error import KitError

    try:
        yield
    except KitError as error:
        from .texts import Texts

        # `from None`: pytest would also show the traceback through this package.
        raise _failed(f"{what}.\n{Texts('en').error(error)}\n({error})") from None


def _failed(why: str) -> BaseException:
    return pytest.fail.Exception(
        f"ehealth: {why}\nAnother scenario: @pytest.mark.ehealth(scenario=…)", pytrace=False
    )
