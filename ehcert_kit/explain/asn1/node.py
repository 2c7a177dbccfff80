"""One node of a tree of octets."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct


class Node(Struct, frozen=True):
    """An element, or octets that are not an element.

    offset: of its first octet. header: octets of tag and length; 0 for octets that are not an element.
    length: octets of content that are present. missing: how many more the header announces.
    tag: as X.680 writes it. field: its name in the structure around it. type: the name of its own structure.
    variant: the name of the OID in it, which determines its content, as "key_usage" in an extension. lead: octets
    of content before the children (the octet of unused bits of a BIT STRING). volatile: whether the value differs
    from run to run. varies: whether its length does.
    """

    offset: int
    header: int
    length: int
    tag: str
    field: str = ""
    type: str = ""
    variant: str = ""
    value: str = ""
    missing: int = 0
    lead: int = 0
    children: tuple[Node, ...] = ()
    volatile: bool = False
    varies: bool = False

    @property
    def end(self) -> int:
        """The offset after its last octet."""
        return self.offset + self.header + self.length

    @property
    def link(self) -> str:
        """The `data-eh-link` of the node and of its octets; unique, as no two nodes have the same offset."""
        return f"n{self.offset}"

    @property
    def is_element(self) -> bool:
        return self.header > 0

    def walk(self) -> Iterator[Node]:
        """This node, then all below it, in the order of the octets."""
        yield self
        for child in self.children:
            yield from child.walk()
