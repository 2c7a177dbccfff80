"""The entries of a keystore, made from the bags of a PKCS#12 file."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import load_der_private_key

from ..der import PARSE_ERRORS
from ..identifiers.public_key import public_key_identifier
from .entries import CertificateEntry, KeyEntry, Keystore, PrivateKey, subject_alias
from .pkcs12_derivation import Spelled
from .pkcs12_schemes import NotRead
from .pkcs12_structure import (
    Bag,
    CertificateBag,
    Encrypted,
    KeyBag,
    Pkcs12Structure,
    StoredCertificate,
    all_read,
    bags_in,
)


class OtherPassword(ValueError):
    """Something cannot be decrypted, although the MAC is right."""


def keystore_in(structure: Pkcs12Structure, password: Spelled) -> Keystore:
    """Decrypt everything in a file whose MAC is right.

    Raises: NotRead: a feature is not supported. OtherPassword: something has another password. `der.PARSE_ERRORS`:
        the content is malformed.
    """
    found: list[Bag] = []
    for part in structure.parts:
        found += bags_in(_open(part, password)) if isinstance(part, Encrypted) else part
    bags = all_read(found)
    key_bags = [bag for bag in bags if isinstance(bag, KeyBag)]
    certificate_bags = [bag for bag in bags if isinstance(bag, CertificateBag)]
    keys = tuple(
        _key_entry(alias, bag, certificate_bags, password)
        for alias, bag in zip(key_names(key_bags), key_bags, strict=True)
    )
    return Keystore(keys, _certificate_entries(keys, certificate_bags))


def _open(encrypted: Encrypted, password: Spelled) -> bytes:
    """Decrypt a SEQUENCE. Raises: OtherPassword: the result is not one."""
    try:
        plain = encrypted.open(password)
    except ValueError:
        raise OtherPassword from None
    # With one wrong password in 256 the result happens to end in valid padding.
    if not plain.startswith(b"\x30"):
        raise OtherPassword
    return plain


def key_names(bags: Iterable[KeyBag]) -> tuple[str, ...]:
    """Unique aliases of keys: their own, else "1", "2" …; repeated ones get a number."""
    names: list[str] = []
    numbers = itertools.count(1)
    for bag in bags:
        names.append(_free_name(str(next(numbers)) if bag.alias is None else bag.alias, names))
    return tuple(names)


def _free_name(wished: str, taken: Iterable[str]) -> str:
    """The wished alias, with a number behind it if it is taken."""
    lowered = {name.lower() for name in taken}
    candidates = itertools.chain([wished], (f"{wished} ({number})" for number in itertools.count(2)))
    return next(name for name in candidates if name.lower() not in lowered)


def _key_entry(alias: str, bag: KeyBag, certificates: Sequence[CertificateBag], password: Spelled) -> KeyEntry:
    pkcs8 = _open(bag.pkcs8, password) if isinstance(bag.pkcs8, Encrypted) else bag.pkcs8
    private_key = _private_key(pkcs8)
    key_id = public_key_identifier(private_key.public_key())
    leaves = [other for other in certificates if other.certificate.key_id == key_id]
    if not leaves:
        return KeyEntry(alias, private_key, ())
    # Several certificates may have this public key, such as old ones: the attributes tell which is meant.
    leaf = max(
        leaves,
        key=lambda other: (other.key_id is not None and other.key_id == bag.key_id, other.alias == alias),
    )
    return KeyEntry(alias, private_key, _chain(leaf.certificate, [other.certificate for other in certificates]))


def _private_key(pkcs8: bytes) -> PrivateKey:
    with suppress(UnsupportedAlgorithm):
        # The check of the primes takes 35 ms per key and protects against hostile files. These files are protected
        # by their owner's password, and a key is used only with a certificate of its public key.
        key = load_der_private_key(pkcs8, password=None, unsafe_skip_rsa_key_validation=True)
        if isinstance(key, rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey):
            return key
    raise NotRead("a key of another type than RSA and EC")


def _chain(leaf: StoredCertificate, pool: Sequence[StoredCertificate]) -> tuple[bytes, ...]:
    """The leaf, its signer, and so on, until one is its own issuer or the signer is not in the file."""
    found = [leaf]
    while found[-1].subject != found[-1].issuer:
        signer = next((other for other in pool if other not in found and other.signed(found[-1])), None)
        if signer is None:
            break
        found.append(signer)
    return tuple(certificate.der for certificate in found)


def _certificate_entries(keys: Sequence[KeyEntry], bags: Sequence[CertificateBag]) -> tuple[CertificateEntry, ...]:
    """The certificates with an alias of their own, and those that are in no chain."""
    seen = {(key.alias.lower(), key.chain[0]) for key in keys if key.chain}
    kept = {certificate for key in keys for certificate in key.chain}
    kept |= {bag.certificate.der for bag in bags if bag.alias is not None}
    taken = [key.alias for key in keys]
    entries: list[CertificateEntry] = []
    for bag in bags:
        certificate = bag.certificate.der
        if bag.alias is None and certificate in kept:
            continue
        alias = subject_alias(certificate) if bag.alias is None else bag.alias
        if (alias.lower(), certificate) in seen:  # Java repeats the chain for every key
            continue
        seen.add((alias.lower(), certificate))
        entries.append(CertificateEntry(_free_name(alias, taken), certificate))
        taken.append(entries[-1].alias)
    return tuple(entries)


# ── where the MAC does not fit ───────────────────────────────────────────────────────────────


def opens_something(structure: Pkcs12Structure, password: Spelled) -> bool:
    """Whether the password decrypts at least one key or part, although the MAC is wrong."""
    for part in structure.parts:
        if isinstance(part, Encrypted):
            if _opens(part, password, bags_in):
                return True
            continue
        encrypted = (bag.pkcs8 for bag in part if isinstance(bag, KeyBag) and isinstance(bag.pkcs8, Encrypted))
        if any(_opens(pkcs8, password, _private_key) for pkcs8 in encrypted):
            return True
    return False


def _opens(encrypted: Encrypted, password: Spelled, read: Callable[[bytes], object]) -> bool:
    try:
        read(encrypted.open(password))
    except NotRead:
        return True
    except PARSE_ERRORS:
        return False
    return True
