"""Our grammar and the official schemas give the same verdict, on every message we have and on its mutations.

The official schemas are the judge (`needs_schemas`). Mutations are systematic (everything we think of, at one
element of every kind) and combined at random; the seed is printed, and can be set by `EHCERT_SEED`.
"""

from __future__ import annotations

import copy
import os
import random
import re
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TypeAlias

import pytest
from hypothesis import given, seed, settings
from hypothesis import strategies as st
from lxml import etree

from ehcert_kit.practice.structure import StructureRefused, check
from tests.reference import RECORDED, SAMPLES, XSD, needs_schemas

SEED = int(os.environ.get("EHCERT_SEED", "20260115"))
SHARE = float(os.environ.get("EHCERT_SHARE", "0.15"))
"""How much of the largest families of mutations is tried, drawn by the seed; 1 takes a minute."""

P = "urn:be:fgov:ehealth:certra:protocol:v2"
CORE = "urn:be:fgov:ehealth:certra:core:v2"
E = "urn:be:fgov:ehealth:etkra:protocol:v2"
COMMON = "urn:be:fgov:ehealth:commons:core:v2"
FRAME = "urn:be:fgov:ehealth:commons:protocol:v2"
ETEE = "urn:be:fgov:ehealth:etee:commons:core:v2"
DEPOT = "urn:be:fgov:ehealth:etkdepot:1_0:protocol"
COMMON1 = "urn:be:fgov:ehealth:commons:1_0:core"
FRAME1 = "urn:be:fgov:ehealth:commons:1_0:protocol"
SOA = "urn:be:fgov:ehealth:errors:soa:v1"
ERROR = "urn:be:fgov:ehealth:errors:core:v1"
DS = "http://www.w3.org/2000/09/xmldsig#"
XS = "http://www.w3.org/2001/XMLSchema"
XSI = "http://www.w3.org/2001/XMLSchema-instance"
XML = "http://www.w3.org/XML/1998/namespace"
SOAP = "http://schemas.xmlsoap.org/soap/envelope/"
FOREIGN = "urn:foreign"

PREFIXES = {
    "p": P, "e": E, "core": CORE, "common": COMMON, "frame": FRAME, "etee": ETEE, "depot": DEPOT,
    "common1": COMMON1, "frame1": FRAME1, "soa": SOA, "error": ERROR, "ds": DS, "xs": XS, "xsi": XSI,
    "f": FOREIGN,
}  # fmt: skip

ENTRIES = {
    P: "ehealth-etee/XSD/ehealth-certra-schema-protocol-2_0.xsd",
    E: "ehealth-etee/XSD/ehealth-etkra-schema-protocol-2_0.xsd",
    ETEE: "ehealth-etee/XSD/ehealth-etee-schema-core-2_0.xsd",
    DEPOT: "ehealth-etee/XSD/ehealth-etkdepot-schema-protocol-1_0.xsd",
    SOA: "ehealth-errors/XSD/ehealth-errors-schema-soa-1_1.xsd",
    DS: "external/XSD/xmldsig-core-schema.xsd",
}
"""The schema that judges a message, by the namespace of its root."""


def is_valid(element: etree._Element) -> bool:
    try:
        check(element)
    except StructureRefused:
        return False
    return True


OPERATIONS = {
    P: (
        "GetActorQualities", "GetGenericOrganizationTypes", "GetExistingApplicationIds", "GenerateContract",
        "GenerateCertificate", "GetCertificate", "GetCertificateInfoForCitizen",
        "GetCertificateInfoForAuthenticationCertificate", "GenerateRevocationContract", "Revoke",
        "SubmitCSRForForeigner",
    ),
    E: ("StartETKRegistration", "CompleteETKRegistration", "ActivateETK"),
    DEPOT: ("GetEtk",),
}  # fmt: skip

MESSAGES = frozenset(
    [
        f"{{{namespace}}}{operation}{side}"
        for namespace, operations in OPERATIONS.items()
        for operation in operations
        for side in ("Request", "Response")
    ]
    + [
        f"{{{ETEE}}}EteeStatusDetail",
        f"{{{DS}}}Signature",
        f"{{{SOA}}}SystemError",
        f"{{{SOA}}}BusinessError",
    ]
)
"""What may stand by itself. The schemas declare more elements, but those are only parts."""


def name_of(element: etree._Element) -> str:
    return str(element.tag)


def namespace(tag: str) -> str:
    return tag[1:].partition("}")[0] if tag.startswith("{") else ""


def local(tag: str) -> str:
    return tag.rpartition("}")[2]


# ── valid messages ───────────────────────────────────────────────────────────────────────────


def read(text: str) -> etree._Element:
    """An element written with the prefixes of `PREFIXES`."""
    declared = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in PREFIXES.items())
    return etree.fromstring(re.sub(r"^\s*<([\w:]+)", rf"<\1 {declared}", text))


def payload(data: bytes) -> etree._Element:
    """What the file of a message is about: without HTTP header, SOAP envelope and fault."""
    root = etree.fromstring(data.rpartition(b"\r\n\r\n")[2] if data.startswith(b"POST ") else data)
    if root.tag == f"{{{SOAP}}}Envelope":
        root = root.xpath("*[local-name()='Body']/*")[0]
    if root.tag == f"{{{SOAP}}}Fault":
        root = root.xpath("detail/*")[0]
    return etree.fromstring(etree.tostring(root, with_tail=False))


@cache
def recorded() -> dict[str, etree._Element]:
    """Every valid message of the reference data, by file name."""
    files = [
        *RECORDED.glob("cases/*/messages/*.request.http"),
        *RECORDED.glob("cases/*/messages/*.response.xml"),
    ]
    return {
        "/".join(path.parts[-3:]): payload(path.read_bytes()) for path in sorted([*files, *SAMPLES.rglob("*.xml")])
    }


SIGNATURE = """
<ds:Signature Id="s1"><ds:SignedInfo Id="s2">
  <ds:CanonicalizationMethod Algorithm="urn:a"> text <f:c14n PrefixList="a"/></ds:CanonicalizationMethod>
  <ds:SignatureMethod Algorithm="urn:a"> text <ds:HMACOutputLength>160</ds:HMACOutputLength>
  </ds:SignatureMethod>
  <ds:Reference Id="s3" URI="#s1" Type="urn:t">
    <ds:Transforms>
      <ds:Transform Algorithm="urn:a"> text <ds:XPath>//x</ds:XPath><f:t><ds:KeyName/></f:t></ds:Transform>
      <ds:Transform Algorithm="urn:b"/>
    </ds:Transforms>
    <ds:DigestMethod Algorithm="urn:a"> text <f:d/></ds:DigestMethod><ds:DigestValue>AAAA</ds:DigestValue>
  </ds:Reference>
  <ds:Reference><ds:DigestMethod Algorithm=""/><ds:DigestValue/></ds:Reference>
</ds:SignedInfo>
<ds:SignatureValue Id="s4">AAAA</ds:SignatureValue>
<ds:KeyInfo Id="s5"> text <ds:KeyName>n</ds:KeyName>
  <ds:KeyValue> text <ds:DSAKeyValue><ds:P>AA==</ds:P><ds:Q>AA==</ds:Q><ds:G>AA==</ds:G><ds:Y>AA==</ds:Y>
    <ds:J>AA==</ds:J><ds:Seed>AA==</ds:Seed><ds:PgenCounter>AA==</ds:PgenCounter></ds:DSAKeyValue></ds:KeyValue>
  <ds:KeyValue><ds:RSAKeyValue><ds:Modulus>AA==</ds:Modulus><ds:Exponent>AQAB</ds:Exponent></ds:RSAKeyValue>
  </ds:KeyValue>
  <ds:KeyValue><f:ECKeyValue/></ds:KeyValue>
  <ds:RetrievalMethod URI="#x" Type="urn:t">
    <ds:Transforms><ds:Transform Algorithm="urn:a"/></ds:Transforms>
  </ds:RetrievalMethod>
  <ds:X509Data><ds:X509IssuerSerial><ds:X509IssuerName>CN=x</ds:X509IssuerName>
    <ds:X509SerialNumber>12</ds:X509SerialNumber></ds:X509IssuerSerial><ds:X509SKI>AAAA</ds:X509SKI>
    <ds:X509SubjectName>CN=x</ds:X509SubjectName><ds:X509Certificate>AAAA</ds:X509Certificate>
    <ds:X509CRL>AAAA</ds:X509CRL><f:x/></ds:X509Data>
  <ds:PGPData><ds:PGPKeyID>AAAA</ds:PGPKeyID><ds:PGPKeyPacket>AAAA</ds:PGPKeyPacket><f:p/></ds:PGPData>
  <ds:PGPData><ds:PGPKeyPacket>AAAA</ds:PGPKeyPacket><f:p/><f:p/></ds:PGPData>
  <ds:SPKIData><ds:SPKISexp>AAAA</ds:SPKISexp><f:s/><ds:SPKISexp>AAAA</ds:SPKISexp></ds:SPKIData>
  <ds:MgmtData>m</ds:MgmtData><f:k f:a="1" a="2">text<f:k/></f:k>
</ds:KeyInfo>
<ds:Object Id="s6" MimeType="text/plain" Encoding="urn:e"> text
  <ds:Manifest Id="s7"><ds:Reference><ds:DigestMethod Algorithm="urn:a"/><ds:DigestValue/></ds:Reference>
  </ds:Manifest>
  <ds:SignatureProperties Id="s8">
    <ds:SignatureProperty Id="s9" Target="#s1"> text <f:p/></ds:SignatureProperty>
  </ds:SignatureProperties>
  <plain a="1">text<ds:KeyName>n</ds:KeyName></plain><ds:unknown/>
</ds:Object></ds:Signature>"""

DETAIL = """
<etee:EteeStatusDetail><Errors><Code>C</Code><Message>m</Message>
<Parameters><Name>n</Name><Value>v</Value></Parameters><Parameters><Name/><Value/></Parameters></Errors>
<Errors><Code/><Message/></Errors></etee:EteeStatusDetail>"""

ACTOR = """<common:Id Type="SSIN">85010199984</common:Id>
<common:FirstName>A</common:FirstName><common:Name>B</common:Name>"""

STATUS = f"""
<common:Status><common:StatusCode Value="urn:a"><common:StatusCode Value="urn:b"/></common:StatusCode>
<common:StatusMessage>m</common:StatusMessage><common:StatusDetail>{DETAIL}
<common:Author><common:HcParty>{ACTOR}</common:HcParty></common:Author><common:Patient>{ACTOR}</common:Patient>
</common:StatusDetail></common:Status>"""

FAULT = """<Origin>Server</Origin><Code>SOA-01001</Code><Message xml:lang="en">m</Message><Message>m</Message>
<Retry>false</Retry><Contact>c</Contact><soa:Environment>Test</soa:Environment>"""

NOW = 'IssueInstant="2026-01-15T10:18:00.123+01:00"'

WRITTEN = {
    "signature of a CertRA request": f"""<p:GetCertificateInfoForCitizenRequest Id="a" {NOW}>{SIGNATURE}
        </p:GetCertificateInfoForCitizenRequest>""",
    "signature of an EtkRA request": f'<e:ActivateETKRequest Id="a" {NOW}>{SIGNATURE}</e:ActivateETKRequest>',
    "signature": SIGNATURE,
    "detail": DETAIL,
    "status of CertRA": f'<p:RevokeResponse Id="a" InResponseTo="b" {NOW}>{STATUS}</p:RevokeResponse>',
    "status of EtkRA": f'<e:ActivateETKResponse Id="a" {NOW}>{STATUS}</e:ActivateETKResponse>',
    "system error": f'<soa:SystemError Id="1">{FAULT}</soa:SystemError>',
    "business error": f'<soa:BusinessError Id="1">{FAULT}</soa:BusinessError>',
    "no application id": f"""<p:GetExistingApplicationIdsResponse Id="a" {NOW}>
        <p:ApplicationId xsi:nil="true"/><p:ApplicationId>A</p:ApplicationId>
        </p:GetExistingApplicationIdsResponse>""",
    "completion without content": f"<e:CompleteETKRegistrationRequest {NOW}/>",
    "depot": """<depot:GetEtkResponse Id="1">
        <common1:Status><Code>200</Code><Message Lang="FR">m</Message><Message/></common1:Status>
        </depot:GetEtkResponse>""",
}
"""Valid messages that show what the reference data does not: mostly the rest of a signature."""


@cache
def messages() -> dict[str, etree._Element]:
    """Recorded and written messages, with our prefixes. Long values are cut: they say nothing here."""
    every = {name: copy.deepcopy(root) for name, root in recorded().items()}
    every |= {name: read(text) for name, text in WRITTEN.items()}
    for root in every.values():
        etree.cleanup_namespaces(root, top_nsmap=PREFIXES, keep_ns_prefixes=list(PREFIXES))
        for element in root.iter("*"):
            if len(element.text or "") > 80:
                element.text = "QUFB"
    return every


def kind(element: etree._Element) -> tuple[str, str, str]:
    """Elements of one kind are declared alike: same service, same parent, same name."""
    root, parent = element.getroottree().getroot(), element.getparent()
    return (namespace(name_of(root)), "" if parent is None else name_of(parent), name_of(element))


@cache
def places() -> list[tuple[etree._Element, int]]:
    """One element of each kind: its message and its number in document order."""
    found: dict[tuple[str, str, str], tuple[etree._Element, int]] = {}
    for root in sorted(messages().values(), key=lambda root: len(list(root.iter()))):
        for number, element in enumerate(root.iter("*")):
            found.setdefault(kind(element), (root, number))
    return list(found.values())


# ── mutations ────────────────────────────────────────────────────────────────────────────────

Mutation: TypeAlias = Callable[[etree._Element], object]
"""Changes a message in place, at one of its elements."""

# fmt: off
TEXTS = (
    "", " ", "\n", "\u00a0", "x", " x", "x ", "a\nb", "a  b", "0", "1", "2", "01", "-1", "+1", "1.0",
    "9" * 40, "-0", "true", "false", "TRUE", "True", " true ", "\ttrue\n", "2026-01-15T10:18:00",
    "2026-01-15T10:18:00Z", " 2026-01-15T10:18:00Z", "2026-01-15T10:18:00Z ", "2026-01-15T10:18:00\n",
    "2026-01-15T24:00:00Z", "2026-01-15T24:00:01Z", "0000-01-15T10:18:00Z", "-0001-01-15T10:18:00Z",
    "12026-01-15T10:18:00Z", "02026-01-15T10:18:00Z", "2026-02-29T10:18:00Z", "2024-02-29T10:18:00Z",
    "2026-01-15T10:18:60Z", "2026-01-15T10:18:00.", "2026-01-15T10:18:00.123456789012345Z",
    "2026-01-15T10:18:00+14:00", "2026-01-15T10:18:00+14:01", "2026-01-15T10:18:00+0100",
    "2026-01-15t10:18:00z", "2026-01-15 10:18:00", "2026-01-15", "2026-01-15T10:18Z", "ab" * 20,
    "AB" * 20, "aB" * 20, "ab" * 19, "ab" * 21, "ab" * 19 + "a", f" {'ab' * 20}\n",
    "ab" * 10 + " " + "ab" * 10, "ag" * 20, "AAAA", "AAA=", "AA==", "A===", "AAA", "AA", "A", "=",
    "AAAA=", "AA=A", "AAB=", "AB==", "AA\nAA", "AA AA", "AA  AA", "AA\r\nAA==", "AA= =", "AA==AA==",
    "AA-_", "A.AAA", " AAAA ", "AAAA\n\n", "AA\u00a0AA", "urn:a", "a b", "%", "%zz", "%20", "é",
    "http://[::1", "http://a:b/", "^", "{x}", "#a#b", "::", "\\", '"<>`', "//", "?", "http://a:99999/",
    "ft p://x", "_a", "1a", "a:b", ":a", "a.b-c", "-a", ".a", "a·", "·a", "\u0132", "\U00010000",
    "e\u0301", "\u0301e", "fr", "FR", "fr-BE", "fr_BE", "fr-", "x-klingon", "abcdefghi", " fr ",
    "français", "i", "NL", "EN", "nl", " FR", "FR ", "superseded", " superseded", "superseded ",
    "Superseded", "keyCompromise", "unspecified", "IN_PROGRESS", "VALID_ACTIVE", " VALID_ACTIVE ",
    "NOT_REQUESTED", "WAIT_FOR_ACTIVATION", "NaturalPerson", "Organization", "organization", "Test",
    "Acceptation", "Acceptance", "default", "preserve", "DE", "NA", "affiliationChanged",
    "cessationOfOperation", "REFUSED", "REVOKED", "EXPIRED", "IN_REQUEST", "Development", "Integration",
    "Simulation", "Production", "test",
)
"""Values at the edges of every simple type that the schemas use."""

ATTRIBUTES = (
    "x", "Id", "Type", "Value", "Lang", "EntityType", "InResponseTo", "IssueInstant", "URI", "Target",
    "MimeType", f"{{{XML}}}lang", f"{{{XML}}}space", f"{{{XML}}}base", f"{{{XML}}}id", f"{{{XSI}}}foo",
    f"{{{XSI}}}nil", f"{{{XSI}}}schemaLocation", f"{{{XSI}}}noNamespaceSchemaLocation",
    f"{{{FOREIGN}}}x", f"{{{P}}}Id",
)
NILS = ("true", "1", " true ", "false", "0", "", "TRUE")
NAMESPACES = ("", P, E, CORE, COMMON, ETEE, DEPOT, COMMON1, SOA, ERROR, DS, XS, FOREIGN, P.upper())

BUILT_IN = (
    "anyType", "anySimpleType", "string", "normalizedString", "token", "language", "NMTOKEN", "NMTOKENS",
    "Name", "NCName", "ID", "IDREF", "IDREFS", "ENTITY", "ENTITIES", "boolean", "decimal", "float",
    "double", "duration", "dateTime", "time", "date", "gYear", "gMonth", "hexBinary", "base64Binary",
    "anyURI", "QName", "NOTATION", "integer", "nonPositiveInteger", "negativeInteger",
    "nonNegativeInteger", "positiveInteger", "long", "int", "short", "byte", "unsignedLong",
    "unsignedInt", "unsignedShort", "unsignedByte", "unknown",
)
# fmt: on

CLAIMS: list[tuple[str, str, dict[str, str]]] = [
    *(("xs:normalizedString", text, {}) for text in ("a\nb", "")),
    *(("xs:token", text, {}) for text in (" a  b ", "")),
    *(("xs:language", text, {}) for text in ("fr", "fr_BE", "")),
    *(("xs:NMTOKEN", text, {}) for text in ("1a", "a:b", "a b", "")),
    *(("xs:Name", text, {}) for text in ("a:b", "1a", "")),
    *((f"xs:{name}", text, {}) for name in ("NCName", "ID", "IDREF", "ENTITY") for text in ("a", "a:b", "1a")),
    *(
        (f"core:{name}", text, {})
        for name in ("EntityType", "x")
        for text in ("Organization", "NaturalPerson", "x")
    ),
    *(("core:RevocationReasonType", text, {}) for text in ("superseded", "keyCompromise", "x")),
    *(("core:CertificateStatusType", text, {}) for text in ("REVOKED", "REFUSED", "IN_REQUEST")),
    *(("core:ETKStatusType", text, {}) for text in ("REVOKED", "REFUSED", "IN_REQUEST")),
    *(("core:LocalizedString", "a", {f"{{{XML}}}lang": tag}) for tag in ("fr", "", "!")),
    *(("common:IdType", "a", {"Type": uri}) for uri in ("urn:a", "", "%")),
    *(("common1:LangageType", text, {}) for text in ("FR", "fr")),
    *(("common1:LocalisedString", "a", {"Lang": code}) for code in ("FR", "fr")),
    *((f"common1:{name}", "FR", {}) for name in ("LocalisedString", "IdentifierType")),
    *(("soa:EnvironmentType", text, {}) for text in ("Test", "test")),
    *(("error:LocalisedStringType", "a", {f"{{{XML}}}lang": tag}) for tag in ("fr", "", "!")),
    *((f"ds:{name}", text, {}) for name in ("CryptoBinary", "DigestValueType") for text in ("AA==", "A")),
    *(("ds:SignatureValueType", "AA==", {"Id": name}) for name in ("unique", "1")),
    ("ds:SignatureValueType", "A", {}),
    ("xs:string", "a", {}),
    *(("ds:HMACOutputLengthType", text, {}) for text in ("1", "a")),
    *(
        (f"xs:{sign}", text, {})
        for sign in (
            "integer",
            "nonPositiveInteger",
            "negativeInteger",
            "nonNegativeInteger",
            "positiveInteger",
        )
        for text in ("-1", "0", "1", "a")
    ),
    *(
        (f"xs:{unsigned}{size}", str(2**bits), {})
        for unsigned, sizes in (
            ("", ("long", "int", "short", "byte")),
            ("unsigned", ("Long", "Int", "Short", "Byte")),
        )
        for size in sizes
        for bits in (6, 7, 14, 15, 16, 30, 31, 32, 62, 63, 64)
    ),
]
"""Types that another type is derived into, with a value and attributes that fit, or nearly."""

STRANGERS = """
<plain/> <f:f/> <f:f>text<plain/>text</f:f> <f:f a="1" f:a="2" xml:foo="3" xsi:foo="4" xsi:nil="5"/>
<f:f xml:lang="fr"/> <f:f xml:lang=""/> <f:f xml:lang="!"/> <f:f xml:base="urn:a"/> <f:f xml:base="%"/>
<f:f xml:space="preserve"/> <f:f xml:space="default"/> <f:f xml:space="x"/> <f:f xml:id="a"/> <f:f Id="!"/>
<f:f><f:f><common:Id/></f:f></f:f> <f:f><f:f><common:Id Type=""/></f:f></f:f> <f:f><ds:KeyInfo/></f:f>
<f:f><p:RevokeResponse/></f:f> <f:f><e:ActivateETKResponse/></f:f>
<f:f><etee:EteeStatusDetail><x/></etee:EteeStatusDetail></f:f>
<ds:unknown/> <ds:P>A</ds:P> <ds:X509Certificate>AAAA</ds:X509Certificate> <common:Name/> <common:unknown/>
<core:DN/> <p:SSIN/> <e:ETK/> <etee:Errors/> <Errors/> <depot:ETK>A</depot:ETK> <common1:Status/>
<soa:SystemError/> <xs:schema/>
"""
"""Elements that the schemas do not declare, or not by themselves, or that hold what is declared otherwise."""


@dataclass
class Declared:
    """What a schema and those it imports declare."""

    elements: set[str] = field(default_factory=set)
    types: set[str] = field(default_factory=set)


@cache
def declared(entry: str) -> Declared:
    """By following the imports of the entry schema of a namespace."""
    found, open_files, seen = Declared(), [XSD / ENTRIES[entry]], set[Path]()
    while open_files:
        path = open_files.pop().resolve()
        if path not in seen:
            seen.add(path)
            schema = etree.parse(path).getroot()
            target = schema.get("targetNamespace")
            found.elements |= {
                f"{{{target}}}{each.get('name')}" for each in schema.iterchildren(f"{{{XS}}}element")
            }
            types = schema.iterchildren(f"{{{XS}}}complexType", f"{{{XS}}}simpleType")
            found.types |= {f"{{{target}}}{each.get('name')}" for each in types}
            open_files += [path.parent / each.get("schemaLocation", "") for each in schema.iter(f"{{{XS}}}import")]
    return found


@cache
def parts() -> dict[str, etree._Element]:
    """A valid example of every element that a message or an open place may hold by itself."""
    known = {tag for entry in ENTRIES for tag in declared(entry).elements}
    found: dict[str, etree._Element] = {}
    for root in messages().values():
        for element in root.iter("*"):
            if element.tag in known:
                found.setdefault(element.tag, etree.fromstring(etree.tostring(element, with_tail=False)))
    return found


@cache
def types() -> tuple[str, ...]:
    """Every type that the schemas name, as a value of xsi:type."""
    prefixes = {uri: prefix for prefix, uri in PREFIXES.items()}
    ours = sorted({tag for entry in ENTRIES for tag in declared(entry).types})
    return (
        *(f"{prefixes[namespace(tag)]}:{local(tag)}" for tag in ours),
        *(f"xs:{name}" for name in BUILT_IN),
        *("", "string", "unknown:string", " xs:string", "xs:string ", "\nxs:string"),
    )


def on_any(element: etree._Element) -> Iterator[Mutation]:
    """Mutations that suit every element."""
    yield empty
    yield wrap
    yield divide_text
    for text in ("x", " ", "\u00a0"):
        yield set_text(text + (element.text or ""))
    yield insert(0, etree.Comment("c"))
    yield insert(-1, etree.ProcessingInstruction("p", "i"))
    for value in NILS:
        yield set_attribute(f"{{{XSI}}}nil", value)
        yield nil(value)
    tag = name_of(element)
    for name in ("x", "unknown", local(tag) + "x", local(tag).swapcase()):
        yield rename(tag.removesuffix(local(tag)) + name)
    for uri in NAMESPACES:
        yield rename(f"{{{uri}}}{local(tag)}" if uri else local(tag))


def on_children(element: etree._Element) -> Iterator[Mutation]:
    """Mutations of an element within its parent."""
    yield from (delete, delete_alike, delete_two, duplicate, duplicate_two, unwrap, to_front, to_end, swap, lift)
    for text in ("x", " ", "\u00a0", "&<"):
        yield set_tail(text)
    parent = parent_of(element)
    for tag in sorted({name_of(parent), *map(name_of, parent.iterchildren("*"))} - {name_of(element)}):
        yield rename(tag)


def on_roots() -> Iterator[Mutation]:
    """A message passes for another: its content under another name."""
    for tag in sorted(parts()):
        yield rename(tag)


def on_values(element: etree._Element) -> Iterator[Mutation]:
    """Other text, where there are no elements."""
    if not len(element):
        for text in TEXTS:
            yield set_text(text)


def on_attributes(element: etree._Element) -> Iterator[Mutation]:
    """One more, one less, or another name or value for one that is there."""
    for name in ATTRIBUTES:
        for value in ("a", "", "urn:a b"):
            yield set_attribute(name, value)
    for name in map(str, element.attrib):
        yield drop_attribute(name)
        yield rename_attribute(name, name + "x")
        yield rename_attribute(name, local(name).swapcase())
        yield rename_attribute(name, f"{{{FOREIGN}}}{local(name)}")
        for value in TEXTS:
            yield set_attribute(name, value)
        for other in element.getroottree().getroot().xpath("//@Id"):
            yield set_attribute(name, other)


def on_types(element: etree._Element) -> Iterator[Mutation]:
    """It names its type; where there is text, with what the type asks for."""
    for value in types():
        yield set_attribute(f"{{{XSI}}}type", value)
    if not len(element):
        for value, text, attributes in CLAIMS:
            yield claim(value, text, attributes)
        for value, _, attributes in CLAIMS:
            yield claim(value, "", {**attributes, f"{{{XSI}}}nil": "true"})


def on_places(element: etree._Element) -> Iterator[Mutation]:
    """Something else inside: every part, every stranger; where the place is open, also two, and empty ones."""
    for thing in (*parts().values(), *strangers()):
        yield insert(-1, thing)
    if element.tag in OPEN:
        for tag, part in parts().items():
            yield insert(0, etree.Element(tag))
            yield insert(-1, part, part)


OPEN = {
    f"{{{DS}}}{name}"
    for name in (
        *("CanonicalizationMethod", "SignatureMethod", "Transform", "DigestMethod", "KeyInfo", "KeyValue"),
        *("X509Data", "PGPData", "SPKIData", "Object", "SignatureProperty"),
    )
} | {f"{{{COMMON}}}StatusDetail", f"{{{FOREIGN}}}k"}
"""Where the schemas let in elements that they do not name."""


@cache
def strangers() -> list[etree._Element]:
    return list(read(f"<all>{STRANGERS}</all>"))


def on_relations(element: etree._Element) -> Iterator[Mutation]:
    """What suits its place in the message."""
    return on_roots() if element.getparent() is None else on_children(element)


SMALL = (on_any, on_relations)
LARGE = (on_values, on_attributes, on_types, on_places)
"""The families of mutations: of the large ones a share is tried."""


def set_text(value: str) -> Mutation:
    return lambda element: setattr(element, "text", value)


def divide_text(element: etree._Element) -> None:
    """A comment in the middle of a value leaves it one value."""
    text = element.text or ""
    element.text = text[: len(text) // 2]
    comment = etree.Comment(" ")
    comment.tail = text[len(text) // 2 :]
    element.insert(0, comment)


def set_tail(value: str) -> Mutation:
    return lambda element: setattr(element, "tail", value)


def set_attribute(name: str, value: str) -> Mutation:
    return lambda element: element.set(name, value)


def drop_attribute(name: str) -> Mutation:
    return lambda element: element.attrib.pop(name)


def rename_attribute(old: str, new: str) -> Mutation:
    return lambda element: element.set(new, element.attrib.pop(old))


def claim(value: str, text: str, attributes: dict[str, str]) -> Mutation:
    def mutation(element: etree._Element) -> None:
        element.text = text
        element.set(f"{{{XSI}}}type", value)
        element.attrib.update(attributes)

    return mutation


def nil(value: str) -> Mutation:
    """It says that it is nil, and holds nothing any more."""

    def mutation(element: etree._Element) -> None:
        empty(element)
        element.set(f"{{{XSI}}}nil", value)

    return mutation


def rename(tag: str) -> Mutation:
    return lambda element: setattr(element, "tag", tag)


def insert(where: int, *things: etree._Element) -> Mutation:
    def mutation(element: etree._Element) -> None:
        for thing in things:
            element.insert(where if where >= 0 else len(element), copy.deepcopy(thing))

    return mutation


def empty(element: etree._Element) -> None:
    del element[:]
    element.text = None


def wrap(element: etree._Element) -> None:
    """Its content goes one level deeper."""
    content = list(element)
    inner = etree.SubElement(element, element.tag, element.attrib)
    inner.text, element.text = element.text, None
    inner.extend(content)


def parent_of(element: etree._Element) -> etree._Element:
    parent = element.getparent()
    assert parent is not None
    return parent


def delete(element: etree._Element) -> None:
    parent_of(element).remove(element)


def delete_alike(element: etree._Element) -> None:
    """With its siblings of the same name."""
    parent = parent_of(element)
    for sibling in list(parent.iterchildren(name_of(element))):
        parent.remove(sibling)


def two(element: etree._Element) -> list[etree._Element]:
    """It and the next one: an optional or repeated group is often a pair."""
    following = element.getnext()
    return [element] if following is None else [element, following]


def delete_two(element: etree._Element) -> None:
    for each in two(element):
        delete(each)


def duplicate(element: etree._Element) -> None:
    element.addnext(copy.deepcopy(element))


def duplicate_two(element: etree._Element) -> None:
    """The copies without Id: that it is used twice would hide whether the pair may be."""
    last = two(element)[-1]
    for each in reversed(two(element)):
        twin = copy.deepcopy(each)
        twin.attrib.pop("Id", None)
        last.addnext(twin)


def unwrap(element: etree._Element) -> None:
    for child in list(element):
        element.addprevious(child)
    delete(element)


def to_front(element: etree._Element) -> None:
    parent_of(element).insert(0, element)


def to_end(element: etree._Element) -> None:
    parent_of(element).append(element)


def swap(element: etree._Element) -> None:
    following = element.getnext()
    if following is not None:
        following.addnext(element)


def lift(element: etree._Element) -> None:
    """It becomes its parent's sibling."""
    if parent_of(element).getparent() is not None:
        parent_of(element).addnext(element)


# ── comparison ───────────────────────────────────────────────────────────────────────────────


@cache
def schema(entry: str) -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(XSD / ENTRIES[entry]))


def official(root: etree._Element) -> bool:
    """The verdict of the official schemas."""
    return root.tag in MESSAGES and schema(namespace(root.tag)).validate(root)


@cache
def seen(entry: str) -> set[tuple[str, str]]:
    """Parent and child that stand in a valid message of a service, strangers apart."""
    strange = {"plain", f"{{{DS}}}unknown"}
    roots = [root for root in messages().values() if namespace(name_of(root)) == entry]
    elements = (element for root in roots for element in root.iterdescendants("*"))
    pairs = {(name_of(parent_of(element)), name_of(element)) for element in elements}
    return {(parent, child) for parent, child in pairs if namespace(child) != FOREIGN and child not in strange}


def typed_stranger(root: etree._Element) -> bool:
    """The deliberate difference: an element that the service does not declare says what type it is."""
    entry = namespace(name_of(root))
    return name_of(root) in MESSAGES and any(
        name_of(element) not in declared(entry).elements
        and (name_of(parent_of(element)), name_of(element)) not in seen(entry)
        for element in root.iterdescendants("*")
        if element.get(f"{{{XSI}}}type") is not None
    )


@dataclass
class Comparison:
    """Counts verdicts and keeps the differences."""

    count: Counter[str] = field(default_factory=Counter)
    differences: list[str] = field(default_factory=list)

    def add(self, mutant: etree._Element) -> bool:
        """Judge it twice; whether the schemas accept it."""
        try:
            root = etree.fromstring(etree.tostring(mutant))  # as it would be read, namespaces as written
        except etree.XMLSyntaxError:  # an xml:id that is none, or twice the same: the parser sees to that
            self.count["unreadable"] += 1
            return False
        ours, theirs = is_valid(root), official(root)
        self.count["accepted" if theirs else "refused"] += 1
        if ours != theirs:
            if theirs and typed_stranger(root):
                self.count["excused"] += 1
            else:
                self.differences.append(f"{theirs=}: " + etree.tostring(root, encoding="unicode")[:3000])
        return theirs

    def conclude(self) -> None:
        print(f"seed {SEED}, share {SHARE}: {dict(self.count)}")
        assert not self.differences, f"{len(self.differences)}, such as\n" + "\n".join(self.differences[:20])


def mutants() -> Iterator[etree._Element]:
    """One mutation at a time, at one element of every kind."""
    chance = random.Random(SEED)
    for root, number in places():
        element = list(root.iter("*"))[number]
        small = (mutation for family in SMALL for mutation in family(element))
        large = (mutation for family in LARGE for mutation in family(element) if chance.random() < SHARE)
        for mutation in (*small, *large):
            mutant = copy.deepcopy(root)
            mutation(list(mutant.iter("*"))[number])
            yield mutant


def mutate(root: etree._Element, place: int, choice: int) -> None:
    """One mutation, at the element of that number; numbers too large are counted round."""
    elements = list(root.iter("*"))
    element = elements[place % len(elements)]
    family = (*SMALL, *LARGE)[choice % 6]
    possible = list(family(element)) or [empty]
    possible[choice // 6 % len(possible)](element)


# ── always: the valid, and a handful of the refused ──────────────────────────────────────────


def test_recorded_messages_are_accepted() -> None:
    """Whatever the official client sent, and was answered, has the right structure."""
    assert len(recorded()) > 100

    for name, root in recorded().items():
        assert is_valid(root), name


@pytest.mark.parametrize("name", WRITTEN)
def test_written_messages_are_accepted(name: str) -> None:
    """The corners of the protocol that nobody has recorded."""
    check(read(WRITTEN[name]))


KEY = "<p:PublicKeyIdentifier>0123456789abcdef0123456789ABCDEF01234567</p:PublicKeyIdentifier>"

REFUSED = {
    "unknown operation": (f"<p:RenewRequest {NOW}/>", "/p:RenewRequest", "RenewRequest"),
    "part of a message": ("<ds:KeyInfo><ds:KeyName/></ds:KeyInfo>", "/ds:KeyInfo", "KeyInfo"),
    "no content": (f"<p:GetCertificateRequest {NOW}/>", "/p:GetCertificateRequest", "nothing"),
    "no signature": (f"<e:ActivateETKRequest {NOW}/>", "/e:ActivateETKRequest", "nothing"),
    "no status": (f'<p:RevokeResponse Id="a" {NOW}/>', "/p:RevokeResponse", "Status"),
    "status where there is none": (
        f'<p:GetExistingApplicationIdsResponse Id="a" {NOW}>{STATUS}</p:GetExistingApplicationIdsResponse>',
        "common:Status",
        "Did not expect element Status",
    ),
    "19 octets": (
        f"<p:GetCertificateRequest {NOW}>{KEY.replace('01', '', 1)}</p:GetCertificateRequest>",
        "/p:GetCertificateRequest/p:PublicKeyIdentifier",
        "hexBinary",
    ),
    "no instant": (
        f"<p:GetCertificateRequest>{KEY}</p:GetCertificateRequest>",
        "/p:GetCertificateRequest",
        "attributes",
    ),
    "unknown attribute": (
        f"<p:GetGenericOrganizationTypesRequest {NOW} version='2'/>",
        "/p:GetGenericOrganizationTypesRequest",
        "version",
    ),
    "a blank where nothing may be": (
        f"<p:GetGenericOrganizationTypesRequest {NOW}> </p:GetGenericOrganizationTypesRequest>",
        "/p:GetGenericOrganizationTypesRequest",
        "none of those allowed",
    ),
    "digit first in an Id": (
        f'<p:GetGenericOrganizationTypesRequest Id="1" {NOW}/>',
        "/p:GetGenericOrganizationTypesRequest",
        "Id",
    ),
    "an empty message without instant": (
        '<p:GetGenericOrganizationTypesRequest Id="a"/>',
        "/p:GetGenericOrganizationTypesRequest",
        "attributes",
    ),
    "the same Id twice": (
        f'<e:ActivateETKRequest Id="s1" {NOW}>{SIGNATURE}</e:ActivateETKRequest>',
        "/e:ActivateETKRequest/ds:Signature",
        "Id",
    ),
    "detail's children in its namespace": (
        "<etee:EteeStatusDetail><etee:Errors/></etee:EteeStatusDetail>",
        "/etee:EteeStatusDetail",
        "Errors",
    ),
    "nil where it may not be": (
        "<etee:EteeStatusDetail><Errors><Code xsi:nil='true'/><Message/></Errors></etee:EteeStatusDetail>",
        "/etee:EteeStatusDetail",
        "Code",
    ),
    "unknown environment": (
        f"<soa:SystemError>{FAULT.replace('Test', 'Acceptance')}</soa:SystemError>",
        "/soa:SystemError/soa:Environment",
        "none of those allowed",
    ),
    "blanks in xsi:type": (
        f'<p:GetGenericOrganizationTypesRequest xsi:type=" p:GetGenericOrganizationTypesRequestType" {NOW}/>',
        "/p:GetGenericOrganizationTypesRequest",
        "xsi:type",
    ),
}
"""Bad messages: the place and the word that the complaint must mention."""


@pytest.mark.parametrize("name", REFUSED)
def test_refusal_says_where_and_what(name: str) -> None:
    """A person can mend the message after reading one line."""
    text, place, word = REFUSED[name]

    with pytest.raises(StructureRefused) as refusal:
        check(read(text))

    where, _, what = refusal.value.detail.partition(": ")
    assert place in where
    assert word in what
    assert str(refusal.value) == refusal.value.detail


def test_refusal_is_short() -> None:
    """A certificate with one wrong character is not printed as a whole."""
    long = f'<e:StartETKRegistrationResponse Id="a" {NOW}>{STATUS}<e:Challenge>{"A" * 9999}</e:Challenge>'

    with pytest.raises(StructureRefused) as refusal:
        check(read(long + "</e:StartETKRegistrationResponse>"))

    assert len(refusal.value.detail) < 500


def test_message_is_judged_where_it_stands_and_left_alone() -> None:
    """In its envelope: with the prefixes declared there, without the Ids used there, and nothing changes."""
    envelope = read(
        f"""<s:Envelope xmlns:s="{SOAP}"><s:Header><ds:SignatureValue Id="a"/></s:Header><s:Body>
        <p:GetGenericOrganizationTypesRequest xsi:type="p:GetGenericOrganizationTypesRequestType" Id="a" {NOW}
          xsi:schemaLocation="urn:a b"/> tail </s:Body></s:Envelope>"""
    )
    before = etree.tostring(envelope)

    check(envelope[1][0])
    check(envelope[1][0])

    assert etree.tostring(envelope) == before


def test_entities_are_not_resolved() -> None:
    """A message that needs a document type is no message."""
    text = f'<!DOCTYPE x [<!ENTITY e "x">]><p:RevokeRequest xmlns:p="{P}">&e;</p:RevokeRequest>'
    message = etree.fromstring(text, etree.XMLParser(resolve_entities=False))

    with pytest.raises(StructureRefused, match="not well-formed by itself"):
        check(message)


def test_threads_get_their_own_refusals() -> None:
    """Many at once: each hears of its own message only."""

    def complaint(number: int) -> str:
        with pytest.raises(StructureRefused) as refusal:
            check(read(f"<p:Unknown{number}/>"))
        check(read(SIGNATURE))
        return refusal.value.detail

    with ThreadPoolExecutor(8) as threads:
        complaints = list(threads.map(complaint, range(500)))

    assert complaints == [f"/p:Unknown{n}: Did not expect element Unknown{n} there" for n in range(500)]


# ── with the official schemas ────────────────────────────────────────────────────────────────


@needs_schemas
def test_official_schemas_accept_the_same_messages() -> None:
    """What we take for valid is valid."""
    for name, root in {**recorded(), **messages()}.items():
        assert official(root), name


@needs_schemas
def test_every_message_and_part_has_an_example() -> None:
    """Nothing that the schemas declare by itself is left out of the comparison."""
    known = {tag for entry in ENTRIES for tag in declared(entry).elements}

    assert set(parts()) == known
    assert {tag for tag, part in parts().items() if is_valid(part)} == MESSAGES


@needs_schemas
@pytest.mark.parametrize("entry", [P, E])
def test_status_detail_takes_what_the_service_declares(entry: str) -> None:
    """Strictly: an element of the other service is as unknown there as one that nobody declares."""
    taken = set()
    for tag, part in parts().items():
        root = read(WRITTEN["status of CertRA" if entry == P else "status of EtkRA"])
        root.xpath("//common:StatusDetail", namespaces=PREFIXES)[0].append(copy.deepcopy(part))
        root.set("Id", "outer")
        if is_valid(root):
            taken.add(tag)

    assert taken == declared(entry).elements


@needs_schemas
def test_scripted_answers_get_the_same_verdict() -> None:
    """The odd answers that were tried on the official client."""
    comparison = Comparison()
    for path in (RECORDED / "scripted-answers").glob("*.xml"):
        if b"Envelope" in path.read_bytes():
            envelope = etree.fromstring(path.read_bytes())
            for root in envelope.xpath("//*[local-name()='Body']/* | //detail/*"):
                comparison.add(root)
    comparison.conclude()


@needs_schemas
@pytest.mark.slow
def test_mutations_get_the_same_verdict() -> None:
    """One change at a time."""
    comparison = Comparison()
    for mutant in mutants():
        comparison.add(mutant)

    assert comparison.count["accepted"] > 50_000 * SHARE
    assert comparison.count["refused"] > 100_000 * SHARE
    comparison.conclude()


@pytest.mark.slow
@needs_schemas
def test_combined_mutations_get_the_same_verdict() -> None:
    """Changes on top of changes, as long as they leave the message valid and once when they do not."""
    chance = random.Random(SEED)
    comparison = Comparison()
    for _ in range(int(10_000 * SHARE)):
        message = chance.choice(list(messages().values()))
        for _ in range(5):
            mutant = copy.deepcopy(message)
            mutate(mutant, chance.randrange(10**6), chance.randrange(10**6))
            if comparison.add(mutant) or chance.random() < 0.1:
                message = mutant

    assert comparison.count["accepted"] > 1000 * SHARE
    comparison.conclude()


@needs_schemas
@seed(SEED)
@settings(max_examples=300, deadline=None, database=None)
@given(st.data())
def test_any_mutations_get_the_same_verdict(data: st.DataObject) -> None:
    """The same, drawn by hypothesis, which shows the shortest way to a difference."""
    number = st.integers(0, 10_000)
    mutant = copy.deepcopy(messages()[data.draw(st.sampled_from(sorted(messages())))])
    steps = data.draw(st.lists(st.tuples(number, number), min_size=1, max_size=3))
    for place, choice in steps:
        mutate(mutant, place, choice)

    comparison = Comparison()
    comparison.add(mutant)
    assert not comparison.differences


DELIBERATE = {
    "plain": '<plain xsi:type="xs:int">1</plain>',
    "foreign": '<f:f xsi:type="common:IdType" Type="SSIN">1</f:f>',
    "nested": '<f:f><f:f xsi:type="xs:anyType"/></f:f>',
}
"""Where we refuse and the schemas accept: in a signature's open places, an element that no schema declares
chooses its own type. To follow would take a pattern for each of some 150 types, for what nobody sends."""


@needs_schemas
@pytest.mark.parametrize("name", DELIBERATE)
def test_stranger_may_not_choose_its_type(name: str) -> None:
    """The only deliberate difference, and it is on the strict side."""
    signature = read(WRITTEN["signature of a CertRA request"])
    signature.xpath("//ds:Object", namespaces=PREFIXES)[0].append(read(DELIBERATE[name]))

    assert typed_stranger(signature)
    assert official(signature)
    assert not is_valid(signature)
