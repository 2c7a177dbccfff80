"""Changing the password of a keystore, for the file and all its keys; the old password is required."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from .. import disk
from ..keystore import password
from ..secret import Secret
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
    Raises: PasswordRefused, RegistrationUnfinished, KeystoreError, FileError: the file is unchanged.
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
        # The content is the same: what was recorded of the old digest holds for the new one.
        known = workspace.find(opened.public_key_identifier)
        if known is not None:
            workspace.change(lambda case: _of_other_octets(case, digest_of(before), opened.digest), known)
    return opened


def _of_other_octets(case: Case, before: str, after: str) -> Case:
    for fact in case.stages:
        if isinstance(fact, Installed | Registered | Verified) and fact.digest == before:
            case = case.refine(replace(fact, digest=after))
    return case
