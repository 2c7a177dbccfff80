"""Makes certificates, chains and encryption tokens that are valid except where a test changes something.

Without parameters (`Knobs`) the results are valid at `NOW`. The profile is that of eHealth certificates: root,
issuing CA, organisation; the ETK-RA is issued by the root.
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
#: Includes a kind of key that only subjects have: nothing here is signed with it.
AnyKey = PrivateKey | ed25519.Ed25519PrivateKey

#: The time at which everything made without parameters is valid.
NOW = datetime(2026, 6, 1, 12, tzinfo=UTC)
DAY = timedelta(days=1)
YEAR = timedelta(days=365)
USAGES = (
    "digital_signature content_commitment key_encipherment data_encipherment key_agreement "
    "key_cert_sign crl_sign encipher_only decipher_only"
).split()

# Numbers of the owners' keys (`rsa_key`).
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
    """The parameters of a certificate.

    key: the subject's. issuer_name: the name in it, if not the issuer's. signed_with: the signing key, if not the
    issuer's. begins, ends: validity. authority: cA of basicConstraints; None: without that extension. path_length:
    only with authority. usage: names of key usage bits; None: without that extension. serial: number. extensions:
    further ones, each with whether it is critical. identifiers: whether it has the two key identifiers. algorithm:
    digest of the signature.
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
    """A certificate and its private key."""

    certificate: x509.Certificate
    key: AnyKey

    @property
    def der(self) -> bytes:
        return self.certificate.public_bytes(Encoding.DER)

    @property
    def subject(self) -> x509.Name:
        return self.certificate.subject


def certificate(issuer: Made | None = None, **knobs: Unpack[Knobs]) -> Made:
    """A certificate; self-signed without an issuer. knobs: subject and key are required."""
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
    """A chain of three: root issued issuing, which issued owner."""

    root: Made
    issuing: Made
    owner: Made

    @property
    def delivered(self) -> tuple[bytes, ...]:
        """The chain as the platform delivers it, DER: owner, issuing, root."""
        return self.owner.der, self.issuing.der, self.root.der


def _named(common_name: str, number: int) -> Knobs:
    return Knobs(subject=name(common_name), key=rsa_key(number))


def chain(
    *, root: Knobs | None = None, issuing: Knobs | None = None, owner: Knobs | None = None, depth: str = ""
) -> Chain:
    """A chain. root, issuing, owner: parameters of each certificate. depth: added to the names."""
    top = certificate(None, **_named(f"Racine{depth}", ROOT) | _AUTHORITY | (root or {}))
    under = _named(f"Emetteur{depth}", ISSUING) | _AUTHORITY | Knobs(path_length=0)
    middle = certificate(top, **under | (issuing or {}))
    usage = Knobs(usage=["digital_signature", "content_commitment", "key_encipherment"])
    leaf = certificate(middle, **_named(f"Titulaire{depth}", OWNER) | usage | (owner or {}))
    return Chain(top, middle, leaf)


def encryption_certificate(owner: Made, **knobs: Unpack[Knobs]) -> Made:
    """The certificate of the encryption key, issued by the owner's certificate, with its name and validity."""
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
    """The certificate of the registration authority (ETK-RA), which signs tokens."""
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
    """An encryption token, DER: CMS SignedData (RFC 5652) with the encryption certificate, signed by the ETK-RA.

    of: the owner's chain. encryption: the certificate in the token. content: octets instead of it. signer: the
    ETK-RA. owners: end-entity certificates that are included besides the signer's. attributes: whether there are
    signed attributes. attribute_digest, attribute_type: their values for the content. signed_with: the signing
    key, if not the signer's. signer_infos: their number. with_signer: whether the signer's certificate is
    included. algorithm: of the digest and the signature.
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
