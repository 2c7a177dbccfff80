"""How each key is used on each backend, and which backends cannot."""

from __future__ import annotations

import hashlib

import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding, rsa

from ehcert_kit.card import mechanism
from ehcert_kit.card.interface import CardKey
from ehcert_kit.card.mechanism import CKM_ECDSA, CKM_RSA_PKCS, KeyType
from ehcert_kit.card.modules import Module, ModuleKind
from ehcert_kit.errors import CardKeyRefused, CardTrouble
from tests.card.chip import Chip, key

DIGEST = hashlib.sha256(b"x").digest()
OFFICIAL = Module(ModuleKind.OFFICIAL, (5, 1), "beidpkcs11 5.1")
SOFTHSM = Module(ModuleKind.SOFTHSM, (2, 6), "SoftHSM 2.6")
OPENSC_OLD = Module(ModuleKind.OPENSC, (0, 23), "OpenSC 0.23")
OPENSC_NEW = Module(ModuleKind.OPENSC, (0, 27), "OpenSC 0.27")
OTHER = Module(ModuleKind.OTHER, (1, 0), "A token 1.0")


@pytest.mark.parametrize("key", CardKey)
@pytest.mark.parametrize("module", [OFFICIAL, SOFTHSM, OTHER], ids=lambda m: m.kind.value)
def test_hashing_is_done_here_so_that_one_mechanism_serves_every_module(module: Module, key: CardKey) -> None:
    assert mechanism.for_module(key, key is CardKey.SIGNATURE, KeyType.EC, module, DIGEST) == mechanism.Algorithm(
        CKM_ECDSA, DIGEST
    )
    assert mechanism.for_module(key, key is CardKey.SIGNATURE, KeyType.RSA, module, DIGEST).number == CKM_RSA_PKCS


@pytest.mark.parametrize(
    ("module", "key", "type", "served"),
    [
        (OPENSC_OLD, CardKey.AUTHENTICATION, KeyType.RSA, True),
        (OPENSC_OLD, CardKey.AUTHENTICATION, KeyType.EC, False),
        (OPENSC_OLD, CardKey.SIGNATURE, KeyType.RSA, False),
        (OPENSC_NEW, CardKey.AUTHENTICATION, KeyType.RSA, True),
        (OPENSC_NEW, CardKey.AUTHENTICATION, KeyType.EC, True),
        (OPENSC_NEW, CardKey.SIGNATURE, KeyType.EC, False),
    ],
)
def test_what_opensc_can_do(module: Module, key: CardKey, type: KeyType, served: bool) -> None:
    if served:
        assert mechanism.for_module(key, key is CardKey.SIGNATURE, type, module, DIGEST)
    else:
        with pytest.raises(CardKeyRefused) as refused:
            mechanism.for_module(key, key is CardKey.SIGNATURE, type, module, DIGEST)
        assert (refused.value.backend, refused.value.use) == (module.name, key.value)


def test_the_digest_info_is_the_one_of_sha256() -> None:
    """Judged by a library: what it signs by itself is what a raw signature of our input gives."""
    private = key("any", True)
    assert isinstance(private, rsa.RSAPrivateKey)
    signature = private.sign(b"x", padding.PKCS1v15(), hashes.SHA256())
    recovered = private.public_key().recover_data_from_signature(signature, padding.PKCS1v15(), None)

    assert mechanism.for_module(CardKey.SIGNATURE, True, KeyType.RSA, OFFICIAL, DIGEST).data == recovered
    assert mechanism.for_chip(KeyType.RSA, DIGEST).data == recovered


def test_the_chips_algorithm_01_means_two_things() -> None:
    assert mechanism.for_chip(KeyType.EC, DIGEST) == mechanism.Algorithm(0x01, DIGEST)
    assert mechanism.for_chip(KeyType.RSA, DIGEST).number == 0x01


def test_the_type_is_that_of_the_key_not_of_the_signature_on_the_certificate() -> None:
    """A card of applet 1.7 whose certificates were renewed: RSA keys, signed by EC authorities."""
    assert mechanism.key_type(Chip(0x17, register_rsa=False).leaves["signature"]) is KeyType.RSA
    assert mechanism.key_type(Chip(0x18).leaves["signature"]) is KeyType.EC


def test_a_value_has_its_full_size() -> None:
    ec, rsa_ = Chip(0x18).leaves["signature"], Chip(0x17).leaves["signature"]

    assert mechanism.signature_value(ec, b"\x01" * 96, "backend") == b"\x01" * 96
    short = mechanism.signature_value(ec, b"\x01" * 47 + b"\x02" * 47, "backend")
    assert short == b"\0" + b"\x01" * 47 + b"\0" + b"\x02" * 47
    assert mechanism.signature_value(rsa_, bytes(256), "backend") == bytes(256)


@pytest.mark.parametrize(("applet", "size"), [(0x18, 95), (0x18, 98), (0x17, 255), (0x17, 128)])
def test_a_value_of_another_size_is_no_signature(applet: int, size: int) -> None:
    with pytest.raises(CardTrouble):
        mechanism.signature_value(Chip(applet).leaves["signature"], bytes(size), "backend")
