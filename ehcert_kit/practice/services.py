"""The services of a practice platform, as a WSGI application: the common checks in order, then the operation.

The checks and their order are documented in `docs/practice-platform.md`.
"""

from __future__ import annotations

import hashlib
import logging
import random
import threading
import time
import traceback
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from http import HTTPStatus
from typing import TYPE_CHECKING

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from lxml import etree
from msgspec import Struct

from ..identifiers.public_key import public_key_identifier
from ..kit_error import KitError
from ..messages.operations import OPERATIONS, CertificateStatus, Operation, Service, SignedBy
from ..values import replace
from . import (
    answers,
    apart,
    certra_service,
    citizens,
    depot_service,
    envelope,
    etkra_service,
    identity_site,
    pages,
    reading,
    revocation,
    structure,
)
from .call import Call
from .mishaps import AnswerDropped, NetworkCut, ServiceDown
from .pages import respond
from .records import MEMORY, StoredRequest
from .refusals import Code, FaultCode, Faulted, Refused
from .scenario import Event
from .signatures import SignedRequest, require_card, verify
from .training import EVERYBODY, FIRST_FAULT, Working
from .unit import Unit

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

    from .platform import PracticePlatform

log = logging.getLogger(__name__)

#: For a client without the headers.
_NOBODY_SAID = Working()

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


class _Arrived(Struct, frozen=True):
    """A request as received. note: for the journal.

    signed: what its signature covers, or why the signature is refused; None: the operation is not signed.
    """

    operation: Operation
    document: etree._Element
    octets: bytes
    note: str
    signed: SignedRequest | Refused | None


_MAINTENANCE = b"<!DOCTYPE html><html><body><h1>PRATIQUE</h1><p>En entretien.</p></body></html>"


class Services:
    """The services of one platform."""

    def __init__(self, platform: PracticePlatform) -> None:
        self.platform = platform
        self._roots = (*citizens.roots(), *platform.trusted)
        self._ended = threading.Event()

    def end(self) -> None:
        """End all delays: requests that are being delayed are dropped without an answer."""
        self._ended.set()

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """WSGI. Raises: AnswerDropped, NetworkCut: for the transport to act out. KitError."""
        method, path = environ["REQUEST_METHOD"], environ.get("PATH_INFO", "")
        tried = path.startswith(f"{apart.PATH}/")
        wanted = path.removeprefix(apart.PATH).rstrip("/")
        service = next((s for s in Service if wanted == f"/{s.value}"), None)
        if service is not None:
            if method != "POST":
                return respond(start_response, HTTPStatus.METHOD_NOT_ALLOWED, "POST is wanted", allow="POST")
            if tried:
                return apart.answer(self, service, environ, start_response)
            return self._post(service, environ, start_response)
        if path.startswith(certra_service.IDENTITY):
            wished = environ.get("HTTP_ACCEPT_LANGUAGE", "")
            return identity_site.answer(self.platform, path, method, wished, start_response)
        if revocation.is_ours(path):
            return revocation.answer(self.platform, path, environ, start_response)
        page = pages.page(self.platform, path, environ)
        if page is None:
            return respond(start_response, HTTPStatus.NOT_FOUND, "nothing here; GET / says what there is")
        if method not in ("GET", "HEAD"):
            allow = "GET, HEAD, POST" if path == pages.CLOCK else "GET, HEAD"
            return respond(start_response, HTTPStatus.METHOD_NOT_ALLOWED, f"{allow} is wanted", allow=allow)
        content_type, body = page
        return respond(start_response, HTTPStatus.OK, body, content_type)

    def _post(self, service: Service, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        coding = environ.get("HTTP_CONTENT_ENCODING", "")
        if coding.strip().lower() not in ("", "identity"):
            told = f"a request is sent as it is, not with Content-Encoding {answers.explanation(coding)!r}"
            return self._unsupported("Content-Encoding", coding, told, start_response)
        given = environ.get("CONTENT_TYPE", "")
        if not envelope.is_content_type(given):
            told = f"SOAP 1.1 is sent as {envelope.CONTENT_TYPE}, not as {answers.explanation(given)!r}"
            return self._unsupported("Content-Type", given, told, start_response)
        length = int(environ.get("CONTENT_LENGTH") or 0)
        octets = environ["wsgi.input"].read(min(length, envelope.MAX_SIZE + 1))
        working = Working.told_by(environ)
        if self.platform.orders().cut_for(working.person):
            raise NetworkCut(working.person)
        if "slow" in self.platform.accent.variations:
            time.sleep(random.uniform(0.01, 0.15))
        try:
            status, answer = self.serve(service, octets, environ.get("HTTP_SOAPACTION"), working)
        except ServiceDown:
            return respond(start_response, HTTPStatus.SERVICE_UNAVAILABLE, _MAINTENANCE, "text/html")
        return respond(start_response, status, answer, envelope.CONTENT_TYPE)

    def _unsupported(self, header: str, given: str, told: str, start_response: StartResponse) -> Iterable[bytes]:
        """Refuse a request for one of its headers, and note it in the journal, under the header's name."""
        with self.platform.store.transaction() as unit:
            note = answers.explanation(f"{header} {given!r}")
            unit.journal("?", header.lower(), self.platform.clock(), note)
        return respond(start_response, HTTPStatus.UNSUPPORTED_MEDIA_TYPE, told)

    def serve(
        self,
        service: Service,
        octets: bytes,
        action: str | None = None,
        working: Working = _NOBODY_SAID,
    ) -> tuple[HTTPStatus, bytes]:
        """Serve one request. action: the header SOAPAction as received; None: there was none.

        working: the person and exercise that the client names. Returns: HTTP status and answer; an unexpected
            exception is a fault and a line of the journal.
        Raises: AnswerDropped, ServiceDown. KitError: an error of the practice platform's own files.
        """
        now = self.platform.clock()
        try:
            return self._served(service, octets, action, now, working)
        except (AnswerDropped, ServiceDown, KitError):
            raise
        except Exception as error:
            place = traceback.extract_tb(error.__traceback__)[-1]
            log.error("%s at %s:%s", type(error).__name__, place.filename, place.lineno)
            with self.platform.store.transaction() as unit:
                unit.journal("?", Code.UNEXPECTED, now, type(error).__name__)
            return self._fault(Faulted(Code.UNEXPECTED, "the practice platform failed", FaultCode.SERVER))

    def _served(
        self, service: Service, octets: bytes, action: str | None, now: datetime, working: Working
    ) -> tuple[HTTPStatus, bytes]:
        try:
            operation, document = _request(service, octets)
        except Faulted as fault:
            with self.platform.store.transaction() as unit:
                unit.journal("?", fault.code, now)
            return self._fault(fault)
        mishaps = self._mishaps()
        before = self._event(mishaps, operation, ("before", "instead"), now, working.person)
        if before is not None and before.do == "down":
            raise ServiceDown(operation.name)
        if before is not None and before.do == "delay":
            self._delay(before.seconds, operation)
        refusal = Refused(before.code, "refused by the scenario") if before and before.do == "refuse" else None
        note = envelope.action_note(operation, action)
        # Verified before the transaction, which blocks all others: it takes longer than all the rest.
        arrived = _Arrived(operation, document, octets, note, _verified(operation, document))
        try:
            with self.platform.store.transaction() as unit:
                unit.person = working.person
                # Again within the transaction: a request of another exercise may have come meanwhile.
                self.platform.work_in_unit(unit, working)
                answer = self._serve(unit, arrived, now, refusal)
        except Faulted as fault:
            return self._fault(fault)
        # Events after the operation happen once its effect is committed.
        after = self._event(mishaps, operation, ("after",), now, working.person)
        if after is not None and after.do == "drop-answer":
            raise AnswerDropped(operation.name)
        if after is not None and after.do == "delay":
            self._delay(after.seconds, operation)
        return HTTPStatus.OK, answer

    def _delay(self, seconds: float, operation: Operation) -> None:
        """Wait. Raises: AnswerDropped: the server is stopped meanwhile."""
        if self._ended.wait(seconds):
            raise AnswerDropped(operation.name)

    def unavailable(self, error: KitError) -> tuple[HTTPStatus, bytes]:
        """The fault to send where this machine's files or disk fail."""
        return self._fault(Faulted(Code.UNEXPECTED, error.key, FaultCode.SERVER))

    def _fault(self, fault: Faulted) -> tuple[HTTPStatus, bytes]:
        document = answers.fault(fault.code, fault.message, fault.faultcode)
        return HTTPStatus.INTERNAL_SERVER_ERROR, self.platform.accent.write(document)

    # ── the common checks, in order ──────────────────────────────────────────────────────────

    def _serve(self, unit: Unit, arrived: _Arrived, now: datetime, refusal: Refused | None) -> bytes:
        operation, note = arrived.operation, arrived.note
        request_id, digest = arrived.document.get("Id"), hashlib.sha256(arrived.octets).digest()
        try:
            repeated = self._repeated(unit, request_id, digest, now)
            if repeated is not None:
                unit.journal(operation.name, "repeated", now, note)
                return repeated
            if refusal is not None:
                raise refusal
            answer, verdict = self._handle(unit, arrived, request_id, now), "success"
        except Refused as refused:
            answer = answers.refusal(operation, request_id, now, refused.code, refused.message)
            verdict = refused.code
        written = self.platform.accent.write(answer)
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

    def _handle(self, unit: Unit, arrived: _Arrived, request_id: str | None, now: datetime) -> etree._Element:
        operation = arrived.operation
        if operation.service is not Service.DEPOT:
            _require_attributes(operation, arrived.document, now)
        call = Call(
            now=now,
            unit=unit,
            scenario=self.platform.scenario,
            seats=self.platform.seats,
            authority=self.platform.authority,
            published=self.platform.published,
            operation=operation,
            document=arrived.document,
            request_id=request_id,
            escape_dn="escaped-dn" in self.platform.accent.variations,
            address=self.platform.address,
        )
        if isinstance(arrived.signed, Refused):
            raise arrived.signed
        if arrived.signed is not None:
            call = self._signed(call, arrived.signed)
        return _HANDLERS[operation.name](call)

    def _signed(self, call: Call, signed: SignedRequest) -> Call:
        """The call with the signer's identity; from here on only the signed document is read. Raises: Refused."""
        if call.operation.signed_by is SignedBy.EHEALTH:
            return replace(call, document=signed.document, owner=_owner(call, signed))
        person = require_card(signed, call.document, call.operation.signed_by, self._roots, call.now)
        call.unit.person = person.ssin
        return replace(call, document=signed.document, signer=person)

    def _mishaps(self) -> tuple[tuple[int, Event], ...]:
        """The events of the scenario and those ordered by the trainer, each with its number."""
        ordered = ((fault.number, fault.event) for fault in self.platform.orders().faults)
        return (*enumerate(self.platform.scenario.events), *ordered)

    def _event(
        self,
        mishaps: Sequence[tuple[int, Event]],
        operation: Operation,
        when: tuple[str, ...],
        now: datetime,
        person: str,
    ) -> Event | None:
        """The first event due now, which is counted; None: none is. Events of the scenario count per person."""
        for moment in when:
            for index, event in mishaps:
                if event.due(moment, operation.name, now.date()):
                    whom = person if index < FIRST_FAULT else EVERYBODY
                    with self.platform.store.transaction() as unit:
                        if unit.happens(index, event.times, whom):
                            return event
        return None


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


def _verified(operation: Operation, document: etree._Element) -> SignedRequest | Refused | None:
    if operation.signed_by is SignedBy.NOBODY:
        return None
    try:
        return verify(document)
    except Refused as refused:
        return refused


def _require_attributes(operation: Operation, document: etree._Element, now: datetime) -> None:
    if operation.signed_by is not SignedBy.NOBODY and not document.get("Id"):
        raise Refused(Code.ID_MISSING, "a signed request has an Id")
    issued = reading.instant(document.get("IssueInstant") or "")
    if issued is None or abs(now - issued) > FRESHNESS:
        raise Refused(Code.STALE_REQUEST, f"IssueInstant is more than {FRESHNESS} away from now")


def _owner(call: Call, signed: SignedRequest) -> StoredRequest:
    """The record of the signing eHealth certificate, which must be issued here, valid and not revoked.

    Raises: Refused(SIGNER_NOT_TRUSTED, CERT_NOT_VALID).
    """
    key = signed.certificate.public_key()
    known = call.unit.request(public_key_identifier(key)) if isinstance(key, rsa.RSAPublicKey) else None
    if known is None or known.certificate != signed.certificate.public_bytes(serialization.Encoding.DER):
        raise Refused(Code.SIGNER_NOT_TRUSTED, "no certificate of this platform")
    if known.status(call.now) is not CertificateStatus.VALID_ACTIVE:
        raise Refused(Code.CERT_NOT_VALID, known.status(call.now).value)
    return known
