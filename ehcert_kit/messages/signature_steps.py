"""The verification of a message's signature step by step, with every value and the result of every step.

`xmldsig.verify` gives one result; this shows which step fails, for example after one letter was changed.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field

from lxml import etree

from ..certificate import Certificate
from . import xmldsig


@dataclass(frozen=True)
class SignatureSteps:
    """The values of a signature, and which of them are right.

    form: why it is not of the protocol's form, in which case all other fields are empty; else empty.
    covered: the canonical octets of the document without its signature. named: DigestValue; None: not base64.
    signed_info: SignedInfo, canonical. method: its signature algorithm. value: SignatureValue; None: not base64.
    certificates: those in the signature, leaf first; empty: none, or unreadable.
    value_holds: whether `value` is a signature over `signed_info` by the key of the first certificate.
    """

    form: str = ""
    covered: bytes = field(default=b"", repr=False)
    named: bytes | None = None
    signed_info: bytes = field(default=b"", repr=False)
    method: str = ""
    value: bytes | None = field(default=None, repr=False)
    certificates: tuple[Certificate, ...] = ()
    value_holds: bool = False

    @property
    def digest(self) -> bytes:
        """SHA-256 of the covered octets."""
        return hashlib.sha256(self.covered).digest()

    @property
    def digest_holds(self) -> bool:
        """Whether the document is still the one whose digest was signed."""
        return not self.form and self.named == self.digest

    @property
    def signed_info_digest(self) -> bytes:
        """SHA-256 of the canonical SignedInfo: what the key signs."""
        return hashlib.sha256(self.signed_info).digest()

    @property
    def hold(self) -> bool:
        """Whether digest and signature value are right."""
        return self.digest_holds and self.value_holds


def signature_steps(document: etree._Element) -> SignatureSteps:
    """Verify the signature of a document step by step. Without a signature, `form` says so."""
    try:
        found = xmldsig.parts(document)
        covered, signed_info = xmldsig.covered(document), xmldsig.canonical(found.signed_info)
    except xmldsig.SignatureRefused as refused:
        return SignatureSteps(form=str(refused))
    value = _octets(found.value)
    certificates = _certificates(found)
    return SignatureSteps(
        covered=covered,
        named=_octets(found.named),
        signed_info=signed_info,
        method=found.method,
        value=value,
        certificates=certificates,
        value_holds=bool(certificates) and _holds(certificates[0], found.method, value, signed_info),
    )


def _octets(element: etree._Element) -> bytes | None:
    try:
        return xmldsig.decoded(element)
    except xmldsig.SignatureRefused:
        return None


def _certificates(found: xmldsig.Parts) -> tuple[Certificate, ...]:
    try:
        return xmldsig.certificates_in(found.signature)
    except xmldsig.SignatureRefused:
        return ()


def _holds(certificate: Certificate, method: str, value: bytes | None, signed_info: bytes) -> bool:
    try:
        xmldsig.verify_value(certificate, method, value or b"", signed_info)
    except xmldsig.SignatureRefused:
        return False
    return True
