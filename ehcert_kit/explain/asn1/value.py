"""The values of elements as text for people, independent of the language."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import datetime

from asn1crypto import core

from ...der import PARSE_ERRORS
from . import header as tags
from .structure import Kind

#: The maximum octets of a number that is written in decimal, as serial numbers are.
_DECIMAL = 21
#: The octets of an OCTET STRING that are shown.
_SHOWN = 20
_ENCODINGS = {tags.BMP_STRING: "utf-16-be", 28: "utf-32-be", 20: "latin-1", 12: "utf-8"}
_STRINGS = frozenset((12, 18, 19, 20, 22, 26, 27, 28, tags.BMP_STRING))
_NAMES = {"common_name": "CN", "organizational_unit_name": "OU", "organization_name": "O", "country_name": "C"}


def readable(kind: Kind | None, number: int, content: bytes) -> str:
    """A value in one line. number: of the universal tag. A value that cannot be read is shown in hexadecimal."""
    with suppress(*PARSE_ERRORS, UnicodeError):
        return _printable(_read(kind, number, content))
    return hexadecimal(content)


def hexadecimal(octets: bytes) -> str:
    """The first octets in hexadecimal capitals, in groups of two octets."""
    shown = " ".join(re.findall("..?.?.?", octets[:_SHOWN].hex().upper()))
    return f"{shown} …" if len(octets) > _SHOWN else shown


def _read(kind: Kind | None, number: int, content: bytes) -> str:
    if number == tags.OBJECT_IDENTIFIER:
        return _identifier(kind, content)
    if number in (tags.INTEGER, tags.ENUMERATED):
        return _number(kind, content)
    if number == tags.BIT_STRING:
        return _bits(kind, content)
    if number == tags.BOOLEAN:
        return "TRUE" if any(content) else "FALSE"
    if number in (tags.UTC_TIME, tags.GENERALIZED_TIME):
        moment = (core.UTCTime if number == tags.UTC_TIME else core.GeneralizedTime)(contents=content).native
        return f"{moment:%Y-%m-%d %H:%M:%S} UTC" if isinstance(moment, datetime) else str(moment)
    if number in _STRINGS:
        return content.decode(_ENCODINGS.get(number, "ascii"))
    return hexadecimal(content)


def _identifier(kind: Kind | None, content: bytes) -> str:
    dotted: str = core.ObjectIdentifier(contents=content).dotted
    named = kind.map(dotted) if kind is not None and issubclass(kind, core.ObjectIdentifier) else dotted
    return dotted if named == dotted else f"{camel(named)} ({dotted})"


def _number(kind: Kind | None, content: bytes) -> str:
    number = int.from_bytes(content, signed=True)
    if kind is not None and getattr(kind, "_map", None):
        named = kind(contents=content).native
        return f"{named} ({number})" if isinstance(named, str) else str(number)
    if len(content) <= _DECIMAL:
        return str(number)
    return f"{number.bit_length()} bit: {hexadecimal(content)}"


def _bits(kind: Kind | None, content: bytes) -> str:
    if kind is not None and getattr(kind, "_map", None):
        native = kind(contents=content).native
        return ", ".join(sorted(camel(name) for name in native))
    return hexadecimal(content[1:])


def _printable(text: str) -> str:
    """The text with characters escaped that are not printable or would break or reverse the line."""
    return "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in text)


def camel(name: str) -> str:
    """asn1crypto's `subject_pk_info` as `subjectPkInfo`, like the standards. Capitals are kept."""
    first, *rest = name.split("_")
    return first + "".join(word[:1].upper() + word[1:] for word in rest)


def volatile(number: int, content: bytes) -> bool:
    """Whether such a value may differ from run to run, as a key, signature, time or long number."""
    if number in (tags.UTC_TIME, tags.GENERALIZED_TIME):
        return True
    if number == tags.INTEGER:
        return len(content) > 4
    if number in (tags.BIT_STRING, tags.OCTET_STRING):
        return len(content) > 7
    return varies(number, content)


def varies(number: int, content: bytes) -> bool:
    """Whether the length may differ as well, as of a random number, its decimal digits as an alias, or ciphertext.

    An RSA modulus has its first bit set, so it always has one octet more than its key size (256, 384 or 512), and
    a signature exactly that. The length of ciphertext is a multiple of the block size, and varies with the key.
    """
    if number == tags.OCTET_STRING:
        return len(content) > 64 and len(content) % 8 == 0 and len(content) not in (256, 384, 512)
    if number == tags.INTEGER:
        return len(content) > 4 and len(content) not in (257, 385, 513)
    if number == tags.BMP_STRING:
        digits = content.decode("utf-16-be", "replace")
        return len(digits) > 12 and digits.isdigit()
    return False
