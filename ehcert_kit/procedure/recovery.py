"""Rebuilding a case whose file is damaged, from the messages that crossed the wire.

A sent request holds all that the user chose: who asks, for whom or about which certificate, with which key. Its
outcome is asked of the platform afterwards, as for any message whose answer is missing.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import rsa
from lxml import etree

from ..certificate import Certificate
from ..client import wire_log
from ..disk import read_private
from ..disk.errors import FileError
from ..distinguished_name import DistinguishedName
from ..identifiers.application_id import ApplicationId
from ..identifiers.organization import Organization
from ..identifiers.public_key import public_key_identifier
from ..keystore import folder
from ..keystore.errors import KeystoreError
from ..keystore.pkcs12 import glance
from ..messages import certra, operations, soap
from ..messages.answer import open_answer
from ..messages.errors import PlatformError
from ..messages.operations import Operation
from ..values import replace
from .case import (
    Agreement,
    Applicant,
    Case,
    Choice,
    Conditions,
    File,
    Invitation,
    Keys,
    Kind,
    Options,
    Outcome,
    Predecessor,
    Purpose,
    Sent,
    Stage,
    Target,
)

#: The format in which the id of a case begins, and its length: the time of its beginning, by the clock that also
#: dates its messages.
BEGUN = "%Y%m%d-%H%M%S"
_BEGUN_LENGTH = 15
#: Octets of a public key identifier (SHA-1).
_IDENTIFIER_LENGTH = 20

#: What identifies the subject of a case: whether it is a revocation, and the public key identifier.
About = tuple[bool, bytes]


def about(case: Case) -> About | None:
    """The certificate that a case is about; None where there is no key yet."""
    target = case.get(Target)
    if target is not None:
        return True, target.public_key_identifier
    return (False, case.public_key_identifier) if case.public_key_identifier is not None else None


def rebuilt(case_id: str, exchanges: Path, keystores: Path, others: Collection[About | None]) -> Case | None:
    """The case from the last binding message that is not older than its id and belongs to no other case.

    exchanges, keystores: folders. others: `about` of the other cases. Returns: None without such a message.
    """
    for exchange in reversed(wire_log.exchanges(exchanges)):
        if exchange.operation not in _READERS:
            continue
        with suppress(ValueError, TypeError, PlatformError):  # a truncated or foreign message
            case = _case(case_id, exchange, exchanges, keystores)
            if f"{case.created:{BEGUN}}" >= case_id[:_BEGUN_LENGTH] and about(case) not in others:
                return case
    return None


def _case(case_id: str, exchange: wire_log.LoggedExchange, exchanges: Path, keystores: Path) -> Case:
    """The case of one message. Raises: ValueError, TypeError, PlatformError: it is not this kit's."""
    document = _document(exchange.request)
    prepared = datetime.fromisoformat(document.get("IssueInstant") or "")
    sent = Sent(exchange.operation, exchange.request, document.get("Id") or "", prepared)
    kind, stages = _READERS[exchange.operation]
    case = Case(case_id, prepared, kind).reach(*stages(document, sent, exchanges, keystores))
    return replace(case, kind=Kind.RENEWAL) if case.get(Predecessor) is not None else case


# ── from each kind of message to the stages, in the order in which they rest on each other ───


def _requested(document: etree._Element, sent: Sent, exchanges: Path, keystores: Path) -> Iterator[Stage]:
    request = certra.GenerateCertificate.read(document)
    organization, application_id = _actor(request.csr)
    yield Conditions(sent.prepared)
    yield from _predecessors(sent.message, request.base_services, exchanges, keystores)
    yield Purpose(organization.is_person)
    yield Applicant(request.contract.signer)
    yield Choice(organization, application_id)
    yield Options(request.base_services)
    yield request.contact
    yield Agreement(request.contract, sent.prepared)
    yield from _with_its_key(request.csr, keystores)
    yield sent


def _submitted(document: etree._Element, sent: Sent, exchanges: Path, keystores: Path) -> Iterator[Stage]:
    """A request without a card has no contract; an answer with the address proves that it arrived."""
    request = certra.SubmitCSRForForeigner.read(document)
    organization, application_id = _actor(request.csr)
    yield Purpose(for_self=True)
    yield Applicant(request.person)
    yield Choice(organization, application_id)
    yield request.contact
    yield from _with_its_key(request.csr, keystores)
    invitation = next(_invitations(sent.message, exchanges), None)
    if invitation is None:
        yield sent
    else:
        yield replace(sent, outcome=Outcome.ACCEPTED, accepted=sent.prepared)
        yield invitation


def _revoked(document: etree._Element, sent: Sent, exchanges: Path, keystores: Path) -> Iterator[Stage]:
    request = certra.Revoke.read(document)
    key, contract = request.public_key_identifier, request.contract
    if contract.reason is None:
        raise ValueError("no revocation of this kit")
    name = DistinguishedName.parse(contract.dn).text()
    # The serial is only for display; the platform is asked by key.
    yield Target(key, name, next(_serials(key, exchanges), ""), contract.reason)
    yield Applicant(contract.signer)
    yield Agreement(contract, sent.prepared)
    yield sent


_Reader = Callable[[etree._Element, Sent, Path, Path], Iterator[Stage]]
_READERS: Mapping[str, tuple[Kind, _Reader]] = {
    operations.GENERATE_CERTIFICATE.name: (Kind.REQUEST, _requested),
    operations.SUBMIT_CSR_FOR_FOREIGNER.name: (Kind.FOREIGNER, _submitted),
    operations.REVOKE.name: (Kind.REVOCATION, _revoked),
}


# ── data from other messages and files ───────────────────────────────────────────────────────


def _actor(csr: bytes) -> tuple[Organization, ApplicationId | None]:
    actor = DistinguishedName.from_der(x509.load_der_x509_csr(csr).subject.public_bytes()).actor()
    if actor is None:
        raise ValueError("no request of this kit")
    return actor


def _with_its_key(csr: bytes, keystores: Path) -> Iterator[Stage]:
    """The newest file with this key, and the key.

    Where no file shows it: the newest of the owner that does not show its key, if any; opening it will tell.
    """
    key, (organization, application_id) = x509.load_der_x509_csr(csr).public_key(), _actor(csr)
    if not isinstance(key, rsa.RSAPublicKey):
        raise ValueError("no request of this kit")
    owner = f"{organization},{application_id}" if application_id else str(organization)
    identifier = public_key_identifier(key)
    shown = {file: shows(file.path, identifier) for file in folder.find(keystores)}
    named = (file.path for file, holds in shown.items() if holds is None and file.owner == owner)
    path = next((file.path for file, holds in shown.items() if holds), next(named, None))
    if path is not None:
        yield File(path)
    yield Keys(identifier, csr)


def _invitations(message: bytes, exchanges: Path) -> Iterator[Invitation]:
    """The addresses from all answers to exactly these octets."""
    for answer in _answered(message, operations.SUBMIT_CSR_FOR_FOREIGNER, exchanges):
        told = certra.read_submitted_csr(answer)
        yield Invitation(told.validation_url, told.expires)


def _predecessors(
    message: bytes, base_services: tuple[str, ...], exchanges: Path, keystores: Path
) -> Iterator[Predecessor]:
    """The certificate that a request replaces according to its answer, if certificate and file are found."""
    for answer in _answered(message, operations.GENERATE_CERTIFICATE, exchanges):
        replaced = certra.read_generated_certificate(answer).replaces
        leaf = next((one for one in _delivered(exchanges) if one.public_key_identifier == replaced), None)
        path = next((file.path for file in folder.find(keystores) if shows(file.path, replaced)), None)
        if leaf is not None and path is not None:
            yield Predecessor(path, leaf, base_services)


def shows(path: Path, key: bytes | None) -> bool | None:
    """Whether a file shows this key identifier unencrypted, as those of this and the official program do.

    Returns: None: it may hold the key: it cannot be read, or shows something else, as files of keytool do.
    """
    with suppress(FileError, KeystoreError):
        shown = glance(read_private(path), path.name).key_ids
        if key in shown:
            return True
        told = [identifier is not None and len(identifier) == _IDENTIFIER_LENGTH for identifier in shown]
        return False if told and all(told) else None
    return None


def _delivered(exchanges: Path) -> Iterator[Certificate]:
    """Every certificate that was delivered, with those of authorities, of the last answer first."""
    for answer in _answers(operations.GET_CERTIFICATE, exchanges):
        yield from certra.read_certificates(answer)


def _serials(key: bytes, exchanges: Path) -> Iterator[str]:
    """The serial numbers (decimal) that any answer gave for the certificate of this key."""
    for operation in (
        operations.GET_CERTIFICATE_INFO_FOR_CITIZEN,
        operations.GET_CERTIFICATE_INFO_FOR_AUTHENTICATION_CERTIFICATE,
    ):
        for answer in _answers(operation, exchanges):
            for info in certra.read_certificate_infos(answer):
                if info.public_key_identifier == key and info.details is not None:
                    yield info.details.serial
    yield from (one.serial for one in _delivered(exchanges) if one.public_key_identifier == key)


def _answered(message: bytes, operation: Operation, exchanges: Path) -> Iterator[etree._Element]:
    """The answers to exactly these octets, refusals left out."""
    for exchange in wire_log.exchanges(exchanges):
        if exchange.request == message and exchange.answer is not None:
            with suppress(ValueError, PlatformError):
                yield open_answer(_document(exchange.answer), operation)


def _answers(operation: Operation, exchanges: Path) -> Iterator[etree._Element]:
    """The answers of an operation, refusals left out, the last one first."""
    for octets in wire_log.messages(exchanges, operation.name, "response"):
        with suppress(ValueError, PlatformError):
            yield open_answer(_document(octets), operation)


def _document(message: bytes) -> etree._Element:
    """Raises: ValueError: no message, or a fault."""
    document = soap.unwrap(message)
    if isinstance(document, soap.Fault):
        raise ValueError("a fault tells nothing")
    return document
