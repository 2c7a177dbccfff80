"""What the practice platform remembers, in a file or on a server, so that several processes share it.

A file (SQLite) is what a platform has that is told nothing. A server (PostgreSQL) serves platform processes of
several machines; its address then stands where the file would be, in `platform.postgresql`.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

from ..disk import read_private
from ..kit_error import KitError
from . import schema
from .database import Database
from .errors import PracticePlatformAbsent, PracticeStoreRefused
from .sqlite import Sqlite, make_private
from .state_file import write
from .training import Orders
from .unit import Unit

_SCHEMES = ("postgresql", "postgres")
_ADDRESS_SUFFIX = ".postgresql"


class Store:
    """Gives units of work.

    Any of them raises: FolderNotWritable, FileBusy, PracticeStateDamaged, PracticeStoreRefused.
    """

    def __init__(self, file: Path, address: str | None = None) -> None:
        """A store in this file, made if there is none.

        address: of a PostgreSQL database in the place of the file; it is noted beside it, and found there by
            whoever opens the same store. file: then only what belongs to the platform stands beside it.
        """
        self.file = file
        make_private(file.parent)
        noted = _noted(file)
        if address is not None and (file.exists() or noted not in (None, address)):
            raise PracticeStoreRefused(address, "begun")
        wanted = address or noted
        self._database: Database = Sqlite(file) if wanted is None else _server(wanted)
        with self.transaction() as unit:
            # Undone together: a file of somebody else stays as it is.
            unit.prepare()
            unit.check()
        if address is not None and noted is None:
            write(file.with_suffix(_ADDRESS_SUFFIX), address.encode())

    @staticmethod
    def begun(file: Path) -> bool:
        """Whether a platform was begun here."""
        return file.exists() or _noted(file) is not None

    @classmethod
    def existing(cls, file: Path) -> Store:
        """The store that is there; nothing is made. Raises: PracticePlatformAbsent."""
        if not cls.begun(file):
            raise PracticePlatformAbsent(str(file.parent))
        return cls(file)

    @property
    def in_file(self) -> bool:
        """Whether it is a file of this folder."""
        return isinstance(self._database, Sqlite)

    def damaged(self) -> KitError:
        """What is to be raised where its content cannot be right."""
        return self._database.damaged()

    def close(self) -> None:
        """Let go of the connections that it holds."""
        self._database.close()

    def setting(self, key: str) -> bytes | None:
        """One setting as it is now; whoever holds a transaction may ask, too."""
        with self.reading() as unit:
            return unit.setting(key)

    def orders(self) -> Orders:
        """What a trainer has ordered, as it is now."""
        with self.reading() as unit:
            return unit.orders()

    def copied(self, file: Path) -> Store:
        """The same again in another file, as it is now."""
        there = Store(file)
        with self.transaction() as unit, there.transaction() as copy:
            for table in schema.COLUMNS:
                copy.fill(table, unit.content(table))
        return there

    @contextmanager
    def reading(self) -> Iterator[Unit]:
        """To look only, which keeps nobody from writing."""
        with self._database.looking() as execute:
            yield Unit(execute, self._database)

    @contextmanager
    def transaction(self) -> Iterator[Unit]:
        """All or nothing, one at a time."""
        with self._database.transaction() as execute:
            yield Unit(execute, self._database)


def _server(address: str) -> Database:
    parts = urlsplit(address)
    if parts.scheme not in _SCHEMES:
        raise PracticeStoreRefused(address, "address")
    if parts.password is not None or "password" in dict(parse_qsl(parts.query)):
        # Whoever may list the processes of this machine reads what stands on a command line.
        raise PracticeStoreRefused(parts.hostname or "", "password")
    try:
        # Only who has a server pays for it: the driver takes longer to import than a page may to open.
        from .postgresql import Postgresql
    except ImportError:
        raise PracticeStoreRefused(address, "driver") from None
    return Postgresql(address)


def _noted(file: Path) -> str | None:
    """The address of the database that stands for this file. Raises: FileNotReadable."""
    beside = file.with_suffix(_ADDRESS_SUFFIX)
    return read_private(beside).decode(errors="replace").strip() if beside.exists() else None
