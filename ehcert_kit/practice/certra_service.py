"""CertRA v2, served strictly: the checks of each operation, in order, then its effect and its answer."""

from __future__ import annotations

import base64
import html
import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from lxml import etree

from ..distinguished_name import DistinguishedName
from ..errors import ContractUnreadable, EmailRefused, KitError, NameRefused, PhoneRefused
from ..identifiers import ssin
from ..identifiers.check_digits import ALGORITHMS
from ..identifiers.contact import ContactData, parse_email
from ..identifiers.normalisation import normalise
from ..identifiers.organization import Organization, Person
from ..identifiers.public_key import public_key_identifier
from ..messages.contract import Contract
from ..messages.operations import CERTRA, CERTRA_CORE, COMMONS, XML, CertificateStatus, EtkStatus
from . import answers
from .call import MEMORY, Call, replacement_start
from .organisation_types import ServedType, served_types
from .refusals import Code, Faulted, Refused
from .store import StoredContract, StoredRequest

_TYPES = {served.code: served for served in served_types()}


# ── who may request what ─────────────────────────────────────────────────────────────────────


def get_actor_qualities(call: Call) -> etree._Element:
    element = call.find(f"{{{CERTRA}}}SSIN")
    if element.get("Type") != "SSIN":
        raise Refused(Code.UNKNOWN_TYPE, "SSIN is wanted")
    _require_ssin(call, call.text(f"{{{CERTRA}}}SSIN"))
    if call.text(f"{{{CERTRA}}}SSIN") != call.person.ssin:
        raise Refused(Code.SIGNER_MISMATCH, "the card is somebody else's")
    answer = call.success()
    known = call.seat(call.person.ssin) is not None
    answers.add(answer, CERTRA, "NaturalPersonAuthorization", answers.boolean(known))
    for organization in call.managed_by(call.person):
        answers.organization(answer, organization)
    return answer


def get_generic_organization_types(call: Call) -> etree._Element:
    answer = call.success()
    for served in served_types():
        answers.organisation_type(answer, served)
    return answer


def get_existing_application_ids(call: Call) -> etree._Element:
    element = call.find(f"{{{CERTRA}}}OrganizationIdentifier")
    try:
        organization = _organization(call, element, "")
    except Refused as refused:
        # The one answer that has no status cannot say no otherwise.
        raise Faulted(refused.code, refused.message) from None
    answer = call.success()
    for application_id in _active_ids(call, organization):
        answers.application_id(answer, application_id)
    return answer


# ── contract and certificate ─────────────────────────────────────────────────────────────────


def generate_contract(call: Call) -> etree._Element:
    signer = _person(call.find(f"{{{CERTRA}}}Signer"))
    _require_ssin(call, signer.ssin)
    contact = _contact(call.find(f"{{{CERTRA}}}ContactData"))
    identifier = call.find(f"{{{CERTRA}}}CertificateIdentifier")
    actor = identifier.find(f"{{{CERTRA_CORE}}}Actor")
    assert actor is not None
    number = actor.find(f"{{{COMMONS}}}Id")
    assert number is not None
    application_id = identifier.findtext(f"{{{CERTRA_CORE}}}ApplicationId")
    if number.get("Type") == "SSIN":
        if application_id:
            raise Refused(Code.BAD_APPLICATION_ID, "a person has no application ID")
        if _person(actor) != signer:
            raise Refused(Code.SIGNER_MISMATCH, "a person signs for himself")
        organization = signer.as_actor()
    else:
        organization = _organization(call, number, actor.findtext(f"{{{COMMONS}}}Name") or "")
    if application_id is not None:
        # As typed: the official client normalises only what it puts into names of its own.
        application_id = normalise(application_id)
        if not re.fullmatch("[0-9A-Z_-]{1,30}", application_id):
            raise Refused(Code.BAD_APPLICATION_ID, "[0-9A-Z_-]{1,30} is wanted")
    try:
        subject = DistinguishedName.of(organization, application_id)
    except NameRefused as error:
        raise Refused(Code.BAD_NAME, str(error)) from None
    _require_free(call, organization, application_id)

    dn = _dn_text(subject, call.escape_dn)
    texts = _contract_texts(dn, contact, signer, organization)
    digest = _digest(subject, signer, texts)
    call.unit.put_contract(StoredContract(digest, subject.der(), organization, application_id, contact, call.now))
    answer = call.success()
    answers.contract(answer, dn, signer, texts)
    return answer


def generate_certificate(call: Call) -> etree._Element:
    request = call.find(f"{{{CERTRA}}}EHealthCSR")
    contract, stored = _returned_contract(call, request)
    if contract.signer != call.person:
        raise Refused(Code.SIGNER_MISMATCH, "contract and card name different persons")
    csr, key = _csr(request)
    if (
        DistinguishedName.from_der(csr.subject.public_bytes()).der()
        != DistinguishedName.from_der(stored.subject).der()
    ):
        raise Refused(Code.CONTRACT_MISMATCH, "the subject of the request is not the contract's")
    if not csr.is_signature_valid or not isinstance(csr.signature_hash_algorithm, hashes.SHA256):
        raise Refused(Code.CSR_INVALID, "self-signature, with SHA-256")
    identifier = public_key_identifier(key)
    if call.unit.request(identifier) is not None:
        raise Refused(Code.KEY_REUSED, "this key was used before")
    contact_element = request.find(f"{{{CERTRA_CORE}}}ContactData")
    assert contact_element is not None
    if _contact(contact_element) != stored.contact:
        raise Refused(Code.CONTRACT_MISMATCH, "the contact data are not the contract's")
    services = tuple((e.text or "").strip() for e in request.iterfind(f"{{{CERTRA_CORE}}}BaseServiceUsage"))
    served = _TYPES.get(stored.organization.type)
    if set(services) - set(served.base_services if served else ()):
        raise Refused(Code.SERVICE_NOT_ALLOWED, "not for this type")
    replaces = _require_free(call, stored.organization, stored.application_id)

    call.unit.put_contract(replace(stored, used=True))
    automatic = _has_right(call, stored.organization) and call.scenario.delivery.mode == "automatic"
    call.unit.put_request(
        StoredRequest(
            public_key_identifier=identifier,
            organization=stored.organization,
            application_id=stored.application_id,
            subject=stored.subject,
            public_key=key.public_bytes(
                serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo
            ),
            contact=stored.contact,
            base_services=services,
            signer=call.person,
            automatic=automatic,
            requested=call.now,
            decided_at=call.now + timedelta(seconds=call.scenario.delivery.after_s),
            accepted=call.scenario.delivery.decision == "accept",
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
    request = call.request(_identifier(call))
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
    for request in call.requests():
        if _may_see(call, request):
            _info(answer, call, request)
    return answer


def get_certificate_info_for_authentication_certificate(call: Call) -> etree._Element:
    answer = call.success()
    _info(answer, call, call.registered)
    return answer


# ── revocation ───────────────────────────────────────────────────────────────────────────────


def generate_revocation_contract(call: Call) -> etree._Element:
    request = call.request(_identifier(call))
    if request.status(call.now) is not CertificateStatus.VALID_ACTIVE:
        raise Refused(Code.NOT_REVOCABLE, "only an active certificate can be revoked")
    signer = _person(call.find(f"{{{CERTRA}}}Signer"))
    _require_ssin(call, signer.ssin)
    subject = DistinguishedName.from_der(request.subject)
    dn, reason = _dn_text(subject, call.escape_dn), call.text(f"{{{CERTRA}}}RevocationReason")
    texts = _revocation_texts(dn, signer, reason)
    call.unit.put_contract(
        StoredContract(
            digest=_digest(subject, signer, texts),
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
    contract = _contract(element)
    subject = _subject(contract)
    stored = _known_contract(call, subject, contract)
    reason = element.findtext(f"{{{CERTRA_CORE}}}RevocationReason")
    request = call.request(_identifier(call))
    if request.subject != stored.subject or reason != stored.reason:
        raise Refused(Code.CONTRACT_MISMATCH, "the contract is for another certificate or reason")
    if contract.signer != call.person:
        raise Refused(Code.SIGNER_MISMATCH, "contract and card name different persons")
    if not _may_see(call, request):
        raise Refused(Code.NOT_AUTHORISED, "not a manager of this organisation")
    if request.status(call.now) is not CertificateStatus.VALID_ACTIVE:
        raise Refused(Code.NOT_REVOCABLE, "only an active certificate can be revoked")
    call.unit.put_contract(replace(stored, used=True))
    call.unit.put_request(replace(request, revoked=True))
    for etk in call.unit.etks():
        if etk.public_key_identifier == request.public_key_identifier:
            call.unit.put_etk(replace(etk, status=EtkStatus.REVOKED))
    return call.success()


# ── persons without a card ───────────────────────────────────────────────────────────────────


def submit_csr_for_foreigner(call: Call) -> etree._Element:
    person = _person(call.find(f"{{{CERTRA}}}ForeignPerson"))
    _require_ssin(call, person.ssin)
    if not ssin.is_bis(person.ssin):
        raise Refused(Code.BAD_IDENTIFIER, "a BIS number is wanted")
    _contact(call.find(f"{{{CERTRA}}}ContactData"))
    csr, _ = _csr(call.document, CERTRA)
    # The surname comes first here: the official client builds this name without the platform.
    owner = Organization("SSIN", person.ssin, f"{person.name} {person.first_names}")
    if DistinguishedName.from_der(csr.subject.public_bytes()) != DistinguishedName.of(owner):
        raise Refused(Code.CSR_INVALID, "the subject is not this person's")
    if not csr.is_signature_valid:
        raise Refused(Code.CSR_INVALID, "self-signature")
    answer = call.success()
    answers.add(answer, CERTRA, "ValidationUrl", f"https://validation.pratique.invalid/{person.ssin}")
    answers.add(answer, CERTRA, "ExpirationDate", answers.instant(call.now + timedelta(days=7)))
    return answer


# ── checks ───────────────────────────────────────────────────────────────────────────────────


def _require_ssin(call: Call, number: str) -> None:
    if not call.scenario.check_digits:
        return
    try:
        if ssin.parse(number) != number:
            raise Refused(Code.BAD_IDENTIFIER, "eleven digits and nothing else")
    except KitError as error:
        raise Refused(Code.BAD_IDENTIFIER, str(error)) from None


def _organization(call: Call, number: etree._Element, name: str) -> Organization:
    """Type known, then pattern, then check digits; exact, without any tidying."""
    code, digits = number.get("Type") or "", number.text or ""
    served = _TYPES.get(code)
    if served is None:
        raise Refused(Code.UNKNOWN_TYPE, code)
    if not re.fullmatch(served.pattern, digits):
        raise Refused(Code.BAD_IDENTIFIER, f"{served.pattern} is wanted")
    if call.scenario.check_digits and not _check_digits_hold(served, digits):
        raise Refused(Code.BAD_IDENTIFIER, ", ".join(served.algorithms))
    return Organization(code, digits, name)


def _check_digits_hold(served: ServedType, digits: str) -> bool:
    return all(ALGORITHMS[name](digits) for name in served.algorithms)


def _contact(element: etree._Element) -> ContactData:
    """Contact rules of the official client; nothing is tidied, so blanks around a mail are a mistake."""

    def child(name: str) -> str | None:
        return element.findtext(f"{{{CERTRA_CORE}}}{name}")

    contact = ContactData(
        child("EmailPrivate") or "", child("PhonePrivate") or "", child("EmailGeneral"), child("PhoneGeneral")
    )
    try:
        for email in filter(lambda e: e is not None, (contact.email_private, contact.email_general)):
            if parse_email(email or "") != email:
                raise EmailRefused("form")
        for phone in filter(lambda p: p is not None, (contact.phone_private, contact.phone_general)):
            if not re.fullmatch(r"[+0-9][0-9 ]*", phone or ""):
                raise PhoneRefused("form")
    except (EmailRefused, PhoneRefused) as error:
        raise Refused(Code.BAD_CONTACT, str(error)) from None
    return contact


def _csr(
    parent: etree._Element, namespace: str = CERTRA_CORE
) -> tuple[x509.CertificateSigningRequest, rsa.RSAPublicKey]:
    der = base64.b64decode(parent.findtext(f"{{{namespace}}}CSR") or "")
    try:
        csr = x509.load_der_x509_csr(der)
        key = csr.public_key()
        attributes = len(csr.attributes)
    except (ValueError, UnsupportedAlgorithm) as error:
        raise Refused(Code.CSR_INVALID, str(error)) from None
    if attributes:
        raise Refused(Code.CSR_INVALID, "neither attributes nor extensions are wanted")
    if not isinstance(key, rsa.RSAPublicKey):
        raise Refused(Code.BAD_KEY, "RSA is wanted")
    if key.key_size < 2048:
        raise Refused(Code.KEY_TOO_WEAK, "2048 bits at least")
    return csr, key


def _returned_contract(call: Call, request: etree._Element) -> tuple[Contract, StoredContract]:
    element = request.find(f"{{{CERTRA_CORE}}}Contract")
    assert element is not None
    contract = _contract(element)
    return contract, _known_contract(call, _subject(contract), contract)


def _known_contract(call: Call, subject: DistinguishedName, contract: Contract) -> StoredContract:
    stored = call.unit.contract(_digest(subject, contract.signer, contract.texts))
    if stored is None or call.now - stored.at > MEMORY:
        raise Refused(Code.CONTRACT_UNKNOWN, "no such contract was issued in the last 24 hours")
    if stored.used:
        raise Refused(Code.CONTRACT_UNKNOWN, "this contract was used already")
    return stored


def _subject(contract: Contract) -> DistinguishedName:
    # Names are compared as values: the official client sends TYPE\= where it was sent TYPE=.
    try:
        return DistinguishedName.parse(contract.dn)
    except ContractUnreadable:
        raise Refused(Code.CONTRACT_MISMATCH, "the name in the contract cannot be read") from None


def _require_free(call: Call, organization: Organization, application_id: str | None) -> bytes | None:
    """The name has no active certificate, or one close to its end, which is then being replaced."""
    for request in call.requests():
        same = (request.organization.type, request.organization.number, request.application_id)
        if same != (organization.type, organization.number, application_id):
            continue
        if request.status(call.now) is CertificateStatus.VALID_ACTIVE:
            start = replacement_start(request)
            if start is not None and call.now >= start:
                return request.public_key_identifier
            code = Code.APPLICATION_ID_TAKEN if application_id else Code.DN_ALREADY_ACTIVE
            raise Refused(code, "a certificate for this name is active")
    if application_id in _scenario_ids(call, organization):
        code = Code.APPLICATION_ID_TAKEN if application_id else Code.DN_ALREADY_ACTIVE
        raise Refused(code, "a certificate for this name is active")
    return None


def _active_ids(call: Call, organization: Organization) -> list[str | None]:
    active = [
        request.application_id
        for request in call.requests()
        if (request.organization.type, request.organization.number) == (organization.type, organization.number)
        and request.status(call.now) is CertificateStatus.VALID_ACTIVE
    ]
    return [*_scenario_ids(call, organization), *active]


def _scenario_ids(call: Call, organization: Organization) -> list[str | None]:
    """Certificates that were there before the scenario began."""
    setting = call.setting_of(organization)
    return [application_id or None for application_id in setting.active] if setting else []


def _has_right(call: Call, organization: Organization) -> bool:
    if organization.type == "SSIN":
        return organization.number == call.person.ssin
    managed = {(o.type, o.number) for o in call.managed_by(call.person)}
    return (organization.type, organization.number) in managed


def _may_see(call: Call, request: StoredRequest) -> bool:
    return _has_right(call, request.organization) or request.signer.ssin == call.person.ssin


# ── reading and writing ──────────────────────────────────────────────────────────────────────


def _identifier(call: Call) -> bytes:
    return bytes.fromhex(call.text(f"{{{CERTRA}}}PublicKeyIdentifier"))


def _person(actor: etree._Element) -> Person:
    number = actor.find(f"{{{COMMONS}}}Id")
    if number is None or number.get("Type") != "SSIN":
        raise Refused(Code.UNKNOWN_TYPE, "SSIN is wanted")
    first_names = " ".join(e.text or "" for e in actor.iterfind(f"{{{COMMONS}}}FirstName"))
    return Person(number.text or "", first_names, actor.findtext(f"{{{COMMONS}}}Name") or "")


def _contract(element: etree._Element) -> Contract:
    signer = element.find(f"{{{CERTRA_CORE}}}Signer")
    assert signer is not None
    texts = {
        value.get(f"{{{XML}}}lang") or "": value.text or ""
        for value in element.iterfind(f"{{{CERTRA_CORE}}}Text/{{{CERTRA_CORE}}}Value")
    }
    return Contract(element.findtext(f"{{{CERTRA_CORE}}}DN") or "", _person(signer), texts)


def _digest(subject: DistinguishedName, signer: Person, texts: Mapping[str, str]) -> str:
    return Contract(subject.der().hex(), signer, texts).digest


def _dn_text(subject: DistinguishedName, escaped: bool) -> str:
    """The name as the real service most probably writes it, ``=`` in values bare; or with ``\\=``."""
    return subject.text() if escaped else subject.text().replace("\\=", "=")


def _contract_texts(dn: str, contact: ContactData, signer: Person, owner: Organization) -> dict[str, str]:
    def document(language: str, title: str, binds: str, terms: tuple[str, ...]) -> str:
        rows = "".join(f"<li>{html.escape(term)}</li>" for term in terms)
        parts = (("DN", dn), ("E-mail", contact.email_private), ("Tel.", contact.phone_private))
        facts = "".join(f"<dt>{label}</dt><dd>{html.escape(value)}</dd>" for label, value in parts)
        return (
            f'<!DOCTYPE html><html lang="{language}"><head><meta charset="utf-8"><title>{title}</title>'
            f"</head><body><h1>{title}</h1><p>{html.escape(binds)}</p><dl>{facts}</dl><ol>{rows}</ol></body></html>"
        )

    who = f"{signer.full_name} ({signer.ssin})"
    return {
        "fr": document(
            "fr",
            "Contrat d'exercice PRATIQUE, sans valeur",
            f"Entre la plate-forme d'exercice et {who}, pour {normalise(owner.name)} ({owner}).",
            (
                "La clé privée ne quitte pas l'ordinateur du titulaire.",
                "Le titulaire protège le mot de passe du fichier et ne le confie à personne.",
                "Le titulaire demande la révocation dès que la clé n'est plus sûre.",
                "Ce texte sert à s'exercer : il n'engage personne.",
            ),
        ),
        "nl": document(
            "nl",
            "Oefencontract PRATIQUE, zonder waarde",
            f"Tussen het oefenplatform en {who}, voor {normalise(owner.name)} ({owner}).",
            (
                "De private sleutel verlaat de computer van de houder niet.",
                "De houder beschermt het wachtwoord van het bestand en geeft het aan niemand.",
                "De houder vraagt de herroeping zodra de sleutel niet meer veilig is.",
                "Deze tekst dient om te oefenen: hij verbindt niemand.",
            ),
        ),
    }


def _revocation_texts(dn: str, signer: Person, reason: str) -> dict[str, str]:
    return {
        language: f'<!DOCTYPE html><html lang="{language}"><body><p>{text}: {html.escape(dn)}, '
        f"{html.escape(signer.full_name)}, {reason}</p></body></html>"
        for language, text in (("fr", "Révocation d'exercice"), ("nl", "Oefenherroeping"))
    }


def _info(answer: etree._Element, call: Call, request: StoredRequest) -> None:
    """core:CertificateInfoType."""
    status, start = request.status(call.now), replacement_start(request)
    active = status is CertificateStatus.VALID_ACTIVE
    item = answers.add(answer, CERTRA, "CertificateInfo")

    def add(name: str, value: str) -> None:
        answers.add(item, CERTRA_CORE, name, value)

    add("RequestedDate", answers.instant(request.requested))
    add("PublicKeyIdentifier", request.public_key_identifier.hex().upper())
    entity = answers.add(item, CERTRA_CORE, "CertificateEntity")
    person = request.organization.type == "SSIN"
    entity.set("EntityType", "NaturalPerson" if person else "Organization")
    identifier = answers.add(entity, CERTRA_CORE, "CertificateIdentifier")
    o, signer = request.organization, request.signer
    first_names, name = (signer.first_names, signer.name) if person else ("", o.name)
    answers.actor(answers.add(identifier, CERTRA_CORE, "Actor"), o.type, o.number, first_names, name)
    if request.application_id:
        answers.add(identifier, CERTRA_CORE, "ApplicationId", request.application_id)
    add("AuthenticationCertificateStatus", status)
    add("ETKStatus", _etk_status(call, request))
    add("AutomaticallyValidated", answers.boolean(request.automatic))
    if request.certificate is not None:
        certificate = x509.load_der_x509_certificate(request.certificate)
        details = answers.add(item, CERTRA_CORE, "AuthenticationCertificateDetails")
        for label, value in (
            ("SerialNumber", str(certificate.serial_number)),
            ("DN", DistinguishedName.from_der(request.subject).text()),
            ("IssuerDN", certificate.issuer.rfc4514_string()),
            ("ValidNotBefore", answers.instant(certificate.not_valid_before_utc)),
            ("ValidNotAfter", answers.instant(certificate.not_valid_after_utc)),
        ):
            answers.add(details, CERTRA_CORE, label, value)
    add("Revocable", answers.boolean(active))
    add("Replaceable", answers.boolean(active and start is not None and call.now >= start))
    if start is not None:
        add("ReplacementPeriodStartDate", answers.instant(start))
    answers.contact_data(item, request.contact)
    for service in request.base_services:
        add("BaseServiceUsage", service)


def _etk_status(call: Call, request: StoredRequest) -> EtkStatus:
    tokens = [e for e in call.unit.etks() if e.public_key_identifier == request.public_key_identifier]
    if call.unit.challenge(request.public_key_identifier) is not None and not tokens:
        return EtkStatus.IN_REQUEST
    if not tokens:
        return EtkStatus.NOT_REQUESTED
    if request.status(call.now) is CertificateStatus.EXPIRED:
        return EtkStatus.EXPIRED
    return tokens[-1].status
