"""SOAP 1.1: one document in an envelope, or a fault.

Source: SOAP 1.1 §4; reference client, GenericWsSender (empty header, no WS-Security, no attachments).
"""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

from .operations import SOAP
from .xml import child_text, elements, parse

CONTENT_TYPE = "text/xml; charset=utf-8"


class NotSoap(ValueError):
    """No SOAP 1.1 envelope with exactly one document in its body."""


@dataclass(frozen=True)
class Fault:
    """A SOAP fault; `code` is the platform's own (SOA-…) where the detail carries one."""

    code: str
    message: str


def wrap(document: etree._Element) -> bytes:
    """Put a document in an envelope with an empty header, as the official client does.

    The document keeps its own namespace declarations, so that what was signed stays as it was.
    """
    body = etree.tostring(document, encoding="unicode", with_tail=False)
    return (
        f'<SOAP-ENV:Envelope xmlns:SOAP-ENV="{SOAP}"><SOAP-ENV:Header/><SOAP-ENV:Body>'
        f"{body}</SOAP-ENV:Body></SOAP-ENV:Envelope>"
    ).encode()


def unwrap(data: bytes) -> etree._Element | Fault:
    """Open an envelope. Raises: NotSoap; XmlRefused where it is no acceptable XML at all."""
    root = parse(data)
    if root.tag != f"{{{SOAP}}}Envelope":
        raise NotSoap(f"root element {root.tag!s}")
    parts = elements(root)
    if not parts or parts[-1].tag != f"{{{SOAP}}}Body" or any(p.tag != f"{{{SOAP}}}Header" for p in parts[:-1]):
        raise NotSoap("an envelope has an optional header and a body")
    content = elements(parts[-1])
    if len(content) != 1:
        raise NotSoap(f"{len(content)} documents in the body")
    if content[0].tag == f"{{{SOAP}}}Fault":
        return _fault(content[0])
    return content[0]


def _fault(fault: etree._Element) -> Fault:
    detail = fault.find("detail")
    error = next(iter(elements(detail)), None) if detail is not None else None
    if error is not None and error.find("Code") is not None:
        return Fault(child_text(error, "Code"), child_text(error, "Message"))
    return Fault(child_text(fault, "faultcode"), child_text(fault, "faultstring"))
