"""The practice platform's persistent state, in a file or on a server, shared by several processes.

By default it is a file (SQLite). A server (PostgreSQL) serves platform processes of several machines; its address
is then stored in `platform.postgresql`, in the place of the file.
"""

from __future__ import annotations

import os.path
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import unquote

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
#: A secret in an address of any kind, also one that is refused for another reason.
_IN_HOST = re.compile("//[^?@]*:[^?]*@")
_IN_PARAMETER = re.compile(r"\b((ssl)?password|oauth_client_secret)\s*=")
_ADDRESS_SUFFIX = ".postgresql"


class Store:
    """Gives units of work.

    All methods raise: FolderNotWritable, FileBusy, PracticeStateDamaged, PracticeStoreRefused.
    """

    def __init__(self, file: Path, address: str | None = None) -> None:
        """Open the store of this file, or make it.

        address: of a PostgreSQL database to use instead of the file; it is stored beside the file's place, for
            later openings. file: then never made, but its folder still holds the platform's other files.
        """
        self.file = file
        make_private(file.parent)
        noted = _noted(file)
        if address is not None and (file.exists() or noted not in (None, address)):
            raise PracticeStoreRefused(address, "begun")
        wanted = address or noted
        self._database: Database = Sqlite(file) if wanted is None else _server(wanted)
        with self.transaction() as unit:
            # In one transaction, so that a foreign database is left unchanged.
            unit.prepare()
            unit.check()
        if address is not None and noted is None:
            write(file.with_suffix(_ADDRESS_SUFFIX), address.encode())

    @staticmethod
    def begun(file: Path) -> bool:
        """Whether a platform was begun here."""
        return _is_there(file) or _noted(file) is not None

    @classmethod
    def existing(cls, file: Path) -> Store:
        """Open an existing store. Raises: PracticePlatformAbsent."""
        if not cls.begun(file):
            raise PracticePlatformAbsent(str(file.parent))
        return cls(file)

    @property
    def in_file(self) -> bool:
        """Whether it is a file, not a database server."""
        return isinstance(self._database, Sqlite)

    def damaged(self) -> KitError:
        """The error to raise where the content is invalid."""
        return self._database.damaged()

    def close(self) -> None:
        """Close its connections."""
        self._database.close()

    def setting(self, key: str) -> bytes | None:
        """The present value of one setting; may be called within a transaction."""
        with self.reading() as unit:
            return unit.setting(key)

    def orders(self) -> Orders:
        """The trainer's present orders."""
        with self.reading() as unit:
            return unit.orders()

    def copied(self, file: Path) -> Store:
        """Copy the present content into a new store in another file."""
        there = Store(file)
        with self.transaction() as unit, there.transaction() as copy:
            for table in schema.COLUMNS:
                copy.fill(table, unit.content(table))
        return there

    @contextmanager
    def reading(self) -> Iterator[Unit]:
        """A unit for reading only, which blocks no writer."""
        with self._database.looking() as execute:
            yield Unit(execute, self._database)

    @contextmanager
    def transaction(self) -> Iterator[Unit]:
        """A unit that is committed as a whole, or not at all; one at a time."""
        with self._database.transaction() as execute:
            yield Unit(execute, self._database)


def _server(address: str) -> Database:
    if _IN_HOST.search(address) or _IN_PARAMETER.search(unquote(address)):
        # On a command line it is visible to all who may list this machine's processes. Nor is it repeated here.
        raise PracticeStoreRefused("", "password")
    if address.partition("://")[0] not in _SCHEMES:
        raise PracticeStoreRefused(address, "address")
    try:
        # Imported only when needed: the driver takes longer to import than a page may take to open.
        from .postgresql import Postgresql
    except ImportError:
        raise PracticeStoreRefused(address, "driver") from None
    return Postgresql(address)


def _noted(file: Path) -> str | None:
    """The stored address of the database used instead of this file, if any. Raises: FileNotReadable."""
    beside = file.with_suffix(_ADDRESS_SUFFIX)
    return read_private(beside).decode(errors="replace").strip() if _is_there(beside) else None


def _is_there(file: Path) -> bool:
    return os.path.exists(file)  # noqa: PTH110 - False, not an error, for a name that is too long
