"""A SoftHSM2 token with the keys and certificates of a practice card, for classes and tests without a reader.

Labels and ids are those that PKCS#11 modules show for a Belgian card: Authentication 02, Signature 03, CA 04,
Root 06. As on a card, the Signature key needs the PIN for each signature (CKA_ALWAYS_AUTHENTICATE): a login with
CKU_CONTEXT_SPECIFIC between C_SignInit and C_Sign, which Java's SunPKCS11 provider cannot do. Unlike a card,
SoftHSM never blocks a PIN and cannot be pulled.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import PyKCS11
from asn1crypto.core import Integer, OctetString
from cryptography import x509
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from msgspec import Struct

from ..disk import write_public
from ..secret import Secret
from .certificates import PASSPHRASE, PrivateKey
from .citizens.keys import USES, Use
from .citizens.personalisation import Personalised

#: Contains BELPIC, as the label of every real card does, but is no real card's label.
LABEL = "BELPIC TEST PRATIQUE"
_IDS: Mapping[str, int] = {"Authentication": 2, "Signature": 3, "CA": 4, "Root": 6}
#: secp384r1 (RFC 5480, 2.1.1.1).
_P384 = bytes.fromhex("06052B81040022")
Template = list[tuple[int, object]]


class SoftHsmToken(Struct, frozen=True):
    """A prepared token. configuration: the file that SOFTHSM2_CONF must name before the module is loaded."""

    configuration: Path
    label: str


def prepare(folder: Path, module: Path, made: Personalised, pin: Secret) -> SoftHsmToken:
    """Make the token in this folder, replacing an earlier one; sets SOFTHSM2_CONF in this process.

    The module reads its configuration when loaded: a process that loaded it earlier keeps the old configuration.

    Raises: PyKCS11.PyKCS11Error: the module refuses, or cannot be loaded.
    """
    shutil.rmtree(folder, ignore_errors=True)
    tokens = folder / "tokens"
    tokens.mkdir(parents=True, mode=0o700)
    configuration = folder / "softhsm2.conf"
    lines = f"directories.tokendir = {tokens.absolute()}\nobjectstore.backend = file\n"
    write_public(configuration, lines.encode())
    os.environ["SOFTHSM2_CONF"] = str(configuration.absolute())
    library = PyKCS11.PyKCS11Lib()
    library.load(str(module))
    slot = _free_slot(library)
    officer = PASSPHRASE.decode()
    library.initToken(slot, officer, LABEL)
    with _session(library, slot, officer, PyKCS11.CKU_SO) as session:
        session.initPin(pin.reveal())
    with _session(library, slot, pin.reveal(), PyKCS11.CKU_USER) as session:
        for template in _objects(made):
            session.createObject(template)
    return SoftHsmToken(configuration.absolute(), LABEL)


def _free_slot(library: PyKCS11.PyKCS11Lib) -> int:
    """The slot that SoftHSM reserves for a new token; its number has no meaning."""
    return next(
        int(slot)
        for slot in library.getSlotList()
        if not library.getTokenInfo(slot).flags & PyKCS11.CKF_TOKEN_INITIALIZED
    )


@contextmanager
def _session(library: PyKCS11.PyKCS11Lib, slot: int, pin: str, user: int) -> Iterator[PyKCS11.Session]:
    session = library.openSession(slot, PyKCS11.CKF_SERIAL_SESSION | PyKCS11.CKF_RW_SESSION)
    try:
        session.login(pin, user)
        yield session
        session.logout()
    finally:
        session.closeSession()


def _objects(made: Personalised) -> Iterator[Template]:
    """Both key pairs, also those without certificate, and all certificates."""
    for use in USES:
        yield _private_key(use, made.keys[use])
        yield _public_key(use, made.keys[use])
    authority, root = made.authority.chain
    for use, certificate in made.certificates.items():
        yield _certificate(use, certificate)
    yield _certificate("CA", authority)
    yield _certificate("Root", root)


def _common(kind: int, label: str, private: bool) -> Template:
    return [
        (PyKCS11.CKA_CLASS, kind),
        (PyKCS11.CKA_TOKEN, True),
        (PyKCS11.CKA_PRIVATE, private),
        (PyKCS11.CKA_MODIFIABLE, False),
        (PyKCS11.CKA_LABEL, label),
        (PyKCS11.CKA_ID, (_IDS[label],)),
    ]


def _private_key(use: Use, key: PrivateKey) -> Template:
    return [
        *_common(PyKCS11.CKO_PRIVATE_KEY, use, private=True),
        (PyKCS11.CKA_SENSITIVE, True),
        (PyKCS11.CKA_EXTRACTABLE, False),
        (PyKCS11.CKA_SIGN, True),
        (PyKCS11.CKA_DECRYPT, False),
        (PyKCS11.CKA_UNWRAP, False),
        (PyKCS11.CKA_ALWAYS_AUTHENTICATE, use == "Signature"),
        *(_rsa_private(key) if isinstance(key, rsa.RSAPrivateKey) else _ec_private(key)),
    ]


def _public_key(use: Use, key: PrivateKey) -> Template:
    common = [
        *_common(PyKCS11.CKO_PUBLIC_KEY, use, private=False),
        (PyKCS11.CKA_VERIFY, True),
        (PyKCS11.CKA_ENCRYPT, False),
        (PyKCS11.CKA_WRAP, False),
    ]
    if isinstance(key, rsa.RSAPrivateKey):
        numbers = key.public_key().public_numbers()
        return [
            *common,
            (PyKCS11.CKA_KEY_TYPE, PyKCS11.CKK_RSA),
            (PyKCS11.CKA_MODULUS, _unsigned(numbers.n)),
            (PyKCS11.CKA_PUBLIC_EXPONENT, _unsigned(numbers.e)),
        ]
    point = key.public_key().public_bytes(
        serialization.Encoding.X962, serialization.PublicFormat.UncompressedPoint
    )
    return [
        *common,
        (PyKCS11.CKA_KEY_TYPE, PyKCS11.CKK_EC),
        (PyKCS11.CKA_EC_PARAMS, tuple(_P384)),
        (PyKCS11.CKA_EC_POINT, tuple(OctetString(point).dump())),
    ]


def _rsa_private(key: rsa.RSAPrivateKey) -> Template:
    private = key.private_numbers()
    public = private.public_numbers
    return [
        (PyKCS11.CKA_KEY_TYPE, PyKCS11.CKK_RSA),
        (PyKCS11.CKA_MODULUS, _unsigned(public.n)),
        (PyKCS11.CKA_PUBLIC_EXPONENT, _unsigned(public.e)),
        (PyKCS11.CKA_PRIVATE_EXPONENT, _unsigned(private.d)),
        (PyKCS11.CKA_PRIME_1, _unsigned(private.p)),
        (PyKCS11.CKA_PRIME_2, _unsigned(private.q)),
        (PyKCS11.CKA_EXPONENT_1, _unsigned(private.dmp1)),
        (PyKCS11.CKA_EXPONENT_2, _unsigned(private.dmq1)),
        (PyKCS11.CKA_COEFFICIENT, _unsigned(private.iqmp)),
    ]


def _ec_private(key: ec.EllipticCurvePrivateKey) -> Template:
    return [
        (PyKCS11.CKA_KEY_TYPE, PyKCS11.CKK_EC),
        (PyKCS11.CKA_EC_PARAMS, tuple(_P384)),
        (PyKCS11.CKA_VALUE, tuple(key.private_numbers().private_value.to_bytes(48))),
    ]


def _certificate(label: str, certificate: x509.Certificate) -> Template:
    return [
        *_common(PyKCS11.CKO_CERTIFICATE, label, private=False),
        (PyKCS11.CKA_CERTIFICATE_TYPE, PyKCS11.CKC_X_509),
        (PyKCS11.CKA_SUBJECT, tuple(certificate.subject.public_bytes())),
        (PyKCS11.CKA_ISSUER, tuple(certificate.issuer.public_bytes())),
        (PyKCS11.CKA_SERIAL_NUMBER, tuple(Integer(certificate.serial_number).dump())),
        (PyKCS11.CKA_VALUE, tuple(certificate.public_bytes(serialization.Encoding.DER))),
    ]


def _unsigned(value: int) -> tuple[int, ...]:
    """Big-endian, without leading zeros."""
    return tuple(value.to_bytes((value.bit_length() + 7) // 8))
