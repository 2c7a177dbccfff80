"""ASN.1 as an exhibit: a tree on the left, linked to its octets on the right."""

from __future__ import annotations

import base64
import functools
import html
from collections.abc import Iterator
from dataclasses import dataclass, field

from asn1crypto import cms as asn1_cms
from asn1crypto import csr as asn1_csr
from asn1crypto import keys as asn1_keys
from asn1crypto import pkcs12 as asn1_pkcs12
from asn1crypto import x509 as asn1_x509
from msgspec import Struct

from ...texts import Texts
from .hexadecimal import ROW, marked
from .node import Node
from .reading import read
from .structure import Kind
from .value import camel

#: Above this number of octets only the tree is shown.
_SHOWN = 32 * 1024
#: Levels of the tree below the first in the short text form.
_BRIEF = 2


class Structure(Struct, frozen=True):
    """The structure of some octets. label: of PEM (RFC 7468); empty: none. kind, inside: as in `read`."""

    kind: Kind | None
    label: str = ""
    inside: tuple[Kind, ...] = ()


CSR = Structure(asn1_csr.CertificationRequest, "CERTIFICATE REQUEST")
CERTIFICATE = Structure(asn1_x509.Certificate, "CERTIFICATE")
PUBLIC_KEY = Structure(asn1_keys.PublicKeyInfo, "PUBLIC KEY")
TOKEN = Structure(asn1_cms.ContentInfo, "CMS", (asn1_x509.Certificate,))
PKCS7 = Structure(asn1_cms.ContentInfo, "PKCS7")
PKCS12 = Structure(asn1_pkcs12.Pfx, "", (asn1_pkcs12.AuthenticatedSafe, asn1_pkcs12.SafeContents))
UNKNOWN = Structure(None)


@dataclass(frozen=True)
class OctetTree:
    """Some octets as a tree of ASN.1, as an exhibit."""

    say: Texts = field(repr=False, compare=False)
    heading: str
    octets: bytes = field(repr=False)
    structure: Structure

    @property
    def nodes(self) -> tuple[Node, ...]:
        """The top nodes of the tree; only one if nothing follows the first element."""
        return _read(self.octets, self.structure)

    def html(self) -> str:
        """Nested lists, and the octets in rows of eight; complete without a script."""
        tree = "".join(self._item(node, "") for node in self.nodes)
        parts = [
            f'<ul class="eh-tree" aria-label="{html.escape(self.say("tree-name"))}">{tree}</ul>',
            self._octets() if len(self.octets) <= _SHOWN else _paragraph(self.say("tree-too-long")),
        ]
        data = base64.b64encode(self.octets).decode()
        return (
            f'<div class="eh-octets" data-eh-octets="{data}" data-eh-pem="{self.structure.label}">'
            f"{''.join(parts)}</div>"
        )

    def __str__(self) -> str:
        return self._text(None)

    @property
    def brief(self) -> str:
        """The text form with only the first levels."""
        return self._text(_BRIEF)

    # ── the tree ─────────────────────────────────────────────────────────────────────────────

    def purpose(self, node: Node, around: str) -> str:
        """What a node is for, as one sentence, or empty. around: the type of the structure around it."""
        pairs = ((around, node.field), (node.type, node.variant))
        names = ["-".join(pair) for pair in pairs if all(pair)] + [node.field or node.type]
        for name in names if node.is_element else ["rest"]:
            told = self.say.maybe(f"tree-{_key(name)}")
            if told:
                return told
        return self.say.maybe(f"tree-tag-{_key(node.tag)}")

    def _item(self, node: Node, around: str) -> str:
        purpose = self.purpose(node, around)
        inside = "".join(self._item(child, node.type or around) for child in node.children)
        parts = [
            f'<li data-eh-link="{node.link}" data-eh-range="{node.offset}-{node.end}"{_pem(node)}>'
            '<div class="eh-node">',
            f'<span class="eh-node-name">{html.escape(_name(node) or node.tag)}</span> ',
            f'<span class="eh-node-tag">{html.escape(node.tag)}</span> ' if _name(node) and node.tag else "",
            f'<span class="eh-node-place">{html.escape(self._place(node))}</span>',
            f' <span class="eh-node-value">{html.escape(node.value)}</span>' if node.value else "",
            "</div>",
            f'<p class="eh-node-purpose">{html.escape(purpose)}</p>' if purpose else "",
            f"<ul>{inside}</ul>" if inside else "",
            "</li>",
        ]
        return "".join(parts)

    def _place(self, node: Node) -> str:
        if not node.is_element:
            return self.say("tree-place-rest", offset=node.offset, length=node.length)
        key = "tree-place-cut" if node.missing else "tree-place"
        return self.say(key, offset=node.offset, header=node.header, length=node.length, missing=node.missing)

    def _octets(self) -> str:
        offsets = "\n".join(str(at) for at in range(0, len(self.octets), ROW))
        label = html.escape(self.say("tree-octets"))
        return (
            f'<div class="eh-hex"><pre class="eh-hex-offsets" aria-hidden="true">{offsets}</pre>'
            f'<pre class="eh-hex-octets" tabindex="0" role="group" aria-label="{label}">'
            f"{marked(self.octets, self.nodes)}</pre></div>"
        )

    # ── a terminal ───────────────────────────────────────────────────────────────────────────

    def _text(self, deepest: int | None) -> str:
        """Offset, octets of header and content, name, tag, value. deepest: levels below the first; None: all.

        If a length differs from run to run, the offsets after it and the lengths around it are volatile too.
        """
        lines = [self.heading]
        moved = False
        for node, depth in _with_depth(self.nodes):
            changes = any(n.varies for n in node.walk())
            if deepest is None or depth <= deepest:
                mark = "~" if moved or changes or node.volatile else " "
                what = " ".join(part for part in (_name(node), node.tag) if part) or "?"
                size = f"{node.header}+{node.length}"
                value = f": {node.value}" if node.value else ""
                cut = f" ({self._place(node)})" if node.missing else ""
                lines.append(f"{mark} {node.offset:>5} {size:<8}{'  ' * depth}{what}{value}{cut}")
            moved = moved or node.varies
        return "\n".join(lines)


def _with_depth(nodes: tuple[Node, ...], depth: int = 0) -> Iterator[tuple[Node, int]]:
    for node in nodes:
        yield node, depth
        yield from _with_depth(node.children, depth + 1)


def _name(node: Node) -> str:
    return camel(node.field) or node.type


def _key(name: str) -> str:
    """The name of a structure, field or tag as part of the key of a text: CertBag → certbag, extn_id → extn-id."""
    return "".join(c if c.isalnum() else "-" for c in name.lower()).strip("-")


def _pem(node: Node) -> str:
    """The attribute that lets a certificate inside another structure be copied as PEM."""
    return ' data-eh-pem="CERTIFICATE"' if node.type == "Certificate" and node.offset else ""


def _paragraph(text: str) -> str:
    return f"<p>{html.escape(text)}</p>"


@functools.lru_cache(maxsize=64)
def _read(octets: bytes, structure: Structure) -> tuple[Node, ...]:
    return read(octets, structure.kind, structure.inside)
