"""Runs the kit's commands, each in its own process, forked from one that has already imported the modules.

Starting Python and importing the kit takes longer than most commands run. Tests of the start itself (encodings of
the streams, signals) run `KIT` instead.
"""

from __future__ import annotations

import multiprocessing
import os
import shutil
import sys
import tempfile
import weakref
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from multiprocessing import util
from pathlib import Path
from typing import Any

from ehcert_kit.cli import main
from ehcert_kit.jupyter_internals.forked import possible, prepare

#: The installed program.
KIT = str(Path(sys.executable).parent / "ehcert-kit")
_PATIENCE = 90.0
"""Seconds."""
#: Modules that most commands import, and modules that processes of other tests run.
_IMPORTED = (
    "ehcert_kit.cli.program",
    *(f"ehcert_kit.cli.{name}" for name in ("walk", "several", "doctor", "life", "status", "etk", "files")),
    *(
        "ehcert_kit.cli.inspection",
        "ehcert_kit.cli.practice_platform",
        "ehcert_kit.voila.server",
        "ehcert_kit.voila.preloaded",
        "tests.procedure.walker",
        __name__,
    ),
)

PROCESSES = multiprocessing.get_context("forkserver")
PROCESSES.set_forkserver_preload(list(_IMPORTED))


@dataclass(frozen=True)
class Told:
    """The result of a command. words: its arguments. code: its exit status."""

    words: tuple[str, ...]
    code: int
    output: str
    error: str

    @property
    def all(self) -> str:
        return self.output + self.error


def told(
    *words: str | Path,
    typed: str = "",
    folder: Path | None = None,
    variables: Mapping[str, str] | None = None,
    encoding: str = "utf-8",
) -> Told:
    """Run a command and wait for its end; it is killed after `_PATIENCE`.

    typed: its standard input. folder: its working directory. variables: added to the environment of this process.
    encoding: of its streams.
    """
    said = tuple(map(str, words))
    with tempfile.TemporaryDirectory() as place:
        streams = [Path(place) / name for name in ("input", "output", "error")]
        streams[0].write_text(typed, encoding=encoding)
        environment = {**os.environ, **(variables or {})}
        run = PROCESSES.Process(target=_run, args=(said, streams, encoding, folder or Path.cwd(), environment))
        run.start()
        run.join(_PATIENCE)
        if run.exitcode is None:
            run.kill()
            run.join()
        assert run.exitcode is not None, "it was waited for"
        output, error = (stream.read_text(encoding=encoding) for stream in streams[1:])
    return Told(said, run.exitcode, output, error)


class Started:
    """A running command. output, error: the files with its standard output and its standard error."""

    def __init__(self, *words: str | Path, variables: Mapping[str, str] | None = None) -> None:
        """variables: its whole environment; None: that of this process."""
        place = tempfile.mkdtemp()
        weakref.finalize(self, shutil.rmtree, place, ignore_errors=True)
        streams = [Path(place) / name for name in ("input", "output", "error")]
        for stream in streams:
            stream.touch()
        self.output, self.error = streams[1:]
        environment = dict(os.environ if variables is None else variables)
        arguments = (tuple(map(str, words)), streams, "utf-8", Path.cwd(), environment)
        self._run = PROCESSES.Process(target=_run, args=arguments)
        self._run.start()
        self.terminate, self.kill = self._run.terminate, self._run.kill

    @property
    def code(self) -> int | None:
        """The exit status, or the negative number of the signal that ended it; None: it is running."""
        return self._run.exitcode

    def wait(self, seconds: float = 20) -> int:
        """Wait for its end; after this many seconds kill it. Returns: the exit status."""
        self._run.join(seconds)
        if self._run.exitcode is None:
            self._run.kill()
            self._run.join()
        assert self._run.exitcode is not None, "it was waited for"
        return self._run.exitcode


@contextmanager
def running(*words: str | Path) -> Iterator[Path]:
    """Run a server during the block, and end it by SIGTERM, as a service manager does: it has to end by itself.

    Yields: the file with its standard output.
    """
    run = Started(*words)
    try:
        yield run.output
    finally:
        run.terminate()
        run.wait()
    assert run.code == 0, (run.code, run.error.read_text(encoding="utf-8"))


def kit(*words: str | Path, code: int = 0) -> str:
    """Run a command, and assert its exit status. Returns: standard output; standard error if `code` is not 0."""
    run = told(*words)
    assert run.code == code, run.all
    return run.output if code == 0 else run.error


def _run(
    words: tuple[str, ...], streams: list[Path], encoding: str, folder: Path, environment: Mapping[str, str]
) -> None:
    """The target of the process: sets up streams, working directory and environment like a shell, runs `main`."""
    os.environ.clear()
    os.environ.update(environment)
    os.chdir(folder)
    for number, stream in enumerate(streams):
        held = os.open(stream, os.O_RDWR | os.O_CREAT, 0o600)
        os.dup2(held, number)
        os.close(held)
    # The original stream objects are replaced too: otherwise the file descriptor could be closed with them.
    for number, name, mode in ((0, "stdin", "r"), (1, "stdout", "w"), (2, "stderr", "w")):
        opened = open(number, mode, encoding=encoding, closefd=False)  # noqa: SIM115  # to the end
        setattr(sys, name, opened)
        setattr(sys, f"__{name}__", opened)
    sys.argv = [KIT, *words]
    if possible() and {"--fork", "workshop"} & set(words):
        _begin_warm_process()
    sys.exit(main())


def _begin_warm_process() -> None:
    """Start the server's process from which kernels are forked, as a fork of this one: the imports are done."""

    def forked(path: bytes, arguments: Sequence[Any], passed: Sequence[int]) -> int:
        pid = os.fork()
        if pid == 0:
            for held in map(int, os.listdir("/proc/self/fd")):
                if held not in (0, 1, 2, *passed):
                    with suppress(OSError):
                        os.close(held)
            try:
                exec(arguments[-1], {})  # the code that multiprocessing passes to Python
            finally:
                os._exit(0)
        return pid

    begun = util.spawnv_passfds
    util.spawnv_passfds = forked  # type: ignore[assignment]  # narrower types of arguments
    try:
        prepare("ehcert_kit.voila.preloaded")
    finally:
        util.spawnv_passfds = begun
