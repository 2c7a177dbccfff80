"""Parsing of untrusted XML, and the helpers that every message uses."""

from __future__ import annotations

import base64
import codecs

from lxml import etree

#: Octets; far more than any message of these services has.
MAX_SIZE = 4 * 1024 * 1024
#: The white space of XML (§2.3), unlike that of Python without a no-break space.
WHITE_SPACE = " \t\r\n"
_WITHOUT_WHITE_SPACE = str.maketrans("", "", WHITE_SPACE)
_BYTE_ORDER_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


class XmlRefused(ValueError):
    """Not XML, too large, or XML with a document type, which no message of these services has."""


def parse(data: bytes, charset: str | None = None) -> etree._Element:
    """Parse a document, hardened: no entities, no DTD, no network, bounded size.

    charset: that of its media type, which comes after a byte order mark and before the XML declaration (RFC 7303
    §3); one that is unknown is ignored. None: it has none.

    Raises: XmlRefused.
    """
    if len(data) > MAX_SIZE:
        raise XmlRefused(f"{len(data)} octets")
    # A new parser each time: lxml parsers may not be shared between threads.
    parser = _parser(None if data.startswith(_BYTE_ORDER_MARKS) else charset or None)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise XmlRefused(str(error)) from None
    if root.getroottree().docinfo.doctype:
        raise XmlRefused("document type")
    return root


def _parser(charset: str | None) -> etree.XMLParser:
    try:
        return etree.XMLParser(
            encoding=charset, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
        )
    except (LookupError, ValueError):  # the latter for a name that is not ASCII
        return _parser(None)


def elements(parent: etree._Element) -> list[etree._Element]:
    """The child elements, without comments and processing instructions."""
    return [child for child in parent if isinstance(child.tag, str)]


def text(element: etree._Element) -> str:
    """All character data of an element, including that after comments and in CDATA sections."""
    return str(element.xpath("string()"))


def child_text(parent: etree._Element, path: str) -> str:
    """The character data of a child, without surrounding white space; empty if there is no such child."""
    child = parent.find(path)
    return "" if child is None else text(child).strip()


def child_octets(parent: etree._Element, path: str) -> bytes:
    """The octets of a child with a base64 value; empty if there is no child. Raises: ValueError: not base64."""
    return from_base64(child_text(parent, path))


def from_base64(value: str) -> bytes:
    """The octets of xs:base64Binary, in which only XML's own white space may stand. Raises: ValueError."""
    return base64.b64decode(value.translate(_WITHOUT_WHITE_SPACE), validate=True)


def add(
    parent: etree._Element, namespace: str, name: str, value: str | None = None, **attributes: str
) -> etree._Element:
    """Append a child element."""
    child = etree.SubElement(parent, f"{{{namespace}}}{name}", attributes)
    child.text = value
    return child
