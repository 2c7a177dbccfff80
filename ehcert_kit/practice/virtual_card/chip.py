"""A personalised chip: files, keys and card data of one holder, with or without faults."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Mapping
from datetime import datetime

from cryptography import x509
from cryptography.hazmat.primitives import serialization
from msgspec import Struct

from .. import citizens
from ..certificates import PrivateKey
from ..citizens.keys import Algorithm, Use, card_key
from ..citizens.personalisation import Personalised, personalise
from . import identity, pkcs15
from .faults import Fault
from .files import FileSystem, Path
from .holders import Holder
from .profiles import FOREIGN_ATR, PROFILES, Profile, Version

#: The applet itself, then the directories that have names.
APPLET = bytes.fromhex("A00000003029057000AD13100101FF")
_MASTER, _BELPIC, _ID = 0x3F00, 0xDF00, 0xDF01
_NAMES: Mapping[bytes, Path] = {
    APPLET: (_MASTER,),
    pkcs15.AID: (_MASTER, _BELPIC),
    bytes.fromhex("A0000001774964 46696C6573"): (_MASTER, _ID),
}
#: The card's references of its keys.
REFERENCES: Mapping[int, Use] = {0x82: "Authentication", 0x83: "Signature"}


class Chip(Struct, frozen=True):
    """The part of a card that never changes.

    serial: sixteen octets, as in GET CARD DATA. keys: by the card's own reference. basic_key: by which a card
    of applet 1.8 proves that it is genuine.
    """

    profile: Profile
    atr: bytes
    serial: bytes
    files: FileSystem
    keys: Mapping[int, PrivateKey]
    basic_key: PrivateKey | None
    made: Personalised


def make_chip(
    holder: Holder,
    version: Version,
    now: datetime,
    faults: Collection[Fault] = (),
    keys: Mapping[Use, PrivateKey] | None = None,
) -> Chip:
    """Personalise a chip. keys: those of an earlier personalisation, if they were kept."""
    profile = PROFILES[version]
    made = certified(holder, profile, now, faults, keys)
    person = made.person
    unique = hashlib.sha256(f"PRATIQUE|{person.ssin}|{version}".encode()).digest()[:12]
    serial = b"SL" + b"\x00\x01" + unique
    basic_key = card_key(person.ssin, "ec", "Card") if profile.is_18 else None
    files: dict[Path, bytes] = {(_MASTER, 0x2F00): pkcs15.directory()}
    for directory, contents in (
        (_BELPIC, _directory(made, profile, serial, faults)),
        (_ID, _identity(holder, made, profile, serial, basic_key, faults)),
    ):
        files |= {(_MASTER, directory, id): content for id, content in contents.items()}
    if Fault.WRONG_IDENTITY_SIGNATURE in faults:
        register = citizens.national_register(_era(profile, faults)).key
        files[_MASTER, _ID, 0x4032] = identity.signed(register, b"TEST: another identity")
    return Chip(
        profile,
        FOREIGN_ATR if Fault.UNKNOWN_ATR in faults else profile.atr,
        serial,
        FileSystem(files, {} if Fault.NO_APPLET in faults else _NAMES),
        {reference: made.keys[use] for reference, use in REFERENCES.items()},
        basic_key,
        made,
    )


def certified(
    holder: Holder,
    profile: Profile,
    now: datetime,
    faults: Collection[Fault],
    keys: Mapping[Use, PrivateKey] | None = None,
) -> Personalised:
    """Keys and certificates of this holder's card, as the faults leave them."""
    uses = holder.certificates
    if Fault.NO_CERTIFICATES in faults:
        uses = ()
    elif Fault.NO_SIGNATURE_CERTIFICATE in faults:
        uses = tuple(use for use in uses if use != "Signature")
    kind: citizens.Validity = "current"
    if Fault.EXPIRED in faults:
        kind = "expired"
    elif Fault.NOT_YET_VALID in faults:
        kind = "not-yet"
    authority = citizens.foreigner_ca if holder.foreigner else citizens.citizen_ca
    return personalise(
        holder.person,
        profile.algorithm,
        now,
        uses,
        kind,
        keys,
        authority(_era(profile, faults)),
        Fault.SWAPPED_USAGE in faults,
    )


def _directory(made: Personalised, profile: Profile, serial: bytes, faults: Collection[Fault]) -> dict[int, bytes]:
    authority, root = made.authority.chain
    certificates: dict[str, x509.Certificate] = {"CA": authority, "Root": root}
    for use, certificate in made.certificates.items():
        certificates[use] = certificate
    entries = [entry for entry in pkcs15.CERTIFICATES if entry.label in certificates]
    directory = pkcs15.certificates(entries)
    if Fault.ONE_PADDING_BYTE in faults:
        directory = directory.rstrip(b"\x00") + b"\x00"
    content = {
        0x5031: pkcs15.object_directory(),
        0x5032: pkcs15.token_info(serial, profile.token_versions),
        0x5034: pkcs15.authentication_objects(),
        0x5035: pkcs15.private_keys(profile.algorithm),
        0x5037: directory,
        0x503C: _padded(citizens.national_register(_era(profile, faults)).certificate, profile),
    }
    for entry in pkcs15.CERTIFICATES:
        there = certificates.get(entry.label)
        content[entry.file] = bytes(profile.absent) if there is None else _padded(there, profile)
    return content


def _identity(
    holder: Holder,
    made: Personalised,
    profile: Profile,
    serial: bytes,
    basic_key: PrivateKey | None,
    faults: Collection[Fault],
) -> dict[int, bytes]:
    register = citizens.national_register(_era(profile, faults)).key
    proof = _public(basic_key) if basic_key is not None else None
    valid = (made.valid_from, made.valid_until)
    person = identity.identity_file(holder, made.card_number, serial, valid, profile.photo_hash, proof)
    signature = identity.signed(register, person)
    address = identity.address_file(holder, profile.address_size)
    content = {
        0x4031: person,
        0x4032: signature,
        0x4033: address,
        0x4034: identity.signed_address(register, address, signature),
        0x4035: identity.photo(),
    }
    if proof is not None:
        content[0x4040] = proof
    else:
        # The identifier of the key that may administer the card, and the holder's preferences.
        content |= {0x4038: hashlib.sha256(b"TEST" + serial).digest()[:20], 0x4039: bytes(100)}
    return content


def _era(profile: Profile, faults: Collection[Fault]) -> Algorithm:
    """The algorithm of the issuers: EC since 2020, also for new certificates on older cards."""
    return "ec" if Fault.REKEYED in faults else profile.algorithm


def _padded(certificate: x509.Certificate, profile: Profile) -> bytes:
    return certificate.public_bytes(serialization.Encoding.DER) + bytes(profile.padding)


def _public(key: PrivateKey) -> bytes:
    """SubjectPublicKeyInfo, 120 octets for P-384."""
    return key.public_key().public_bytes(
        serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo
    )
