"""One node of a tree of octets."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class Node:
    """An element, or octets that are none.

    offset: of its first octet in the whole. header: octets of tag and length; 0 for octets that are no element.
    length: octets of content that are there. missing: how many more the length announces.
    tag: as X.680 writes it. field: its name in the structure. type: the name of its own structure.
    variant: what its OID makes of it, "key_usage" for an extension. lead: octets of content before the children
    (the unused bits of a BIT STRING). volatile: whether the value differs from one run to the next.
    varies: whether its length does.
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
        """What ties it to its octets on a page: no two nodes of a tree begin at the same octet."""
        return f"n{self.offset}"

    @property
    def is_element(self) -> bool:
        return self.header > 0

    def walk(self) -> Iterator[Node]:
        """This node, then all below it, in the order of the octets."""
        yield self
        for child in self.children:
            yield from child.walk()
