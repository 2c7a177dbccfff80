"""The practice platform's records of contracts, requests, challenges and tokens."""

from __future__ import annotations

from datetime import datetime, timedelta

from cryptography import x509
from msgspec import Struct, field

from ..identifiers.contact import ContactData
from ..identifiers.organization import Organization, Person
from ..messages.operations import CertificateStatus, EtkStatus

#: How long a contract, and the answer to a request, are kept.
MEMORY = timedelta(hours=24)


class StoredContract(Struct, frozen=True):
    """A contract as issued. digest: over name, signer and texts. subject: X.501 Name, DER.
    reason: why to revoke, for a revocation contract."""

    digest: str
    subject: bytes
    organization: Organization
    application_id: str | None
    contact: ContactData
    at: datetime
    used: bool = False
    reason: str | None = None


class StoredRequest(Struct, frozen=True):
    """A request that was accepted for processing, and its outcome.

    subject: X.501 Name as requested, DER. public_key: SubjectPublicKeyInfo. decided_at: the time of the decision,
    which may be in the future; None while it waits for a tutor or for confirmation on the identity site.
    certificate: DER, once issued. confirm_by: the deadline on the identity site; None: a card signed.
    revoked_at, reason: of a revoked certificate; None also where an earlier version revoked it.
    """

    public_key_identifier: bytes
    organization: Organization
    application_id: str | None
    subject: bytes
    public_key: bytes
    contact: ContactData
    base_services: tuple[str, ...]
    signer: Person
    automatic: bool
    requested: datetime
    decided_at: datetime | None
    accepted: bool
    replaces: bytes | None = None
    certificate: bytes | None = None
    revoked: bool = False
    confirm_by: datetime | None = None
    revoked_at: datetime | None = None
    reason: str | None = None

    @property
    def serial(self) -> str | None:
        """The serial number of the certificate, once there is one; in decimal digits."""
        return str(x509.load_der_x509_certificate(self.certificate).serial_number) if self.certificate else None

    @property
    def not_after(self) -> datetime | None:
        """When the certificate ends, once there is one."""
        return x509.load_der_x509_certificate(self.certificate).not_valid_after_utc if self.certificate else None

    @property
    def waits_for_identity(self) -> bool:
        """Whether a person without a card has not yet confirmed it on the identity site."""
        return self.decided_at is None and self.confirm_by is not None

    def status(self, now: datetime) -> CertificateStatus:
        """The state of the certificate; before the decision it is in progress."""
        if self.revoked:
            return CertificateStatus.REVOKED
        if self.not_after is not None:
            return CertificateStatus.EXPIRED if now > self.not_after else CertificateStatus.VALID_ACTIVE
        if self.decided_at is not None and now >= self.decided_at and not self.accepted:
            return CertificateStatus.REFUSED
        if self.decided_at is None and self.confirm_by is not None and now > self.confirm_by:
            return CertificateStatus.REFUSED
        return CertificateStatus.IN_PROGRESS


class StoredChallenge(Struct, frozen=True):
    """An encryption key (SubjectPublicKeyInfo) that was announced, and the serial number in its challenge."""

    public_key_identifier: bytes
    public_key: bytes
    serial: bytes
    at: datetime


class StoredEtk(Struct, frozen=True):
    """A token and its state. withdrawn: another one replaced it in the depot; its state is unchanged."""

    serial: str
    public_key_identifier: bytes
    token: bytes
    status: EtkStatus
    at: datetime
    withdrawn: bool = False


class PersonRecords(Struct, frozen=True):
    """A person's records in one exercise, to be stored while the person works in another.

    mishaps: how often each event happened, by its number. at: when they were stored (Unix time, by the machine).
    """

    requests: tuple[StoredRequest, ...] = ()
    challenges: tuple[StoredChallenge, ...] = ()
    etks: tuple[StoredEtk, ...] = ()
    mishaps: dict[int, int] = field(default_factory=dict)
    at: float = 0.0
