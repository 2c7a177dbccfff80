"""Parsing of the encryption token (ETK), a CMS object, and of the challenge that precedes it.

Nothing is verified here: that is done by `ehcert_kit.trust`.
Source: etee-crypto-lib 2.2.0, public tokens for the CMS form, RFC 5652.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from asn1crypto import cms
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from msgspec import Struct

from ..certificate import Certificate
from .errors import ChallengeUnreadable, EtkUntrusted

SERIAL_LENGTH = 16
_DIGEST_LENGTH = 32
#: By the names of asn1crypto. Older tokens are signed with SHA-1.
HASHES: Mapping[str, hashes.HashAlgorithm] = {
    "sha1": hashes.SHA1(),  # noqa: S303
    "sha256": hashes.SHA256(),
    "sha384": hashes.SHA384(),
    "sha512": hashes.SHA512(),
}


class Challenge(Struct, frozen=True):
    """A decrypted challenge.

    serial: 16 octets, unsigned and big-endian: the serial number of the encryption certificate to be made.
    digest: 32 octets, SHA-256 of the serial as the platform made it.
    """

    serial: bytes
    digest: bytes

    @property
    def number(self) -> int:
        return int.from_bytes(self.serial)


def open_challenge(challenge: bytes, key: rsa.RSAPrivateKey) -> Challenge:
    """Decrypt a challenge: one or more RSA PKCS#1 v1.5 blocks, then 32 octets of digest.

    For a block that is not for this key OpenSSL gives random octets instead of an error (implicit rejection), so
    the caller must compare the digest.

    Raises: ChallengeUnreadable: it has another form.
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
    return Challenge(plain[:SERIAL_LENGTH], digest)


@dataclass(frozen=True)
class Signature:
    """The signature of a token (RFC 5652 §5.4).

    value: the signature value. data: the signed octets: the content, or the signed attributes, if there are any.
    hash_name: a key of `HASHES`. digest: the digest of the content in the signed attributes; None without these.
    """

    value: bytes = field(repr=False)
    data: bytes = field(repr=False)
    hash_name: str
    digest: bytes | None = field(repr=False)


@dataclass(frozen=True)
class EncryptionToken:
    """A parsed ETK.

    encryption_certificate: the content; senders encrypt to its key.
    authentication_certificate: the owner's; its key signed the encryption certificate.
    authorities: the CA certificates in the token. signer: the certificate of the registration authority (ETK-RA).
    der: the token itself, CMS.
    """

    encryption_certificate: Certificate
    authentication_certificate: Certificate
    authorities: tuple[Certificate, ...]
    signer: Certificate
    signature: Signature
    der: bytes = field(repr=False)

    @classmethod
    def parse(cls, der: bytes) -> EncryptionToken:
        """Parse a token; nothing is verified.

        Raises: EtkUntrusted("form"): not a SignedData of this form, or not exactly one owner.
        """
        try:
            content = cms.ContentInfo.load(der, strict=True)
            signed_data = content["content"]
            # A set (RFC 5652 §10.2.3): one that is repeated is still one.
            sent = (Certificate.of(c.chosen.dump()) for c in signed_data["certificates"])
            certificates = list(dict.fromkeys(sent))
            octets = signed_data["encap_content_info"]["content"].native
            (info,) = signed_data["signer_infos"]
            signer = _by_issuer_and_serial(certificates, info["sid"].chosen)
            encryption = Certificate.of(octets)
            signature = _signature(info, signed_data["encap_content_info"])
            others = [c for c in certificates if c != signer]
            owners = [c for c in others if not c.restrictions.ca]
        except Exception:  # asn1crypto documents no exceptions for malformed octets
            raise EtkUntrusted("form") from None
        if len(owners) != 1:
            raise EtkUntrusted("form")
        authorities = tuple(c for c in others if c != owners[0])
        return cls(encryption, owners[0], authorities, signer, signature, der)

    @property
    def serial(self) -> str:
        """The alias of the encryption key in a keystore: decimal."""
        return self.encryption_certificate.serial


def _by_issuer_and_serial(certificates: list[Certificate], sid: cms.IssuerAndSerialNumber) -> Certificate:
    issuer, serial = sid["issuer"].dump(), sid["serial_number"].native
    return next(
        c for c in certificates if c.x509.serial_number == serial and c.x509.issuer.public_bytes() == issuer
    )


def _signature(info: cms.SignerInfo, content: cms.ContentInfo) -> Signature:
    """Raises: ValueError: a digest not in `HASHES`, or attributes of another content type (RFC 5652 §5.3)."""
    hash_name = info["digest_algorithm"]["algorithm"].native
    if hash_name not in HASHES:
        raise ValueError(hash_name)
    value = info["signature"].native
    if not info["signed_attrs"]:
        return Signature(value, content["content"].native, hash_name, None)
    attributes = {a["type"].native: a["values"][0] for a in info["signed_attrs"]}
    if attributes["content_type"].native != content["content_type"].native:
        raise ValueError(attributes["content_type"].native)
    # The signature is over the attributes with tag SET OF, not with the [0] of the message (RFC 5652 §5.4).
    data = info["signed_attrs"].untag().dump(force=True)
    return Signature(value, data, hash_name, attributes["message_digest"].native)
