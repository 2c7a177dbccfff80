"""PKCS#12 files with several keys, between bytes and values; no file is touched here.

The layout written is one that Java's own provider, BouncyCastle, OpenSSL and `cryptography` open::

    PFX 3
    ├── data            one pkcs8ShroudedKeyBag per key        friendlyName = alias, localKeyID
    ├── encryptedData   leaf of each key                       friendlyName = alias, localKeyID
    │                   each certificate entry                 friendlyName = alias, trusted key usage
    │                   other certificates of the chains       no attribute
    └── MacData

What the attributes are for: without `localKeyID` Java's provider silently drops the second key, and
BouncyCastle shows an entry with another's key. Without the trusted key usage Java shows no certificate entry.
Chains are not stored in PKCS#12: every reader rebuilds them from the certificates that it finds.

Source: RFC 7292; RFC 8018 (PBES2); protocol reference §14.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, replace

from asn1crypto import cms as asn1_cms
from asn1crypto import pkcs12 as asn1_pkcs12

from ..secret import Secret
from .entries import CertificateEntry, KeyEntry, Keystore, PrivateKey, chain_entries
from .errors import KeystoreDamaged, KeystoreKeyPassword, KeystorePasswordMissing, KeystorePasswordWrong
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
from .pkcs12_structure import Encrypted, KeyBag, Structure, all_read, refusals, structure_of
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
    "key_aliases",
    "load",
]


def dump(keystore: Keystore, password: Secret, encryption: Encryption = SECTOR) -> bytes:
    """Write a keystore as the DER bytes of a PKCS#12 file; one password for the file and all its keys.

    Every key has its own salt; so have the certificates and the MAC. The leaf of a key comes before anything
    else, since Java's provider takes the very first certificate for the leaf of a single key.

    A chain is not stored as such: a reader follows issuers through all certificates of the file, so a key
    whose chain stops early gets a longer one when the next certificate is in the file for another reason.
    Nothing asks whether a leaf belongs to its key, nor whether people and Java get along with the password
    (`password.require` does): load the bytes and compare before they replace anything.

    Raises: ValueError: something in a chain, or in a certificate entry, is no certificate.
    """
    spelled = spell(password)
    keys = key_bags(keystore, spelled, encryption)
    certificates = certificate_bags(keystore)
    parts = [asn1_cms.ContentInfo({"content_type": "data", "content": keys.dump()})]
    if len(certificates):
        parts.append(encrypted(certificates.dump(), spelled, encryption))
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
    """Read a PKCS#12 file with all its keys; `file` is only named in errors.

    Read are the older schemes (3DES, RC2 with 40 or 128 bits) and PBES2 (AES, 3DES), a MAC with SHA-1 or
    SHA-2, DER and BER, from whichever program. Nothing of the file is lost: a certificate is in a chain or
    under an alias of its own (its subject, where the file gives none); a key without alias is called "1",
    "2" … as in Java; a second key of one alias is called "alias (2)".

    The leaf of a key is the certificate of its public key, whatever the attributes say, so a chain is empty
    where no certificate fits; `Keystore.key` says so. A chain goes on to the certificate that signed, as far
    as there is one, and ends at one that names itself as issuer: the encryption certificate does, so its chain
    is itself, as in the official client. Bytes after the structure are passed over, as every reader does.

    Raises:
        NotAKeystore: something else than PKCS#12.
        KeystoreDamaged: cut, changed, or with a structure that is not known; `detail` tells.
            Also when the MAC does not fit although the password opens something in the file.
        KeystoreUnsupported: whole, as far as can be told, but with something that is not read: other
            ciphers, keys or bags, another MAC or none; `detail` names it. Where it stands in the clear, no
            password is needed to say so.
        KeystorePasswordWrong: the structure is whole, but the MAC does not fit and nothing opens.
        KeystorePasswordMissing: so it is with the empty password, which a few programs give to a file.
        KeystoreKeyPassword: the MAC fits, but a key, or all that is encrypted, has another password.
    """
    structure = structure_of(data, file)
    spelled = spellings(password)
    if any(structure.mac.fits(structure.content, one) for one in spelled):
        return _opened(structure, spelled, file)
    # The MAC alone cannot tell a wrong password from a changed byte. But keys and certificates are encrypted
    # apart: the right password still opens what the change spared, a wrong one opens nothing.
    if any(opens_something(structure, one) for one in spelled):
        raise KeystoreDamaged(file, "the MAC does not fit the content")
    with refusals(file):
        all_read(structure.bags_in_the_clear)
    raise KeystorePasswordWrong(file) if spelled[0].utf8 else KeystorePasswordMissing(file)


def _opened(structure: Structure, spelled: Iterable[Spelled], file: str) -> Keystore:
    """Open a file that is known to be whole; MAC and keys may spell the same password in different ways."""
    for one in spelled:
        with refusals(file, whole=True), suppress(OtherPassword):
            return replace(keystore_in(structure, one), file=file)
    raise KeystoreKeyPassword(file)


@dataclass(frozen=True)
class Glance:
    """What a file of keys shows without its password; nothing vouches for it, as the MAC is not checked.

    aliases: of the keys, as `load` calls them. key_ids: what binds each to its certificate: in files of this
    program and of the official one the public key identifier. rounds: of the weakest key. aes: whether every
    key is under AES.
    """

    aliases: tuple[str, ...]
    key_ids: tuple[bytes | None, ...]
    rounds: int
    aes: bool

    @property
    def encryption(self) -> Encryption:
        """The form in which such a file is written again."""
        return MODERN if self.aes else SECTOR


#: What was seen in files, by their SHA-256: of a folder each file is looked at from several sides.
_SEEN: dict[bytes, Glance] = {}
_REMEMBERED = 512


def glance(data: bytes, file: str = "") -> Glance:
    """Look at a file without its password. Raises: NotAKeystore, KeystoreDamaged, KeystoreUnsupported."""
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
    """The aliases of the keys, as far as they stand in the clear, in the order of the file; without password.

    They do in the files of Java, BouncyCastle, OpenSSL and ourselves; nothing vouches for them, as the MAC
    is not checked. They are called as `load` calls them.

    Raises: NotAKeystore, KeystoreDamaged, KeystoreUnsupported: as `load`.
    """
    return glance(data, file).aliases
