"""The PKCS#15 directory of a Belgian card, with the octets of real ones.

Source: "Belgian Electronic Identity Card content" 5.4 (4.1 for applet 1.7), section 5; PKCS#15 v1.1.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from msgspec import Struct

from .tlv import der

#: Where the directory and its files lie.
BELPIC = bytes.fromhex("3F00DF00")
AID = bytes.fromhex("A000000177504B43532D3135")
_LABEL = "BELPIC"
_AUTHENTICATION_ID = b"\x01"


class CertificateFile(Struct, frozen=True):
    """A line of the certificate directory: label, id and the identifier of its file."""

    label: str
    id: int
    file: int
    authority: bool = False


CERTIFICATES = (
    CertificateFile("Authentication", 2, 0x5038),
    CertificateFile("Signature", 3, 0x5039),
    CertificateFile("CA", 4, 0x503A, authority=True),
    CertificateFile("Root", 6, 0x503B, authority=True),
)


def directory() -> bytes:
    """EF(DIR), 2F00: one application."""
    object_identifier = bytes.fromhex("06036038") + b"\x02"  # 2.16.56.2
    return der(
        0x61,
        der(0x4F, AID),
        der(0x50, _LABEL.encode()),
        der(0x51, BELPIC),
        der(0x73, object_identifier),
    )


def token_info(serial: bytes, versions: bytes) -> bytes:
    """EF(TokenInfo), 5032.

    serial: the sixteen octets of the chip. versions: graphical, electrical and interface version, reserved.
    """
    return _sequence(
        _integer(0),
        _octets(serial),
        der(0x80, _LABEL.encode()),
        _bits(4, 0x30),  # random numbers, eID compliant
        der(0x9E, versions),
    )


def object_directory() -> bytes:
    """EF(ODF), 5031: the paths of PrKDF, CDF and AODF."""
    return b"".join(
        der(tag, _path(BELPIC + file.to_bytes(2)))
        for tag, file in ((0xA0, 0x5035), (0xA4, 0x5037), (0xA8, 0x5034))
    )


def authentication_objects() -> bytes:
    """EF(AODF), 5034: the one PIN, four digits at least. (It says BCD; the real coding is GlobalPlatform's.)"""
    return _sequence(
        _sequence(_text("Basic PIN"), _bits(6, 0xC0)),
        _sequence(_octets(_AUTHENTICATION_ID)),
        der(
            0xA1,
            _sequence(
                _bits(2, 0x0C),  # initialised, needs padding
                der(0x0A, b"\x00"),
                _integer(4),
                _integer(8),
                der(0x80, b"\x01"),
                _octets(b"\xff"),
                _path(b"\x3f\x00"),
            ),
        ),
    )


def private_keys(algorithm: Literal["rsa", "ec"]) -> bytes:
    """EF(PrKDF), 5035: both keys, whether or not they have certificates."""
    tag, size = (0x30, 2048) if algorithm == "rsa" else (0xA0, 384)
    entries = (
        ("Authentication", 2, 0x82, _bits(5, 0x20), b""),
        ("Signature", 3, 0x83, _bits(6, 0x00, 0x40), _integer(1)),  # one consent for each signature
    )
    return b"".join(
        der(
            tag,
            _sequence(_text(label), _bits(6, 0xC0), _octets(_AUTHENTICATION_ID), consent),
            _sequence(_octets(bytes((id,))), usage, _bits(3, 0xB8), _integer(reference)),
            der(0xA1, _sequence(_path(BELPIC), _integer(size))),
        )
        for label, id, reference, usage, consent in entries
    )


def certificates(entries: Sequence[CertificateFile]) -> bytes:
    """EF(CDF), 5037, of the certificates that there are.

    It keeps the size of a full one: the entries after a missing one move up, and zeros fill the end.
    """
    full = b"".join(map(_certificate, CERTIFICATES))
    return b"".join(map(_certificate, entries)).ljust(len(full), b"\x00")


def _certificate(entry: CertificateFile) -> bytes:
    return _sequence(
        _sequence(_text(entry.label), _bits(6, 0x40), _octets(_AUTHENTICATION_ID)),
        _sequence(
            _octets(bytes((entry.id,))),
            der(0x01, b"\xff") if entry.authority else b"",
            der(0x83, b"\x00"),  # not implicitly trusted
        ),
        der(0xA1, _sequence(_path(BELPIC + entry.file.to_bytes(2)))),
    )


def _sequence(*contents: bytes) -> bytes:
    return der(0x30, *contents)


def _integer(value: int) -> bytes:
    return der(0x02, value.to_bytes(value.bit_length() // 8 + 1))


def _octets(value: bytes) -> bytes:
    return der(0x04, value)


def _text(value: str) -> bytes:
    return der(0x0C, value.encode())


def _bits(unused: int, *octets: int) -> bytes:
    return der(0x03, bytes((unused, *octets)))


def _path(path: bytes) -> bytes:
    return _sequence(_octets(path))
