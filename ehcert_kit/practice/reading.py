"""Reading and checking the parts of a CertRA request exactly, without normalising anything.

A part that breaks a rule is refused with that rule's code.
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import rsa
from lxml import etree
from msgspec import Struct

from ..der import X509_ERRORS
from ..identifiers.contact import ContactData
from ..identifiers.organization import Organization, Person
from ..messages.operations import CERTRA, CERTRA_CORE, COMMONS, XML
from .call import Call
from .contacts import is_email, is_phone
from .numbers import TYPES, ssin_mistake
from .refusals import Code, Refused, decoded
from .subject import Subject


class Contract(Struct, frozen=True):
    """A contract as it came back. dn: the name as text. texts: language and text, each as often as it came."""

    dn: str
    signer: Person
    texts: tuple[tuple[str, str], ...]


_INSTANT = re.compile(
    r"(?P<day>[0-9]{4}-[0-9]{2}-[0-9]{2})T(?P<hour>[0-9]{2})(?P<rest>:[0-9]{2}:[0-9]{2})(?:\.(?P<part>[0-9]+))?"
    r"(?P<zone>Z|[+-][0-9]{2}:[0-9]{2})?"
)


def instant(text: str) -> datetime | None:
    """Read xs:dateTime, in which 24:00:00 is the beginning of the next day.

    Without a zone it is taken as this machine's local time, which for these services should be Belgium's.
    Returns: aware; None: it is no xs:dateTime, or its year is out of Python's range.
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
    mistake = ssin_mistake(number) if call.scenario.check_digits else None
    if mistake:
        raise Refused(Code.BAD_IDENTIFIER, mistake)


def organization(call: Call, number: etree._Element, name: str) -> Organization:
    """An organisation. Its type must be known, its number fit pattern and check digits. Raises: Refused."""
    code, digits = number.get("Type") or "", number.text or ""
    kind = TYPES.get(code)
    if kind is None:
        raise Refused(Code.UNKNOWN_TYPE, code)
    mistake = kind.mistake(digits, call.scenario.check_digits)
    if mistake:
        raise Refused(Code.BAD_IDENTIFIER, mistake)
    return Organization(code, digits, name)


def contact_data(element: etree._Element) -> ContactData:
    """Contact data by the official client's rules; blanks around an address are a mistake. Raises: Refused."""

    def child(name: str) -> str | None:
        return element.findtext(f"{{{CERTRA_CORE}}}{name}")

    contact = ContactData(
        child("EmailPrivate") or "", child("PhonePrivate") or "", child("EmailGeneral"), child("PhoneGeneral")
    )
    for email in (contact.email_private, contact.email_general):
        if email is not None and not is_email(email):
            raise Refused(Code.BAD_CONTACT, "an e-mail address is no local@domain.tld")
    for phone in (contact.phone_private, contact.phone_general):
        if phone is not None and not is_phone(phone):
            raise Refused(Code.BAD_CONTACT, "a telephone number is a plus or a digit, then digits and blanks")
    return contact


def csr(
    parent: etree._Element, namespace: str = CERTRA_CORE
) -> tuple[x509.CertificateSigningRequest, rsa.RSAPublicKey]:
    der = decoded(parent.findtext(f"{{{namespace}}}CSR") or "", Code.CSR_INVALID)
    try:
        csr = x509.load_der_x509_csr(der)
        key = csr.public_key()
        attributes = len(csr.attributes)
    except X509_ERRORS as error:
        raise Refused(Code.CSR_INVALID, str(error)) from None
    if attributes:
        raise Refused(Code.CSR_INVALID, "neither attributes nor extensions are wanted")
    if not isinstance(key, rsa.RSAPublicKey):
        raise Refused(Code.BAD_KEY, "RSA is wanted")
    if key.key_size < 2048:
        raise Refused(Code.KEY_TOO_WEAK, "2048 bits at least")
    return csr, key


def requested_name(csr: x509.CertificateSigningRequest) -> Subject:
    try:
        return Subject.from_der(csr.subject.public_bytes())
    except ValueError as error:
        raise Refused(Code.CSR_INVALID, str(error)) from None


def subject(contract: Contract) -> Subject:
    # Parsed, not compared as text: the official client returns TYPE\= where it received TYPE=.
    try:
        return Subject.from_text(contract.dn)
    except ValueError:
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
    texts = tuple(
        (value.get(f"{{{XML}}}lang") or "", value.text or "")
        for value in element.iterfind(f"{{{CERTRA_CORE}}}Text/{{{CERTRA_CORE}}}Value")
    )
    return Contract(element.findtext(f"{{{CERTRA_CORE}}}DN") or "", person(signer), texts)
