"""What a certificate restricts its key to: its key usage and its basic constraints.

Each of the two is read by itself: an extension that nobody needs and that cannot be parsed hides neither.
Source: RFC 5280 §4.2.1.3, §4.2.1.9, and §4.2: no extension is there twice.
"""

from __future__ import annotations

from typing import Any

from asn1crypto import x509
from msgspec import Struct

from .der import PARSE_ERRORS

_KEY_USAGE, _BASIC_CONSTRAINTS = "key_usage", "basic_constraints"


class Restrictions(Struct, frozen=True):
    """What the key of a certificate may be used for.

    usage: the bits of the key usage, named as in asn1crypto ("digital_signature"); None: it is not restricted.
    ca: whether it is the key of an authority. path_length: the most authorities between it and a leaf; None: any
    number.
    """

    usage: frozenset[str] | None = None
    ca: bool = False
    path_length: int | None = None

    def allow(self, use: str) -> bool:
        """Whether the key usage has this bit; without a key usage everything is allowed."""
        return self.usage is None or use in self.usage

    @classmethod
    def of(cls, der: bytes) -> Restrictions:
        """Read those of a certificate. Nothing is allowed if one of them is unreadable, or there twice."""
        try:
            found = _values(der)
        except PARSE_ERRORS:
            return _NOTHING
        constraints = found.get(_BASIC_CONSTRAINTS)
        return cls(
            frozenset(found[_KEY_USAGE]) if _KEY_USAGE in found else None,
            constraints is not None and constraints["ca"],
            constraints["path_len_constraint"] if constraints is not None else None,
        )


_NOTHING = Restrictions(frozenset())


def _values(der: bytes) -> dict[str, Any]:
    """Both extensions, as asn1crypto converts them to Python. Raises: one of `PARSE_ERRORS`."""
    found: dict[str, Any] = {}
    for extension in x509.Certificate.load(der)["tbs_certificate"]["extensions"]:
        name = extension["extn_id"].native
        if name in found:
            raise ValueError(f"{name} is there twice")
        if name in (_KEY_USAGE, _BASIC_CONSTRAINTS):
            found[name] = extension["extn_value"].parsed.native
    return found
