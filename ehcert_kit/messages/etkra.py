"""EtkRA v2: registering the encryption key. All three requests are signed with the eHealth key.

Source: EtkRA protocol schema 2.0; recorded messages.
"""

from __future__ import annotations

import base64
from dataclasses import dataclass

from lxml import etree

from . import operations
from .answer import Reader
from .operations import ETKRA
from .request import Request
from .xml import add


@dataclass(frozen=True)
class StartETKRegistration(Request):
    """Announce an encryption key (SubjectPublicKeyInfo, DER); the answer is a challenge to it."""

    public_encryption_key: bytes
    operation = operations.START_ETK_REGISTRATION

    def fill(self, root: etree._Element) -> None:
        add(root, ETKRA, "PublicEncryptionKey", base64.b64encode(self.public_encryption_key).decode())


def read_challenge(answer: etree._Element) -> bytes:
    return Reader(answer, operations.START_ETK_REGISTRATION).child(f"{{{ETKRA}}}Challenge").octets


@dataclass(frozen=True)
class CompleteETKRegistration(Request):
    """Register the encryption certificate (DER) whose serial number the challenge held."""

    to_be_registered: bytes
    operation = operations.COMPLETE_ETK_REGISTRATION

    def fill(self, root: etree._Element) -> None:
        add(root, ETKRA, "ToBeRegistered", base64.b64encode(self.to_be_registered).decode())


@dataclass(frozen=True)
class RegisteredEtk:
    """The token (CMS, DER), and whether it waits for ActivateETK because it replaces another."""

    etk: bytes
    to_be_activated: bool


def read_registered_etk(answer: etree._Element) -> RegisteredEtk:
    reader = Reader(answer, operations.COMPLETE_ETK_REGISTRATION)
    return RegisteredEtk(reader.child(f"{{{ETKRA}}}ETK").octets, reader.child(f"{{{ETKRA}}}ToBeActivated").boolean)


@dataclass(frozen=True)
class ActivateETK(Request):
    """Have the token that waits serve in the place of the one that it replaces; the signer is its owner."""

    operation = operations.ACTIVATE_ETK

    def fill(self, root: etree._Element) -> None:
        pass
