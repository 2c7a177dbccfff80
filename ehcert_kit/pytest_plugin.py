"""Fixtures for the tests of other software: an eHealth platform to talk to, its control, a card, a keystore.

They are there in every project that has this package and pytest installed (docs/testing-your-software.md).
All of it is practice: nothing that they make is believed by a real platform.

With ``--ehealth-seed N`` the platform uses the freedom that the protocol leaves (prefixes, blanks, codings) as in
the run that printed N; without it every run draws another.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    import httpx
    from cryptography import x509

    from .card.interface import Card
    from .environments.session import Session
    from .practice.application import Bound
    from .practice.control import Control
    from .practice.platform import PracticePlatform

_SEEDS = 10_000


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("ehealth", "a practice eHealth platform")
    group.addoption("--ehealth-seed", type=int, metavar="N", help="how the platform varies its answers")


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line(
        "markers", "ehealth(scenario=…): the scenario, by name or file, that the platform of this test runs"
    )


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Raises: UsageError: a marker that would be taken for another one, or for none."""
    for item in items:
        for marker in item.iter_markers("ehealth"):
            scenario = marker.kwargs.get("scenario")
            if marker.args or set(marker.kwargs) != {"scenario"} or not isinstance(scenario, str | Path):
                given = [*map(repr, marker.args), *(f"{name}={value!r}" for name, value in marker.kwargs.items())]
                raise pytest.UsageError(
                    f"{item.nodeid}: @pytest.mark.ehealth({', '.join(given)}) is not understood. "
                    'Write @pytest.mark.ehealth(scenario="renouvellement"), the name of a scenario or its file.'
                )


@dataclass(frozen=True)
class Platform:
    """A practice platform that listens on this computer. url: of its services, without a slash at the end.

    seed: how it varies its answers. folder: its workspace; ``practice/control.key`` below it opens its control
    interface over HTTP. served: the platform itself, to look behind the scenes: `show()` tells its requests and
    certificates, `clock` is its time, which can be moved forwards.
    """

    url: str
    seed: int
    folder: Path
    served: PracticePlatform

    @property
    def root(self) -> x509.Certificate:
        """The root of its authority, which no service sends; also at ``/practice/root.pem``."""
        return self.served.root


@dataclass(frozen=True)
class Keystore:
    """A finished keystore: a PKCS#12 file whose certificate the platform knows as valid, and its password."""

    path: Path
    password: str


@pytest.fixture
def _ehealth_bound() -> Iterator[Bound]:
    """Where the platform is served, if it is: its certificates say so from the beginning."""
    from .practice.application import bind

    bound = bind()
    yield bound
    bound.close()


@pytest.fixture
def _ehealth_seed(request: pytest.FixtureRequest) -> int:
    chosen = request.config.getoption("--ehealth-seed")
    seed = random.randrange(_SEEDS) if chosen is None else chosen
    # Shown where a test fails.
    request.node.add_report_section("setup", "ehealth", f"repeat with --ehealth-seed {seed}")
    return int(seed)


@pytest.fixture
def _ehealth_session(
    request: pytest.FixtureRequest,
    tmp_path_factory: pytest.TempPathFactory,
    _ehealth_bound: Bound,
    _ehealth_seed: int,
) -> Iterator[Session]:
    """The workspace of a platform of this test's own, in which the history of its scenario has happened."""
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
        # What is requested before the test begins says where its state is published, too.
        session.platform.carried_at(_ehealth_bound.url)
        play_history(session)
    yield session
    session.environment.close()
    session.platform.store.close()


@pytest.fixture
def ehealth_platform(_ehealth_session: Session, _ehealth_bound: Bound, _ehealth_seed: int) -> Iterator[Platform]:
    """A platform of this test's own, over HTTP, with the three services CertRA, EtkRA and ETK depot."""
    from .practice.application import serving

    platform = _ehealth_session.platform
    assert platform is not None
    with serving(platform, _ehealth_bound) as url:
        yield Platform(url, _ehealth_seed, _ehealth_session.workspace.folder, platform)


@pytest.fixture
def ehealth_in_process(_ehealth_session: Session) -> Iterator[httpx.BaseTransport]:
    """The same platform without a network: a transport for a client of httpx, whatever host it asks."""
    from .practice.in_process import InProcess

    assert _ehealth_session.platform is not None
    with InProcess(_ehealth_session.platform) as transport:
        yield transport


@pytest.fixture
def ehealth_control(_ehealth_session: Session) -> Control:
    """What a trainer may do to that platform: its clock, decisions, card and mishaps, and what was served."""
    from .practice.control import Control

    assert _ehealth_session.platform is not None
    return Control(_ehealth_session.platform)


@pytest.fixture
def ehealth_card(_ehealth_session: Session) -> Card:
    """The practice eID card of a manager whom the platform knows; its PIN: `ehcert_kit.practice.people.PIN`."""
    return _ehealth_session.environment.card


@pytest.fixture
def ehealth_keystore(_ehealth_session: Session) -> Keystore:
    """A keystore made through the whole procedure with that card, against that platform.

    In a scenario with a history it may be there already.
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
    """Say in words what stops a fixture, instead of where."""
    from .kit_error import KitError

    try:
        yield
    except KitError as error:
        from .texts import Texts

        # Not the way through this program, which pytest would show with it.
        raise _failed(f"{what}.\n{Texts('en').error(error)}\n({error})") from None


def _failed(why: str) -> BaseException:
    return pytest.fail.Exception(
        f"ehealth: {why}\nAnother scenario: @pytest.mark.ehealth(scenario=…)", pytrace=False
    )
