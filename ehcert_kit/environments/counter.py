"""Remedies for a practice card that a real user finds outside this program, as at the commune's counter."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ..kit_error import KitError
from ..practice.card import PracticeCard
from ..practice.citizens.pin import MAX_TRIES
from ..practice.scenario import CardSetting
from ..procedure.certificate_request import CertificateRequest
from .errors import PracticeOnly
from .session import Session


def helpful(session: Session) -> tuple[str, ...]:
    """The remedy for the practice card's present state; empty where it is usable, or there is none.

    Returns: keys of `_ACTS`, at most one.
    """
    card, scenario = session.card, session.scenario
    if card is None or scenario is None:
        return ()
    if card.presence().reader is None:
        return ("insert-card",)
    if card.identity().person.ssin != scenario.holder().ssin:
        return ("own-card",)
    if card.expired(session.environment.clock()):
        return ("new-card",)
    return ("unblock-card",) if card.tries_left() == 0 else ()


def help_card(session: Session, what: str) -> None:
    """Apply a remedy to the practice card. what: as of `helpful`. Raises: PracticeOnly: there is no such card."""
    if session.card is None:
        raise PracticeOnly("card")
    _ACTS[what](session, session.card)


def mended(session: Session, error: KitError) -> bool:
    """Apply the scenario's remedies for an error. Returns: whether there were any."""
    remedies = session.scenario.remedies if session.scenario and session.card else ()
    todo = [remedy.do for remedy in remedies if remedy.met == error.kb]
    for what in todo:
        help_card(session, what)
    return bool(todo)


def _unblock(session: Session, card: PracticeCard) -> None:
    card.change(tries_left=MAX_TRIES)


def _insert(session: Session, card: PracticeCard) -> None:
    card.change(present=True)


def _exchange(session: Session, card: PracticeCard) -> None:
    """Replace the card in the reader by a new one of the holder, with the published PIN."""
    assert session.scenario is not None, "a practice card has one"
    setting = CardSetting(algorithm=session.scenario.card.algorithm)
    card.exchange(session.scenario.holder(), setting, session.environment.clock())
    if not session.workspace.case.sent:
        CertificateRequest(session.environment, session.workspace).identify()


_ACTS: Mapping[str, Callable[[Session, PracticeCard], None]] = {
    "unblock-card": _unblock,
    "insert-card": _insert,
    "new-card": _exchange,
    "own-card": _exchange,
}
