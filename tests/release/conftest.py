"""One release for all tests, made as by `make dist` but without the installer (see tests/windows)."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from filelock import FileLock

from release import ROOT, UV
from release.packages import DIGESTS


@dataclass(frozen=True)
class Release:
    """A folder with a release, and the files in it."""

    folder: Path
    wheel: Path
    sdist: Path
    components: Path

    @property
    def version(self) -> str:
        return self.wheel.name.split("-")[1]


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Release:
    shared = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        shared = shared.parent  # shared by all workers of this run
    folder = shared / "dist-of-release"
    with FileLock(shared / "dist-of-release.lock"):
        if not (folder / DIGESTS).exists():
            run(sys.executable, "-m", "release", "--no-installer", "--to", str(folder), cwd=ROOT)
    (wheel,), (sdist,) = folder.glob("*.whl"), folder.glob("*.tar.gz")
    (components,) = folder.glob("*.cdx.json")
    return Release(folder, wheel, sdist, components)


def run(*words: str, cwd: Path, env: Mapping[str, str] | None = None) -> str:
    """Run a program, and assert that it succeeds. Returns: its standard output."""
    done = subprocess.run(words, cwd=cwd, env=env, capture_output=True, encoding="utf-8", timeout=200)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def stranger(home: Path) -> dict[str, str]:
    """Environment variables of a user who has only uv, with this computer's cache of packages. home: is made."""
    home.mkdir()
    ours = ("VIRTUAL_ENV", "PYTHONPATH", "UV_PROJECT_ENVIRONMENT")
    kept = {name: value for name, value in os.environ.items() if name not in ours and "EHCERT" not in name}
    cache = run(UV, "cache", "dir", cwd=home).strip()
    places = [
        place for place in os.environ["PATH"].split(os.pathsep) if not Path(place).is_relative_to(sys.prefix)
    ]
    path = os.pathsep.join([str(Path(UV).absolute().parent), *places])
    own = {"HOME": str(home), "PIPX_HOME": str(home / "pipx"), "XDG_CACHE_HOME": str(home / "cache")}
    return {**kept, **own, "PATH": path, "UV_CACHE_DIR": cache, "EHCERT_LANG": "fr"}
