"""The interface of a database to the store: PEP 249 statements and rows, and one transaction at a time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import Any, ClassVar, Protocol

from ..kit_error import KitError


class Rows(Protocol):
    """The result of a statement: a cursor of PEP 249."""

    @property
    def description(self) -> Sequence[Any] | None:
        """One item for each column; the first of it is the name."""

    def fetchone(self) -> Any:
        """The next row, or None."""

    def fetchall(self) -> list[Any]:
        """All remaining rows."""

    def __iter__(self) -> Iterator[Any]: ...


class Execute(Protocol):
    """Runs one statement, in SQL that both databases understand; a question mark stands for a value."""

    def __call__(self, statement: str, values: Sequence[Any] = (), /) -> Rows: ...


class Database(Protocol):
    """SQLite in a file, or PostgreSQL. Their errors are translated: each method raises KitError."""

    #: For display: a file, or an address without a password.
    name: str
    #: Its names for the types in `schema`.
    types: ClassVar[Mapping[str, str]]
    #: Whether all records are read on opening, to detect a damaged file.
    read_when_opened: ClassVar[bool]

    def looking(self) -> AbstractContextManager[Execute]:
        """Read only; each statement sees the latest committed state, and blocks no writer."""

    def transaction(self) -> AbstractContextManager[Execute]:
        """All or nothing, one at a time among all processes that share the database."""

    def tables_and_indexes(self, execute: Execute) -> frozenset[str]:
        """The names of those that exist."""

    def count_on(self, execute: Execute, table: str) -> None:
        """Continue the numbering of a table after rows were inserted with explicit numbers."""

    def damaged(self) -> KitError:
        """The error to raise where the content is invalid."""

    def close(self) -> None:
        """Close its connections."""
