"""The keys of practice cards: derived from a published seed, so they are the same on every machine.

Nothing here is secret: whoever knows a practice person's number can make the keys of the card.
"""

from __future__ import annotations

import base64
import functools
import math
from importlib.resources import files
from typing import Literal

from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from ..certificates import PrivateKey

Algorithm = Literal["rsa", "ec"]
#: The two keys that have a certificate.
Use = Literal["Authentication", "Signature"]
USES: tuple[Use, ...] = ("Authentication", "Signature")
_RSA_BITS, _EXPONENT = 2048, 65537
_SEED = b"ehcert-kit PRATIQUE TEST card keys v1"
#: The order n of the group on P-384 (FIPS 186-5, SP 800-186 section 3.2.1.4).
_P384_ORDER = 2**384 - 0x389CB27E0BC8D220A7E5F24DB74F58851313E695333AD68D


@functools.cache
def card_key(ssin: str, algorithm: Algorithm, use: Use | Literal["Card"]) -> PrivateKey:
    """The key of this person's card: RSA-2048 on cards of applet 1.7, P-384 on those of 1.8.

    "Card" is the key by which a card of applet 1.8 proves that it is genuine.
    """
    if algorithm == "ec":
        # Sixteen octets more than the order has, so that the remainder is not biased (FIPS 186-5, A.2.1).
        octets = HKDF(hashes.SHA384(), 64, _SEED, f"{ssin}|ec|{use}".encode()).derive(_SEED)
        return ec.derive_private_key(int.from_bytes(octets) % (_P384_ORDER - 1) + 1, ec.SECP384R1())
    primes = _kept_primes().get((ssin, use))
    return _from_primes(*primes) if primes is not None else derived_rsa_key(ssin, use)


def derived_rsa_key(ssin: str, use: str) -> rsa.RSAPrivateKey:
    """Find an RSA key from the seed. It takes a second, so those of every seat lie in this package."""
    from Crypto.Hash import SHAKE256
    from Crypto.PublicKey import RSA

    stream = SHAKE256.new(_SEED + f"|{ssin}|rsa|{use}".encode())
    found = serialization.load_der_private_key(
        RSA.generate(_RSA_BITS, randfunc=stream.read).export_key("DER"), None
    )
    assert isinstance(found, rsa.RSAPrivateKey)
    return found


@functools.cache
def _kept_primes() -> dict[tuple[str, str], tuple[int, int]]:
    """The primes of the keys that lie in this package, by national number and use."""
    lines = (files(__package__) / "card-keys.txt").read_text(encoding="ascii").splitlines()
    rows = (line.split() for line in lines if not line.startswith("#"))
    octets = {(ssin, use): base64.b64decode(primes) for ssin, use, primes in rows}
    half = _RSA_BITS // 16
    return {key: (int.from_bytes(both[:half]), int.from_bytes(both[half:])) for key, both in octets.items()}


def _from_primes(p: int, q: int) -> rsa.RSAPrivateKey:
    """The key of two primes, with the public exponent of all practice cards (RFC 8017 §3.2)."""
    d = pow(_EXPONENT, -1, math.lcm(p - 1, q - 1))
    public = rsa.RSAPublicNumbers(_EXPONENT, p * q)
    numbers = rsa.RSAPrivateNumbers(
        p, q, d, rsa.rsa_crt_dmp1(d, p), rsa.rsa_crt_dmq1(d, q), rsa.rsa_crt_iqmp(p, q), public
    )
    # That they are primes was seen when they were found, and takes forty times as long as all the rest.
    return numbers.private_key(unsafe_skip_rsa_key_validation=True)
