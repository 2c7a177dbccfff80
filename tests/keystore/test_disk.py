"""Files are written whole or not at all, whatever happens meanwhile."""

from __future__ import annotations

import ast
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

from ehcert_kit import disk
from ehcert_kit.disk import (
    LARGEST_READ,
    backups,
    close_to_others,
    is_folder,
    is_for_owner_alone,
    is_open_to_others,
    locked,
    read_private,
    reading,
    refusals,
    set_aside,
    typed_path,
    write_private,
    write_public,
)
from ehcert_kit.errors import (
    FileAbsent,
    FileBusy,
    FileIsFolder,
    FileNotReadable,
    FileTooLarge,
    FolderNotWritable,
)
from ehcert_kit.kit_error import Owner
from ehcert_kit.texts import LANGUAGES, Texts

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


def test_backups_are_found_in_the_order_in_which_they_were_made(path: Path) -> None:
    """Also of one second; those of a file whose name begins alike are another's."""
    path.with_name(f"{path.name}.pem.20260101-000000.backup").touch()
    for content in range(11):
        path.write_text(str(content))
        set_aside(path, WHEN if content < 10 else WHEN + timedelta(seconds=1))
    assert [file.read_text() for file in backups(path)] == [str(content) for content in range(11)]


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


# ── what can be made again ───────────────────────────────────────────────────────────────────


def test_what_can_be_made_again_is_written_whole_and_without_a_backup(path: Path) -> None:
    """Nothing but the file is left, and it is its owner's."""
    write_public(path, b"old")
    write_public(path, b"new")

    assert contents(path.parent) == {path.name: b"new"}
    assert os.name == "nt" or path.stat().st_mode & 0o777 == 0o600


def test_what_can_be_made_again_leaves_no_old_leftover(path: Path) -> None:
    """A message has personal data; a leftover that another process may still write is spared."""
    recent, old = (path.parent / f".{name}.xyz.ehcert-new" for name in (path.name, "0001-request.xml"))
    for leftover, age in ((recent, timedelta(0)), (old, timedelta(days=2))):
        leftover.touch()
        os.utime(leftover, 2 * ((datetime.now() - age).timestamp(),))

    write_public(path, b"new")

    assert contents(path.parent) == {path.name: b"new", recent.name: b""}


@POSIX
def test_a_full_disk_spares_what_can_be_made_again(path: Path) -> None:
    """An empty certificate in its place would stop every later run."""
    path.write_bytes(b"old")
    program = """
        from ehcert_kit.disk import write_public
        resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))
        try:
            write_public(path, bytes(200))
        except KitError as error:
            print(error.key, error.reason)
    """

    output, _ = child(program, path).communicate()

    assert output == "folder-not-writable full\n"
    assert contents(path.parent) == {path.name: b"old"}


@POSIX
def test_what_is_no_file_is_written_to_and_not_replaced(tmp_path: Path) -> None:
    """`--report /dev/stdout`; a link to a file stays a link."""
    link, target = tmp_path / "link", tmp_path / "target"
    target.write_bytes(b"old")
    link.symlink_to(target)
    os.mkfifo(tmp_path / "pipe")
    reader = os.open(tmp_path / "pipe", os.O_RDONLY | os.O_NONBLOCK)

    write_public(link, b"new")
    write_public(tmp_path / "pipe", b"through")

    assert link.is_symlink() and target.read_bytes() == b"new"
    assert os.read(reader, 10) == b"through"
    assert sorted(each.name for each in tmp_path.iterdir()) == ["link", "pipe", "target"]
    os.close(reader)


def test_all_that_is_written_goes_through_here() -> None:
    """Beside, flushed, replaced: a full disk and a power cut leave no half file. Logs grow instead."""
    logs = {"cli/virtual_card.py", "card/backends.py", "client/exchange_times.py"}
    # The note on a bug: a new file with a name of its own, in the system's folder; the name of a process; a key,
    # for the moment in which TLS reads it, encrypted, in a folder of its own.
    others = {"cli/program.py", "jupyter_internals/forked.py", "practice/tls.py"}
    package = Path(disk.__file__).parents[1]
    found = {
        source.relative_to(package).as_posix()
        for source in package.rglob("*.py")
        if source.parent != package / "disk"
        for call in ast.walk(ast.parse(source.read_text()))
        if isinstance(call, ast.Call) and writes(call)
    }

    assert found == logs | others


def writes(call: ast.Call) -> bool:
    """Does this call write a file by itself? Nothing is written to what swallows everything."""
    if "os.devnull" in ast.unparse(call):
        return False
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    owner = getattr(getattr(call.func, "value", None), "id", "")
    if name in ("write_bytes", "write_text", "NamedTemporaryFile", "mkstemp", "copyfile", "copy2", "rename"):
        return True
    if owner == "os" and name in ("replace", "open"):
        return True
    modes = [argument.value for argument in call.args if isinstance(argument, ast.Constant)]
    return name == "open" and any(isinstance(mode, str) and mode[:1] in ("w", "a", "x") for mode in modes)


# ── a file that somebody has open, on Windows ────────────────────────────────────────────────


@pytest.fixture
def on_windows(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Windows' refusals, without its waiting. Returns: the pauses that were made."""
    pauses: list[float] = []
    monkeypatch.setattr(disk, "_WINDOWS", True)
    monkeypatch.setattr(time, "sleep", pauses.append)
    return pauses


def refuse(times: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let `os.replace` refuse so many times, as Windows does for a file that is open."""
    replace = os.replace
    left = [times]

    def refusing(source: Path, target: Path) -> None:
        if left[0] > 0:
            left[0] -= 1
            raise PermissionError(errno.EACCES, "Access is denied")
        replace(source, target)

    monkeypatch.setattr(os, "replace", refusing)


def test_a_file_that_is_open_for_a_moment_is_replaced(
    path: Path, on_windows: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Antivirus and synchronisation let go by themselves."""
    write_private(path, b"old", check=unchecked, clock=clock)
    refuse(2, monkeypatch)

    write_private(path, b"new", check=unchecked, clock=clock, keep=False)

    assert contents(path.parent) == {path.name: b"new"}
    assert on_windows == [0.01, 0.02]


def test_a_file_that_is_just_being_replaced_is_read(
    path: Path, on_windows: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Windows refuses for that moment; whose rights are lacking is told after the same patience."""
    write_private(path, b"new", check=unchecked, clock=clock)
    opened, left = Path.open, [2]

    def refusing(file: Path, mode: str) -> object:
        left[0] -= 1
        if left[0] >= 0:
            raise PermissionError(errno.EACCES, "Access is denied")
        return opened(file, mode)

    monkeypatch.setattr(Path, "open", refusing)
    assert disk.read_private(path) == b"new"
    assert on_windows == [0.01, 0.02]

    left[0] = 1000
    with pytest.raises(FileNotReadable) as caught:
        disk.read_private(path)
    assert caught.value.reason == "permission"


def test_a_folder_is_told_from_a_file_without_rights(
    tmp_path: Path, on_windows: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Windows refuses to open either with one and the same error."""

    def refusing(file: Path) -> bytes:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refusing)
    with pytest.raises(FileIsFolder):
        disk.read_private(tmp_path)
    assert on_windows == []


def test_a_file_that_stays_open_is_said_to_be_in_use(
    path: Path, on_windows: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    """After two seconds and a half a person has to close it; nothing is lost, and nothing left about."""
    write_private(path, b"old", check=unchecked, clock=clock)
    refuse(1000, monkeypatch)

    with pytest.raises(FolderNotWritable) as caught:
        write_private(path, b"new", check=unchecked, clock=clock, keep=False)
    with pytest.raises(FolderNotWritable) as public:
        write_public(path, b"new")
    with pytest.raises(FolderNotWritable) as aside:
        set_aside(path, WHEN)

    assert {e.value.reason for e in (caught, public, aside)} == {"in-use"}
    assert "Fermez le programme" in Texts().error(caught.value).remedy
    assert 2 < sum(on_windows[:8]) < 3
    assert contents(path.parent) == {path.name: b"old"}


@POSIX
def test_elsewhere_a_refusal_is_final(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """POSIX replaces what is open; a refusal is one of rights, and waiting would be in vain."""
    refuse(1, monkeypatch)
    with pytest.raises(FolderNotWritable) as caught:
        write_public(path, b"new")
    assert caught.value.reason == "permission"


# ── who may look ─────────────────────────────────────────────────────────────────────────────


@POSIX
@pytest.mark.parametrize(
    ("content", "mode"), [((), 0o700), (("dossier.json", ".dossier.json.lock"), 0o700), (("photo.jpg",), 0o755)]
)
def test_a_folder_is_closed_to_others_unless_it_holds_something_else(
    content: tuple[str, ...], mode: int, tmp_path: Path
) -> None:
    """It was made by hand, or by an older program; what somebody shares on purpose stays shared."""
    folder = tmp_path / "w"
    folder.mkdir()
    folder.chmod(0o755)
    for name in content:
        (folder / name).touch()
    (tmp_path / "link").symlink_to(folder)

    close_to_others(tmp_path / "link", ("dossier.json",))
    close_to_others(tmp_path / "absent", ("dossier.json",))
    assert is_open_to_others(folder)
    close_to_others(folder, ("dossier.json",))

    assert folder.stat().st_mode & 0o777 == mode
    assert is_open_to_others(folder) is (mode == 0o755)


@pytest.mark.parametrize("number", [32, 33], ids=["shared", "locked"])
def test_what_windows_calls_a_violation_is_a_file_in_use(
    number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its C library makes a lack of rights of it, which an administrator would look for in vain."""
    violation = PermissionError(errno.EACCES, "denied")
    monkeypatch.setattr(violation, "winerror", number, raising=False)
    with pytest.raises(FolderNotWritable) as raised, refusals(tmp_path):
        raise violation
    assert raised.value.reason == "in-use"


@POSIX
@pytest.mark.parametrize("mode", [0o640, 0o604, 0o620])
def test_any_right_of_others_counts(mode: int, tmp_path: Path) -> None:
    """Of the group or of everybody, to read or to write."""
    file = tmp_path / "key.pem"
    file.touch()
    file.chmod(mode)
    tmp_path.chmod(mode | 0o100)
    assert not is_for_owner_alone(file)
    assert is_open_to_others(tmp_path)


@POSIX
def test_only_a_file_is_for_its_owner_alone(tmp_path: Path) -> None:
    """No folder, nothing absent, and no link: it may be turned to another file."""
    (tmp_path / "folder").mkdir(mode=0o700)
    (tmp_path / "file").touch(0o600)
    (tmp_path / "link").symlink_to(tmp_path / "file")
    found = {name: is_for_owner_alone(tmp_path / name) for name in ("folder", "absent", "link", "file")}
    assert found == {"folder": False, "absent": False, "link": False, "file": True}


@POSIX
def test_content_and_names_are_on_the_disk_before_it_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also the names of folders that were made on the way: a power cut would take the file with them."""
    flushed = []
    monkeypatch.setattr(os, "fsync", lambda descriptor: flushed.append(os.fstat(descriptor)))
    path = tmp_path / "a" / "b" / "key.p12"
    write_private(path, b"0123456789", check=len, clock=clock)
    assert [status.st_size for status in flushed if stat.S_ISREG(status.st_mode)] == [10]
    folders = {status.st_ino for status in flushed if stat.S_ISDIR(status.st_mode)}
    assert folders == {folder.stat().st_ino for folder in (tmp_path, tmp_path / "a", tmp_path / "a" / "b")}


def test_what_could_not_be_flushed_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(FolderNotWritable):
        write_private(tmp_path / "key.p12", b"0123456789", check=len, clock=clock)
    assert list(tmp_path.iterdir()) == []


def test_only_what_this_program_left_long_ago_is_swept(tmp_path: Path) -> None:
    """A young one may be in use; one without the dot is somebody's own."""
    names = (".key.p12.x.ehcert-new", "key.p12.x.ehcert-new", ".young.x.ehcert-new")
    for name in names:
        (tmp_path / name).touch()
    for name in names[:2]:
        os.utime(tmp_path / name, (0, 0))
    disk.sweep(tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == set(names[1:])


def test_a_name_is_no_pattern(tmp_path: Path) -> None:
    """The dot of a file's name stands for itself: another file's backups and leftovers are not this one's."""
    backup = tmp_path / "keyXp12.20261124-065638.backup"
    leftover = tmp_path / ".keyXp12.x.ehcert-new"
    for file in (backup, leftover):
        file.touch()
    assert backups(tmp_path / "key.p12") == []
    write_private(tmp_path / "key.p12", b"", check=len, clock=clock)
    assert leftover.exists()


def test_below_a_file_there_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(FileAbsent):
        read_private(tmp_path / "file" / "key.p12")


@POSIX
def test_what_belongs_to_another_user_is_left_to_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The administrator may change any rights, and must not take a colleague's folder from those who share it."""
    tmp_path.chmod(0o755)
    file = tmp_path / "dossier.json"
    file.touch(0o600)
    assert is_for_owner_alone(file)
    monkeypatch.setattr(os, "geteuid", lambda: tmp_path.stat().st_uid + 1)
    assert not is_for_owner_alone(file)
    close_to_others(tmp_path, ("dossier.json",))
    assert tmp_path.stat().st_mode & 0o777 == 0o755


# ── what people type ─────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "pasted",
    [
        "{}",
        '"{}"',
        "'{}'",
        "« {} »",
        "“{}”",
        " {}\r\n",
        "\u202a{}",
        '\u202a"{}"',
        "file://{}",
        "file://localhost{}",
        "FILE://{}",
        "<file://{}>",
    ],
)
def test_a_path_is_taken_as_it_was_copied(pasted: str, tmp_path: Path) -> None:
    """From Explorer ("copy as path"), the window of properties, a browser's bar, a mail."""
    file = tmp_path / "mes clés" / "a.p12"
    assert typed_path(pasted.format(file)) == file


@POSIX
def test_a_link_to_a_file_has_its_blanks_and_accents_in_code(tmp_path: Path) -> None:
    """As browsers show them."""
    assert typed_path("file:///home/anne/mes%20cl%C3%A9s.p12") == Path("/home/anne/mes clés.p12")


def test_what_has_this_very_name_is_meant(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """However odd it is; and the home is found."""
    monkeypatch.setenv("HOME", str(tmp_path))
    odd = tmp_path / "'a.p12'"
    odd.touch()
    monkeypatch.chdir(tmp_path)

    assert typed_path("'a.p12'") == Path("'a.p12'")
    assert typed_path("'b.p12'") == Path("b.p12")
    assert typed_path("~/a.p12") == typed_path('"~/a.p12"') == tmp_path / "a.p12"
    assert typed_path("a") == Path("a")
    assert typed_path("a" * 300) == Path("a" * 300)
    assert typed_path('"') == Path('"')


def test_a_name_that_the_system_refuses_is_taken_as_it_is() -> None:
    """Too long, or with a character that no name has; it is refused when it is used, in a sentence."""
    assert typed_path("a" * 5000) == Path("a" * 5000)
    assert typed_path("a\0b") == Path("a\0b")


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
        os.utime(leftover, 2 * ((datetime.now() - age).timestamp(),))

    write_private(path, b"new", check=unchecked, clock=clock)

    assert contents(path.parent).keys() == {path.name, recent.name, beside.name}


@POSIX
def test_a_power_cut_finds_content_before_its_name_and_the_name_before_the_end(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each file is flushed before it gets its name, and the names in the folder before the call ends."""
    flush, rename = os.fsync, os.replace
    happened: list[tuple[str, int]] = []

    def flushing(descriptor: int) -> None:
        flush(descriptor)
        happened.append(("flushed", os.fstat(descriptor).st_ino))

    def renaming(source: Path, target: Path) -> None:
        happened.append(("renamed", source.stat().st_ino))
        rename(source, target)

    def steps() -> list[tuple[str, int]]:
        done = happened[:]
        happened.clear()
        return done

    monkeypatch.setattr(os, "fsync", flushing)
    monkeypatch.setattr(os, "replace", renaming)
    folder = ("flushed", path.parent.stat().st_ino)

    write_private(path, b"old", check=unchecked, clock=clock)
    old = path.stat().st_ino
    assert steps() == [("flushed", old), ("renamed", old), folder]

    backup = write_private(path, b"new", check=unchecked, clock=clock)
    assert backup is not None
    new, kept = path.stat().st_ino, backup.stat().st_ino
    assert steps() == [
        *(("flushed", new), ("flushed", kept), ("renamed", kept), folder),
        *(("renamed", new), folder),
    ]

    set_aside(path, WHEN)
    assert steps() == [("renamed", new), folder]
    write_public(path, b"public")
    public = path.stat().st_ino
    assert steps() == [("flushed", public), ("renamed", public), folder]


@POSIX
@pytest.mark.parametrize("number", [errno.EINVAL, errno.ENOTSUP, errno.EIO, errno.EACCES])
def test_where_names_cannot_be_flushed_what_was_done_is_not_denied(
    number: int, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Some network drives flush files only; on any, the new name is there, and so it is said."""
    flush = os.fsync

    def files_only(descriptor: int) -> None:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(number, os.strerror(number))
        flush(descriptor)

    monkeypatch.setattr(os, "fsync", files_only)
    write_private(path, b"old", check=unchecked, clock=clock)
    backup = write_private(path, b"new", check=unchecked, clock=clock)
    assert backup is not None
    assert contents(path.parent) == {path.name: b"new", backup.name: b"old"}

    aside = set_aside(path, WHEN)
    write_public(path, b"public")
    assert contents(path.parent) == {path.name: b"public", backup.name: b"old", aside.name: b"new"}


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


def test_a_backup_that_gets_no_name_is_not_left_about(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is a copy of a keystore; a disk may be full of names as well as of octets."""
    path.write_bytes(b"old")
    rename = os.replace

    def full(source: Path, target: Path) -> None:
        if str(target).endswith(".backup"):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        rename(source, target)

    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(FolderNotWritable):
        write_private(path, b"new", check=unchecked, clock=clock)
    assert contents(path.parent) == {path.name: b"old"}


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
    assert (caught.value.folder, caught.value.reason) == (str(tmp_path / "file"), "file")
    assert caught.value.owner is Owner.YOU
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
        (errno.EBUSY, "in-use"),
        (errno.EIO, "other"),
    ],
)
def test_the_operating_systems_word_becomes_ours(number: int, reason: str, tmp_path: Path) -> None:
    """Each reason is mended by another act."""
    with pytest.raises(FolderNotWritable) as caught, refusals(tmp_path):
        raise OSError(number, os.strerror(number))
    assert (caught.value.folder, caught.value.reason) == (str(tmp_path), reason)


@POSIX
@pytest.mark.parametrize("number", [errno.ENOLCK, errno.ENOTSUP])
def test_a_drive_without_locks_is_told_as_such(number: int, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Permission to write is not what is missing."""

    def refused(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr("fcntl.flock", refused)
    with pytest.raises(FolderNotWritable) as caught, locked(path):
        pass
    assert (caught.value.folder, caught.value.reason) == (str(path.parent), "no-locks")
    told = {language: Texts(language).error(caught.value) for language in LANGUAGES}
    other = {language: Texts(language).error(FolderNotWritable("x", "other")) for language in LANGUAGES}
    for language in LANGUAGES:
        assert told[language].cause != other[language].cause
        assert told[language].remedy != other[language].remedy


@POSIX
def test_where_the_system_has_no_locks_no_warning_of_the_library_is_shown(path: Path) -> None:
    """A file takes the place of the lock, and there is nothing that a person could do."""
    program = """
        import errno, fcntl
        def missing(*_):
            raise OSError(errno.ENOSYS, os.strerror(errno.ENOSYS))
        fcntl.flock = missing
        sys.stderr = sys.stdout
        with locked(path):
            print("locked")
    """
    output, _ = child(program, path).communicate()
    assert output == "locked\n"


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


@pytest.mark.parametrize("octets", [LARGEST_READ, LARGEST_READ + 1])
def test_a_file_that_would_fill_the_memory_is_not_read(octets: int, tmp_path: Path) -> None:
    """A film under the wrong name, or a device that never ends."""
    with (tmp_path / "a.p12").open("wb") as file:
        file.truncate(octets)
    if octets == LARGEST_READ:
        assert len(read_private(tmp_path / "a.p12")) == octets
    else:
        with pytest.raises(FileTooLarge):
            read_private(tmp_path / "a.p12")


def test_a_folder_that_may_not_be_looked_at_is_said_to_be_so(tmp_path: Path) -> None:
    """It is not told to be absent."""
    assert is_folder(tmp_path)
    assert not is_folder(tmp_path / "absent")
    with pytest.raises(FileNotReadable):
        is_folder(tmp_path / ("a" * 5000))


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
