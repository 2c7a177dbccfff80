"""Keys for tests that are about something else than making keys: made once, handed out by number."""

from __future__ import annotations

from functools import cache

from cryptography.hazmat.primitives.asymmetric import ec, rsa


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
