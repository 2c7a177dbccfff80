"""One request being served: what handlers may know and use."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from lxml import etree

from ..identifiers.organization import Organization, Person
from ..messages.operations import CertificateStatus, EtkStatus, Operation
from . import answers, people
from .authority import Authority
from .refusals import Code, Refused
from .scenario import OrganizationSetting, Scenario
from .store import StoredEtk, StoredRequest, Unit

#: Seats that one practice platform knows.
SEATS = 60
#: How long before its end a certificate may be replaced.
REPLACEMENT = timedelta(days=90)


@dataclass(frozen=True)
class Call:
    """A request that passed the common checks.

    document: what was signed, where the operation is signed; else what came.
    signer: the citizen, where a card signed. owner: the certificate's record, where an eHealth key did.
    """

    operation: Operation
    document: etree._Element
    request_id: str | None
    now: datetime
    unit: Unit
    scenario: Scenario
    authority: Authority
    escape_dn: bool
    signer: Person | None = None
    owner: StoredRequest | None = None

    def success(self) -> etree._Element:
        return answers.success(self.operation, self.request_id, self.now)

    def find(self, path: str) -> etree._Element:
        """A child that the structure check made sure of."""
        found = self.document.find(path)
        assert found is not None, path
        return found

    def text(self, path: str) -> str:
        return (self.document.findtext(path) or "").strip()

    @property
    def person(self) -> Person:
        assert self.signer is not None, "a card signs this operation"
        return self.signer

    @property
    def registered(self) -> StoredRequest:
        assert self.owner is not None, "an eHealth key signs this operation"
        return self.owner

    # ── what the platform knows of the environment ─────────────────────────────────────────────────

    def managed_by(self, person: Person) -> tuple[Organization, ...]:
        """The organisations that the authentic sources give this person."""
        seat = self.seat(person.ssin)
        known = self.scenario.known_organizations(seat) if seat else ()
        return tuple(organization for organization, setting in known if setting.manager)

    def setting_of(self, organization: Organization) -> OrganizationSetting | None:
        """What the scenario says of an organisation, at whichever seat it is."""
        for seat in range(1, SEATS + 1):
            for known, setting in self.scenario.known_organizations(seat):
                if (known.type, known.number) == (organization.type, organization.number):
                    return setting
        return None

    def seat(self, ssin: str) -> int | None:
        """At which seat this person sits, or None for a stranger."""
        if ssin == self.scenario.holder().ssin:
            return 1
        return next((seat for seat in range(1, SEATS + 1) if people.person(seat).ssin == ssin), None)

    def settled(self, request: StoredRequest) -> StoredRequest:
        """The request as it stands now: a certificate that is due is issued when somebody looks."""
        due = request.decided_at
        if request.certificate is None and request.accepted and due is not None and self.now >= due:
            subject = _name(request.subject)
            key = serialization.load_der_public_key(request.public_key)
            assert isinstance(key, rsa.RSAPublicKey)
            certificate = self.authority.issue(subject, key, due)
            request = replace(request, certificate=certificate.public_bytes(serialization.Encoding.DER))
            self.unit.put_request(request)
        return request

    def requests(self) -> list[StoredRequest]:
        return [self.settled(request) for request in self.unit.requests()]

    def depot(self) -> list[tuple[StoredRequest, StoredEtk]]:
        """What the depot gives out: tokens in force, each with the request for its valid certificate."""
        valid = {
            request.public_key_identifier: request
            for request in self.requests()
            if request.status(self.now) is CertificateStatus.VALID_ACTIVE
        }
        return [
            (valid[etk.public_key_identifier], etk)
            for etk in self.unit.etks()
            if etk.public_key_identifier in valid and etk.status is EtkStatus.VALID_ACTIVE and not etk.withdrawn
        ]

    def etk_status(self, request: StoredRequest) -> EtkStatus:
        """The state of a certificate's token, which ends with it."""
        tokens = [e for e in self.unit.etks() if e.public_key_identifier == request.public_key_identifier]
        if not tokens:
            announced = self.unit.challenge(request.public_key_identifier) is not None
            return EtkStatus.IN_REQUEST if announced else EtkStatus.NOT_REQUESTED
        if request.status(self.now) is CertificateStatus.EXPIRED:
            return EtkStatus.EXPIRED
        return tokens[-1].status

    def request(self, public_key_identifier: bytes) -> StoredRequest:
        found = self.unit.request(public_key_identifier)
        if found is None:
            raise Refused(Code.UNKNOWN_IDENTIFIER, "no request was made with this key")
        return self.settled(found)


def replacement_start(request: StoredRequest) -> datetime | None:
    """From when the certificate may be replaced, once there is one."""
    return request.not_after - REPLACEMENT if request.not_after else None


def _name(der: bytes) -> x509.Name:
    name = asn1_x509.Name.load(der)
    return x509.Name(
        [
            x509.NameAttribute(x509.ObjectIdentifier(attribute["type"].dotted), attribute["value"].native)
            for rdn in name.chosen
            for attribute in rdn
        ]
    )
