"""The interface of every card backend: presence, identity, certificates, PIN, signatures.

The practice card, PC/SC and PKCS#11 implement it. The caller asks the person for the PIN and passes it once; a
backend keeps it no longer than the call. Every backend is synchronous and hangs if its reader or middleware does,
so `ehcert_kit.card.process` runs it in a child process with a deadline.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Protocol

from msgspec import Struct

from ..identifiers.organization import Person
from ..secret import Secret
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
    """The two uses of a Belgian card's keys: authentication, and the qualified signature (non-repudiation)."""

    AUTHENTICATION = "authentication"
    SIGNATURE = "signature"


class PinEntry(StrEnum):
    """Where the PIN for a key is typed."""

    FIELD = "field"  # asked for by the kit, and passed to `Card.sign`
    PAD = "pad"  # on the keys of the reader: no PIN is passed
    WINDOW = "window"  # in a window that the middleware opens: no PIN is passed


class IdentitySource(StrEnum):
    """What an identity was read from."""

    IDENTITY_FILE = "identity-file"  # signed by the National Register, the signature verified
    CERTIFICATE = "certificate"  # the only source of a backend that cannot read the card's files


class Identity(Struct, frozen=True):
    """The holder, and the card, as read without PIN.

    card_number, valid_from, valid_until: of the physical card; None if only certificates can be read, or where the
    card's file does not tell.
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
    HELD = "held"  # another program uses it exclusively
    MUTE = "mute"  # a card that does not answer: upside down, dirty, broken


class Reader(Struct, frozen=True):
    """One reader and its state."""

    name: str
    state: ReaderState


@dataclass(frozen=True)
class Presence:
    """The readers and cards that a backend sees at this moment.

    service: whether the system's card service answers. reader: the name of the reader whose card is
    used: the only one with an eID, or the one that the person chose; None: no card can be used. fault: why
    the readers, or the chosen one, cannot be used.
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


#: The number of tries left at which one more wrong PIN blocks the card.
LAST_TRY = 1


class Card(Protocol):
    """A card in a reader, or a simulated one.

    `identity`, `chain`, `tries_left`, `pin_entry` and `sign` raise a CardError if no card can be used. A call that
    failed because the card was removed succeeds once the card is back.
    """

    @property
    def description(self) -> str:
        """The backend in use and its version, for people."""

    @property
    def practice(self) -> bool:
        """Whether this is a card of the practice environment."""

    def presence(self) -> Presence:
        """What is in the readers now. Fast enough to be called every second. Raises nothing."""

    def choose(self, reader: str | None) -> None:
        """Use only the card in this reader; None: the only card there is."""

    def identity(self) -> Identity:
        """Holder and card. Raises: IdentityUntrusted: the National Register's signature does not verify."""

    def chain(self, key: CardKey) -> tuple[bytes, ...]:
        """DER certificates of this key: leaf, Citizen or Foreigner CA, Root.

        Raises: CardCertificateAbsent: a key without certificate is not used.
        """

    def tries_left(self) -> int | None:
        """PIN tries before the card blocks, or None if the backend cannot know."""

    def pin_entry(self, key: CardKey) -> PinEntry:
        """Where the PIN for the next signature with this key is typed.

        Raises: CardKeyRefused: this backend cannot use this key, so no PIN is asked for. CardWindowImpossible.
        """

    def sign(self, key: CardKey, digest: bytes, pin: Secret | None, certificate: bytes) -> bytes:
        """Sign a SHA-256 digest: PKCS#1 v1.5 for RSA; r‖s, each of the curve's size, for EC.

        pin: None if and only if `pin_entry` is not FIELD. It is sent to the card at most once.
        certificate: DER, the leaf that was read before; the PIN is sent only to the card that has it.
        Raises: CardChanged: another card is in the reader, and the PIN was not sent. PinWrong, CardBlocked,
            PinCancelled, CardRemoved, CardSilent, CardCertificateAbsent. CardKeyRefused: this backend cannot
            use this key. CardWindowFailed.
        """

    @property
    def busy(self) -> bool:
        """Whether a call is running, which `cancel` can end."""

    def cancel(self) -> None:
        """End, from another thread, the running call and the signature in progress; both raise CardGivenUp."""

    def close(self) -> None:
        """Release all resources. The card is not used afterwards."""


def check_pin(pin: Secret) -> None:
    """Refuse a PIN of the wrong form, before it costs a try. Raises: PinFormatRefused."""
    rule = _pin_rule(pin.reveal())
    if rule is not None:
        # Raised here because the frame of `_pin_rule` holds the digits.
        raise PinFormatRefused(rule)


def _pin_rule(digits: str) -> str | None:
    """The rule that these digits break, or None."""
    if not digits:
        return "missing"
    if not (digits.isascii() and digits.isdigit()):
        return "digits"
    return None if 4 <= len(digits) <= 12 else "length"
