"""A case: one procedure of one person, as the stages that it has reached.

Each stage is a value with the fields that exist because it was reached. What rests on what is one table;
a stage that changes takes with it whatever rested on what was there before.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from ..certificate import Certificate
from ..distinguished_name import DistinguishedName
from ..identifiers.application_id import ApplicationId
from ..identifiers.contact import ContactData
from ..identifiers.errors import ContractUnreadable
from ..identifiers.organization import Organization, Person
from ..messages.contract import Contract
from ..messages.operations import CertificateStatus, EtkStatus, RevocationReason
from .errors import StepTooEarly


class Kind(StrEnum):
    """What a case is about."""

    REQUEST = "request"  # a certificate that was asked for here
    COMPLETION = "completion"  # a file that was begun elsewhere, or before this workspace
    RENEWAL = "renewal"  # a certificate in the place of one that ends soon
    REVOCATION = "revocation"  # the end of a certificate before its time
    FOREIGNER = "foreigner"  # a certificate for a person without a Belgian card

    @property
    def begins_a_file(self) -> bool:
        """Whether its keystore is made here, and so may be put aside here."""
        return self in (Kind.REQUEST, Kind.RENEWAL, Kind.FOREIGNER)


# ── the stages ───────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class Conditions:
    """The conditions of use were accepted."""

    accepted: datetime


@dataclass(frozen=True)
class Predecessor:
    """The certificate that is to be replaced. path: of its keystore. base_services: as it was requested."""

    path: Path
    certificate: Certificate
    base_services: tuple[str, ...] = ()


@dataclass(frozen=True)
class Target:
    """The certificate that is to be revoked, and why. subject: its name as text. serial: decimal.

    not_after, file: to recognise it by; None where not known, as the file of one from the platform's list.
    """

    public_key_identifier: bytes
    subject: str
    serial: str
    reason: RevocationReason
    not_after: datetime | None = field(default=None, compare=False)
    file: str | None = field(default=None, compare=False)

    @property
    def owner(self) -> tuple[Organization, ApplicationId | None] | None:
        """Whose it is; None where its name is not as eHealth writes one."""
        try:
            return DistinguishedName.parse(self.subject).actor()
        except ContractUnreadable:
            return None


@dataclass(frozen=True)
class Situation:
    """Which of the ways by nationality and residence is this person's: belgian, foreigner or none."""

    value: str


@dataclass(frozen=True)
class Purpose:
    """For whom the certificate is to be: the holder of the card, or an organisation."""

    for_self: bool


@dataclass(frozen=True)
class Applicant:
    """Whose card was read."""

    holder: Person


@dataclass(frozen=True)
class ListedOrganization:
    """An organisation that the platform gave, and the application IDs of its active certificates (None:
    one without application ID)."""

    organization: Organization
    active: tuple[ApplicationId | None, ...] = ()


@dataclass(frozen=True)
class Identification:
    """What the platform answered to "what may this person request?", and when."""

    when: datetime
    natural_person: bool
    organizations: tuple[ListedOrganization, ...]


@dataclass(frozen=True)
class Choice:
    """The name that the certificate will bear: whose, and which of his systems."""

    actor: Organization
    application_id: ApplicationId | None = None

    @property
    def subject(self) -> DistinguishedName:
        return DistinguishedName.of(self.actor, self.application_id)


@dataclass(frozen=True)
class Options:
    """The base services that are to register the certificate for a special use."""

    base_services: tuple[str, ...] = ()


@dataclass(frozen=True)
class Agreement:
    """The contract as the platform wrote it. read: when its reader said that he had read it."""

    contract: Contract
    read: datetime | None = None


@dataclass(frozen=True)
class File:
    """Where the keystore is, or is to be: known before it is written, so that an interrupted run finds it."""

    path: Path


@dataclass(frozen=True)
class Keys:
    """The key pair is on disk. csr: PKCS#10, DER; None where somebody else made it and it is not at hand."""

    public_key_identifier: bytes
    csr: bytes | None = None


class Outcome(StrEnum):
    """What is known of a signed request."""

    PREPARED = "prepared"  # signed and on its way, perhaps
    ACCEPTED = "accepted"


@dataclass(frozen=True)
class Sent:
    """The signed request: its octets are kept before they leave, for they may have arrived.

    automatically_validated: None until the platform told. codes, messages: an answer of the platform that
    is no known refusal, and so settles nothing.
    """

    operation: str
    message: bytes = field(repr=False)
    identifier: str
    prepared: datetime
    outcome: Outcome = Outcome.PREPARED
    accepted: datetime | None = None
    automatically_validated: bool | None = None
    codes: tuple[str, ...] = ()
    messages: tuple[str, ...] = ()


@dataclass(frozen=True)
class Invitation:
    """Where a person without a card says who he is, and until when (aware)."""

    url: str
    expires: datetime


@dataclass(frozen=True)
class Refused:
    """The platform said no to the last request of this case."""

    when: datetime
    prepared: datetime | None
    codes: tuple[str, ...]
    messages: tuple[str, ...]


@dataclass(frozen=True)
class Delivered:
    """The chain as delivered, leaf first."""

    chain: tuple[Certificate, ...]


@dataclass(frozen=True)
class Installed:
    """The chain is in the file. digest: SHA-256 of the file of which this is true, hexadecimal."""

    when: datetime
    digest: str


@dataclass(frozen=True)
class Registered:
    """The token is registered, and its key in the file.

    serial: decimal, the alias of the encryption key. etk: CMS, DER; empty where only its state is known, as the
    depot does not give it out yet. digest: of the file, as above.
    to_be_activated: it replaces another token, which the depot serves until this one is activated.
    """

    when: datetime
    serial: str
    etk: bytes = field(repr=False)
    digest: str = ""
    to_be_activated: bool = False


@dataclass(frozen=True)
class Verified:
    """Everything was proved of a file with this digest."""

    when: datetime
    digest: str


@dataclass(frozen=True)
class Revoked:
    """The platform says of the target that it is revoked. certificate, etk: the states that it gives."""

    when: datetime
    certificate: CertificateStatus
    etk: EtkStatus


Stage = (
    Conditions
    | Predecessor
    | Target
    | Situation
    | Purpose
    | Applicant
    | Identification
    | Choice
    | Options
    | ContactData
    | Agreement
    | File
    | Keys
    | Sent
    | Invitation
    | Refused
    | Delivered
    | Installed
    | Registered
    | Verified
    | Revoked
)

#: Every stage, and those on which it rests directly: without them, or with others, it is no longer true.
RESTS_ON: Mapping[type[Stage], tuple[type[Stage], ...]] = {
    Conditions: (),
    Predecessor: (),
    Target: (),
    Situation: (),
    Purpose: (),
    Applicant: (),
    Identification: (Applicant,),
    Choice: (Applicant, Purpose, Predecessor),
    Options: (Choice,),
    ContactData: (),
    Agreement: (Choice, ContactData, Target),
    File: (Choice,),
    Keys: (File,),
    Sent: (Agreement, Keys),
    Invitation: (Sent,),
    Refused: (Choice, Target),
    Delivered: (Keys, Sent),
    Installed: (Delivered,),
    Registered: (Delivered,),
    Verified: (Registered,),
    Revoked: (Sent,),
}

S = TypeVar("S", bound=Stage)


# ── the case ─────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class Case:
    """One case. Values only: what is on disk and at the platform is asked elsewhere."""

    id: str
    created: datetime
    kind: Kind = Kind.REQUEST
    stages: tuple[Stage, ...] = ()

    def get(self, kind: type[S]) -> S | None:
        """The stage, where it was reached."""
        return next((stage for stage in self.stages if isinstance(stage, kind)), None)

    def need(self, kind: type[S]) -> S:
        """The stage that an earlier step should have reached. Raises: StepTooEarly."""
        stage = self.get(kind)
        if stage is None:
            raise StepTooEarly(kind.__name__.lower())
        return stage

    def reach(self, *stages: Stage) -> Case:
        """The case with these stages, one after the other; what rested on another one in the place of one of
        them is no longer reached.
        """
        case = self
        for stage in stages:
            if case.get(type(stage)) != stage:
                before = case.back_before(type(stage))
                case = replace(before, stages=(*before.stages, stage))
        return case

    def losing(self, *stages: Stage) -> tuple[type[Stage], ...]:
        """The kinds of stages that would no longer be reached if these were, in the order of the procedure."""
        after = self.reach(*stages)
        return tuple(kind for kind in RESTS_ON if self.get(kind) is not None and after.get(kind) is None)

    def refine(self, stage: Stage) -> Case:
        """The case with a stage that says more of the same fact: what rests on it stands."""
        return replace(self, stages=tuple(stage if type(stage) is type(other) else other for other in self.stages))

    def found(self, fact: Installed | Registered | Verified | Revoked) -> Case:
        """The case with what was found out; the same again is not news."""
        known = self.get(type(fact))
        return self if known is not None and replace(known, when=fact.when) == fact else self.reach(fact)

    def back_before(self, kind: type[Stage]) -> Case:
        """The case as before this stage: it and all that rests on it, directly or not, are dropped."""
        gone = {kind}
        for later, grounds in RESTS_ON.items():  # in order: what rests on something stands after it
            if gone.intersection(grounds):
                gone.add(later)
        return replace(self, stages=tuple(stage for stage in self.stages if type(stage) not in gone))

    # ── what is read often ───────────────────────────────────────────────────────────────────

    @property
    def holder(self) -> Person | None:
        applicant = self.get(Applicant)
        return applicant.holder if applicant else None

    @property
    def identification(self) -> Identification | None:
        return self.get(Identification)

    @property
    def actor(self) -> Organization | None:
        choice = self.get(Choice)
        return choice.actor if choice else None

    @property
    def application_id(self) -> ApplicationId | None:
        choice = self.get(Choice)
        return choice.application_id if choice else None

    @property
    def contact(self) -> ContactData | None:
        return self.get(ContactData)

    @property
    def contract(self) -> Contract | None:
        agreement = self.get(Agreement)
        return agreement.contract if agreement else None

    @property
    def keystore(self) -> Path | None:
        file = self.get(File)
        return file.path if file else None

    @property
    def csr(self) -> bytes | None:
        keys = self.get(Keys)
        return keys.csr if keys else None

    @property
    def public_key_identifier(self) -> bytes | None:
        keys = self.get(Keys)
        return keys.public_key_identifier if keys else None

    @property
    def sent(self) -> Sent | None:
        return self.get(Sent)

    @property
    def chain(self) -> tuple[Certificate, ...]:
        delivered = self.get(Delivered)
        return delivered.chain if delivered else ()

    @property
    def registered(self) -> Registered | None:
        return self.get(Registered)

    @property
    def subject(self) -> DistinguishedName | None:
        """The name that the certificate bears or will bear, once it is decided for whom it is."""
        choice = self.get(Choice)
        if choice is not None:
            return choice.subject
        return self.chain[0].subject if self.chain else None

    @property
    def for_self(self) -> bool:
        """Whether it is to be the holder's own certificate."""
        purpose, actor = self.get(Purpose), self.actor
        return (purpose is not None and purpose.for_self) or (actor is not None and actor.is_person)
