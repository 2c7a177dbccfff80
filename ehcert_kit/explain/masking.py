"""Masking of personal data in messages, for support, and where others can see the screen."""

from __future__ import annotations

import itertools
import re

from ..messages.operations import COMMONS
from ..messages.spans import ElementSpan, leaves
from ..messages.xml import XmlRefused

#: Local names of elements with a name, number or address of a person, or a certificate or text that has one.
_PERSONAL = frozenset(
    "SSIN FirstName EmailPrivate EmailGeneral PhonePrivate PhoneGeneral X509Certificate CSR ValidationUrl "
    "X509SubjectName".split()
)
_SSIN = re.compile(rb"(?<![0-9])[0-9]{11}(?![0-9])")
_HIDDEN = "•••"


def masked(octets: bytes) -> bytes:
    """A message in which every personal value is replaced; all of it if it is not XML."""
    try:
        found = tuple(leaves(octets))
    except XmlRefused:
        return _HIDDEN.encode()
    persons = _of_persons(found)
    parts, at = [], 0
    for leaf in found:
        value = octets[leaf.inner : leaf.closing]
        parts += [octets[at : leaf.inner], _value(leaf, value, leaf.path[:-1] in persons)]
        at = leaf.closing
    return b"".join((*parts, octets[at:]))


def _of_persons(found: tuple[ElementSpan, ...]) -> set[tuple[str, ...]]:
    """The paths of actors that are persons: their names are masked, those of organisations are not."""
    return {leaf.path[:-1] for leaf in found if leaf.name == "Id" and leaf.get("Type") == "SSIN"}


def _value(leaf: ElementSpan, value: bytes, of_a_person: bool) -> bytes:
    own_name = of_a_person and leaf.namespace == COMMONS and leaf.name in ("Id", "Name")
    if leaf.name in _PERSONAL or own_name or _of_a_contract(leaf) or b"SSIN=" in value:
        return f"{_HIDDEN} ({len(value)})".encode() if value.strip() else value
    return _SSIN.sub(_HIDDEN.encode(), value)


def _of_a_contract(leaf: ElementSpan) -> bool:
    """Whether this is a text of a contract, or in one, however it is spelled: it has the name of its signer."""
    return ("Text", "Value") in itertools.pairwise(leaf.path)
