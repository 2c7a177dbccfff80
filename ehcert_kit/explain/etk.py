"""The encryption token."""

from __future__ import annotations

from ..messages.etk import EncryptionToken
from ..texts import Texts
from . import Command, Detail, Explanation
from .certificates import key_name, readable, usages


def token(say: Texts, der: bytes) -> Explanation:
    """A token: the certificate inside, its owner, who signed it. Raises: EtkUntrusted."""
    parsed = EncryptionToken.parse(der)
    inside = parsed.encryption_certificate
    details = (
        Detail(say("explain-subject"), readable(inside.subject)),
        Detail(say("explain-key"), f"{key_name(inside)} · {usages(inside)}"),
        Detail(say("explain-serial"), str(inside.serial_number), volatile=True),
        Detail(say("explain-until"), say("explain-date", when=inside.not_valid_after_utc), volatile=True),
        Detail(say("explain-signed-by"), readable(parsed.signer.subject)),
        Detail(say("explain-signature-value"), say("explain-valid")),
    )
    return Explanation(
        say("explain-etk-title"),
        say("explain-etk"),
        say("explain-etk.why"),
        details,
        (
            Command(
                "openssl cms -verify -inform DER -in etk.p7 -CAfile chaine.pem -purpose any -out etk-cert.der",
                "successful",
                say("explain-etk-caveat"),
            ),
            Command("openssl x509 -inform DER -in etk-cert.der -noout -serial", "serial="),
        ),
    )
