"""A PostgreSQL server for tests, with data and socket in a temporary folder that is removed afterwards."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import psycopg

from ehcert_kit.practice.schema import COLUMNS, NUMBERED

#: Where Debian installs the server programs, which are not on PATH.
_DEBIAN = Path("/usr/lib/postgresql")
_MEMORY = Path("/dev/shm")
_USER = "ehcert"
_SETTINGS = {
    "listen_addresses": "",
    "max_connections": "150",
    "shared_buffers": "16MB",
    # No syncing to disk: the data is not needed after the tests.
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "autovacuum": "off",
}


class Server:
    """A running server. Each schema in it is the database of one platform."""

    def __init__(self, socket: Path, process: subprocess.Popen[bytes]) -> None:
        self.process = process
        self._socket = socket
        self._numbers = count(1)
        self._used: list[str] = []
        self._session = psycopg.connect(self.address(), autocommit=True)

    def address(self, schema: str = "public") -> str:
        return f"postgresql://{_USER}@/postgres?host={self._socket}&options=-csearch_path%3D{schema}"

    def schema(self) -> str:
        """Make an empty schema. Returns: its address for a platform."""
        name = f"test{next(self._numbers)}"
        self.run(f"CREATE SCHEMA {name}")
        return self.address(name)

    def emptied(self) -> str:
        """An empty schema: one that was given back, else a new one. Returns: its address for a platform."""
        return self._used.pop() if self._used else self.schema()

    def give_back(self, address: str) -> None:
        """Empty a schema for another test: deleting rows is faster than making tables, and connections stay."""
        name = address.rpartition("%3D")[2]
        self.run("; ".join(f"DELETE FROM {name}.{table}" for table in COLUMNS))
        for table in NUMBERED:
            self.run(f"ALTER TABLE {name}.{table} ALTER number RESTART")
        self._used.append(address)

    def run(self, statement: str) -> list[tuple[object, ...]]:
        cursor = self._session.execute(statement.encode())
        return cursor.fetchall() if cursor.description else []


@contextmanager
def server() -> Iterator[Server]:
    """Run a server during the block."""
    # Not in pytest's folder: the path of a socket is limited to about a hundred characters.
    folder = Path(tempfile.mkdtemp(prefix="pg-", dir=_MEMORY if os.access(_MEMORY, os.W_OK) else None))
    # PostgreSQL refuses to run as root.
    user = "postgres" if os.geteuid() == 0 else None
    if user:
        shutil.chown(folder, user, user)
    try:
        data = folder / "data"
        made = [*("-D", data, "-U", _USER, "-A", "trust", "-E", "UTF8"), "--locale=C", "--no-sync"]
        words = [str(word) for word in (_program("initdb"), *made)]
        subprocess.run(words, check=True, stdout=subprocess.DEVNULL, cwd=folder, user=user, group=user)
        settings = {**_SETTINGS, "unix_socket_directories": str(folder)}
        words = [_program("postgres"), "-D", str(data)]
        words += [word for name, value in settings.items() for word in ("-c", f"{name}={value}")]
        with (folder / "log").open("wb") as log:
            process = subprocess.Popen(words, stdout=log, stderr=log, cwd=folder, user=user, group=user)
        try:
            yield _started(folder, process)
        finally:
            process.send_signal(signal.SIGINT)  # fast shutdown: does not wait for clients
            process.wait(30)
    finally:
        shutil.rmtree(folder)


def _started(folder: Path, process: subprocess.Popen[bytes]) -> Server:
    for _ in range(300):
        if process.poll() is not None:
            break
        try:
            return Server(folder, process)
        except psycopg.OperationalError:
            time.sleep(0.1)
    raise RuntimeError((folder / "log").read_text())


def _program(name: str) -> str:
    found = shutil.which(name) or next((str(p) for p in sorted(_DEBIAN.glob(f"*/bin/{name}"), reverse=True)), None)
    assert found is not None, f"{name} is missing: .ci/system-packages names its package"
    return found
