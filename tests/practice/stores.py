"""The stores of the tests' platforms: in a file, or in a database of a server."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from ehcert_kit.practice.postgresql import release
from ehcert_kit.practice.store import Store
from tests.conftest import practice_authority

#: Makes an empty database for one platform, and gives its address; None: a platform has a file. Set by the fixture
#: `database` for all that a module opens.
new_database: Callable[[], str] | None = None

_opened: list[str] = []


def release_all() -> None:
    """A test's connections end with it."""
    while _opened:
        release(_opened.pop())


def store_in(folder: Path) -> Store:
    """The store of the platform in this folder, with an authority that need not be made first."""
    file = folder / "platform.sqlite"
    if Store.begun(file):
        return Store(file)
    address = new_database() if new_database else None
    if address is not None:
        _opened.append(address)
    store = Store(file, address)
    with store.transaction() as unit:
        unit.set("authority", practice_authority())
    return store
