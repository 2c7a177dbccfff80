"""Trust anchors (RFC 5280 §6.1.1 d): the root authorities that are trusted, and why.

`anchors.toml` lists those of this package with two independent sources each; an operator can add others from a
file. Without any for a purpose a chain cannot be judged, which does not mean that it is good.
"""

from __future__ import annotations

import functools
from importlib.resources import files
from pathlib import Path
from typing import Literal

import msgspec
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from msgspec import Struct

from .. import disk
from ..certificate import Certificate
from ..der import X509_ERRORS
from ..disk.errors import FileAbsent
from ..json_reading import prepared
from .errors import AnchorDamaged, TrustFileRefused

#: For what an authority is trusted: certificates and tokens of eHealth, or identity cards.
Purpose = Literal["ehealth", "eid"]

_TABLE = files(__package__) / "anchors.toml"
_CERTIFICATES = files(__package__) / "pem"


class Entry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A row of `anchors.toml`, whose head explains the fields."""

    name: str
    file: str
    fingerprint: str
    purpose: Purpose
    environments: tuple[str, ...]
    sources: tuple[str, str]


class Anchor(Struct, frozen=True):
    """An authority of this package.

    environments: in which it is trusted; never practice. sources: two public places that show the certificate.
    """

    name: str
    certificate: x509.Certificate
    environments: tuple[str, ...]
    purpose: Purpose
    sources: tuple[str, str]


def shipped(environment: str, purpose: Purpose) -> tuple[Anchor, ...]:
    """The authorities of this package for an environment; none for practice, which has its own.

    Raises: AnchorDamaged.
    """
    return tuple(a for a in _anchors() if environment in a.environments and a.purpose == purpose)


def table() -> tuple[Entry, ...]:
    """The rows of `anchors.toml`. Raises: msgspec.DecodeError."""
    return msgspec.toml.decode(_TABLE.read_bytes(), type=prepared(dict[str, tuple[Entry, ...]]))["anchor"]


def load(entry: Entry, pem: bytes) -> Anchor:
    """Make an anchor from a row and its certificate, if the fingerprint fits. Raises: AnchorDamaged."""
    try:
        certificate = x509.load_pem_x509_certificate(pem)
    except ValueError:
        raise AnchorDamaged(entry.name) from None
    if certificate.fingerprint(hashes.SHA256()).hex() != entry.fingerprint:
        raise AnchorDamaged(entry.name)
    return Anchor(entry.name, certificate, entry.environments, entry.purpose, entry.sources)


@functools.cache
def _anchors() -> tuple[Anchor, ...]:
    return tuple(load(entry, (_CERTIFICATES / entry.file).read_bytes()) for entry in table())


def read(file: Path) -> tuple[x509.Certificate, ...]:
    """The authorities in an operator's file: one or more in PEM, or one in DER.

    Raises: FileNotReadable, TrustFileRefused.
    """
    try:
        data = disk.read_private(file)
    except FileAbsent:
        raise TrustFileRefused(str(file), "absent") from None
    try:
        if b"-----BEGIN" in data:
            certificates = x509.load_pem_x509_certificates(data)
        else:
            certificates = [x509.load_der_x509_certificate(data)]
        others = [c for c in map(Certificate.from_x509, certificates) if not c.is_authority]
    except X509_ERRORS:
        raise TrustFileRefused(str(file), "form") from None
    if others:
        raise TrustFileRefused(str(file), "authority", others[0].subject_text)
    return tuple(dict.fromkeys(certificates))
