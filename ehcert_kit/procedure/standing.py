"""The standing of a case: computed from its stages and the file as it is now; never stored."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path

from ..disk import read_private
from ..disk.errors import FileError
from .case import Case, Delivered, Installed, Kind, Outcome, Refused, Registered, Sent, Target, Verified


class Standing(StrEnum):
    """The points at which a case can be left and resumed, in order."""

    PREPARING = "preparing"  # nothing was sent
    REFUSED = "refused"  # the platform refused the request; another one can be made
    UNCERTAIN = "uncertain"  # prepared to be sent; whether it arrived is unknown
    WAITING = "waiting"  # the platform has the request, and makes the certificate
    DELIVERED = "delivered"  # the certificate is there, not yet in the file as it is now
    INSTALLED = "installed"  # it is in the file; the encryption key is still to be registered and proved
    TO_ACTIVATE = "to-activate"  # the token is registered, and waits until every workstation has the new file
    READY = "ready"
    REVOKED = "revoked"  # the platform has ended the certificate that was to be revoked

    @property
    def sent(self) -> bool:
        """Whether a request was sent, or may have been: it can no longer change."""
        return self not in (Standing.PREPARING, Standing.REFUSED)

    @property
    def taken(self) -> bool:
        """Whether the platform has the request."""
        return self.sent and self is not Standing.UNCERTAIN

    @property
    def over(self) -> bool:
        """Whether nothing is left to do."""
        return self in (Standing.READY, Standing.REVOKED)

    @property
    def arrived(self) -> bool:
        """Whether the certificate was delivered."""
        return self.taken and self is not Standing.WAITING


def standing(case: Case) -> Standing:
    """The standing of this case. Facts about a file count only while the file has the same digest."""
    return standing_of(case, file_digest(case.keystore))


def waits(case: Case) -> bool:
    """Whether the case was begun and something is left to do in it; a refused one counts as done."""
    stands = standing(case)
    return bool(case.stages) and not stands.over and stands is not Standing.REFUSED


def standing_of(case: Case, digest: str | None) -> Standing:
    """The standing of this case where its file has this digest. digest: None: there is no such file."""
    if case.get(Delivered) is not None:
        registered = case.registered
        if digest is not None and holds(case.get(Verified), digest):
            return Standing.READY
        if digest is not None and registered and holds(registered, digest) and registered.to_be_activated:
            return Standing.TO_ACTIVATE
        if digest is not None and (holds(case.get(Installed), digest) or holds(case.get(Registered), digest)):
            return Standing.INSTALLED
        return Standing.DELIVERED
    sent = case.get(Sent)
    if sent is not None and sent.outcome is Outcome.ACCEPTED and case.kind is Kind.REVOCATION:
        return Standing.REVOKED
    if sent is not None:
        return Standing.UNCERTAIN if sent.outcome is Outcome.PREPARED else Standing.WAITING
    if case.get(Refused) is not None:
        return Standing.REFUSED
    # The request of a file begun elsewhere is not in the case; its key suffices to ask for the certificate.
    return Standing.WAITING if case.kind is Kind.COMPLETION else Standing.PREPARING


def revoked_keys(cases: Iterable[Case]) -> frozenset[bytes]:
    """The public key identifiers of the certificates that were revoked in one of these cases."""
    targets = (case.get(Target) for case in cases if standing(case) is Standing.REVOKED)
    return frozenset(target.public_key_identifier for target in targets if target is not None)


def digest_of(octets: bytes) -> str:
    """The digest of a file's octets: SHA-256, hexadecimal."""
    return hashlib.sha256(octets).hexdigest()


def file_digest(path: Path | None) -> str | None:
    """The digest of a file as it is now; None where there is none, or it cannot be read."""
    try:
        return digest_of(read_private(path)) if path is not None else None
    except FileError:
        return None


def holds(fact: Installed | Registered | Verified | None, digest: str) -> bool:
    """Whether a fact about a file is one about the file with this digest."""
    return fact is not None and fact.digest == digest
