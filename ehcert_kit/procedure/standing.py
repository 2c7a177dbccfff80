"""The standing of a case: computed from its stages and the file as it is now; never stored."""

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
from .case import Case, Delivered, Installed, Keys, Kind, Outcome, Refused, Registered, Sent, Target, Verified


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
    return _standing(case, file_digest(case.keystore))


def waits(case: Case) -> bool:
    """Whether the case was begun and something is left to do in it; a refused one counts as done."""
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
        """Whether it still exists at its path; False also where the path is not accessible."""
        return os.path.exists(self.path)  # noqa: PTH110 - returns False where a folder may not be read


@dataclass(frozen=True)
class HelpWanted:
    """A learner asks for help. step: name of the `WayStep`. level: how many of its hints were shown.

    since: real time, not that of the practice clock, which may leap.
    """

    section: str
    step: str
    level: int
    since: datetime


@dataclass(frozen=True)
class Workstation:
    """A computer or program that is to use the keystore. ticked: the tasks done there, by the id of the case."""

    name: str
    ticked: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class Notes:
    """What the user entered that belongs to no single case.

    backend: of the card, as chosen on a page (`ehcert_kit.card.backends`); None: left to the program.
    kind: of organisation. manager: the name noted from the social-security portal. copies: of keystores, made with
    this program. sitting: the ids of the cases that are done together, in order. help: a learner's request.
    answers: to the question of each section, in the order in which they were given. read: names of the steps
    without data of their own that were done. workstations: where the keystore is to be used.
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
        """The copies of the file with this key."""
        return tuple(copy for copy in self.copies if copy.public_key_identifier == public_key_identifier)


@dataclass(frozen=True)
class Snapshot:
    """The present state, which every form shows and from which `way` computes the next step.

    digest: of the keystore as it is now; None where there is none. sitting: the cases that are done together;
    empty outside a sitting. revoked: whether another case revoked its certificate.
    """

    case: Case
    notes: Notes
    standing: Standing
    digest: str | None
    sitting: tuple[Snapshot, ...] = ()
    revoked: bool = False

    @classmethod
    def of(cls, case: Case, notes: Notes, cases: Iterable[Case], sitting: Iterable[Case] = ()) -> Snapshot:
        """cases: all of the workspace."""
        digest = file_digest(case.keystore)
        revoked = bool(case.chain) and case.public_key_identifier in revoked_keys(cases)
        others = tuple(cls.of(one, notes, ()) for one in sitting)
        return cls(case, notes, _standing(case, digest), digest, others, revoked)

    @property
    def prepared(self) -> bool:
        """Whether the case has its keys, or was sent already: at most the signature is missing."""
        return self.standing.sent or self.case.get(Keys) is not None

    @property
    def registered(self) -> bool:
        """Whether the token's key is in the file as it is now."""
        return self.digest is not None and _holds(self.case.registered, self.digest)
