"""A JupyterHub with the configuration of `deploy/jupyterhub`. `make test-hub` installs its dependencies."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import httpx
import psutil  # type: ignore[import-untyped]
import pytest

ROOT = Path(__file__).parents[2]
CONFIGURATION = ROOT / "deploy" / "jupyterhub" / "jupyterhub_config.py"
#: The words for login: of participants, and of the trainer.
CODE, LEAD = "KX4P7M", "celle-qui-mene-la-classe"
#: Names of the variables ``EHCERT_HUB_…`` with the ports.
_PORTS = ("PORT", "API", "PROXY", "PLATFORM", "TRAINER")

collect_ignore = [] if os.environ.get("EHCERT_TEST_HUB") else ["test_hub.py", "test_manifests.py"]


@dataclass(frozen=True)
class Hub:
    """A running hub. folder: its working directory."""

    url: str
    folder: Path
    process: subprocess.Popen[bytes]

    def user(self, name: str) -> str:
        return f"{self.url}user/{name}/"

    def processes(self) -> list[psutil.Process]:
        """All processes started by the hub, directly or indirectly."""
        return list(psutil.Process(self.process.pid).children(recursive=True))

    def log(self) -> str:
        return (self.folder / "hub.log").read_text(encoding="utf-8")


def free_ports() -> dict[str, str]:
    sockets = [socket.socket() for _ in _PORTS]
    for one in sockets:
        one.bind(("127.0.0.1", 0))
    ports = {f"EHCERT_HUB_{name}": str(one.getsockname()[1]) for name, one in zip(_PORTS, sockets, strict=True)}
    for one in sockets:
        one.close()
    return ports


@pytest.fixture(scope="session")
def hub(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hub]:
    folder = tmp_path_factory.mktemp("hub")
    ports = free_ports()
    told = {"EHCERT_HUB_FOLDER": str(folder), "EHCERT_HUB_CODE": CODE, "EHCERT_HUB_LEAD": LEAD}
    environment = {**os.environ, **ports, **told, "PYTHONPATH": str(ROOT)}
    with (folder / "hub.log").open("wb") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "jupyterhub", "-f", str(CONFIGURATION)],
            cwd=folder,
            env=environment,
            stdout=log,
            stderr=subprocess.STDOUT,
        )
    started = Hub(f"http://127.0.0.1:{ports['EHCERT_HUB_PORT']}/", folder, process)
    deadline = time.monotonic() + 240
    while not _answers(started.url):
        assert process.poll() is None and time.monotonic() < deadline, started.log()[-4000:]
        time.sleep(0.5)
    yield started
    left = started.processes()
    process.terminate()
    process.wait(timeout=60)
    # Everything that it started has to end with it: servers, kernels, proxy, services.
    _, alive = psutil.wait_procs(left, timeout=30)
    for one in alive:
        one.kill()
    assert [re.sub(r"\s+", " ", " ".join(one.cmdline()))[:120] for one in alive] == []


def _answers(url: str) -> bool:
    try:
        return httpx.get(f"{url}hub/login", timeout=5).is_success
    except httpx.TransportError:
        return False
