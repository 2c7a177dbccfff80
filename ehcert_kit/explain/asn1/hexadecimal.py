"""Octets in hexadecimal rows, with markup for the nodes to which they belong."""

from __future__ import annotations

from collections.abc import Sequence

from .node import Node

#: Octets in a row; fits a narrow screen with large letters.
ROW = 8


def marked(octets: bytes, nodes: Sequence[Node]) -> str:
    """HTML: two digits per octet, `ROW` octets per line, a `span` with `data-eh-link` around each node's."""
    return _Writer(octets).written(nodes)


class _Writer:
    def __init__(self, octets: bytes) -> None:
        self._octets = octets
        self._parts: list[str] = []

    def written(self, nodes: Sequence[Node]) -> str:
        at = 0
        for node in nodes:
            self._node(node)
            at = node.end
        self._run(at, len(self._octets))
        return "".join(self._parts)

    def _node(self, node: Node) -> None:
        self._gap(node.offset)
        self._parts.append(f'<span data-eh-link="{node.link}">')
        at = node.offset
        for child in node.children:
            self._run(at, child.offset)
            self._node(child)
            at = child.end
        self._run(at, node.end)
        self._parts.append("</span>")

    def _run(self, begin: int, end: int) -> None:
        """Write octets, each after a separator, which is left out after a `span` that has just begun."""
        for at in range(begin, end):
            if not self._parts or not self._parts[-1].startswith("<span"):
                self._gap(at)
            self._parts.append(f"{self._octets[at]:02X}")

    def _gap(self, at: int) -> None:
        if at:
            self._parts.append("\n" if at % ROW == 0 else " ")
