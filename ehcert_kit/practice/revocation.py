"""What the practice authorities publish of their certificates: their own certificates, CRLs, and OCSP.

RFC 5280 §5 and RFC 6960, signed by the issuing authority itself. Of a root, whose key was thrown away, there is
the CRL that it left, and no OCSP. The citizens' authorities have revoked nobody.
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
#: How long what was said of a certificate may be believed.
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
    """The request in an address: base64, whose slashes may be written either way (RFC 6960 A.1)."""
    try:
        return base64.b64decode(unquote(path.removeprefix(f"{OCSP}/"))[:_LONGEST], validate=True)
    except (binascii.Error, ValueError):
        return b""


# ── certificates and lists ───────────────────────────────────────────────────────────────────


def _issuers(platform: PracticePlatform) -> Mapping[str, Issuer]:
    """The authorities whose keys are here, by the name under which they publish."""
    found = {"issuing": platform.authority.issuing}
    for algorithm in ("rsa", "ec"):
        found[f"citizen-ca.{algorithm}"] = citizens.citizen_ca(algorithm)
        found[f"foreigner-ca.{algorithm}"] = citizens.foreigner_ca(algorithm)
    return found


def _published(platform: PracticePlatform, name: str) -> tuple[str, bytes] | None:
    """Content type and content."""
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
    """The CRL of an authority, as it is now."""
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
        # It grows from list to list (RFC 5280 §5.2.3), also when the practice clock is set back: by the machine.
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
    """When and why; of one that an earlier version revoked, the day of its request is known."""
    reason = next((flag for flag in x509.ReasonFlags if flag.value == request.reason), None)
    return request.revoked_at or request.decided_at or request.requested, reason


# ── OCSP ─────────────────────────────────────────────────────────────────────────────────────


def _status(platform: PracticePlatform, octets: bytes) -> bytes:
    """The answer to a request for one certificate, signed by its issuer; DER."""
    try:
        asked = ocsp.load_der_ocsp_request(octets)
        algorithm = asked.hash_algorithm
        wanted = (asked.issuer_name_hash, asked.issuer_key_hash)
    except (ValueError, NotImplementedError):  # no request; or one for several, which the library cannot read
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
    # That it was made when it says: by the practice clock, too, which the library does not ask.
    return _made_at(now, builder.sign(issuer.key, issuer.hash), issuer)


def _made_at(now: datetime, answer: ocsp.OCSPResponse, issuer: Issuer) -> bytes:
    """The same answer, made at this time and signed again; DER."""
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
    """Status, and when and why it was revoked."""
    if issuer is not platform.authority.issuing:
        # Cards are made elsewhere: here is known only that none of them was revoked.
        return ocsp.OCSPCertStatus.GOOD, None, None
    with platform.store.reading() as unit:
        request = unit.request_of_certificate(str(serial))
    if request is None:
        return ocsp.OCSPCertStatus.UNKNOWN, None, None
    if not request.revoked:
        return ocsp.OCSPCertStatus.GOOD, None, None
    return ocsp.OCSPCertStatus.REVOKED, *_revocation(request)


def _hashes(issuer: Issuer, algorithm: hashes.HashAlgorithm) -> tuple[bytes, bytes]:
    """By which a request names an issuer: of its name, and of the bits of its key (RFC 6960 §4.1.1)."""
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
