"""The public artefacts as files under short names, to be checked with other programs.

None is secret. Each is rewritten when its content changes in the case.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import serialization

from .. import disk
from ..certificate import Certificate
from ..client import wire_log
from ..messages import soap
from ..messages.etk import SERIAL_LENGTH
from ..messages.operations import (
    COMPLETE_ETK_REGISTRATION,
    DSIG,
    GENERATE_CERTIFICATE,
    GET_ACTOR_QUALITIES,
    REVOKE,
)
from ..messages.xml import child_octets
from .case import Case
from .environment import Environment
from .workspace import EXCHANGES, Workspace

FOLDER = "verifier"
#: Signed messages by operation: the name of the message's file, and of the file of the signer's certificate.
SIGNED = {
    GET_ACTOR_QUALITIES.name: ("question.xml", "carte-authentification.pem"),
    GENERATE_CERTIFICATE.name: ("requete.xml", "carte-signature.pem"),
    COMPLETE_ETK_REGISTRATION.name: ("enregistrement.xml", "certificat.pem"),
    REVOKE.name: ("revocation.xml", "carte-revocation.pem"),
}


def write(environment: Environment, workspace: Workspace) -> Path:
    """Write the artefacts of the current case. Returns: the folder in which the commands shown are to be run.

    Raises: FileError.
    """
    folder = workspace.folder / FOLDER
    with disk.refusals(folder):
        folder.mkdir(mode=0o700, exist_ok=True)
    for name, octets in (*_messages(workspace), *_files(environment, workspace.case)):
        place = folder / name
        if not place.exists() or disk.read_private(place) != octets:
            disk.write_public(place, octets)
    return folder


def _files(environment: Environment, case: Case) -> Iterator[tuple[str, bytes]]:
    if case.csr:
        yield "demande.csr", x509.load_der_x509_csr(case.csr).public_bytes(serialization.Encoding.PEM)
    if case.contract:
        yield "contrat.bin", case.contract.octets
    if case.chain:
        leaf, *above = (certificate.pem for certificate in case.chain)
        roots = b"".join(root.pem for root in environment.roots)
        yield "certificat.pem", leaf
        yield "intermediaires.pem", b"".join(above)
        yield "racine.pem", roots
        yield "chaine.pem", b"".join(above) + roots
    if case.registered and case.registered.etk:
        yield "etk.p7", case.registered.etk
        number = int(case.registered.serial)
        if number.bit_length() <= 8 * SERIAL_LENGTH:  # else no challenge of this protocol made it
            yield "numero.bin", number.to_bytes(SERIAL_LENGTH)


def _messages(workspace: Workspace) -> Iterator[tuple[str, bytes]]:
    for operation, (file, certificate) in SIGNED.items():
        message = last_message(workspace, operation, "request")
        if message:  # a power cut may leave an empty file
            yield file, message
            yield certificate, _signer(message)


def last_message(workspace: Workspace, operation: str, part: str) -> bytes | None:
    """The last request or response of an operation that crossed the wire, octet for octet. Raises: FileError."""
    return wire_log.last_message(workspace.folder / EXCHANGES, operation, part)


def _signer(message: bytes) -> bytes:
    """The certificate that came with the request's signature, PEM."""
    document = soap.unwrap(message)
    assert not isinstance(document, soap.Fault), "we wrote it"
    return Certificate(child_octets(document, f".//{{{DSIG}}}X509Certificate")).pem
