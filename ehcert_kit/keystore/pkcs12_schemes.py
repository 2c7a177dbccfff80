"""The algorithms that protect a PKCS#12 file with its password: ciphers and MACs.

Source: RFC 7292 §4 and appendix C; RFC 8018 (PBES2).
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from collections.abc import Mapping
from typing import Any, Literal

from asn1crypto import algos as asn1_algos
from asn1crypto import pkcs12 as asn1_pkcs12
from msgspec import Struct

from .pkcs12_derivation import FOR_IV, FOR_KEY, FOR_MAC, Spelled, derive

# ── forms of encryption ──────────────────────────────────────────────────────────────────────


class Encryption(Struct, frozen=True):
    """The algorithms that protect a file, and their rounds (iterations), which make guessing a password slow."""

    name: str
    bag_algorithm: Literal["3des", "aes-256"]
    bag_rounds: int
    mac_hash: Literal["sha1", "sha256"]
    mac_rounds: int


SECTOR = Encryption("sector", bag_algorithm="3des", bag_rounds=50_000, mac_hash="sha1", mac_rounds=100_000)
"""For the software of the sector: pbeWithSHAAnd3-KeyTripleDES-CBC for everything, MAC with SHA-1.

The official client reads no other MAC and no AES; OpenSSL 3 reads this without its legacy provider.
The rounds are those of files in use. They match: a guess costs 100 000 hash computations by the MAC, and as many
by a bag, whose 24-byte key takes two SHA-1 blocks.
"""

MODERN = Encryption("modern", bag_algorithm="aes-256", bag_rounds=50_000, mac_hash="sha256", mac_rounds=100_000)
"""PBES2 with PBKDF2-HMAC-SHA256 and AES-256-CBC, MAC with SHA-256: what Java 17 and OpenSSL 3 write.

The rounds are not their 10 000 or 2 048, with which guessing would be ten times cheaper than in a `SECTOR` file.
They are those of `SECTOR` and match likewise (one round of HMAC is two hash computations). Readers take
the rounds from the file. The official client cannot read it.
"""

ROOM = Encryption("room", bag_algorithm="3des", bag_rounds=10_000, mac_hash="sha1", mac_rounds=20_000)
"""`SECTOR` with a fifth of its rounds, for a class: thirty people derive keys on one computer, forty times each,
from passwords that are all public."""

CHEAP_FOR_TESTS = Encryption("cheap-for-tests", bag_algorithm="3des", bag_rounds=1, mac_hash="sha1", mac_rounds=1)
"""`SECTOR` with one round: fast, without protection."""

ENCRYPTIONS: Mapping[str, Encryption] = {form.name: form for form in (SECTOR, MODERN, ROOM, CHEAP_FOR_TESTS)}
"""By name, as on the command line."""

MOST_ROUNDS = 10_000_000
"""A file with more is refused before anything is computed, as a hostile one could keep the machine busy.

This many take seconds. Java's limit is 5,000,000; OWASP advises 1,300,000 for PBKDF2 with HMAC-SHA1.
"""

# ── ciphers and MACs ─────────────────────────────────────────────────────────────────────────


class NotRead(ValueError):
    """A feature of PKCS#12 that is not supported here; the message names it.

    If there is no name for it (`_named`), the message has its OID. This may also come from a changed byte in a
    damaged file, unless the MAC is right.
    """

    @property
    def has_name(self) -> bool:
        """Whether the message has a name, not an OID."""
        return not _is_number(str(self))


_NAMES: Mapping[str, str] = {
    "1.2.392.200011.61.1.1.1.2": "camellia128_cbc",
    "1.2.392.200011.61.1.1.1.3": "camellia192_cbc",
    "1.2.392.200011.61.1.1.1.4": "camellia256_cbc",
    "1.2.410.200046.1.1.2": "aria128_cbc",
    "1.2.410.200046.1.1.7": "aria192_cbc",
    "1.2.410.200046.1.1.12": "aria256_cbc",
    "1.2.410.200004.1.4": "seed_cbc",
    "1.2.156.10197.1.104.2": "sm4_cbc",
    "1.2.643.2.2.21": "gost28147",
    "1.2.643.7.1.1.5.1.1": "magma_ctr_acpkm",
    "1.2.643.7.1.1.5.2.1": "kuznyechik_ctr_acpkm",
    "1.2.840.113533.7.66.10": "cast5_cbc",
    "1.3.6.1.4.1.188.7.1.1.2": "idea_cbc",
    "1.3.6.1.4.1.3029.1.2": "blowfish_cbc",
    "1.2.156.10197.1.401": "sm3",
    "1.2.643.2.2.9": "gost94",
    "1.2.643.7.1.1.2.2": "streebog256",
    "1.2.643.7.1.1.2.3": "streebog512",
    "1.2.643.7.1.1.4.1": "streebog256",
    "1.2.643.7.1.1.4.2": "streebog512",
    "1.3.36.3.2.1": "ripemd160",
    "1.0.10118.3.0.55": "whirlpool",
    "1.3.6.1.4.1.1722.12.2.1.16": "blake2b512",
    "1.3.6.1.4.1.1722.12.2.2.8": "blake2s256",
    "1.3.6.1.5.5.8.1.1": "md5",
    "1.3.6.1.4.1.11591.4.11": "scrypt",
}
"""Algorithms that asn1crypto does not name, and with which OpenSSL and BouncyCastle protect files.

A changed byte hardly ever turns one algorithm into one of these, so a file with one is not called damaged.
Source: the OIDs of OpenSSL 3 (crypto/objects/objects.txt); RFC 7914 §7 for scrypt.
"""


def _named(algorithm: str) -> str:
    """asn1crypto's name of an algorithm, else that of `_NAMES`, else its OID."""
    return _NAMES.get(algorithm, algorithm)


_HASHES = ("sha1", "sha224", "sha256", "sha384", "sha512")
_CIPHERS = ("aes", "tripledes", "rc2")
#: Octets (FIPS 197).
_AES_BLOCK = 16


class Scheme(Struct, frozen=True):
    """An encryption algorithm with its parameters, without the password.

    iv: None in the older schemes (RFC 7292), which derive it from the password, like the key.
    """

    cipher: str
    kdf: str
    hash_name: str
    salt: bytes
    rounds: int
    key_length: int
    iv: bytes | None

    @classmethod
    def of(cls, algorithm: Any) -> Scheme:
        """Convert an `EncryptionAlgorithm` of asn1crypto.

        Raises: NotRead: an unsupported cipher, key derivation or hash, or more than `MOST_ROUNDS`.
            ValueError: a number is out of bounds.
        """
        pbes2 = algorithm["algorithm"].native == "pbes2"
        cipher = (algorithm["parameters"]["encryption_scheme"] if pbes2 else algorithm)["algorithm"].native
        if _is_number(cipher) or algorithm.encryption_cipher not in _CIPHERS or algorithm.encryption_mode != "cbc":
            raise NotRead(f"cipher {_named(cipher)}")
        if algorithm.kdf not in ("pkcs12_kdf", "pbkdf2"):
            raise NotRead(f"key derivation {_named(algorithm.kdf)}")
        return cls(
            cipher=algorithm.encryption_cipher,
            kdf=algorithm.kdf,
            hash_name=_known_hash(algorithm.kdf_hmac),
            salt=algorithm.kdf_salt,
            rounds=_rounds(algorithm.kdf_iterations),
            key_length=_key_length(algorithm.key_length),
            iv=algorithm.encryption_iv,
        )

    def _key_and_iv(self, password: Spelled) -> tuple[bytes, bytes]:
        if self.kdf == "pbkdf2":
            key = hashlib.pbkdf2_hmac(self.hash_name, password.utf8, self.salt, self.rounds, self.key_length)
        else:
            key = self._derive(password, FOR_KEY, self.key_length)
        iv = self._derive(password, FOR_IV, 8) if self.iv is None else self.iv
        return key, iv

    def _derive(self, password: Spelled, purpose: int, length: int) -> bytes:
        return derive(password, self.salt, self.rounds, self.hash_name, purpose, length)

    def encrypt(self, plain: bytes, password: Spelled) -> bytes:
        from . import pkcs12_ciphers

        return pkcs12_ciphers.encrypt(self.cipher, *self._key_and_iv(password), plain)

    def decrypt(self, encrypted: bytes, password: Spelled) -> bytes:
        """Decrypt. Raises: ValueError: wrong length or padding: another password, or changed bytes."""
        from . import pkcs12_ciphers

        return pkcs12_ciphers.decrypt(self.cipher, *self._key_and_iv(password), encrypted)


def _is_number(name: str) -> bool:
    """Whether this is an OID, which has dots. The names of asn1crypto have none."""
    return "." in name


def _known_hash(name: str) -> str:
    """Check the name of a hash. Raises: NotRead: neither SHA-1 nor SHA-2."""
    if name not in _HASHES:
        raise NotRead(f"hash {_named(name)}")
    return name


def _rounds(number: int) -> int:
    """Check a number of rounds. Raises: NotRead: more than `MOST_ROUNDS`. ValueError: less than one."""
    if number > MOST_ROUNDS:
        raise NotRead(f"{number} rounds, where at most {MOST_ROUNDS} are computed")
    if number < 1:
        raise ValueError(f"{number} rounds")
    return number


def _key_length(number: int) -> int:
    """Check a key length in octets. Raises: ValueError: no supported cipher has such a key."""
    if not 1 <= number <= 32:
        raise ValueError(f"{number} bytes of key, where 1 to 32 are read")
    return number


class Mac(Struct, frozen=True):
    """The MAC that protects the file against changes (RFC 7292 §4), with its parameters, without the password."""

    hash_name: str
    salt: bytes
    rounds: int
    digest: bytes

    @classmethod
    def of(cls, mac_data: Any) -> Mac:
        """Convert a `MacData` of asn1crypto, which may be absent.

        Raises: NotRead: absent, an unsupported algorithm, or more than `MOST_ROUNDS`. ValueError: no rounds.
        """
        if not mac_data:
            raise NotRead("no MAC made with a password")
        algorithm: str = mac_data["mac"]["digest_algorithm"]["algorithm"].native
        if algorithm == _PBMAC1:
            raise NotRead("MAC PBMAC1")
        return cls(
            hash_name=_known_hash(algorithm),
            salt=mac_data["mac_salt"].native,
            rounds=_rounds(mac_data["iterations"].native),
            digest=mac_data["mac"]["digest"].native,
        )

    def fits(self, content: bytes, password: Spelled) -> bool:
        computed = _mac_over(content, password, self.salt, self.rounds, self.hash_name)
        return hmac.compare_digest(self.digest, computed)


_PBMAC1 = "1.2.840.113549.1.5.14"
"""The MAC of RFC 9579."""


def _mac_over(content: bytes, password: Spelled, salt: bytes, rounds: int, hash_name: str) -> bytes:
    key = derive(password, salt, rounds, hash_name, FOR_MAC, hashlib.new(hash_name).digest_size)
    return hmac.digest(key, content, hash_name)


# ── for a new file ───────────────────────────────────────────────────────────────────────────

_SALT_LENGTH = 20


def fresh_algorithm(encryption: Encryption) -> Any:
    """The algorithm identifier for one bag, with a new random salt."""
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
    scheme = {"algorithm": "aes256_cbc", "parameters": secrets.token_bytes(_AES_BLOCK)}
    return asn1_algos.EncryptionAlgorithm(
        {
            "algorithm": "pbes2",
            "parameters": {
                "key_derivation_func": {"algorithm": "pbkdf2", "parameters": derivation},
                "encryption_scheme": scheme,
            },
        }
    )


def fresh_mac(content: bytes, password: Spelled, encryption: Encryption) -> Any:
    """The `MacData` over the content of a file, with a new random salt."""
    salt = secrets.token_bytes(_SALT_LENGTH)
    digest = _mac_over(content, password, salt, encryption.mac_rounds, encryption.mac_hash)
    return asn1_pkcs12.MacData(
        {
            "mac": {"digest_algorithm": {"algorithm": encryption.mac_hash}, "digest": digest},
            "mac_salt": salt,
            "iterations": encryption.mac_rounds,
        }
    )
