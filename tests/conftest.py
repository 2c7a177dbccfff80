"""Fixtures, named after things of the domain. Tests patch nothing; they pass another card, transport or folder."""

from __future__ import annotations

import os
import shutil
import signal
from collections.abc import Callable
from datetime import timedelta
from functools import cache
from pathlib import Path

import pytest

# Before any test imports nbformat: this import skips building a slow grammar (see `ehcert_kit/voila/__init__.py`).
import ehcert_kit.voila  # noqa: F401
from ehcert_kit.environments.direction import walk as walk_of
from ehcert_kit.environments.opening import open_session
from ehcert_kit.environments.session import Session
from ehcert_kit.environments.settings import PRACTICE_FOLDER, Settings, now
from ehcert_kit.keystore.pkcs12 import CHEAP_FOR_TESTS
from ehcert_kit.names import Step
from ehcert_kit.practice import people
from ehcert_kit.practice.authority import Authority
from ehcert_kit.practice.store import Store
from ehcert_kit.procedure.walk import Walk
from ehcert_kit.secret import Secret
from tests import keys

PIN = Secret(people.PIN)
PASSWORD = Secret(people.PASSWORD)

OpenPractice = Callable[..., Session]

#: Lines of a scenario without accent and without delay of the delivery.
AT_ONCE = 'accent = "plain"\ndelivery = { after_s = 0 }\n'

_MEMORY = Path("/dev/shm")
#: Octets.
_ENOUGH = 2 * 2**30


def pytest_configure() -> None:
    """Make the tests independent of how and where they are started."""
    # Tests expect French unless they set another language.
    os.environ["EHCERT_LANG"] = "fr"
    # A suite started with nohup or in the background ignores these, and its programs would; tests end programs so.
    for how in {signal.SIGINT, getattr(signal, "SIGHUP", signal.SIGINT)}:
        if signal.getsignal(how) is signal.SIG_IGN:
            signal.signal(how, signal.default_int_handler if how is signal.SIGINT else signal.SIG_DFL)
    # Temporary files are in memory if there is room: a walk spends most of its time on syncing files to disk.
    if os.access(_MEMORY, os.W_OK) and shutil.disk_usage(_MEMORY).free > _ENOUGH:
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(_MEMORY))


@pytest.fixture(scope="session", autouse=True)
def state(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A state folder of the tests, so that test servers do not use the developer's."""
    folder = tmp_path_factory.mktemp("state")
    os.environ["EHCERT_STATE"] = str(folder)
    return folder


@cache
def practice_authority() -> bytes:
    """A stored practice authority, shared by tests: making its three keys would take most of a test's time."""
    return Authority.create(now()).dump()


def with_authority(workspace: Path) -> Path:
    """Prepare a workspace so that its practice platform uses the tests' authority. Returns: the workspace."""
    with Store(workspace / PRACTICE_FOLDER / "platform.sqlite").transaction() as unit:
        unit.set("authority", practice_authority())
    return workspace


@pytest.fixture
def practice(tmp_path: Path) -> OpenPractice:
    """A function that opens a practice session in a folder below `tmp_path`; again, as a later process would."""
    new_key = keys.in_a_row()

    def opened(scenario: str | None = None, folder: str = "w", **settings: object) -> Session:
        platform = tmp_path / folder / PRACTICE_FOLDER / "platform.sqlite"
        if "environment" not in settings and "platform" not in settings and not Store.begun(platform):
            with_authority(tmp_path / folder)
        return open_session(
            Settings(
                tmp_path / folder,
                scenario=scenario,
                encryption=CHEAP_FOR_TESTS,
                new_key=new_key,
                **settings,  # type: ignore[arg-type]
            )
        )

    return opened


@pytest.fixture(scope="session")
def certified(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with a finished request, made without delays. Tests copy it and do not change it."""
    folder = tmp_path_factory.mktemp("certified")
    scenario = scenario_file(folder, AT_ONCE)
    session = open_session(Settings(with_authority(folder / "w"), scenario=scenario, encryption=CHEAP_FOR_TESTS))
    list(walking(session).steps())
    return folder / "w"


@pytest.fixture
def with_a_certificate(certified: Path, practice: OpenPractice, tmp_path: Path) -> Callable[[], Session]:
    """A function that opens a session on a copy of that workspace; again, as a later process would."""
    shutil.copytree(certified, tmp_path / "w")
    scenario = scenario_file(tmp_path, AT_ONCE)
    return lambda: practice(scenario)


def walking(session: Session, patience: float = 30.0, keystore: Path | None = None) -> Walk:
    """The walk of the session's scenario, with the published PIN and password.

    If the delivery takes at most `patience` (seconds), the practice clock is set forward instead of waiting.
    """
    walk = walk_of(session, lambda _: PIN, lambda: PASSWORD, patience=patience, keystore=keystore)
    mishap = walk.mishap

    def hurried(when: str, step: Step) -> None:
        mishap(when, step)
        delivery = (session.scenario.delivery.after_s if session.scenario else None) or 0
        if session.platform is not None and (when, step) == ("before", Step.WAIT) and 0 < delivery <= patience:
            session.platform.clock.forward(timedelta(seconds=delivery))

    walk.mishap = hurried
    return walk


def scenario_file(folder: Path, text: str, name: str = "essai") -> str:
    """Write a scenario that extends `groupe-simple`. text: TOML, its further lines. Returns: the file's path."""
    file = folder / f"{name}.toml"
    heading = f'extends = "groupe-simple"\nid = "{name}"\ntitle.fr = "Essai"\nlesson.fr = "Essai."\n'
    file.write_text(heading + text)
    return str(file)
