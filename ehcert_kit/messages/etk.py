"""The encryption token (ETK): the challenge that leads to it, and the CMS object that others rely on.

Source: etee-crypto-lib 2.2.0 for the checks, public tokens for the CMS form, RFC 5652.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from asn1crypto import cms
from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa

from .errors import ChallengeUnreadable, EtkUntrusted

SERIAL_LENGTH = 16
_DIGEST_LENGTH = 32
_HASHES: Mapping[str, hashes.HashAlgorithm] = {
    "sha1": hashes.SHA1(),  # noqa: S303  # older tokens have it
    "sha256": hashes.SHA256(),
    "sha384": hashes.SHA384(),
}


def open_challenge(challenge: bytes, key: rsa.RSAPrivateKey) -> int:
    """Decrypt a challenge and give the serial number of the encryption certificate to be made.

    The challenge is one or more RSA PKCS#1 v1.5 blocks, then SHA-256 over the first 16 octets of
    what they hold; those octets are the serial number, unsigned and big-endian.

    Raises: ChallengeUnreadable.
    """
    blocks, digest = challenge[:-_DIGEST_LENGTH], challenge[-_DIGEST_LENGTH:]
    size = key.key_size // 8
    if not blocks or len(blocks) % size:
        raise ChallengeUnreadable
    try:
        plain = b"".join(
            key.decrypt(blocks[start : start + size], padding.PKCS1v15()) for start in range(0, len(blocks), size)
        )
    except ValueError:
        raise ChallengeUnreadable from None
    serial = plain[:SERIAL_LENGTH]
    # OpenSSL answers a block that is not for this key with random octets (implicit rejection), so
    # the digest is what tells.
    if len(serial) != SERIAL_LENGTH or not hmac.compare_digest(hashlib.sha256(serial).digest(), digest):
        raise ChallengeUnreadable
    return int.from_bytes(serial)


@dataclass(frozen=True)
class EncryptionToken:
    """An ETK taken apart.

    encryption_certificate: the content; what senders encrypt to.
    authentication_certificate: of the owner; its key signed the encryption certificate.
    authorities: the CA certificates that came along. signer: of the registration authority (ETK-RA).
    """

    encryption_certificate: x509.Certificate
    authentication_certificate: x509.Certificate
    authorities: tuple[x509.Certificate, ...]
    signer: x509.Certificate

    @classmethod
    def parse(cls, der: bytes) -> EncryptionToken:
        """Read a token and check the signature of its signer (whose own validity is not judged: official
        tokens are signed with a certificate that ended in 2023).

        Raises: EtkUntrusted with the name of what is wrong: form or signature.
        """
        try:
            content = cms.ContentInfo.load(der, strict=True)
            signed_data = content["content"]
            certificates = [x509.load_der_x509_certificate(c.chosen.dump()) for c in signed_data["certificates"]]
            octets = signed_data["encap_content_info"]["content"].native
            (info,) = signed_data["signer_infos"]
            signer = _by_issuer_and_serial(certificates, info["sid"].chosen)
            encryption = x509.load_der_x509_certificate(octets)
        except (ValueError, TypeError, KeyError, StopIteration):
            raise EtkUntrusted("form") from None
        if not _signed_by(info, octets, signer):
            raise EtkUntrusted("signature")
        others = [c for c in certificates if c != signer]
        owners = [c for c in others if not _is_authority(c)]
        if len(owners) != 1:
            raise EtkUntrusted("form")
        return cls(encryption, owners[0], tuple(c for c in others if c != owners[0]), signer)

    def verify(self, now: datetime, roots: Sequence[x509.Certificate]) -> None:
        """The checks of the official library, in its order; result names as it gives them.

        now: aware. roots: trusted; with none given the path is not judged.

        Raises: EtkUntrusted.
        """
        owner, encryption = self.authentication_certificate, self.encryption_certificate
        if not _verifies(encryption, owner):
            raise EtkUntrusted("ETK_ENCRYPTION_CERT_SIGNATURE_NOT_VALID")
        for certificate, which in ((encryption, "ENCRYPTION"), (owner, "AUTHENTICATION")):
            if now < certificate.not_valid_before_utc:
                raise EtkUntrusted(f"ETK_{which}_CERT_NOT_YET_VALID")
            if now > certificate.not_valid_after_utc:
                raise EtkUntrusted(f"ETK_{which}_CERT_EXPIRED")
        usage = _key_usage(encryption)
        if _is_authority(encryption) or usage is None or not (usage.key_encipherment and usage.data_encipherment):
            raise EtkUntrusted("ETK_ENCRYPTION_CERT_HAS_INVALID_KEYUSAGE")
        usage = _key_usage(owner)
        if _is_authority(owner) or usage is None or not usage.digital_signature:
            raise EtkUntrusted("ETK_AUTHENTICATION_CERT_HAS_INVALID_KEYUSAGE")
        if encryption.subject != owner.subject:
            raise EtkUntrusted("ETK_CERTS_DO_NOT_MATCH")
        if roots:
            path, anchors = [owner, *self.authorities], [*self.authorities, *roots]
            if not all(any(_issued(anchor, c) for anchor in anchors) for c in path):
                raise EtkUntrusted("ETK_CERTS_INVALID")
            if not any(_issued(root, c) for root in roots for c in path):
                raise EtkUntrusted("ETK_CERTS_INVALID")


def _by_issuer_and_serial(
    certificates: list[x509.Certificate], sid: cms.IssuerAndSerialNumber
) -> x509.Certificate:
    issuer, serial = sid["issuer"].dump(), sid["serial_number"].native
    return next(c for c in certificates if c.serial_number == serial and c.issuer.public_bytes() == issuer)


def _signed_by(info: cms.SignerInfo, octets: bytes, signer: x509.Certificate) -> bool:
    """Verify one signerInfo, with or without signed attributes (RFC 5652 §5.4)."""
    algorithm = _HASHES[info["digest_algorithm"]["algorithm"].native]
    data = octets
    if info["signed_attrs"]:
        attributes = {a["type"].native: a["values"][0] for a in info["signed_attrs"]}
        digest = hashes.Hash(algorithm)
        digest.update(octets)
        if attributes["message_digest"].native != digest.finalize():
            return False
        data = info["signed_attrs"].untag().dump(force=True)
    return _verify(signer, info["signature"].native, data, algorithm)


def _verifies(certificate: x509.Certificate, signer: x509.Certificate) -> bool:
    algorithm = certificate.signature_hash_algorithm
    return algorithm is not None and _verify(
        signer, certificate.signature, certificate.tbs_certificate_bytes, algorithm
    )


def _verify(signer: x509.Certificate, value: bytes, data: bytes, algorithm: hashes.HashAlgorithm) -> bool:
    key = signer.public_key()
    try:
        if isinstance(key, rsa.RSAPublicKey):
            key.verify(value, data, padding.PKCS1v15(), algorithm)
        elif isinstance(key, ec.EllipticCurvePublicKey):
            key.verify(value, data, ec.ECDSA(algorithm))
        else:
            return False
    except InvalidSignature:
        return False
    return True


def _issued(issuer: x509.Certificate, certificate: x509.Certificate) -> bool:
    return issuer.subject == certificate.issuer and _verifies(certificate, issuer)


def _is_authority(certificate: x509.Certificate) -> bool:
    try:
        return certificate.extensions.get_extension_for_class(x509.BasicConstraints).value.ca
    except x509.ExtensionNotFound:
        return False


def _key_usage(certificate: x509.Certificate) -> x509.KeyUsage | None:
    try:
        return certificate.extensions.get_extension_for_class(x509.KeyUsage).value
    except x509.ExtensionNotFound:
        return None
