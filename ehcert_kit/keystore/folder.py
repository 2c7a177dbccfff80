"""The names of keystore files, and the keystores in a folder.

Source: protocol reference §14; procedure §5.3.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from types import MappingProxyType

from msgspec import Struct

from ..disk import read_private, reading
from ..disk.errors import FileAbsent, FileError, FileIsFolder
from ..names import PRACTICE
from .entries import AUTHENTICATION as AUTHENTICATION
from .entries import finished
from .errors import KeystoreAbsent, KeystoreError
from .pkcs12 import key_aliases

SUFFIXES: Mapping[str, str] = MappingProxyType(
    {
        "production": ".p12",
        "acceptance": ".acc-p12",
        "integration": ".int-p12",
        PRACTICE: ".exercice.p12",
    }
)
"""The end of the file name in each environment. Only a hint: the issuer of its certificate is decisive."""

_WHEN = "%Y%m%d-%H%M%S"

_NAME = re.compile(
    r"(?P<before>.*?)(?P<owner>[A-Z0-9_-]+=[0-9]+(?:,[A-Z0-9_-]+)?)[ _-](?P<when>[0-9]{8}-[0-9]{6})(?![0-9])"
    r"(?P<after>.*)",
    re.IGNORECASE | re.DOTALL,
)
_SUFFIX = re.compile(r"\.(?:acc-|int-|acc\.|int\.|exercice\.)?p12", re.IGNORECASE)
"""The end of a file name. Both patterns allow other spellings that occur: a hyphen before the date, `.acc.p12`.

Programs that copy a file add text to its name in their own words: « (1) », « - Copie », « Kopie van »,
« (conflicted copy …) ». A file with any other text before the owner or after the date is therefore a copy.
"""

_BACKUP = re.compile(r"\.[0-9]{8}-[0-9]{6}(?:-[0-9]+)?\.backup$")
"""What `disk` adds to the name of a file to name its backup."""

_NO_KEYSTORE = ("._", "~$", ".~")
"""Prefixes of auxiliary files that macOS, Office and LibreOffice create beside another file."""


class KeystoreFile(Struct, frozen=True):
    """What is known of a keystore without its password.

    owner: `TYPE=ID[,APP]` from the file name, or None if it is not there.
    created: local time, without time zone, from the file name, or None.
    finished: whether it has the authentication and an encryption key, which the procedure adds last; None if
        the file cannot be read or is not a keystore.
    copy: whether its name says that it is a copy (`_SUFFIX`).
    """

    path: Path
    owner: str | None
    created: datetime | None
    finished: bool | None
    copy: bool = False


def file_name(type: str, number: str, application_id: str | None, when: datetime, suffix: str) -> str:
    """The name of a new file: `TYPE=ID[,APP] yyyyMMdd-HHmmss` and the suffix. `when` is local time.

    >>> file_name("NIHII-GROUP", "94000027", None, datetime(2026, 1, 15, 10, 15), SUFFIXES["production"])
    'NIHII-GROUP=94000027 20260115-101500.p12'
    """
    application = f",{application_id}" if application_id else ""
    return f"{type}={number}{application} {when.strftime(_WHEN)}{suffix}"


def find(folder: Path) -> tuple[KeystoreFile, ...]:
    """The keystores of a folder, newest first: every file whose name ends in p12 or pfx.

    They are ordered by the date in their name, or of their last change if it has none; a copy comes after its
    original. The result is empty if the folder does not exist.

    Raises: FileNotReadable: the folder.
    """
    files = [(described(path), changed) for path, changed in _files_of(folder) if _named_so(path.name)]
    files.sort(key=lambda described: _rank(*described), reverse=True)
    return tuple(file for file, _ in files)


def octets_of(path: Path) -> bytes:
    """The content of a keystore. Raises: KeystoreAbsent. FileIsFolder, FileNotReadable, FileTooLarge."""
    try:
        return read_private(path)
    except FileIsFolder:
        raise
    except FileAbsent as error:
        raise KeystoreAbsent(str(path)) from error


def holding(folder: Path, alias: str) -> tuple[Path, ...]:
    """The files of a folder, backups included, that hold a key under this alias; the last changed first.

    Aliases are not encrypted, so no password is needed; nor are they authenticated. Raises: FileNotReadable.
    """
    found = []
    for path, changed in _files_of(folder):
        with suppress(FileError, KeystoreError):
            if alias in key_aliases(read_private(path)):
                found.append((changed, path))
    return tuple(path for _, path in sorted(found, reverse=True))


def key_names_in(folder: Path) -> Iterator[str]:
    """The aliases of all keys in the keystores of a folder, once per file. Raises: FileNotReadable."""
    for path, _ in _files_of(folder):
        if not _named_so(path.name):
            continue
        with suppress(FileError, KeystoreError):
            yield from set(key_aliases(read_private(path), path.name))


def next_name(path: Path) -> Path:
    """The path for a copy: ``NAME (1).p12``, then ``NAME (2).p12``. All after the first dot is kept."""
    stem, _, ending = path.name.partition(".")
    match = re.fullmatch(r"(.*) \(([0-9]+)\)", stem)
    base, number = (match[1], int(match[2])) if match else (stem, 0)
    return path.with_name(f"{base} ({number + 1}).{ending}" if ending else f"{base} ({number + 1})")


def _files_of(folder: Path) -> list[tuple[Path, float]]:
    """The keystores of a folder and their backups, each with the time of its last change.

    A file that is removed meanwhile is left out. Raises: FileNotReadable.
    """
    files = []
    with reading(folder):
        for path in folder.iterdir() if folder.is_dir() else ():
            if _named_so(_BACKUP.sub("", path.name)) and path.is_file():
                with suppress(FileNotFoundError):
                    files.append((path, path.stat().st_mtime))
    return files


def _rank(file: KeystoreFile, changed: float) -> tuple[datetime, bool, Path]:
    return file.created or _local(changed), not file.copy, file.path


def _local(changed: float) -> datetime:
    """A time of last change as local time; one outside the years that Python or the system has is the oldest."""
    try:
        return datetime.fromtimestamp(changed)
    except (ValueError, OverflowError, OSError):
        return datetime.min


def _named_so(name: str) -> bool:
    return name.lower().endswith(("p12", "pfx")) and not name.startswith(_NO_KEYSTORE)


def described(path: Path) -> KeystoreFile:
    """What is known of one file without its password; if it does not exist, from its name."""
    finished = _finished(path)
    match = _NAME.fullmatch(path.name)
    if match is None:
        return KeystoreFile(path, None, None, finished)
    try:
        created = datetime.strptime(match["when"], _WHEN)
    except ValueError:  # the right number of digits, but not a date
        return KeystoreFile(path, None, None, finished)
    copy = bool(match["before"]) or _SUFFIX.fullmatch(match["after"]) is None
    return KeystoreFile(path, match["owner"], created, finished, copy)


def _finished(path: Path) -> bool | None:
    try:
        return finished(key_aliases(read_private(path)))
    except (FileError, KeystoreError):
        return None
