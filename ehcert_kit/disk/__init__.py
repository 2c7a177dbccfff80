"""Private files: read, written whole or not at all, and locked between processes.

Beside `<name>` there may be `.<name>.lock`, `.<name>.<random>.ehcert-new` (being written, or left by a crash)
and `<name>.<yyyyMMdd-HHmmss>.backup` (what it held before). None of them ends in p12, so no program takes
one for a keystore.
"""

from __future__ import annotations

import errno
import itertools
import os
import re
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime, timedelta
from pathlib import Path

from filelock import FileLock, Timeout

from .errors import FileAbsent, FileBusy, FileNotReadable, FolderNotWritable

_REASONS = {
    errno.ENOSPC: "full",
    errno.EDQUOT: "full",
    errno.EFBIG: "full",  # this process, or this file system, may not write a file as large as that
    errno.EROFS: "read-only",
    errno.EACCES: "permission",
    errno.EPERM: "permission",
}

_NEW = ".ehcert-new"

_ABANDONED = timedelta(days=1)
"""Nobody takes that long to write one file."""


@contextmanager
def refusals(folder: Path) -> Iterator[None]:
    """Say in our terms what the operating system refuses to write in a folder.

    Raises: FolderNotWritable: `reason` is full, read-only, permission or other; the cause tells the rest.
    """
    try:
        yield
    except OSError as error:
        raise FolderNotWritable(str(folder), _REASONS.get(error.errno or 0, "other")) from error


@contextmanager
def reading(path: Path) -> Iterator[None]:
    """Say in our terms why the operating system does not let a file or a folder be read.

    Raises: FileAbsent: there is none. FileNotReadable: `reason` is permission or other.
    """
    try:
        yield
    except (FileNotFoundError, IsADirectoryError, NotADirectoryError) as error:
        raise FileAbsent(str(path)) from error
    except OSError as error:
        reason = "permission" if isinstance(error, PermissionError) else "other"
        raise FileNotReadable(str(path), reason) from error


def read_private(path: Path) -> bytes:
    """The content of a file. Raises: FileAbsent, FileNotReadable."""
    with reading(path):
        return path.read_bytes()


def write_private(
    path: Path,
    data: bytes,
    *,
    check: Callable[[bytes], object],
    clock: Callable[[], datetime],
    keep: bool = True,
) -> Path | None:
    """Put `data` into a file for its owner alone, so that at any moment the old or the new is there, whole.

    The data goes to a new file beside and to the disk, is read back and handed to `check`, which raises if it
    is not what it should be. Only then is what was there before copied to a backup, and replaced. What an
    interrupted writing left behind is removed next time; it was never in use. Hold `locked(path)` meanwhile.
    On Windows the rights of the folder decide who may read.

    clock: the time now, for the name of the backup (local time). keep: whether there is one.
    Returns: the backup, or None where there was no file, or none is kept.
    Raises: FolderNotWritable; whatever `check` raises. Then the file is as it was.
    """
    folder = path.parent
    with refusals(folder):
        _make(folder)
        _remove_leftovers(path)
        new = _write_beside(path, data)
    try:
        with refusals(folder):
            written = new.read_bytes()
        check(written)
        with refusals(folder):
            backup = _back_up(path, clock()) if keep else None
            os.replace(new, path)
            _flush_names(folder)
    finally:
        with suppress(OSError):
            new.unlink(missing_ok=True)
    return backup


def set_aside(path: Path, now: datetime) -> Path:
    """Rename a file that is no longer wanted to a backup beside it: it is not deleted.

    Returns: its new place. Raises: FolderNotWritable.
    """
    with refusals(path.parent):
        backup = _free_backup_name(path, now)
        os.replace(path, backup)
        _flush_names(path.parent)
    return backup


@contextmanager
def locked(path: Path, timeout: float = 10.0) -> Iterator[None]:
    """Keep other processes, and other holders in this one, from changing a file meanwhile.

    timeout: seconds to wait for another holder.
    Raises: FileBusy: it did not let go in time. FolderNotWritable: no lock can be made in the folder.
    """
    lock = FileLock(path.with_name(f".{path.name}.lock"), timeout=timeout, mode=0o600)
    with refusals(path.parent):
        _make(path.parent)
        try:
            lock.acquire()
        except Timeout as error:
            raise FileBusy(str(path)) from error
    try:
        yield
    finally:
        lock.release()


def _make(folder: Path) -> None:
    """Make a folder, and those above it, for their owner alone."""
    missing = [place for place in (folder, *folder.parents) if not place.exists()]
    for place in reversed(missing):
        place.mkdir(mode=0o700, exist_ok=True)
        _flush_names(place.parent)


def _write_beside(path: Path, data: bytes) -> Path:
    """A new file in the folder of `path`, its owner's alone from the beginning, its content on the disk."""
    descriptor, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=_NEW, dir=path.parent)
    try:
        with open(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        os.unlink(name)
        raise
    return Path(name)


def _back_up(path: Path, now: datetime) -> Path | None:
    """Copy a file to a name that is free. The copy, too, has its name only when it is whole."""
    if not path.exists():
        return None
    copy = _write_beside(path, path.read_bytes())
    backup = _free_backup_name(path, now)
    os.replace(copy, backup)
    _flush_names(path.parent)
    return backup


def _free_backup_name(path: Path, now: datetime) -> Path:
    stem = f"{path.name}.{now:%Y%m%d-%H%M%S}"
    names = itertools.chain([f"{stem}.backup"], (f"{stem}-{number}.backup" for number in itertools.count(2)))
    return next(place for place in map(path.with_name, names) if not place.exists())


def _remove_leftovers(path: Path) -> None:
    """Remove what interrupted writings left: of this file, whose lock we hold, all; of others, the old."""
    # The random part has no dot, so `a.p12` does not take for its own what is written to `a.p12.etk-key.pem`.
    of_this_file = re.compile(rf"\.{re.escape(path.name)}\.[^.]+{re.escape(_NEW)}")
    for leftover in path.parent.glob(f".*{_NEW}"):
        ours = of_this_file.fullmatch(leftover.name)
        with suppress(FileNotFoundError):
            # Files are as old as the machine says, whatever the time in practice.
            if ours or time.time() - leftover.stat().st_mtime > _ABANDONED.total_seconds():
                leftover.unlink()


def _flush_names(folder: Path) -> None:
    """Put a folder's names on the disk: `fsync` of a file covers its content.

    Windows has no such call, and some file systems, of networks above all, refuse it: there the names are
    on the disk when the file system thinks fit.
    """
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):
            raise
    finally:
        os.close(descriptor)
