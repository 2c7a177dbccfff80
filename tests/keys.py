"""Keys for tests that are not about making keys: each is made once per process, and identified by a number."""

from __future__ import annotations

import itertools
from functools import cache

from cryptography.hazmat.primitives.asymmetric import ec, rsa

from ehcert_kit.keystore.csr import KeyMaker, generate_key

#: The first number of the keys that `in_a_row` gives.
_IN_A_ROW = 1000


@cache
def rsa_key(number: int = 0) -> rsa.RSAPrivateKey:
    """The RSA key (2048 bits) with this number."""
    assert number >= 0, "the number only tells the keys apart"
    return rsa.generate_private_key(65537, 2048)


@cache
def ec_key(number: int = 0) -> ec.EllipticCurvePrivateKey:
    """The EC key (P-384, as on cards) with this number."""
    assert number >= 0, "the number only tells the keys apart"
    return ec.generate_private_key(ec.SECP384R1())


def in_a_row() -> KeyMaker:
    """A `KeyMaker` for one test that gives a different key at each call; other sizes than 2048 bits are made."""
    numbers = itertools.count(_IN_A_ROW)
    return lambda bits: rsa_key(next(numbers)) if bits == 2048 else generate_key(bits)
