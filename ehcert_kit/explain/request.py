"""Explanations of a request: subject, CSR, key identifier, contract, and messages."""

from __future__ import annotations

import hashlib
import re

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import rsa
from lxml import etree

from ..distinguished_name import DistinguishedName
from ..identifiers import ssin
from ..messages import soap, xmldsig
from ..messages.contract import Contract
from ..messages.operations import COMMONS, DSIG, ETEE, OPERATIONS
from ..messages.xml import child_text, parse, text
from ..texts import Texts
from . import Command, Detail, Explanation
from .asn1 import CSR, OctetTree
from .certificate import as_ehealth_writes, called, key_name, readable
from .command_file import CommandFile
from .key import KeyIdentifier, grouped, identifier_of
from .name import NameParts, Source, escaped
from .signed import contract_checks, exhibits, sentence

_VOLATILE = frozenset(
    "CSR PublicKeyIdentifier X509Certificate PublicEncryptionKey Challenge ToBeRegistered ETK SerialNumber "
    "RequestedDate ValidNotBefore ValidNotAfter ReplacementPeriodStartDate".split()
)
_LONG = 240
#: The first line of a request or an answer, and the end of its headers, also as an editor saves them.
_HTTP = re.compile(rb"(?:POST |HTTP/)[^\n]*\n")
_END_OF_HEADERS = re.compile(rb"\r?\n\r?\n")
_REQUEST = CommandFile("demande.csr")
_UNKNOWN = Source()
_PARTS = {"CN": "explain-cn", "O": "explain-o", "C": "explain-c"}


def subject(say: Texts, name: DistinguishedName, source: Source = _UNKNOWN) -> Explanation:
    """The subject of the certificate, part by part. source: where its parts come from."""
    details = [Detail(f"{label} {say(_PARTS.get(label, 'explain-ou'))}", value) for label, value in name.rdns]
    actor = name.actor()
    return Explanation(
        say("explain-subject-title"),
        say(
            "explain-subject-sentence",
            name=name.common_name, organisation=actor[0].name if actor else "", known="yes" if actor else "no",
        ),
        say("explain-subject-sentence.why"),
        tuple(details),
        (
            _REQUEST.command(
                "openssl req -in {file}{form} -noout -subject -nameopt RFC2253,sep_multiline,utf8",
                escaped(name.rdns[0][1]),
                say("explain-subject-order"),
            ),
        ),
        (NameParts(say, say("name-heading"), name, source),),
    )  # fmt: skip


def csr(say: Texts, der: bytes, source: CommandFile | None = None) -> Explanation:
    """A PKCS#10 certificate signing request. source: its file; None: that in the folder of public artefacts.

    Raises: what `cryptography` raises for octets that are not one.
    """
    source = source or _REQUEST
    request = x509.load_der_x509_csr(der)
    valid = request.is_signature_valid
    details = (
        Detail(say("explain-subject"), as_ehealth_writes(request.subject)),
        Detail(say("explain-key"), key_name(request)),
        Detail(say("explain-algorithm"), request.signature_algorithm_oid._name),
        Detail(say("explain-self-signature"), say("explain-valid" if valid else "explain-invalid")),
        Detail(say("explain-attributes"), str(len(request.attributes))),
        Detail(say("explain-identifier"), grouped(identifier_of(request.public_key())), volatile=True),
    )
    tree = OctetTree(say, say("tree-heading-csr"), der, CSR)
    last = tree.nodes[0].children[-1]
    return Explanation(
        say("explain-csr-title"),
        say("explain-csr", name=called(request.subject), kind=key_name(request), valid="yes" if valid else "no"),
        say("explain-csr.why"),
        details,
        (
            source.command(
                "openssl req -in {file}{form} -noout -verify -subject",
                "self-signature verify OK" if valid else "self-signature verify failure",
            ),
            source.command(
                "openssl asn1parse -in {file}{form} -i",
                f"{last.offset}:d=1  hl={last.header} l={last.length:4} prim:",
                say("inspect-asn1parse"),
            ),
        ),
        (tree,),
    )


def key_identifier(say: Texts, identifier: bytes, der: bytes | None) -> Explanation:
    """The public key identifier, which names the request. der: the CSR; None: it is not known."""
    detail = Detail(say("explain-identifier"), grouped(identifier), volatile=True)
    exhibits: tuple[KeyIdentifier, ...] = ()
    commands: tuple[Command, ...] = ()
    key = x509.load_der_x509_csr(der).public_key() if der is not None else None
    if isinstance(key, rsa.RSAPublicKey):
        shown = KeyIdentifier.of(say, key)
        exhibits = (shown,)
        extract = "openssl req -in {file}{form} -noout -pubkey -out cle.pem; "
        commands = (
            # Without pipes, as PowerShell treats what goes through them as text.
            _REQUEST.command(
                extract + "openssl rsa -pubin -in cle.pem -RSAPublicKey_out -outform DER -out cle.der; "
                "openssl dgst -sha1 cle.der",
                identifier.hex(),
                volatile=True,
            ),
            _REQUEST.command(
                extract + "openssl pkey -pubin -in cle.pem -outform DER -out entier.der; "
                "openssl dgst -sha1 entier.der",
                shown.wrong.hex(),
                say("explain-identifier-caveat"),
                volatile=True,
            ),
            CommandFile("certificat.pem").command(
                "openssl x509 -in {file} -noout -ext subjectKeyIdentifier",
                identifier.hex(":").upper(),
                say("inspect-identifier-certificate"),
                volatile=True,
            ),
        )
    return Explanation(
        say("explain-identifier-title"),
        say("explain-identifier-sentence", identifier=grouped(identifier)),
        say("explain-identifier-sentence.why"),
        (detail,),
        commands,
        exhibits,
        volatile=True,
    )


def contract(say: Texts, agreed: Contract, message: bytes | None = None) -> Explanation:
    """The contract as received. message: the signed request with it; None: it is not signed yet."""
    details = (
        Detail("DN", agreed.dn),
        Detail(
            say("explain-signer"), f"{agreed.signer.full_name}, {ssin.format(agreed.signer.ssin)}", private=True
        ),
        Detail(say("explain-languages"), ", ".join(agreed.texts)),
        Detail(say("explain-digest"), agreed.digest),
    )
    checks = contract_checks(say, agreed, message)
    state = "holds" if all(check.holds is not False for check in checks.checks) else "broken"
    return Explanation(
        say("explain-contract-title"),
        say("explain-contract") if message is None else say("wire-contract-sentence", state=state),
        say("explain-contract.why"),
        details,
        (Command("openssl dgst -sha256 contrat.bin", agreed.digest, files=("contrat.bin",)),),
        (checks,),
    )


def message(
    say: Texts, octets: bytes, file: str = "", certificate: str = "", source: CommandFile | None = None
) -> Explanation:
    """A recorded message, request or answer: what it is, who signed it, what it says.

    Of a signed message only the part that its signature covers is shown; nothing if it does not verify.

    file, certificate: names of the message and the signer's certificate (PEM) in the command; empty: no command.
    source: the file of a single message, which is checked with the certificate in it.
    Raises: XmlRefused, NotSoap.
    """
    if _HTTP.match(octets):
        # Recorded with its HTTP headers, which programs for XML cannot read.
        octets, source = _END_OF_HEADERS.split(octets, maxsplit=1)[-1], None
    content = _content(octets)
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
    commands: tuple[Command, ...] = (_verification(content, file, certificate),) if file else ()
    if source is not None and signature and covered is not None:
        commands = (_by_itself(content, source),)
    told = sentence(say, content) or say(key)
    looked_at = exhibits(say, octets, content)
    return Explanation(say(f"{key}-title"), told, say.maybe(f"{key}.why"), tuple(rows), commands, looked_at)


def _content(octets: bytes) -> etree._Element | soap.Fault:
    """The document or fault in an envelope, or a service's document without one. Raises: XmlRefused, NotSoap."""
    root = parse(octets)
    known = any(root.tag in (operation.request_tag, operation.response_tag) for operation in OPERATIONS.values())
    return root if known else soap.unwrap(octets)


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
    value = code.get("Value", "") if code is not None else ""
    details = [Detail(say("explain-status"), value.strip().rpartition(":")[2])]
    for error in status.iterfind(f".//{{{ETEE}}}EteeStatusDetail/Errors"):
        details.append(Detail(child_text(error, "Code"), child_text(error, "Message")))
    return details


def _covered(say: Texts, content: etree._Element) -> tuple[etree._Element | None, list[Detail]]:
    """The signed part of a message (all if unsigned, None if it does not verify), and details of the signature."""
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
    """Every value with its path; of long ones the beginning, length and digest."""
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
    return Command(line, "OK", files=(file, certificate))


def _by_itself(content: etree._Element, source: CommandFile) -> Command:
    """Verification with the key in the message, which shows that it was not changed, but not who signed it."""
    name = etree.QName(content)
    template = f"xmlsec1 --verify --insecure --id-attr:Id {name.namespace}:{name.localname} {{file}}"
    return source.command(template, "OK")
