"""Files: read, written whole or not at all, and locked between processes. All that is written goes through here.

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
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

from filelock import FileLock, Timeout

from .errors import FileAbsent, FileBusy, FileNotReadable, FolderNotWritable

_REASONS = {
    errno.ENOSPC: "full",
    errno.EDQUOT: "full",
    errno.EFBIG: "full",  # this process, or this file system, may not write a file as large as that
    errno.EROFS: "read-only",
    errno.EACCES: "permission",
    errno.EPERM: "permission",
    errno.EBUSY: "in-use",
    errno.ETXTBSY: "in-use",
}

_WINDOWS = os.name == "nt"

_PAUSES = tuple(0.01 * 2**n for n in range(8))
"""Between two tries to replace a file that somebody has open: in seconds, some two and a half in all."""

_IN_USE = (32, 33)
"""Windows' numbers for a file, or a part of it, that another process has open (sharing and lock violation)."""

_NEW = ".ehcert-new"

_ABANDONED = timedelta(days=1)
"""Nobody takes that long to write one file."""


@contextmanager
def refusals(folder: Path) -> Iterator[None]:
    """Say in our terms what the operating system refuses to write in a folder.

    Raises: FolderNotWritable: `reason` is full, read-only, permission, in-use or other; the cause tells the rest.
    """
    try:
        yield
    except OSError as error:
        in_use = getattr(error, "winerror", None) in _IN_USE
        reason = "in-use" if in_use else _REASONS.get(error.errno or 0, "other")
        raise FolderNotWritable(str(folder), reason) from error


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
            replace(new, path)
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
        replace(path, backup)
        _flush_names(path.parent)
    return backup


def write_public(path: Path, data: bytes, *, at_once: bool = True) -> None:
    """Put `data` into a file that can be made again at any time: at any moment the old or the new is there, whole.

    No backup is kept, and nothing is read back. What is no file, such as a terminal or a pipe, is written to; a
    link stays one, and its target is replaced. The folder has to be there.

    at_once: whether it is on the disk when this returns; else when the system thinks fit, and after a power cut
        the new may be there without its content.
    Raises: FolderNotWritable.
    """
    with refusals(path.parent):
        if path.exists() and not path.is_file():
            path.write_bytes(data)
            return
        target = path.resolve()
        new = _write_beside(target, data, at_once)
        try:
            replace(new, target)
            if at_once:
                _flush_names(target.parent)
        finally:
            with suppress(OSError):
                new.unlink(missing_ok=True)


def replace(source: Path, target: Path) -> None:
    """Rename a file or a folder, in the place of a file that has the name already.

    Windows refuses while another program has either of them open. Antivirus, synchronisation, search and
    previews do that with whatever is new, for a moment: so it is tried again for some two seconds.

    Raises: OSError: EBUSY, where it was still open; else as the system says.
    """
    for pause in _PAUSES:
        try:
            os.replace(source, target)
            return
        except PermissionError:
            if not _WINDOWS:
                raise
        time.sleep(pause)
    try:
        os.replace(source, target)
    except PermissionError as error:
        raise OSError(errno.EBUSY, os.strerror(errno.EBUSY), str(target)) from error


def close_to_others(folder: Path, ours: tuple[str, ...]) -> None:
    """Close a folder of one's own to others, if all that is in it is ours.

    Where a person keeps something else beside, its rights are his decision; our files are private anyway. A
    link is left alone, and so is a folder of somebody else. Windows knows no such rights.

    ours: how the names begin of what this program puts there. Raises: FolderNotWritable.
    """
    with refusals(folder):
        if not is_open_to_others(folder) or folder.is_symlink() or folder.stat().st_uid != os.geteuid():
            return
        if all(entry.name.lstrip(".").startswith(ours) for entry in folder.iterdir()):
            folder.chmod(0o700)


def is_open_to_others(folder: Path) -> bool:
    """May others than its owner look into this folder? Windows has no such rights, so it is not asked there."""
    try:
        return not _WINDOWS and bool(folder.stat().st_mode & 0o077)
    except OSError:
        return False


def is_for_owner_alone(file: Path) -> bool:
    """Is this a file of the user's own, no link, closed to others? On Windows its folder's rights decide."""
    try:
        status = file.lstat()
    except OSError:
        return False
    if not stat.S_ISREG(status.st_mode):
        return False
    return _WINDOWS or (status.st_uid == os.geteuid() and not status.st_mode & 0o077)


def typed_path(text: str) -> Path:
    """The file that a person means by what he typed, or pasted from Explorer, a browser or a terminal.

    A pair of quotation marks around it, ``file://`` before it and marks that nobody sees are dropped; ``~`` is
    his home. But what has this very name is taken as it is.
    """
    exact = Path(_expanded(text))
    if not text.strip() or exact.exists():
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
#: Blanks, and what Windows' window of properties puts before a path that is copied from it.
_AROUND_PATHS = " \t\r\n\u00a0\u202f\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\ufeff"


def _expanded(text: str) -> str:
    return os.path.expanduser(text)  # noqa: PTH111  # pathlib's raises where there is no such user


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


def _write_beside(path: Path, data: bytes, at_once: bool = True) -> Path:
    """A new file in the folder of `path`, its owner's alone from the beginning.

    at_once: whether its content is on the disk then.
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
    """Copy a file to a name that is free. The copy, too, has its name only when it is whole."""
    if not path.exists():
        return None
    copy = _write_beside(path, path.read_bytes())
    backup = _free_backup_name(path, now)
    replace(copy, backup)
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
    for name in os.listdir(path.parent):  # before every writing: pathlib's takes ten times as long
        if not (name.startswith(".") and name.endswith(_NEW)):
            continue
        leftover, ours = path.with_name(name), of_this_file.fullmatch(name)
        # Of what somebody has open Windows removes nothing: it goes another time.
        with suppress(FileNotFoundError, PermissionError):
            # Files are as old as the machine says, whatever the time in practice.
            if ours or time.time() - leftover.stat().st_mtime > _ABANDONED.total_seconds():
                leftover.unlink()


def _flush_names(folder: Path) -> None:
    """Put a folder's names on the disk: `fsync` of a file covers its content.

    Windows has no such call, and some file systems, of networks above all, refuse it: there the names are
    on the disk when the file system thinks fit.
    """
    if _WINDOWS:
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):
            raise
    finally:
        os.close(descriptor)
