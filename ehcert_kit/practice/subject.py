"""The practice platform's own code for certificate subjects: their rules, and conversion to and from text and DER.

Source: protocol reference, distinguished name and normalisation; RFC 4514 §2.4 and §3.
"""

from __future__ import annotations

import re
import unicodedata

from asn1crypto import x509 as asn1_x509
from msgspec import Struct

from ..identifiers.organization import Organization
from .refusals import Code, Refused

_TYPES = {"CN": "common_name", "OU": "organizational_unit_name", "O": "organization_name", "C": "country_name"}
_LABELS = {name: label for label, name in _TYPES.items()}
#: Characters that must be escaped anywhere in a value; and the one that some programs leave unescaped.
_SPECIAL, _BARE = set(',+"\\<>;#'), "="

#: Invisible characters that do no harm (ranges): tabulator, soft hyphen, direction marks, zero-width separators
#: and joiners, byte order mark.
_UNSEEN = (
    (0x09, 0x09),
    (0xAD, 0xAD),
    (0x61C, 0x61C),
    (0x180E, 0x180E),
    (0x200B, 0x200F),
    (0x2060, 0x2064),
    (0xFEFF, 0xFEFF),
)


def normalised(text: str) -> str:
    """Upper case, decomposed (NFD), without the combining marks U+0300 to U+036F."""
    decomposed = unicodedata.normalize("NFD", text.upper())
    return "".join(character for character in decomposed if not 0x300 <= ord(character) <= 0x36F)


class Subject(Struct, frozen=True):
    """A subject as pairs of label and value, the most specific first, as in its text."""

    pairs: tuple[tuple[str, str], ...]

    @classmethod
    def expected(cls, owner: Organization, application_id: str | None) -> Subject:
        """The subject of a certificate for this owner. application_id: normalised.

        Raises: Refused(BAD_NAME): the owner's name is invisible, or has characters that are not allowed.
        """
        name = normalised(owner.name)
        if all(unicodedata.category(character)[0] in "CZ" for character in name):
            raise Refused(Code.BAD_NAME, "the name is empty")
        for character in owner.name:
            if _unfit(character):
                raise Refused(Code.BAD_NAME, f"U+{ord(character):04X} cannot stand in a name")
        number = f"{owner.type}={owner.number}"
        units = ["eHealth-platform Belgium", name, number]
        if application_id:
            units.append(application_id)
        common = f"{number}, {application_id}" if application_id else number
        # Without duplicates, as a name may equal the application ID. Blanks at the ends are removed after that.
        once = [unit for index, unit in enumerate(units) if unit not in units[:index]]
        return cls(
            (("CN", common), *(("OU", unit.strip(" ")) for unit in once), ("O", "Federal Government"), ("C", "BE"))
        )

    @classmethod
    def from_der(cls, der: bytes) -> Subject:
        """Read an X.501 Name. Raises: ValueError: it is none, or has several values in an RDN."""
        name = asn1_x509.Name.load(der)
        pairs = []
        for rdn in name.chosen:
            (attribute,) = rdn
            kind = attribute["type"].native
            pairs.append((_LABELS.get(kind, kind), str(attribute["value"].native)))
        return cls(tuple(reversed(pairs)))

    @classmethod
    def from_text(cls, text: str) -> Subject:
        """Read a text, with ``=`` escaped or not; blanks around label and value are ignored.

        Raises: ValueError: it is malformed or ambiguous.
        """
        pairs = []
        for rdn in _split(text):
            label, equals, value = rdn.partition("=")
            label = label.strip(" ").upper()
            if not equals or label not in _TYPES:
                raise ValueError(text)
            pairs.append((label, _value(value)))
        return cls(tuple(pairs))

    def text(self, escape: str = "") -> str:
        """RFC 4514 text. escape: further characters to be escaped, such as ``=``."""
        special = _SPECIAL | set(escape)

        def escaped(value: str) -> str:
            return "".join(f"\\{c}" if c in special else c for c in value)

        return ",".join(f"{label}={escaped(value)}" for label, value in self.pairs)

    def der(self) -> bytes:
        """X.501 Name: the country as PrintableString, everything else as UTF8String."""
        rdns = []
        for label, value in reversed(self.pairs):
            kind = "printable_string" if label == "C" else "utf8_string"
            directory = asn1_x509.DirectoryString(name=kind, value=value)
            pair = asn1_x509.NameTypeAndValue({"type": _TYPES.get(label, label), "value": directory})
            rdns.append(asn1_x509.RelativeDistinguishedName([pair]))
        return bytes(asn1_x509.Name(name="", value=asn1_x509.RDNSequence(rdns)).dump())

    def owner(self) -> tuple[Organization, str | None] | None:
        """The owner and the application ID of an eHealth subject; None: it is not one."""
        common = next((value for label, value in self.pairs if label == "CN"), "")
        match = re.fullmatch("(?P<type>[A-Z0-9_-]+)=(?P<number>[0-9]+)(?:, (?P<id>[0-9A-Z_-]+))?", common)
        if match is None:
            return None
        units = [value for label, value in self.pairs if label == "OU"]
        others = ("eHealth-platform Belgium", f"{match['type']}={match['number']}", match["id"])
        name = next((unit for unit in units if unit not in others), match["id"] or "")
        return Organization(match["type"], match["number"], name), match["id"]


def _unfit(character: str) -> bool:
    """Whether a character is a control, a format (except `_UNSEEN`), a line separator or unassigned."""
    code, category = ord(character), unicodedata.category(character)
    if category in ("Cc", "Cf"):
        return not any(first <= code <= last for first, last in _UNSEEN)
    return category in ("Cs", "Co", "Cn", "Zl", "Zp")


def as_issued(subject: Subject, owner: Organization, escaped: bool) -> str:
    """The subject as text. escaped: every ``=`` in values; else all but that of ``TYPE=NUMBER``, as the real
    service most probably writes it.
    """
    text, number = subject.text(_BARE), f"{owner.type}={owner.number}"
    return text if escaped else text.replace(number.replace("=", "\\="), number)


def _split(text: str) -> list[str]:
    """Split a text at its unescaped commas."""
    parts, current, escaped = [], "", False
    for character in text:
        if character == "," and not escaped:
            parts.append(current)
            current = ""
            continue
        escaped = character == "\\" and not escaped
        current += character
    return [*parts, current]


def _value(text: str) -> str:
    """Undo the escapes of a value. Raises: ValueError (UnicodeDecodeError is one)."""
    octets, end, index = b"", 0, 0
    text = text.lstrip(" ")
    if text.startswith("#"):
        raise ValueError("a value in hexadecimal")
    while index < len(text):
        character = text[index]
        if character != "\\":
            if character in _SPECIAL - {"#"}:
                raise ValueError(f"bare {character}")
            octets, index = octets + character.encode(), index + 1
            # Trailing blanks are dropped unless escaped.
            end = end if character == " " else len(octets)
            continue
        pair = text[index + 1 : index + 3]
        if re.fullmatch("[0-9A-Fa-f]{2}", pair):
            octets, index = octets + bytes.fromhex(pair), index + 3
        elif pair and pair[0] in _SPECIAL | {" ", "="}:
            octets, index = octets + pair[0].encode(), index + 2
        else:
            raise ValueError("a backslash before nothing that needs one")
        end = len(octets)
    return octets[:end].decode()
