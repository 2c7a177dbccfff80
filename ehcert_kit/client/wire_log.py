"""A log of every exchange in files, with the octets as sent and received."""

from __future__ import annotations

import itertools
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from ..disk import read_private, reading, refusals, write_public
from .transport import Exchange

#: File names of messages, and of reservations of numbers.
_NAME = re.compile(r"([0-9]+)-(?:[A-Za-z]+-(?:request|response)\.xml|reserved)")


class WireLog:
    """Writes ``NN-Operation-request.xml`` and ``NN-Operation-response.xml`` into a folder.

    Numbers continue those of earlier runs, and no two processes use the same one. The messages hold no PIN,
    password or private key, but personal data: only the owner can read the files.

    Raises: FolderNotWritable, when made and when called. OSError, when called.
    """

    def __init__(self, folder: Path, every: bool = True) -> None:
        """every: if false, only the first of consecutive "not yet delivered" answers is kept."""
        with refusals(folder):
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            # Checked now, when it can be reported: later the transport ignores errors of a log.
            with tempfile.TemporaryFile(dir=folder):
                pass
        self._folder = folder
        self._every = every
        self._waiting = False

    def __call__(self, exchange: Exchange) -> None:
        waited, self._waiting = self._waiting, exchange.not_yet
        if waited and exchange.not_yet and not self._every:
            return
        number = self._reserve()
        stem = f"{number:02}-{exchange.operation.name}"
        # Messages that cannot be repeated are flushed to the disk, to survive a power cut.
        binds = not exchange.operation.repeatable
        write_public(self._folder / f"{stem}-request.xml", exchange.request, at_once=binds)
        self._reservation(number).unlink(missing_ok=True)
        if exchange.answer is not None:
            write_public(self._folder / f"{stem}-response.xml", exchange.answer, at_once=binds)

    def _reserve(self) -> int:
        """Reserve the next number by creating the file ``NN-reserved``, which only one process can do.

        Another process may have reserved and used the number since the folder was listed, so it is listed again.
        """
        for number in itertools.count(max(_numbers(self._folder), default=0) + 1):
            try:
                self._reservation(number).touch(0o600, exist_ok=False)
            except FileExistsError:
                continue
            if _numbers(self._folder).count(number) == 1:
                return number
            self._reservation(number).unlink()
        raise AssertionError("numbers do not end")

    def _reservation(self, number: int) -> Path:
        return self._folder / f"{number:02}-reserved"


def messages(folder: Path, operation: str, part: str) -> Iterator[bytes]:
    """The messages of an operation in a folder of exchanges, the last one first.

    operation: its name. part: request or response. Raises: FileError.
    """
    for file in reversed(_ending(folder, f"-{operation}-{part}.xml")):
        yield read_private(file)


class LoggedExchange(Struct, frozen=True):
    """One exchange in a folder. operation: its name. answer: None if none came."""

    number: int
    operation: str
    request: bytes
    answer: bytes | None


def exchanges(folder: Path) -> tuple[LoggedExchange, ...]:
    """Every exchange in a folder, in order; none if the folder does not exist. Raises: FileError."""
    found = []
    for file in _ending(folder, "-request.xml"):
        answer = file.with_name(file.name.replace("-request.xml", "-response.xml"))
        octets = read_private(answer) if answer.exists() else None
        found.append(LoggedExchange(_number(file), file.name.split("-")[1], read_private(file), octets))
    return tuple(found)


def last_message(folder: Path, operation: str, part: str) -> bytes | None:
    """The last message of an operation in a folder of exchanges, or None; see `messages`. Raises: FileError."""
    return next(messages(folder, operation, part), None)


def files(folder: Path) -> list[Path]:
    """The files of all messages in a folder, in order, without other files. Raises: FileError."""
    return sorted(_ending(folder, ".xml"), key=lambda file: (_number(file), file.name))


def _ending(folder: Path, end: str) -> list[Path]:
    """The messages whose names end so, in order; none if the folder does not exist. Raises: FileError."""
    with reading(folder):
        files = list(folder.iterdir()) if folder.is_dir() else []
    return sorted((f for f in files if f.name.endswith(end) and _NAME.fullmatch(f.name)), key=_number)


def _numbers(folder: Path) -> list[int]:
    return [_number(file) for file in folder.iterdir() if _NAME.fullmatch(file.name)]


def _number(file: Path) -> int:
    """The number in a file name. It has two digits or more, so names are not in the order of their numbers."""
    return int(file.name.partition("-")[0])
