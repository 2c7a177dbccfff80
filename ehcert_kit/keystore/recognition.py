"""Recognition of files that were given as a keystore but are not one, for the error message."""

from __future__ import annotations

import base64
import binascii
import json
import re
from collections.abc import Iterator
from contextlib import suppress

from asn1crypto import cms as asn1_cms
from asn1crypto import core as asn1_core
from asn1crypto import keys as asn1_keys
from asn1crypto import parser as asn1_parser
from asn1crypto import x509 as asn1_x509
from msgspec import Struct

from ..der import PARSE_ERRORS

_PKCS12 = re.compile(rb"\x30(?:[\x00-\x80]|\x81.|\x82..|\x83.{3}|\x84.{4})\x02\x01\x03\x30", re.DOTALL)
"""SEQUENCE with any form of length, INTEGER 3, SEQUENCE: no other file of keys or certificates begins so."""

_BEGINNINGS = {
    b"\xfe\xed\xfe\xed": "jks",
    b"\xce\xce\xce\xce": "jks",
    b"PK\x03\x04": "zip",
    b"7z\xbc\xaf": "zip",
    b"Rar!": "zip",
    b"\x1f\x8b": "zip",
    b"BZh": "zip",
    b"\xfd7zXZ\0": "zip",
    b"\x28\xb5\x2f\xfd": "zip",
    b"MSCF": "zip",
    b"%PDF": "pdf",
    b"\x00\x05\x16\x07": "macos",  # AppleDouble: metadata that macOS writes beside a file on foreign file systems
}

_TAR_AT = 257
"""Where a tar archive has its mark (POSIX pax, ustar header)."""

_CONTRACT = re.compile(rb"[A-Z]+=[^\0]+\0[0-9]{11}\0")
"""A contract as this program stores it (`Contract.octets`): DN, SSIN of the signer and more, zero-separated."""

_PRIVATE_KEYS = (
    *(asn1_keys.RSAPrivateKey, asn1_keys.ECPrivateKey, asn1_keys.DSAPrivateKey, asn1_keys.PrivateKeyInfo),
)

#: Class and number of tags (X.680 §8).
_BIT_STRING, _OCTET_STRING, _CONTEXT = (0, 3), (0, 4), 2

_PEM_HEADERS = re.compile(rb"^[A-Za-z-]+:[^\r\n]*$", re.MULTILINE)

_PEM = re.compile(rb"-----BEGIN ([A-Z0-9 ]+)-----(.*?)-----END \1-----", re.DOTALL)


def is_pkcs12(data: bytes) -> bool:
    """Whether this begins like a PKCS#12 file."""
    return _PKCS12.match(data) is not None


def pem_blocks(data: bytes) -> list[tuple[str, bytes]]:
    """The blocks of a PEM file (RFC 7468) as label and DER; a block that is damaged is left out.

    The file may be UTF-16, as of PowerShell. The header of a private key that is encrypted in the old way is
    dropped (RFC 1421 §4.6).
    """
    blocks = []
    for label, body in _PEM.findall(_text(data)):
        with suppress(binascii.Error):
            blocks.append((label.decode(), base64.b64decode(_PEM_HEADERS.sub(b"", body))))
    return blocks


def holds_private_key(der: bytes) -> bool:
    """Whether some element of these octets, at any depth, is shaped like a private key that is not encrypted.

    Octets that are not ASN.1 hold none.
    """
    try:
        return any(map(_is_private_key, _elements(der)))
    except RecursionError:  # nested too deeply to know
        return True


class _Element(Struct, frozen=True):
    """One element of ASN.1 as asn1crypto's parser splits it, whatever its tag. whole: with its header."""

    whole: bytes
    content: bytes
    constructed: bool
    tag: tuple[int, int]


def _elements(octets: bytes) -> Iterator[_Element]:
    with suppress(*PARSE_ERRORS):
        while octets:
            whole, octets = octets[: (length := asn1_parser.peek(octets))], octets[length:]
            class_, method, tag, _, content, _ = asn1_parser.parse(whole)
            yield _Element(whole, content, method == 1, (class_, tag))


def _is_private_key(element: _Element) -> bool:
    # An implicit tag stands in the place of that of the SEQUENCE.
    if element.constructed and _is_key_sequence(b"\x30" + element.whole[1:]):
        return True
    return any(map(_is_private_key, _inside(element)))


def _inside(element: _Element) -> Iterator[_Element]:
    """The elements in an element; those in an OCTET or BIT STRING too, where keys are wrapped."""
    if element.tag == _BIT_STRING:
        return _elements(element.content[1:])
    wraps = element.constructed or element.tag == _OCTET_STRING or element.tag[0] == _CONTEXT
    return _elements(element.content if wraps else b"")


def _is_key_sequence(der: bytes) -> bool:
    for structure in _PRIVATE_KEYS:
        with suppress(*PARSE_ERRORS):
            if structure.load(der, strict=True).native:
                return True
    return False


def looks_like(data: bytes) -> str:
    """What a file that is not PKCS#12 seems to be: a value of `NotAKeystore.looks_like`."""
    if not data.strip(b"\0 \t\r\n"):
        return "empty"
    for beginning, kind in _BEGINNINGS.items():
        if data.startswith(beginning):
            return kind
    if data[_TAR_AT:].startswith(b"ustar"):
        return "zip"
    if _CONTRACT.match(data):
        return "contract"
    return _looks_like_text(_text(data)) or _looks_like_der(data) or "unknown"


def _text(data: bytes) -> bytes:
    """The content without byte order mark and surrounding white space; UTF-16, as of PowerShell, becomes UTF-8."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace").encode().strip()
    return data.removeprefix(b"\xef\xbb\xbf").strip()


def _looks_like_text(text: bytes) -> str | None:
    if b"-----BEGIN " in text:
        return _looks_like_pem(text)
    if text.startswith(b"<"):
        return "html" if re.match(rb"<(!doctype )?html", text, re.IGNORECASE) else "xml"
    with suppress(ValueError, RecursionError):
        if text.startswith((b"{", b"[")):
            json.loads(text)
            return "json"
    with suppress(ValueError):
        decoded = base64.b64decode(b"".join(text.split()), validate=True)
        if is_pkcs12(decoded) or _looks_like_der(decoded):
            return "base64"
    return None


def _looks_like_pem(text: bytes) -> str:
    blocks = pem_blocks(text)
    if any(is_pkcs12(der) for _, der in blocks):  # certutil -encode of Windows labels every file CERTIFICATE
        return "base64"
    if not blocks:
        return "pem-damaged"
    return "pem-key" if all("PRIVATE KEY" in label for label, _ in blocks) else "pem"


def _looks_like_der(data: bytes) -> str | None:
    for kind, structure in (
        ("certificate", asn1_x509.Certificate),
        ("pkcs7", asn1_cms.ContentInfo),
        ("key", asn1_keys.EncryptedPrivateKeyInfo),
        *(("key", structure) for structure in _PRIVATE_KEYS),
        ("der", asn1_core.Sequence),
    ):
        with suppress(*PARSE_ERRORS):
            # asn1crypto parses lazily, so until its fields are read any SEQUENCE is accepted.
            read = structure.load(data, strict=True)
            if kind != "der":
                read.native  # noqa: B018
            return kind
    return None
