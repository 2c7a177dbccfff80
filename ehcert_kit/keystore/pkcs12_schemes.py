"""How a PKCS#12 file is protected by its password: ciphers and MACs.

Source: RFC 7292 §4 and appendix C; RFC 8018 (PBES2).
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from asn1crypto import algos as asn1_algos
from asn1crypto import pkcs12 as asn1_pkcs12

from .pkcs12_derivation import FOR_IV, FOR_KEY, FOR_MAC, Spelled, derive

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

MODERN = Encryption("modern", bag_algorithm="aes-256", bag_rounds=50_000, mac_hash="sha256", mac_rounds=100_000)
"""PBES2 with PBKDF2-HMAC-SHA256 and AES-256-CBC, MAC with SHA-256: what Java 17 and OpenSSL 3 write.

But not their 10 000 or 2 048 rounds: a better algorithm should not make guessing ten times cheaper than in
a `SECTOR` file. The numbers are therefore the same, and fit together for the same reason (one round of HMAC
is two hash computations). Readers take the rounds from the file. The official client does not open it.
"""

ROOM = Encryption("room", bag_algorithm="3des", bag_rounds=10_000, mac_hash="sha1", mac_rounds=20_000)
"""`SECTOR` with a fifth of its rounds, for a class: thirty people turn passwords into keys on one computer, forty
times each, and every one of these passwords is published."""

CHEAP_FOR_TESTS = Encryption("cheap-for-tests", bag_algorithm="3des", bag_rounds=1, mac_hash="sha1", mac_rounds=1)
"""The algorithms of `SECTOR` with one round: protects nothing, costs nothing."""

ENCRYPTIONS: Mapping[str, Encryption] = {form.name: form for form in (SECTOR, MODERN, ROOM, CHEAP_FOR_TESTS)}
"""The forms by name, as on a command line."""

MOST_ROUNDS = 10_000_000
"""A file that asks for more is refused before anything is computed: it would only keep the machine busy.

Java stops at 5,000,000; OWASP advises 1,300,000 for PBKDF2 with HMAC-SHA1. So many take seconds.
"""

# ── ciphers and MACs ─────────────────────────────────────────────────────────────────────────


class NotRead(ValueError):
    """Something that a whole file may well contain, but that is not read here; the text names it.

    Where the ASN.1 library has no name for it either, the text has its number. A changed byte makes such
    numbers: that one was meant, only a MAC that fits can tell.
    """

    @property
    def has_name(self) -> bool:
        return not _is_number(str(self))


_HASHES = ("sha1", "sha224", "sha256", "sha384", "sha512")
_CIPHERS = ("aes", "tripledes", "rc2")
#: Octets (FIPS 197).
_AES_BLOCK = 16


@dataclass(frozen=True)
class Scheme:
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
    def of(cls, algorithm: Any) -> Scheme:
        """Read an `EncryptionAlgorithm`.

        Raises: NotRead: another cipher, key derivation or hash, or more rounds than are computed.
            ValueError: a number is out of bounds.
        """
        pbes2 = algorithm["algorithm"].native == "pbes2"
        cipher = (algorithm["parameters"]["encryption_scheme"] if pbes2 else algorithm)["algorithm"].native
        if _is_number(cipher) or algorithm.encryption_cipher not in _CIPHERS or algorithm.encryption_mode != "cbc":
            raise NotRead(f"cipher {cipher}")
        if algorithm.kdf not in ("pkcs12_kdf", "pbkdf2"):
            raise NotRead(f"key derivation {algorithm.kdf}")
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
        """Raises: ValueError: what comes out is not padded as it should: another password, or other bytes."""
        from . import pkcs12_ciphers

        return pkcs12_ciphers.decrypt(self.cipher, *self._key_and_iv(password), encrypted)


def _is_number(name: str) -> bool:
    """Is it an object identifier, with its dots? The names of the ASN.1 library have none."""
    return "." in name


def _known_hash(name: str) -> str:
    """Raises: NotRead: it is another one than SHA-1 and SHA-2."""
    if name not in _HASHES:
        raise NotRead(f"hash {name}")
    return name


def _rounds(number: int) -> int:
    """Raises: NotRead: more than are computed here. ValueError: none."""
    if number > MOST_ROUNDS:
        raise NotRead(f"{number} rounds, where at most {MOST_ROUNDS} are computed")
    if number < 1:
        raise ValueError(f"{number} rounds")
    return number


def _key_length(number: int) -> int:
    """Raises: ValueError: no cipher that is read has such a key."""
    if not 1 <= number <= 32:
        raise ValueError(f"{number} bytes of key, where 1 to 32 are read")
    return number


@dataclass(frozen=True)
class Mac:
    """What protects a whole file against change (RFC 7292 §4): everything but the password."""

    hash_name: str
    salt: bytes
    rounds: int
    digest: bytes

    @classmethod
    def of(cls, mac_data: Any) -> Mac:
        """Read a `MacData`, which may be absent.

        Raises: NotRead: absent, another algorithm, or more rounds than are computed. ValueError: no rounds.
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
    """The `MacData` over the content of a file, with a salt of its own."""
    salt = secrets.token_bytes(_SALT_LENGTH)
    digest = _mac_over(content, password, salt, encryption.mac_rounds, encryption.mac_hash)
    return asn1_pkcs12.MacData(
        {
            "mac": {"digest_algorithm": {"algorithm": encryption.mac_hash}, "digest": digest},
            "mac_salt": salt,
            "iterations": encryption.mac_rounds,
        }
    )
