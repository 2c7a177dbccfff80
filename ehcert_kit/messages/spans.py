"""The offsets of the elements in the octets of a message, for showing, masking or changing parts of it."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from xml.parsers import expat

from msgspec import Struct

from .operations import DSIG, SOAP
from .xml import XmlRefused, parse


class ElementSpan(Struct, frozen=True):
    """One element and its offsets.

    path: local names from the root. attributes: pairs of local name and value. start, inner, closing, end: the
    offsets of its start tag, its content, its end tag, and of what follows. leaf: it has no child elements.
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
        """The value of the attribute with this local name; empty if there is none."""
        return dict(self.attributes).get(attribute, "")


@functools.lru_cache(maxsize=64)
def spans(octets: bytes) -> tuple[ElementSpan, ...]:
    """Every element of a message, in the order of their start tags.

    Raises: XmlRefused; also for an encoding that expat lacks, or in which markup has other octets than in ASCII.
    """
    # This refuses what expat would accept: a document type, too large a message.
    encoding = parse(octets).getroottree().docinfo.encoding or "UTF-8"
    try:
        if _MARKUP.encode(encoding) != _MARKUP.encode():
            raise XmlRefused(encoding)
    except LookupError:
        raise XmlRefused(encoding) from None
    found: list[ElementSpan] = []
    open_elements: list[tuple[int, tuple[str, ...], str, tuple[tuple[str, str], ...], int]] = []
    parser = expat.ParserCreate(namespace_separator=" ")

    def start(tag: str, attributes: dict[str, str]) -> None:
        namespace, _, name = tag.rpartition(" ")
        path = (*(open_elements[-1][1] if open_elements else ()), name)
        named = tuple((key.rpartition(" ")[2], value) for key, value in attributes.items())
        open_elements.append((parser.CurrentByteIndex, path, namespace, named, len(found)))
        # A placeholder, which `end` replaces once the offsets are known.
        found.append(ElementSpan(path, namespace, named, 0, 0, 0, 0, leaf=True))

    def end(_: str) -> None:
        begin, path, namespace, named, index = open_elements.pop()
        at = parser.CurrentByteIndex
        inner = _after_tag(octets, begin)
        has_end_tag = octets[at : at + 2] == b"</"
        after = octets.index(b">", at) + 1 if has_end_tag else inner
        leaf = index == len(found) - 1
        found[index] = ElementSpan(path, namespace, named, begin, inner, at if has_end_tag else inner, after, leaf)

    parser.StartElementHandler, parser.EndElementHandler = start, end
    try:
        parser.Parse(octets, True)
    except (expat.ExpatError, ValueError, LookupError) as error:  # the latter two for encodings expat has not
        raise XmlRefused(str(error)) from None
    return tuple(found)


_MARKUP = "</>\"'"
#: A start tag; a ``>`` in the value of an attribute does not end it.
_START_TAG = re.compile(rb"""<(?:[^"'>]|"[^"]*"|'[^']*')*>""")


def _after_tag(octets: bytes, start: int) -> int:
    """The offset after a start tag."""
    tag = _START_TAG.match(octets, start)
    assert tag is not None, "it was parsed"
    return tag.end()


def leaves(octets: bytes) -> Iterator[ElementSpan]:
    """The elements without child elements. Raises: XmlRefused."""
    return (span for span in spans(octets) if span.leaf)


def document_and_signature(octets: bytes) -> tuple[ElementSpan, ElementSpan | None]:
    """The document in the SOAP body, else the root, and the first signature. Raises: XmlRefused."""
    found = spans(octets)
    root = found[0]
    body = (root.name, "Body")
    document = next((span for span in found if root.namespace == SOAP and span.path[:-1] == body), root)
    signature = next((p for p in found if (p.namespace, p.name) == (DSIG, "Signature")), None)
    return document, signature
