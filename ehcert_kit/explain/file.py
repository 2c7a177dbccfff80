"""Any file: find out what it is, and explain it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.serialization import Encoding, pkcs7

from ..der import IMPOSSIBLE
from ..disk import read_private
from ..keystore import pkcs12
from ..keystore.recognition import is_pkcs12, pem_blocks
from ..messages.errors import EtkUntrusted
from ..messages.etk import EncryptionToken
from ..messages.soap import NotSoap
from ..messages.xml import XmlRefused
from ..secret import Secret
from ..texts import Texts
from . import Explanation
from .certificate import certificate
from .etk import token
from .keystore import closed, opened
from .request import csr, message

Reader = Callable[[bytes], Sequence[Explanation]]

_NOT_THIS = (
    *(*IMPOSSIBLE, EtkUntrusted, XmlRefused, NotSoap, UnsupportedAlgorithm),
    *(x509.InvalidVersion, x509.DuplicateExtension, x509.UnsupportedGeneralNameType),
)
"""What the readers raise for something else than they read, or that is damaged."""


def is_keystore(path: Path) -> bool:
    """Is a password of use to look into this file? Raises: FileAbsent, FileNotReadable."""
    return is_pkcs12(read_private(path))


def explain_file(say: Texts, path: Path, password: Secret | None = None) -> tuple[Explanation, ...]:
    """Explain what is in a keystore, certificate, CSR, token or recorded message.

    password: opens a keystore; without it only what can be read from outside is said.

    Raises: FileAbsent, FileNotReadable, KeystoreError; NotAKeystore where the file is nothing that is known
        here, with what it seems to be.
    """
    data = read_private(path)
    readers: tuple[Reader, ...] = (
        lambda der: [csr(say, der)],
        lambda der: [token(say, EncryptionToken.parse(der))],
        lambda der: [certificate(say, der)],
        lambda der: [certificate(say, one) for one in _certificates(der)],
        lambda octets: [message(say, octets)],
    )
    blocks = [der for _, der in pem_blocks(data)]
    found = [e for octets in (blocks or [data]) for e in _first(readers, octets)]
    if found:
        return tuple(found)
    aliases = pkcs12.key_aliases(data, path.name)
    if password is None:
        return (closed(say, path, aliases),)
    return (opened(say, path, pkcs12.load(data, password, path.name)),)


def _certificates(der: bytes) -> list[bytes]:
    """The certificates of a PKCS#7 file that has nothing else: how Windows and authorities hand out a chain."""
    return [one.public_bytes(Encoding.DER) for one in pkcs7.load_der_pkcs7_certificates(der)]


def _first(readers: tuple[Reader, ...], data: bytes) -> Sequence[Explanation]:
    for read in readers:
        try:
            return read(data)
        except _NOT_THIS:
            continue
    return ()
