"""Certificates: those of the card, and the chain that the platform delivered."""

from __future__ import annotations

from collections.abc import Sequence

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.x509.oid import NameOID

from ..card.interface import Identity
from ..certificate import Certificate
from ..distinguished_name import DistinguishedName
from ..identifiers import ssin
from ..keystore.placeholder import is_placeholder
from ..texts import Texts
from . import Command, Detail, Explanation

_USAGES = (
    ("digital_signature", "digitalSignature"),
    ("content_commitment", "nonRepudiation"),
    ("key_encipherment", "keyEncipherment"),
    ("data_encipherment", "dataEncipherment"),
    ("key_cert_sign", "keyCertSign"),
    ("crl_sign", "cRLSign"),
)


def card(
    say: Texts, identity: Identity, authentication: Certificate | None, signature: Certificate | None
) -> Explanation:
    """The card and its two certificates."""
    details = [
        Detail(say("explain-holder"), identity.person.full_name),
        Detail(say("explain-ssin"), ssin.format(identity.person.ssin), private=True),
    ]
    if identity.valid_until is not None:
        until = say("explain-date", when=identity.valid_until)
        details.append(Detail(say("explain-card-until"), until, volatile=True))
    for label, one in (("explain-authentication", authentication), ("explain-signature", signature)):
        told = f"{key_name(one.x509)} · {usages(one.x509)}" if one else say("explain-absent")
        details.append(Detail(say(label), told))
    return Explanation(
        say("explain-card-title"),
        say("explain-card"),
        say("explain-card.why"),
        tuple(details),
        (
            Command(
                "openssl x509 -in carte-signature.pem -noout -subject -issuer -dates -ext keyUsage",
                "Non Repudiation",
            ),
        ),
    )


def chain(say: Texts, certificates: Sequence[Certificate], roots: Sequence[Certificate]) -> Explanation:
    """The delivered chain, from the leaf to the root, which the service never sends."""
    leaf, *above = (certificate.x509 for certificate in certificates)
    details = [
        Detail(say("explain-subject"), as_ehealth_writes(leaf.subject)),
        Detail(say("explain-key"), f"{key_name(leaf)} · {usages(leaf)}"),
        Detail(say("explain-serial"), str(leaf.serial_number), volatile=True),
        Detail(say("explain-from"), say("explain-date", when=leaf.not_valid_before_utc), volatile=True),
        Detail(say("explain-until"), say("explain-date", when=leaf.not_valid_after_utc), volatile=True),
    ]
    details += [Detail(say("explain-issuer"), readable(c.subject)) for c in above]
    details += [Detail(say("explain-root"), readable(root.x509.subject)) for root in roots]
    if not roots:
        details.append(Detail(say("explain-root"), say("explain-chain-not-judged")))
    line = "openssl verify -show_chain -CAfile racine.pem -untrusted intermediaires.pem certificat.pem"
    return Explanation(
        say("explain-chain-title"),
        say("explain-chain"),
        say("explain-chain.why"),
        tuple(details),
        (Command(line, "certificat.pem: OK"),),
    )


def certificate(say: Texts, der: bytes) -> Explanation:
    """Any certificate, for the inspector."""
    if is_placeholder(der):
        return Explanation(say("explain-placeholder-title"), say("explain-placeholder"), "", ())
    one = x509.load_der_x509_certificate(der)
    details = (
        Detail(say("explain-subject"), readable(one.subject)),
        Detail(say("explain-issuer"), readable(one.issuer)),
        Detail(say("explain-key"), f"{key_name(one)} · {usages(one)}"),
        Detail(say("explain-serial"), str(one.serial_number)),
        Detail(say("explain-from"), say("explain-date", when=one.not_valid_before_utc)),
        Detail(say("explain-until"), say("explain-date", when=one.not_valid_after_utc)),
    )
    return Explanation(say("explain-certificate-title"), say("explain-certificate"), "", details)


def as_ehealth_writes(name: x509.Name) -> str:
    """A name in the spelling of a contract, so that the two can be compared; another's as RFC 4514 text."""
    try:
        return DistinguishedName.from_der(name.public_bytes()).text()
    except ValueError:
        return readable(name)


def readable(name: x509.Name) -> str:
    """A name as RFC 4514 text, with labels for what Belgian cards and authorities put in it."""
    labels = {NameOID.GIVEN_NAME: "GN", NameOID.SURNAME: "SN", NameOID.SERIAL_NUMBER: "SERIALNUMBER"}
    return name.rfc4514_string(labels)


def key_name(holder: x509.Certificate | x509.CertificateSigningRequest) -> str:
    """``RSA 2048``, ``EC secp384r1``."""
    match holder.public_key():
        case rsa.RSAPublicKey() as key:
            return f"RSA {key.key_size}"
        case ec.EllipticCurvePublicKey() as key:
            return f"EC {key.curve.name}"
        case other:
            return type(other).__name__


def usages(certificate: x509.Certificate) -> str:
    """The key usage bits by their X.509 names."""
    try:
        usage = certificate.extensions.get_extension_for_class(x509.KeyUsage).value
    except x509.ExtensionNotFound:
        return "–"
    return ", ".join(name for bit, name in _USAGES if getattr(usage, bit))
