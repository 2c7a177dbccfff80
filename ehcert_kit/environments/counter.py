"""What helps a practice card elsewhere than in this program: at the commune's counter, or in a drawer."""

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
    """What would help the practice card as it is now; nothing where it serves, or is no practice card."""
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
    """Let that happen to the practice card. Raises: PracticeOnly: there is none."""
    if session.card is None:
        raise PracticeOnly("card")
    _ACTS[what](session, session.card)


def mended(session: Session, error: KitError) -> bool:
    """Do about a message what the scenario's person does. Returns: whether there was such a thing."""
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
    """The holder's own card, new and with the published PIN, in the place of whichever lies there."""
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
