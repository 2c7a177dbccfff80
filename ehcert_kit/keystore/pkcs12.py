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
import hmac
import itertools
import re
import secrets
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from typing import Any, Literal, TypeVar

from asn1crypto import algos as asn1_algos
from asn1crypto import cms as asn1_cms
from asn1crypto import core as asn1_core
from asn1crypto import keys as asn1_keys
from asn1crypto import pkcs12 as asn1_pkcs12
from asn1crypto import x509 as asn1_x509
from Crypto.Cipher import AES, ARC2, DES3
from Crypto.Util.Padding import pad, unpad
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_der_private_key,
)
from cryptography.x509 import load_der_x509_certificate

from ..errors import KeystoreDamaged, KeystorePasswordWrong, NotAKeystore
from ..secret import Secret

PrivateKey = rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey

# ── forms of encryption ──────────────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class Encryption:
    """How a file is protected: algorithms, and how many rounds one guess at the password costs."""

    name: str
    bag_algorithm: Literal["3des", "aes-256"]
    bag_rounds: int
    mac_hash: Literal["sha1", "sha256"]
    mac_rounds: int


SECTOR = Encryption("sector", bag_algorithm="3des", bag_rounds=50_000, mac_hash="sha1", mac_rounds=100_000)
"""What the software of the sector opens: pbeWithSHAAnd3-KeyTripleDES-CBC for everything, MAC with SHA-1.

The official client opens no other MAC and no AES; OpenSSL 3 opens this without its legacy provider.
The rounds are those of files seen in the field. They fit together: a guess costs 100 000 hash computations
by the MAC, and as many by a bag, whose 24-byte key takes two SHA-1 blocks.
"""

MODERN = Encryption(
    "modern", bag_algorithm="aes-256", bag_rounds=50_000, mac_hash="sha256", mac_rounds=100_000
)
"""PBES2 with PBKDF2-HMAC-SHA256 and AES-256-CBC, MAC with SHA-256: what Java 17 and OpenSSL 3 write.

But not their 10 000 or 2 048 rounds: a better algorithm should not make guessing ten times cheaper than in
a `SECTOR` file. The numbers are therefore the same, and fit together for the same reason (one round of HMAC
is two hash computations). Readers take the rounds from the file. The official client does not open it.
"""

CHEAP_FOR_TESTS = Encryption(
    "cheap-for-tests", bag_algorithm="3des", bag_rounds=1, mac_hash="sha1", mac_rounds=1
)
"""The algorithms of `SECTOR` with one round: protects nothing, costs nothing."""

ENCRYPTIONS: Mapping[str, Encryption] = {form.name: form for form in (SECTOR, MODERN, CHEAP_FOR_TESTS)}
"""The forms by name, as on a command line."""

MOST_ROUNDS = 1_000_000
"""A file that asks for more is refused before anything is computed: it would only keep the machine busy."""

# ── values ───────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, eq=False)
class KeyEntry:
    """A private key under its alias, with the certificates that speak for it.

    `chain` holds DER certificates, leaf first. They are bytes, not objects of `cryptography`, because a
    pending file holds a placeholder (serial number 0, country of five letters) which that library will not
    build and announces it will not read. Two entries are equal when alias, public key and chain are.
    """

    alias: str
    private_key: PrivateKey = field(repr=False)
    chain: tuple[bytes, ...] = field(repr=False)

    def __eq__(self, other: object) -> bool:
        # The library compares private keys by identity; the public half says whether they are the same.
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
    """Everything that a file of keys holds, in the order of the file.

    Aliases are compared without regard to case, as in Java, and are unique over keys and certificates.

    Raises: ValueError: an alias occurs twice; readers would keep one entry and lose the other.
    """

    keys: tuple[KeyEntry, ...] = ()
    certificates: tuple[CertificateEntry, ...] = ()

    def __post_init__(self) -> None:
        aliases = [alias.lower() for alias in self.aliases]
        if len(set(aliases)) < len(aliases):
            raise ValueError(f"an alias occurs twice among {aliases}")

    @property
    def aliases(self) -> tuple[str, ...]:
        """The aliases of the keys, then those of the certificates."""
        return (*(entry.alias for entry in self.keys), *(entry.alias for entry in self.certificates))

    def key(self, alias: str) -> KeyEntry:
        """The key under this alias. Raises: KeyError: there is none."""
        for entry in self.keys:
            if entry.alias.lower() == alias.lower():
                return entry
        raise KeyError(alias)

    def with_key(self, entry: KeyEntry) -> Keystore:
        """The same keystore with this key: in the place of the one that had its alias, else last."""
        return replace(self, keys=_with(self.keys, entry))

    def with_certificates(self, entries: Iterable[CertificateEntry]) -> Keystore:
        """The same keystore with these certificate entries, each in the place of its alias, else last."""
        certificates = self.certificates
        for entry in entries:
            certificates = _with(certificates, entry)
        return replace(self, certificates=certificates)


_Entry = TypeVar("_Entry", bound=KeyEntry | CertificateEntry)


def _with(entries: tuple[_Entry, ...], new: _Entry) -> tuple[_Entry, ...]:
    replaced = [entry.alias.lower() == new.alias.lower() for entry in entries]
    if not any(replaced):
        return (*entries, new)
    return tuple(new if here else entry for entry, here in zip(entries, replaced, strict=True))


def chain_entries(chain: Iterable[bytes]) -> tuple[CertificateEntry, ...]:
    """The certificate entries that the official client adds for a delivered chain: all of it, leaf included.

    The alias is the subject in the form of RFC 2253. Certificates of one subject would have one alias: the
    first is taken, as the chain itself still holds the others.

    Raises: ValueError: not a certificate.
    """
    entries: dict[str, CertificateEntry] = {}
    for certificate in chain:
        alias = _subject_rfc2253(certificate)
        entries.setdefault(alias.lower(), CertificateEntry(alias, certificate))
    return tuple(entries.values())


_RFC2253_NAMES = {
    "2.5.4.3": "CN",
    "2.5.4.6": "C",
    "2.5.4.7": "L",
    "2.5.4.8": "ST",
    "2.5.4.9": "STREET",
    "2.5.4.10": "O",
    "2.5.4.11": "OU",
    "0.9.2342.19200300.100.1.1": "UID",
    "0.9.2342.19200300.100.1.25": "DC",
}


def _subject_rfc2253(certificate: bytes) -> str:
    """The subject as Java's `X500Principal.getName()` writes it: RFC 2253, with `=` escaped as well."""
    rdns = reversed(list(asn1_x509.Certificate.load(certificate, strict=True).subject.chosen))
    return ",".join("+".join(_attribute_rfc2253(attribute) for attribute in rdn) for rdn in rdns)


def _attribute_rfc2253(attribute: Any) -> str:
    """One `NAME=value`; where RFC 2253 knows no name, the number of the type and the DER of the value."""
    oid: str = attribute["type"].dotted
    if oid not in _RFC2253_NAMES:
        return f"{oid}=#{attribute['value'].dump().hex()}"
    value: str = attribute["value"].native
    core = value.strip(" ")
    leading = len(value) - len(value.lstrip(" "))
    trailing = len(value) - len(core) - leading
    escaped = "".join("\\" + char if char in ',=+<>#;"\\' else char for char in core)
    return f"{_RFC2253_NAMES[oid]}={leading * _ESCAPED_SPACE}{escaped}{trailing * _ESCAPED_SPACE}"


_ESCAPED_SPACE = "\\ "

# ── from password to key ─────────────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class _Spelled:
    """A password as the two key derivations want it."""

    bmp: bytes = field(repr=False)
    """UTF-16, big-endian, with a final zero character (RFC 7292 appendix B.1)."""
    utf8: bytes = field(repr=False)
    """UTF-8 (RFC 8018 §3)."""


def _spell(password: Secret) -> _Spelled:
    text = password.reveal()
    # Half of a surrogate pair cannot be typed, but may come in a string: it fails as a wrong password does.
    return _Spelled((text + "\0").encode("utf-16-be", "surrogatepass"), text.encode("utf-8", "surrogatepass"))


_FOR_KEY, _FOR_IV, _FOR_MAC = 1, 2, 3
"""What derived bytes are for (RFC 7292 appendix B.3)."""

_HASHES = ("sha1", "sha224", "sha256", "sha384", "sha512")


def _derive(password: bytes, salt: bytes, rounds: int, hash_name: str, purpose: int, length: int) -> bytes:
    """Derive `length` bytes from a password in BMP spelling, as RFC 7292 appendix B.2 says.

    This loop is the main cost of the whole program: about 0.3 µs a round and block.
    """
    new: Callable[[bytes], Any] = getattr(hashlib, hash_name)
    block = new(b"").block_size
    label = bytes([purpose]) * block
    mixed = _repeated(salt, block) + _repeated(password, block)
    derived = b""
    while True:
        digest: bytes = new(label + mixed).digest()
        for _ in range(rounds - 1):
            digest = new(digest).digest()
        derived += digest
        if len(derived) >= length:
            return derived[:length]
        step = int.from_bytes(_repeated(digest, block)[:block]) + 1
        pieces = (int.from_bytes(mixed[at : at + block]) for at in range(0, len(mixed), block))
        mixed = b"".join(((piece + step) % (1 << 8 * block)).to_bytes(block) for piece in pieces)


def _repeated(data: bytes, block: int) -> bytes:
    """`data` again and again, up to the next multiple of `block`; nothing stays nothing."""
    length = -(-len(data) // block) * block
    return (data * block)[:length]


# pycryptodome for all three: it alone has RC2 with 40 bits, which is in every file of the official client.
_CIPHERS: Mapping[str, Callable[[bytes, bytes], Any]] = {
    "aes": lambda key, iv: AES.new(key, AES.MODE_CBC, iv=iv),
    "tripledes": lambda key, iv: DES3.new(key, DES3.MODE_CBC, iv=iv),
    "rc2": lambda key, iv: ARC2.new(key, ARC2.MODE_CBC, iv=iv, effective_keylen=8 * len(key)),  # noqa: S304
}


@dataclass(frozen=True)
class _Scheme:
    """An algorithm with its parameters: everything but the password.

    `iv` is absent where it is derived from the password, as the key is (the older schemes of RFC 7292).
    """

    cipher: str
    kdf: str
    hash_name: str
    salt: bytes
    rounds: int
    key_length: int
    iv: bytes | None

    @classmethod
    def of(cls, algorithm: Any) -> _Scheme:
        """Read an `EncryptionAlgorithm`. Raises: ValueError: not known, or out of bounds."""
        if algorithm.encryption_cipher not in _CIPHERS or algorithm.encryption_mode != "cbc":
            raise ValueError(f"cipher {algorithm['algorithm'].native} is not known")
        if algorithm.kdf not in ("pkcs12_kdf", "pbkdf2"):
            raise ValueError(f"key derivation {algorithm.kdf} is not known")
        return cls(
            cipher=algorithm.encryption_cipher,
            kdf=algorithm.kdf,
            hash_name=_known_hash(algorithm.kdf_hmac),
            salt=algorithm.kdf_salt,
            rounds=_at_most(MOST_ROUNDS, algorithm.kdf_iterations, "rounds"),
            key_length=_at_most(32, algorithm.key_length, "bytes of key"),
            iv=algorithm.encryption_iv,
        )

    def _with_key(self, password: _Spelled) -> Any:
        if self.kdf == "pbkdf2":
            key = hashlib.pbkdf2_hmac(self.hash_name, password.utf8, self.salt, self.rounds, self.key_length)
        else:
            key = self._derive(password, _FOR_KEY, self.key_length)
        iv = self._derive(password, _FOR_IV, 8) if self.iv is None else self.iv
        return _CIPHERS[self.cipher](key, iv)

    def _derive(self, password: _Spelled, purpose: int, length: int) -> bytes:
        return _derive(password.bmp, self.salt, self.rounds, self.hash_name, purpose, length)

    def encrypt(self, plain: bytes, password: _Spelled) -> bytes:
        cipher = self._with_key(password)
        encrypted: bytes = cipher.encrypt(pad(plain, cipher.block_size))
        return encrypted

    def decrypt(self, encrypted: bytes, password: _Spelled) -> bytes:
        """Raises: ValueError: what comes out is not padded as it should: another password, or other bytes."""
        cipher = self._with_key(password)
        return unpad(cipher.decrypt(encrypted), cipher.block_size)


def _known_hash(name: str) -> str:
    if name not in _HASHES:
        raise ValueError(f"hash {name} is not known")
    return name


def _at_most(limit: int, number: int, unit: str) -> int:
    if not 1 <= number <= limit:
        raise ValueError(f"{number} {unit}, where 1 to {limit} are read")
    return number


def _mac_of(content: bytes, password: _Spelled, salt: bytes, rounds: int, hash_name: str) -> bytes:
    """The MAC over the authenticated safe (RFC 7292 §4)."""
    key = _derive(password.bmp, salt, rounds, hash_name, _FOR_MAC, hashlib.new(hash_name).digest_size)
    return hmac.digest(key, content, hash_name)


# ── writing ──────────────────────────────────────────────────────────────────────────────────

_SALT_LENGTH = 20


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
    spelled = _spell(password)
    safes = [
        asn1_cms.ContentInfo(
            {"content_type": "data", "content": _key_bags(keystore, spelled, encryption).dump()}
        )
    ]
    certificate_bags = _certificate_bags(keystore)
    if certificate_bags:
        algorithm = _fresh_algorithm(encryption)
        plain = asn1_pkcs12.SafeContents(certificate_bags).dump()
        safes.append(_encrypted_data(algorithm, _Scheme.of(algorithm).encrypt(plain, spelled)))
    content = asn1_pkcs12.AuthenticatedSafe(safes).dump()
    salt = secrets.token_bytes(_SALT_LENGTH)
    digest = _mac_of(content, spelled, salt, encryption.mac_rounds, encryption.mac_hash)
    written: bytes = asn1_pkcs12.Pfx(
        {
            "version": "v3",
            "auth_safe": {"content_type": "data", "content": content},
            "mac_data": {
                "mac": {"digest_algorithm": {"algorithm": encryption.mac_hash}, "digest": digest},
                "mac_salt": salt,
                "iterations": encryption.mac_rounds,
            },
        }
    ).dump()
    return written


def _key_bags(keystore: Keystore, password: _Spelled, encryption: Encryption) -> Any:
    bags = []
    for entry in keystore.keys:
        algorithm = _fresh_algorithm(encryption)
        plain = entry.private_key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
        encrypted = asn1_keys.EncryptedPrivateKeyInfo(
            {
                "encryption_algorithm": algorithm,
                "encrypted_data": _Scheme.of(algorithm).encrypt(plain, password),
            }
        )
        bags.append(_bag("pkcs8_shrouded_key_bag", encrypted, entry.alias, key_id=_key_id(entry.private_key)))
    return asn1_pkcs12.SafeContents(bags)


def _certificate_bags(keystore: Keystore) -> list[Any]:
    bags = [
        _bag("cert_bag", _certificate(entry.chain[0]), entry.alias, key_id=_key_id(entry.private_key))
        for entry in keystore.keys
        if entry.chain
    ]
    bags += [
        _bag("cert_bag", _certificate(entry.certificate), entry.alias) for entry in keystore.certificates
    ]
    present = {entry.certificate for entry in keystore.certificates}
    present |= {entry.chain[0] for entry in keystore.keys if entry.chain}
    others = dict.fromkeys(certificate for entry in keystore.keys for certificate in entry.chain)
    bags += [
        _bag("cert_bag", _certificate(certificate)) for certificate in others if certificate not in present
    ]
    return bags


def _bag(kind: str, value: Any, alias: str | None = None, *, key_id: bytes | None = None) -> Any:
    attributes: list[dict[str, object]] = []
    if alias is not None:
        attributes.append({"type": "friendly_name", "values": [alias]})
    if key_id is not None:
        attributes.append({"type": "local_key_id", "values": [key_id]})
    elif alias is not None:
        attributes.append({"type": "trusted_key_usage", "values": ["any_extended_key_usage"]})
    return asn1_pkcs12.SafeBag({"bag_id": kind, "bag_value": value, "bag_attributes": attributes or None})


def _certificate(certificate: bytes) -> Any:
    parsed = asn1_x509.Certificate.load(certificate, strict=True)
    return asn1_pkcs12.CertBag({"cert_id": "x509", "cert_value": parsed})


def _encrypted_data(algorithm: Any, encrypted: bytes) -> Any:
    content = {
        "version": "v0",
        "encrypted_content_info": {
            "content_type": "data",
            "content_encryption_algorithm": algorithm,
            "encrypted_content": encrypted,
        },
    }
    return asn1_cms.ContentInfo({"content_type": "encrypted_data", "content": content})


def _fresh_algorithm(encryption: Encryption) -> Any:
    """The algorithm identifier of one bag, with a salt of its own."""
    salt = secrets.token_bytes(_SALT_LENGTH)
    if encryption.bag_algorithm == "3des":
        parameters = {"salt": salt, "iterations": encryption.bag_rounds}
        return asn1_algos.EncryptionAlgorithm(
            {"algorithm": "pkcs12_sha1_tripledes_3key", "parameters": parameters}
        )
    derivation = {
        "salt": asn1_algos.Pbkdf2Salt("specified", salt),
        "iteration_count": encryption.bag_rounds,
        "prf": {"algorithm": "sha256"},
    }
    scheme = {"algorithm": "aes256_cbc", "parameters": secrets.token_bytes(AES.block_size)}
    return asn1_algos.EncryptionAlgorithm(
        {
            "algorithm": "pbes2",
            "parameters": {
                "key_derivation_func": {"algorithm": "pbkdf2", "parameters": derivation},
                "encryption_scheme": scheme,
            },
        }
    )


def _key_id(private_key: PrivateKey) -> bytes:
    """What binds a key to its leaf; the official client too takes the key identifier of RFC 5280 §4.2.1.2."""
    encoded = private_key.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    identifier: bytes = asn1_keys.PublicKeyInfo.load(encoded).sha1
    return identifier


# ── reading ──────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class _Encrypted:
    scheme: _Scheme
    data: bytes = field(repr=False)

    def open(self, password: _Spelled) -> bytes:
        return self.scheme.decrypt(self.data, password)


@dataclass(frozen=True)
class _Certificate:
    """A certificate of a file, with what chains are built from."""

    der: bytes = field(repr=False)
    subject: bytes
    issuer: bytes
    key_id: bytes

    @classmethod
    def of(cls, der: bytes) -> _Certificate:
        parsed = asn1_x509.Certificate.load(der, strict=True)
        return cls(der, parsed.subject.dump(), parsed.issuer.dump(), parsed.public_key.sha1)

    def signed(self, other: _Certificate) -> bool:
        """Did the key of this certificate sign the other? Names count as bytes: issuers copy their own."""
        if self.subject != other.issuer:
            return False
        try:
            load_der_x509_certificate(other.der).verify_directly_issued_by(
                load_der_x509_certificate(self.der)
            )
        except (InvalidSignature, UnsupportedAlgorithm, ValueError, TypeError):
            return False
        return True


@dataclass(frozen=True)
class _KeyBag:
    alias: str | None
    key_id: bytes | None
    pkcs8: bytes | _Encrypted = field(repr=False)


@dataclass(frozen=True)
class _CertificateBag:
    alias: str | None
    key_id: bytes | None
    certificate: _Certificate


_Bags = tuple[_KeyBag | _CertificateBag, ...]


@dataclass(frozen=True)
class _Mac:
    """What protects the whole file against change."""

    hash_name: str
    salt: bytes
    rounds: int
    digest: bytes

    def fits(self, content: bytes, password: _Spelled) -> bool:
        return hmac.compare_digest(
            self.digest, _mac_of(content, password, self.salt, self.rounds, self.hash_name)
        )


@dataclass(frozen=True)
class _Structure:
    """What can be read without the password. A part is a list of bags, or encrypted as a whole."""

    content: bytes = field(repr=False)
    mac: _Mac
    parts: tuple[_Bags | _Encrypted, ...]


def load(data: bytes, password: Secret, file: str = "") -> Keystore:
    """Read a PKCS#12 file with all its keys; `file` is only named in errors.

    Read are the older schemes (3DES, RC2 with 40 or 128 bits) and PBES2 (AES, 3DES), a MAC with SHA-1 or
    SHA-2, DER and BER, from whichever program. Nothing of the file is lost: a certificate is in a chain or
    under an alias of its own (its subject, where the file gives none); a key without alias is called "1",
    "2" … as in Java; a second key of one alias is called "alias (2)".

    The leaf of a key is the certificate of its public key, whatever the attributes say, so a chain is empty
    where no certificate fits. A chain goes on to the certificate that signed, as far as there is one, and
    ends at one that names itself as issuer: the encryption certificate does, so its chain is itself, as in
    the official client.

    Raises:
        NotAKeystore: something else than PKCS#12.
        KeystoreDamaged: cut, changed, or with a structure or algorithm that is not known; `detail` tells.
            Also when the MAC does not fit although the password opens something in the file.
        KeystorePasswordWrong: the structure is whole, but the MAC does not fit and nothing opens.
    """
    structure = _structure(data, file)
    spelled = _spell(password)
    if not structure.mac.fits(structure.content, spelled):
        # The MAC alone cannot tell a wrong password from a changed byte. But keys and certificates are
        # encrypted apart: the right password still opens what the change spared, a wrong one opens nothing.
        if _opens_something(structure, spelled):
            raise KeystoreDamaged(file, "the MAC does not fit the content")
        raise KeystorePasswordWrong(file)
    with _damage_in(file):
        return _keystore(structure, spelled)


def key_aliases(data: bytes, file: str = "") -> tuple[str, ...]:
    """The aliases of the keys, as far as they stand in the clear, in the order of the file; without password.

    They do in the files of Java, BouncyCastle, OpenSSL and ourselves; nothing vouches for them, as the MAC
    is not checked. They are called as `load` calls them.

    Raises: NotAKeystore, KeystoreDamaged: as `load`.
    """
    parts = _structure(data, file).parts
    bags = [bag for part in parts if not isinstance(part, _Encrypted) for bag in part]
    return _key_names(bag for bag in bags if isinstance(bag, _KeyBag))


_IMPOSSIBLE = (ValueError, TypeError, LookupError)
"""What the ASN.1 library raises for bytes that cannot be: it promises no exception of its own."""


@contextmanager
def _damage_in(file: str) -> Iterator[None]:
    try:
        yield
    except _IMPOSSIBLE as error:
        detail = str(error).strip().partition("\n")[0][:100]
        raise KeystoreDamaged(file, detail) from error


_BEGINNING = re.compile(rb"\x30(?:[\x00-\x80]|\x81.|\x82..|\x83.{3}|\x84.{4})\x02\x01\x03\x30", re.DOTALL)
"""SEQUENCE of any length form, INTEGER 3, SEQUENCE: no other file of keys or certificates begins so."""


def _looks_like(data: bytes) -> str:
    """What a file that is no PKCS#12 file seems to be, in the words of `NotAKeystore`."""
    text = data.removeprefix(b"\xef\xbb\xbf").lstrip()
    if not text:
        return "empty"
    if data.startswith((b"\xfe\xed\xfe\xed", b"\xce\xce\xce\xce")):
        return "jks"
    if b"-----BEGIN " in data:
        return "pem"
    if text.startswith(b"<"):
        return "xml"
    with suppress(*_IMPOSSIBLE):
        asn1_core.Sequence.load(data, strict=True)
        return "der"
    return "unknown"


def _structure(data: bytes, file: str) -> _Structure:
    if not _BEGINNING.match(data):
        raise NotAKeystore(file, _looks_like(data))
    with _damage_in(file):
        pfx = asn1_pkcs12.Pfx.load(data, strict=True)
        if pfx["auth_safe"]["content_type"].native != "data" or not pfx["mac_data"]:
            raise ValueError("no MAC made with a password")
        content: bytes = pfx["auth_safe"]["content"].native
        mac_data = pfx["mac_data"]
        mac = _Mac(
            hash_name=_known_hash(mac_data["mac"]["digest_algorithm"]["algorithm"].native),
            salt=mac_data["mac_salt"].native,
            rounds=_at_most(MOST_ROUNDS, mac_data["iterations"].native, "rounds"),
            digest=mac_data["mac"]["digest"].native,
        )
        safes = asn1_pkcs12.AuthenticatedSafe.load(content, strict=True)
        return _Structure(content, mac, tuple(_part(safe) for safe in safes))


def _part(safe: Any) -> _Bags | _Encrypted:
    kind: str = safe["content_type"].native
    if kind == "data":
        return _bags(safe["content"].native)
    if kind == "encrypted_data":
        info = safe["content"]["encrypted_content_info"]
        return _Encrypted(_Scheme.of(info["content_encryption_algorithm"]), info["encrypted_content"].native)
    raise ValueError(f"content {kind} is not known")


def _bags(safe_contents: bytes) -> _Bags:
    return tuple(_bag_of(bag) for bag in asn1_pkcs12.SafeContents.load(safe_contents, strict=True))


def _bag_of(bag: Any) -> _KeyBag | _CertificateBag:
    attributes = {attribute["type"].native: attribute["values"] for attribute in bag["bag_attributes"]}
    alias: str | None = attributes["friendly_name"][0].native if "friendly_name" in attributes else None
    key_id: bytes | None = attributes["local_key_id"][0].native if "local_key_id" in attributes else None
    kind: str = bag["bag_id"].native
    value = bag["bag_value"]
    if kind == "pkcs8_shrouded_key_bag":
        scheme = _Scheme.of(value["encryption_algorithm"])
        return _KeyBag(alias, key_id, _Encrypted(scheme, value["encrypted_data"].native))
    if kind == "key_bag":
        return _KeyBag(alias, key_id, value.untag().dump())
    if kind == "cert_bag" and value["cert_id"].native == "x509":
        return _CertificateBag(alias, key_id, _Certificate.of(bytes(value["cert_value"])))
    # Passing over it would lose it when the file is written again.
    raise ValueError(f"bag {kind} is not known")


def _opens_something(structure: _Structure, password: _Spelled) -> bool:
    """Does the password open at least one encrypted thing, although the MAC does not fit?"""
    for part in structure.parts:
        if isinstance(part, _Encrypted):
            if _opens(part, password, _bags):
                return True
            continue
        encrypted = (
            bag.pkcs8 for bag in part if isinstance(bag, _KeyBag) and isinstance(bag.pkcs8, _Encrypted)
        )
        if any(_opens(pkcs8, password, _private_key) for pkcs8 in encrypted):
            return True
    return False


def _opens(encrypted: _Encrypted, password: _Spelled, read: Callable[[bytes], object]) -> bool:
    try:
        read(encrypted.open(password))
    except _IMPOSSIBLE:
        return False
    return True


def _private_key(pkcs8: bytes) -> PrivateKey:
    with suppress(UnsupportedAlgorithm):
        # Proving the primes prime takes 35 ms a key and guards against hostile files. These are protected
        # by their owner's password, and a key serves only beside a certificate of its public half.
        key = load_der_private_key(pkcs8, password=None, unsafe_skip_rsa_key_validation=True)
        if isinstance(key, rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey):
            return key
    raise ValueError("a key of another type than RSA and EC")


# ── from bags to entries ─────────────────────────────────────────────────────────────────────


def _keystore(structure: _Structure, password: _Spelled) -> Keystore:
    bags: list[_KeyBag | _CertificateBag] = []
    for part in structure.parts:
        bags += _bags(part.open(password)) if isinstance(part, _Encrypted) else part
    key_bags = [bag for bag in bags if isinstance(bag, _KeyBag)]
    certificate_bags = [bag for bag in bags if isinstance(bag, _CertificateBag)]
    keys = tuple(
        _key_entry(alias, bag, certificate_bags, password)
        for alias, bag in zip(_key_names(key_bags), key_bags, strict=True)
    )
    return Keystore(keys, _certificate_entries(keys, certificate_bags))


def _key_names(bags: Iterable[_KeyBag]) -> tuple[str, ...]:
    names: list[str] = []
    numbers = itertools.count(1)
    for bag in bags:
        names.append(_free_name(str(next(numbers)) if bag.alias is None else bag.alias, names))
    return tuple(names)


def _free_name(wished: str, taken: Iterable[str]) -> str:
    """The wished alias, or where it is taken the same with a number."""
    lowered = {name.lower() for name in taken}
    candidates = itertools.chain([wished], (f"{wished} ({number})" for number in itertools.count(2)))
    return next(name for name in candidates if name.lower() not in lowered)


def _key_entry(
    alias: str, bag: _KeyBag, certificates: Sequence[_CertificateBag], password: _Spelled
) -> KeyEntry:
    pkcs8 = bag.pkcs8.open(password) if isinstance(bag.pkcs8, _Encrypted) else bag.pkcs8
    private_key = _private_key(pkcs8)
    key_id = _key_id(private_key)
    leaves = [other for other in certificates if other.certificate.key_id == key_id]
    if not leaves:
        return KeyEntry(alias, private_key, ())
    # Several certificates may speak for one key, old ones for instance: the attributes tell which is meant.
    leaf = max(
        leaves,
        key=lambda other: (other.key_id is not None and other.key_id == bag.key_id, other.alias == alias),
    )
    return KeyEntry(
        alias, private_key, _chain(leaf.certificate, [other.certificate for other in certificates])
    )


def _chain(leaf: _Certificate, pool: Sequence[_Certificate]) -> tuple[bytes, ...]:
    """The leaf, its signer, and so on to one that names itself as issuer, or whose issuer is missing."""
    found = [leaf]
    while found[-1].subject != found[-1].issuer:
        signer = next((other for other in pool if other not in found and other.signed(found[-1])), None)
        if signer is None:
            break
        found.append(signer)
    return tuple(certificate.der for certificate in found)


def _certificate_entries(
    keys: Sequence[KeyEntry], bags: Sequence[_CertificateBag]
) -> tuple[CertificateEntry, ...]:
    """Every certificate that bears a name of its own, and those that would be lost without one."""
    seen = {(key.alias.lower(), key.chain[0]) for key in keys if key.chain}
    kept = {certificate for key in keys for certificate in key.chain}
    kept |= {bag.certificate.der for bag in bags if bag.alias is not None}
    taken = [key.alias for key in keys]
    entries: list[CertificateEntry] = []
    for bag in bags:
        certificate = bag.certificate.der
        if bag.alias is None and certificate in kept:
            continue
        alias = _subject_rfc2253(certificate) if bag.alias is None else bag.alias
        if (alias.lower(), certificate) in seen:  # Java repeats the chain for every key
            continue
        seen.add((alias.lower(), certificate))
        entries.append(CertificateEntry(_free_name(alias, taken), certificate))
        taken.append(entries[-1].alias)
    return tuple(entries)
