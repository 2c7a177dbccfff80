"""All certificates of one person, with the findings on each and what has to be done about them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path

from msgspec import Struct

from ..identifiers import ssin
from ..identifiers.application_id import ApplicationId
from ..identifiers.organization import Organization
from ..kit_error import KitError, Owner
from ..messages.operations import CertificateStatus, EtkStatus
from .validity import days_left


class KeyPlace(StrEnum):
    """Where the private key of a certificate is."""

    HERE = "here"
    MISSING = "missing"
    PENDING = "pending"  # here, and its certificate is still to come


class Severity(StrEnum):
    """Whether something has to be done."""

    ACT = "act"
    NOTE = "note"


class OverviewFinding(Struct, frozen=True):
    """One thing to know of a certificate.

    id: key of its sentence and remedy in the catalogues. owner: who can mend it. section: of `way.SECTIONS`, whose
    page mends it; None: no page does.
    """

    id: str
    severity: Severity
    owner: Owner = Owner.YOU
    section: str | None = None


#: Every finding by its id.
FINDINGS = {
    finding.id: finding
    for finding in (
        OverviewFinding("unreadable", Severity.ACT),
        OverviewFinding("unsupported", Severity.ACT, Owner.IT),
        OverviewFinding("not-permitted", Severity.ACT, Owner.IT),
        OverviewFinding("other-environment", Severity.ACT),
        OverviewFinding("locked", Severity.NOTE),
        OverviewFinding("unread", Severity.ACT),
        OverviewFinding("untold", Severity.NOTE, Owner.EHEALTH),
        OverviewFinding("pending", Severity.ACT, section="valider"),
        OverviewFinding("in-progress", Severity.NOTE, Owner.EHEALTH),
        OverviewFinding("refused", Severity.NOTE, Owner.ORGANIZATION),
        OverviewFinding("chain", Severity.ACT, Owner.EHEALTH),
        OverviewFinding("not-judged", Severity.NOTE, Owner.IT),
        OverviewFinding("expired", Severity.ACT, section="demander"),
        OverviewFinding("revoked", Severity.ACT, section="demander"),
        OverviewFinding("replaced", Severity.NOTE),
        OverviewFinding("being-replaced", Severity.NOTE),
        OverviewFinding("renew", Severity.ACT, section="renouveler"),
        OverviewFinding("ask-again", Severity.ACT, section="non-resident"),
        OverviewFinding("renewable", Severity.NOTE, section="renouveler"),
        OverviewFinding("to-activate", Severity.ACT, section="renouveler"),
        OverviewFinding("etk-absent", Severity.ACT, section="chiffrement"),
        OverviewFinding("etk-key-missing", Severity.ACT, section="chiffrement"),
        OverviewFinding("file-missing", Severity.ACT, section="revoquer"),
        OverviewFinding("unknown-to-platform", Severity.NOTE, Owner.EHEALTH),
        OverviewFinding("weak-encryption", Severity.NOTE, section="mot-de-passe"),
        OverviewFinding("open-to-others", Severity.ACT, Owner.IT),
        OverviewFinding("one-copy", Severity.NOTE, section="copier"),
    )
}


class OverviewEntry(Struct, frozen=True):
    """One certificate, or one file whose certificate is not known.

    name: for display. serial: decimal. status, etk: as the platform tells; None where it did not.
    """

    name: str
    organization: Organization | None
    application_id: ApplicationId | None
    keystore: Path | None
    key: KeyPlace
    public_key_identifier: bytes | None = None
    serial: str | None = None
    not_before: datetime | None = None
    not_after: datetime | None = None
    renewable_from: datetime | None = None
    status: CertificateStatus | None = None
    etk: EtkStatus | None = None
    findings: tuple[OverviewFinding, ...] = ()

    def days_left(self, now: datetime) -> int | None:
        """As `days_left`; None where its end is not known."""
        return days_left(self.not_after, now) if self.not_after is not None else None

    @property
    def owner(self) -> str | None:
        """The owner as in file names: ``TYPE=ID[,APP]``."""
        application_id = f",{self.application_id}" if self.application_id else ""
        return f"{self.organization}{application_id}" if self.organization else None

    @property
    def closed(self) -> bool:
        """Whether it is a file that was not opened."""
        return any(finding.id in ("locked", "unread") for finding in self.findings)

    @property
    def to_do(self) -> bool:
        return any(finding.severity is Severity.ACT for finding in self.findings)


class Overview(Struct, frozen=True):
    """All entries at one time. looked_in: all folders, even if empty. problem: why platform or card told nothing.

    listed: how many certificates the platform listed for the card's holder; None: it did not.
    """

    time: datetime
    entries: tuple[OverviewEntry, ...]
    looked_in: tuple[Path, ...]
    problem: KitError | None = None
    listed: int | None = None


# ── one certificate among the others ─────────────────────────────────────────────────────────


def of_life(
    entry: OverviewEntry, others: Sequence[OverviewEntry], now: datetime, within: timedelta
) -> Iterator[OverviewFinding]:
    """The findings that follow from its dates and states and from other certificates of the same owner.

    within: how long before its end a certificate is to be renewed.
    """
    if entry.not_after is None:
        return
    waiting = any(
        other.owner == entry.owner and other.etk is EtkStatus.WAIT_FOR_ACTIVATION and other is not entry
        for other in others
    )
    newer = any(
        other.status is CertificateStatus.VALID_ACTIVE
        and other.etk is not EtkStatus.WAIT_FOR_ACTIVATION
        and other.owner == entry.owner
        and other.not_after is not None
        and other.not_after > max(entry.not_after, now)
        for other in others
    )
    if entry.status is CertificateStatus.REVOKED or now > entry.not_after:
        ended = "revoked" if entry.status is CertificateStatus.REVOKED else "expired"
        yield FINDINGS["replaced" if newer else ended]
    elif newer:
        yield FINDINGS["replaced"]
    elif waiting:
        yield FINDINGS["being-replaced"]
    elif entry.not_after - now <= within:
        yield FINDINGS["ask-again" if without_card(entry.organization) else "renew"]
    elif entry.renewable_from is not None and now >= entry.renewable_from:
        yield FINDINGS["renewable"]


def without_card(owner: Organization | None) -> bool:
    """Whether the owner is a person with a BIS number, who mostly requests without a card."""
    return owner is not None and owner.is_person and ssin.is_bis(owner.number)
