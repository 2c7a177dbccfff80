"""`make setup` on a computer that has little: no uv, a Python without pip or venv, a closed home folder."""

from __future__ import annotations

import hashlib
import importlib.util
import json
import os
import subprocess
import sys
import threading
import zipfile
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import ModuleType

import pytest

from release import ROOT

#: Debian's and Ubuntu's python3 without python3-venv and python3-pip.
BARE_PYTHON = f"""#!/bin/sh
case "$1 $2" in
    "-m venv") exit 1 ;;
    "-m pip") [ -n "$PYTHONPATH" ] || exit 1 ;;
esac
exec "{sys.executable}" "$@"
"""

#: Stands for pip: "installs" a uv that says its version.
PIP = """
import sys
from pathlib import Path
program = Path(sys.argv[sys.argv.index("--prefix") + 1], "bin", "uv")
program.parent.mkdir(parents=True)
program.write_text("#!/bin/sh\\necho uv 1.2.3\\n")
program.chmod(0o755)
"""


@pytest.fixture
def fetch_pip() -> ModuleType:
    spec = importlib.util.spec_from_file_location("fetch_pip", ROOT / ".ci" / "fetch_pip.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class Index(SimpleHTTPRequestHandler):
    """A package index whose listing has a relative address, as mirrors have."""

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def wheel(tmp_path: Path, fetch_pip: ModuleType, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A wheel that the index of pip's own setting has under the name of the pinned one."""
    served = tmp_path / "index"
    (served / "pip").mkdir(parents=True)
    file = served / fetch_pip.WHEEL
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("pip/__init__.py", "")
        archive.writestr("pip/__main__.py", PIP)
    files = [{"filename": "pip-1.tar.gz", "url": "x"}, {"filename": file.name, "url": f"../{file.name}"}]
    (served / "pip" / "index.html").write_text(json.dumps({"files": files}))
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Index, directory=str(served))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        monkeypatch.setenv("PIP_INDEX_URL", f"http://127.0.0.1:{server.server_port}/")
        monkeypatch.setenv("NO_PROXY", "127.0.0.1")
        yield file
        server.shutdown()


def test_uv_comes_without_pip_venv_and_administrator(tmp_path: Path, wheel: Path, fetch_pip: ModuleType) -> None:
    """In a folder whose name has blanks and accents; nothing but uv stays."""
    folder, programs = tmp_path / "Mes dossiers é", tmp_path / "programs"
    (folder / ".ci").mkdir(parents=True)
    programs.mkdir()
    (programs / "python3").write_text(BARE_PYTHON)
    # A computer on which nobody may install system packages.
    (programs / "apt-get").write_text("#!/bin/sh\nexit 1\n")
    for program in programs.iterdir():
        program.chmod(0o755)
    for name in ("bootstrap-uv", "fetch_pip.py"):
        text = (ROOT / ".ci" / name).read_text(encoding="utf-8")
        digest = hashlib.sha256(wheel.read_bytes()).hexdigest()
        (folder / ".ci" / name).write_text(text.replace(fetch_pip.SHA256, digest), encoding="utf-8")
    ours = {"PATH": f"{programs}{os.pathsep}{os.environ['PATH']}"}
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"} | ours
    done = subprocess.run(
        ["sh", ".ci/bootstrap-uv", ".tools"],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[-1] == "uv 1.2.3"
    assert [file.name for file in (folder / ".tools").iterdir()] == ["bin"]


def test_a_pip_that_is_not_the_pinned_one_is_not_run(
    tmp_path: Path, wheel: Path, fetch_pip: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    assert fetch_pip.main(tmp_path / "kept") == 1
    assert "is not the file that was published" in capsys.readouterr().err
    assert not (tmp_path / "kept").exists()


@pytest.mark.parametrize("listing", ['{"files": []}', "<html>", "[]", '{"files": [{}]}', None])
def test_an_index_without_it_is_named(
    tmp_path: Path, wheel: Path, fetch_pip: ModuleType, capsys: pytest.CaptureFixture[str], listing: str | None
) -> None:
    """Another kind of index too, or none at all."""
    listed = wheel.parent / "pip" / "index.html"
    if listing is None:
        listed.unlink()
        listed.parent.rmdir()
    else:
        listed.write_text(listing)
    assert fetch_pip.main(tmp_path / "kept") == 1
    assert f"{fetch_pip.WHEEL} could not be downloaded" in capsys.readouterr().err


def cache_of_uv(**environment: str) -> str:
    """The UV_CACHE_DIR that make gives its commands."""
    clean = {name: value for name, value in os.environ.items() if name not in ("UV_CACHE_DIR", "XDG_CACHE_HOME")}
    show = ("make", "--silent", "--eval", "show:; @echo $${UV_CACHE_DIR:-none}", "show")
    done = subprocess.run(show, cwd=ROOT, env=clean | environment, capture_output=True, text=True, check=True)
    return done.stdout.strip()


def test_a_closed_home_folder_does_not_stop_uv(tmp_path: Path) -> None:
    """One that does not exist stands for it: to the administrator every folder is open."""
    closed, own = tmp_path / "closed", tmp_path / "own"
    assert cache_of_uv(HOME=str(closed)) == str(ROOT / ".tools" / "cache")
    assert cache_of_uv(HOME=str(closed), UV_CACHE_DIR=str(own)) == str(own)
    assert cache_of_uv(HOME=str(closed), XDG_CACHE_HOME=str(tmp_path)) == "none"
    assert cache_of_uv(HOME=str(tmp_path)) == "none"


@pytest.mark.parametrize("target", ["test", "test-newest", "check", "pictures"])
def test_what_tests_need_is_there_or_named_before_they_run(target: str) -> None:
    """Without it hundreds of them fail, on a computer that is new."""
    planned = subprocess.run(
        ("make", "--dry-run", target), cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.splitlines()
    needs = planned.index("sh .ci/system-packages")
    assert needs < next(i for i, line in enumerate(planned) if "pytest" in line)
