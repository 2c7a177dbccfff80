"""What one changed letter breaks in an artefact: checks that are computed from the changed octets."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, rsa

from ..certificate import Certificate
from ..der import PARSE_ERRORS, X509_ERRORS
from ..identifiers.public_key import public_key_identifier
from ..messages import soap
from ..messages.contract import Contract
from ..messages.errors import EtkUntrusted
from ..messages.etk import EncryptionToken
from ..messages.xml import XmlRefused
from ..texts import Texts
from ..trust import Reason, judge_token
from .checks import Check
from .key import grouped
from .signed import checked

_UNREADABLE = (*PARSE_ERRORS, *X509_ERRORS)


def of_csr(say: Texts, der: bytes, identifier: bytes) -> tuple[Check, ...]:
    """Checks of a certificate signing request. identifier: the public key identifier of the case."""
    try:
        request = x509.load_der_x509_csr(der)
        key, holds = request.public_key(), request.is_signature_valid
        name = request.subject.rfc4514_string()
    except _UNREADABLE:
        return (Check(say("letter-csr-readable"), holds=False),)
    assert isinstance(key, rsa.RSAPublicKey | ec.EllipticCurvePublicKey), "one octet makes no other kind of key"
    now = public_key_identifier(key)
    return (
        Check(say("letter-csr-readable"), name, holds=True),
        Check(say("letter-csr-signature"), holds=holds, why=say("letter-csr-signature.why")),
        Check(say("letter-csr-key"), grouped(now), holds=now == identifier, why=say("letter-csr-key.why")),
    )


def of_contract(say: Texts, agreed: Contract, octets: bytes) -> tuple[Check, ...]:
    """The check of a contract's octets against the digest of the contract that was agreed to."""
    digest = hashlib.sha256(octets).hexdigest()
    return (Check(say("letter-contract"), digest, holds=digest == agreed.digest, why=say("letter-contract.why")),)


def of_message(say: Texts, octets: bytes) -> tuple[Check, ...]:
    """Checks of a signed message: whether it can be read, and the steps of its signature."""
    try:
        document = soap.unwrap(octets)
    except (XmlRefused, soap.NotSoap) as error:
        return (Check(say("letter-message-readable"), str(error), holds=False),)
    assert not isinstance(document, soap.Fault), "one letter makes no fault of a request"
    return tuple(check for check in checked(say, octets, document) if check.holds is not None)


def of_token(say: Texts, der: bytes, owner: Certificate, roots: Sequence[Certificate]) -> tuple[Check, ...]:
    """Checks of a token: its signature, that of the certificate in it, and whether a sender accepts it.

    owner: the certificate to which it belongs. Today's date is not used: only the changed letter matters.
    """
    try:
        token = EncryptionToken.parse(der)
        now = token.authentication_certificate.not_before
        reasons = set(judge_token(token, owner=owner, now=now, roots=roots).reasons)
    except (EtkUntrusted, *_UNREADABLE):
        unread = Check(say("letter-token-readable"), holds=False)
        return (unread, Check(say("letter-token-sender"), holds=False, why=say("letter-token-sender.why")))
    return (
        Check(say("letter-token-readable"), holds=True),
        Check(
            say("letter-token-signature"),
            holds=Reason.ETK_SIGNATURE not in reasons,
            why=say("letter-token-signature.why"),
        ),
        Check(
            say("letter-token-owner"),
            holds=Reason.ENCRYPTION_SIGNATURE not in reasons,
            why=say("letter-token-owner.why"),
        ),
        Check(say("letter-token-sender"), holds=not reasons, why=say("letter-token-sender.why")),
    )
