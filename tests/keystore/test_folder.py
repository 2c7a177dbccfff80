"""The names of files, and what a folder holds."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from ehcert_kit.keystore.folder import SUFFIXES, KeystoreFile, file_name, find, key_names_in
from ehcert_kit.keystore.pkcs12 import CHEAP_FOR_TESTS, Keystore, dump
from ehcert_kit.secret import Secret
from tests.reference import recorded_cases

WHEN = datetime(2026, 1, 15, 10, 15)


# ── names ────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("case", recorded_cases(), ids=lambda case: case["case"])
def test_files_are_named_as_by_the_official_client(case: dict[str, Any]) -> None:
    """Type, number, application ID where there is one, and the local time to the second."""
    expected = case["expected"]
    number = case["input"].get("number") or expected["card_identity_as_read"]["national_number"]
    when = datetime.strptime(expected["file_name_example"][-19:], "%Y%m%d-%H%M%S.p12")

    name = file_name(case["input"]["type"], number, expected["application_id"], when, SUFFIXES["production"])

    assert name == expected["file_name_example"]


def test_each_environment_has_its_suffix() -> None:
    """No file of one environment is mistaken for one of another."""
    assert len(set(SUFFIXES.values())) == len(SUFFIXES) == 4
    assert all(suffix.endswith("p12") for suffix in SUFFIXES.values())


# ── files of a folder ────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("suffix", [*SUFFIXES.values(), ".acc.p12", ".int.p12", ".P12"])
@pytest.mark.parametrize("separator", [" ", "-"])
@pytest.mark.parametrize("owner", ["NIHII-GROUP=94000027", "CBE=0999012601,LABO-2000_X", "SSIN=85010199984"])
def test_names_tell_owner_and_date(owner: str, separator: str, suffix: str, tmp_path: Path) -> None:
    """In the spelling of the official program, and in those found in the field."""
    path = tmp_path / f"{owner}{separator}20260115-101500{suffix}"
    path.touch()

    assert find(tmp_path) == (KeystoreFile(path, owner, WHEN, None),)


@pytest.mark.parametrize("suffix", SUFFIXES.values(), ids=SUFFIXES.keys())
def test_our_own_names_are_understood(suffix: str, tmp_path: Path) -> None:
    """What we name we find again."""
    path = tmp_path / file_name("NIHII-LABO", "81001235", "ABC-1", WHEN, suffix)
    path.touch()

    (found,) = find(tmp_path)

    assert (found.owner, found.created) == ("NIHII-LABO=81001235,ABC-1", WHEN)


@pytest.mark.parametrize(
    "name",
    ["certificat.p12", "a.pfx", "NIHII-GROUP=94000027 20261399-999999.p12", "NIHII-GROUP=94000027.p12"],
)
def test_other_names_are_found_too(name: str, tmp_path: Path) -> None:
    """People rename files; nothing is guessed from such a name."""
    (tmp_path / name).touch()

    assert find(tmp_path) == (KeystoreFile(tmp_path / name, None, None, None),)


@pytest.mark.parametrize(
    "copied",
    [
        "{}.exercice (1).p12",
        "{} - Copie.p12",
        "{} - copie (2).p12",
        "{} (copie).exercice.p12",
        "{}.acc (copie 2).p12",
        "{} copie 3.p12",
        "{} - Kopie.p12",
        "{} - Copy (2).p12",
        "{} (conflicted copy 2026-11-02).p12",
        "Copie de {}.p12",
        "Copy of {}.p12",
        "Kopie van {}.exercice.p12",
        "Copy (2) of {}.P12",
        "{}.pfx",
    ],
)
@pytest.mark.parametrize("owner", ["NIHII-GROUP=94000027", "CBE=0999012601,LABO-2000_X"])
def test_a_copy_is_as_old_as_its_name_says_and_comes_after_its_original(
    owner: str, copied: str, tmp_path: Path
) -> None:
    """Copied today, it holds what it held then; whichever program and language copied it."""
    named = [
        f"{owner} 20260120-090000.exercice.p12",
        f"{owner} 20260115-101500.p12",
        copied.format(f"{owner} 20260115-101500"),
        f"{owner} 20230101-000000.p12",
    ]
    for name in named:
        (tmp_path / name).touch()

    found = find(tmp_path)

    assert [file.path.name for file in found] == named
    assert found[2] == KeystoreFile(tmp_path / named[2], owner, WHEN, None, copy=True)
    assert [file.copy for file in found] == [False, False, True, False]


def test_what_is_no_keystore_by_its_name_is_left_aside(tmp_path: Path) -> None:
    """Backups, locks and unfinished writings are none; nor is a folder."""
    for name in ("a.p12.20260115-101500.backup", ".a.p12.lock", ".a.p12.xyz.ehcert-new", "a.jks"):
        (tmp_path / name).touch()
    for name in ("._a.p12", "~$a.p12", ".~lock.a.p12"):  # macOS, Office, LibreOffice
        (tmp_path / name).touch()
    (tmp_path / "folder.p12").mkdir()

    assert find(tmp_path) == ()
    assert find(tmp_path / "absent") == ()


def test_the_newest_comes_first(tmp_path: Path) -> None:
    """By the date in the name; where there is none, by the last change."""
    names = ["a.p12", "SITE=9999 20260301-000000.p12", "b.p12", "SITE=9999 20260101-000000.p12"]
    for name, changed in zip(names, [WHEN.replace(month=4), WHEN, WHEN.replace(month=2), WHEN], strict=True):
        (tmp_path / name).touch()
        os.utime(tmp_path / name, (changed.timestamp(), changed.timestamp()))

    assert [file.path.name for file in find(tmp_path)] == names


def test_a_time_of_change_that_no_calendar_has_makes_a_file_the_oldest(tmp_path: Path) -> None:
    """A file system that was repaired, or a clock that was wrong, leaves such times."""
    for name, changed in (("now.p12", 1_800_000_000), ("far.p12", 1_000_000_000_000)):
        (tmp_path / name).write_bytes(b"x")
        os.utime(tmp_path / name, (changed, changed))
    if (tmp_path / "far.p12").stat().st_mtime < 1_000_000_000_000:
        pytest.skip("this file system has no such times")
    assert [file.path.name for file in find(tmp_path)] == ["now.p12", "far.p12"]


@pytest.mark.parametrize(("stage", "expected"), [("pending", False), ("certified", False), ("finished", True)])
def test_a_list_tells_the_finished_files(
    stage: str, expected: bool, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    """Finished is a file with the encryption key, which a procedure adds last; no password is needed."""
    keystore: Keystore = request.getfixturevalue(stage)
    (tmp_path / "a.p12").write_bytes(dump(keystore, Secret("Pratique1"), CHEAP_FOR_TESTS))

    (found,) = find(tmp_path)

    assert found.finished is expected


def test_the_names_of_all_keys_in_a_folder(tmp_path: Path, pending: Keystore, finished: Keystore) -> None:
    """Once for each keystore that has them; what is no keystore by its name or its octets has none."""
    password = Secret("Pratique1")
    for name, keystore in (("a.p12", pending), ("b.p12", finished), ("b.p12.20260115-101500.backup", finished)):
        (tmp_path / name).write_bytes(dump(keystore, password, CHEAP_FOR_TESTS))
    (tmp_path / "c.p12").write_bytes(b"something else")

    expected = [key.alias for keystore in (pending, finished) for key in keystore.keys]
    assert sorted(key_names_in(tmp_path)) == sorted(expected)
    assert list(key_names_in(tmp_path / "absent")) == []


def test_an_unreadable_file_is_neither(tmp_path: Path) -> None:
    """It may be damaged, or something else; opening it will tell."""
    (tmp_path / "a.p12").write_bytes(b"something else")

    (found,) = find(tmp_path)

    assert found.finished is None
