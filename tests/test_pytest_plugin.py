"""Somebody else's project, which tests its own client against the practice platform."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = """
import re
import subprocess
import urllib.request

import pytest
from cryptography.hazmat.primitives.serialization import pkcs12


def test_platform(ehealth_platform):
    root = urllib.request.urlopen(f"{ehealth_platform.url}/practice/root.pem", timeout=10).read()
    assert root.startswith(b"-----BEGIN CERTIFICATE")
    assert ehealth_platform.served.show()["certificates"] == []


def test_card(ehealth_card):
    assert ehealth_card.identity().person.ssin[6:9] == "999"


def test_keystore(ehealth_platform, ehealth_keystore):
    octets = ehealth_keystore.path.read_bytes()
    key, certificate, _ = pkcs12.load_key_and_certificates(octets, ehealth_keystore.password.encode())
    assert key.public_key() == certificate.public_key()
    (known,) = ehealth_platform.served.show()["certificates"]
    assert int(known["serial"]) == certificate.serial_number


@pytest.mark.ehealth(scenario="renouvellement")
def test_scenario(ehealth_platform):
    assert ehealth_platform.served.scenario.id == "renouvellement"


def test_fails(ehealth_platform):
    assert ehealth_platform.seed == "told below"
"""


def run(folder: Path, *arguments: str) -> str:
    (folder / "test_mine.py").write_text(PROJECT)
    # What this project has besides, and another one has not, takes longer to load than the tests.
    without = [word for name in ("cacheprovider", "nbval", "playwright") for word in ("-p", f"no:{name}")]
    command = [sys.executable, "-m", "pytest", "-q", *without, "-W", "error", *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=120).stdout


@pytest.mark.slow
def test_its_fixtures_serve_and_a_failure_tells_how_to_repeat_it(tmp_path: Path) -> None:
    told = run(tmp_path)
    assert "1 failed, 4 passed" in told
    seed = re.search(r"repeat with --ehealth-seed (\d+)", told)
    assert seed is not None
    again = run(tmp_path, "--ehealth-seed", seed[1], "-k", "fails")
    assert f"assert {seed[1]} == 'told below'" in again
