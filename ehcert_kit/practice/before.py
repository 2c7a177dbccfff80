"""Undoing the reset of a platform without a workspace: the state before it is kept in a file beside the store.

It is a copy of the store, with the card. Taking it up exchanges it for the present state, so a second undo undoes
the first.
"""

from __future__ import annotations

from ..disk import replace
from .card import PracticeCard
from .errors import NoFormerExercise
from .store import Store
from .unit import Unit

FILE_NAME = "before.sqlite"
_CARD = "card"


def keep(store: Store, card: PracticeCard | None) -> None:
    """Keep the present state, in place of one kept earlier."""
    file = store.file.with_name(FILE_NAME)
    beside = file.with_suffix(".new")
    beside.unlink(missing_ok=True)
    with store.copied(beside).transaction() as unit:
        _keep_card(unit, card)
    replace(beside, file)


def take_up(store: Store, unit: Unit, card: PracticeCard | None) -> None:
    """Exchange the present state for the kept one. unit: a transaction of the store. Raises: NoFormerExercise."""
    file = store.file.with_name(FILE_NAME)
    if not file.exists():
        raise NoFormerExercise
    with Store(file).transaction() as kept:
        before, its_card = kept.exercise(), kept.setting(_CARD)
        kept.take_up(unit.exercise())
        _keep_card(kept, card)
        unit.take_up(before)
        if card is not None and its_card:
            card.become(its_card)


def _keep_card(kept: Unit, card: PracticeCard | None) -> None:
    kept.set(_CARD, card.octets() if card is not None else b"")
