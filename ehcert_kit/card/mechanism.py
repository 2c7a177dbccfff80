"""How a key signs a SHA-256 digest: mechanism, input, and the keys that a backend cannot use.

These depend on the type of the key, its use and the module; the digest is computed outside the card. The module's
list of mechanisms is not used: that of the official module ends in uninitialised memory, and OpenSC lists
mechanisms that it then refuses.

Source: PKCS#11 2.40 §2.1.6 and §2.3.6; RFC 8017 §9.2; applet manuals 1.7 §6.8 and 1.8 §6.9.
"""

from __future__ import annotations

from enum import StrEnum

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from msgspec import Struct

from .errors import CardKeyRefused, CardTrouble
from .interface import CardKey
from .modules import Module, ModuleKind

CKM_RSA_PKCS = 0x0001
CKM_ECDSA = 0x1041

#: DigestInfo of SHA-256, before the digest (RFC 8017 §9.2, note 1).
_SHA256_DIGEST_INFO = bytes.fromhex("3031300d060960864801650304020105000420")

_OPENSC_WITH_EC = (0, 27)


class KeyType(StrEnum):
    """The type of a card's key."""

    RSA = "rsa"
    EC = "ec"


class Algorithm(Struct, frozen=True):
    """A signature algorithm of a module or of the chip, and its input.

    number: CKM_… for a module, the algorithm reference of MSE SET for the chip.
    """

    number: int
    data: bytes


def key_type(certificate: bytes) -> KeyType:
    """The type of the key in a certificate. That of its signature may differ, on cards with renewed keys.

    Raises: CardTrouble: neither RSA nor EC.
    """
    match x509.load_der_x509_certificate(certificate).public_key():
        case rsa.RSAPublicKey():
            return KeyType.RSA
        case ec.EllipticCurvePublicKey():
            return KeyType.EC
        case other:
            raise CardTrouble("X.509", type(other).__name__)


def for_module(key: CardKey, qualified: bool, type: KeyType, module: Module, digest: bytes) -> Algorithm:
    """Mechanism and input for a PKCS#11 module.

    key: the use, for the error. qualified: whether it is the card's Signature key, which needs the PIN each time.
    Raises: CardKeyRefused: this module cannot use this key. OpenSC refuses the Signature key after having sent a
        VERIFY, and before 0.27 has no mechanism for the EC keys of this card.
    """
    if module.kind is ModuleKind.OPENSC and (
        qualified or (type is KeyType.EC and module.version < _OPENSC_WITH_EC)
    ):
        raise CardKeyRefused(module.name, key.value)
    if type is KeyType.RSA:
        return Algorithm(CKM_RSA_PKCS, _SHA256_DIGEST_INFO + digest)
    return Algorithm(CKM_ECDSA, digest)


def for_chip(type: KeyType, digest: bytes) -> Algorithm:
    """Algorithm reference and input for the chip. Reference 01 means RSA up to applet 1.7, and ECDSA in 1.8."""
    if type is KeyType.RSA:
        return Algorithm(0x01, _SHA256_DIGEST_INFO + digest)  # PKCS#1 v1.5 of a given DigestInfo
    return Algorithm(0x01, digest)  # ECDSA with SHA-256


def signature_value(certificate: bytes, signature: bytes, backend: str) -> bytes:
    """The signature at its full size: that of the modulus for RSA, r‖s of 48 octets each for P-384.

    Raises: CardTrouble: it has another size, so it is not a signature by this key.
    """
    match x509.load_der_x509_certificate(certificate).public_key():
        case ec.EllipticCurvePublicKey() as key if len(signature) % 2 == 0:
            size, half = (key.key_size + 7) // 8, len(signature) // 2
            value = signature[:half].rjust(size, b"\0") + signature[half:].rjust(size, b"\0")
            expected = 2 * size
        case rsa.RSAPublicKey() as key:
            value, expected = signature, key.key_size // 8
        case _:
            value, expected = signature, 0
    if len(value) != expected:
        raise CardTrouble(backend, f"{len(signature)} octets")
    return value
