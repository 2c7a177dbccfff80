"""Where one stands: computed from the dossier, the keystore and the platform's answers; never remembered."""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import Path

from ..disk import read_private
from ..disk.errors import FileError
from ..keystore.errors import KeystoreError
from ..keystore.pkcs12 import key_aliases
from .dossier import Facts, Outcome


class Standing(StrEnum):
    """The places where one can stop and come back to."""

    PREPARING = "preparing"  # nothing was sent
    UNCERTAIN = "uncertain"  # signed; nobody knows whether it arrived
    REFUSED = "refused"  # the platform said no to the request
    WAITING = "waiting"  # the platform has the request, and makes the certificate
    DELIVERED = "delivered"  # the certificate is there, not yet in the file
    INSTALLED = "installed"  # it is in the file; the encryption key is still to be registered
    READY = "ready"


def standing(facts: Facts) -> Standing:
    """Where this dossier stands."""
    if facts.verified is not None and _has_encryption_key(facts):
        return Standing.READY
    if facts.certificate_installed is not None:
        return Standing.INSTALLED
    if facts.chain:
        return Standing.DELIVERED
    if facts.request is None:
        # A keystore that was begun elsewhere brings no request along: its key is its request.
        begun_elsewhere = facts.public_key_identifier is not None and facts.csr is None
        return Standing.WAITING if begun_elsewhere else Standing.PREPARING
    return {
        Outcome.PREPARED: Standing.UNCERTAIN,
        Outcome.ACCEPTED: Standing.WAITING,
        Outcome.REFUSED: Standing.REFUSED,
    }[facts.request.outcome]


def _has_encryption_key(facts: Facts) -> bool:
    """Whether the file still has what the dossier says: somebody may have moved or replaced it."""
    if facts.keystore is None:
        return False
    try:
        aliases = key_aliases(read_private(Path(facts.keystore)))
    except (FileError, KeystoreError):
        return False
    return any(re.fullmatch("[0-9]+", alias) for alias in aliases)
