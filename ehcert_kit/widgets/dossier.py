"""What a notebook holds as `dossier`: the case in hand, and every intermediate to take apart in JupyterLab.

All are plain objects of this package, of `cryptography` and of lxml.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from cryptography import x509
from lxml import etree

from ..card.interface import Identity
from ..distinguished_name import DistinguishedName
from ..keystore import folder
from ..messages import soap
from ..messages.contract import Contract
from ..messages.etk import EncryptionToken
from ..procedure.case import (
    Agreement,
    Case,
    Choice,
    Delivered,
    Keys,
    Predecessor,
    Registered,
    Revoked,
    Sent,
)
from ..procedure.environment import Environment
from ..procedure.errors import StepTooEarly
from .desk import Desk

if TYPE_CHECKING:
    from ..explain.exchanges import ExchangeRow
    from ..procedure.certificate_request import CertificateRequest
    from ..procedure.completion import Completion
    from ..procedure.overview import Entry


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
    def subject(self) -> DistinguishedName:
        """The name that the certificate bears, or will bear. Raises: StepTooEarly."""
        return self.case.subject or self.case.need(Choice).subject

    @property
    def csr(self) -> x509.CertificateSigningRequest:
        """The certificate signing request. Raises: StepTooEarly: also where the file was begun elsewhere."""
        csr = self.case.need(Keys).csr
        if csr is None:
            raise StepTooEarly("csr")
        return x509.load_der_x509_csr(csr)

    @property
    def contract(self) -> Contract:
        """The contract as received. Raises: StepTooEarly."""
        return self.case.need(Agreement).contract

    @property
    def signed_request(self) -> etree._Element:
        """The signed request, as a document. Raises: StepTooEarly."""
        content = soap.unwrap(self.case.need(Sent).message)
        assert not isinstance(content, soap.Fault), "a request of ours"
        return content

    @property
    def chain(self) -> tuple[x509.Certificate, ...]:
        """The delivered certificates, leaf first. Raises: StepTooEarly."""
        return tuple(certificate.x509 for certificate in self.case.need(Delivered).chain)

    @property
    def predecessor(self) -> x509.Certificate:
        """The certificate that a renewal replaces. Raises: StepTooEarly."""
        return self.case.need(Predecessor).certificate.x509

    @property
    def revoked(self) -> Revoked:
        """What the platform says of the certificate that was revoked. Raises: StepTooEarly."""
        return self.case.need(Revoked)

    @property
    def certificates(self) -> tuple[Entry, ...]:
        """Every certificate of this environment's folder, as far as it is known without a password."""
        from ..procedure.survey import Question, look

        question = Question((self.environment.keystore_folder,), self.desk.workspace.cases)
        return look(self.environment, question).entries

    @property
    def keystores(self) -> tuple[folder.KeystoreFile, ...]:
        """The keystores of this environment's folder, newest first."""
        return folder.find(self.environment.keystore_folder)

    @property
    def keystore(self) -> Path:
        """The file of keys of this case. Raises: StepTooEarly."""
        if self.case.keystore is None:
            raise StepTooEarly("keys")
        return self.case.keystore

    @property
    def exchanges(self) -> tuple[ExchangeRow, ...]:
        """Every message of this workspace that crossed the wire, with its answer and its time, in order."""
        from ..procedure import story

        return story.rows(self.desk.workspace)

    @property
    def answers(self) -> Mapping[str, etree._Element]:
        """The last answer to each operation, as a document; what was no answer of eHealth's is left out."""
        told = {row.operation: soap.unwrap(row.answer) for row in self.exchanges if row.answer is not None}
        return {name: content for name, content in told.items() if not isinstance(content, soap.Fault)}

    @property
    def etk(self) -> EncryptionToken:
        """The encryption token, taken apart. Raises: StepTooEarly."""
        return EncryptionToken.parse(self.case.need(Registered).etk)

    def __repr__(self) -> str:
        return f"dossier: {self.environment.name}, {self.desk.snapshot.standing.value}"
