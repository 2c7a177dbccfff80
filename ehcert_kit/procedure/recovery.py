"""Rebuilding a case whose file is damaged, from the messages that crossed the wire.

A signed request holds all that the person chose: who asks, for whom, under which name, with which key. What
became of it the platform is asked afterwards, by key, as for any request whose answer is missing.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import datetime
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import rsa

from ..client import wire_log
from ..distinguished_name import DistinguishedName
from ..identifiers.public_key import public_key_identifier
from ..keystore import folder
from ..messages import soap
from ..messages.certra import GenerateCertificate
from ..messages.errors import PlatformError
from ..messages.operations import GENERATE_CERTIFICATE
from .case import Agreement, Applicant, Case, Choice, Conditions, File, Keys, Options, Purpose, Sent, Stage


def rebuilt(case_id: str, exchanges: Path, keystores: Path, others: Collection[bytes | None]) -> Case | None:
    """The case of the last signed request that belongs to no other case; None where there is none.

    exchanges, keystores: folders. others: the public key identifiers of the other cases.
    """
    for message in wire_log.messages(exchanges, GENERATE_CERTIFICATE.name, "request"):
        try:
            stages = tuple(_stages(message, keystores))
        except (ValueError, TypeError, PlatformError):
            continue  # a message that was cut, or is none of ours
        case = Case(case_id, next(stage.prepared for stage in stages if isinstance(stage, Sent)))
        for stage in stages:
            case = case.reach(stage)
        if case.public_key_identifier not in others:
            return case
    return None


def _stages(message: bytes, keystores: Path) -> Iterator[Stage]:
    """What a signed request tells, in the order in which it rests on each other."""
    document = soap.unwrap(message)
    if isinstance(document, soap.Fault):
        raise ValueError("a fault is no request")
    request = GenerateCertificate.read(document)
    prepared = datetime.fromisoformat(document.get("IssueInstant") or "")
    csr = x509.load_der_x509_csr(request.csr)
    key, actor = csr.public_key(), DistinguishedName.from_der(csr.subject.public_bytes()).actor()
    if actor is None or not isinstance(key, rsa.RSAPublicKey):
        raise ValueError("no request of this kit")
    organization, application_id = actor
    yield Conditions(prepared)
    yield Purpose(organization.is_person)
    yield Applicant(request.contract.signer)
    yield Choice(organization, application_id)
    yield Options(request.base_services)
    yield request.contact
    yield Agreement(request.contract, prepared)
    owner = f"{organization},{application_id}" if application_id else str(organization)
    # The newest file of this owner; opening it tells whether it has the key.
    yield from (File(file.path) for file in folder.find(keystores)[::-1] if file.owner == owner)
    yield Keys(public_key_identifier(key), request.csr)
    yield Sent(GENERATE_CERTIFICATE.name, message, document.get("Id") or "", prepared)
