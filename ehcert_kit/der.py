"""Parsing of untrusted ASN.1: every exception of asn1crypto becomes a ValueError."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

IMPOSSIBLE = (ValueError, TypeError, LookupError, AttributeError, OverflowError)
"""What asn1crypto raises for malformed bytes, often only when a field is read: it documents no exceptions."""


@contextmanager
def impossible(what: str) -> Iterator[None]:
    """Turn what asn1crypto raises for malformed bytes into ValueError. what: the structure that is parsed."""
    try:
        yield
    except ValueError:
        raise
    except IMPOSSIBLE as error:
        raise ValueError(f"no {what}: {error}") from error
