"""Enveloped XML signatures in the one form that CertRA and EtkRA use.

Signing has two halves, between which a card, a software key or a test signs the digest: `prepare` adds the
signature element and gives the digest, `complete` fills in the value. `verify` gives the document that was
signed, parsed from the octets that were digested: the caller reads this one, not the document it passed.

Source: XML Signature 1.1, RFC 4051; form, line breaks and key info as recorded from the official client.
"""

from __future__ import annotations

import base64
import hashlib
import textwrap
import uuid
from collections.abc import Sequence

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa, utils
from lxml import etree
from msgspec import Struct

from ..certificate import Certificate, CertificateUnreadable
from .operations import DSIG
from .xml import elements, from_base64, parse, text

EXCLUSIVE_C14N = "http://www.w3.org/2001/10/xml-exc-c14n#"
ENVELOPED = "http://www.w3.org/2000/09/xmldsig#enveloped-signature"
SHA256 = "http://www.w3.org/2001/04/xmlenc#sha256"
RSA_SHA256 = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"
ECDSA_SHA256 = "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256"


class SignatureRefused(ValueError):
    """A signature is absent, of another form than the protocol's, or does not verify."""


class ToBeSigned(Struct, frozen=True):
    """A document whose signature has no value yet.

    digest: SHA-256 of the canonical SignedInfo, 32 octets; what the key signs.
    """

    document: etree._Element
    digest: bytes

    def complete(self, signature: bytes) -> etree._Element:
        """Fill in the signature value: PKCS#1 v1.5 for RSA; r‖s for EC, each of the curve's size."""
        value = self.document.find(f"{{{DSIG}}}Signature/{{{DSIG}}}SignatureValue")
        assert value is not None, "prepare() made it"
        value.text = _wrapped(signature)
        return self.document


class SignedContent(Struct, frozen=True):
    """What a valid signature covers, and the certificates that came with it, leaf first."""

    document: etree._Element
    certificates: tuple[Certificate, ...]


def prepare(document: etree._Element, chain: Sequence[Certificate]) -> ToBeSigned:
    """Append an enveloped signature over the whole document.

    document: a request whose root has an `Id`; it is changed.
    chain: the certificate of the signing key first.

    Raises: CertificateUnreadable: the key of that is neither RSA nor EC.
    """
    digest = hashlib.sha256(canonical(document)).digest()
    signature = _element(document, "Signature", Id=f"xmldsig-{uuid.uuid4()}")
    signed_info = _element(signature, "SignedInfo")
    _element(signed_info, "CanonicalizationMethod", Algorithm=EXCLUSIVE_C14N)
    _element(signed_info, "SignatureMethod", Algorithm=signature_method(chain[0]))
    reference = _element(signed_info, "Reference", URI=f"#{document.get('Id')}")
    transforms = _element(reference, "Transforms")
    _element(transforms, "Transform", Algorithm=ENVELOPED)
    _element(transforms, "Transform", Algorithm=EXCLUSIVE_C14N)
    _element(reference, "DigestMethod", Algorithm=SHA256)
    _element(reference, "DigestValue").text = base64.b64encode(digest).decode()
    _element(signature, "SignatureValue")
    data = _element(_element(signature, "KeyInfo"), "X509Data")
    for certificate in chain:
        _element(data, "X509Certificate").text = _wrapped(certificate.der)
    return ToBeSigned(document, hashlib.sha256(canonical(signed_info)).digest())


def signature_method(certificate: Certificate) -> str:
    """The signature algorithm for the key in this certificate; always with SHA-256, also for P-384.

    Raises: CertificateUnreadable: neither RSA nor EC.
    """
    return RSA_SHA256 if isinstance(certificate.public_key, rsa.RSAPublicKey) else ECDSA_SHA256


class Parts(Struct, frozen=True):
    """The elements of a signature of the protocol's form. value: SignatureValue. named: DigestValue."""

    signature: etree._Element
    signed_info: etree._Element
    value: etree._Element
    named: etree._Element
    method: str


def parts(document: etree._Element) -> Parts:
    """The signature of a document, if it has the protocol's form; nothing is verified.

    Exactly one signature is accepted, as last child of the root, with one reference to the root's
    own Id, the two transforms and SHA-256 algorithms. No other element of the document may have that Id.

    Raises: SignatureRefused.
    """
    signatures = list(document.iter(f"{{{DSIG}}}Signature"))
    children = elements(document)
    if len(signatures) != 1 or not children or children[-1] is not signatures[0]:
        raise SignatureRefused("exactly one signature is wanted, as last child of the root")
    signature = signatures[0]
    signed_info, value = (_only(signature, name) for name in ("SignedInfo", "SignatureValue"))
    reference = _only(signed_info, "Reference")
    identifier = document.get("Id")
    same = [e for e in document.iter() if isinstance(e.tag, str) and identifier in e.attrib.values()]
    if not identifier or reference.get("URI") != f"#{identifier}" or same != [document]:
        raise SignatureRefused("the reference must name the root, and the root alone")
    transforms = [t.get("Algorithm") for t in elements(_only(reference, "Transforms"))]
    algorithms = [
        _only(signed_info, "CanonicalizationMethod").get("Algorithm"),
        _only(reference, "DigestMethod").get("Algorithm"),
    ]
    if transforms != [ENVELOPED, EXCLUSIVE_C14N] or algorithms != [EXCLUSIVE_C14N, SHA256]:
        raise SignatureRefused("other transforms or algorithms than the protocol's")
    if any(
        len(e) for tag in ("CanonicalizationMethod", "Transform") for e in signed_info.iter(f"{{{DSIG}}}{tag}")
    ):
        # Such as a list of prefixes that are canonicalised otherwise.
        raise SignatureRefused("a transform or canonicalisation with parameters")
    method = _only(signed_info, "SignatureMethod").get("Algorithm") or ""
    return Parts(signature, signed_info, value, _only(reference, "DigestValue"), method)


def verify(document: etree._Element) -> SignedContent:
    """Verify an enveloped signature of the protocol's form with the key of its first certificate.

    Whether that certificate is trusted is left to the caller. Raises: SignatureRefused.
    """
    found = parts(document)
    certificates = certificates_in(found.signature)
    octets = covered(document)
    if decoded(found.named) != hashlib.sha256(octets).digest():
        raise SignatureRefused("the digest differs: the document was changed after signing")
    verify_value(certificates[0], found.method, decoded(found.value), canonical(found.signed_info))
    return SignedContent(parse(octets), certificates)


def covered(document: etree._Element) -> bytes:
    """The octets that are digested: the document in canonical form, without its last child, the signature.

    Raises: SignatureRefused: it has no canonical form.
    """
    content = parse(etree.tostring(document, with_tail=False))
    _remove(elements(content)[-1])
    return canonical(content)


def _remove(signature: etree._Element) -> None:
    """Remove the signature element but not the text after it, which lxml would remove with it."""
    parent, before = signature.getparent(), signature.getprevious()
    assert parent is not None, "it is a child of the root"
    if before is not None:
        before.tail = (before.tail or "") + (signature.tail or "")
    else:
        parent.text = (parent.text or "") + (signature.tail or "")
    parent.remove(signature)


def verify_value(certificate: Certificate, method: str, value: bytes, data: bytes) -> None:
    """Verify a signature value over a canonical SignedInfo. Raises: SignatureRefused."""
    key = certificate.public_key
    try:
        if isinstance(key, rsa.RSAPublicKey) and method == RSA_SHA256:
            key.verify(value, data, padding.PKCS1v15(), hashes.SHA256())
        elif isinstance(key, ec.EllipticCurvePublicKey) and method == ECDSA_SHA256:
            half, odd = divmod(len(value), 2)
            if odd or half > (key.key_size + 7) // 8:
                raise SignatureRefused("the signature value does not verify: not two numbers of the curve")
            r, s = int.from_bytes(value[:half]), int.from_bytes(value[half:])
            key.verify(utils.encode_dss_signature(r, s), data, ec.ECDSA(hashes.SHA256()))
        else:
            raise SignatureRefused("signature method and key do not fit")
    except InvalidSignature:
        raise SignatureRefused("the signature value does not verify") from None


def certificates_in(signature: etree._Element) -> tuple[Certificate, ...]:
    """The certificates in a signature, leaf first. Raises: SignatureRefused: none, or unreadable."""
    octets = [decoded(e) for e in signature.iter(f"{{{DSIG}}}X509Certificate")]
    if not octets:
        raise SignatureRefused("no certificate came with the signature")
    try:
        return tuple(map(Certificate.of, octets))
    except CertificateUnreadable as error:
        raise SignatureRefused(f"certificate: {error}") from None


def _only(parent: etree._Element, name: str) -> etree._Element:
    found = [e for e in elements(parent) if e.tag == f"{{{DSIG}}}{name}"]
    if len(found) != 1:
        raise SignatureRefused(f"{len(found)} × {name}")
    return found[0]


def decoded(element: etree._Element) -> bytes:
    """The octets of a base64 value. Raises: SignatureRefused."""
    try:
        return from_base64(text(element))
    except ValueError:
        raise SignatureRefused(f"{etree.QName(element).localname} is not base64") from None


def canonical(element: etree._Element) -> bytes:
    """Exclusive canonical XML without comments. Raises: SignatureRefused: it has no such form."""
    try:
        return etree.tostring(element, method="c14n", exclusive=True, with_comments=False)
    except etree.LxmlError as error:  # a relative namespace URI (Canonical XML §1.3)
        raise SignatureRefused(f"no canonical form: {error}") from None


def _element(parent: etree._Element, name: str, **attributes: str) -> etree._Element:
    """Append a ds: element, each on a line of its own, as in the recorded signatures."""
    child = etree.SubElement(parent, f"{{{DSIG}}}{name}", attributes, nsmap={"ds": DSIG})
    if etree.QName(parent).namespace == DSIG:
        parent.text = parent.text or "\n"
        child.tail = "\n"
    return child


def _wrapped(octets: bytes) -> str:
    """Base64 in lines of 76 separated by CR LF, with a line feed before and after, as in recorded messages."""
    return "\n" + "\r\n".join(textwrap.wrap(base64.b64encode(octets).decode(), 76)) + "\n"
