"""Faults and unusual properties that a virtual card can be given."""

from __future__ import annotations

from enum import StrEnum


class Fault(StrEnum):
    """A fault, by its name on the command line."""

    MUTE = "mute"  # no answer when it is powered: upside down, dirty, broken
    SILENT = "silent"  # an ATR, and then no answer to any command
    SLOW = "slow"  # a fifth of a second for each command
    PULL_BEFORE_SIGN = "pull-before-sign"  # gone between MSE SET and the signature, once
    UNKNOWN_ATR = "unknown-atr"  # an eID with the ATR of another card
    NO_APPLET = "no-applet"  # the ATR of an eID, without its applet
    BLOCKED = "blocked"  # no PIN tries from the start
    EXPIRED = "expired"  # both certificates ended
    NOT_YET_VALID = "not-yet-valid"  # both certificates start next year
    SWAPPED_USAGE = "swapped-usage"  # each certificate has the other one's key usage
    NO_SIGNATURE_CERTIFICATE = "no-signature-certificate"  # as minors have it
    NO_CERTIFICATES = "no-certificates"  # as small children have it
    ONE_PADDING_BYTE = "one-padding-byte"  # exactly one zero behind the certificate directory
    REKEYED = "rekeyed"  # no fault: RSA keys of 1.7 with certificates and signatures of the EC era, as some have
    WRONG_IDENTITY_SIGNATURE = "wrong-sgn"  # the National Register signed another identity
