"""The certification path among certificates in any order (RFC 5280 §6.1): order and repetition carry no trust."""

from __future__ import annotations

from collections.abc import Iterable

from ..certificate import Certificate
from .issuing import signed_by


def path_of_key(certificates: Iterable[Certificate], key: bytes) -> tuple[Certificate, ...]:
    """The path from the certificate of this key upwards; without one, from the first.

    key: the public key identifier. Returns: as `path_from`; empty if there are no certificates.
    """
    pool = tuple(certificates)
    leaf = next((one for one in pool if one.public_key_identifier == key), None)
    return path_from(leaf or pool[0], pool) if pool else ()


def path_from(leaf: Certificate, pool: Iterable[Certificate]) -> tuple[Certificate, ...]:
    """The leaf, its issuer, and so on, as far as the pool goes; each once, what is not on the path left out.

    Of several authorities with the issuer's name, one that signed is preferred, then the one valid longest.
    One that did not sign is still on the path: judging it tells more than a path that ends.
    """
    found, left = [leaf], [one for one in dict.fromkeys(pool) if one != leaf]
    while not found[-1].names_as_issuer(found[-1]):
        named = [one for one in left if found[-1].names_as_issuer(one)]
        if not named:
            break
        found.append(max(named, key=lambda one: (signed_by(found[-1], one), one.not_after)))
        left.remove(found[-1])
    return tuple(found)
