"""Changing the password of a keystore, for the file and all its keys; the old password is required."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from .. import disk
from ..keystore import password
from ..kit_error import KitError
from ..secret import Secret
from ..values import replace
from .case import Case, Installed, Registered, Verified
from .errors import RegistrationUnfinished
from .etk_registration import REGISTRATION_SECONDS, spare_path
from .open_keystore import OpenKeystore
from .standing import digest_of
from .workspace import Workspace


def change_password(
    path: Path,
    old: Secret,
    new: Secret,
    clock: Callable[[], datetime],
    *,
    confirmation: Secret | None = None,
    workspace: Workspace | None = None,
) -> OpenKeystore:
    """Change the password; a backup of the file, under the old password, stays beside it.

    workspace: whose case of this file is updated; None: none.
    Raises: PasswordRefused, RegistrationUnfinished, KeystoreError, FileError: the file is unchanged. Once it has
        the new password nothing is raised: whoever sees an error takes the old password for the valid one.
    """
    password.require(new, confirmation)
    opened = OpenKeystore.open(path, old)
    # A registration in progress keeps its key beside the keystore, under the keystore's password.
    with disk.locked(spare_path(path), REGISTRATION_SECONDS):
        if spare_path(path).exists():
            raise RegistrationUnfinished(path.name)
        opened.refresh()
        before = opened.octets
        opened.change_password(new, clock)
    if workspace is not None:
        # Where this fails, the file is checked again the next time.
        with suppress(KitError):
            _record(workspace, opened, digest_of(before))
    return opened


def _record(workspace: Workspace, opened: OpenKeystore, before: str) -> None:
    """Note that what was recorded of the file holds for its new octets, as the content is the same.

    before: the digest of the old ones. Raises: as `Workspace.change`.
    """
    known = workspace.find(opened.public_key_identifier)
    if known is not None:
        workspace.change(lambda case: _of_other_octets(case, before, opened.digest), known)


def _of_other_octets(case: Case, before: str, after: str) -> Case:
    for fact in case.stages:
        if isinstance(fact, Installed | Registered | Verified) and fact.digest == before:
            case = case.refine(replace(fact, digest=after))
    return case
