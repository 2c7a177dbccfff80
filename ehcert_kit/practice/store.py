"""What the practice platform remembers, in SQLite, so that several notebooks and processes share it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TypeVar

import msgspec
from cryptography import x509

from ..identifiers.contact import ContactData
from ..identifiers.organization import Organization, Person
from ..messages.operations import CertificateStatus, EtkStatus
from .errors import PracticePlatformAbsent

T = TypeVar("T")

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
    at REAL NOT NULL);
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
    decision falls, which may lie ahead; None while it waits for a tutor. certificate: DER, once delivered.
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
    """A token and its state."""

    serial: str
    public_key_identifier: bytes
    token: bytes
    status: EtkStatus
    at: datetime


class Store:
    """Gives units of work; each is one immediate transaction on a connection of its own."""

    def __init__(self, file: Path) -> None:
        self._file = file
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with self._connection() as connection:
            connection.execute("PRAGMA journal_mode=WAL")
            connection.executescript(_SCHEMA)

    @classmethod
    def existing(cls, file: Path) -> Store:
        """The store in a file that is there; nothing is made. Raises: PracticePlatformAbsent."""
        if not file.is_file():
            raise PracticePlatformAbsent(str(file.parent))
        return cls(file)

    @contextmanager
    def _connection(self) -> Iterator[sqlite3.Connection]:
        connection = sqlite3.connect(self._file, timeout=10, isolation_level=None)
        connection.execute("PRAGMA synchronous=NORMAL")
        try:
            yield connection
        finally:
            connection.close()

    @contextmanager
    def transaction(self) -> Iterator[Unit]:
        """All or nothing, one at a time."""
        with self._connection() as connection:
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield Unit(connection)
            except BaseException:
                connection.execute("ROLLBACK")
                raise
            connection.execute("COMMIT")


class Unit:
    """Reads and writes within one transaction. All SQL of the practice platform is in this module."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._sql = connection.execute

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
        self._sql("INSERT OR REPLACE INTO seen VALUES (?, ?, ?, ?)", (identifier, digest, answer, now.timestamp()))

    def happens(self, event: int, times: int) -> bool:
        """Whether an event that happens so many times happens once more; if so it is counted."""
        row = self._sql("SELECT times FROM happened WHERE event = ?", (event,)).fetchone()
        if row and row[0] >= times:
            return False
        self._sql("INSERT OR REPLACE INTO happened VALUES (?, ?)", (event, (row[0] if row else 0) + 1))
        return True

    def journal(self, operation: str, verdict: str, now: datetime) -> None:
        self._sql(
            "INSERT INTO served (operation, verdict, at) VALUES (?, ?, ?)",
            (operation, verdict, now.timestamp()),
        )

    def served(self) -> list[tuple[str, str]]:
        """Operation and verdict of everything served so far."""
        return list(self._sql("SELECT operation, verdict FROM served ORDER BY number"))

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
        return msgspec.json.decode(row[0], type=kind) if row else None

    def _all(self, table: str, kind: type[T]) -> list[T]:
        rows = self._sql(f"SELECT record FROM {table} ORDER BY rowid")  # noqa: S608
        return [msgspec.json.decode(row[0], type=kind) for row in rows]

    def _put(self, table: str, key: object, record: object) -> None:
        # An upsert keeps the row where it is, so that rowid stays the order of arrival.
        self._sql(
            f"INSERT INTO {table} VALUES (?, ?) ON CONFLICT DO UPDATE SET record = excluded.record",  # noqa: S608
            (key, msgspec.json.encode(record)),
        )
