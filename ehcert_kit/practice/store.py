"""What the practice platform remembers, in SQLite, so that several notebooks and processes share it."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeVar

import msgspec
from cryptography import x509

from ..disk import refusals
from ..disk.errors import FileBusy, FolderNotWritable
from ..identifiers.contact import ContactData
from ..identifiers.organization import Organization, Person
from ..messages.operations import CertificateStatus, EtkStatus
from .errors import PracticePlatformAbsent, PracticeStateDamaged
from .training import Act, Place, Served

T = TypeVar("T")

#: A contract, and the answer to a request, are remembered this long.
MEMORY = timedelta(hours=24)

_SCHEMA = """
CREATE TABLE IF NOT EXISTS setting (key TEXT PRIMARY KEY, value BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS seen (id TEXT PRIMARY KEY, digest BLOB NOT NULL, answer BLOB NOT NULL,
    at REAL NOT NULL);
CREATE TABLE IF NOT EXISTS contract (digest TEXT PRIMARY KEY, record BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS request (public_key_identifier BLOB PRIMARY KEY, record BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS challenge (public_key_identifier BLOB PRIMARY KEY, record BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS etk (serial TEXT PRIMARY KEY, record BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS happened (event INTEGER PRIMARY KEY, times INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS served (number INTEGER PRIMARY KEY, operation TEXT NOT NULL, verdict TEXT NOT NULL,
    at REAL NOT NULL, note TEXT NOT NULL DEFAULT '', person TEXT NOT NULL DEFAULT '');
CREATE TABLE IF NOT EXISTS act (number INTEGER PRIMARY KEY, at REAL NOT NULL, practice_at REAL NOT NULL,
    person TEXT NOT NULL, what TEXT NOT NULL, detail BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS place (person TEXT PRIMARY KEY, record BLOB NOT NULL);
"""


@dataclass(frozen=True)
class StoredContract:
    """A contract as issued. digest: over name, signer and texts. subject: X.501 Name, DER.
    reason: why to revoke, for a revocation contract."""

    digest: str
    subject: bytes
    organization: Organization
    application_id: str | None
    contact: ContactData
    at: datetime
    used: bool = False
    reason: str | None = None


@dataclass(frozen=True)
class StoredRequest:
    """A request that was taken, and what became of it.

    subject: X.501 Name as requested, DER. public_key: SubjectPublicKeyInfo. decided_at: when the
    decision falls, which may lie ahead; None while it waits for a tutor, or for the person himself. certificate:
    DER, once delivered. confirm_by: until when a person without a card has to say who he is; None: a card did.
    """

    public_key_identifier: bytes
    organization: Organization
    application_id: str | None
    subject: bytes
    public_key: bytes
    contact: ContactData
    base_services: tuple[str, ...]
    signer: Person
    automatic: bool
    requested: datetime
    decided_at: datetime | None
    accepted: bool
    replaces: bytes | None = None
    certificate: bytes | None = None
    revoked: bool = False
    confirm_by: datetime | None = None

    @property
    def not_after(self) -> datetime | None:
        """When the certificate ends, once there is one."""
        return x509.load_der_x509_certificate(self.certificate).not_valid_after_utc if self.certificate else None

    def status(self, now: datetime) -> CertificateStatus:
        """The state of the certificate; before the decision it is in progress."""
        if self.revoked:
            return CertificateStatus.REVOKED
        if self.not_after is not None:
            return CertificateStatus.EXPIRED if now > self.not_after else CertificateStatus.VALID_ACTIVE
        if self.decided_at is not None and now >= self.decided_at and not self.accepted:
            return CertificateStatus.REFUSED
        if self.decided_at is None and self.confirm_by is not None and now > self.confirm_by:
            return CertificateStatus.REFUSED
        return CertificateStatus.IN_PROGRESS


@dataclass(frozen=True)
class StoredChallenge:
    """An encryption key (SubjectPublicKeyInfo) that was announced, and the serial number in its challenge."""

    public_key_identifier: bytes
    public_key: bytes
    serial: bytes
    at: datetime


@dataclass(frozen=True)
class StoredEtk:
    """A token and its state. withdrawn: another one took its place in the depot; its state stays all the same."""

    serial: str
    public_key_identifier: bytes
    token: bytes
    status: EtkStatus
    at: datetime
    withdrawn: bool = False


class Store:
    """Gives units of work; each is one immediate transaction on a connection of its own.

    Any of them raises: FolderNotWritable, FileBusy, PracticeStateDamaged.
    """

    def __init__(self, file: Path) -> None:
        """A store in this file, made if there is none. It is its owner's alone."""
        self.file = file
        make_private(file.parent)
        if file.exists() and not (file.is_file() and file.stat().st_size):
            # SQLite would take a file that lost its content for a new one.
            raise PracticeStateDamaged(str(file))
        with self._connection() as connection:
            if connection.execute("PRAGMA quick_check").fetchone() != ("ok",):
                raise PracticeStateDamaged(str(file))
            # With a connection for each unit a write-ahead log would be written back each time, and not every
            # file system can have one.
            connection.execute("PRAGMA journal_mode=DELETE")
        with self.transaction() as unit:
            # Undone together: a file of somebody else stays as it is.
            unit.prepare()
            unit.check()
        with refusals(file.parent):
            file.chmod(0o600)

    @classmethod
    def existing(cls, file: Path) -> Store:
        """The store in a file that is there; nothing is made. Raises: PracticePlatformAbsent."""
        if not file.exists():
            raise PracticePlatformAbsent(str(file.parent))
        return cls(file)

    @contextmanager
    def _connection(self) -> Iterator[sqlite3.Connection]:
        with _translated(self.file):
            connection = sqlite3.connect(self.file, timeout=10, isolation_level=None)
            try:
                connection.execute("PRAGMA synchronous=NORMAL")
                yield connection
            finally:
                connection.close()

    def setting(self, key: str) -> bytes | None:
        """One setting as it is now; whoever holds a transaction may ask, too."""
        with self._connection() as connection:
            return Unit(connection, self.file).setting(key)

    def copied(self, file: Path) -> Store:
        """The same again in another file, as it is now."""
        with self._connection() as connection, _translated(file):
            there = sqlite3.connect(file)
            try:
                connection.backup(there)
            finally:
                there.close()
        return Store(file)

    @contextmanager
    def reading(self) -> Iterator[Unit]:
        """To look only, which keeps nobody from writing."""
        with self._connection() as connection:
            yield Unit(connection, self.file)

    @contextmanager
    def transaction(self) -> Iterator[Unit]:
        """All or nothing, one at a time."""
        with self._connection() as connection:
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield Unit(connection, self.file)
            except BaseException:
                # An error of the disk has ended the transaction already.
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise
            connection.execute("COMMIT")


#: What each table must have.
_COLUMNS = {
    "setting": "key, value",
    "seen": "id, digest, answer, at",
    "happened": "event, times",
    "served": "number, operation, verdict, at, note, person",
    "act": "number, at, practice_at, person, what, detail",
}
#: What was added to a table since a platform may have been begun.
_ADDED = {"served": ("note", "person")}
#: What an exercise leaves behind; its authority, its scenario and the trainer's acts are not of one exercise.
_OF_AN_EXERCISE = ("seen", "contract", "request", "challenge", "etk", "happened", "served", "place")
_SET_IN_IT = "key = 'clock' OR key = 'training' OR key LIKE 'done-%'"
#: The rows of each table, as SQLite gives them.
Rows = Mapping[str, Sequence[tuple[object, ...]]]
_RECORDS: dict[str, type] = {
    "contract": StoredContract,
    "request": StoredRequest,
    "challenge": StoredChallenge,
    "etk": StoredEtk,
    "place": Place,
}
_BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_PROTOCOL)
_NOT_WRITABLE = {
    sqlite3.SQLITE_FULL: "full",
    # What is written beyond a quota or a limit of the process; a full disk has the code above.
    sqlite3.SQLITE_IOERR: "full",
    sqlite3.SQLITE_PERM: "permission",
    sqlite3.SQLITE_CANTOPEN: "permission",
}


def make_private(folder: Path) -> None:
    """Make a folder for its owner alone, or make it so. Raises: FolderNotWritable."""
    with refusals(folder):
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        if os.name != "nt" and folder.stat().st_mode & 0o077:
            folder.chmod(0o700)


@contextmanager
def _translated(file: Path) -> Iterator[None]:
    """Say in our terms what SQLite says. Raises: FolderNotWritable, FileBusy, PracticeStateDamaged."""
    try:
        yield
    except sqlite3.Error as error:
        # The lower octet is the kind; what stands above it tells the kinds of that kind apart.
        code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
        if code in _BUSY:
            raise FileBusy(str(file)) from error
        if code == sqlite3.SQLITE_READONLY:
            fixed = os.name != "nt" and os.statvfs(file.parent).f_flag & os.ST_RDONLY
            raise FolderNotWritable(str(file.parent), "read-only" if fixed else "permission") from error
        if code in _NOT_WRITABLE:
            raise FolderNotWritable(str(file.parent), _NOT_WRITABLE[code]) from error
        raise PracticeStateDamaged(str(file)) from error


class Unit:
    """Reads and writes within one transaction. All SQL of the practice platform is in this module."""

    def __init__(self, connection: sqlite3.Connection, file: Path) -> None:
        self._sql = connection.execute
        self._file = str(file)
        #: The national number of whoever is served, as far as he said so: his client, then his signature.
        self.person = ""

    def prepare(self) -> None:
        """Make the tables, where they are not there yet."""
        for statement in _SCHEMA.split(";"):
            self._sql(statement)
        for table, added in _ADDED.items():
            known = [row[1] for row in self._sql(f"PRAGMA table_info({table})")]
            for column in added:
                if column not in known:
                    self._sql(f"ALTER TABLE {table} ADD COLUMN {column} TEXT NOT NULL DEFAULT ''")

    def check(self) -> None:
        """Read everything once. Raises: PracticeStateDamaged, sqlite3.Error."""
        for table, columns in _COLUMNS.items():
            self._sql(f"SELECT {columns} FROM {table} LIMIT 1").fetchone()  # noqa: S608
        for _, value in self._sql("SELECT key, value FROM setting"):
            if not isinstance(value, bytes):
                raise self._damaged()
        for table, kind in _RECORDS.items():
            self._all(table, kind)
        for request in self.requests():
            try:
                _ = request.not_after
            except ValueError:
                raise self._damaged() from None

    def _damaged(self) -> PracticeStateDamaged:
        return PracticeStateDamaged(self._file)

    def setting(self, key: str) -> bytes | None:
        row = self._sql("SELECT value FROM setting WHERE key = ?", (key,)).fetchone()
        return row[0] if row else None

    def set(self, key: str, value: bytes) -> None:
        self._sql("INSERT OR REPLACE INTO setting VALUES (?, ?)", (key, value))

    def seen(self, identifier: str, since: datetime) -> tuple[bytes, bytes] | None:
        """Digest and answer of an earlier request with this Id."""
        query = "SELECT digest, answer FROM seen WHERE id = ? AND at > ?"
        row: tuple[bytes, bytes] | None = self._sql(query, (identifier, since.timestamp())).fetchone()
        return row

    def remember(self, identifier: str, digest: bytes, answer: bytes, now: datetime) -> None:
        """Keep an answer for who repeats his request; those that are too old for that go."""
        self._sql("DELETE FROM seen WHERE at <= ?", ((now - MEMORY).timestamp(),))
        self._sql("INSERT OR REPLACE INTO seen VALUES (?, ?, ?, ?)", (identifier, digest, answer, now.timestamp()))

    def forget(self, identifier: str) -> None:
        """Not to have seen a request with this Id."""
        self._sql("DELETE FROM seen WHERE id = ?", (identifier,))

    def rewind(self, at: datetime) -> None:
        """As before what was taken from this time on: its requests and tokens are gone, no contract is used up."""
        for request in self.requests():
            if request.requested >= at:
                self._sql("DELETE FROM request WHERE public_key_identifier = ?", (request.public_key_identifier,))
        for etk in self.etks():
            if etk.at >= at:
                self._sql("DELETE FROM etk WHERE serial = ?", (etk.serial,))
        for contract in self._all("contract", StoredContract):
            self.put_contract(replace(contract, used=False))

    def happens(self, event: int, times: int) -> bool:
        """Whether an event that happens so many times happens once more; if so it is counted."""
        row = self._sql("SELECT times FROM happened WHERE event = ?", (event,)).fetchone()
        if row and row[0] >= times:
            return False
        self._sql("INSERT OR REPLACE INTO happened VALUES (?, ?)", (event, (row[0] if row else 0) + 1))
        return True

    def forget_event(self, event: int) -> None:
        self._sql("DELETE FROM happened WHERE event = ?", (event,))

    def journal(self, operation: str, verdict: str, now: datetime, note: str = "") -> None:
        self._sql(
            "INSERT INTO served (operation, verdict, at, note, person) VALUES (?, ?, ?, ?, ?)",
            (operation, verdict, now.timestamp(), note, self.person),
        )

    def served(self, after: int = 0) -> list[Served]:
        """What was served so far, in order; after: beyond this number."""
        columns = "number, operation, verdict, at, note, person"
        rows = self._sql(f"SELECT {columns} FROM served WHERE number > ? ORDER BY number", (after,))  # noqa: S608
        return [
            Served(number, operation, verdict, datetime.fromtimestamp(at, UTC), note, person)
            for number, operation, verdict, at, note, person in rows
        ]

    def note_act(self, act: Act) -> None:
        """Keep what a trainer did; `number` is given here."""
        self._sql(
            "INSERT INTO act (at, practice_at, person, what, detail) VALUES (?, ?, ?, ?, ?)",
            (
                act.at.timestamp(),
                act.practice_at.timestamp(),
                act.person,
                act.what,
                msgspec.json.encode(act.detail),
            ),
        )

    def acts(self, after: int = 0) -> list[Act]:
        """What the trainer did so far, in order; after: beyond this number."""
        columns = "number, at, practice_at, person, what, detail"
        rows = self._sql(f"SELECT {columns} FROM act WHERE number > ? ORDER BY number", (after,))  # noqa: S608
        return [
            Act(
                number,
                datetime.fromtimestamp(at, UTC),
                datetime.fromtimestamp(practice_at, UTC),
                person,
                what,
                self._decoded(detail, dict[str, str]),
            )
            for number, at, practice_at, person, what, detail in rows
        ]

    def places(self) -> list[Place]:
        """Where everybody was last seen."""
        return self._all("place", Place)

    def put_place(self, place: Place) -> None:
        self._put("place", place.person, place)

    def exercise(self) -> Rows:
        """What everybody did, row by row: what `forget_exercise` forgets."""
        rows = {table: self._sql(f"SELECT * FROM {table}").fetchall() for table in _OF_AN_EXERCISE}  # noqa: S608
        return {**rows, "setting": self._sql(f"SELECT * FROM setting WHERE {_SET_IN_IT}").fetchall()}  # noqa: S608

    def forget_exercise(self) -> None:
        """What everybody did, as if nobody had; for a platform that begins again."""
        for table in _OF_AN_EXERCISE:
            self._sql(f"DELETE FROM {table}")  # noqa: S608
        self._sql(f"DELETE FROM setting WHERE {_SET_IN_IT}")  # noqa: S608

    def take_up(self, exercise: Rows) -> None:
        """In the place of what everybody did: what they had done in another one of this platform."""
        self.forget_exercise()
        for table, rows in exercise.items():
            for row in rows:
                self._sql(f"INSERT INTO {table} VALUES ({', '.join('?' * len(row))})", row)  # noqa: S608

    def contract(self, digest: str) -> StoredContract | None:
        return self._get("contract", "digest", digest, StoredContract)

    def put_contract(self, contract: StoredContract) -> None:
        self._put("contract", contract.digest, contract)

    def request(self, public_key_identifier: bytes) -> StoredRequest | None:
        return self._get("request", "public_key_identifier", public_key_identifier, StoredRequest)

    def requests(self) -> list[StoredRequest]:
        return self._all("request", StoredRequest)

    def put_request(self, request: StoredRequest) -> None:
        self._put("request", request.public_key_identifier, request)

    def challenge(self, public_key_identifier: bytes) -> StoredChallenge | None:
        return self._get("challenge", "public_key_identifier", public_key_identifier, StoredChallenge)

    def put_challenge(self, challenge: StoredChallenge) -> None:
        self._put("challenge", challenge.public_key_identifier, challenge)

    def end_challenge(self, public_key_identifier: bytes) -> None:
        self._sql("DELETE FROM challenge WHERE public_key_identifier = ?", (public_key_identifier,))

    def etks(self) -> list[StoredEtk]:
        return self._all("etk", StoredEtk)

    def put_etk(self, etk: StoredEtk) -> None:
        self._put("etk", etk.serial, etk)

    def _get(self, table: str, column: str, key: object, kind: type[T]) -> T | None:
        row = self._sql(f"SELECT record FROM {table} WHERE {column} = ?", (key,)).fetchone()  # noqa: S608
        return self._decoded(row[0], kind) if row else None

    def _all(self, table: str, kind: type[T]) -> list[T]:
        rows = self._sql(f"SELECT record FROM {table} ORDER BY rowid")  # noqa: S608
        return [self._decoded(row[0], kind) for row in rows]

    def _decoded(self, record: bytes, kind: type[T]) -> T:
        try:
            return msgspec.json.decode(record, type=kind)
        except (msgspec.MsgspecError, TypeError):
            raise self._damaged() from None

    def _put(self, table: str, key: object, record: object) -> None:
        # An upsert keeps the row where it is, so that rowid stays the order of arrival.
        self._sql(
            f"INSERT INTO {table} VALUES (?, ?) ON CONFLICT DO UPDATE SET record = excluded.record",  # noqa: S608
            (key, msgspec.json.encode(record)),
        )
