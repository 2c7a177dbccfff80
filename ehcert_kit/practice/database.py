"""What the store asks of a database: PEP 249's statements and rows, and one transaction at a time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import Any, ClassVar, Protocol

from ..kit_error import KitError


class Rows(Protocol):
    """What a statement brought: a cursor of PEP 249."""

    @property
    def description(self) -> Sequence[Any] | None:
        """One item for each column; the first of it is the name."""

    def fetchone(self) -> Any:
        """The next row, or None."""

    def fetchall(self) -> list[Any]:
        """All that is left of them."""

    def __iter__(self) -> Iterator[Any]: ...


class Execute(Protocol):
    """Runs one statement of the SQL that both databases speak; a question mark stands for a value."""

    def __call__(self, statement: str, values: Sequence[Any] = (), /) -> Rows: ...


class Database(Protocol):
    """SQLite in a file, or PostgreSQL. What either says is said in our terms: each method raises KitError."""

    #: As people know it: a file, or an address without a password.
    name: str
    #: Its names for the types of the schema.
    types: ClassVar[Mapping[str, str]]
    #: Whether a record is read when it is opened: a file may have been damaged by anything.
    read_when_opened: ClassVar[bool]

    def looking(self) -> AbstractContextManager[Execute]:
        """To read only; each statement sees what is there by then, and nobody waits for it."""

    def transaction(self) -> AbstractContextManager[Execute]:
        """All or nothing, one at a time among all processes that share the database."""

    def count_on(self, execute: Execute, table: str) -> None:
        """Number the rows to come after those that a table has; it was filled with rows that had numbers."""

    def damaged(self) -> KitError:
        """What is to be raised where its content cannot be right."""

    def close(self) -> None:
        """Let go of what it holds."""
