"""A copy of a finished keystore for another computer or another program, checked after writing."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from .. import disk
from ..keystore import pkcs12
from ..keystore.entries import AUTHENTICATION
from ..keystore.errors import KeystoreError
from ..keystore.folder import next_name
from ..keystore.pkcs12 import SECTOR
from ..kit_error import KitError
from ..secret import Secret
from ..values import replace
from .environment import Environment
from .errors import NotFinished, SamePlace
from .guards import open_own
from .notes import Copy
from .open_keystore import read_back_as
from .standing import digest_of
from .workspace import Workspace


def export(
    environment: Environment, path: Path, password: Secret, folder: Path, workspace: Workspace | None = None
) -> Copy:
    """Copy a finished file into a folder, in the form that the sector's programs open, and check the copy.

    The technical connector looks for the key `authentication` and for encryption keys under their serial numbers,
    and opens only the sector's form (`pkcs12.SECTOR`): a file in another form is rewritten for the copy, with the
    same keys and password. A copy that is there already is left alone; nothing is overwritten.

    workspace: whose notes record the copy; None: it is not recorded.
    Raises: NotFinished, SamePlace, and as `open_own`.
    """
    opened = open_own(environment, path, password)
    if opened.pending or not opened.content.finished:
        raise NotFinished(path.name)
    octets = opened.octets
    if pkcs12.glance(octets, path.name).aes or opened.authentication.alias != AUTHENTICATION:
        named = replace(opened.authentication, alias=AUTHENTICATION)
        content = replace(opened.content, keys=(named, *opened.content.encryption_keys))
        octets = pkcs12.dump(content, password, SECTOR)
    else:
        content = opened.content
    place = folder / path.name
    if place.resolve() == path.resolve():
        raise SamePlace(str(folder))
    check = read_back_as(content, password, place.name)
    with disk.locked(place):
        while place.exists() and not _is_copy(disk.read_private(place), octets, check):
            place = next_name(place)
        if not place.exists():
            disk.write_private(place, octets, check=check, clock=environment.clock)
        octets = disk.read_private(place)
    copy = Copy(place, environment.clock(), digest_of(octets), opened.public_key_identifier)
    # The copy is there, whether or not it can be noted.
    with suppress(KitError):
        if workspace is not None:
            workspace.note(lambda notes: replace(notes, copies=(*_others(notes.copies, place), copy)))
    return copy


def _is_copy(there: bytes, octets: bytes, check: Callable[[bytes], None]) -> bool:
    """Whether a file is this copy; one that was rewritten has other octets each time, and the same keys.

    octets: the copy. check: raises for other content.
    """
    if there == octets:
        return True
    try:
        check(there)
        return not pkcs12.glance(there).aes
    except KeystoreError:
        return False


def _others(copies: tuple[Copy, ...], place: Path) -> tuple[Copy, ...]:
    return tuple(copy for copy in copies if copy.path != place)
