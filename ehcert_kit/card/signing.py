"""A card as signer of messages. Not in `interface`, so that the process of a backend does not load it."""

from __future__ import annotations

from ..certificate import Certificate
from ..secret import Secret
from ..signer import Signer
from .interface import Card, CardKey, PinEntry, check_pin


def signer(card: Card, key: CardKey, pin: Secret | None) -> Signer:
    """The card as signer of one message. pin: ignored unless `pin_entry` is FIELD.

    Raises: CardError, PinFormatRefused. Signing raises what `Card.sign` does.
    """
    if card.pin_entry(key) is not PinEntry.FIELD:
        pin = None
    else:
        check_pin(pin or Secret(""))
    chain = tuple(map(Certificate, card.chain(key)))
    return Signer(chain, lambda digest: card.sign(key, digest, pin, chain[0].der))
