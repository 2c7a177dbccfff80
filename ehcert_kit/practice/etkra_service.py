"""EtkRA v2, served strictly."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Sequence
from datetime import timedelta

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.x509.oid import SignatureAlgorithmOID
from lxml import etree

from ..der import X509_ERRORS
from ..identifiers.public_key import public_key_identifier
from ..messages.operations import ETKRA, EtkStatus
from ..values import replace
from . import answers
from .call import Call
from .records import StoredChallenge, StoredEtk
from .refusals import Code, Refused, decoded

#: How long a challenge can be answered.
CHALLENGE_LIFE = timedelta(hours=1)
SERIAL_LENGTH = 16  # octets


def start_etk_registration(call: Call) -> etree._Element:
    der = decoded(call.text(f"{{{ETKRA}}}PublicEncryptionKey"), Code.BAD_KEY)
    try:
        key = serialization.load_der_public_key(der)
    except X509_ERRORS as error:
        raise Refused(Code.BAD_KEY, str(error)) from None
    if not isinstance(key, rsa.RSAPublicKey) or key.key_size != 2048:
        raise Refused(Code.BAD_KEY, "RSA 2048 is wanted")
    if key.public_bytes(serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo) != der:
        # The library reads a bare RSAPublicKey (PKCS#1), too.
        raise Refused(Code.BAD_KEY, "a SubjectPublicKeyInfo is wanted, in DER")
    if public_key_identifier(key) == call.registered.public_key_identifier:
        raise Refused(Code.BAD_KEY, "the encryption key must be another than the authentication key")
    serial = bytes([1 + secrets.randbelow(255)]) + secrets.token_bytes(SERIAL_LENGTH - 1)
    # A repeated announcement replaces the earlier one: the last challenge wins.
    call.unit.put_challenge(StoredChallenge(call.registered.public_key_identifier, der, serial, call.now))
    answer = call.success()
    challenge = key.encrypt(serial, padding.PKCS1v15()) + hashlib.sha256(serial).digest()
    answers.octets(answer, ETKRA, "Challenge", challenge)
    return answer


def complete_etk_registration(call: Call) -> etree._Element:
    identifier = call.registered.public_key_identifier
    challenge = call.unit.challenge(identifier)
    if challenge is None or call.now - challenge.at > CHALLENGE_LIFE:
        raise Refused(Code.CHALLENGE_UNKNOWN, "no registration was started, or too long ago")
    # The schema makes it optional together with the signature, which was demanded before.
    der = decoded(call.text(f"{{{ETKRA}}}ToBeRegistered"), Code.BAD_ENCRYPTION_CERT)
    _check_certificate(call, der, challenge)

    serial = str(int.from_bytes(challenge.serial))
    waits = bool(_in_depot(call))
    token = call.authority.token(der, call.registered.certificate or b"", call.now)
    status = EtkStatus.WAIT_FOR_ACTIVATION if waits else EtkStatus.VALID_ACTIVE
    call.unit.put_etk(StoredEtk(serial, identifier, token, status, call.now))
    call.unit.end_challenge(identifier)
    answer = call.success()
    answers.octets(answer, ETKRA, "ETK", token)
    answers.add(answer, ETKRA, "ToBeActivated", answers.boolean(waits))
    return answer


def activate_etk(call: Call) -> etree._Element:
    identifier = call.registered.public_key_identifier
    waiting = [etk for etk in call.unit.etks_of(identifier) if etk.status is EtkStatus.WAIT_FOR_ACTIVATION]
    if not waiting:
        raise Refused(Code.NOTHING_TO_ACTIVATE, "no token of this certificate waits")
    for etk in _in_depot(call):
        # The depot no longer serves the replaced token; its state stays until its certificate ends.
        call.unit.put_etk(replace(etk, withdrawn=True))
    call.unit.put_etk(replace(waiting[-1], status=EtkStatus.VALID_ACTIVE))
    return call.success()


def _in_depot(call: Call) -> list[StoredEtk]:
    """The tokens that the depot serves for the signing certificate's name, of this or another certificate."""
    owner = call.registered
    return [
        etk for request, etk in call.depot(owner.organization) if request.application_id == owner.application_id
    ]


def _check_certificate(call: Call, der: bytes, challenge: StoredChallenge) -> None:
    """Require the certificate's version, serial, names, dates, key, extension and signature to be as demanded."""
    try:
        certificate = x509.load_der_x509_certificate(der)
        owner = x509.load_der_x509_certificate(call.registered.certificate or b"")
        key = certificate.public_key()
        extensions = list(certificate.extensions)
    except X509_ERRORS as error:
        raise Refused(Code.BAD_ENCRYPTION_CERT, str(error)) from None
    if certificate.version is not x509.Version.v3:
        raise Refused(Code.BAD_ENCRYPTION_CERT, "version 3 is wanted")
    if certificate.serial_number != int.from_bytes(challenge.serial):
        raise Refused(Code.BAD_SERIAL, "the serial number is not the challenge's")
    name = owner.subject.public_bytes()
    if certificate.subject.public_bytes() != name or certificate.issuer.public_bytes() != name:
        raise Refused(Code.BAD_ENCRYPTION_CERT, "subject and issuer are the authentication certificate's")
    if (certificate.not_valid_before_utc, certificate.not_valid_after_utc) != (
        owner.not_valid_before_utc,
        owner.not_valid_after_utc,
    ):
        raise Refused(Code.BAD_ENCRYPTION_CERT, "validity is the authentication certificate's")
    announced = serialization.load_der_public_key(challenge.public_key)
    if key != announced:
        raise Refused(Code.BAD_ENCRYPTION_CERT, "the key is not the one announced")
    _check_key_usage(extensions)
    if certificate.signature_algorithm_oid != SignatureAlgorithmOID.RSA_WITH_SHA256:
        raise Refused(Code.BAD_ENCRYPTION_CERT, "an RSA key signs with sha256WithRSAEncryption")
    try:
        # It also compares the two names of the algorithm, of which one is signed (RFC 5280 §4.1.1.2).
        certificate.verify_directly_issued_by(owner)
    except (InvalidSignature, *X509_ERRORS):
        raise Refused(Code.BAD_ENCRYPTION_CERT, "not signed with the authentication key") from None


def _check_key_usage(extensions: Sequence[x509.Extension[x509.ExtensionType]]) -> None:
    if len(extensions) != 1 or not isinstance(extensions[0].value, x509.KeyUsage) or not extensions[0].critical:
        raise Refused(Code.BAD_ENCRYPTION_CERT, "one extension is wanted: a critical key usage")
    usage = extensions[0].value
    others = (
        usage.digital_signature,
        usage.content_commitment,
        usage.key_agreement,
        usage.key_cert_sign,
        usage.crl_sign,
    )
    if not (usage.key_encipherment and usage.data_encipherment) or any(others):
        raise Refused(Code.BAD_ENCRYPTION_CERT, "key usage is keyEncipherment and dataEncipherment")
