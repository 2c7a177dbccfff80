"""The request: the name, the CSR, the contract, the signed message, and what came back."""

from __future__ import annotations

import hashlib
import re

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from lxml import etree

from ..distinguished_name import DistinguishedName
from ..identifiers import ssin
from ..identifiers.public_key import public_key_identifier
from ..messages import soap, xmldsig
from ..messages.contract import Contract
from ..messages.operations import COMMONS, DSIG, ETEE, OPERATIONS
from ..messages.xml import child_text, text
from ..texts import Texts
from . import Command, Detail, Explanation
from .certificate import as_ehealth_writes, key_name, readable

_VOLATILE = frozenset(
    "CSR PublicKeyIdentifier X509Certificate PublicEncryptionKey Challenge ToBeRegistered ETK SerialNumber "
    "RequestedDate ValidNotBefore ValidNotAfter ReplacementPeriodStartDate".split()
)
_LONG = 240
_PARTS = {"CN": "explain-cn", "O": "explain-o", "C": "explain-c"}


def subject(say: Texts, name: DistinguishedName) -> Explanation:
    """The name that the certificate will bear, part by part."""
    details = [Detail(f"{label} {say(_PARTS.get(label, 'explain-ou'))}", value) for label, value in name.rdns]
    line = "openssl req -in demande.csr -noout -subject -nameopt RFC2253,sep_multiline,utf8"
    return Explanation(
        say("explain-subject-title"),
        say("explain-subject-sentence"),
        say("explain-subject-sentence.why"),
        tuple(details),
        (Command(line, name.rdns[0][1], say("explain-subject-order")),),
    )


def csr(say: Texts, der: bytes) -> Explanation:
    """A PKCS#10 certificate signing request."""
    request = x509.load_der_x509_csr(der)
    details = (
        Detail(say("explain-subject"), as_ehealth_writes(request.subject)),
        Detail(say("explain-key"), key_name(request)),
        Detail(say("explain-algorithm"), request.signature_algorithm_oid._name),
        Detail(
            say("explain-self-signature"),
            say("explain-valid" if request.is_signature_valid else "explain-invalid"),
        ),
        Detail(say("explain-attributes"), str(len(request.attributes))),
        Detail(say("explain-identifier"), grouped(_identifier(request)), volatile=True),
    )
    return Explanation(
        say("explain-csr-title"),
        say("explain-csr"),
        say("explain-csr.why"),
        details,
        (Command("openssl req -in demande.csr -noout -verify -subject", "self-signature verify OK"),),
    )


def key_identifier(say: Texts, identifier: bytes) -> Explanation:
    """The name of the request."""
    line = (
        "openssl req -in demande.csr -noout -pubkey | openssl rsa -pubin -RSAPublicKey_out -outform DER "
        "| openssl dgst -sha1"
    )
    return Explanation(
        say("explain-identifier-title"),
        say("explain-identifier-sentence"),
        say("explain-identifier-sentence.why"),
        (Detail(say("explain-identifier"), grouped(identifier), volatile=True),),
        (Command(line, identifier.hex(), say("explain-identifier-caveat")),),
    )


def contract(say: Texts, agreed: Contract) -> Explanation:
    """The contract as received."""
    details = (
        Detail("DN", agreed.dn),
        Detail(
            say("explain-signer"), f"{agreed.signer.full_name}, {ssin.format(agreed.signer.ssin)}", private=True
        ),
        Detail(say("explain-languages"), ", ".join(agreed.texts)),
        Detail(say("explain-digest"), agreed.digest),
    )
    return Explanation(
        say("explain-contract-title"),
        say("explain-contract"),
        say("explain-contract.why"),
        details,
        (Command("openssl dgst -sha256 contrat.bin", agreed.digest),),
    )


def message(say: Texts, octets: bytes, file: str = "", certificate: str = "") -> Explanation:
    """A recorded message, request or answer: what it is, who signed it, what it says.

    Of a signed message that is shown which its signature covers; where it covers nothing, nothing is.

    file, certificate: under which names message and signer's certificate (PEM) can be checked.
    """
    _, _, octets = octets.rpartition(b"\r\n\r\n") if octets.startswith(b"POST ") else (b"", b"", octets)
    content = soap.unwrap(octets)
    if isinstance(content, soap.Fault):
        details = (Detail("code", content.code), Detail("message", content.message))
        return Explanation(say("explain-fault-title"), say("explain-fault"), "", details)
    name = etree.QName(content).localname
    operation = next((o for o in OPERATIONS.values() if content.tag in (o.request_tag, o.response_tag)), None)
    rows = [Detail(say("explain-operation"), name)]
    if operation is not None:
        rows.append(Detail(say("explain-service"), operation.service.value))
    covered, signature = _covered(say, content)
    if covered is not None:
        rows += [*_attributes(covered), *_status(say, covered), *signature, *_leaves(covered)]
    else:
        rows += signature
    key = "explain-request" if name.endswith("Request") else "explain-answer"
    commands = (_verification(content, file, certificate),) if file else ()
    return Explanation(say(f"{key}-title"), say(key), say.maybe(f"{key}.why"), tuple(rows), commands)


def grouped(octets: bytes) -> str:
    """Hexadecimal in capitals, in groups of four digits, as one reads it aloud."""
    return " ".join(re.findall("....", octets.hex().upper()))


def _identifier(request: x509.CertificateSigningRequest) -> bytes:
    key = request.public_key()
    if not isinstance(key, rsa.RSAPublicKey | ec.EllipticCurvePublicKey):
        raise ValueError(f"no eHealth certificate has a {type(key).__name__}")
    return public_key_identifier(key)


def _attributes(content: etree._Element) -> list[Detail]:
    return [
        Detail(name, content.get(name) or "", volatile=True)
        for name in ("Id", "InResponseTo", "IssueInstant")
        if content.get(name)
    ]


def _status(say: Texts, content: etree._Element) -> list[Detail]:
    status = content.find(f"{{{COMMONS}}}Status")
    if status is None:
        return []
    code = status.find(f"{{{COMMONS}}}StatusCode")
    details = [
        Detail(say("explain-status"), (code.get("Value") or "" if code is not None else "").rpartition(":")[2])
    ]
    for error in status.iterfind(f".//{{{ETEE}}}EteeStatusDetail/Errors"):
        details.append(Detail(child_text(error, "Code"), child_text(error, "Message")))
    return details


def _covered(say: Texts, content: etree._Element) -> tuple[etree._Element | None, list[Detail]]:
    """What of a message can be believed to be its sender's, and what there is to say of its signature."""
    if next(content.iter(f"{{{DSIG}}}Signature"), None) is None:
        return content, []
    try:
        verified = xmldsig.verify(content)
    except xmldsig.SignatureRefused as error:
        return None, [Detail(say("explain-signature-value"), say("explain-signature-refused", reason=str(error)))]
    leaf = verified.certificates[0].x509
    return verified.document, [
        Detail(say("explain-signature-value"), say("explain-valid")),
        Detail(say("explain-signed-by"), readable(leaf.subject)),
        Detail(say("explain-signed-with"), key_name(leaf)),
    ]


def _leaves(content: etree._Element) -> list[Detail]:
    """Every value, by its path; long ones by beginning, length and digest."""
    details = []
    for element in content.iter():
        if not isinstance(element.tag, str) or any(isinstance(child.tag, str) for child in element):
            continue
        path = [etree.QName(e).localname for e in (element, *element.iterancestors()) if isinstance(e.tag, str)]
        if "Status" in path or element is content:
            continue
        inside = path[: len(path) - 1 - _depth(content)]
        value = text(element).strip()
        volatile = inside[0] in _VOLATILE
        if len(value) > _LONG:
            value = f"{value[:40]}… ({len(value)} · SHA-256 {hashlib.sha256(value.encode()).hexdigest()[:16]}…)"
        details.append(Detail("/".join(reversed(inside)), value, volatile))
    return details


def _depth(content: etree._Element) -> int:
    return sum(1 for _ in content.iterancestors())


def _verification(content: etree._Element, file: str, certificate: str) -> Command:
    name = etree.QName(content)
    line = (
        f"xmlsec1 --verify --enabled-key-data key-name --pubkey-cert-pem {certificate} "
        f"--id-attr:Id {name.namespace}:{name.localname} {file}"
    )
    return Command(line, "OK")
