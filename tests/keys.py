"""Keys for tests that are about something else than making keys: made once, handed out by number."""

from __future__ import annotations

import itertools
from functools import cache

from cryptography.hazmat.primitives.asymmetric import ec, rsa

from ehcert_kit.keystore.csr import KeyMaker, generate_key

#: The first number of those that nobody asks for by number.
_IN_A_ROW = 1000


@cache
def rsa_key(number: int = 0) -> rsa.RSAPrivateKey:
    """The RSA key (2048 bits) of that number; another number is another key."""
    assert number >= 0, "the number only tells the keys apart"
    return rsa.generate_private_key(65537, 2048)


@cache
def ec_key(number: int = 0) -> ec.EllipticCurvePrivateKey:
    """The EC key (P-384, as a card's) of that number."""
    assert number >= 0, "the number only tells the keys apart"
    return ec.generate_private_key(ec.SECP384R1())


def in_a_row() -> KeyMaker:
    """Hands out one after the other, for one test: within it no key comes twice."""
    numbers = itertools.count(_IN_A_ROW)
    return lambda bits: rsa_key(next(numbers)) if bits == 2048 else generate_key(bits)
