"""What every card backend offers: identity, certificates, signatures, PIN.

The practice card, PC/SC and PKCS#11 implement it. A backend hides its quirks: the PIN is asked for by
whoever calls, passed once, and lives as long as the call. Every backend is synchronous and may hang as a
reader or a middleware may; `ehcert_kit.card.process` gives it a process and a deadline.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Protocol

from ..identifiers.organization import Person
from ..secret import Secret
from ..signer import Signer
from .errors import (
    CardAbsent,
    CardError,
    CardHeld,
    CardNotRecognized,
    CardServiceAbsent,
    CardSilent,
    PinFormatRefused,
    ReaderAbsent,
    SeveralCards,
)


class CardKey(StrEnum):
    """The two keys of a Belgian card: one proves who one is, the other one binds."""

    AUTHENTICATION = "authentication"
    SIGNATURE = "signature"


class PinEntry(StrEnum):
    """Where a backend wants the PIN for a key typed."""

    FIELD = "field"  # asked for by the kit, and passed to `Card.sign`
    PAD = "pad"  # on the keys of the reader: no PIN is passed
    WINDOW = "window"  # in a window that the middleware opens: no PIN is passed


class IdentitySource(StrEnum):
    """What an identity was read from."""

    IDENTITY_FILE = "identity-file"  # signed by the National Register, the signature verified
    CERTIFICATE = "certificate"  # all that a backend without the files can offer


@dataclass(frozen=True)
class Identity:
    """What the card says of its holder and of itself, read without PIN.

    card_number, valid_from, valid_until: of the plastic; None where only certificates can be read.
    """

    person: Person
    card_number: str | None
    valid_from: date | None
    valid_until: date | None
    source: IdentitySource = IdentitySource.IDENTITY_FILE


class ReaderState(StrEnum):
    """What is in a reader."""

    EMPTY = "empty"
    EID = "eid"
    OTHER_CARD = "other-card"
    HELD = "held"  # another program has it for itself
    MUTE = "mute"  # a card that does not answer: upside down, dirty, broken


@dataclass(frozen=True)
class Reader:
    """One reader, and what is in it."""

    name: str
    state: ReaderState


@dataclass(frozen=True)
class Presence:
    """What a backend sees at this moment.

    service: whether the system's card service answers. reader: the name of the reader whose card is
    used: the only one with an eID, or the one that the person chose. fault: why nothing could be seen.
    """

    service: bool
    readers: tuple[Reader, ...] = ()
    reader: str | None = None
    fault: CardError | None = field(default=None, compare=False)

    @property
    def problem(self) -> CardError | None:
        """Why there is no card to work with, or None."""
        states = {reader.state for reader in self.readers}
        if self.reader is not None:
            return None
        if self.fault is not None:
            return self.fault
        if not self.service:
            return CardServiceAbsent()
        if not self.readers:
            return ReaderAbsent()
        if ReaderState.EID in states:
            return SeveralCards(tuple(r.name for r in self.readers if r.state is ReaderState.EID))
        if ReaderState.HELD in states:
            return CardHeld()
        if ReaderState.MUTE in states:
            return CardSilent()
        if ReaderState.OTHER_CARD in states:
            return CardNotRecognized()
        return CardAbsent()


class Card(Protocol):
    """A card in a reader, or something that behaves like one.

    Each call but `presence`, `choose` and `description` raises the CardError that says why there is
    no card to work with. What failed because the card was away works again when it is back.
    """

    @property
    def description(self) -> str:
        """The backend taken and its version, for people."""

    @property
    def practice(self) -> bool:
        """Whether this card is made up."""

    def presence(self) -> Presence:
        """What is in the readers now; cheap enough to ask every second. Raises nothing."""

    def choose(self, reader: str | None) -> None:
        """Use the card in this reader and no other; None: the only one there is."""

    def identity(self) -> Identity:
        """Raises: IdentityUntrusted: the National Register's signature does not fit."""

    def chain(self, key: CardKey) -> tuple[bytes, ...]:
        """DER certificates of this key: leaf, Citizen or Foreigner CA, Root.

        Raises: CardCertificateAbsent: a key without certificate cannot serve.
        """

    def tries_left(self) -> int | None:
        """PIN tries before the card blocks, or None where the backend cannot know."""

    def pin_entry(self, key: CardKey) -> PinEntry:
        """Where the PIN for the next signature with this key is typed.

        Raises: CardKeyRefused: this backend cannot use this key; nobody types a PIN in vain.
        """

    def sign(self, key: CardKey, digest: bytes, pin: Secret | None, certificate: bytes) -> bytes:
        """Sign a SHA-256 digest: PKCS#1 v1.5 for RSA; r‖s, each of the curve's size, for EC.

        pin: None exactly where `pin_entry` is not FIELD. It is never tried twice: the tries belong to
            the holder.
        certificate: DER, the leaf of the card that was looked at before; the PIN goes to no other card.
        Raises: CardChanged: another card is there, and has not seen the PIN. PinWrong, CardBlocked,
            PinCancelled, CardRemoved, CardSilent, CardCertificateAbsent. CardKeyRefused: this backend cannot
            use this key.
        """

    @property
    def busy(self) -> bool:
        """Whether it is at work, and could be given up."""

    def cancel(self) -> None:
        """Break off, from another thread, what the card is doing or is about to do; who waits for it gets
        CardGivenUp."""

    def close(self) -> None:
        """Let go of whatever is held; the card is not used any more."""


def check_pin(pin: Secret) -> None:
    """Refuse what no card can take, before a try is spent. Raises: PinFormatRefused."""
    rule = _pin_rule(pin.reveal())
    if rule is not None:
        # From a frame that does not hold the digits.
        raise PinFormatRefused(rule)


def _pin_rule(digits: str) -> str | None:
    """The rule that these digits break."""
    if not digits:
        return "missing"
    if not (digits.isascii() and digits.isdigit()):
        return "digits"
    return None if 4 <= len(digits) <= 12 else "length"


def signer(card: Card, key: CardKey, pin: Secret | None) -> Signer:
    """The card as signer of one message. Where the PIN is typed elsewhere, one that is given stays here.

    Raises: CardError, PinFormatRefused. Signing raises what `Card.sign` does.
    """
    if card.pin_entry(key) is not PinEntry.FIELD:
        pin = None
    else:
        check_pin(pin or Secret(""))
    chain = card.chain(key)
    return Signer(chain, lambda digest: card.sign(key, digest, pin, chain[0]))
