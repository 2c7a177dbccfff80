"""The mark that distinguishes practice certificates from real ones."""

from __future__ import annotations

#: In the name of every practice authority.
MARK = "PRATIQUE"


def of_practice(issuer: str) -> bool:
    """Whether this issuer (RFC 4514 text) is a practice authority, by its name."""
    return MARK in issuer
