"""The object `dossier` of a notebook: the current case, and every intermediate value for inspection in JupyterLab.

The values are plain objects of this package, of `cryptography` and of lxml.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
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
from ..messages.xml import XmlRefused
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
    from ..procedure.overview import OverviewEntry


class Dossier:
    """The current case, for the user of a notebook."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk

    @property
    def environment(self) -> Environment:
        """Practice or a real one: platform, card, folders, clock."""
        return self.desk.environment

    @property
    def case(self) -> Case:
        """The current case, with the stages that it has reached."""
        return self.desk.workspace.case

    @property
    def request(self) -> CertificateRequest:
        """The commands of the first half of the procedure, which ends when the request is sent."""
        return self.desk.request

    @property
    def completion(self) -> Completion:
        """The commands of the second half: to fetch and install the certificate, and to register an ETK."""
        return self.desk.completion

    @property
    def identity(self) -> Identity:
        """The identity read from the card. Raises: CardError."""
        return self.environment.card.identity()

    @property
    def subject(self) -> DistinguishedName:
        """The subject of the certificate, or of the one to be requested. Raises: StepTooEarly."""
        return self.case.subject or self.case.need(Choice).subject

    @property
    def csr(self) -> x509.CertificateSigningRequest:
        """The certificate signing request. Raises: StepTooEarly: also if the keystore was begun elsewhere."""
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
        """The content of the signed SOAP message. Raises: StepTooEarly."""
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
        """The states of the revoked certificate that the platform gives. Raises: StepTooEarly."""
        return self.case.need(Revoked)

    @property
    def certificates(self) -> tuple[OverviewEntry, ...]:
        """Every certificate of this environment's keystore folder, as far as it is known without a password."""
        from ..procedure.survey import SurveyScope, look

        question = SurveyScope((self.environment.keystore_folder,), self.desk.workspace.cases)
        return look(self.environment, question).entries

    @property
    def keystores(self) -> tuple[folder.KeystoreFile, ...]:
        """The files of this environment's keystore folder, newest first."""
        return folder.find(self.environment.keystore_folder)

    @property
    def keystore(self) -> Path:
        """The keystore file of this case. Raises: StepTooEarly."""
        if self.case.keystore is None:
            raise StepTooEarly("keys")
        return self.case.keystore

    @property
    def exchanges(self) -> tuple[ExchangeRow, ...]:
        """Every request of this workspace that was sent, with its answer and its time, in order."""
        from ..procedure import story

        return story.rows(self.desk.workspace)

    @property
    def answers(self) -> Mapping[str, etree._Element]:
        """By operation, the content of the last answer. SOAP faults, and what is not SOAP, are left out."""
        found: dict[str, etree._Element] = {}
        for row in self.exchanges:
            with suppress(soap.NotSoap, XmlRefused):
                content = soap.unwrap(row.answer or b"")
                if not isinstance(content, soap.Fault):
                    found[row.operation] = content
        return found

    @property
    def etk(self) -> EncryptionToken:
        """The encryption token, parsed. Raises: StepTooEarly."""
        return EncryptionToken.parse(self.case.need(Registered).etk)

    def __repr__(self) -> str:
        return f"dossier: {self.environment.name}, {self.desk.snapshot.standing.value}"
