"""What one practice platform knows at one moment: people, organisations, requests, tokens; and how it is shown."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TypedDict

from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa

from ..identifiers.organization import Organization, Person
from ..messages.operations import CertificateStatus, EtkStatus
from . import people
from .authority import Authority
from .refusals import Code, Refused
from .scenario import OrganizationSetting, Scenario
from .store import StoredEtk, StoredRequest, Unit

#: Seats that one practice platform knows.
SEATS = 60
#: How long before its end a certificate may be replaced.
REPLACEMENT = timedelta(days=90)


class Shown(TypedDict):
    """What a platform knows, for people and programs. time: ISO 8601, with its zone."""

    time: str
    requests: list[dict[str, object]]
    certificates: list[dict[str, object]]
    etks: list[dict[str, object]]
    served: list[dict[str, object]]


@dataclass(frozen=True, kw_only=True)
class Registry:
    """The platform's records, as they stand at a moment, within one transaction."""

    now: datetime
    unit: Unit
    scenario: Scenario
    authority: Authority

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

    def show(self) -> Shown:
        """Everything, and what was served."""
        requests, now = self.requests(), self.now
        statuses = {r.public_key_identifier: r.status(now) for r in requests}
        return {
            "time": now.isoformat(timespec="seconds"),
            "requests": [
                {
                    "public_key_identifier": r.public_key_identifier.hex(),
                    "organization": str(r.organization),
                    "name": r.organization.name,
                    "application_id": r.application_id,
                    "requested": r.requested.isoformat(),
                    "automatically_validated": r.automatic,
                    "waits_for_tutor": r.decided_at is None and r.confirm_by is None,
                    "waits_for_identity": r.decided_at is None and r.confirm_by is not None,
                    "status": r.status(now).value,
                }
                for r in requests
            ],
            "certificates": [
                {
                    "public_key_identifier": r.public_key_identifier.hex(),
                    "organization": str(r.organization),
                    "application_id": r.application_id,
                    "serial": str(certificate.serial_number),
                    "serial_number": str(certificate.serial_number),
                    "subject": certificate.subject.rfc4514_string(),
                    "not_before": certificate.not_valid_before_utc.isoformat(),
                    "not_after": certificate.not_valid_after_utc.isoformat(),
                    "status": r.status(now).value,
                    "etk_status": self.etk_status(r).value,
                    "replaces": r.replaces.hex() if r.replaces else None,
                }
                for r in requests
                if r.certificate is not None
                for certificate in (x509.load_der_x509_certificate(r.certificate),)
            ],
            "etks": [
                {
                    "serial": e.serial,
                    "public_key_identifier": e.public_key_identifier.hex(),
                    "status": _token_state(e, statuses[e.public_key_identifier]),
                }
                for e in self.unit.etks()
            ],
            "served": [
                {"operation": served.operation, "verdict": served.verdict, "note": served.note}
                for served in self.unit.served()
            ],
        }


def _token_state(etk: StoredEtk, certificate: CertificateStatus) -> str:
    """What the depot does with a token; what GetCertificateInfo says of its certificate may be another thing."""
    if certificate is CertificateStatus.EXPIRED:
        return EtkStatus.EXPIRED.value
    return "REPLACED" if etk.withdrawn else etk.status.value


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
