"""What Windows and macOS do another way, tried without them: folders for data, capitals, places of modules."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Literal

import platformdirs
import pytest
from platformdirs.windows import Windows

from ehcert_kit.card import modules
from ehcert_kit.card.modules import ModuleKind, System
from ehcert_kit.environments.settings import default_workspace
from ehcert_kit.procedure import doctor
from ehcert_kit.voila import memory
from release import ROOT


@pytest.fixture
def roaming(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a person's data on Windows; platformdirs is as it is there."""
    monkeypatch.setattr("platformdirs.windows.get_win_folder", lambda name: str(tmp_path / name))

    def user_data_path(name: str, appauthor: str | Literal[False] | None = None) -> Path:
        return Path(Windows(name, appauthor).user_data_dir.replace("\\", "/"))

    monkeypatch.setattr(platformdirs, "user_data_path", user_data_path)
    monkeypatch.setattr(platformdirs, "user_state_path", user_data_path)
    monkeypatch.delenv("EHCERT_STATE", raising=False)
    return tmp_path / "CSIDL_LOCAL_APPDATA"


def test_the_name_stands_once_in_appdata(roaming: Path) -> None:
    assert default_workspace("practice") == roaming / "ehcert-kit" / "practice"
    assert memory.folder() == roaming / "ehcert-kit"


def test_what_lies_in_the_old_place_goes_on_there(roaming: Path) -> None:
    """Until there is something in the new one; each environment for itself."""
    old = roaming / "ehcert-kit" / "ehcert-kit" / "practice"
    old.mkdir(parents=True)
    assert default_workspace("practice") == old
    assert default_workspace("production") == roaming / "ehcert-kit" / "production"
    (roaming / "ehcert-kit" / "practice").mkdir()
    assert default_workspace("practice") == roaming / "ehcert-kit" / "practice"


def test_a_report_hides_the_person_s_folder_however_it_is_written(monkeypatch: pytest.MonkeyPatch) -> None:
    """And the person's folder on a server, by its name."""
    home = r"C:\Users\Anne"
    monkeypatch.setattr(doctor, "_home", lambda: (home, "Anne"))
    monkeypatch.setattr(doctor, "_INSENSITIVE", True)
    told = doctor._masked(r"c:\users\anne\x; \\server\homes\ANNE\y; Annemie", [])
    assert told == r"~\x; \\server\homes\***\y; Annemie"


@pytest.mark.parametrize("home", ["/", None], ids=["the root", "none"])
def test_a_home_that_names_nobody_leaves_a_report_readable(
    home: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As in a container, or of a service."""

    def found() -> Path:
        if home is None:
            raise RuntimeError("Could not determine home directory.")
        return Path(home)

    monkeypatch.setattr(Path, "home", found)
    assert doctor._masked("https://services.ehealth.fgov.be 12345678", []) == (
        "https://services.ehealth.fgov.be ********"
    )


@pytest.mark.parametrize("folder", ["/opt/homebrew/lib", "/opt/homebrew/lib/pkcs11", "/usr/local/lib"])
def test_opensc_of_homebrew_is_found(folder: str) -> None:
    """On Apple silicon it has a place of its own."""
    place = f"{folder}/opensc-pkcs11.so"
    system = System("darwin", "arm64", 64, {})
    assert modules.find(ModuleKind.OPENSC, system, lambda path: path == place) == Path(place)


IMPORTED = """
import multiprocessing.context
for name in ("ForkProcess", "ForkServerProcess", "ForkContext", "ForkServerContext"):
    delattr(multiprocessing.context, name)

import importlib, pkgutil, ehcert_kit
# The one is for Windows alone, the other is what the warm process of Linux imports.
apart = ("ehcert_kit.shortcuts.windows", "ehcert_kit.voila.preloaded", "ehcert_kit.__main__")
for module in pkgutil.walk_packages(ehcert_kit.__path__, "ehcert_kit."):
    if module.name not in apart:
        importlib.import_module(module.name)
print("ehcert_kit.voila.server" in __import__("sys").modules)
"""


@pytest.mark.slow
def test_every_module_is_imported_where_no_process_can_be_forked() -> None:
    """Windows lacks these names of `multiprocessing`. mypy, in `make test`, looks for others."""
    ended = subprocess.run([sys.executable, "-c", IMPORTED], capture_output=True, text=True, timeout=110)
    assert (ended.returncode, ended.stdout.strip()) == (0, "True"), ended.stderr


def test_make_test_judges_the_types_of_every_system() -> None:
    """A name that a system lacks, imported, stops the program there at its start."""
    run = subprocess.run(("make", "--dry-run", "test"), cwd=ROOT, capture_output=True, text=True, check=True)
    for platform in ("win32", "darwin"):
        assert f" mypy --platform {platform} --cache-dir .mypy_cache/{platform} ehcert_kit\n" in run.stdout
