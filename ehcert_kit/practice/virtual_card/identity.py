"""Identity, address and photo: their files, and the National Register's signatures over them.

Source: "Belgian Electronic Identity Card content" 5.4 and its addendum for 1.7, section 6; "ID and address
file" for applet 1.8, version 5.
"""

from __future__ import annotations

from datetime import date
from importlib.resources import files

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa

from ..certificates import PrivateKey
from .holders import Holder
from .tlv import fields

#: SGN#Address of the EC era is filled to this size; the DER inside tells its own length.
SIGNATURE_SIZE = 104


def photo() -> bytes:
    """A drawing, 140 × 200 grey, with the words TEST PRATIQUE."""
    return (files(__package__) / "photo.jpg").read_bytes()


def digest(algorithm: hashes.HashAlgorithm, octets: bytes) -> bytes:
    """The hash of these octets."""
    hashing = hashes.Hash(algorithm)
    hashing.update(octets)
    return hashing.finalize()


def identity_file(
    holder: Holder,
    card_number: str,
    chip_number: bytes,
    valid: tuple[date, date],
    algorithm: hashes.HashAlgorithm,
    basic_key: bytes | None,
) -> bytes:
    """EF(ID#RN), 4031.

    Begins at tag 01, as specimen cards do. Tag 00 (structure version) of the content document is left out:
    OpenSC's eidenv takes it for the end of the contents (X.690 §8.1.5), and commons-eid for padding.

    chip_number: sixteen octets. algorithm: of the photo's hash. basic_key: file 4040, on applet 1.8.
    """
    person = holder.person
    texts = {
        0x01: holder.card_number or card_number,
        0x03: f"{valid[0]:%d.%m.%Y}",
        0x04: f"{valid[1]:%d.%m.%Y}",
        0x05: holder.municipality,
        0x06: person.ssin,
        0x07: person.name,
        0x08: person.first_names,
        0x09: holder.third_initial,
        0x0A: holder.nationality_text,
        0x0B: holder.birthplace,
        0x0C: holder.birth_date,
        0x0D: holder.sex,
        0x0E: "",
        0x0F: holder.document_type,
        0x10: "0",
        0x12: "00",
    }
    content = {tag: text.encode() for tag, text in texts.items()}
    content |= {0x02: chip_number, 0x11: digest(algorithm, photo())}
    if basic_key is not None:
        content[0x1A] = digest(algorithm, basic_key)
    return fields({**content, **holder.more})


def address_file(holder: Holder, size: int) -> bytes:
    """EF(ID#Address), 4033, with zeros up to this size; tag 00 is left out as in `identity_file`."""
    street, postal_code, municipality = holder.address
    content = {0x01: street.encode(), 0x02: postal_code.encode(), 0x03: municipality.encode()}
    return fields(content).ljust(size, b"\x00")


def signed(register: PrivateKey, octets: bytes) -> bytes:
    """The National Register's signature: PKCS#1 v1.5 with SHA-256, or ECDSA with SHA-384 in DER.

    The algorithm follows the register's key. Deterministic, so that a card is always the same octets.
    """
    if isinstance(register, rsa.RSAPrivateKey):
        return register.sign(octets, padding.PKCS1v15(), hashes.SHA256())
    return register.sign(octets, ec.ECDSA(hashes.SHA384(), deterministic_signing=True))


def signed_address(register: PrivateKey, address: bytes, identity_signature: bytes) -> bytes:
    """SGN#Address, 4034: over the address without its padding, and the signature of the identity file."""
    signature = signed(register, address.rstrip(b"\x00") + identity_signature)
    return signature.ljust(SIGNATURE_SIZE, b"\x00")
