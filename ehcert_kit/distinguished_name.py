"""Distinguished names as eHealth writes them, to and from text and DER."""

from __future__ import annotations

import re
import unicodedata
from typing import Any

from asn1crypto import x509 as asn1_x509
from msgspec import Struct

from .der import parsing
from .identifiers.application_id import ApplicationId
from .identifiers.errors import ContractUnreadable, NameRefused
from .identifiers.normalisation import normalise
from .identifiers.organization import Organization
from .identifiers.typed import without_invisible

PLATFORM_UNIT = "eHealth-platform Belgium"
ORGANIZATION = "Federal Government"
COUNTRY = "BE"

_OIDS = {"CN": "2.5.4.3", "OU": "2.5.4.11", "O": "2.5.4.10", "C": "2.5.4.6"}
_RFC2253_NAMES = {
    **{oid: label for label, oid in _OIDS.items()},
    "2.5.4.7": "L",
    "2.5.4.8": "ST",
    "2.5.4.9": "STREET",
    "0.9.2342.19200300.100.1.1": "UID",
    "0.9.2342.19200300.100.1.25": "DC",
}
_LABELS = {oid: label for label, oid in _OIDS.items()}
_PRINTABLE = re.compile(r"[A-Za-z0-9 '()+,\-./:=?]*")
#: Unicode categories that a reader of the name cannot check: control, format, surrogate, private use, unassigned,
#: line and paragraph separators. They reverse the text, break it, or have no defined glyph.
_UNFIT = frozenset(("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"))
#: Characters of these categories that names of the platform may have and that do not change what is seen: tab,
#: soft hyphen, zero-width spaces, joiners and direction marks.
_HARMLESS = frozenset("\t\u00ad\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\u2064\ufeff")
_ESCAPED = ',=+<>#;"\\'
_CHARACTER = r"""\\[ #=,+;<>"\\]|\\[0-9A-Fa-f]{2}|[^\\,+;<>"]"""
_RDN = re.compile(rf" *(?P<label>[A-Za-z]+) *=(?P<value>(?:{_CHARACTER})*)(?P<more>,|$)")


class DistinguishedName(Struct, frozen=True):
    """A subject as a sequence of single-valued RDNs, most specific first (the order of RFC 4514 text).

    rdns: pairs of attribute label (CN, OU, O, C) and value.
    """

    rdns: tuple[tuple[str, str], ...]

    @classmethod
    def of(cls, actor: Organization, application_id: ApplicationId | None = None) -> DistinguishedName:
        """The subject of the certificate for this actor.

        The actor's name is normalised, and otherwise only stripped of spaces at its ends, as the platform
        writes the contract by the same rule; a typed name was cleaned before (`Organization.parse`). Equal OUs
        appear once, such as a name equal to the application ID; they are compared with their spaces, as the
        reference client does, so that ours is the name in the contract.

        Raises: NameRefused: the name is empty, or has characters that a reader cannot check.
        Source: reference client, DistinguishedName; recorded cases.
        """
        name = normalise(actor.name)
        _require_fit(actor.name)
        if not without_invisible(name).strip():
            raise NameRefused("missing")
        identifier = str(actor)
        units = (PLATFORM_UNIT, name, identifier, *((application_id.value,) if application_id else ()))
        common_name = f"{identifier}, {application_id}" if application_id else identifier
        return cls(
            (
                ("CN", common_name),
                *(("OU", unit.strip(" ")) for unit in dict.fromkeys(units)),
                ("O", ORGANIZATION),
                ("C", COUNTRY),
            )
        )

    @classmethod
    def parse(cls, text: str) -> DistinguishedName:
        """Parse the name in a contract: RFC 2253/4514 text, in which values may have unescaped ``=``.

        Only unambiguous text is accepted. Unescaped ``, + " ; < >``, a leading ``#``, quoted values,
        multi-valued RDNs, unknown attributes and escapes that are not UTF-8 are refused.

        Raises: ContractUnreadable.
        Source: RFC 4514 §3, with the spaces that RFC 2253 tolerates around values.
        """
        rdns: list[tuple[str, str]] = []
        position, more = 0, True
        while more:
            rdn = _RDN.match(text, position)
            if rdn is None or rdn["label"].upper() not in _OIDS or rdn["value"].lstrip(" ").startswith("#"):
                raise ContractUnreadable(text)
            try:
                rdns.append((rdn["label"].upper(), _unescape(rdn["value"])))
            except UnicodeDecodeError:
                raise ContractUnreadable(text) from None
            position, more = rdn.end(), bool(rdn["more"])
        return cls(tuple(rdns))

    @classmethod
    def from_der(cls, der: bytes) -> DistinguishedName:
        """Parse a subject or issuer. Attributes other than CN, OU, O and C have their dotted OID as label.

        Raises: ValueError: not an X.501 Name, or a multi-valued RDN, which eHealth never writes and which
            would look like several RDNs.
        """
        with parsing("name"):
            name = asn1_x509.Name.load(der)
            if any(len(rdn) != 1 for rdn in name.chosen):
                raise ValueError("an RDN of several values")
            pairs = [
                (_LABELS.get(attribute["type"].dotted, attribute["type"].dotted), str(attribute["value"].native))
                for rdn in name.chosen
                for attribute in rdn
            ]
        return cls(tuple(reversed(pairs)))

    def text(self) -> str:
        """RFC 2253 text with ``=`` escaped too, as the official client writes it (see `rfc2253`)."""
        return ",".join(f"{label}={_escape(value)}" for label, value in self.rdns)

    def der(self) -> bytes:
        """X.501 Name, DER: C first, CN last; PrintableString where the characters allow it, else UTF8String.

        Source: recorded CSRs, byte for byte; X.520 for PrintableString.
        """
        rdns = [
            asn1_x509.RelativeDistinguishedName(
                [
                    asn1_x509.NameTypeAndValue(
                        {
                            "type": asn1_x509.NameType(_OIDS.get(label, label)),
                            "value": asn1_x509.DirectoryString(
                                name="printable_string" if _PRINTABLE.fullmatch(value) else "utf8_string",
                                value=value,
                            ),
                        }
                    )
                ]
            )
            for label, value in reversed(self.rdns)
        ]
        return bytes(asn1_x509.Name(name="", value=asn1_x509.RDNSequence(rdns)).dump())

    @property
    def common_name(self) -> str:
        return next((value for label, value in self.rdns if label == "CN"), "")

    @property
    def units(self) -> tuple[str, ...]:
        return tuple(value for label, value in self.rdns if label == "OU")

    def actor(self) -> tuple[Organization, ApplicationId | None] | None:
        """The owner of the certificate and the application ID; None if the CN is not as `of` writes it."""
        match = re.fullmatch(r"([A-Z0-9_-]+)=([0-9]+)(?:, ([0-9A-Z_-]+))?", self.common_name)
        if not match:
            return None
        kind, number, application_id = match.groups()
        fixed = {PLATFORM_UNIT, f"{kind}={number}", application_id}
        # A name that equals the application ID is written once, so no other OU may be left.
        name = next((unit for unit in self.units if unit not in fixed), application_id or "")
        return Organization(kind, number, name), ApplicationId.known(application_id)


def _require_fit(name: str) -> None:
    """Check every character of a name. Raises: NameRefused: for the first that a reader cannot check."""
    for position, character in enumerate(name, 1):
        if unicodedata.category(character) in _UNFIT and character not in _HARMLESS:
            unicode_name = unicodedata.name(character, "")
            code_point = f"U+{ord(character):04X}"
            raise NameRefused("character", f"{code_point} {unicode_name}".strip(), position)


def as_sent_back(contract_dn: str, type: str) -> str:
    """The contract's name as the official client returns it: ``TYPE=`` becomes ``TYPE\\=``, nothing else.

    Source: reference client, NewCertificateContract; recorded `contract_dn_sent`.
    """
    return contract_dn.replace(f"{type}=", f"{type}\\=")


def _unescape(value: str) -> str:
    """Resolve the escapes of a value, and drop the unescaped spaces around it. Raises: UnicodeDecodeError."""
    characters = re.findall(_CHARACTER, value)
    while characters and characters[0] == " ":
        del characters[0]
    while characters and characters[-1] == " ":
        del characters[-1]
    octets = b"".join(
        bytes.fromhex(c[1:]) if len(c) == 3 else c[-1].encode() for c in characters
    )  # c: a character, a backslash and a character, or a backslash and two hexadecimal digits
    return octets.decode()


def rfc2253(name: bytes) -> str:
    """Any X.501 name (DER) as Java's `X500Principal.getName()` writes it: RFC 2253, with ``=`` escaped as well.

    An attribute type without a label in RFC 2253 is written as its OID, and its value as ``#`` and DER in
    hexadecimal. Raises: ValueError: not an X.501 Name.
    """
    with parsing("name"):
        rdns = reversed(list(asn1_x509.Name.load(name).chosen))
        return ",".join("+".join(_attribute_rfc2253(attribute) for attribute in rdn) for rdn in rdns)


def _attribute_rfc2253(attribute: Any) -> str:
    oid: str = attribute["type"].dotted
    if oid not in _RFC2253_NAMES:
        return f"{oid}=#{attribute['value'].dump().hex()}"
    return f"{_RFC2253_NAMES[oid]}={_escape(attribute['value'].native)}"


def _escape(value: str) -> str:
    """Escape special characters, and the spaces at both ends, which parsers drop (RFC 2253 §2.4)."""
    core = value.strip(" ")
    leading = len(value) - len(value.lstrip(" "))
    trailing = len(value) - len(core) - leading
    escaped = "".join("\\" + c if c in _ESCAPED else c for c in core)
    return "\\ " * leading + escaped + "\\ " * trailing
