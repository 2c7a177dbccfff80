"""The records of one practice platform at one moment: requests, tokens, persons' rights; and their display."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TypedDict

from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from msgspec import Struct

from ..identifiers.organization import Organization, Person
from ..messages.operations import CertificateStatus, EtkStatus
from ..values import replace
from .authority import NOWHERE, Authority
from .certificates import Addresses
from .records import StoredEtk, StoredRequest
from .refusals import Code, Refused
from .scenario import Scenario
from .seats import Seats
from .training import EVERYBODY
from .unit import Unit

#: How long before its end a certificate may be replaced.
REPLACEMENT = timedelta(days=90)


class RegistryView(TypedDict):
    """The records as plain values. time: ISO 8601 with zone."""

    time: str
    requests: list[dict[str, object]]
    certificates: list[dict[str, object]]
    etks: list[dict[str, object]]
    served: list[dict[str, object]]


class Registry(Struct, frozen=True, kw_only=True):
    """The platform's records, as they stand at a moment, within one transaction."""

    now: datetime
    unit: Unit
    scenario: Scenario
    seats: Seats
    authority: Authority
    published: Addresses = NOWHERE

    def managed_by(self, person: Person) -> tuple[Organization, ...]:
        """The organisations that this person manages according to the authentic sources (the scenario)."""
        seat = self.seats.of(person.ssin)
        known = self.scenario.known_organizations(seat) if seat else ()
        return tuple(organization for organization, setting in known if setting.manager)

    def settled(self, request: StoredRequest) -> StoredRequest:
        """The request as it stands now; a certificate that is due is issued by this call."""
        due = request.decided_at
        if request.certificate is None and request.accepted and due is not None and self.now >= due:
            subject = _name(request.subject)
            key = serialization.load_der_public_key(request.public_key)
            assert isinstance(key, rsa.RSAPublicKey)
            certificate = self.authority.issue(subject, key, due, self.published)
            request = replace(request, certificate=certificate.public_bytes(serialization.Encoding.DER))
            self.unit.put_request(request)
        return request

    def requests(self, signer: str = EVERYBODY) -> list[StoredRequest]:
        """All of them, or those that one person (a national number) signed."""
        found = self.unit.requests() if signer == EVERYBODY else self.unit.requests_by(signer)
        return [self.settled(request) for request in found]

    def requests_for(self, organization: Organization) -> list[StoredRequest]:
        return [self.settled(request) for request in self.unit.requests_for(organization)]

    def requests_seen_by(self, person: Person) -> list[StoredRequest]:
        """The requests for this person, for organisations that the person manages, or signed by the person."""
        himself = Organization("SSIN", person.ssin, "")
        found = self.unit.requests_by(person.ssin, himself, *self.managed_by(person))
        return [self.settled(request) for request in found]

    def require_free(self, organization: Organization, application_id: str | None) -> bytes | None:
        """Require that nothing is in progress for the name, and that it has no active certificate, or a single one
        that may be replaced.

        So a name has two certificates at most, and only while the older one may be replaced.
        Returns: the public key identifier of the certificate that is replaced; None: there is none.
        Raises: Refused(REQUEST_IN_PROGRESS, APPLICATION_ID_TAKEN, DN_ALREADY_ACTIVE).
        """
        same = [r for r in self.requests_for(organization) if r.application_id == application_id]
        if any(r.status(self.now) is CertificateStatus.IN_PROGRESS and not r.waits_for_identity for r in same):
            raise Refused(Code.REQUEST_IN_PROGRESS, "a request for this name is in progress")
        taken = Refused(
            Code.APPLICATION_ID_TAKEN if application_id else Code.DN_ALREADY_ACTIVE,
            "a certificate for this name is active",
        )
        active = [request for request in same if request.status(self.now) is CertificateStatus.VALID_ACTIVE]
        if application_id in self._scenario_ids(organization) or len(active) > 1:
            raise taken
        if not active:
            return None
        start = replacement_start(active[0])
        if start is None or self.now < start:
            raise taken
        return active[0].public_key_identifier

    def active_ids(self, organization: Organization) -> list[str | None]:
        """The application IDs of an organisation's active certificates; None: one without."""
        active = [
            request.application_id
            for request in self.requests_for(organization)
            if request.status(self.now) is CertificateStatus.VALID_ACTIVE
        ]
        return [*self._scenario_ids(organization), *active]

    def _scenario_ids(self, organization: Organization) -> list[str | None]:
        """The application IDs of certificates that the scenario says exist already; None: one without."""
        setting = self.seats.setting_of(organization)
        return [application_id or None for application_id in setting.active] if setting else []

    def depot(self, organization: Organization) -> list[tuple[StoredRequest, StoredEtk]]:
        """The tokens that the depot serves for an organisation, in order of registration, each with the request of
        its valid certificate."""
        found = [
            (request, etk)
            for request in self.requests_for(organization)
            if request.status(self.now) is CertificateStatus.VALID_ACTIVE
            for etk in self.unit.etks_of(request.public_key_identifier)
            if etk.status is EtkStatus.VALID_ACTIVE and not etk.withdrawn
        ]
        return sorted(found, key=lambda pair: pair[1].at)

    def etk_status(self, request: StoredRequest) -> EtkStatus:
        """The state of a certificate's token, which ends with it."""
        tokens = self.unit.etks_of(request.public_key_identifier)
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

    def show(self) -> RegistryView:
        """All records as plain values, and the requests served."""
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
                    "waits_for_identity": r.waits_for_identity,
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
    """The state of a token in the depot, which may differ from the ETKStatus in GetCertificateInfo."""
    if certificate is CertificateStatus.EXPIRED:
        return EtkStatus.EXPIRED.value
    return "REPLACED" if etk.withdrawn else etk.status.value


def replacement_start(request: StoredRequest) -> datetime | None:
    """When the certificate may be replaced from; None where there is none yet."""
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
