"""What every road to a card offers: identity, certificates, signatures, PIN.

The practice card implements it; PKCS#11 and PC/SC are to join. A road hides its quirks: the PIN
is asked for by whoever calls, passed once, and lives as long as the call. `pin=None` means that the
reader or the middleware asks for it in its own way.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Protocol

from ..errors import PinFormatRefused
from ..identifiers.organization import Person
from ..messages.xmldsig import Signer
from ..secret import Secret


class CardKey(StrEnum):
    """The two keys of a Belgian card: one proves who one is, the other one binds."""

    AUTHENTICATION = "authentication"
    SIGNATURE = "signature"


@dataclass(frozen=True)
class Identity:
    """What the card says of its holder and of itself, read without PIN."""

    person: Person
    card_number: str
    valid_from: date
    valid_until: date


class Card(Protocol):
    """A card in a reader, or something that behaves like one."""

    @property
    def description(self) -> str:
        """The road taken and its version, for people."""

    @property
    def practice(self) -> bool:
        """Whether this card is made up."""

    def identity(self) -> Identity:
        """Raises: CardAbsent."""

    def chain(self, key: CardKey) -> tuple[bytes, ...]:
        """DER certificates of this key: leaf, Citizen CA, Root.

        Raises: CardAbsent, CardCertificateAbsent: a key without certificate cannot serve.
        """

    def tries_left(self) -> int | None:
        """PIN tries before the card blocks, or None where the road cannot know. Raises: CardAbsent."""

    def sign(self, key: CardKey, digest: bytes, pin: Secret | None) -> bytes:
        """Sign a SHA-256 digest: PKCS#1 v1.5 for RSA; r‖s, each of the curve's size, for EC.

        Raises: CardAbsent, CardRemoved, PinWrong, CardBlocked, CardCertificateAbsent. A PIN is
            never tried twice: the tries belong to the holder.
        """


def check_pin(pin: Secret) -> None:
    """Refuse what no card can take, before a try is spent. Raises: PinFormatRefused."""
    digits = pin.reveal()
    if not digits:
        raise PinFormatRefused("missing")
    if not (digits.isascii() and digits.isdigit()):
        raise PinFormatRefused("digits")
    if not 4 <= len(digits) <= 12:
        raise PinFormatRefused("length")


def signer(card: Card, key: CardKey, pin: Secret | None) -> Signer:
    """The card as signer of one message.

    Raises: CardAbsent, CardCertificateAbsent, PinFormatRefused. Signing raises what `Card.sign` does.
    """
    if pin is not None:
        check_pin(pin)
    return Signer(card.chain(key), lambda digest: card.sign(key, digest, pin))
