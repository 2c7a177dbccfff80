"""Reading files, writing them whole or not at all, and locking them between processes.

Beside `<name>` there may be `.<name>.lock`, `.<name>.<random>.ehcert-new` (being written, or left by a crash)
and `<name>.<yyyyMMdd-HHmmss>.backup` (what it held before). None of them ends in p12, so no program takes
one for a keystore.
"""

from __future__ import annotations

import errno
import itertools
import os
import re
import stat
import sys
import tempfile
import time
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime, timedelta
from pathlib import Path
from typing import TypeVar
from urllib.parse import urlsplit
from urllib.request import url2pathname

from filelock import FileLock, Timeout

from .errors import (
    FileAbsent,
    FileBusy,
    FileIsFolder,
    FileNotReadable,
    FileTooLarge,
    FolderNotWritable,
    FolderUnusable,
)

_REASONS = {
    errno.ENOSPC: "full",
    errno.EDQUOT: "full",
    errno.EFBIG: "full",  # larger than the limit of this process or of the file system
    errno.EROFS: "read-only",
    errno.EACCES: "permission",
    errno.EPERM: "permission",
    errno.EBUSY: "in-use",
    errno.ETXTBSY: "in-use",
}

_NO_LOCKS = (errno.ENOLCK, errno.ENOTSUP, errno.EOPNOTSUPP)
"""What a drive without locks answers, mostly one of the network."""

# Where the system has no locks at all the library uses the existence of a file instead; its English is no help.
warnings.filterwarnings("ignore", "flock not supported", UserWarning)

#: Those that lie in the name that was given.
_UNUSABLE = {
    errno.ENOENT: "absent",
    errno.ENOTDIR: "file",
    errno.EEXIST: "file",
    errno.EISDIR: "folder",
}

_WINDOWS = os.name == "nt"

_PAUSES = tuple(0.01 * 2**n for n in range(8))
"""Seconds between attempts to replace a file that another program has open; about two and a half in all."""

_IN_USE = (32, 33)
"""ERROR_SHARING_VIOLATION and ERROR_LOCK_VIOLATION (winerror.h): another process has the file open."""

_NEW = ".ehcert-new"

T = TypeVar("T")

_ABANDONED = timedelta(days=1)
"""The age from which an unfinished file of another name is known to be left by a crash."""


@contextmanager
def refusals(folder: Path) -> Iterator[None]:
    """Turn the errors of the operating system while writing in a folder into one of ours.

    Raises: FolderNotWritable: `reason` is full, read-only, permission, in-use or other; its cause is the OSError.
        FolderUnusable, one of these: the name that was given is not that of a folder.
    """
    try:
        yield
    except OSError as error:
        if error.errno in _UNUSABLE:
            raise FolderUnusable(str(folder), _UNUSABLE[error.errno]) from error
        raise FolderNotWritable(str(folder), why_not_written(error)) from error


def why_not_written(error: OSError) -> str:
    """Why the system refused to write: full, read-only, permission, in-use or other."""
    in_use = getattr(error, "winerror", None) in _IN_USE
    return "in-use" if in_use else _REASONS.get(error.errno or 0, "other")


@contextmanager
def reading(path: Path) -> Iterator[None]:
    """Turn the errors of the operating system while reading a file or a folder into ours.

    Raises: FileAbsent: there is none. FileIsFolder, one of these. FileNotReadable: `reason` is permission or
        other.
    """
    try:
        yield
    except IsADirectoryError as error:
        raise FileIsFolder(str(path)) from error
    except (FileNotFoundError, NotADirectoryError) as error:
        raise FileAbsent(str(path)) from error
    except OSError as error:
        reason = "permission" if isinstance(error, PermissionError) else "other"
        raise FileNotReadable(str(path), reason) from error


#: Octets. Keystores, certificates and messages have some kilobytes; a film, a disk image or a device that never
#: ends would fill the memory.
LARGEST_READ = 32 * 1024 * 1024


def read_private(path: Path) -> bytes:
    """The content of a file.

    Windows refuses while another process replaces the file, so reading is tried again, as in `replace`.
    Raises: FileAbsent, FileIsFolder, FileNotReadable. FileTooLarge: more than `LARGEST_READ`.
    """

    def read() -> bytes:
        with path.open("rb") as file:
            return file.read(LARGEST_READ + 1)

    with reading(path):
        if path.is_dir():
            raise IsADirectoryError  # Windows would refuse it as if rights were lacking
        data = _patiently(read)
    if len(data) > LARGEST_READ:
        raise FileTooLarge(str(path), "other")
    return data


def is_folder(path: Path) -> bool:
    """Whether there is a folder of this name. Raises: FileNotReadable: the system does not tell the user."""
    with reading(path):
        return path.is_dir()


def write_private(
    path: Path,
    data: bytes,
    *,
    check: Callable[[bytes], object],
    clock: Callable[[], datetime],
    keep: bool = True,
) -> Path | None:
    """Write a file that only its owner can read, so that at any moment the old or the new content is there, whole.

    The data is written to a new file in the same folder, flushed to the disk, read back and given to `check`,
    which raises if it is wrong. Only then is the old file copied to a backup, and replaced. Unfinished files of
    an interrupted call are removed by the next one; they were never in use. The caller holds `locked(path)`.
    On Windows the rights of the folder decide who can read the file.

    clock: gives the local time, for the name of the backup. keep: whether to make a backup.
    Returns: the backup, or None where there was no file, or `keep` is false.
    Raises: FolderNotWritable; whatever `check` raises. Then the file is unchanged.
    """
    folder = path.parent
    with refusals(folder):
        _make(folder)
        _remove_leftovers(path, ours=True)
        new = _write_beside(path, data)
    try:
        with refusals(folder):
            written = new.read_bytes()
        check(written)
        with refusals(folder):
            backup = _back_up(path, clock()) if keep else None
            replace(new, path)
            _flush_names(folder)
    finally:
        with suppress(OSError):
            new.unlink(missing_ok=True)
    return backup


def set_aside(path: Path, now: datetime) -> Path:
    """Rename a file that is no longer wanted to a backup in the same folder, instead of deleting it.

    now: local time, for the name. Returns: its new path. Raises: FolderNotWritable.
    """
    with refusals(path.parent):
        backup = _free_backup_name(path, now)
        replace(path, backup)
        _flush_names(path.parent)
    return backup


def backups(path: Path) -> list[Path]:
    """What a file held before, the oldest first: copies by `write_private`, and what `set_aside` renamed."""
    named = re.compile(rf"{re.escape(path.name)}\.(\d{{8}}-\d{{6}})(?:-(\d+))?\.backup")
    found = ((match, file) for file in path.parent.glob("*.backup") if (match := named.fullmatch(file.name)))
    return [file for _, _, file in sorted((match[1], int(match[2] or 1), file) for match, file in found)]


def write_public(path: Path, data: bytes, *, at_once: bool = True) -> None:
    """Write a file that can be made again, so that at any moment the old or the new content is there, whole.

    No backup is made, and nothing is read back. A path that is not a regular file, such as a terminal or a pipe,
    is written to directly; of a symbolic link the target is replaced. The folder must exist. Unfinished files of
    interrupted calls are removed when they are a day old, as no lock tells whether a younger one is in use.

    at_once: whether to flush to the disk before returning; otherwise a power cut soon afterwards may leave the
        new file without its content.
    Raises: FolderNotWritable.
    """
    with refusals(path.parent):
        if path.exists() and not path.is_file():
            path.write_bytes(data)
            return
        target = path.resolve()
        _remove_leftovers(target, ours=False)
        new = _write_beside(target, data, at_once)
        try:
            replace(new, target)
            if at_once:
                _flush_names(target.parent)
        finally:
            with suppress(OSError):
                new.unlink(missing_ok=True)


def replace(source: Path, target: Path) -> None:
    """Rename a file or a folder; a file that has the new name already is replaced.

    Windows refuses while another program has either of them open. Antivirus, synchronisation, search and
    previews briefly open new files, so the renaming is tried again for about two and a half seconds.

    Raises: OSError: EBUSY, if it was still open then; any other error of the system.
    """
    try:
        _patiently(lambda: os.replace(source, target))
    except PermissionError as error:
        if not _WINDOWS:
            raise
        raise OSError(errno.EBUSY, os.strerror(errno.EBUSY), str(target)) from error


def _patiently(action: Callable[[], T]) -> T:
    """The result of an action; on Windows it is tried again while the system refuses it.

    Raises: PermissionError: it was still refused after the last pause, or this is not Windows.
    """
    for pause in _PAUSES:
        try:
            return action()
        except PermissionError:
            if not _WINDOWS:
                raise
        time.sleep(pause)
    return action()


def sweep(folder: Path) -> None:
    """Remove the unfinished files that a crash left in a folder, if they are old; whatever fails is left alone."""
    with suppress(OSError):
        for leftover in filter(_is_abandoned, _unfinished(folder)):
            leftover.unlink()


def close_to_others(folder: Path, ours: tuple[str, ...]) -> None:
    """Take away the rights of other users to a folder of the current user, if it holds only files of ours.

    The rights of a folder with other files in it are the user's decision; our files are private anyway. Symbolic
    links and folders of other users are left alone, and everything on Windows, which has no such rights.

    ours: prefixes of the file names that this program uses, after any leading dots. Raises: FolderNotWritable.
    """
    with refusals(folder):
        if not is_open_to_others(folder) or folder.is_symlink() or not _is_ours(folder.stat()):
            return
        if all(entry.name.lstrip(".").startswith(ours) for entry in folder.iterdir()):
            folder.chmod(0o700)


def is_open_to_others(folder: Path) -> bool:
    """Whether other users have any right to this folder. False on Windows, and if it cannot be read."""
    try:
        return not _WINDOWS and bool(folder.stat().st_mode & 0o077)
    except OSError:
        return False


def is_for_owner_alone(file: Path) -> bool:
    """Whether this is a regular file, no link, that belongs to the user and gives other users no right.

    On Windows every regular file counts, as the rights of its folder decide.
    """
    try:
        status = file.lstat()
    except OSError:
        return False
    if not stat.S_ISREG(status.st_mode):
        return False
    return _WINDOWS or (_is_ours(status) and not status.st_mode & 0o077)


def _is_ours(status: os.stat_result) -> bool:
    """Whether a file or folder belongs to the current user. True on Windows, where its status does not say."""
    return sys.platform == "win32" or status.st_uid == os.geteuid()


def typed_path(text: str) -> Path:
    """The path that is meant by text typed, or pasted from Explorer, a browser or a terminal.

    Quotation marks around it, ``file://`` before it and invisible characters are dropped; ``~`` is the user's
    home. Text that is the exact name of an existing file or folder is taken unchanged.
    """
    exact = Path(_expanded(text))
    # pathlib raises for a name that the system refuses: too long, or in a folder that is closed to the user.
    if not text.strip() or os.path.exists(exact):  # noqa: PTH110
        return exact
    bare = text.strip(_AROUND_PATHS)
    if len(bare) > 1 and (bare[0], bare[-1]) in _QUOTES:
        bare = bare[1:-1].strip(_AROUND_PATHS)
    if bare.lower().startswith("file:"):
        parts = urlsplit(bare)
        host = f"//{parts.netloc}" if parts.netloc not in ("", "localhost") else ""
        bare = url2pathname(host + parts.path)
    return Path(_expanded(bare))


_QUOTES = frozenset((('"', '"'), ("'", "'"), ("«", "»"), ("“", "”"), ("‘", "’"), ("<", ">")))
#: Spaces, and the direction marks that come with a path copied from the properties dialog of Windows.
_AROUND_PATHS = " \t\r\n\u00a0\u202f\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\ufeff"


def _expanded(text: str) -> str:
    return os.path.expanduser(text)  # noqa: PTH111  # pathlib raises for a user that does not exist


@contextmanager
def locked(path: Path, timeout: float = 10.0) -> Iterator[None]:
    """Hold the lock of a file against other processes and other threads of this one.

    timeout: seconds to wait while the lock is held elsewhere.
    Raises: FileBusy: it was still held then. FolderNotWritable: no lock file can be made in the folder; `reason`
        may also be no-locks: the drive has none.
    """
    lock = FileLock(path.with_name(f".{path.name}.lock"), timeout=timeout, mode=0o600)
    with refusals(path.parent):
        _make(path.parent)
        try:
            lock.acquire()
        except Timeout as error:
            raise FileBusy(str(path)) from error
        except OSError as error:
            if error.errno in _NO_LOCKS:
                raise FolderNotWritable(str(path.parent), "no-locks") from error
            raise
    try:
        yield
    finally:
        lock.release()


def _make(folder: Path) -> None:
    """Make a folder and its missing parents, with rights for their owner only."""
    missing = [place for place in (folder, *folder.parents) if not place.exists()]
    for place in reversed(missing):
        place.mkdir(mode=0o700, exist_ok=True)
        _flush_names(place.parent)


def _write_beside(path: Path, data: bytes, at_once: bool = True) -> Path:
    """Write a new temporary file in the folder of `path`, readable by its owner only from the start.

    at_once: whether to flush it to the disk. Returns: its path.
    """
    descriptor, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=_NEW, dir=path.parent)
    try:
        with open(descriptor, "wb") as file:
            file.write(data)
            if at_once:
                file.flush()
                os.fsync(file.fileno())
    except BaseException:
        os.unlink(name)
        raise
    return Path(name)


def _back_up(path: Path, now: datetime) -> Path | None:
    """Copy a file to a free backup name, which the copy gets only when it is complete. None: there is no file."""
    if not path.exists():
        return None
    copy = _write_beside(path, path.read_bytes())
    try:
        backup = _free_backup_name(path, now)
        replace(copy, backup)
        _flush_names(path.parent)
    finally:
        with suppress(OSError):
            copy.unlink(missing_ok=True)
    return backup


def _free_backup_name(path: Path, now: datetime) -> Path:
    stem = f"{path.name}.{now:%Y%m%d-%H%M%S}"
    names = itertools.chain([f"{stem}.backup"], (f"{stem}-{number}.backup" for number in itertools.count(2)))
    return next(place for place in map(path.with_name, names) if not place.exists())


def _remove_leftovers(path: Path, *, ours: bool) -> None:
    """Remove unfinished files of interrupted calls: old ones of any file; all of this one, if its lock is ours."""
    # The random part has no dot, so those of `a.p12.etk-key.pem` are not taken for those of `a.p12`.
    of_this_file = re.compile(rf"\.{re.escape(path.name)}\.[^.]+{re.escape(_NEW)}")
    for leftover in _unfinished(path.parent):
        # Windows does not remove a file that is open: a later call will.
        with suppress(FileNotFoundError, PermissionError):
            if (ours and of_this_file.fullmatch(leftover.name)) or _is_abandoned(leftover):
                leftover.unlink()


def _unfinished(folder: Path) -> list[Path]:
    # Runs before every write, and pathlib takes ten times as long.
    names = os.listdir(folder)
    return [folder / name for name in names if name.startswith(".") and name.endswith(_NEW)]


def _is_abandoned(leftover: Path) -> bool:
    # Compared with the system's time, not with the clock of the practice environment.
    return time.time() - leftover.stat().st_mtime > _ABANDONED.total_seconds()


def _flush_names(folder: Path) -> None:
    """Flush the names in a folder to the disk, as `fsync` of a file covers only its content, if that is possible.

    Windows has no such call, and some file systems, mostly network ones, refuse it: there the file system
    decides when to write them.
    """
    if _WINDOWS:
        return
    # The new name is in place already, and its content was flushed before: an error raised here would be told as
    # "nothing was changed", which is not true. What remains is that a power cut may bring the old name back.
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
