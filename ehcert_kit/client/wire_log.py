"""Keeping every exchange as files, byte for byte as it crossed the wire."""

from __future__ import annotations

import itertools
import re
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ..disk import write_public
from ..disk.errors import FolderNotWritable
from .transport import Exchange

#: A message, or a number that is taken and not yet used.
_NAME = re.compile(r"([0-9]+)-(?:[A-Za-z]+-(?:request|response)\.xml|reserved)")


class WireLog:
    """Writes ``NN-Operation-request.xml`` and ``NN-Operation-response.xml`` into a folder.

    Numbers go on where an earlier run stopped, and no two processes take the same one. The messages hold no
    secret: neither PIN nor password nor private key is ever part of one. They do hold personal data, so the
    files are the owner's alone.

    Raises: FolderNotWritable, when made and when called. OSError, when called.
    """

    def __init__(self, folder: Path, every: bool = True) -> None:
        """every: False keeps, of an unbroken row of "not yet delivered", the first."""
        try:
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            # Tried now, while it can be said: what cannot be kept later stops nothing.
            with tempfile.TemporaryFile(dir=folder):
                pass
        except OSError as error:
            reason = "permission" if isinstance(error, PermissionError) else "other"
            raise FolderNotWritable(str(folder), reason) from error
        self._folder = folder
        self._every = every
        self._waiting = False

    def __call__(self, exchange: Exchange) -> None:
        waited, self._waiting = self._waiting, exchange.not_yet
        if waited and exchange.not_yet and not self._every:
            return
        number = self._reserve()
        stem = f"{number:02}-{exchange.operation.name}"
        # What binds must outlive a power cut; a question can be asked again.
        binds = not exchange.operation.repeatable
        write_public(self._folder / f"{stem}-request.xml", exchange.request, at_once=binds)
        self._reservation(number).unlink(missing_ok=True)
        if exchange.answer is not None:
            write_public(self._folder / f"{stem}-response.xml", exchange.answer, at_once=binds)

    def _reserve(self) -> int:
        """Reserve the next number by creating the file ``NN-reserved``, which one process alone can do.

        Another process may have created, used and removed it since the folder was listed, so the folder is listed
        once more.
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
    """The messages of an operation in a folder of exchanges, octet for octet, the last one first.

    operation: its name. part: request or response. Raises: OSError.
    """
    for file in reversed(_ending(folder, f"-{operation}-{part}.xml")):
        yield file.read_bytes()


@dataclass(frozen=True)
class LoggedExchange:
    """One exchange in a folder. answer: None where none came."""

    number: int
    operation: str
    request: bytes
    answer: bytes | None


def exchanges(folder: Path) -> tuple[LoggedExchange, ...]:
    """Every exchange in a folder, in order; none where there is no such folder. Raises: OSError."""
    found = []
    for file in _ending(folder, "-request.xml"):
        answer = file.with_name(file.name.replace("-request.xml", "-response.xml"))
        octets = answer.read_bytes() if answer.exists() else None
        found.append(LoggedExchange(_number(file), file.name.split("-")[1], file.read_bytes(), octets))
    return tuple(found)


def last_message(folder: Path, operation: str, part: str) -> bytes | None:
    """The last message of an operation in a folder of exchanges; None where there is none. Raises: OSError."""
    return next(messages(folder, operation, part), None)


def _ending(folder: Path, end: str) -> list[Path]:
    """The messages whose names end so, in order; none where there is no such folder. Raises: OSError."""
    files = folder.iterdir() if folder.is_dir() else ()
    return sorted((f for f in files if f.name.endswith(end) and _NAME.fullmatch(f.name)), key=_number)


def _numbers(folder: Path) -> list[int]:
    return [_number(file) for file in folder.iterdir() if _NAME.fullmatch(file.name)]


def _number(file: Path) -> int:
    """Numbers have two digits or more, so names do not sort as they do."""
    return int(file.name.partition("-")[0])
