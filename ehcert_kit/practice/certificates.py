"""Building practice certificates: code shared by the citizens' and the eHealth authorities."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.x509.oid import AuthorityInformationAccessOID, NameOID
from msgspec import Struct

PrivateKey = rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey
PublicKey = rsa.RSAPublicKey | ec.EllipticCurvePublicKey
SigningHash = hashes.SHA256 | hashes.SHA384

#: Paths on a platform's server at which its authorities publish.
PKI, OCSP = "/practice/pki/", "/practice/ocsp"
#: Practice keys at rest are encrypted like any other, with this published passphrase.
PASSPHRASE = b"pratique"
_CAUTION = "PRATIQUE - sans valeur / zonder waarde"


class Addresses(Struct, frozen=True):
    """The URLs at which an authority publishes certificate, OCSP answers and CRL. ocsp: None: there is none."""

    certificate: str
    ocsp: str | None
    crl: str

    @classmethod
    def nowhere(cls, host: str, name: str) -> Addresses:
        """URLs that cannot be resolved: their hosts end in `.invalid` (RFC 6761 §6.4)."""
        return cls(f"http://cert.{host}/{name}.crt", f"http://ocsp.{host}", f"http://crl.{host}/{name}.crl")

    @classmethod
    def of_issuing(cls, platform: str) -> Addresses:
        """Of the issuing authority of the platform at this address."""
        pki = f"{platform}{PKI}issuing"
        return cls(f"{pki}.crt", f"{platform}{OCSP}", f"{pki}.crl")

    @classmethod
    def of_root(cls, platform: str) -> Addresses:
        """Of its root: without OCSP, as the root's key was thrown away after its CRL was signed."""
        pki = f"{platform}{PKI}root"
        return cls(f"{pki}.crt", None, f"{pki}.crl")

    def extensions(self) -> list[tuple[x509.ExtensionType, bool]]:
        """The certificate extensions with these URLs (RFC 5280 §4.2.1.13, §4.2.2.1)."""
        methods = AuthorityInformationAccessOID
        access = [
            x509.AccessDescription(method, x509.UniformResourceIdentifier(address))
            for method, address in ((methods.CA_ISSUERS, self.certificate), (methods.OCSP, self.ocsp))
            if address is not None
        ]
        crl = x509.DistributionPoint([x509.UniformResourceIdentifier(self.crl)], None, None, None)
        return [(x509.AuthorityInformationAccess(access), False), (x509.CRLDistributionPoints([crl]), False)]


class Issuer(Struct, frozen=True):
    """A practice authority: its key, its certificate, and the certificates above it."""

    key: PrivateKey
    certificate: x509.Certificate
    above: tuple[x509.Certificate, ...] = ()

    @property
    def hash(self) -> SigningHash:
        """The hash algorithm with which it signs."""
        return _hash(self.key)

    @property
    def chain(self) -> tuple[x509.Certificate, ...]:
        return (self.certificate, *self.above)

    def issue(
        self,
        subject: x509.Name,
        key: PublicKey,
        serial: int,
        validity: tuple[datetime, datetime],
        extensions: Sequence[tuple[x509.ExtensionType, bool]],
    ) -> x509.Certificate:
        """Sign a certificate; key identifiers are added to the extensions given."""
        return _signed(self.key, self.certificate.subject, subject, key, serial, validity, extensions)


def self_signed(
    key: PrivateKey,
    subject: x509.Name,
    validity: tuple[datetime, datetime],
    extensions: Sequence[tuple[x509.ExtensionType, bool]],
) -> Issuer:
    """A self-signed authority."""
    serial = x509.random_serial_number()
    return Issuer(key, _signed(key, subject, subject, key.public_key(), serial, validity, extensions))


def _signed(
    signer: PrivateKey,
    issuer: x509.Name,
    subject: x509.Name,
    key: PublicKey,
    serial: int,
    validity: tuple[datetime, datetime],
    extensions: Sequence[tuple[x509.ExtensionType, bool]],
) -> x509.Certificate:
    builder = (
        x509.CertificateBuilder()
        .issuer_name(issuer)
        .subject_name(subject)
        .public_key(key)
        .serial_number(serial)
        .not_valid_before(validity[0])
        .not_valid_after(validity[1])
    )
    identifiers = (
        (x509.SubjectKeyIdentifier.from_public_key(key), False),
        (x509.AuthorityKeyIdentifier.from_issuer_public_key(signer.public_key()), False),
    )
    for extension, critical in (*extensions, *identifiers):
        builder = builder.add_extension(extension, critical)
    if isinstance(signer, rsa.RSAPrivateKey):
        return builder.sign(signer, _hash(signer))
    # Deterministic (RFC 6979): the same card is the same octets on every machine.
    return builder.sign(signer, _hash(signer), ecdsa_deterministic=True)


def _hash(signer: PrivateKey) -> SigningHash:
    return hashes.SHA256() if isinstance(signer, rsa.RSAPrivateKey) else hashes.SHA384()


def key_usage(**uses: bool) -> tuple[x509.KeyUsage, bool]:
    """A critical key usage extension with just these bits."""
    bits = (
        "digital_signature content_commitment key_encipherment data_encipherment key_agreement "
        "key_cert_sign crl_sign encipher_only decipher_only"
    ).split()
    return x509.KeyUsage(**{bit: uses.get(bit, False) for bit in bits}), True


def name(common_name: str, **more: str) -> x509.Name:
    """A practice authority's name, with a caution as organisation name. more: further attributes."""
    attributes = [
        x509.NameAttribute(NameOID.COUNTRY_NAME, "BE"),
        x509.NameAttribute(NameOID.ORGANIZATION_NAME, _CAUTION),
    ]
    attributes += [x509.NameAttribute(getattr(NameOID, label), value) for label, value in more.items()]
    return x509.Name([*attributes, x509.NameAttribute(NameOID.COMMON_NAME, common_name)])


def encrypted_pem(key: PrivateKey) -> bytes:
    return key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.BestAvailableEncryption(PASSPHRASE),
    )


def private_key(pem: bytes) -> PrivateKey:
    """A practice key, as `encrypted_pem` wrote it."""
    # Validation takes 35 ms a key and is needed only for foreign keys; these are our own.
    key = serialization.load_pem_private_key(pem, PASSPHRASE, unsafe_skip_rsa_key_validation=True)
    assert isinstance(key, rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey)
    return key
