"""What tells practice from reality in a certificate."""

from __future__ import annotations

#: In the name of every practice authority.
MARK = "PRATIQUE"


def of_practice(issuer: str) -> bool:
    """Whether this issuer (RFC 4514 text) is a practice authority: they say so in their names."""
    return MARK in issuer
