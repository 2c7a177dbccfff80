"""Where in the octets of a message its elements stand: what is shown, masked or changed is found by it."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.parsers import expat

from .operations import DSIG, SOAP
from .xml import XmlRefused, parse


@dataclass(frozen=True)
class ElementSpan:
    """One element in the octets.

    path: local names from the root on. namespace: of the element. attributes: by local name. The offsets are those
    of its start tag, of what it holds, of its end tag and of what follows.
    """

    path: tuple[str, ...]
    namespace: str
    attributes: tuple[tuple[str, str], ...]
    start: int
    inner: int
    closing: int
    end: int
    leaf: bool

    @property
    def name(self) -> str:
        return self.path[-1]

    def get(self, attribute: str) -> str:
        """The value of an attribute, by its local name; empty where there is none."""
        return dict(self.attributes).get(attribute, "")


@functools.lru_cache(maxsize=64)
def spans(octets: bytes) -> tuple[ElementSpan, ...]:
    """Every element of a message, in the order of their start tags. Raises: XmlRefused."""
    parse(octets)  # what is no acceptable XML is not looked through
    found: list[ElementSpan] = []
    open_ones: list[tuple[int, tuple[str, ...], str, tuple[tuple[str, str], ...], int]] = []
    parser = expat.ParserCreate(namespace_separator=" ")

    def start(tag: str, attributes: dict[str, str]) -> None:
        namespace, _, name = tag.rpartition(" ")
        path = (*(open_ones[-1][1] if open_ones else ()), name)
        named = tuple((key.rpartition(" ")[2], value) for key, value in attributes.items())
        open_ones.append((parser.CurrentByteIndex, path, namespace, named, len(found)))
        # Its end is not known yet: the span keeps its turn.
        found.append(ElementSpan(path, namespace, named, 0, 0, 0, 0, leaf=True))

    def end(_: str) -> None:
        begun, path, namespace, named, turn = open_ones.pop()
        at = parser.CurrentByteIndex
        inner = _after_tag(octets, begun)
        closed = octets[at : at + 2] == b"</"
        ends = octets.index(b">", at) + 1 if closed else inner
        leaf = turn == len(found) - 1
        found[turn] = ElementSpan(path, namespace, named, begun, inner, at if closed else inner, ends, leaf)

    parser.StartElementHandler, parser.EndElementHandler = start, end
    try:
        parser.Parse(octets, True)
    except expat.ExpatError as error:
        raise XmlRefused(str(error)) from None
    return tuple(found)


#: A ``>`` in the value of an attribute does not end a start tag.
_START_TAG = re.compile(rb"""<(?:[^"'>]|"[^"]*"|'[^']*')*>""")


def _after_tag(octets: bytes, start: int) -> int:
    """The offset after a start tag."""
    tag = _START_TAG.match(octets, start)
    assert tag is not None, "it was parsed"
    return tag.end()


def leaves(octets: bytes) -> Iterator[ElementSpan]:
    """The elements that hold text alone. Raises: XmlRefused."""
    return (span for span in spans(octets) if span.leaf)


def document_and_signature(octets: bytes) -> tuple[ElementSpan, ElementSpan | None]:
    """The document in the body of a message, or at its root, and its signature. Raises: XmlRefused."""
    found = spans(octets)
    root = found[0]
    body = (root.name, "Body")
    document = next((span for span in found if root.namespace == SOAP and span.path[:-1] == body), root)
    signature = next((p for p in found if (p.namespace, p.name) == (DSIG, "Signature")), None)
    return document, signature
