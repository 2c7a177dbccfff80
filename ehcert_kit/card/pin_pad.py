"""Readers with keys of their own, on which a PIN is typed without passing through the computer.

Source: PC/SC specification part 10, 2.2 (features), 2.5.2 (PIN_VERIFY); applet manual 6.5.
"""

from __future__ import annotations

import struct

#: SCARD_CTL_CODE of the feature request, the same for every reader.
FEATURE_REQUEST = 3400

_VERIFY_PIN_DIRECT = 0x06

_SECONDS = 30
#: bmFormatString: unit octets, PIN from octet 1 on (behind that of the length), left justified, BCD.
_FORMAT = 0x89
#: bmPINBlockString and bmPINLengthFormat: a length of 4 bits, at bit 4 of the block; a PIN of 7 octets.
_BLOCK, _LENGTH_FORMAT = 0x47, 0x04
_MIN_DIGITS, _MAX_DIGITS = 4, 12
_VALIDATION_KEY = 0x02
_FRENCH_BELGIUM = 0x080C
#: VERIFY with an empty PIN block, which the reader fills.
_TEMPLATE = bytes.fromhex("00200001 08 20FFFFFFFFFFFFFF")


def verify_control(features: bytes) -> int | None:
    """The control code by which this reader verifies a PIN; None: it has no keys.

    features: the answer to the feature request, a sequence of tag, length (4) and control code.
    """
    for at in range(0, len(features) - 5, 6):
        tag, length, code = struct.unpack_from(">BBI", features, at)
        if tag == _VERIFY_PIN_DIRECT and length == 4:
            return int(code)
    return None


def verify_structure() -> bytes:
    """PIN_VERIFY_STRUCTURE for the card's PIN block, little-endian, packed: 4 to 12 digits, 30 seconds."""
    head = struct.pack(
        "<BBBBBBBBBHB3xI",
        _SECONDS,
        _SECONDS,
        _FORMAT,
        _BLOCK,
        _LENGTH_FORMAT,
        _MAX_DIGITS,
        _MIN_DIGITS,
        _VALIDATION_KEY,
        1,  # one message,
        _FRENCH_BELGIUM,
        0,  # number 0: the prompt for a PIN
        len(_TEMPLATE),
    )
    return head + _TEMPLATE
