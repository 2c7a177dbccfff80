"""How each kind of record is stored: encoded as a whole, under its key, with columns to search by."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Generic, TypeVar

from msgspec import Struct

from .records import StoredChallenge, StoredContract, StoredEtk, StoredRequest
from .training import Position

T = TypeVar("T")


class RecordTable(Struct, Generic[T], frozen=True):
    """The table of one kind of record. found_by: its search columns, each with the value from a record."""

    table: str
    key: str
    kind: type[T]
    found_by: Mapping[str, Callable[[T], object]]

    @property
    def upsert(self) -> str:
        """The statement that stores a record. It keeps an existing row's `rowid`, the order of arrival."""
        columns = (self.key, "record", *self.found_by)
        changes = ", ".join(f"{column} = excluded.{column}" for column in columns[1:])
        marks = ", ".join("?" for _ in columns)
        return (
            f"INSERT INTO {self.table} ({', '.join(columns)}) VALUES ({marks})"  # noqa: S608
            f" ON CONFLICT ({self.key}) DO UPDATE SET {changes}"
        )


CONTRACTS = RecordTable("contract", "digest", StoredContract, {})
REQUESTS = RecordTable(
    "request",
    "public_key_identifier",
    StoredRequest,
    {
        "organization": lambda request: str(request.organization),
        "signer": lambda request: request.signer.ssin,
        "serial": lambda request: request.serial,
        "revoked": lambda request: int(request.revoked),
    },
)
CHALLENGES = RecordTable("challenge", "public_key_identifier", StoredChallenge, {})
ETKS = RecordTable("etk", "serial", StoredEtk, {"public_key_identifier": lambda etk: etk.public_key_identifier})
PLACES = RecordTable("place", "person", Position, {})
UPSERTS = {kept.table: kept.upsert for kept in (CONTRACTS, REQUESTS, CHALLENGES, ETKS, PLACES)}
