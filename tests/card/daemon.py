"""Runs a card service (pcscd) for tests, separate from the computer's, with virtual readers and virtual cards.

The path of pcscd's socket is fixed. So the daemon runs in a mount namespace with its own /run, and its clients
find the socket by PCSCLITE_CSOCK_NAME. If the system refuses a namespace, the daemon uses the usual path, if no
other one runs. libpcsclite reads the variable when it is loaded, so clients have to be child processes with
`VirtualReader.environment`::

    with virtual_reader() as reader:
        reader.insert(applet="1.8")
        subprocess.run(["opensc-tool", "-l"], env=reader.environment)
        reader.pull()
"""

from __future__ import annotations

import contextlib
import functools
import os
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from io import StringIO
from pathlib import Path
from typing import IO

import pytest
from filelock import FileLock

from ehcert_kit.practice.scenario import CardSetting
from ehcert_kit.practice.virtual_card.faults import Fault
from ehcert_kit.practice.virtual_card.holders import Holder, named
from ehcert_kit.practice.virtual_card.issuing import issue
from ehcert_kit.practice.virtual_card.journal import Journal
from ehcert_kit.practice.virtual_card.profiles import Version
from ehcert_kit.practice.virtual_card.vpcd import CardInReader, Dial

PCSCD = "/usr/sbin/pcscd"
SYSTEM_SOCKET = Path("/run/pcscd/pcscd.comm")
DRIVER = Path("/usr/lib/pcsc/drivers/serial/libifdvpcd.so")
NAME = "PRATIQUE TEST"
#: Seconds to wait for the daemon, which looks for cards every 0.4 s.
PATIENCE = 15.0


@dataclass
class Slot:
    """One of the two slots of the virtual reader, empty at first. journal: that of the last card inserted."""

    reader: VirtualReader
    number: int
    card: CardInReader | None = None
    journal: StringIO = field(default_factory=StringIO)

    @property
    def name(self) -> str:
        """Its name in PC/SC."""
        return f"{NAME} 00 {self.number:02}"

    def insert(
        self,
        applet: Version | None = None,
        fault: Fault | Collection[Fault] = (),
        holder: Holder | None = None,
        setting: CardSetting | None = None,
        folder: Path | None = None,
        now: datetime | None = None,
        wait: bool = True,
    ) -> CardInReader:
        """Insert a new card, or again the one that was pulled (without arguments).

        applet: None: 1.8, or according to the setting's algorithm. now: the time at which the card is issued.
        wait: whether to return only when the daemon reports it; False if the fault prevents that.
        """
        if self.card is not None:
            self.card.insert()
        else:
            faults = (fault,) if isinstance(fault, Fault) else tuple(fault)
            setting = setting or CardSetting(algorithm="ec")
            made = issue(holder or named("1"), setting, now or datetime.now(UTC), applet, faults, folder)
            self.journal = StringIO()
            line = Dial("127.0.0.1", self.reader.port + self.number)
            self.card = CardInReader(made, line, faults, Journal(self.journal))
            self.card.start()
        if wait:
            self.reader.until(lambda listed: listed.get(self.number, False))
        return self.card

    def pull(self) -> None:
        """Remove the card, which `insert` can insert again, and wait until the daemon reports that."""
        assert self.card is not None
        self.card.pull()
        self.reader.until(lambda listed: not listed.get(self.number, False))

    def discard(self) -> None:
        """Remove the card for good, without waiting; `insert` then makes a new one."""
        if self.card is not None:
            self.card.end()
            self.card = None


class VirtualReader:
    """A card service with one virtual reader of two slots. insert, pull, discard: those of the first slot."""

    def __init__(self, socket_file: Path, port: int) -> None:
        self.port = port
        self.environment = {**os.environ, "PCSCLITE_CSOCK_NAME": str(socket_file)}
        self.slots = (Slot(self, 0), Slot(self, 1))
        self.insert = self.slots[0].insert
        self.pull = self.slots[0].pull
        self.discard = self.slots[0].discard

    def until(self, condition: Callable[[dict[int, bool]], bool]) -> None:
        """Wait for a condition on the result of `listed`; the test fails after `PATIENCE` seconds."""
        ends = time.monotonic() + PATIENCE
        while not condition(listed := self.listed()):
            if time.monotonic() > ends:
                pytest.fail(f"the card service still sees {listed}")
            time.sleep(0.1)

    def listed(self) -> dict[int, bool]:
        """Whether a card is in each slot, by its number, according to opensc-tool."""
        told = self.run("opensc-tool", "-l", check=False).stdout
        lines = [line.split() for line in told.splitlines() if NAME in line]
        return {int(words[-1]): "Yes" in words for words in lines}

    def run(self, *command: str, check: bool = True, **more: object) -> subprocess.CompletedProcess[str]:
        """Run a client of this card service. check: the test fails if the exit status is not 0."""
        done = subprocess.run(  # type: ignore[call-overload]  # `more` has any keyword of subprocess.run
            command, env=self.environment, capture_output=True, text=True, timeout=60, **more
        )
        assert isinstance(done, subprocess.CompletedProcess)
        if check and done.returncode:
            pytest.fail(f"{' '.join(command)} → {done.returncode}\n{done.stdout}\n{done.stderr}")
        return done


@contextlib.contextmanager
def virtual_reader(readers: bool = True, configuration: str | None = None) -> Iterator[VirtualReader]:
    """Run a card service during the block.

    readers: False: a service without readers. configuration: another content of pcscd's readers.conf.
    """
    for needed in (PCSCD, DRIVER):
        if not Path(needed).exists():
            pytest.fail(f"{needed} is missing: sh .ci/system-packages installs it")
    port = two_free_ports()
    if configuration is None:
        stock = f'FRIENDLYNAME "{NAME}"\nDEVICENAME /dev/null:{port}\nLIBPATH {DRIVER}\nCHANNELID {port}\n'
        configuration = stock if readers else "# no reader\n"
    with _daemon(configuration) as (daemon, socket_file, said):
        reader = VirtualReader(socket_file, port)
        _await(socket_file, daemon, said)
        try:
            yield reader
        finally:
            for slot in reader.slots:
                slot.discard()


@contextlib.contextmanager
def _daemon(configuration: str) -> Iterator[tuple[subprocess.Popen[str], Path, IO[str]]]:
    """Run pcscd in a mount namespace; if the system refuses that, at the usual path, unless another one runs.

    Yields: the process, its socket, and a file with its output: with a pipe it could block.
    """
    namespace = _namespace()
    with contextlib.ExitStack() as stack:
        if namespace is not None:
            # `exec` replaces the shell, so the process id is the daemon's.
            script = (
                "mount -t tmpfs tmpfs /run && mkdir -m 755 /run/pcscd && cat >/run/readers.conf && "
                f"exec {PCSCD} --foreground -c /run/readers.conf"
            )
            command = [*namespace, "sh", "-c", script]
        else:
            # Locked, because tests run in several processes.
            stack.enter_context(FileLock(Path(tempfile.gettempdir()) / "ehcert-tests-pcscd.lock"))
            if SYSTEM_SOCKET.exists():
                pytest.fail(
                    "a card service runs on this machine, and the tests may not have one apart from it: this "
                    "system refuses a mount namespace (unshare --mount). Stop that service, then run again."
                )
            folder = stack.enter_context(tempfile.TemporaryDirectory())
            command = [
                "sh",
                "-c",
                f"cat >{folder}/readers.conf && exec {PCSCD} --foreground -c {folder}/readers.conf",
            ]
        said = stack.enter_context(tempfile.TemporaryFile("w+"))
        daemon = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=said, stderr=subprocess.STDOUT, text=True)
        assert daemon.stdin is not None
        daemon.stdin.write(configuration)
        daemon.stdin.close()
        stack.callback(_end, daemon)
        inside = Path(f"/proc/{daemon.pid}/root") if namespace is not None else Path("/")
        yield daemon, inside / SYSTEM_SOCKET.relative_to("/"), said


@functools.cache
def _namespace() -> tuple[str, ...] | None:
    """The command prefix that gives a command its own mount namespace; None: this system refuses it."""
    as_root = () if os.geteuid() == 0 else ("--map-root-user",)
    words = ("unshare", *as_root, "--mount", "--propagation", "private")
    try:
        tried = subprocess.run([*words, "mount", "-t", "tmpfs", "tmpfs", "/run"], capture_output=True)
    except FileNotFoundError:
        return None
    return words if tried.returncode == 0 else None


def _end(daemon: subprocess.Popen[str]) -> None:
    daemon.terminate()
    try:
        daemon.wait(timeout=5)
    except subprocess.TimeoutExpired:
        daemon.kill()
        daemon.wait()


def _await(socket_file: Path, daemon: subprocess.Popen[str], said: IO[str]) -> None:
    ends = time.monotonic() + PATIENCE
    while not socket_file.is_socket():
        if daemon.poll() is not None or time.monotonic() > ends:
            daemon.kill()
            said.seek(0)
            pytest.fail(f"the tests' card service did not start: {said.read().strip()}")
        time.sleep(0.02)


def two_free_ports() -> int:
    """The first of two free consecutive ports; the driver uses the second for its second slot."""
    while True:
        with socket.socket() as first, socket.socket() as second:
            first.bind(("", 0))
            port = int(first.getsockname()[1])
            with contextlib.suppress(OSError):
                second.bind(("", port + 1))
                return port
