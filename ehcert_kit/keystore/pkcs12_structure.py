"""The structure of a PKCS#12 file as it can be read without the password: its parts, and the bags in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from asn1crypto import core as asn1_core
from asn1crypto import pkcs12 as asn1_pkcs12
from asn1crypto import x509 as asn1_x509
from msgspec import Struct

from ..certificate import Certificate as X509
from ..der import PARSE_ERRORS
from ..trust import signed_by
from .errors import KeystoreDamaged, KeystoreUnsupported, NotAKeystore
from .pkcs12_derivation import Spelled
from .pkcs12_schemes import Mac, NotRead, Scheme
from .recognition import is_pkcs12, looks_like


@dataclass(frozen=True)
class Encrypted:
    """Encrypted bytes and their algorithm."""

    scheme: Scheme
    data: bytes = field(repr=False)

    def open(self, password: Spelled) -> bytes:
        return self.scheme.decrypt(self.data, password)


@dataclass(frozen=True)
class StoredCertificate:
    """A certificate of a file, with the fields from which chains are built (DER names, public key identifier)."""

    der: bytes = field(repr=False)
    subject: bytes
    issuer: bytes
    key_id: bytes

    @classmethod
    def of(cls, der: bytes) -> StoredCertificate:
        parsed = asn1_x509.Certificate.load(der, strict=True)
        return cls(der, parsed.subject.dump(), parsed.issuer.dump(), parsed.public_key.sha1)

    def signed(self, other: StoredCertificate) -> bool:
        """Whether the key of this certificate signed the other. Names are compared as DER octets."""
        return self.subject == other.issuer and signed_by(X509(other.der), X509(self.der))


@dataclass(frozen=True)
class KeyBag:
    """A private key, PKCS#8, usually encrypted. key_id: localKeyID, which binds it to a certificate."""

    alias: str | None
    key_id: bytes | None
    pkcs8: bytes | Encrypted = field(repr=False)


class CertificateBag(Struct, frozen=True):
    """A certificate. alias: its own, or that of the key to which it is bound by key_id (localKeyID)."""

    alias: str | None
    key_id: bytes | None
    certificate: StoredCertificate


class UnreadBag(Struct, frozen=True):
    """A bag or part of an unsupported kind or cipher. what: its name.

    It is kept until it is known whether the file is damaged, as the damage may be the cause. It is never ignored,
    since it would be lost when the file is written again.
    """

    what: str


Bag = KeyBag | CertificateBag | UnreadBag
Bags = tuple[Bag, ...]


def all_read(bags: Iterable[Bag]) -> list[KeyBag | CertificateBag]:
    """The same bags, checked. Raises: NotRead: one of them is an UnreadBag."""
    read = []
    for bag in bags:
        if isinstance(bag, UnreadBag):
            raise NotRead(bag.what)
        read.append(bag)
    return read


@dataclass(frozen=True)
class Pkcs12Structure:
    """What can be read without the password. content: the octets under the MAC. parts: bags, or encrypted bags."""

    content: bytes = field(repr=False)
    mac: Mac
    parts: tuple[Bags | Encrypted, ...]

    @property
    def bags_in_the_clear(self) -> Bags:
        return tuple(bag for part in self.parts if not isinstance(part, Encrypted) for bag in part)


@contextmanager
def refusals(file: str, *, whole: bool = False) -> Iterator[None]:
    """Turn parsing errors into errors of the keystore. whole: whether its MAC is right, so it is not damaged.

    Raises: KeystoreUnsupported, KeystoreDamaged.
    """
    try:
        yield
    except PARSE_ERRORS as error:
        detail = str(error).strip().partition("\n")[0][:100]
        if isinstance(error, NotRead) and (whole or error.has_name):
            raise KeystoreUnsupported(file, detail) from error
        raise KeystoreDamaged(file, detail) from error


def structure_of(data: bytes, file: str) -> Pkcs12Structure:
    """Parse a file as far as possible without its password.

    Raises:
        NotAKeystore: not PKCS#12.
        KeystoreDamaged: the structure is malformed.
        KeystoreUnsupported: another kind of MAC, or none.
    """
    if not is_pkcs12(data):
        raise NotAKeystore(file, looks_like(data))
    with refusals(file):
        # Bytes after the structure are allowed: transfer as text adds a line end, some disks fill blocks with
        # zeros. The MAC does not cover them, and they are dropped when the file is written again.
        pfx = asn1_pkcs12.Pfx.load(data)
        cut_short = len(pfx.dump()) < len(data)
        if not pfx["mac_data"] and (cut_short or _has_more(pfx) or _has_more(pfx["auth_safe"])):
            raise ValueError("something else in the place of the MAC")
        kind: str = pfx["auth_safe"]["content_type"].native
        if kind == "signed_data" and not pfx["mac_data"]:
            raise NotRead("protected by a signature, not by a password")
        if kind != "data":
            raise ValueError(f"content {kind} is not known")
        content: bytes = pfx["auth_safe"]["content"].native
        safes = asn1_pkcs12.AuthenticatedSafe.load(content, strict=True)
        parts = tuple(_part(safe) for safe in safes)
        return Pkcs12Structure(content, Mac.of(pfx["mac_data"]), parts)


def _has_more(sequence: Any) -> bool:
    """Whether a SEQUENCE has elements beyond the fields of its type, which asn1crypto ignores."""
    fields = sum(not isinstance(sequence[name], asn1_core.Void) for name in sequence)
    return len(asn1_core.Sequence.load(sequence.dump())) > fields


def _part(safe: Any) -> Bags | Encrypted:
    kind: str = safe["content_type"].native
    if kind == "data":
        return bags_in(safe["content"].native)
    if kind != "encrypted_data":
        return (UnreadBag(f"content {kind}"),)
    info = safe["content"]["encrypted_content_info"]
    try:
        scheme = Scheme.of(info["content_encryption_algorithm"])
    except NotRead as error:
        return (UnreadBag(str(error)),)
    return Encrypted(scheme, info["encrypted_content"].native)


def bags_in(safe_contents: bytes) -> Bags:
    """Parse SafeContents. Raises: `der.PARSE_ERRORS`: it is malformed."""
    return tuple(_bag(bag) for bag in asn1_pkcs12.SafeContents.load(safe_contents, strict=True))


def _bag(bag: Any) -> Bag:
    # An attribute without a value is against the standard (X.501 §8.2), but harms nothing.
    attributes = {one["type"].native: one["values"] for one in bag["bag_attributes"] if len(one["values"])}
    alias: str | None = attributes["friendly_name"][0].native if "friendly_name" in attributes else None
    key_id: bytes | None = attributes["local_key_id"][0].native if "local_key_id" in attributes else None
    kind: str = bag["bag_id"].native
    value = bag["bag_value"]
    if kind == "pkcs8_shrouded_key_bag":
        try:
            scheme = Scheme.of(value["encryption_algorithm"])
        except NotRead as error:
            return UnreadBag(str(error))
        return KeyBag(alias, key_id, Encrypted(scheme, value["encrypted_data"].native))
    if kind == "key_bag":
        return KeyBag(alias, key_id, value.untag().dump())
    if kind == "cert_bag" and value["cert_id"].native == "x509":
        return CertificateBag(alias, key_id, StoredCertificate.of(bytes(value["cert_value"])))
    return UnreadBag(f"bag {kind}")
