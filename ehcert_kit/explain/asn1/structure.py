"""The names and structures of elements, taken from the structures of asn1crypto.

The attributes used are those that its documentation gives for defining a structure: `_fields`, `_alternatives`,
`_child_spec`, `_oid_pair`, `_oid_specs`, `_spec_callbacks`, and `explicit` and `implicit` among the parameters.
"""

from __future__ import annotations

from contextlib import suppress
from typing import Any

from asn1crypto import core
from msgspec import Struct

from ...der import PARSE_ERRORS

Kind = type[core.Asn1Value]
Identity = tuple[int, int]

_PARSABLE = (core.ParsableOctetString, core.ParsableOctetBitString)


class Part(Struct, frozen=True):
    """What is known of one element.

    field: its name. kind: its structure; None: unknown. explicit: whether it is an explicit tag around that.
    inside: the structure in an OCTET STRING or BIT STRING.
    """

    field: str = ""
    kind: Kind | None = None
    explicit: bool = False
    inside: Kind | None = None

    @property
    def opens(self) -> bool:
        """Whether the structure defines that this string contains an element."""
        return self.inside is not None or (self.kind is not None and issubclass(self.kind, _PARSABLE))


class Inside:
    """Gives the parts for the elements inside one element, which must be passed in their order."""

    def __init__(self, part: Part, element: bytes) -> None:
        """element: the octets of the element, with its header."""
        self._kind = part.kind
        self._explicit = part.explicit
        self._inside = part.inside
        self._element = element
        self._next = 0
        self._oid: str | None = None

    @property
    def variant(self) -> str:
        """asn1crypto's name for the first OID in it, which determines the content; empty if there is none."""
        return self._oid or ""

    def take(self, identity: Identity) -> Part:
        """The part for the next element, whose tag has this class and number."""
        kind = self._kind
        if kind is None or kind is core.Any:
            return Part()
        if self._explicit:
            return Part("", _chosen(kind, identity)[1], inside=self._inside)
        child = getattr(kind, "_child_spec", None)
        if child is not None:
            return Part("", _chosen(child, identity)[1])
        return self._field(getattr(kind, "_fields", []), identity)

    def seen(self, part: Part, content: bytes) -> None:
        """Note the first OID, on which the other fields depend."""
        if self._oid is None and part.kind and issubclass(part.kind, core.ObjectIdentifier):
            with suppress(*PARSE_ERRORS):
                self._oid = str(part.kind(contents=content).native)

    def _field(self, fields: list[Any], identity: Identity) -> Part:
        for index in range(self._next, len(fields)):
            name, kind, *more = fields[index]
            params = more[0] if more else {}
            if _may_be(kind, params, identity):
                self._next = index + 1
                return self._part(name, kind, params, identity)
            if "optional" not in params and "default" not in params:
                break
        return Part()

    def _part(self, name: str, kind: Kind | None, params: Any, identity: Identity) -> Part:
        kind, inside = self._depending(name, kind)
        explicit = "explicit" in params
        if kind is not None and not explicit:
            alternative, kind = _chosen(kind, identity)
            name = name or alternative
        return Part(name, kind, explicit, inside)

    def _depending(self, name: str, kind: Kind | None) -> tuple[Kind | None, Kind | None]:
        """The structure of a field, and the one inside it, which may depend on another field."""
        decided: Any = None
        callbacks = getattr(self._kind, "_spec_callbacks", None) or {}
        if name in callbacks:
            with suppress(*PARSE_ERRORS):
                decided = callbacks[name](self._kind.load(self._element) if self._kind else None)
        pair = getattr(self._kind, "_oid_pair", None)
        if pair and name == pair[1]:
            decided = getattr(self._kind, "_oid_specs", {}).get(self._oid)
        if isinstance(decided, tuple):
            return decided[0], decided[1]
        if decided is not None and kind is not None and issubclass(kind, _PARSABLE):
            return kind, decided
        return decided or kind, None


def _may_be(kind: Kind | None, params: Any, identity: Identity) -> bool:
    for tagging in ("explicit", "implicit"):
        if tagging in params:
            tag = params[tagging]
            return identity == (tag if isinstance(tag, tuple) else (2, tag))
    if kind is None or kind is core.Any:
        return True
    if issubclass(kind, core.Choice):
        return any(_may_be(other, more[0] if more else {}, identity) for _, other, *more in kind._alternatives)
    return identity == (kind.class_, kind.tag)


def _chosen(kind: Kind, identity: Identity) -> tuple[str, Kind | None]:
    """The name and structure of the alternative of a CHOICE with this tag; another structure is returned as is."""
    while issubclass(kind, core.Choice):
        for name, other, *more in kind._alternatives:
            if _may_be(other, more[0] if more else {}, identity):
                if other is core.Any or not issubclass(other, core.Choice):
                    return name, other
                kind = other
                break
        else:
            return "", None
    return "", kind
