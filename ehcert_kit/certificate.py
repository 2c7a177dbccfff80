"""An X.509 certificate as a value: its DER octets, and what is read from them."""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from asn1crypto import x509 as asn1
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.x509 import Certificate as Parsed
from cryptography.x509 import Name, load_der_x509_certificate

from .der import PARSE_ERRORS, X509_ERRORS
from .distinguished_name import DistinguishedName
from .identifiers.public_key import public_key_identifier
from .restrictions import Restrictions

PublicKey = rsa.RSAPublicKey | ec.EllipticCurvePublicKey


class CertificateUnreadable(ValueError):
    """The octets are not an X.509 certificate, or its key is neither RSA nor EC."""


@dataclass(frozen=True)
class Certificate:
    """A certificate; two are equal if they have the same octets.

    der: X.509, DER; kept unchanged, as signatures and digests are computed over these octets.
    """

    der: bytes = field(repr=False)

    @classmethod
    def of(cls, der: bytes) -> Certificate:
        """The certificate with these octets, checked to be readable. Raises: CertificateUnreadable."""
        certificate = cls(der)
        try:
            certificate.public_key  # noqa: B018  # reading it is the check
        except X509_ERRORS as error:
            raise CertificateUnreadable(str(error)) from None
        return certificate

    @classmethod
    def from_x509(cls, parsed: Parsed) -> Certificate:
        """Convert an object of `cryptography`."""
        return cls(parsed.public_bytes(serialization.Encoding.DER))

    @property
    def x509(self) -> Parsed:
        """The object of `cryptography`, from a cache. Raises: ValueError: the octets cannot be parsed."""
        return _parsed(self.der)

    @property
    def pem(self) -> bytes:
        return self.x509.public_bytes(serialization.Encoding.PEM)

    @property
    def public_key(self) -> PublicKey:
        """The public key. Raises: CertificateUnreadable: neither RSA nor EC."""
        key = self.x509.public_key()
        if not isinstance(key, rsa.RSAPublicKey | ec.EllipticCurvePublicKey):
            raise CertificateUnreadable(type(key).__name__)
        return key

    @property
    def public_key_identifier(self) -> bytes:
        """20 octets (RFC 5280 §4.2.1.2, method 1): the name under which the platform knows the request."""
        return public_key_identifier(self.public_key)

    @property
    def serial(self) -> str:
        """The serial number in decimal, as the platform writes it, and as alias of an encryption key."""
        return str(self.x509.serial_number)

    @property
    def subject(self) -> DistinguishedName:
        """The subject, most specific first. Raises: ValueError: an RDN of several values."""
        return DistinguishedName.from_der(self.x509.subject.public_bytes())

    @property
    def issuer_text(self) -> str:
        """The issuer for people: RFC 4514 if `cryptography` can read it, else as far as asn1crypto can."""
        return _text(lambda: self.x509.issuer, self._names[1])

    @property
    def subject_text(self) -> str:
        """The subject for people, as `issuer_text`."""
        return _text(lambda: self.x509.subject, self._names[0])

    def has_subject_of(self, other: Certificate) -> bool:
        """Whether both have the same subject; names that `cryptography` cannot read must have the same octets."""
        return _equal(lambda: self.x509.subject == other.x509.subject, self._names[0], other._names[0])

    def names_as_issuer(self, other: Certificate) -> bool:
        """Whether the issuer of this one is the subject of the other, compared as by `has_subject_of`."""
        return _equal(lambda: self.x509.issuer == other.x509.subject, self._names[1], other._names[0])

    @property
    def _names(self) -> tuple[asn1.Name, asn1.Name]:
        body = asn1.Certificate.load(self.der)["tbs_certificate"]
        return body["subject"], body["issuer"]

    @property
    def restrictions(self) -> Restrictions:
        """What its key may be used for."""
        return _restrictions(self.der)

    @property
    def is_authority(self) -> bool:
        """Whether it is a CA certificate, by basic constraints and key usage (RFC 5280 §4.2.1.9, §4.2.1.3)."""
        return self.restrictions.ca and self.restrictions.allow("key_cert_sign")

    @property
    def not_before(self) -> datetime:
        return self.x509.not_valid_before_utc

    @property
    def not_after(self) -> datetime:
        return self.x509.not_valid_after_utc


@functools.lru_cache(maxsize=512)
def _parsed(der: bytes) -> Parsed:
    return load_der_x509_certificate(der)


def _text(name: Callable[[], Name], encoded: asn1.Name) -> str:
    try:
        return name().rfc4514_string()
    except X509_ERRORS:
        try:
            return str(encoded.human_friendly)
        except PARSE_ERRORS:
            return str(encoded.dump().hex())


def _equal(compared: Callable[[], bool], one: asn1.Name, other: asn1.Name) -> bool:
    try:
        return compared()
    except X509_ERRORS:
        return bool(one.dump() == other.dump())


@functools.lru_cache(maxsize=512)
def _restrictions(der: bytes) -> Restrictions:
    return Restrictions.of(der)
