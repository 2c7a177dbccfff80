"""Fixtures by which tests of the platform's store run twice: with a file, and with a PostgreSQL database."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from ehcert_kit.environments.session import Session
from ehcert_kit.environments.settings import PRACTICE_FOLDER
from tests.conftest import OpenPractice

from . import stores
from .postgresql import Server, server


@pytest.fixture(scope="session")
def postgresql() -> Iterator[Server]:
    """A PostgreSQL server, started for the first test that uses it."""
    if sys.platform != "linux":
        pytest.skip("the server is started as Debian installs it")
    with server() as running:
        yield running


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest) -> Iterator[str]:
    """The kind of database for the platforms of a module, which runs once with each."""
    if request.param == "postgresql":
        stores.server = request.getfixturevalue("postgresql")
    yield request.param
    stores.server = None


@pytest.fixture(autouse=True)
def _databases_are_given_back() -> Iterator[None]:
    """After each test, give back the databases that it opened, but not those that its module opened before."""
    before = len(stores.opened)
    yield
    while stores.server is not None and len(stores.opened) > before:
        stores.server.give_back(stores.opened.pop())


@pytest.fixture
def practice(practice: OpenPractice, tmp_path: Path) -> OpenPractice:
    """As the general fixture, but the platform uses the module's kind of database."""

    def opened(scenario: str | None = None, folder: str = "w", **settings: object) -> Session:
        if stores.server is not None and "environment" not in settings and "platform" not in settings:
            stores.store_in(tmp_path / folder / PRACTICE_FOLDER)
        return practice(scenario, folder, **settings)

    return opened
