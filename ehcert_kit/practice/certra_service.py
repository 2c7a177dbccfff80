"""CertRA v2, served strictly: the checks of each operation, in order, then its effect and its answer."""

from __future__ import annotations

import hashlib
import re
from datetime import timedelta

from cryptography.hazmat.primitives import hashes, serialization
from lxml import etree

from ..identifiers.organization import Organization, Person
from ..identifiers.public_key import public_key_identifier, subject_public_key_info
from ..messages.operations import CERTRA, CERTRA_CORE, COMMONS, CertificateStatus, EtkStatus
from ..values import replace
from . import answers, certificate_info, contract_texts, reading
from .call import Call
from .numbers import is_bis
from .organization_types import served_types
from .records import MEMORY, StoredContract, StoredRequest
from .refusals import Code, Faulted, Refused
from .subject import Subject, as_issued, normalised

#: How long a person without a card has to confirm the request on the identity site.
CONFIRM_WITHIN = timedelta(days=7)
#: The path of the identity site; the public key identifier follows.
IDENTITY = "/practice/identity/"

# ── who may request what ─────────────────────────────────────────────────────────────────────


def get_actor_qualities(call: Call) -> etree._Element:
    element = call.find(f"{{{CERTRA}}}SSIN")
    if element.get("Type") != "SSIN":
        raise Refused(Code.UNKNOWN_TYPE, "SSIN is wanted")
    ssin = element.text or ""
    reading.require_ssin(call, ssin)
    if ssin != call.person.ssin:
        raise Refused(Code.SIGNER_MISMATCH, "the card is somebody else's")
    answer = call.success()
    known = call.seats.of(call.person.ssin) is not None
    answers.add(answer, CERTRA, "NaturalPersonAuthorization", answers.boolean(known))
    for organization in call.managed_by(call.person):
        answers.organization(answer, organization)
    return answer


def get_generic_organization_types(call: Call) -> etree._Element:
    answer = call.success()
    for served in served_types():
        answers.organization_type(answer, served)
    return answer


def get_existing_application_ids(call: Call) -> etree._Element:
    element = call.find(f"{{{CERTRA}}}OrganizationIdentifier")
    try:
        organization = reading.organization(call, element, "")
    except Refused as refused:
        # This operation's answer has no status, so it is refused by a fault.
        raise Faulted(refused.code, refused.message) from None
    answer = call.success()
    for application_id in call.active_ids(organization):
        answers.application_id(answer, application_id)
    return answer


# ── contract and certificate ─────────────────────────────────────────────────────────────────


def generate_contract(call: Call) -> etree._Element:
    signer = reading.person(call.find(f"{{{CERTRA}}}Signer"))
    reading.require_ssin(call, signer.ssin)
    contact = reading.contact_data(call.find(f"{{{CERTRA}}}ContactData"))
    identifier = call.find(f"{{{CERTRA}}}CertificateIdentifier")
    actor = identifier.find(f"{{{CERTRA_CORE}}}Actor")
    assert actor is not None
    number = actor.find(f"{{{COMMONS}}}Id")
    assert number is not None
    application_id = identifier.findtext(f"{{{CERTRA_CORE}}}ApplicationId")
    if number.get("Type") == "SSIN":
        if application_id:
            raise Refused(Code.BAD_APPLICATION_ID, "a person has no application ID")
        if reading.person(actor) != signer:
            raise Refused(Code.SIGNER_MISMATCH, "a person signs for himself")
        organization = Organization("SSIN", signer.ssin, f"{signer.first_names} {signer.name}".strip())
    else:
        organization = reading.organization(call, number, actor.findtext(f"{{{COMMONS}}}Name") or "")
    if application_id is not None:
        # It comes as typed: the official client normalises only what it puts into names of its own.
        application_id = normalised(application_id)
        if not re.fullmatch("[0-9A-Z_-]{1,30}", application_id):
            raise Refused(Code.BAD_APPLICATION_ID, "[0-9A-Z_-]{1,30} is wanted")
    subject = Subject.expected(organization, application_id)
    call.require_free(organization, application_id)

    dn = as_issued(subject, organization, call.escape_dn)
    texts = contract_texts.for_certificate(dn, contact, signer, organization)
    digest = _digest(subject, signer, tuple(texts.items()))
    call.unit.put_contract(StoredContract(digest, subject.der(), organization, application_id, contact, call.now))
    answer = call.success()
    answers.contract(answer, dn, signer, texts)
    return answer


def generate_certificate(call: Call) -> etree._Element:
    request = call.find(f"{{{CERTRA}}}EHealthCSR")
    contract, stored = _returned_contract(call, request)
    if contract.signer != call.person:
        raise Refused(Code.SIGNER_MISMATCH, "contract and card name different persons")
    csr, key = reading.csr(request)
    if reading.requested_name(csr) != Subject.from_der(stored.subject):
        raise Refused(Code.CONTRACT_MISMATCH, "the subject of the request is not the contract's")
    if not csr.is_signature_valid or not isinstance(csr.signature_hash_algorithm, hashes.SHA256):
        raise Refused(Code.CSR_INVALID, "self-signature, with SHA-256")
    identifier = public_key_identifier(key)
    if call.unit.request(identifier) is not None:
        raise Refused(Code.KEY_REUSED, "this key was used before")
    contact_element = request.find(f"{{{CERTRA_CORE}}}ContactData")
    assert contact_element is not None
    if reading.contact_data(contact_element) != stored.contact:
        raise Refused(Code.CONTRACT_MISMATCH, "the contact data are not the contract's")
    services = tuple((e.text or "").strip() for e in request.iterfind(f"{{{CERTRA_CORE}}}BaseServiceUsage"))
    served = next((t for t in served_types() if t.code == stored.organization.type), None)
    if set(services) - set(served.base_services if served else ()):
        raise Refused(Code.SERVICE_NOT_ALLOWED, "not for this type")
    replaces = call.require_free(stored.organization, stored.application_id)

    call.unit.put_contract(replace(stored, used=True))
    has_right, delivery = _has_right(call, stored.organization), call.scenario.delivery
    # Requests for an organisation that the sources do not give the person are decided by a tutor, never by time
    # alone, unless the scenario says what is decided, or when.
    waits_for_tutor = delivery.by_tutor or (delivery.mode == "automatic" and not has_right) or call.held
    automatic = delivery.mode == "automatic" and has_right
    call.unit.put_request(
        StoredRequest(
            public_key_identifier=identifier,
            organization=stored.organization,
            application_id=stored.application_id,
            subject=stored.subject,
            public_key=subject_public_key_info(key),
            contact=stored.contact,
            base_services=services,
            signer=call.person,
            automatic=automatic,
            requested=call.now,
            decided_at=None if waits_for_tutor else call.now + delivery.after,
            accepted=delivery.accepts,
            replaces=replaces,
        )
    )
    answer = call.success()
    answers.add(answer, CERTRA, "PublicKeyIdentifier", identifier.hex().upper())
    answers.add(answer, CERTRA, "AutomaticallyValidated", answers.boolean(automatic))
    if replaces:
        answers.add(answer, CERTRA, "ReplacesCertificate", replaces.hex().upper())
    return answer


def get_certificate(call: Call) -> etree._Element:
    request = call.request(reading.public_key_identifier_in(call))
    if request.certificate is None:
        if request.status(call.now) is CertificateStatus.REFUSED:
            raise Refused(Code.REQUEST_REFUSED, "the request was refused after examination")
        raise Refused(Code.CERT_NOT_YET_DELIVERED, "The certificate has not been delivered yet")
    answer = call.success()
    answers.octets(answer, CERTRA, "X509Certificate", request.certificate)
    for authority in call.authority.issuing.chain[:-1]:
        answers.octets(answer, CERTRA, "X509Certificate", authority.public_bytes(serialization.Encoding.DER))
    return answer


# ── what the platform knows ──────────────────────────────────────────────────────────────────


def get_certificate_info_for_citizen(call: Call) -> etree._Element:
    answer = call.success()
    for request in call.requests_seen_by(call.person):
        certificate_info.add_info(answer, call, request)
    return answer


def get_certificate_info_for_authentication_certificate(call: Call) -> etree._Element:
    answer = call.success()
    certificate_info.add_info(answer, call, call.registered)
    return answer


# ── revocation ───────────────────────────────────────────────────────────────────────────────


def generate_revocation_contract(call: Call) -> etree._Element:
    request = call.request(reading.public_key_identifier_in(call))
    if request.status(call.now) is not CertificateStatus.VALID_ACTIVE:
        raise Refused(Code.NOT_REVOCABLE, "only an active certificate can be revoked")
    signer = reading.person(call.find(f"{{{CERTRA}}}Signer"))
    reading.require_ssin(call, signer.ssin)
    subject = Subject.from_der(request.subject)
    dn, reason = (
        as_issued(subject, request.organization, call.escape_dn),
        call.text(f"{{{CERTRA}}}RevocationReason"),
    )
    texts = contract_texts.for_revocation(dn, signer, reason)
    call.unit.put_contract(
        StoredContract(
            digest=_digest(subject, signer, tuple(texts.items())),
            subject=request.subject,
            organization=request.organization,
            application_id=request.application_id,
            contact=request.contact,
            at=call.now,
            reason=reason,
        )
    )
    answer = call.success()
    answers.contract(answer, dn, signer, texts, reason)
    return answer


def revoke(call: Call) -> etree._Element:
    element = call.find(f"{{{CERTRA}}}Contract")
    contract = reading.contract(element)
    subject = reading.subject(contract)
    stored = _known_contract(call, subject, contract)
    reason = element.findtext(f"{{{CERTRA_CORE}}}RevocationReason")
    request = call.request(reading.public_key_identifier_in(call))
    if stored.reason is None:
        raise Refused(Code.CONTRACT_MISMATCH, "no contract for a revocation")
    if request.subject != stored.subject or reason != stored.reason:
        raise Refused(Code.CONTRACT_MISMATCH, "the contract is for another certificate or reason")
    if contract.signer != call.person:
        raise Refused(Code.SIGNER_MISMATCH, "contract and card name different persons")
    if not _may_see(call, request):
        raise Refused(Code.NOT_AUTHORISED, "not a manager of this organisation")
    if request.status(call.now) is not CertificateStatus.VALID_ACTIVE:
        raise Refused(Code.NOT_REVOCABLE, "only an active certificate can be revoked")
    call.unit.put_contract(replace(stored, used=True))
    call.unit.put_request(replace(request, revoked=True, revoked_at=call.now, reason=reason))
    for etk in call.unit.etks_of(request.public_key_identifier):
        call.unit.put_etk(replace(etk, status=EtkStatus.REVOKED))
    return call.success()


# ── persons without a card ───────────────────────────────────────────────────────────────────


def submit_csr_for_foreigner(call: Call) -> etree._Element:
    person = reading.person(call.find(f"{{{CERTRA}}}ForeignPerson"))
    reading.require_ssin(call, person.ssin)
    if not is_bis(person.ssin):
        raise Refused(Code.BAD_IDENTIFIER, "a BIS number is wanted")
    contact = reading.contact_data(call.find(f"{{{CERTRA}}}ContactData"))
    csr, key = reading.csr(call.document, CERTRA)
    # The surname comes first here: the official client builds this name without the platform.
    owner = Organization("SSIN", person.ssin, f"{person.name} {person.first_names}")
    if reading.requested_name(csr) != Subject.expected(owner, None):
        raise Refused(Code.CSR_INVALID, "the subject is not this person's")
    if not csr.is_signature_valid:
        raise Refused(Code.CSR_INVALID, "self-signature")
    identifier = public_key_identifier(key)
    if call.unit.request(identifier) is not None:
        raise Refused(Code.KEY_REUSED, "this key was used before")
    replaces = call.require_free(owner, None)
    confirm_by = call.now + CONFIRM_WITHIN
    call.unit.put_request(
        StoredRequest(
            public_key_identifier=identifier,
            organization=owner,
            application_id=None,
            subject=Subject.expected(owner, None).der(),
            public_key=subject_public_key_info(key),
            contact=contact,
            base_services=(),
            signer=person,
            automatic=False,
            requested=call.now,
            decided_at=None,
            accepted=True,
            replaces=replaces,
            confirm_by=confirm_by,
        )
    )
    answer = call.success()
    answers.add(answer, CERTRA, "ValidationUrl", f"{call.address}{IDENTITY}{identifier.hex()}")
    answers.add(answer, CERTRA, "ExpirationDate", answers.instant(confirm_by))
    return answer


# ── checks ───────────────────────────────────────────────────────────────────────────────────


def _returned_contract(call: Call, request: etree._Element) -> tuple[reading.Contract, StoredContract]:
    element = request.find(f"{{{CERTRA_CORE}}}Contract")
    assert element is not None
    contract = reading.contract(element)
    stored = _known_contract(call, reading.subject(contract), contract)
    if stored.reason is not None:
        raise Refused(Code.CONTRACT_MISMATCH, "a contract for a revocation")
    return contract, stored


def _known_contract(call: Call, subject: Subject, contract: reading.Contract) -> StoredContract:
    stored = call.unit.contract(_digest(subject, contract.signer, contract.texts))
    if stored is None or call.now - stored.at > MEMORY:
        raise Refused(Code.CONTRACT_UNKNOWN, "no such contract was issued in the last 24 hours")
    if stored.used:
        raise Refused(Code.CONTRACT_UNKNOWN, "this contract was used already")
    return stored


def _has_right(call: Call, organization: Organization) -> bool:
    if organization.type == "SSIN":
        return organization.number == call.person.ssin
    managed = {(o.type, o.number) for o in call.managed_by(call.person)}
    return (organization.type, organization.number) in managed


def _may_see(call: Call, request: StoredRequest) -> bool:
    return _has_right(call, request.organization) or request.signer.ssin == call.person.ssin


def _digest(subject: Subject, signer: Person, texts: tuple[tuple[str, str], ...]) -> str:
    """The key of a contract: SHA-256 (hexadecimal) over subject, signer and texts, each part with its length."""
    parts = (subject.der().hex(), signer.ssin, signer.first_names, signer.name, *sum(texts, ()))
    return hashlib.sha256("".join(f"{len(part)}:{part}" for part in parts).encode()).hexdigest()
