"""Legal but unfamiliar ways to write the same answer, chosen by a seed.

A client that works with every accent has read the schema instead of copying one server. Each
variation is a function on the answer's document or on its octets; the meaning, and the verdict of
the official schemas, stay the same.
"""

from __future__ import annotations

import copy
import itertools
import random
import re
from collections.abc import Callable, Iterator, Mapping
from xml.sax.saxutils import escape, quoteattr

from lxml import etree
from msgspec import Struct

from ..messages.operations import CERTRA_CORE, COMMONS, DEPOT, SOAP, XML, XSI

_BASE64 = ("X509Certificate", "Challenge", "ETK")
_BOOLEANS = {"true": "1", "false": "0"}


def foreign_prefixes(root: etree._Element) -> etree._Element:
    """Unusual namespace prefixes."""
    namespaces = dict.fromkeys(e.namespace for e in map(etree.QName, _tags(root)) if e.namespace)
    return _rebuilt(root, {f"q{index}": namespace for index, namespace in enumerate(namespaces, 7)})


def default_namespace(root: etree._Element) -> etree._Element:
    """No prefix for the namespace of the service.

    Not where a child has no namespace at all: it would need ``xmlns=""``, which is another variation.
    """
    if any(etree.QName(tag).namespace is None for tag in _tags(root)):
        return root
    return _rebuilt(root, {None: etree.QName(root).namespace or ""})


def line_breaks(root: etree._Element) -> etree._Element:
    """Each element on a line of its own, indented."""
    etree.indent(root, "\t")
    return root


def wrapped_base64(root: etree._Element) -> etree._Element:
    """Base64 in lines of 64, as PEM has it."""
    for element in root.iter():
        if etree.QName(element).localname in _BASE64:
            element.text = "\n" + "\n".join(re.findall(".{1,64}", element.text or "")) + "\n"
    return root


def lower_case_hex(root: etree._Element) -> etree._Element:
    """Public key identifiers in lower case."""
    for element in root.iter():
        if etree.QName(element).localname in ("PublicKeyIdentifier", "ReplacesCertificate"):
            element.text = (element.text or "").lower()
    return root


def numeric_booleans(root: etree._Element) -> etree._Element:
    """``1`` and ``0`` for true and false."""
    for element in root.iter():
        if not len(element) and element.text in _BOOLEANS and etree.QName(element).namespace:
            element.text = _BOOLEANS[element.text]
    return root


def comments(root: etree._Element) -> etree._Element:
    """Comments between elements and within text; processing instructions SOAP 1.1 §3 forbids."""
    for element in list(root.iter()):
        if len(element):
            element.insert(0, etree.Comment(" practice "))
            element.append(etree.Comment(" accent "))
        elif element.text and len(element.text) > 20:
            comment = etree.Comment("…")
            comment.tail, element.text = element.text[10:], element.text[:10]
            element.append(comment)
    return root


def other_instants(root: etree._Element) -> etree._Element:
    """Times with the offset of another zone and seven decimals."""
    pattern = re.compile(r"(\d{4}-\d\d-\d\dT)(\d\d)(:\d\d:\d\d)\.(\d{3})Z")

    def shifted(value: str) -> str:
        match = pattern.fullmatch(value)
        # Only where the hour can be raised without changing the day.
        if match is None or int(match[2]) > 20:
            return value
        return f"{match[1]}{int(match[2]) + 3:02}{match[3]}.{match[4]}0000+03:00"

    for element in root.iter():
        for name in ("IssueInstant",):
            if element.get(name):
                element.set(name, shifted(element.get(name) or ""))
        element.text = shifted(element.text) if element.text else element.text
    return root


def optional_elements(root: etree._Element) -> etree._Element:
    """Optional parts that are usually absent: messages on success, nested codes, an Id for the depot."""
    code = root.find(f"{{{COMMONS}}}Status/{{{COMMONS}}}StatusCode")
    if code is not None:
        etree.SubElement(code, f"{{{COMMONS}}}StatusCode", Value="urn:be:fgov:ehealth:2.0:status:Nested")
        status = code.getparent()
        if status is not None and status.find(f"{{{COMMONS}}}StatusMessage") is None:
            message = etree.Element(f"{{{COMMONS}}}StatusMessage")
            message.text = "d'accord / akkoord"
            code.addnext(message)
    if etree.QName(root).namespace == DEPOT:
        root.set("Id", "D-1")
    return root


def fewer_attributes(root: etree._Element) -> etree._Element:
    """Without InResponseTo, which is optional."""
    root.attrib.pop("InResponseTo", None)
    return root


def other_languages(root: etree._Element) -> etree._Element:
    """Names in another order, and in a further language. Contracts are left unchanged, as they are signed."""
    value = f"{{{CERTRA_CORE}}}Value"
    for element in list(root.iter(f"{{{CERTRA_CORE}}}Name")):
        children = element.findall(value)
        if children:
            german = copy.deepcopy(children[0])
            german.set("{http://www.w3.org/XML/1998/namespace}lang", "de")
            element[:] = [german, *reversed(children)]
    return root


def _declaration(octets: bytes) -> bytes:
    return b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' + octets


def _character_references(octets: bytes) -> bytes:
    """ASCII only: everything else as character references."""
    return octets.decode().encode("ascii", "xmlcharrefreplace")


def _single_quotes(octets: bytes) -> bytes:
    """Attribute values in single quotes, where the value has none."""
    return re.sub(rb"""(<[^!?<>][^<>]*>)""", lambda m: re.sub(rb"=\"([^\"']*)\"", rb"='\1'", m[1]), octets)


def _header_block(octets: bytes) -> bytes:
    """A header block without mustUnderstand."""
    block = b'<v:Trace xmlns:v="urn:be:pratique:trace">1</v:Trace>'
    return octets.replace(b"<soapenv:Header/>", b"<soapenv:Header>" + block + b"</soapenv:Header>", 1)


DOCUMENT_VARIATIONS: Mapping[str, Callable[[etree._Element], etree._Element]] = {
    f.__name__.replace("_", "-"): f
    for f in (
        optional_elements,
        fewer_attributes,
        other_languages,
        lower_case_hex,
        numeric_booleans,
        other_instants,
        wrapped_base64,
        foreign_prefixes,
        default_namespace,
        line_breaks,
        comments,
    )
}
OCTET_VARIATIONS: Mapping[str, Callable[[bytes], bytes]] = {
    "header-block": _header_block,
    "character-references": _character_references,
    "single-quotes": _single_quotes,
    "xml-declaration": _declaration,
}
#: Chosen like the others; applied in `certra_service`, in `services`, and in `Accent.write`.
OTHER_VARIATIONS = ("escaped-dn", "slow", "declarations-everywhere")
VARIATIONS = (*DOCUMENT_VARIATIONS, *OCTET_VARIATIONS, *OTHER_VARIATIONS)


def quick_seed() -> int:
    """A random seed of an accent without delays, which would add up when many clients wait at the same time."""
    seeds = iter(lambda: random.SystemRandom().randrange(10_000), None)
    return next(seed for seed in seeds if "slow" not in Accent.of(seed).variations)


class Accent(Struct, frozen=True):
    """The variations in force; applied in the order in which they are listed above."""

    seed: int | None
    variations: frozenset[str]

    @classmethod
    def plain(cls) -> Accent:
        return cls(None, frozenset())

    @classmethod
    def only(cls, variation: str) -> Accent:
        """One variation, by its name."""
        return cls(None, frozenset({variation}))

    @classmethod
    def of(cls, seed: int) -> Accent:
        """About a third of all variations; the same seed gives the same ones."""
        chosen = random.Random(seed).sample(VARIATIONS, len(VARIATIONS) // 3)
        return cls(seed, frozenset(chosen))

    def __str__(self) -> str:
        names = ", ".join(v for v in VARIATIONS if v in self.variations)
        return f"{self.seed}: {names}" if self.seed is not None else names or "plain"

    def write(self, document: etree._Element) -> bytes:
        """The document in an envelope, in this accent."""
        if etree.QName(document).namespace != SOAP:
            for name, vary in DOCUMENT_VARIATIONS.items():
                if name in self.variations:
                    document = vary(document)
        everywhere = "declarations-everywhere" in self.variations
        body = (
            _redeclared(document, itertools.count(1))
            if everywhere
            else etree.tostring(document, encoding="unicode")
        )
        octets = (
            f'<soapenv:Envelope xmlns:soapenv="{SOAP}"><soapenv:Header/><soapenv:Body>{body}</soapenv:Body>'
            "</soapenv:Envelope>"
        ).encode()
        for name, vary_octets in OCTET_VARIATIONS.items():
            if name in self.variations:
                octets = vary_octets(octets)
        return octets


def _redeclared(element: etree._Element, numbers: Iterator[int]) -> str:
    """As text, each element declaring its own namespace again under a prefix of its own.

    Written by hand, as lxml would leave out declarations that are in scope already.
    """
    if not isinstance(element.tag, str):
        return etree.tostring(element, encoding="unicode", with_tail=False)
    name = etree.QName(element)
    tag, declaration = name.localname, ""
    if name.namespace:
        prefix = f"n{next(numbers)}"
        tag, declaration = f"{prefix}:{tag}", f' xmlns:{prefix}="{name.namespace}"'
    attributes = ""
    for key, value in element.attrib.items():
        attribute = etree.QName(key)
        label = {XML: "xml:", XSI: "xsi:"}.get(attribute.namespace or "", "") + attribute.localname
        declaration += f' xmlns:xsi="{XSI}"' if label.startswith("xsi:") else ""
        attributes += f" {label}={quoteattr(value)}"
    inside = escape(element.text or "") + "".join(_redeclared(c, numbers) + escape(c.tail or "") for c in element)
    return f"<{tag}{declaration}{attributes}>{inside}</{tag}>"


def _tags(root: etree._Element) -> list[str]:
    return [e.tag for e in root.iter() if isinstance(e.tag, str)]


def _rebuilt(root: etree._Element, nsmap: Mapping[str | None, str]) -> etree._Element:
    """The same elements under other namespace declarations."""
    new = etree.Element(root.tag, dict(root.attrib), nsmap)
    new.text = root.text
    for child in root:
        new.append(child)
    etree.cleanup_namespaces(new, keep_ns_prefixes=[p for p in nsmap if p])
    return new
