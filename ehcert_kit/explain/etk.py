"""Explanation of the encryption token."""

from __future__ import annotations

from ..messages.etk import EncryptionToken
from ..texts import Texts
from ..trust import Reason, judge_token
from . import Command, Detail, Explanation
from .asn1 import CERTIFICATE, TOKEN, OctetTree
from .certificate import called, key_name, readable, usages
from .command_file import CommandFile

#: The offset of tbsCertificate: after a header of four octets, as a certificate has 256 octets to 64 KiB.
_SIGNED_AT = 4


def token(say: Texts, parsed: EncryptionToken, source: CommandFile | None = None) -> Explanation:
    """A token: the certificate in it, its owner, its signer, and whether the signatures verify.

    source: its file; None: that in the folder of public artefacts.
    """
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
    certificate = OctetTree(
        say, say("tree-heading-token-certificate"), parsed.encryption_certificate.der, CERTIFICATE
    )
    return Explanation(
        say("explain-etk-title"),
        say(
            "explain-etk",
            name=called(inside.subject), signer=called(parsed.signer.x509.subject),
            until=inside.not_valid_after_utc, holds="yes" if holds else "no",
        ),
        say("explain-etk.why"),
        details,
        _commands(say, parsed, certificate, source or CommandFile("etk.p7", der=True)),
        (OctetTree(say, say("tree-heading-token"), parsed.der, TOKEN), certificate),
        volatile=True,
    )  # fmt: skip


def _commands(
    say: Texts, parsed: EncryptionToken, certificate: OctetTree, source: CommandFile
) -> tuple[Command, ...]:
    take = "openssl cms -verify -noverify{form} -in {file} -out etk-cert.der; "
    serial = f"{parsed.encryption_certificate.x509.serial_number:X}"
    signature = certificate.nodes[0].children[-1]
    algorithm = parsed.encryption_certificate.x509.signature_hash_algorithm
    digest = algorithm.name if algorithm is not None else "sha256"
    signed = (
        take + f"openssl asn1parse -inform DER -in etk-cert.der -strparse {_SIGNED_AT} -noout -out signed.der; "
        f"openssl asn1parse -inform DER -in etk-cert.der -strparse {signature.offset} -noout -out signature.bin; "
        "openssl x509 -in certificat.pem -noout -pubkey -out auth.pem; "
        f"openssl dgst -{digest} -verify auth.pem -signature signature.bin signed.der"
    )
    return (
        source.command(
            "openssl cms -verify{form} -in {file} -CAfile chaine.pem -purpose any -out etk-cert.der",
            "successful",
            say("explain-etk-caveat"),
            needs=("chaine.pem",),
        ),
        source.command(
            take + "openssl x509 -inform DER -in etk-cert.der -noout -serial",
            # openssl writes an even number of digits.
            f"serial={serial.zfill(len(serial) + len(serial) % 2)}",
            say("inspect-serial", alias=parsed.serial),
            volatile=True,
        ),
        source.command(signed, "Verified OK", say("inspect-etk-signed"), needs=("certificat.pem",), volatile=True),
    )
