"""Reading ASN.1 from strangers: what the library raises, as one kind of exception."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

IMPOSSIBLE = (ValueError, TypeError, LookupError, AttributeError, OverflowError)
"""What asn1crypto raises for bytes that cannot be: it promises no exception of its own, and parses late."""


@contextmanager
def impossible(what: str) -> Iterator[None]:
    """Whatever the library raises for bytes that are not what they should be. Raises: ValueError."""
    try:
        yield
    except ValueError:
        raise
    except IMPOSSIBLE as error:
        raise ValueError(f"no {what}: {error}") from error
