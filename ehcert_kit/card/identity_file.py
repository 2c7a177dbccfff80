"""The identity file of a Belgian card (EF 4031), and the National Register's signature over it.

Fields of tag, length and value, from tag 00 on; a length of 255 or more is written as FF octets, which are added
up, and the remainder; zeros behind the last field are padding. Text is UTF-8. The signature (EF 4032) is by the
key of the RRN certificate (EF 503C), whose type does not depend on the version of the applet.

Source: Belgian Electronic Identity Card content 4.01 and 5.4, chapter 6; ID and address file of
applet 1.8, chapters 2 and 3.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from contextlib import suppress
from datetime import date

from cryptography import x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.x509.oid import SignatureAlgorithmOID
from msgspec import Struct

from ..der import X509_ERRORS
from ..identifiers.check_digits import check_97_mod_97
from ..identifiers.organization import Person
from .errors import IdentityUntrusted
from .interface import Identity, IdentitySource

CARD_NUMBER, VALID_FROM, VALID_UNTIL = 0x01, 0x03, 0x04
NATIONAL_NUMBER, SURNAME, FIRST_NAMES = 0x06, 0x07, 0x08

_VERSION = 0x00
_VALIDITY = re.compile(r"(\d{2})\.(\d{2})\.(\d{4})")


class IdentityFileMalformed(ValueError):
    """The octets are not an identity file: a length exceeds it, or number or name is missing or malformed."""


class IdentityFile(Struct, frozen=True):
    """The fields of the file that this kit uses.

    card_number: twelve digits, or a letter and nine digits. The three last ones are only shown to people, so they
    are None where the file has no such field, or one of another form: that refuses no card.
    """

    person: Person
    card_number: str | None
    valid_from: date | None
    valid_until: date | None

    @property
    def identity(self) -> Identity:
        """The identity for the rest of the kit."""
        source = IdentitySource.IDENTITY_FILE
        return Identity(self.person, self.card_number, self.valid_from, self.valid_until, source)


def fields(octets: bytes) -> dict[int, bytes]:
    """The values by tag, including unknown tags, without the padding. Files begin with tag 00 or 01.

    Raises: IdentityFileMalformed.
    """
    found: dict[int, bytes] = {}
    at = 0
    while at < len(octets):
        tag = octets[at]
        if tag == _VERSION and (found or octets[at + 1 : at + 2] in (b"", b"\0")):
            break
        length, at = _length(octets, at + 1)
        if at + length > len(octets):
            raise IdentityFileMalformed(f"the length of field {tag:02X} runs past the end")
        found[tag] = octets[at : at + length]
        at += length
    return found


def parse(octets: bytes) -> IdentityFile:
    """Read an identity file. Fields that are not used are not judged. Raises: IdentityFileMalformed."""
    # A person with a single name has an empty field of first names, or none.
    values = {FIRST_NAMES: b"", **fields(octets)}
    number = _text(values, NATIONAL_NUMBER)
    if not (re.fullmatch(r"\d{11}", number, re.ASCII) and _check_digits(number)):
        raise IdentityFileMalformed("the national number does not check")
    return IdentityFile(
        person=Person(number, _text(values, FIRST_NAMES), _text(values, SURNAME)),
        card_number=_shown(values, CARD_NUMBER),
        valid_from=_validity(_shown(values, VALID_FROM)),
        valid_until=_validity(_shown(values, VALID_UNTIL)),
    )


def _length(octets: bytes, at: int) -> tuple[int, int]:
    """The length at this offset, and the offset of its value. Raises: IdentityFileMalformed."""
    length = 0
    while at < len(octets):
        length += octets[at]
        at += 1
        if octets[at - 1] != 0xFF:
            return length, at
    raise IdentityFileMalformed("a length without end")


def _text(values: Mapping[int, bytes], tag: int) -> str:
    try:
        return values[tag].decode()
    except KeyError:
        raise IdentityFileMalformed(f"field {tag:02X} is missing") from None
    except UnicodeDecodeError:
        raise IdentityFileMalformed(f"field {tag:02X} is not UTF-8") from None


def _shown(values: Mapping[int, bytes], tag: int) -> str | None:
    """The text of a field that is only shown; None: there is none that can be read."""
    with suppress(IdentityFileMalformed):
        return _text(values, tag)
    return None


def _validity(text: str | None) -> date | None:
    """A date as ``DD.MM.YYYY``; None: of another form, or impossible."""
    match = _VALIDITY.fullmatch(text or "")
    if match is not None:
        with suppress(ValueError):
            return date(int(match[3]), int(match[2]), int(match[1]))
    return None


def _check_digits(number: str) -> bool:
    """Whether the check digits fit the nine digits before them, preceded by 2 for births from 2000.

    The date is not checked, as specimen cards have impossible months.
    """
    return check_97_mod_97(number) or check_97_mod_97("2" + number)


# ── the National Register's signature ────────────────────────────────────────────────────────


def verify(
    signed: bytes, signature: bytes, register: bytes, root: bytes | None, trusted: Iterable[bytes] | None = None
) -> None:
    """Check that the National Register signed these octets.

    register: DER certificate of the register (503C). root: the card's own root (503B), if it has one.
    trusted: DER roots of which one must have issued the register's certificate; None: the card's own
    root, which shows only that the card is consistent, not that it is Belgian.

    Raises: IdentityUntrusted.
    """
    with suppress(*X509_ERRORS):  # a certificate that cannot be read proves nothing
        certificate = x509.load_der_x509_certificate(register)
        roots = [x509.load_der_x509_certificate(der) for der in ([root] if root else [])]
        anchors = roots if trusted is None else [x509.load_der_x509_certificate(der) for der in trusted]
        if any(_issued(certificate, anchor) for anchor in anchors) and _signed(certificate, signed, signature):
            return
    raise IdentityUntrusted


def _issued(certificate: x509.Certificate, issuer: x509.Certificate) -> bool:
    key = issuer.public_key()
    if certificate.signature_algorithm_oid == SignatureAlgorithmOID.RSA_WITH_SHA1:
        # The library refuses SHA-1 in certificates, but the register's certificate on older cards has it.
        if certificate.issuer != issuer.subject or not isinstance(key, rsa.RSAPublicKey):
            return False
        return _rsa(key, certificate.tbs_certificate_bytes, certificate.signature, hashes.SHA1())  # noqa: S303
    try:
        certificate.verify_directly_issued_by(issuer)
    except (ValueError, TypeError, InvalidSignature, UnsupportedAlgorithm):
        return False
    return True


def _signed(certificate: x509.Certificate, signed: bytes, signature: bytes) -> bool:
    match certificate.public_key():
        case rsa.RSAPublicKey() as key:
            # The register changed from SHA-1 to SHA-256 while cards with RSA keys were issued.
            return any(_rsa(key, signed, signature, used) for used in (hashes.SHA256(), hashes.SHA1()))  # noqa: S303
        case ec.EllipticCurvePublicKey() as key:
            return _ecdsa(key, signed, signature)
        case _:
            return False


def _rsa(key: rsa.RSAPublicKey, signed: bytes, signature: bytes, used: hashes.HashAlgorithm) -> bool:
    try:
        key.verify(signature, signed, padding.PKCS1v15(), used)
    except (InvalidSignature, UnsupportedAlgorithm):
        return False
    return True


def _ecdsa(key: ec.EllipticCurvePublicKey, signed: bytes, signature: bytes) -> bool:
    """Verify a DER signature, behind which its file may have zeros: its length is the second octet plus two."""
    length = signature[1] + 2 if len(signature) > 1 else 0
    try:
        key.verify(signature[:length], signed, ec.ECDSA(hashes.SHA384()))
    except InvalidSignature:
        return False
    return True
