"""Certificates, chains and encryption tokens, right but for the one thing that a test asks for.

Every maker takes knobs; without any the result is what a careful reader accepts at `NOW`. The
profile is that of eHealth certificates: root, issuing CA, organisation; the ETK-RA under the root.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TypedDict, Unpack

from asn1crypto import algos as asn1_algos
from asn1crypto import cms
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, padding, rsa
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID

from tests.keys import rsa_key

PrivateKey = rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey
#: Keys that a certificate may have all the same, and that sign nothing here.
AnyKey = PrivateKey | ed25519.Ed25519PrivateKey

#: The moment at which everything made without knobs is good.
NOW = datetime(2026, 6, 1, 12, tzinfo=UTC)
DAY = timedelta(days=1)
YEAR = timedelta(days=365)
USAGES = (
    "digital_signature content_commitment key_encipherment data_encipherment key_agreement "
    "key_cert_sign crl_sign encipher_only decipher_only"
).split()

# Numbers of the keys in the pool, one for each who has one.
ROOT, ISSUING, OWNER, ENCRYPTION, ETK_RA, STRANGER = range(6)


def name(common_name: str, organization: str = "Essai") -> x509.Name:
    return x509.Name(
        [
            x509.NameAttribute(NameOID.COUNTRY_NAME, "BE"),
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, organization),
            x509.NameAttribute(NameOID.COMMON_NAME, common_name),
        ]
    )


class Knobs(TypedDict, total=False):
    """What can be otherwise in a certificate.

    key: the subject's. subject, issuer_name: as written. signed_with: whose key signs, whoever is
    named as the issuer. begins, ends: validity. authority: basicConstraints cA; None leaves the
    extension out. path_length: with authority only. usage: names of key usage bits; None leaves the
    extension out. serial: number. extensions: more of them, with their criticality.
    identifiers: whether the two key identifiers are written. algorithm: digest of the signature.
    """

    key: AnyKey
    subject: x509.Name
    issuer_name: x509.Name
    signed_with: PrivateKey
    begins: datetime
    ends: datetime
    authority: bool | None
    path_length: int | None
    usage: Collection[str] | None
    serial: int
    extensions: Sequence[tuple[x509.ExtensionType, bool]]
    identifiers: bool
    algorithm: hashes.SHA256 | hashes.SHA384 | hashes.SHA512


@dataclass(frozen=True)
class Made:
    """A certificate and the private key that belongs to it."""

    certificate: x509.Certificate
    key: AnyKey

    @property
    def der(self) -> bytes:
        return self.certificate.public_bytes(Encoding.DER)

    @property
    def subject(self) -> x509.Name:
        return self.certificate.subject


def certificate(issuer: Made | None = None, **knobs: Unpack[Knobs]) -> Made:
    """A certificate; without an issuer a self-signed one. Subject and key are what no maker can guess."""
    subject, key = knobs["subject"], knobs["key"]
    signing = knobs.get("signed_with", issuer.key if issuer else key)
    assert not isinstance(signing, ed25519.Ed25519PrivateKey), "it signs nothing here"
    builder = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(knobs.get("issuer_name", issuer.subject if issuer else subject))
        .public_key(key.public_key())
        .serial_number(knobs.get("serial", x509.random_serial_number()))
        .not_valid_before(knobs.get("begins", NOW - YEAR))
        .not_valid_after(knobs.get("ends", NOW + YEAR))
    )
    authority = knobs.get("authority", False)
    if authority is not None:
        builder = builder.add_extension(x509.BasicConstraints(authority, knobs.get("path_length")), True)
    usage = knobs.get("usage", ["digital_signature"])
    if usage is not None:
        builder = builder.add_extension(x509.KeyUsage(**{bit: bit in usage for bit in USAGES}), True)
    extensions = list(knobs.get("extensions", ()))
    if knobs.get("identifiers", True):
        extensions += [
            (x509.SubjectKeyIdentifier.from_public_key(key.public_key()), False),
            (x509.AuthorityKeyIdentifier.from_issuer_public_key(signing.public_key()), False),
        ]
    for extension, critical in extensions:
        builder = builder.add_extension(extension, critical)
    return Made(builder.sign(signing, knobs.get("algorithm", hashes.SHA256())), key)


_AUTHORITY = Knobs(authority=True, usage=["key_cert_sign", "crl_sign"])


@dataclass(frozen=True)
class Chain:
    """root signs issuing, issuing signs owner."""

    root: Made
    issuing: Made
    owner: Made

    @property
    def delivered(self) -> tuple[bytes, ...]:
        """As the platform delivers it, DER: owner, issuing, root."""
        return self.owner.der, self.issuing.der, self.root.der


def _named(common_name: str, number: int) -> Knobs:
    return Knobs(subject=name(common_name), key=rsa_key(number))


def chain(
    *, root: Knobs | None = None, issuing: Knobs | None = None, owner: Knobs | None = None, depth: str = ""
) -> Chain:
    """An authority of two certificates and one that it issued; knobs for each. depth: tells names apart."""
    top = certificate(None, **_named(f"Racine{depth}", ROOT) | _AUTHORITY | (root or {}))
    under = _named(f"Emetteur{depth}", ISSUING) | _AUTHORITY | Knobs(path_length=0)
    middle = certificate(top, **under | (issuing or {}))
    usage = Knobs(usage=["digital_signature", "content_commitment", "key_encipherment"])
    leaf = certificate(middle, **_named(f"Titulaire{depth}", OWNER) | usage | (owner or {}))
    return Chain(top, middle, leaf)


def encryption_certificate(owner: Made, **knobs: Unpack[Knobs]) -> Made:
    """The certificate of the encryption key: named as its owner, signed by its owner, dates of its owner."""
    profile = Knobs(
        subject=owner.subject,
        key=rsa_key(ENCRYPTION),
        authority=None,
        usage=["key_encipherment", "data_encipherment"],
        begins=owner.certificate.not_valid_before_utc,
        ends=owner.certificate.not_valid_after_utc,
        identifiers=False,
    )
    return certificate(owner, **profile | knobs)


def etk_ra(root: Made, **knobs: Unpack[Knobs]) -> Made:
    """The certificate of the registration authority, whose key signs tokens."""
    return certificate(root, **_named("ETK-RA", ETK_RA) | knobs)


def token(
    of: Chain | None = None,
    *,
    encryption: Made | None = None,
    signer: Made | None = None,
    owners: Iterable[Made] | None = None,
    content: bytes | None = None,
    attributes: bool = True,
    attribute_digest: bytes | None = None,
    attribute_type: str = "data",
    signed_with: PrivateKey | None = None,
    signer_infos: int = 1,
    with_signer: bool = True,
    algorithm: str = "sha256",
) -> bytes:
    """An encryption token, DER: CMS SignedData over the encryption certificate, signed by the ETK-RA.

    of: the owner's chain. encryption: what the token carries. content: octets in its place.
    owners: end-entity certificates that come along, apart from the signer's. attributes: whether
    there are signed attributes. attribute_digest, attribute_type: what they say of the content.
    signed_with: whose key signs in the end. signer_infos: how many. with_signer: whether the
    signer's certificate comes along. algorithm: of the digest and the signature.
    """
    of = of or chain()
    signer = signer or etk_ra(of.root)
    encryption = encryption or encryption_certificate(of.owner)
    content = encryption.der if content is None else content
    others = [of.owner] if owners is None else list(owners)
    signed = cms.CMSAttributes(
        [
            {"type": "content_type", "values": [attribute_type]},
            {"type": "signing_time", "values": [cms.Time({"utc_time": NOW})]},
            {
                "type": "message_digest",
                "values": [attribute_digest or hashlib.new(algorithm, content).digest()],
            },
        ]
    )
    key = signed_with or signer.key
    assert not isinstance(key, ed25519.Ed25519PrivateKey), "it signs nothing here"
    data = signed.dump() if attributes else content
    digest = {
        "sha1": hashes.SHA1(),
        "sha256": hashes.SHA256(),
        "sha384": hashes.SHA384(),
        "sha512": hashes.SHA512(),
    }[algorithm]
    is_rsa = isinstance(key, rsa.RSAPrivateKey)
    info = {
        "version": "v1",
        "sid": cms.SignerIdentifier(
            name="issuer_and_serial_number",
            value=cms.IssuerAndSerialNumber(
                {
                    "issuer": asn1_x509.Name.load(signer.certificate.issuer.public_bytes()),
                    "serial_number": signer.certificate.serial_number,
                }
            ),
        ),
        "digest_algorithm": {"algorithm": algorithm},
        "signature_algorithm": asn1_algos.SignedDigestAlgorithm(
            {"algorithm": "rsassa_pkcs1v15" if is_rsa else f"{algorithm}_ecdsa"}
        ),
        "signature": key.sign(data, padding.PKCS1v15(), digest)
        if isinstance(key, rsa.RSAPrivateKey)
        else key.sign(data, ec.ECDSA(digest)),
    }
    if attributes:
        info["signed_attrs"] = signed
    carried = [*([signer] if with_signer else []), *others, of.issuing, of.root]
    signed_data = cms.SignedData(
        {
            "version": "v1",
            "digest_algorithms": [{"algorithm": algorithm}],
            "encap_content_info": {"content_type": "data", "content": content},
            "certificates": [asn1_x509.Certificate.load(made.der) for made in carried],
            "signer_infos": [info] * signer_infos,
        }
    )
    return bytes(cms.ContentInfo({"content_type": "signed_data", "content": signed_data}).dump())
