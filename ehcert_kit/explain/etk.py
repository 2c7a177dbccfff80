"""The encryption token."""

from __future__ import annotations

from ..messages.etk import EncryptionToken
from ..texts import Texts
from ..trust import Reason, judge_token
from . import Command, Detail, Explanation
from .certificate import key_name, readable, usages


def token(say: Texts, parsed: EncryptionToken) -> Explanation:
    """A token: the certificate inside, its owner, who signed it, and whether that signature holds."""
    inside = parsed.encryption_certificate.x509
    verdict = judge_token(parsed, owner=None, now=inside.not_valid_before_utc, roots=())
    holds = not {Reason.ETK_SIGNATURE, Reason.ENCRYPTION_SIGNATURE}.intersection(verdict.reasons)
    details = (
        Detail(say("explain-subject"), readable(inside.subject)),
        Detail(say("explain-key"), f"{key_name(inside)} · {usages(inside)}"),
        Detail(say("explain-serial"), str(inside.serial_number), volatile=True),
        Detail(say("explain-until"), say("explain-date", when=inside.not_valid_after_utc), volatile=True),
        Detail(say("explain-signed-by"), readable(parsed.signer.x509.subject)),
        Detail(say("explain-signature-value"), say("explain-valid" if holds else "explain-invalid")),
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
