"""Explanations of certificates: those of the card, the delivered chain, and any other."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.x509.oid import NameOID

from ..card.interface import Identity
from ..certificate import Certificate
from ..distinguished_name import DistinguishedName
from ..identifiers import ssin
from ..keystore.placeholder import is_placeholder
from ..texts import Texts
from ..trust import path_from
from . import Command, Detail, Explanation
from .asn1 import CERTIFICATE, OctetTree
from .chain_picture import ChainLink, ChainPicture
from .command_file import CommandFile
from .key import KeyIdentifier

_USAGES = (
    ("digital_signature", "digitalSignature"),
    ("non_repudiation", "nonRepudiation"),
    ("key_encipherment", "keyEncipherment"),
    ("data_encipherment", "dataEncipherment"),
    ("key_cert_sign", "keyCertSign"),
    ("crl_sign", "cRLSign"),
)


def card(
    say: Texts, identity: Identity, authentication: Certificate | None, signature: Certificate | None
) -> Explanation:
    """The card and its two certificates."""
    holder = identity.person.full_name
    there = [one for one in (authentication, signature) if one is not None]
    details = [
        Detail(say("explain-holder"), holder),
        Detail(say("explain-ssin"), ssin.format(identity.person.ssin), private=True),
    ]
    if identity.valid_until is not None:
        card_until = say("explain-date", when=identity.valid_until)
        details.append(Detail(say("explain-card-until"), card_until, volatile=True))
    for label, one in (("explain-authentication", authentication), ("explain-signature", signature)):
        told = f"{key_name(one.x509)} · {usages(one.x509)}" if one else say("explain-absent")
        details.append(Detail(say(label), told))
    state = "none" if not there else "both" if len(there) == 2 else "signature" if signature else "authentication"
    ends: datetime | str = min((one.not_after for one in there), default="")
    file = CommandFile("carte-signature.pem")
    return Explanation(
        say("explain-card-title"),
        say("explain-card", holder=holder, state=state, until=ends),
        say("explain-card.why"),
        tuple(details),
        (
            file.command(
                "openssl x509 -in {file}{form} -noout -subject -issuer -dates -ext keyUsage",
                "Non Repudiation",
                say("inspect-card-command"),
            ),
        ),
        tuple(
            OctetTree(say, say("tree-heading-card", which=which), one.der, CERTIFICATE)
            for which, one in (("authentication", authentication), ("signature", signature))
            if one is not None
        ),
        volatile=bool(there),
    )


def chain(
    say: Texts,
    certificates: Sequence[Certificate],
    roots: Sequence[Certificate],
    now: datetime,
    renewable: datetime | None = None,
    attime: str = "",
) -> Explanation:
    """The delivered chain, leaf first, and the root, which the service never sends.

    now: the time, or that of the practice clock. renewable: from when the certificate can be replaced. attime:
    openssl's option for a time other than the computer's, with a leading space; empty: none.
    """
    leaf, *above = certificates
    signers = [root for root in roots if root.x509.subject == certificates[-1].x509.issuer]
    details = [
        Detail(say("explain-subject"), as_ehealth_writes(leaf.x509.subject)),
        Detail(say("explain-key"), f"{key_name(leaf.x509)} · {usages(leaf.x509)}"),
        Detail(say("explain-serial"), leaf.serial, volatile=True),
        Detail(say("explain-from"), say("explain-date", when=leaf.not_before), volatile=True),
        Detail(say("explain-until"), say("explain-date", when=leaf.not_after), volatile=True),
    ]
    details += [Detail(say("explain-issuer"), readable(c.x509.subject)) for c in above]
    details += [Detail(say("explain-root"), readable(root.x509.subject)) for root in roots]
    if not roots:
        details.append(Detail(say("explain-root"), say("explain-chain-not-judged")))
    links = [
        ChainLink.of("leaf", leaf, called(leaf.x509.subject)),
        *(ChainLink.of("authority", one, called(one.x509.subject)) for one in above),
        *(ChainLink.of("root", one, called(one.x509.subject)) for one in signers[:1]),
    ]
    file = CommandFile("certificat.pem")
    return Explanation(
        say("explain-chain-title"),
        say(
            "explain-chain",
            name=called(leaf.x509.subject), until=leaf.not_after, issuer=called(leaf.x509.issuer),
            root=called(signers[0].x509.subject) if signers else "", known="yes" if signers else "no",
        ),
        say("explain-chain.why"),
        tuple(details),
        (
            file.command(
                f"openssl verify -show_chain{attime} -CAfile racine.pem -untrusted intermediaires.pem {{file}}",
                "certificat.pem: OK",
                needs=("racine.pem", "intermediaires.pem"),
                volatile=bool(attime),
            ),
            checked(say, file, leaf),
        ),
        (
            ChainPicture(say, say("picture-heading"), links, now, renewable),
            *(OctetTree(say, _heading(say, one), one.der, CERTIFICATE) for one in certificates),
        ),
        volatile=True,
    )  # fmt: skip


def certificate(say: Texts, der: bytes, now: datetime, source: CommandFile | None = None) -> Explanation:
    """Any certificate. source: its file, if that has nothing else.

    Raises: what `cryptography` raises for octets that are not a certificate.
    """
    tree = OctetTree(say, say("tree-heading-certificate"), der, CERTIFICATE)
    if is_placeholder(der):
        return Explanation(say("explain-placeholder-title"), say("explain-placeholder"), "", (), exhibits=(tree,))
    one = x509.load_der_x509_certificate(der)
    whole = Certificate(der)
    details = [
        Detail(say("explain-subject"), readable(one.subject)),
        Detail(say("explain-issuer"), readable(one.issuer)),
        Detail(say("explain-key"), f"{key_name(one)} · {usages(one)}"),
        Detail(say("explain-serial"), str(one.serial_number)),
        Detail(say("explain-from"), say("explain-date", when=one.not_valid_before_utc)),
        Detail(say("explain-until"), say("explain-date", when=one.not_valid_after_utc)),
    ]
    own = one.subject == one.issuer
    return Explanation(
        say("explain-certificate-title"),
        say(
            "explain-certificate",
            subject=called(one.subject), issuer=called(one.issuer), own="yes" if own else "no",
        ),
        say(
            "explain-certificate.why",
            state="early" if now < whole.not_before else "ended" if now > whole.not_after else "valid",
            begins=whole.not_before, ends=whole.not_after,
        ),
        tuple(details),
        (checked(say, source, whole),) if source is not None else (),
        (*_identified(say, one), tree),
    )  # fmt: skip


def picture(say: Texts, certificates: Sequence[Certificate], now: datetime) -> ChainPicture:
    """The chain of some certificates in any order, beginning with one that issued none of them."""
    issuers = {one.x509.issuer for one in certificates}
    leaf = next((one for one in certificates if one.x509.subject not in issuers), certificates[0])
    ordered = path_from(leaf, certificates)
    links = [ChainLink.of("leaf", ordered[0], called(ordered[0].x509.subject))]
    for one in ordered[1:]:
        role = "root" if one.x509.issuer == one.x509.subject else "authority"
        links.append(ChainLink.of(role, one, called(one.x509.subject)))
    return ChainPicture(say, say("picture-heading"), links, now)


def checked(say: Texts, source: CommandFile, one: Certificate) -> Command:
    """A command that shows the fingerprint of a file, to check that it is this certificate."""
    fingerprint = one.x509.fingerprint(hashes.SHA256()).hex(":").upper()
    line = "openssl x509 -in {file}{form} -noout -serial -enddate -fingerprint -sha256"
    return source.command(line, fingerprint, say("inspect-fingerprint"), volatile=True)


def _identified(say: Texts, one: x509.Certificate) -> tuple[KeyIdentifier, ...]:
    key = one.public_key()
    return (KeyIdentifier.of(say, key),) if isinstance(key, rsa.RSAPublicKey | ec.EllipticCurvePublicKey) else ()


def _heading(say: Texts, one: Certificate) -> str:
    return say("tree-heading-of", name=called(one.x509.subject))


def called(name: x509.Name) -> str:
    """A name in short: its common name, or all of it if there is none."""
    found = name.get_attributes_for_oid(NameOID.COMMON_NAME)
    return str(found[0].value) if found else readable(name)


def as_ehealth_writes(name: x509.Name) -> str:
    """A name spelled as in a contract, for comparison; if it is not of that form, as `readable`."""
    try:
        return DistinguishedName.from_der(name.public_bytes()).text()
    except ValueError:
        return readable(name)


def readable(name: x509.Name) -> str:
    """A name as RFC 4514 text, with labels for the attributes that Belgian cards and authorities use."""
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
    """The key usage bits by their X.509 names; a dash if there is no key usage."""
    usage = Certificate.from_x509(certificate).restrictions.usage
    return ", ".join(name for bit, name in _USAGES if bit in usage) if usage is not None else "–"
