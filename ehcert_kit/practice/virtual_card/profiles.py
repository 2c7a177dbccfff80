"""The differences between the generations of the card: applet 1.7 (RSA-2048) and 1.8 (EC P-384).

Source: applet manuals 1.7 and 1.8; "Card content" 4.1 and 5.4.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Literal

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa, utils
from msgspec import Struct

from ..certificates import PrivateKey
from ..citizens.keys import Algorithm

Version = Literal["1.7", "1.8"]


class SignatureScheme(Struct, frozen=True):
    """One algorithm byte of MSE SET: which inputs it takes (sizes in octets), and how it signs one."""

    sizes: frozenset[int]
    sign: Callable[[PrivateKey, bytes], bytes]


class Profile(Struct, frozen=True):
    """One generation.

    card_data: the twelve octets after the chip's serial in GET CARD DATA. token_versions: the last field of
    TokenInfo. padding: zeros behind a certificate. absent: size of the file of a missing certificate.
    commands_before_signing: how many commands the card lets pass between PIN and qualified signature.
    """

    version: Version
    algorithm: Algorithm
    atr: bytes
    card_data: bytes
    token_versions: bytes
    schemes: Mapping[int, SignatureScheme]
    photo_hash: hashes.HashAlgorithm
    padding: int
    absent: int
    address_size: int
    commands_before_signing: int

    @property
    def is_18(self) -> bool:
        return self.version == "1.8"


def _pkcs1(algorithm: hashes.HashAlgorithm) -> Callable[[PrivateKey, bytes], bytes]:
    return lambda key, digest: _rsa(key).sign(digest, padding.PKCS1v15(), utils.Prehashed(algorithm))


def _pss(algorithm: hashes.HashAlgorithm) -> Callable[[PrivateKey, bytes], bytes]:
    pss = padding.PSS(padding.MGF1(algorithm), algorithm.digest_size)
    return lambda key, digest: _rsa(key).sign(digest, pss, utils.Prehashed(algorithm))


def _digest_info(key: PrivateKey, octets: bytes) -> bytes:
    """PKCS#1 v1.5 (RFC 8017 §9.2) of the caller's octets, which the card does not check."""
    numbers = _rsa(key).private_numbers()
    size = (numbers.public_numbers.n.bit_length() + 7) // 8
    block = b"\x00\x01" + b"\xff" * (size - 3 - len(octets)) + b"\x00" + octets
    return pow(int.from_bytes(block), numbers.d, numbers.public_numbers.n).to_bytes(size)


#: ECDSA takes any of these; the size alone says which hash it was.
_HASH_OF_SIZE: Mapping[int, hashes.HashAlgorithm] = {
    20: hashes.SHA1(),  # noqa: S303
    28: hashes.SHA224(),
    32: hashes.SHA256(),
    48: hashes.SHA384(),
    64: hashes.SHA512(),
}


def ecdsa(key: PrivateKey, digest: bytes) -> bytes:
    """r‖s, forty-eight octets each."""
    assert isinstance(key, ec.EllipticCurvePrivateKey)
    r, s = utils.decode_dss_signature(key.sign(digest, ec.ECDSA(utils.Prehashed(_HASH_OF_SIZE[len(digest)]))))
    return r.to_bytes(48) + s.to_bytes(48)


def _rsa(key: PrivateKey) -> rsa.RSAPrivateKey:
    assert isinstance(key, rsa.RSAPrivateKey)
    return key


_RSA_SCHEMES = {
    0x01: SignatureScheme(frozenset(range(1, 246)), _digest_info),
    0x02: SignatureScheme(frozenset({20}), _pkcs1(hashes.SHA1())),  # noqa: S303  # what cards of 1.7 offer
    0x04: SignatureScheme(frozenset({16}), _pkcs1(hashes.MD5())),  # noqa: S303
    0x08: SignatureScheme(frozenset({32}), _pkcs1(hashes.SHA256())),
    0x10: SignatureScheme(frozenset({20}), _pss(hashes.SHA1())),  # noqa: S303
    0x20: SignatureScheme(frozenset({32}), _pss(hashes.SHA256())),
}
_EC_SIZES = {0x01: {32}, 0x02: {48}, 0x04: {64}, 0x08: {32}, 0x10: {48}, 0x20: {64}, 0x40: {20, 28, 32, 48, 64}}

PROFILES: Mapping[Version, Profile] = {
    "1.7": Profile(
        version="1.7",
        algorithm="rsa",
        atr=bytes.fromhex("3B9813400AA503010101AD1311"),
        card_data=bytes.fromhex("A5 03 01 01 01 17 0003 00 21 01 0F"),
        token_versions=bytes.fromhex("03030000"),
        schemes=_RSA_SCHEMES,
        photo_hash=hashes.SHA256(),
        padding=50,
        absent=1300,
        address_size=117,
        commands_before_signing=0,
    ),
    "1.8": Profile(
        version="1.8",
        algorithm="ec",
        atr=bytes.fromhex("3B7F96000080318065B0850401 20120FFF829000"),
        card_data=bytes.fromhex("A5 03 01 01 01 18 0001 00 00 02 0F"),
        token_versions=bytes.fromhex("04040000"),
        schemes={byte: SignatureScheme(frozenset(sizes), ecdsa) for byte, sizes in _EC_SIZES.items()},
        photo_hash=hashes.SHA384(),
        padding=1100,
        absent=2500,
        address_size=121,
        commands_before_signing=1,
    ),
}
#: Of a card that is no eID (a blank test card of another maker).
FOREIGN_ATR = bytes.fromhex("3B6E00005445535420505241544951554500")


def version_of(algorithm: Algorithm) -> Version:
    """The applet of cards with keys of this kind."""
    return "1.7" if algorithm == "rsa" else "1.8"
