"""A case: one procedure of one person, as the stages that it has reached.

Each stage is a value with the fields that exist because it was reached. One table says which stage rests on
which; a stage that changes drops whatever rested on its old value.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from msgspec import Struct

from ..certificate import Certificate
from ..distinguished_name import DistinguishedName
from ..identifiers.application_id import ApplicationId
from ..identifiers.contact import ContactData
from ..identifiers.errors import ContractUnreadable
from ..identifiers.organization import Organization, Person
from ..messages.contract import Contract
from ..messages.errors import RequestRefused
from ..messages.operations import CertificateStatus, EtkStatus, RevocationReason
from ..values import replace
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


class Conditions(Struct, frozen=True):
    """The conditions of use were accepted."""

    accepted: datetime


class Predecessor(Struct, frozen=True):
    """The certificate that is to be replaced. path: its keystore. base_services: those it was requested with."""

    path: Path
    certificate: Certificate
    base_services: tuple[str, ...] = ()


@dataclass(frozen=True)
class Target:
    """The certificate that is to be revoked, and why. subject: its name as text. serial: decimal.

    not_after, file: shown to recognise it; None where not known (the platform's list names no file).
    """

    public_key_identifier: bytes
    subject: str
    serial: str
    reason: RevocationReason
    not_after: datetime | None = field(default=None, compare=False)
    file: str | None = field(default=None, compare=False)

    @property
    def owner(self) -> tuple[Organization, ApplicationId | None] | None:
        """The certificate's owner, from its name; None where the name is not in eHealth's form."""
        try:
            return DistinguishedName.parse(self.subject).actor()
        except ContractUnreadable:
            return None


class Situation(Struct, frozen=True):
    """Which procedure fits the person's nationality and residence: belgian, foreigner or none."""

    value: str


class Purpose(Struct, frozen=True):
    """For whom the certificate is to be: the applicant in person, or an organisation."""

    for_self: bool


class Applicant(Struct, frozen=True):
    """The person who asks: the holder of the card that was read, or the person without a Belgian card."""

    holder: Person


class ListedOrganization(Struct, frozen=True):
    """An organisation that the platform gave, and the application IDs of its active certificates (None:
    one without application ID)."""

    organization: Organization
    active: tuple[ApplicationId | None, ...] = ()


class Identification(Struct, frozen=True):
    """What the platform answered to "what may this person request?", and when."""

    when: datetime
    natural_person: bool
    organizations: tuple[ListedOrganization, ...]


class Choice(Struct, frozen=True):
    """The name that the certificate will bear: its owner, and the application ID of one of the owner's systems."""

    actor: Organization
    application_id: ApplicationId | None = None

    @property
    def subject(self) -> DistinguishedName:
        return DistinguishedName.of(self.actor, self.application_id)


class Options(Struct, frozen=True):
    """The base services that are to register the certificate for a special use."""

    base_services: tuple[str, ...] = ()


class Agreement(Struct, frozen=True):
    """The contract as the platform wrote it. read: when the user confirmed having read it; None: not yet."""

    contract: Contract
    read: datetime | None = None


class File(Struct, frozen=True):
    """Where the keystore is, or is to be: known before it is written, so that an interrupted run finds it."""

    path: Path


class Keys(Struct, frozen=True):
    """The key pair is on disk. csr: PKCS#10, DER; None where the file was begun elsewhere."""

    public_key_identifier: bytes
    csr: bytes | None = None


class Outcome(StrEnum):
    """What is known of a request that was prepared."""

    PREPARED = "prepared"  # kept on disk; it may have been sent, and may have arrived
    ACCEPTED = "accepted"


@dataclass(frozen=True)
class Sent:
    """The request to the platform: its octets are kept before they leave, so that its outcome can be asked.

    automatically_validated: None where the platform has not told. codes, messages: of a refusal that leaves
    the outcome unknown.
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


class Invitation(Struct, frozen=True):
    """The address where a person without a card proves their identity. expires: aware."""

    url: str
    expires: datetime


class Refused(Struct, frozen=True):
    """The platform refused the last request of this case. prepared: when that request was prepared."""

    when: datetime
    prepared: datetime | None
    codes: tuple[str, ...]
    messages: tuple[str, ...]

    @classmethod
    def of(cls, sent: Sent | None, when: datetime, refused: RequestRefused | None = None) -> Refused:
        """sent: the request; None: it was sent elsewhere. refused: the answer; None: there was none in time."""
        codes, messages = (refused.codes, refused.messages) if refused is not None else ((), ())
        return cls(when, sent.prepared if sent is not None else None, codes, messages)


class Delivered(Struct, frozen=True):
    """The chain as delivered, leaf first."""

    chain: tuple[Certificate, ...]


class Installed(Struct, frozen=True):
    """The chain is in the file. digest: SHA-256 of that file with the chain in it, hexadecimal."""

    when: datetime
    digest: str


@dataclass(frozen=True)
class Registered:
    """The token is registered, and its key is in the file.

    serial: decimal, the alias of the encryption key. etk: CMS, DER; empty where the depot does not give it out
    yet. digest: SHA-256 of the file, hexadecimal.
    to_be_activated: it replaces another token, which the depot serves until this one is activated.
    """

    when: datetime
    serial: str
    etk: bytes = field(repr=False)
    digest: str = ""
    to_be_activated: bool = False


class Verified(Struct, frozen=True):
    """The file with this digest passed every check of `Completion.verify`."""

    when: datetime
    digest: str


class Revoked(Struct, frozen=True):
    """The platform says that the target is revoked. certificate, etk: the states that the platform gives."""

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

#: Every stage and those on which it rests directly: when one of them changes or is dropped, so is the stage.
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


class Case(Struct, frozen=True):
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
        """The case after reaching these stages in turn; a stage whose value changes drops what rested on it."""
        case = self
        for stage in stages:
            if case.get(type(stage)) != stage:
                before = case.back_before(type(stage))
                case = replace(before, stages=(*before.stages, stage))
        return case

    def losing(self, *stages: Stage) -> tuple[type[Stage], ...]:
        """The kinds of stages that `reach` would drop, in the order of the procedure."""
        after = self.reach(*stages)
        return tuple(kind for kind in RESTS_ON if self.get(kind) is not None and after.get(kind) is None)

    def refine(self, stage: Stage) -> Case:
        """The case with a stage replaced by fuller data on the same fact: what rests on it is kept."""
        return replace(self, stages=tuple(stage if type(stage) is type(other) else other for other in self.stages))

    def found(self, fact: Installed | Registered | Verified | Revoked) -> Case:
        """The case with an observed fact; one that differs only in its time changes nothing."""
        known = self.get(type(fact))
        return self if known is not None and replace(known, when=fact.when) == fact else self.reach(fact)

    def back_before(self, kind: type[Stage]) -> Case:
        """The case without this stage and all that rests on it, directly or not."""
        dropped = {kind}
        for later, grounds in RESTS_ON.items():  # ordered: a stage comes after those it rests on
            if dropped.intersection(grounds):
                dropped.add(later)
        return replace(self, stages=tuple(stage for stage in self.stages if type(stage) not in dropped))

    # ── shortcuts to single fields ───────────────────────────────────────────────────────────

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
