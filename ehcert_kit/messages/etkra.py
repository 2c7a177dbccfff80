"""The messages of EtkRA v2, which registers encryption keys. All three are signed with the eHealth key.

Source: EtkRA protocol schema 2.0; recorded messages.
"""

from __future__ import annotations

import base64

from lxml import etree
from msgspec import Struct

from . import operations
from .answer import ElementReader
from .operations import ETKRA
from .request import Request
from .xml import add


class StartETKRegistration(Request, frozen=True):
    """Send an encryption key (SubjectPublicKeyInfo, DER); the answer is a challenge encrypted to it."""

    public_encryption_key: bytes
    operation = operations.START_ETK_REGISTRATION

    def fill(self, root: etree._Element) -> None:
        add(root, ETKRA, "PublicEncryptionKey", base64.b64encode(self.public_encryption_key).decode())


def read_challenge(answer: etree._Element) -> bytes:
    return ElementReader(answer, operations.START_ETK_REGISTRATION).child(f"{{{ETKRA}}}Challenge").octets


class CompleteETKRegistration(Request, frozen=True):
    """Register the encryption certificate (DER), whose serial number was in the challenge."""

    to_be_registered: bytes
    operation = operations.COMPLETE_ETK_REGISTRATION

    def fill(self, root: etree._Element) -> None:
        add(root, ETKRA, "ToBeRegistered", base64.b64encode(self.to_be_registered).decode())


class RegisteredEtk(Struct, frozen=True):
    """etk: the token (CMS, DER). to_be_activated: whether it needs ActivateETK, because it replaces another."""

    etk: bytes
    to_be_activated: bool


def read_registered_etk(answer: etree._Element) -> RegisteredEtk:
    reader = ElementReader(answer, operations.COMPLETE_ETK_REGISTRATION)
    return RegisteredEtk(reader.child(f"{{{ETKRA}}}ETK").octets, reader.child(f"{{{ETKRA}}}ToBeActivated").boolean)


class ActivateETK(Request, frozen=True):
    """Activate the waiting token of the signer, in place of the token that it replaces."""

    operation = operations.ACTIVATE_ETK

    def fill(self, root: etree._Element) -> None:
        pass
