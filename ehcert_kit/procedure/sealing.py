"""Looking up and checking any owner's token; sealing a short message for it, and opening one with a keystore.

Source: RFC 5652 (EnvelopedData). The sector's programs also sign as sender, which a test of a token does not need.
"""

from __future__ import annotations

from contextlib import suppress

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import pkcs7

from .. import trust
from ..certificate import Certificate
from ..identifiers.application_id import ApplicationId
from ..identifiers.organization import Organization
from ..identifiers.typed import as_seen, bare_number
from ..keystore.pkcs12 import KeyEntry
from ..messages.etk import EncryptionToken
from .environment import Environment
from .errors import EtkAbsent, MessageTooLong, NotForThisFile, OwnerUnreadable
from .judging import require_token
from .open_keystore import OpenKeystore

#: Octets; only trial messages are sealed here.
LONGEST = 10_000


def owner_named(text: str) -> tuple[Organization, ApplicationId | None]:
    """Read ``TYPE=NUMBER[,APPLICATION-ID]``, as typed or pasted. The rules of the type are not checked.

    Raises: OwnerUnreadable. As `ApplicationId.parse`.
    """
    name, _, application_id = as_seen(text).strip().partition(",")
    type, _, written = name.partition("=")
    code = type.strip().upper()
    number = bare_number(code, written)
    if not code or not (number.isascii() and number.isalnum()):
        raise OwnerUnreadable(text)
    return Organization(code, number, ""), ApplicationId.parse(application_id.strip())


def find(
    environment: Environment, organization: Organization, application_id: ApplicationId | None
) -> EncryptionToken:
    """The token that the depot gives out, checked. Raises: EtkAbsent, EtkUntrusted, PlatformError."""
    der = environment.platform.etk(organization, application_id)
    if der is None:
        raise EtkAbsent(str(organization))
    token = EncryptionToken.parse(der)
    verdict = trust.judge_token(token, owner=None, now=environment.clock(), roots=environment.roots)
    require_token(verdict)
    return token


def seal(token: EncryptionToken, message: bytes) -> bytes:
    """CMS EnvelopedData, DER, for the holder of the token's key. Raises: MessageTooLong."""
    if len(message) > LONGEST:
        raise MessageTooLong(LONGEST)
    return sealed_for(token.encryption_certificate, message)


def sealed_for(certificate: Certificate, message: bytes) -> bytes:
    """The same for an encryption certificate."""
    builder = pkcs7.PKCS7EnvelopeBuilder().set_data(message).add_recipient(certificate.x509)
    return builder.encrypt(serialization.Encoding.DER, [pkcs7.PKCS7Options.Binary])


def unseal(opened: OpenKeystore, sealed: bytes) -> bytes:
    """Open a message with the encryption keys of a file, trying the newest first.

    Raises: NotForThisFile: none of them opens it, or it is no sealed message.
    """
    for entry in reversed(opened.content.encryption_keys):
        with suppress(ValueError):
            return opened_by(entry, sealed)
    raise NotForThisFile(opened.path.name)


def opened_by(entry: KeyEntry, sealed: bytes) -> bytes:
    """Decrypt with one key. Raises: ValueError: it is not for this key, or not CMS EnvelopedData."""
    assert isinstance(entry.private_key, rsa.RSAPrivateKey), "the schema demands RSA for encryption"
    return pkcs7.pkcs7_decrypt_der(sealed, Certificate(entry.chain[0]).x509, entry.private_key, [])
