"""The messages of CertRA v2: authorizations, contracts, certificates, revocation.

Each request is a frozen Struct, followed by the function that reads its answer (`read_…`), which raises
AnswerMalformed.
Source: CertRA protocol and core schemas 2.0; recorded messages.
"""

from __future__ import annotations

import base64
from collections.abc import Mapping
from datetime import datetime

from lxml import etree
from msgspec import Struct

from ..certificate import Certificate, CertificateUnreadable
from ..distinguished_name import as_sent_back
from ..identifiers.application_id import ApplicationId
from ..identifiers.contact import ContactData
from ..identifiers.organization import Organization, Person
from . import operations
from .answer import ElementReader
from .contract import Contract, language_of
from .operations import CERTRA, CERTRA_CORE, COMMONS, XML, CertificateStatus, EtkStatus, RevocationReason
from .request import Request, add_actor, add_contact_data, add_person
from .xml import add

_CORE: Mapping[str | None, str] = {"core": CERTRA_CORE, "common": COMMONS}


def _texts(reader: ElementReader) -> list[tuple[str, str]]:
    """core:TextType: language tags and texts, as received."""
    return [(value.get(f"{{{XML}}}lang"), value.text) for value in reader.children(f"{{{CERTRA_CORE}}}Value")]


def _names(reader: ElementReader) -> Mapping[str, str]:
    """core:TextType of a name, by language."""
    return {language_of(tag): name for tag, name in _texts(reader)}


# ── who may request what ─────────────────────────────────────────────────────────────────────


class GetActorQualities(Request, frozen=True):
    """Ask for whom this person may request a certificate. Signed with the card's Authentication key."""

    ssin: str
    operation = operations.GET_ACTOR_QUALITIES

    def fill(self, root: etree._Element) -> None:
        add(root, CERTRA, "SSIN", self.ssin, Type="SSIN")


class ActorQualities(Struct, frozen=True):
    """For whom a person may request a certificate.

    natural_person: whether for themselves. organizations: those that the person manages, each with its names by
    language.
    """

    natural_person: bool
    organizations: tuple[tuple[Organization, Mapping[str, str]], ...]


def read_actor_qualities(answer: etree._Element) -> ActorQualities:
    """An organisation gets its French name, if it has one, as the name in the certificate is made from that."""
    reader = ElementReader(answer, operations.GET_ACTOR_QUALITIES)
    organizations = []
    for item in reader.children(f"{{{CERTRA}}}OrganizationAuthorization"):
        names = _names(item.child(f"{{{CERTRA_CORE}}}Name"))
        identifier = item.child(f"{{{CERTRA_CORE}}}Identifier")
        name = names.get("fr") or next(iter(names.values()), "")
        organizations.append((Organization(identifier.get("Type"), identifier.text.strip(), name), names))
    return ActorQualities(reader.child(f"{{{CERTRA}}}NaturalPersonAuthorization").boolean, tuple(organizations))


class GetGenericOrganizationTypes(Request, frozen=True):
    """Ask for the types of organisation that the service knows, and their rules."""

    operation = operations.GET_GENERIC_ORGANIZATION_TYPES

    def fill(self, root: etree._Element) -> None:
        pass


class OrganizationType(Struct, frozen=True):
    """A type of organisation that the service accepts.

    names: by language. pattern: of its numbers, a Java regular expression. algorithms: names of check-digit rules.
    base_services: those for which a certificate may be registered.
    """

    code: str
    names: Mapping[str, str]
    pattern: str | None
    algorithms: tuple[str, ...]
    base_services: tuple[str, ...]


def read_organization_types(answer: etree._Element) -> tuple[OrganizationType, ...]:
    reader = ElementReader(answer, operations.GET_GENERIC_ORGANIZATION_TYPES)
    types = []
    for item in reader.children(f"{{{CERTRA}}}OrganizationType"):
        pattern = item.maybe(f"{{{CERTRA_CORE}}}ValidationRegEx")
        types.append(
            OrganizationType(
                item.child(f"{{{CERTRA_CORE}}}IdentifierType").text.strip(),
                _names(item.child(f"{{{CERTRA_CORE}}}Name")),
                pattern.text.strip() if pattern else None,
                tuple(c.text.strip() for c in item.children(f"{{{CERTRA_CORE}}}CheckDigitAlgorithm")),
                tuple(c.text.strip() for c in item.children(f"{{{CERTRA_CORE}}}AvailableBaseService")),
            )
        )
    return tuple(types)


class GetExistingApplicationIds(Request, frozen=True):
    """Ask for the application IDs that this organisation uses. Not signed: the service answers everybody."""

    organization: Organization
    operation = operations.GET_EXISTING_APPLICATION_IDS

    def fill(self, root: etree._Element) -> None:
        add(root, CERTRA, "OrganizationIdentifier", self.organization.number, Type=self.organization.type)


def read_application_ids(answer: etree._Element) -> tuple[ApplicationId | None, ...]:
    """The application IDs of active certificates; None stands for one without application ID."""
    reader = ElementReader(answer, operations.GET_EXISTING_APPLICATION_IDS)
    items = reader.children(f"{{{CERTRA}}}ApplicationId")
    return tuple(None if item.nil else ApplicationId.known(item.text.strip()) for item in items)


# ── contract and certificate ─────────────────────────────────────────────────────────────────


class GenerateContract(Request, frozen=True):
    """Ask for the contract that `signer` will sign for `actor`."""

    contact: ContactData
    signer: Person
    actor: Organization
    application_id: ApplicationId | None = None
    operation = operations.GENERATE_CONTRACT
    prefixes = _CORE

    def fill(self, root: etree._Element) -> None:
        add_contact_data(root, CERTRA, self.contact)
        add_person(root, CERTRA, "Signer", self.signer)
        identifier = add(root, CERTRA, "CertificateIdentifier")
        add_actor(identifier, self.actor, self.signer)
        if self.application_id is not None:
            # As typed: the official client normalises only what it puts into names of its own.
            add(identifier, CERTRA_CORE, "ApplicationId", self.application_id.typed)


def read_contract(answer: etree._Element) -> Contract:
    return _contract(ElementReader(answer, operations.GENERATE_CONTRACT).child(f"{{{CERTRA}}}Contract"))


def _person(reader: ElementReader) -> Person:
    """ActorType (commons core schema) of a person."""
    return Person(
        reader.first(f"{{{COMMONS}}}Id").text.strip(),
        " ".join(_first_names(reader)),
        reader.child(f"{{{COMMONS}}}Name").text,
    )


def _first_names(reader: ElementReader) -> tuple[str, ...]:
    return tuple(name.text for name in reader.children(f"{{{COMMONS}}}FirstName"))


def _contract(reader: ElementReader) -> Contract:
    """core:ContractType. Raises: AnswerMalformed; also for a second text in one language.

    One text is shown, in the language of the reader: what stands in a second one would be signed unseen.
    """
    signer = reader.child(f"{{{CERTRA_CORE}}}Signer")
    first_names = _first_names(signer)
    texts = _texts(reader.child(f"{{{CERTRA_CORE}}}Text"))
    if len({language_of(tag) for tag, _ in texts}) != len(texts):
        raise reader.malformed(f"two texts in one language: {', '.join(tag for tag, _ in texts)}")
    reason = reader.maybe(f"{{{CERTRA_CORE}}}RevocationReason")
    return Contract(
        reader.child(f"{{{CERTRA_CORE}}}DN").text,
        _person(signer),
        dict(texts),
        reason.one_of(RevocationReason) if reason else None,
        first_names if len(first_names) > 1 else (),
    )


def _add_contract(parent: etree._Element, namespace: str, contract: Contract, dn: str) -> None:
    """core:ContractType, as received except for the DN."""
    added = add(parent, namespace, "Contract")
    add(added, CERTRA_CORE, "DN", dn)
    add_person(added, CERTRA_CORE, "Signer", contract.signer, contract.first_names)
    if contract.reason is not None:
        add(added, CERTRA_CORE, "RevocationReason", contract.reason.value)
    texts = add(added, CERTRA_CORE, "Text")
    for language, document in contract.texts.items():
        add(texts, CERTRA_CORE, "Value", document).set(f"{{{XML}}}lang", language)


class GenerateCertificate(Request, frozen=True):
    """Send CSR and contract, signed with the card's Signature key: the legally binding act.

    csr: PKCS#10, DER. type: of the actor's number; its ``TYPE=`` is escaped in the DN that is sent back
    (`as_sent_back`).
    """

    contact: ContactData
    csr: bytes
    contract: Contract
    type: str
    base_services: tuple[str, ...] = ()
    operation = operations.GENERATE_CERTIFICATE
    prefixes = _CORE

    def fill(self, root: etree._Element) -> None:
        request = add(root, CERTRA, "EHealthCSR")
        add_contact_data(request, CERTRA_CORE, self.contact)
        add(request, CERTRA_CORE, "CSR", base64.b64encode(self.csr).decode())
        _add_contract(request, CERTRA_CORE, self.contract, as_sent_back(self.contract.dn, self.type))
        for service in self.base_services:
            add(request, CERTRA_CORE, "BaseServiceUsage", service)

    @classmethod
    def read(cls, document: etree._Element) -> GenerateCertificate:
        """Read a request that was sent earlier. Its `type` is empty, and its contract's DN is as it was sent.

        Raises: AnswerMalformed: it is not such a request.
        """
        request = ElementReader(document, cls.operation).child(f"{{{CERTRA}}}EHealthCSR")
        contract = _contract(request.child(f"{{{CERTRA_CORE}}}Contract"))
        return cls(
            _contact_data(request.child(f"{{{CERTRA_CORE}}}ContactData")),
            request.child(f"{{{CERTRA_CORE}}}CSR").octets,
            contract,
            "",
            tuple(s.text.strip() for s in request.children(f"{{{CERTRA_CORE}}}BaseServiceUsage")),
        )


def _contact_data(reader: ElementReader) -> ContactData:
    """core:ContactDataType."""

    def general(name: str) -> str | None:
        found = reader.maybe(f"{{{CERTRA_CORE}}}{name}")
        return found.text if found else None

    def private(name: str) -> str:
        return reader.child(f"{{{CERTRA_CORE}}}{name}").text

    return ContactData(
        private("EmailPrivate"), private("PhonePrivate"), general("EmailGeneral"), general("PhoneGeneral")
    )


class GeneratedCertificate(Struct, frozen=True):
    """The platform accepted the request.

    public_key_identifier: 20 octets. automatically_validated: False means that a person at the
    support desk decides. replaces: the identifier of the certificate being replaced, if any.
    """

    public_key_identifier: bytes
    automatically_validated: bool
    replaces: bytes | None


def read_generated_certificate(answer: etree._Element) -> GeneratedCertificate:
    reader = ElementReader(answer, operations.GENERATE_CERTIFICATE)
    replaces = reader.maybe(f"{{{CERTRA}}}ReplacesCertificate")
    return GeneratedCertificate(
        reader.child(f"{{{CERTRA}}}PublicKeyIdentifier").hexadecimal,
        reader.child(f"{{{CERTRA}}}AutomaticallyValidated").boolean,
        replaces.hexadecimal if replaces else None,
    )


class GetCertificate(Request, frozen=True):
    """Fetch the certificate of a key; no card is needed."""

    public_key_identifier: bytes
    operation = operations.GET_CERTIFICATE

    def fill(self, root: etree._Element) -> None:
        add(root, CERTRA, "PublicKeyIdentifier", self.public_key_identifier.hex().upper())


def read_certificates(answer: etree._Element) -> tuple[Certificate, ...]:
    """The certificates as delivered. The service promises the leaf first, then the intermediates in order, without
    the root; `trust.path_of_key` makes the path, as an order carries no trust.

    Raises: AnswerMalformed: there is none, or one is unreadable.
    """
    reader = ElementReader(answer, operations.GET_CERTIFICATE)
    try:
        chain = tuple(Certificate.of(c.octets) for c in reader.children(f"{{{CERTRA}}}X509Certificate"))
    except CertificateUnreadable as error:
        raise reader.malformed(str(error)) from None
    if not chain:
        raise reader.malformed("no X509Certificate")
    return chain


# ── what the platform knows ──────────────────────────────────────────────────────────────────


class GetCertificateInfoForCitizen(Request, frozen=True):
    """Ask for all certificates of the card's holder and of the organisations that the holder manages."""

    operation = operations.GET_CERTIFICATE_INFO_FOR_CITIZEN

    def fill(self, root: etree._Element) -> None:
        pass


class GetCertificateInfoForAuthenticationCertificate(Request, frozen=True):
    """Ask what the platform knows of the eHealth certificate that signs this request."""

    operation = operations.GET_CERTIFICATE_INFO_FOR_AUTHENTICATION_CERTIFICATE

    def fill(self, root: etree._Element) -> None:
        pass


class CertificateDetails(Struct, frozen=True):
    """A delivered certificate. serial: decimal, as the platform writes it. subject: as text. Times: aware."""

    serial: str
    subject: str
    not_before: datetime
    not_after: datetime


class CertificateInfo(Struct, frozen=True):
    """What the platform knows of one certificate.

    public_key_identifier: 20 octets. requested: aware. details: None until delivery. replacement_from: aware; from
    when it may be replaced, None if the platform does not say. contact, base_services: as requested.
    """

    public_key_identifier: bytes
    organization: Organization
    application_id: ApplicationId | None
    requested: datetime
    certificate_status: CertificateStatus
    etk_status: EtkStatus
    automatically_validated: bool
    details: CertificateDetails | None
    revocable: bool
    replaceable: bool
    replacement_from: datetime | None
    contact: ContactData
    base_services: tuple[str, ...] = ()


def read_certificate_infos(answer: etree._Element) -> tuple[CertificateInfo, ...]:
    """Read the answer of either GetCertificateInfo operation."""
    reader = ElementReader(answer, operations.GET_CERTIFICATE_INFO_FOR_CITIZEN)
    return tuple(_info(item) for item in reader.children(f"{{{CERTRA}}}CertificateInfo"))


def _info(item: ElementReader) -> CertificateInfo:
    def core(name: str) -> str:
        return f"{{{CERTRA_CORE}}}{name}"

    identifier = item.child(core("CertificateEntity")).child(core("CertificateIdentifier"))
    actor = identifier.child(core("Actor"))
    number = actor.first(f"{{{COMMONS}}}Id")
    application_id = identifier.maybe(core("ApplicationId"))
    details = item.maybe(core("AuthenticationCertificateDetails"))
    replacement = item.maybe(core("ReplacementPeriodStartDate"))
    return CertificateInfo(
        public_key_identifier=item.child(core("PublicKeyIdentifier")).hexadecimal,
        organization=Organization(number.get("Type"), number.text.strip(), actor.child(f"{{{COMMONS}}}Name").text),
        application_id=ApplicationId.known(application_id.text.strip()) if application_id else None,
        requested=item.child(core("RequestedDate")).date,
        certificate_status=item.child(core("AuthenticationCertificateStatus")).one_of(CertificateStatus),
        etk_status=item.child(core("ETKStatus")).one_of(EtkStatus),
        automatically_validated=item.child(core("AutomaticallyValidated")).boolean,
        details=_details(details) if details else None,
        revocable=item.child(core("Revocable")).boolean,
        replaceable=item.child(core("Replaceable")).boolean,
        replacement_from=replacement.date if replacement else None,
        contact=_contact_data(item.child(core("ContactData"))),
        base_services=tuple(service.text.strip() for service in item.children(core("BaseServiceUsage"))),
    )


def _details(reader: ElementReader) -> CertificateDetails:
    """core:CertificateDetailsType."""

    def text(name: str) -> str:
        return reader.child(f"{{{CERTRA_CORE}}}{name}").text.strip()

    return CertificateDetails(
        text("SerialNumber"),
        text("DN"),
        reader.child(f"{{{CERTRA_CORE}}}ValidNotBefore").date,
        reader.child(f"{{{CERTRA_CORE}}}ValidNotAfter").date,
    )


# ── revocation ───────────────────────────────────────────────────────────────────────────────


class GenerateRevocationContract(Request, frozen=True):
    """Ask for the contract that `signer` will sign to revoke the certificate of a key."""

    public_key_identifier: bytes
    signer: Person
    reason: RevocationReason
    operation = operations.GENERATE_REVOCATION_CONTRACT
    prefixes = _CORE

    def fill(self, root: etree._Element) -> None:
        add(root, CERTRA, "PublicKeyIdentifier", self.public_key_identifier.hex().upper())
        add_person(root, CERTRA, "Signer", self.signer)
        add(root, CERTRA, "RevocationReason", self.reason.value)


def read_revocation_contract(answer: etree._Element) -> Contract:
    return _contract(ElementReader(answer, operations.GENERATE_REVOCATION_CONTRACT).child(f"{{{CERTRA}}}Contract"))


class Revoke(Request, frozen=True):
    """Revoke a certificate and its token. Signed with the card's Signature key; the contract as received."""

    public_key_identifier: bytes
    contract: Contract
    operation = operations.REVOKE
    prefixes = _CORE

    def fill(self, root: etree._Element) -> None:
        add(root, CERTRA, "PublicKeyIdentifier", self.public_key_identifier.hex().upper())
        _add_contract(root, CERTRA, self.contract, self.contract.dn)

    @classmethod
    def read(cls, document: etree._Element) -> Revoke:
        """Read a revocation that was sent earlier. Raises: AnswerMalformed: it is not one."""
        reader = ElementReader(document, cls.operation)
        return cls(
            reader.child(f"{{{CERTRA}}}PublicKeyIdentifier").hexadecimal,
            _contract(reader.child(f"{{{CERTRA}}}Contract")),
        )


# ── persons without a Belgian card ───────────────────────────────────────────────────────────


class SubmitCSRForForeigner(Request, frozen=True):
    """Send the CSR of a person with a BIS number, who proves their identity on a web site. Not signed.

    csr: PKCS#10, DER.
    """

    person: Person
    contact: ContactData
    csr: bytes
    operation = operations.SUBMIT_CSR_FOR_FOREIGNER
    prefixes = _CORE

    def fill(self, root: etree._Element) -> None:
        add_person(root, CERTRA, "ForeignPerson", self.person)
        add_contact_data(root, CERTRA, self.contact)
        add(root, CERTRA, "CSR", base64.b64encode(self.csr).decode())

    @classmethod
    def read(cls, document: etree._Element) -> SubmitCSRForForeigner:
        """Read a request that was sent earlier. Raises: AnswerMalformed: it is not one."""
        reader = ElementReader(document, cls.operation)
        return cls(
            _person(reader.child(f"{{{CERTRA}}}ForeignPerson")),
            _contact_data(reader.child(f"{{{CERTRA}}}ContactData")),
            reader.child(f"{{{CERTRA}}}CSR").octets,
        )


class SubmittedCsr(Struct, frozen=True):
    """The web address at which the person proves their identity, and until when (aware)."""

    validation_url: str
    expires: datetime


def read_submitted_csr(answer: etree._Element) -> SubmittedCsr:
    reader = ElementReader(answer, operations.SUBMIT_CSR_FOR_FOREIGNER)
    return SubmittedCsr(
        reader.child(f"{{{CERTRA}}}ValidationUrl").text.strip(), reader.child(f"{{{CERTRA}}}ExpirationDate").date
    )
