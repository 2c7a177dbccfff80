"""The documents that the practice platform answers with, before its accent is put on them."""

from __future__ import annotations

import base64
import re
import textwrap
import uuid
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from lxml import etree

from ..identifiers.contact import ContactData
from ..identifiers.organization import Organization, Person
from ..messages.operations import (
    CERTRA,
    CERTRA_CORE,
    COMMONS,
    COMMONS_1,
    DEPOT,
    ETEE,
    ETKRA,
    SOA_ERRORS,
    SOAP,
    SUCCESS,
    XML,
    XSI,
    Operation,
    Service,
)
from .organization_types import ServedType
from .refusals import FaultCode

_REQUESTER = "urn:be:fgov:ehealth:2.0:status:Requester"
_PREFIXES = {"r": CERTRA, "k": CERTRA_CORE, "c": COMMONS}
#: Characters that XML does not allow (XML 1.0 §2.2); quotations of a request must not contain them.
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LONGEST = 300  # characters of an explanation, which may quote a whole certificate


def instant(when: datetime) -> str:
    """xs:dateTime in UTC with milliseconds."""
    return when.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def add(parent: etree._Element, namespace: str | None, name: str, value: str | None = None) -> etree._Element:
    child = etree.SubElement(parent, f"{{{namespace}}}{name}" if namespace else name)
    child.text = value
    return child


def explanation(text: str) -> str:
    """The text of a refusal as an answer can carry it: shortened, without characters that XML does not allow."""
    return textwrap.shorten(_NO_XML.sub("\ufffd", text), _LONGEST, placeholder="…") or "refused"


def success(operation: Operation, request_id: str | None, now: datetime) -> etree._Element:
    """A successful answer with attributes and status; the caller adds its content."""
    root = _root(operation, request_id, now)
    if operation.has_status:
        _status_code(add(root, COMMONS, "Status"), SUCCESS)
    return root


def refusal(
    operation: Operation, request_id: str | None, now: datetime, code: str, message: str
) -> etree._Element:
    """A refusal, always with StatusDetail: the official client reads it without checking that it exists."""
    message = explanation(message)
    root = _root(operation, request_id, now)
    status = add(root, COMMONS, "Status")
    _status_code(status, _REQUESTER)
    add(status, COMMONS, "StatusMessage", message)
    detail = etree.SubElement(
        add(status, COMMONS, "StatusDetail"), f"{{{ETEE}}}EteeStatusDetail", nsmap={"t": ETEE}
    )
    error = add(detail, None, "Errors")
    add(error, None, "Code", code)
    add(error, None, "Message", message)
    return root


def fault(code: str, message: str, faultcode: FaultCode) -> etree._Element:
    """A SOAP fault; if it concerns the body, with the platform's error document as detail (SOAP 1.1 §4.4)."""
    message = explanation(message)
    root = etree.Element(f"{{{SOAP}}}Fault", nsmap={"soapenv": SOAP})
    add(root, None, "faultcode", f"soapenv:{faultcode}")
    add(root, None, "faultstring", message)
    if faultcode in (FaultCode.VERSION_MISMATCH, FaultCode.MUST_UNDERSTAND):
        return root
    client = faultcode is FaultCode.CLIENT
    kind = "BusinessError" if client else "SystemError"
    error = etree.SubElement(add(root, None, "detail"), f"{{{SOA_ERRORS}}}{kind}", nsmap={"soa": SOA_ERRORS})
    add(error, None, "Origin", "Consumer" if client else "Provider")
    add(error, None, "Code", code)
    add(error, None, "Message", message).set(f"{{{XML}}}lang", "en")
    add(error, None, "Retry", "false" if client else "true")
    add(error, SOA_ERRORS, "Environment", "Simulation")
    return root


def texts(parent: etree._Element, name: str, values: Mapping[str, str]) -> None:
    element = add(parent, CERTRA_CORE, name)
    for language, value in values.items():
        add(element, CERTRA_CORE, "Value", value).set(f"{{{XML}}}lang", language)


def organization(parent: etree._Element, found: Organization) -> None:
    """core:OrganizationType."""
    item = add(parent, CERTRA, "OrganizationAuthorization")
    texts(item, "Name", {"fr": found.name, "nl": found.name})
    add(item, CERTRA_CORE, "Identifier", found.number).set("Type", found.type)


def organization_type(parent: etree._Element, served: ServedType) -> None:
    """core:OrganizationIdentifierType."""
    item = add(parent, CERTRA, "OrganizationType")
    texts(item, "Name", {"fr": served.french, "nl": served.dutch})
    add(item, CERTRA_CORE, "IdentifierType", served.code)
    add(item, CERTRA_CORE, "ValidationRegEx", served.pattern)
    for algorithm in served.algorithms:
        add(item, CERTRA_CORE, "CheckDigitAlgorithm", algorithm)
    for service in served.base_services:
        add(item, CERTRA_CORE, "AvailableBaseService", service)


def application_id(parent: etree._Element, value: str | None) -> None:
    item = add(parent, CERTRA, "ApplicationId", value)
    if value is None:
        item.set(f"{{{XSI}}}nil", "true")


def contract(
    parent: etree._Element, dn: str, signer: Person, documents: Mapping[str, str], reason: str = ""
) -> None:
    """core:ContractType; with a reason core:RevocationContractType."""
    item = add(parent, CERTRA, "Contract")
    add(item, CERTRA_CORE, "DN", dn)
    person(item, "Signer", signer)
    if reason:
        add(item, CERTRA_CORE, "RevocationReason", reason)
    texts(item, "Text", documents)


def person(parent: etree._Element, name: str, who: Person) -> None:
    actor(add(parent, CERTRA_CORE, name), "SSIN", who.ssin, who.first_names, who.name)


def actor(element: etree._Element, type: str, number: str, first_names: str, name: str) -> None:
    """Fill an element of core:ActorType."""
    add(element, COMMONS, "Id", number).set("Type", type)
    if first_names:
        add(element, COMMONS, "FirstName", first_names)
    add(element, COMMONS, "Name", name)


def contact_data(parent: etree._Element, contact: ContactData) -> None:
    item = add(parent, CERTRA_CORE, "ContactData")
    add(item, CERTRA_CORE, "EmailPrivate", contact.email_private)
    if contact.email_general is not None:
        add(item, CERTRA_CORE, "EmailGeneral", contact.email_general)
    add(item, CERTRA_CORE, "PhonePrivate", contact.phone_private)
    if contact.phone_general is not None:
        add(item, CERTRA_CORE, "PhoneGeneral", contact.phone_general)


def octets(parent: etree._Element, namespace: str, name: str, value: bytes) -> None:
    add(parent, namespace, name, base64.b64encode(value).decode())


def boolean(value: bool) -> str:
    return "true" if value else "false"


def depot_answer(code: str, message: str) -> etree._Element:
    """An answer of the depot: it has an older form of status, whose children have no namespace."""
    root = etree.Element(f"{{{DEPOT}}}GetEtkResponse", nsmap={"d": DEPOT})
    status = etree.SubElement(root, f"{{{COMMONS_1}}}Status", nsmap={"c1": COMMONS_1})
    add(status, None, "Code", code)
    add(status, None, "Message", message).set("Lang", "EN")
    return root


def depot_criteria(root: etree._Element, identifiers: Sequence[tuple[str, str, str | None]]) -> None:
    criteria = add(root, DEPOT, "GivenSearchCriteria")
    for identifier in identifiers:
        depot_identifier(criteria, identifier)


def depot_identifier(parent: etree._Element, identifier: tuple[str, str, str | None]) -> None:
    item = add(parent, DEPOT, "Identifier")
    for name, value in zip(("Type", "Value", "ApplicationID"), identifier, strict=True):
        if value is not None:
            add(item, DEPOT, name, value)


def _root(operation: Operation, request_id: str | None, now: datetime) -> etree._Element:
    prefixes = {"r": ETKRA, "c": COMMONS} if operation.service is Service.ETKRA else _PREFIXES
    root = etree.Element(operation.response_tag, nsmap=prefixes)
    root.set("Id", f"_{uuid.uuid4()}")
    if request_id is not None:
        root.set("InResponseTo", request_id)
    root.set("IssueInstant", instant(now))
    return root


def _status_code(status: etree._Element, value: str) -> None:
    add(status, COMMONS, "StatusCode").set("Value", value)
