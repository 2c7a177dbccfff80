"""Parsing of untrusted ASN.1: which exceptions asn1crypto and `cryptography` raise for it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.x509 import DuplicateExtension, InvalidVersion, UnsupportedGeneralNameType

PARSE_ERRORS = (ValueError, TypeError, LookupError, AttributeError, OverflowError)
"""What asn1crypto raises for malformed bytes, often only when a field is read: it documents no exceptions."""

X509_ERRORS = (
    *(ValueError, TypeError, UnsupportedAlgorithm),
    *(InvalidVersion, DuplicateExtension, UnsupportedGeneralNameType),
)
"""What `cryptography` raises for a malformed certificate or CSR, when it is loaded or when a field is read."""


@contextmanager
def parsing(what: str) -> Iterator[None]:
    """Turn what asn1crypto raises for malformed bytes into ValueError. what: the structure that is parsed."""
    try:
        yield
    except ValueError:
        raise
    except PARSE_ERRORS as error:
        raise ValueError(f"no {what}: {error}") from error
