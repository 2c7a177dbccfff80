"""A log of the time, duration and HTTP status of every exchange, in JSON lines, without personal data.

The messages themselves are kept unchanged elsewhere (`wire_log`); a line refers to one by the SHA-256 of the
request, in hexadecimal.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from pathlib import Path

from msgspec import Struct

from ..json_reading import read_json
from .transport import Exchange

#: The file name, in the workspace; it begins with the name of the folder of messages.
FILE = "exchanges.jsonl"


class Timed(Struct, frozen=True):
    """at: when an exchange began, aware. seconds: its duration. status: of HTTP; None: no answer came."""

    at: datetime
    seconds: float
    status: int | None


class ExchangeTimes:
    """Appends one line per exchange; for consecutive "not yet delivered" answers, only for the first.

    Raises, when called: OSError.
    """

    def __init__(self, file: Path, clock: Callable[[], datetime]) -> None:
        self._file = file
        self._clock = clock
        self._waiting = False

    def __call__(self, exchange: Exchange) -> None:
        waited, self._waiting = self._waiting, exchange.not_yet
        if waited and exchange.not_yet:
            return
        line = {
            "request": hashlib.sha256(exchange.request).hexdigest(),
            "operation": exchange.operation.name,
            "at": (self._clock() - timedelta(seconds=exchange.seconds)).isoformat(timespec="milliseconds"),
            "seconds": round(exchange.seconds, 3),
            "status": exchange.http_status,
        }
        octets = f"{json.dumps(line)}\n".encode()
        # A single write in append mode, so that lines of several processes do not mix.
        descriptor = os.open(self._file, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        try:
            os.write(descriptor, octets)
        finally:
            os.close(descriptor)


def times(file: Path) -> Mapping[str, tuple[Timed, ...]]:
    """The lines of a log in order, by the digest of the request; a line or file that cannot be read is skipped."""
    found: dict[str, tuple[Timed, ...]] = {}
    try:
        lines = file.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return found
    for line in lines:
        try:
            told = read_json(line, dict)
            timed = Timed(datetime.fromisoformat(told["at"]), float(told["seconds"]), told["status"])
            digest = str(told["request"])
        except (ValueError, KeyError, TypeError):
            continue
        found[digest] = (*found.get(digest, ()), timed)
    return found
