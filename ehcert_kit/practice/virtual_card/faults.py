"""What can be wrong with a virtual card, or unusual, on demand."""

from __future__ import annotations

from enum import StrEnum


class Fault(StrEnum):
    """Each by the name that the command line takes."""

    MUTE = "mute"  # no answer when it is powered: upside down, dirty, broken
    SILENT = "silent"  # an ATR, and then no answer to any command
    SLOW = "slow"  # a fifth of a second for each command
    PULL_BEFORE_SIGN = "pull-before-sign"  # gone between MSE SET and the signature, once
    UNKNOWN_ATR = "unknown-atr"  # answers like an eID, and looks like another card
    NO_APPLET = "no-applet"  # looks like an eID, and is none
    BLOCKED = "blocked"  # no PIN tries from the start
    EXPIRED = "expired"  # both certificates ended
    NOT_YET_VALID = "not-yet-valid"  # both certificates start next year
    SWAPPED_USAGE = "swapped-usage"  # each certificate has the other one's key usage
    NO_SIGNATURE_CERTIFICATE = "no-signature-certificate"  # as minors have it
    NO_CERTIFICATES = "no-certificates"  # as small children have it
    ONE_PADDING_BYTE = "one-padding-byte"  # exactly one zero behind the certificate directory
    REKEYED = "rekeyed"  # no fault: RSA keys of 1.7 with certificates and signatures of the EC era, as some have
    WRONG_IDENTITY_SIGNATURE = "wrong-sgn"  # the National Register signed another identity
