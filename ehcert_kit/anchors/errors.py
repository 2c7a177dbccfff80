"""What goes wrong with the authorities that are trusted."""

from __future__ import annotations

from dataclasses import dataclass

from ..disk.errors import FileError
from ..kit_error import Owner


@dataclass(eq=False)
class TrustFileRefused(FileError):
    """The operator's file of authorities cannot be used.

    `reason` is absent, form, or authority: a certificate that may issue none; `subject` is its subject.
    """

    file: str
    reason: str
    subject: str = ""
    key = "trust-file-refused"
    owner = Owner.IT


@dataclass(eq=False)
class AnchorDamaged(FileError):
    """A certificate of this package is not the one that its table names."""

    name: str
    key = "anchor-damaged"
    owner = Owner.IT
