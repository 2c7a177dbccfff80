"""The platform's data on a certificate: core:CertificateInfoType."""

from __future__ import annotations

from cryptography import x509
from lxml import etree

from ..messages.operations import CERTRA, CERTRA_CORE, CertificateStatus
from . import answers
from .call import Call
from .records import StoredRequest
from .registry import replacement_start
from .subject import Subject


def add_info(answer: etree._Element, call: Call, request: StoredRequest) -> None:
    """Add the CertificateInfo element of a request to an answer (core:CertificateInfoType)."""
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
    add("ETKStatus", call.etk_status(request))
    add("AutomaticallyValidated", answers.boolean(request.automatic))
    if request.certificate is not None:
        certificate = x509.load_der_x509_certificate(request.certificate)
        details = answers.add(item, CERTRA_CORE, "AuthenticationCertificateDetails")
        for label, value in (
            ("SerialNumber", str(certificate.serial_number)),
            ("DN", Subject.from_der(request.subject).text("=")),
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
