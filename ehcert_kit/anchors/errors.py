"""Errors of the trusted authorities."""

from __future__ import annotations

from dataclasses import dataclass

from ..disk.errors import FileError
from ..kit_error import Owner


@dataclass(eq=False)
class TrustFileRefused(FileError):
    """The operator's file of authorities cannot be used.

    `reason` is absent, form, or authority: it has a certificate, with `subject`, that is not that of an authority.
    """

    file: str
    reason: str
    subject: str = ""
    key = "trust-file-refused"
    owner = Owner.IT


@dataclass(eq=False)
class AnchorDamaged(FileError):
    """A certificate of this package cannot be read, or its fingerprint is not the one in `anchors.toml`."""

    name: str
    key = "anchor-damaged"
    owner = Owner.IT
