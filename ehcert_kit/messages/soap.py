"""SOAP 1.1: one document in an envelope, or a fault.

Source: SOAP 1.1 §3 and §4; reference client, GenericWsSender (empty header, no WS-Security, no attachments).
"""

from __future__ import annotations

from lxml import etree
from msgspec import Struct

from .operations import SOAP
from .xml import child_text, elements, parse

CONTENT_TYPE = "text/xml; charset=utf-8"
#: The actor of a header block for the next recipient of the message, whichever that is (SOAP 1.1 §4.2.2).
_NEXT = "http://schemas.xmlsoap.org/soap/actor/next"


class NotSoap(ValueError):
    """Not a SOAP 1.1 envelope with exactly one document in its body."""


class Fault(Struct, frozen=True):
    """A SOAP fault; `code` is the platform's own (SOA-…) where the detail carries one."""

    code: str
    message: str


def wrap(document: etree._Element) -> bytes:
    """Put a document in an envelope with an empty header, as the official client does.

    The document keeps its own namespace declarations, so that its signature stays valid.
    """
    body = etree.tostring(document, encoding="unicode", with_tail=False)
    return (
        f'<SOAP-ENV:Envelope xmlns:SOAP-ENV="{SOAP}"><SOAP-ENV:Header/><SOAP-ENV:Body>'
        f"{body}</SOAP-ENV:Body></SOAP-ENV:Envelope>"
    ).encode()


def unwrap(data: bytes, charset: str | None = None) -> etree._Element | Fault:
    """The document or fault in an envelope. charset: as for `parse`.

    Raises: NotSoap; XmlRefused: not acceptable XML.
    """
    root = parse(data, charset)
    if root.tag != f"{{{SOAP}}}Envelope":
        raise NotSoap(f"root element {root.tag!s}")
    # Forbidden anywhere, also before and after the envelope, as is a document type, which `parse` refuses (§3).
    if root.getroottree().xpath("//processing-instruction()"):
        raise NotSoap("a processing instruction")
    parts = elements(root)
    header = parts.pop(0) if parts and parts[0].tag == f"{{{SOAP}}}Header" else None
    if not parts or parts[0].tag != f"{{{SOAP}}}Body":
        raise NotSoap("an envelope has an optional header and a body")
    if any(etree.QName(more).namespace in (None, SOAP) for more in parts[1:]):
        raise NotSoap("something else after the body")
    for block in elements(header) if header is not None else ():
        if block.get(f"{{{SOAP}}}mustUnderstand") == "1" and block.get(f"{{{SOAP}}}actor", _NEXT) in ("", _NEXT):
            raise NotSoap(f"header block {block.tag!s} must be understood, and is not")
    content = elements(parts[0])
    if len(content) != 1:
        raise NotSoap(f"{len(content)} documents in the body")
    if content[0].tag == f"{{{SOAP}}}Fault":
        return _fault(content[0])
    return content[0]


def _fault(fault: etree._Element) -> Fault:
    # SOAP 1.1 gives the children of a fault no namespace; some gateways do, and put details of their own first.
    detail = fault.find("{*}detail")
    for error in elements(detail) if detail is not None else ():
        if error.find("{*}Code") is not None:
            return Fault(child_text(error, "{*}Code"), child_text(error, "{*}Message"))
    # A qualified name; its prefix means nothing outside the message.
    code = child_text(fault, "{*}faultcode").rpartition(":")[2]
    return Fault(code, child_text(fault, "{*}faultstring"))
