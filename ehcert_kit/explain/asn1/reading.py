"""Parsing of octets into a tree, as far as possible; it raises no exception."""

from __future__ import annotations

from . import header as tags
from .header import END_OF_CONTENTS, Header, header_at
from .node import Node
from .structure import Inside, Kind, Part
from .value import camel, readable, varies, volatile

#: The maximum depth; deeper elements are not parsed.
_DEEPEST = 48
#: The maximum number of elements of a file; further ones are not parsed.
_MOST = 6_000


def read(octets: bytes, kind: Kind | None = None, inside: tuple[Kind, ...] = ()) -> tuple[Node, ...]:
    """The elements of some octets; only one if nothing follows it.

    kind: the structure of the first. inside: the structures in OCTET STRINGs for which `kind` does not define one,
    from the outermost to the innermost: in a PFX an AuthenticatedSafe, and in that SafeContents.
    """
    return _Reader(octets).elements(0, len(octets), _Whole(kind), inside)[0]


class _Whole:
    """The top level, where the first element is of a known kind, and what follows it is unknown."""

    def __init__(self, kind: Kind | None) -> None:
        self._kind = kind

    def take(self, identity: tuple[int, int]) -> Part:
        kind, self._kind = self._kind, None
        return Part("", kind)

    def seen(self, part: Part, content: bytes) -> None:
        """Does nothing: at the top level no OID determines the kind."""


class _Reader:
    def __init__(self, octets: bytes) -> None:
        self._octets = octets
        self._count = 0

    def elements(
        self,
        at: int,
        end: int,
        around: Inside | _Whole,
        inside: tuple[Kind, ...],
        depth: int = 0,
        *,
        until_end: bool = False,
    ) -> tuple[tuple[Node, ...], int]:
        """Every element from `at` on; octets that are not an element become one node.

        until_end: whether end-of-contents octets end the elements. Returns: the nodes, and the offset after them.
        """
        found: list[Node] = []
        while at < end:
            if until_end and self._octets.startswith(END_OF_CONTENTS, at, end):
                found.append(Node(at, 2, 0, "end-of-contents"))
                return tuple(found), at + 2
            header = header_at(self._octets, at, end)
            self._count += 1
            if header is None or self._count > _MOST:
                found.append(Node(at, 0, end - at, ""))
                return tuple(found), end
            part = around.take(header.identity)
            node = self._element(at, end, header, part, inside, depth)
            around.seen(part, self._octets[node.offset + node.header : node.end])
            found.append(node)
            at = node.end
        return tuple(found), at

    def _element(
        self, at: int, end: int, header: Header, part: Part, inside: tuple[Kind, ...], depth: int
    ) -> Node:
        begin = at + header.size
        announced = end - begin if header.length is None else header.length
        stop = min(end, begin + announced)
        missing = announced - (stop - begin)
        named = Named(part)
        if depth < _DEEPEST and header.constructed:
            within = Inside(part, self._octets[at:stop])
            children, stop = self.elements(begin, stop, within, inside, depth + 1, until_end=header.length is None)
            return named.node(at, header, stop - begin, missing, children, variant=within.variant)
        content = self._octets[begin:stop]
        opened = (
            None
            if header.constructed or depth >= _DEEPEST
            else self._opened(begin, stop, header, part, inside, depth)
        )
        if opened is not None:
            lead, children = opened
            return named.node(at, header, stop - begin, missing, children, lead=lead)
        number = _universal(header, part)
        return Node(
            *(at, header.size, stop - begin, header.name, part.field, named.type, ""),
            value=readable(part.kind, number, content),
            missing=missing,
            volatile=volatile(number, content),
            varies=varies(number, content),
        )

    def _opened(
        self, begin: int, stop: int, header: Header, part: Part, inside: tuple[Kind, ...], depth: int
    ) -> tuple[int, tuple[Node, ...]] | None:
        """The elements in an OCTET STRING or BIT STRING, and the octets before them; None if it has none."""
        number = _universal(header, part)
        lead = {tags.OCTET_STRING: 0, tags.BIT_STRING: 1}.get(number)
        if lead is None or (lead and self._octets[begin : begin + 1] != b"\0"):
            return None
        begin += lead
        first = header_at(self._octets, begin, stop)
        # Random octets may look like an element, but hardly ever like a SEQUENCE of exactly this length.
        if first is None or not (part.opens or first.identity == (tags.UNIVERSAL, tags.SEQUENCE)):
            return None
        if first.length is not None and begin + first.size + first.length != stop:
            return None
        kind = part.inside or (inside[0] if inside and not lead else None)
        rest = inside if part.inside or lead else inside[1:]
        count = self._count
        children, _ = self.elements(begin, stop, _Whole(kind), rest, depth + 1)
        if all(node.is_element and not node.missing for child in children for node in child.walk()):
            return lead, children
        self._count = count
        return None


class Named:
    """Makes nodes with the names that their structure gives them."""

    def __init__(self, part: Part) -> None:
        self._part = part

    @property
    def type(self) -> str:
        """The name of its structure; empty if it is a plain ASN.1 type, or only an explicit tag."""
        kind = self._part.kind
        return "" if kind is None or self._part.explicit or kind.__module__ == "asn1crypto.core" else kind.__name__

    def node(
        self,
        at: int,
        header: Header,
        length: int,
        missing: int,
        children: tuple[Node, ...],
        *,
        variant: str = "",
        lead: int = 0,
    ) -> Node:
        return Node(
            *(at, header.size, length, header.name, self._part.field, self.type, variant),
            value=_summary(variant, children),
            missing=missing,
            lead=lead,
            children=children,
        )


def _summary(variant: str, children: tuple[Node, ...]) -> str:
    """The content in short: the name of the OID, and the value if there is one; or that of an only child."""
    inside = [child.value for child in children[1:] if not child.children and child.tag != "NULL"]
    if variant:
        return f"{camel(variant)} = {inside[0]}" if len(children) == 2 and inside else camel(variant)
    return children[0].value if len(children) == 1 else ""


def _universal(header: Header, part: Part) -> int:
    """The number of the universal tag: its own, or the one that an implicit tag replaces."""
    if header.tag_class == tags.UNIVERSAL:
        return header.number
    number = getattr(part.kind, "tag", None)
    return number if isinstance(number, int) else tags.OCTET_STRING
