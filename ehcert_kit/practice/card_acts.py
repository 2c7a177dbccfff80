"""The acts of a trainer on a practice card."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from .card import PracticeCard
from .citizens.pin import MAX_TRIES


class CardAct(StrEnum):
    """An act; its value is the name under which it is noted."""

    PULL = "pull-card"
    INSERT = "insert-card"
    BLOCK = "block-card"
    UNBLOCK = "unblock-card"


_CHANGES: Mapping[CardAct, Mapping[str, object]] = {
    CardAct.PULL: {"present": False},
    CardAct.INSERT: {"present": True},
    CardAct.BLOCK: {"tries_left": 0},
    CardAct.UNBLOCK: {"tries_left": MAX_TRIES},
}


def change_card(card: PracticeCard, act: CardAct) -> None:
    """Carry an act out on a card."""
    card.change(**_CHANGES[act])
