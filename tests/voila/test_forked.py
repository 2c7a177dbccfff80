"""Kernels that are forked from one warm process are kernels like any other."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psutil  # type: ignore[import-untyped]  # comes with ipykernel
import pytest

from ehcert_kit.jupyter_internals import forked
from ehcert_kit.jupyter_internals.kernels import OwnInterpreter
from ehcert_kit.voila.kernels import PageKernels

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="forks on Linux alone")


@pytest.fixture(scope="module", autouse=True)
def warm() -> None:
    forked.prepare("ehcert_kit.voila.preloaded")


def run(test: Callable[[PageKernels], Awaitable[None]]) -> None:
    async def inside() -> None:
        kernels = PageKernels(kernel_spec_manager=OwnInterpreter(forked=True))
        try:
            await test(kernels)
        finally:
            await kernels.shutdown_all(now=True)

    asyncio.run(inside())


async def started(kernels: PageKernels) -> tuple[str, psutil.Process]:
    kernel = await kernels.take(1, {})
    manager = await kernel.ready
    return kernel.id, psutil.Process(manager.provisioner.pid)


async def said(kernels: PageKernels, kernel: str, code: str) -> str:
    """What a kernel prints when it runs this."""
    heard: list[str] = []
    client: Any = kernels.get_kernel(kernel).client()
    client.start_channels()
    try:
        await client.wait_for_ready(timeout=20)
        await client.execute_interactive(
            code, allow_stdin=False, output_hook=lambda message: heard.append(message["content"].get("text", ""))
        )
    finally:
        client.stop_channels()
    return "".join(heard)


def is_gone(process: psutil.Process) -> bool:
    return not process.is_running() or process.status() == psutil.STATUS_ZOMBIE


async def until(condition: Callable[[], bool], seconds: float = 10) -> bool:
    for _ in range(int(seconds * 20)):
        if condition():
            return True
        await asyncio.sleep(0.05)
    return condition()


def test_it_comes_of_the_warm_process_and_has_its_own_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EHCERT_WORKSPACE", "/only/for/this/one")

    async def test(kernels: PageKernels) -> None:
        kernel, process = await started(kernels)
        parent = process.parent()
        assert parent is not None
        assert parent.pid != os.getpid()
        assert parent.parent() == psutil.Process()
        assert os.getpgid(process.pid) == process.pid  # what it starts is ended with it
        told = await said(
            kernels, kernel, "import os; print(os.environ['EHCERT_WORKSPACE'], 'PATH' in os.environ)"
        )
        assert told.split() == ["/only/for/this/one", "True"]

    run(test)


def test_it_does_what_it_is_told_and_not_what_a_person_configured(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It keeps no history, as its command line says; a person's configuration of IPython is not read."""
    profile = tmp_path / "profile_default"
    profile.mkdir()
    (profile / "ipython_kernel_config.py").write_text("c.IPKernelApp.exec_lines = ['configured = 1']")
    monkeypatch.setenv("IPYTHONDIR", str(tmp_path))

    async def test(kernels: PageKernels) -> None:
        kernel, _ = await started(kernels)
        told = "print(get_ipython().history_manager.enabled, 'configured' in dir())"
        assert await said(kernels, kernel, told) == "False False\n"

    run(test)


def test_two_of_them_share_no_randomness() -> None:
    code = "import random, secrets, uuid; print(random.random(), secrets.token_hex(), uuid.uuid4())"

    async def test(kernels: PageKernels) -> None:
        told = [await said(kernels, (await started(kernels))[0], code) for _ in range(2)]
        assert not set(told[0].split()) & set(told[1].split())

    run(test)


def test_its_end_is_known_however_it_comes() -> None:
    async def test(kernels: PageKernels) -> None:
        killed, its = await started(kernels)
        its.kill()
        manager: Any = kernels.get_kernel(killed)
        assert await until(lambda: manager.provisioner.process.poll() == -signal.SIGKILL)
        assert not await manager.is_alive()
        asked, other = await started(kernels)
        other_manager: Any = kernels.get_kernel(asked)
        assert await other_manager.is_alive()
        await kernels.shutdown_kernel(asked, now=True)
        assert await until(lambda: is_gone(other))

    run(test)


@pytest.mark.slow
def test_it_ends_with_the_warm_process() -> None:
    """And the next one has another."""

    async def test(kernels: PageKernels) -> None:
        _, process = await started(kernels)
        parent = process.parent()
        assert parent is not None
        os.kill(parent.pid, signal.SIGKILL)
        assert await until(lambda: is_gone(process))
        _, next_one = await started(kernels)
        assert next_one.parent() not in (parent, psutil.Process())

    run(test)


@contextmanager
def unforkable(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    def fork(*_: Any) -> forked.Forked:
        raise EOFError

    with monkeypatch.context() as changed:
        changed.setattr(forked, "fork", fork)
        yield


@pytest.mark.slow
def test_where_no_fork_succeeds_it_starts_as_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    async def test(kernels: PageKernels) -> None:
        with unforkable(monkeypatch):
            kernel, process = await started(kernels)
        assert process.parent() == psutil.Process()
        assert (await said(kernels, kernel, "print(6 * 7)")).strip() == "42"

    run(test)


def test_what_it_has_in_memory_is_nobodys(tmp_path: Path) -> None:
    """The warm process knows no workspace and no card, and has one thread."""

    async def test(kernels: PageKernels) -> None:
        _, process = await started(kernels)
        parent = process.parent()
        assert parent is not None
        assert parent.num_threads() == 1
        # The folder in which it warmed up is gone, and no store is open.
        opened = [file.path for file in parent.open_files()]
        assert not [path for path in opened if "workspace" in path or path.endswith(".sqlite")]

    run(test)


def test_it_lists_no_modules_for_a_debugger() -> None:
    """Each module that is touched after a fork is copied; ipykernel would touch all."""
    script = (
        "from ehcert_kit.jupyter_internals.kernel import without_debugger, without_list_of_modules\n"
        "without_debugger(); without_list_of_modules()\n"
        "from ipykernel.ipkernel import IPythonKernel, sys\n"
        "kernel = IPythonKernel.instance()\n"
        "print(kernel._kernel_modules, kernel.language_info['version'], sys.version.split()[0])"
    )
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    version = sys.version.split()[0]
    assert ran.stdout.split() == ["[]", version, version]


def test_what_it_has_in_memory_stays_shared() -> None:
    """The garbage collector leaves alone what was there before the fork; no debugger is there."""
    code = "import gc, sys; print(gc.get_freeze_count(), 'pydevd' in sys.modules)"

    async def test(kernels: PageKernels) -> None:
        kernel, _ = await started(kernels)
        frozen, debugger = (await said(kernels, kernel, code)).split()
        assert int(frozen) > 100_000
        assert debugger == "False"

    run(test)


def test_neither_a_page_nor_a_walk_imports_anything_more(tmp_path: Path) -> None:
    """What is imported after the fork is in memory once for each kernel, and takes its time in each."""
    code = """
import importlib, pkgutil, sys
import ehcert_kit.voila.preloaded, ehcert_kit.widgets
before = set(sys.modules)
from pathlib import Path
from ehcert_kit.environments.direction import walk
from ehcert_kit.environments.opening import open_session
from ehcert_kit.environments.settings import Settings
from ehcert_kit.keystore.pkcs12 import CHEAP_FOR_TESTS
from ehcert_kit.practice import people
from ehcert_kit.secret import Secret
session = open_session(Settings(Path("w"), encryption=CHEAP_FOR_TESTS))
list(walk(session, lambda _: Secret(people.PIN), lambda: Secret(people.PASSWORD)).steps())
def of_pages(package):
    for one in pkgutil.iter_modules(package.__path__, package.__name__ + "."):
        yield one.name
        if one.ispkg:
            yield from of_pages(importlib.import_module(one.name))
late = {*sys.modules, *of_pages(ehcert_kit.widgets)} - before
# pycryptodome imports what belongs to a mode when that is used.
print([name for name in late if not name.startswith("Crypto.Cipher._")], "icalendar" in before)
"""
    ran = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
        capture_output=True,
        text=True,
        check=True,
    )
    assert ran.stdout.strip() == "[] True"


def test_what_the_server_starts_else_looks_for_modules_where_it_did() -> None:
    assert "PYTHONSAFEPATH" not in os.environ


LEFT = """
import asyncio
from ehcert_kit.jupyter_internals import forked
from ehcert_kit.jupyter_internals.kernels import OwnInterpreter
from ehcert_kit.voila.kernels import PageKernels

async def left():
    kernel = await PageKernels(kernel_spec_manager=OwnInterpreter(forked=True)).take(1, {})
    return (await kernel.ready).provisioner.pid

if __name__ == "__main__":
    forked.prepare("ehcert_kit.voila.preloaded")
    print(asyncio.run(left()), flush=True)
    forked.end()
"""


@pytest.mark.slow
def test_a_kernel_that_nobody_ended_keeps_no_server(tmp_path: Path) -> None:
    """It was on its way when all others were ended. It waits for the warm process, which waits for it."""
    script = tmp_path / "left.py"
    script.write_text(LEFT)
    ended = subprocess.run([sys.executable, str(script)], cwd=tmp_path, capture_output=True, text=True, timeout=60)
    assert ended.returncode == 0, ended.stderr
    assert not psutil.pid_exists(int(ended.stdout))


INTERRUPTED = """
import os, signal, time
from ehcert_kit.jupyter_internals import forked

if __name__ == "__main__":
    heard = []
    signal.signal(signal.SIGINT, lambda *_: heard.append(1))
    forked.prepare("ehcert_kit.voila.preloaded")
    # While Python starts, and while it imports.
    for _ in range(2):
        time.sleep(0.3)
        os.killpg(0, signal.SIGINT)
    forked.end()
    print(len(heard))
"""


@pytest.mark.slow
def test_ctrl_c_while_the_warm_process_imports_prints_nothing(tmp_path: Path) -> None:
    """A terminal sends it to every process of the program; the program itself still hears it."""
    script = tmp_path / "interrupted.py"
    script.write_text(INTERRUPTED)
    ended = subprocess.run(
        [sys.executable, str(script)],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=60,
        start_new_session=True,
    )
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "2\n", "")


def test_kernels_that_start_at_once_leave_the_environment_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    """Else every program that the server starts later would inherit the variable."""
    monkeypatch.delenv("PYTHONSAFEPATH", raising=False)
    inside, leave = threading.Event(), threading.Event()

    def first() -> None:
        with forked._safe_path():
            inside.set()
            leave.wait(0.5)

    def second() -> None:
        with forked._safe_path():
            leave.set()
            time.sleep(0.2)

    one, other = threading.Thread(target=first), threading.Thread(target=second)
    one.start()
    assert inside.wait(5)
    other.start()
    one.join()
    other.join()
    assert "PYTHONSAFEPATH" not in os.environ
