"""Tag and length of an element (X.690 §8.1)."""

from __future__ import annotations

from msgspec import Struct

UNIVERSAL, APPLICATION, CONTEXT, PRIVATE = range(4)
BOOLEAN, INTEGER, BIT_STRING, OCTET_STRING, NULL, OBJECT_IDENTIFIER = range(1, 7)
ENUMERATED, SEQUENCE, SET, UTC_TIME, GENERALIZED_TIME, BMP_STRING = 10, 16, 17, 23, 24, 30
END_OF_CONTENTS = b"\x00\x00"

_NAMES = {
    1: "BOOLEAN", 2: "INTEGER", 3: "BIT STRING", 4: "OCTET STRING", 5: "NULL", 6: "OBJECT IDENTIFIER",
    7: "ObjectDescriptor", 8: "EXTERNAL", 9: "REAL", 10: "ENUMERATED", 12: "UTF8String", 16: "SEQUENCE", 17: "SET",
    18: "NumericString", 19: "PrintableString", 20: "TeletexString", 22: "IA5String", 23: "UTCTime",
    24: "GeneralizedTime", 26: "VisibleString", 27: "GeneralString", 28: "UniversalString", 30: "BMPString",
}  # fmt: skip
_CLASSES = {APPLICATION: "APPLICATION ", CONTEXT: "", PRIVATE: "PRIVATE "}


class Header(Struct, frozen=True):
    """A header. tag_class: the first two bits. number: of the tag. size: octets of the header. length: of the
    content; None: indefinite, so up to the end-of-contents octets (BER)."""

    tag_class: int
    constructed: bool
    number: int
    size: int
    length: int | None

    @property
    def identity(self) -> tuple[int, int]:
        return self.tag_class, self.number

    @property
    def name(self) -> str:
        if self.tag_class == UNIVERSAL:
            return _NAMES.get(self.number, f"[UNIVERSAL {self.number}]")
        return f"[{_CLASSES[self.tag_class]}{self.number}]"


def header_at(octets: bytes, at: int, end: int) -> Header | None:
    """The header at this offset; None if there is none, or it is cut. end: the offset after the last octet."""
    position = at
    if position >= end:
        return None
    first = octets[position]
    number = first & 0x1F
    position += 1
    if number == 0x1F:
        number = 0
        while True:
            if position >= end or position - at > 5:
                return None
            number = number << 7 | octets[position] & 0x7F
            position += 1
            if not octets[position - 1] & 0x80:
                break
    if position >= end or (first >> 6, number) == (UNIVERSAL, 0):
        return None
    length: int | None = octets[position]
    position += 1
    assert length is not None
    if length > 0x80:
        count = length & 0x7F
        if count > 8 or position + count > end:
            return None
        length = int.from_bytes(octets[position : position + count])
        position += count
    elif length == 0x80:
        if not first & 0x20:  # an indefinite length is allowed for constructed elements only
            return None
        length = None
    return Header(first >> 6, bool(first & 0x20), number, position - at, length)
