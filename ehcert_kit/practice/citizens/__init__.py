"""The practice citizens' authorities, the same on every machine.

So a practice card made here is trusted by a practice platform there. The keys of the Citizen CAs, of
the Foreigner CAs and of the National Register (RRN) are published in this package; the keys of the
roots above them were thrown away.
"""

from __future__ import annotations

import functools
import hashlib
from collections.abc import Mapping
from datetime import UTC, datetime
from importlib.resources import files
from typing import Literal

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import NameOID

from ...identifiers.organization import Person
from ..certificates import Addresses, Issuer, PublicKey, key_usage, private_key
from .keys import Algorithm, Use

#: How long a card's certificates are valid, as for Belgian cards since 2014.
YEARS = 10
Validity = Literal["current", "expired", "not-yet"]
_SHIFT: Mapping[Validity, int] = {"current": -1, "expired": -1 - YEARS, "not-yet": 1}


_PUBLISHED = Addresses.nowhere("eid.pratique.invalid", "citizen")
#: QCStatements (RFC 3739 §3.2.6): qualified, and its key is in a secure device (ETSI EN 319 412-5 §4.2).
_QUALIFIED = x509.UnrecognizedExtension(
    x509.ObjectIdentifier("1.3.6.1.5.5.7.1.3"),
    bytes.fromhex("3014 3008 0606 04008e460101 3008 0606 04008e460104"),
)


@functools.cache
def _published(name: str, algorithm: Algorithm) -> Issuer:
    pem = (files(__package__) / f"{name}.{algorithm}.pem").read_bytes()
    certificate, root = x509.load_pem_x509_certificates(pem)
    return Issuer(private_key(pem), certificate, (root,))


def citizen_ca(algorithm: Algorithm) -> Issuer:
    """The authority that issues the cards of Belgians with keys of this kind."""
    return _published("citizen-ca", algorithm)


def foreigner_ca(algorithm: Algorithm) -> Issuer:
    """The authority that issues the cards of residents with another nationality."""
    return _published("foreigner-ca", algorithm)


def national_register(algorithm: Algorithm) -> Issuer:
    """The National Register, which signs identity and address: an end entity below the root."""
    return _published("rrn", algorithm)


def roots() -> tuple[x509.Certificate, ...]:
    """The practice Belgium Root CAs."""
    return tuple(citizen_ca(algorithm).above[-1] for algorithm in ("rsa", "ec"))


def validity(now: datetime, kind: Validity = "current") -> tuple[datetime, datetime]:
    """First and last second of certificates that a card gets in this year (UTC).

    They depend on the year alone, so that a card is the same whenever and wherever it is made. As on
    Belgian cards they start in a morning and end at the last second of a day, ten years later.
    """
    start = datetime(now.astimezone(UTC).year + _SHIFT[kind], 1, 1, 8, tzinfo=UTC)
    return start, datetime(start.year + YEARS - 1, 12, 31, 23, 59, 59, tzinfo=UTC)


def issue(
    person: Person,
    use: Use,
    key: PublicKey,
    dates: tuple[datetime, datetime],
    ca: Issuer | None = None,
    usage_of: Use | None = None,
) -> x509.Certificate:
    """Issue one of a citizen's two certificates, deterministically from the arguments.

    Subject and key usage as on Belgian cards: the Authentication certificate has digitalSignature
    alone, the Signature certificate nonRepudiation alone, both critical.

    ca: who issues it; by default the Citizen CA with the key's algorithm.
    usage_of: the use whose key usage and policy it gets, where a faulty card is wanted.
    """
    ca = ca or citizen_ca("rsa" if isinstance(key, rsa.RSAPublicKey) else "ec")
    usage_of = usage_of or use
    usage = {"digital_signature": True} if usage_of == "Authentication" else {"content_commitment": True}
    extensions: list[tuple[x509.ExtensionType, bool]] = [
        key_usage(**usage),
        (_policy(usage_of), False),
        *_PUBLISHED.extensions(),
    ]
    if usage_of == "Signature":
        extensions.append((_QUALIFIED, False))
    return ca.issue(_subject(person, use), key, _serial(person, key, dates, usage_of), dates, extensions)


def _subject(person: Person, use: Use) -> x509.Name:
    suffix = f" ({use})"
    # A common name has room for 64 octets (RFC 5280, ub-common-name); given names and surname follow whole.
    shown = person.full_name.encode()[: 64 - len(suffix)].decode(errors="ignore")
    attributes = [
        x509.NameAttribute(NameOID.COUNTRY_NAME, "BE"),
        x509.NameAttribute(NameOID.COMMON_NAME, shown + suffix),
        x509.NameAttribute(NameOID.SURNAME, person.name),
    ]
    if person.first_names:
        attributes.append(x509.NameAttribute(NameOID.GIVEN_NAME, person.first_names))
    return x509.Name([*attributes, x509.NameAttribute(NameOID.SERIAL_NUMBER, person.ssin)])


def _serial(person: Person, key: PublicKey, dates: tuple[datetime, datetime], usage: Use) -> int:
    """A positive number of sixteen octets at most; another one for every other content."""
    identifier = x509.SubjectKeyIdentifier.from_public_key(key).digest.hex()
    content = "|".join((person.ssin, person.first_names, person.name, identifier, dates[0].isoformat(), usage))
    return int.from_bytes(hashlib.sha256(content.encode()).digest()[:16]) >> 1 | 1 << 120


def _policy(use: Use) -> x509.CertificatePolicies:
    # 2.999 is the arc for examples: a real policy of the citizens' authority may not stand here.
    arc = x509.ObjectIdentifier(f"2.999.2.16.56.2.{2 if use == 'Authentication' else 1}")
    return x509.CertificatePolicies([x509.PolicyInformation(arc, None)])
