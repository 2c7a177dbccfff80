"""What a server keeps from one start to the next, so that open pages keep working.

It keeps the key of its cookies, its port, and the workspace of each environment.

All of it is stored per user, not in the workspace, which may be copied and handed on: the key gives access to the
pages.
"""

from __future__ import annotations

import os
import secrets
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

import msgspec
import platformdirs
from msgspec import Struct

from ..disk import is_for_owner_alone, locked, read_private, write_private
from ..disk.errors import FileError
from ..environments.settings import now, user_folder
from ..json_reading import read_json

KEY, SERVERS = "cookie-key", "servers.json"

_KEY_LENGTH = 32
#: How many servers are remembered; the one seen longest ago is forgotten first.
_KEPT = 50


class Remembered(Struct, frozen=True):
    """One server as last seen. workspaces: by environment, the folders it used."""

    port: int
    workspaces: dict[str, str]


def folder() -> Path:
    """The user's folder for these files. EHCERT_STATE names another folder, for tests."""
    named = os.environ.get("EHCERT_STATE")
    return Path(named).absolute() if named else user_folder(platformdirs.user_state_path)


def cookie_key() -> bytes:
    """The key that signs cookies; a new one if there is none, or if others could have read or written the file.

    Raises: FileError.
    """
    file = folder() / KEY
    with locked(file):
        if is_for_owner_alone(file):
            with suppress(ValueError):
                return _key(read_private(file))
        key = secrets.token_bytes(_KEY_LENGTH)
        write_private(file, key, check=_key, clock=now, keep=False)
        return key


def recall(environment: str, workspace: Path) -> Remembered | None:
    """The server that last used this workspace; None: unknown."""
    wanted = (environment, str(workspace))
    return next((server for server in _servers() if wanted in server.workspaces.items()), None)


def remember(port: int, workspaces: Mapping[str, Path]) -> None:
    """Note a server; it replaces what was noted about its workspaces. Raises: FileError."""
    file = folder() / SERVERS
    server = Remembered(port, {environment: str(path) for environment, path in workspaces.items()})
    with locked(file):
        others = [
            Remembered(other.port, rest)
            for other in _servers()
            if (rest := dict(other.workspaces.items() - server.workspaces.items()))
        ]
        octets = msgspec.json.format(msgspec.json.encode([server, *others][:_KEPT]))
        write_private(file, octets, check=_decoded, clock=now, keep=False)


def _servers() -> list[Remembered]:
    """The noted servers; none if the file is unreadable or damaged, as another port can be used."""
    file = folder() / SERVERS
    if not is_for_owner_alone(file):
        return []
    try:
        return _decoded(read_private(file))
    except (FileError, ValueError):
        return []


def _decoded(octets: bytes) -> list[Remembered]:
    """Raises: ValueError (the base of msgspec's errors)."""
    return read_json(octets, list[Remembered])


def _key(octets: bytes) -> bytes:
    """Raises: ValueError: not a key."""
    if len(octets) != _KEY_LENGTH:
        raise ValueError("not a key")
    return octets
