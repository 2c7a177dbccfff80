"""When each exchange was, how long it took, and how it ended: one line each, beside the messages themselves.

The messages are kept octet for octet and nothing is added to them; a line finds its message by the digest of the
request. Nothing personal is in it.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from .transport import Exchange

#: In the workspace, beside the folder of the messages, with whose name it begins.
FILE = "exchanges.jsonl"


@dataclass(frozen=True)
class Timed:
    """When an exchange began (aware), its duration in seconds, the HTTP status; None: no answer came."""

    at: datetime
    seconds: float
    status: int | None


class ExchangeTimes:
    """Adds one line for each exchange; of an unbroken row of "not yet delivered" the first.

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
        # One write at the end of the file: lines of several processes do not mix.
        descriptor = os.open(self._file, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        try:
            os.write(descriptor, octets)
        finally:
            os.close(descriptor)


def times(file: Path) -> Mapping[str, tuple[Timed, ...]]:
    """What was noted, by the digest of the request, in order. A line that cannot be read tells nothing."""
    found: dict[str, tuple[Timed, ...]] = {}
    try:
        lines = file.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return found
    for line in lines:
        try:
            told = json.loads(line)
            timed = Timed(datetime.fromisoformat(told["at"]), float(told["seconds"]), told["status"])
            digest = str(told["request"])
        except (ValueError, KeyError, TypeError):
            continue
        found[digest] = (*found.get(digest, ()), timed)
    return found
