"""Any file: find out what it is, and explain it."""

from __future__ import annotations

import base64
import re
from collections.abc import Callable
from pathlib import Path

from cryptography import x509

from ..disk import read_private
from ..keystore import pkcs12
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

_PEM = re.compile(rb"-----BEGIN ([A-Z0-9 ]+)-----(.*?)-----END \1-----", re.DOTALL)


def explain_file(say: Texts, path: Path, password: Secret | None = None) -> tuple[Explanation, ...]:
    """Explain what is in a keystore, certificate, CSR, token or recorded message.

    password: opens a keystore; without it only what can be read from outside is said.

    Raises: FileAbsent, KeystoreError; NotAKeystore where the file is nothing that is known here.
    """
    data = read_private(path)
    blocks = [(kind.decode(), base64.b64decode(body)) for kind, body in _PEM.findall(data)]
    readers: tuple[Callable[[bytes], Explanation], ...] = (
        lambda der: csr(say, der),
        lambda der: token(say, EncryptionToken.parse(der)),
        lambda der: certificate(say, der),
        lambda octets: message(say, octets),
    )
    found = [e for _, der in (blocks or [("", data)]) if (e := _first(readers, der)) is not None]
    if found:
        return tuple(found)
    aliases = pkcs12.key_aliases(data, path.name)
    if password is None:
        return (closed(say, path.name, aliases),)
    return (opened(say, path.name, pkcs12.load(data, password, path.name)),)


def _first(readers: tuple[Callable[[bytes], Explanation], ...], data: bytes) -> Explanation | None:
    for read in readers:
        try:
            return read(data)
        except (ValueError, EtkUntrusted, XmlRefused, NotSoap, x509.InvalidVersion):
            continue
    return None
