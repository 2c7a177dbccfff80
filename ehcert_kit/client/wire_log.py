"""Keeping every exchange as files, byte for byte as it crossed the wire."""

from __future__ import annotations

import re
from pathlib import Path

from .transport import Exchange


class WireLog:
    """Writes ``NN-Operation-request.xml`` and ``NN-Operation-response.xml`` into a folder.

    Numbers go on where an earlier run stopped. The messages hold no secret: neither PIN nor
    password nor private key is ever part of one. They do hold personal data, so the files are the
    owner's alone.
    """

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._folder = folder

    def __call__(self, exchange: Exchange) -> None:
        stem = f"{self._next_number():02}-{exchange.operation.name}"
        self._write(f"{stem}-request.xml", exchange.request)
        if exchange.answer is not None:
            self._write(f"{stem}-response.xml", exchange.answer)

    def _next_number(self) -> int:
        numbers = (re.match(r"(\d+)-", path.name) for path in self._folder.glob("*-request.xml"))
        return max((int(m[1]) for m in numbers if m), default=0) + 1

    def _write(self, name: str, data: bytes) -> None:
        path = self._folder / name
        path.touch(mode=0o600)
        path.write_bytes(data)
