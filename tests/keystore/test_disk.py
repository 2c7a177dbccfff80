"""Files are written whole or not at all, whatever happens meanwhile."""

from __future__ import annotations

import errno
import os
import signal
import stat
import subprocess
import sys
import tempfile
import textwrap
import time
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from ehcert_kit.disk import locked, read_private, reading, refusals, set_aside, write_private
from ehcert_kit.errors import FileAbsent, FileBusy, FileNotReadable, FolderNotWritable

WHEN = datetime(2026, 11, 24, 6, 56, 38)
POSIX = pytest.mark.skipif(os.name == "nt", reason="modes, signals and limits of POSIX")


def clock() -> datetime:
    return WHEN


def unchecked(data: bytes) -> None:
    """Whatever was written is right."""


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "NIHII-GROUP=94000027 20261124-065638.p12"


def child(program: str, *arguments: object) -> subprocess.Popen[str]:
    """Another process, with the names of this module's subject at hand and its arguments in `sys.argv`."""
    preamble = """
        import os, resource, signal, sys, time
        from datetime import datetime
        from pathlib import Path
        from ehcert_kit.errors import KitError
        from ehcert_kit.disk import locked, write_private
        path = Path(sys.argv[1])
    """
    source = textwrap.dedent(preamble) + textwrap.dedent(program)
    command = [sys.executable, "-c", source, *map(str, arguments)]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


# ── all goes well ────────────────────────────────────────────────────────────────────────────


def test_a_new_file_needs_no_backup(path: Path) -> None:
    """The first keystore of a procedure: the file, and nothing else."""
    assert write_private(path, b"new", check=unchecked, clock=clock) is None

    assert contents(path.parent) == {path.name: b"new"}
    assert read_private(path) == b"new"


def test_what_was_there_is_kept_beside(path: Path) -> None:
    """The name of the backup says when, and does not end as a keystore's does."""
    write_private(path, b"old", check=unchecked, clock=clock)

    backup = write_private(path, b"new", check=unchecked, clock=clock)

    assert backup == path.with_name(f"{path.name}.20261124-065638.backup")
    assert contents(path.parent) == {path.name: b"new", backup.name: b"old"}


def test_no_backup_takes_the_place_of_another(path: Path) -> None:
    """Even within one second."""
    for data in (b"1", b"2", b"3", b"4"):
        write_private(path, data, check=unchecked, clock=clock)

    stem = f"{path.name}.20261124-065638"
    kept = {f"{stem}.backup": b"1", f"{stem}-2.backup": b"2", f"{stem}-3.backup": b"3"}
    assert contents(path.parent) == {path.name: b"4", **kept}


def test_a_file_that_is_only_derived_needs_no_backup(path: Path) -> None:
    """What can be made again at any time is replaced without one."""
    write_private(path, b"old", check=unchecked, clock=clock)

    assert write_private(path, b"new", check=unchecked, clock=clock, keep=False) is None
    assert contents(path.parent) == {path.name: b"new"}


def test_an_unwanted_file_is_set_aside_and_not_deleted(path: Path) -> None:
    """It has the name of a backup, which again takes no other's place."""
    for data in (b"1", b"2"):
        path.write_bytes(data)
        set_aside(path, WHEN)

    stem = f"{path.name}.20261124-065638"
    assert contents(path.parent) == {f"{stem}.backup": b"1", f"{stem}-2.backup": b"2"}
    with pytest.raises(FolderNotWritable):
        set_aside(path, WHEN)


@POSIX
def test_everything_is_for_its_owner_alone(tmp_path: Path) -> None:
    """Folders, file, backup and lock, and the new file from its first moment, however generous the system."""
    path = tmp_path / "ehealth" / "keystore" / "a.p12"
    seen: list[int] = []

    def look(data: bytes) -> None:
        seen.extend(each.stat().st_mode & 0o777 for each in path.parent.iterdir())

    before = os.umask(0)
    try:
        with locked(path):
            write_private(path, b"old", check=look, clock=clock)
            backup = write_private(path, b"new", check=look, clock=clock)
    finally:
        os.umask(before)

    assert backup is not None
    assert {*seen, path.stat().st_mode & 0o777, backup.stat().st_mode & 0o777} == {0o600}
    assert {path.parent.stat().st_mode & 0o777, path.parent.parent.stat().st_mode & 0o777} == {0o700}


def test_the_check_sees_what_is_on_the_disk_before_it_counts(path: Path) -> None:
    """While it looks, the old file is still the file."""
    write_private(path, b"old", check=unchecked, clock=clock)
    seen: list[bytes] = []

    def check(data: bytes) -> None:
        seen.extend([data, path.read_bytes()])

    write_private(path, b"new", check=check, clock=clock)

    assert seen == [b"new", b"old"]


# ── something goes wrong ─────────────────────────────────────────────────────────────────────


def test_a_failed_check_leaves_all_as_it_was(path: Path) -> None:
    """What cannot be read back replaces nothing, and is not left about."""
    write_private(path, b"old", check=unchecked, clock=clock)

    def check(data: bytes) -> None:
        raise ValueError("not what it should be")

    with pytest.raises(ValueError, match="should be"):
        write_private(path, b"new", check=check, clock=clock)

    assert contents(path.parent) == {path.name: b"old"}


@POSIX
def test_a_kill_before_the_replacement_loses_nothing(path: Path) -> None:
    """Power fails while the new file is checked: the old one is whole, and the leftover goes next time."""
    write_private(path, b"old", check=unchecked, clock=clock)
    killed = child(
        """
        def die(data):
            os.kill(os.getpid(), signal.SIGKILL)
        write_private(path, b"new", check=die, clock=datetime.now)
        """,
        path,
    )
    assert killed.wait() == -signal.SIGKILL
    assert path.read_bytes() == b"old"
    assert len(contents(path.parent)) == 2

    backup = write_private(path, b"newer", check=unchecked, clock=clock)

    assert backup is not None
    assert contents(path.parent) == {path.name: b"newer", backup.name: b"old"}


def test_leftovers_of_other_files_go_when_they_are_old(path: Path) -> None:
    """Another process may be at work on another file just now, but not since yesterday."""
    recent, old = (path.parent / f".other{n}.p12.xyz.ehcert-new" for n in range(2))
    beside = path.parent / f".{path.name}.etk-key.pem.xyz.ehcert-new"
    for leftover, age in ((recent, timedelta(hours=1)), (beside, timedelta(0)), (old, timedelta(days=2))):
        leftover.touch()
        os.utime(leftover, 2 * ((WHEN - age).timestamp(),))

    write_private(path, b"new", check=unchecked, clock=clock)

    assert contents(path.parent).keys() == {path.name, recent.name, beside.name}


@POSIX
@pytest.mark.parametrize("number", [errno.EINVAL, errno.ENOTSUP])
def test_a_file_system_that_cannot_flush_names_is_written_to(
    number: int, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Some network drives flush files only."""
    flush = os.fsync

    def files_only(descriptor: int) -> None:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(number, os.strerror(number))
        flush(descriptor)

    monkeypatch.setattr(os, "fsync", files_only)
    write_private(path, b"new", check=unchecked, clock=clock)

    assert contents(path.parent) == {path.name: b"new"}


@POSIX
@pytest.mark.parametrize("limit", [1_000, 6_000], ids=["new file", "backup"])
def test_a_full_disk_loses_nothing(path: Path, limit: int) -> None:
    """Whether the new file or the backup no longer fits (here: a limit on the size of a file)."""
    old, new = 8_000, 5_000
    path.write_bytes(bytes(old))
    program = """
        resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), int(sys.argv[2])))
        try:
            write_private(path, bytes(int(sys.argv[3])), check=len, clock=datetime.now)
        except KitError as error:
            print(error.key, error.reason, error.folder)
    """

    output, _ = child(program, path, limit, new).communicate()

    assert output == f"folder-not-writable full {path.parent}\n"
    assert contents(path.parent) == {path.name: bytes(old)}


def test_a_folder_in_the_place_of_the_file_is_refused(path: Path) -> None:
    """It is neither read nor replaced."""
    path.mkdir()

    with pytest.raises(FolderNotWritable):
        write_private(path, b"new", check=unchecked, clock=clock)
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_a_file_in_the_place_of_the_folder_is_refused(tmp_path: Path) -> None:
    """Nothing can be written there, nor locked."""
    (tmp_path / "file").touch()
    path = tmp_path / "file" / "a.p12"

    with pytest.raises(FolderNotWritable) as caught:
        write_private(path, b"new", check=unchecked, clock=clock)
    assert (caught.value.folder, caught.value.reason) == (str(tmp_path / "file"), "other")
    with pytest.raises(FolderNotWritable), locked(path):
        pass


@POSIX
def test_a_folder_of_somebody_else_is_refused() -> None:
    """The system administrator has to say who may write there."""
    program = """
        if os.getuid() == 0:
            os.setuid(65534)
        try:
            write_private(path, b"new", check=len, clock=datetime.now)
        except KitError as error:
            print(error.key, error.reason)
    """
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o555)
        output, _ = child(program, Path(folder) / "a.p12").communicate()

        assert os.listdir(folder) == []
    assert output == "folder-not-writable permission\n"


@pytest.mark.parametrize(
    ("number", "reason"),
    [
        (errno.ENOSPC, "full"),
        (errno.EDQUOT, "full"),
        (errno.EROFS, "read-only"),
        (errno.EACCES, "permission"),
        (errno.EPERM, "permission"),
        (errno.EIO, "other"),
    ],
)
def test_the_operating_systems_word_becomes_ours(number: int, reason: str, tmp_path: Path) -> None:
    """Each reason is mended by another act."""
    with pytest.raises(FolderNotWritable) as caught, refusals(tmp_path):
        raise OSError(number, os.strerror(number))
    assert (caught.value.folder, caught.value.reason) == (str(tmp_path), reason)


def test_an_absent_file_is_said_to_be_absent(path: Path) -> None:
    """The remedy is to look elsewhere."""
    with pytest.raises(FileAbsent) as caught:
        read_private(path)
    assert caught.value.file == str(path)


@POSIX
def test_a_file_that_may_not_be_read_is_said_to_be_so() -> None:
    """Reading fails otherwise than writing, and its folder has nothing to do with it."""
    program = """
        from ehcert_kit.disk import read_private
        if os.getuid() == 0:
            os.setuid(65534)
        try:
            read_private(path)
        except KitError as error:
            print(error.key, error.reason, error.file == str(path))
    """
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o755)
        path = Path(folder) / "a.p12"
        path.touch(mode=0o000)
        output, _ = child(program, path).communicate()

    assert output == "file-not-readable permission True\n"


@pytest.mark.parametrize(("number", "reason"), [(errno.EIO, "other"), (errno.EACCES, "permission")])
def test_what_stops_reading_is_said(number: int, reason: str, tmp_path: Path) -> None:
    """A stick drawn too early, or the rights of the file."""
    with pytest.raises(FileNotReadable) as caught, reading(tmp_path / "a.p12"):
        raise OSError(number, os.strerror(number))
    assert (caught.value.file, caught.value.reason) == (str(tmp_path / "a.p12"), reason)


# ── locks ────────────────────────────────────────────────────────────────────────────────────

HOLD = """
    with locked(path):
        print("locked", flush=True)
        sys.stdin.read()
"""


def test_two_processes_take_turns(path: Path) -> None:
    """Two windows on one dossier: the second waits, then is told; afterwards it gets its turn."""
    holder = child(HOLD, path)
    assert holder.stdout is not None
    assert holder.stdout.readline() == "locked\n"

    with pytest.raises(FileBusy) as caught, locked(path, timeout=0.1):
        pass
    assert caught.value.file == str(path)

    holder.communicate("")
    with locked(path, timeout=0.1):
        pass


def test_whoever_waits_gets_the_lock_when_it_is_free(path: Path) -> None:
    """Waiting is not polling by hand: the second goes on by itself."""
    with locked(path):
        waiting = child(HOLD, path)
        time.sleep(0.2)
    output, _ = waiting.communicate("")

    assert output == "locked\n"


@POSIX
def test_a_killed_process_holds_nothing(path: Path) -> None:
    """No file has to be removed by hand after a crash."""
    holder = child(HOLD, path)
    assert holder.stdout is not None
    holder.stdout.readline()
    holder.kill()
    holder.communicate()

    with locked(path, timeout=0.1):
        pass


def test_a_lock_holds_within_one_process_too(path: Path) -> None:
    """Two forms of one page are two holders as well."""
    with locked(path), pytest.raises(FileBusy), locked(path, timeout=0):
        pass


def test_files_are_locked_one_by_one(path: Path) -> None:
    """Another keystore of the folder stays free."""
    with locked(path), locked(path.with_name("other.p12"), timeout=0):
        pass
