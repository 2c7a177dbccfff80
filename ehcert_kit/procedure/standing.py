"""Where a case stands: computed from its stages and the file as it is now; never remembered."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from ..disk import read_private
from ..disk.errors import FileError
from .case import Case, Delivered, Installed, Keys, Kind, Outcome, Refused, Registered, Sent, Verified


class Standing(StrEnum):
    """The places where one can stop and come back to, in order."""

    PREPARING = "preparing"  # nothing was sent
    REFUSED = "refused"  # the platform said no to the request; another one can be made
    UNCERTAIN = "uncertain"  # signed; nobody knows whether it arrived
    WAITING = "waiting"  # the platform has the request, and makes the certificate
    DELIVERED = "delivered"  # the certificate is there, not yet in the file as it is now
    INSTALLED = "installed"  # it is in the file; the encryption key is still to be registered and proved
    TO_ACTIVATE = "to-activate"  # the token is registered, and waits until every workstation has the new file
    READY = "ready"
    REVOKED = "revoked"  # the platform has ended the certificate that was to be revoked

    @property
    def sent(self) -> bool:
        """A request is out, or may be: what it says cannot change any more."""
        return self not in (Standing.PREPARING, Standing.REFUSED)

    @property
    def taken(self) -> bool:
        """The platform has the request."""
        return self.sent and self is not Standing.UNCERTAIN

    @property
    def over(self) -> bool:
        """Nobody has anything to do any more."""
        return self in (Standing.READY, Standing.REVOKED)

    @property
    def arrived(self) -> bool:
        """The certificate is there."""
        return self.taken and self is not Standing.WAITING


def standing(case: Case) -> Standing:
    """Where this case stands. What was found of a file counts as long as the file has the same octets."""
    return _standing(case, file_digest(case.keystore))


def waits(case: Case) -> bool:
    """Whether somebody began it, and something is still to be done: of a refused one nothing is."""
    stands = standing(case)
    return bool(case.stages) and not stands.over and stands is not Standing.REFUSED


def _standing(case: Case, digest: str | None) -> Standing:
    if case.get(Delivered) is not None:
        registered = case.registered
        if digest is not None and _holds(case.get(Verified), digest):
            return Standing.READY
        if digest is not None and registered and _holds(registered, digest) and registered.to_be_activated:
            return Standing.TO_ACTIVATE
        if digest is not None and (_holds(case.get(Installed), digest) or _holds(case.get(Registered), digest)):
            return Standing.INSTALLED
        return Standing.DELIVERED
    sent = case.get(Sent)
    if sent is not None and sent.outcome is Outcome.ACCEPTED and case.kind is Kind.REVOCATION:
        return Standing.REVOKED
    if sent is not None:
        return Standing.UNCERTAIN if sent.outcome is Outcome.PREPARED else Standing.WAITING
    if case.get(Refused) is not None:
        return Standing.REFUSED
    # A file that was begun elsewhere brings no request along: its key is its request.
    return Standing.WAITING if case.kind is Kind.COMPLETION else Standing.PREPARING


def digest_of(octets: bytes) -> str:
    """What names the octets of a file: SHA-256, hexadecimal."""
    return hashlib.sha256(octets).hexdigest()


def file_digest(path: Path | None) -> str | None:
    """The digest of a file as it is now; None where there is none, or it cannot be read."""
    try:
        return digest_of(read_private(path)) if path is not None else None
    except FileError:
        return None


def _holds(fact: Installed | Registered | Verified | None, digest: str) -> bool:
    return fact is not None and fact.digest == digest


@dataclass(frozen=True)
class Copy:
    """A file of keys that was copied elsewhere. digest: as `digest_of`."""

    path: Path
    when: datetime
    digest: str
    public_key_identifier: bytes

    @property
    def is_there(self) -> bool:
        """Whether it still is where it was put; one out of reach is not."""
        return os.path.exists(self.path)  # noqa: PTH110 - which is silent where a folder may not be read


@dataclass(frozen=True)
class HelpWanted:
    """Somebody who practises asks for help. step: of the way; level: how many hints he has been given there.

    since: by the clock on the wall, not that of practice, which may leap.
    """

    section: str
    step: str
    level: int
    since: datetime


@dataclass(frozen=True)
class Workstation:
    """A computer, or a program, that is to use the file. ticked: what was done there, by the id of the case."""

    name: str
    ticked: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class Notes:
    """What the person said that belongs to no single case.

    backend: of the card, as chosen on a page (`ehcert_kit.card.backends`); None: left to the program.
    kind: of organisation. manager: the name noted from the social-security portal. copies: of files of keys, as
    far as they were made here. sitting: the ids of the cases that are done together, in order. help: the flag of
    somebody who practises. answers: to the question of each section, in the order in which they were given.
    read: the steps that only tell, and those that look at this computer, which were done. workstations: where the
    file is to be used.
    """

    backend: str | None = None
    kind: str | None = None
    manager: str | None = None
    copies: tuple[Copy, ...] = ()
    sitting: tuple[str, ...] = ()
    help: HelpWanted | None = None
    answers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    read: tuple[str, ...] = ()
    workstations: tuple[Workstation, ...] = ()

    def copies_of(self, public_key_identifier: bytes | None) -> tuple[Copy, ...]:
        """The copies of the file with this key that were made elsewhere."""
        return tuple(copy for copy in self.copies if copy.public_key_identifier == public_key_identifier)


@dataclass(frozen=True)
class Snapshot:
    """How things are now: what every form shows, and what the way is computed from.

    digest: of the keystore as it is now; None where there is none. sitting: the cases that are done together,
    where somebody works on them.
    """

    case: Case
    notes: Notes
    standing: Standing
    digest: str | None
    sitting: tuple[Snapshot, ...] = ()

    @classmethod
    def of(cls, case: Case, notes: Notes, sitting: Iterable[Case] = ()) -> Snapshot:
        digest = file_digest(case.keystore)
        others = tuple(cls.of(one, notes) for one in sitting)
        return cls(case, notes, _standing(case, digest), digest, others)

    @property
    def prepared(self) -> bool:
        """Whether its file is there, so that nothing but the signature is missing, or nothing at all."""
        return self.standing.sent or self.case.get(Keys) is not None

    @property
    def registered(self) -> bool:
        """Whether the token's key is in the file as it is now."""
        return self.digest is not None and _holds(self.case.registered, self.digest)
