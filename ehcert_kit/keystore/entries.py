"""The entries of a keystore under their aliases: private keys with their chains, and certificates."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from typing import TypeVar

from asn1crypto import x509 as asn1_x509
from cryptography.hazmat.primitives.asymmetric import ec, rsa

from ..distinguished_name import rfc2253
from ..values import replace
from .errors import KeystoreDamaged, KeystoreEntryAbsent

PrivateKey = rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey

AUTHENTICATION = "authentication"
"""The alias of the key for which the certificate was requested."""


def is_encryption_alias(alias: str) -> bool:
    """Whether this can be the alias of an encryption key: a serial number in decimal, as in eHealth's keystores.

    Source: protocol reference §14.
    """
    return alias.isascii() and alias.isdigit()


def finished(aliases: Collection[str]) -> bool:
    """Whether keys with these aliases include the authentication key and an encryption key.

    Aliases can be read without the password. `Keystore.finished` also checks the certificates.
    """
    names = {alias.lower() for alias in aliases}
    return AUTHENTICATION in names and any(map(is_encryption_alias, names))


@dataclass(frozen=True, eq=False)
class KeyEntry:
    """A private key under its alias, with its certificate chain.

    `chain` holds DER certificates, leaf first. They are bytes, not objects of `cryptography`, because the
    keystore of a pending request holds a placeholder (serial number 0, country of five letters), which that
    library cannot build and will refuse to read in a future version. Two entries are equal if their aliases,
    public keys and chains are.
    """

    alias: str
    private_key: PrivateKey = field(repr=False)
    chain: tuple[bytes, ...] = field(repr=False)

    def __eq__(self, other: object) -> bool:
        # `cryptography` compares private keys by identity, so their public keys are compared.
        if not isinstance(other, KeyEntry):
            return NotImplemented
        return (
            self.alias == other.alias
            and self.chain == other.chain
            and self.private_key.public_key() == other.private_key.public_key()
        )

    def __hash__(self) -> int:
        return hash((self.alias, self.chain))


@dataclass(frozen=True)
class CertificateEntry:
    """A DER certificate under an alias of its own."""

    alias: str
    certificate: bytes = field(repr=False)


@dataclass(frozen=True)
class Keystore:
    """All entries of a keystore, in the order of the file.

    Aliases are compared without regard to case, as in Java, and are unique among keys and certificates.
    `file`: where it was read; used in errors only.

    Raises: ValueError: an alias occurs twice; readers would keep only one of the entries.
    """

    keys: tuple[KeyEntry, ...] = ()
    certificates: tuple[CertificateEntry, ...] = ()
    file: str = field(default="", compare=False, repr=False)

    def __post_init__(self) -> None:
        aliases = [alias.lower() for alias in self.aliases]
        if len(set(aliases)) < len(aliases):
            raise ValueError(f"an alias occurs twice among {aliases}")

    @property
    def aliases(self) -> tuple[str, ...]:
        """The aliases of the keys, then those of the certificates."""
        return (*(entry.alias for entry in self.keys), *(entry.alias for entry in self.certificates))

    def key(self, alias: str) -> KeyEntry:
        """The key under this alias; its chain is not empty.

        Raises: KeystoreEntryAbsent: there is none. KeystoreDamaged: it has no certificate, so it cannot be used.
        """
        for entry in self.keys:
            if entry.alias.lower() == alias.lower():
                if not entry.chain:
                    raise KeystoreDamaged(self.file, f"no certificate for the key {entry.alias}")
                return entry
        raise KeystoreEntryAbsent(self.file, alias)

    @property
    def encryption_keys(self) -> tuple[KeyEntry, ...]:
        """The encryption keys: those whose alias is the serial number of their certificate.

        This excludes keys to which a program gave a number as alias, such as "1".
        """
        return tuple(entry for entry in self.keys if _is_encryption_key(entry))

    def holding(self, public_key: rsa.RSAPublicKey | ec.EllipticCurvePublicKey) -> tuple[KeyEntry, ...]:
        """The entries with this key, in the order of the file; it may be there under several aliases."""
        return tuple(entry for entry in self.keys if entry.private_key.public_key() == public_key)

    @property
    def finished(self) -> bool:
        """Whether it has all that the procedure adds: the authentication key and an encryption key."""
        named = {entry.alias.lower() for entry in self.keys if entry.chain}
        return finished(named & {AUTHENTICATION} | {entry.alias for entry in self.encryption_keys})

    def with_key(self, entry: KeyEntry) -> Keystore:
        """A keystore in which this key replaces the one with its alias, or is added last."""
        return replace(self, keys=_with(self.keys, entry))

    def with_certificates(self, entries: Iterable[CertificateEntry]) -> Keystore:
        """A keystore in which each of these entries replaces the one with its alias, or is added last."""
        certificates = self.certificates
        for entry in entries:
            certificates = _with(certificates, entry)
        return replace(self, certificates=certificates)


def _is_encryption_key(entry: KeyEntry) -> bool:
    if not is_encryption_alias(entry.alias) or not entry.chain:
        return False
    leaf = asn1_x509.Certificate.load(entry.chain[0], strict=True)
    return str(leaf.serial_number) == entry.alias


_Entry = TypeVar("_Entry", bound=KeyEntry | CertificateEntry)


def _with(entries: tuple[_Entry, ...], new: _Entry) -> tuple[_Entry, ...]:
    replaced = [entry.alias.lower() == new.alias.lower() for entry in entries]
    if not any(replaced):
        return (*entries, new)
    return tuple(new if here else entry for entry, here in zip(entries, replaced, strict=True))


def chain_entries(chain: Iterable[bytes]) -> tuple[CertificateEntry, ...]:
    """The certificate entries that the official client adds for a delivered chain, leaf included.

    The alias is the subject in the form of RFC 2253. Of certificates with the same subject, and so the same
    alias, only the first gets an entry; the others remain in the chain of the key.

    Raises: ValueError: not a certificate.
    """
    entries: dict[str, CertificateEntry] = {}
    for certificate in chain:
        alias = subject_alias(certificate)
        entries.setdefault(alias.lower(), CertificateEntry(alias, certificate))
    return tuple(entries.values())


def subject_alias(certificate: bytes) -> str:
    """The alias of a certificate: its subject as Java writes it. Raises: ValueError: not a certificate."""
    return rfc2253(asn1_x509.Certificate.load(certificate, strict=True).subject.dump())
