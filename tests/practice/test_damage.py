"""Files of the practice environment that are damaged, or cannot be written."""

from __future__ import annotations

import multiprocessing
import os
import resource
import shutil
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from ehcert_kit.environments.opening import open_session
from ehcert_kit.environments.platform_process import platform_process
from ehcert_kit.environments.practice import existing_platform
from ehcert_kit.environments.session import Session
from ehcert_kit.environments.settings import Settings
from ehcert_kit.errors import FileBusy, FolderNotWritable, PracticePlatformFailed, PracticeStateDamaged
from ehcert_kit.practice.records import MEMORY
from ehcert_kit.practice.scenario import load
from ehcert_kit.practice.store import Store
from ehcert_kit.texts import Texts
from tests.conftest import OpenPractice
from tests.practice.test_server import serving


def emptied(file: Path) -> None:
    file.write_bytes(b"")


def cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


def garbled(file: Path) -> None:
    file.write_bytes(b"\x00garbage\xff" * 300)


def another_type(file: Path) -> None:
    """Of its own format, and something else."""
    if file.suffix == ".sqlite":
        file.unlink()
        with sqlite3.connect(file) as connection:
            connection.execute("CREATE TABLE setting (moon TEXT)")
        connection.close()
    elif file.suffix == ".json":
        file.write_text('[1, "x"]')
    else:
        file.write_text("-----BEGIN PRIVATE KEY-----\nMAA=\n-----END PRIVATE KEY-----\n")


def nested(file: Path) -> None:
    file.write_bytes(b'{"a":' * 100_000)


def a_folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


def wrong_values(file: Path) -> None:
    """Readable, but for what is in it."""
    if file.suffix == ".sqlite":
        with sqlite3.connect(file) as connection:
            connection.execute("UPDATE setting SET value = x'00' WHERE key = 'authority'")
        connection.close()
    else:
        file.write_text('{"person": 3}')


DAMAGES = (emptied, cut, garbled, nested, another_type, a_folder, wrong_values)


@pytest.mark.parametrize("name", ["platform.sqlite", "card.json"])
@pytest.mark.parametrize("damage", DAMAGES, ids=lambda d: d.__name__)
def test_a_damaged_file_is_put_aside_and_begun_anew(
    name: str, damage: Callable[[Path], None], practice: OpenPractice, tmp_path: Path
) -> None:
    """Never deleted; and it is said, once."""
    assert practice().notices == ()
    file = tmp_path / "w" / "practice" / name
    damage(file)
    damaged = file.read_bytes() if file.is_file() else None
    if name == "platform.sqlite":
        with pytest.raises(PracticeStateDamaged):
            existing_platform(tmp_path / "w")

    (notice,) = practice().notices
    assert isinstance(notice, PracticeStateDamaged)
    aside = file.with_name(notice.aside)
    assert aside.name.startswith(f"{name}.") and aside.name.endswith(".backup")
    assert (aside.read_bytes() if aside.is_file() else None) == damaged
    again = practice()
    assert again.notices == ()
    assert again.environment.card.identity().person.ssin == "80010199976"


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE setting SET value = 'text' WHERE key = 'scenario'",
        "UPDATE contract SET record = x'00'",
        "UPDATE request SET record = '{}'",
        "UPDATE request SET record = json_set(CAST(record AS TEXT), '$.certificate', 'AAAA')",
        "UPDATE etk SET record = 7",
    ],
)
def test_every_record_is_read_when_a_platform_is_opened(change: str, certified: Path, tmp_path: Path) -> None:
    """A damaged one is met at once, where the file can be put aside, and not in the middle of an exercise."""
    file = tmp_path / "platform.sqlite"
    shutil.copy(certified / "practice" / "platform.sqlite", file)
    Store.existing(file)
    with sqlite3.connect(file) as connection:
        assert connection.execute(change).rowcount > 0
    connection.close()
    with pytest.raises(PracticeStateDamaged):
        Store.existing(file)


def test_a_page_that_is_damaged_is_met_when_a_platform_is_opened(tmp_path: Path) -> None:
    """Also one of a table that nobody reads then."""
    file = tmp_path / "platform.sqlite"
    store = Store(file)
    with store.transaction() as unit:
        for _ in range(200):
            unit.journal("GetEtk", "success", datetime(2026, 1, 1, tzinfo=UTC), "x" * 100)
    store.close()
    octets = bytearray(file.read_bytes())
    octets[-4096:] = b"\xff" * 4096
    file.write_bytes(octets)
    with pytest.raises(PracticeStateDamaged):
        Store.existing(file)


@pytest.mark.parametrize("damage", [emptied, garbled, another_type, a_folder], ids=lambda d: d.__name__)
def test_a_damaged_root_is_taken_again(damage: Callable[[Path], None], tmp_path: Path) -> None:
    """From the platform elsewhere, as on the first contact."""
    with serving(tmp_path) as (_, address):

        def opened() -> Session:
            return open_session(Settings(tmp_path / "w", platform=address))

        roots = opened().environment.roots
        damage(tmp_path / "w" / "practice" / "root.pem")
        again = opened()

        assert again.environment.roots == roots
        assert [type(n) for n in again.notices] == [PracticeStateDamaged]
        assert opened().notices == ()


def test_a_rebuilt_card_is_that_of_the_platform_s_scenario(practice: OpenPractice, tmp_path: Path) -> None:
    """Also where nobody names the scenario again."""
    practice("hopital-bce")
    (tmp_path / "w" / "practice" / "card.json").write_bytes(b"")
    session = practice()

    assert session.scenario is not None
    assert session.environment.card.identity().person == load("hopital-bce").holder()
    assert session.scenario.id == "hopital-bce"


def test_practice_files_are_their_owner_s_alone(practice: OpenPractice, tmp_path: Path) -> None:
    """Also those that an earlier version left for everybody; and no database stays read-only."""
    practice()
    folder = tmp_path / "w" / "practice"
    folder.chmod(0o755)
    (folder / "platform.sqlite").chmod(0o444)
    practice()

    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    for name in ("platform.sqlite", "card.json"):
        assert stat.S_IMODE((folder / name).stat().st_mode) == 0o600
    assert not [p.name for p in folder.iterdir() if p.name.endswith(("-wal", "-shm"))]


def test_a_locked_database_is_busy(
    practice: OpenPractice, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither damaged nor a bug."""
    platform = practice().platform
    assert platform is not None
    connect = sqlite3.connect
    monkeypatch.setattr(sqlite3, "connect", lambda file, **how: connect(file, **{**how, "timeout": 0.1}))
    other = connect(tmp_path / "w" / "practice" / "platform.sqlite", isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    try:
        with pytest.raises(FileBusy):
            platform.show()
    finally:
        other.close()


FULL = """
import resource, signal, sys
from pathlib import Path
from ehcert_kit.environments.opening import open_session
from ehcert_kit.environments.settings import Settings
from ehcert_kit.errors import FolderNotWritable
folder, limit = Path(sys.argv[1]), int(sys.argv[2])
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
try:
    open_session(Settings(folder))
except FolderNotWritable as error:
    print(error.reason)
"""


@pytest.mark.slow
@pytest.mark.parametrize("limit", [0, 2000, 20000])
def test_a_full_disk_is_said_and_harms_nothing(limit: int, tmp_path: Path) -> None:
    """Whichever file meets it; when there is room again it goes on."""
    assert resource.RLIMIT_FSIZE
    words = [sys.executable, "-c", FULL, str(tmp_path / "w"), str(limit)]
    run = subprocess.run(words, capture_output=True, text=True, timeout=120, check=False)

    assert (run.returncode, run.stdout) == (0, "full\n"), run.stderr
    session = open_session(Settings(tmp_path / "w"))
    assert session.platform is not None
    assert session.platform.show()["requests"] == []


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="only Linux limits another process")
def test_a_full_disk_of_the_platform_is_not_told_as_ehealths(tmp_path: Path) -> None:
    """The person is sent to whoever runs it; when there is room again it goes on."""
    with platform_process(tmp_path / "platform", "groupe-simple") as address:
        (process,) = multiprocessing.active_children()
        assert process.pid is not None
        client = open_session(Settings(tmp_path / "w", platform=address)).environment.platform
        _, unlimited = resource.prlimit(process.pid, resource.RLIMIT_FSIZE, (0, resource.RLIM_INFINITY))
        with pytest.raises(PracticePlatformFailed) as met:
            client.organization_types()
        resource.prlimit(process.pid, resource.RLIMIT_FSIZE, (unlimited, unlimited))

        assert met.value.message == "folder-not-writable"
        assert "disk is probably full" in Texts("en").error(met.value).cause
        assert client.organization_types()


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is forbidden to root")
def test_a_folder_without_permission_is_said(practice: OpenPractice, tmp_path: Path) -> None:
    """As for every other file."""
    (tmp_path / "w" / "practice").mkdir(parents=True)
    (tmp_path / "w").chmod(0o500)
    with pytest.raises(FolderNotWritable):
        practice()


def test_stored_answers_go_when_nobody_can_repeat_his_request(tmp_path: Path) -> None:
    """After 24 hours."""
    store, now = Store(tmp_path / "platform.sqlite"), datetime(2026, 11, 26, tzinfo=UTC)
    with store.transaction() as unit:
        unit.remember("_old", b"0", b"answer", now - MEMORY)
        unit.remember("_young", b"0", b"answer", now - MEMORY + timedelta(seconds=1))
        unit.remember("_now", b"0", b"answer", now)
        assert unit.seen("_old", now - 2 * MEMORY) is None
        assert unit.seen("_young", now - MEMORY) is not None


def test_a_platform_of_an_earlier_version_goes_on(tmp_path: Path) -> None:
    """Its journal had no notes, and no persons."""
    file = tmp_path / "platform.sqlite"
    with sqlite3.connect(file) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute(
            "CREATE TABLE served (number INTEGER PRIMARY KEY, operation TEXT NOT NULL, verdict TEXT NOT NULL,"
            " at REAL NOT NULL)"
        )
        connection.execute("INSERT INTO served VALUES (1, 'GetEtk', 'success', 0)")
    connection.close()
    with Store(file).transaction() as unit:
        (served,) = unit.served()
    assert (served.operation, served.verdict, served.note, served.person) == ("GetEtk", "success", "", "")
