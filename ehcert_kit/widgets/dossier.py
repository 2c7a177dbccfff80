"""What a notebook holds as `dossier`: the case in hand, and every intermediate to take apart in JupyterLab.

All are plain objects of this package, of `cryptography` and of lxml.
"""

from __future__ import annotations

from cryptography import x509
from lxml import etree

from ..card.interface import Identity
from ..certificate import Certificate
from ..distinguished_name import DistinguishedName
from ..keystore import folder
from ..messages import soap
from ..messages.contract import Contract
from ..messages.etk import EncryptionToken
from ..procedure.case import Case
from ..procedure.certificate_request import CertificateRequest
from ..procedure.completion import Completion
from ..procedure.environment import Environment
from .desk import Desk


class Dossier:
    """The case in hand, for the reader of a notebook."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk

    @property
    def environment(self) -> Environment:
        """Practice or a real one: platform, card, folders, clock."""
        return self.desk.environment

    @property
    def case(self) -> Case:
        """The case as it is on disk: the stages that it has reached."""
        return self.desk.workspace.case

    @property
    def request(self) -> CertificateRequest:
        """The commands of the first half."""
        return self.desk.request

    @property
    def completion(self) -> Completion:
        """The commands of the second half."""
        return self.desk.completion

    @property
    def identity(self) -> Identity:
        """What the card says."""
        return self.environment.card.identity()

    @property
    def subject(self) -> DistinguishedName | None:
        """The name that the certificate bears, or will bear."""
        return self.case.subject

    @property
    def csr(self) -> x509.CertificateSigningRequest | None:
        """The certificate signing request."""
        csr = self.case.csr
        return x509.load_der_x509_csr(csr) if csr else None

    @property
    def contract(self) -> Contract | None:
        """The contract as received."""
        return self.case.contract

    @property
    def signed_request(self) -> etree._Element | None:
        """The signed request, as a document."""
        sent = self.case.sent
        content = soap.unwrap(sent.message) if sent else None
        return None if isinstance(content, soap.Fault) else content

    @property
    def chain(self) -> tuple[x509.Certificate, ...]:
        """The delivered certificates, leaf first."""
        return tuple(map(_x509, self.case.chain))

    @property
    def keystores(self) -> tuple[folder.KeystoreFile, ...]:
        """The keystores of this environment's folder, newest first."""
        return folder.find(self.environment.keystore_folder)

    @property
    def etk(self) -> EncryptionToken | None:
        """The encryption token, taken apart."""
        registered = self.case.registered
        return EncryptionToken.parse(registered.etk) if registered else None

    def __repr__(self) -> str:
        return f"dossier: {self.environment.name}, {self.desk.snapshot.standing.value}"


def _x509(certificate: Certificate) -> x509.Certificate:
    return certificate.x509
