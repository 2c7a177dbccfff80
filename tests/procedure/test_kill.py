"""SIGKILL, anywhere: started again it resumes, no key is lost, the platform holds exactly one certificate."""

from __future__ import annotations

import os
import random
import signal
import time
from multiprocessing.process import BaseProcess
from pathlib import Path

import pytest
from cryptography.hazmat.primitives import serialization

from ehcert_kit.environments.opening import open_session
from ehcert_kit.environments.settings import Settings
from ehcert_kit.identifiers.public_key import public_key_identifier
from ehcert_kit.keystore import pkcs12
from ehcert_kit.procedure.case import Kind
from ehcert_kit.procedure.standing import Standing, standing
from ehcert_kit.procedure.way import WALKED
from tests.commands import PROCESSES
from tests.conftest import PASSWORD, scenario_file, with_authority
from tests.procedure import walker

SEED = int(os.environ.get("EHCERT_KILL_SEED", random.randrange(10**6)))
MOMENTS = [f"{when}:{step.value}" for step in WALKED[Kind.REQUEST] for when in ("before", "after")]

DELIVERY = "delivery = { after_s = 0.3 }\n"

pytestmark = pytest.mark.slow


@pytest.fixture
def scenario(tmp_path: Path) -> str:
    return scenario_file(tmp_path, DELIVERY)


def start(folder: Path, scenario: str, moment: str = "") -> BaseProcess:
    run = PROCESSES.Process(target=walker.main, args=(folder, scenario, moment))
    run.start()
    return run


def keys_in(folder: Path) -> set[bytes]:
    """The identifiers of all private keys that lie in a keystore of this workspace, or beside one."""
    found = set()
    for file in (folder / "ehealth" / "keystore").glob("*"):
        if file.name.endswith("p12"):
            entries = pkcs12.load(file.read_bytes(), PASSWORD).keys
            found |= {public_key_identifier(entry.private_key.public_key()) for entry in entries}
        if file.name.endswith("etk-key.pem"):
            key = serialization.load_pem_private_key(file.read_bytes(), PASSWORD.reveal().encode())
            found.add(public_key_identifier(key.public_key()))  # type: ignore[arg-type]
    return found


def assert_recovers(folder: Path, scenario: str) -> None:
    """The next run ends ready, and everything the platform knows has its key on disk."""
    before = open_session(Settings(folder, scenario=scenario))
    assert before.platform is not None
    known = {bytes.fromhex(str(r["public_key_identifier"])) for r in before.platform.show()["requests"]}
    assert known <= keys_in(folder), "a key that the platform knows is on disk"

    run = start(folder, scenario)
    run.join(60)
    assert run.exitcode == 0

    session = open_session(Settings(folder, scenario=scenario))
    assert session.platform is not None
    shown = session.platform.show()
    assert standing(session.workspace.case) is Standing.READY
    assert [c["status"] for c in shown["certificates"]] == ["VALID_ACTIVE"]
    assert [e["status"] for e in shown["etks"]].count("VALID_ACTIVE") == 1
    assert len(list((folder / "ehealth" / "keystore").glob("*p12"))) == 1
    assert len(keys_in(folder)) == 2
    assert not list((folder / "ehealth" / "keystore").glob("*etk-key.pem"))


@pytest.mark.parametrize("moment", MOMENTS)
def test_killed_at_a_step_boundary(moment: str, tmp_path: Path, scenario: str) -> None:
    """Before and after each of the ten steps."""
    run = start(with_authority(tmp_path / "w"), scenario, moment)
    run.join(60)
    assert run.exitcode == -signal.SIGKILL

    assert_recovers(tmp_path / "w", scenario)


@pytest.fixture(scope="module")
def length(tmp_path_factory: pytest.TempPathFactory) -> float:
    """How long a walk takes here and now, from the start of its process to its end (seconds)."""
    folder = tmp_path_factory.mktemp("length")
    scenario = scenario_file(folder, DELIVERY)
    start(with_authority(folder / "first"), scenario).join(60)
    workspace, began = with_authority(folder / "w"), time.monotonic()
    start(workspace, scenario).join(60)
    return time.monotonic() - began


@pytest.mark.parametrize("number", range(15))
def test_killed_at_a_random_moment(number: int, length: float, tmp_path: Path, scenario: str) -> None:
    """Fifteen moments of the walk, by a printed seed (EHCERT_KILL_SEED repeats them)."""
    moment = random.Random(f"{SEED}-{number}").uniform(0, length)
    print(f"EHCERT_KILL_SEED={SEED}, moment {number}: {moment:.3f} s")
    run = start(with_authority(tmp_path / "w"), scenario)
    time.sleep(moment)
    run.kill()
    run.join()

    assert_recovers(tmp_path / "w", scenario)
