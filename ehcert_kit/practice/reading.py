"""The parts of a CertRA request, read and judged: exact, without any tidying.

A part that breaks a rule is refused with that rule's code.
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric import rsa
from lxml import etree

from ..distinguished_name import DistinguishedName
from ..identifiers import ssin
from ..identifiers.check_digits import ALGORITHMS
from ..identifiers.contact import ContactData, parse_email
from ..identifiers.errors import ContractUnreadable, EmailRefused, PhoneRefused
from ..identifiers.organization import Organization, Person
from ..kit_error import KitError
from ..messages.contract import Contract
from ..messages.operations import CERTRA, CERTRA_CORE, COMMONS, XML
from .call import Call
from .organization_types import ServedType, served_types
from .refusals import Code, Refused, decoded

TYPES = {served.code: served for served in served_types()}


_INSTANT = re.compile(
    r"(?P<day>[0-9]{4}-[0-9]{2}-[0-9]{2})T(?P<hour>[0-9]{2})(?P<rest>:[0-9]{2}:[0-9]{2})(?:\.(?P<part>[0-9]+))?"
    r"(?P<zone>Z|[+-][0-9]{2}:[0-9]{2})?"
)


def instant(text: str) -> datetime | None:
    """A moment as XML Schema writes it (xs:dateTime), where 24:00:00 is the next day's beginning.

    Without a zone it is local time, which is Belgium's for these services.
    Returns: aware; None: of a year that Python has not, or no moment at all.
    """
    match = _INSTANT.fullmatch(text.strip(" \t\r\n"))
    if match is None:
        return None
    midnight = (match["hour"], match["rest"], (match["part"] or "").strip("0")) == ("24", ":00:00", "")
    hour = "00" if midnight else match["hour"]
    zone = (match["zone"] or "").replace("Z", "+00:00")
    try:
        when = datetime.fromisoformat(f"{match['day']}T{hour}{match['rest']}.{(match['part'] or '0'):0<6.6}{zone}")
        return (when + timedelta(days=midnight)).astimezone()
    except (ValueError, OverflowError):
        return None


def require_ssin(call: Call, number: str) -> None:
    if not call.scenario.check_digits:
        return
    try:
        if ssin.parse(number) != number:
            raise Refused(Code.BAD_IDENTIFIER, "eleven digits and nothing else")
    except KitError as error:
        raise Refused(Code.BAD_IDENTIFIER, str(error)) from None


def organization(call: Call, number: etree._Element, name: str) -> Organization:
    """Type known, then pattern, then check digits; exact, without any tidying."""
    code, digits = number.get("Type") or "", number.text or ""
    served = TYPES.get(code)
    if served is None:
        raise Refused(Code.UNKNOWN_TYPE, code)
    if not re.fullmatch(served.pattern, digits):
        raise Refused(Code.BAD_IDENTIFIER, f"{served.pattern} is wanted")
    if call.scenario.check_digits and not _check_digits_hold(served, digits):
        raise Refused(Code.BAD_IDENTIFIER, ", ".join(served.algorithms))
    return Organization(code, digits, name)


def _check_digits_hold(served: ServedType, digits: str) -> bool:
    return all(ALGORITHMS[name](digits) for name in served.algorithms)


def contact_data(element: etree._Element) -> ContactData:
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


def csr(
    parent: etree._Element, namespace: str = CERTRA_CORE
) -> tuple[x509.CertificateSigningRequest, rsa.RSAPublicKey]:
    der = decoded(parent.findtext(f"{{{namespace}}}CSR") or "", Code.CSR_INVALID)
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


def requested_name(csr: x509.CertificateSigningRequest) -> DistinguishedName:
    try:
        return DistinguishedName.from_der(csr.subject.public_bytes())
    except ValueError as error:
        raise Refused(Code.CSR_INVALID, str(error)) from None


def subject(contract: Contract) -> DistinguishedName:
    # Names are compared as values: the official client sends TYPE\= where it was sent TYPE=.
    try:
        return DistinguishedName.parse(contract.dn)
    except ContractUnreadable:
        raise Refused(Code.CONTRACT_MISMATCH, "the name in the contract cannot be read") from None


def public_key_identifier_in(call: Call) -> bytes:
    return bytes.fromhex(call.text(f"{{{CERTRA}}}PublicKeyIdentifier"))


def person(actor: etree._Element) -> Person:
    number = actor.find(f"{{{COMMONS}}}Id")
    if number is None or number.get("Type") != "SSIN":
        raise Refused(Code.UNKNOWN_TYPE, "SSIN is wanted")
    first_names = " ".join(e.text or "" for e in actor.iterfind(f"{{{COMMONS}}}FirstName"))
    return Person(number.text or "", first_names, actor.findtext(f"{{{COMMONS}}}Name") or "")


def contract(element: etree._Element) -> Contract:
    signer = element.find(f"{{{CERTRA_CORE}}}Signer")
    assert signer is not None
    texts = {
        value.get(f"{{{XML}}}lang") or "": value.text or ""
        for value in element.iterfind(f"{{{CERTRA_CORE}}}Text/{{{CERTRA_CORE}}}Value")
    }
    return Contract(element.findtext(f"{{{CERTRA_CORE}}}DN") or "", person(signer), texts)
