"""The tables of the practice platform, in SQL for both SQLite and PostgreSQL."""

from __future__ import annotations

from collections.abc import Mapping

from .database import Database, Execute

#: Types that the two name differently are in braces, for `Database.types`. `rowid` is the order of arrival; SQLite
#: has such a column in each table. Platforms of version 0.2 also have a table `happened`, which is no longer used.
_TABLES: Mapping[str, str] = {
    "setting": "key TEXT PRIMARY KEY, value {octets} NOT NULL",
    "seen": "id TEXT PRIMARY KEY, digest {octets} NOT NULL, answer {octets} NOT NULL, at {real} NOT NULL",
    "contract": "{rowid} digest TEXT PRIMARY KEY, record {octets} NOT NULL",
    "request": "{rowid} public_key_identifier {octets} PRIMARY KEY, record {octets} NOT NULL",
    "challenge": "{rowid} public_key_identifier {octets} PRIMARY KEY, record {octets} NOT NULL",
    "etk": "{rowid} serial TEXT PRIMARY KEY, record {octets} NOT NULL",
    "mishap": "person TEXT NOT NULL, event INTEGER NOT NULL, times INTEGER NOT NULL, PRIMARY KEY (person, event)",
    "served": "number {numbered}, operation TEXT NOT NULL, verdict TEXT NOT NULL, at {real} NOT NULL",
    "act": "number {numbered}, at {real} NOT NULL, practice_at {real} NOT NULL, person TEXT NOT NULL,"
    " what TEXT NOT NULL, detail {octets} NOT NULL",
    "place": "{rowid} person TEXT PRIMARY KEY, record {octets} NOT NULL",
}
#: Columns added in later versions, in order. Those that repeat a value of the record are filled by `Unit.prepare`.
_ADDED: Mapping[str, Mapping[str, str]] = {
    "served": {"note": "TEXT NOT NULL DEFAULT ''", "person": "TEXT NOT NULL DEFAULT ''"},
    "request": {"organization": "TEXT", "signer": "TEXT", "serial": "TEXT", "revoked": "INTEGER"},
    "etk": {"public_key_identifier": "{octets}"},
}
#: The search columns, so that the cost of a request does not grow with the number of records.
_INDEXES = {
    "seen_at": "seen (at)",
    "request_organization": "request (organization)",
    "request_signer": "request (signer)",
    "request_serial": "request (serial)",
    "request_revoked": "request (revoked)",
    "etk_public_key_identifier": "etk (public_key_identifier)",
}
#: Each table with its columns, without `rowid`.
COLUMNS: Mapping[str, tuple[str, ...]] = {
    "setting": ("key", "value"),
    "seen": ("id", "digest", "answer", "at"),
    "contract": ("digest", "record"),
    "request": ("public_key_identifier", "record", "organization", "signer", "serial", "revoked"),
    "challenge": ("public_key_identifier", "record"),
    "etk": ("serial", "record", "public_key_identifier"),
    "mishap": ("person", "event", "times"),
    "served": ("number", "operation", "verdict", "at", "note", "person"),
    "act": ("number", "at", "practice_at", "person", "what", "detail"),
    "place": ("person", "record"),
}
#: The tables with data of an exercise; authority, scenario and the trainer's acts belong to none.
OF_AN_EXERCISE = ("seen", "contract", "request", "challenge", "etk", "mishap", "served", "place")
#: The tables whose rows are numbered by the database, not by their order of arrival.
NUMBERED = ("served", "act")


def prepare(execute: Execute, database: Database) -> frozenset[str]:
    """Make missing tables, columns and indexes. Returns: the tables that got a column."""
    # Not IF NOT EXISTS: PostgreSQL asks for the right to create also where nothing is missing.
    there = database.tables_and_indexes(execute)
    for table, columns in _TABLES.items():
        if table not in there:
            execute(f"CREATE TABLE {table} ({columns.format_map(database.types)})")
    grown = set()
    for table, added in _ADDED.items():
        known = _columns(execute, table)
        for column, kind in added.items():
            if column not in known:
                execute(f"ALTER TABLE {table} ADD COLUMN {column} {kind.format_map(database.types)}")
                grown.add(table)
    for name, on in _INDEXES.items():
        if name not in there:
            execute(f"CREATE INDEX {name} ON {on}")
    return frozenset(grown)


def check(execute: Execute) -> None:
    """Read from all columns of every table. Raises: the database's own error where one is missing."""
    for table, columns in COLUMNS.items():
        execute(f"SELECT {', '.join(columns)} FROM {table} LIMIT 1")  # noqa: S608  # names of ours


def _columns(execute: Execute, table: str) -> list[str]:
    described = execute(f"SELECT * FROM {table} LIMIT 0").description  # noqa: S608
    return [column[0] for column in described or ()]
