"""The practice platform's database on a server: PostgreSQL, by psycopg.

A platform lives in one schema: the first of the connection's search path. Several of them share a database by
naming it in the address, `?options=-csearch_path%3Dparc`.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from typing import ClassVar

import psycopg
from psycopg import errors
from psycopg.conninfo import conninfo_to_dict, make_conninfo
from psycopg_pool import ConnectionPool

from ..disk.errors import FileBusy
from ..kit_error import KitError
from .database import Execute, Rows
from .errors import PracticeStoreRefused

#: How long one waits for another's transaction, or for a connection. Seconds.
PATIENCE = 10
#: Of one process. A thread holds two at most: a transaction, and a look beside it.
_CONNECTIONS = 40
#: Before the number of a schema: the lock is ours, whoever else locks something in this database ("ehce").
_LOCK = 0x65686365 << 32
#: Exactly one effect per request rests on this: whoever comes second sees all that the first one did. At READ
#: COMMITTED each statement sees what was committed before it; a lock of rows would not cover those to come.
_TAKE_TURN = b"SELECT pg_advisory_xact_lock(%s + current_schema()::regnamespace::oid::bigint)"

_REASONS: tuple[tuple[type[psycopg.Error], str], ...] = (
    (errors.DiskFull, "full"),
    (errors.InsufficientPrivilege, "permission"),
    (errors.ReadOnlySqlTransaction, "permission"),
    (errors.InvalidSchemaName, "schema"),
    (psycopg.OperationalError, "unreachable"),
)

_pools: dict[str, ConnectionPool] = {}
_pools_guard = threading.Lock()


class Postgresql:
    """A schema of a database on a server; the connections of a process are kept and shared.

    Any method raises: PracticeStoreRefused, FileBusy.
    """

    types: ClassVar[Mapping[str, str]] = {
        "octets": "BYTEA",
        # REAL has four octets there: a time would be a minute wrong.
        "real": "DOUBLE PRECISION",
        "numbered": "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY",
        "rowid": "rowid BIGINT GENERATED ALWAYS AS IDENTITY,",
    }
    read_when_opened: ClassVar[bool] = False

    def __init__(self, address: str) -> None:
        """address: a URL, without a password; that one comes from where libpq looks for it."""
        self.name = address
        with self._translated():
            self._conninfo = _conninfo(address)
        with self._connection() as connection:
            row = connection.execute("SELECT current_schema()").fetchone()
        if row is None or row[0] is None:
            raise PracticeStoreRefused(address, "schema")

    def damaged(self) -> KitError:
        return PracticeStoreRefused(self.name, "damaged")

    def close(self) -> None:
        """The connections of this process to it, for whoever uses them."""
        release(self.name)

    @contextmanager
    def looking(self) -> Iterator[Execute]:
        with self._connection() as connection:
            yield _execute(connection)

    @contextmanager
    def transaction(self) -> Iterator[Execute]:
        with self._connection() as connection, connection.transaction():
            connection.execute(_TAKE_TURN, (_LOCK,))
            yield _execute(connection)

    @contextmanager
    def _connection(self) -> Iterator[psycopg.Connection]:
        with self._translated(), _pool(self._conninfo).connection() as connection:
            yield connection

    @contextmanager
    def _translated(self) -> Iterator[None]:
        """Say in our terms what PostgreSQL says."""
        try:
            yield
        except errors.LockNotAvailable as error:
            raise FileBusy(self.name) from error
        except psycopg.Error as error:
            reason = next((reason for kind, reason in _REASONS if isinstance(error, kind)), "damaged")
            raise PracticeStoreRefused(self.name, reason, str(error).partition("\n")[0]) from error


def _conninfo(address: str) -> str:
    """What libpq is given. Raises: PracticeStoreRefused."""
    try:
        given = conninfo_to_dict(address)
    except psycopg.ProgrammingError as error:
        raise PracticeStoreRefused(address, "address", str(error).strip()) from None
    ours = {"connect_timeout": "5", "application_name": "ehcert-kit"}
    return make_conninfo(address, **{name: value for name, value in ours.items() if name not in given})


def _pool(conninfo: str) -> ConnectionPool:
    with _pools_guard:
        if conninfo not in _pools:
            # A pool tries again and again, and would not say why it cannot.
            psycopg.connect(conninfo).close()
            _pools[conninfo] = ConnectionPool(
                conninfo,
                min_size=0,
                max_size=_CONNECTIONS,
                timeout=PATIENCE,
                num_workers=1,
                open=True,
                kwargs={"autocommit": True},
                configure=_configured,
                # A connection that a restart of the server has ended is replaced before somebody meets it.
                check=ConnectionPool.check_connection,
            )
        return _pools[conninfo]


def release(address: str) -> None:
    """Let go of the connections of this process to a database; whoever uses it gets new ones."""
    with _pools_guard:
        pool = _pools.pop(_conninfo(address), None)
    if pool is not None:
        pool.close()


def _configured(connection: psycopg.Connection) -> None:
    # Whoever set a patience of his own, on the server or in the address, keeps it.
    set_config = "SELECT set_config('lock_timeout', %s, false) WHERE current_setting('lock_timeout') = '0'"
    connection.execute(set_config, (f"{PATIENCE}s",))


def _execute(connection: psycopg.Connection) -> Execute:
    def execute(statement: str, values: Sequence[object] = ()) -> Rows:
        return connection.execute(_spelt(statement), values)

    return execute


@cache
def _spelt(statement: str) -> bytes:
    """PEP 249 leaves open how a value's place is marked: psycopg's mark is %s."""
    return statement.replace("?", "%s").encode()
