"""Somebody else's project, which tests its own client against the practice platform."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from .test_docs import ROOT, blocks

PROJECT = """
import urllib.request

import httpx
import pytest
from cryptography.hazmat.primitives.serialization import pkcs12


def test_platform(ehealth_platform):
    root = urllib.request.urlopen(f"{ehealth_platform.url}/practice/root.pem", timeout=10).read()
    assert root.startswith(b"-----BEGIN CERTIFICATE")
    assert ehealth_platform.served.show()["certificates"] == []


def test_keystore(ehealth_platform, ehealth_keystore):
    octets = ehealth_keystore.path.read_bytes()
    key, certificate, _ = pkcs12.load_key_and_certificates(octets, ehealth_keystore.password.encode())
    (known,) = ehealth_platform.served.show()["certificates"]
    assert int(known["serial"]) == certificate.serial_number


def test_control_over_http(ehealth_platform, ehealth_card):
    key = (ehealth_platform.folder / "practice" / "control.key").read_text()
    headers = {"Authorization": f"Bearer {key}"}
    url = f"{ehealth_platform.url}/practice/control/card"
    assert httpx.post(url, headers=headers, json={"do": "pull"}, trust_env=False).json() == {"done": True}
    assert ehealth_card.presence().reader is None


@pytest.mark.ehealth(scenario="renouvellement")
def test_history(ehealth_platform):
    assert ehealth_platform.served.scenario.id == "renouvellement"
    (known,) = ehealth_platform.served.show()["certificates"]
    assert ehealth_platform.served.clock.ahead.days == 1006


KEPT = httpx.Client(trust_env=False)


def test_a_connection_that_stays_open(ehealth_platform):
    assert KEPT.get(f"{ehealth_platform.url}/practice/clock").status_code == 200


@pytest.mark.ehealth(scenario="refusee")
def test_refused(ehealth_keystore):
    pass


@pytest.mark.ehealth(scenario="moon")
def test_unknown(ehealth_in_process):
    pass


def test_fails(ehealth_platform):
    assert ehealth_platform.seed == "told below"
"""


def run(folder: Path, project: str, *arguments: str) -> str:
    (folder / "test_mine.py").write_text(project)
    # What this project has besides, and another one has not, takes longer to load than the tests.
    without = [word for name in ("cacheprovider", "nbval", "playwright") for word in ("-p", f"no:{name}")]
    command = [sys.executable, "-m", "pytest", "-q", *without, "-W", "error", *arguments]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=120, check=False)
    return done.stdout + done.stderr


@pytest.mark.slow
def test_its_fixtures_serve_and_a_failure_tells_how_to_repeat_it(tmp_path: Path) -> None:
    """A platform ends at once, whoever keeps a connection; what a scenario cannot give is said in words."""
    told = run(tmp_path, PROJECT, "--durations=0", "--durations-min=0")
    assert "1 failed, 5 passed, 2 errors" in told, told
    assert "there is no keystore in the scenario refusee" in told and "eHealth refused the request." in told
    assert "the scenario moon does not begin" in told
    assert "During handling" not in told and "Bad file descriptor" not in told
    ends = re.findall(r"([0-9.]+)s teardown +test_mine", told)
    assert ends and max(map(float, ends)) < 2, told
    seed = re.search(r"repeat with --ehealth-seed (\d+)", told.partition("test_fails ___")[2])
    assert seed is not None
    again = run(tmp_path, PROJECT, "--ehealth-seed", seed[1], "-k", "fails")
    assert f"assert {seed[1]} == 'told below'" in again


@pytest.mark.slow
def test_the_examples_of_the_documentation_pass(tmp_path: Path) -> None:
    """As they stand there, in one file."""
    page = ROOT / "docs" / "testing-your-software.md"
    code = "\n".join(block.code for block in blocks(page) if block.language == "python")
    told = run(tmp_path, code, "--ehealth-seed", "4711")
    assert f"{code.count('def test_')} passed" in told, told


@pytest.mark.parametrize("marker", ["'renouvellement'", "scenaro='renouvellement'", "scenario='refusee', seat=2"])
def test_a_marker_that_is_not_understood_is_said(marker: str, tmp_path: Path) -> None:
    """Before any test runs: it would have run another scenario."""
    project = f"import pytest\n\n\n@pytest.mark.ehealth({marker})\ndef test_x(ehealth_platform):\n    pass\n"
    told = run(tmp_path, project)
    assert f"test_mine.py::test_x: @pytest.mark.ehealth({marker}) is not understood" in told
    assert 'Write @pytest.mark.ehealth(scenario="renouvellement")' in told
    assert "passed" not in told


SHARED = """
import pytest

URLS = []
pytestmark = pytest.mark.ehealth(scenario="renouvellement")


@pytest.fixture(scope="module")
def mine(ehealth_control):
    ehealth_control.forward("1d")
    return ehealth_control


@pytest.mark.parametrize("time", [1, 2])
def test_one_platform(time, mine, ehealth_platform):
    URLS.append(ehealth_platform.url)
    assert ehealth_platform.served.scenario.id == "renouvellement"


def test_fails(mine, ehealth_platform):
    assert URLS == [ehealth_platform.url] * 2
    assert ehealth_platform.seed == "told below"
"""


@pytest.mark.slow
def test_tests_may_share_a_platform(tmp_path: Path) -> None:
    """A fixture of the project's own may be as wide; each test that fails shows the seed all the same."""
    told = run(tmp_path, SHARED, "-o", "ehealth_scope=module")
    assert "1 failed, 2 passed" in told, told
    seed = re.search(r"repeat with --ehealth-seed (\d+)", told)
    assert seed is not None and f"assert {seed[1]} == 'told below'" in told


@pytest.mark.parametrize(
    ("scope", "said"),
    [
        ("module", "test_mine.py::test_x: its @pytest.mark.ehealth is not for all who share a platform"),
        ("galaxy", "ehealth_scope is one of function, class, module, session"),
    ],
)
def test_a_scope_that_cannot_be_is_said(scope: str, said: str, tmp_path: Path) -> None:
    """One test has no other scenario than those with whom it shares a platform."""
    mark = "@pytest.mark.ehealth(scenario='refusee')"
    project = f"import pytest\n\n\n{mark}\ndef test_x(ehealth_platform):\n    pass\n"
    told = run(tmp_path, project, "-o", f"ehealth_scope={scope}")
    assert said in told and "passed" not in told
