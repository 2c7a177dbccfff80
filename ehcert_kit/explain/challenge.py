"""Explanation of the ETK challenge: ciphertext, private key, number, serial number, alias.

The decrypted number is the serial number of the certificate, so all but the decryption can be checked without key.
Source: etee-crypto-lib 2.2.0; protocol §12 (one or more RSA blocks, then SHA-256 of the number).
"""

from __future__ import annotations

import hashlib

from ..certificate import Certificate
from ..identifiers.public_key import subject_public_key_info
from ..messages.etk import SERIAL_LENGTH, EncryptionToken
from ..texts import Texts
from . import Command, Detail, Explanation
from .certificate import key_name
from .checks import Check, Checks

_DIGEST = hashlib.sha256().digest_size
#: The hexadecimal digits of a long value that are shown.
_SHOWN = 48


def number_octets(serial: int) -> bytes:
    """The serial number as the 16 octets of the challenge. Raises: OverflowError: it is longer."""
    return serial.to_bytes(SERIAL_LENGTH)


def arithmetic(
    say: Texts, challenge: bytes, announced: bytes, certificate: Certificate, alias: str
) -> tuple[Check, ...]:
    """The steps from the challenge to the alias, each with its value and result.

    announced: the public key that was sent, SubjectPublicKeyInfo, DER. certificate: the encryption certificate.
    alias: that of its key in the keystore.
    """
    blocks, digest = challenge[:-_DIGEST], challenge[-_DIGEST:]
    serial = certificate.x509.serial_number
    try:
        number = number_octets(serial)
    except OverflowError:
        number = b""
    return (
        Check(
            say("challenge-received"),
            _hex(challenge),
            why=say("challenge-received.why", octets=len(challenge), blocks=len(blocks), digest=len(digest)),
        ),
        Check(
            say("challenge-key"),
            key_name(certificate.x509),
            holds=subject_public_key_info(certificate.public_key) == announced,
            why=say("challenge-key.why"),
        ),
        Check(say("challenge-number"), _hex(number), why=say("challenge-number.why")),
        Check(
            say("challenge-digest"),
            hashlib.sha256(number).hexdigest().upper(),
            holds=hashlib.sha256(number).digest() == digest,
            why=say("challenge-digest.why", digest=digest.hex().upper()),
        ),
        Check(
            say("challenge-serial"),
            f"0x{serial:X} = {serial}",
            holds=bool(number) and int.from_bytes(number) == serial,
            why=say("challenge-serial.why"),
        ),
        Check(say("challenge-alias"), alias, holds=alias == str(serial), why=say("challenge-alias.why")),
    )


def challenge(say: Texts, octets: bytes, announced: bytes, token: EncryptionToken, alias: str) -> Explanation:
    """The challenge of a case. octets: the challenge; the other parameters are as in `arithmetic`."""
    certificate = token.encryption_certificate
    checks = arithmetic(say, octets, announced, certificate, alias)
    holds = all(check.holds is not False for check in checks)
    return Explanation(
        say("challenge-title"),
        say("challenge-sentence", state="holds" if holds else "broken"),
        say("challenge-sentence.why"),
        (
            Detail(say("challenge-length"), say("wire-octets", number=len(octets))),
            Detail(say("explain-serial"), certificate.serial, volatile=True),
        ),
        (_digest_of_number(say, octets[-_DIGEST:]),),
        (Checks(say, say("challenge-steps"), checks),),
    )


def _digest_of_number(say: Texts, digest: bytes) -> Command:
    line = "openssl dgst -sha256 numero.bin"
    return Command(line, digest.hex(), say("challenge-command-digest"), files=("numero.bin",), volatile=True)


def _hex(octets: bytes) -> str:
    shown = octets.hex().upper()
    return shown if len(shown) <= _SHOWN else f"{shown[:_SHOWN]}…"
