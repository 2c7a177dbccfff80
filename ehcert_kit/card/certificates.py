"""The certificates of a card: their use, their chain, and the holder in their subject.

A key is used only if it has a certificate: the card of a minor has both keys, but one certificate.

Source: Belgian Electronic Identity Card content 5.4, chapter 5; RFC 5280 §4.2.1.3.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress

from cryptography import x509
from cryptography.x509.oid import NameOID, ObjectIdentifier

from ..der import X509_ERRORS
from ..identifiers.organization import Person
from ..restrictions import Restrictions
from .interface import CardKey, Identity, IdentitySource


def der(octets: bytes) -> bytes:
    """The DER value at the start, without the zeros behind it; empty if there are only zeros, so no certificate.

    Source: X.690 §8.1.3, definite lengths of up to three octets.
    """
    return octets[: der_length(octets)]


def der_length(start: bytes) -> int:
    """The whole length of the SEQUENCE that starts with these octets (four suffice); 0 if none does."""
    if len(start) < 4 or start[0] != 0x30:
        return 0
    if start[1] < 0x80:
        return 2 + start[1]
    count = start[1] & 0x7F
    return 2 + count + int.from_bytes(start[2 : 2 + count]) if count in (1, 2) else 0


def serves(certificate: bytes, key: CardKey) -> bool:
    """Whether a certificate is for this use: digitalSignature alone, or nonRepudiation alone."""
    usage = Restrictions.of(certificate).usage or frozenset()
    wanted = "digital_signature" if key is CardKey.AUTHENTICATION else "non_repudiation"
    return usage & {"digital_signature", "non_repudiation"} == {wanted}


def chain(leaf: bytes, others: Iterable[bytes]) -> tuple[bytes, ...]:
    """The leaf, its issuer, and so on, as far as these certificates go; each at most once.

    leaf: a readable certificate. others: DER, in any order; what is not a certificate is left out.
    """
    found = [leaf]
    left = list(_readable(others))
    current = x509.load_der_x509_certificate(leaf)
    while current.issuer != current.subject:
        issuer = next(((o, c) for o, c in left if c.subject == current.issuer), None)
        if issuer is None:
            break
        found.append(issuer[0])
        left.remove(issuer)
        current = issuer[1]
    return tuple(found)


def _readable(octets: Iterable[bytes]) -> Iterator[tuple[bytes, x509.Certificate]]:
    for one in octets:
        with suppress(*X509_ERRORS):
            yield one, x509.load_der_x509_certificate(one)


def identity(certificate: bytes) -> Identity:
    """The holder in the subject of a certificate. The given name is empty for a person with a single name."""
    subject = x509.load_der_x509_certificate(certificate).subject
    person = Person(
        _attribute(subject, NameOID.SERIAL_NUMBER),
        _attribute(subject, NameOID.GIVEN_NAME),
        _attribute(subject, NameOID.SURNAME),
    )
    return Identity(person, None, None, None, IdentitySource.CERTIFICATE)


def _attribute(name: x509.Name, oid: ObjectIdentifier) -> str:
    return " ".join(str(attribute.value) for attribute in name.get_attributes_for_oid(oid))
