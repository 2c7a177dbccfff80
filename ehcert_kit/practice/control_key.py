"""The key of the control interface: whoever can read the platform's folder may act as its trainer."""

from __future__ import annotations

import hmac
import secrets
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from ..disk import is_for_owner_alone, locked, read_private, write_private

FILE_NAME = "control.key"
_LENGTH = 48  # characters


def key_of(folder: Path) -> str:
    """The key of the platform in this folder; a new one where there is none, or other users could read it.

    Raises: FileError.
    """
    file = folder / FILE_NAME
    with locked(file):
        if is_for_owner_alone(file):
            with suppress(ValueError):
                return _key(read_private(file))
        key = secrets.token_hex(_LENGTH // 2)
        clock = datetime.now().astimezone
        write_private(file, key.encode(), check=_key, clock=clock, keep=False)
        return key


def fits(folder: Path, given: str) -> bool:
    """Whether this is the key. Raises: FileError."""
    return hmac.compare_digest(given.encode(), key_of(folder).encode())


def _key(octets: bytes) -> str:
    """Raises: ValueError: it is no key."""
    key = octets.decode("ascii").strip()
    if len(key) != _LENGTH:
        raise ValueError("not a key")
    return key
