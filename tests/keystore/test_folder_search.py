"""Which files hold a key, and how a copy is named."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from ehcert_kit.errors import FileNotReadable
from ehcert_kit.keystore.folder import SUFFIXES, find, holding, key_names_in, next_name
from ehcert_kit.keystore.pkcs12 import CHEAP_FOR_TESTS, Keystore, dump
from ehcert_kit.secret import Secret


def test_the_files_that_hold_a_key_are_found_by_its_name(
    tmp_path: Path, pending: Keystore, finished: Keystore
) -> None:
    """Backups too, the last changed first; without a password. What is no keystore, or not named so, is none."""
    complete, begun = (dump(k, Secret("Pratique1"), CHEAP_FOR_TESTS) for k in (finished, pending))
    files = {
        "new.p12": complete,
        "old.p12.20260101-000000.backup": complete,
        "begun.p12": begun,
        "damaged.p12": b"x",
        "other.bin": complete,
    }
    for age, (name, octets) in enumerate(files.items()):
        (tmp_path / name).write_bytes(octets)
        os.utime(tmp_path / name, (2_000_000_000 - age, 2_000_000_000 - age))
    (tmp_path / "folder.p12").mkdir()
    alias = next(alias for alias in finished.aliases if alias.isdigit())

    assert [path.name for path in holding(tmp_path, alias)] == ["new.p12", "old.p12.20260101-000000.backup"]
    assert [path.name for path in holding(tmp_path, "authentication")] == [*files][:3]
    assert holding(tmp_path, "nobody") == ()
    assert holding(tmp_path / "absent", alias) == ()


@pytest.mark.parametrize("name", [*(f"a{suffix}" for suffix in SUFFIXES.values()), "a.pfx", "A.P12"])
def test_a_keystore_of_every_environment_is_searched(name: str, tmp_path: Path, finished: Keystore) -> None:
    """Under each name that `find` knows; its backups hold keys too, but are no keystores of the folder."""
    for file in (name, f"{name}.20260101-000000.backup", f"{name}.20260101-000000-2.backup"):
        (tmp_path / file).write_bytes(dump(finished, Secret("Pratique1"), CHEAP_FOR_TESTS))
    for file in (f"._{name}", f".{name}.xyz.ehcert-new", f"{name}.20260101-000000"):
        (tmp_path / file).write_bytes(dump(finished, Secret("Pratique1"), CHEAP_FOR_TESTS))

    assert len(holding(tmp_path, "authentication")) == 3
    assert [file.path.name for file in find(tmp_path)] == [name]
    assert sorted(key_names_in(tmp_path)) == sorted(key.alias for key in finished.keys)


def test_a_file_that_is_removed_meanwhile_is_left_out(
    tmp_path: Path, finished: Keystore, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whether after the list of names, or after it was read."""
    for name in ("a.p12", "b.p12"):
        (tmp_path / name).write_bytes(dump(finished, Secret("Pratique1"), CHEAP_FOR_TESTS))
    stat, is_file = Path.stat, Path.is_file

    def vanishing(path: Path, **options: bool) -> os.stat_result:
        if path.name == "b.p12":
            raise FileNotFoundError(path)
        return stat(path, **options)

    monkeypatch.setattr(Path, "is_file", lambda path: path.name == "b.p12" or is_file(path))
    monkeypatch.setattr(Path, "stat", vanishing)

    assert [file.path.name for file in find(tmp_path)] == ["a.p12"]
    assert [path.name for path in holding(tmp_path, "authentication")] == ["a.p12"]


@pytest.mark.parametrize(
    ("name", "following"),
    [
        ("A 20260115-101500.p12", "A 20260115-101500 (1).p12"),
        ("A 20260115-101500 (1).p12", "A 20260115-101500 (2).p12"),
        ("A (9).exercice.p12", "A (10).exercice.p12"),
        ("A.acc-p12", "A (1).acc-p12"),
        ("A", "A (1)"),
        ("(1)", "(1) (1)"),
    ],
)
def test_the_name_of_a_copy(name: str, following: str) -> None:
    """Counted on, the ending kept whole, beside its original."""
    assert next_name(Path("/folder") / name) == Path("/folder") / following


@pytest.mark.parametrize("name", ["a.p12", "SITE=1234 20269999-101500.p12", "SITE=1234 20260115-101500.p12"])
def test_whether_a_file_is_finished_does_not_depend_on_its_name(
    name: str, tmp_path: Path, pending: Keystore, finished: Keystore
) -> None:
    """Without a date, with one that is none, with a good one."""
    for keystore, expected in ((pending, False), (finished, True)):
        (tmp_path / name).write_bytes(dump(keystore, Secret("Pratique1"), CHEAP_FOR_TESTS))
        (found,) = find(tmp_path)
        assert found.finished is expected


def test_a_folder_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    """Here because no system has such long names."""
    folder = tmp_path / ("a" * 300)
    with pytest.raises(FileNotReadable) as raised:
        find(folder)
    assert folder.name in str(raised.value.facts())
