"""Checking that a message has the structure that the official schemas demand.

The grammar `structure.rng` is ours; it accepts what libxml2 accepts by the official schemas. Two rules cannot be
expressed in it and are applied here:

- `xsi:schemaLocation` and `xsi:noNamespaceSchemaLocation` may stand on any element. They are removed first, as a
  message must not choose its schema.
- `xsi:type` names a type; blanks around the name are refused.

One difference is deliberate: elements in a signature's open places that the service's schemas do not declare may
not carry `xsi:type`. The schemas would validate them by the type named; here they are refused.

Structure only: identifiers, signatures, contracts and the rest belong to the platform's rules.
"""

from __future__ import annotations

import textwrap
import threading
from collections.abc import Sequence
from functools import cache
from importlib.resources import as_file, files

from lxml import etree

_XSI = "http://www.w3.org/2001/XMLSchema-instance"
_TYPE = f"{{{_XSI}}}type"
_HINTS = (f"{{{_XSI}}}schemaLocation", f"{{{_XSI}}}noNamespaceSchemaLocation")
_BLANKS = " \t\r\n"

_OF_VALUES = ("RELAXNG_ERR_TYPEVAL", "RELAXNG_ERR_DATATYPE", "RELAXNG_ERR_VALUE")
"""Errors about a value. libxml2 also reports errors of alternatives that it tried first, which do not help."""

_LONGEST = 300
"""Characters of an error text: it quotes the refused value, which may be a whole certificate."""

_lock = threading.Lock()


class StructureRefused(Exception):
    """The message is not built as the schemas demand. `detail` says where and what, in English."""

    def __init__(self, detail: str) -> None:
        super().__init__(detail)
        self.detail = detail


def check(element: etree._Element) -> None:
    """Accept a request, a response, a fault's detail, a StatusDetail's content or a signature.

    Validates the element as a document of its own, without changing it. Thread-safe.

    Raises: StructureRefused.
    """
    message = _by_itself(element)
    for node in message.iter("*"):
        for hint in _HINTS:
            node.attrib.pop(hint, None)
        named = node.get(_TYPE)
        if named is not None and named != named.strip(_BLANKS):
            raise StructureRefused(f"{message.getroottree().getpath(node)}: xsi:type has blanks around the name")
    # One at a time: a validator stores the errors of its last document, and lxml releases the GIL meanwhile.
    with _lock:
        grammar = _grammar()
        if grammar.validate(message):
            return
        complaints = list(grammar.error_log)
    raise StructureRefused(_tell(complaints, message.getroottree().getpath(message)))


def _by_itself(element: etree._Element) -> etree._Element:
    """A copy as a document of its own, with the namespaces in scope: identifiers are unique per document."""
    try:
        return etree.fromstring(etree.tostring(element, with_tail=False), _parser())
    except etree.XMLSyntaxError as error:
        raise StructureRefused(f"not well-formed by itself: {error.msg}") from error


def _parser() -> etree.XMLParser[etree._Element]:
    return etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)


@cache
def _grammar() -> etree.RelaxNG:
    """The compiled grammar; `structure.rng` finds `structure-shared.rng` beside it. Called under the lock."""
    with as_file(files(__package__) / "structure.rng") as path:
        return etree.RelaxNG(file=path)


def _tell(complaints: Sequence[etree._LogEntry], root: str) -> str:
    """The most helpful error, with the path of its node. root: the path for an error that has none."""
    if not complaints:  # rare, but libxml2 can refuse without an error
        return "not built as any known message"
    complaint = next((each for each in complaints if each.type_name in _OF_VALUES), complaints[0])
    text = complaint.message.replace("Error validating value string", "Value is none of those allowed")
    return f"{complaint.path or root}: {textwrap.shorten(text.replace(' ,', ','), _LONGEST)}"
