"""The file of a platform: connections are kept from unit to unit, and lead where the file is."""

from __future__ import annotations

import multiprocessing
import os
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path
from typing import Any
from unittest.mock import patch

import psutil  # type: ignore[import-untyped]
import pytest

from ehcert_kit.practice import sqlite
from ehcert_kit.practice.store import Store

POSIX = pytest.mark.skipif(os.name == "nt", reason="Windows keeps none open")


def put(store: Store, value: bytes) -> None:
    with store.transaction() as unit:
        unit.set("word", value)


def opened(folder: Path) -> int:
    """How many files of platforms this process has open there."""
    paths = (Path(file.path) for file in psutil.Process().open_files())
    return sum(path.suffix == ".sqlite" and path.parent == folder for path in paths)


@POSIX
def test_one_connection_serves_unit_after_unit_in_any_thread(tmp_path: Path) -> None:
    store = Store(tmp_path / "platform.sqlite")
    with patch.object(sqlite3, "connect", side_effect=AssertionError("another one")):
        put(store, b"one")
        with ThreadPoolExecutor(1) as other:
            assert other.submit(store.setting, "word").result() == b"one"
    assert opened(tmp_path) == 1


def test_threads_at_once_have_one_each(tmp_path: Path) -> None:
    store = Store(tmp_path / "platform.sqlite")
    put(store, b"one")
    with store.reading() as here, store.reading() as there:
        assert here.setting("word") == there.setting("word") == b"one"
    assert store.setting("word") == b"one"


def test_what_failed_is_not_used_again(tmp_path: Path) -> None:
    """Half a transaction may hang on it."""
    store = Store(tmp_path / "platform.sqlite")
    with pytest.raises(ZeroDivisionError), store.transaction() as unit:
        unit.set("word", b"never")
        raise ZeroDivisionError
    assert opened(tmp_path) == 0
    assert store.setting("word") is None


@POSIX
def test_a_file_that_took_its_place_is_opened(tmp_path: Path) -> None:
    """Somebody began again, or brought his exercise back."""
    file, aside = tmp_path / "platform.sqlite", tmp_path / "aside.sqlite"
    store = Store(file)
    put(store, b"one")
    file.rename(aside)
    put(Store(file), b"another")
    assert store.setting("word") == b"another"
    os.replace(aside, file)
    assert store.setting("word") == b"one"


@POSIX
def test_a_file_whose_octets_were_copied_back_is_read_anew(tmp_path: Path) -> None:
    """By a backup program or by hand: it is the same file, of the same length, and its counter may be the same."""
    file = tmp_path / "platform.sqlite"
    store, elsewhere = Store(file), Store(file)
    put(store, b"one")
    before = file.read_bytes()
    put(store, b"two")
    with file.open("r+b") as there:
        there.write(before)
    elsewhere.close()
    put(elsewhere, b"new")
    assert store.setting("word") == b"new"
    with store.transaction() as unit:
        unit.set("other", b"x")
    assert Store(file).setting("word") == b"new"


@POSIX
def test_a_file_that_took_its_place_while_it_was_opened_is_not_taken_for_it(tmp_path: Path) -> None:
    """The connection leads to the old one."""
    file, new = tmp_path / "platform.sqlite", tmp_path / "new.sqlite"
    put(Store(file), b"old")
    put(Store(new), b"new")
    store, connect = Store(file), sqlite3.connect
    store.close()

    def swapped(*arguments: Any, **settings: Any) -> sqlite3.Connection:
        connection: sqlite3.Connection = connect(*arguments, **settings)
        connection.execute("SELECT count(*) FROM setting").fetchone()
        if new.exists():
            os.replace(new, file)
        return connection

    with patch.object(sqlite3, "connect", swapped):
        assert store.setting("word") == b"old"
    assert store.setting("word") == b"new"


@POSIX
def test_what_many_readers_opened_at_once_does_not_stay(tmp_path: Path) -> None:
    store = Store(tmp_path / "platform.sqlite")
    with ExitStack() as readers:
        for _ in range(20):
            readers.enter_context(store.reading()).setting("word")
    assert 1 <= opened(tmp_path) <= 4


@POSIX
def test_a_process_that_was_forked_opens_its_own(tmp_path: Path) -> None:
    """https://www.sqlite.org/howtocorrupt.html, 2.6: no connection is carried across a fork."""
    store = Store(tmp_path / "platform.sqlite")
    fork = multiprocessing.get_context("fork")
    mine, theirs = fork.Pipe()

    def ask() -> None:
        with patch.object(sqlite, "_Opened", wraps=sqlite._Opened) as made:
            theirs.send((store.setting("word"), made.call_count, len(sqlite._OF_ANOTHER_PROCESS)))

    put(store, b"one")
    process = fork.Process(target=ask)
    process.start()
    assert mine.recv() == (b"one", 1, 1)
    process.join()


def test_nothing_stays_open_when_a_store_is_closed_or_forgotten(tmp_path: Path) -> None:
    store = Store(tmp_path / "platform.sqlite")
    put(store, b"one")
    store.close()
    assert opened(tmp_path) == 0
    assert store.setting("word") == b"one"
    del store
    assert opened(tmp_path) == 0
