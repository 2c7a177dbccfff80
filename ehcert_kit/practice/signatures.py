"""Verifying that a request is signed as the protocol demands, by a trusted signer.

It uses signxml, independently of the kit's own code for signatures.
"""

from __future__ import annotations

import base64
import functools
import importlib.resources
from collections.abc import Sequence
from datetime import datetime

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from lxml import etree
from msgspec import Struct
from signxml.algorithms import SignatureMethod
from signxml.exceptions import SignXMLException
from signxml.verifier import SignatureConfiguration, VerifyResult, XMLVerifier

from ..der import X509_ERRORS
from ..identifiers.organization import Person
from ..messages.operations import DSIG, SignedBy
from .refusals import Code, Refused, decoded

_FORM = (
    ("CanonicalizationMethod", "http://www.w3.org/2001/10/xml-exc-c14n#"),
    ("Transform", "http://www.w3.org/2000/09/xmldsig#enveloped-signature"),
    ("Transform", "http://www.w3.org/2001/10/xml-exc-c14n#"),
    ("DigestMethod", "http://www.w3.org/2001/04/xmlenc#sha256"),
)
#: Attribute and children of each element of a signature; X509Data may repeat its child.
_PARTS = {
    "Signature": ("Id", ["SignedInfo", "SignatureValue", "KeyInfo"]),
    "SignedInfo": ("", ["CanonicalizationMethod", "SignatureMethod", "Reference"]),
    "CanonicalizationMethod": ("Algorithm", []),
    "SignatureMethod": ("Algorithm", []),
    "Reference": ("URI", ["Transforms", "DigestMethod", "DigestValue"]),
    "Transforms": ("", ["Transform", "Transform"]),
    "Transform": ("Algorithm", []),
    "DigestMethod": ("Algorithm", []),
    "DigestValue": ("", []),
    "SignatureValue": ("", []),
    "KeyInfo": ("", ["X509Data"]),
    "X509Data": ("", ["X509Certificate"]),
    "X509Certificate": ("", []),
}
_METHODS = frozenset({SignatureMethod.RSA_SHA256, SignatureMethod.ECDSA_SHA256})


class SignedRequest(Struct, frozen=True):
    """What a valid signature covers, and the certificate whose key made it."""

    document: etree._Element
    certificate: x509.Certificate

    @property
    def person(self) -> Person:
        """The citizen who signed, from the certificate's subject."""

        def attribute(oid: x509.ObjectIdentifier) -> str:
            found = self.certificate.subject.get_attributes_for_oid(oid)
            return str(found[0].value) if found else ""

        return Person(attribute(NameOID.SERIAL_NUMBER), attribute(NameOID.GIVEN_NAME), attribute(NameOID.SURNAME))


@functools.cache
def _schemas() -> list[etree.XMLSchema]:
    # By path, since they refer to each other; the parser then uses the encoding declared in them.
    with importlib.resources.as_file(importlib.resources.files("signxml.schemas")) as folder:
        return [etree.XMLSchema(etree.parse(folder / name)) for name in XMLVerifier.schema_files]


class _Verifier(XMLVerifier):
    """Loads signxml's schemas as UTF-8; signxml itself uses the locale's encoding."""

    @classmethod
    def schemas(cls) -> list[etree.XMLSchema]:
        return _schemas()


def verify(document: etree._Element) -> SignedRequest:
    """Check form, digest and value of the one signature of a request; certificate dates are not checked here.

    Raises: Refused(SIGNATURE_INVALID).
    """
    signatures = document.findall(f".//{{{DSIG}}}Signature")
    children = [child for child in document if isinstance(child.tag, str)]
    if len(signatures) != 1 or children[-1] is not signatures[0]:
        raise _invalid("one signature is wanted, as last child of the root")
    signature = signatures[0]
    references = signature.findall(f".//{{{DSIG}}}Reference")
    if [r.get("URI") for r in references] != [f"#{document.get('Id')}"]:
        raise _invalid("one reference is wanted, to the Id of the root")
    algorithms = [
        (etree.QName(e).localname, e.get("Algorithm"))
        for e in signature.iter(*(f"{{{DSIG}}}{name}" for name in {name for name, _ in _FORM}))
    ]
    if algorithms != list(_FORM):
        raise _invalid("other transforms or algorithms than the protocol's")
    for name in ("DigestValue", "SignatureValue", "X509Certificate"):
        for value in signature.iter(f"{{{DSIG}}}{name}"):
            decoded(value.text or "", Code.SIGNATURE_INVALID)
    certificate = _certificates(signature)[0]
    _require_parts(signature)
    try:
        result = _Verifier().verify(
            _padded(etree.tostring(document, with_tail=False), certificate),
            x509_cert=certificate,
            id_attribute="Id",
            expect_config=SignatureConfiguration(
                location="./",
                signature_methods=_METHODS,
                verification_time=certificate.not_valid_before_utc,
            ),
        )
    except (SignXMLException, InvalidSignature, etree.LxmlError, *X509_ERRORS) as error:
        # The cause that signxml puts after a colon is empty where the value is of another key.
        raise _invalid(str(error).rstrip(": ") or type(error).__name__) from None
    assert isinstance(result, VerifyResult)
    signed = result.signed_xml
    if signed is None or signed.tag != document.tag:
        raise _invalid("something else than the root is signed")
    return SignedRequest(signed, certificate)


def _require_parts(signature: etree._Element) -> None:
    """No element of a signature has other children or attributes than the protocol's. Raises: Refused."""
    for element in signature.iter("*"):
        name = etree.QName(element).localname
        attribute, wanted = _PARTS[name]
        children = list(element.iterchildren("*"))
        if name == "X509Data":
            wanted = wanted * len(children)
        if [child.tag for child in children] != [f"{{{DSIG}}}{child}" for child in wanted]:
            raise _invalid(f"other children of {name} than the protocol's")
        if not set(element.keys()) <= {attribute}:
            raise _invalid(f"other attributes of {name} than the protocol's")


def _padded(octets: bytes, certificate: x509.Certificate) -> bytes:
    """The document with r and s as long as the curve: a card may leave out zeros, and signxml wants them."""
    key = certificate.public_key()
    document = etree.fromstring(octets)
    value = document.find(f"{{{DSIG}}}Signature/{{{DSIG}}}SignatureValue")
    if not isinstance(key, ec.EllipticCurvePublicKey) or value is None:
        return octets
    signature, size = decoded(value.text or "", Code.SIGNATURE_INVALID), (key.key_size + 7) // 8
    half = len(signature) // 2
    if len(signature) % 2 or half >= size:
        return octets
    r, s = signature[:half].rjust(size, b"\0"), signature[half:].rjust(size, b"\0")
    value.text = base64.b64encode(r + s).decode()
    return etree.tostring(document)


def require_card(
    signed: SignedRequest,
    document: etree._Element,
    kind: SignedBy,
    roots: Sequence[x509.Certificate],
    now: datetime,
) -> Person:
    """Require the signature of a citizen's card of a trusted authority, with the right one of its keys.

    kind: which key. Returns: the citizen. Raises: Refused(SIGNER_NOT_TRUSTED, WRONG_KEY_KIND).
    """
    certificates = [signed.certificate, *_certificates(document)[1:]]
    _require_path(certificates, roots, now)
    try:
        usage = signed.certificate.extensions.get_extension_for_class(x509.KeyUsage).value
    except (x509.ExtensionNotFound, *X509_ERRORS):
        raise Refused(Code.WRONG_KEY_KIND, "the certificate has no key usage") from None
    wanted = usage.digital_signature if kind is SignedBy.CARD_AUTHENTICATION else usage.content_commitment
    other = usage.content_commitment if kind is SignedBy.CARD_AUTHENTICATION else usage.digital_signature
    if not wanted or other:
        raise Refused(Code.WRONG_KEY_KIND, f"{kind.value} is wanted")
    return signed.person


def _require_path(
    certificates: Sequence[x509.Certificate], roots: Sequence[x509.Certificate], now: datetime
) -> None:
    """Require each certificate to be valid now and signed by the next, the last by (or being) a trusted root."""
    anchored = False
    for index, certificate in enumerate(certificates):
        if not certificate.not_valid_before_utc <= now <= certificate.not_valid_after_utc:
            raise Refused(Code.SIGNER_NOT_TRUSTED, f"{certificate.subject.rfc4514_string()} is not valid now")
        if certificate in roots or any(_issued(root, certificate) for root in roots):
            anchored = True
            break
        if index + 1 == len(certificates) or not _issued(certificates[index + 1], certificate):
            break
    if not anchored:
        raise Refused(Code.SIGNER_NOT_TRUSTED, "no path to a trusted root")


def _issued(issuer: x509.Certificate, certificate: x509.Certificate) -> bool:
    try:
        if not issuer.extensions.get_extension_for_class(x509.BasicConstraints).value.ca:
            return False
        certificate.verify_directly_issued_by(issuer)
    except (x509.ExtensionNotFound, InvalidSignature, *X509_ERRORS):
        return False
    return True


def _certificates(document: etree._Element) -> list[x509.Certificate]:
    """The certificates that came along, one at least. Raises: Refused."""
    texts = [e.text or "" for e in document.iterfind(f".//{{{DSIG}}}X509Certificate")]
    pem = "".join(f"-----BEGIN CERTIFICATE-----\n{t.strip()}\n-----END CERTIFICATE-----\n" for t in texts)
    try:
        return x509.load_pem_x509_certificates(pem.encode())
    except X509_ERRORS:
        raise _invalid("a certificate cannot be read") from None


def _invalid(detail: str) -> Refused:
    return Refused(Code.SIGNATURE_INVALID, detail)
