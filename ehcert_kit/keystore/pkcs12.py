"""Reading and writing PKCS#12 content with several keys; it is bytes here, not a file.

This layout is written, which Java's own provider, BouncyCastle, OpenSSL and `cryptography` can read::

    PFX 3
    ├── data            one pkcs8ShroudedKeyBag per key        friendlyName = alias, localKeyID
    ├── encryptedData   leaf of each key                       friendlyName = alias, localKeyID
    │                   each certificate entry                 friendlyName = alias, trusted key usage
    │                   other certificates of the chains       no attribute
    └── MacData

The attributes are needed: without `localKeyID` Java's provider silently drops the second key, and BouncyCastle
pairs a certificate with the wrong key. Without the trusted key usage Java shows no certificate entry.
PKCS#12 does not store chains: every reader rebuilds them from the certificates in the file.

Source: RFC 7292; RFC 8018 (PBES2); protocol reference §14.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from contextlib import suppress

from asn1crypto import cms as asn1_cms
from asn1crypto import pkcs12 as asn1_pkcs12
from msgspec import Struct

from ..secret import Secret
from ..values import replace
from .entries import CertificateEntry, KeyEntry, Keystore, PrivateKey, chain_entries
from .errors import (
    KeystoreDamaged,
    KeystoreError,
    KeystoreKeyPassword,
    KeystorePasswordMissing,
    KeystorePasswordWrong,
)
from .pkcs12_derivation import Spelled, spell, spellings
from .pkcs12_reading import OtherPassword, key_names, keystore_in, opens_something
from .pkcs12_schemes import (
    CHEAP_FOR_TESTS,
    ENCRYPTIONS,
    MODERN,
    MOST_ROUNDS,
    ROOM,
    SECTOR,
    Encryption,
    fresh_mac,
)
from .pkcs12_structure import Encrypted, KeyBag, Pkcs12Structure, all_read, refusals, structure_of
from .pkcs12_writing import certificate_bags, encrypted, key_bags

__all__ = [
    "CHEAP_FOR_TESTS",
    "ENCRYPTIONS",
    "MODERN",
    "MOST_ROUNDS",
    "ROOM",
    "SECTOR",
    "CertificateEntry",
    "Encryption",
    "KeyEntry",
    "Keystore",
    "PrivateKey",
    "chain_entries",
    "dump",
    "glance",
    "has_bare_keys",
    "key_aliases",
    "load",
]


def dump(keystore: Keystore, password: Secret, encryption: Encryption = SECTOR) -> bytes:
    """Write a keystore as the DER bytes of a PKCS#12 file, with one password for the file and all its keys.

    Every key, the certificates and the MAC have their own salt. The leaves come first, since Java's provider takes
    the first certificate as the leaf of a single key.

    Chains are not stored: readers follow issuers through all certificates of the file, so an incomplete chain may
    be longer when it is read. It is not checked whether a leaf belongs to its key, nor whether the password is
    acceptable (`password.require`): the caller loads the result and compares it before it replaces a file.

    Raises: ValueError: something in a chain or a certificate entry is not a certificate.
    """
    spelled = spell(password)
    keys = key_bags(keystore, spelled, encryption)
    certificates = certificate_bags(keystore)
    parts = (
        asn1_cms.ContentInfo({"content_type": "data", "content": keys.dump()}),
        encrypted(certificates.dump(), spelled, encryption),
    )
    content = asn1_pkcs12.AuthenticatedSafe(parts).dump()
    written: bytes = asn1_pkcs12.Pfx(
        {
            "version": "v3",
            "auth_safe": {"content_type": "data", "content": content},
            "mac_data": fresh_mac(content, spelled, encryption),
        }
    ).dump()
    return written


def load(data: bytes, password: Secret, file: str = "") -> Keystore:
    """Read a PKCS#12 file with all its keys. file: its name, used in errors only.

    Supported are the older schemes (3DES, RC2 with 40 or 128 bits) and PBES2 (AES, 3DES), a MAC with SHA-1 or
    SHA-2, DER and BER. Nothing of the file is lost: every certificate is in a chain or an entry of its own (with
    its subject as alias if the file has none); keys without alias are called "1", "2" … as in Java; a second key
    with the same alias is called "alias (2)".

    The leaf of a key is the certificate with its public key, whatever the attributes say; without one the chain is
    empty, for which `Keystore.key` raises. A chain continues with the certificate that signed the one before, if
    it is in the file, and ends at one whose issuer is its subject. This is so for an encryption certificate, whose
    chain is therefore itself, as in the official client. Bytes after the structure are ignored.

    Raises:
        NotAKeystore: not PKCS#12.
        KeystoreDamaged: cut, changed, or of an unknown structure; `detail` tells which.
            Also if the MAC is wrong although the password decrypts something in the file.
        KeystoreUnsupported: apparently intact, but with an unsupported cipher, key or bag, or another MAC or none;
            `detail` names it. For what is not encrypted, this is found without the password.
        KeystorePasswordWrong: the structure is intact, but the MAC is wrong and nothing can be decrypted.
        KeystorePasswordMissing: the same with an empty password, with which a few programs protect a file.
        KeystoreKeyPassword: the MAC is right, but a key, or all that is encrypted, has another password.
    """
    structure = structure_of(data, file)
    spelled = spellings(password)
    if any(structure.mac.fits(structure.content, one) for one in spelled):
        return _opened(structure, spelled, file)
    # The MAC alone does not distinguish a wrong password from a changed byte. But keys and certificates are
    # encrypted separately: the right password still decrypts the unchanged ones, a wrong one decrypts nothing.
    if any(opens_something(structure, one) for one in spelled):
        raise KeystoreDamaged(file, "the MAC does not fit the content")
    with refusals(file):
        all_read(structure.bags_in_the_clear)
    raise KeystorePasswordWrong(file) if spelled[0].utf8 else KeystorePasswordMissing(file)


def _opened(structure: Pkcs12Structure, spelled: Iterable[Spelled], file: str) -> Keystore:
    """Decrypt a file whose MAC is right. Its keys may have another encoding of the password than its MAC."""
    for one in spelled:
        with refusals(file, whole=True), suppress(OtherPassword):
            return replace(keystore_in(structure, one), file=file)
    raise KeystoreKeyPassword(file)


class Glance(Struct, frozen=True):
    """What can be read of a keystore without its password; not authenticated, as the MAC is not checked.

    aliases: of the keys, as in `load`. key_ids: the localKeyID of each: in files of this program and of the
    official one the public key identifier. rounds: iterations of the weakest key. aes: whether every key is
    encrypted with AES.
    """

    aliases: tuple[str, ...]
    key_ids: tuple[bytes | None, ...]
    rounds: int
    aes: bool

    @property
    def encryption(self) -> Encryption:
        """The encryption to use when the file is written again."""
        return MODERN if self.aes else SECTOR


#: A cache by the SHA-256 of the file, as several parts of the kit look at every file of a folder.
_SEEN: dict[bytes, Glance] = {}
_REMEMBERED = 512


def glance(data: bytes, file: str = "") -> Glance:
    """Read a file without its password. Raises: NotAKeystore, KeystoreDamaged, KeystoreUnsupported."""
    digest = hashlib.sha256(data).digest()
    shown = _SEEN.get(digest)
    if shown is None:
        shown = _looked_at(data, file)
        if len(_SEEN) >= _REMEMBERED:
            _SEEN.clear()
        _SEEN[digest] = shown
    return shown


def _looked_at(data: bytes, file: str) -> Glance:
    structure = structure_of(data, file)
    with refusals(file):
        bags = [bag for bag in all_read(structure.bags_in_the_clear) if isinstance(bag, KeyBag)]
    schemes = [bag.pkcs8.scheme for bag in bags if isinstance(bag.pkcs8, Encrypted)]
    return Glance(
        key_names(bags),
        tuple(bag.key_id for bag in bags),
        min((scheme.rounds for scheme in schemes), default=0),
        bool(schemes) and all(scheme.cipher == "aes" for scheme in schemes),
    )


def key_aliases(data: bytes, file: str = "") -> tuple[str, ...]:
    """The aliases of the keys that are not in an encrypted part, in the order of the file, without the password.

    In files of Java, BouncyCastle, OpenSSL and this kit those are all keys. The aliases are the same as in `load`,
    but not authenticated, as the MAC is not checked.

    Raises: NotAKeystore, KeystoreDamaged, KeystoreUnsupported: as `load`.
    """
    return glance(data, file).aliases


def has_bare_keys(data: bytes) -> bool:
    """Whether a PKCS#12 file has a private key that no password protects, so that its octets must not be shown.

    A file whose structure is malformed may have one anywhere, so it counts as one that has.
    """
    try:
        bags = structure_of(data, "").bags_in_the_clear
    except KeystoreError:
        return True
    return any(isinstance(bag, KeyBag) and not isinstance(bag.pkcs8, Encrypted) for bag in bags)
