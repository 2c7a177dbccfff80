"""Publication by the practice authorities: their certificates, CRLs, and OCSP answers.

Signed by the issuing authority itself. A root, whose key was thrown away, has the CRL made before that, and no
OCSP. The citizens' authorities have revoked no certificate.

Source: RFC 5280 §5; RFC 6960.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from http import HTTPStatus
from typing import TYPE_CHECKING
from urllib.parse import unquote

from asn1crypto import keys as asn1_keys
from asn1crypto import ocsp as asn1_ocsp
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.x509 import ocsp

from . import citizens
from .certificates import OCSP, PKI, Issuer
from .pages import respond
from .records import StoredRequest

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

    from .platform import PracticePlatform

_CERTIFICATE, _CRL = "application/pkix-cert", "application/pkix-crl"
_OCSP_REQUEST, _OCSP_RESPONSE = "application/ocsp-request", "application/ocsp-response"
#: Until when a CRL or OCSP answer is valid (nextUpdate).
LIFE = timedelta(days=1)
_LONGEST = 10_000  # octets of an OCSP request


def is_ours(path: str) -> bool:
    return path == OCSP or path.startswith((PKI, f"{OCSP}/"))


def answer(
    platform: PracticePlatform, path: str, environ: WSGIEnvironment, start_response: StartResponse
) -> Iterable[bytes]:
    """WSGI. Raises: KitError."""
    method = environ["REQUEST_METHOD"]
    if path.startswith(PKI):
        if method not in ("GET", "HEAD"):
            return respond(start_response, HTTPStatus.METHOD_NOT_ALLOWED, "GET is wanted", allow="GET, HEAD")
        found = _published(platform, path.removeprefix(PKI))
        if found is None:
            return respond(start_response, HTTPStatus.NOT_FOUND, "no such certificate or list")
        content = respond(start_response, HTTPStatus.OK, found[1], found[0])
        return content if method == "GET" else []
    if method not in ("GET", "POST"):
        return respond(start_response, HTTPStatus.METHOD_NOT_ALLOWED, "POST is wanted", allow="GET, POST")
    if method == "POST" and environ.get("CONTENT_TYPE", "").partition(";")[0].strip() != _OCSP_REQUEST:
        return respond(start_response, HTTPStatus.UNSUPPORTED_MEDIA_TYPE, f"{_OCSP_REQUEST} is wanted")
    octets = _asked(path) if method == "GET" else _body(environ)
    return respond(start_response, HTTPStatus.OK, _status(platform, octets), _OCSP_RESPONSE)


def _body(environ: WSGIEnvironment) -> bytes:
    length = min(int(environ.get("CONTENT_LENGTH") or 0), _LONGEST)
    return environ["wsgi.input"].read(length) if length else b""


def _asked(path: str) -> bytes:
    """The OCSP request in a GET path: base64, whose slashes may be percent-encoded (RFC 6960 A.1)."""
    try:
        return base64.b64decode(unquote(path.removeprefix(f"{OCSP}/"))[:_LONGEST], validate=True)
    except (binascii.Error, ValueError):
        return b""


# ── certificates and lists ───────────────────────────────────────────────────────────────────


def _issuers(platform: PracticePlatform) -> Mapping[str, Issuer]:
    """The authorities whose keys are available, by the name under which they publish."""
    found = {"issuing": platform.authority.issuing}
    for algorithm in ("rsa", "ec"):
        found[f"citizen-ca.{algorithm}"] = citizens.citizen_ca(algorithm)
        found[f"foreigner-ca.{algorithm}"] = citizens.foreigner_ca(algorithm)
    return found


def _published(platform: PracticePlatform, name: str) -> tuple[str, bytes] | None:
    """Content type and content of a published file; None: there is none of this name."""
    issuers, (stem, _, kind) = _issuers(platform), name.rpartition(".")
    left = platform.authority.root_crl
    if name == "root.crt":
        return _CERTIFICATE, platform.root.public_bytes(serialization.Encoding.DER)
    if name == "root.crl" and left is not None:
        return _CRL, left
    if stem not in issuers:
        return None
    if kind == "crt":
        return _CERTIFICATE, issuers[stem].certificate.public_bytes(serialization.Encoding.DER)
    return (_CRL, _list(platform, issuers[stem])) if kind == "crl" else None


def _list(platform: PracticePlatform, issuer: Issuer) -> bytes:
    """The present CRL of an authority; DER."""
    now = platform.clock()
    revoked: Sequence[StoredRequest] = ()
    if issuer is platform.authority.issuing:
        with platform.store.reading() as unit:
            revoked = unit.revoked()
    builder = (
        x509.CertificateRevocationListBuilder()
        .issuer_name(issuer.certificate.subject)
        .last_update(now)
        .next_update(now + LIFE)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(issuer.key.public_key()), False)
        # By the machine's clock: it must grow from list to list (RFC 5280 §5.2.3), also after a clock reset.
        .add_extension(x509.CRLNumber(int(datetime.now().timestamp() * 1000)), False)
    )
    for request in revoked:
        at, reason = _revocation(request)
        entry = x509.RevokedCertificateBuilder().serial_number(int(request.serial or 0)).revocation_date(at)
        if reason is not None:
            entry = entry.add_extension(x509.CRLReason(reason), False)
        builder = builder.add_revoked_certificate(entry.build())
    return builder.sign(issuer.key, issuer.hash).public_bytes(serialization.Encoding.DER)


def _revocation(request: StoredRequest) -> tuple[datetime, x509.ReasonFlags | None]:
    """Time and reason; where an earlier version kept no time, that of the request's decision."""
    reason = next((flag for flag in x509.ReasonFlags if flag.value == request.reason), None)
    return request.revoked_at or request.decided_at or request.requested, reason


# ── OCSP ─────────────────────────────────────────────────────────────────────────────────────


def _status(platform: PracticePlatform, octets: bytes) -> bytes:
    """The answer to a request for one certificate, signed by its issuer; DER."""
    try:
        asked = ocsp.load_der_ocsp_request(octets)
        algorithm = asked.hash_algorithm
        wanted = (asked.issuer_name_hash, asked.issuer_key_hash)
    except (ValueError, NotImplementedError):  # malformed; or for several certificates, which is unsupported
        return _no(ocsp.OCSPResponseStatus.MALFORMED_REQUEST)
    known = (issuer for issuer in _issuers(platform).values() if _hashes(issuer, algorithm) == wanted)
    issuer = next(known, None)
    if issuer is None:
        return _no(ocsp.OCSPResponseStatus.UNAUTHORIZED)
    now = platform.clock()
    status, at, reason = _known(platform, issuer, asked.serial_number)
    builder = (
        ocsp.OCSPResponseBuilder()
        .add_response_by_hash(
            *wanted,
            serial_number=asked.serial_number,
            algorithm=algorithm,
            cert_status=status,
            this_update=now,
            next_update=now + LIFE,
            revocation_time=at,
            revocation_reason=reason,
        )
        .responder_id(ocsp.OCSPResponderEncoding.HASH, issuer.certificate)
    )
    for extension in asked.extensions:
        if isinstance(extension.value, x509.OCSPNonce):
            builder = builder.add_extension(extension.value, False)
    # producedAt must follow the practice clock, too; the library sets it by the machine's.
    return _made_at(now, builder.sign(issuer.key, issuer.hash), issuer)


def _made_at(now: datetime, answer: ocsp.OCSPResponse, issuer: Issuer) -> bytes:
    """The same answer with this producedAt, signed again; DER."""
    told = asn1_ocsp.OCSPResponse.load(answer.public_bytes(serialization.Encoding.DER))
    basic = told["response_bytes"]["response"].parsed
    basic["tbs_response_data"]["produced_at"] = now.astimezone(UTC).replace(microsecond=0)
    basic["signature"] = _signed(basic["tbs_response_data"].dump(), issuer)
    content = {"response_type": "basic_ocsp_response", "response": basic}
    return bytes(asn1_ocsp.OCSPResponse({"response_status": "successful", "response_bytes": content}).dump())


def _signed(octets: bytes, issuer: Issuer) -> bytes:
    if isinstance(issuer.key, rsa.RSAPrivateKey):
        return issuer.key.sign(octets, padding.PKCS1v15(), issuer.hash)
    return issuer.key.sign(octets, ec.ECDSA(issuer.hash))


def _known(
    platform: PracticePlatform, issuer: Issuer, serial: int
) -> tuple[ocsp.OCSPCertStatus, datetime | None, x509.ReasonFlags | None]:
    """Status, and time and reason of a revocation."""
    if issuer is not platform.authority.issuing:
        # Certificates of cards are not recorded here; none of them is ever revoked.
        return ocsp.OCSPCertStatus.GOOD, None, None
    with platform.store.reading() as unit:
        request = unit.request_of_certificate(str(serial))
    if request is None:
        return ocsp.OCSPCertStatus.UNKNOWN, None, None
    if not request.revoked:
        return ocsp.OCSPCertStatus.GOOD, None, None
    return ocsp.OCSPCertStatus.REVOKED, *_revocation(request)


def _hashes(issuer: Issuer, algorithm: hashes.HashAlgorithm) -> tuple[bytes, bytes]:
    """The hashes of name and key bits by which a request names an issuer (RFC 6960 §4.1.1)."""
    certificate = issuer.certificate
    info = certificate.public_key().public_bytes(
        serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo
    )
    bits = asn1_keys.PublicKeyInfo.load(info)["public_key"].contents[1:]
    name = certificate.subject.public_bytes()
    return hashlib.new(algorithm.name, name).digest(), hashlib.new(algorithm.name, bits).digest()


def _no(status: ocsp.OCSPResponseStatus) -> bytes:
    unsuccessful = ocsp.OCSPResponseBuilder.build_unsuccessful(status)
    return unsuccessful.public_bytes(serialization.Encoding.DER)
