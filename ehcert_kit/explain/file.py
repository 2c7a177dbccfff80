"""Recognition and explanation of any file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from cryptography.hazmat.primitives.serialization import Encoding, pkcs7

from ..certificate import Certificate
from ..der import PARSE_ERRORS, X509_ERRORS
from ..disk import read_private
from ..keystore import pkcs12
from ..keystore.recognition import holds_private_key, is_pkcs12, looks_like, pem_blocks
from ..messages.errors import EtkUntrusted
from ..messages.etk import EncryptionToken
from ..messages.soap import NotSoap
from ..messages.xml import XmlRefused
from ..secret import Secret
from ..texts import Texts
from ..values import replace
from . import Explanation
from .asn1 import CERTIFICATE, UNKNOWN, OctetTree
from .certificate import certificate, picture
from .command_file import CommandFile
from .etk import token
from .keystore import closed, opened
from .request import csr, message

_NOT_THIS = (
    *(*PARSE_ERRORS, *X509_ERRORS),
    *(EtkUntrusted, XmlRefused, NotSoap),
)
"""What the readers raise for other content, or if it is damaged."""


def is_keystore(path: Path) -> bool:
    """Whether this file is a keystore, which a password can open. Raises: FileAbsent, FileNotReadable."""
    return is_pkcs12(read_private(path))


def explain_file(
    say: Texts, path: Path, password: Secret | None = None, now: datetime | None = None
) -> tuple[Explanation, ...]:
    """Explain a keystore, certificate, CSR, token, chain, recorded message, or any other DER.

    password: that of a keystore; without it only what is not encrypted is explained. now: None: the system's time.

    Raises: FileAbsent, FileNotReadable, KeystoreError; NotAKeystore: the file is of no known kind; with what it
        seems to be.
    """
    data = read_private(path)
    readers = _Readers(say, now or datetime.now(UTC))
    blocks = [der for label, der in pem_blocks(data) if "PRIVATE KEY" not in label]
    # No commands for a file with several PEM blocks, as they would read only the first; nor for one whose name
    # cannot be shown as it is.
    commanded = len(blocks) < 2 and str(path).isprintable()
    source = CommandFile(str(path), der=not blocks) if commanded else None
    found = readers.bundle(blocks) if len(blocks) > 1 else ()
    found = found or [e for octets in (blocks or [data]) for e in readers.first(octets, source)]
    if found:
        return tuple(one.where(lambda file: source is not None and Path(file).exists()) for one in found)
    if password is None:
        return (closed(say, path, pkcs12.key_aliases(data, path.name), data),)
    return (opened(say, path, pkcs12.load(data, password, path.name), data),)


class _Readers:
    """Tries one reader after the other for some content; the first that does not raise is right."""

    def __init__(self, say: Texts, now: datetime) -> None:
        self._say = say
        self._now = now

    def first(self, data: bytes, source: CommandFile | None) -> Sequence[Explanation]:
        say, now = self._say, self._now
        readers: tuple[Callable[[], Sequence[Explanation]], ...] = (
            lambda: [csr(say, data, source)],
            lambda: [token(say, EncryptionToken.parse(data), source)],
            lambda: [certificate(say, data, now, source)],
            lambda: self.bundle(_certificates(data)),
            lambda: [message(say, data, source=source)],
            lambda: _structure(say, data),
        )
        for read in readers:
            with suppress(*_NOT_THIS):
                return read()
        return ()

    def bundle(self, blocks: Sequence[bytes]) -> Sequence[Explanation]:
        """Explain several certificates one by one, and as a chain; nothing if one of them is not a certificate."""
        try:
            found = [Certificate.of(der) for der in blocks]
            told = [certificate(self._say, one.der, self._now) for one in found]
        except _NOT_THIS:
            return ()
        if len(found) > 1:
            told[0] = replace(told[0], exhibits=(picture(self._say, found, self._now), *told[0].exhibits))
        return told


def _structure(say: Texts, data: bytes) -> Sequence[Explanation]:
    """Any other ASN.1, but no private keys, which must not be shown. Raises: ValueError: it is neither."""
    kind = looks_like(data)
    if is_pkcs12(data) or kind not in ("der", "certificate") or holds_private_key(data):
        raise ValueError("no other DER")
    if kind == "certificate":
        # Other programs may read a certificate that `cryptography` does not.
        tree = OctetTree(say, say("tree-heading-certificate"), data, CERTIFICATE)
        return [
            Explanation(say("explain-certificate-title"), say("inspect-certificate-odd"), "", (), exhibits=(tree,))
        ]
    tree = OctetTree(say, say("tree-heading-unknown"), data, UNKNOWN)
    return [Explanation(say("inspect-unknown-title"), say("inspect-unknown"), "", (), exhibits=(tree,))]


def _certificates(der: bytes) -> list[bytes]:
    """The certificates of a PKCS#7 file, in which Windows and authorities give chains. Raises: ValueError."""
    return [one.public_bytes(Encoding.DER) for one in pkcs7.load_der_pkcs7_certificates(der)]
