"""Fixtures for the tests of other software: an eHealth platform to talk to, a card, a finished keystore.

They are there in every project that has this package and pytest installed (docs/testing-your-software.md).
All of it is practice: nothing that they make is believed by a real platform.

With ``--ehealth-seed N`` the platform uses the freedom that the protocol leaves (prefixes, blanks, codings) as in
the run that printed N; without it every run draws another.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from cryptography import x509

    from .card.interface import Card
    from .environments.session import Session
    from .practice.platform import PracticePlatform

_SEEDS = 10_000


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("ehealth", "a practice eHealth platform")
    group.addoption("--ehealth-seed", type=int, metavar="N", help="how the platform varies its answers")


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line(
        "markers", "ehealth(scenario=…): the scenario, by name or file, that ehealth_platform runs in this test"
    )


@dataclass(frozen=True)
class Platform:
    """A practice platform that listens on this computer. url: of its services, without a slash at the end.

    seed: how it varies its answers. folder: what belongs to it. served: the platform itself, to look behind the
    scenes: `show()` tells its requests and certificates, `clock` is its time, which can be moved forwards.
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
def ehealth_platform(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Platform]:
    """A platform of this test's own, over HTTP, with the three services CertRA, EtkRA and ETK depot."""
    from .environments.practice import open_platform
    from .practice.application import bind, serving

    chosen = request.config.getoption("--ehealth-seed")
    seed = random.randrange(_SEEDS) if chosen is None else chosen
    marker = request.node.get_closest_marker("ehealth")
    folder = tmp_path_factory.mktemp("ehealth")
    bound = bind()
    platform = open_platform(folder, marker.kwargs.get("scenario") if marker else None, seed, address=bound.url)
    # Shown where a test fails.
    request.node.add_report_section("setup", "ehealth", f"repeat with --ehealth-seed {seed}")
    with serving(platform, bound) as url:
        yield Platform(url, seed, folder, platform)


@pytest.fixture
def _ehealth_session(ehealth_platform: Platform, tmp_path: Path) -> Iterator[Session]:
    """A workspace of this test's own, in the practice environment of that platform."""
    from .environments.opening import open_session
    from .environments.settings import Settings

    session = open_session(Settings(tmp_path / "ehealth", platform=ehealth_platform.url))
    yield session
    session.environment.close()


@pytest.fixture
def ehealth_card(_ehealth_session: Session) -> Card:
    """The practice eID card of a manager whom the platform knows; its PIN: `ehcert_kit.practice.people.PIN`."""
    return _ehealth_session.environment.card


@pytest.fixture
def ehealth_keystore(_ehealth_session: Session) -> Keystore:
    """A keystore made through the whole procedure with that card, against that platform."""
    from .environments.direction import walk
    from .practice import people
    from .secret import Secret

    for _ in walk(_ehealth_session, lambda _: Secret(people.PIN), lambda: Secret(people.PASSWORD)).steps():
        pass
    file = _ehealth_session.workspace.case.keystore
    assert file is not None
    return Keystore(file, people.PASSWORD)
