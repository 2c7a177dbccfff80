"""The practice eHealth authority: root, issuing CA, and ETK-RA, new for each platform.

Source: certificate profile of real eHealth certificates (the reference data describes two), with
`.invalid` addresses and names that start PRATIQUE. RSA throughout, because the official client
makes its encryption certificate with the algorithm of the authority.
"""

from __future__ import annotations

import base64
import hashlib
import secrets
from datetime import UTC, datetime, timedelta

from asn1crypto import algos as asn1_algos
from asn1crypto import cms
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.x509.oid import ExtendedKeyUsageOID
from msgspec import Struct

from ..values import replace
from .certificates import Addresses, Issuer, encrypted_pem, key_usage, name, private_key, self_signed

_YEAR = timedelta(days=365)
#: Where certificates say that the authorities publish while no server serves the platform: nowhere.
NOWHERE = Addresses.nowhere("ehealth.pratique.invalid", "issuing")
ROOT_NOWHERE = replace(Addresses.nowhere("ehealth.pratique.invalid", "root"), ocsp=None)
_EHEALTH_POLICY = x509.ObjectIdentifier("2.999.1.3.6.1.4.1.47718.2.12.2023.5")


class Authority(Struct, frozen=True):
    """issuing: signs the organisations' certificates. etk_ra: signs tokens.

    root_crl: the root's CRL (DER), made before its key was thrown away; None for a platform of an earlier version.
    """

    issuing: Issuer
    etk_ra: Issuer
    root_crl: bytes | None = None

    @classmethod
    def create(cls, now: datetime, published: Addresses = ROOT_NOWHERE) -> Authority:
        """Make the three keys and certificates, valid far beyond any use of the practice clock.

        published: where the state of certificates signed by the root is published.
        """
        now = now.astimezone(UTC).replace(microsecond=0)
        root = self_signed(
            _new_key(),
            name("PRATIQUE eHealth root CA (fictif)"),
            (now - _YEAR, now + 75 * _YEAR),
            [(x509.BasicConstraints(True, 1), True), key_usage(key_cert_sign=True, crl_sign=True)],
        )
        issuing = _new_key()
        issuing_certificate = root.issue(
            name("PRATIQUE eHealth issuing CA 001 (fictif)", SERIAL_NUMBER="001"),
            issuing.public_key(),
            x509.random_serial_number(),
            (now - _YEAR, now + 60 * _YEAR),
            [
                (x509.BasicConstraints(True, 0), True),
                key_usage(key_cert_sign=True, crl_sign=True),
                *published.extensions(),
            ],
        )
        etk_ra = _new_key()
        etk_ra_certificate = root.issue(
            name("PRATIQUE ETK-RA (fictif)"),
            etk_ra.public_key(),
            x509.random_serial_number(),
            (now - _YEAR, now + 60 * _YEAR),
            [key_usage(digital_signature=True), *published.extensions()],
        )
        return cls(
            Issuer(issuing, issuing_certificate, root.chain),
            Issuer(etk_ra, etk_ra_certificate, root.chain),
            _empty_list(root, (now - _YEAR, now + 60 * _YEAR)),
        )

    @property
    def root(self) -> x509.Certificate:
        return self.issuing.above[-1]

    def issue(
        self, subject: x509.Name, key: rsa.RSAPublicKey, now: datetime, published: Addresses = NOWHERE
    ) -> x509.Certificate:
        """An authentication certificate: three years and a day, profile of the real authority.

        published: where its state is published.
        """
        start = now.astimezone(UTC).replace(microsecond=0)
        end = start + timedelta(days=3 * 365 + 2)  # three years of which one has a 29 February, and a day
        extensions: list[tuple[x509.ExtensionType, bool]] = [
            (x509.BasicConstraints(False, None), True),
            key_usage(digital_signature=True, content_commitment=True, key_encipherment=True),
            (
                x509.ExtendedKeyUsage([ExtendedKeyUsageOID.CLIENT_AUTH, ExtendedKeyUsageOID.EMAIL_PROTECTION]),
                False,
            ),
            (x509.CertificatePolicies([x509.PolicyInformation(_EHEALTH_POLICY, None)]), False),
            *published.extensions(),
        ]
        serial = secrets.randbits(63) | 1 << 62
        return self.issuing.issue(_utf8(subject), key, serial, (start, end), extensions)

    def token(self, encryption_certificate: bytes, authentication_certificate: bytes, now: datetime) -> bytes:
        """An encryption token: CMS SignedData over the encryption certificate, signed by ETK-RA.

        Order of the certificates as seen in real tokens: signer, owner, issuing CA, root.
        """
        signer = self.etk_ra.certificate
        chain = [signer.public_bytes(serialization.Encoding.DER), authentication_certificate]
        chain += [c.public_bytes(serialization.Encoding.DER) for c in self.issuing.chain]
        attributes = cms.CMSAttributes(
            [
                {"type": "content_type", "values": ["data"]},
                {"type": "signing_time", "values": [_time(now)]},
                {"type": "message_digest", "values": [hashlib.sha256(encryption_certificate).digest()]},
            ]
        )
        key = self.etk_ra.key
        assert isinstance(key, rsa.RSAPrivateKey)
        info = cms.SignerInfo(
            {
                "version": "v1",
                "sid": _issuer_and_serial(signer),
                "digest_algorithm": {"algorithm": "sha256"},
                "signed_attrs": attributes,
                "signature_algorithm": asn1_algos.SignedDigestAlgorithm({"algorithm": "rsassa_pkcs1v15"}),
                "signature": key.sign(attributes.dump(), padding.PKCS1v15(), hashes.SHA256()),
            }
        )
        signed_data = cms.SignedData(
            {
                "version": "v1",
                "digest_algorithms": [{"algorithm": "sha256"}],
                "encap_content_info": {"content_type": "data", "content": encryption_certificate},
                "certificates": [asn1_x509.Certificate.load(c) for c in chain],
                "signer_infos": [info],
            }
        )
        return bytes(cms.ContentInfo({"content_type": "signed_data", "content": signed_data}).dump())

    def dump(self) -> bytes:
        """As PEM: both keys encrypted with the published practice passphrase, and the certificates."""
        parts = [
            encrypted_pem(issuer.key) + b"".join(c.public_bytes(serialization.Encoding.PEM) for c in issuer.chain)
            for issuer in (self.issuing, self.etk_ra)
        ]
        return b"\0".join((*parts, base64.b64encode(self.root_crl)) if self.root_crl else parts)

    @classmethod
    def load(cls, dump: bytes) -> Authority:
        issuing, etk_ra, *more = dump.split(b"\0")
        return cls(_issuer(issuing), _issuer(etk_ra), base64.b64decode(more[0]) if more else None)


def _issuer(pem: bytes) -> Issuer:
    """As `dump` wrote it."""
    certificate, *above = x509.load_pem_x509_certificates(pem)
    return Issuer(private_key(pem), certificate, tuple(above))


def _time(when: datetime) -> cms.Time:
    """Two digits for the year to 2049, four from 2050 on (RFC 5652 §11.3)."""
    when = when.astimezone(UTC).replace(microsecond=0)
    return cms.Time({"utc_time" if when.year < 2050 else "generalized_time": when})


def _new_key() -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(65537, 2048)


def _utf8(subject: x509.Name) -> x509.Name:
    """Issued names write everything but the country as UTF8String, whatever the request wrote."""
    return x509.Name([x509.NameAttribute(a.oid, a.value) for a in subject])


def _issuer_and_serial(certificate: x509.Certificate) -> cms.SignerIdentifier:
    issuer = asn1_x509.Name.load(certificate.issuer.public_bytes())
    return cms.SignerIdentifier(
        name="issuer_and_serial_number",
        value=cms.IssuerAndSerialNumber({"issuer": issuer, "serial_number": certificate.serial_number}),
    )


def _empty_list(issuer: Issuer, validity: tuple[datetime, datetime]) -> bytes:
    """A CRL that revokes nothing; DER."""
    builder = (
        x509.CertificateRevocationListBuilder()
        .issuer_name(issuer.certificate.subject)
        .last_update(validity[0])
        .next_update(validity[1])
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(issuer.key.public_key()), False)
        .add_extension(x509.CRLNumber(1), False)
    )
    return builder.sign(issuer.key, issuer.hash).public_bytes(serialization.Encoding.DER)
