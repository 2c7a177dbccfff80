"""The stores of platforms in tests: in a file, or in a database of a PostgreSQL server."""

from __future__ import annotations

from pathlib import Path

from ehcert_kit.practice.store import Store
from tests.conftest import practice_authority

from .postgresql import Server

#: The server that platforms use now; None: they use files. Set by the fixture `database`.
server: Server | None = None
#: The addresses of the databases in use.
opened: list[str] = []


def store_in(folder: Path, *, authority: bool = True) -> Store:
    """The store of the platform in this folder. authority: whether a new store gets the tests' authority."""
    file = folder / "platform.sqlite"
    if Store.begun(file):
        return Store(file)
    address = server.emptied() if server else None
    if address is not None:
        opened.append(address)
    store = Store(file, address)
    if not authority:
        return store
    with store.transaction() as unit:
        unit.set("authority", practice_authority())
    return store
