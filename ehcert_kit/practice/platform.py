"""The practice platform: a strict counterpart of the three services, as a WSGI application.

It shares with the kit the vocabulary of messages and identifiers alone. What it checks, and in
which order, is written down in `docs/practice-platform.md`.
"""

from __future__ import annotations

import hashlib
import logging
import random
import time
import traceback
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from http import HTTPStatus
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict

import msgspec
from cryptography import x509
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from lxml import etree

from ..identifiers.contact import ContactData
from ..identifiers.public_key import public_key_identifier
from ..kit_error import KitError
from ..messages.operations import OPERATIONS, CertificateStatus, EtkStatus, Operation, Service, SignedBy
from . import (
    answers,
    certra_service,
    citizens,
    depot_service,
    envelope,
    etkra_service,
    pages,
    people,
    reading,
    structure,
)
from .accent import Accent
from .authority import Authority
from .call import Call
from .clock import PracticeClock
from .errors import PracticeStateDamaged, ScenarioRefused
from .pages import respond
from .refusals import Code, FaultCode, Faulted, Refused
from .scenario import Event, KnownRequest, Scenario
from .signatures import SignedRequest, require_card, verify
from .store import MEMORY, Store, StoredEtk, StoredRequest, Unit
from .subject import Subject

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

log = logging.getLogger(__name__)

#: How far a request's IssueInstant may be from now.
FRESHNESS = timedelta(minutes=5)

_HANDLERS: Mapping[str, Callable[[Call], etree._Element]] = {
    "GetActorQualities": certra_service.get_actor_qualities,
    "GetGenericOrganizationTypes": certra_service.get_generic_organization_types,
    "GetExistingApplicationIds": certra_service.get_existing_application_ids,
    "GenerateContract": certra_service.generate_contract,
    "GenerateCertificate": certra_service.generate_certificate,
    "GetCertificate": certra_service.get_certificate,
    "GetCertificateInfoForCitizen": certra_service.get_certificate_info_for_citizen,
    "GetCertificateInfoForAuthenticationCertificate": (
        certra_service.get_certificate_info_for_authentication_certificate
    ),
    "GenerateRevocationContract": certra_service.generate_revocation_contract,
    "Revoke": certra_service.revoke,
    "SubmitCSRForForeigner": certra_service.submit_csr_for_foreigner,
    "StartETKRegistration": etkra_service.start_etk_registration,
    "CompleteETKRegistration": etkra_service.complete_etk_registration,
    "ActivateETK": etkra_service.activate_etk,
    "GetEtk": depot_service.get_etk,
}


class AnswerDropped(Exception):
    """The request was served and the connection closes without the answer: a mishap of a scenario."""


class ServiceDown(Exception):
    """Nobody answers: a mishap of a scenario."""


class Shown(TypedDict):
    """What a platform knows, for people and programs. time: ISO 8601, with its zone."""

    time: str
    requests: list[dict[str, object]]
    certificates: list[dict[str, object]]
    etks: list[dict[str, object]]
    served: list[dict[str, object]]


class PracticePlatform:
    """One platform: its store, its scenario, its clock.

    The authority, the accent and the scenario are made once and kept in the store, so that every
    process that opens it is the same platform.
    """

    def __init__(
        self, store: Store, scenario: Scenario, machine: Callable[[], datetime], accent: str | int | None = None
    ) -> None:
        """machine: the time that its clock starts from, aware. accent: for this process, whatever was kept."""
        self._store = store
        self.clock = PracticeClock(store, machine)
        now = self.clock()
        with store.transaction() as unit:
            try:
                self.scenario = self._kept_scenario(unit, scenario, now)
                self.authority = self._kept_authority(unit, now)
                self.accent = self._kept_accent(unit, accent)
            except (ValueError, TypeError, msgspec.MsgspecError):
                raise PracticeStateDamaged(str(store.file)) from None
        self._roots = (*citizens.roots(), *_trusted(self.scenario))

    @property
    def root(self) -> x509.Certificate:
        """The root of the practice eHealth authority, which the services never send."""
        return self.authority.root

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """WSGI. Raises: AnswerDropped, ServiceDown, for whoever carries the octets to act out; KitError."""
        method, path = environ["REQUEST_METHOD"], environ.get("PATH_INFO", "")
        service = next((s for s in Service if path.rstrip("/") == f"/{s.value}"), None)
        if service is not None:
            if method != "POST":
                return respond(start_response, HTTPStatus.METHOD_NOT_ALLOWED, "POST is wanted", allow="POST")
            return self._post(service, environ, start_response)
        if path == pages.CLOCK and method == "POST":
            return pages.set_clock(self.clock, environ, start_response)
        page = pages.page(self, path, environ)
        if page is None:
            return respond(start_response, HTTPStatus.NOT_FOUND, "nothing here; GET / says what there is")
        if method not in ("GET", "HEAD"):
            allow = "GET, HEAD, POST" if path == pages.CLOCK else "GET, HEAD"
            return respond(start_response, HTTPStatus.METHOD_NOT_ALLOWED, f"{allow} is wanted", allow=allow)
        content_type, body = page
        answer = respond(start_response, HTTPStatus.OK, body, content_type)
        return answer if method == "GET" else []

    def _post(self, service: Service, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        given = environ.get("CONTENT_TYPE", "")
        if not envelope.is_content_type(given):
            now = self.clock()
            with self._store.transaction() as unit:
                unit.journal("?", "content-type", now, answers.explanation(f"Content-Type {given!r}"))
            told = f"SOAP 1.1 is sent as {envelope.CONTENT_TYPE}, not as {answers.explanation(given)!r}"
            return respond(start_response, HTTPStatus.UNSUPPORTED_MEDIA_TYPE, told)
        length = int(environ.get("CONTENT_LENGTH") or 0)
        octets = environ["wsgi.input"].read(min(length, envelope.MAX_SIZE + 1))
        if "slow" in self.accent.variations:
            time.sleep(random.uniform(0.01, 0.15))
        status, answer = self.serve(service, octets, environ.get("HTTP_SOAPACTION"))
        return respond(start_response, status, answer, envelope.CONTENT_TYPE)

    def serve(self, service: Service, octets: bytes, action: str | None = None) -> tuple[HTTPStatus, bytes]:
        """One request, octets in, octets out. action: the header SOAPAction as it came, None without.

        Raises: AnswerDropped, ServiceDown; KitError: the practice platform's own files. Anything else that is
            not foreseen is a fault and a line of the journal.
        """
        now = self.clock()
        try:
            return self._served(service, octets, action, now)
        except (AnswerDropped, ServiceDown, KitError):
            raise
        except Exception as error:
            place = traceback.extract_tb(error.__traceback__)[-1]
            log.error("%s at %s:%s", type(error).__name__, place.filename, place.lineno)
            with self._store.transaction() as unit:
                unit.journal("?", Code.UNEXPECTED, now, type(error).__name__)
            return self._fault(Faulted(Code.UNEXPECTED, "the practice platform failed", FaultCode.SERVER))

    def _served(
        self, service: Service, octets: bytes, action: str | None, now: datetime
    ) -> tuple[HTTPStatus, bytes]:
        try:
            operation, document = _request(service, octets)
        except Faulted as fault:
            with self._store.transaction() as unit:
                unit.journal("?", fault.code, now)
            return self._fault(fault)
        before = self._event(operation, "before", now) or self._event(operation, "instead", now)
        if before is not None and before.do == "down":
            raise ServiceDown(operation.name)
        if before is not None and before.do == "delay":
            time.sleep(before.seconds)
        refusal = Refused(before.code, "refused by the scenario") if before and before.do == "refuse" else None
        note = envelope.action_note(operation, action)
        try:
            with self._store.transaction() as unit:
                answer = self._serve(unit, operation, document, octets, now, refusal, note)
        except Faulted as fault:
            return self._fault(fault)
        # What the scenario does after the fact happens when the effect is safely stored.
        after = self._event(operation, "after", now)
        if after is not None and after.do == "drop-answer":
            raise AnswerDropped(operation.name)
        if after is not None and after.do == "delay":
            time.sleep(after.seconds)
        return HTTPStatus.OK, answer

    def decide(self, public_key_identifier: bytes, accepted: bool) -> bool:
        """What a tutor decides, in the place of the service's support, about a request that waits for him.

        Returns: whether a request with this key waited.
        """
        now = self.clock()
        with self._store.transaction() as unit:
            request = unit.request(public_key_identifier)
            if request is None or request.decided_at is not None:
                return False
            unit.put_request(replace(request, decided_at=now, accepted=accepted))
            return True

    def unavailable(self, error: KitError) -> tuple[HTTPStatus, bytes]:
        """What a client elsewhere hears where this machine's files or disk stand in the way."""
        return self._fault(Faulted(Code.UNEXPECTED, error.key, FaultCode.SERVER))

    def _fault(self, fault: Faulted) -> tuple[HTTPStatus, bytes]:
        document = answers.fault(fault.code, fault.message, fault.faultcode)
        return HTTPStatus.INTERNAL_SERVER_ERROR, self.accent.write(document)

    def show(self) -> Shown:
        """What the platform knows: the time, requests, certificates, tokens; and what it served."""
        now = self.clock()
        with self._store.transaction() as unit:
            call = self._call(unit, OPERATIONS[next(iter(OPERATIONS))], etree.Element("none"), None, now)
            requests, etks, served = call.requests(), unit.etks(), unit.served()
            statuses = {r.public_key_identifier: r.status(now) for r in requests}
            etk_statuses = {r.public_key_identifier: call.etk_status(r).value for r in requests}
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
                    "waits_for_tutor": r.decided_at is None,
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
                    "etk_status": etk_statuses[r.public_key_identifier],
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
                for e in etks
            ],
            "served": [
                {"operation": operation, "verdict": verdict, "note": note} for operation, verdict, note in served
            ],
        }

    # ── the common checks, in order ──────────────────────────────────────────────────────────

    def _serve(
        self,
        unit: Unit,
        operation: Operation,
        document: etree._Element,
        octets: bytes,
        now: datetime,
        refusal: Refused | None,
        note: str,
    ) -> bytes:
        request_id, digest = document.get("Id"), hashlib.sha256(octets).digest()
        try:
            repeated = self._repeated(unit, request_id, digest, now)
            if repeated is not None:
                unit.journal(operation.name, "repeated", now, note)
                return repeated
            if refusal is not None:
                raise refusal
            answer, verdict = self._handle(unit, operation, document, request_id, now), "success"
        except Refused as refused:
            answer = answers.refusal(operation, request_id, now, refused.code, refused.message)
            verdict = refused.code
        written = self.accent.write(answer)
        if request_id is not None and verdict != Code.REPLAYED:
            unit.remember(request_id, digest, written, now)
        unit.journal(operation.name, verdict, now, note)
        return written

    def _repeated(self, unit: Unit, request_id: str | None, digest: bytes, now: datetime) -> bytes | None:
        """The stored answer to the same octets; other octets under the same Id are refused."""
        seen = unit.seen(request_id, now - MEMORY) if request_id is not None else None
        if seen is None:
            return None
        if seen[0] != digest:
            raise Refused(Code.REPLAYED, "another request with this Id was served already")
        return seen[1]

    def _handle(
        self,
        unit: Unit,
        operation: Operation,
        document: etree._Element,
        request_id: str | None,
        now: datetime,
    ) -> etree._Element:
        if operation.service is not Service.DEPOT:
            _require_attributes(operation, document, now)
        call = self._call(unit, operation, document, request_id, now)
        if operation.signed_by is not SignedBy.NOBODY:
            call = self._signed(call, document)
        return _HANDLERS[operation.name](call)

    def _call(
        self,
        unit: Unit,
        operation: Operation,
        document: etree._Element,
        request_id: str | None,
        now: datetime,
    ) -> Call:
        escaped = "escaped-dn" in self.accent.variations
        return Call(operation, document, request_id, now, unit, self.scenario, self.authority, escaped)

    def _signed(self, call: Call, document: etree._Element) -> Call:
        """From here on only what was signed is read."""
        signed = verify(document)
        if call.operation.signed_by is SignedBy.EHEALTH:
            return replace(call, document=signed.document, owner=_owner(call, signed))
        person = require_card(signed, document, call.operation.signed_by, self._roots, call.now)
        return replace(call, document=signed.document, signer=person)

    def _event(self, operation: Operation, when: str, now: datetime) -> Event | None:
        """The mishap of the scenario that strikes here and now, if any; counted."""
        for index, event in enumerate(self.scenario.events):
            if event.due(when, operation.name, now.date()):
                with self._store.transaction() as unit:
                    if unit.happens(index, event.times):
                        return event
        return None

    # ── what is made once ────────────────────────────────────────────────────────────────────

    def _kept_scenario(self, unit: Unit, scenario: Scenario, now: datetime) -> Scenario:
        kept = unit.setting("scenario")
        if kept is None:
            # A PIN of one's own is the card's affair; here it would only lie about.
            pin = scenario.card.pin if scenario.card.pin == people.PIN else ""
            card = msgspec.structs.replace(scenario.card, pin=pin)
            unit.set("scenario", msgspec.json.encode(msgspec.structs.replace(scenario, card=card)))
            for known in scenario.known_requests:
                unit.put_request(_known_request(scenario, known, now))
            return scenario
        return msgspec.json.decode(kept, type=Scenario)

    def _kept_authority(self, unit: Unit, now: datetime) -> Authority:
        kept = unit.setting("authority")
        if kept is not None:
            return Authority.load(kept)
        authority = Authority.create(now)
        unit.set("authority", authority.dump())
        return authority

    def _kept_accent(self, unit: Unit, accent: str | int | None) -> Accent:
        wanted: str | int = self.scenario.accent if accent is None else accent
        if wanted == "plain":
            return Accent.plain()
        if isinstance(wanted, str) and wanted != "any":
            return Accent.only(wanted)
        kept = unit.setting("accent")
        if kept is None:
            seed = wanted if isinstance(wanted, int) else random.SystemRandom().randrange(10_000)
            kept = str(seed).encode()
            unit.set("accent", kept)
        return Accent.of(int(kept))


def _token_state(etk: StoredEtk, certificate: CertificateStatus) -> str:
    """What the depot does with a token; what GetCertificateInfo says of its certificate may be another thing."""
    if certificate is CertificateStatus.EXPIRED:
        return EtkStatus.EXPIRED.value
    return "REPLACED" if etk.withdrawn else etk.status.value


def _request(service: Service, octets: bytes) -> tuple[Operation, etree._Element]:
    """SOAP shape, then a known root, then structure. Raises: Faulted."""
    document = envelope.document(octets)
    tag = str(document.tag)
    operation = OPERATIONS.get(tag)
    if operation is None or operation.service is not service:
        raise Faulted(Code.UNKNOWN_OPERATION, f"{tag} is no request of {service.value}")
    try:
        structure.check(document)
    except structure.StructureRefused as error:
        raise Faulted(Code.SCHEMA, str(error)) from None
    return operation, document


def _require_attributes(operation: Operation, document: etree._Element, now: datetime) -> None:
    if operation.signed_by is not SignedBy.NOBODY and not document.get("Id"):
        raise Refused(Code.ID_MISSING, "a signed request has an Id")
    issued = reading.instant(document.get("IssueInstant") or "")
    if issued is None or abs(now - issued) > FRESHNESS:
        raise Refused(Code.STALE_REQUEST, f"IssueInstant is more than {FRESHNESS} away from now")


def _owner(call: Call, signed: SignedRequest) -> StoredRequest:
    """The record of the eHealth certificate that signed: issued by us, the very one, valid, not revoked."""
    key = signed.certificate.public_key()
    known = call.unit.request(public_key_identifier(key)) if isinstance(key, rsa.RSAPublicKey) else None
    if known is None or known.certificate != signed.certificate.public_bytes(serialization.Encoding.DER):
        raise Refused(Code.SIGNER_NOT_TRUSTED, "no certificate of this platform")
    if known.status(call.now) is not CertificateStatus.VALID_ACTIVE:
        raise Refused(Code.CERT_NOT_VALID, known.status(call.now).value)
    return known


def _known_request(scenario: Scenario, known: KnownRequest, now: datetime) -> StoredRequest:
    """A request taken before the scenario began, from its CSR."""
    csr = x509.load_der_x509_csr((Path(scenario.folder) / known.csr).read_bytes())
    key, subject = csr.public_key(), csr.subject.public_bytes()
    try:
        owner = Subject.from_der(subject).owner()
    except ValueError:
        owner = None
    if not isinstance(key, rsa.RSAPublicKey) or owner is None:
        raise ScenarioRefused(
            scenario.id, "known_requests", f"{known.csr} is no request for an eHealth certificate"
        )
    organization, application_id = owner
    contact = scenario.solution.contact
    return StoredRequest(
        public_key_identifier=public_key_identifier(key),
        organization=organization,
        application_id=application_id,
        subject=subject,
        public_key=key.public_bytes(serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo),
        contact=ContactData(contact.email, contact.phone),
        base_services=(),
        signer=scenario.holder(),
        automatic=True,
        requested=now,
        decided_at=None if scenario.delivery.by_tutor else now + scenario.delivery.after,
        accepted=scenario.delivery.accepts,
    )


def _trusted(scenario: Scenario) -> tuple[x509.Certificate, ...]:
    """Roots of cards that the scenario brings along."""
    files = (Path(scenario.folder) / name for name in scenario.trust)
    return tuple(c for file in files for c in x509.load_pem_x509_certificates(file.read_bytes()))
