"""The practice platform's database as a file: SQLite."""

from __future__ import annotations

import os
import sqlite3
import sys
import threading
import weakref
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import ClassVar

from ..disk import refusals
from ..disk.errors import FileBusy, FolderNotWritable
from .database import Execute
from .errors import PracticeStateDamaged

#: Seconds to wait for another transaction.
PATIENCE = 10

#: How many idle connections of one store stay open; none on Windows, where open files cannot be renamed or
#: removed, as users do with workspaces.
_KEPT_OPEN = 4 if os.name != "nt" else 0
_BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_PROTOCOL)
_NOT_WRITABLE = {
    sqlite3.SQLITE_FULL: "full",
    # Beyond a quota or a limit of the process; a full disk has the code above.
    sqlite3.SQLITE_IOERR: "full",
    sqlite3.SQLITE_PERM: "permission",
    sqlite3.SQLITE_CANTOPEN: "permission",
}


class Sqlite:
    """A file accessible to its owner alone; it may be renamed, or overwritten by a backup, at any time.

    Any method raises: FolderNotWritable, FileBusy, PracticeStateDamaged.
    """

    types: ClassVar[Mapping[str, str]] = {
        "octets": "BLOB",
        "real": "REAL",
        "numbered": "INTEGER PRIMARY KEY",
        "rowid": "",
    }
    read_when_opened: ClassVar[bool] = True

    def __init__(self, file: Path) -> None:
        """Open the file, or make it. Raises: see the class."""
        self._file = file
        self.name = str(file)
        # SQLite waits by sleeping for growing times; threads of one process queue for this lock instead.
        self._turn = threading.Lock()
        self._idle: list[_Opened] = []
        weakref.finalize(self, _close, self._idle)
        make_private(file.parent)
        if file.exists() and not (file.is_file() and file.stat().st_size):
            # SQLite would treat a file that lost its content as a new database.
            raise self.damaged()
        with self._connection() as connection:
            if connection.execute("PRAGMA quick_check").fetchone() != ("ok",):
                raise self.damaged()
            # Not every file system supports a write-ahead log.
            connection.execute("PRAGMA journal_mode=DELETE")
        with refusals(file):
            file.chmod(0o600)

    def tables_and_indexes(self, execute: Execute) -> frozenset[str]:
        return frozenset(name for (name,) in execute("SELECT name FROM sqlite_master"))

    def count_on(self, execute: Execute, table: str) -> None:
        """Does nothing: SQLite continues the numbering itself."""

    def damaged(self) -> PracticeStateDamaged:
        return PracticeStateDamaged(self.name)

    def close(self) -> None:
        """Close the idle connections; the next unit opens a new one."""
        _close(self._idle)

    @contextmanager
    def looking(self) -> Iterator[Execute]:
        with self._connection() as connection:
            yield connection.execute

    @contextmanager
    def transaction(self) -> Iterator[Execute]:
        if not self._turn.acquire(timeout=PATIENCE):
            raise FileBusy(self.name)
        try:
            with self._connection() as connection:
                connection.execute("BEGIN IMMEDIATE")
                try:
                    yield connection.execute
                except BaseException:
                    # After a disk error SQLite may have rolled back already.
                    if connection.in_transaction:
                        connection.execute("ROLLBACK")
                    raise
                connection.execute("COMMIT")
        finally:
            self._turn.release()

    @contextmanager
    def _connection(self) -> Iterator[sqlite3.Connection]:
        """A connection for exclusive use, from the idle ones, as opening one takes longer than most statements."""
        with self._translated():
            opened = self._taken() or _Opened(self._file)
            try:
                yield opened.connection
            except BaseException:
                opened.connection.close()
                raise
            if len(self._idle) < _KEPT_OPEN:
                # Drop its page cache: a backup may be copied over the file meanwhile.
                opened.connection.execute("PRAGMA shrink_memory")
                self._idle.append(opened)
            else:
                opened.connection.close()

    def _taken(self) -> _Opened | None:
        """An idle connection that is still usable; others are closed, unless another process opened them."""
        with suppress(IndexError):
            while not (opened := self._idle.pop()).still_leads_to(self._file):
                if opened.process == os.getpid():
                    opened.connection.close()
                else:
                    _OF_ANOTHER_PROCESS.append(opened)
            return opened
        return None

    @contextmanager
    def _translated(self) -> Iterator[None]:
        """Translate SQLite's errors into the kit's."""
        try:
            yield
        except sqlite3.Error as error:
            # The lower octet is the primary result code; the upper ones extend it.
            code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
            folder = self._file.parent
            if code in _BUSY:
                raise FileBusy(self.name) from error
            if code == sqlite3.SQLITE_READONLY:
                fixed = sys.platform != "win32" and os.statvfs(folder).f_flag & os.ST_RDONLY
                raise FolderNotWritable(str(folder), "read-only" if fixed else "permission") from error
            if code in _NOT_WRITABLE:
                raise FolderNotWritable(str(folder), _NOT_WRITABLE[code]) from error
            raise self.damaged() from error


class _Opened:
    """A connection, with the identity of its file and the process that opened it."""

    def __init__(self, file: Path) -> None:
        self.process = os.getpid()
        # Taken before connecting: a file that replaces this one meanwhile is then recognised as another.
        self._leads_to = _identity(file)
        # Threads use it in turn.
        self.connection = sqlite3.connect(file, timeout=PATIENCE, isolation_level=None, check_same_thread=False)
        try:
            self.connection.execute("PRAGMA synchronous=NORMAL")
        except BaseException:
            self.connection.close()
            raise

    def still_leads_to(self, file: Path) -> bool:
        """Whether it may be used: the file was not replaced, and this process opened the connection."""
        same = self._leads_to is not None and self._leads_to == _identity(file)
        return same and self.process == os.getpid()


def _identity(file: Path) -> tuple[int, int] | None:
    """Device and inode, which identify a file whatever its name; None: there is none."""
    try:
        status = file.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


#: Connections inherited from the parent by a fork. They must be neither used nor closed, so they are kept here
#: (https://www.sqlite.org/howtocorrupt.html, 2.6).
_OF_ANOTHER_PROCESS: list[_Opened] = []


def _close(idle: list[_Opened]) -> None:
    with suppress(IndexError):  # not `while idle`: another thread may empty the list
        while True:
            idle.pop().connection.close()


def make_private(folder: Path) -> None:
    """Make a folder for its owner alone, or make it so. Raises: FolderNotWritable."""
    with refusals(folder):
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        if os.name != "nt" and folder.stat().st_mode & 0o077:
            folder.chmod(0o700)
