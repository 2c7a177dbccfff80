"""The signature of a message, step by step: every value computed from the octets, every verdict by itself.

`xmldsig.verify` says yes or no; this says where, so that somebody can see which step a changed letter breaks.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field

from lxml import etree

from ..certificate import Certificate
from . import xmldsig


@dataclass(frozen=True)
class SignatureSteps:
    """What was found of a signature.

    form: why it has not the protocol's form, and so nothing more can be said; empty where it has.
    covered: the canonical octets of the document without its signature. named: what DigestValue says; None: it is
    no base64. signed_info: canonical. value: SignatureValue; None: no base64. certificates: those that came along,
    leaf first.
    value_holds: whether the key of the first of them made the value over `signed_info`.
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
        """Whether all of it holds."""
        return self.digest_holds and self.value_holds


def signature_steps(document: etree._Element) -> SignatureSteps:
    """Take the signature of a document apart. A document without one has another form than the protocol's."""
    try:
        found = xmldsig.parts(document)
    except xmldsig.SignatureRefused as refused:
        return SignatureSteps(form=str(refused))
    signed_info, value = xmldsig.canonical(found.signed_info), _octets(found.value)
    certificates = _certificates(found)
    return SignatureSteps(
        covered=xmldsig.covered(document),
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
