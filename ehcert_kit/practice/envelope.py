"""The practice platform's own strict reader of SOAP 1.1.

Before any costly processing the octets are scanned once, in linear time, for what is refused: a document type, a
processing instruction, too many elements, attributes or declarations.

Source: SOAP 1.1 §3 (what a message must not contain), §4.1–4.4 (envelope, header, body), §6.2 (HTTP).
"""

from __future__ import annotations

import email.message
from xml.parsers import expat

from lxml import etree

from ..messages.operations import SOAP, Operation
from . import answers
from .refusals import Code, FaultCode, Faulted

CONTENT_TYPE = "text/xml; charset=utf-8"
#: No message of these services comes near these bounds.
MAX_SIZE = 4 * 1024 * 1024  # octets
MAX_DEPTH = 64
MAX_ELEMENTS = 20_000
MAX_ATTRIBUTES = 64  # at one element, declarations of namespaces among them
MAX_DECLARATIONS = 1_000  # of namespaces, in the whole message

_ENVELOPE, _HEADER, _BODY = (f"{{{SOAP}}}{name}" for name in ("Envelope", "Header", "Body"))
_MUST_UNDERSTAND, _ACTOR = f"{{{SOAP}}}mustUnderstand", f"{{{SOAP}}}actor"
#: The actor URI for the next receiver, which includes this platform.
_NEXT = "http://schemas.xmlsoap.org/soap/actor/next"
#: The two encodings that every XML processor must support (XML 1.0 §4.3.3).
_ENCODINGS = ("utf-8", "utf-16")


def document(octets: bytes) -> etree._Element:
    """The one document in the body of a message, without its comments.

    Raises: Faulted(SOAP_SHAPE): with `faultcode` Client, VersionMismatch or MustUnderstand.
    """
    _look_through(octets)
    # Without comments: a value with a comment inside it is one text, not cut off at the comment.
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True
    )
    try:
        envelope = etree.fromstring(octets, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise _shape(str(error)) from None
    if envelope.tag != _ENVELOPE:
        if etree.QName(envelope).localname == "Envelope":
            raise _shape("an envelope of another version", FaultCode.VERSION_MISMATCH)
        raise _shape(f"root element {envelope.tag!s}")
    if any(etree.QName(name).namespace is None for name in envelope.attrib):
        raise _shape("an attribute of the envelope has no namespace")
    header, body = _parts(envelope)
    if header is not None:
        _check_header(header)
    entries = _elements(body, "the body")
    if len(entries) != 1:
        raise _shape(f"{len(entries)} documents in the body")
    return entries[0]


def is_content_type(header: str) -> bool:
    """Whether a Content-Type announces SOAP 1.1, in one of the two encodings (§6, §6.1)."""
    message = email.message.Message()
    message["Content-Type"] = header
    charset = message.get_content_charset("utf-8") if header else ""
    return message.get_content_type() == "text/xml" and charset in _ENCODINGS


def action_note(operation: Operation, header: str | None) -> str:
    """A note for the journal on a SOAPAction other than the operation's, ignoring case; else empty.

    It is not refused, as the official client's spellings are irregular; the body names the operation (§6.1.1).
    """
    given = (header or "").strip().removeprefix('"').removesuffix('"')
    if given.lower() == (operation.soap_action or "").lower():
        return ""
    return answers.explanation(f"SOAPAction {header!r}, not {operation.soap_action!r}")


def _parts(envelope: etree._Element) -> tuple[etree._Element | None, etree._Element]:
    """The optional header and the body; further elements must have another namespace (§4)."""
    children = _elements(envelope, "the envelope")
    header = children.pop(0) if children and children[0].tag == _HEADER else None
    if not children or children[0].tag != _BODY:
        raise _shape("an envelope has an optional header, then a body")
    for more in children[1:]:
        if etree.QName(more).namespace in (None, SOAP):
            raise _shape(f"{more.tag!s} after the body")
    return header, children[0]


def _check_header(header: etree._Element) -> None:
    """Require a namespace for each block; refuse blocks with mustUnderstand, as none is known here (§4.2)."""
    for block in _elements(header, "the header"):
        if etree.QName(block).namespace is None:
            raise _shape(f"header block {block.tag!s} has no namespace")
        must = block.get(_MUST_UNDERSTAND, "0")
        if must not in ("0", "1"):
            raise _shape(f"mustUnderstand={must!r}")
        if must == "1" and block.get(_ACTOR, _NEXT) in ("", _NEXT):
            raise _shape(f"header block {block.tag!s} is not understood", FaultCode.MUST_UNDERSTAND)


def _elements(parent: etree._Element, where: str) -> list[etree._Element]:
    """The child elements; between them only blanks are allowed (and comments, which are gone already)."""
    texts = [parent.text, *(child.tail for child in parent)]
    if any((text or "").strip(" \t\r\n") for text in texts):
        raise _shape(f"text in {where}")
    return list(parent)


def _look_through(octets: bytes) -> None:
    """Scan the octets for what is refused before parsing. Raises: Faulted(SOAP_SHAPE)."""
    if len(octets) > MAX_SIZE:
        raise _shape(f"more than {MAX_SIZE} octets")
    parser = expat.ParserCreate()
    parser.ordered_attributes = True
    depth = elements = declarations = 0

    def start(_: str, attributes: list[str]) -> None:
        nonlocal depth, elements, declarations
        depth, elements = depth + 1, elements + 1
        declarations += sum(name == "xmlns" or name.startswith("xmlns:") for name in attributes[::2])
        if (
            depth > MAX_DEPTH
            or elements > MAX_ELEMENTS
            or len(attributes) // 2 > MAX_ATTRIBUTES
            or declarations > MAX_DECLARATIONS
        ):
            raise _shape("too many elements, attributes or declarations")

    def end(_: str) -> None:
        nonlocal depth
        depth -= 1

    def declared(version: str, encoding: str | None, _: int) -> None:
        if version != "1.0" or (encoding or "utf-8").lower() not in _ENCODINGS:
            raise _shape("XML 1.0 in UTF-8 or UTF-16 is wanted")

    def document_type(*_: object) -> None:
        raise _shape("a document type (SOAP 1.1, section 3)")

    def instruction(*_: object) -> None:
        raise _shape("a processing instruction (SOAP 1.1, section 3)")

    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.XmlDeclHandler, parser.StartDoctypeDeclHandler = declared, document_type
    parser.ProcessingInstructionHandler = instruction
    try:
        parser.Parse(octets, True)
    except expat.ExpatError as error:
        raise _shape(f"not well-formed: {error}") from None


def _shape(detail: str, faultcode: FaultCode = FaultCode.CLIENT) -> Faulted:
    return Faulted(Code.SOAP_SHAPE, detail, faultcode)
