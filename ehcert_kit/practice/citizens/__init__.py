"""The practice citizens' authority, the same on every machine.

So a practice card made here is trusted by a practice platform there. The keys of the two Citizen
CAs are published in this package; the keys of the roots above them were thrown away.
"""

from __future__ import annotations

import functools
from datetime import UTC, datetime, timedelta
from importlib.resources import files
from typing import Literal

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.x509.oid import NameOID

from ...identifiers.organization import Person
from ..certificates import Issuer, PrivateKey, PublicKey, key_usage, private_key

Algorithm = Literal["rsa", "ec"]
#: How long a card's certificates are valid, as for Belgian cards since 2014.
YEARS = 10


@functools.cache
def citizen_ca(algorithm: Algorithm) -> Issuer:
    """The authority that issues cards with keys of this kind."""
    pem = (files(__package__) / f"citizen-ca.{algorithm}.pem").read_bytes()
    certificate, root = x509.load_pem_x509_certificates(pem)
    return Issuer(private_key(pem), certificate, (root,))


def roots() -> tuple[x509.Certificate, ...]:
    """The practice Belgium Root CAs."""
    return tuple(citizen_ca(algorithm).above[-1] for algorithm in ("rsa", "ec"))


def new_card_key(algorithm: Algorithm) -> PrivateKey:
    """A key as the chip holds it: RSA-2048 on cards of applet 1.7, P-384 on those of 1.8."""
    return rsa.generate_private_key(65537, 2048) if algorithm == "rsa" else ec.generate_private_key(ec.SECP384R1())


def issue(
    person: Person,
    use: Literal["Authentication", "Signature"],
    key: PublicKey,
    now: datetime,
    expired: bool = False,
) -> tuple[x509.Certificate, ...]:
    """Issue one of a citizen's two certificates: leaf, Citizen CA, root.

    Subject and key usage as on Belgian cards: the Authentication certificate has digitalSignature
    alone, the Signature certificate nonRepudiation alone, both critical. Validity starts in the
    morning and ends at the last second of a day.
    """
    ca = citizen_ca("rsa" if isinstance(key, rsa.RSAPublicKey) else "ec")
    start = now.astimezone(UTC).replace(hour=8, minute=0, second=0, microsecond=0) - timedelta(days=90)
    if expired:
        start = start.replace(year=start.year - YEARS)
    end = start.replace(year=start.year + YEARS, hour=23, minute=59, second=59) - timedelta(days=1)
    usage = {"digital_signature": True} if use == "Authentication" else {"content_commitment": True}
    extensions: list[tuple[x509.ExtensionType, bool]] = [
        key_usage(**usage),
        (_policy(use), False),
        (x509.CRLDistributionPoints([_distribution_point()]), False),
    ]
    leaf = ca.issue(_subject(person, use), key, x509.random_serial_number(), (start, end), extensions)
    return (leaf, *ca.chain)


def _subject(person: Person, use: str) -> x509.Name:
    return x509.Name(
        [
            x509.NameAttribute(NameOID.COUNTRY_NAME, "BE"),
            x509.NameAttribute(NameOID.COMMON_NAME, f"{person.first_names.split()[0]} {person.name} ({use})"),
            x509.NameAttribute(NameOID.SURNAME, person.name),
            x509.NameAttribute(NameOID.GIVEN_NAME, person.first_names),
            x509.NameAttribute(NameOID.SERIAL_NUMBER, person.ssin),
        ]
    )


def _policy(use: str) -> x509.CertificatePolicies:
    # 2.999 is the arc for examples: a real policy of the citizens' authority may not stand here.
    arc = x509.ObjectIdentifier(f"2.999.2.16.56.2.{2 if use == 'Authentication' else 1}")
    return x509.CertificatePolicies([x509.PolicyInformation(arc, None)])


def _distribution_point() -> x509.DistributionPoint:
    location = x509.UniformResourceIdentifier("http://crl.eid.pratique.invalid/citizen.crl")
    return x509.DistributionPoint([location], None, None, None)
