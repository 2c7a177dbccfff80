"""The public artefacts as files under short names, for whoever wants to check them with other programs.

Nothing secret is among them. They are written anew from the dossier whenever somebody looks.
"""

from __future__ import annotations

import base64
from collections.abc import Iterator
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import serialization

from .. import disk
from ..client import wire_log
from ..messages import soap
from ..messages.operations import (
    COMPLETE_ETK_REGISTRATION,
    DSIG,
    GENERATE_CERTIFICATE,
    GET_ACTOR_QUALITIES,
)
from .dossier import EXCHANGES, Dossier, Facts
from .environment import Environment

FOLDER = "verifier"
#: Signed messages by operation: the file, and that of the certificate whose key signed it.
SIGNED = {
    GET_ACTOR_QUALITIES.name: ("question.xml", "carte-authentification.pem"),
    GENERATE_CERTIFICATE.name: ("requete.xml", "carte-signature.pem"),
    COMPLETE_ETK_REGISTRATION.name: ("enregistrement.xml", "certificat.pem"),
}


def write(environment: Environment, dossier: Dossier) -> Path:
    """Write what there is. Returns: the folder, from which the commands shown are to be run."""
    folder = dossier.folder / FOLDER
    folder.mkdir(mode=0o700, exist_ok=True)
    for name, octets in (*_messages(dossier), *_files(environment, dossier.facts)):
        place = folder / name
        if not place.exists() or place.read_bytes() != octets:
            disk.write_public(place, octets)
    return folder


def _files(environment: Environment, facts: Facts) -> Iterator[tuple[str, bytes]]:
    if facts.csr:
        yield "demande.csr", x509.load_der_x509_csr(facts.csr).public_bytes(serialization.Encoding.PEM)
    if facts.contract:
        yield "contrat.bin", facts.contract.octets
    if facts.chain:
        leaf, *above = (_pem(x509.load_der_x509_certificate(der)) for der in facts.chain)
        roots = b"".join(_pem(root) for root in environment.roots)
        yield "certificat.pem", leaf
        yield "intermediaires.pem", b"".join(above)
        yield "racine.pem", roots
        yield "chaine.pem", b"".join(above) + roots
    if facts.etk:
        yield "etk.p7", facts.etk


def _messages(dossier: Dossier) -> Iterator[tuple[str, bytes]]:
    for operation, (file, certificate) in SIGNED.items():
        message = last_message(dossier, operation, "request")
        if message is not None:
            yield file, message
            yield certificate, _signer(message)


def last_message(dossier: Dossier, operation: str, part: str) -> bytes | None:
    """The last request or response of an operation that crossed the wire, octet for octet."""
    return wire_log.last_message(dossier.folder / EXCHANGES, operation, part)


def _signer(message: bytes) -> bytes:
    """The certificate that came with the request's signature, PEM."""
    document = soap.unwrap(message)
    assert not isinstance(document, soap.Fault), "we wrote it"
    text = document.findtext(f".//{{{DSIG}}}X509Certificate") or ""
    return _pem(x509.load_der_x509_certificate(base64.b64decode("".join(text.split()))))


def _pem(certificate: x509.Certificate) -> bytes:
    return certificate.public_bytes(serialization.Encoding.PEM)
