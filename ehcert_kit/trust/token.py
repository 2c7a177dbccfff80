"""Judging the encryption token, and the challenge that precedes it.

Source: etee-crypto-lib 2.2.0 for the checks, in its order and under its names.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Sequence
from datetime import datetime

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa

from ..certificate import Certificate
from ..messages.etk import HASHES, SERIAL_LENGTH, Challenge, EncryptionToken
from .chain import CLOCK_SKEW
from .issuing import issued_by, signed_by
from .verdict import Reason, TrustFinding, Verdict


def judge_challenge(challenge: Challenge) -> bool:
    """Whether the challenge was decrypted with the right key: then its digest is that of the serial number."""
    digest = hashlib.sha256(challenge.serial).digest()
    return len(challenge.serial) == SERIAL_LENGTH and hmac.compare_digest(digest, challenge.digest)


def judge_token(
    token: EncryptionToken,
    *,
    owner: Certificate | None,
    now: datetime,
    roots: Sequence[Certificate],
) -> Verdict:
    """Judge a token: both signatures, dates, usages, owner, path.

    owner: the authentication certificate to which it must belong; None: any.
    now: aware; may be slow by `CLOCK_SKEW`, as for a chain: both certificates begin when the owner's was issued.
    roots: trusted; without any the path is not judged. The validity period of the signer's certificate is not
        judged: official tokens are signed with one that expired in 2023.
    """
    encryption, authentication = token.encryption_certificate, token.authentication_certificate
    checks = (
        (_signature_holds(token), Reason.ETK_SIGNATURE),
        (signed_by(encryption, authentication), Reason.ENCRYPTION_SIGNATURE),
        (now >= encryption.not_before - CLOCK_SKEW, Reason.ENCRYPTION_NOT_YET_VALID),
        (now <= encryption.not_after, Reason.ENCRYPTION_EXPIRED),
        (now >= authentication.not_before - CLOCK_SKEW, Reason.AUTHENTICATION_NOT_YET_VALID),
        (now <= authentication.not_after, Reason.AUTHENTICATION_EXPIRED),
        (_may_encrypt(encryption), Reason.ENCRYPTION_USAGE),
        (_may_sign(authentication), Reason.AUTHENTICATION_USAGE),
        (_belong_together(encryption, authentication, owner), Reason.ETK_OWNER),
        (not roots or _path_holds(token, roots), Reason.ETK_PATH),
    )
    findings = tuple(TrustFinding(reason, encryption.subject_text) for holds, reason in checks if not holds)
    return Verdict(findings, judged=bool(roots))


def _signature_holds(token: EncryptionToken) -> bool:
    """Whether the registration authority's signature over the content verifies (RFC 5652 §5.4)."""
    signature, algorithm = token.signature, HASHES[token.signature.hash_name]
    if signature.digest is not None:
        digest = hashes.Hash(algorithm)
        digest.update(token.encryption_certificate.der)
        if not hmac.compare_digest(digest.finalize(), signature.digest):
            return False
    key = token.signer.public_key
    try:
        if isinstance(key, rsa.RSAPublicKey):
            key.verify(signature.value, signature.data, padding.PKCS1v15(), algorithm)
        else:
            key.verify(signature.value, signature.data, ec.ECDSA(algorithm))
    except InvalidSignature:
        return False
    return True


def _may_encrypt(certificate: Certificate) -> bool:
    usage = certificate.restrictions.usage or frozenset()
    return not certificate.restrictions.ca and usage >= {"key_encipherment", "data_encipherment"}


def _may_sign(certificate: Certificate) -> bool:
    usage = certificate.restrictions.usage or frozenset()
    return not certificate.restrictions.ca and "digital_signature" in usage


def _belong_together(encryption: Certificate, authentication: Certificate, owner: Certificate | None) -> bool:
    return encryption.has_subject_of(authentication) and owner in (None, authentication)


def _path_holds(token: EncryptionToken, roots: Sequence[Certificate]) -> bool:
    """Whether authorities of the token lead from the authentication certificate to a known root."""
    current, left = token.authentication_certificate, list(token.authorities)
    for below in range(len(left) + 1):
        if any(issued_by(current, root, below) is None for root in roots):
            return True
        above = next((a for a in left if issued_by(current, a, below) is None), None)
        if above is None:
            return False
        left.remove(above)
        current = above
    return False
