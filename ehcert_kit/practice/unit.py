"""One unit of work on the practice platform's store: all its SQL except the storing of records (`kept`)."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any, TypeVar

import msgspec

from ..identifiers.organization import Organization
from ..json_reading import read_json
from ..values import replace
from . import schema
from .database import Database, Execute
from .record_tables import CHALLENGES, CONTRACTS, ETKS, PLACES, REQUESTS, UPSERTS, RecordTable
from .records import MEMORY, PersonRecords, StoredChallenge, StoredContract, StoredEtk, StoredRequest
from .training import EVERYBODY, ORDERS, Orders, Position, Served, TrainerAct

T = TypeVar("T")
#: The rows of each table, as the database gives them.
Rows = Mapping[str, Sequence[Sequence[Any]]]
#: The settings that belong to an exercise: an SQL condition and its values.
_SET_IN_IT = "key IN ('clock', ?) OR key LIKE ? OR key LIKE ?"
_NAMES_SET_IN_IT = (ORDERS, "done-%", "person-%")
#: Settings of one person: the name of the present exercise; the records of each of the others.
_NOW, _KEPT = "person-now-", "person-kept-"
#: Setting of one person: the records with which each exercise begins.
_BEGINNING = "beginning-"
#: How many exercises of a person are kept; more than workspaces are kept (`environments.exercises`).
_EXERCISES = 12


class Unit:
    """Reads and writes; within a transaction, all or nothing."""

    def __init__(self, execute: Execute, database: Database) -> None:
        self._sql = execute
        self._database = database
        #: The national number of the person served, as named by the client, then by the signature; empty: unknown.
        self.person = ""

    # ── the tables ───────────────────────────────────────────────────────────────────────────

    def prepare(self) -> None:
        """Make missing tables and columns, and fill the columns that an earlier version lacked."""
        grown = schema.prepare(self._sql, self._database)
        if "request" in grown:
            for request in self.requests():
                self.put_request(request)
        if "etk" in grown:
            for etk in self.etks():
                self.put_etk(etk)

    def check(self) -> None:
        """Check every table, and where `Database.read_when_opened` every record. Raises: as `Database.damaged`."""
        schema.check(self._sql)
        if not self._database.read_when_opened:
            return
        for _, value in self._sql("SELECT key, value FROM setting"):
            if not isinstance(value, bytes):
                raise self._database.damaged()
        kinds: tuple[RecordTable[Any], ...] = (CONTRACTS, CHALLENGES, ETKS, PLACES)
        for kept in kinds:
            self._all(kept)
        for request in self.requests():
            try:
                _ = request.not_after
            except ValueError:
                raise self._database.damaged() from None

    def content(self, table: str) -> list[Sequence[Any]]:
        """All rows of a table with the columns of `schema.COLUMNS`, in order of arrival, or by key if unknown."""
        columns = ", ".join(schema.COLUMNS[table])
        order = "number" if table in schema.NUMBERED else schema.COLUMNS[table][0]
        order = "rowid" if "record" in schema.COLUMNS[table] else order
        return list(self._sql(f"SELECT {columns} FROM {table} ORDER BY {order}"))  # noqa: S608

    def fill(self, table: str, rows: Sequence[Sequence[Any]]) -> None:
        """Insert rows, as `content` returns them, into an empty table."""
        columns = schema.COLUMNS[table]
        marks = ", ".join("?" for _ in columns)
        for row in rows:
            self._sql(f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})", row)  # noqa: S608
        if table in schema.NUMBERED and rows:
            self._database.count_on(self._sql, table)

    # ── settings ─────────────────────────────────────────────────────────────────────────────

    def setting(self, key: str) -> bytes | None:
        row = self._sql("SELECT value FROM setting WHERE key = ?", (key,)).fetchone()
        return row[0] if row else None

    def set(self, key: str, value: bytes) -> None:
        self._sql(
            "INSERT INTO setting (key, value) VALUES (?, ?)"
            " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            (key, value),
        )

    def orders(self) -> Orders:
        """The trainer's orders."""
        kept = self.setting(ORDERS)
        return Orders() if kept is None else self._decoded(kept, Orders)

    # ── requests that were seen ──────────────────────────────────────────────────────────────

    def seen(self, identifier: str, since: datetime) -> tuple[bytes, bytes] | None:
        """Digest and answer of an earlier request with this Id."""
        query = "SELECT digest, answer FROM seen WHERE id = ? AND at > ?"
        row: tuple[bytes, bytes] | None = self._sql(query, (identifier, since.timestamp())).fetchone()
        return row

    def remember(self, identifier: str, digest: bytes, answer: bytes, now: datetime) -> None:
        """Store an answer for a repeated request; delete those older than `MEMORY`."""
        self._sql("DELETE FROM seen WHERE at <= ?", ((now - MEMORY).timestamp(),))
        self._sql(
            "INSERT INTO seen (id, digest, answer, at) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE"
            " SET digest = excluded.digest, answer = excluded.answer, at = excluded.at",
            (identifier, digest, answer, now.timestamp()),
        )

    def forget(self, identifier: str) -> None:
        """Delete the answer to the request with this Id."""
        self._sql("DELETE FROM seen WHERE id = ?", (identifier,))

    def rewind(self, at: datetime) -> None:
        """Delete requests and tokens from this time on, and mark all contracts as unused."""
        for request in self.requests():
            if request.requested >= at:
                self._sql("DELETE FROM request WHERE public_key_identifier = ?", (request.public_key_identifier,))
        for etk in self.etks():
            if etk.at >= at:
                self._sql("DELETE FROM etk WHERE serial = ?", (etk.serial,))
        for contract in self._all(CONTRACTS):
            self.put_contract(replace(contract, used=False))

    # ── mishaps, and what was served ─────────────────────────────────────────────────────────

    def happens(self, event: int, times: int, person: str = EVERYBODY) -> bool:
        """Whether an event that happens at most so many times to a person happens once more; if so, count it."""
        row = self._sql("SELECT times FROM mishap WHERE person = ? AND event = ?", (person, event)).fetchone()
        if row and row[0] >= times:
            return False
        self._count(person, event, (row[0] if row else 0) + 1)
        return True

    def _count(self, person: str, event: int, times: int) -> None:
        self._sql(
            "INSERT INTO mishap (person, event, times) VALUES (?, ?, ?)"
            " ON CONFLICT (person, event) DO UPDATE SET times = excluded.times",
            (person, event, times),
        )

    def forget_event(self, event: int) -> None:
        self._sql("DELETE FROM mishap WHERE event = ?", (event,))

    def journal(self, operation: str, verdict: str, now: datetime, note: str = "") -> None:
        self._sql(
            "INSERT INTO served (operation, verdict, at, note, person) VALUES (?, ?, ?, ?, ?)",
            (operation, verdict, now.timestamp(), note, self.person),
        )

    def served(self, after: int = 0) -> list[Served]:
        """The requests served, in order. after: only those beyond this number."""
        columns = "number, operation, verdict, at, note, person"
        rows = self._sql(f"SELECT {columns} FROM served WHERE number > ? ORDER BY number", (after,))  # noqa: S608
        return [
            Served(number, operation, verdict, datetime.fromtimestamp(at, UTC), note, person)
            for number, operation, verdict, at, note, person in rows
        ]

    # ── the trainer, and where everybody is ──────────────────────────────────────────────────

    def note_act(self, act: TrainerAct) -> None:
        """Store an act of the trainer; its `number` is assigned by the database."""
        detail = msgspec.json.encode(act.detail)
        self._sql(
            "INSERT INTO act (at, practice_at, person, what, detail) VALUES (?, ?, ?, ?, ?)",
            (act.at.timestamp(), act.practice_at.timestamp(), act.person, act.what, detail),
        )

    def acts(self, after: int = 0) -> list[TrainerAct]:
        """The trainer's acts, in order. after: only those beyond this number."""
        columns = "number, at, practice_at, person, what, detail"
        rows = self._sql(f"SELECT {columns} FROM act WHERE number > ? ORDER BY number", (after,))  # noqa: S608
        return [
            TrainerAct(
                number,
                datetime.fromtimestamp(at, UTC),
                datetime.fromtimestamp(practice_at, UTC),
                person,
                what,
                self._decoded(detail, dict[str, str]),
            )
            for number, at, practice_at, person, what, detail in rows
        ]

    def place(self, person: str) -> Position | None:
        """The last known place of a person."""
        return self._one(PLACES, person)

    def places(self) -> list[Position]:
        """The last known place of each person."""
        return self._all(PLACES)

    def put_place(self, place: Position) -> None:
        self._put(PLACES, place.person, place)

    def exercise(self) -> Rows:
        """The rows that `forget_exercise` deletes, by table."""
        settings = list(self._sql(f"SELECT key, value FROM setting WHERE {_SET_IN_IT}", _NAMES_SET_IN_IT))  # noqa: S608
        return {**{table: self.content(table) for table in schema.OF_AN_EXERCISE}, "setting": settings}

    def forget_exercise(self) -> None:
        """Delete the data of everybody's exercise, for a platform that begins again."""
        for table in schema.OF_AN_EXERCISE:
            self._sql(f"DELETE FROM {table}")  # noqa: S608
        self._sql(f"DELETE FROM setting WHERE {_SET_IN_IT}", _NAMES_SET_IN_IT)  # noqa: S608

    def take_up(self, exercise: Rows) -> None:
        """Replace the data of everybody's exercise by those that `exercise` returned."""
        self.forget_exercise()
        for table, rows in exercise.items():
            self.fill(table, rows)

    def exercise_of(self, ssin: str) -> str:
        """The name of the exercise in which this person works; empty: the first one."""
        return (self.setting(_NOW + ssin) or b"").decode()

    def work_in(self, ssin: str, exercise: str) -> None:
        """Switch this person's records to an exercise; the records of the present one are stored.

        A new exercise begins with the records that `keep_beginning` stored. Idempotent.
        """
        before = self.exercise_of(ssin)
        if before == exercise:
            return
        self._keep(f"{_KEPT}{ssin}-{before}", self._taken(ssin))
        known = self._kept(f"{_KEPT}{ssin}-{exercise}") or self._kept(_BEGINNING + ssin) or PersonRecords()
        self.set(_NOW + ssin, exercise.encode())
        self._know(ssin, known)
        self._forget_oldest(ssin)

    def _forget_oldest(self, ssin: str) -> None:
        query = "SELECT key, value FROM setting WHERE key LIKE ?"
        begun = (self._kept(_BEGINNING + ssin) or PersonRecords()).requests
        kept = list[tuple[bool, float, str]]()
        for key, value in self._sql(query, (f"{_KEPT}{ssin}-%",)):
            known = self._decoded(value, PersonRecords)
            # Delete exercises without requests of their own first, so that naming many new ones loses no work.
            kept.append((known.requests != begun, known.at, key))
        for _, _, key in sorted(kept)[:-_EXERCISES]:
            self._sql("DELETE FROM setting WHERE key = ?", (key,))

    def keep_beginning(self, ssin: str) -> None:
        """Keep this person's present state as the one in which each new exercise begins."""
        self._keep(_BEGINNING + ssin, self._known(ssin))

    def _keep(self, key: str, known: PersonRecords) -> None:
        self.set(key, msgspec.json.encode(known))

    def _kept(self, key: str) -> PersonRecords | None:
        kept = self.setting(key)
        return None if kept is None else self._decoded(kept, PersonRecords)

    def _known(self, ssin: str) -> PersonRecords:
        befallen = self._sql("SELECT event, times FROM mishap WHERE person = ?", (ssin,))
        requests = tuple(self.requests_by(ssin))
        keys = [request.public_key_identifier for request in requests]
        challenges = tuple(challenge for key in keys if (challenge := self.challenge(key)) is not None)
        etks = tuple(etk for key in keys for etk in self.etks_of(key))
        return PersonRecords(requests, challenges, etks, dict(befallen.fetchall()), time.time())

    def _taken(self, ssin: str) -> PersonRecords:
        """Return a person's records, and delete them."""
        known = self._known(ssin)
        for request in known.requests:
            for table in ("request", "challenge", "etk"):
                delete = f"DELETE FROM {table} WHERE public_key_identifier = ?"  # noqa: S608
                self._sql(delete, (request.public_key_identifier,))
        self._sql("DELETE FROM mishap WHERE person = ?", (ssin,))
        place = self.place(ssin)
        if place is not None:
            self.put_place(Position(ssin, "", "", datetime.now(UTC), card=place.card))
        return known

    def _know(self, ssin: str, known: PersonRecords) -> None:
        for request in known.requests:
            self.put_request(request)
        for challenge in known.challenges:
            self.put_challenge(challenge)
        for etk in known.etks:
            self.put_etk(etk)
        for event, times in known.mishaps.items():
            self._count(ssin, event, times)

    # ── contracts, requests, challenges, tokens ──────────────────────────────────────────────

    def contract(self, digest: str) -> StoredContract | None:
        return self._one(CONTRACTS, digest)

    def put_contract(self, contract: StoredContract) -> None:
        self._put(CONTRACTS, contract.digest, contract)

    def request(self, public_key_identifier: bytes) -> StoredRequest | None:
        return self._one(REQUESTS, public_key_identifier)

    def request_of_certificate(self, serial: str) -> StoredRequest | None:
        """The request whose certificate has this serial number (decimal digits)."""
        return next(iter(self._all(REQUESTS, "serial = ?", serial)), None)

    def requests(self) -> list[StoredRequest]:
        """All requests, in order of arrival, as in every list here."""
        return self._all(REQUESTS)

    def requests_for(self, *organizations: Organization) -> list[StoredRequest]:
        """Those for any of these organisations."""
        marks = ", ".join("?" for _ in organizations)
        return self._all(REQUESTS, f"organization IN ({marks})", *map(str, organizations))

    def requests_by(self, signer: str, *organizations: Organization) -> list[StoredRequest]:
        """Those that this person (a national number) signed, and those for any of these organisations."""
        marks = ", ".join("?" for _ in organizations) or "NULL"
        where = f"signer = ? OR organization IN ({marks})"
        return self._all(REQUESTS, where, signer, *map(str, organizations))

    def revoked(self) -> list[StoredRequest]:
        """Those whose certificate was revoked."""
        return self._all(REQUESTS, "revoked = 1")

    def put_request(self, request: StoredRequest) -> None:
        self._put(REQUESTS, request.public_key_identifier, request)

    def challenge(self, public_key_identifier: bytes) -> StoredChallenge | None:
        return self._one(CHALLENGES, public_key_identifier)

    def put_challenge(self, challenge: StoredChallenge) -> None:
        self._put(CHALLENGES, challenge.public_key_identifier, challenge)

    def end_challenge(self, public_key_identifier: bytes) -> None:
        self._sql("DELETE FROM challenge WHERE public_key_identifier = ?", (public_key_identifier,))

    def etks(self) -> list[StoredEtk]:
        return self._all(ETKS)

    def etks_of(self, public_key_identifier: bytes) -> list[StoredEtk]:
        """The tokens of one certificate, by its public key identifier."""
        return self._all(ETKS, "public_key_identifier = ?", public_key_identifier)

    def put_etk(self, etk: StoredEtk) -> None:
        self._put(ETKS, etk.serial, etk)

    # ── records ──────────────────────────────────────────────────────────────────────────────

    def _one(self, kept: RecordTable[T], key: object) -> T | None:
        row = self._sql(f"SELECT record FROM {kept.table} WHERE {kept.key} = ?", (key,)).fetchone()  # noqa: S608
        return self._decoded(row[0], kept.kind) if row else None

    def _all(self, kept: RecordTable[T], where: str = "1 = 1", *values: object) -> list[T]:
        rows = self._sql(f"SELECT record FROM {kept.table} WHERE {where} ORDER BY rowid", values)  # noqa: S608
        return [self._decoded(row[0], kept.kind) for row in rows]

    def _put(self, kept: RecordTable[T], key: object, record: T) -> None:
        found_by = (value(record) for value in kept.found_by.values())
        self._sql(UPSERTS[kept.table], (key, msgspec.json.encode(record), *found_by))

    def _decoded(self, record: bytes, kind: type[T]) -> T:
        try:
            return read_json(record, kind)
        except (msgspec.MsgspecError, TypeError):
            raise self._database.damaged() from None
